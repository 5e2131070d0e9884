"""The child that compiles one root after another: `anak.py FONTS SECONDS BYTES`. Knows no Django.

In: a line `ROOT<tab>TIMESTAMP` a document. Out: a line `ok`, or the compiler's word as JSON; the PDF is ROOT/hasil.pdf.
Ends with its input, so a parent that dies leaves none behind.
"""

import json
import resource
import sys
from datetime import UTC, datetime
from math import ceil
from pathlib import Path
from typing import Literal

import typst

STANDAR: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]


def main(huruf: str, detik: str, memori: str) -> None:
    """Limit memory once and time for each document, then compile until the input ends."""
    resource.setrlimit(resource.RLIMIT_AS, (int(memori), int(memori)))
    jenis_huruf = typst.Fonts(font_paths=[huruf], include_system_fonts=False)
    for baris in sys.stdin:
        akar, _, pada = baris.rstrip("\n").partition("\t")
        _beri_waktu(int(detik))
        sys.stdout.write(_satu(Path(akar), int(pada), jenis_huruf) + "\n")
        sys.stdout.flush()


def _beri_waktu(detik: int) -> None:
    """The limit counts all the time this process ever used, so it moves on with each document."""
    pakai = resource.getrusage(resource.RUSAGE_SELF)
    batas = ceil(pakai.ru_utime + pakai.ru_stime) + detik
    resource.setrlimit(resource.RLIMIT_CPU, (batas, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _satu(akar: Path, pada: int, jenis_huruf: typst.Fonts) -> str:
    try:
        typst.compile(
            str(akar / "utama.typ"),
            output=str(akar / "hasil.pdf"),
            root=str(akar),
            font_paths=jenis_huruf,
            ignore_system_fonts=True,
            pdf_standards=[*STANDAR],
            timestamp=datetime.fromtimestamp(pada, tz=UTC),
        )
    except Exception as galat:
        return json.dumps(str(galat))
    return "ok"


if __name__ == "__main__":
    main(*sys.argv[1:])
