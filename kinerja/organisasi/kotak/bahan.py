"""What the checks look at, read at once: four queries, whatever the size; rows that no check asks about stay away."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import (
    BooleanField,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    FilteredRelation,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import TruncDate

from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.dasar.waktu import awal_hari, zona
from kinerja.organisasi.atasan import SENDIRI
from kinerja.organisasi.models import (
    JenisJabatan,
    JenisPenugasan,
    Kedudukan,
    LaporanKeliru,
    Pegawai,
    Penugasan,
    StatusKepegawaian,
    StatusPegawai,
    Tujuan,
    VersiJabatan,
)
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.penugasan import dengan_jabatan, pada_hari

MEMEGANG = (JenisPenugasan.DEFINITIF, JenisPenugasan.TUGAS_TAMBAHAN, JenisPenugasan.PJ, JenisPenugasan.PJS)
TANPA_ATASAN = (JenisJabatan.KEPALA_DAERAH, JenisJabatan.WAKIL_KEPALA_DAERAH)
SEHARI = timedelta(days=1)
SETAHUN = timedelta(days=366)  # how long a backdated order is shown; an officer's choice of screen, no rule

Naik = Mapping[int, Sequence[tuple[str, date]]]  # post -> why and since when somebody's rating climbs over it


@dataclass(frozen=True, slots=True)
class Bahan:
    """The rows of a day, each kind with the annotations of its reader below."""

    on: date
    laporan: Sequence[Any]
    penugasan: Sequence[Any]
    jabatan: Sequence[Any]
    pegawai: Sequence[Any]
    naik: Naik


def baca(on: date) -> Bahan:
    """Everything that the checks of a day need."""
    penugasan = list(_penugasan(on))
    naik = _naik(penugasan)
    return Bahan(on, list(_laporan(on)), penugasan, list(_jabatan(on, naik)), list(_pegawai(on)), naik)


def _laporan(on: date) -> QuerySet[LaporanKeliru]:
    """Reports that wait, with `unit` of a post the person holds that day."""
    jabatan = penugasan_pada(on).filter(pegawai_id=OuterRef("pegawai_id")).order_by("mulai")
    unit = Subquery(jabatan.annotate(unit=F("unit_pada_id")).values("unit")[:1])
    return LaporanKeliru.objects.filter(selesai=None).select_related("pegawai").annotate(unit=unit).order_by("dibuat")


def _penugasan(on: date) -> QuerySet[Penugasan]:
    """Assignments that a check names, and those that tell of a post: acting, or rated past their superior.

    `surut`, `tanpa_atasan`, `mati`, `berhenti` say which; `naik` with `naik_mulai` which posts were climbed over.
    """
    pasangan = Q(rentang_atasan__tujuan=Tujuan.KINERJA) & pada_hari(on, "rentang_atasan__")
    tentang: Mapping[str, Any] = {
        "_ra": FilteredRelation("rentang_atasan", condition=pasangan),
        "hari_dicatat": TruncDate("dicatat", tzinfo=zona()),
        "naik": F("_ra__naik"),
        "naik_mulai": F("_ra__mulai"),
    }
    status = StatusPegawai.objects.filter(pada_hari(on), pegawai_id=OuterRef("pegawai_id"))
    akhir = VersiJabatan.objects.filter(jabatan_id=OuterRef("jabatan_id")).order_by("-mulai")
    keterangan: Mapping[str, Any] = {
        **{f"status_{x}": Subquery(status.values(x)[:1]) for x in ("kedudukan", "mulai")},
        **{f"akhir_{x}": Subquery(akhir.values(x)[:1]) for x in ("nama", "sampai", "unit_id")},
    }
    tanda = _tanda(on)
    terpilih = Q(*((nama, True) for nama in tanda), _connector=Q.OR) | ~Q(jenis__in=MEMEGANG)
    terpilih |= Q(_ra__isnull=False) & ~Q(_ra__naik=[])
    baris = penugasan_pada(on).annotate(**tentang).annotate(**tanda).filter(terpilih)
    return baris.annotate(**keterangan).order_by("pk")


def _tanda(on: date) -> Mapping[str, Any]:
    """Which checks an assignment of the day fails.

    The day of a moment is asked last, of the few that are left: SQLite calls Python for it.
    """
    sebelum = Penugasan.objects.filter(dicatat__lt=OuterRef("dicatat"))
    dulu = Q(Exists(sebelum.filter(pegawai_id=OuterRef("pegawai_id")))) | Q(
        Exists(sebelum.filter(jabatan_id=OuterRef("jabatan_id")))
    )
    hidup = VersiJabatan.objects.filter(pada_hari(on), jabatan_id=OuterRef("jabatan_id"))
    berhenti = StatusPegawai.objects.filter(
        pada_hari(on), pegawai_id=OuterRef("pegawai_id"), kedudukan__in=kedudukan_berakhir(on)
    )
    syarat = {
        "surut": Q(dicatat__gte=awal_hari(on - SETAHUN + SEHARI)) & dulu & Q(hari_dicatat__gt=F("mulai")),
        "tanpa_atasan": Q(_ra__isnull=False, _ra__atasan=None) & ~dengan_jabatan(jenis__in=TANPA_ATASAN),
        "mati": ~Q(Exists(hidup.filter(pada_hari(on, "unit__versi__")))),
        "berhenti": Q(pegawai__tmt_pensiun__lte=on) | Q(Exists(berhenti)),
    }
    return {nama: ExpressionWrapper(q, BooleanField()) for nama, q in syarat.items()}


def kedudukan_berakhir(on: date) -> list[str]:
    """Legal positions that by the rule of the day end a definitive post."""
    buku = pustaka_dengan()
    return [
        kode for kode in Kedudukan.values if "definitif" in buku.nilai(f"kedudukan.{kode}", on).isi.penugasan_berakhir
    ]


def _naik(penugasan: Sequence[Any]) -> Naik:
    hasil: dict[int, list[tuple[str, date]]] = defaultdict(list)
    for p in penugasan:
        for n in p.naik or ():
            if n["sebab"] != SENDIRI:
                hasil[n["jabatan"]].append((n["sebab"], p.naik_mulai))
    return hasil


def _jabatan(on: date, naik: Naik) -> QuerySet[VersiJabatan]:
    """Posts nobody holds (`kosong`, of the one-holder kinds), overfull (`terisi`) or climbed over.

    `terakhir` = the last day somebody held it in earnest.
    """
    di_sini = Penugasan.objects.filter(jabatan_id=OuterRef("jabatan_id")).order_by()
    memegang = di_sini.filter(pada_hari(on), jenis__in=MEMEGANG)
    definitif = di_sini.filter(pada_hari(on), jenis=JenisPenugasan.DEFINITIF).values("jabatan_id")
    dulu = di_sini.filter(jenis__in=MEMEGANG, sampai__lt=on).values("jabatan_id")
    tentang: Mapping[str, Any] = {
        "kosong": ExpressionWrapper(~Q(Exists(memegang)) & ~Q(jenis__in=BANYAK_PEMANGKU), BooleanField()),
        "terisi": Subquery(definitif.annotate(n=Count("pk")).values("n")),
        "terakhir": Subquery(dulu.annotate(akhir=Max("sampai")).values("akhir")),
    }
    terpilih = Q(kosong=True) | Q(terisi__gt=F("formasi")) | Q(jabatan_id__in=list(naik))
    return VersiJabatan.objects.filter(pada_hari(on)).annotate(**tentang).filter(terpilih).order_by("pk")


def _pegawai(on: date) -> QuerySet[Pegawai]:
    """People in service without a definitive post; `terakhir` = the last day of the one they had."""
    jabatan = Penugasan.objects.filter(pegawai_id=OuterRef("pk"), jenis=JenisPenugasan.DEFINITIF).order_by()
    berhenti = StatusPegawai.objects.filter(
        pada_hari(on), pegawai_id=OuterRef("pk"), kedudukan__in=kedudukan_berakhir(on)
    )
    luar = StatusKepegawaian.objects.filter(pada_hari(on), pegawai_id=OuterRef("pk"), status="instansi_lain")
    baris = Pegawai.objects.filter(~Exists(jabatan.filter(pada_hari(on))), ~Exists(berhenti), ~Exists(luar))
    terakhir = jabatan.filter(sampai__lt=on).values("pegawai_id").annotate(akhir=Max("sampai"))
    return baris.annotate(terakhir=Subquery(terakhir.values("akhir"))).order_by("pk")
