"""The ladder of absence: what a counted number of days would lead to. A proposal only."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from kinerja.aturan.galat import AturanError
from kinerja.dasar.waktu import hari
from kinerja.disiplin.galat import DisiplinDitolak
from kinerja.disiplin.kata import tangga_absensi
from kinerja.disiplin.models import KeadaanUsul, UsulAbsensi
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Pegawai

USUL = "usul_absensi"


def usulkan_absensi(
    *, pegawai: Pegawai, hari_absen: int, berturut_turut: bool, dihitung: date, sumber: str, by: Pelaku, at: datetime
) -> UsulAbsensi:
    """Days counted up to a day of a year -> the step of the ladder. Below the ladder it is refused: guidance only."""
    if dihitung > hari(at):
        raise DisiplinDitolak(_("Hari terakhir yang dihitung belum terjadi. Periksa tanggalnya."))
    if not sumber.strip():
        raise DisiplinDitolak(_("Sebutkan dari mana hitungan harinya, misalnya rekap presensi bulan Maret."))
    try:
        anak = tangga_absensi(hari_absen, dihitung, berturut_turut=berturut_turut)
    except AturanError as galat:
        raise DisiplinDitolak(str(galat)) from galat
    if not anak.tingkat:
        raise DisiplinDitolak(
            _("%d hari belum sampai pada tangga hukuman. Atasan langsung cukup membina dan mencatat dialog.")
            % hari_absen
        )
    with tindakan("disiplin.usul_dicatat", by=by, at=at) as catatan:
        try:
            with transaction.atomic():
                usul = UsulAbsensi.objects.create(
                    pegawai=pegawai,
                    tahun=dihitung.year,
                    hari=hari_absen,
                    berturut_turut=berturut_turut,
                    dihitung=dihitung,
                    sumber=sumber.strip(),
                    tingkat=anak.tingkat,
                    jenis=anak.jenis,
                    dibuat=at,
                    oleh=by.nama,
                )
        except IntegrityError as galat:
            raise DisiplinDitolak(
                _("Masih ada usul tahun itu yang menunggu bagi orang ini. Angkat atau kesampingkan dahulu.")
            ) from galat
        catatan.perihal(USUL, usul.pk)
        catatan.muatan(hari=hari_absen, tahun=usul.tahun)
    return usul


def kesampingkan_usul(*, usul: int, alasan: str, by: Pelaku, at: datetime) -> UsulAbsensi:
    """A human decides that nothing is opened, and why."""
    if not alasan.strip():
        raise DisiplinDitolak(_("Tuliskan alasan tidak melanjutkan usul ini."))
    with tindakan("disiplin.usul_dikesampingkan", by=by, at=at) as catatan:
        satu = UsulAbsensi.objects.select_for_update().get(pk=usul)
        if satu.keadaan != KeadaanUsul.MENUNGGU:
            raise DisiplinDitolak(_("Usul ini sudah ditindaklanjuti."))
        satu.keadaan, satu.alasan = KeadaanUsul.DIKESAMPINGKAN, alasan.strip()
        satu.save(update_fields=["keadaan", "alasan"])
        catatan.perihal(USUL, satu.pk)
    return satu
