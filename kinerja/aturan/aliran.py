"""JSON Lines in, JSON Lines out: one line out for one line in, same id, same order, memory flat."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import islice
from typing import IO, Any

from kinerja.aturan.galat import AturanError, Galat, IsianKurang
from kinerja.aturan.layanan import Hasil, hitung
from kinerja.aturan.mesin import SEKELOMPOK, Mesin
from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.aturan.pustaka import Pustaka

BARIS_TERBESAR = 1 << 20  # bytes of one line
BULAT_TERPANJANG = 40  # digits that are worth reading as a number at all
ISIAN_TIDAK_DIKENAL = "isian_tidak_dikenal"


@dataclass(frozen=True)
class BarisMasuk:
    """A line that was read: its record with a readable id, or why not."""

    nomor: int
    catatan: dict[str, Any] | None = None
    galat: Galat | None = None


def hitung_aliran(
    nama: str,
    masuk: IO[bytes],
    *,
    rincian: bool = False,
    mesin: Mesin | None = None,
    pustaka: Pustaka | None = None,
) -> Iterator[tuple[dict[str, Any], bool]]:
    """Each line's answer, and whether it is an answer rather than an error."""
    baris = baca_baris(masuk)
    while kelompok := list(islice(baris, mesin.sekelompok if mesin else SEKELOMPOK)):
        yield from _sekelompok(nama, kelompok, rincian=rincian, mesin=mesin, pustaka=pustaka)


def _sekelompok(
    nama: str, kelompok: Sequence[BarisMasuk], *, rincian: bool, mesin: Mesin | None, pustaka: Pustaka | None
) -> Iterator[tuple[dict[str, Any], bool]]:
    catatan = [x.catatan for x in kelompok if x.catatan is not None]
    hasil = iter(hitung(nama, catatan, mesin=mesin, pustaka=pustaka, rincian=rincian))
    for x in kelompok:
        if x.catatan is None:
            assert x.galat is not None
            yield {"id": None, "baris": x.nomor, "error": galat_json(x.galat)}, False
        else:
            satu = next(hasil)
            yield jawaban(nama, x.catatan, satu, rincian=rincian), satu.galat is None


def jawaban(nama: str, catatan: dict[str, Any], hasil: Hasil, *, rincian: bool) -> dict[str, Any]:
    """One result as the contract words it; a field no calculation knows is told as a warning."""
    if hasil.galat:
        return {"id": hasil.id, "error": galat_json(hasil.galat)}
    isi = {"id": hasil.id, **hasil.nilai, "aturan": list(hasil.aturan)}
    asing = [ISIAN_TIDAK_DIKENAL] if catatan.keys() - {"id", *PERHITUNGAN[nama].isian} else []
    peringatan = [*hasil.nilai.get("peringatan", []), *hasil.peringatan, *asing]
    if peringatan:
        isi["peringatan"] = peringatan
    return isi | {"rincian": hasil.rincian} if rincian else isi


def galat_json(galat: Galat) -> dict[str, str | None]:
    """An error as the contract words it."""
    return {"code": galat.kode, "isian": galat.isian, "message": galat.pesan}


def tulis_json(isi: object) -> bytes:
    """One line; text that UTF-8 cannot carry is escaped."""
    try:
        return json.dumps(isi, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:
        return json.dumps(isi).encode() + b"\n"


def baca_baris(masuk: IO[bytes]) -> Iterator[BarisMasuk]:
    """The lines of a stream; blank lines at its end are no lines, a blank line between others is not JSON."""
    kosong: list[int] = []
    for nomor, mentah in _potong_baris(masuk):
        if mentah is not None and not mentah.strip():
            kosong.append(nomor)
            continue
        yield from (BarisMasuk(n, galat=_bukan_json("Baris ini kosong.")) for n in kosong)
        kosong.clear()
        yield _baca_satu(nomor, mentah)


def _potong_baris(masuk: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines; None for one that is too long, the rest of which is passed over without being kept."""
    nomor = 0
    while mentah := masuk.readline(BARIS_TERBESAR + 1):
        nomor += 1
        if nomor == 1:
            mentah = mentah.removeprefix(b"\xef\xbb\xbf")
        panjang = len(mentah) > BARIS_TERBESAR and not mentah.endswith(b"\n")
        sisa = mentah
        while panjang and sisa and not sisa.endswith(b"\n"):
            sisa = masuk.readline(BARIS_TERBESAR)
        yield nomor, None if panjang else mentah


def _baca_satu(nomor: int, mentah: bytes | None) -> BarisMasuk:
    if mentah is None:
        pesan = f"Baris ini lebih dari {BARIS_TERBESAR} bita. Pecah menjadi beberapa baris."
        return BarisMasuk(nomor, galat=Galat("terlalu_besar", None, pesan))
    try:
        isi = json.loads(
            mentah.decode(),
            parse_float=_angka,
            parse_int=_bulat,
            parse_constant=Decimal,
            object_pairs_hook=_tanpa_kembar,
        )
    except AturanError as galat:
        return BarisMasuk(nomor, galat=galat.galat)
    except (ValueError, RecursionError):
        return BarisMasuk(nomor, galat=_bukan_json("Baris ini bukan JSON yang sah."))
    if not isinstance(isi, dict):
        return BarisMasuk(nomor, galat=_bukan_json("Baris ini bukan objek JSON."))
    return _beri_id(nomor, isi)


def _beri_id(nomor: int, isi: dict[str, Any]) -> BarisMasuk:
    id_catatan = isi.get("id")
    if id_catatan is None or (isinstance(id_catatan, str) and not id_catatan.strip()):
        return BarisMasuk(nomor, galat=IsianKurang("id").galat)
    if isinstance(id_catatan, bool) or not isinstance(id_catatan, str | int):
        return BarisMasuk(nomor, galat=Galat("isian_salah", "id", "Isian id harus teks atau bilangan bulat."))
    return BarisMasuk(nomor, catatan=isi)


def _bukan_json(pesan: str) -> Galat:
    return Galat("bukan_json", None, pesan)


def _angka(teks: str) -> Decimal:
    """A JSON number exactly as written; one that no decimal can hold is not a number."""
    try:
        return Decimal(teks)
    except InvalidOperation:
        return Decimal("NaN")


def _bulat(teks: str) -> int | Decimal:
    return int(teks) if len(teks) <= BULAT_TERPANJANG else _angka(teks)


def _tanpa_kembar(pasangan: list[tuple[str, Any]]) -> dict[str, Any]:
    isi = dict(pasangan)
    if len(isi) != len(pasangan):
        kembar = next(k for i, (k, _) in enumerate(pasangan) if k in dict(pasangan[:i]))
        raise AturanError(f"Isian {kembar[:40]!r} tertulis dua kali.", isian=kembar[:40])
    return isi
