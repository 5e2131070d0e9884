"""Forms of a checkpoint, a plan, a notice and an answer."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.aturan.bentuk.pembinaan import SkorKontrak
from kinerja.aturan.periksa import Temuan
from kinerja.dasar.kunci import FormVersi
from kinerja.pembinaan.isian import IsianButir, IsianRencana, IsianSkor, IsianTitik
from kinerja.pembinaan.models import EvaluasiJabatan, LangkahJabatan, RencanaPerbaikan, TindakLanjutKontrak

PANJANG = 4000
BARIS_RENCANA = 4


def _tanggal(label: Any, **lain: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **lain)


def _teks(label: Any, baris: int = 3, **lain: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=PANJANG, widget=forms.Textarea({"rows": baris}), **lain)


class FormBertemuan(FormVersi):
    """A form that shows every reason of a refusal beside its field."""

    def tambah_temuan(self, temuan: Iterable[Temuan]) -> None:
        """A reason about no field of this form stands above all."""
        for t in temuan:
            self.add_error(t.isian if t.isian in self.fields else None, t.pesan)


class FormTitik(FormBertemuan):
    """The day, a word for each element with its reason, what is to improve, the mark of the same sitting."""

    tanggal = _tanggal(_("Tanggal evaluasi"))

    def __init__(self, *args: Any, aturan: SkorKontrak, sidang: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.aturan = aturan
        pilihan = [(x.kode, x.sebutan) for x in aturan.skala]
        for u in aturan.unsur:
            self.fields[f"skor_{u.kode}"] = forms.ChoiceField(
                label=_("Skor %s") % u.sebutan, choices=pilihan, widget=forms.RadioSelect
            )
            self.fields[f"alasan_{u.kode}"] = _teks(
                _("Alasan skor %s") % u.sebutan,
                2,
                required=False,
                help_text=_("Wajib bila belum memenuhi atau belum ada fakta tercatat."),
            )
        self.fields["catatan"] = _teks(
            _("Yang perlu diperbaiki"), required=False, help_text=_("Wajib bila ada skor yang belum memenuhi.")
        )
        self.fields["sidang"] = forms.TypedChoiceField(
            label=_("Sekaligus penilaian periodik"),
            choices=[("", _("Tidak")), *sidang],
            coerce=int,
            empty_value=None,
            required=False,
            help_text=_("Satu pertemuan dapat melayani titik evaluasi dan penilaian periodik yang berdekatan."),
        )

    def isi(self) -> IsianTitik:
        """What was filled in."""
        d = self.cleaned_data
        skor = {u.kode: IsianSkor(d[f"skor_{u.kode}"], d[f"alasan_{u.kode}"]) for u in self.aturan.unsur}
        return IsianTitik(d["tanggal"], skor, d["catatan"], d["sidang"])


class FormKoreksiTitik(FormTitik):
    """The evaluation as it should stand, what was wrong, and what shows it."""

    def __init__(self, *args: Any, aturan: SkorKontrak, **kwargs: Any) -> None:
        super().__init__(*args, aturan=aturan, sidang=(), **kwargs)
        del self.fields["sidang"]
        self.fields["alasan"] = _teks(_("Apa yang keliru pada catatan yang sekarang"))
        self.fields["bukti"] = forms.CharField(
            label=_("Bukti"), max_length=1000, help_text=_("Surat, berkas, atau berita acara yang menunjukkannya.")
        )

    def isi(self) -> IsianTitik:
        """What should stand."""
        self.cleaned_data["sidang"] = None
        return super().isi()


class FormPutusKoreksi(FormBertemuan):
    """What the second person says."""

    putusan = _teks(_("Alasan putusan"), required=False, help_text=_("Wajib bila tidak disetujui."))


class FormButirRencana(FormBertemuan):
    """A few actions with the help that goes with each; lines left empty are none."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for n in range(1, BARIS_RENCANA + 1):
            wajib = n == 1
            self.fields[f"tindakan_{n}"] = _teks(_("Tindakan %d") % n, 2, required=wajib)
            self.fields[f"bantuan_{n}"] = _teks(_("Bantuan atasan untuk tindakan %d") % n, 2, required=wajib)
            self.fields[f"batas_{n}"] = _tanggal(_("Batas tindakan %d") % n, required=wajib)

    def butir(self, sampai: date) -> tuple[IsianButir, ...]:
        """What was filled in; an action without a day ends with the plan."""
        d = self.cleaned_data
        baris = [(d[f"tindakan_{n}"], d[f"bantuan_{n}"], d[f"batas_{n}"]) for n in range(1, BARIS_RENCANA + 1)]
        return tuple(IsianButir(t, b, batas or sampai) for t, b, batas in baris if t or b or batas)


class FormRencana(FormButirRencana):
    """The actions, from-to."""

    mulai = _tanggal(_("Mulai"))
    sampai = _tanggal(_("Sampai"), help_text=_("Beri waktu yang cukup: sebelum berakhir tidak ada langkah lain."))

    def isi(self) -> IsianRencana:
        """What was filled in."""
        d = self.cleaned_data
        return IsianRencana(d["mulai"], d["sampai"], self.butir(d["sampai"]))


class FormIsi(FormBertemuan):
    """An answer or a notice: one text."""

    isi = _teks(_("Isi"), 5)


class FormButir(FormBertemuan):
    """What was done."""

    keterangan = _teks(_("Apa yang sudah dikerjakan"))


class FormUlang(FormBertemuan):
    """The re-evaluation of a plan."""

    hasil = forms.ChoiceField(
        label=_("Hasil evaluasi ulang"), choices=RencanaPerbaikan.Hasil.choices, widget=forms.RadioSelect
    )
    catatan_hasil = _teks(_("Apa yang berubah sejak rencana dimulai"))


class FormDialog(FormBertemuan):
    """A talk with a superior, to be shown with the plan."""

    dialog = forms.TypedChoiceField(label=_("Dialog kinerja"), coerce=int)

    def __init__(self, *args: Any, dialog: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan = self.fields["dialog"]
        assert isinstance(pilihan, forms.ChoiceField)
        pilihan.choices = list(dialog)


class FormLanjut(FormBertemuan):
    """More time, or a proposal with its ground."""

    jenis = forms.ChoiceField(
        label=_("Tindak lanjut"), choices=TindakLanjutKontrak.Jenis.choices, widget=forms.RadioSelect
    )
    dasar = forms.CharField(
        label=_("Dasar hukum"),
        max_length=300,
        required=False,
        help_text=_("Peraturan dan pasal. Wajib untuk usul masuk evaluasi kinerja jabatan."),
    )
    alasan = _teks(_("Alasan"))


class FormTidakDibuka(FormBertemuan):
    """Why no statutory evaluation is opened."""

    alasan = _teks(_("Alasan"), 4, help_text=_("Pegawai membacanya."))


class FormLangkah(FormBertemuan):
    """A step of the statutory evaluation with its paper."""

    jenis = forms.ChoiceField(label=_("Langkah"), choices=LangkahJabatan.Jenis.choices)
    tanggal = _tanggal(_("Tanggal"))
    nomor = forms.CharField(
        label=_("Nomor surat"),
        max_length=100,
        required=False,
        help_text=_("Wajib, kecuali untuk pemberitahuan dan evaluasi ulang."),
    )
    hasil = forms.ChoiceField(
        label=_("Hasil"),
        choices=[("", _("Tidak ada")), *LangkahJabatan.Hasil.choices],
        required=False,
        help_text=_("Hanya untuk evaluasi ulang dan uji kompetensi."),
    )
    uraian = _teks(_("Uraian"))


class FormSimpulan(FormBertemuan):
    """The end of a statutory evaluation, with its basis."""

    akibat = forms.ChoiceField(label=_("Kesimpulan"), choices=EvaluasiJabatan.Hasil.choices, widget=forms.RadioSelect)
    dasar = forms.CharField(
        label=_("Dasar"), max_length=300, help_text=_("Peraturan, pasal, dan nomor keputusan pejabat yang berwenang.")
    )
    alasan = _teks(_("Alasan"))
