"""Forms of the examination: summonses, presence, team."""

from datetime import date, datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.disiplin import services
from kinerja.disiplin.forms.dasar import FormLangkah, isian_pemeriksa
from kinerja.disiplin.models import PerkaraDisiplin, UnsurPemeriksa
from kinerja.disiplin.selectors.pejabat import calon_pejabat
from kinerja.disiplin.services import IsiPanggilan
from kinerja.dokumen.form_surat import isian_cara, isian_nomor
from kinerja.dokumen.forms import tanggal as isian_hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Pegawai
from kinerja.perwakilan.forms import pegawai_dari_nip


class FormPanggilan(FormLangkah):
    """The next summons."""

    judul, aksi, pesan = (
        _("Surat panggilan"),
        _("Catat panggilan"),
        _("Panggilan dicatat. Suratnya menunggu tanda tangan."),
    )
    mengikat = (_("Sejak panggilan pertama ditandatangani, yang diperiksa dapat membaca berkasnya sendiri."),)

    cara = isian_cara()
    nomor = isian_nomor(_("Nomor surat"))
    penanda_id = isian_pemeriksa()
    tanggal_surat = isian_hari(_("Tanggal surat"))
    hari_periksa = isian_hari(
        _("Hari pemeriksaan"),
        help_text=_("Paling lambat 7 hari kerja sesudah surat pertama, atau sesudah hari yang dilewatkan."),
    )
    jam = forms.TimeField(label=_("Pukul"), required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M"))
    tempat = forms.CharField(label=_("Tempat"), max_length=200)
    alasan_lewat = forms.CharField(label=_("Alasan bila melewati batas"), max_length=300, required=False)

    def awal(self, perkara: PerkaraDisiplin, on: date) -> dict[str, object]:
        """Written today."""
        return {"tanggal_surat": on}

    def siapkan(self) -> None:
        """Who may examine."""
        self.isi_pemeriksa()

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Summon."""
        isi = IsiPanggilan(**self.terisi())
        return services.panggil(isi=isi, by=by, at=at, **self.baku)


class FormHadir(FormLangkah):
    """Whether the summoned came."""

    judul, aksi, pesan = _("Kehadiran pada panggilan"), _("Catat"), _("Kehadiran dicatat.")

    hadir = forms.TypedChoiceField(
        label=_("Yang dipanggil"),
        choices=[("ya", _("Hadir")), ("tidak", _("Tidak hadir"))],
        coerce=lambda x: x == "ya",
        widget=forms.RadioSelect,
    )
    keterangan = forms.CharField(label=_("Keterangan"), max_length=300, required=False)

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Record it."""
        d = self.cleaned_data
        return services.catat_kehadiran(hadir=d["hadir"], keterangan=d["keterangan"], by=by, at=at, **self.baku)


class FormTim(FormLangkah):
    """The team by its order: three kinds of members, others beside them."""

    judul, aksi, pesan = _("Tim pemeriksa"), _("Bentuk tim"), _("Tim pemeriksa dicatat.")
    mengikat = (_("Anggota tim dapat membaca berkas perkara ini sejak dicatat."),)

    cara = isian_cara()
    nomor = isian_nomor(_("Nomor surat perintah"))
    penetap = forms.TypedChoiceField(
        label=_("Pejabat yang membentuk tim"),
        coerce=int,
        required=False,
        empty_value=None,
        help_text=_("Yang menandatangani surat perintah bila suratnya dibuat di sini."),
    )
    tanggal = isian_hari(_("Tanggal surat perintah"))
    atasan_langsung = forms.CharField(label=_("NIP atasan langsung"), max_length=30)
    pengawasan = forms.CharField(label=_("NIP unsur pengawasan"), max_length=30)
    kepegawaian = forms.CharField(label=_("NIP unsur kepegawaian"), max_length=30)
    pejabat_lain = forms.CharField(label=_("NIP pejabat lain"), max_length=30, required=False)

    def siapkan(self) -> None:
        """The superiors of the examined today."""
        self.pilihan("penetap", [("", str(_("Belum dipilih"))), *calon_pejabat(self.perkara, self.on)])

    def clean(self) -> dict[str, object]:
        """Each number is a person."""
        for nama in UnsurPemeriksa.values:
            if nip := self.cleaned_data.get(nama):
                try:
                    self.cleaned_data[nama] = pegawai_dari_nip(nip)
                except forms.ValidationError as galat:
                    self.add_error(nama, galat)
        return self.cleaned_data

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Form the team."""
        d = self.cleaned_data
        anggota = [(d[u].pk, str(u)) for u in UnsurPemeriksa.values if isinstance(d.get(u), Pegawai)]
        surat = {"nomor": d["nomor"], "cara": d["cara"], "penetap": d["penetap"]}
        return services.bentuk_tim(tanggal=d["tanggal"], anggota=anggota, by=by, at=at, **surat, **self.baku)
