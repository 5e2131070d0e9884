"""Documents are prepared with their numbers, printed once, kept as they are, and cancelled with a reason."""

from dataclasses import replace

import pytest
from django.db import DatabaseError, transaction
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoAssertNumQueries

from kinerja.dasar.berkas import buka_berkas
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dokumen.galat import DokumenDitolak, NomorDitolak
from kinerja.dokumen.models import BerkasDokumen, Dokumen, NomorSurat, TandaTangan
from kinerja.dokumen.naskah import lambang
from kinerja.dokumen.permissions import lingkup_dokumen, lingkup_dokumen_kelola, lingkup_giliran
from kinerja.dokumen.selectors import kemajuan
from kinerja.dokumen.services import (
    IsiNomorLuar,
    Penanda,
    antrekan_tertunda,
    batalkan_dokumen,
    batalkan_nomor,
    catat_nomor_luar,
    cetak_dokumen,
    siapkan_dokumen,
)
from kinerja.jejak.models import Entri
from kinerja.jejak.verifikasi import verifikasi
from tests.dokumen.pabrik_dokumen import KELOMPOK, KOP, isi_pakta, isi_spmt, siapkan, tercetak
from tests.dokumen.pabrik_nomor import AT, aturan
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def batal(satu: Dokumen, alasan: str = "Pelantikan ditunda", versi: int | None = None) -> Dokumen:
    return batalkan_dokumen(dokumen=[satu.pk], alasan=alasan, versi=versi, by=SISTEM, at=AT)[0]


def test_a_prepared_document_has_code_signers_number_and_a_place_in_the_queue(kota: Kota) -> None:
    aturan(kota)
    pakta, spmt = siapkan(isi_pakta(kota, kota.guru, kota.kadis), isi_spmt(kota, kota.guru, kota.kaban))
    assert (pakta.keadaan, pakta.sifat, pakta.versi, pakta.nomor) == ("disiapkan", "diwajibkan_peraturan", "1", None)
    assert len({pakta.kode, spmt.kode}) == 2
    assert [x.nama for x in pakta.tanda_tangan.all()] == [
        kota.guru.pegawai.nama_lengkap,
        kota.kadis.pegawai.nama_lengkap,
    ]
    assert spmt.nomor is not None
    assert (spmt.nomor.nomor, spmt.nomor.status) == ("800.1.3.3/001/BKPSDM/2026", "dipesan")
    assert spmt.nomor.nomor in spmt.naskah
    assert pakta.kode_tertulis in pakta.naskah
    assert DBTaskResult.objects.get().args_kwargs["args"] == [[pakta.pk, spmt.pk]]
    entri = Entri.objects.get(peristiwa="dokumen.disiapkan")
    assert {f"dokumen:{pakta.pk}", KELOMPOK, f"pegawai:{kota.guru.pegawai.pk}"} <= {
        x.subjek for x in entri.perihal.all()
    }


def test_the_same_work_asked_again_is_the_same_document_and_nothing_is_written(kota: Kota) -> None:
    aturan(kota)
    isi = [isi_spmt(kota, kota.guru, kota.kaban), isi_spmt(kota, kota.kasek, kota.kaban)]
    dulu = [x.pk for x in siapkan(*isi)]
    entri = Entri.objects.count()
    assert [x.pk for x in siapkan(*isi)] == dulu
    assert Entri.objects.count() == entri
    assert NomorSurat.objects.count() == 2


def test_preparing_many_asks_the_database_no_more_often(
    kota: Kota, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    aturan(kota)
    hitung = django_assert_max_num_queries
    contoh = isi_spmt(kota, kota.guru, kota.kaban)
    siapkan(contoh)
    with hitung(30) as satu:
        siapkan(replace(contoh, rujukan="satu"))
    with hitung(len(satu)):
        siapkan(*(replace(contoh, rujukan=f"banyak {i}") for i in range(12)))


def test_a_kind_whose_numbering_nobody_has_set_is_refused_with_what_to_do(kota: Kota) -> None:
    with pytest.raises(DokumenDitolak, match="Tetapkan aturannya"):
        siapkan(isi_pakta(kota, kota.guru), isi_spmt(kota, kota.guru, kota.kaban))
    assert not Dokumen.objects.exists()


def test_a_text_that_lacks_a_field_is_refused_for_all(kota: Kota) -> None:
    satu = isi_pakta(kota, kota.guru)
    with pytest.raises(DokumenDitolak) as galat:
        siapkan(isi_pakta(kota, kota.kasek), replace(satu, isian=replace(satu.isian, kolom={}, tempat="")))
    assert {(k.isian, k.indeks) for k in galat.value.kendala} == {("pembuat", 1), ("tempat", 1)}
    assert not Dokumen.objects.exists()


def test_who_has_no_account_signs_only_with_ink(kota: Kota) -> None:
    tamu = (Penanda("K.H. Abdullah", "Rohaniwan"),)
    with pytest.raises(DokumenDitolak, match="tanda tangan basah"):
        siapkan(replace(isi_pakta(kota, kota.guru), penanda=tamu))
    assert siapkan(replace(isi_pakta(kota, kota.guru, cara="basah"), penanda=tamu))[0].cara == "basah"


def test_printing_stores_the_file_marks_the_number_used_and_waits_for_signatures(kota: Kota) -> None:
    aturan(kota)
    (satu,) = tercetak(isi_spmt(kota, kota.guru, kota.kaban))
    assert (satu.keadaan, satu.galat, satu.terbit_pada) == ("dicetak", "", None)
    with buka_berkas(satu.berkas) as berkas:
        assert berkas.read(5) == b"%PDF-"
    assert satu.nomor is not None
    assert (satu.nomor.status, satu.nomor.dokumen) == ("terpakai", f"dokumen:{satu.pk}")
    assert list(BerkasDokumen.objects.values_list("tahap", "sha256")) == [("cetak", satu.sha256)]
    assert verifikasi().cacat is None


def test_printing_again_changes_nothing(kota: Kota) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru))
    assert cetak_dokumen([satu.pk]) == 0
    assert Dokumen.objects.get(pk=satu.pk).kunci == satu.kunci
    assert Entri.objects.filter(peristiwa="dokumen.dicetak").count() == 1


def test_what_nobody_signs_is_issued_when_it_is_printed(kota: Kota) -> None:
    (satu,) = tercetak(replace(isi_pakta(kota, kota.guru), penanda=()))
    assert (satu.keadaan, satu.terbit_pada is None) == ("terbit", False)


def test_a_document_whose_number_is_typed_later_waits_and_then_prints_it(kota: Kota) -> None:
    satu_aturan = aturan(kota, cara="luar", klasifikasi="", pola="", singkatan="")
    (satu,) = tercetak(isi_spmt(kota, kota.guru, kota.kaban))
    assert (satu.keadaan, kemajuan(KELOMPOK).tanpa_nomor) == ("disiapkan", 1)
    isi = IsiNomorLuar(satu_aturan.pk, "B/77/SRIKANDI", HARI, "SPMT", satu.rujukan)
    catat_nomor_luar(isi=[isi], by=SISTEM, at=AT)
    assert antrekan_tertunda(KELOMPOK) == 1
    cetak_dokumen([satu.pk])
    satu.refresh_from_db()
    assert satu.keadaan == "dicetak"
    assert "B/77/SRIKANDI" in str(satu.naskah_utuh().isi["bagian"])


def test_a_text_that_cannot_be_printed_says_why_and_the_others_go_on(kota: Kota) -> None:
    hilang = lambang(b"\x89PNG\r\n\x1a\n bukan gambar", "Lambang")
    rusak = isi_pakta(kota, kota.guru)
    rusak = replace(rusak, isian=replace(rusak.isian, kop=replace(KOP, lambang=hilang)))
    gagal, jadi = tercetak(rusak, isi_pakta(kota, kota.kasek))
    assert (gagal.keadaan, jadi.keadaan) == ("disiapkan", "dicetak")
    assert "Unggah lagi" in gagal.galat
    k = kemajuan(KELOMPOK)
    assert (k.jumlah, k.gagal, k.selesai_dicetak, k.sedang_dicetak, k.persen) == (2, 1, 1, 0, 50)


def test_cancelling_takes_the_number_along_and_frees_the_work(kota: Kota) -> None:
    aturan(kota)
    (satu,) = tercetak(isi_spmt(kota, kota.guru, kota.kaban))
    hasil = batal(satu)
    assert (hasil.keadaan, hasil.alasan) == ("batal", "Pelantikan ditunda")
    assert NomorSurat.objects.get().status == "batal"
    (baru,) = siapkan(isi_spmt(kota, kota.guru, kota.kaban))
    assert baru.pk != satu.pk
    assert baru.nomor is not None
    assert baru.nomor.urut == 2
    with pytest.raises(DokumenDitolak, match="sudah dibatalkan"):
        batal(satu)


def test_cancelling_needs_a_reason_and_the_version_that_was_read(kota: Kota) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru))
    with pytest.raises(DokumenDitolak, match="mengapa"):
        batal(satu, "  ")
    with pytest.raises(SudahBerubah):
        batal(satu, versi=satu.kunci - 1)
    assert Dokumen.objects.get().keadaan == "dicetak"


def test_a_cancelled_document_is_not_printed_afterwards(kota: Kota) -> None:
    (satu,) = siapkan(isi_pakta(kota, kota.guru))
    batal(satu)
    assert cetak_dokumen([satu.pk]) == 0
    assert Dokumen.objects.get().keadaan == "batal"


def test_a_number_that_a_document_holds_is_cancelled_only_with_it(kota: Kota) -> None:
    aturan(kota)
    (satu,) = siapkan(isi_spmt(kota, kota.guru, kota.kaban))
    with pytest.raises(NomorDitolak, match="Batalkan dokumennya"):
        batalkan_nomor(nomor=satu.nomor_id or 0, alasan="Keliru", by=SISTEM, at=AT)


@pytest.mark.parametrize(
    "kolom", [{"naskah": "lain"}, {"nomor": None}, {"judul": "lain"}, {"rujukan": "lain"}, {"sha256": "0" * 64}]
)
def test_the_database_refuses_to_change_an_issued_document(kota: Kota, kolom: dict[str, str | None]) -> None:
    aturan(kota)
    (satu,) = tercetak(replace(isi_spmt(kota, kota.guru, kota.kaban), penanda=()))
    with pytest.raises(DatabaseError), transaction.atomic():
        Dokumen.objects.filter(pk=satu.pk).update(**kolom)
    with pytest.raises(DatabaseError), transaction.atomic():
        Dokumen.objects.filter(pk=satu.pk).delete()


def test_the_database_refuses_another_signer(kota: Kota) -> None:
    siapkan(isi_pakta(kota, kota.guru, kota.kadis))
    with pytest.raises(DatabaseError), transaction.atomic():
        TandaTangan.objects.filter(urutan=1).update(pegawai=kota.staf.pegawai)


def test_who_reads_a_document(kota: Kota) -> None:
    """About Oktavia Rini of the school, witnessed by the head of the agency."""
    (satu,) = siapkan(isi_pakta(kota, kota.guru, kota.kadis))
    for orang in (kota.guru, kota.kadis, kota.operator, kota.analis, kota.inspektur):
        assert lingkup_dokumen(orang.sesi(), HARI).filter(pk=satu.pk).exists(), orang.nip
    for orang in (kota.kasek, kota.staf, kota.perencana, kota.kaban):
        assert not lingkup_dokumen(orang.sesi(), HARI).exists(), orang.nip
    membaca = (kota.guru, kota.operator, kota.analis, kota.inspektur)
    assert [o.nip for o in membaca if lingkup_dokumen_kelola(o.sesi(), HARI).exists()] == [
        kota.operator.nip,
        kota.analis.nip,
    ]


def test_only_whose_turn_it_is_finds_a_place_to_sign(kota: Kota) -> None:
    siapkan(isi_pakta(kota, kota.guru, kota.kadis))
    assert not lingkup_giliran(kota.guru.sesi(), HARI).exists()  # not printed yet
    cetak_dokumen(list(Dokumen.objects.values_list("pk", flat=True)))
    assert lingkup_giliran(kota.guru.sesi(), HARI).count() == 1
    assert not lingkup_giliran(kota.kadis.sesi(), HARI).exists()


def test_nothing_asked_for_gives_nothing(kota: Kota) -> None:
    assert siapkan_dokumen(isi=[], kelompok=KELOMPOK, by=SISTEM, at=AT) == []
    assert not Entri.objects.filter(peristiwa="dokumen.disiapkan").exists()
