"""Budget absorption of a unit, and of its own monthly forecasts."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from kinerja.aturan.angka import angka_antara, banyak_desimal, bulat_tak_negatif, daftar_isi, skala, tulis
from kinerja.aturan.galat import AngkaTidakSah, IsianKurang
from kinerja.aturan.hitung.skema.kepegawaian import SERAPAN, SPS
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Metode, PerhitunganMesin, Siap
from kinerja.aturan.perhitungan.pakai import Pakai, langkah, teks
from kinerja.aturan.perhitungan.tabel import tabel_angka
from kinerja.aturan.pustaka import Pustaka

TERBANYAK = 1000
ANGKA_TERBANYAK = 21  # digits of a realisation and of the scale of its target together
TARGET_NOL = "target_nol"
JUDUL = {
    "pagu": ("Jumlah pagu (rupiah)", 0),
    "realisasi": ("Jumlah realisasi (rupiah)", 0),
    "pagu_bertarget": ("Pagu baris yang bertarget (rupiah)", 0),
    "dilewati": ("Baris yang dilewati", 0),
}


def _rupiah(isi: Catatan, kunci: str, tempat: str) -> int:
    if isi.get(kunci) is None:
        raise IsianKurang(f"{tempat}.{kunci}")
    return bulat_tak_negatif(isi[kunci], f"{tempat}.{kunci}")


class Serapan(PerhitunganMesin):
    """`baris` [{pagu, realisasi, target_persen}] in; `serapan` and `capaian_tertimbang` (weighted by pagu, no cap) out,
    per cent. A line whose target or budget is 0 is left out of the weighted mean and told as a warning."""

    nama = "serapan"
    judul = "Serapan anggaran"
    isian = ("tanggal", "baris")
    keluaran = {"serapan": "teks", "capaian_tertimbang": "teks", "sebab": "teks"}
    metode = {"tertimbang_pagu": Metode("serapan:tertimbang_pagu", SERAPAN)}

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """Whole rupiah, and targets between 0 and 100 per cent."""
        pakai = Pakai(self, catatan, pustaka)
        semua = [_baris(x, n) for n, x in enumerate(daftar_isi(catatan, "baris", TERBANYAK))]
        masukan = [{"pagu": p, "realisasi": r, "target_persen": tulis(t)} for p, r, t in semua]
        baris = [
            {
                "nomor": n,
                "pagu": p,
                "realisasi": r,
                "target": skala(t, banyak_desimal(t)),
                "skala_target": 10 ** banyak_desimal(t),
            }
            for n, (p, r, t) in enumerate(semua)
        ]
        return pakai.siap({"baris": masukan}, baris)

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Null with `pagu_nol` or `target_nol` where there is nothing to divide by."""
        serapan, capaian = (None if kolom[k] is None else teks(kolom[k]) for k in ("serapan", "capaian_tertimbang"))
        hasil: dict[str, object] = {"serapan": serapan, "capaian_tertimbang": capaian}
        if capaian is None:
            hasil["sebab"] = "pagu_nol" if serapan is None else TARGET_NOL
        peringatan = (TARGET_NOL,) if int(kolom["dilewati"]) else ()
        return Keluaran(hasil, langkah(kolom, JUDUL), peringatan, desimal=2)


def _baris(isi: Catatan, n: int) -> tuple[int, int, Decimal]:
    pagu, realisasi = (_rupiah(isi, k, f"baris.{n}") for k in ("pagu", "realisasi"))
    target = angka_antara(isi, "target_persen", 0, 100, di=f"baris.{n}.target_persen")
    if len(str(realisasi)) + banyak_desimal(target) > ANGKA_TERBANYAK:
        raise AngkaTidakSah(
            "Target memuat terlalu banyak angka untuk dihitung tepat.", isian=f"baris.{n}.target_persen"
        )
    return pagu, realisasi, target


class SerapanSps(PerhitunganMesin):
    """`bulan` [{perkiraan, realisasi}], one after the other, in; of each month `serapan` (per cent) and `ditahan` (per
    cent of TPP), and `hangus` out: what was withheld is forfeited only after several months in a row."""

    nama = "serapan_sps"
    judul = "Serapan terhadap perkiraan sendiri (SPS)"
    isian = ("tanggal", "bulan")
    keluaran = {"serapan": "daftar", "ditahan": "daftar", "hangus": "ya_tidak"}
    metode = {
        "serapan_sps": Metode(
            "serapan:serapan_sps",
            SPS,
            lambda p: (
                tabel_angka(
                    p,
                    "sps",
                    "serapan.sps",
                    serapan_terendah=lambda x: x.serapan_terendah,
                    ditahan_persen=lambda x: x.ditahan_persen,
                    hangus_setelah=lambda x: x.hangus_setelah_bulan,
                ),
            ),
        )
    }

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """Whole rupiah a month."""
        pakai = Pakai(self, catatan, pustaka)
        pakai.isi("serapan.sps")
        bulan = [
            {k: _rupiah(x, k, f"bulan.{n}") for k in ("perkiraan", "realisasi")}
            for n, x in enumerate(daftar_isi(catatan, "bulan", TERBANYAK))
        ]
        return pakai.siap({"bulan": bulan}, [{"nomor": n, **x} for n, x in enumerate(bulan)])

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """A forecast of 0 has no percentage and withholds nothing."""
        hasil = {
            "serapan": [None if x is None else teks(x) for x in kolom["serapan"]],
            "ditahan": [teks(int(x) // 10**4) for x in kolom["ditahan"]],
            "hangus": bool(kolom["hangus"]),
        }
        return Keluaran(hasil, langkah(kolom, {"terpanjang": ("Bulan berturut-turut di bawah batas", 0)}), desimal=2)
