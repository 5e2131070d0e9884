"""Oath groups: the clergy and the two witnesses of a religion."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import simpan_versi
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import KelompokSumpah
from kinerja.mutasi.services.kunci import kunci_pelantikan


@dataclass(frozen=True, slots=True)
class IsiKelompok:
    """Who stands beside those who take the oath by one religion; witnesses are people of this Pemda."""

    agama: str
    rohaniwan: str = ""
    jabatan_rohaniwan: str = ""
    saksi_1_id: int | None = None
    saksi_2_id: int | None = None


def atur_sumpah(*, pelantikan: int, isi: IsiKelompok, versi: int, by: Pelaku, at: datetime) -> KelompokSumpah:
    """Set or change the group of a religion."""
    if isi.saksi_1_id is not None and isi.saksi_1_id == isi.saksi_2_id:
        raise PelantikanDitolak(_("Kedua saksi harus orang yang berbeda. Pilih saksi lain."))
    with tindakan("pelantikan.sumpah_diatur", by=by, at=at) as catatan:
        satu = kunci_pelantikan(pelantikan, versi)
        rinci = {
            "rohaniwan": isi.rohaniwan.strip(),
            "jabatan_rohaniwan": isi.jabatan_rohaniwan.strip(),
            "saksi_1_id": isi.saksi_1_id,
            "saksi_2_id": isi.saksi_2_id,
        }
        kelompok, _baru = KelompokSumpah.objects.update_or_create(
            pelantikan=satu, agama=isi.agama.strip().lower(), defaults=rinci
        )
        simpan_versi(satu, update_fields=())
        catatan.perihal("pelantikan", satu.pk)
        catatan.muatan(kelompok=kelompok.pk, agama=kelompok.agama, saksi=[isi.saksi_1_id, isi.saksi_2_id])
    return kelompok
