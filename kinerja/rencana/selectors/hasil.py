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
ANGKA: "DecimalField[object, object]" = DecimalField(max_digits=24, decimal_places=6)


def hasil_setahun(versi: VersiRencana, simpul: Collection[Simpul], tahun: int) -> HasilSetahun:
    """Realisations as `realisasi_dari` gives them and spending as `serapan_dari`, of one year, in one query."""
    syarat = Q(dokumen=versi.dokumen_id, kode__in={s.kode for s in simpul}, unit_id__in={s.unit_id for s in simpul})
    periode = Q(periode=str(tahun)) | Q(periode__startswith=f"{tahun}-")
    teks, bulan, tanpa = F("teks"), Cast("bulan", CharField()), Value("", CharField())
    tanpa_tanda = Value(None, UUIDField())
    uang = AnggaranBulanan.objects.filter(syarat, bulan__year=tahun).order_by()
    jumlah_ = Cast(Sum("realisasi"), ANGKA)
    uang_ = uang.values_list("unit_id", "kode", Value(True), F("versi"), bulan, tanpa, jumlah_, tanpa_tanda)
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
    jumlah: dict[Kunci, int] = defaultdict(int)
    for (unit, kode, _bulan), n in terbaru_per_bulan(serapan).items():
        jumlah[unit, kode] += n
    return realisasi, dict(jumlah)
