"""What reading one spreadsheet may take and give: size, parts, rows, cells, seconds, memory. One list of numbers."""

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_UNPACKED = 200 * 1024 * 1024
MOST_PARTS = 1_000
"""Bytes of a file, bytes of its parts once unpacked, and how many parts: before any reader sees it."""
MOST_ROWS = 100_000
MOST_VALUES = 1_000_000
"""Rows that are not blank in one sheet, and cells that are not empty in a workbook."""
MOST_COLUMNS = 1_000
"""Columns of a list: what lies further to the right is left out, and that is told."""
MOST_SHEETS = 1_000
LARGEST_ANSWER = 100 * 1024 * 1024
"""Bytes of what comes back from the process that reads."""
SECONDS = 28
MEMORY = 500 * 1024 * 1024
"""What that process may take: the person waits 30 seconds at most."""
