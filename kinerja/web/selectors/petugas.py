"""The parts of the home page of those who look after others: personnel agency and planners."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.http import urlencode
from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Teks, Tugas
from kinerja.organisasi.kotak import JENIS
from kinerja.organisasi.kotak.hitungan import jumlah_kotak
from kinerja.organisasi.permissions import cakupan_kotak
from kinerja.organisasi.sesi import Sesi
from kinerja.rencana.forms.saring import CELAH
from kinerja.rencana.models import DokumenRencana
from kinerja.rencana.selectors import versi_berlaku
from kinerja.rencana.selectors.celah import jumlah_celah
from kinerja.web.selectors.meja import Meja


@dataclass(frozen=True, slots=True)
class Hitungan:
    """How much of one kind there is, and the list of it."""

    judul: Teks
    jumlah: int
    url: str


def ketidaksesuaian(sesi: Sesi, meja: Meja) -> list[Hitungan]:
    """What does not fit in the data of the organisation and nobody has noted yet, by kind."""
    unit = cakupan_kotak(sesi)
    jumlah = jumlah_kotak(meja.kotak, None if unit is None else set(unit))
    return [
        Hitungan(judul, jumlah[jenis], f"{alamat('organisasi:kotak')}?{urlencode({'jenis': jenis})}")
        for jenis, judul in JENIS.items()
        if jumlah[jenis]
    ]


@dataclass(frozen=True, slots=True)
class Celah:
    """The gaps of the plan in force, by kind, all kinds named; `rencana` empty = none is in force yet."""

    ada_dokumen: bool
    rencana: str
    tahun: int
    simpul: int
    daftar: Sequence[Hitungan]


def celah_rencana(sesi: Sesi) -> Celah:
    """Of the running plan, this year."""
    versi = versi_berlaku(sesi.hari)
    if versi is None:
        return Celah(DokumenRencana.objects.exists(), "", sesi.hari.year, 0, ())
    tahun = sesi.hari.year
    banyak, jumlah = jumlah_celah(versi, tahun)
    dasar = f"{alamat('rencana:pohon')}?"
    daftar = [
        Hitungan(judul, jumlah[kode], dasar + urlencode({"versi": str(versi.pk), "tahun": str(tahun), "celah": kode}))
        for kode, judul in CELAH
    ]
    return Celah(True, f"{versi.dokumen} · {versi.kode}", tahun, banyak, daftar)


def tugas_petugas(temuan: Sequence[Hitungan], celah: Celah | None) -> list[Tugas]:
    """A desk's open work as one task each: what does not fit in the data, what is missing in the plan."""
    semua = (
        (_("Periksa"), _("%d data yang tidak sesuai"), temuan, alamat("organisasi:kotak")),
        (_("Lengkapi"), _("%d celah pada pohon kinerja"), celah.daftar if celah else (), alamat("rencana:pohon")),
    )
    return [
        Tugas(kerja=kerja, objek=objek % jumlah, url=url, keterangan=_rinci(daftar), keadaan="menunggu_anda")
        for kerja, objek, daftar, url in semua
        if (jumlah := sum(h.jumlah for h in daftar))
    ]


def _rinci(daftar: Sequence[Hitungan]) -> str:
    return " · ".join(f"{h.judul}: {h.jumlah}" for h in daftar if h.jumlah)
