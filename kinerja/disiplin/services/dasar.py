"""What every act on a case shares: the locked row, who acts, and a time that only goes forward."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.akun.models import Peran, PeranPengguna
from kinerja.dasar.kunci import kunci_versi, simpan_versi
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.disiplin.galat import DisiplinDitolak
from kinerja.disiplin.langkah import langkah_berikut
from kinerja.disiplin.models import BERJALAN, KeadaanPerkara, PerkaraDisiplin
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.selectors import pada_hari

SUBJEK = "perkara_disiplin"


def kunci_perkara(pk: int, versi: int | None, *keadaan: KeadaanPerkara) -> PerkaraDisiplin:
    """The case, locked, in one of these states. Raises SudahBerubah, DisiplinDitolak."""
    if versi is None:
        satu = PerkaraDisiplin.objects.select_for_update(of=("self",)).get(pk=pk)
    else:
        satu = kunci_versi(PerkaraDisiplin, pk=pk, versi=versi, sejak=lambda dibaca: _sejak(pk, dibaca))
    if satu.keadaan not in keadaan:
        pesan = _("Perkara ini sekarang “%s”; langkah itu tidak lagi atau belum dapat dilakukan.")
        raise DisiplinDitolak(pesan % satu.get_keadaan_display())
    return satu


def _sejak(pk: int, dibaca: int) -> tuple[str, ...]:
    kini = PerkaraDisiplin.objects.values_list("kunci", flat=True).get(pk=pk)
    return sejak(f"{SUBJEK}:{pk}", kini - dibaca)


def maju(satu: PerkaraDisiplin, on: date, at: datetime) -> None:
    """A link is never dated before the one that stands, nor after the day it is recorded on."""
    if on < satu.terakhir:
        pesan = _("Tanggal %(hari)s sebelum langkah terakhir perkara (%(akhir)s). Periksa tanggalnya.")
        raise DisiplinDitolak(pesan % {"hari": tulis_tanggal(on), "akhir": tulis_tanggal(satu.terakhir)})
    if on > hari(at):
        raise DisiplinDitolak(_("Tanggal %s belum terjadi. Periksa tanggalnya.") % tulis_tanggal(on))
    satu.terakhir = on


def simpan(satu: PerkaraDisiplin, *kolom: str) -> None:
    """The next version, with the day of the newest link and the next act."""
    satu.langkah, satu.batas = langkah_berikut(satu)
    simpan_versi(satu, update_fields={"terakhir", "langkah", "batas", *kolom})


def selesaikan(satu: PerkaraDisiplin, keadaan: KeadaanPerkara, at: datetime) -> None:
    """Nothing comes after it; grants end, and the examined sees who looked."""
    satu.keadaan, satu.selesai = keadaan, at
    simpan(satu, "keadaan", "selesai", "alasan_tutup")


def adalah_meja(by: Pelaku, on: date) -> bool:
    """Whether who acts holds the role of the discipline desk on that day, for the whole Pemda. BKPSDM gives none."""
    if not by.pengguna_id:
        return False
    meja = PeranPengguna.objects.filter(pada_hari(on), peran=Peran.DISIPLIN, cakupan="")
    return meja.filter(pengguna_id=int(by.pengguna_id)).exists()


def bukan_diri_sendiri(satu: PerkaraDisiplin, by: Pelaku) -> None:
    """Nobody acts on the own case but to answer it."""
    if by.pegawai_id == str(satu.pegawai_id):
        raise DisiplinDitolak(_("Ini perkara Anda sendiri; langkahnya dilakukan orang lain."))


__all__ = ["BERJALAN", "SUBJEK", "adalah_meja", "bukan_diri_sendiri", "kunci_perkara", "maju", "selesaikan", "simpan"]
