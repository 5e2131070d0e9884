"""Whether a unit's counts of predikat follow the guide for its own predikat."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from kinerja.aturan.angka import bulat_tak_negatif, hari, kata, wajib
from kinerja.aturan.bentuk import Batas, PolaDistribusi
from kinerja.aturan.bentuk.dasar import LIMA_PREDIKAT
from kinerja.aturan.galat import AngkaTidakSah, AturanError
from kinerja.aturan.hitung.skema import DISTRIBUSI, DISTRIBUSI_POLA
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
TANDA = {k: 2**i for i, k in enumerate(LIMA_PREDIKAT)}
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


def _dilanggar(batas: Batas, kolom: Mapping[str, Any]) -> bool:
    """Whether the engine found this limit broken."""
    ukuran, _ = _ukuran(batas)
    if len(batas.kelas) > 1:
        return bool(kolom[f"langgar_gabungan_{ukuran}"])
    return bool(int(kolom[f"langgar_{ukuran}"]) & TANDA[batas.kelas[0]])


def _baris(organisasi: str, nilai: NilaiBerlaku) -> list[dict[str, object]]:
    """Five rows, one a class, with the limits of the class and those of the group."""
    pola: PolaDistribusi = nilai.isi
    gabungan = next((x for x in pola.batas if len(x.kelas) > 1), None)
    bersama = dict([_ukuran(gabungan)]) if gabungan else {}
    return [
        {
            "berlaku_dari": nilai.dari,
            "berlaku_sampai": sampai(nilai),
            "predikat_organisasi": organisasi,
            "kelas": k,
            "tanda": Decimal(TANDA[k]),
            "terbanyak": k == pola.terbanyak,
            "gabungan": gabungan is not None and k in gabungan.kelas,
            **{f"gabungan_{u}": Decimal(x) for u, x in bersama.items()},
            **{u: Decimal(x) for u, x in (_ukuran(b) for b in pola.batas if b.kelas == (k,))},
        }
        for k in LIMA_PREDIKAT
    ]


def tabel_aturan(pustaka: Pustaka) -> tuple[TabelAturan, ...]:
    """Five rows for each predikat of an organisation and each time its limits changed."""
    ada = [x for x in ORGANISASI if pustaka.punya(f"distribusi.{x}")]
    baris = [b for x in ada for nilai in pustaka.riwayat(f"distribusi.{x}") for b in _baris(x, nilai)]
    return (TabelAturan("pola", DISTRIBUSI_POLA, susun_baris(DISTRIBUSI_POLA, baris)),)


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
    keluaran = {
        "sesuai": "ya_tidak",
        "temuan": "daftar",
        "peringatan": "daftar",
        "mungkin": "ya_tidak",
        "mungkin_terbanyak": "ya_tidak",
        "sebab": "teks",
    }
    metode = {"batas_per_kelas": Metode("distribusi:batas_per_kelas", DISTRIBUSI, tabel_aturan)}

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """The unit's own predikat and its five counts; a class not named counts 0."""
        tanggal = hari(wajib(catatan, "tanggal"), "tanggal")
        organisasi = kata(wajib(catatan, "predikat_organisasi"), "predikat_organisasi", ORGANISASI)
        jumlah = _jumlah(catatan)
        pola, cara = pustaka.nilai(f"distribusi.{organisasi}", tanggal), self.pilih_metode(pustaka, tanggal)
        masukan = {"tanggal": tanggal.isoformat(), "predikat_organisasi": organisasi, "jumlah": jumlah}
        baris = tuple((tanggal, organisasi, k, Decimal(jumlah[k])) for k in LIMA_PREDIKAT)
        return Siap(masukan, (cara, pola), baris, cara.nilai, bekal={"jumlah": jumlah})

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Findings in the order of the limits; a unit without people is not computable."""
        total = Langkah("jumlah", "Banyaknya pegawai", int(kolom["jumlah"]))
        if not kolom["jumlah"]:
            return Keluaran({**KOSONG, "sebab": "jumlah_nol"}, (total,))
        pola: PolaDistribusi = siap.nilai[1].isi
        temuan = [x.kode for x in pola.batas if _dilanggar(x, kolom)]
        hasil = {
            "sesuai": not temuan,
            "temuan": temuan,
            "peringatan": ["bukan_terbanyak"] if kolom["bukan_terbanyak"] else [],
            "mungkin": kolom["mungkin"],
            "mungkin_terbanyak": kolom["mungkin_terbanyak"],
        }
        return Keluaran(hasil, (total, *(_langkah_batas(x, siap.bekal["jumlah"]) for x in pola.batas)))


class SelisihDistribusi(Distribusi):
    """The same in; `mungkin`, `selisih` out: how many people at least would have to be in another class."""

    nama = "selisih_distribusi"
    judul = "Selisih dari pola distribusi predikat"
    keluaran = {"mungkin": "ya_tidak", "selisih": "bulat", "sebab": "teks"}
    metode = {"pindah_terkecil": Metode("distribusi:pindah_terkecil", DISTRIBUSI, tabel_aturan)}

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Null where the unit has no people, or where no counts of this many people meet the limits."""
        langkah = tuple(
            Langkah(k, judul, int(kolom[k]))
            for k, judul in (
                ("jumlah", "Banyaknya pegawai"),
                ("lebih", "Pegawai di atas batas kelasnya"),
                ("kurang", "Pegawai yang kurang menurut batas kelas dan gabungan"),
            )
        )
        if not kolom["jumlah"]:
            return Keluaran({"mungkin": None, "selisih": None, "sebab": "jumlah_nol"}, langkah[:1])
        if not kolom["mungkin"]:
            return Keluaran({"mungkin": False, "selisih": None, "sebab": "tidak_mungkin"}, langkah)
        return Keluaran({"mungkin": True, "selisih": int(kolom["selisih"])}, langkah)


def _langkah_batas(batas: Batas, jumlah: Mapping[str, int]) -> Langkah:
    nama, banyak = batas.kode, sum(jumlah[k] for k in batas.kelas)
    judul = f"Banyaknya {' dan '.join(x.replace('_', ' ') for x in batas.kelas)}"
    return Langkah(f"batas_{nama}", judul, banyak)
