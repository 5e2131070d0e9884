"""Letters of resignation in the small Pemda: kota.kabid_mutasi writes, kota.walikota decides."""

from datetime import date, timedelta

from kinerja.akun.models import Peran, PeranPengguna
from kinerja.dasar.waktu import hari
from kinerja.pengunduran import services
from kinerja.pengunduran.models import SuratPengunduran
from kinerja.pengunduran.selectors.akibat import akibat, sidik_surat
from kinerja.pengunduran.services import IsiPutusan, IsiSurat
from tests.pabrik import HARI, SISTEM, Kota, Orang, pukul

LEPAS = HARI + timedelta(days=40)  # the day from which the person asks to be free
PUTUS = HARI + timedelta(days=8)  # the first day after the cooling-off
KATA = "Dengan ini saya memohon mengundurkan diri dari jabatan ini."


def isi(kata: str = KATA, mulai: date = LEPAS) -> IsiSurat:
    """What the person writes."""
    return IsiSurat(kata, mulai)


def tulis(orang: Orang, on: date = HARI, kata: str = KATA, mulai: date = LEPAS) -> SuratPengunduran:
    """A draft about the person's definitive post."""
    return services.tulis_surat(penugasan=orang.penugasan.pk, isi=isi(kata, mulai), by=orang.pelaku, at=pukul(on))


def tanda(surat: SuratPengunduran, orang: Orang, on: date = HARI) -> SuratPengunduran:
    """Signed, having read what the page shows."""
    at = pukul(on)
    sidik = sidik_surat(surat, akibat(surat, hari(at)).isi())
    return services.tandatangani_surat(
        surat=surat.pk, versi=surat.kunci, sidik=sidik, cara="kata_sandi", by=orang.pelaku, at=at
    )


def sebut(surat: SuratPengunduran, kode: str = "STAF", mulai: date = LEPAS, on: date = HARI) -> SuratPengunduran:
    """The desk names the next post."""
    return services.sebut_jabatan(
        surat=surat.pk, versi=surat.kunci, kode_jabatan=kode, mulai=mulai, by=SISTEM, at=pukul(on)
    )


def terima(
    surat: SuratPengunduran, kota: Kota, on: date = PUTUS, nomor: str = "800/5/2026", cara: str = ""
) -> SuratPengunduran:
    """Accepted by the head of the region."""
    putusan = IsiPutusan(nomor, on, cara=cara)
    return services.terima_surat(
        surat=surat.pk, versi=surat.kunci, isi=putusan, by=kota.walikota.pelaku, at=pukul(on)
    )  # fmt: skip


def siap(kota: Kota, orang: Orang | None = None) -> SuratPengunduran:
    """Signed, with the next post named: what the head of the region decides about."""
    siapa = orang or kota.kabid_mutasi
    return sebut(tanda(tulis(siapa), siapa))


def beri_meja(kota: Kota) -> None:
    """The account `bkpsdm` holds the desk."""
    PeranPengguna.objects.create(pengguna=kota.bkpsdm, peran=Peran.PENGUNDURAN, mulai=HARI)
