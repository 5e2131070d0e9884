"""The page "Rincian perhitungan": built here for every floor, shown by the one that knows who may read the subject."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kinerja.aturan.pustaka import Pustaka
from kinerja.aturan.verifikasi import verifikasi
from kinerja.dasar.tampilan import Teks
from kinerja.peraturan.isi import Isi, susun
from kinerja.peraturan.kata import ARTI_STATUS, RUMUS, STATUS, sebut, sebut_isian
from kinerja.peraturan.models import Rincian
from kinerja.peraturan.selectors import muat_rincian, pustaka_berlaku

HITUNG_ULANG = "hitung-ulang"


@dataclass(frozen=True, slots=True)
class AturanTampil:
    """One rule value of a receipt: where it stands, since when, whether somebody compared it with the text."""

    judul: str
    sitasi: str
    mulai: date
    status: Teks
    nada: str
    arti: Teks
    diperiksa: str
    daerah: bool
    catatan: str
    isi: Isi


@dataclass(frozen=True, slots=True)
class RincianTampil:
    """A receipt in reading order."""

    judul: str
    hasil: tuple[tuple[str, str], ...]
    predikat: str
    masukan: tuple[tuple[str, str], ...]
    langkah: tuple[tuple[str, str, str], ...]  # title, value, the name of the column
    rumus: Teks
    pembulatan: str
    peringatan: tuple[str, ...]
    aturan: tuple[AturanTampil, ...]
    petak: Mapping[tuple[str, str], str]
    rating: Mapping[str, str]
    sidik: str


def tampilkan_rincian(
    request: HttpRequest,
    rincian: Rincian | Mapping[str, Any],
    *,
    perihal: Teks,
    url_kembali: str,
    url_unduh: str = "",
    url_pdf: str = "",
    riwayat: str = "",
    templat: str = "peraturan/rincian.html",
    tambahan: Mapping[str, object] | None = None,
) -> HttpResponse:
    """The page of a receipt, for a view that has made sure its reader may read the subject.

    `rincian`: a stored one, or the receipt itself; `perihal`: whose and of which period; `riwayat`: the subject
    (`penilaian:12`) whose ledger tells who entered what. With `?hitung-ulang=1` the page says whether it holds today.
    `templat` may extend ours and fill its block `tentang` from `tambahan`.
    """
    isi = muat_rincian(rincian) if isinstance(rincian, Rincian) else rincian
    konteks: dict[str, object] = {
        **(tambahan or {}),
        "rincian": susun_rincian(isi),
        "perihal": perihal,
        "dibuat": rincian.dibuat if isinstance(rincian, Rincian) else None,
        "url_kembali": url_kembali,
        "url_unduh": url_unduh,
        "url_pdf": url_pdf,
        "riwayat_subjek": riwayat,
        "dihitung_ulang": HITUNG_ULANG in request.GET,
    }
    if konteks["dihitung_ulang"]:
        konteks["beda"] = hitung_ulang(isi)
    return render(request, "peraturan/rincian.html", konteks)


def unduh_rincian(rincian: Rincian | Mapping[str, Any]) -> HttpResponse:
    """The receipt as a file that `kinerja receipt verify` accepts, anywhere and without us."""
    isi = muat_rincian(rincian) if isinstance(rincian, Rincian) else rincian
    jawaban = HttpResponse(json.dumps(isi, ensure_ascii=False, indent=2), content_type="application/json")
    jawaban["Content-Disposition"] = f'attachment; filename="rincian-{isi["perhitungan"]}-{isi["sidik"][7:19]}.json"'
    return jawaban


def hitung_ulang(isi: Mapping[str, Any], *, terpasang: Pustaka | None = None) -> str | None:
    """Compute the receipt again from its own inputs and values; the first difference in words, or None."""
    return verifikasi(dict(isi), terpasang=terpasang or pustaka_berlaku())


def susun_rincian(isi: Mapping[str, Any]) -> RincianTampil:
    """A receipt (as `muat_rincian` gives it) in words."""
    masukan = isi["masukan"]
    predikat = isi["perhitungan"] == "predikat"
    return RincianTampil(
        judul=isi["judul"],
        hasil=_pasangan(isi["hasil"]),
        predikat=str(isi["hasil"].get("predikat") or "") if predikat else "",
        masukan=_pasangan(masukan),
        langkah=tuple((x["judul"], sebut(x["nama"], x["nilai"]), x["nama"]) for x in isi["langkah"]),
        rumus=RUMUS.get(isi["perhitungan"], ""),
        pembulatan=_pembulatan(isi["pembulatan"]),
        peringatan=tuple(sebut("peringatan", x) for x in isi["peringatan"]),
        aturan=tuple(_aturan(x) for x in isi["aturan"]),
        petak=_petak(isi) if predikat else {},
        rating={k: str(masukan[k]) for k in ("hasil_kerja", "perilaku") if predikat},
        sidik=isi["sidik"],
    )


def _pasangan(isi: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((sebut_isian(k), sebut(k, v)) for k, v in isi.items())


def _aturan(x: Mapping[str, Any]) -> AturanTampil:
    status, nada = STATUS[x["status"]]
    pada = sebut("", x["diperiksa_pada"]) if x["diperiksa_pada"] else ""
    return AturanTampil(
        judul=x["judul"],
        sitasi=f"{x['judul_peraturan']}, {x['pasal']}",
        mulai=date.fromisoformat(x["mulai"]),
        status=status,
        nada=nada,
        arti=ARTI_STATUS[x["status"]],
        diperiksa=", ".join(filter(None, [x["diperiksa_oleh"], pada])),
        daerah=x["lapis"] == "daerah",
        catatan=x["catatan"] or "",
        isi=susun(x["nilai"], x["id"].rpartition(".")[2]),
    )


def _pembulatan(isi: Mapping[str, Any] | None) -> str:
    return "" if isi is None else f"{isi['desimal']} desimal, {isi['cara']}"


def _petak(isi: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    """The 3x3 of the rule this receipt used, for the drawing."""
    matriks: Mapping[str, Mapping[str, str]] = next(
        (x["nilai"] for x in isi["aturan"] if x["id"] == "predikat.matriks"), {}
    )
    return {(hasil, perilaku): p for hasil, baris in matriks.items() for perilaku, p in baris.items()}
