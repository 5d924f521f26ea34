"""What the toolkit knows: frozen values and pure functions; no files, no clock, no Qt, no SQL."""
