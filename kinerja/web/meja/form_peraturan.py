"""Forms of the desks of settings and deadlines."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.waktu import awal_hari, zona
from kinerja.organisasi.models import Pegawai, Pengenal, UnitKerja
from kinerja.peraturan.models import BukaTenggat
from kinerja.peraturan.periode import daftar_periode, periode_tahunan
from kinerja.peraturan.setelan import JenisSetelan
from kinerja.web.meja.form_peran import TANGGAL

SAAT = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
JENIS_TENGGAT: tuple[tuple[str, str | Promise], ...] = (
    ("", _("Semua jenis tenggat")),
    ("skp", _("Penetapan SKP")),
    ("realisasi", _("Bukti realisasi periode")),
    ("penilaian", _("Penilaian: masa tenggang penilai lama dan masa menjawab nilai")),
)


class FormSetelan(forms.Form):
    """A new value from a day on, with its reason. `setuju` comes from the page that shows what follows."""

    nilai = forms.ChoiceField(label=_("Nilai baru"), widget=forms.RadioSelect)
    mulai = forms.DateField(label=_("Berlaku mulai"), widget=TANGGAL)
    alasan = forms.CharField(
        label=_("Alasan"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Misalnya keputusan yang mendasarinya."),
    )
    setuju = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, jenis: JenisSetelan, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": {"mulai": on + timedelta(days=1)}, **kwargs})
        self.menurut_teks = {str(nilai): nilai for nilai in jenis.semua()}
        nilai = self.fields["nilai"]
        assert isinstance(nilai, forms.ChoiceField)
        nilai.choices = [(teks, jenis.sebut(nilai)) for teks, nilai in self.menurut_teks.items()]
        self.fields["mulai"].help_text = _(
            "Sesudah hari ini, dengan waktu bagi orang kedua untuk memeriksa. Hari yang sudah lewat tidak berubah."
        )

    def tampilkan(self, pesan: str) -> None:
        """Show a refusal; what was typed stays and may be corrected."""
        self.add_error(None, pesan)

    def sembunyikan(self) -> None:
        """Carry the answers through the page that asks once more, with the yes already in them."""
        self.data = {**self.data.dict(), "setuju": "on"} if isinstance(self.data, QueryDict) else self.data
        for field in self.fields.values():
            field.widget = forms.HiddenInput()


class FormBukaTenggat(forms.Form):
    """More time for one person, one unit with all below it, or everybody."""

    untuk = forms.ChoiceField(
        label=_("Untuk"),
        choices=[
            ("pegawai", _("Seorang pegawai")),
            ("unit", _("Sebuah unit kerja dan unit di bawahnya")),
            ("semua", _("Seluruh Pemda")),
        ],
    )
    siapa = forms.CharField(
        label=_("NIP pegawai atau kode unit"),
        max_length=60,
        required=False,
        help_text=_(
            "Untuk penilaian: NIP penilai lama yang masa tenggangnya habis, atau NIP pegawai yang akan menjawab "
            "nilainya. Kosongkan untuk seluruh Pemda."
        ),
    )
    jenis = forms.ChoiceField(label=_("Tenggat"), choices=JENIS_TENGGAT, required=False)
    periode = forms.ChoiceField(label=_("Periode"), required=False)
    sampai = forms.DateField(label=_("Dibuka sampai"), widget=TANGGAL, help_text=_("Sampai akhir hari itu."))
    alasan = forms.CharField(label=_("Alasan"), widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        periode = self.fields["periode"]
        assert isinstance(periode, forms.ChoiceField)
        daftar = [p for tahun in (on.year, on.year - 1) for p in (*daftar_periode(tahun), periode_tahunan(tahun))]
        periode.choices = [("", _("Semua periode")), *((p.kode, p.label) for p in daftar)]

    def clean_sampai(self) -> datetime:
        """The last moment of that day."""
        hari: date = self.cleaned_data["sampai"]
        return awal_hari(hari + timedelta(days=1)) - timedelta(seconds=1)

    def clean(self) -> dict[str, Any]:
        """`subjek` as the ledger writes it."""
        data = super().clean() or {}
        siapa = "".join(str(data.get("siapa", "")).split())
        if data.get("untuk") == "semua":
            data["subjek"] = BukaTenggat.SEMUA
        elif not siapa:
            self.add_error("siapa", ValidationError(_("Isi NIP pegawai atau kode unit."), code="required"))
        elif data.get("untuk"):
            data["subjek"] = self._unit(siapa) if data["untuk"] == "unit" else self._pegawai(siapa)
        return data

    def _pegawai(self, nip: str) -> str:
        pegawai = Pegawai.objects.filter(pengenal__in=Pengenal.objects.filter(nilai=nip)).first()
        if pegawai is None:
            self.add_error("siapa", ValidationError(_("Tidak ada pegawai dengan NIP itu. Periksa angkanya.")))
        return f"pegawai:{pegawai.pk}" if pegawai else ""

    def _unit(self, kode: str) -> str:
        unit = UnitKerja.objects.filter(kode=kode).first()
        if unit is None:
            self.add_error("siapa", ValidationError(_("Tidak ada unit kerja dengan kode itu. Periksa kodenya.")))
        return f"unit:{unit.pk}" if unit else ""


class FormGangguan(forms.Form):
    """An outage that is over."""

    mulai = forms.DateTimeField(label=_("Gangguan mulai"), widget=SAAT)
    selesai = forms.DateTimeField(label=_("Gangguan selesai"), widget=SAAT)
    alasan = forms.CharField(label=_("Apa yang terjadi"), widget=forms.Textarea(attrs={"rows": 3}))

    def clean(self) -> dict[str, Any]:
        """Moments as they were typed are the Pemda's."""
        data = super().clean() or {}
        for nama in ("mulai", "selesai"):
            if isinstance(data.get(nama), datetime):
                data[nama] = data[nama].replace(tzinfo=zona())
        return data


class FormPutusan(forms.Form):
    """What the second person says; the note is required for a refusal."""

    catatan = forms.CharField(
        label=_("Catatan"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        help_text=_("Wajib bila menolak. Pengusul membacanya."),
    )
