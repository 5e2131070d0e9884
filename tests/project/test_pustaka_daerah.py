"""Which calculations honour local packs: whoever reads a value a Pemda may replace takes the local library with it.

A call of the rules without `pustaka=` speaks of the national values. That is right where none of the values it reads
may differ locally, and wrong as soon as one of them may; then this test names the call.
"""

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kinerja.aturan.kasus import daftar_kasus
from kinerja.aturan.layanan import hitung
from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.peraturan.paket import boleh_berbeda

LUAR = ("aturan", "perintah")  # the rules themselves, and the commands, which say which packs they read
PEMANGGIL = {"hitung_predikat": "predikat", "hitung_capaian": "capaian", "hitung_distribusi": "distribusi"}
PEMANGGIL |= {"periksa_distribusi": "distribusi"}
MENYEBUT = {
    "jatuh_tempo": "tenggat.",
    "jadwal": "",
    "nilai": "",
    "riwayat": "",
    "terbaru": "",
}  # id is the first argument
PERIKSA = {"periksa_plt": {"plt.lama_plh", "plt.jenjang_jf"}}
BOLEH = frozenset(boleh_berbeda(date(2026, 1, 1)))


def dibaca(nama: str) -> set[str]:
    """The ids of the values a calculation reads, seen on all its worked examples."""
    return {
        kunci.partition("@")[0]
        for x in daftar_kasus()
        if x.hitung == nama and x.hasil is not None
        for kunci in hitung(nama, [{"id": 1, **x.masukan}])[0].aturan
    }


def teks(simpul: ast.expr | None, tetap: dict[str, str]) -> str | None:
    """What is known of a text in the source: a literal, a constant of the module, or the beginning of an f-string."""
    if isinstance(simpul, ast.Constant) and isinstance(simpul.value, str):
        return simpul.value
    if isinstance(simpul, ast.Name):
        return tetap.get(simpul.id)
    if isinstance(simpul, ast.JoinedStr):
        return (teks(simpul.values[0], tetap) or "") + "*"
    return None


def kena(sebutan: str | None) -> set[str]:
    """The ids a Pemda may replace that a text can mean; what is not known can mean any."""
    if sebutan is None:
        return set(BOLEH)
    awal, bintang, _ = sebutan.partition("*")
    return {k for k in BOLEH if k == sebutan or (bintang and k.startswith(awal))}


def nama_dalam(simpul: ast.expr) -> set[str]:
    return {
        x.id if isinstance(x, ast.Name) else x.attr for x in ast.walk(simpul) if isinstance(x, ast.Name | ast.Attribute)
    }


def panggilan(sumber: str) -> Iterator[tuple[int, str, set[str]]]:
    """Calls of the rules without a local library: line, name, and what they read that may differ locally."""
    pohon = ast.parse(sumber)
    aturan = {
        a.asname or a.name
        for n in ast.walk(pohon)
        if isinstance(n, ast.ImportFrom) and (n.module or "").startswith("kinerja.aturan")
        for a in n.names
    }
    aturan |= {  # a library kept under another name
        t.id
        for n in ast.walk(pohon)
        if isinstance(n, ast.Assign) and isinstance(n.value, ast.Call) and {"pustaka_dengan"} & nama_dalam(n.value.func)
        for t in n.targets
        if isinstance(t, ast.Name)
    }
    tetap = {
        t.id: n.value.value
        for n in pohon.body
        if isinstance(n, ast.Assign) and isinstance(n.value, ast.Constant) and isinstance(n.value.value, str)
        for t in n.targets
        if isinstance(t, ast.Name)
    }
    for simpul in ast.walk(pohon):
        if not isinstance(simpul, ast.Call) or any(k.arg == "pustaka" for k in simpul.keywords):
            continue
        f = simpul.func
        nama = f.id if isinstance(f, ast.Name) else f.attr if isinstance(f, ast.Attribute) else ""
        pangkal = f.value if isinstance(f, ast.Attribute) else f
        milik = any(isinstance(x, ast.Name) and x.id in aturan for x in ast.walk(pangkal))
        if not milik and nama not in PEMANGGIL:
            continue
        pertama = teks(simpul.args[0] if simpul.args else None, tetap)
        if nama in PEMANGGIL or nama in PERHITUNGAN or nama == "hitung":
            hitungan = PEMANGGIL.get(nama) or (nama if nama in PERHITUNGAN else pertama)
            baca = dibaca(hitungan) & BOLEH if hitungan else set(BOLEH)
        elif nama in PERIKSA:
            baca = PERIKSA[nama] & BOLEH
        elif nama in MENYEBUT:
            lengkap = pertama if pertama is None or "." in pertama else MENYEBUT[nama] + pertama
            baca = kena(lengkap)
        else:
            continue
        if baca:
            yield simpul.lineno, nama, baca


def test_every_caller_of_a_value_that_may_differ_locally_takes_the_local_library(akar: Path) -> None:
    salah = [
        f"{berkas.relative_to(akar)}:{baris} {nama} membaca {', '.join(sorted(baca))} tanpa pustaka=pustaka_berlaku()"
        for berkas in sorted((akar / "kinerja").rglob("*.py"))
        if berkas.relative_to(akar / "kinerja").parts[0] not in LUAR
        for baris, nama, baca in panggilan(berkas.read_text())
    ]
    assert salah == []


@pytest.mark.parametrize(
    ("kode", "nama"),
    [
        ("from kinerja.aturan.layanan import hitung\nhitung('tpp', [])", "hitung"),
        ("from kinerja.aturan import hitung\nhitung.hitung('tpp', [])", "hitung"),
        ("from kinerja.aturan import hitung\nhitung.tpp([])", "tpp"),
        ("from kinerja.aturan.layanan import periksa_distribusi\nperiksa_distribusi(x)", "periksa_distribusi"),
        ("from kinerja.aturan import tenggat\nJ = 'masa.penilai_lama'\ntenggat.jatuh_tempo(J, d)", "jatuh_tempo"),
        ("from kinerja.aturan.tenggat import jatuh_tempo\njatuh_tempo('evaluasi_kontrak_1', d)", "jatuh_tempo"),
        ("from kinerja.aturan.tenggat import jatuh_tempo\njatuh_tempo(jenis, d)", "jatuh_tempo"),
        ("from kinerja.aturan.pustaka import pustaka_dengan\npustaka_dengan().nilai('tpp.bobot', d)", "nilai"),
        ("from kinerja.aturan.pustaka import pustaka_dengan\npustaka_dengan().nilai(f'distribusi.{p}', d)", "nilai"),
        ("from kinerja.aturan.pustaka import pustaka_dengan\nb = pustaka_dengan()\nb.nilai('tpp.plt', d)", "nilai"),
        ("from kinerja.aturan import pustaka\npustaka.nilai('talenta.ambang', d)", "nilai"),
    ],
)
def test_a_caller_that_forgets_the_local_library_is_found(kode: str, nama: str) -> None:
    assert [n for _baris, n, _baca in panggilan(kode)] == [nama]


@pytest.mark.parametrize(
    "kode",
    [
        "from kinerja.aturan.layanan import hitung\nhitung('tpp', [], pustaka=pustaka_berlaku())",
        "from kinerja.aturan.layanan import hitung_predikat\nhitung_predikat([])",
        "from kinerja.aturan.tenggat import jadwal\njadwal('jadwal.skp_ditetapkan', 2026)",
        "from kinerja.aturan.pustaka import pustaka_dengan\npustaka_dengan().nilai(f'kedudukan.{k}', d)",
        "from kinerja.dasar import nilai\nnilai('tpp.bobot', d)",
    ],
)
def test_a_caller_that_is_right_is_left_alone(kode: str) -> None:
    assert list(panggilan(kode)) == []


def test_what_a_calculation_reads_is_seen_on_its_examples() -> None:
    assert {"tpp.bobot", "tpp.predikat", "tpp.potongan_kehadiran", "tpp.plt"} <= dibaca("tpp")
    assert dibaca("predikat") & BOLEH == set()
