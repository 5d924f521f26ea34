"""Structure tags for reportlab, which writes none: the tree a screen reader follows, and the marks that lead to it.

`tree` says what a document is made of, in reading order; `canvas` marks what is drawn; `writing` puts both in the
file, as PDF/UA-1 (ISO 14289-1) asks.
"""
