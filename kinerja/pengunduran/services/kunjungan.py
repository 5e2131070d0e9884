"""Who reads another's letter leaves a trace that the person sees: once a day and reader."""

from datetime import datetime

from kinerja.dasar.sisip import sisip_sekali
from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.pengunduran.models import KunjunganSurat, SuratPengunduran


def catat_kunjungan(*, surat: SuratPengunduran, by: Pelaku, at: datetime) -> None:
    """Beside the ledger's chain, as visits of a rapor; nothing for the person."""
    if by.pegawai_id == str(surat.pegawai_id) or not by.pengguna_id:
        return
    baris = KunjunganSurat(
        surat=surat, pengguna_id=int(by.pengguna_id), nama=by.nama, kapasitas=by.kapasitas, hari=hari(at), pada=at
    )
    sisip_sekali(baris)
