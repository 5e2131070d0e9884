"""A Pemda's own set as its draft keeps it: everything that is wrong in it, and what a regulation still asks for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, cast

from django.utils.translation import gettext as _
from pydantic import ValidationError

from kinerja.dokumen.naskah.daerah import masa_dari
from kinerja.dokumen.naskah.galat import NaskahAsing
from kinerja.dokumen.naskah.jenis import JenisNaskah
from kinerja.dokumen.naskah.pustaka import pustaka_naskah
from kinerja.dokumen.naskah.set import DokumenSet, daftar_set, dokumen_diminta, set_naskah
from kinerja.dokumen.naskah.set import JenisJabatan as Jabatan
from kinerja.organisasi.models import JenisJabatan
from kinerja.peraturan.paket import periksa_dasar

PERORANGAN = ("pernyataan", "perjanjian")  # what each person signs for oneself; the rest are papers of the day
PAYUNG = "pernyataan_payung"
WAJIB, DAERAH = "diwajibkan_peraturan", "kebijakan_daerah"
KODE = re.compile(r"^[a-z][a-z0-9_]{0,39}$")  # as long as an inauguration can keep it


def jenis_set() -> list[JenisNaskah]:
    """The kinds a set may ask for; papers of a case or a resignation belong to their own pages."""
    return [j for j in pustaka_naskah() if j.templat in PERORANGAN and not j.rahasia]


def kode_set(judul: str) -> str:
    """The code of a new set, from what it is called."""
    return f"daerah_{re.sub('[^a-z0-9]+', '_', judul.lower())}"[:40].strip("_")


def periksa_set(isi: Mapping[str, Any], mulai: date | None) -> list[str]:
    """Everything that is wrong in a drafted set, in sentences with place and cure."""
    salah = [*_salah_kepala(isi), *periksa_dasar(isi)]
    if salah:
        return salah
    try:
        masa = masa_dari(isi, mulai or date.max)
    except (ValidationError, KeyError):
        return [_("Setiap baris menyebut satu dokumen dan sekurangnya satu jenis jabatan. Lengkapi atau kosongkan.")]
    return [*_salah_dokumen(masa.dokumen)] or [*_salah_urutan(masa.dokumen)]


def _salah_kepala(isi: Mapping[str, Any]) -> Iterator[str]:
    kode = str(isi.get("perihal") or "")
    if not KODE.match(kode):
        yield _("Beri nama set ini dengan huruf atau angka, agar dapat dipilih kemudian.")
    elif kode in daftar_set():
        yield _("Set bawaan tidak diganti. Susun set sendiri dengan nama lain.")
    if not str(isi.get("judul") or "").strip():
        yield _("Beri nama set ini, agar dapat dipilih kemudian.")
    if not isi.get("dokumen"):
        yield _("Set ini belum memuat dokumen. Pilih sekurangnya satu, dengan jabatan yang menandatanganinya.")


def _salah_dokumen(dokumen: Sequence[DokumenSet]) -> Iterator[str]:
    boleh, nasional = {j.jenis: j for j in jenis_set()}, diwajibkan()
    for ke, d in enumerate(dokumen, start=1):
        baris = _("Baris %d") % ke
        jenis = boleh.get(d.jenis)
        if jenis is None:
            yield _("%(baris)s: %(jenis)s bukan dokumen yang ditandatangani perorangan. Pilih dari daftar.") % {
                "baris": baris,
                "jenis": d.jenis,
            }
            continue
        if d.sifat == WAJIB and jenis.sifat == DAERAH:
            yield _(
                "%(baris)s: %(judul)s kebijakan daerah, bukan diwajibkan peraturan. Menolaknya tidak boleh "
                "menghalangi pengangkatan. Tandai kebijakan daerah."
            ) % {"baris": baris, "judul": jenis.judul}
        turun = [j for j in d.jabatan if d.sifat == DAERAH and d.jenis in nasional.get(j, ())]
        if turun:
            yield _(
                "%(baris)s: %(judul)s diwajibkan peraturan bagi %(jabatan)s. Tandai begitu, "
                "atau bagi menjadi dua baris."
            ) % {"baris": baris, "judul": jenis.judul, "jabatan": sebut_jabatan(turun)}


def _salah_urutan(dokumen: Sequence[DokumenSet]) -> Iterator[str]:
    sudah: dict[tuple[str, str], int] = {}
    for ke, d in enumerate(dokumen, start=1):
        kembar = [j for j in d.jabatan if (d.jenis, j) in sudah]
        if kembar:
            yield _(
                "Baris %(ke)d: dokumen ini sudah diminta dari %(jabatan)s pada baris %(lain)d. Hapus salah satu."
            ) % {
                "ke": ke,
                "jabatan": sebut_jabatan(kembar),
                "lain": sudah[d.jenis, kembar[0]],
            }
        sudah |= {(d.jenis, j): ke for j in d.jabatan}
    payung = [ke for ke, d in enumerate(dokumen, start=1) if d.jenis == PAYUNG]
    lain = [ke for ke, d in enumerate(dokumen, start=1) if d.jenis != PAYUNG]
    if payung and (not lain or min(payung) < max(lain)):
        yield _("Baris %d: pernyataan mutlak merujuk dokumen sebelumnya. Letakkan terakhir.") % payung[0]


def diwajibkan(on: date = date.max) -> dict[str, tuple[str, ...]]:
    """Kind of post -> the documents a regulation asks for, by the ready set of what regulations ask for."""
    nasional = set_naskah("nasional")
    return {
        str(j): tuple(d.jenis for d in dokumen_diminta(nasional, cast("Jabatan", j), on)) for j in JenisJabatan.values
    }


def kurang_dari_peraturan(isi: Mapping[str, Any], mulai: date) -> Iterator[str]:
    """Documents a regulation asks for and this set leaves out: told, not refused."""
    ada = {(d["jenis"], j) for d in isi["dokumen"] for j in d["jabatan"]}
    hilang: dict[str, list[str]] = {}
    for jabatan, daftar in diwajibkan(mulai).items():
        for jenis in daftar:
            if (jenis, jabatan) not in ada:
                hilang.setdefault(jenis, []).append(jabatan)
    for jenis, daftar_jabatan in hilang.items():
        yield _("%(judul)s diwajibkan peraturan, tetapi set ini tidak memintanya dari %(jabatan)s.") % {
            "judul": sebut_jenis(jenis),
            "jabatan": sebut_jabatan(daftar_jabatan),
        }


def sebut_jabatan(jabatan: Sequence[str]) -> str:
    """Kinds of post in words."""
    return ", ".join(str(JenisJabatan(j).label) for j in jabatan)


def sebut_jenis(jenis: str) -> str:
    """A kind of document in words."""
    try:
        return pustaka_naskah().jenis(jenis).judul
    except NaskahAsing:
        return jenis
