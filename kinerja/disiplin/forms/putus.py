"""Forms of the decision and of handing the case to who takes it."""

from datetime import date, datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.disiplin import services
from kinerja.disiplin.forms.dasar import FormLangkah, teks_panjang
from kinerja.disiplin.kata import dasar_pasal, pilihan_hukuman
from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.disiplin.selectors.pejabat import calon_pejabat
from kinerja.disiplin.services import IsiKeputusan
from kinerja.disiplin.services.putus import hari_aturan
from kinerja.dokumen.form_surat import isian_cara, isian_nomor
from kinerja.dokumen.forms import tanggal as isian_hari
from kinerja.jejak.pelaku import Pelaku


class FormTeruskan(FormLangkah):
    """To whom the result goes."""

    judul, aksi, pesan = _("Teruskan laporan"), _("Teruskan"), _("Laporan diteruskan.")
    mengikat = (_("Pejabat itu dapat membaca berkas perkara ini."),)

    pejabat = forms.TypedChoiceField(label=_("Pejabat yang memutus"), coerce=int)
    tanggal = isian_hari(_("Tanggal laporan"))

    def siapkan(self) -> None:
        """The superiors of the examined today."""
        self.pilihan("pejabat", calon_pejabat(self.perkara, self.on))

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Hand it over."""
        d = self.cleaned_data
        return services.teruskan(pejabat=d["pejabat"], tanggal=d["tanggal"], by=by, at=at, **self.baku)


class FormPutus(FormLangkah):
    """The decision, as it is signed."""

    judul, aksi, pesan = (
        _("Keputusan hukuman disiplin"),
        _("Tetapkan keputusan"),
        _("Keputusan dicatat. Sampaikan sesudah ditandatangani."),
    )
    mengikat = (
        _("Satu perbuatan satu hukuman, setingkat dengan pelanggaran terberat yang terbukti."),
        _("Keputusan tidak dapat diubah; hanya keberatan atau banding yang mengubahnya."),
    )

    cara = isian_cara()
    nomor = isian_nomor(_("Nomor keputusan"))
    tanggal = isian_hari(_("Tanggal keputusan"))
    pejabat_id = forms.TypedChoiceField(label=_("Pejabat yang berwenang menghukum"), coerce=int)
    dasar_wewenang = forms.CharField(
        label=_("Dasar kewenangan"),
        max_length=300,
        required=False,
        help_text=_("Hanya bila tabel kewenangan tidak menyebut jabatan itu."),
    )
    terbukti = forms.MultipleChoiceField(label=_("Pasal yang terbukti dilanggar"), widget=forms.CheckboxSelectMultiple)
    jenis = forms.ChoiceField(label=_("Jenis hukuman"))
    pelanggaran = teks_panjang(_("Pelanggaran yang dilakukan"))
    pertimbangan = teks_panjang(_("Hal yang memberatkan dan meringankan"), wajib=False)

    def awal(self, perkara: PerkaraDisiplin, on: date) -> dict[str, object]:
        """By whom it was handed to, of what was alleged; never a kind of punishment."""
        return {"tanggal": on, "pejabat_id": perkara.diteruskan_id, "pelanggaran": perkara.uraian}

    def siapkan(self) -> None:
        """The kinds that may be imposed today, the articles alleged, the superiors."""
        kosong = [("", str(_("Belum dipilih")))]
        jenis = pilihan_hukuman(self.perkara.rezim, hari_aturan(self.perkara, self.on))
        self.pilihan("jenis", [*kosong, *((x.kode, f"{x.sebutan} ({x.tingkat})") for x in jenis)])
        self.pilihan("pejabat_id", [*kosong, *calon_pejabat(self.perkara, self.on)])
        semua = [(p.kode, f"{p.sebutan}: {p.bunyi} ({p.tingkat})") for p in self.perkara.pasal.all()]
        self.pilihan("terbukti", semua)
        self.fields["terbukti"].help_text = dasar_pasal(self.perkara.tanggal)

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Decide; MataRantaiKurang names what is missing."""
        isi = IsiKeputusan(**self.terisi())
        return services.putuskan(isi=isi, by=by, at=at, **self.baku)
