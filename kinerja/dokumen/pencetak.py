"""Many documents through one limited child: as `cetak`, without starting a compiler for each."""

import select
import subprocess
import tempfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from django.utils.translation import gettext as _

from kinerja.dokumen.cetak import (
    BATAS_DETIK,
    BATAS_MEMORI,
    GagalCetak,
    baris_anak,
    periksa_jawaban,
    perintah_anak,
    siapkan,
)

SEKALI_PAKAI = 500  # documents before the child is replaced: what a compiler remembers never grows without end


class Pencetak:
    """A child kept for one thread's documents; `with Pencetak() as p: p.cetak(...)`.

    One that dies or takes too long fails only its own document, and a new one is started for the next.
    """

    def __init__(
        self, *, detik: int = BATAS_DETIK, memori: int = BATAS_MEMORI, sekali_pakai: int = SEKALI_PAKAI
    ) -> None:
        self._batas = (detik, memori)
        self._tunggu = detik
        self._sekali_pakai = sekali_pakai
        self._anak: subprocess.Popen[str] | None = None
        self._sudah = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        self.tutup()

    def cetak(
        self, *, templat: Path, data: Mapping[str, object], pada: datetime, berkas: Mapping[str, bytes] | None = None
    ) -> bytes:
        """As `kinerja.dokumen.cetak.cetak`: the same input gives the same bytes by either. Raises GagalCetak."""
        with tempfile.TemporaryDirectory(prefix="rapor-cetak-") as nama:
            akar = Path(nama)
            siapkan(akar, templat=templat, data=data, berkas=berkas)
            self._minta(baris_anak(akar, pada))
            return (akar / "hasil.pdf").read_bytes()

    def tutup(self) -> None:
        """End the child; the next document starts another."""
        anak, self._anak, self._sudah = self._anak, None, 0
        if anak is not None:
            anak.kill()
            anak.communicate()

    def _minta(self, baris: str) -> None:
        anak = self._siap()
        masuk, keluar = anak.stdin, anak.stdout
        if masuk is None or keluar is None:
            raise GagalCetak("anak tanpa saluran")
        try:
            masuk.write(baris)
            masuk.flush()
            terbaca, _tulis, _lain = select.select([keluar], [], [], self._tunggu)
            jawaban = keluar.readline() if terbaca else None
        except OSError:
            jawaban = ""
        self._periksa(jawaban)

    def _periksa(self, jawaban: str | None) -> None:
        """A child that gave no answer is of no more use."""
        if not jawaban:
            self.tutup()
        if jawaban is None:
            raise GagalCetak(_("Dokumen tidak selesai dibuat dalam batas waktu."))
        periksa_jawaban(jawaban)
        self._sudah += 1

    def _siap(self) -> "subprocess.Popen[str]":
        if self._sudah >= self._sekali_pakai:
            self.tutup()
        if self._anak is None:
            self._anak = subprocess.Popen(  # noqa: S603 - fixed program, own paths
                perintah_anak(*self._batas),
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={"PATH": ""},
            )  # fmt: skip
        return self._anak
