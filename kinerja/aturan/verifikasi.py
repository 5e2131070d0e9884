"""Recomputes a receipt offline from its own inputs and rule values, and names the first thing that does not hold."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import ValidationError

from kinerja.aturan.galat import AturanError, PaketRusak
from kinerja.aturan.layanan import hitung
from kinerja.aturan.paket import Dasar, Entri, IsiNilai, Paket, Peraturan, Verifikasi
from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka, sidik
from kinerja.aturan.rincian import VERSI, Rincian, sidik_isi

BAGIAN = ("masukan", "langkah", "pembulatan", "hasil", "peringatan")
KUNCI = {"versi", "perhitungan", "judul", "id", "aturan", "sidik_aturan", "sidik", *BAGIAN}


class RincianRusak(AturanError):
    """The text is not a receipt."""

    kode = "rincian_rusak"


@dataclass(frozen=True)
class Tertulis:
    """A receipt as it stands in a file: its line, and the result line around it if there is one."""

    nomor: int
    rincian: Rincian
    jawaban: Mapping[str, Any] | None = None


def baca_rincian(isi: bytes) -> list[Tertulis]:
    """Receipts of a file: one JSON text, or JSON Lines as `compute --receipt` writes them."""
    try:
        teks = isi.decode()
    except UnicodeDecodeError as galat:
        raise RincianRusak("Berkas ini bukan teks UTF-8.") from galat
    try:
        return [_satu_rincian(1, json.loads(teks, parse_constant=_bukan_angka))]
    except (ValueError, RecursionError):
        return _baris_rincian(teks)


def _baris_rincian(teks: str) -> list[Tertulis]:
    daftar: list[Tertulis] = []
    for nomor, baris in enumerate(teks.splitlines(), start=1):
        if baris.strip():
            try:
                daftar.append(_satu_rincian(nomor, json.loads(baris, parse_constant=_bukan_angka)))
            except (ValueError, RecursionError) as galat:
                raise RincianRusak(f"Baris {nomor} bukan JSON yang sah.") from galat
    if not daftar:
        raise RincianRusak("Berkas ini kosong.")
    return daftar


def _satu_rincian(nomor: int, isi: object) -> Tertulis:
    """A receipt, alone or under `rincian` in a line of `compute --receipt`."""
    luar: Mapping[str, Any] | None = None
    if isinstance(isi, dict) and isinstance(isi.get("rincian"), dict):
        luar, isi = {k: v for k, v in isi.items() if k != "rincian"}, isi["rincian"]
    if not isinstance(isi, dict) or str(isi.get("perhitungan")) not in PERHITUNGAN:
        raise RincianRusak("Berkas ini bukan rincian perhitungan yang dikenal.")
    if isi.get("versi") != VERSI:
        raise RincianRusak(f"Versi rincian {isi.get('versi')!r} belum dikenal program ini.")
    asing = sorted(KUNCI - isi.keys()) + sorted(isi.keys() - KUNCI)
    if asing:
        raise RincianRusak(f"Bagian rincian kurang atau tidak dikenal: {', '.join(asing)}.")
    return Tertulis(nomor, isi, luar)


def _bukan_angka(teks: str) -> None:
    raise ValueError(teks)


def periksa_jawaban(tertulis: Tertulis) -> str | None:
    """The first difference between a result line and the receipt it carries."""
    if tertulis.jawaban is None:
        return None
    rincian, luar = tertulis.rincian, dict(tertulis.jawaban)
    luar.pop("peringatan", None)
    dalam = {"id": rincian["id"], **rincian["hasil"]}
    dalam.pop("peringatan", None)
    dalam["aturan"] = [f"{x['id']}@{x['mulai']}" for x in rincian["aturan"]]
    return beda(dalam, luar, "jawaban")


def verifikasi(rincian: Rincian, *, terpasang: Pustaka | None = None) -> str | None:
    """The first difference in words, or None if the receipt holds.

    Order: each rule value against the packs installed here (where these have the same id and day), the hash of the
    rule values, each step and the result recomputed from the receipt alone, and the hash of the whole.
    """
    try:
        nilai = _nilai_tertulis(rincian["aturan"])
        return _beda_aturan(rincian, nilai, terpasang) or _beda_hitungan(rincian) or _beda_sidik(rincian)
    except (PaketRusak, AturanError, ValidationError, KeyError, TypeError, ValueError, AttributeError) as galat:
        return f"rincian tidak dapat dihitung ulang: {galat}"


def _nilai_tertulis(daftar: Sequence[Mapping[str, Any]]) -> list[NilaiBerlaku]:
    buku = _pustaka(daftar)
    return [buku.riwayat(x["id"])[0] for x in daftar]


def _pustaka(daftar: Sequence[Mapping[str, Any]]) -> Pustaka:
    """The receipt's own rule values as a library: recomputing needs no other."""
    nilai: dict[str, IsiNilai] = {}
    peraturan: dict[str, Peraturan] = {}
    for x in daftar:
        if x["id"] in nilai:
            raise PaketRusak(f"nilai {x['id']} tertulis dua kali")
        periksa = Verifikasi(status=x["status"], oleh=x["diperiksa_oleh"], pada=x["diperiksa_pada"])
        dasar = Dasar(peraturan=x["peraturan"], pasal=x["pasal"])
        entri = Entri(
            mulai=date.fromisoformat(x["mulai"]),
            nilai=x["nilai"],
            dasar=dasar,
            verifikasi=periksa,
            catatan=x["catatan"],
        )
        nilai[x["id"]] = IsiNilai(judul=x["judul"], satuan=x["satuan"], riwayat=(entri,))
        peraturan[x["peraturan"]] = Peraturan(
            judul=x["judul_peraturan"], singkat=x["judul_peraturan"], verifikasi=periksa
        )
    paket = Paket(subjek="rincian", judul="Nilai dalam rincian", peraturan=peraturan, nilai=nilai)
    return Pustaka([("rincian", [paket])])


def _beda_aturan(rincian: Rincian, nilai: Sequence[NilaiBerlaku], terpasang: Pustaka | None) -> str | None:
    """A value that was changed after the receipt was made, or one that is not what the packs here say."""
    hitungan = sidik(tuple(nilai))
    utuh = hitungan == rincian["sidik_aturan"]
    paket = _beda_paket(rincian["aturan"], nilai, terpasang) if terpasang else None
    if paket:
        return f"{paket} (sidik nilai cocok: paket di sini lain daripada saat dihitung)" if utuh else paket
    return None if utuh else f"sidik_aturan: tertulis {rincian['sidik_aturan']}, dihitung {hitungan}"


def _beda_paket(daftar: Sequence[Mapping[str, Any]], nilai: Sequence[NilaiBerlaku], terpasang: Pustaka) -> str | None:
    """National values against the packs installed here; a local pack's values may well differ from ours."""
    for tertulis, x in zip(daftar, nilai, strict=True):
        sama_hari = [y for y in terpasang.riwayat(x.id) if y.mulai == x.mulai] if terpasang.punya(x.id) else []
        kita = [y for y in sama_hari if y.lapis == tertulis["lapis"]]
        if kita and (x.nilai, x.satuan) not in [(y.nilai, y.satuan) for y in kita]:
            return f"aturan {x.kunci}: {beda(kita[-1].nilai, x.nilai, 'nilai') or 'satuan berbeda dari paket'}"
    return None


def _beda_hitungan(rincian: Rincian) -> str | None:
    nama, masukan = rincian["perhitungan"], rincian["masukan"]
    hasil = hitung(nama, [{"id": rincian["id"], **masukan}], pustaka=_pustaka(rincian["aturan"]))[0]
    if hasil.galat:
        return f"masukan.{hasil.galat.isian}: {hasil.galat.pesan}"
    for bagian in BAGIAN:
        ketemu = beda(_tanpa_judul(hasil.rincian[bagian]), _tanpa_judul(rincian[bagian]), bagian)
        if ketemu:
            return ketemu
    kunci = [x["id"] for x in hasil.rincian["aturan"]]
    return beda(kunci, [x["id"] for x in rincian["aturan"]], "aturan")


def _tanpa_judul(isi: object) -> object:
    """Steps by name and value: the words a person reads may be improved without moving an old receipt."""
    if isinstance(isi, list):
        return [{k: v for k, v in x.items() if k != "judul"} if isinstance(x, dict) else x for x in isi]
    return isi


def _beda_sidik(rincian: Rincian) -> str | None:
    hitungan = sidik_isi(rincian)
    if hitungan != rincian["sidik"]:
        return f"sidik: tertulis {rincian['sidik']}, dihitung {hitungan} (bagian lain dari rincian telah diubah)"
    return None


def beda(benar: object, tertulis: object, tempat: str) -> str | None:
    """The first difference between two JSON values, with its place."""
    return next(_semua_beda(benar, tertulis, tempat), None)


def _semua_beda(benar: object, tertulis: object, tempat: str) -> Iterator[str]:
    if isinstance(benar, dict) and isinstance(tertulis, dict):
        for k in [*benar, *(x for x in tertulis if x not in benar)]:
            yield from _semua_beda(benar.get(k), tertulis.get(k), f"{tempat}.{k}")
    elif isinstance(benar, list) and isinstance(tertulis, list):
        for i in range(max(len(benar), len(tertulis))):
            kiri, kanan = (x[i] if i < len(x) else None for x in (benar, tertulis))
            nama = next((x["nama"] for x in (kiri, kanan) if isinstance(x, dict) and "nama" in x), i)
            yield from _semua_beda(kiri, kanan, f"{tempat}.{nama}")
    elif benar != tertulis or type(benar) is not type(tertulis):
        tulis = json.dumps(tertulis, ensure_ascii=False)
        yield f"{tempat}: tertulis {tulis}, dihitung {json.dumps(benar, ensure_ascii=False)}"
