"""What is typed about a letter: own words, the next post, the decision. Nothing is filled in beforehand."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.akun.forms import FormSandiUlang
from kinerja.dasar.kunci import FormVersi
from kinerja.dokumen.form_surat import isian_cara, isian_nomor
from kinerja.dokumen.forms import tanggal
from kinerja.organisasi.forms import isian_jabatan
from kinerja.pengunduran.services import IsiPutusan, IsiSurat


class FormSurat(FormVersi):
    """The letter. Empty until the person writes."""

    isi = forms.CharField(
        label=_("Permohonan Anda"),
        max_length=5000,
        widget=forms.Textarea({"rows": 10, "autocomplete": "off"}),
        help_text=_("Dengan kata-kata Anda sendiri. Tidak ada contoh dan tidak ada alasan yang wajib disebut."),
    )
    mulai = tanggal(
        _("Berhenti dari jabatan mulai"), help_text=_("Tanggal yang Anda mohonkan; keputusannya dapat berbeda.")
    )

    def isian(self) -> IsiSurat:
        """What the act is given."""
        return IsiSurat(self.cleaned_data["isi"], self.cleaned_data["mulai"])


class FormVersiSaja(FormVersi):
    """A confirmation without anything to type."""


class FormTanda(FormVersi, FormSandiUlang):
    """What was read, that it was read, and the password or code again."""

    sidik = forms.CharField(max_length=64, widget=forms.HiddenInput)
    sukarela = forms.BooleanField(
        label=_("Surat ini saya tulis sendiri dan atas kemauan saya sendiri"),
        error_messages={"required": _("Centang bila benar. Bila tidak, jangan tanda tangani surat ini.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["kunci", "sidik", "sukarela", "sandi"])


class FormJabatan(FormVersi):
    """The post that comes next, and its first day."""

    mulai = tanggal(
        _("Mulai"), help_text=_("Jabatan lama berakhir sehari sebelumnya. Yang menulis surat melihatnya saat itu juga.")
    )

    def __init__(self, *args: Any, pilihan: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pilihan = pilihan  # the posts that were found
        self.fields["kode_jabatan"] = isian_jabatan(_("Jabatan berikutnya"), pilihan)
        self.order_fields(["kunci", "kode_jabatan", "mulai"])


class FormTerima(FormVersi, FormSandiUlang):
    """The order, and the password or code again."""

    cara = isian_cara()
    nomor = isian_nomor(_("Nomor keputusan"))
    tanggal = tanggal(_("Tanggal keputusan"))
    nomor_izin = forms.CharField(
        label=_("Nomor persetujuan Menteri"),
        max_length=100,
        required=False,
        help_text=_("Hanya bila kepala daerah dijabat sementara."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["kunci", "cara", "nomor", "tanggal", "nomor_izin", "sandi"])

    def putusan(self) -> IsiPutusan:
        """What the act is given."""
        data = self.cleaned_data
        return IsiPutusan(data["nomor"], data["tanggal"], data["nomor_izin"], data["cara"])


class FormJawaban(FormVersi):
    """How the answer on paper is made."""

    cara = isian_cara()
    nomor = isian_nomor(_("Nomor surat"))

    def surat(self) -> dict[str, str]:
        """What the act is given."""
        return {"cara": self.cleaned_data["cara"], "nomor": self.cleaned_data["nomor"]}


class FormTunda(FormJawaban):
    """Why not yet, and until when."""

    alasan = forms.CharField(label=_("Alasan"), max_length=2000, widget=forms.Textarea({"rows": 4}))
    sampai = tanggal(_("Ditunda sampai"))


class FormTolak(FormJawaban):
    """Why not."""

    alasan = forms.CharField(label=_("Alasan"), max_length=2000, widget=forms.Textarea({"rows": 4}))
