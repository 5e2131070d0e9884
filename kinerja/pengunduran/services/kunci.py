"""Two at once: a letter is locked and compared with the version that was read; who acts must be who may."""

from datetime import date

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import kunci_versi
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import AWALAN_PENYIAP, Pelaku
from kinerja.organisasi.models import JenisJabatan, Penugasan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.penugasan import dengan_jabatan
from kinerja.pengunduran.galat import PengunduranDitolak
from kinerja.pengunduran.models import SuratPengunduran


def kunci_surat(pk: int, versi: int) -> SuratPengunduran:
    """The row, locked until the act is over. Raises SudahBerubah."""
    return kunci_versi(SuratPengunduran, pk=pk, versi=versi, sejak=lambda dibaca: _sejak(pk, dibaca))


def _sejak(pk: int, dibaca: int) -> tuple[str, ...]:
    kini = SuratPengunduran.objects.values_list("kunci", flat=True).get(pk=pk)
    return sejak(f"pengunduran:{pk}", kini - dibaca)


def butuh_sendiri(by: Pelaku, pegawai: int) -> None:
    """The person alone: no delegate, no helper, no program."""
    wakil = by.atas_nama or by.tugas or by.kapasitas.startswith(AWALAN_PENYIAP)
    if wakil or not by.pengguna_id or by.pegawai_id != str(pegawai):
        raise PengunduranDitolak(
            _("Surat pengunduran diri hanya ditulis, ditandatangani, dan ditarik oleh orangnya dari akunnya sendiri.")
        )


def pemutus_dari(by: Pelaku, on: date) -> Penugasan | None:
    """The post of head of region in which somebody acts that day; None = acts in no such post."""
    if by.atas_nama or by.tugas or not (by.penugasan_id and by.pegawai_id):
        return None
    milik = penugasan_pada(on).filter(dengan_jabatan(jenis=JenisJabatan.KEPALA_DAERAH))
    return milik.filter(pk=int(by.penugasan_id), pegawai=int(by.pegawai_id)).first()


def butuh_pemutus(by: Pelaku, on: date) -> Penugasan:
    """The authority, or a refusal."""
    pemutus = pemutus_dari(by, on)
    if pemutus is None:
        pesan = _("Hanya pejabat pembina kepegawaian (kepala daerah) yang memutus surat pengunduran diri.")
        raise PengunduranDitolak(pesan)
    return pemutus
