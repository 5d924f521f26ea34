"""What the toolkit remembers: the only room that touches the disk."""
