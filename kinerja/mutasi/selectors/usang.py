"""Papers out of date: what they print of a participant and of who else signs them, beside what is so now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import gettext as _

from kinerja.dasar.kueri import Kumpulan, disiapkan
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.models import Dokumen, KeadaanTandaTangan, TandaTangan
from kinerja.jejak.selectors import tanda_jejak
from kinerja.mutasi.models import Pelantikan, PesertaPelantikan
from kinerja.mutasi.naskah.bahan import kelompok_dokumen
from kinerja.mutasi.naskah.perorangan import PAYUNG
from kinerja.mutasi.selectors.daftar import dengan_jabatan, versi_jabatan
from kinerja.mutasi.selectors.penanda import BELUM_SELESAI, KOSONG, Sambung, penanda_berubah
from kinerja.mutasi.selectors.set import set_dokumen
from kinerja.organisasi.models import JenisPenugasan, RiwayatGolongan
from kinerja.organisasi.selectors.pegawai import nip_subquery

PEMISAH = "\x1f"  # between the parts of `PesertaPelantikan.tertulis`
BUTIR = "\x1e"  # between those of a paper


@dataclass(frozen=True, slots=True)
class KeteranganBerubah:
    """One particular that a paper prints as it was."""

    nama: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class DokumenUsang:
    """A paper nobody has signed yet, and who else signs it and has changed."""

    pk: int
    jenis: str
    judul: str
    penanda: KeteranganBerubah | None = None


@dataclass(frozen=True, slots=True)
class NaskahUsang:
    """A participant some of whose papers print what is no longer so, and those of them nobody has signed yet."""

    peserta: PesertaPelantikan
    beda: tuple[KeteranganBerubah, ...]
    dokumen: tuple[DokumenUsang, ...]


def dengan_tertulis(semua: QuerySet[PesertaPelantikan], satu: Pelantikan) -> QuerySet[PesertaPelantikan]:
    """Adds `kini`: what papers print of the person and the inauguration, in the order of `_nama_bagian`."""
    kini: Mapping[str, Any] = {"kini": _tertulis(satu.tanggal, _acara(satu))}
    return dengan_jabatan(semua, satu.tanggal).annotate(**kini)


def _tertulis(on: date, acara: Sequence[str]) -> Combinable:
    golongan = RiwayatGolongan.objects.filter(pegawai=OuterRef("pegawai_id"), tmt__lte=on).order_by("-tmt")
    orang: list[Combinable] = [
        Sambung("pegawai__gelar_depan", Value("|"), "pegawai__nama", Value("|"), "pegawai__gelar_belakang"),
        nip_subquery(on, "pegawai_id"),
        Subquery(golongan.values("golongan")[:1]),
        F("_vj__nama"),
        F("_vu__nama"),
        F("jenis"),
        F("peran_anggaran"),
    ]
    bagian: list[Combinable] = [Coalesce(Cast(x, TextField()), Value("")) for x in orang]
    tetap = [Value(x) for x in acara]
    return Sambung(*[y for x in (*bagian, *tetap) for y in (Value(PEMISAH), x)][1:])


def _acara(satu: Pelantikan) -> tuple[str, str, str, str]:
    """What every paper prints of the inauguration itself."""
    milik = set_dokumen(satu)
    keputusan = f"{satu.pejabat_penetap} {satu.nomor_sk}".strip()
    tanggal_sk = tulis_tanggal(satu.tanggal_sk) if satu.tanggal_sk else ""
    return (tulis_tanggal(satu.tanggal), keputusan, tanggal_sk, milik.judul if milik else "")


def _nama_bagian() -> tuple[str, ...]:
    return (
        _("nama"),
        _("NIP"),
        _("golongan"),
        _("jabatan"),
        _("unit"),
        _("cara memangku"),
        _("peran anggaran"),
        _("tanggal pelantikan"),
        _("keputusan"),
        _("tanggal keputusan"),
        _("set dokumen"),
    )


@disiapkan
def _usang(
    pelantikan: int, kelompok: str, on: date, hari: str, keputusan: str, tanggal_sk: str, naskah: str
) -> QuerySet[PesertaPelantikan]:
    """Participants whose papers were filled with what is no longer so, with `dokumen_`: those nobody has signed."""
    semua = PesertaPelantikan.objects.filter(pelantikan=pelantikan).exclude(tertulis="").select_related("pegawai")
    penanda = penanda_berubah(pelantikan, kelompok, on)
    kini: Mapping[str, Any] = {"kini": _tertulis(on, (hari, keputusan, tanggal_sk, naskah))}
    beda = ~Q(tertulis=F("kini")) | Exists(penanda.filter(dokumen__pegawai=OuterRef("pegawai_id")))
    dokumen: Mapping[str, Any] = {"dokumen_": Subquery(_belum_bertanda(kelompok, penanda))}
    usang = semua.annotate(**versi_jabatan(on)).annotate(**kini).filter(beda)
    return usang.annotate(**dokumen).order_by("pk")


def _belum_bertanda(kelompok: str, penanda: QuerySet[TandaTangan]) -> QuerySet[Any, Any]:
    """The papers of the participant of the outer query as one list of texts, in the order of `_dokumen`."""
    lain = penanda.filter(dokumen=OuterRef("pk")).order_by("urutan")
    berubah = lain.annotate(x=_berbatas("nama", "jabatan", "nama_kini", "jabatan_kini")).values("x")[:1]
    isi = _berbatas("pk", "jenis", "judul", Coalesce(Subquery(berubah), KOSONG), batas=BUTIR)
    milik = _belum(kelompok).filter(pegawai=OuterRef("pegawai_id")).annotate(baris=isi)
    return milik.order_by().values("pegawai").annotate(isi=Kumpulan("baris")).values("isi")


def _berbatas(*bagian: str | Combinable, batas: str = PEMISAH) -> Combinable:
    teks = [Cast(x, TextField()) for x in bagian]
    return Sambung(*[y for x in teks for y in (Value(batas), x)][1:])


def belum_ditandatangani(satu: Pelantikan) -> QuerySet[Dokumen]:
    """Papers that hold and that nobody has signed or refused."""
    return _belum(kelompok_dokumen(satu.pk))


def _belum(kelompok: str) -> QuerySet[Dokumen]:
    tersentuh = TandaTangan.objects.filter(dokumen=OuterRef("pk")).exclude(keadaan=KeadaanTandaTangan.MENUNGGU)
    return Dokumen.objects.filter(~Exists(tersentuh), keadaan__in=BELUM_SELESAI, kelompok=kelompok)


def naskah_usang(satu: Pelantikan) -> list[NaskahUsang]:
    """Who has papers out of date that can still be renewed; one query."""
    return _bandingkan(satu.pk, satu.tanggal, _acara(satu))


def usang_teringat(satu: Pelantikan) -> Sequence[NaskahUsang]:
    """The same for the desk, opened again and again: all papers are compared anew only after an act. One query else."""
    tanda = tanda_jejak()
    return _teringat(satu.pk, satu.tanggal, _acara(satu), tanda) if tanda else naskah_usang(satu)


@lru_cache(maxsize=16)
def _teringat(pk: int, tanggal: date, acara: tuple[str, str, str, str], _tanda: str) -> tuple[NaskahUsang, ...]:
    return tuple(_bandingkan(pk, tanggal, acara))


def _bandingkan(pk: int, tanggal: date, acara: tuple[str, str, str, str]) -> list[NaskahUsang]:
    orang = _usang(pk, kelompok_dokumen(pk), tanggal, *acara)
    semua = (_satu_usang(x, tuple(sorted(map(_dokumen, x.dokumen_ or []), key=lambda d: d.pk))) for x in orang)
    return [x for x in semua if x.dokumen]


def menurut_perubahan(usang: Sequence[NaskahUsang]) -> list[list[NaskahUsang]]:
    """Those with the same changes together: an order with another number, a superior with another name is said once."""
    hasil: dict[tuple[KeteranganBerubah, ...], list[NaskahUsang]] = {}
    for x in usang:
        hasil.setdefault(x.beda, []).append(x)
    return list(hasil.values())


def _satu_usang(x: PesertaPelantikan, dokumen: tuple[DokumenUsang, ...]) -> NaskahUsang:
    """All papers where the person has changed; else those of a signer who has, with the umbrella that names them."""
    beda = tuple(_beda(x))
    kena = dokumen if beda else tuple(d for d in dokumen if d.penanda)
    payung = tuple(d for d in dokumen if d.jenis == PAYUNG and kena and d not in kena)
    penanda = dict.fromkeys(d.penanda for d in kena if d.penanda)
    return NaskahUsang(x, (*beda, *penanda), (*kena, *payung))


def _dokumen(teks: str) -> DokumenUsang:
    pk, jenis, judul, berubah = teks.split(BUTIR)
    return DokumenUsang(int(pk), jenis, judul, _penanda(*berubah.split(PEMISAH)) if berubah else None)


def _penanda(nama: str, jabatan: str, nama_kini: str, jabatan_kini: str) -> KeteranganBerubah:
    kini = f"{nama_kini}, {jabatan_kini or _('tidak lagi dalam jabatan itu')}"
    return KeteranganBerubah(_("penanda tangan lain"), f"{nama}, {jabatan}", kini)


def _beda(x: PesertaPelantikan) -> Iterator[KeteranganBerubah]:
    for nama, lama, baru in zip(_nama_bagian(), _pisah(x.tertulis), _pisah(x.kini), strict=True):
        if lama != baru:
            yield KeteranganBerubah(nama, lama or _("tidak ada"), baru or _("tidak ada"))


def _pisah(teks: str) -> Iterable[str]:
    nama, *lain = teks.split(PEMISAH)
    depan, polos, belakang = nama.split("|")
    jenis = dict(JenisPenugasan.choices)
    lengkap = f"{depan} {polos}".strip() + (f", {belakang}" if belakang else "")
    return lengkap, *(str(jenis.get(x, x)) for x in lain)
