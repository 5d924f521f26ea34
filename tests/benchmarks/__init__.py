"""How fast the program is beside the least that could be done: ratios measured side by side in one run. No tests."""
