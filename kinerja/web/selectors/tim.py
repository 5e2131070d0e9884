"""The team table of the home page: everybody a person rates today, in one query."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, Max, OuterRef, Q, QuerySet, Subquery

from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.tampilan import PREDIKAT
from kinerja.dasar.waktu import hari
from kinerja.organisasi.models import JenisJabatan, JenisPenugasan, Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors import bernama, judul_jabatan, pada_hari
from kinerja.organisasi.selectors.cara import dikelola_luar
from kinerja.organisasi.selectors.penugasan import dengan_jabatan, ringkas
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.models import Jenis, Penilaian
from kinerja.peraturan.periode import Periode, periode_tahunan
from kinerja.skp.models import DIKEMBALIKAN, SKP, PeriodeRealisasi, UmpanBalik
from kinerja.web.selectors.wakil import bertanda_wakil, diwakili, jabatan_wakil, nama_wakil

S = SKP.Status
TANPA_SKP = (JenisJabatan.KEPALA_DAERAH, JenisJabatan.WAKIL_KEPALA_DAERAH)  # elected: an agreement, no SKP
BERLAKU = (S.DITETAPKAN, S.DIUBAH, S.DITUTUP)


@dataclass(frozen=True, slots=True)
class Anggota:
    """One person of a superior's team, as the home table shows it."""

    penugasan: Penugasan
    judul: str
    skp_id: int | None
    skp_status: str
    skp_diajukan: date | None
    realisasi: date | None
    umpan_balik_hari: int | None
    dapat_dinilai: bool  # there was a set SKP in the period whose marks are due
    predikat: str
    nilai_status: str
    belum_tahunan: bool  # last year's own mark is still missing
    luar: bool = False  # SKP and marks are made elsewhere: nothing is asked for here
    dikembalikan: bool = False  # a realisation was returned and not handed in again
    atas_nama: str = ""  # the official in whose name one decides here; empty: the person's own team
    lembar_skp: int | None = None  # in another's name: the SKP whose realisation of the due period waits
    lembar_pada: date | None = None

    @property
    def keadaan_skp(self) -> str:
        """A word for the state chip."""
        return self.skp_status or ("dikelola_di_luar" if self.luar else "belum")

    @property
    def perlu_nilai(self) -> bool:
        """The mark of the period that ended is missing."""
        return self.dapat_dinilai and not self.predikat

    @property
    def mendesak(self) -> tuple[bool, bool, bool, str]:
        """Sort key: a submitted SKP first, then a missing mark, then no SKP, then by name."""
        menunggu = self.skp_status == S.DIAJUKAN
        return (not menunggu, not self.perlu_nilai, bool(self.skp_status) or self.luar, self.penugasan.pegawai.nama)


URUT: dict[str, Callable[[Anggota], object]] = {
    "nama": lambda a: a.penugasan.pegawai.nama,
    "skp": lambda a: (a.skp_status, a.penugasan.pegawai.nama),
    "realisasi": lambda a: (a.realisasi or date.min, a.penugasan.pegawai.nama),
    "umpan": lambda a: (-(a.umpan_balik_hari if a.umpan_balik_hari is not None else 99_999), a.penugasan.pegawai.nama),
    "nilai": lambda a: (PREDIKAT[a.predikat].tempat if a.predikat else 0, a.penugasan.pegawai.nama),
}


def urutkan(tim: Sequence[Anggota], urut: str) -> list[Anggota]:
    """By a column (`nama`, `-nama` for the other way round); anything else = the overdue first."""
    kunci = URUT.get(urut.removeprefix("-"))
    if kunci is None:
        return sorted(tim, key=lambda a: a.mendesak)
    return sorted(tim, key=kunci, reverse=urut.startswith("-"))  # type: ignore[arg-type]  # each key compares with itself


def daftar_anggota(sesi: Sesi, dinilai: Periode) -> list[Anggota]:
    """Everybody this person rates today, with SKP, realisation, feedback and mark.

    One query where all is made here, none for who rates nobody.

    With them, marked by `atas_nama`, those whose SKP or realisation waits for somebody in whose name the person acts.
    """
    on, lalu = sesi.hari, periode_tahunan(sesi.hari.year - 1)
    wakil, saya = jabatan_wakil(sesi)
    if not (sesi.menilai or wakil):
        return []
    masa = (lalu.mulai, lalu.sampai, dinilai.kode, dinilai.mulai, dinilai.sampai)
    tim = _tim(sesi.penugasan_ids, [*wakil], saya, on, on.year, *masa)
    jabatan = [p.jabatan_id for p in tim]
    luar = {h: dikelola_luar(jabatan, h) for h in {on, dinilai.mulai, lalu.mulai}}
    hari_luar = (on, dinilai.mulai, lalu.mulai)
    return [_anggota(p, nama_wakil(p, wakil), on, dinilai, *(p.jabatan_id in luar[h] for h in hari_luar)) for p in tim]


@disiapkan
def _tim(
    atasan: list[int],
    wakil: list[int],
    saya: int | None,
    on: date,
    tahun: int,
    awal_lalu: date,
    akhir_lalu: date,
    kode: str,
    mulai: date,
    sampai: date,
) -> QuerySet[Penugasan]:
    """Whom these posts rate that day; the last three values are the period whose marks are due.

    `wakil`: posts in whose name the person `saya` acts. Last year is asked for by its days: by its number the
    database would walk through everybody's SKP and marks of it.
    """
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, atasan__in=atasan)
    milik = Q(pk__in=rentang.values("penugasan_id"))
    orang = Penugasan.objects.filter(milik if saya is None else milik | diwakili(wakil, saya, on, tahun, kode))
    skp = SKP.objects.filter(penugasan=OuterRef("pk"), tahun=tahun).order_by("-mulai", "-versi")
    berlaku = SKP.objects.filter(penugasan=OuterRef("pk"), status__in=BERLAKU)
    nilai = Penilaian.objects.filter(penugasan=OuterRef("pk"), periode=kode)
    lalu = Penilaian.objects.filter(penugasan__pegawai=OuterRef("pegawai_id"), jenis=Jenis.TAHUNAN)
    lembar = PeriodeRealisasi.objects.filter(penugasan=OuterRef("pk"))
    realisasi = lembar.filter(diajukan_pada__isnull=False)
    umpan = UmpanBalik.objects.filter(pegawai=OuterRef("pegawai_id")).order_by()
    bukan_plh = ringkas(bernama(orang.exclude(jenis=JenisPenugasan.PLH), on))
    dinilai_di_sini = bukan_plh.filter(~dengan_jabatan(jenis__in=TANPA_SKP))
    return bertanda_wakil(dinilai_di_sini, milik, wakil, on, kode).annotate(
        skp_id_=Subquery(skp.values("pk")[:1]),
        skp_status_=Subquery(skp.values("status")[:1]),
        skp_diajukan_=Subquery(skp.values("diajukan_pada")[:1]),
        realisasi_=Subquery(realisasi.order_by("-diajukan_pada").values("diajukan_pada")[:1]),
        kembali_=Exists(lembar.filter(DIKEMBALIKAN)),
        umpan_=Subquery(umpan.values("pegawai").annotate(x=Max("ditulis")).values("x")),
        berlaku_=Exists(berlaku.filter(mulai__lte=sampai, sampai__gte=mulai)),
        tahun_lalu_=Exists(berlaku.filter(mulai__lte=akhir_lalu, sampai__gte=awal_lalu))
        & ~Exists(lalu.filter(mulai__gte=awal_lalu, mulai__lte=akhir_lalu)),
        predikat_=Subquery(nilai.values("predikat")[:1]),
        nilai_status_=Subquery(nilai.values("status")[:1]),
    )


def _anggota(
    p: Penugasan, atas_nama: str, on: date, dinilai: Periode, kini_luar: bool, nilai_luar: bool, lalu_luar: bool
) -> Anggota:
    umpan = getattr(p, "umpan_", None)
    lembar = getattr(p, "lembar_pada_", None)
    diajukan, realisasi = getattr(p, "skp_diajukan_", None), getattr(p, "realisasi_", None)
    return Anggota(
        penugasan=p,
        judul=judul_jabatan(p),
        skp_id=getattr(p, "skp_id_", None),
        skp_status=getattr(p, "skp_status_", None) or "",
        skp_diajukan=hari(diajukan) if diajukan else None,
        realisasi=hari(realisasi) if realisasi else None,
        umpan_balik_hari=(on - hari(umpan)).days if umpan else None,
        dapat_dinilai=bool(getattr(p, "berlaku_", False)) and p.mulai <= dinilai.sampai and not nilai_luar,
        predikat=getattr(p, "predikat_", None) or "",
        nilai_status=getattr(p, "nilai_status_", None) or "",
        belum_tahunan=bool(getattr(p, "tahun_lalu_", False)) and not lalu_luar,
        luar=kini_luar,
        dikembalikan=bool(getattr(p, "kembali_", False)),
        atas_nama=atas_nama,
        lembar_skp=getattr(p, "lembar_", None),
        lembar_pada=hari(lembar) if lembar else None,
    )
