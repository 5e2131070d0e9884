"""What papers print of a participant and of the inauguration, as one text of the database: kept, and compared later."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.mutasi.models import Pelantikan, PesertaPelantikan
from kinerja.mutasi.selectors.daftar import dengan_jabatan
from kinerja.mutasi.selectors.penanda import Sambung
from kinerja.mutasi.selectors.set import set_dokumen
from kinerja.organisasi.models import JenisPenugasan, RiwayatGolongan
from kinerja.organisasi.selectors.pegawai import nip_subquery

PEMISAH = "\x1f"  # between the parts of `PesertaPelantikan.tertulis`
BAGIAN_ORANG = 7  # so many of them are about the person, the rest about the inauguration


def dengan_tertulis(semua: QuerySet[PesertaPelantikan], satu: Pelantikan) -> QuerySet[PesertaPelantikan]:
    """Adds `kini`: what papers print of the person and the inauguration, in the order of `nama_bagian`."""
    kini: Mapping[str, Any] = {"kini": tertulis(satu.tanggal, bagian_acara(satu))}
    return dengan_jabatan(semua, satu.tanggal).annotate(**kini)


def tertulis(on: date, acara: Sequence[str] = ()) -> Combinable:
    """The expression; asks for the joins of `versi_jabatan`."""
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


def bagian_acara(satu: Pelantikan) -> tuple[str, str, str, str]:
    """What every paper of a person prints of the inauguration itself."""
    milik = set_dokumen(satu)
    return (*keputusan(satu), milik.judul if milik else "")


def keputusan(satu: Pelantikan) -> tuple[str, str, str]:
    """The day, and the order with its own."""
    tanggal_sk = tulis_tanggal(satu.tanggal_sk) if satu.tanggal_sk else ""
    return (tulis_tanggal(satu.tanggal), f"{satu.pejabat_penetap} {satu.nomor_sk}".strip(), tanggal_sk)


def nama_bagian() -> tuple[str, ...]:
    """What the parts are called."""
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


def pisah(teks: str) -> Sequence[str]:
    """The parts as people read them."""
    nama, *lain = teks.split(PEMISAH)
    jenis = dict(JenisPenugasan.choices)
    return nama_lengkap(nama), *(str(jenis.get(x, x)) for x in lain)


def bagian_orang(teks: str) -> tuple[str, Iterable[str]]:
    """The name, and everything printed of the person alone."""
    bagian = teks.split(PEMISAH)[:BAGIAN_ORANG]
    return nama_lengkap(bagian[0]), bagian


def nama_lengkap(nama: str) -> str:
    """With titles, of the first part."""
    depan, polos, belakang = nama.split("|")
    return f"{depan} {polos}".strip() + (f", {belakang}" if belakang else "")
