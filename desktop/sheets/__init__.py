"""Spreadsheets: bytes to values and values to bytes; never opens a user's file."""
