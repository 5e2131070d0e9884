"""Papers of follow-ups: numbered, signed by who decided or led, frozen; an award is open, notes and moves secret."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from kinerja.dokumen.models import Dokumen, KeadaanDokumen, NomorSurat
from kinerja.dokumen.permissions import lingkup_dokumen
from kinerja.dokumen.rahasia import PERIHAL
from kinerja.dokumen.saya import milik_saya
from kinerja.dokumen.services import cetak_dokumen
from kinerja.jejak.models import Entri, Muatan, Perihal
from kinerja.organisasi.sesi import buat_sesi
from kinerja.tindaklanjut import services
from kinerja.tindaklanjut.galat import TindakLanjutDitolak
from kinerja.tindaklanjut.isian import IsianPutusan
from kinerja.tindaklanjut.models import TindakLanjut
from tests.dokumen.pabrik_nomor import aturan
from tests.pabrik import HARI, Kota, Orang, masuk, pukul
from tests.tindaklanjut.pabrik import diusulkan

pytestmark = pytest.mark.django_db


@pytest.fixture
def bernomor(kota: Kota) -> Kota:
    aturan(kota, unit="00", jenis="keputusan_penghargaan", klasifikasi="800.1.11", singkatan="WK")
    aturan(kota, unit="00", jenis="surat_tindak_lanjut", klasifikasi="800.1.7", singkatan="TL")
    return kota


def putus(satu: TindakLanjut, oleh: Orang, *, setuju: bool = True, cara: str = "tercatat") -> TindakLanjut:
    isian = IsianPutusan(setuju, HARI, "", "" if setuju else "Anggaran belum ada.", cara)
    return services.putuskan(tindak_lanjut=satu.pk, versi=satu.kunci, isian=isian, sesi=oleh.sesi(HARI), at=pukul(HARI))


def nota(kota: Kota) -> TindakLanjut:
    return diusulkan("nota", kota.kabid_mutasi, kota.kasub, cara="tercatat")


def penghargaan(kota: Kota) -> TindakLanjut:
    return putus(diusulkan("penghargaan", kota.kabid_mutasi, kota.kasub), kota.walikota)


def mutasi(kota: Kota, *, setuju: bool = True) -> TindakLanjut:
    return putus(diusulkan("mutasi", kota.kabid_mutasi, kota.kasub), kota.walikota, setuju=setuju)


def surat(satu: TindakLanjut) -> Dokumen:
    assert satu.dokumen
    cetak_dokumen([satu.dokumen.pk])
    return Dokumen.objects.get(pk=satu.dokumen.pk)


def test_an_award_takes_the_next_number_which_the_record_carries(bernomor: Kota) -> None:
    satu = penghargaan(bernomor)
    assert satu.nomor_putusan == "800.1.11/001/WK/2026"
    assert satu.penghargaan
    assert satu.penghargaan.nomor_sk == satu.nomor_putusan
    naskah = surat(satu).naskah
    assert "Hasil survei layanan 2025" in naskah
    assert "Melayani tanpa keluhan" not in naskah  # the reason of a proposal is not for everybody


def test_an_award_is_no_secret(bernomor: Kota) -> None:
    dokumen = surat(penghargaan(bernomor))
    for orang in (bernomor.kasub, bernomor.inspektur):
        assert lingkup_dokumen(orang.sesi(HARI), HARI).filter(pk=dokumen.pk).exists()
    assert lingkup_dokumen(buat_sesi(bernomor.bkpsdm, HARI), HARI).filter(pk=dokumen.pk).exists()
    isi = Client().get(reverse("dokumen:publik", args=[dokumen.kode])).content.decode()
    assert "Keputusan Pemberian Penghargaan" in isi


@pytest.mark.parametrize("buat", [nota, mutasi])
def test_a_note_and_a_move_are_secret(bernomor: Kota, buat: Callable[[Kota], TindakLanjut]) -> None:
    satu = buat(bernomor)
    dokumen = surat(satu)
    for orang in (bernomor.kasub, bernomor.staf, bernomor.inspektur, bernomor.operator, bernomor.kaban):
        assert not lingkup_dokumen(orang.sesi(HARI), HARI).filter(pk=dokumen.pk).exists()
    assert lingkup_dokumen(buat_sesi(bernomor.bkpsdm, HARI), HARI).filter(pk=dokumen.pk).exists()  # the desk
    assert NomorSurat.objects.get(pk=dokumen.nomor_id or 0).perihal == PERIHAL
    isi = Client().get(reverse("dokumen:publik", args=[dokumen.kode])).content.decode()
    assert PERIHAL in isi
    assert [x for x in ("Hendra", "mutasi", "embinaan") if x in isi] == []


def test_the_ledger_tells_neither_kind_nor_person_of_a_secret_one(bernomor: Kota) -> None:
    nota(bernomor)
    entri = Entri.objects.filter(peristiwa__in=["dokumen.disiapkan", "nomor.diambil"])
    assert "pembinaan" not in " ".join(Muatan.objects.filter(entri__in=entri).values_list("isi", flat=True))
    subjek = {s.partition(":")[0] for s in Perihal.objects.filter(entri__in=entri).values_list("subjek", flat=True)}
    assert subjek == {"dokumen", "nomor", "aturan_nomor"}


def test_the_person_downloads_the_paper_of_the_own_note(bernomor: Kota) -> None:
    satu = nota(bernomor)
    surat(satu)
    for siapa, kode in ((bernomor.kasub, 200), (bernomor.kabid_mutasi, 200), (bernomor.staf, 404)):
        jawaban = masuk(siapa).get(reverse("tindaklanjut:surat", args=[satu.pk]))
        assert jawaban.status_code == kode
        assert kode == 404 or b"".join(jawaban).startswith(b"%PDF")
    assert "800.1.7/001/TL/2026" in masuk(bernomor.kasub).get(f"/tindak-lanjut/{satu.pk}/").content.decode()


def test_it_waits_for_the_signature_of_who_hands_it_over_or_decides(bernomor: Kota) -> None:
    for satu, orang in ((nota(bernomor), bernomor.kabid_mutasi), (penghargaan(bernomor), bernomor.walikota)):
        dokumen = surat(satu)
        assert dokumen.keadaan == KeadaanDokumen.DICETAK
        assert [t.dokumen_id for t in milik_saya(orang.sesi(HARI)).giliran] == [dokumen.pk]


def test_a_refused_move_answers_with_its_reason_and_a_refused_award_makes_no_paper(bernomor: Kota) -> None:
    assert "Anggaran belum ada." in surat(mutasi(bernomor, setuju=False)).naskah
    usul = diusulkan("penghargaan", bernomor.kabid_mutasi, bernomor.kasub)
    assert putus(usul, bernomor.walikota, setuju=False).dokumen is None


def test_what_is_taken_back_or_undone_holds_nowhere(bernomor: Kota) -> None:
    satu = nota(bernomor)
    at = pukul(HARI)
    sesi = bernomor.kabid_mutasi.sesi(HARI)
    services.tarik(tindak_lanjut=satu.pk, versi=satu.kunci, catatan="Keliru orang.", sesi=sesi, at=at)
    hadiah = penghargaan(bernomor)
    wali = bernomor.walikota.sesi(HARI)
    services.batalkan(tindak_lanjut=hadiah.pk, versi=hadiah.kunci, catatan="Ganda.", sesi=wali, at=at)
    semua = Dokumen.objects.filter(pk__in=[satu.dokumen_id, hadiah.dokumen_id])
    assert set(semua.values_list("keadaan", flat=True)) == {KeadaanDokumen.BATAL}
    assert "Keliru" not in Client().get(reverse("dokumen:publik", args=[semua[0].kode])).content.decode()


def test_without_a_rule_of_numbers_nothing_is_decided_or_handed_over(kota: Kota) -> None:
    usul = diusulkan("penghargaan", kota.kabid_mutasi, kota.kasub)
    with pytest.raises(TindakLanjutDitolak, match="Belum ada aturan penomoran"):
        putus(usul, kota.walikota)
    with pytest.raises(TindakLanjutDitolak, match="Belum ada aturan penomoran"):
        nota(kota)
    assert list(TindakLanjut.objects.values_list("keadaan", flat=True)) == ["diusulkan"]


def test_the_database_keeps_the_paper_and_its_number(bernomor: Kota) -> None:
    satu, lain = nota(bernomor), mutasi(bernomor)
    for ganti in ({"dokumen": lain.dokumen_id}, {"dokumen": None}, {"nomor_putusan": "1"}):
        with pytest.raises(DatabaseError, match="tindak_lanjut_surat_tetap"), transaction.atomic():
            TindakLanjut.objects.filter(pk=satu.pk).update(**ganti)


def test_a_paper_made_elsewhere_keeps_its_typed_number_and_shows_a_preview(bernomor: Kota) -> None:
    satu = diusulkan("nota", bernomor.kabid_mutasi, bernomor.kasub, nomor="ND/7/2026")
    assert (satu.nomor_putusan, satu.dokumen) == ("ND/7/2026", None)
    halaman = masuk(bernomor.kasub).get(f"/tindak-lanjut/{satu.pk}/").content.decode()
    assert "Pratinjau (PDF)" in halaman
    assert satu.batas_tanggapan
    assert satu.batas_tanggapan > HARI + timedelta(days=1)
