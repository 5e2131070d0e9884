"""Read the posted sheet of a period: texts, ticked evidence, new files and links; a refused file is told, not fatal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from kinerja.dasar.berkas import BerkasDitolak, simpan_berkas
from kinerja.skp.lembar import BuktiBaru, IsianPeriode, IsianRealisasi, baca_angka
from kinerja.skp.models import Bukti
from kinerja.skp.selectors.lembar import BarisLembar, BuktiTampil, HasilLembar, Lembar

Unggahan: TypeAlias = "MultiValueDict[str, UploadedFile[bytes]]"
PANJANG_TEKS, PANJANG_TARGET = 200, 120
BERKAS_PALING_BANYAK = 20


@dataclass
class HasilBacaLembar:
    """What was read, and what could not be: field name -> message."""

    isian: IsianPeriode
    ditolak: dict[str, str] = field(default_factory=dict)


def baca_lembar(lembar: Lembar, data: QueryDict, berkas: Unggahan) -> HasilBacaLembar:
    """The sheet as typed. Files are stored here, before any transaction."""
    hasil = HasilBacaLembar(IsianPeriode())
    rencana = {
        h.hasil.pk: (
            data.get(f"rencana-{h.hasil.pk}-uraian", "").strip(),
            data.get(f"rencana-{h.hasil.pk}-target", "").strip()[:PANJANG_TARGET],
        )
        for h in lembar.hasil
    }
    realisasi = {b.kunci: _baris(b, data, berkas, hasil.ditolak) for b in lembar.baris}
    hasil.isian = IsianPeriode(rencana=rencana, realisasi=realisasi)
    return hasil


def _baris(b: BarisLembar, data: QueryDict, berkas: Unggahan, ditolak: dict[str, str]) -> IsianRealisasi:
    bukti = [x for x in data.getlist(f"{b.kotak}-bukti") if x.isdecimal() and len(x) < 19]
    baru = list(_berkas_baru(f"{b.kotak}-berkas", berkas, ditolak))
    if tautan := data.get(f"{b.kotak}-tautan", "").strip():
        baru += _tautan_baru(f"{b.kotak}-tautan", tautan, ditolak)
    return IsianRealisasi(
        teks=data.get(f"{b.kotak}-teks", "").strip()[:PANJANG_TEKS],
        catatan=data.get(f"{b.kotak}-catatan", "").strip(),
        bukti=frozenset(int(x) for x in bukti),
        bukti_baru=tuple(baru),
    )


def _berkas_baru(nama: str, berkas: Unggahan, ditolak: dict[str, str]) -> Iterable[BuktiBaru]:
    for satu in berkas.getlist(nama)[:BERKAS_PALING_BANYAK]:
        if baru := simpan_satu(satu, nama, ditolak):
            yield baru


def simpan_satu(satu: "UploadedFile[bytes]", nama: str, ditolak: dict[str, str], sebutan: str = "") -> BuktiBaru | None:
    """Stores one uploaded file; a refused one is noted under the field's name."""
    try:
        tersimpan = simpan_berkas(satu, nama=satu.name or "")
    except BerkasDitolak as galat:
        ditolak[nama] = str(galat)
        return None
    return BuktiBaru(sebutan or tersimpan.nama, tersimpan)


def _tautan_baru(nama: str, teks: str, ditolak: dict[str, str]) -> list[BuktiBaru]:
    try:
        tautan = forms.URLField(max_length=500, assume_scheme="https").clean(teks)
    except ValidationError as galat:
        ditolak[nama] = " ".join(galat.messages)
        return []
    return [BuktiBaru("", tautan=tautan)]


def di_atas_ketikan(lembar: Lembar, isian: IsianPeriode, milik: Sequence[Bukti]) -> Lembar:
    """The sheet with what was typed laid over what is stored, for showing it again."""
    menurut = {b.pk: b for b in milik}

    def baris(b: BarisLembar) -> BarisLembar:
        x = isian.realisasi.get(b.kunci)
        if x is None:
            return b
        ada = {t.bukti.pk: t for t in b.bukti}
        bukti = tuple(ada.get(i) or BuktiTampil(menurut[i], False) for i in sorted(x.bukti) if i in ada or i in menurut)
        return replace(b, teks=x.teks, catatan=x.catatan, galat=baca_angka(x.teks)[1], bukti=bukti)

    def hasil(h: HasilLembar) -> HasilLembar:
        uraian, target = isian.rencana.get(h.hasil.pk, (h.rencana, h.target_periode))
        return replace(h, rencana=uraian, target_periode=target, baris=tuple(baris(b) for b in h.baris))

    return replace(lembar, hasil=tuple(hasil(h) for h in lembar.hasil))
