"""Satisfaction of the public (SKM) and the size of its sample."""

from collections.abc import Mapping
from typing import Any

from kinerja.aturan.angka import ada, bulat_tak_negatif, kata, wajib
from kinerja.aturan.galat import AturanError, IsianKurang
from kinerja.aturan.hitung.skema.kepegawaian import BANYAK_UNSUR, SAMPEL_SKM, SKM
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Metode, PerhitunganMesin, Siap
from kinerja.aturan.perhitungan.pakai import Pakai, langkah, teks
from kinerja.aturan.perhitungan.tabel import tabel_angka, tabel_pita
from kinerja.aturan.pustaka import Pustaka

DESIMAL = 4
PECAHAN = {"1/9": (1, 9), "0.11": (11, 100), "0.111": (111, 1000)}


def _dari_responden(isi: object, rendah: int, tinggi: int) -> tuple[list[int], int]:
    """Sums of the answers by element; an incomplete or impossible answer is an error with its place."""
    if not isinstance(isi, list):
        raise AturanError("Isian responden harus daftar jawaban.", isian="responden")
    jumlah = [0] * BANYAK_UNSUR
    for n, jawaban in enumerate(isi):
        if not isinstance(jawaban, list) or len(jawaban) != BANYAK_UNSUR or any(x is None for x in jawaban):
            raise AturanError(f"Responden {n + 1} tidak menjawab {BANYAK_UNSUR} unsur.", isian=f"responden.{n}")
        for u, x in enumerate(jawaban):
            nilai = bulat_tak_negatif(x, f"responden.{n}.{u}")
            if not rendah <= nilai <= tinggi:
                raise AturanError(f"Jawaban harus {rendah} sampai {tinggi}.", isian=f"responden.{n}.{u}")
            jumlah[u] += nilai
    return jumlah, len(isi)


def _dari_jumlah(catatan: Catatan, rendah: int, tinggi: int) -> tuple[list[int], int]:
    isi, n = wajib(catatan, "jumlah"), bulat_tak_negatif(wajib(catatan, "n"), "n")
    if not isinstance(isi, list) or len(isi) != BANYAK_UNSUR:
        raise AturanError(f"Isian jumlah harus memuat {BANYAK_UNSUR} jumlah.", isian="jumlah")
    jumlah = [bulat_tak_negatif(x, f"jumlah.{u}") for u, x in enumerate(isi)]
    luar = [u for u, x in enumerate(jumlah) if not rendah * n <= x <= tinggi * n]
    if luar:
        raise AturanError(f"Jumlah itu tidak mungkin dari {n} responden.", isian=f"jumlah.{luar[0]}")
    return jumlah, n


class Skm(PerhitunganMesin):
    """`responden` [[u1 ... u9] ...] or `jumlah` [nine sums] with `n`; `bobot` (1/9 by default, 0.11, 0.111) in; `nrr`
    (nine means, four decimals), `skm` (four decimals), `konversi` (from the unrounded skm), `mutu` (A-D) out."""

    nama = "skm"
    judul = "Survei kepuasan masyarakat"
    isian = ("tanggal", "responden", "jumlah", "n", "bobot")
    keluaran = {"nrr": "daftar", "skm": "teks", "konversi": "teks", "mutu": "teks"}
    metode = {
        "rata_rata_tertimbang": Metode(
            "skm:rata_rata_tertimbang",
            SKM,
            lambda p: (
                tabel_angka(p, "rumus", "skm.rumus", faktor_konversi=lambda x: x.faktor_konversi),
                tabel_pita(p, "mutu", "skm.mutu"),
            ),
        )
    }

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """The sums of the answers; many answers become nine numbers."""
        pakai = Pakai(self, catatan, pustaka)
        rumus = pakai.isi("skm.rumus")
        pakai.isi("skm.mutu")
        batas = (rumus.jawaban_terendah, rumus.jawaban_tertinggi)
        if ada(catatan, "responden") and ada(catatan, "jumlah"):
            raise AturanError("Isi responden atau jumlah, tidak keduanya.", isian="jumlah")
        if not ada(catatan, "responden") and not ada(catatan, "jumlah"):
            raise IsianKurang("responden")
        responden = catatan.get("responden")
        jumlah, n = _dari_jumlah(catatan, *batas) if responden is None else _dari_responden(responden, *batas)
        if n == 0:
            raise IsianKurang("n" if responden is None else "responden")
        bobot = _bobot(catatan, rumus)
        atas, bawah = PECAHAN[bobot]
        baris = {f"jumlah_{u}": x for u, x in enumerate(jumlah, start=1)}
        baris |= {"responden": n, "bobot_pembilang": atas, "bobot_penyebut": bawah}
        return pakai.siap({"jumlah": jumlah, "n": n, "bobot": bobot}, [baris])

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Grade A to D by the printed conversion."""
        hasil = {
            "nrr": [teks(kolom[f"nrr_{u}"], DESIMAL) for u in range(1, BANYAK_UNSUR + 1)],
            "skm": teks(kolom["skm"], DESIMAL),
            "konversi": teks(kolom["konversi"]),
            "mutu": kolom["mutu"],
        }
        return Keluaran(hasil, langkah(kolom, {"jumlah": ("Jumlah seluruh jawaban", 0)}), desimal=2)


def _bobot(catatan: Catatan, rumus: Any) -> str:
    """The weight by name; a number such as 0.11 is read as its text."""
    if not ada(catatan, "bobot"):
        return str(rumus.bobot_baku)
    return kata(str(catatan["bobot"]).replace(",", "."), "bobot", rumus.bobot_pilihan)


class SampelSkm(PerhitunganMesin):
    """`populasi` (1 or more) in; `sampel` out, half-up to a whole number."""

    nama = "sampel_skm"
    judul = "Banyaknya responden SKM"
    isian = ("tanggal", "populasi")
    keluaran = {"sampel": "bulat"}
    metode = {
        "krejcie_morgan": Metode(
            "skm:krejcie_morgan",
            SAMPEL_SKM,
            lambda p: (
                tabel_angka(
                    p,
                    "rumus",
                    "skm.sampel",
                    kai_kuadrat=lambda x: x.kai_kuadrat,
                    proporsi=lambda x: x.proporsi,
                    galat=lambda x: x.galat,
                ),
            ),
        )
    }

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """A number of people served."""
        pakai = Pakai(self, catatan, pustaka)
        populasi = bulat_tak_negatif(wajib(catatan, "populasi"), "populasi")
        if populasi < 1:
            raise AturanError("Isian populasi paling sedikit 1.", isian="populasi")
        pakai.isi("skm.sampel")
        return pakai.siap({"populasi": populasi}, [{"populasi": populasi}])

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """A whole number."""
        judul = {"pembilang": ("Pembilang", 18), "penyebut": ("Penyebut", 18)}
        return Keluaran({"sampel": int(kolom["sampel"])}, langkah(kolom, judul), desimal=0)
