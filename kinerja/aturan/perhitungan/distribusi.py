"""Whether a unit's counts of predikat follow the guide for its own predikat."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from kinerja.aturan.angka import bulat_tak_negatif, hari, kata, wajib
from kinerja.aturan.bentuk import LIMA_PREDIKAT, Batas, PolaDistribusi
from kinerja.aturan.galat import AngkaTidakSah, AturanError
from kinerja.aturan.hitung import distribusi as hitung
from kinerja.aturan.mesin import TabelAturan
from kinerja.aturan.perhitungan.dasar import (
    Catatan,
    Keluaran,
    Langkah,
    Metode,
    PerhitunganMesin,
    Siap,
    sampai,
    susun_baris,
)
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka

ORGANISASI = ("istimewa", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")
KOSONG: dict[str, object] = {"sesuai": None, "temuan": [], "peringatan": [], "mungkin": None, "mungkin_terbanyak": None}


def _ukuran(batas: Batas) -> tuple[str, int]:
    """Which column of the rule table a limit fills, and with what; per cent in hundredths."""
    if batas.paling_banyak_persen is not None:
        return "maks_persen", int(batas.paling_banyak_persen * 100)
    if batas.paling_sedikit_persen is not None:
        return "min_persen", int(batas.paling_sedikit_persen * 100)
    if batas.paling_banyak_orang is not None:
        return "maks_orang", batas.paling_banyak_orang
    return "min_orang", batas.paling_sedikit_orang or 0


def _kolom(batas: Batas) -> str:
    """The limit's name in the rule table: `<measure>_<class>`, or `gabungan_<measure>` for a group."""
    ukuran, _ = _ukuran(batas)
    return f"{ukuran}_{batas.kelas[0]}" if len(batas.kelas) == 1 else f"gabungan_{ukuran}"


def _baris(organisasi: str, nilai: NilaiBerlaku) -> dict[str, object]:
    pola: PolaDistribusi = nilai.isi
    gabungan = {k for x in pola.batas if len(x.kelas) > 1 for k in x.kelas}
    return {
        "berlaku_dari": nilai.dari,
        "berlaku_sampai": sampai(nilai),
        "aturan_mulai": nilai.mulai,
        "predikat_organisasi": organisasi,
        "terbanyak": pola.terbanyak,
        **{f"gabungan_{k}": k in gabungan for k in LIMA_PREDIKAT},
        **{_kolom(x): Decimal(_ukuran(x)[1]) for x in pola.batas},
    }


def tabel_aturan(pustaka: Pustaka) -> tuple[TabelAturan, ...]:
    """One row for each predikat of an organisation and each time its limits changed."""
    skema = hitung.ATURAN["pola"]
    ada = [x for x in ORGANISASI if pustaka.punya(f"distribusi.{x}")]
    baris = [_baris(x, nilai) for x in ada for nilai in pustaka.riwayat(f"distribusi.{x}")]
    return (TabelAturan("pola", skema, susun_baris(skema, baris)),)


def _jumlah(catatan: Catatan) -> dict[str, int]:
    isi = wajib(catatan, "jumlah")
    if not isinstance(isi, dict):
        raise AturanError("Isian jumlah memuat banyaknya pegawai menurut predikat.", isian="jumlah")
    asing = sorted(str(k) for k in isi if k not in LIMA_PREDIKAT)
    if asing:
        raise AturanError(f"Predikat tidak dikenal: {', '.join(asing)}.", isian=f"jumlah.{asing[0]}")
    jumlah = {k: bulat_tak_negatif(isi[k], f"jumlah.{k}") if isi.get(k) is not None else 0 for k in LIMA_PREDIKAT}
    if sum(jumlah.values()) >= 10**18:
        raise AngkaTidakSah("Jumlah seluruh pegawai memuat lebih dari 18 angka.", isian="jumlah")
    return jumlah


class Distribusi(PerhitunganMesin):
    """`tanggal`, `predikat_organisasi`, `jumlah` in; hard findings, a soft warning and what is possible at all out."""

    nama = "distribusi"
    judul = "Pola distribusi predikat pegawai"
    isian = ("tanggal", "predikat_organisasi", "jumlah")
    metode = {"batas_per_kelas": Metode(hitung.batas_per_kelas, hitung.MASUKAN, tabel_aturan)}

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """The unit's own predikat and its five counts; a class not named counts 0."""
        tanggal = hari(wajib(catatan, "tanggal"), "tanggal")
        organisasi = kata(wajib(catatan, "predikat_organisasi"), "predikat_organisasi", ORGANISASI)
        jumlah = _jumlah(catatan)
        cara, pola = self.pilih_metode(pustaka, tanggal), pustaka.nilai(f"distribusi.{organisasi}", tanggal)
        masukan = {"tanggal": tanggal.isoformat(), "predikat_organisasi": organisasi, "jumlah": jumlah}
        kolom = (tanggal, organisasi, *(Decimal(jumlah[k]) for k in LIMA_PREDIKAT))
        return Siap(masukan, (cara, pola), kolom, cara.nilai)

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Findings in the order of the limits; a unit without people is not computable."""
        total = Langkah("jumlah", "Banyaknya pegawai", int(kolom["jumlah"]))
        if not kolom["jumlah"]:
            return Keluaran({**KOSONG, "sebab": "jumlah_nol"}, (total,))
        pola: PolaDistribusi = siap.nilai[1].isi
        temuan = [x.kode for x in pola.batas if kolom[f"langgar_{_kolom(x)}"]]
        hasil = {
            "sesuai": not temuan,
            "temuan": temuan,
            "peringatan": ["bukan_terbanyak"] if kolom["bukan_terbanyak"] else [],
            "mungkin": kolom["mungkin"],
            "mungkin_terbanyak": kolom["mungkin_terbanyak"],
        }
        return Keluaran(hasil, (total, *(_langkah_batas(x, kolom) for x in pola.batas)))


def _langkah_batas(batas: Batas, kolom: Mapping[str, Any]) -> Langkah:
    nama, banyak = batas.kode, sum(int(kolom[k]) for k in batas.kelas)
    judul = f"Banyaknya {' dan '.join(x.replace('_', ' ') for x in batas.kelas)}"
    return Langkah(f"batas_{nama}", judul, banyak)
