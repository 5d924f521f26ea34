"""Rows of a found list -> items with values in our fields, their doubts and the questions to ask."""
