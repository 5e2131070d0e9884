"""Gaps of people: owners of nodes without an agreement, and those whose work leads to no node of the plan."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from kinerja.celah.jalur import sampai_ke_rencana
from kinerja.celah.selectors.bentuk import BarisCelah
from kinerja.organisasi.models import JenisJabatan, JenisPenugasan, Penugasan
from kinerja.organisasi.models.unit import JPT
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.rencana.models import Simpul, VersiRencana
from kinerja.skp.models import SKP, HasilKerja

TANPA_JALUR_BOLEH = ("asisten ", "staf ahli")  # how the names of posts begin that may serve a goal directly
SENDIRI = (JenisPenugasan.DEFINITIF, JenisPenugasan.TUGAS_TAMBAHAN)


@dataclass(frozen=True, slots=True)
class PemegangRencana:
    """Somebody in a post of the day: whether it owns nodes, has an agreement, an SKP, work that reaches the plan."""

    penugasan: Penugasan
    memiliki: bool
    berjanji: bool
    ber_skp: bool
    terhubung: bool

    @property
    def tanpa_perjanjian(self) -> bool:
        """Owns nodes and has no agreement of the year; whoever stands in for a day makes none."""
        return self.memiliki and not self.berjanji and self.penugasan.jenis != JenisPenugasan.PLH


def pemegang_rencana(versi: VersiRencana, tahun: int, on: date) -> list[PemegangRencana]:
    """Everybody in a post on the day; two queries."""
    ada: Mapping[str, Any] = {
        "memiliki": Exists(Simpul.objects.filter(versi=versi, pemilik=OuterRef("jabatan"))),
        "berjanji": Exists(PerjanjianKinerja.objects.filter(tahun=tahun, penugasan=OuterRef("pk"))),
        "ber_skp": Exists(SKP.objects.filter(tahun=tahun, penugasan=OuterRef("pk"))),
    }
    terhubung = _terhubung(tahun)
    return [
        PemegangRencana(penugasan=p, terhubung=p.pk in terhubung, **{nama: bool(getattr(p, nama)) for nama in ada})
        for p in penugasan_pada(on).annotate(**ada).order_by("pk")
    ]


def tanpa_perjanjian(semua: Sequence[PemegangRencana]) -> list[PemegangRencana]:
    """Owners of nodes without an agreement, by unit and post."""
    return _urut((x for x in semua if x.tanpa_perjanjian), lambda p: p.nama_jabatan or "")


def tanpa_jalur(semua: Sequence[PemegangRencana]) -> list[PemegangRencana]:
    """People in their own post whose work of the year leads to no node of the plan, by unit and name."""
    orang: dict[int, list[PemegangRencana]] = {}
    for x in semua:
        if x.penugasan.jenis in SENDIRI:
            orang.setdefault(x.penugasan.pegawai_id, []).append(x)
    lepas = (
        daftar[0]
        for daftar in orang.values()
        if not any(x.memiliki or x.terhubung or _dikecualikan(x.penugasan) for x in daftar)
    )
    return _urut(lepas, lambda p: p.pegawai.nama)


def _urut(daftar: Iterable[PemegangRencana], lalu: Callable[[Penugasan], str]) -> list[PemegangRencana]:
    return sorted(daftar, key=lambda x: (x.penugasan.nama_unit or "", lalu(x.penugasan)))


def _dikecualikan(p: Penugasan) -> bool:
    if p.jenis_jabatan in (JenisJabatan.KEPALA_DAERAH, JenisJabatan.WAKIL_KEPALA_DAERAH):
        return True  # the vision is theirs
    nama = f"{p.nama_jabatan or ''} ".casefold()
    return p.jenis_jabatan in JPT and nama.startswith(TANPA_JALUR_BOLEH)


def _terhubung(tahun: int) -> set[int]:
    """Assignments with a main result of the year that reaches the plan (through last year's result of a superior too,
    which one may serve before the superior's of this year is set).
    """
    atas = Coalesce("hasil_atasan_id", "hasil_tim__hasil_atasan_id")  # a team's result leads on to a superior's
    kolom = ("pk", "atas", "simpul_id", "butir_pk__simpul_id", "skp__penugasan_id", "skp__tahun", "jenis")
    baris = list(HasilKerja.objects.filter(skp__tahun__in=(tahun, tahun - 1)).annotate(atas=atas).values_list(*kolom))
    langsung = {pk for pk, _atasan, simpul, butir, *_sisa in baris if simpul or butir}
    sampai = sampai_ke_rencana({pk: atasan for pk, atasan, *_sisa in baris}, langsung)
    utama = HasilKerja.Jenis.UTAMA
    return {p for pk, _a, _s, _b, p, t, jenis in baris if t == tahun and jenis == utama and pk in sampai}


def baris_perjanjian(x: PemegangRencana) -> BarisCelah:
    """The row of an owner without an agreement."""
    siapkan = reverse("perjanjian:siapkan", args=[x.penugasan.pk])
    return _baris(x.penugasan, _("memiliki simpul, belum ada perjanjian kinerja"), siapkan)


def baris_jalur(x: PemegangRencana, tahun: int) -> BarisCelah:
    """The row of somebody whose work does not reach the plan, and why."""
    putus, belum = _("hasil kerjanya tidak sampai ke simpul rencana"), _("belum ada SKP %d") % tahun
    pegawai = reverse("organisasi:pegawai", args=[x.penugasan.pegawai_id])
    return _baris(x.penugasan, putus if x.ber_skp else belum, pegawai)


def _baris(p: Penugasan, keterangan: str, url_perbaiki: str) -> BarisCelah:
    url = reverse("organisasi:pegawai", args=[p.pegawai_id])
    return BarisCelah(p.nama_unit or "", p.nama_jabatan or "", p.pegawai.nama_lengkap, keterangan, url, url_perbaiki)
