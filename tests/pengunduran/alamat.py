"""Addresses of letters for the browser tests; what they show is made through the services, once."""

from collections.abc import Callable


def _isi() -> None:
    """A draft of the analyst, a letter of the head of a subdivision that waits for its decision; the desk is held."""
    from datetime import timedelta

    from django.utils import timezone

    from kinerja.akun.models import Pengguna, Peran, PeranPengguna
    from kinerja.dasar.waktu import hari
    from kinerja.organisasi.sesi import buat_sesi
    from kinerja.pengunduran.models import SuratPengunduran
    from kinerja.pengunduran.selectors.akibat import akibat, sidik_surat
    from kinerja.pengunduran.services import IsiSurat, sebut_jabatan, tandatangani_surat, tulis_surat
    from tests.pabrik import SISTEM

    if SuratPengunduran.objects.exists():
        return
    at = timezone.now()
    on = hari(at)
    petugas = Pengguna.objects.get(username="bkpsdm")
    PeranPengguna.objects.create(pengguna=petugas, peran=Peran.PENGUNDURAN, mulai=on - timedelta(days=30))
    lepas = on + timedelta(days=45)
    kata = "Dengan ini saya memohon berhenti dari jabatan ini.\n\nSaya ingin kembali melayani sebagai pelaksana."
    for nip in ("199011092015032004", "198401172008011005"):
        sesi = buat_sesi(Pengguna.objects.get(username=nip), on)
        assert sesi.penugasan is not None
        isi = IsiSurat(kata, lepas)
        surat = tulis_surat(penugasan=sesi.penugasan.pk, isi=isi, by=sesi.pelaku, at=at)
    sidik = sidik_surat(surat, akibat(surat, on).isi())
    tandatangani_surat(surat=surat.pk, versi=0, sidik=sidik, cara="kata_sandi", by=sesi.pelaku, at=at)
    sebut_jabatan(surat=surat.pk, versi=1, kode_jabatan="STAF", mulai=lepas, by=SISTEM, at=at)


def satu(lanjut: str = "", *, keadaan: str = "ditandatangani") -> Callable[[], str]:
    """A page of the letter in that state."""

    def alamat() -> str:
        from kinerja.pengunduran.models import SuratPengunduran

        _isi()
        return f"/pengunduran/{SuratPengunduran.objects.get(keadaan=keadaan).pk}/{lanjut}"

    return alamat


def meja() -> str:
    """The list."""
    _isi()
    return "/pengunduran/meja/"


def tulis() -> str:
    """An empty sheet of the teacher."""
    from kinerja.organisasi.models import Penugasan

    guru = Penugasan.objects.get(pegawai__pengenal__nilai="198509262010012015", jenis="definitif")
    return f"/pengunduran/tulis/{guru.pk}/"
