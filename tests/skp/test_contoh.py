"""Examples beside the field: every family has three of each, and the lint agrees with them."""

from datetime import date

import pytest

from kinerja.aturan import pustaka
from kinerja.aturan.periksa.bahasa import AcuanSKP
from kinerja.skp.selectors.contoh import contoh_hasil

HARI = date(2026, 1, 2)
RUMPUN = [r.kode for r in pustaka.nilai("contoh_hasil.rumpun", HARI).isi]


@pytest.mark.parametrize("kode", RUMPUN)
def test_every_family_has_three_good_and_three_bad_examples(kode: str) -> None:
    semua = pustaka.nilai(f"contoh_hasil.{kode}", HARI).isi
    assert [sum(x.baik is y for x in semua) for y in (True, False)] == [3, 3]
    assert len({x.rumusan for x in semua}) == 6


@pytest.mark.parametrize("kode", RUMPUN)
def test_no_good_example_sounds_like_an_activity_or_is_vague(kode: str) -> None:
    acuan = AcuanSKP(HARI, None)
    for x in pustaka.nilai(f"contoh_hasil.{kode}", HARI).isi:
        if x.baik:
            assert not acuan.bunyi_kegiatan(x.rumusan), x.rumusan
            assert not acuan.kata_kabur(x.rumusan), x.rumusan


@pytest.mark.parametrize(
    ("nama", "jenis", "sebutan"),
    [
        ("Guru Ahli Pertama", "fungsional", "Guru dan kepala sekolah"),
        ("Kepala SD Negeri 1", "fungsional", "Guru dan kepala sekolah"),
        ("Bidan Terampil", "fungsional", "Tenaga kesehatan"),
        ("Auditor Ahli Madya", "fungsional", "Jabatan fungsional lain"),
        ("Kepala Bidang Mutasi", "administrator", "Pimpinan unit"),
        ("Penata Layanan Operasional", "pelaksana", "Pelaksana"),
    ],
)
def test_the_family_follows_from_the_name_then_from_the_kind(nama: str, jenis: str, sebutan: str) -> None:
    contoh = contoh_hasil(nama, jenis, HARI)
    assert contoh is not None
    assert contoh.sebutan == sebutan


def test_a_post_of_no_family_has_no_examples() -> None:
    assert contoh_hasil("Wali Kota Contoh", "kepala_daerah", HARI) is None
