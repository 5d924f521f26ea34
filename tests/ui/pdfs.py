"""Builds the PDFs that tests of the preview look at."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas


def pdf(*pages: tuple[float, float]) -> bytes:
    """Pages of these sizes in points; page 1 has a black left half, so that pictures differ."""
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for number, (width, height) in enumerate(pages):
        canvas.setPageSize((width, height))
        if number == 0:
            canvas.rect(0, 0, width / 2, height, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
