"""What the components show: small frozen values that views hand to templates, and the words for codes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Teks = str | Promise
SumberGalat = forms.BaseForm | forms.BaseFormSet[Any] | None  # a formset of any form


@dataclass(frozen=True, slots=True)
class Tugas:
    """One line of a task list: verb, object, where it is done; `sisa_hari` below zero = overdue."""

    kerja: Teks
    objek: Teks
    url: str
    keterangan: Teks = ""
    tenggat: date | None = None
    sisa_hari: int | None = None
    keadaan: str = ""


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step of a stepper; `status` is `selesai`, `kini` or `nanti`."""

    label: Teks
    status: str = "nanti"
    keterangan: Teks = ""


@dataclass(frozen=True, slots=True)
class Butir:
    """One line of "Perlu dilengkapi" or "Catatan": what, the field it leads to, and the article behind it."""

    pesan: Teks
    url: str = ""
    pasal: Teks = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: a link, perhaps with a count; the open one is `aktif`."""

    label: Teks
    url: str
    aktif: bool = False
    jumlah: int | None = None


@dataclass(frozen=True, slots=True)
class PredikatTampil:
    """A predikat as it is shown: a letter, a word and a place from 1 (worst) to 5 (best)."""

    kode: str
    huruf: str
    label: Teks
    tempat: int

    @property
    def tangga(self) -> tuple[tuple[int, int, int, bool], ...]:
        """The five bars of the little scale: x, y, height, filled."""
        return tuple((i * 4, 10 - (2 + i * 2), 2 + i * 2, i < self.tempat) for i in range(5))


PREDIKAT = {
    p.kode: p
    for p in (
        PredikatTampil("sangat_baik", "SB", _("Sangat Baik"), 5),
        PredikatTampil("baik", "B", _("Baik"), 4),
        PredikatTampil("butuh_perbaikan", "BP", _("Butuh Perbaikan"), 3),
        PredikatTampil("kurang", "K", _("Kurang/Misconduct"), 2),
        PredikatTampil("sangat_kurang", "SK", _("Sangat Kurang"), 1),
    )
}

# The tone of a state: abu (not yet), biru (on its way),
# kuning (waits for you), hijau (settled), merah (late or refused).
NADA_KEADAAN = {
    "abu": "draf belum terbuka ditutup berakhir nonaktif batal diubah dikoreksi ditarik",
    "biru": "diajukan realisasi_diajukan disepakati pembahasan menunggu dinilai berjalan diperiksa dibuka",
    "kuning": "dikembalikan keberatan koreksi menunggu_anda menunggu_atasan segera diusulkan",
    "hijau": "ditetapkan ditandatangani berlaku diterima dianggap_diterima diputus selesai lengkap aktif tersimpan sah "
    "disetujui tetap dianggap_dikabulkan",
    "merah": "terlambat ditolak gagal tidak_sah belum_memenuhi",
}
NADA = {kode: nada for nada, daftar in NADA_KEADAAN.items() for kode in daftar.split()}


def sebutan_kode(kode: str) -> str:
    """A code read as words: `realisasi_diajukan` becomes "Realisasi diajukan"."""
    return kode.replace("_", " ").strip().capitalize()


def pesan_galat(field: BoundField) -> list[str]:
    """The errors of a field; Django's bare "required" becomes what to do about it."""
    baku = str(forms.Field.default_error_messages["required"])
    return [str(_wajib(field.field.widget)) if str(e) == baku else str(e) for e in field.errors]


def _wajib(widget: forms.Widget) -> Teks:
    if isinstance(widget, forms.CheckboxInput):
        return _("Centang untuk melanjutkan.")
    if isinstance(widget, forms.FileInput):
        return _("Pilih berkasnya.")
    pilih = isinstance(widget, forms.Select | forms.RadioSelect | forms.CheckboxSelectMultiple)
    return _("Pilih salah satu.") if pilih else _("Isian ini masih kosong.")


def daftar_formulir(
    sumber: Iterable[SumberGalat],
) -> Iterator[forms.BaseForm]:
    """The single forms behind a mix of forms and formsets; `None` is passed over."""
    for satu in sumber:
        if isinstance(satu, forms.BaseFormSet):
            yield from satu.forms
        elif satu is not None:
            yield satu


def daftar_galat(sumber: Iterable[SumberGalat]) -> list[Butir]:
    """Every error of these forms and formsets as a line that leads to its field."""
    sumber = list(sumber)
    umum = [Butir(str(e)) for s in sumber if isinstance(s, forms.BaseFormSet) for e in s.non_form_errors()]
    for form in daftar_formulir(sumber):
        umum += [Butir(str(e)) for e in form.non_field_errors()]
        umum += [
            Butir(f"{str(f.label).rstrip('.:?')}: {e}", f"#{f.id_for_label or f.auto_id}")
            for f in form
            for e in pesan_galat(f)
        ]
    return umum
