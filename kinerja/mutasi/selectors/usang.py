"""Papers out of date: what they print of a participant as it was when they were filled, beside what is so now."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, F, Func, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import gettext as _

from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.models import Dokumen, KeadaanDokumen, KeadaanTandaTangan, TandaTangan
from kinerja.mutasi.models import Pelantikan, PesertaPelantikan
from kinerja.mutasi.naskah.bahan import kelompok_dokumen
from kinerja.mutasi.selectors.daftar import dengan_jabatan, versi_jabatan
from kinerja.mutasi.selectors.set import set_dokumen
from kinerja.organisasi.models import JenisPenugasan, RiwayatGolongan
from kinerja.organisasi.selectors.pegawai import nip_subquery

PEMISAH = "\x1f"  # between the parts of `PesertaPelantikan.tertulis`


@dataclass(frozen=True, slots=True)
class KeteranganBerubah:
    """One particular that a paper prints as it was."""

    nama: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class NaskahUsang:
    """A participant whose particulars have changed, and the papers nobody has signed yet."""

    peserta: PesertaPelantikan
    beda: tuple[KeteranganBerubah, ...]
    dokumen: tuple[Dokumen, ...]


class _Sambung(Func):
    """Texts one after another. Django's Concat nests two by two, too deep for SQLite's parser."""

    template = "(%(expressions)s)"
    arg_joiner = " || "
    output_field = TextField()


def dengan_tertulis(semua: QuerySet[PesertaPelantikan], satu: Pelantikan) -> QuerySet[PesertaPelantikan]:
    """Adds `kini`: what papers print of the person and the inauguration, in the order of `_nama_bagian`."""
    kini: Mapping[str, Any] = {"kini": _tertulis(satu.tanggal, _acara(satu))}
    return dengan_jabatan(semua, satu.tanggal).annotate(**kini)


def _tertulis(on: date, acara: Sequence[str]) -> Combinable:
    golongan = RiwayatGolongan.objects.filter(pegawai=OuterRef("pegawai_id"), tmt__lte=on).order_by("-tmt")
    orang: list[Combinable] = [
        _Sambung("pegawai__gelar_depan", Value("|"), "pegawai__nama", Value("|"), "pegawai__gelar_belakang"),
        nip_subquery(on, "pegawai_id"),
        Subquery(golongan.values("golongan")[:1]),
        F("_vj__nama"),
        F("_vu__nama"),
        F("jenis"),
        F("peran_anggaran"),
    ]
    bagian: list[Combinable] = [Coalesce(Cast(x, TextField()), Value("")) for x in orang]
    tetap = [Value(x) for x in acara]
    return _Sambung(*[y for x in (*bagian, *tetap) for y in (Value(PEMISAH), x)][1:])


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
    pelantikan: int, on: date, hari: str, keputusan: str, tanggal_sk: str, naskah: str
) -> QuerySet[PesertaPelantikan]:
    """Participants whose papers were filled with what is no longer so."""
    semua = PesertaPelantikan.objects.filter(pelantikan=pelantikan).exclude(tertulis="").select_related("pegawai")
    kini: Mapping[str, Any] = {"kini": _tertulis(on, (hari, keputusan, tanggal_sk, naskah))}
    return semua.annotate(**versi_jabatan(on)).annotate(**kini).exclude(tertulis=F("kini")).order_by("pk")


def belum_ditandatangani(satu: Pelantikan) -> QuerySet[Dokumen]:
    """Papers that hold and that nobody has signed or refused."""
    tersentuh = TandaTangan.objects.filter(dokumen=OuterRef("pk")).exclude(keadaan=KeadaanTandaTangan.MENUNGGU)
    hidup = Q(keadaan__in=(KeadaanDokumen.DISIAPKAN, KeadaanDokumen.DICETAK))
    return Dokumen.objects.filter(hidup, ~Exists(tersentuh), kelompok=kelompok_dokumen(satu.pk))


def naskah_usang(satu: Pelantikan) -> list[NaskahUsang]:
    """Who has papers out of date that can still be renewed; one query, two where there are some."""
    orang = _usang(satu.pk, satu.tanggal, *_acara(satu))
    if not orang:
        return []
    dokumen: dict[int, list[Dokumen]] = defaultdict(list)
    for d in (
        belum_ditandatangani(satu).filter(pegawai__in=[x.pegawai_id for x in orang]).defer("naskah").order_by("pk")
    ):
        dokumen[d.pegawai_id or 0].append(d)
    return [NaskahUsang(x, tuple(_beda(x)), tuple(milik)) for x in orang if (milik := dokumen.get(x.pegawai_id))]


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
