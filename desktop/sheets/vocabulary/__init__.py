"""What the words of old spreadsheets mean: fields, headings, values and owners. No cells and no tables here."""
