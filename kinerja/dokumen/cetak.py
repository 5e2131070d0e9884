"""Typst to PDF/A-2a + PDF/UA-1 in a child process with limits, a root that holds only its inputs, and no network."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from django.utils.translation import gettext as _

from kinerja.dokumen.glif import tertulis_semua

FOLDER = Path(__file__).parent
HURUF = FOLDER / "huruf"
TEMPLAT = FOLDER / "templat"
BATAS_DETIK = 60
BATAS_MEMORI = 1_500_000_000  # bytes of address space of the child


class GagalCetak(Exception):
    """The document could not be rendered; `pesan` is the compiler's own word, for the log and the administrator."""

    def __init__(self, pesan: str) -> None:
        super().__init__(pesan)
        self.pesan = pesan


def cetak(
    *, templat: Path, data: Mapping[str, object], pada: datetime, berkas: Mapping[str, bytes] | None = None
) -> bytes:
    """Render a template with `data` (JSON-able; read there as `json("data.json")`).

    `templat` may import `dasar.typ` (page, head, tables), and read `berkas`: further files by name, such as images.
    `pada` is printed as the file's own time, so that the same input gives the same bytes. Raises GagalCetak.
    """
    with tempfile.TemporaryDirectory(prefix="rapor-cetak-") as nama:
        akar = Path(nama)
        siapkan(akar, templat=templat, data=data, berkas=berkas)
        return _anak(akar, pada)


def siapkan(akar: Path, *, templat: Path, data: Mapping[str, object], berkas: Mapping[str, bytes] | None) -> None:
    """Put into an empty folder all that a compiler may read."""
    teks = json.dumps(tertulis_semua(data), ensure_ascii=False, default=str)
    (akar / "data.json").write_text(teks, encoding="utf-8")
    (akar / "dasar.typ").write_bytes((TEMPLAT / "dasar.typ").read_bytes())
    (akar / "utama.typ").write_bytes(templat.read_bytes())
    for nama, isi in (berkas or {}).items():
        (akar / nama).write_bytes(isi)


def perintah_anak(detik: int, memori: int) -> list[str]:
    """The command line of the child with its limits."""
    return [sys.executable, "-I", str(FOLDER / "anak.py"), str(HURUF), str(detik), str(memori)]


def baris_anak(akar: Path, pada: datetime) -> str:
    """What the child is asked: one folder and the file's own time."""
    return f"{akar}\t{int(pada.timestamp())}\n"


def periksa_jawaban(jawaban: str) -> None:
    """Raise GagalCetak unless the child says that the file is there; an empty answer is a child that died."""
    if not jawaban:
        raise GagalCetak(_("Pembuat dokumen berhenti di tengah pekerjaan: melewati batas memori atau waktu."))
    if jawaban != "ok\n":
        raise GagalCetak(str(json.loads(jawaban))[-2000:])


def _anak(akar: Path, pada: datetime) -> bytes:
    try:
        hasil = subprocess.run(  # noqa: S603 - fixed program, own paths
            perintah_anak(BATAS_DETIK, BATAS_MEMORI), input=baris_anak(akar, pada), capture_output=True,
            timeout=BATAS_DETIK, check=False, env={"PATH": ""}, text=True,
        )  # fmt: skip
    except subprocess.TimeoutExpired as galat:
        raise GagalCetak(_("Dokumen tidak selesai dibuat dalam batas waktu.")) from galat
    periksa_jawaban(hasil.stdout)
    return (akar / "hasil.pdf").read_bytes()
