"""What came of nodes in a year: realisations of their indicators and spending, in one query."""

from collections import defaultdict
from collections.abc import Collection

from django.db.models import CharField, DecimalField, F, Q, Sum, UUIDField, Value
from django.db.models.functions import Cast

from kinerja.rencana.models import AnggaranBulanan, RealisasiIndikator, Simpul, VersiRencana
from kinerja.rencana.selectors.serapan import terbaru_per_bulan
from kinerja.rencana.selectors.simpul import KunciIndikator
from kinerja.rencana.struktur import Kunci

Realisasi = dict[KunciIndikator, list[RealisasiIndikator]]
Belanja = tuple[int, str, str, str, int]  # unit, code, month ("2026-03-01"), code of the version that tells it, rupiah
HasilSetahun = tuple[Realisasi, dict[Kunci, int]]
HasilTahunan = tuple[Realisasi, dict[Kunci, dict[int, int]]]
ANGKA: "DecimalField[object, object]" = DecimalField(max_digits=24, decimal_places=6)


def hasil_setahun(versi: VersiRencana, simpul: Collection[Simpul], tahun: int) -> HasilSetahun:
    """Realisations as `realisasi_dari` gives them and spending as `serapan_dari`, of one year, in one query."""
    return pada_tahun(hasil_tahunan(versi, simpul, tahun), tahun)


def pada_tahun(hasil: HasilTahunan, tahun: int) -> HasilSetahun:
    """Spending of one year only; whoever reads the realisations looks for the year."""
    realisasi, serapan = hasil
    return realisasi, {kunci: menurut[tahun] for kunci, menurut in serapan.items() if tahun in menurut}


def hasil_tahunan(versi: VersiRencana, simpul: Collection[Simpul], tahun: int | None = None) -> HasilTahunan:
    """The same of every year (or one), the spending by year; one query."""
    syarat = dari_simpul(versi.dokumen_id, simpul)
    realisasi, serapan = baca_hasil(syarat & _periode(tahun), syarat & _bulan(tahun))
    jumlah: dict[Kunci, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for (unit, kode, bulan), n in terbaru_per_bulan(serapan).items():
        jumlah[unit, kode][int(bulan[:4])] += n
    return realisasi, jumlah


def hasil_dokumen(dokumen: int, simpul: Collection[Simpul], tahun: int) -> tuple[Realisasi, list[Belanja]]:
    """Realisations of these nodes and the spending of the whole plan, of one year; one query."""
    return baca_hasil(dari_simpul(dokumen, simpul) & _periode(tahun), Q(dokumen=dokumen) & _bulan(tahun))


def dari_simpul(dokumen: int, simpul: Collection[Simpul]) -> Q:
    """What was told of these nodes in any version of their document."""
    return Q(dokumen=dokumen, kode__in={s.kode for s in simpul}, unit_id__in={s.unit_id for s in simpul})


def _periode(tahun: int | None) -> Q:
    return Q() if tahun is None else Q(periode=str(tahun)) | Q(periode__startswith=f"{tahun}-")


def _bulan(tahun: int | None) -> Q:
    return Q() if tahun is None else Q(bulan__year=tahun)


def baca_hasil(capaian: Q, belanja: Q) -> tuple[Realisasi, list[Belanja]]:
    """Realisations by indicator, oldest first, and spending by month and version; one query."""
    teks, bulan, tanpa = F("teks"), Cast("bulan", CharField()), Value("", CharField())
    tanpa_tanda = Value(None, UUIDField())
    uang = AnggaranBulanan.objects.filter(belanja).order_by()
    jumlah_ = Cast(Sum("realisasi"), ANGKA)
    uang_ = uang.values_list("unit_id", "kode", Value(True), F("versi"), bulan, tanpa, jumlah_, tanpa_tanda)
    capai = RealisasiIndikator.objects.filter(capaian)
    capai_ = capai.values_list("unit_id", "kode", Value(False), "indikator", "periode", teks, "angka", "tanda")
    realisasi: Realisasi = defaultdict(list)
    serapan: list[Belanja] = []
    for unit, kode, anggaran, nama, kapan, isi, angka, tanda in sorted(
        capai_.union(uang_, all=True), key=lambda x: x[4]
    ):
        if anggaran:
            serapan.append((unit, kode, kapan, nama, int(angka)))
        else:
            nilai = {"periode": kapan, "teks": isi, "angka": angka}
            satu = RealisasiIndikator(unit_id=unit, kode=kode, indikator=nama, tanda=tanda, **nilai)
            realisasi[unit, kode, tanda].append(satu)
    return realisasi, serapan
