"""The kinds of punishment that a Pemda may choose from for its PPPK: records know each of them."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from kinerja.aturan.hukuman import ID_PPPK, pilihan_pppk


def jenis_dikenal() -> dict[str, dict[str, str]]:
    """Code -> code, level and words as the newest regulation has them, the lightest first."""
    return {kode: x.model_dump(mode="json", exclude_none=True) for kode, x in pilihan_pppk().items()}


def periksa_jenis(nilai: Mapping[str, Any]) -> list[str]:
    """What is wrong with the kinds of a draft: none, one twice, one that no record could take over."""
    if nilai.get(ID_PPPK) is None:
        return []
    dikenal, semua = jenis_dikenal(), [dict(x) for x in nilai[ID_PPPK]]
    kode = [str(x.get("kode")) for x in semua]
    salah = sorted(
        {k for k, x in zip(kode, semua, strict=True) if dikenal.get(k, {}).get("tingkat") != x.get("tingkat")}
    )
    pesan = [_("Jenis hukuman PPPK belum ada isinya. Sebutkan sekurangnya satu.")] if not semua else []
    if len(set(kode)) < len(kode):
        pesan.append(_("Jenis hukuman PPPK disebut dua kali. Sisakan satu."))
    if salah:
        pilihan = ", ".join(f"{k} ({x['tingkat']})" for k, x in dikenal.items())
        isi = {"salah": ", ".join(salah), "pilihan": pilihan}
        pesan.append(_("Jenis hukuman %(salah)s tidak dikenal pada tingkat itu. Pilih: %(pilihan)s.") % isi)
    return pesan
