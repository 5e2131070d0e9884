"""The papers of an inauguration by the Pemda's own text and set; what was issued before keeps its words and version."""

from datetime import date, timedelta

import pytest

from kinerja.dokumen.models import Dokumen
from kinerja.dokumen.naskah import cetak_naskah, pustaka_naskah
from kinerja.dokumen.naskah.set_daerah import jenis_set
from kinerja.dokumen.selectors.naskah import naskah_berlaku
from kinerja.mutasi import services
from kinerja.mutasi.naskah.kolom import ISI
from kinerja.mutasi.naskah.perorangan import PAYUNG
from kinerja.mutasi.selectors.bahan import CaraNaskah
from kinerja.mutasi.selectors.set import set_berlaku
from kinerja.mutasi.services import IsiPeserta
from kinerja.pembinaan.selectors.kontrak import Kontrak, susun_titik
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.peraturan.services import ubah_setelan
from tests.dokumen.pabrik_nomor import aturan
from tests.mutasi.pabrik import HARI_LANTIK, siapkan
from tests.pabrik import SISTEM, Kota, kota_kecil, pukul
from tests.peraturan.pabrik import paket_ditetapkan
from tests.web.pabrik_naskah import BEKASI_KECIL, ditetapkan, naskah_ditetapkan, set_draf

pytestmark = pytest.mark.django_db
PAKTA = "pakta_integritas"
AWAL = pukul(HARI_LANTIK - timedelta(days=20))


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def papers(kota: Kota, kode: str, **lain: object) -> dict[str, Dokumen]:
    """Papers of one head who becomes another; by kind."""
    satu = siapkan(kota, IsiPeserta(kota.kabid_mutasi.nip, "KABID-K", agama="Islam"), kode=kode, **lain)
    cara = CaraNaskah(kota.unit["05"].pk)
    services.siapkan_naskah(pelantikan=satu.pk, pilihan=("set",), cara=cara, by=SISTEM, at=pukul(HARI_LANTIK))
    return {d.jenis: d for d in Dokumen.objects.filter(kelompok=f"pelantikan:{satu.pk}").select_related("nomor")}


def test_a_set_may_ask_for_exactly_the_kinds_the_record_can_fill() -> None:
    assert {j.jenis for j in jenis_set()} == {*ISI, PAYUNG}


def test_new_papers_use_the_adopted_text_and_issued_ones_render_as_before(kota: Kota) -> None:
    lama = papers(kota, "P1")[PAKTA]
    tercetak = cetak_naskah(lama.naskah_utuh())
    usulan = naskah_ditetapkan(AWAL, HARI_LANTIK)
    baru = papers(kota, "P2")[PAKTA]
    assert (lama.versi, baru.versi) == ("1", f"daerah-{usulan.pk}")
    assert "Kalimat daerah sendiri di Kota Contoh." in baru.naskah
    kini = Dokumen.objects.select_related("nomor").get(pk=lama.pk)
    assert (kini.versi, kini.naskah) == (lama.versi, lama.naskah)
    assert "Kalimat daerah sendiri" not in kini.naskah
    assert cetak_naskah(kini.naskah_utuh()) == tercetak


def test_papers_dated_before_the_first_day_keep_the_ready_text(kota: Kota) -> None:
    naskah_ditetapkan(AWAL, HARI_LANTIK + timedelta(days=1))
    assert papers(kota, "P1")[PAKTA].versi == "1"


def test_the_rule_of_the_day_may_be_an_own_set_with_its_marks(kota: Kota) -> None:
    dokumen = [
        {"jenis": PAKTA, "jabatan": ["administrator"]},
        {"jenis": "tanggung_jawab", "jabatan": ["administrator"]},
    ]
    ditetapkan(set_draf(AWAL, dokumen=dokumen), HARI_LANTIK, AWAL)
    pilih = {"kunci": "set_pelantikan", "nilai": "daerah_contoh", "alasan": "Perwal 12"}
    ubah_setelan(**pilih, mulai=HARI_LANTIK, by=SISTEM, at=AWAL)
    ada = papers(kota, "P1")
    assert set(ada) >= {PAKTA, "tanggung_jawab"}
    assert "perjanjian_kinerja" not in ada
    assert (ada[PAKTA].sifat, ada["tanggung_jawab"].sifat) == ("diwajibkan_peraturan", "kebijakan_daerah")


def test_one_inauguration_may_depart_to_an_own_set_with_its_reason(kota: Kota) -> None:
    ditetapkan(set_draf(AWAL, dokumen=BEKASI_KECIL), HARI_LANTIK, AWAL)
    menyimpang = siapkan(kota, kode="P2", set_dokumen="daerah_contoh")
    assert set_berlaku(menyimpang).judul == "Contoh set daerah"
    assert set_berlaku(menyimpang).menyimpang


def test_without_own_texts_the_library_is_the_ready_one() -> None:
    assert naskah_berlaku() is pustaka_naskah()


def test_a_contract_prints_the_checkpoints_of_the_own_pack_as_the_desk_counts_them(kota: Kota) -> None:
    for jenis in ("kontrak_jabatan", "pernyataan_payung"):
        aturan(kota, jenis=jenis)
    lama = papers(kota, "P1", set_dokumen="bekasi")["kontrak_jabatan"]
    paket_ditetapkan(AWAL, HARI_LANTIK, **{"tenggat.evaluasi_kontrak_1": {"jumlah": 4, "satuan": "bulan"}})
    baru = papers(kota, "P2", set_dokumen="bekasi")["kontrak_jabatan"]
    assert "3 (tiga) bulan sejak kontrak ditandatangani, pada 2 Juni 2026" in lama.naskah
    assert "4 (empat) bulan sejak kontrak ditandatangani, pada 2 Juli 2026" in baru.naskah
    kontrak = Kontrak(baru.pk, kota.kabid_mutasi.penugasan, HARI_LANTIK, None)
    assert [t.jatuh_tempo for t in susun_titik([kontrak], {}, pustaka_berlaku())] == [
        date(2026, 7, 2),
        date(2026, 9, 2),
    ]
