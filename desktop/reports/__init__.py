"""Documents: a record to PDF bytes; never opens a user's file."""
