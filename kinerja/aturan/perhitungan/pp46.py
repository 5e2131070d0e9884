"""SKP and yearly mark under PP 46/2011, from 2014 to the middle of 2021."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from kinerja.aturan.angka import ada, angka, angka_antara, banyak_desimal, bulat_tak_negatif, daftar_isi, skala, tulis
from kinerja.aturan.galat import AngkaTidakSah, AturanError, IsianKurang
from kinerja.aturan.hitung.skema import BULAT, DESIMAL_MASUK, TEPAT
from kinerja.aturan.hitung.skema.penilaian import ASPEK_PP46, SKP_PP46
from kinerja.aturan.mesin import TabelAturan
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Metode, PerhitunganMesin, Siap
from kinerja.aturan.perhitungan.pakai import Pakai, langkah, teks
from kinerja.aturan.perhitungan.tabel import TAK_TERHINGGA, juta, tabel, tabel_angka, tabel_pita
from kinerja.aturan.pustaka import Pustaka

ANGKA_TERBANYAK = 17  # digits a scaled target or realisation may have, so that no product leaves 38
KALI_TERBANYAK = 10**8  # how many times a target a realisation may be
TERBANYAK = 1000  # activities of one SKP
JUDUL = {
    "rata_rata": ("Rata-rata nilai kegiatan", TEPAT),
    "nilai_tugas_tambahan": ("Nilai tugas tambahan", 6),
    "kreativitas": ("Nilai kreativitas", 6),
    "skp": ("Nilai SKP sebelum dibulatkan", TEPAT),
    "bobot_skp": ("Bobot SKP (persen)", 6),
    "bobot_perilaku": ("Bobot perilaku (persen)", 6),
    "prestasi": ("Nilai prestasi sebelum dibulatkan", TEPAT),
}


def _tangga(isi: Any) -> list[dict[str, object]]:
    akhir = [x.paling_sedikit - 1 for x in isi[1:]] + [TAK_TERHINGGA]
    return [
        {"bawah": x.paling_sedikit, "atas": sampai, "nilai_tugas_tambahan": juta(x.nilai)}
        for x, sampai in zip(isi, akhir, strict=True)
    ]


def tabel_aturan(pustaka: Pustaka) -> tuple[TabelAturan, ...]:
    """Formula of time and cost, points for extra tasks, weights, bands."""
    tangga = dict.fromkeys(("bawah", "atas", "nilai_tugas_tambahan"), BULAT)
    return (
        tabel_angka(
            pustaka,
            "efisiensi",
            "pp46.efisiensi",
            koefisien=lambda x: x.koefisien,
            batas_efisiensi=lambda x: x.batas_efisiensi,
            dasar=lambda x: x.dasar,
        ),
        tabel(pustaka, "tugas_tambahan", "pp46.tugas_tambahan", tangga, _tangga),
        tabel_angka(pustaka, "bobot", "pp46.bobot", bobot_skp=lambda x: x.skp, bobot_perilaku=lambda x: x.perilaku),
        tabel_pita(pustaka, "sebutan", "pp46.sebutan"),
    )


def _aspek(isi: object, nama: str) -> tuple[Decimal, Decimal]:
    """A pair of target and realisation, neither below zero, not further apart than can be held exactly."""
    if not isinstance(isi, list | tuple) or len(isi) != 2:
        raise AturanError(f"Isian {nama} harus [target, realisasi].", isian=nama)
    target, realisasi = (angka(x, nama) for x in isi)
    if target < 0 or realisasi < 0:
        raise AturanError(f"Isian {nama} tidak boleh di bawah nol.", isian=nama)
    desimal = banyak_desimal(target, realisasi)
    if len(str(max(skala(target, desimal), skala(realisasi, desimal)))) > ANGKA_TERBANYAK or (
        realisasi > target * KALI_TERBANYAK > 0
    ):
        raise AngkaTidakSah(f"Isian {nama}: jarak target dan realisasi terlalu lebar untuk dihitung.", isian=nama)
    return target, realisasi


def _kegiatan(catatan: Catatan) -> list[dict[str, tuple[Decimal, Decimal]]]:
    isi = daftar_isi(catatan, "kegiatan", TERBANYAK)
    return [_satu_kegiatan(x, f"kegiatan.{n}") for n, x in enumerate(isi)]


def _satu_kegiatan(isi: Catatan, tempat: str) -> dict[str, tuple[Decimal, Decimal]]:
    asing = sorted(str(k) for k in isi if k not in ASPEK_PP46)
    if asing:
        raise AturanError(f"Aspek {asing[0][:40]!r} tidak dikenal.", isian=f"{tempat}.{asing[0][:40]}")
    for x in ASPEK_PP46[:3]:
        if not ada(isi, x):
            raise IsianKurang(f"{tempat}.{x}")
    return {x: _aspek(isi[x], f"{tempat}.{x}") for x in ASPEK_PP46 if ada(isi, x)}


class SkpPp46(PerhitunganMesin):
    """`kegiatan` [{kuantitas, kualitas, waktu, biaya?: [target, realisasi]}], `tugas_tambahan` (how many, default 0),
    `kreativitas` (points, default 0), `perilaku` (0-100) in; the value of each activity, of the SKP, of the year and
    its word out. Target 0: null with `target_nol`; a quantity of 0 makes the activity 0; nothing is capped."""

    nama = "skp_pp46"
    judul = "SKP dan prestasi kerja menurut PP 46/2011"
    isian = ("tanggal", "kegiatan", "tugas_tambahan", "kreativitas", "perilaku")
    keluaran = {
        "nilai_kegiatan": "daftar",
        "nilai_skp": "teks",
        "nilai_prestasi": "teks",
        "sebutan": "teks",
        "sebab": "teks",
    }
    metode = {"skp_dan_prestasi": Metode("pp46:skp_dan_prestasi", SKP_PP46, tabel_aturan)}

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """One row an activity; target and realisation of an aspect become whole numbers of one scale."""
        pakai = Pakai(self, catatan, pustaka)
        kegiatan = _kegiatan(catatan)
        tugas = bulat_tak_negatif(catatan["tugas_tambahan"], "tugas_tambahan") if ada(catatan, "tugas_tambahan") else 0
        perilaku = angka_antara(catatan, "perilaku", 0, pakai.isi("pp46.perilaku_tertinggi"))
        for x in ("efisiensi", "tugas_tambahan", "bobot", "sebutan"):
            pakai.isi(f"pp46.{x}")
        kreativitas = self._kreativitas(catatan, pakai)
        masukan = {
            "kegiatan": [{a: [tulis(y) for y in x] for a, x in k.items()} for k in kegiatan],
            "tugas_tambahan": tugas,
            "kreativitas": tulis(kreativitas),
            "perilaku": tulis(perilaku),
        }
        sama = {"tugas_tambahan": tugas, "kreativitas": juta(kreativitas), "perilaku": skala(perilaku, DESIMAL_MASUK)}
        return pakai.siap(masukan, [{"nomor": n, **sama, **_baris(k)} for n, k in enumerate(kegiatan)])

    @staticmethod
    def _kreativitas(catatan: Catatan, pakai: Pakai) -> Decimal:
        boleh = [Decimal(0), *(x.nilai for x in pakai.isi("pp46.kreativitas"))]
        nilai = angka(catatan["kreativitas"], "kreativitas") if ada(catatan, "kreativitas") else Decimal(0)
        if nilai not in boleh:
            pilihan = ", ".join(tulis(x) for x in boleh)
            raise AturanError(f"Isian kreativitas harus salah satu dari: {pilihan}.", isian="kreativitas")
        return nilai

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Two decimals each; where a target is 0, the whole cannot be computed."""
        kegiatan = [None if x is None else teks(x) for x in kolom["nilai_kegiatan"]]
        if kolom["sebab"] is not None:
            nol = {"nilai_skp": None, "nilai_prestasi": None, "sebutan": None, "sebab": kolom["sebab"]}
            return Keluaran({"nilai_kegiatan": kegiatan, **nol}, desimal=2)
        hasil = {
            "nilai_kegiatan": kegiatan,
            "nilai_skp": teks(kolom["nilai_skp"]),
            "nilai_prestasi": teks(kolom["nilai_prestasi"]),
            "sebutan": kolom["sebutan"],
        }
        return Keluaran(hasil, langkah(kolom, JUDUL), desimal=2)


def _baris(kegiatan: Mapping[str, tuple[Decimal, Decimal]]) -> dict[str, object]:
    baris: dict[str, object] = {}
    for aspek, pasangan in kegiatan.items():
        desimal = banyak_desimal(*pasangan)
        baris |= {f"{aspek}_{k}": skala(x, desimal) for k, x in zip(("target", "realisasi"), pasangan, strict=True)}
    return baris
