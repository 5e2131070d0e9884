"""One person into one post; the clergy and witnesses of an oath group; the spreadsheet of people."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.kunci import FormVersi
from kinerja.dokumen.forms import tanggal as isian_hari
from kinerja.dokumen.naskah.sumpah import daftar_sumpah
from kinerja.mutasi.models import JENIS_DILANTIK, KelompokSumpah, PeranAnggaran
from kinerja.mutasi.services import IsiKelompok, IsiPeserta
from kinerja.organisasi.models import JenisPenugasan, Pegawai
from kinerja.perwakilan.forms import pegawai_dari_nip


class FormPeserta(FormVersi):
    """One person into one post; `orang` and `jabatan` are what the searches found."""

    nip = forms.ChoiceField(label=_("Siapa"), widget=forms.RadioSelect)
    kode_jabatan = forms.ChoiceField(label=_("Jabatan baru"), widget=forms.RadioSelect)
    jenis = forms.ChoiceField(
        label=_("Cara memangku"), choices=[(j.value, j.label) for j in JENIS_DILANTIK], initial=JenisPenugasan.DEFINITIF
    )
    nomor_pertek = forms.CharField(label=_("Nomor pertimbangan teknis BKN"), max_length=100, required=False)
    uji_kompetensi = isian_hari(_("Tanggal hasil uji kompetensi"), required=False)
    agama = forms.CharField(
        label=_("Agama untuk sumpah/janji"),
        max_length=30,
        required=False,
        help_text=_("Kosong = menurut data pegawai."),
    )
    peran_anggaran = forms.ChoiceField(
        label=_("Peran dalam anggaran"), choices=[("", _("Tidak ada")), *PeranAnggaran.choices], required=False
    )
    akhiri_rangkap = forms.BooleanField(
        label=_("Akhiri rangkapan"),
        required=False,
        help_text=_("Tugas tambahan, Plt., Plh., dan Pj. orang ini ikut berakhir sehari sebelumnya."),
    )

    def __init__(self, *args: Any, orang: list[tuple[str, str]], jabatan: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nama, pilihan in (("nip", orang), ("kode_jabatan", jabatan)):
            isian = self.fields[nama]
            assert isinstance(isian, forms.ChoiceField)
            isian.choices = pilihan
            if len(pilihan) == 1:
                self.initial.setdefault(nama, pilihan[0][0])

    def isi(self) -> IsiPeserta:
        """What the act is given."""
        return IsiPeserta(**{k: v for k, v in self.cleaned_data.items() if k != "kunci"})


class FormKelompok(FormVersi):
    """Clergy and witnesses of one religion; witnesses are named by NIP."""

    rohaniwan = forms.CharField(label=_("Rohaniwan"), max_length=200, required=False)
    jabatan_rohaniwan = forms.CharField(
        label=_("Jabatan rohaniwan"), max_length=200, required=False, help_text=_("Misalnya penyuluh agama.")
    )
    saksi_1 = forms.CharField(label=_("NIP saksi pertama"), max_length=30, required=False)
    saksi_2 = forms.CharField(label=_("NIP saksi kedua"), max_length=30, required=False)

    def clean_saksi_1(self) -> Pegawai | None:
        """The person."""
        return self._saksi("saksi_1")

    def clean_saksi_2(self) -> Pegawai | None:
        """The person."""
        return self._saksi("saksi_2")

    def _saksi(self, nama: str) -> Pegawai | None:
        nip = str(self.cleaned_data[nama]).strip()
        return pegawai_dari_nip(nip) if nip else None

    def isi(self, agama: str) -> IsiKelompok:
        """What the act is given."""
        data = self.cleaned_data
        saksi = [x.pk if x else None for x in (data["saksi_1"], data["saksi_2"])]
        return IsiKelompok(agama, data["rohaniwan"], data["jabatan_rohaniwan"], *saksi)


def isian_kelompok(satu: KelompokSumpah | None, nip: dict[int, str], kunci: int) -> dict[str, object]:
    """The form as the record is now."""
    if satu is None:
        return {"kunci": kunci}
    return {
        "kunci": kunci,
        "rohaniwan": satu.rohaniwan,
        "jabatan_rohaniwan": satu.jabatan_rohaniwan,
        "saksi_1": nip.get(satu.saksi_1_id or 0, ""),
        "saksi_2": nip.get(satu.saksi_2_id or 0, ""),
    }


def agama_dikenal() -> list[str]:
    """Religions whose words of the oath are known."""
    return list(daftar_sumpah().agama)


class FormBerkasPeserta(forms.Form):
    """The spreadsheet of people."""

    berkas = forms.FileField(
        label=_("Lembar kerja"),
        help_text=_("CSV atau lembar pertama XLSX. Semua baris dimuat, atau tidak satu pun."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx,.txt"}),
    )
