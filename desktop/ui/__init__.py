"""What people see: values flow down into pages, requests flow up as signals."""
