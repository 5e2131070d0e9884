"""Forms of the relief from duty during an examination."""

from datetime import date, datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.disiplin import services
from kinerja.disiplin.forms.dasar import FormLangkah, teks_panjang
from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.disiplin.selectors.bebas import kurang_plh
from kinerja.disiplin.selectors.pejabat import calon_pejabat
from kinerja.disiplin.services import IsiPembebasan
from kinerja.dokumen.form_surat import isian_cara, isian_nomor
from kinerja.dokumen.forms import tanggal as isian_hari
from kinerja.jejak.pelaku import Pelaku


class FormBebas(FormLangkah):
    """The order of the direct superior."""

    judul, aksi, pesan = (
        _("Bebaskan sementara dari tugas jabatan"),
        _("Bebaskan sementara"),
        _("Pembebasan sementara dicatat. Suratnya menunggu tanda tangan."),
    )
    mengikat = (
        _("Berlaku sampai keputusan ditetapkan, dan berakhir dengan sendirinya pada hari itu."),
        _("Bukan hukuman. Akibatnya pada penghasilan dan nilai kinerja tidak dihitung di sini."),
    )

    cara = isian_cara()
    nomor = isian_nomor(_("Nomor surat"))
    pejabat_id = forms.TypedChoiceField(
        label=_("Atasan langsung"),
        coerce=int,
        help_text=_("Pejabat yang lebih tinggi hanya bila atasan langsung tidak ada."),
    )
    tanggal = isian_hari(_("Tanggal surat"))
    mulai = isian_hari(_("Mulai"), help_text=_("Tidak sebelum hari pemeriksaan."))
    alasan = teks_panjang(_("Mengapa diperlukan untuk pemeriksaan"))

    def awal(self, perkara: PerkaraDisiplin, on: date) -> dict[str, object]:
        """Written today, from today on."""
        return {"tanggal": on, "mulai": on}

    def siapkan(self) -> None:
        """The superiors of the examined today, and whether somebody must be named for the post."""
        self.pilihan("pejabat_id", [("", str(_("Belum dipilih"))), *calon_pejabat(self.perkara, self.on)])
        if kurang_plh(self.perkara, self.on):
            self.fields["mulai"].help_text = _(
                "Tidak sebelum hari pemeriksaan. Jabatan ini perlu pelaksana harian: tunjuk Plh. dengan surat perintah."
            )

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Relieve."""
        isi = IsiPembebasan(**self.terisi())
        return services.bebaskan(isi=isi, by=by, at=at, **self.baku)


class FormAkhiriBebas(FormLangkah):
    """It ends before the decision."""

    judul, aksi, pesan = (
        _("Akhiri pembebasan sementara"),
        _("Akhiri"),
        _("Pembebasan sementara diakhiri."),
    )
    mengikat = (_("Yang diperiksa kembali melaksanakan tugas jabatannya sesudah hari itu."),)

    tanggal = isian_hari(_("Hari terakhir"))
    alasan = forms.CharField(label=_("Alasan"), max_length=500)

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """End it."""
        d = self.cleaned_data
        return services.akhiri_pembebasan(tanggal=d["tanggal"], alasan=d["alasan"], by=by, at=at, **self.baku)
