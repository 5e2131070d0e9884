"""What the guide allows, found by trying every combination of counts for small units."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from random import Random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kinerja.aturan.bentuk import Batas, PolaDistribusi
from kinerja.aturan.bentuk.dasar import LIMA_PREDIKAT
from kinerja.aturan.layanan import BarisDistribusi, hitung, hitung_distribusi
from kinerja.aturan.mesin import Mesin
from kinerja.aturan.paket import Dasar, Entri, IsiNilai, Paket, Peraturan, Verifikasi
from kinerja.aturan.perhitungan.distribusi import ORGANISASI
from kinerja.aturan.pustaka import FOLDER_NASIONAL, Pustaka, muat_folder, pustaka_dengan

HARI = date(2025, 1, 1)
Hitungan = dict[str, int]


def susunan(n: int) -> Iterator[Hitungan]:
    """All ways to spread n people over five classes."""
    for empat in product(range(n + 1), repeat=4):
        if sum(empat) <= n:
            yield dict(zip(LIMA_PREDIKAT, (*empat, n - sum(empat)), strict=True))


def melanggar(batas: Batas, jumlah: Hitungan) -> bool:
    """A limit as its words say, in fractions."""
    n, banyak = sum(jumlah.values()), sum(jumlah[k] for k in batas.kelas)
    persen = Decimal(100) * banyak
    if batas.paling_banyak_persen is not None:
        return persen > batas.paling_banyak_persen * n
    if batas.paling_sedikit_persen is not None:
        return persen < batas.paling_sedikit_persen * n
    if batas.paling_banyak_orang is not None:
        return banyak > batas.paling_banyak_orang
    return banyak < (batas.paling_sedikit_orang or 0)


def cari(pola: PolaDistribusi, n: int) -> tuple[bool, bool]:
    """By trying: whether any counts meet the limits, and any in which the named class is largest."""
    sah = [x for x in susunan(n) if not any(melanggar(b, x) for b in pola.batas)]
    return bool(sah), any(x[pola.terbanyak] == max(x.values()) for x in sah)


def pola(organisasi: str) -> PolaDistribusi:
    isi = pustaka_dengan().nilai(f"distribusi.{organisasi}", HARI).isi
    assert isinstance(isi, PolaDistribusi)
    return isi


@pytest.mark.parametrize("organisasi", ORGANISASI)
def test_what_is_possible_agrees_with_trying_everything(organisasi: str, mesin: Mesin) -> None:
    unit = [{"id": n, "tanggal": HARI, "predikat_organisasi": organisasi, "jumlah": {"baik": n}} for n in range(1, 13)]
    hasil = hitung("distribusi", unit, mesin=mesin)
    ada = {x.id: (x.nilai["mungkin"], x.nilai["mungkin_terbanyak"]) for x in hasil}
    assert ada == {n: cari(pola(organisasi), n) for n in range(1, 13)}


@pytest.mark.parametrize("organisasi", ORGANISASI)
def test_findings_agree_with_the_words_of_the_limits(organisasi: str) -> None:
    semua = [x for n in range(1, 8) for x in susunan(n)]
    unit = [BarisDistribusi(str(i), HARI, organisasi, x) for i, x in enumerate(semua)]
    for jumlah, hasil in zip(semua, hitung_distribusi(unit), strict=True):
        temuan = [b.kode for b in pola(organisasi).batas if melanggar(b, jumlah)]
        terbesar = jumlah[pola(organisasi).terbanyak] == max(jumlah.values())
        assert hasil.nilai["temuan"] == temuan
        assert hasil.nilai["sesuai"] == (not temuan)
        assert hasil.nilai["peringatan"] == ([] if terbesar else ["bukan_terbanyak"])


def test_what_the_guide_allows_for_the_smallest_units() -> None:
    unit = [BarisDistribusi(f"{o}-{n}", HARI, o, {"baik": n}) for o in ORGANISASI for n in range(1, 13)]
    tidak = {x.id for x in hitung_distribusi(unit) if not x.nilai["mungkin"]}
    assert tidak == {"kurang-1", "kurang-2", "sangat_kurang-1", "sangat_kurang-2"}


PERSEN = st.integers(0, 100).map(str)


@st.composite
def pola_acak(draw: st.DrawFn) -> dict[str, object]:
    """Any limits a local pack may set: one kind of each per class, at most one group."""
    batas: list[dict[str, object]] = []
    for i, kelas in enumerate(LIMA_PREDIKAT):
        if draw(st.booleans()):
            batas.append({"kode": f"a{i}", "kelas": [kelas], "paling_banyak_persen": draw(PERSEN)})
        if draw(st.integers(0, 3)) == 0:
            batas.append({"kode": f"b{i}", "kelas": [kelas], "paling_sedikit_persen": draw(PERSEN)})
        if draw(st.integers(0, 4)) == 0:
            batas.append({"kode": f"c{i}", "kelas": [kelas], "paling_banyak_orang": draw(st.integers(0, 6))})
        if draw(st.integers(0, 4)) == 0:
            batas.append({"kode": f"d{i}", "kelas": [kelas], "paling_sedikit_orang": draw(st.integers(0, 3))})
    if draw(st.booleans()):
        kelas2 = draw(st.lists(st.sampled_from(LIMA_PREDIKAT), min_size=2, max_size=4, unique=True))
        ukuran = draw(st.sampled_from(["paling_sedikit_persen", "paling_sedikit_orang"]))
        nilai = draw(PERSEN) if ukuran.endswith("persen") else draw(st.integers(0, 6))
        batas.append({"kode": "g", "kelas": kelas2, ukuran: nilai})
    return {"terbanyak": draw(st.sampled_from(LIMA_PREDIKAT)), "batas": batas}


def pustaka_daerah(isi: object) -> Pustaka:
    periksa = Verifikasi(status="belum_diketahui")
    entri = Entri(mulai=HARI, nilai=isi, dasar=Dasar(peraturan="perwal", pasal="1"), verifikasi=periksa)
    nilai = {"distribusi.baik": IsiNilai(judul="Uji", satuan="tabel", riwayat=(entri,))}
    perwal = {"perwal": Peraturan(judul="Perwal", singkat="Perwal", verifikasi=periksa)}
    lokal = Paket(subjek="uji", judul="Uji", peraturan=perwal, nilai=nilai)
    return Pustaka([("nasional", NASIONAL), ("daerah", [lokal])])


NASIONAL = muat_folder(FOLDER_NASIONAL)
KELOMPOK = ["sangat_baik", "baik"]
DI_DALAM: dict[str, object] = {  # the largest class inside the group, whose other class has a least of its own
    "terbanyak": "baik",
    "batas": [
        {"kode": "d", "kelas": ["sangat_baik"], "paling_sedikit_orang": 2},
        {"kode": "g", "kelas": KELOMPOK, "paling_sedikit_orang": 4},
    ],
}
DI_LUAR: dict[str, object] = {**DI_DALAM, "terbanyak": "kurang"}  # the largest class outside, the group needs more
SENDIRI: dict[str, object] = {  # the largest class outside, the classes of the group need more than the group
    "terbanyak": "kurang",
    "batas": [
        {"kode": "d", "kelas": ["sangat_baik"], "paling_sedikit_orang": 2},
        {"kode": "e", "kelas": ["baik"], "paling_sedikit_orang": 2},
        {"kode": "g", "kelas": KELOMPOK, "paling_sedikit_orang": 1},
    ],
}


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(isi=pola_acak())
@example(isi=DI_DALAM)
@example(isi=DI_LUAR)
@example(isi=SENDIRI)
def test_any_local_limits_agree_with_trying_everything(isi: dict[str, object]) -> None:
    unit = [BarisDistribusi(str(n), HARI, "baik", {"baik": n}) for n in range(1, 8)]
    hasil = hitung_distribusi(unit, pustaka=pustaka_daerah(isi))
    batas = PolaDistribusi.model_validate(isi)
    ada = [(x.nilai["mungkin"], x.nilai["mungkin_terbanyak"]) for x in hasil]
    assert ada == [cari(batas, n) for n in range(1, 8)]


def jarak(pola: PolaDistribusi, jumlah: Hitungan) -> int | None:
    """By trying: the fewest people who change class so that all limits hold."""
    sah = [x for x in susunan(sum(jumlah.values())) if not any(melanggar(b, x) for b in pola.batas)]
    return min((sum(max(0, x[k] - jumlah[k]) for k in LIMA_PREDIKAT) for x in sah), default=None)


@pytest.mark.parametrize("organisasi", ORGANISASI)
def test_the_distance_to_the_guide_agrees_with_trying_everything(organisasi: str, mesin: Mesin) -> None:
    semua = [x for n in range(1, 7) for x in susunan(n)]
    unit = [{"id": i, "tanggal": HARI, "predikat_organisasi": organisasi, "jumlah": x} for i, x in enumerate(semua)]
    hasil = hitung("selisih_distribusi", unit, mesin=mesin, rincian=False)
    assert [x.nilai["selisih"] for x in hasil] == [jarak(pola(organisasi), x) for x in semua]


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(isi=pola_acak(), acak=st.randoms(use_true_random=False))
def test_the_distance_to_any_local_limits_agrees_with_trying_everything(isi: dict[str, object], acak: Random) -> None:
    semua = [x for n in range(1, 7) for x in susunan(n)]
    semua = acak.sample(semua, 12)
    unit = [{"id": i, "tanggal": HARI, "predikat_organisasi": "baik", "jumlah": x} for i, x in enumerate(semua)]
    hasil = hitung("selisih_distribusi", unit, pustaka=pustaka_daerah(isi), rincian=False)
    batas = PolaDistribusi.model_validate(isi)
    assert [x.nilai["selisih"] for x in hasil] == [jarak(batas, x) for x in semua]


def test_counts_of_eighteen_digits_stay_exact() -> None:
    n = 9 * 10**16
    hasil = hitung_distribusi([BarisDistribusi("x", HARI, "istimewa", {"sangat_baik": 7 * n + 1, "baik": 3 * n - 1})])[
        0
    ]
    assert hasil.nilai["temuan"] == ["sb_lebih_70"]


BERKELOMPOK: dict[str, object] = {
    "terbanyak": "baik",
    "batas": [
        {"kode": "sb", "kelas": ["sangat_baik"], "paling_banyak_orang": 1},
        {"kode": "g", "kelas": KELOMPOK, "paling_sedikit_persen": "80"},
    ],
}


def test_who_is_above_a_bound_leaves_the_group_before_it_is_filled() -> None:
    jumlah = {"sangat_baik": 3, "kurang": 3}
    unit = [{"id": 1, "tanggal": HARI, "predikat_organisasi": "baik", "jumlah": jumlah}]
    [hasil] = hitung("selisih_distribusi", unit, pustaka=pustaka_daerah(BERKELOMPOK), rincian=False)
    penuh = dict.fromkeys(LIMA_PREDIKAT, 0) | jumlah
    assert hasil.nilai["selisih"] == 4 == jarak(PolaDistribusi.model_validate(BERKELOMPOK), penuh)


@pytest.mark.parametrize(("baik", "temuan"), [(3, ["g"]), (4, [])])
def test_a_group_below_its_share_is_found_and_one_at_its_share_is_not(baik: int, temuan: list[str]) -> None:
    unit = [BarisDistribusi("x", HARI, "baik", {"baik": baik, "kurang": 5 - baik})]
    assert hitung_distribusi(unit, pustaka=pustaka_daerah(BERKELOMPOK))[0].nilai["temuan"] == temuan


def test_as_many_people_as_a_class_needs_are_enough() -> None:
    unit = [BarisDistribusi(str(n), HARI, "baik", {"sangat_baik": n, "baik": 4}) for n in (1, 2)]
    semua = hitung_distribusi(unit, pustaka=pustaka_daerah(DI_DALAM))
    assert [x.nilai["temuan"] for x in semua] == [["d"], []]


def test_a_guide_counts_on_its_last_day_and_the_next_one_from_its_first() -> None:
    unit = [BarisDistribusi(str(h), h, "baik", {"sangat_baik": 2}) for h in (HARI - timedelta(days=1), HARI)]
    semua = hitung_distribusi(unit, pustaka=pustaka_daerah(BERKELOMPOK))
    assert ["sb" in x.nilai["temuan"] for x in semua] == [False, True]
