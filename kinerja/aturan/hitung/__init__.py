"""Calculations as ibis expressions: a table in, a table out, one function a method; exact on every engine.

No module here divides, rounds or uses binary fractions except through `bagi` (a project test reads the syntax tree).

For other programs this package is the library: no Django, no settings, no database. Fields, results, units, errors and
sources of each calculation are in `docs/aturan.md`; `keterangan` says them too.

>>> from kinerja.aturan import hitung
>>> hitung.satu("predikat", tanggal="2025-01-01", hasil_kerja="di_atas", perilaku="sesuai")
{'predikat': 'baik'}
>>> hitung.satu("capaian", arah="naik", target=60, realisasi="62,5")["capaian"]
'104.17'
>>> hitung.satu("capaian", arah="naik", target=0, realisasi=1)
{'capaian': None, 'sebab': 'target_nol'}

Many records in one call, each with its receipt; one that cannot be computed says why and leaves the others alone:

>>> hasil = hitung.banyak("angka_kredit", [
...     {"id": 1, "jenjang": "ahli_pertama", "predikat": "sangat_baik", "bulan": 12},
...     {"id": 2, "jenjang": "ahli_pertama", "predikat": "sangat_baik", "bulan": 13},
... ])
>>> hasil[0].nilai["angka_kredit"], hasil[0].aturan[1]
('18.750', 'jf.jenjang@2023-01-01')
>>> hasil[1].galat.kode, hasil[1].galat.isian
('isian_salah', 'bulan')

A month's allowance, and the rule values behind it:

>>> tpp = hitung.banyak("tpp", [{
...     "id": "a", "tanggal": "2026-01-01", "tpp_maksimal": 10_000_000, "capaian_produktivitas": 90,
...     "kehadiran": {"terlambat_1": 2, "terlambat_3": 1, "tanpa_keterangan": 1},
... }])[0]
>>> tpp.nilai["dibayar"], tpp.nilai["potongan_kehadiran"]
(9190000, '5.25')
>>> [(x["id"], x["status"]) for x in tpp.rincian["aturan"]][1]
('tpp.bobot', 'ingatan')

A receipt holds without anything beside it:

>>> from kinerja.aturan.verifikasi import verifikasi
>>> verifikasi(tpp.rincian) is None
True

The same expression as SQL, for a table of one's own:

>>> print(hitung.sql("predikat", "duckdb").split()[0])
SELECT
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kinerja.aturan.layanan import Hasil
    from kinerja.aturan.perhitungan.dasar import Perhitungan
    from kinerja.aturan.pustaka import Pustaka


def daftar() -> tuple[str, ...]:
    """The names of all calculations.

    >>> {"predikat", "tpp", "skm"} <= set(daftar())
    True
    """
    from kinerja.aturan.perhitungan import PERHITUNGAN

    return tuple(PERHITUNGAN)


def keterangan(nama: str) -> dict[str, object]:
    """Title, fields in, columns out and description of one calculation; `AturanError` if there is none of that name.

    >>> keterangan("sampel_skm")["keluaran"]
    {'sampel': 'bulat'}
    """
    p = _perhitungan(nama)
    return {
        "nama": p.nama,
        "judul": p.judul,
        "isian": p.isian,
        "keluaran": dict(p.keluaran),
        "uraian": " ".join((type(p).__doc__ or "").split()),
    }


def satu(nama: str, *, daerah: Path | None = None, **isian: object) -> Mapping[str, Any]:
    """The result of one record given as keywords; raises `AturanError` (code, field, message) where it has none.

    `daerah` is a folder of local packs laid over the national ones.
    """
    return banyak(nama, [{"id": "satu", **isian}], daerah=daerah)[0].wajib()


def banyak(nama: str, catatan: Sequence[Mapping[str, Any]], *, daerah: Path | None = None) -> "list[Hasil]":
    """The result of each record (`id` and the calculation's fields), in the same order, with receipts.

    Runs in an embedded DuckDB of the calling thread. Raises only for an unknown name or packs that cannot be read.
    """
    from kinerja.aturan.layanan import hitung

    return hitung(_perhitungan(nama).nama, [dict(x) for x in catatan], pustaka=_pustaka(daerah))


def sql(nama: str, dialek: str = "duckdb", *, metode: str | None = None, daerah: Path | None = None) -> str:
    """The expression of a method (the newest if none is named) as SQL of an engine.

    Input table `masukan_<nama>_<metode>`, rule tables `aturan_<table>`; columns in `hitung.skema`. DuckDB needs the
    macro `div` that `mesin.MesinDuckDB` makes. `AturanError` for a function of one value, which has no expression.
    """
    from kinerja.aturan.galat import AturanError
    from kinerja.aturan.perhitungan.dasar import PerhitunganMesin

    p = _perhitungan(nama)
    if not isinstance(p, PerhitunganMesin):
        raise AturanError(f"{nama} dihitung tanpa mesin.", isian="nama")
    buku = _pustaka(daerah)
    return p.ekspresi(metode or p.pilih_metode(buku, None).nilai, buku).sql(dialek)


def _perhitungan(nama: str) -> "Perhitungan":
    from kinerja.aturan.galat import AturanError
    from kinerja.aturan.perhitungan import PERHITUNGAN

    if nama not in PERHITUNGAN:
        raise AturanError(f"Perhitungan {nama[:40]!r} tidak dikenal.", isian="nama")
    return PERHITUNGAN[nama]


def _pustaka(daerah: Path | None) -> "Pustaka":
    from kinerja.aturan.pustaka import pustaka_dengan

    return pustaka_dengan(daerah) if daerah else pustaka_dengan()
