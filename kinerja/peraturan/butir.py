"""The parts of a rule value in words: a label for each, by the shape it has; forms and comparisons read the same."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from kinerja.aturan.bentuk.ragam import Butir, Jalur, Kelompok, Ragam, butir_nilai, ragam_dari
from kinerja.aturan.pustaka import Pustaka
from kinerja.peraturan.kata import Teks, sebut, sebut_isian, sebut_kata

LABEL: dict[str, Teks] = {
    "Jangka.jumlah": _("Lamanya"),
    "Jangka.satuan": _("Satuan"),
    "Jangka.termasuk_hari_pertama": _("Hari pertama ikut dihitung"),
    "BobotTpp.produktivitas": _("Produktivitas kerja (persen)"),
    "BobotTpp.disiplin": _("Disiplin kerja (persen)"),
    "TppPlt.hari_paling_sedikit": _("Paling sedikit hari dalam sebulan"),
    "TppPlt.bulan_penuh_cukup": _("Sebulan penuh cukup bila bulannya lebih pendek"),
    "TppPlt.arah": "",
    "TambahanPlt.persen": _("Tambahan (persen)"),
    "TambahanPlt.dari": _("Dihitung dari"),
    "TambahanPlt.yang_lebih_tinggi": _("TPP yang lebih tinggi yang dibayar"),
    "SkorKontrak.skala": _("Kata skor, dari yang terendah"),
    "SkorKontrak.lulus": _("Skor yang memenuhi"),
    "SkorKontrak.unsur": _("Unsur yang dinilai"),
    "UnsurKontrak.fakta": _("Fakta yang ditampilkan"),
    "LamaPlh.paling_sedikit": _("Paling sedikit (hari)"),
    "LamaPlh.paling_banyak": _("Paling banyak (hari)"),
    "AmbangTalenta.tinggi": _("Tinggi, mulai skor"),
    "AmbangTalenta.menengah": _("Menengah, mulai skor"),
    "AturanSps.serapan_terendah": _("Serapan paling rendah (persen)"),
    "AturanSps.ditahan_persen": _("Yang ditahan (persen)"),
    "AturanSps.hangus_setelah_bulan": _("Hangus setelah tidak tercapai berturut-turut (bulan)"),
}
KATA_DARI = {"hukuman.sedang_dijatuhkan": ("hukuman.jenis", "sedang")}  # words that another value names, of one level


def label_bagian(ragam: Ragam, induk: str, kunci: str) -> str:
    """What a part is called within its group or map; `induk` is the key that leads there. Empty = needs no name."""
    if isinstance(ragam, Kelompok):
        return str(LABEL.get(f"{ragam.nama}.{kunci}", sebut_isian(kunci)))
    return sebut_kata(induk, kunci)


def label_butir(ragam: Ragam, jalur: Jalur) -> list[str]:
    """The labels on the way to a part, the outermost first; empty for a value that is one part."""
    label: list[str] = []
    induk = ""
    for kunci in jalur:
        label.append(label_bagian(ragam, induk, kunci))
        ragam, induk = bagian_dari(ragam, kunci), kunci
    return [x for x in label if x]


def bagian_dari(ragam: Ragam, kunci: str) -> Ragam:
    """The part below a group, map or list."""
    if isinstance(ragam, Kelompok):
        return ragam.anak[kunci]
    return ragam if isinstance(ragam, Butir) else ragam.isi


def kata_dikenal(id_nilai: str, pustaka: Pustaka) -> dict[str, str]:
    """The words a value may hold where another value names them, with what they say; empty where it is free."""
    if id_nilai not in KATA_DARI:
        return {}
    sumber, tingkat = KATA_DARI[id_nilai]
    return {x.kode: x.sebutan for masa in pustaka.riwayat(sumber) for x in masa.isi if x.tingkat == tingkat}


def rata(id_nilai: str, nilai: Any, pustaka: Pustaka) -> dict[str, str]:
    """Every part of a value, label -> what it says, in the order of its shape."""
    if nilai is None:
        return {}
    ragam, kata = ragam_dari(id_nilai), kata_dikenal(id_nilai, pustaka)
    return {
        ": ".join(label_butir(ragam, jalur)) or str(_("Isi")): _sebut(jalur, isi, kata)
        for jalur, isi in butir_nilai(ragam, nilai)
    }


def _sebut(jalur: Jalur, isi: object, kata: Mapping[str, str]) -> str:
    if isinstance(isi, list) and kata:
        return ", ".join(kata.get(str(x), str(x)) for x in isi)
    return sebut(jalur[-1] if jalur else "", isi)
