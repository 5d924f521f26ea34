"""A workbook of ours come home: what was changed in it, and the record with the changes a person accepts."""
