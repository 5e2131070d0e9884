"""Versions side by side: pairs of measures, what a page shows, filters and downloads."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kinerja.rencana.models import VersiRencana
from kinerja.rencana.selectors.banding import banding_versi
from kinerja.rencana.selectors.versi import versi_sebelum
from kinerja.rencana.services import buat_versi
from tests.pabrik import SISTEM
from tests.perjanjian.cerita import SAAT, Cerita, cerita
from tests.rencana.muatan import muat, pesan

pytestmark = pytest.mark.django_db
KEPALA = "versi,kode_unit,level,kode,kode_induk,nama,indikator,satuan,target_2026,pagu_2026\n"
PROGRAM = "perubahan,05,program,5.03.02,S,Program Kepegawaian Daerah,Layanan kepegawaian tuntas,%,92,250000000\n"


@pytest.fixture
def c() -> Cerita:
    return cerita()


def versi_baru(isi: str) -> VersiRencana:
    hasil = muat("rencana", KEPALA + isi)
    assert hasil.sah, pesan(hasil)
    return VersiRencana.objects.get(kode="perubahan")


def test_a_version_of_its_own_copy_differs_in_nothing(c: Cerita) -> None:
    salinan = buat_versi(dari=c.versi, kode="geser_1", tanggal=date(2026, 2, 1), alasan="Uji", by=SISTEM, at=SAAT)
    assert banding_versi(c.versi, salinan) == []
    assert (versi_sebelum(salinan), versi_sebelum(c.versi)) == (c.versi, None)


def test_a_measure_under_another_name_is_told_as_one_change(c: Cerita) -> None:
    baru = versi_baru(PROGRAM)
    [satu] = banding_versi(c.versi, baru)
    assert [(u.apa, u.lama, u.baru) for u in satu.ubahan] == [
        ("Indikator", "Layanan kepegawaian selesai", "Layanan kepegawaian tuntas"),
        ("Target 2026", "88", "92"),
    ]


def test_a_level_without_a_known_node_is_an_addition_and_what_stands_below_a_gone_node_goes(c: Cerita) -> None:
    isi = "perubahan,05,program,5.03.09,S,Program lain,,,,\n"
    baru = versi_baru(isi)
    assert [(b.jenis, b.simpul.kode) for b in banding_versi(c.versi, baru)] == [("baru", "5.03.09")]
    VersiRencana.objects.filter(pk=baru.pk).update(kode="geser_9")
    hasil = muat("rencana", KEPALA + isi.replace("perubahan", "akhir") + PROGRAM.replace("perubahan", "akhir"))
    assert hasil.sah
    akhir = VersiRencana.objects.get(kode="akhir")
    assert akhir.asal is not None
    assert {s.kode for s in akhir.simpul.all()} >= {"5.03.02", "5.03.02.1", "5.03.02.2", "5.03.09"}


def test_a_node_left_out_goes_with_all_below_it(c: Cerita) -> None:
    versi_baru(
        "perubahan,05,sasaran,S2,T,Sasaran kedua,,,,\n" + "perubahan,05,sasaran,S,T,Meningkatnya kinerja ASN,,,,\n"
    )
    hasil = muat("rencana", KEPALA + "akhir,05,sasaran,S2,T,Sasaran kedua,,,,\n")
    assert hasil.sah
    assert "4 tidak ada lagi" in str(hasil.peringatan[0])
    assert {s.kode for s in VersiRencana.objects.get(kode="akhir").simpul.all()} == {"V", "T", "S2"}


def test_first_version_of_a_document_begins_from_nothing(c: Cerita) -> None:
    assert muat("rencana", "dokumen,kode_unit,level,kode,nama\nlain,05,program,P,Program\n").sah
    versi = VersiRencana.objects.get(dokumen__kode="lain")
    assert (versi.asal, versi.simpul.count()) == (None, 1)


def test_page_counts_filters_and_downloads_what_differs(c: Cerita) -> None:
    baru = versi_baru(
        PROGRAM + "perubahan,05,kegiatan,5.03.02.1,5.03.02,Mutasi dan promosi,Berkas mutasi,Dokumen,250,\n"
    )
    client = Client()
    client.force_login(c.kota.staf.pengguna)
    client.get("/rencana/")  # the first page after signing in writes the session
    with CaptureQueriesContext(connection) as kueri:
        isi = client.get(f"/rencana/versi/{baru.pk}/banding/").content.decode()
    assert "Layanan kepegawaian tuntas" in isi
    assert "Tidak ada lagi" in isi
    assert len(kueri) <= 12
    hilang = (
        client.get(f"/rencana/versi/{baru.pk}/banding/?jenis=hilang&unduh=csv").content.decode("utf-8-sig").splitlines()
    )
    assert len(hilang) == 2
    assert "5.03.02.2" in hilang[1]
    assert client.get(f"/rencana/versi/{c.versi.pk}/banding/").status_code == 404
