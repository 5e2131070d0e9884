"""The example's people and posts: real proportions, nobody twice, every kind of case there."""

from collections import Counter
from datetime import date
from random import Random

import pytest

from contoh.orang import Penduduk, Tugas, susun_penduduk
from contoh.rencana import daftar_rencana, realisasi_bappeda, realisasi_kota
from contoh.struktur import Struktur, susun
from kinerja.aturan.identitas import urai_nip

JUMLAH = 1_200


@pytest.fixture(scope="module")
def struktur() -> Struktur:
    return susun(JUMLAH)


@pytest.fixture(scope="module")
def penduduk(struktur: Struktur) -> Penduduk:
    return susun_penduduk(struktur, JUMLAH, Random(2026), 2025)


def awal(penduduk: Penduduk, jenis: str) -> list[Tugas]:
    return [t for t in penduduk.awal.tugas if t.jenis == jenis]


@pytest.mark.parametrize("jumlah", [250, 300, 1_200, 10_000])
def test_susun_penduduk_draws_exactly_as_many_people_as_asked(jumlah: int) -> None:
    penduduk = susun_penduduk(susun(jumlah), jumlah, Random(1), 2025)

    orang = [*penduduk.awal.pegawai, *(o for k in penduduk.peristiwa for o in k.pegawai)]
    assert len(orang) == len({o.nip for o in orang}) == jumlah


def test_the_structure_has_the_51_agencies_of_the_source_and_every_post_a_superior(struktur: Struktur) -> None:
    assert sum(u.perangkat_daerah for u in struktur.unit) == 51
    kode = {j.kode for j in struktur.jabatan}
    assert {j.kode_atasan for j in struktur.jabatan} - kode == {""}
    assert [j.kode for j in struktur.jabatan if not j.kode_atasan] == ["000.01"]


def test_people_come_in_real_proportions(penduduk: Penduduk) -> None:
    orang = [*penduduk.awal.pegawai, *(o for k in penduduk.peristiwa for o in k.pegawai)]
    jabatan = Counter(t.kode_jabatan.rsplit(".", 1)[1][0] for t in awal(penduduk, "definitif"))
    status = Counter(o.status for o in orang)

    assert jabatan["G"] / JUMLAH == pytest.approx(0.40, abs=0.01)
    assert jabatan["N"] / JUMLAH == pytest.approx(0.15, abs=0.01)
    assert status["pppk"] / JUMLAH == pytest.approx(0.25, abs=0.01)
    assert status["cpns"] >= 1
    assert sum(o.kelamin == "P" for o in orang) / JUMLAH == pytest.approx(0.54, abs=0.06)


def test_every_nip_is_valid_and_says_what_the_person_is(penduduk: Penduduk) -> None:
    for orang in penduduk.awal.pegawai:
        if orang.status == "pejabat_negara":
            continue
        nip = urai_nip(orang.nip)
        assert nip.sah, (orang.nip, nip.sebab)
        assert nip.jenis == ("pppk" if orang.status == "pppk" else "pns")
        assert (nip.lahir, nip.kelamin) == (orang.lahir, orang.kelamin)


def test_eight_in_a_hundred_structural_posts_are_vacant_with_the_hard_cases_among_them(
    struktur: Struktur, penduduk: Penduduk
) -> None:
    struktural = {j.kode: j for j in struktur.jabatan if j.struktural and not j.kode.startswith("000")}
    terisi = {t.kode_jabatan for t in awal(penduduk, "definitif")}
    kosong = set(struktural) - terisi
    plt = awal(penduduk, "plt")

    assert len(kosong) / len(struktural) == pytest.approx(0.08, abs=0.01)
    assert {t.kode_jabatan for t in plt} == kosong
    definitif = {t.nip: t.kode_jabatan for t in awal(penduduk, "definitif")}
    atasan = {j.kode: j.kode_atasan for j in struktur.jabatan}
    assert any(atasan[definitif[t.nip]] == t.kode_jabatan for t in plt)  # Plt of own superior's post
    assert max(Counter(t.nip for t in plt).values()) == 2  # one person with two


def test_the_year_brings_leave_study_deaths_retirements_arrivals_and_a_late_order(penduduk: Penduduk) -> None:
    kedudukan = Counter(s.kedudukan for k in penduduk.peristiwa for s in k.status)
    assert {"tugas_belajar", "cltn", "cuti_sakit", "meninggal", "pensiun", "pindah_masuk"} <= set(kedudukan)
    surut = [k.dicatat for k in penduduk.peristiwa if any(t.mulai == date(2026, 1, 2) for t in k.tugas)]
    assert surut[0] == date(2026, 3, 10)


def test_the_first_school_has_a_head_with_fifty_people(penduduk: Penduduk) -> None:
    sekolah = [t for t in awal(penduduk, "definitif") if t.kode_jabatan.startswith("021S001.")]
    kepala = [t for t in awal(penduduk, "tugas_tambahan") if t.kode_jabatan == "021S001.01"]
    assert len(sekolah) == 51
    assert len(kepala) == 1


def test_the_plan_names_owners_and_parents_that_exist(struktur: Struktur) -> None:
    baris = list(daftar_rencana(struktur))
    jabatan = {j.kode for j in struktur.jabatan}
    simpul = {(r["kode_unit"], r["kode"]) for r in baris}

    assert len(baris) > 2_000
    assert {r["kode_jabatan"] for r in baris} <= jabatan
    for r in baris:
        induk = r["kode_induk"]
        assert not induk or (r["kode_unit"], induk) in simpul or ("000", induk) in simpul
    realisasi = [*realisasi_kota(), *realisasi_bappeda()]
    assert {(r["kode_unit"], r["kode"]) for r in realisasi} <= simpul
