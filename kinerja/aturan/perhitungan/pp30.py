"""PP 30/2019 with PermenPANRB 8/2021 (second half of 2021), the year 2021 as a whole, and the words of DP3."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from kinerja.aturan.angka import ada, angka, angka_antara, bila_ya, daftar_isi, skala, tulis, wajib, ya_tidak
from kinerja.aturan.galat import AturanError
from kinerja.aturan.hitung.skema import BULAT, DESIMAL_MASUK
from kinerja.aturan.hitung.skema.penilaian import (
    INTEGRASI_2021,
    NILAI_IKI_2021,
    PRESTASI_PP30,
    SEBUTAN_DP3,
    SKP_2021,
)
from kinerja.aturan.mesin import TabelAturan
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Metode, PerhitunganMesin, Siap
from kinerja.aturan.perhitungan.pakai import Pakai, langkah, teks
from kinerja.aturan.perhitungan.tabel import juta, tabel, tabel_angka, tabel_pita, tabel_ruas
from kinerja.aturan.pustaka import Pustaka

TERBANYAK = 1000


class NilaiIki2021(PerhitunganMesin):
    """`capaian` (per cent), `target_maksimal` (default false) in; `kategori`, `nilai` out. The achievement is rounded
    half-up to a whole per cent first; below 0 counts as 0."""

    nama = "nilai_iki_2021"
    judul = "Nilai capaian IKI menurut PermenPANRB 8/2021"
    isian = ("tanggal", "capaian", "target_maksimal")
    keluaran = {"kategori": "teks", "nilai": "teks"}
    metode = {
        "ruas_iki": Metode(
            "pp30:nilai_iki",
            NILAI_IKI_2021,
            lambda p: (
                tabel_ruas(p, "ruas", "iki_2021.ruas"),
                tabel(
                    p,
                    "maksimal",
                    "iki_2021.target_maksimal",
                    {"maksimal_capaian": BULAT, "maksimal_kode": "string", "maksimal_nilai": BULAT},
                    lambda x: [
                        {
                            "maksimal_capaian": juta(x.capaian),
                            "maksimal_kode": x.kode,
                            "maksimal_nilai": juta(x.nilai),
                        }
                    ],
                ),
            ),
        )
    }

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """One achievement."""
        pakai = Pakai(self, catatan, pustaka)
        capaian = angka(wajib(catatan, "capaian"), "capaian")
        maksimal = bila_ya(catatan, "target_maksimal")
        pakai.isi("iki_2021.ruas"), pakai.isi("iki_2021.target_maksimal")
        baris = {"capaian": skala(capaian, DESIMAL_MASUK), "target_maksimal": maksimal}
        return pakai.siap({"capaian": tulis(capaian), "target_maksimal": maksimal}, [baris])

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Category and value."""
        hasil = {"kategori": kolom["kategori"], "nilai": teks(kolom["nilai"])}
        return Keluaran(hasil, langkah(kolom, {"persen": ("Capaian dalam persen bulat", 0)}), desimal=2)


class Skp2021(PerhitunganMesin):
    """`utama` [{nilai, bobot}] (values 0-120, weights that make 100), `tambahan` (default 0) in; `utama`, `tambahan`
    (as far as it counts), `nilai` out."""

    nama = "skp_2021"
    judul = "Nilai SKP menurut PermenPANRB 8/2021"
    isian = ("tanggal", "utama", "tambahan")
    keluaran = {"utama": "teks", "tambahan": "teks", "nilai": "teks"}
    metode = {
        "utama_tambah_tambahan": Metode(
            "pp30:nilai_skp",
            SKP_2021,
            lambda p: (tabel_angka(p, "tambahan", "skp_2021.tambahan_terbanyak", terbanyak=lambda x: x),),
        )
    }

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """One row a main result."""
        pakai = Pakai(self, catatan, pustaka)
        tertinggi = pakai.isi("pp30.tertinggi")
        utama = _berbobot(catatan, tertinggi)
        tambahan = angka_antara(catatan, "tambahan", 0, tertinggi) if ada(catatan, "tambahan") else Decimal(0)
        pakai.isi("skp_2021.tambahan_terbanyak")
        baris = [
            {"nomor": n, "nilai": skala(x, DESIMAL_MASUK), "bobot": juta(b), "tambahan": skala(tambahan, DESIMAL_MASUK)}
            for n, (x, b) in enumerate(utama)
        ]
        tertulis = [{"nilai": tulis(x), "bobot": tulis(b)} for x, b in utama]
        return pakai.siap({"utama": tertulis, "tambahan": tulis(tambahan)}, baris)

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Two decimals each; the sum is rounded for itself."""
        hasil = {k: teks(kolom[f"{k}_cetak"]) for k in ("utama", "tambahan")} | {"nilai": teks(kolom["nilai"])}
        judul = {
            "utama": ("Jumlah tertimbang kinerja utama", DESIMAL_MASUK),
            "tambahan": ("Kinerja tambahan yang dihitung", DESIMAL_MASUK),
        }
        return Keluaran(hasil, langkah(kolom, judul), desimal=2)


def _berbobot(catatan: Catatan, tertinggi: Decimal) -> list[tuple[Decimal, Decimal]]:
    isi = daftar_isi(catatan, "utama", TERBANYAK)
    utama = [
        (
            angka_antara(x, "nilai", 0, tertinggi, di=f"utama.{n}.nilai"),
            angka_antara(x, "bobot", 0, 100, di=f"utama.{n}.bobot"),
        )
        for n, x in enumerate(isi)
    ]
    if any(b * 10**6 != int(b * 10**6) for _, b in utama):
        raise AturanError("Bobot memuat paling banyak enam angka di belakang koma.", isian="utama")
    if sum(b for _, b in utama) != 100:
        raise AturanError("Bobot kinerja utama harus berjumlah 100.", isian="utama")
    return utama


def _tabel_bobot(pustaka: Pustaka) -> TabelAturan:
    skema = {"penilaian_rekan": "boolean", "bobot_skp": BULAT, "bobot_perilaku": BULAT}
    return tabel(
        pustaka,
        "bobot",
        "pp30.bobot",
        skema,
        lambda isi: (
            {"penilaian_rekan": rekan, "bobot_skp": juta(x.skp), "bobot_perilaku": juta(x.perilaku)}
            for rekan, x in ((False, isi.tanpa_rekan), (True, isi.dengan_rekan))
        ),
    )


class PrestasiPp30(PerhitunganMesin):
    """`skp`, `perilaku` (each 0-120), `penilaian_rekan`, `ide_baru` (default false) in; `nilai`, `predikat` out."""

    nama = "prestasi_pp30"
    judul = "Nilai kinerja PNS menurut PP 30/2019"
    isian = ("tanggal", "skp", "perilaku", "penilaian_rekan", "ide_baru")
    keluaran = {"nilai": "teks", "predikat": "teks"}
    metode = {
        "bobot_pasal_41": Metode(
            "pp30:prestasi", PRESTASI_PP30, lambda p: (_tabel_bobot(p), tabel_pita(p, "predikat", "pp30.predikat"))
        )
    }

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """Two values and two yes-or-no questions."""
        pakai = Pakai(self, catatan, pustaka)
        tertinggi = pakai.isi("pp30.tertinggi")
        nilai = {k: angka_antara(catatan, k, 0, tertinggi) for k in ("skp", "perilaku")}
        rekan = ya_tidak(wajib(catatan, "penilaian_rekan"), "penilaian_rekan")
        tanya = {"penilaian_rekan": rekan, "ide_baru": bila_ya(catatan, "ide_baru")}
        pakai.isi("pp30.bobot"), pakai.isi("pp30.predikat")
        masukan = {**{k: tulis(x) for k, x in nilai.items()}, **tanya}
        return pakai.siap(masukan, [{**{k: skala(x, DESIMAL_MASUK) for k, x in nilai.items()}, **tanya}])

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """The value decides the band as it is printed."""
        judul = {
            "bobot_skp": ("Bobot SKP (persen)", 6),
            "bobot_perilaku": ("Bobot perilaku (persen)", 6),
            "pita": ("Rentang nilai sebelum syarat ide baru", 0),
        }
        return Keluaran(
            {"nilai": teks(kolom["nilai"]), "predikat": kolom["predikat"]}, langkah(kolom, judul), desimal=2
        )


class Integrasi2021(PerhitunganMesin):
    """`semester_1` (value of PP 46/2011, not below 0), `semester_2` (0-120), `ide_baru` (default false) in; `nilai`,
    `predikat` out. The conversion of the first half is not verified."""

    nama = "integrasi_2021"
    judul = "Nilai kinerja tahun 2021: integrasi dua semester"
    isian = ("tanggal", "semester_1", "semester_2", "ide_baru")
    keluaran = {"nilai": "teks", "predikat": "teks"}
    metode = {
        "rata_rata_dua_semester": Metode(
            "pp30:integrasi",
            INTEGRASI_2021,
            lambda p: (
                tabel_ruas(p, "ruas", "integrasi_2021.konversi"),
                tabel_angka(
                    p, "bobot", "integrasi_2021.bobot", bobot_1=lambda x: x.semester_1, bobot_2=lambda x: x.semester_2
                ),
                tabel_pita(p, "predikat", "pp30.predikat"),
            ),
        )
    }

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """The values of the two halves."""
        pakai = Pakai(self, catatan, pustaka)
        satu = angka(wajib(catatan, "semester_1"), "semester_1")
        if satu < 0:
            raise AturanError("Isian semester_1 tidak boleh di bawah nol.", isian="semester_1")
        dua, ide = angka_antara(catatan, "semester_2", 0, pakai.isi("pp30.tertinggi")), bila_ya(catatan, "ide_baru")
        for x in ("integrasi_2021.konversi", "integrasi_2021.bobot", "pp30.predikat"):
            pakai.isi(x)
        baris = {"semester_1": skala(satu, DESIMAL_MASUK), "semester_2": skala(dua, DESIMAL_MASUK), "ide_baru": ide}
        return pakai.siap({"semester_1": tulis(satu), "semester_2": tulis(dua), "ide_baru": ide}, [baris])

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """The converted value is shown rounded, and used unrounded."""
        judul = {
            "konversi": ("Nilai semester 1 setelah konversi (dibulatkan untuk ditampilkan)", 2),
            "pita": ("Rentang nilai sebelum syarat ide baru", 0),
        }
        return Keluaran(
            {"nilai": teks(kolom["nilai"]), "predikat": kolom["predikat"]}, langkah(kolom, judul), desimal=2
        )


class SebutanDp3(PerhitunganMesin):
    """`nilai` (0-100) in; `sebutan` out (amat_baik, baik, cukup, sedang, kurang)."""

    nama = "sebutan_dp3"
    judul = "Sebutan nilai DP3"
    isian = ("tanggal", "nilai")
    keluaran = {"nilai": "teks", "sebutan": "teks"}
    metode = {
        "sebutan_dp3": Metode("pp30:sebutan_dp3", SEBUTAN_DP3, lambda p: (tabel_pita(p, "sebutan", "dp3.sebutan"),))
    }

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """One value."""
        pakai = Pakai(self, catatan, pustaka)
        nilai = angka_antara(catatan, "nilai", 0, pakai.isi("dp3.tertinggi"))
        pakai.isi("dp3.sebutan")
        return pakai.siap({"nilai": tulis(nilai)}, [{"nilai": skala(nilai, DESIMAL_MASUK)}])

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """The word of the value as it is printed."""
        return Keluaran({"nilai": teks(kolom["nilai_cetak"]), "sebutan": kolom["sebutan"]}, desimal=2)
