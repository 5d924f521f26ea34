"""A preview in words, ready to be shown: sheets, columns, items, doubts, suggestions. Nothing is worked out anew."""
