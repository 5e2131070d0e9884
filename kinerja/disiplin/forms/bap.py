"""Forms of the minutes, of the note that takes their place, and of making either anew."""

from datetime import date, datetime
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.disiplin import services
from kinerja.disiplin.forms.dasar import FormLangkah, Teks, isian_pemeriksa, teks_panjang
from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.disiplin.selectors.bap import bap_kini
from kinerja.disiplin.services import IsiBap, IsiTidakHadir
from kinerja.dokumen.form_surat import isian_cara
from kinerja.dokumen.forms import tanggal as isian_hari
from kinerja.jejak.pelaku import Pelaku

GUGUR = (
    _("Berita acara yang lama gugur: ia tetap terbaca dengan alasannya, dan suratnya dibatalkan."),
    _("Tanda tangan tidak berpindah; semua penanda tangan menandatangani yang baru."),
)


def alasan_ulang() -> forms.CharField:
    """Why it is made anew."""
    return forms.CharField(label=_("Mengapa dibuat lagi"), max_length=500)


class FormBap(FormLangkah):
    """Minutes of the examination."""

    judul, aksi, pesan = _("Berita acara pemeriksaan"), _("Catat berita acara"), _("Berita acara dicatat.")
    mengikat: ClassVar[tuple[Teks, ...]] = (
        _("Berita acara tidak diubah sesudah dicatat; yang salah dibuat lagi dengan alasannya."),
    )

    cara = isian_cara()
    penanda_id = isian_pemeriksa()
    tanggal = isian_hari(_("Tanggal pemeriksaan"))
    pemeriksa = forms.CharField(label=_("Pemeriksa"), max_length=300, help_text=_("Nama dan jabatan setiap pemeriksa."))
    isi = teks_panjang(_("Tanya jawab dan keterangan"), baris=10)
    ditandatangani = forms.TypedChoiceField(
        label=_("Yang diperiksa"),
        choices=[("ya", _("Menandatangani")), ("tidak", _("Menolak menandatangani"))],
        coerce=lambda x: x == "ya",
        widget=forms.RadioSelect,
    )
    penolakan = forms.CharField(
        label=_("Catatan penolakan"), max_length=500, required=False, help_text=_("Berita acara tetap sah.")
    )

    def siapkan(self) -> None:
        """Who may examine."""
        self.isi_pemeriksa()

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Record them."""
        isi = IsiBap(**self.terisi())
        return services.catat_bap(isi=isi, by=by, at=at, **self.baku)


class FormTidakHadir(FormLangkah):
    """The note after two summonses that failed."""

    judul, aksi, pesan = _("Dua panggilan tidak dihadiri"), _("Catat"), _("Catatan disimpan.")
    mengikat: ClassVar[tuple[Teks, ...]] = (_("Keputusan diambil dari bukti yang ada, tanpa pemeriksaan."),)

    cara = isian_cara()
    penanda_id = isian_pemeriksa()
    tanggal = isian_hari(_("Tanggal catatan"))
    catatan = teks_panjang(_("Bukti yang ada, dan bagaimana kedua panggilan disampaikan"), baris=8)

    def siapkan(self) -> None:
        """Who may examine."""
        self.isi_pemeriksa()

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Record it."""
        isi = IsiTidakHadir(**self.terisi())
        return services.catat_tidak_hadir(isi=isi, by=by, at=at, **self.baku)


class FormUlangBap(FormBap):
    """Minutes that an examiner refused, or whose words are wrong."""

    judul, aksi, pesan = _("Buat lagi berita acara"), _("Buat lagi"), _("Berita acara dibuat lagi.")
    mengikat: ClassVar[tuple[Teks, ...]] = GUGUR

    alasan = alasan_ulang()

    def awal(self, perkara: PerkaraDisiplin, on: date) -> dict[str, object]:
        """As the old one stands, but for who signed."""
        lama = bap_kini(perkara)
        return {"tanggal": on, **({"isi": lama.isi, "pemeriksa": lama.pemeriksa} if lama else {})}

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Make it anew."""
        isi = IsiBap(**self.terisi("alasan"))
        return services.ulangi_bap(isi=isi, alasan=self.cleaned_data["alasan"], by=by, at=at, **self.baku)


class FormUlangTidakHadir(FormTidakHadir):
    """The note of two missed summonses, made anew."""

    judul, aksi, pesan = _("Buat lagi berita acara"), _("Buat lagi"), _("Berita acara dibuat lagi.")
    mengikat: ClassVar[tuple[Teks, ...]] = GUGUR

    alasan = alasan_ulang()

    def awal(self, perkara: PerkaraDisiplin, on: date) -> dict[str, object]:
        """As the old one stands."""
        lama = bap_kini(perkara)
        return {"tanggal": on, **({"catatan": lama.isi} if lama else {})}

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Make it anew."""
        isi = IsiTidakHadir(**self.terisi("alasan"))
        return services.ulangi_bap(isi=isi, alasan=self.cleaned_data["alasan"], by=by, at=at, **self.baku)
