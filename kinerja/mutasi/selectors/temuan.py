"""One warning before the start, and a finding of the rules as one."""

import re
from dataclasses import dataclass
from datetime import date

from kinerja.aturan.periksa.temuan import Temuan
from kinerja.dasar.waktu import tulis_tanggal

HARI_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Peringatan:
    """What to look at: its kind, the sentence, the rule; whose it is, and where it is mended. Seldom it would stop."""

    kode: str
    pesan: str
    pasal: str = ""
    orang: str = ""
    peserta: int | None = None
    tautan: str = ""
    menghalangi: bool = False


def dari_temuan(t: Temuan) -> Peringatan:
    """With its citation."""
    return Peringatan(t.kode, kalimat(t.pesan), t.pasal, menghalangi=t.menghalangi)


def kalimat(pesan: str) -> str:
    """A finding as people read it: days written out, codes as words."""
    return HARI_ISO.sub(lambda m: tulis_tanggal(date.fromisoformat(m[0])), pesan).replace("_", " ")
