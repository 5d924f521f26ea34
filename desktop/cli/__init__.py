"""The command line: everything but the window, on the file it is given, without a display."""
