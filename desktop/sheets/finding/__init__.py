"""A workbook -> where its list is, which rows are items, and why the others are not."""
