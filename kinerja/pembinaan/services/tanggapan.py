"""The person answers, at every step; what was said stays."""

from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.pembinaan.galat import temuan, tolak_bila_ada
from kinerja.pembinaan.kuasa import milik_sendiri
from kinerja.pembinaan.models import EvaluasiJabatan, EvaluasiTitik, Pemberitahuan, RencanaPerbaikan, Tanggapan

Tentang = EvaluasiTitik | RencanaPerbaikan | Pemberitahuan | EvaluasiJabatan
ISIAN = {
    EvaluasiTitik: ("evaluasi", "titik"),
    RencanaPerbaikan: ("rencana", "rencana"),
    Pemberitahuan: ("pemberitahuan", "pemberitahuan"),
    EvaluasiJabatan: ("perkara", "evaluasi_jabatan"),
}  # column, subject in the ledger


def tanggapi(*, tentang: Tentang, isi: str, by: Pelaku, at: datetime) -> Tanggapan:
    """Also after any deadline: an answer is never refused for being late."""
    with tindakan("pembinaan.ditanggapi", by=by, at=at) as catatan:
        penugasan = tentang.evaluasi.penugasan if isinstance(tentang, Pemberitahuan) else tentang.penugasan
        if not milik_sendiri(by, penugasan):
            raise PermissionError(_("Tanggapan ditulis oleh pegawai yang bersangkutan sendiri."))
        tolak_bila_ada([] if isi.strip() else [temuan(_("Tulis tanggapan Anda lebih dulu."), "isi")])
        nama, subjek = ISIAN[type(tentang)]
        satu = Tanggapan.objects.create(**{nama: tentang}, isi=isi.strip(), nama=by.nama, pada=at)
        catatan.perihal(subjek, tentang.pk)
        catatan.muatan(pada=hari(at).isoformat())
    return satu
