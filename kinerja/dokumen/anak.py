"""The child that compiles: `anak.py ROOT FONTS TIMESTAMP SECONDS BYTES`; writes ROOT/hasil.pdf. Knows no Django."""

import resource
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import typst

STANDAR: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]


def main(akar: str, huruf: str, pada: str, detik: str, memori: str) -> None:
    """Limit itself, then compile."""
    resource.setrlimit(resource.RLIMIT_CPU, (int(detik), int(detik)))
    resource.setrlimit(resource.RLIMIT_AS, (int(memori), int(memori)))
    typst.compile(
        str(Path(akar) / "utama.typ"),
        output=str(Path(akar) / "hasil.pdf"),
        root=akar,
        font_paths=[huruf],
        ignore_system_fonts=True,
        pdf_standards=[*STANDAR],
        timestamp=datetime.fromtimestamp(int(pada), tz=UTC),
    )


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Exception as galat:
        sys.stderr.write(f"{galat}\n")
        sys.exit(1)
