"""One SKP for a group of like posts: a draft for each chosen person, which that person reads, mends and submits."""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Penugasan
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP
from kinerja.skp.selectors.dukungan import daftar_dukungan
from kinerja.skp.selectors.isi import isian_tersimpan
from kinerja.skp.services.susun import catat, segmen_skp, sesuaikan_salinan
from kinerja.skp.services.tulis import tulis_isian


def siapkan_kelompok(*, sumber: SKP, penugasan: Sequence[Penugasan], by: Pelaku, at: datetime) -> list[SKP]:
    """Copies an SKP as a draft to each of these posts, all or none. Targets and words may then differ."""
    isian = isian_tersimpan([sumber])[sumber.pk].tanpa_id().bersih()
    if not isian.hasil:
        raise Ditolak(_("SKP ini masih kosong. Pilih SKP yang sudah berisi hasil kerja."))
    if not penugasan:
        raise Ditolak(_("Pilih paling sedikit satu orang."))
    with tindakan("skp.kelompok_disiapkan", by=by, at=at) as catatan:
        baru = [_draf(p, sumber, at) for p in penugasan]
        for skp in baru:
            tulis_isian(skp, sesuaikan_salinan(isian, daftar_dukungan(skp, hari(at))), lama=())
        catat(catatan, *baru, sumber=sumber.pk)
        catatan.perihal("skp", sumber.pk)
    return baru


def _draf(penugasan: Penugasan, sumber: SKP, at: datetime) -> SKP:
    mulai, sampai = segmen_skp(penugasan, sumber.tahun)
    skp = SKP(penugasan=penugasan, tahun=sumber.tahun, mulai=mulai, sampai=sampai, pendekatan=sumber.pendekatan)
    skp.kelompok, skp.dibuat, skp.kunci = sumber, at, 1
    try:
        with transaction.atomic():
            skp.save()
    except IntegrityError:
        nama = penugasan.pegawai.nama_lengkap
        raise Ditolak(_("%s sudah memiliki SKP untuk masa itu. Hilangkan centangnya.") % nama) from None
    return skp
