"""The rules of this Pemda: the national values with the adopted local ones over them."""

import json
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from kinerja.aturan.paket import Paket
from kinerja.aturan.pustaka import Pustaka, paket_nasional, pustaka_dengan
from kinerja.peraturan.paket import AWALAN, paket_dari
from kinerja.peraturan.selectors.setelan import riwayat_setelan

Riwayat = dict[str, dict[str, Any]]  # id -> day it begins -> judul, satuan, entri, peraturan


def pustaka_berlaku() -> Pustaka:
    """National and adopted local values; each of them knows its days. Reads the settings, once a request."""
    return _susun(json.dumps(_riwayat(), sort_keys=True))


def pustaka_percobaan(isi: Mapping[str, Any], mulai: date) -> Pustaka:
    """The same with a draft over it, as if the draft had been adopted to begin on a day; nothing is stored."""
    riwayat = _riwayat()
    paket = paket_dari(isi, mulai, {"status": "belum_diketahui"})
    peraturan = {k: p.model_dump(mode="json") for k, p in paket.peraturan.items()}
    for k, x in paket.nilai.items():
        entri = x.riwayat[0].model_dump(mode="json", exclude={"mulai"})
        baru = {"judul": x.judul, "satuan": x.satuan, "entri": entri, "peraturan": peraturan}
        riwayat.setdefault(k, {})[mulai.isoformat()] = baru
    return _susun(json.dumps(riwayat, sort_keys=True))


def _riwayat() -> Riwayat:
    """Of two rows with one day the later speaks."""
    return {
        kunci.removeprefix(AWALAN): {mulai.isoformat(): nilai for mulai, nilai in baris}
        for kunci, baris in riwayat_setelan().items()
        if kunci.startswith(AWALAN)
    }


@lru_cache(maxsize=32)
def _susun(teks: str) -> Pustaka:
    """The library of one state of local values; equal states share it, and with it what engines keep for it."""
    riwayat: Riwayat = json.loads(teks)
    if not riwayat:
        return pustaka_dengan()
    nilai: dict[str, object] = {}
    peraturan: dict[str, object] = {}
    for k, menurut_hari in riwayat.items():
        urut = sorted(menurut_hari.items())
        for _mulai, x in urut:
            peraturan |= x["peraturan"]
        judul, satuan = urut[-1][1]["judul"], urut[-1][1]["satuan"]
        nilai[k] = {"judul": judul, "satuan": satuan, "riwayat": [{**x["entri"], "mulai": m} for m, x in urut]}
    isi = {"subjek": "daerah", "judul": "Aturan daerah", "peraturan": peraturan, "nilai": nilai}
    return Pustaka([("nasional", paket_nasional()), ("daerah", [Paket.model_validate(isi)])])
