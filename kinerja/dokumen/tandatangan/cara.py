"""The four ways a document is signed, what each can do, and what people are told about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class CaraTandaTangan(StrEnum):
    """How a signature is set."""

    LOKAL = "lokal"
    BSRE = "bsre"
    PERSETUJUAN = "persetujuan"
    BASAH = "basah"


@dataclass(frozen=True, slots=True)
class Kemampuan:
    """What a way of signing does to the file, what it needs of the signer, and its label for people."""

    label: str | Promise
    uraian: str | Promise
    elektronik: bool  # set on a screen, not on paper
    kriptografis: bool  # writes a signature into the PDF that any reader can check
    tersertifikasi: bool  # the certificate comes from an Indonesian PSrE (PP 71/2019 Pasal 60 ayat (2))
    perlu_sandi: bool  # the signer gives a passphrase or a one-time code at the moment of signing


KEMAMPUAN: dict[CaraTandaTangan, Kemampuan] = {
    CaraTandaTangan.LOKAL: Kemampuan(
        label=gettext_lazy("Tanda tangan elektronik tidak tersertifikasi"),
        uraian=gettext_lazy(
            "Ditandatangani dengan sertifikat milik pemerintah daerah dan bercap waktu. Perubahan berkas terlihat, "
            "tetapi sertifikatnya tidak diterbitkan penyelenggara sertifikasi elektronik (PSrE) Indonesia."
        ),
        elektronik=True,
        kriptografis=True,
        tersertifikasi=False,
        perlu_sandi=False,
    ),
    CaraTandaTangan.BSRE: Kemampuan(
        label=gettext_lazy("Tanda tangan elektronik tersertifikasi (BSrE)"),
        uraian=gettext_lazy(
            "Ditandatangani dengan sertifikat perorangan dari Balai Sertifikasi Elektronik BSSN. "
            "Perubahan pada berkas terlihat, dan sertifikatnya diakui sebagai tanda tangan tersertifikasi."
        ),
        elektronik=True,
        kriptografis=True,
        tersertifikasi=True,
        perlu_sandi=True,
    ),
    CaraTandaTangan.PERSETUJUAN: Kemampuan(
        label=gettext_lazy("Persetujuan tercatat, tanpa tanda tangan kriptografis"),
        uraian=gettext_lazy(
            "Persetujuan atas isi berkas dicatat di jejak beserta sidiknya setelah penanda tangan memastikan dirinya. "
            "Berkasnya sendiri tidak memuat tanda tangan yang dapat diperiksa di luar sistem ini."
        ),
        elektronik=True,
        kriptografis=False,
        tersertifikasi=False,
        perlu_sandi=False,
    ),
    CaraTandaTangan.BASAH: Kemampuan(
        label=gettext_lazy("Tanda tangan basah di atas kertas"),
        uraian=gettext_lazy(
            "Dicetak, ditandatangani dengan tinta, lalu dipindai. Sistem tidak menulis apa pun ke dalam berkas."
        ),
        elektronik=False,
        kriptografis=False,
        tersertifikasi=False,
        perlu_sandi=False,
    ),
}


def periksa_campuran(cara: Iterable[CaraTandaTangan]) -> str:
    """Why these ways may not stand on one copy, as a sentence; empty if they may.

    A print of an electronic signature proves nothing, so ink and electronic signatures never share a copy.
    """
    elektronik = {KEMAMPUAN[satu].elektronik for satu in cara}
    if elektronik != {True, False}:
        return ""
    return _(
        "Satu naskah tidak boleh memuat tanda tangan basah dan tanda tangan elektronik sekaligus. "
        "Pilih salah satu untuk semua penanda tangan naskah ini."
    )
