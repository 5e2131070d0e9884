"""Begin and end to look as another person; both are in the ledger, under that person."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import LihatSebagai, Pegawai
from kinerja.perwakilan.galat import PerwakilanDitolak

LAMA = timedelta(minutes=30)  # a help desk's choice of comfort, no rule


def mulai_lihat(*, pegawai: Pegawai, alasan: str, by: Pelaku, at: datetime) -> LihatSebagai:
    """Open the view for half an hour. The person reads who looked and why."""
    if not alasan.strip():
        raise PerwakilanDitolak(_("Tuliskan alasan, misalnya nomor tiket bantuan. Pegawai itu membacanya."))
    with tindakan("perwakilan.lihat_dimulai", by=by, at=at) as catatan:
        satu = LihatSebagai.objects.create(
            pegawai=pegawai,
            pengguna=by.pengguna_id,
            oleh=by.nama,
            kapasitas=by.kapasitas,
            alasan=alasan.strip(),
            mulai=at,
            sampai=at + LAMA,
        )
        catatan.perihal("pegawai", pegawai.pk)
        catatan.muatan(lihat=satu.pk, sampai=satu.sampai)
    return satu


def selesai_lihat(*, lihat: LihatSebagai, by: Pelaku, at: datetime) -> None:
    """Close the view; closing it twice changes nothing."""
    with tindakan("perwakilan.lihat_selesai", by=by, at=at) as catatan:
        LihatSebagai.objects.filter(pk=lihat.pk, selesai=None).update(selesai=at)
        catatan.perihal("pegawai", lihat.pegawai_id)
        catatan.muatan(lihat=lihat.pk)


def baca_dilihat(*, pegawai: Pegawai, by: Pelaku, at: datetime) -> int:
    """The person has read who looked: the notices on the own home are put away. With none there, nothing happens."""
    belum = LihatSebagai.objects.filter(pegawai=pegawai, dibaca=None, mulai__lte=at)
    if not belum.exists():
        return 0
    with tindakan("perwakilan.lihat_dibaca", by=by, at=at) as catatan:
        banyak = belum.update(dibaca=at)
        catatan.perihal("pegawai", pegawai.pk)
        catatan.muatan(banyak=banyak)
    return banyak
