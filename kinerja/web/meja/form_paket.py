"""The form of a local pack: where it stands in the law, and a part for each value that may differ."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka, paket_nasional
from kinerja.dasar.kunci import FormVersi
from kinerja.peraturan.paket import boleh_berbeda
from kinerja.web.meja.form_bagian import BagianNilai
from kinerja.web.meja.form_jenis import BagianJenis
from kinerja.web.meja.form_peran import TANGGAL
from kinerja.web.meja.form_pola import BagianPola

SEBUTAN = {
    "disiplin": _("Hukuman disiplin PPPK"),
    "distribusi": _("Pola distribusi predikat"),
    "hukuman": _("Hukuman disiplin"),
    "masa": _("Masa tenggang"),
    "plt": _("Plt dan Plh"),
    "serapan": _("Serapan anggaran"),
    "talenta": _("Manajemen talenta"),
    "tenggat": _("Tenggat"),
    "tpp": _("Tambahan penghasilan (TPP)"),
}
PEMBUAT: dict[str, type[BagianNilai]] = {
    "distribusi": BagianPola,
    "disiplin": BagianJenis,
}  # subjects with fields of their own


class FormPaket(FormVersi):
    """Name and legal basis of a draft."""

    judul = forms.CharField(
        label=_("Nama naskah"), max_length=150, help_text=_("Agar dikenali dalam daftar, misalnya: Batas Baik 60%.")
    )
    singkat = forms.CharField(
        label=_("Peraturan daerah, sebutan pendek"), max_length=60, help_text=_("Misalnya: Perwal 12/2027.")
    )
    judul_peraturan = forms.CharField(label=_("Judul lengkap peraturan"), max_length=300)
    pasal = forms.CharField(label=_("Pasal"), max_length=80)
    ditetapkan = forms.DateField(label=_("Tanggal ditetapkan"), widget=TANGGAL, required=False)
    tautan = forms.URLField(label=_("Tautan naskah"), required=False, assume_scheme="https")

    def sebut_isi(self, label: str, contoh: str) -> None:
        """Say what is named here, where it is not a draft of rule values."""
        self.fields["judul"].label, self.fields["judul"].help_text = label, contoh

    def dasar(self) -> dict[str, str]:
        """The regulation as a pack's register writes it."""
        data = self.cleaned_data
        ditetapkan: date | None = data["ditetapkan"]
        isi = {
            "kode": f"daerah-{re.sub('[^a-z0-9]+', '-', data['singkat'].lower()).strip('-')}",
            "judul": data["judul_peraturan"],
            "singkat": data["singkat"],
            "ditetapkan": ditetapkan.isoformat() if ditetapkan else "",
            "tautan": data["tautan"],
        }
        return {k: x for k, x in isi.items() if x}


@dataclass(frozen=True, slots=True)
class KelompokBagian:
    """The values of one subject, under its heading."""

    kode: str
    judul: str
    bagian: tuple[BagianNilai, ...]

    @property
    def berbeda(self) -> int:
        """How many of them are this Pemda's own in the draft."""
        return sum(b.berbeda for b in self.bagian)


class FormUsulkan(forms.Form):
    """From which day a draft shall hold, and why."""

    mulai = forms.DateField(label=_("Berlaku mulai"), widget=TANGGAL)
    alasan = forms.CharField(label=_("Alasan"), widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        awal = date(on.year + 1, 1, 1)
        super().__init__(*args, **{"initial": {"mulai": max(awal, on + timedelta(days=1))}, **kwargs})
        self.fields["mulai"].help_text = _("Sesudah hari ini. Periode yang sudah mulai tetap memakai aturan lama.")


def susun_bagian(
    buku: Pustaka, on: date, draf: Mapping[str, Any], data: Mapping[str, Any] | None
) -> list[KelompokBagian]:
    """A part for each value that may differ, with what the draft says or what holds, under the subject it is of."""
    kelompok = []
    for paket in paket_nasional():
        alasan = boleh_berbeda(on)
        berlaku = [x for k in paket.nilai if k in alasan if (x := _berlaku(buku, k, on))]
        bagian = tuple(PEMBUAT.get(x.id.partition(".")[0], BagianNilai)(x, draf, data, buku) for x in berlaku)
        for b in bagian:
            b.alasan = alasan[b.id]
        if bagian:
            kelompok.append(KelompokBagian(paket.subjek, str(SEBUTAN.get(paket.subjek, paket.judul)), bagian))
    return kelompok


def _berlaku(buku: Pustaka, id_nilai: str, on: date) -> NilaiBerlaku | None:
    """The value in force on a day; one that begins later is shown as it will begin."""
    riwayat = buku.riwayat(id_nilai)
    return next((x for x in reversed(riwayat) if x.dari <= on), riwayat[0] if riwayat else None)
