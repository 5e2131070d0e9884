"""Opening a case, its articles, and the proposals of the ladder of absence."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.disiplin import services
from kinerja.disiplin.forms.dasar import FormLangkah, teks_panjang
from kinerja.disiplin.kata import nama_peraturan
from kinerja.disiplin.models import PerkaraDisiplin, TingkatHukuman
from kinerja.disiplin.services import IsiPerkara
from kinerja.dokumen.forms import tanggal as isian_hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Pegawai
from kinerja.peraturan.selectors.pustaka import pustaka_berlaku
from kinerja.perwakilan.forms import pegawai_dari_nip

BANYAK = 3  # articles that one form takes
TINGKAT = [("", _("Pilih tingkat")), *TingkatHukuman.choices]


def pilihan_pasal(on: date, rezim: str = "") -> list[tuple[str, Any]]:
    """The register of a day by regulation, or of one regulation."""
    kelompok: dict[str, list[tuple[str, str]]] = {}
    for x in pustaka_berlaku().nilai("disiplin.pasal", on).isi:
        if rezim in ("", x.peraturan):
            kelompok.setdefault(nama_peraturan(x.peraturan), []).append((x.kode, f"{x.pasal}: {x.bunyi}"))
    return [("", _("Belum dipilih")), *kelompok.items()]


def isian_pasal(form: forms.Form, pilihan: list[tuple[str, Any]]) -> None:
    """Article and level, three times; only the first must be filled."""
    for n in range(1, BANYAK + 1):
        form.fields[f"pasal_{n}"] = forms.ChoiceField(
            label=_("Pasal yang diduga dilanggar (%d)") % n, choices=pilihan, required=n == 1
        )
        form.fields[f"tingkat_{n}"] = forms.ChoiceField(
            label=_("Tingkat hukuman bila terbukti (%d)") % n, choices=TINGKAT, required=n == 1
        )


def dugaan(data: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """What was chosen, without the empty lines."""
    isi = ((data.get(f"pasal_{n}", ""), data.get(f"tingkat_{n}", "")) for n in range(1, BANYAK + 1))
    return tuple((kode, tingkat) for kode, tingkat in isi if kode)


class FormPerkara(forms.Form):
    """Who, what, when, which article."""

    nip = forms.CharField(label=_("NIP yang diperiksa"), max_length=30)
    tanggal = isian_hari(_("Pemeriksaan dibuka"), help_text=_("Menentukan peraturan disiplin yang berlaku."))
    tanggal_perbuatan = isian_hari(_("Hari perbuatan"), help_text=_("Hari terakhir, bila berlangsung beberapa hari."))
    uraian = teks_panjang(
        _("Uraian perbuatan yang diduga"),
        bantuan=_("Apa, kapan, di mana, dan dari mana diketahui. Bukan nilai kinerja."),
    )

    def __init__(self, *args: Any, on: date, usul: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.usul = usul
        isian_pasal(self, pilihan_pasal(on))

    def clean_nip(self) -> Pegawai:
        """The person."""
        return pegawai_dari_nip(self.cleaned_data["nip"])

    def isi(self) -> IsiPerkara:
        """What the act is given."""
        d = self.cleaned_data
        return IsiPerkara(d["nip"].pk, d["tanggal"], d["tanggal_perbuatan"], d["uraian"], dugaan(d), self.usul)


class FormDugaan(FormLangkah):
    """Other articles or levels, before the minutes."""

    judul, aksi, pesan = _("Ubah pasal yang diduga"), _("Simpan"), _("Pasal yang diduga disimpan.")

    def awal(self, perkara: PerkaraDisiplin, on: date) -> dict[str, object]:
        """As it stands."""
        isi: dict[str, object] = {}
        for n, p in enumerate(perkara.pasal.all()[:BANYAK], 1):
            isi |= {f"pasal_{n}": p.kode, f"tingkat_{n}": p.tingkat}
        return isi

    def siapkan(self) -> None:
        """The register of the case's own regulation."""
        isian_pasal(self, pilihan_pasal(self.perkara.tanggal, self.perkara.rezim))

    def jalankan(self, *, by: Pelaku, at: datetime) -> object:
        """Put them in the place of those that stand."""
        return services.ubah_dugaan(pasal=dugaan(self.cleaned_data), by=by, at=at, **self.baku)


class FormUsul(forms.Form):
    """Days of unlawful absence in a year, as counted."""

    nip = forms.CharField(label=_("NIP"), max_length=30)
    hari = forms.IntegerField(label=_("Hari kerja tidak masuk tanpa alasan yang sah"), min_value=1, max_value=366)
    berturut_turut = forms.BooleanField(label=_("Hari-hari itu berturut-turut"), required=False)
    dihitung = isian_hari(_("Dihitung sampai"), help_text=_("Jumlah kumulatif sejak 1 Januari tahun itu."))
    sumber = forms.CharField(label=_("Sumber hitungan"), max_length=300, help_text=_("Misalnya rekap presensi Maret."))

    def clean_nip(self) -> Pegawai:
        """The person."""
        return pegawai_dari_nip(self.cleaned_data["nip"])


class FormKesampingkan(forms.Form):
    """Why a proposal leads to nothing."""

    alasan = forms.CharField(label=_("Alasan"), max_length=500, widget=forms.Textarea({"rows": 3}))
