"""`python -m tests.benchmarks NAME…` prints ratios beside their bars; 1 where one is missed. `all` runs every one."""

import argparse
import sys
from collections.abc import Callable

from tests.benchmarks import edit, excel, importing, opening, pages, pdf, start
from tests.benchmarks.measuring import Most, Ratio, Taken

BENCHMARKS: dict[str, Callable[[], tuple[Ratio | Most | Taken, ...]]] = {
    "start": start.run,
    "edit": edit.run,
    "open": opening.run,
    "pages": pages.run,
    "excel": excel.run,
    "import": importing.run,
    "pdf": pdf.run,
}


def main() -> int:
    """Runs what was asked for, in the order above."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="+", choices=[*BENCHMARKS, "all"])
    asked = parser.parse_args().names
    met = True
    for name, run in BENCHMARKS.items():
        if name in asked or "all" in asked:
            for ratio in run():
                print(f"{name:>6}  {ratio}", flush=True)
                met = met and ratio.met
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
