"""How commands answer: exit statuses, JSON, and today's date."""

import json
from datetime import date, datetime

DONE, OUR_FAULT, CAN_BE_PUT_RIGHT = 0, 1, 2


def print_json(value: object) -> None:
    """Write a plain value to standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def today() -> date:
    """Today where the person is."""
    return datetime.now().astimezone().date()
