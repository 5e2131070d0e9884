"""The gaps of a plan by kind: how many, and the rows of one kind with the place where each is mended."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.celah.jalur import sampai_ke_rencana
from kinerja.dasar.angka import tulis_rupiah
from kinerja.organisasi.models import JenisJabatan, JenisPenugasan, Penugasan
from kinerja.organisasi.models.unit import JPT
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.perjanjian.selectors.calon import calon_pk
from kinerja.rencana.models import Level, Simpul, VersiRencana
from kinerja.rencana.selectors.celah import bercelah
from kinerja.rencana.selectors.nama import nama_unit
from kinerja.skp.models import SKP, HasilKerja

DARI_SIMPUL = ("tanpa_pemilik", "tanpa_indikator", "tanpa_dukungan", "pagu_beda")
TANPA_PERJANJIAN, TANPA_JALUR = "tanpa_perjanjian", "tanpa_jalur"
TANPA_JALUR_BOLEH = ("asisten ", "staf ahli")  # how the names of posts begin that may serve a goal directly

JENIS: dict[str, tuple[str | Promise, str | Promise]] = {  # code -> what it is, how it is mended
    "tanpa_pemilik": (gettext_lazy("Simpul tanpa jabatan pemilik"), gettext_lazy("Pilih pemilik")),
    "tanpa_indikator": (gettext_lazy("Simpul tanpa indikator"), gettext_lazy("Tambah indikator")),
    "tanpa_dukungan": (gettext_lazy("Simpul tanpa dukungan di bawahnya"), gettext_lazy("Tambah di bawahnya")),
    "pagu_beda": (gettext_lazy("Pagu tidak sama dengan jumlah di bawahnya"), gettext_lazy("Periksa pagu")),
    TANPA_PERJANJIAN: (gettext_lazy("Pemilik simpul tanpa perjanjian kinerja"), gettext_lazy("Siapkan perjanjian")),
    TANPA_JALUR: (gettext_lazy("Pegawai yang pekerjaannya tidak sampai ke rencana"), gettext_lazy("Lihat pegawai")),
}


@dataclass(frozen=True, slots=True)
class DasarCelah:
    """Where gaps are looked for: a version and year of the plan, a day, units (None = the whole Pemda)."""

    versi: VersiRencana
    tahun: int
    on: date
    unit: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class BarisCelah:
    """One gap: a node or a person, in which unit, what is the matter, and where it is mended."""

    unit: str
    kode: str
    nama: str
    keterangan: str
    url: str
    url_perbaiki: str


@dataclass(frozen=True, slots=True)
class JumlahCelah:
    """One kind with its number."""

    kode: str
    judul: str
    jumlah: int


def hitung_celah(dasar: DasarCelah) -> list[JumlahCelah]:
    """Every kind with its number, also nought. A fixed number of queries."""
    jumlah = {jenis: simpul_celah(dasar, jenis).count() for jenis in DARI_SIMPUL}
    jumlah[TANPA_PERJANJIAN] = len(calon_pk(dasar.unit, dasar.tahun, dasar.on))
    jumlah[TANPA_JALUR] = len(_tanpa_jalur(dasar))
    return [JumlahCelah(kode, str(judul), jumlah[kode]) for kode, (judul, _aksi) in JENIS.items()]


def baris_celah(dasar: DasarCelah, jenis: str, potong: slice | None = None) -> list[BarisCelah]:
    """The rows of one kind, all or a piece; the order is that of unit and code, of people that of unit and name."""
    if jenis in DARI_SIMPUL:
        simpul = simpul_celah(dasar, jenis)
        return _baris_simpul(list(simpul[potong] if potong else simpul), jenis, dasar.on)
    if jenis == TANPA_PERJANJIAN:
        orang = calon_pk(dasar.unit, dasar.tahun, dasar.on)
        return [_baris_perjanjian(p) for p in (orang[potong] if potong else orang)]
    semua = _tanpa_jalur(dasar)
    return _baris_orang(semua[potong] if potong else semua, dasar.tahun)


def simpul_celah(dasar: DasarCelah, jenis: str) -> QuerySet[Simpul]:
    """The nodes of one kind of gap."""
    simpul = Simpul.objects.filter(versi=dasar.versi)
    if dasar.unit is not None:
        simpul = simpul.filter(unit__in=dasar.unit)
    return bercelah(simpul, jenis, dasar.tahun).select_related("unit").order_by("unit__kode", "kode")


def _baris_simpul(daftar: Sequence[Simpul], jenis: str, on: date) -> list[BarisCelah]:
    nama = nama_unit({s.unit_id for s in daftar}, on)
    return [
        BarisCelah(
            unit=nama.get(s.unit_id, s.unit.kode),
            kode=s.kode,
            nama=s.nama,
            keterangan=_beda(s) if jenis == "pagu_beda" else str(Level(s.level).label),
            url=reverse("rencana:simpul", args=[s.pk]),
            url_perbaiki=_perbaiki(s, jenis),
        )
        for s in daftar
    ]


def _beda(s: Simpul) -> str:
    isi = {"pagu": tulis_rupiah(s.pagu_tahun), "anak": tulis_rupiah(s.pagu_anak or 0)}
    return _("pagu %(pagu)s, jumlah di bawahnya %(anak)s") % isi


def _perbaiki(s: Simpul, jenis: str) -> str:
    match jenis:
        case "tanpa_pemilik":
            return reverse("rencana:simpul_pemilik", args=[s.pk])
        case "tanpa_indikator":
            return reverse("rencana:indikator_baru", args=[s.pk])
        case "tanpa_dukungan":
            return f"{reverse('rencana:simpul_baru', args=[s.versi_id])}?induk={s.pk}"
    return f"{reverse('rencana:simpul', args=[s.pk])}#pagu"


def _baris_perjanjian(p: Penugasan) -> BarisCelah:
    siapkan = reverse("perjanjian:siapkan", args=[p.pk])
    return _orang(p, _("memiliki simpul, belum ada perjanjian kinerja"), siapkan)


def _orang(p: Penugasan, keterangan: str, url_perbaiki: str) -> BarisCelah:
    url = reverse("organisasi:pegawai", args=[p.pegawai_id])
    return BarisCelah(p.nama_unit or "", p.nama_jabatan or "", p.pegawai.nama_lengkap, keterangan, url, url_perbaiki)


def _tanpa_jalur(dasar: DasarCelah) -> list[Penugasan]:
    unit = None if dasar.unit is None else set(dasar.unit)
    return [p for p in tanpa_jalur(dasar.tahun, dasar.on, dasar.versi) if unit is None or p.unit_pada_id in unit]


def tanpa_jalur(tahun: int, on: date, versi: VersiRencana) -> list[Penugasan]:
    """People in their own post of the day whose work of the year leads to no node of the plan. Four queries."""
    pemilik = set(Simpul.objects.filter(versi=versi, pemilik__isnull=False).values_list("pemilik_id", flat=True))
    terhubung = _terhubung(tahun)
    jenis = (JenisPenugasan.DEFINITIF, JenisPenugasan.TUGAS_TAMBAHAN)
    orang: dict[int, list[Penugasan]] = {}
    for p in penugasan_pada(on).filter(jenis__in=jenis).order_by("pk"):
        orang.setdefault(p.pegawai_id, []).append(p)
    hasil = [
        daftar[0]
        for daftar in orang.values()
        if not any(p.jabatan_id in pemilik or p.pk in terhubung or _dikecualikan(p) for p in daftar)
    ]
    return sorted(hasil, key=lambda p: (p.nama_unit or "", p.pegawai.nama))


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


def _baris_orang(daftar: Iterable[Penugasan], tahun: int) -> list[BarisCelah]:
    semua = list(daftar)
    ada = set(SKP.objects.filter(tahun=tahun, penugasan__in=semua).values_list("penugasan_id", flat=True))
    putus, belum = _("hasil kerjanya tidak sampai ke simpul rencana"), _("belum ada SKP %d") % tahun
    return [
        _orang(p, putus if p.pk in ada else belum, reverse("organisasi:pegawai", args=[p.pegawai_id])) for p in semua
    ]
