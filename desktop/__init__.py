"""Partnership Toolkit: helps small charities work in partnership with their patients."""

__version__ = "0.1.0"
