"""The exchange file of people: out and in again, problems at their place, the same file on the page of one."""

from pathlib import Path

import pytest

from kinerja.dasar.pertukaran import Hasil, Jenis, ekspor, impor
from kinerja.jejak.pelaku import Pelaku
from kinerja.mutasi.models import Pelantikan, PesertaPelantikan
from kinerja.mutasi.pertukaran import JENIS, jenis_satu
from kinerja.mutasi.services import IsiPeserta
from tests.mutasi.pabrik import HARI_LANTIK, mulai, siapkan
from tests.pabrik import SISTEM, Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db
KEPALA = "kode_pelantikan,nip,kode_jabatan,jenis,agama,akhiri_rangkap\n"


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def muat(tmp_path: Path, isi: str, jenis: Jenis[Pelaku] = JENIS[0]) -> Hasil:
    jalur = tmp_path / "peserta.csv"
    jalur.write_text(isi, encoding="utf-8")
    return impor(jenis, jalur, by=SISTEM, at=pukul(HARI_LANTIK))


def test_what_goes_out_comes_in_again_and_changes_nothing(kota: Kota, tmp_path: Path) -> None:
    siapkan(kota, IsiPeserta(kota.kasub.nip, "KABID-K", agama="Islam", akhiri_rangkap=True))
    mulai(siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), kode="P2"))
    jalur = tmp_path / "keluar.csv"
    assert ekspor(JENIS[0], jalur) == 2
    hasil = impor(JENIS[0], jalur, by=SISTEM, at=pukul(HARI_LANTIK))
    assert (hasil.baru, hasil.berubah, hasil.sama, hasil.masalah) == (0, 0, 2, ())


def test_a_file_fills_several_inaugurations(kota: Kota, tmp_path: Path) -> None:
    satu, dua = siapkan(kota), siapkan(kota, kode="P2")
    isi = f"P1,{kota.kasub.nip},KABID-K,,Islam,ya\nP2,{kota.kasek.nip},KASEK,tugas_tambahan,,\n"
    assert muat(tmp_path, KEPALA + isi).baru == 2
    x = satu.peserta.get()
    assert (x.pegawai, x.jenis, x.agama, x.akhiri_rangkap) == (kota.kasub.pegawai, "definitif", "Islam", True)
    assert dua.peserta.get().jenis == "tugas_tambahan"


def test_one_wrong_row_keeps_everything_out(kota: Kota, tmp_path: Path) -> None:
    siapkan(kota)
    isi = f"P1,{kota.kasub.nip},KABID-K,,,\nP9,{kota.staf.nip},OPR,,,\nP1,{kota.analis.nip},X,,,\n"
    hasil = muat(tmp_path, KEPALA + isi)
    assert {(m.baris, m.kolom) for m in hasil.masalah} == {(3, "kode_pelantikan"), (4, "kode_jabatan")}
    assert not PesertaPelantikan.objects.exists()


def test_nobody_is_added_to_one_that_has_begun(kota: Kota, tmp_path: Path) -> None:
    mulai(siapkan(kota, IsiPeserta(kota.staf.nip, "OPR")))
    hasil = muat(tmp_path, KEPALA + f"P1,{kota.staf.nip},OPR,,,\nP1,{kota.analis.nip},STAF,,,\n")
    (masalah,) = hasil.masalah
    assert (masalah.baris, masalah.pesan) == (3, "Pelantikan ini sudah dimulai, jadi tidak menerima orang lagi.")


def test_on_the_page_of_one_its_code_may_be_left_out(kota: Kota, tmp_path: Path) -> None:
    satu = Pelantikan.objects.get(pk=siapkan(kota).pk)
    assert muat(tmp_path, f"nip,kode_jabatan\n{kota.kasub.nip},KABID-K\n", jenis_satu(satu)).baru == 1
    lain = muat(tmp_path, KEPALA + f"P2,{kota.staf.nip},OPR,,,\n", jenis_satu(satu))
    assert lain.masalah[0].kolom == "kode_pelantikan"
