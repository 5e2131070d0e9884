"""What came of nodes in a year: realisations of their indicators and spending, in one query."""

from collections import defaultdict
from collections.abc import Collection

from django.db.models import CharField, DecimalField, F, Q, Sum, UUIDField, Value
from django.db.models.functions import Cast

from kinerja.rencana.models import AnggaranBulanan, RealisasiIndikator, Simpul, VersiRencana
from kinerja.rencana.selectors.serapan import terbaru_per_bulan
from kinerja.rencana.selectors.simpul import KunciIndikator
from kinerja.rencana.struktur import Kunci

HasilSetahun = tuple[dict[KunciIndikator, list[RealisasiIndikator]], dict[Kunci, int]]
HasilTahunan = tuple[dict[KunciIndikator, list[RealisasiIndikator]], dict[Kunci, dict[int, int]]]
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
    syarat = Q(dokumen=versi.dokumen_id, kode__in={s.kode for s in simpul}, unit_id__in={s.unit_id for s in simpul})
    periode = Q() if tahun is None else Q(periode=str(tahun)) | Q(periode__startswith=f"{tahun}-")
    bulanan = Q() if tahun is None else Q(bulan__year=tahun)
    teks, kapan_, tanpa = F("teks"), Cast("bulan", CharField()), Value("", CharField())
    tanpa_tanda = Value(None, UUIDField())
    uang = AnggaranBulanan.objects.filter(syarat, bulanan).order_by()
    jumlah_ = Cast(Sum("realisasi"), ANGKA)
    uang_ = uang.values_list("unit_id", "kode", Value(True), F("versi"), kapan_, tanpa, jumlah_, tanpa_tanda)
    capai = RealisasiIndikator.objects.filter(syarat, periode)
    capai_ = capai.values_list("unit_id", "kode", Value(False), "indikator", "periode", teks, "angka", "tanda")
    realisasi: dict[KunciIndikator, list[RealisasiIndikator]] = defaultdict(list)
    serapan = []
    for unit, kode, anggaran, nama, kapan, isi, angka, tanda in sorted(
        capai_.union(uang_, all=True), key=lambda x: x[4]
    ):
        if anggaran:
            serapan.append((unit, kode, kapan, nama, int(angka)))
        else:
            nilai = {"periode": kapan, "teks": isi, "angka": angka}
            satu = RealisasiIndikator(unit_id=unit, kode=kode, indikator=nama, tanda=tanda, **nilai)
            realisasi[unit, kode, tanda].append(satu)
    jumlah: dict[Kunci, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for (unit, kode, bulan), n in terbaru_per_bulan(serapan).items():
        jumlah[unit, kode][int(bulan[:4])] += n
    return realisasi, jumlah
