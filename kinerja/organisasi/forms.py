"""Forms of the organisation. What a rule forbids is said by the service; a form only reads."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.models import (
    Jabatan,
    JenisPenugasan,
    Kedudukan,
    LaporanKeliru,
    Pengenal,
    PeranTim,
    Tujuan,
    UnitKerja,
)


def isian_tanggal(label: Any, *, wajib: bool = True, bantuan: Any = "") -> forms.DateField:
    """A day, by the browser's own calendar."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=wajib, help_text=bantuan, widget=widget)


def isian_jabatan(label: Any, pilihan: Sequence[tuple[str, str]]) -> forms.ChoiceField:
    """One post of those a search found (`pilihan_jabatan`); a single one is chosen already."""
    return forms.ChoiceField(
        label=label,
        choices=pilihan,
        initial=pilihan[0][0] if len(pilihan) == 1 else None,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Cari jabatannya, lalu pilih satu."),
            "invalid_choice": _("Jabatan ini tidak ada pada hari itu. Cari lagi, lalu pilih satu."),
        },
    )


class FormLaporan(forms.ModelForm[LaporanKeliru]):
    """A person says what is wrong in the own data."""

    class Meta:
        model = LaporanKeliru
        fields = ["hal", "uraian"]
        labels = {"hal": _("Apa yang keliru?"), "uraian": _("Seharusnya bagaimana?")}
        help_texts = {"uraian": _("Sebut yang benar dan sejak kapan; bila ada, nomor SK-nya.")}
        widgets = {"uraian": forms.Textarea(attrs={"rows": 4})}


class FormJawaban(forms.Form):
    """The answer of the personnel agency to a report."""

    jawaban = forms.CharField(
        label=_("Jawaban"),
        help_text=_("Yang sudah dibetulkan, atau mengapa datanya sudah benar. Pelapor membacanya."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class FormTindakLanjut(forms.Form):
    """Why a line of the inbox needs nothing (more)."""

    catatan = forms.CharField(
        label=_("Catatan"),
        help_text=_("Apa yang sudah dilakukan, atau mengapa dibiarkan."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class FormPenugasan(forms.Form):
    """One assignment of one person."""

    kode_jabatan = forms.CharField(
        label=_("Kode jabatan"), max_length=60, help_text=_("Seperti pada daftar jabatan unit.")
    )
    jenis = forms.ChoiceField(label=_("Jenis penugasan"), choices=JenisPenugasan.choices)
    mulai = isian_tanggal(_("Mulai"))
    sampai = isian_tanggal(_("Sampai"), wajib=False, bantuan=_("Hari terakhir; kosongkan bila belum ditentukan."))
    nomor_sk = forms.CharField(label=_("Nomor SK"), max_length=100, required=False)
    tanggal_sk = isian_tanggal(_("Tanggal SK"), wajib=False)
    pejabat_penetap = forms.CharField(label=_("Pejabat yang menetapkan"), max_length=200, required=False)

    def clean_kode_jabatan(self) -> str:
        """The post must be known; its code is taken as written in the list."""
        kode = self.cleaned_data["kode_jabatan"].strip()
        if not Jabatan.objects.filter(kode=kode).exists():
            raise forms.ValidationError(_("Jabatan dengan kode ini belum ada. Lihat kodenya pada halaman unit."))
        return str(kode)


class FormAkhiri(forms.Form):
    """The end of an assignment."""

    sampai = isian_tanggal(_("Hari terakhir"))
    alasan = forms.CharField(label=_("Alasan"), max_length=300, help_text=_("Misalnya nomor SK pemberhentian."))


class FormBatalkan(forms.Form):
    """Why an assignment never was, and whether the post it ended runs on."""

    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=300,
        help_text=_("Mengapa penugasan ini tidak pernah benar; tetap terbaca di jejak."),
    )
    buka_kembali = forms.BooleanField(label=_("Jalankan kembali jabatan sebelumnya"), required=False, initial=True)

    def __init__(self, *args: Any, sebelumnya: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if sebelumnya:
            self.fields["buka_kembali"].help_text = sebelumnya
        else:
            del self.fields["buka_kembali"]


class FormPengenal(forms.Form):
    """Another identifier of a person, from a day on or put right."""

    jenis = forms.ChoiceField(
        label=_("Jenis"), choices=[x for x in Pengenal.Jenis.choices if x[0] != Pengenal.Jenis.NIP_LAMA]
    )
    nilai = forms.CharField(label=_("Pengenal baru"), max_length=30)
    mulai = isian_tanggal(
        _("Berlaku mulai"),
        wajib=False,
        bantuan=_("Kosongkan bila yang lama salah ketik: pengenalnya dibetulkan sejak awal, tanpa masa."),
    )
    alasan = forms.CharField(label=_("Alasan"), max_length=300, help_text=_("Misalnya nomor keputusan."))

    def clean_nilai(self) -> str:
        """Spaces of a printed NIP are dropped."""
        return str(self.cleaned_data["nilai"]).replace(" ", "")


class FormKedudukan(forms.Form):
    """One legal position or absence."""

    kedudukan = forms.ChoiceField(label=_("Kedudukan"), choices=Kedudukan.choices)
    mulai = isian_tanggal(_("Mulai"))
    sampai = isian_tanggal(_("Sampai"), wajib=False, bantuan=_("Hari terakhir; kosongkan bila belum ditentukan."))
    nomor_sk = forms.CharField(label=_("Nomor SK"), max_length=100, required=False)


class FormAtasanKhusus(forms.Form):
    """Another superior post than the structure's, for a purpose, from-to."""

    tujuan = forms.ChoiceField(label=_("Untuk"), choices=Tujuan.choices)
    kode_atasan = forms.CharField(
        label=_("Kode jabatan atasan"), max_length=60, help_text=_("Seperti pada daftar jabatan unit.")
    )
    mulai = isian_tanggal(_("Mulai"))
    sampai = isian_tanggal(_("Sampai"), wajib=False, bantuan=_("Hari terakhir; kosongkan bila belum ditentukan."))
    alasan = forms.CharField(
        label=_("Alasan"),
        help_text=_("Dasar penetapannya, misalnya nomor keputusan."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, jabatan: Jabatan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.jabatan = jabatan

    def clean_kode_atasan(self) -> Jabatan:
        """Another post that is known."""
        kode = self.cleaned_data["kode_atasan"].strip()
        atasan = Jabatan.objects.filter(kode=kode).first()
        if atasan is None:
            raise forms.ValidationError(_("Jabatan dengan kode ini belum ada. Lihat kodenya pada halaman unit."))
        if atasan == self.jabatan:
            raise forms.ValidationError(_("Sebuah jabatan tidak dapat menjadi atasan bagi dirinya sendiri."))
        return atasan


class FormTim(forms.Form):
    """A team as its order describes it."""

    kode = forms.CharField(
        label=_("Kode tim"), max_length=40, help_text=_("Tidak pernah dipakai ulang untuk tim lain.")
    )
    nama = forms.CharField(label=_("Nama tim"), max_length=250)
    kode_unit = forms.CharField(
        label=_("Kode unit"), max_length=40, help_text=_("Unit tempat hasil tim ini dipertanggungjawabkan.")
    )
    nomor_sk = forms.CharField(label=_("Nomor SK"), max_length=100, required=False)
    mulai = isian_tanggal(_("Mulai"))
    sampai = isian_tanggal(_("Sampai"), wajib=False, bantuan=_("Hari terakhir; kosongkan bila belum ditentukan."))

    def clean_kode_unit(self) -> str:
        """The unit must be known."""
        kode = str(self.cleaned_data["kode_unit"]).strip()
        if not UnitKerja.objects.filter(kode=kode).exists():
            raise forms.ValidationError(_("Unit dengan kode ini belum ada. Lihat kodenya pada daftar unit."))
        return kode


class FormAnggota(forms.Form):
    """A person into a team."""

    nip = forms.CharField(label=_("NIP"), max_length=30, help_text=_("Juga pegawai dari unit lain."))
    peran = forms.ChoiceField(label=_("Sebagai"), choices=PeranTim.choices[::-1])
    mulai = isian_tanggal(_("Mulai"))
    sampai = isian_tanggal(_("Sampai"), wajib=False, bantuan=_("Hari terakhir; kosongkan bila belum ditentukan."))

    def clean_nip(self) -> str:
        """The person must be known."""
        nip = str(self.cleaned_data["nip"]).replace(" ", "")
        if not Pengenal.objects.filter(nilai=nip).exists():
            raise forms.ValidationError(_("Pegawai dengan NIP ini belum ada. Cari NIP-nya pada daftar pegawai."))
        return nip


class FormAkhirTim(forms.Form):
    """The last day of a person in a team."""

    sampai = isian_tanggal(_("Hari terakhir dalam tim"))
