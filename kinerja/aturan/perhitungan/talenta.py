"""The talent box of a person, and one score of both axes."""

from collections.abc import Mapping
from typing import Any

from kinerja.aturan.angka import ada, angka_antara, kata, skala, tulis, wajib
from kinerja.aturan.bentuk.dasar import LIMA_PREDIKAT
from kinerja.aturan.galat import AturanError
from kinerja.aturan.hitung.skema import BULAT, DESIMAL_MASUK
from kinerja.aturan.hitung.skema.kepegawaian import KOTAK_TALENTA, SKOR_TALENTA
from kinerja.aturan.mesin import TabelAturan
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Metode, PerhitunganMesin, Siap
from kinerja.aturan.perhitungan.pakai import Pakai, langkah, teks
from kinerja.aturan.perhitungan.tabel import tabel, tabel_angka, tabel_kata
from kinerja.aturan.pustaka import Pustaka

POTENSIAL = ("tinggi", "menengah", "rendah")
CARA = ("kategori", "angka")
SERATUS = 100  # both axes run from 0 to 100
JUDUL = {"kinerja": ("Sumbu kinerja", 0), "potensial": ("Sumbu potensial", 0)}


def _kotak(isi: Any) -> list[dict[str, object]]:
    return [
        {"kinerja": kinerja, "potensial": potensial, "kotak": x}
        for kinerja, baris in isi.items()
        for potensial, x in baris.items()
    ]


def tabel_aturan(pustaka: Pustaka) -> tuple[TabelAturan, ...]:
    """Level and score of each predikat, thresholds, the nine boxes."""
    kata_kinerja = {"predikat": "string", "kategori": "string"}
    return (
        tabel(
            pustaka,
            "kategori",
            "talenta.kinerja",
            kata_kinerja,
            lambda isi: ({"predikat": k, "kategori": v} for k, v in isi.items()),
        ),
        tabel_kata(pustaka, "skor", "talenta.skor", "predikat", "skor"),
        tabel_angka(
            pustaka,
            "ambang",
            "talenta.ambang",
            ambang_tinggi=lambda x: x.tinggi,
            ambang_menengah=lambda x: x.menengah,
        ),
        tabel(pustaka, "kotak", "talenta.kotak", {"kinerja": "string", "potensial": "string", "kotak": BULAT}, _kotak),
    )


class KotakTalenta(PerhitunganMesin):
    """`predikat`, `potensial` (0-100, or tinggi, menengah, rendah), `cara` (`kategori` by default: the predikat's word
    decides; `angka`: its score) in; `kotak` (1-9), `rekomendasi` out."""

    nama = "kotak_talenta"
    judul = "Kotak talenta"
    isian = ("tanggal", "predikat", "potensial", "cara")
    keluaran = {"kotak": "bulat", "rekomendasi": "daftar"}
    metode = {"sembilan_kotak": Metode("talenta:sembilan_kotak", KOTAK_TALENTA, tabel_aturan)}

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """A predikat and a potential as word or score."""
        pakai = Pakai(self, catatan, pustaka)
        predikat = kata(wajib(catatan, "predikat"), "predikat", LIMA_PREDIKAT)
        cara = kata(catatan["cara"], "cara", CARA) if ada(catatan, "cara") else CARA[0]
        potensial = wajib(catatan, "potensial")
        isi: dict[str, object] = {"predikat": predikat, "cara": cara}
        baris = dict(isi)
        if isinstance(potensial, str) and potensial in POTENSIAL:
            isi["potensial"] = baris["potensial"] = potensial
        else:
            _bukan_kata_lain(potensial)
            skor = angka_antara(catatan, "potensial", 0, SERATUS)
            isi["potensial"], baris["skor_potensial"] = tulis(skor), skala(skor, DESIMAL_MASUK)
        pakai.isi("talenta.kinerja" if cara == CARA[0] else "talenta.skor")
        if cara != CARA[0] or "skor_potensial" in baris:
            pakai.isi("talenta.ambang")
        pakai.isi("talenta.kotak")
        return pakai.siap(isi, [baris], rekomendasi=pakai.isi("talenta.rekomendasi"))

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """The box, and what is advised for it."""
        kotak = int(kolom["kotak"])
        hasil = {"kotak": kotak, "rekomendasi": list(siap.bekal["rekomendasi"][str(kotak)])}
        return Keluaran(hasil, langkah(kolom, JUDUL))


def _bukan_kata_lain(potensial: object) -> None:
    if isinstance(potensial, str) and potensial.isalpha():
        raise AturanError(f"Isian potensial harus angka 0-100 atau: {', '.join(POTENSIAL)}.", isian="potensial")


class SkorTalenta(PerhitunganMesin):
    """`kinerja`, `potensial` (each 0-100) in; `nilai` out: the two axes by their weights."""

    nama = "skor_talenta"
    judul = "Skor talenta dari kedua sumbu"
    isian = ("tanggal", "kinerja", "potensial")
    keluaran = {"nilai": "teks"}
    metode = {
        "skor_dua_sumbu": Metode(
            "talenta:skor_dua_sumbu",
            SKOR_TALENTA,
            lambda p: (
                tabel_angka(
                    p,
                    "bobot",
                    "talenta.bobot",
                    bobot_kinerja=lambda x: x.kinerja,
                    bobot_potensial=lambda x: x.potensial,
                ),
            ),
        )
    }

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """Two scores."""
        pakai = Pakai(self, catatan, pustaka)
        nilai = {k: angka_antara(catatan, k, 0, SERATUS) for k in ("kinerja", "potensial")}
        pakai.isi("talenta.bobot")
        return pakai.siap(
            {k: tulis(x) for k, x in nilai.items()}, [{k: skala(x, DESIMAL_MASUK) for k, x in nilai.items()}]
        )

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Two decimals."""
        judul = {"bobot_kinerja": ("Bobot kinerja (persen)", 6), "bobot_potensial": ("Bobot potensial (persen)", 6)}
        return Keluaran({"nilai": teks(kolom["nilai"])}, langkah(kolom, judul), desimal=2)
