"""Read the posted form of an SKP, whatever rows it has; order on the page is the order of the rows."""

import re
from collections import defaultdict
from collections.abc import Mapping

from django.http import QueryDict

from kinerja.rencana.models import Arah
from kinerja.skp.isian import DAFTAR_LAMPIRAN, IsianHasil, IsianIndikator, IsianSKP
from kinerja.skp.models import SKP, Akumulasi, Aspek, HasilKerja, Perspektif

POLA_INDIKATOR = re.compile(r"rhk-(\d{1,4})-iki-(\d{1,4})-([a-z]+)")
POLA_HASIL = re.compile(r"rhk-(\d{1,4})-([a-z]+)")
POLA_DUKUNGAN = re.compile(r"(?:rhk|butir|simpul|tim):\d{1,18}|menunggu")
PANJANG_TARGET, PANJANG_SATUAN = 120, 120
BARIS_PALING_BANYAK = 200

Kotak = dict[str, str]


def baca_skp(data: QueryDict) -> IsianSKP:
    """The form as typed, empty rows included; unknown words become empty, never an error: a draft may be unfinished."""
    hasil, indikator = _kelompokkan(data)
    return IsianSKP(
        pendekatan=_pilih(data.get("pendekatan", ""), SKP.Pendekatan.values) or SKP.Pendekatan.KUANTITATIF,
        hasil=tuple(_hasil(i, kotak, indikator.get(i, {})) for i, kotak in list(hasil.items())[:BARIS_PALING_BANYAK]),
        perilaku={k.removeprefix("perilaku-"): _rapi(str(data[k])) for k in data if k.startswith("perilaku-")},
        lampiran={j: tuple(_baris(data.get(f"lampiran-{j}", ""))) for j in DAFTAR_LAMPIRAN},
        jawaban=_rapi(data.get("jawaban", "")),
    )


def _kelompokkan(data: QueryDict) -> tuple[dict[str, Kotak], dict[str, dict[str, Kotak]]]:
    """Fields by result, and by result and indicator, in the order in which they stand on the page."""
    hasil: dict[str, Kotak] = defaultdict(dict)
    indikator: dict[str, dict[str, Kotak]] = defaultdict(lambda: defaultdict(dict))
    for nama in data:
        if cocok := POLA_INDIKATOR.fullmatch(nama):
            indikator[cocok[1]][cocok[2]][cocok[3]] = str(data[nama])
        elif cocok := POLA_HASIL.fullmatch(nama):
            hasil[cocok[1]][cocok[2]] = str(data[nama])
    return hasil, indikator


def _hasil(nomor: str, kotak: Kotak, indikator: Mapping[str, Kotak]) -> IsianHasil:
    dukungan = kotak.get("dukungan", "")
    return IsianHasil(
        id=_nomor(kotak.get("id", "")),
        jenis=_pilih(kotak.get("jenis", ""), HasilKerja.Jenis.values) or HasilKerja.Jenis.UTAMA,
        rumusan=_rapi(kotak.get("rumusan", "")),
        dukungan=dukungan if POLA_DUKUNGAN.fullmatch(dukungan) else "",
        ukuran=_rapi(kotak.get("ukuran", "")),
        indikator=tuple(
            _indikator(f"rhk-{nomor}-iki-{j}", x) for j, x in list(indikator.items())[:BARIS_PALING_BANYAK]
        ),
        kotak=f"rhk-{nomor}",
    )


def _indikator(kotak: str, x: Kotak) -> IsianIndikator:
    return IsianIndikator(
        id=_nomor(x.get("id", "")),
        aspek=_pilih(x.get("aspek", ""), Aspek.values),
        perspektif=_pilih(x.get("perspektif", ""), Perspektif.values),
        nama=_rapi(x.get("nama", "")),
        target=_rapi(x.get("target", ""))[:PANJANG_TARGET],
        satuan=_rapi(x.get("satuan", ""))[:PANJANG_SATUAN],
        baseline=_rapi(x.get("baseline", ""))[:PANJANG_TARGET],
        arah=_pilih(x.get("arah", ""), Arah.values) or Arah.NAIK,
        akumulasi=_pilih(x.get("akumulasi", ""), Akumulasi.values) or Akumulasi.JUMLAH,
        kotak=kotak,
    )


def _rapi(teks: str) -> str:
    """Without spaces at the ends; line ends as one kind; no character that a database refuses."""
    return teks.replace("\r\n", "\n").replace("\x00", "").strip()


def _baris(teks: str) -> list[str]:
    """One annex line a line; leading bullets of a pasted list are dropped."""
    baris = (re.sub(r"^\s*(?:[-•*]|\d{1,2}[.)])\s+", "", x).strip() for x in _rapi(teks).split("\n"))
    return [x for x in baris if x]


def _pilih(nilai: str, boleh: list[str]) -> str:
    return nilai if nilai in boleh else ""


def _nomor(teks: str) -> int | None:
    return int(teks) if teks.isdecimal() and len(teks) < 19 else None
