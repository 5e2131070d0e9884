"""What other records know about a person, as a rapor shows it: marks in the words of their own rule.

Nothing is converted: a mark under an older rule keeps its word and its value, and says which rule judged it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from django.utils.translation import gettext as _

from kinerja.aturan.periksa.nilai_lama import PERMENPANRB_6_2022, dasar_rezim, rezim_periode, sebutan_skala
from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.dasar.angka import tulis_angka
from kinerja.dasar.tampilan import sebutan_kode
from kinerja.dasar.waktu import tulis_rentang, tulis_tanggal
from kinerja.fakta.hukdis import sebutan_hukdis
from kinerja.fakta.models import JenisNilai
from kinerja.fakta.selectors import BarisFakta, fakta_pegawai
from kinerja.organisasi.models import JenisPenugasan

BERGARIS = (JenisPenugasan.PLT, JenisPenugasan.PLH, JenisPenugasan.PJ, JenisPenugasan.PJS)


@dataclass(frozen=True, slots=True)
class NilaiTercatat:
    """A mark given elsewhere or under an older rule. `predikat` is today's code, empty for a word of an older scale."""

    pk: int
    jenis: str
    mulai: date
    sampai: date
    dasar: str
    predikat: str
    sebutan: str
    nilai: str
    rating: str
    sumber: str
    penilai: str

    @property
    def lengkap(self) -> str:
        """Word and value: `Baik · 84,62`."""
        return f"{self.sebutan} · {self.nilai}" if self.nilai else self.sebutan

    @property
    def huruf(self) -> str:
        """The initials of the word, for a narrow place."""
        return "".join(kata[0] for kata in self.sebutan.replace("/", " / ").partition(" / ")[0].split())

    @property
    def masa(self) -> str:
        """The period as people write it; a whole year is its number."""
        if (self.mulai, self.sampai) == (date(self.mulai.year, 1, 1), date(self.mulai.year, 12, 31)):
            return str(self.mulai.year)
        return tulis_rentang(self.mulai, self.sampai)


@dataclass(frozen=True, slots=True)
class PosLuar:
    """A post known from other records; `arsir` = acting."""

    judul: str
    unit: str
    mulai: date
    sampai: date | None
    arsir: bool
    sumber: str


@dataclass(frozen=True, slots=True)
class BarisRiwayat:
    """One line of a list: when, what, more about it, and the paper behind it; `jam` for training."""

    kapan: str
    apa: str
    rinci: str = ""
    sumber: str = ""
    jam: int = 0


@dataclass(frozen=True, slots=True)
class Riwayat:
    """All of it for one reader; `hukdis` is None for who may not see it."""

    nilai: tuple[NilaiTercatat, ...]
    pos: tuple[PosLuar, ...]
    golongan: tuple[BarisRiwayat, ...]
    pendidikan: tuple[BarisRiwayat, ...]
    diklat: tuple[BarisRiwayat, ...]
    penghargaan: tuple[BarisRiwayat, ...]
    angka_kredit: tuple[BarisRiwayat, ...]
    hukdis: tuple[BarisRiwayat, ...] | None

    @property
    def jam(self) -> int:
        """Hours of training that are known."""
        return sum(d.jam for d in self.diklat)


def susun_riwayat(pegawai: int, *, hukdis: bool) -> Riwayat:
    """One query."""
    menurut: dict[str, list[BarisFakta]] = {}
    for b in fakta_pegawai(pegawai):
        menurut.setdefault(b.macam, []).append(b)

    def semua(macam: str) -> Sequence[BarisFakta]:
        return menurut.get(macam, ())

    return Riwayat(
        nilai=tuple(map(_nilai, semua("nilai"))),
        pos=tuple(map(_pos, semua("jabatan"))),
        golongan=tuple(map(_golongan, reversed(semua("golongan")))),
        pendidikan=tuple(map(_pendidikan, sorted(semua("pendidikan"), key=lambda b: -(b.angka or 0)))),
        diklat=tuple(map(_diklat, sorted(semua("diklat"), key=lambda b: b.mulai or date.min, reverse=True))),
        penghargaan=tuple(map(_penghargaan, reversed(semua("penghargaan")))),
        angka_kredit=tuple(map(_angka_kredit, reversed(semua("angka_kredit")))),
        hukdis=tuple(map(_hukdis, reversed(semua("hukdis")))) if hukdis else None,
    )


@lru_cache(maxsize=16)
def sebut_rezim(rezim: str) -> str:
    """The regulation as people write it."""
    return dasar_rezim(rezim)


def rezim_nilai(mulai: date, sampai: date) -> str:
    """The regulation that judged a period."""
    return sebut_rezim(rezim_periode(mulai, sampai))


@lru_cache(maxsize=4)
def masa_rezim() -> tuple[tuple[str, date, date | None], ...]:
    """Every rule with the first and last day on which a period may begin under it."""
    return tuple((x.judul_peraturan, x.dari, x.sampai) for x in pustaka_dengan().riwayat("rezim.penilaian"))


@lru_cache(maxsize=16)
def _skala(rezim: str) -> dict[str, str]:
    return sebutan_skala(rezim)


def _nilai(b: BarisFakta) -> NilaiTercatat:
    jenis, rezim, predikat, hasil, perilaku, sumber, penilai = b.teks
    assert b.mulai
    assert b.sampai
    return NilaiTercatat(
        pk=b.pk,
        jenis=jenis,
        mulai=b.mulai,
        sampai=b.sampai,
        dasar=sebut_rezim(rezim),
        predikat=predikat if rezim == PERMENPANRB_6_2022 else "",
        sebutan=_skala(rezim).get(predikat, sebutan_kode(predikat)),
        nilai=_dua_angka(b.angka),
        rating=_rating(rezim, hasil, perilaku),
        sumber=sumber,
        penilai=penilai or "",
    )


def _dua_angka(angka: Decimal | None) -> str:
    return "" if angka is None else f"{angka:.2f}".replace(".", ",")


def _rating(rezim: str, hasil: str, perilaku: str) -> str:
    """The two parts of a mark, as far as they are known."""
    kata = rezim == PERMENPANRB_6_2022
    bagian = ((_("hasil kerja") if kata else _("SKP"), hasil), (_("perilaku"), perilaku))
    return ", ".join(f"{nama} {_sebut(isi, kata)}" for nama, isi in bagian if isi)


def _sebut(isi: str, kata: bool) -> str:
    return _("%s ekspektasi") % isi.replace("_", " ") if kata else isi.replace(".", ",")


def _pos(b: BarisFakta) -> PosLuar:
    jabatan, unit, instansi, jenis, _eselon, nomor, _kosong = b.teks
    assert b.mulai
    arsir = jenis in BERGARIS
    awalan = f"{JenisPenugasan(jenis).label} " if arsir and not jabatan.lower().startswith(jenis) else ""
    return PosLuar(
        judul=f"{awalan}{jabatan}",
        unit=", ".join(x for x in (unit, instansi) if x),
        mulai=b.mulai,
        sampai=b.sampai,
        arsir=arsir,
        sumber=_sk(nomor) or _("berkas riwayat jabatan"),
    )


def _sk(nomor: str) -> str:
    return _("SK %s") % nomor if nomor else ""


def _golongan(b: BarisFakta) -> BarisRiwayat:
    return BarisRiwayat(tulis_tanggal(b.mulai), b.teks[0], sumber=_sk(b.teks[1]))


def _pendidikan(b: BarisFakta) -> BarisRiwayat:
    tingkat, jurusan, sekolah = b.teks[:3]
    return BarisRiwayat(str(int(b.angka)) if b.angka else _("tahun belum tercatat"), tingkat.upper(), jurusan, sekolah)


def _diklat(b: BarisFakta) -> BarisRiwayat:
    jenis, nama, penyelenggara, nomor = b.teks[:4]
    rinci = ", ".join(x for x in (sebutan_kode(jenis), penyelenggara) if x)
    sumber = _("sertifikat %s") % nomor if nomor else ""
    kapan = tulis_rentang(b.mulai, b.sampai) if b.mulai and b.sampai else tulis_tanggal(b.mulai)
    return BarisRiwayat(kapan or _("tanggal belum tercatat"), nama, rinci, sumber, int(b.angka or 0))


def _penghargaan(b: BarisFakta) -> BarisRiwayat:
    return BarisRiwayat(tulis_tanggal(b.mulai), b.teks[0], sumber=_sk(b.teks[1]))


def _angka_kredit(b: BarisFakta) -> BarisRiwayat:
    return BarisRiwayat(tulis_rentang(b.mulai, b.sampai), tulis_angka(b.angka or Decimal(0)), sumber=b.teks[0])


def _hukdis(b: BarisFakta) -> BarisRiwayat:
    jenis, nomor, dasar = b.teks[:3]
    assert b.mulai
    kapan = tulis_rentang(b.mulai, b.sampai) if b.sampai else tulis_tanggal(b.mulai)
    return BarisRiwayat(kapan, sebutan_hukdis(jenis, b.mulai), dasar, _sk(nomor))


def nilai_tahun(semua: Iterable[NilaiTercatat], tahun: int) -> tuple[NilaiTercatat, ...]:
    """The marks of a year, the year's own last."""
    milik = [n for n in semua if n.mulai.year == tahun]
    return tuple(sorted(milik, key=lambda n: (n.jenis == JenisNilai.TAHUNAN, n.mulai, n.sampai)))
