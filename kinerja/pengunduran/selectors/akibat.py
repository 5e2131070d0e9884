"""What the person is shown before signing: which post next, from when, with what allowance; as far as it is known."""

import hashlib
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.pustaka import NilaiBerlaku
from kinerja.jejak.rantai import kanonik
from kinerja.organisasi.models import JenisPenugasan, Penugasan
from kinerja.organisasi.selectors import bernama, judul_jabatan, penugasan_pada
from kinerja.pengunduran.models import SuratPengunduran
from kinerja.peraturan.selectors import pustaka_berlaku, setelan

MASA_TENANG = "masa_tenang_pengunduran"


@dataclass(frozen=True, slots=True)
class Akibat:
    """What follows from this letter on the day it is read; None and empty = not known here."""

    jabatan: str
    jabatan_berikut: str  # empty: the personnel agency names it in its answer
    mulai: date
    kelas: int | None
    kelas_berikut: int | None
    tpp: int | None  # rupiah a month, at most
    tpp_berikut: int | None
    dasar_tpp: str
    masa_tenang: int
    dapat_diputus: date  # the first day on which it may be decided when signed that day

    def isi(self) -> dict[str, object]:
        """For the record: days as text."""
        return {k: v.isoformat() if isinstance(v, date) else v for k, v in asdict(self).items()}


def akibat(surat: SuratPengunduran, on: date) -> Akibat:
    """As far as the record tells on that day."""
    lama = bernama(Penugasan.objects.all(), on).get(pk=surat.penugasan_id)
    baru = _berikut(lama, on)
    tenang = int(setelan(MASA_TENANG, on))
    kelas, kelas_baru = lama.kelas, baru.kelas if baru else None
    batas = _batas_tpp(on)
    return Akibat(
        jabatan=judul_jabatan(lama),
        jabatan_berikut=judul_jabatan(baru) if baru else "",
        mulai=surat.mulai_diminta,
        kelas=kelas,
        kelas_berikut=kelas_baru,
        tpp=_tpp(batas, kelas),
        tpp_berikut=_tpp(batas, kelas_baru),
        dasar_tpp=batas.sitasi if batas and batas.isi else "",
        masa_tenang=tenang,
        dapat_diputus=on + timedelta(days=tenang + 1),
    )


def _berikut(lama: Penugasan, on: date) -> Penugasan | None:
    """Who gives up an additional duty keeps the own post; what follows a definitive post is not known yet."""
    if lama.jenis != JenisPenugasan.TUGAS_TAMBAHAN:
        return None
    return penugasan_pada(on).filter(pegawai=lama.pegawai_id, jenis=JenisPenugasan.DEFINITIF).first()


def _batas_tpp(on: date) -> NilaiBerlaku | None:
    try:
        return pustaka_berlaku().nilai("tpp.kelas", on)
    except DiLuarAturan:
        return None


def _tpp(batas: NilaiBerlaku | None, kelas: int | None) -> int | None:
    return batas.isi.get(f"kelas_{kelas}") if batas and kelas is not None else None


def sidik_surat(surat: SuratPengunduran, ditunjukkan: dict[str, object]) -> str:
    """The fingerprint of exactly the words and of what was shown with them."""
    isi = {"isi": surat.isi, "mulai": surat.mulai_diminta.isoformat(), "penugasan": surat.penugasan_id}
    return hashlib.sha256(kanonik({**isi, "ditunjukkan": ditunjukkan}).encode()).hexdigest()
