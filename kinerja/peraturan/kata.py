"""Values of rules and receipts in words: codes, dates, numbers, tables, as a person reads them."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.dasar.angka import tulis_angka
from kinerja.dasar.tampilan import PREDIKAT, sebutan_kode
from kinerja.dasar.waktu import tulis_tanggal

Teks = str | Promise
TANGGAL = re.compile(r"\d{4}-\d{2}-\d{2}")
ANGKA = re.compile(r"-?\d+(\.\d+)?")

EKSPEKTASI: dict[str, Teks] = {
    "di_atas": gettext_lazy("Di atas ekspektasi"),
    "sesuai": gettext_lazy("Sesuai ekspektasi"),
    "di_bawah": gettext_lazy("Di bawah ekspektasi"),
}
MENURUT_ISIAN: dict[str, Mapping[str, Teks]] = {
    "hasil_kerja": EKSPEKTASI,
    "perilaku": EKSPEKTASI,
    "metode": {"2t_r": "(2T - R) / T", "t_per_r": "T / R"},
    "turun_baku": {"2t_r": "(2T - R) / T", "t_per_r": "T / R"},
    "turun_pilihan": {"2t_r": "(2T - R) / T", "t_per_r": "T / R"},
    "arah": {
        "bawah": gettext_lazy("Merangkap jabatan yang lebih rendah"),
        "setara": gettext_lazy("Merangkap jabatan yang setara"),
        "atas": gettext_lazy("Merangkap jabatan yang lebih tinggi"),
    },
    "dari": {
        "tpp_plt": gettext_lazy("TPP jabatan yang dirangkap"),
        "lebih_rendah": gettext_lazy("TPP yang lebih rendah dari keduanya"),
    },
}
ISIAN: dict[str, Teks] = {
    "tanggal": gettext_lazy("Hari pertama periode"),
    "hasil_kerja": gettext_lazy("Rating hasil kerja"),
    "perilaku": gettext_lazy("Rating perilaku kerja"),
    "predikat": gettext_lazy("Predikat"),
    "predikat_organisasi": gettext_lazy("Predikat organisasi"),
    "jumlah": gettext_lazy("Jumlah pegawai"),
    "capaian": gettext_lazy("Capaian (persen)"),
    "arah": gettext_lazy("Arah indikator"),
    "realisasi": gettext_lazy("Realisasi"),
    "target": gettext_lazy("Target"),
    "target_bawah": gettext_lazy("Batas bawah target"),
    "target_atas": gettext_lazy("Batas atas target"),
    "metode": gettext_lazy("Rumus"),
    "sebab": gettext_lazy("Sebab"),
    "sesuai": gettext_lazy("Sesuai pola distribusi"),
    "temuan": gettext_lazy("Yang menyimpang dari pola"),
    "peringatan": gettext_lazy("Peringatan"),
    "mungkin": gettext_lazy("Pola ini dapat dipenuhi dengan jumlah orang ini"),
    "mungkin_terbanyak": gettext_lazy("Kelas terbanyak juga dapat dipenuhi"),
    "nilai": gettext_lazy("Nilai"),
}
STATUS: dict[str, tuple[Teks, str]] = {
    "terverifikasi": (gettext_lazy("Cocok dengan naskah"), "hijau"),
    "sekunder": (gettext_lazy("Sumber kedua"), "kuning"),
    "ingatan": (gettext_lazy("Belum diperiksa"), "merah"),
    "belum_diketahui": (gettext_lazy("Belum diketahui"), "merah"),
}
ARTI_STATUS: dict[str, Teks] = {
    "terverifikasi": gettext_lazy("Sudah dibandingkan dengan naskah resmi peraturannya."),
    "sekunder": gettext_lazy("Diambil dari sumber kedua; naskah resminya belum dibandingkan."),
    "ingatan": gettext_lazy("Ditulis tanpa sumber yang dapat diperiksa; periksa dahulu sebelum dipakai memutus."),
    "belum_diketahui": gettext_lazy("Isinya belum diketahui pasti."),
}


RUMUS: dict[str, Teks] = {
    "capaian": gettext_lazy("Pembilang dibagi penyebut, dikali 100"),
}
KELAS = {"sb": "sangat_baik", "b": "baik", "bp": "butuh_perbaikan", "k": "kurang", "sk": "sangat_kurang"}
TEMUAN = re.compile(
    r"(?P<kelas>[a-z]+(_[a-z]+)*)_(?P<arah>lebih|kurang)_(?P<batas>\d+(_\d+)?)(?P<orang>_orang)?|(?P<ada>tanpa|ada)_(?P<siapa>[a-z_]+)"
)


def sebut_isian(nama: str) -> str:
    """The label of a field."""
    return str(ISIAN.get(nama) or sebutan_kode(nama))


def sebut(isian: str, nilai: object) -> str:
    """One value of a field as text."""
    if nilai is None:
        return _("tidak ada")
    if isinstance(nilai, bool):
        return _("Ya") if nilai else _("Tidak")
    if isinstance(nilai, (int, Decimal)):
        return tulis_angka(nilai)
    if isinstance(nilai, Mapping):
        return "; ".join(f"{sebut_kata(isian, k)}: {sebut(isian, v)}" for k, v in nilai.items())
    if isinstance(nilai, Sequence) and not isinstance(nilai, str):
        return ", ".join(sebut(isian, satu) for satu in nilai) or _("tidak ada")
    return sebut_kata(isian, str(nilai))


def sebut_temuan(kode: str) -> str:
    """A finding of the distribution guide: `sb_lebih_70` is "Sangat Baik lebih dari 70%"."""
    if kode == "bukan_terbanyak":
        return _("Kelas yang diharapkan terbanyak bukan yang terbanyak")
    cocok = TEMUAN.fullmatch(kode)
    if cocok is None or not {*(cocok["kelas"] or cocok["siapa"]).split("_")} <= KELAS.keys():
        return sebutan_kode(kode)
    kelas = [str(PREDIKAT[KELAS[x]].label) for x in (cocok["kelas"] or cocok["siapa"]).split("_")]
    isi = {"kelas": _(" dan ").join(kelas), "batas": (cocok["batas"] or "").replace("_", ",")}
    if cocok["ada"]:
        return (_("Tidak ada yang %(kelas)s") if cocok["ada"] == "tanpa" else _("Ada yang %(kelas)s")) % isi
    lebih = cocok["arah"] == "lebih"
    if cocok["orang"]:
        return (
            _("%(kelas)s lebih dari %(batas)s orang") if lebih else _("%(kelas)s kurang dari %(batas)s orang")
        ) % isi
    return (_("%(kelas)s lebih dari %(batas)s%%") if lebih else _("%(kelas)s kurang dari %(batas)s%%")) % isi


def sebut_kata(isian: str, kata: str) -> str:
    """A word of a rule: a date, a number or a code."""
    if isian in ("temuan", "peringatan", "kode"):
        return sebut_temuan(kata)
    khusus = MENURUT_ISIAN.get(isian, {}).get(kata)
    if khusus is not None:
        return str(khusus)
    if TANGGAL.fullmatch(kata):
        return tulis_tanggal(date.fromisoformat(kata))
    if ANGKA.fullmatch(kata):
        return tulis_angka(Decimal(kata), len(kata.partition(".")[2]))
    if kata in PREDIKAT:
        return str(PREDIKAT[kata].label)
    return sebutan_kode(kata) if re.fullmatch(r"[a-z0-9_]+", kata) else kata
