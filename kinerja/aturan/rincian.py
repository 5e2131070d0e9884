"""The receipt of a result: what went in, which rule values, which steps, what came out; self-contained JSON."""

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from kinerja.aturan.perhitungan.dasar import Keluaran, Perhitungan, Siap
from kinerja.aturan.pustaka import NilaiBerlaku, sidik

VERSI = 1
Rincian = dict[str, Any]


@lru_cache(maxsize=4096)
def _aturan(nilai: NilaiBerlaku) -> dict[str, object]:
    return {
        "id": nilai.id,
        "judul": nilai.judul,
        "mulai": nilai.mulai.isoformat(),
        "nilai": nilai.nilai,
        "satuan": nilai.satuan,
        "lapis": nilai.lapis,
        "peraturan": nilai.peraturan,
        "judul_peraturan": nilai.judul_peraturan,
        "pasal": nilai.pasal,
        "status": nilai.status,
        "diperiksa_oleh": nilai.diperiksa_oleh,
        "diperiksa_pada": nilai.diperiksa_pada.isoformat() if nilai.diperiksa_pada else None,
        "catatan": nilai.catatan,
    }


def buat(perhitungan: Perhitungan, id_catatan: object, siap: Siap, keluaran: Keluaran) -> Rincian:
    """The receipt of one result; `sidik` covers everything else in it."""
    isi: Rincian = {
        "versi": VERSI,
        "perhitungan": perhitungan.nama,
        "judul": perhitungan.judul,
        "id": id_catatan,
        "masukan": dict(siap.masukan),
        "aturan": [dict(_aturan(x)) for x in siap.nilai],
        "sidik_aturan": sidik(siap.nilai),
        "langkah": [{"nama": x.nama, "judul": x.judul, "nilai": x.nilai} for x in keluaran.langkah],
        "pembulatan": _pembulatan(keluaran.desimal),
        "hasil": dict(keluaran.hasil),
        "peringatan": [*siap.peringatan, *keluaran.peringatan],
    }
    return isi | {"sidik": sidik_isi(isi)}


def _pembulatan(desimal: int | None) -> dict[str, object] | None:
    """How the result was rounded, once, when it left; null = nothing was rounded."""
    return None if desimal is None else {"desimal": desimal, "cara": "setengah ke atas, menjauhi nol"}


def sidik_isi(isi: Mapping[str, Any]) -> str:
    """Hash of a receipt without its own hash."""
    teks = json.dumps({k: v for k, v in isi.items() if k != "sidik"}, sort_keys=True, ensure_ascii=True)
    return "sha256:" + hashlib.sha256(teks.encode()).hexdigest()
