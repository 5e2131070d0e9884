"""Forms of numbering: the rule, taking numbers, a typed number, cancelling, a block."""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.kunci import FormVersi
from kinerja.dokumen.galat import DokumenDitolak, NomorDitolak
from kinerja.dokumen.models import DIAMBIL_TANGAN, AturanNomor, CaraNomor, JenisDokumen
from kinerja.dokumen.pola import LEBAR_PALING_BANYAK, POLA_AWAL
from kinerja.dokumen.services import IsiAturanNomor, PesananNomor

SEKALI_DIKETIK = 200  # lines of one form; a whole inauguration takes its numbers by itself


def tanggal(label: Any, **lain: Any) -> forms.DateField:
    """A day of the browser's calendar."""
    return forms.DateField(label=label, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **lain)


class FormNomor(forms.Form):
    """What a refused act says is put beside its fields."""

    def tolak(self, galat: NomorDitolak | DokumenDitolak) -> None:
        """Each problem at its field, else above the form."""
        for kendala in galat.kendala:
            self.add_error(kendala.isian if kendala.isian in self.fields else None, kendala.pesan)


class PilihAturan(forms.ModelChoiceField[AturanNomor]):
    """A rule by its kind and unit; `nama_unit` are the names of the day."""

    nama_unit: dict[int, str]

    def label_from_instance(self, obj: AturanNomor) -> str:
        """`Surat lainnya, Dinas Pendidikan`."""
        return f"{obj.get_jenis_display()}, {self.nama_unit.get(obj.unit_id, obj.unit.kode)}"


class FormBeraturan(FormNomor):
    """A form that begins with the choice of a rule: `aturan` says which, `nama_unit` how its units are called."""

    def __init__(self, *args: Any, aturan: QuerySet[AturanNomor], nama_unit: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        isian = PilihAturan(queryset=aturan, label=_("Jenis dokumen dan unit"), empty_label=None)
        isian.nama_unit = nama_unit
        self.fields["aturan"] = isian
        self.order_fields(self.field_order)


class FormAturan(FormNomor):
    """How documents of a kind are numbered from a day on."""

    jenis = forms.ChoiceField(label=_("Jenis dokumen"))
    unit = forms.TypedChoiceField(
        label=_("Unit"),
        coerce=int,
        help_text=_("Berlaku bagi unit ini dan unit di bawahnya yang tidak diatur sendiri."),
    )
    cara = forms.ChoiceField(label=_("Asal nomor"), choices=CaraNomor.choices, widget=forms.RadioSelect)
    klasifikasi = forms.CharField(
        label=_("Kode klasifikasi"), max_length=30, required=False, help_text=_("Misalnya 800.1.3.3.")
    )
    pola = forms.CharField(
        label=_("Pola nomor"),
        max_length=100,
        required=False,
        help_text=_("Bagian bernama: {klasifikasi}, {urut}, {singkatan}, {bulan} (romawi), {tahun}."),
    )
    singkatan = forms.CharField(label=_("Singkatan unit"), max_length=40, required=False)
    lebar = forms.IntegerField(
        label=_("Lebar nomor urut"),
        min_value=1,
        max_value=LEBAR_PALING_BANYAK,
        help_text=_("3 berarti 001, 002, dan seterusnya."),
    )
    awal = forms.IntegerField(
        label=_("Nomor urut pertama"),
        min_value=1,
        help_text=_(
            "Lebih dari 1 hanya bila tahun ini sudah ada nomor di luar aplikasi. Tahun berikutnya mulai dari 1."
        ),
    )
    ingatkan_sisa = forms.IntegerField(
        label=_("Ingatkan bila blok tinggal"), min_value=0, max_value=10_000, help_text=_("Hanya untuk blok.")
    )
    mulai = tanggal(_("Mulai berlaku"))
    dasar = forms.CharField(
        label=_("Dasar"), max_length=200, required=False, help_text=_("Misalnya nomor peraturan tata naskah dinas.")
    )

    def __init__(self, *args: Any, jenis: Iterable[JenisDokumen], unit: Iterable[tuple[int, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._pilihan("jenis", [(j.value, j.label) for j in jenis])
        self._pilihan("unit", [*unit])
        awal = {"cara": CaraNomor.PENCACAH, "pola": POLA_AWAL, "lebar": 3, "awal": 1, "ingatkan_sisa": 20}
        self.initial = {**awal, **self.initial}

    def _pilihan(self, nama: str, pilihan: list[tuple[Any, Any]]) -> None:
        isian = self.fields[nama]
        assert isinstance(isian, forms.ChoiceField)
        isian.choices = pilihan

    def isi(self) -> IsiAturanNomor:
        """As the act wants it; where the product writes no number, nothing of a pattern is kept."""
        data = dict(self.cleaned_data)
        for nama in ("klasifikasi", "pola", "singkatan"):
            data[nama] = " ".join(str(data[nama]).split())
        if data["cara"] in (CaraNomor.TANPA, CaraNomor.LUAR):
            data.update(klasifikasi="", pola="", singkatan="", awal=1)
        return IsiAturanNomor(**data)


class FormAmbil(FormBeraturan):
    """Numbers for papers made outside: one a line. The hidden word makes a double click one act."""

    sekali = forms.CharField(max_length=32, widget=forms.HiddenInput, initial=lambda: uuid4().hex)
    tanggal = tanggal(_("Tanggal surat"))
    perihal = forms.CharField(
        label=_("Perihal"),
        widget=forms.Textarea({"rows": 4}),
        max_length=60_000,
        help_text=_("Satu baris satu nomor."),
    )
    field_order = ("aturan", "tanggal", "perihal", "sekali")

    def clean_perihal(self) -> list[str]:
        """The lines that say something."""
        baris = [" ".join(satu.split()) for satu in str(self.cleaned_data["perihal"]).splitlines() if satu.strip()]
        if len(baris) > SEKALI_DIKETIK:
            raise forms.ValidationError(_t("Paling banyak %s baris sekali ambil.") % SEKALI_DIKETIK)
        if any(len(satu) > 500 for satu in baris):
            raise forms.ValidationError(_t("Satu perihal paling panjang 500 huruf."))
        return baris

    def pesanan(self) -> list[PesananNomor]:
        """The works, named by this form and their line."""
        sekali = self.cleaned_data["sekali"]
        return [
            PesananNomor(f"{DIAMBIL_TANGAN}{sekali}/{i}", teks) for i, teks in enumerate(self.cleaned_data["perihal"])
        ]


class FormNomorLuar(FormNomor, FormVersi):
    """The number as the correspondence system gave it."""

    nomor = forms.CharField(label=_("Nomor"), max_length=120, help_text=_("Persis seperti pada SRIKANDI."))
    tanggal = tanggal(_("Tanggal surat"))


class FormBatal(FormNomor, FormVersi):
    """Why."""

    alasan = forms.CharField(label=_("Alasan"), max_length=500, widget=forms.Textarea({"rows": 3}))


class FormBlok(FormBeraturan):
    """Numbers from-to, and the letter that gave them."""

    tahun = forms.IntegerField(label=_("Tahun"), min_value=2000, max_value=2100)
    dari = forms.IntegerField(label=_("Nomor pertama"), min_value=1, max_value=9_999_999)
    sampai = forms.IntegerField(label=_("Nomor terakhir"), min_value=1, max_value=9_999_999)
    nomor_surat = forms.CharField(label=_("Nomor surat bagian persuratan"), max_length=120, required=False)
    tanggal_surat = tanggal(_("Tanggal surat itu"), required=False)
    field_order = ("aturan", "tahun", "dari", "sampai", "nomor_surat", "tanggal_surat")
