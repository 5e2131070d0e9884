"""A Pemda's own text or set as its draft keeps it: what is wrong in it, and what it becomes once adopted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import TypeAdapter, ValidationError

from kinerja.aturan.paket import Peraturan, daftar_salah
from kinerja.dokumen.naskah.blok import SatuBlok
from kinerja.dokumen.naskah.blok.orang import BlokTtd
from kinerja.dokumen.naskah.galat import NaskahAsing
from kinerja.dokumen.naskah.jenis import Cacat, JenisNaskah, VersiNaskah, cacat
from kinerja.dokumen.naskah.pustaka import pustaka_naskah
from kinerja.dokumen.naskah.set import MasaSet
from kinerja.dokumen.naskah.sunting import sebut_blok
from kinerja.peraturan.paket import BUTIR_PERATURAN, periksa_dasar

BAGIAN: tuple[str, ...] = ("naskah", "petikan")
BELUM: Mapping[str, object] = {"status": "belum_diketahui"}
_BLOK: TypeAdapter[SatuBlok] = TypeAdapter(SatuBlok)
OBAT: Mapping[str, str | Promise] = {
    "kurawal": gettext_lazy("Tulis kolom sebagai {nama}, tanpa spasi, dari daftar kolom."),
    "asing": gettext_lazy("Pilih nama dari daftar kolom, atau hapus kurung kurawalnya."),
    "cara": gettext_lazy("Salin tulisannya dari daftar kolom."),
    "bersyarat": gettext_lazy("Pilih kolom itu pada “Dicetak hanya bila ada”, atau pakai kolom yang selalu ada."),
    "sel": gettext_lazy("Pilih sel dari daftar kolom tabel itu."),
    "jumlah": gettext_lazy("Tampilkan kolomnya, tidak paling kiri, atau kosongkan jumlahnya."),
    "bila": gettext_lazy("Pilih kolom dari daftar."),
    "tak_terpakai": gettext_lazy("Tulis kolom itu pada salah satu blok; tanpa itu isinya diminta dengan sia-sia."),
}


@dataclass(frozen=True, slots=True)
class Temuan:
    """One thing that is wrong in a draft: where (part and number of the block; 0 = the whole), what, what to do."""

    pesan: str
    bagian: str = ""
    ke: int = 0


def peraturan_dari(isi: Mapping[str, Any]) -> Peraturan:
    """The regulation a draft rests on."""
    butir = {k: v for k in BUTIR_PERATURAN if (v := isi["peraturan"].get(k))}
    return Peraturan.model_validate({**butir, "verifikasi": isi.get("verifikasi", BELUM)})


def versi_dari(isi: Mapping[str, Any], mulai: date) -> VersiNaskah:
    """A draft as a version of its kind that begins on a day. Raises ValidationError, KeyError."""
    return VersiNaskah.model_validate(
        {
            "mulai": mulai,
            "dasar": {"peraturan": isi["peraturan"]["kode"], "pasal": isi["pasal"]},
            "verifikasi": {**isi.get("verifikasi", BELUM), "sumber": isi["peraturan"]["judul"]},
            "kolom": isi["kolom"],
            **{bagian: isi.get(bagian) or () for bagian in BAGIAN},
        }
    )


def masa_dari(isi: Mapping[str, Any], mulai: date) -> MasaSet:
    """A drafted set as an entry that begins on a day. Raises ValidationError, KeyError."""
    return MasaSet.model_validate(
        {
            "mulai": mulai,
            "dasar": {"peraturan": isi["peraturan"]["kode"], "pasal": isi["pasal"]},
            "verifikasi": {**isi.get("verifikasi", BELUM), "sumber": isi["peraturan"]["judul"]},
            "dokumen": isi["dokumen"],
        }
    )


def isi_bawaan(jenis: str, versi: VersiNaskah) -> dict[str, Any]:
    """A version as a draft begins with it: its fields and its blocks."""
    isi = versi.model_dump(mode="json", include={"kolom", *BAGIAN}, exclude_defaults=True)
    return {"perihal": jenis, "petikan": [], **isi}


def periksa_naskah(isi: Mapping[str, Any], mulai: date | None) -> list[str]:
    """Everything that is wrong in a drafted text, in sentences with place and cure."""
    return [t.pesan for t in temuan_naskah(isi)]


def temuan_naskah(isi: Mapping[str, Any]) -> list[Temuan]:
    """The same, each with its block."""
    salah = [Temuan(x) for x in periksa_dasar(isi)]
    try:
        jenis = pustaka_naskah().jenis(str(isi.get("perihal")))
    except NaskahAsing as galat:
        return [*salah, Temuan(str(galat))]
    return salah if isi.get("naskah") is None else [*salah, *_salah_blok(isi, jenis)]


def _salah_blok(isi: Mapping[str, Any], jenis: JenisNaskah) -> Iterator[Temuan]:
    blok: dict[str, list[SatuBlok]] = {bagian: [] for bagian in BAGIAN}
    utuh = True
    for bagian in BAGIAN:
        for ke, satu in enumerate(isi.get(bagian) or (), start=1):
            try:
                blok[bagian].append(_BLOK.validate_python(satu))
            except ValidationError as galat:
                utuh = False
                yield _di(bagian, ke, satu, "; ".join(_kalimat(galat)), _("Perbaiki blok ini atau hapus."))
    if not blok["naskah"] and utuh:
        yield Temuan(_("Naskah ini belum punya blok. Tulis sekurangnya satu, dengan tempat tanda tangannya."))
    elif utuh:
        yield from _salah_versi(isi, jenis, blok)


def _kalimat(galat: ValidationError) -> Iterator[str]:
    """Without the kind of block, with which pydantic begins the place."""
    for x in daftar_salah(galat):
        tempat, _titik_dua, pesan = x.rpartition(": ")
        yield ": ".join(filter(None, (tempat.partition(".")[2], pesan)))


def _salah_versi(isi: Mapping[str, Any], jenis: JenisNaskah, blok: Mapping[str, list[SatuBlok]]) -> Iterator[Temuan]:
    dasar = list(jenis.versi.values())[-1]
    semua = dasar.model_copy(update={bagian: tuple(blok[bagian]) for bagian in BAGIAN})
    for bagian in BAGIAN:
        for ke, satu in enumerate(blok[bagian], start=1):
            if not getattr(satu, "teks", "tanpa") and not getattr(satu, "dari", ""):  # not every block has a text
                yield _di(bagian, ke, satu.model_dump(), _("teksnya kosong"), _("Isi, atau tandai untuk dihapus."))
    for c in cacat(semua):
        yield _temuan(c, isi, dasar)
    for bagian in BAGIAN:
        yield from _hilang(bagian, getattr(dasar, bagian), blok[bagian], dasar)


def _temuan(c: Cacat, isi: Mapping[str, Any], dasar: VersiNaskah) -> Temuan:
    obat = str(OBAT[c.kode])
    if not c.tempat:
        sebutan = dasar.kolom[c.kolom].sebutan
        pesan = _("Kolom {%(kolom)s} (%(sebutan)s) tidak dicetak di mana pun.")
        return Temuan(f"{pesan % {'kolom': c.kolom, 'sebutan': sebutan}} {obat}")
    bagian, _titik, ke = c.tempat.partition(".")
    return _di(bagian, int(ke), isi[bagian][int(ke) - 1], c.pesan, obat)


def _di(bagian: str, ke: int, blok: object, pesan: str, obat: str) -> Temuan:
    nama = sebut_blok(blok) if isinstance(blok, Mapping) else ""
    tempat = _("Blok %(ke)d") % {"ke": ke} if bagian == "naskah" else _("Petikan, blok %(ke)d") % {"ke": ke}
    return Temuan(f"{tempat}{f' ({nama})' if nama else ''}: {pesan.rstrip('.')}. {obat}", bagian, ke)


def _hilang(bagian: str, lama: tuple[SatuBlok, ...], baru: list[SatuBlok], dasar: VersiNaskah) -> Iterator[Temuan]:
    """Places for signatures, and words that protect whoever signs."""
    if not baru and lama:
        yield Temuan(_("Bagian petikan hilang. Kembalikan blok-bloknya dari naskah bawaan."), bagian)
        return
    penanda = [{p.orang for b in daftar if isinstance(b, BlokTtd) for p in b.pihak} for daftar in (lama, baru)]
    for orang in sorted(penanda[0] - penanda[1]):
        sebutan = dasar.kolom[orang].sebutan
        yield Temuan(_("Tempat tanda tangan %s hilang. Kembalikan blok tanda tangannya.") % sebutan, bagian)
    isi = [b.model_dump() for b in baru]
    for b in lama:
        if b.tetap and b.model_dump() not in isi:
            kata = str(cast("Mapping[str, object]", b.model_dump()).get("teks", ""))
            yield Temuan(
                _("Kalimat yang melindungi penanda tangan harus tetap seperti bawaannya: “%s” Kembalikan bloknya.")
                % kata,
                bagian,
            )
