"""The person signs what was shown, after the password was asked again; and may take it back until it is accepted."""

from datetime import datetime, timedelta
from typing import get_args

from django.utils.translation import gettext as _

from kinerja.akun.services import Pengesah
from kinerja.dasar.kunci import simpan_versi
from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.pengunduran.galat import PengunduranDitolak
from kinerja.pengunduran.models import KeadaanSurat, SuratPengunduran
from kinerja.pengunduran.naskah import isi_permohonan
from kinerja.pengunduran.selectors.akibat import akibat, sidik_surat
from kinerja.pengunduran.selectors.surat import terhenti
from kinerja.pengunduran.services.kunci import butuh_sendiri, kunci_surat
from kinerja.pengunduran.services.surat import batalkan_surat, siapkan_surat

TANDA = ("keadaan", "ditunjukkan", "sidik", "cara_pengesahan", "ditandatangani", "tenang_sampai", "dokumen")


def tandatangani_surat(
    *, surat: int, versi: int, sidik: str, cara: Pengesah, by: Pelaku, at: datetime
) -> SuratPengunduran:
    """Sign the words with what was shown beside them (`sidik`). Raises PengunduranDitolak, SudahBerubah."""
    with tindakan("pengunduran.ditandatangani", by=by, at=at) as catatan:
        satu = kunci_surat(surat, versi)
        butuh_sendiri(by, satu.pegawai_id)
        ditunjukkan = akibat(satu, hari(at))
        _butuh_siap(satu, sidik, sidik_surat(satu, ditunjukkan.isi()), cara, at)
        satu.ditunjukkan, satu.sidik, satu.cara_pengesahan = ditunjukkan.isi(), sidik, cara
        satu.keadaan, satu.ditandatangani = KeadaanSurat.DITANDATANGANI, at
        satu.tenang_sampai = hari(at) + timedelta(days=ditunjukkan.masa_tenang)
        satu.dokumen, _nomor = siapkan_surat(isi_permohonan(satu), by, at)
        simpan_versi(satu, update_fields=TANDA)
        catatan.perihal("pengunduran", satu.pk)
        catatan.muatan(sidik=sidik, cara=cara, tenang_sampai=satu.tenang_sampai)
    return satu


def _butuh_siap(satu: SuratPengunduran, dibaca: str, kini: str, cara: str, at: datetime) -> None:
    if satu.keadaan != KeadaanSurat.DRAF:
        raise PengunduranDitolak(_("Surat ini sudah ditandatangani."))
    if pesan := terhenti(satu, hari(at)):
        raise PengunduranDitolak(pesan)
    if satu.mulai_diminta <= hari(at):
        raise PengunduranDitolak(_("Tanggal berhenti dari jabatan sudah lewat. Ubah tanggalnya lebih dulu."))
    if dibaca != kini:
        raise PengunduranDitolak(_("Isi surat atau akibatnya berubah sejak Anda membacanya. Baca sekali lagi."))
    if cara not in get_args(Pengesah):
        raise PengunduranDitolak(_("Surat ini hanya ditandatangani sesudah kata sandi ditanyakan lagi."))


def tarik_surat(*, surat: int, versi: int, by: Pelaku, at: datetime) -> SuratPengunduran:
    """Taken back; needs no reason. Raises PengunduranDitolak, SudahBerubah."""
    with tindakan("pengunduran.ditarik", by=by, at=at) as catatan:
        satu = kunci_surat(surat, versi)
        butuh_sendiri(by, satu.pegawai_id)
        if not satu.terbuka:
            pesan = _("Surat ini tidak dapat ditarik lagi (%s).")
            raise PengunduranDitolak(pesan % satu.get_keadaan_display())
        satu.keadaan, satu.selesai = KeadaanSurat.DITARIK, at
        batalkan_surat(satu, by, at)
        simpan_versi(satu, update_fields=["keadaan", "selesai"])
        catatan.perihal("pengunduran", satu.pk)
    return satu
