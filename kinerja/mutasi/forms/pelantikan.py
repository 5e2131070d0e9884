"""The particulars of an inauguration, why it is cancelled, and what was shown at its start."""

from typing import Any

from django import forms
from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.kunci import FormVersi
from kinerja.dokumen.forms import tanggal as isian_hari
from kinerja.dokumen.selectors.naskah import set_tersedia
from kinerja.mutasi.models import JenisPelantikan, Pelantikan
from kinerja.mutasi.selectors.set import TANPA_SET, set_pada
from kinerja.mutasi.services import IsiPelantikan
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.models.unit import JPT, JenisJabatan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.penugasan import dengan_jabatan, judul_jabatan
from kinerja.organisasi.sesi import Sesi

PELANTIK = (JenisJabatan.KEPALA_DAERAH, JenisJabatan.WAKIL_KEPALA_DAERAH, *JPT)


class FormPelantikan(FormVersi):
    """The particulars; people come on the next page."""

    judul = forms.CharField(label=_("Nama kegiatan"), max_length=200, help_text=_("Misalnya Pelantikan Maret 2026."))
    kode = forms.RegexField(
        r"^[A-Za-z0-9][A-Za-z0-9._-]*$",
        label=_("Kode"),
        max_length=40,
        help_text=_("Huruf, angka, titik, garis; dipakai dalam berkas peserta. Misalnya 2026-03."),
    )
    jenis = forms.ChoiceField(label=_("Jenis"), choices=JenisPelantikan.choices, widget=forms.RadioSelect)
    upacara = forms.BooleanField(
        label=_("Dengan upacara pelantikan"),
        required=False,
        help_text=_("Kosongkan untuk mutasi massal tanpa pelantikan, misalnya perpindahan pelaksana."),
    )
    tanggal = isian_hari(
        _("Tanggal"), help_text=_("Jabatan lama berakhir sehari sebelumnya; yang baru mulai pada hari itu.")
    )
    jam = forms.TimeField(label=_("Pukul"), required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M"))
    tempat = forms.CharField(label=_("Tempat"), max_length=200, required=False)
    bekal = forms.CharField(
        label=_("Pakaian dan yang dibawa"),
        max_length=500,
        required=False,
        help_text=_("Dibaca setiap peserta. Misalnya: pakaian sipil lengkap; bawa undangan dan pena."),
    )
    nomor_sk = forms.CharField(
        label=_("Nomor keputusan"),
        max_length=100,
        required=False,
        help_text=_("Boleh dikosongkan bila nomornya akan diambil dari buku agenda."),
    )
    tanggal_sk = isian_hari(_("Tanggal keputusan"), required=False)
    pejabat_penetap = forms.CharField(
        label=_("Pejabat yang menetapkan"), max_length=200, required=False, help_text=_("Misalnya Wali Kota Contoh.")
    )
    nomor_pertek = forms.CharField(
        label=_("Nomor pertimbangan teknis BKN"),
        max_length=100,
        required=False,
        help_text=_("Untuk semua peserta; nomor per orang dapat diisi pada pesertanya."),
    )
    nomor_izin = forms.CharField(
        label=_("Nomor persetujuan Menteri"),
        max_length=100,
        required=False,
        help_text=_("Bila diperlukan: masa pemilihan, kepala daerah baru, atau penjabat kepala daerah."),
    )
    pelantik = forms.TypedChoiceField(label=_("Pejabat yang melantik"), coerce=int, required=False, empty_value=None)
    set_dokumen = forms.ChoiceField(
        label=_("Set dokumen"),
        required=False,
        help_text=_("Dokumen yang disiapkan bagi setiap orang menurut jabatannya."),
    )
    alasan_set = forms.CharField(
        label=_("Alasan menyimpang dari aturan set dokumen"),
        max_length=500,
        required=False,
        help_text=_("Hanya bila set dokumennya bukan yang berlaku pada harinya. Tetap terbaca dalam riwayat."),
    )

    def __init__(self, *args: Any, sesi: Sesi, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pelantik, dokumen = self.fields["pelantik"], self.fields["set_dokumen"]
        assert isinstance(pelantik, forms.ChoiceField)
        assert isinstance(dokumen, forms.ChoiceField)
        kini = (self.initial.get("pelantik"),)
        pelantik.choices = [("", _("Belum dipilih")), *((p.pk, sebut(p)) for p in _calon(sesi, kini))]
        lain = [(kode, x.judul) for kode, x in set_tersedia().items()]
        dokumen.choices = [("", _("Menurut aturan pada harinya")), *lain, (TANPA_SET, _("Tanpa dokumen"))]
        berlaku = set_pada(sesi.hari).judul
        dokumen.help_text = _("Aturan hari ini: %s. Pilih yang lain hanya bila kali ini memang menyimpang.") % berlaku

    def isi(self) -> IsiPelantikan:
        """What the act is given."""
        data = {k: v for k, v in self.cleaned_data.items() if k not in ("kunci", "pelantik")}
        return IsiPelantikan(**data, pelantik_id=self.cleaned_data["pelantik"])


def isian_pelantikan(satu: Pelantikan) -> dict[str, object]:
    """The form as the record is now."""
    nama = [n for n in FormPelantikan.base_fields if n not in ("kunci", "pelantik")]
    return {n: getattr(satu, n) for n in nama} | {"kunci": satu.kunci, "pelantik": satu.pelantik_id}


def _calon(sesi: Sesi, kini: tuple[object, ...]) -> list[Penugasan]:
    """Heads of today, and whoever is chosen already."""
    semua = penugasan_pada(sesi.hari).filter(dengan_jabatan(jenis__in=PELANTIK) | Q(pk__in=[x for x in kini if x]))
    urutan = {jenis: n for n, jenis in enumerate(PELANTIK)}
    return sorted(semua, key=lambda p: (urutan.get(JenisJabatan(p.jenis_jabatan or "pelaksana"), 9), p.pegawai.nama))


def sebut(p: Penugasan) -> str:
    """`Arif Wibowo, Wali Kota Contoh`."""
    return f"{p.pegawai.nama_lengkap}, {judul_jabatan(p)}"


class FormAlasan(FormVersi):
    """Why it does not take place."""

    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Tetap terbaca dalam riwayat."),
    )


class FormMulai(FormVersi):
    """What was shown, so that the start does exactly that."""

    sidik = forms.CharField(max_length=64, widget=forms.HiddenInput)

    def perbarui(self, sidik: str) -> None:
        """Refused: sent once more, it means what is shown now."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data[self.add_prefix("sidik")] = sidik
        self.data = data
