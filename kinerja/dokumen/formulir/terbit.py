"""From a form to the words of an official document: places to sign, number, code; and the fingerprint of its words."""

import hashlib
import json
from collections.abc import Callable
from datetime import date
from typing import cast

from pydantic import JsonValue

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.formulir.sekitar import BELUM
from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.isian import TandaPeriksa
from kinerja.dokumen.naskah.kata import kata
from kinerja.dokumen.naskah.nomor import TEMPAT_NOMOR
from kinerja.dokumen.naskah.susun import Naskah, isi_verifikasi

BERJUDUL = ("judul", "kepala_formulir")  # parts with a line for the number
ISI = ("judul", "tanda", "kop", "bagian")  # what a form says; the rest is the sheet, the moment, the code


def sidik_formulir(naskah: Naskah) -> str:
    """The fingerprint of what a form says, whenever and on whichever sheet it is printed."""
    isi = {"jenis": naskah.jenis, **{k: naskah.isi[k] for k in ISI}}
    return hashlib.sha256(json.dumps(isi, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def bertempat_tanda(naskah: Naskah, cara: str) -> Naskah:
    """All places signed the same way; what the ledger has stays only where recorded approval is the way."""
    return _ubah_tanda(naskah, lambda b: {**b, "pihak": [_tempat(p, cara) for p in cast("list[Terisi]", b["pihak"])]})


def bernomor_terbit(naskah: Naskah, tanda: TandaPeriksa, on: date, *, bernomor: bool) -> Naskah:
    """With its code, with a day where the form has none, and (`bernomor`) the place of its number under the title."""
    bertanggal = _ubah_tanda(naskah, lambda b: {**b, "tempat": [_hari(x, on) for x in cast("list[str]", b["tempat"])]})
    bagian = cast("list[Terisi]", bertanggal.isi["bagian"])
    if bernomor:
        judul = next((n for n, b in enumerate(bagian) if b["blok"] in BERJUDUL), None)
        bagian = [_bernomor(b) if n == judul else b for n, b in enumerate(bagian)]
    isi: dict[str, JsonValue] = {**bertanggal.isi, "bagian": [*bagian], "verifikasi": isi_verifikasi(tanda)}
    return bertanggal.model_copy(update={"isi": isi})


def _ubah_tanda(naskah: Naskah, ubah: Callable[[Terisi], Terisi]) -> Naskah:
    bagian = cast("list[Terisi]", naskah.isi["bagian"])
    isi = {**naskah.isi, "bagian": [ubah(b) if b["blok"] == "ttd" else b for b in bagian]}
    return naskah.model_copy(update={"isi": isi})


def _tempat(pihak: Terisi, cara: str) -> Terisi:
    if cara == "tercatat" and pihak["cara"] == cara:
        return pihak
    return {**pihak, "cara": cara, "ruang": "" if cara == "basah" else kata(f"ttd_{cara}")}


def _hari(teks: str, on: date) -> str:
    return teks.replace(BELUM, tulis_tanggal(on, panjang=True))


def _bernomor(kepala: Terisi) -> Terisi:
    """The head of a form has lines under its title, that of a document in prose a line for the number."""
    if kepala["blok"] == "judul":
        return {**kepala, "nomor": TEMPAT_NOMOR}
    return {**kepala, "anak": [*cast("list[str]", kepala["anak"]), f"{kata('nomor')} {TEMPAT_NOMOR}"]}
