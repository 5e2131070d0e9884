"""What a team leader fills in: the team's results, and what was found with a recommendation."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.kunci import FormVersi
from kinerja.skp.models import Ekspektasi, HasilKerja, HasilTim, PemeriksaanTim, RekomendasiTim
from kinerja.skp.services.tim import IsianHasilTim, IsianPemeriksaan, IsianRekomendasi

BARIS_KOSONG = 2  # so many empty lines stand ready


class FormRekomendasi(FormVersi):
    """By result what was found; then the step recommended."""

    hasil_kerja = forms.ChoiceField(
        label=_("Rekomendasi Anda untuk hasil kerja"), choices=Ekspektasi.choices, widget=forms.RadioSelect
    )
    catatan = forms.CharField(
        label=_("Catatan untuk pejabat penilai"),
        required=False,
        help_text=_("Apa yang Anda lihat dan mengapa. Pejabat penilai kinerja membacanya di samping realisasi."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(
        self, *args: object, hasil: Sequence[HasilKerja], ada: RekomendasiTim | None, **kwargs: object
    ) -> None:
        awal: dict[str, object] = {"kunci": ada.kunci if ada else 0}
        if ada:
            awal |= {"hasil_kerja": ada.hasil_kerja, "catatan": ada.catatan}
            for x in ada.pemeriksaan.all():
                awal |= {f"h{x.hasil_kerja_id}-kesimpulan": x.kesimpulan, f"h{x.hasil_kerja_id}-catatan": x.catatan}
        super().__init__(*args, **{**kwargs, "initial": awal})  # type: ignore[arg-type]  # handed through to Django's form
        self.hasil = [h.pk for h in hasil]
        for h in hasil:
            self.fields[f"h{h.pk}-kesimpulan"] = forms.ChoiceField(
                label=_("Pemeriksaan Anda"), choices=PemeriksaanTim.Kesimpulan.choices, widget=forms.RadioSelect
            )
            self.fields[f"h{h.pk}-catatan"] = forms.CharField(
                label=_("Catatan"), required=False, widget=forms.Textarea(attrs={"rows": 2})
            )

    def isian(self) -> IsianRekomendasi:
        """What was filled in."""
        data = self.cleaned_data
        periksa = {pk: IsianPemeriksaan(data[f"h{pk}-kesimpulan"], data[f"h{pk}-catatan"]) for pk in self.hasil}
        return IsianRekomendasi(data["hasil_kerja"], data["catatan"], periksa)


class FormHasilTim(forms.Form):
    """The results of a team in a year: one line each, with what it supports."""

    def __init__(
        self,
        *args: object,
        daftar: Sequence[HasilTim],
        dukungan: Sequence[tuple[int, str]],
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed through to Django's form
        self.baris: list[tuple[int | None, str]] = [(h.pk, f"h{h.pk}") for h in daftar]
        self.baris += [(None, f"baru{i}") for i in range(BARIS_KOSONG if daftar else BARIS_KOSONG + 1)]
        isi = {h.pk: h for h in daftar}
        pilihan = [("", _("Belum mendukung hasil pimpinan unit")), *((str(pk), teks) for pk, teks in dukungan)]
        for nomor, (pk, kotak) in enumerate(self.baris, start=1):
            h = isi.get(pk or 0)
            self.fields[f"{kotak}-rumusan"] = forms.CharField(
                label=_("Hasil %(nomor)d") % {"nomor": nomor},
                required=False,
                initial=h.rumusan if h else "",
                widget=forms.Textarea(attrs={"rows": 2}),
            )
            self.fields[f"{kotak}-dukungan"] = forms.ChoiceField(
                label=_("Mendukung"),
                required=False,
                choices=pilihan,
                initial=str(h.hasil_atasan_id) if h and h.hasil_atasan_id else "",
            )

    def isian(self) -> list[IsianHasilTim]:
        """What was filled in."""
        data = self.cleaned_data
        return [
            IsianHasilTim(data[f"{k}-rumusan"], pk, int(data[f"{k}-dukungan"]) if data[f"{k}-dukungan"] else None)
            for pk, k in self.baris
        ]

    @property
    def pasangan(self) -> list[tuple[object, object]]:
        """The two fields of each line, for the page."""
        return [(self[f"{k}-rumusan"], self[f"{k}-dukungan"]) for _pk, k in self.baris]
