"""The careers the example brings along: every rule has its years, and no mark contradicts its rule."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from contoh.orang import susun_penduduk
from contoh.panggung import Panggung
from contoh.riwayat import susun_riwayat
from contoh.struktur import susun
from kinerja.aturan.periksa.nilai_lama import RekamNilai, periksa_nilai, rezim_periode
from kinerja.fakta.hukdis import kode_hukdis

JUMLAH = 400
Berkas = dict[str, list[dict[str, str]]]


@pytest.fixture(scope="module")
def berkas() -> Berkas:
    return buat(2026)


def buat(bibit: int, jumlah: int = JUMLAH) -> Berkas:
    struktur = susun(jumlah)
    acak = Random(bibit)
    penduduk = susun_penduduk(struktur, jumlah, acak, 2025)
    panggung = Panggung(jumlah, acak, date(2026, 11, 1), Path(), lapor=lambda judul, selesai, dari: None)
    return susun_riwayat(panggung, struktur, penduduk)


def test_a_good_share_of_the_people_has_a_career_over_all_rules(berkas: Berkas) -> None:
    orang = {b["nip"] for b in berkas["riwayat_pendidikan"]}
    assert len(orang) > 0.75 * JUMLAH
    rezim: dict[str, set[str]] = {}
    for b in berkas["predikat"]:
        kode = rezim_periode(date.fromisoformat(b["mulai"]), date.fromisoformat(b["sampai"]))
        rezim.setdefault(kode, set()).add(b["nip"])
    assert rezim.keys() == {"dp3", "pp46", "pp30", "integrasi-2021", "permenpanrb-6-2022"}
    assert min(map(len, rezim.values())) > JUMLAH // 5
    assert max(b["mulai"] for b in berkas["predikat"]) == "2024-01-01"


def test_no_mark_contradicts_its_rule(berkas: Berkas) -> None:
    for b in berkas["predikat"]:
        rekam = RekamNilai(
            mulai=date.fromisoformat(b["mulai"]),
            sampai=date.fromisoformat(b["sampai"]),
            predikat=b["predikat"],
            nilai=Decimal(b["nilai"]) if b["nilai"] else None,
            hasil_kerja=b["hasil_kerja"],
            perilaku=b["perilaku"],
        )
        assert periksa_nilai(rekam) == [], b


def test_nothing_happens_before_service_or_after_the_day_of_loading(berkas: Berkas) -> None:
    for kode in ("riwayat_jabatan", "riwayat_golongan", "diklat", "penghargaan", "hukdis", "angka_kredit", "predikat"):
        for b in berkas[kode]:
            mulai = b.get("mulai") or b.get("tmt") or b["tanggal_sk"]
            tmt = f"{b['nip'][8:12]}-{b['nip'][12:14]}" if b["nip"][12:14] <= "12" else b["nip"][8:12]
            assert tmt <= mulai < "2025-01-01", (kode, b)


@pytest.mark.parametrize("jumlah", [1_200, 10_000])
def test_everybody_finished_school_before_the_day_of_loading_however_many(jumlah: int) -> None:
    lulus = [int(b["tahun_lulus"]) for b in buat(2026, jumlah)["riwayat_pendidikan"]]
    assert len(lulus) > jumlah / 2
    assert max(lulus) <= 2025


def test_punishments_are_few_and_of_kinds_the_rules_know(berkas: Berkas) -> None:
    assert 2 <= len(berkas["hukdis"]) < JUMLAH // 20
    assert {b["jenis"] for b in berkas["hukdis"]} <= set(kode_hukdis())


def test_the_same_seed_brings_the_same_careers(berkas: Berkas) -> None:
    assert buat(2026) == berkas
    assert buat(2027) != berkas
