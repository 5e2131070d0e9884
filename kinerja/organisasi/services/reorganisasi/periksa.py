"""What a reorganisation must not leave behind: posts in units that are gone, people in posts that are gone."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.models import Penugasan, VersiJabatan, VersiUnit
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.services.baris import Masalah
from kinerja.organisasi.services.reorganisasi.isi import IsiReorganisasi

DISEBUT = 5  # codes or names in one message


@dataclass(frozen=True, slots=True)
class Sisa:
    """Something an ended unit or post still has: its code -> what, the column to mend, and what to say."""

    jenis: str
    kolom: str
    pesan: str
    baca: Callable[[date], Iterable[tuple[str, str]]]


def periksa_akibat(isi: Sequence[IsiReorganisasi]) -> Iterator[Masalah]:
    """On every day the file names: each ended unit is empty, each ended post is held by nobody and above nobody."""
    for hari in sorted({x.mulai for x in isi}):
        hapus = {
            (x.tindakan.split("_")[0], x.kode): n
            for n, x in enumerate(isi)
            if x.mulai == hari and x.tindakan in ("unit_hapus", "unit_gabung", "jabatan_hapus")
        }
        for sisa in _jenis_sisa() if hapus else ():
            yield from _masih_ada(sisa, hari, hapus)


def _masih_ada(sisa: Sisa, hari: date, hapus: Mapping[tuple[str, str], int]) -> Iterator[Masalah]:
    ada: dict[str, list[str]] = defaultdict(list)
    for kode, apa in sisa.baca(hari):
        ada[kode].append(apa)
    for kode, daftar in ada.items():
        if (sisa.jenis, kode) in hapus:
            isi = {"kode": kode, "hari": tulis_tanggal(hari), "n": len(daftar), "daftar": _sebut(daftar)}
            yield Masalah(hapus[sisa.jenis, kode], sisa.kolom, sisa.pesan % isi)


def _jenis_sisa() -> tuple[Sisa, ...]:
    dihuni = _(
        "Unit %(kode)s tidak ada lagi mulai %(hari)s, padahal masih ada %(n)d jabatan di dalamnya: %(daftar)s. "
        "Tambahkan baris jabatan_ubah atau jabatan_hapus untuk jabatan itu."
    )
    dipegang = _(
        "Jabatan %(kode)s tidak ada lagi mulai %(hari)s, padahal masih dipegang %(n)d orang: %(daftar)s. "
        "Tambahkan baris pindah atau lepas untuk orang itu."
    )
    di_atas = _(
        "Jabatan %(kode)s tidak ada lagi mulai %(hari)s, padahal masih menjadi atasan %(n)d jabatan: "
        "%(daftar)s. Isi kode_terkait dengan jabatan penggantinya, atau tambahkan baris jabatan_ubah."
    )
    return (
        Sisa("unit", "kode", dihuni, _jabatan_di_dalam),
        Sisa("jabatan", "kode", dipegang, _pemegang),
        Sisa("jabatan", "kode_terkait", di_atas, _jabatan_di_bawah),
    )


def _jabatan_di_dalam(hari: date) -> Iterable[tuple[str, str]]:
    """Units that are gone that day -> posts in them."""
    unit = VersiUnit.objects.filter(pada_hari(hari), unit_id=OuterRef("unit_id"))
    return VersiJabatan.objects.filter(~Exists(unit), pada_hari(hari)).values_list("unit__kode", "jabatan__kode")


def _pemegang(hari: date) -> Iterable[tuple[str, str]]:
    """Posts that are gone that day -> people in them."""
    versi = VersiJabatan.objects.filter(pada_hari(hari), jabatan_id=OuterRef("jabatan_id"))
    orang = Penugasan.objects.filter(~Exists(versi), pada_hari(hari)).select_related("jabatan", "pegawai")
    return ((p.jabatan.kode, p.pegawai.nama_lengkap) for p in orang)


def _jabatan_di_bawah(hari: date) -> Iterable[tuple[str, str]]:
    """Posts that are gone that day -> posts whose superior they are."""
    atas = VersiJabatan.objects.filter(pada_hari(hari), jabatan_id=OuterRef("atasan_id"))
    yatim = VersiJabatan.objects.filter(~Exists(atas), pada_hari(hari), atasan__isnull=False)
    return yatim.values_list(F("atasan__kode"), "jabatan__kode")


def _sebut(daftar: Sequence[str]) -> str:
    tampil = ", ".join(sorted(daftar)[:DISEBUT])
    sisa = len(daftar) - DISEBUT
    return _("%(tampil)s, dan %(sisa)d lagi") % {"tampil": tampil, "sisa": sisa} if sisa > 0 else tampil
