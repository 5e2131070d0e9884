"""The small Pemda of the tests stands, and its superiors are who they should be."""

import pytest

from kinerja.organisasi.selectors import atasan_pada, bawahan_pada, judul_jabatan
from tests.pabrik import HARI, Orang, kota_kecil

pytestmark = pytest.mark.django_db


def test_everybody_has_the_superior_of_the_structure() -> None:
    kota = kota_kecil()

    def atasan(orang: Orang, tujuan: str) -> str:
        ketemu = atasan_pada(orang.penugasan, tujuan, HARI)
        return judul_jabatan(ketemu) if ketemu else ""

    assert atasan(kota.staf, "kinerja") == "Kepala Subbidang Kepangkatan"
    assert atasan(kota.kaban, "kinerja") == "Sekretaris Daerah"
    assert atasan(kota.kaban, "pk") == "Wali Kota Contoh"
    assert atasan(kota.kabid_mutasi, "pk") == "Kepala BKPSDM"
    assert atasan(kota.guru, "kinerja") == "Kepala SD Negeri 1"
    assert atasan(kota.kasek, "kinerja") == "Kepala Dinas Pendidikan"
    assert atasan(kota.walikota, "kinerja") == ""
    bawahan = bawahan_pada([kota.kasub.penugasan.pk], "kinerja", HARI)
    assert {p.pegawai.nama for p in bawahan} == {"Siti Rahma", "Joko Susilo"}
