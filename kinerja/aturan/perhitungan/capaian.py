"""Achievement of an indicator: target and realisation become per cent."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from kinerja.aturan.angka import ada, angka, banyak_desimal, geser, hari, kata, skala, tulis, wajib
from kinerja.aturan.galat import AngkaTidakSah, AturanError, IsianKurang
from kinerja.aturan.hitung.skema import CAPAIAN, CAPAIAN_ANGKA, CAPAIAN_DESIMAL, CAPAIAN_LANGKAH
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Langkah, Metode, PerhitunganMesin, Siap, berlaku
from kinerja.aturan.pustaka import Pustaka

ARAH = ("naik", "turun", "rentang")
JUDUL = {
    "target_dipakai": "Target yang dipakai",
    "pembilang": "Pembilang",
    "penyebut": "Penyebut",
}


def _target(catatan: Catatan) -> tuple[Decimal, Decimal]:
    """Both bounds; a single target is a range of one point."""
    batas = [x for x in ("target_bawah", "target_atas") if ada(catatan, x)]
    if ada(catatan, "target"):
        if batas:
            raise AturanError("Isi target atau rentang (target_bawah dan target_atas), tidak keduanya.", isian=batas[0])
        satu = angka(catatan["target"], "target")
        return satu, satu
    if not batas:
        raise IsianKurang("target")
    bawah, atas = (angka(wajib(catatan, x), x) for x in ("target_bawah", "target_atas"))
    if bawah > atas:
        raise AturanError("target_bawah lebih besar daripada target_atas. Tukar keduanya.", isian="target_bawah")
    return bawah, atas


def _seskala(daftar: tuple[Decimal, ...]) -> tuple[list[int], int]:
    """The numbers as whole numbers of one scale, and that scale; their ratios stay."""
    desimal = banyak_desimal(*daftar)
    bulat = [skala(x, desimal) for x in daftar]
    if any(len(str(abs(x))) > CAPAIAN_ANGKA for x in bulat):
        raise AngkaTidakSah("Jarak antara angka terbesar dan terkecil terlalu lebar untuk dihitung.", isian="realisasi")
    return bulat, desimal


class Capaian(PerhitunganMesin):
    """`arah`, `target` or its range, `realisasi`, `metode` (where lower is better) in; `capaian` in per cent out."""

    nama = "capaian"
    judul = "Capaian indikator"
    isian = ("tanggal", "arah", "target", "target_bawah", "target_atas", "realisasi", "metode")
    keluaran = {"capaian": "teks", "sebab": "teks"}
    metode = {"capaian_persen": Metode("capaian:capaian_persen", CAPAIAN)}

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """Reads direction, target and realisation; the formula not named is the packs' own."""
        tanggal = hari(catatan["tanggal"], "tanggal") if ada(catatan, "tanggal") else None
        arah = kata(wajib(catatan, "arah"), "arah", ARAH)
        bawah, atas = _target(catatan)
        realisasi = angka(wajib(catatan, "realisasi"), "realisasi")
        cara, rumus = self.pilih_metode(pustaka, tanggal), berlaku(pustaka, "capaian.rumus", tanggal)
        metode = rumus.isi.turun_baku
        if ada(catatan, "metode"):
            metode = kata(catatan["metode"], "metode", rumus.isi.turun_pilihan)
        bulat, desimal = _seskala((bawah, atas, realisasi))
        masukan = {"tanggal": tanggal.isoformat()} if tanggal else {}
        masukan |= {"arah": arah, "realisasi": tulis(realisasi)}
        masukan |= (
            {"target": tulis(bawah)} if bawah == atas else {"target_bawah": tulis(bawah), "target_atas": tulis(atas)}
        )
        if arah == "turun":
            masukan["metode"] = metode
        return Siap(masukan, (cara, rumus), ((arah, metode, *bulat),), cara.nilai, bekal={"desimal": desimal})

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Per cent as text with two decimals; not computable is null with the reason."""
        desimal = siap.bekal["desimal"]
        langkah = tuple(
            Langkah(k, JUDUL[k], None if kolom[k] is None else tulis(geser(int(kolom[k]), desimal)))
            for k in CAPAIAN_LANGKAH
        )
        if kolom["sebab"] is not None:
            return Keluaran({"capaian": None, "sebab": kolom["sebab"]}, langkah, desimal=CAPAIAN_DESIMAL)
        return Keluaran({"capaian": f"{kolom['capaian']:f}"}, langkah, desimal=CAPAIAN_DESIMAL)
