"""Items -> a record: what was said, the preview, the same file again, suggestions and rows left out."""
