"""The papers of a case: what stands on them, in reading order, and who gets them."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from kinerja.disiplin.cetak import naskah_berkas
from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.disiplin.selectors.berkas import BerkasPerkara, susun_berkas
from kinerja.disiplin.selectors.daftar import jabatan_terlapor, lengkap
from kinerja.dokumen.formulir.sekitar import CaraCetak
from kinerja.dokumen.models import Dokumen
from kinerja.dokumen.naskah.cetak import cetak_naskah
from kinerja.dokumen.naskah.susun import Naskah
from tests.disiplin import pabrik
from tests.disiplin import pabrik_surat as surat
from tests.pabrik import kota_kecil, pukul

pytestmark = pytest.mark.django_db
PUTUS = date(2026, 1, 8)


@pytest.fixture
def berkas() -> BerkasPerkara:
    kota = kota_kecil()
    satu = pabrik.sampaikan(kota, pabrik.putuskan(kota, pabrik.diperiksa(kota), PUTUS), PUTUS)
    return susun_berkas(lengkap(PerkaraDisiplin.objects.filter(pk=satu.pk), PUTUS).get(), milik=False)


def test_the_dossier_prints_every_link_in_the_order_of_time(berkas: BerkasPerkara, tmp_path: Path) -> None:
    naskah = naskah_berkas(berkas, *jabatan_terlapor(berkas.perkara), CaraCetak(pukul(PUTUS)))
    teks = _teks(naskah, tmp_path)
    urut = ["RAHASIA", "Oktavia Rini", "PP 94/2021", "Pasal 4 huruf f", "Pemeriksaan dibuka", "Panggilan pertama"]
    urut += ["Hadir diperiksa", "Berita acara pemeriksaan", "Keputusan 800/SK/", "Keputusan disampaikan"]
    letak = [teks.index(x) for x in urut]
    assert letak[1:] == sorted(letak[1:])


def test_papers_made_here_name_person_article_and_what_follows(tmp_path: Path) -> None:
    kota = surat.kota_bernomor()
    satu = surat.diperiksa(kota)
    surat.putuskan(kota, satu)
    kata = {
        "panggilan_disiplin": ["SURAT PANGGILAN I", "Rabu, 7 Januari 2026", "Pasal 4 huruf f PP 94/2021"],
        "bap_disiplin": ["BERITA ACARA PEMERIKSAAN", "Apakah Saudara sehat?", "Yang diperiksa"],
        "keputusan_disiplin": [
            "PENJATUHAN HUKUMAN DISIPLIN",
            "tingkat ringan berupa teguran lisan",
            "mengajukan keberatan",
        ],
    }
    for jenis, ada in kata.items():
        teks = _teks(Dokumen.objects.get(jenis=jenis).naskah_utuh(), tmp_path)
        assert [k for k in ("Oktavia Rini", *ada) if k not in teks] == []


def _teks(naskah: Naskah, folder: Path) -> str:
    """What a reader hears, in its order."""
    berkas = folder / "uji.pdf"
    berkas.write_bytes(cetak_naskah(naskah))
    return " ".join(
        subprocess.run(["pdftotext", "-raw", berkas, "-"], capture_output=True, text=True, check=True).stdout.split()
    )
