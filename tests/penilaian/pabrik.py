"""A set SKP for anybody, without walking through its whole form: what a rating stands on."""

from datetime import date, datetime

from kinerja.organisasi.models import Penugasan
from kinerja.skp.models import SKP, HasilKerja, IndikatorKinerja


def skp_ditetapkan(penugasan: Penugasan, tahun: int, at: datetime) -> SKP:
    """One result with one indicator, set."""
    skp = SKP.objects.create(
        penugasan=penugasan,
        tahun=tahun,
        mulai=max(penugasan.mulai, date(tahun, 1, 1)),
        sampai=min(penugasan.sampai or date.max, date(tahun, 12, 31)),
        status=SKP.Status.DITETAPKAN,
        diajukan_pada=at,
        ditetapkan_pada=at,
        dibuat=at,
    )
    hasil = HasilKerja.objects.create(skp=skp, rumusan="Terlayaninya kenaikan pangkat tepat waktu")
    IndikatorKinerja.objects.create(
        hasil_kerja=hasil, aspek="kuantitas", nama="Berkas selesai", target="100", satuan="%"
    )
    return skp
