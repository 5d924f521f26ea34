"""Values -> workbooks and CSV: our tables, how they look and what they carry unseen."""
