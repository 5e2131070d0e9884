"""What a reorganisation must not leave behind: posts in units that are gone, people in posts that are gone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import Exists, F, OuterRef
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.models import Penugasan, VersiJabatan, VersiUnit
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.services.baris import Masalah
from kinerja.organisasi.services.reorganisasi.isi import IsiReorganisasi

DISEBUT = 5  # codes or names in one message


def periksa_akibat(isi: Sequence[IsiReorganisasi]) -> Iterator[Masalah]:
    """On every day the file names: each ended unit is empty, each ended post is held by nobody and above nobody."""
    for hari in sorted({x.mulai for x in isi}):
        hapus = {
            (x.tindakan.split("_")[0], x.kode): n
            for n, x in enumerate(isi)
            if x.mulai == hari and x.tindakan in ("unit_hapus", "unit_gabung", "jabatan_hapus")
        }
        if hapus:
            yield from _unit_berisi(hari, hapus)
            yield from _jabatan_dipegang(hari, hapus)
            yield from _atasan_hilang(hari, hapus)


Hapus = dict[tuple[str, str], int]


def _unit_berisi(hari: date, hapus: Hapus) -> Iterator[Masalah]:
    unit = VersiUnit.objects.filter(pada_hari(hari), unit_id=OuterRef("unit_id"))
    sisa: dict[str, list[str]] = defaultdict(list)
    for v in VersiJabatan.objects.filter(~Exists(unit), pada_hari(hari)).select_related("unit", "jabatan"):
        sisa[v.unit.kode].append(v.jabatan.kode)
    for kode, daftar in sisa.items():
        if ("unit", kode) in hapus:
            pesan = _(
                "Unit %(kode)s tidak ada lagi mulai %(hari)s, padahal masih ada %(n)d jabatan di dalamnya: %(daftar)s. "
                "Tambahkan baris jabatan_ubah atau jabatan_hapus untuk jabatan itu."
            )
            isi = {"kode": kode, "hari": tulis_tanggal(hari), "n": len(daftar), "daftar": _sebut(daftar)}
            yield Masalah(hapus["unit", kode], "kode", pesan % isi)


def _jabatan_dipegang(hari: date, hapus: Hapus) -> Iterator[Masalah]:
    versi = VersiJabatan.objects.filter(pada_hari(hari), jabatan_id=OuterRef("jabatan_id"))
    sisa: dict[str, list[str]] = defaultdict(list)
    for p in Penugasan.objects.filter(~Exists(versi), pada_hari(hari)).select_related("jabatan", "pegawai"):
        sisa[p.jabatan.kode].append(p.pegawai.nama_lengkap)
    for kode, daftar in sisa.items():
        if ("jabatan", kode) in hapus:
            pesan = _(
                "Jabatan %(kode)s tidak ada lagi mulai %(hari)s, padahal masih dipegang %(n)d orang: %(daftar)s. "
                "Tambahkan baris pindah atau lepas untuk orang itu."
            )
            isi = {"kode": kode, "hari": tulis_tanggal(hari), "n": len(daftar), "daftar": _sebut(daftar)}
            yield Masalah(hapus["jabatan", kode], "kode", pesan % isi)


def _atasan_hilang(hari: date, hapus: Hapus) -> Iterator[Masalah]:
    atas = VersiJabatan.objects.filter(pada_hari(hari), jabatan_id=OuterRef("atasan_id"))
    yatim = VersiJabatan.objects.filter(~Exists(atas), pada_hari(hari), atasan__isnull=False)
    sisa: dict[str, list[str]] = defaultdict(list)
    for bawah, atasan in yatim.values_list("jabatan__kode", F("atasan__kode")):
        sisa[atasan].append(bawah)
    for kode, daftar in sisa.items():
        if ("jabatan", kode) in hapus:
            pesan = _(
                "Jabatan %(kode)s tidak ada lagi mulai %(hari)s, padahal masih menjadi atasan %(n)d jabatan: "
                "%(daftar)s. Isi kode_terkait dengan jabatan penggantinya, atau tambahkan baris jabatan_ubah."
            )
            isi = {"kode": kode, "hari": tulis_tanggal(hari), "n": len(daftar), "daftar": _sebut(daftar)}
            yield Masalah(hapus["jabatan", kode], "kode_terkait", pesan % isi)


def _sebut(daftar: Sequence[str]) -> str:
    tampil = ", ".join(sorted(daftar)[:DISEBUT])
    sisa = len(daftar) - DISEBUT
    return _("%(tampil)s, dan %(sisa)d lagi") % {"tampil": tampil, "sisa": sisa} if sisa > 0 else tampil
