"""The change of budget 2021 of Kabupaten Jember as rows of `rencana`, version `perubahan`.

The source lists the sub-activities of 64 SKPD after the change, without their programmes and activities. Parents that
the plan before does not have are made here: by the name the same code has elsewhere, else with a name that says so.
Four amounts are no whole rupiah, so an import refuses them; `betulkan` leaves them empty, which means not given.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

from contoh.berkas import baca
from contoh.jember import DOKUMEN
from contoh.jember import SUMBER as SEBELUM

SUMBER = "perubahan_2021_subkegiatan_kab_jember.csv.gz"
VERSI = "perubahan"
TANDA = "`'’ "  # a stray mark before a code: the code stays as published, its parent is found without it
URUSAN = 2  # the first two segments of a code name the affair, the rest the programme and below

Baris = dict[str, str]


def daftar_perubahan(*, betulkan: bool) -> Iterator[Baris]:
    """New parents first, then the 1,533 rows of the source in its order."""
    yield from induk_baru()
    for r in baca(SUMBER):
        kode, pagu = r["kode_sub_kegiatan"], r["pagu_setelah_perubahan"].strip()
        yield {
            **_simpul(r["kode_skpd"], "sub_kegiatan", kode, induk_kegiatan(kode), r["nama_sub_kegiatan"]),
            "indikator": r["indikator"],
            "satuan": r["satuan"],
            "target_2021": r["target"],
            "pagu_2021": "" if betulkan and not pagu.isdecimal() else pagu,
        }


def induk_baru() -> Iterator[Baris]:
    """Programmes, then activities, that rows of the source stand under and the plan before does not have."""
    ada = {(r["kode_skpd"], r["kode"]) for r in baca(SEBELUM)}
    kegiatan = {(r["kode_skpd"], induk_kegiatan(r["kode_sub_kegiatan"])) for r in baca(SUMBER)} - ada
    program = {(unit, induk_program(kode)) for unit, kode in kegiatan} - ada
    for unit, kode in sorted(program):
        yield _simpul(unit, "program", kode, "", nama_induk(kode, "Program"))
    for unit, kode in sorted(kegiatan):
        yield _simpul(unit, "kegiatan", kode, induk_program(kode), nama_induk(kode, "Kegiatan"))


def induk_kegiatan(kode: str) -> str:
    """The activity of a sub-activity: `1.01.01.2.05` of `1.01.01.2.05.02`."""
    return kode.strip(TANDA).rsplit(".", 1)[0]


def induk_program(kode: str) -> str:
    """The programme of an activity: `1.01.01` of `1.01.01.2.05`."""
    return kode.rsplit(".", 2)[0]


def nama_induk(kode: str, sebutan: str) -> str:
    """The name most units give this code, else the same part of another affair, else one that says it is not known."""
    persis, serupa = _nama_menurut_kode()
    for nama in (persis[kode], serupa[_tanpa_urusan(kode)] if _penunjang(kode) else Counter[str]()):
        if nama:
            return nama.most_common(1)[0][0]
    return f"{sebutan} {kode} (nama tidak ada dalam sumber)"


@cache
def _nama_menurut_kode() -> tuple[dict[str, Counter[str]], dict[str, Counter[str]]]:
    persis: dict[str, Counter[str]] = defaultdict(Counter)
    serupa: dict[str, Counter[str]] = defaultdict(Counter)
    for r in baca(SEBELUM):
        persis[r["kode"]][r["nama"]] += 1
        if _penunjang(r["kode"]):
            serupa[_tanpa_urusan(r["kode"])][r["nama"]] += 1
    return persis, serupa


def _penunjang(kode: str) -> bool:
    """The supporting programme (`01`) is the same in every affair; the others are not."""
    return _tanpa_urusan(kode).split(".")[0] == "01"


def _tanpa_urusan(kode: str) -> str:
    return ".".join(kode.split(".")[URUSAN:])


def _simpul(unit: str, level: str, kode: str, induk: str, nama: str) -> Baris:
    return {
        "dokumen": DOKUMEN,
        "versi": VERSI,
        "kode_unit": unit,
        "level": level,
        "kode": kode,
        "kode_induk": induk,
        "nama": nama,
    }
