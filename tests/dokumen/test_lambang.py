"""The emblem of the settings stands on the letterhead; the check says of a file that is none, and print goes on."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from pytest_django import Settings

from kinerja.dokumen.formulir.sekitar import kop_perangkat
from kinerja.dokumen.lambang import _terpasang, gambar_lambang, lambang_daerah, lambang_garuda, periksa_lambang
from kinerja.dokumen.naskah import cetak_naskah, isi_naskah, pustaka_naskah
from tests.dokumen.naskah.pabrik import isian


@pytest.fixture(autouse=True)
def _baca_lagi() -> Iterator[None]:
    """Emblems are read once a process."""
    _terpasang.cache_clear()
    yield
    _terpasang.cache_clear()


@pytest.fixture
def lambang(tmp_path: Path, settings: Settings) -> Path:
    berkas = tmp_path / "lambang.png"
    Image.new("RGB", (60, 80), "#0f5c5c").save(berkas)
    settings.LAMBANG_DAERAH = str(berkas)
    return berkas


def test_the_emblem_stands_on_the_letterhead_with_words_for_screen_readers(lambang: Path) -> None:
    kop = kop_perangkat("Dinas Pendidikan")
    assert kop is not None
    assert kop.lambang == lambang_daerah()
    assert kop.lambang is not None
    assert "Kota Contoh" in kop.lambang.alt
    isi = isian("pakta_integritas", panjang=False, kop=kop)
    naskah = isi_naskah("pakta_integritas", pustaka_naskah().berlaku("pakta_integritas", isi.tanggal), isi)
    assert gambar_lambang(naskah) == {kop.lambang.sidik: lambang.read_bytes()}
    with pikepdf.open(BytesIO(cetak_naskah(naskah, gambar=gambar_lambang(naskah)))) as pdf:
        assert len(pdf.pages[0].get_images()) == 1
    assert [*periksa_lambang()] == []


def test_without_a_file_the_head_stands_in_type_alone() -> None:
    kop = kop_perangkat("Dinas Pendidikan")
    assert kop is not None
    assert kop.lambang is None
    assert lambang_garuda() is None


def test_a_file_that_is_no_emblem_or_is_gone_is_said_by_the_check(lambang: Path, settings: Settings) -> None:
    lambang.write_text("bukan gambar")
    settings.LAMBANG_GARUDA = str(lambang.with_name("hilang.png"))
    assert [x.id for x in periksa_lambang()] == ["dokumen.W002", "dokumen.W001"]
    assert lambang_daerah() is None
    assert lambang_garuda() is None
