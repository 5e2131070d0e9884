"""Forms after the decision: delivery, objection and appeal, closing, grants to read."""

from datetime import datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.disiplin import services
from kinerja.disiplin.forms.dasar import FormLangkah, teks_panjang
from kinerja.disiplin.kata import pilihan_hukuman
from kinerja.disiplin.models import CaraSampai, HasilUpaya
from kinerja.disiplin.selectors.surat import dapat_diulangi
from kinerja.disiplin.services import IsiPutusan
from kinerja.disiplin.services.putus import hari_aturan
from kinerja.dokumen.form_surat import CARA, isian_cara, isian_nomor
from kinerja.dokumen.forms import tanggal as isian_hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Pegawai
from kinerja.perwakilan.forms import pegawai_dari_nip


class FormSampaikan(FormLangkah):
    """How it reached the person."""

    judul, aksi, pesan = _("Sampaikan keputusan"), _("Catat penyampaian"), _("Penyampaian dicatat; jamnya berjalan.")
    mengikat = (_("Jam keberatan atau banding dan hari berlaku dihitung sejak tanggal ini."),)

    tanggal = isian_hari(_("Diterima atau dikirim tanggal"))
    cara = forms.ChoiceField(label=_("Cara"), choices=CaraSampai.choices, widget=forms.RadioSelect)
    penyampai = forms.CharField(
        label=_("Yang menyampaikan"),
        max_length=250,
        help_text=_("Pangkatnya tidak lebih rendah daripada yang dihukum."),
    )

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Deliver."""
        d = self.terisi()
        return services.sampaikan(by=by, at=at, **d, **self.baku)


class FormAjukan(FormLangkah):
    """An objection or appeal, by the person or from the letter."""

    judul, aksi, pesan = _("Keberatan atau banding"), _("Ajukan"), _("Upaya administratif dicatat.")
    mengikat = (
        _("Hukuman belum berlaku sampai upaya ini diputus."),
        _("Surat dan alasannya disampaikan kepada pejabat yang berwenang; di sini dicatat hari dan jamnya."),
    )

    tanggal = isian_hari(_("Diajukan tanggal"))

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Object."""
        return services.ajukan_upaya(tanggal=self.cleaned_data["tanggal"], by=by, at=at, **self.baku)


class FormLengkap(FormLangkah):
    """The appeal is complete."""

    judul, aksi, pesan = _("Berkas banding lengkap"), _("Catat"), _("Jam putusan banding berjalan.")

    mengikat = (
        _("Tanggapan pejabat pembina kepegawaian ikut dalam berkas; tanpa tanggapan, BPASN memutus dari yang ada."),
    )

    tanggal = isian_hari(_("Lengkap pada BPASN tanggal"))

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Start its clock."""
        return services.lengkapi_banding(tanggal=self.cleaned_data["tanggal"], by=by, at=at, **self.baku)


class FormPutusan(FormLangkah):
    """What came of the objection or appeal."""

    judul, aksi, pesan = _("Putusan upaya administratif"), _("Catat putusan"), _("Putusan dicatat.")
    mengikat = (_("Hukuman yang dikuatkan atau diubah berlaku sejak tanggal putusan dan masuk riwayat."),)

    tanggal = isian_hari(_("Tanggal putusan"))
    nomor = forms.CharField(label=_("Nomor putusan"), max_length=100)
    hasil = forms.ChoiceField(label=_("Hasil"), choices=HasilUpaya.choices)
    jenis_baru = forms.ChoiceField(
        label=_("Jenis hukuman menurut putusan"),
        required=False,
        help_text=_("Bila meringankan, memberatkan, mengubah."),
    )
    catatan = teks_panjang(_("Catatan"), wajib=False)

    def siapkan(self) -> None:
        """The kinds that may be imposed."""
        jenis = pilihan_hukuman(self.perkara.rezim, hari_aturan(self.perkara, self.on))
        semua = [("", str(_("Tetap"))), *((x.kode, f"{x.sebutan} ({x.tingkat})") for x in jenis)]
        self.pilihan("jenis_baru", semua)

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Record it."""
        isi = IsiPutusan(**self.terisi())
        return services.putus_upaya(isi=isi, by=by, at=at, **self.baku)


class FormTutup(FormLangkah):
    """No breach."""

    judul, aksi, pesan = _("Tutup tanpa pelanggaran"), _("Tutup perkara"), _("Perkara ditutup tanpa pelanggaran.")
    mengikat = (
        _("Tidak ada hukuman; perkara tidak dapat dibuka lagi."),
        _("Yang diperiksa kemudian melihat siapa yang membaca berkas ini."),
    )

    tanggal = isian_hari(_("Tanggal"))
    alasan = teks_panjang(_("Alasan"))

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Close."""
        d = self.cleaned_data
        return services.tutup_tanpa_pelanggaran(alasan=d["alasan"], tanggal=d["tanggal"], by=by, at=at, **self.baku)


class FormUlang(FormLangkah):
    """A paper that was refused, or was wrong, made anew before it is signed."""

    judul, aksi, pesan = _("Buat lagi surat"), _("Buat lagi"), _("Surat dibuat lagi; menunggu tanda tangan.")
    mengikat = (_("Surat yang lama dibatalkan dengan nomornya, dan tetap tersimpan."),)

    surat = forms.ChoiceField(label=_("Surat"))
    alasan = forms.CharField(label=_("Alasan"), max_length=500)
    cara = isian_cara()
    nomor = isian_nomor(_("Nomor surat"))

    def siapkan(self) -> None:
        """Those that nobody has signed in full, always made here."""
        self.pilihan("surat", [(nama, d.judul) for nama, d in dapat_diulangi(self.perkara)])
        self.pilihan("cara", [(c.value, str(c.label)) for c in CARA])

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Make it anew."""
        d = self.terisi()
        return services.ulangi_surat(by=by, at=at, **d, **self.baku)


class FormIzin(FormLangkah):
    """Let somebody read this case."""

    judul, aksi, pesan = _("Beri izin membaca"), _("Beri izin"), _("Izin membaca diberikan.")
    mengikat = (_("Setiap kali dibaca tercatat, dan terlihat oleh yang diperiksa sesudah perkara selesai."),)

    nip = forms.CharField(label=_("NIP pembaca"), max_length=30)
    alasan = forms.CharField(label=_("Alasan"), max_length=500)
    nomor_surat = forms.CharField(label=_("Nomor surat"), max_length=100, required=False)
    mulai = isian_hari(_("Mulai"))
    sampai = isian_hari(_("Sampai"))

    def clean_nip(self) -> Pegawai:
        """The person, who must be able to sign in."""
        orang = pegawai_dari_nip(self.cleaned_data["nip"])
        if not hasattr(orang, "akun"):
            raise forms.ValidationError(_("Orang ini belum mempunyai akun."))
        return orang

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Grant."""
        d = self.terisi("nip")
        pengguna = self.cleaned_data["nip"].akun.pengguna
        return services.beri_izin(perkara=self.perkara, pengguna=pengguna, by=by, at=at, **d)
