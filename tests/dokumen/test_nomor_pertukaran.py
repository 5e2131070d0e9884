"""The register and the blocks as files: an export changes nothing, numbers of SRIKANDI come in by it."""

from io import BytesIO
from pathlib import Path

import pytest

from kinerja.dasar.pertukaran import Hasil, ekspor, impor
from kinerja.dokumen.models import BlokNomor, NomorSurat
from kinerja.dokumen.pertukaran import JENIS
from kinerja.dokumen.services import batalkan_nomor, cadangkan_blok
from kinerja.jejak.models import Entri
from tests.dokumen.pabrik_nomor import AT, ambil, aturan
from tests.pabrik import SISTEM, Kota, kota_kecil

pytestmark = pytest.mark.django_db
PER_KODE = {jenis.kode: jenis for jenis in JENIS}
LUAR = {"jenis": "undangan", "cara": "luar", "klasifikasi": "", "pola": "", "singkatan": ""}


@pytest.fixture
def kota(db: None) -> Kota:
    return kota_kecil()


def muat(kode: str, isi: str) -> Hasil:
    return impor(PER_KODE[kode], BytesIO(isi.encode()), by=SISTEM, at=AT, nama=f"{kode}.csv")


def keluar(kode: str, folder: Path) -> str:
    jalur = folder / f"{kode}.csv"
    ekspor(PER_KODE[kode], jalur)
    return jalur.read_text(encoding="utf-8-sig")


def test_an_export_loaded_back_changes_nothing(kota: Kota, tmp_path: Path) -> None:
    blok = aturan(kota, cara="blok")
    cadangkan_blok(aturan=blok.pk, tahun=2026, dari=101, sampai=120, by=SISTEM, at=AT)
    hasil = ambil(blok, "a", "b", "c")
    batalkan_nomor(nomor=hasil[1].pk, alasan="Keliru", by=SISTEM, at=AT)
    ambil(blok, "b")
    ambil(aturan(kota, "10", **LUAR), "d")
    entri = Entri.objects.count()
    for kode, banyak in (("nomor_dokumen", 5), ("blok_nomor", 1)):
        kembali = muat(kode, keluar(kode, tmp_path))
        assert (kembali.masalah, kembali.baru, kembali.berubah, kembali.sama) == ((), 0, 0, banyak)
    assert Entri.objects.count() == entri


def test_waiting_papers_get_their_numbers_from_a_file(kota: Kota, tmp_path: Path) -> None:
    ambil(aturan(kota, "10", **LUAR), "a", "b", "c")
    isi = keluar("nomor_dokumen", tmp_path).splitlines()
    terisi = [isi[0], *(b.replace(",,", f",005/{i}/SETDA/2026,") for i, b in enumerate(isi[1:3], 1)), isi[3]]
    hasil = muat("nomor_dokumen", "\n".join(terisi))
    assert (hasil.masalah, hasil.berubah, hasil.sama) == ((), 2, 1)
    nomor = NomorSurat.objects.order_by("pk").values_list("nomor", "status")
    assert list(nomor) == [("005/1/SETDA/2026", "dipesan"), ("005/2/SETDA/2026", "dipesan"), ("", "menunggu")]


def test_paper_that_exists_already_is_recorded_and_a_double_names_its_row(kota: Kota) -> None:
    aturan(kota, "10", **LUAR)
    kepala = "jenis,kode_unit,tanggal,perihal,nomor\n"
    baris = "undangan,10,2026-01-02,Undangan rapat,005/1\n"
    assert muat("nomor_dokumen", kepala + baris).baru == 1
    assert muat("nomor_dokumen", kepala + baris).sama == 1
    assert NomorSurat.objects.get().status == "terpakai"
    ganda = kepala + "undangan,10,2026-01-03,Rapat lain,005/2\nundangan,10,2026-01-03,Rapat,005 / 2\n"
    hasil = muat("nomor_dokumen", ganda)
    assert [(m.baris, m.kolom) for m in hasil.masalah] == [(3, "nomor")]
    hasil = muat("nomor_dokumen", kepala + "undangan,05,2026-01-03,Rapat,005/3\n")
    assert "tidak mempunyai aturan penomoran" in hasil.masalah[0].pesan
    assert NomorSurat.objects.count() == 1


def test_blocks_come_from_a_file_all_or_none(kota: Kota) -> None:
    aturan(kota, "10", cara="blok", singkatan="DISDIK")
    kepala = "kode_unit,klasifikasi,tahun,dari,sampai,nomor_surat,tanggal_surat\n"
    salah = kepala + "10,800.1.3.3,2026,1,50,045/7,2026-01-02\n10,800.1.3.3,2026,40,60,,\n05,800.1.3.3,2026,1,2,,\n"
    hasil = muat("blok_nomor", salah)
    assert [(m.baris, m.kolom) for m in hasil.masalah] == [(3, "dari"), (4, "kode_unit")]
    assert not BlokNomor.objects.exists()
    assert muat("blok_nomor", kepala + "10,800.1.3.3,2026,1,50,045/7,2026-01-02\n").baru == 1
    assert (BlokNomor.objects.get().sisa, BlokNomor.objects.get().nomor_surat) == (50, "045/7")
