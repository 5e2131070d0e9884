"""A mark given elsewhere: which rule judged its period, and whether word and value belong to that rule's scale.

Nothing is computed anew: a mark that does not fit is named, so that whoever has the paper can look.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from kinerja.aturan.periksa.temuan import Temuan
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka, pustaka_dengan

DP3, PP46, PP30, PERMENPANRB_6_2022 = "dp3", "pp46", "pp30", "permenpanrb-6-2022"
INTEGRASI_2021 = "integrasi-2021"  # a period over both halves of 2021: SE MenPANRB 3/2021
SKALA = {
    DP3: "dp3.sebutan",
    PP46: "pp46.sebutan",
    PP30: "pp30.predikat",
    INTEGRASI_2021: "pp30.predikat",
    PERMENPANRB_6_2022: "predikat.urutan",
}
TERTINGGI = {DP3: "dp3.tertinggi", PP30: "pp30.tertinggi", INTEGRASI_2021: "pp30.tertinggi"}
DASAR = {INTEGRASI_2021: "integrasi_2021.bobot"}  # where the citation is not that of the regime itself


@dataclass(frozen=True)
class RekamNilai:
    """A mark as it was given; the two ratings are words or values, as the rule of its period knows them."""

    mulai: date
    sampai: date
    predikat: str
    nilai: Decimal | None = None
    hasil_kerja: str = ""
    perilaku: str = ""


def rezim_periode(mulai: date, sampai: date, *, pustaka: Pustaka | None = None) -> str:
    """The rule that judged a period: that of its first day; a period over both halves of 2021 has a rule of its own."""
    buku = pustaka or pustaka_dengan()
    awal = str(buku.nilai("rezim.penilaian", mulai).nilai)
    akhir = str(buku.nilai("rezim.penilaian", max(mulai, sampai)).nilai)
    return INTEGRASI_2021 if (awal, akhir) == (PP46, PP30) else awal


def sebutan_skala(rezim: str, *, pustaka: Pustaka | None = None) -> dict[str, str]:
    """The marks of a rule from the best: code and word."""
    return {x.kode: x.sebutan for x in (pustaka or pustaka_dengan()).terbaru(SKALA[rezim]).isi}


def dasar_rezim(rezim: str, *, pustaka: Pustaka | None = None) -> str:
    """The regulation as people write it: `PP 46/2011`."""
    buku = pustaka or pustaka_dengan()
    if rezim in DASAR:
        return buku.terbaru(DASAR[rezim]).judul_peraturan
    return next((x.judul_peraturan for x in buku.riwayat("rezim.penilaian") if x.nilai == rezim), rezim)


def sebutan_nilai(rezim: str, pada: date, nilai: Decimal, *, pustaka: Pustaka | None = None) -> str:
    """The word of a value on the scale of its rule; where the best one asks for a new idea, as with that idea."""
    return str(_pita((pustaka or pustaka_dengan()).nilai(SKALA[rezim], pada), nilai).kode)


def bernilai(rezim: str) -> bool:
    """Whether the rule gives a number; PermenPANRB 6/2022 does not."""
    return rezim != PERMENPANRB_6_2022


def periksa_nilai(rekam: RekamNilai, *, pustaka: Pustaka | None = None) -> list[Temuan]:
    """Every finding at once: words and values that are not of the scale stop the act, contradictions do not."""
    buku = pustaka or pustaka_dengan()
    rezim = rezim_periode(rekam.mulai, rekam.sampai, pustaka=buku)
    skala = buku.nilai(SKALA[rezim], rekam.mulai)
    menurut = f"Periode ini dinilai menurut {dasar_rezim(rezim, pustaka=buku)}"
    kode = [x.kode for x in skala.isi]
    temuan = []
    if rekam.predikat not in kode:
        pesan = f"{menurut}; “{rekam.predikat}” bukan sebutannya. Tulis salah satu: {', '.join(kode)}."
        temuan.append(_temuan("bukan_sebutan", "predikat", pesan, skala, menghalangi=True))
    rating = _dengan_angka if bernilai(rezim) else _dengan_kata
    return [*temuan, *rating(rekam, rezim, skala, menurut, buku)]


def _temuan(kode: str, isian: str, pesan: str, dasar: NilaiBerlaku, *, menghalangi: bool) -> Temuan:
    return Temuan(f"nilai_lama.{kode}", isian, pesan, dasar.sitasi, menghalangi)


def _dengan_kata(
    rekam: RekamNilai, rezim: str, skala: NilaiBerlaku, menurut: str, pustaka: Pustaka
) -> Iterator[Temuan]:
    """PermenPANRB 6/2022: two ratings, no number."""
    if rekam.nilai is not None:
        pesan = f"{menurut}, yang tidak memberi nilai angka. Kosongkan kolom nilai."
        yield _temuan("tanpa_angka", "nilai", pesan, skala, menghalangi=True)
    matriks = pustaka.nilai("predikat.matriks", rekam.mulai)
    asing = [k for k in ("hasil_kerja", "perilaku") if getattr(rekam, k) and getattr(rekam, k) not in matriks.nilai]
    for isian in asing:
        pesan = f"{menurut}; rating ditulis salah satu: {', '.join(matriks.nilai)}."
        yield _temuan("bukan_rating", isian, pesan, matriks, menghalangi=True)
    if rekam.hasil_kerja and rekam.perilaku and not asing:
        kuadran = matriks.nilai[rekam.hasil_kerja][rekam.perilaku]
        if kuadran != rekam.predikat:
            pesan = f"Kedua rating ini memberi predikat {kuadran}, bukan {rekam.predikat}. Periksa dokumen evaluasinya."
            yield _temuan("lain_dari_kuadran", "predikat", pesan, matriks, menghalangi=False)


def _dengan_angka(
    rekam: RekamNilai, rezim: str, skala: NilaiBerlaku, menurut: str, pustaka: Pustaka
) -> Iterator[Temuan]:
    """The rules before: a value, its band, and values of results and behaviour."""
    for isian in ("hasil_kerja", "perilaku"):
        if getattr(rekam, isian) and _angka(getattr(rekam, isian)) is None:
            pesan = f"{menurut}; kolom ini berisi nilai angka, misalnya 85,5."
            yield _temuan("bukan_angka", isian, pesan, skala, menghalangi=True)
    if rekam.nilai is None:
        return
    batas = pustaka.nilai(TERTINGGI[rezim], rekam.mulai).isi if rezim in TERTINGGI else None
    if rekam.nilai < 0 or (batas is not None and rekam.nilai > Decimal(batas)):
        rentang = f"0 sampai {batas}" if batas is not None else "0 ke atas"
        pesan = f"{menurut}; nilainya {rentang}. Periksa angkanya."
        yield _temuan("di_luar_skala", "nilai", pesan, skala, menghalangi=True)
        return
    pita = _pita(skala, rekam.nilai)
    if rekam.predikat not in {pita.kode, pita.tanpa_ide_baru}:
        tulisan = f"{rekam.nilai:f}".replace(".", ",")
        pesan = f"{menurut}; nilai {tulisan} sebutannya {pita.kode}, bukan {rekam.predikat}. Periksa dokumennya."
        yield _temuan("lain_dari_pita", "predikat", pesan, skala, menghalangi=False)


def _pita(skala: NilaiBerlaku, nilai: Decimal) -> Any:
    return next(x for x in skala.isi if _di_pita(x, nilai))


def _di_pita(pita: Any, nilai: Decimal) -> bool:
    if pita.lebih_dari is not None:
        return bool(nilai > pita.lebih_dari)
    return pita.paling_sedikit is None or bool(nilai >= pita.paling_sedikit)


def _angka(teks: str) -> Decimal | None:
    try:
        hasil = Decimal(teks.replace(",", "."))
    except InvalidOperation:
        return None
    return hasil if hasil.is_finite() else None
