"""Reading: grants with their reason, and every look remembered."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.akun.models import Pengguna
from kinerja.dasar.sisip import sisip_sekali
from kinerja.dasar.waktu import hari
from kinerja.disiplin.galat import DisiplinDitolak
from kinerja.disiplin.models import IzinBacaDisiplin, KunjunganDisiplin, PerkaraDisiplin
from kinerja.disiplin.services.dasar import SUBJEK
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan


def beri_izin(
    *,
    perkara: PerkaraDisiplin,
    pengguna: Pengguna,
    alasan: str,
    mulai: date,
    sampai: date,
    by: Pelaku,
    at: datetime,
    nomor_surat: str = "",
) -> IzinBacaDisiplin:
    """Let somebody read one case from-to, for a reason."""
    if not alasan.strip():
        raise DisiplinDitolak(_("Tuliskan alasan membuka perkara ini bagi orang itu. Alasan disimpan."))
    if sampai < mulai:
        raise DisiplinDitolak(_("Tanggal akhir izin sebelum tanggal mulainya. Perbaiki salah satu."))
    with tindakan("disiplin.izin_diberikan", by=by, at=at) as catatan:
        izin = IzinBacaDisiplin.objects.create(
            perkara=perkara,
            pengguna=pengguna,
            alasan=alasan.strip(),
            nomor_surat=nomor_surat.strip(),
            mulai=mulai,
            sampai=sampai,
            dibuat=at,
            oleh=by.nama,
        )
        catatan.perihal(SUBJEK, perkara.pk)
        catatan.muatan(izin=izin.pk, pengguna=pengguna.pk, mulai=mulai, sampai=sampai)
    return izin


def catat_kunjungan(*, perkara: PerkaraDisiplin, by: Pelaku, at: datetime) -> None:
    """Remember that this case was read today, once a reader and day; the examined person reads the own file freely."""
    if by.pegawai_id == str(perkara.pegawai_id):
        return
    baris = KunjunganDisiplin(
        perkara=perkara,
        pengguna_id=int(by.pengguna_id),
        nama=by.nama,
        kapasitas=by.kapasitas[:300],
        hari=hari(at),
        pada=at,
    )
    if KunjunganDisiplin.objects.filter(perkara=perkara, pengguna_id=baris.pengguna_id, hari=baris.hari).exists():
        return
    sisip_sekali(baris)
