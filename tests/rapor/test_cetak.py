"""The rapor on paper: the same facts as the page, two A4 pages for a normal person, archival PDF."""

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
import time_machine
from PIL import Image
from pytest_django import Settings

from kinerja.dokumen.lambang import _terpasang
from kinerja.jejak.models import Entri
from kinerja.organisasi.models import Pegawai
from kinerja.rapor.cetak import cetak_rapor, data_cetak
from kinerja.rapor.selectors.hasil import hasil_pegawai
from kinerja.rapor.selectors.orang import dengan_keterangan
from kinerja.rapor.selectors.rapor import Bacaan, Rapor, susun_rapor
from kinerja.skp.models import SKP, HasilKerja, IndikatorKinerja, UmpanBalik
from kinerja.skp.selectors.umpan import terbaru
from tests.dokumen.formulir.periksa import jumlah_halaman, periksa_berkas, terbaca
from tests.dokumen.naskah.pabrik import berurutan
from tests.pabrik import pukul
from tests.rapor.pabrik import ON, Bekal, bekal


@pytest.fixture
def b(db: None) -> Bekal:
    return bekal()


def rapor_staf(b: Bekal) -> Rapor:
    orang = dengan_keterangan(Pegawai.objects.filter(pk=b.kota.staf.pegawai.pk), ON).get()
    return susun_rapor(orang, ON, Bacaan(umpan_balik=terbaru(UmpanBalik.objects.all(), orang.pk)))


def test_a_normal_person_has_two_pages_that_say_what_the_screen_says(b: Bekal, tmp_path: Path) -> None:
    berkas = tmp_path / "rapor.pdf"
    isi = cetak_rapor(rapor_staf(b), pemda="Kota Contoh", pada=pukul(ON))
    berkas.write_bytes(isi)
    periksa_berkas(isi, tmp_path, judul="Rapor Siti Rahma", ukuran=(210, 297))
    assert jumlah_halaman(isi, tmp_path) == 2
    berurutan(
        terbaca(isi, tmp_path),
        [
            "PEMERINTAH KOTA CONTOH", "RAPOR KINERJA PEGAWAI", "Siti Rahma", "Predikat tahunan 2025", "NIP", "Jabatan",
            "Jejak", "Penata Layanan Operasional", "PermenPANRB 6/2022", "Janji dan hasil", "2026 (berjalan)",
            "Hasil kerja dan indikator", "Target", "Realisasi", "Capaian", "2025", "Perilaku dan umpan balik",
            "Riwayat dan pengembangan", "Yang belum ada",
        ],
    )  # fmt: skip
    teks = subprocess.run(["pdftotext", "-layout", berkas, "-"], capture_output=True, text=True, check=True).stdout
    for kata in ("Siti Rahma", "199205302019032011", "Hasil kerja ke-1 tahun 2025", "26,75 %", "Berorientasi"):
        assert kata in teks
    assert "Belum ada penilaian tahunan 2023: data belum diimpor." in teks
    assert "Menjawab pertanyaan guru sampai tuntas." in teks


def test_a_person_with_nothing_recorded_is_one_honest_page(b: Bekal, tmp_path: Path) -> None:
    orang = dengan_keterangan(Pegawai.objects.filter(pk=b.kota.walikota.pegawai.pk), ON).get()
    rapor = susun_rapor(orang, ON, Bacaan(umpan_balik=[]))
    berkas = tmp_path / "rapor.pdf"
    berkas.write_bytes(cetak_rapor(rapor, pemda="Kota Contoh", pada=pukul(ON)))
    with pikepdf.open(berkas) as pdf:
        assert len(pdf.pages) == 1
    assert rapor.hilang[0] == "Belum ada penilaian tahunan 2023–2025: data belum diimpor."


def test_what_does_not_fit_on_paper_is_counted_there(b: Bekal) -> None:
    skp = SKP.objects.get(penugasan=b.kota.staf.penugasan, tahun=2024)
    hasil = HasilKerja.objects.create(skp=skp, rumusan="Satu lagi", urutan=9)
    IndikatorKinerja.objects.create(hasil_kerja=hasil, nama="Laporan", target="12")
    data = data_cetak(rapor_staf(b), pemda="Kota Contoh", pada=pukul(ON))
    assert "dan 4 indikator lain, lengkap di layar" in str(data["tahun"])


def test_results_of_a_changed_skp_carry_what_was_reported_before_the_change(b: Bekal) -> None:
    lama = SKP.objects.get(penugasan=b.kota.staf.penugasan, tahun=2026)
    lama.status = SKP.Status.DIUBAH
    lama.save()
    baru = SKP.objects.create(
        penugasan=lama.penugasan,
        tahun=2026,
        mulai=lama.mulai,
        sampai=lama.sampai,
        versi=2,
        status=SKP.Status.DITETAPKAN,
        dibuat=lama.dibuat,
    )
    asal = HasilKerja.objects.filter(skp=lama).order_by("urutan")[0]
    salinan = HasilKerja.objects.create(skp=baru, rumusan="Dirumuskan lagi", asal=asal)
    indikator = asal.indikator.order_by("pk")[0]
    IndikatorKinerja.objects.create(
        hasil_kerja=salinan, nama="Jumlah usul selesai", target="600", satuan="usul", akumulasi="jumlah", asal=indikator
    )

    tahun_ini = hasil_pegawai(b.kota.staf.pegawai, ON)[0]

    assert [x.rumusan for x in tahun_ini.baris] == ["Dirumuskan lagi"]
    assert (tahun_ini.baris[0].realisasi, tahun_ini.baris[0].capaian) == ("321 usul", "53,5")


def test_command_writes_the_pdf_and_the_ledger_says_so(
    basis_data_lepas: str, kinerja: Callable[..., "subprocess.CompletedProcess[str]"], tmp_path: Path
) -> None:
    with time_machine.travel(pukul(ON), tick=False):
        bekal()
    berkas = tmp_path / "siti.pdf"
    hasil = kinerja("rapor", "199205302019032011", "--pdf", str(berkas))
    assert hasil.returncode == 0, hasil.stderr
    assert berkas.read_bytes().startswith(b"%PDF-")
    assert Entri.objects.filter(peristiwa="rapor.dicetak").count() == 1

    tolak = kinerja("rapor", "199999999999999999", "--pdf", str(tmp_path / "tiada.pdf"))
    assert (tolak.returncode, tolak.stderr.strip()) == (1, "Tidak ada pegawai dengan NIP 199999999999999999.")
    assert not (tmp_path / "tiada.pdf").exists()
    assert kinerja("rapor", "199205302019032011").returncode == 2


@pytest.mark.parametrize("ada", [False, True])
def test_the_emblem_of_the_pemda_stands_on_the_head_and_the_sheet_stays_two_pages(
    ada: bool, b: Bekal, tmp_path: Path, settings: Settings
) -> None:
    _terpasang.cache_clear()
    if ada:
        settings.LAMBANG_DAERAH = str(tmp_path / "lambang.png")
        Image.new("RGB", (60, 80), "#0f5c5c").save(settings.LAMBANG_DAERAH)
    isi = cetak_rapor(rapor_staf(b), pemda="Kota Contoh", pada=pukul(ON))
    _terpasang.cache_clear()
    with pikepdf.open(BytesIO(isi)) as pdf:
        assert (len(pdf.pages[0].get_images()), len(pdf.pages)) == (int(ada), 2)
