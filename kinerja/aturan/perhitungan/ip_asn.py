"""Professionality index (IP ASN) of one person."""

from collections.abc import Mapping
from typing import Any

from kinerja.aturan.angka import ada, bulat_tak_negatif, kata, wajib, ya_tidak
from kinerja.aturan.bentuk.dasar import LIMA_PREDIKAT
from kinerja.aturan.hitung.skema import BULAT
from kinerja.aturan.hitung.skema.kepegawaian import IP_ASN
from kinerja.aturan.mesin import TabelAturan
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Metode, PerhitunganMesin, Siap
from kinerja.aturan.perhitungan.pakai import Pakai, teks
from kinerja.aturan.perhitungan.tabel import juta, tabel, tabel_kata, tabel_pita
from kinerja.aturan.pustaka import Pustaka

DIMENSI = ("kualifikasi", "kompetensi", "kinerja", "disiplin")
DIKLAT = ("diklat_kepemimpinan", "diklat_fungsional")


def _kompetensi(isi: Any) -> list[dict[str, object]]:
    return [
        {
            "jenis_jabatan": jenis,
            "nilai_diklat": juta(x.nilai_diklat),
            "nilai_teknis": juta(x.nilai_teknis),
            "nilai_seminar": juta(x.nilai_seminar),
        }
        for jenis, x in isi.items()
    ]


def tabel_aturan(pustaka: Pustaka) -> tuple[TabelAturan, ...]:
    """Points of each dimension and the bands of their sum."""
    skema = {"jenis_jabatan": "string", "nilai_diklat": BULAT, "nilai_teknis": BULAT, "nilai_seminar": BULAT}
    return (
        tabel_kata(pustaka, "kualifikasi", "ip_asn.kualifikasi", "pendidikan", "nilai_kualifikasi"),
        tabel(pustaka, "kompetensi", "ip_asn.kompetensi", skema, _kompetensi),
        tabel_kata(pustaka, "kinerja", "ip_asn.kinerja", "predikat", "nilai_kinerja"),
        tabel_kata(pustaka, "disiplin", "ip_asn.disiplin", "hukuman", "nilai_disiplin"),
        tabel_pita(pustaka, "kategori", "ip_asn.kategori"),
    )


class IpAsn(PerhitunganMesin):
    """`jenis_jabatan`, `pendidikan`, `diklat_kepemimpinan` (counts for jpt, administrator, pengawas),
    `diklat_fungsional` (counts for fungsional), `jp_teknis` (hours), `seminar`, `predikat`, `hukuman` in; points of the
    four dimensions, `nilai`, `kategori` out. The training that does not count may be left out."""

    nama = "ip_asn"
    judul = "Indeks profesionalitas ASN"
    isian = ("tanggal", "jenis_jabatan", "pendidikan", *DIKLAT, "jp_teknis", "seminar", "predikat", "hukuman")
    keluaran = {
        "kualifikasi": "teks",
        "kompetensi": "teks",
        "kinerja": "teks",
        "disiplin": "teks",
        "nilai": "teks",
        "kategori": "teks",
    }
    metode = {"empat_dimensi": Metode("ip_asn:empat_dimensi", IP_ASN, tabel_aturan)}

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """Words of the packs, hours, yes or no."""
        pakai = Pakai(self, catatan, pustaka)
        kompetensi = pakai.isi("ip_asn.kompetensi")
        jenis = kata(wajib(catatan, "jenis_jabatan"), "jenis_jabatan", tuple(kompetensi))
        pilihan = {
            "pendidikan": tuple(pakai.isi("ip_asn.kualifikasi")),
            "predikat": LIMA_PREDIKAT,
            "hukuman": tuple(pakai.isi("ip_asn.disiplin")),
        }
        kata_kata = {k: kata(wajib(catatan, k), k, x) for k, x in pilihan.items()}
        diklat = {k: ya_tidak(catatan[k], k) for k in DIKLAT if ada(catatan, k)}
        dihitung = kompetensi[jenis].diklat
        if dihitung:
            wajib(catatan, dihitung)
        jp, seminar = bulat_tak_negatif(wajib(catatan, "jp_teknis"), "jp_teknis"), wajib(catatan, "seminar")
        teknis = jp >= pakai.isi("ip_asn.jp_teknis")
        pakai.isi("ip_asn.kinerja"), pakai.isi("ip_asn.kategori")
        masukan = {
            "jenis_jabatan": jenis,
            **kata_kata,
            **diklat,
            "jp_teknis": jp,
            "seminar": ya_tidak(seminar, "seminar"),
        }
        baris = {
            "jenis_jabatan": jenis,
            **kata_kata,
            "diklat": diklat.get(dihitung, False) if dihitung else False,
            "teknis": teknis,
            "seminar": masukan["seminar"],
        }
        return pakai.siap(masukan, [baris])

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Two decimals each; the category of the sum."""
        hasil = {k: teks(kolom[k]) for k in (*DIMENSI, "nilai")}
        return Keluaran({**hasil, "kategori": kolom["kategori"]}, desimal=2)
