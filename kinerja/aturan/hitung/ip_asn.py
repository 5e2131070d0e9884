"""Professionality index of one civil servant: four dimensions, their sum, its category."""

from typing import TYPE_CHECKING

from kinerja.aturan.hitung.bagi import bagi_bulat
from kinerja.aturan.hitung.tabel import berlaku, golongkan, pilih

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ibis.expr.types import Table

KE_PERSERATUS = 10**4  # millionths in a hundredth


def empat_dimensi(masukan: "Table", aturan: "Mapping[str, Table]") -> "Table":
    """Points of each dimension and of all.

    In: urut, tanggal, jenis_jabatan, pendidikan, diklat (the long training that counts for the post), teknis, seminar,
    predikat, hukuman. Out: kualifikasi, kompetensi, kinerja, disiplin, nilai (hundredths), kategori. Source:
    PermenPANRB 38/2018; Peraturan BKN 8/2019.
    """
    t = berlaku(berlaku(masukan, aturan["kualifikasi"], "pendidikan"), aturan["kompetensi"], "jenis_jabatan")
    t = berlaku(berlaku(t, aturan["kinerja"], "predikat"), aturan["disiplin"], "hukuman")
    kompetensi = (
        pilih(t.diklat, t.nilai_diklat, 0) + pilih(t.teknis, t.nilai_teknis, 0) + pilih(t.seminar, t.nilai_seminar, 0)
    )
    t = t.mutate(
        kualifikasi=bagi_bulat(t.nilai_kualifikasi, KE_PERSERATUS),
        kompetensi=bagi_bulat(kompetensi, KE_PERSERATUS),
        kinerja=bagi_bulat(t.nilai_kinerja, KE_PERSERATUS),
        disiplin=bagi_bulat(t.nilai_disiplin, KE_PERSERATUS),
        nilai=bagi_bulat(t.nilai_kualifikasi + kompetensi + t.nilai_kinerja + t.nilai_disiplin, KE_PERSERATUS),
    )
    return golongkan(t, aturan["kategori"], "nilai", "kategori")
