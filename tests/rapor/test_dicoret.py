"""A corrected mark on the rapor: struck beside the one that holds, with names and reason, on the page and on paper."""

import subprocess
from pathlib import Path

import pytest
import time_machine
from django.test import Client

from kinerja.organisasi.models import Pegawai
from kinerja.penilaian.isian import IsianKoreksi
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.services import setujui_koreksi, usulkan_koreksi
from kinerja.rapor.cetak import cetak_rapor
from kinerja.rapor.selectors.orang import dengan_keterangan
from kinerja.rapor.selectors.rapor import Bacaan, susun_rapor
from tests.pabrik import pukul
from tests.rapor.pabrik import ON, Bekal, bekal


@pytest.fixture
def b(db: None) -> Bekal:
    """The staff member's newest periodic mark, corrected from very good to good."""
    b = bekal()
    nilai = Penilaian.objects.filter(penugasan=b.kota.staf.penugasan, jenis="periodik").order_by("-sampai")[0]
    isian = IsianKoreksi("salah_pilih", "sesuai", "sesuai", "Baris tertukar dengan Joko.", "Catatan dialog")
    k = usulkan_koreksi(penilaian=nilai, isian=isian, by=b.kota.kasub.sesi(ON).pelaku, at=pukul(ON))
    setujui_koreksi(koreksi=k, putusan="Benar.", sesi=b.kota.kabid_mutasi.sesi(ON), at=pukul(ON))
    return b


def lama_dan_baru() -> tuple[Penilaian, Penilaian]:
    lama = Penilaian.semua.get(status="dikoreksi")
    return lama, Penilaian.objects.get(penugasan=lama.penugasan, jenis=lama.jenis, mulai=lama.mulai)


def test_the_page_shows_both_marks_and_counts_only_the_one_that_holds(b: Bekal) -> None:
    lama, baru = lama_dan_baru()
    client = Client()
    client.force_login(b.kota.staf.pengguna)
    with time_machine.travel(pukul(ON), tick=False):
        html = client.get(f"/pegawai/{b.kota.staf.pegawai.pk}/rapor/").content.decode()
    coret = html.partition('class="nilai-coret')[2].partition("</div>")[0]
    for kata in (f"/penilaian/nilai/{lama.pk}/", "salah memilih nilai", "Hendra Saputra", "Fajar Nugroho"):
        assert kata in coret
    assert html.count('class="nilai-coret') == 1
    assert f"/penilaian/nilai/{baru.pk}/" in html.replace(coret, "")
    assert f"/penilaian/nilai/{lama.pk}/" not in html.replace(coret, "")


def test_the_paper_says_when_why_and_by_whom(b: Bekal, tmp_path: Path) -> None:
    orang = dengan_keterangan(Pegawai.objects.filter(pk=b.kota.staf.pegawai.pk), ON).get()
    berkas = tmp_path / "rapor.pdf"
    berkas.write_bytes(cetak_rapor(susun_rapor(orang, ON, Bacaan(umpan_balik=[])), pemda="Kota Contoh", pada=pukul(ON)))
    teks = subprocess.run(["pdftotext", berkas, "-"], capture_output=True, text=True, check=True).stdout
    dicoret = teks.partition("Nilai yang dicoret")[2]
    for kata in ("Baris tertukar dengan Joko.", "salah memilih nilai", "Hendra Saputra", "Fajar Nugroho"):
        assert kata in " ".join(dicoret.split())
