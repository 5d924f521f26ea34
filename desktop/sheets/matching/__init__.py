"""Columns of a table -> our fields, with reasons. Where the table is lives in `finding`."""
