"""Putting another mark in the place of a delivered one: the old row stays as it is and says why."""

from datetime import datetime

from kinerja.aturan.layanan import BarisPredikat, hitung_predikat
from kinerja.penilaian.models import Koreksi, Penilaian
from kinerja.peraturan.models import Rincian
from kinerja.peraturan.periode import periode_dari_kode
from kinerja.peraturan.services import simpan_banyak_rincian


def predikat_baru(lama: Penilaian, hasil_kerja: str, perilaku: str) -> str:
    """The predikat two other ratings would give, under the rule of the first day of the mark's period."""
    mulai = periode_dari_kode(lama.periode).mulai
    (hasil,) = hitung_predikat([BarisPredikat("usulan", mulai, hasil_kerja, perilaku)])
    return str(hasil.wajib()["predikat"])


def ganti_nilai(*, lama: Penilaian, koreksi: Koreksi, status: str, penilai_id: int, at: datetime) -> Penilaian:
    """The corrected mark with a receipt of its own, delivered now. The caller has locked `lama` and opened the act."""
    predikat, rincian = hitung_ulang(lama, koreksi.hasil_kerja, koreksi.perilaku, at)
    lama.status, lama.koreksi, lama.kunci = Penilaian.Status.DIKOREKSI, koreksi, lama.kunci + 1
    lama.save(update_fields=["status", "koreksi", "kunci"])
    return Penilaian.objects.create(
        skp_id=lama.skp_id,
        penugasan_id=lama.penugasan_id,
        jenis=lama.jenis,
        periode=lama.periode,
        mulai=lama.mulai,
        sampai=lama.sampai,
        status=status,
        hasil_kerja=koreksi.hasil_kerja,
        perilaku=koreksi.perilaku,
        predikat=predikat,
        alasan=koreksi.alasan,
        catatan=lama.catatan,
        penilai_id=penilai_id,
        rincian=rincian,
        dalam_masa_tenggang=lama.dalam_masa_tenggang,
        dinilai_pada=at,
        ditetapkan_pada=at,
        diterima_pada=at if status == Penilaian.Status.DIPUTUS else None,
        kunci=1,
    )


def hitung_ulang(lama: Penilaian, hasil_kerja: str, perilaku: str, at: datetime) -> tuple[str, Rincian]:
    """Predikat and stored receipt of two other ratings, under the rule of the period's first day."""
    mulai = periode_dari_kode(lama.periode).mulai
    hasil = hitung_predikat([BarisPredikat(str(lama.penugasan_id), mulai, hasil_kerja, perilaku)])
    subjek = f"penilaian:{lama.penugasan_id}:{lama.jenis}:{lama.periode}"
    (rincian,) = simpan_banyak_rincian(hasil=hasil, subjek=[subjek], at=at)
    return str(hasil[0].wajib()["predikat"]), rincian
