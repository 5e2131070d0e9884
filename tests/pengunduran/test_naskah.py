"""The letter and what is decided about it as documents: recorded, numbered, and read by nobody else."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kinerja.akun.models import Peran, PeranPengguna
from kinerja.dokumen.models import AturanNomor, Dokumen, KeadaanDokumen, NomorSurat
from kinerja.dokumen.permissions import lingkup_dokumen
from kinerja.dokumen.rahasia import PERIHAL
from kinerja.dokumen.services import cetak_dokumen
from kinerja.organisasi.sesi import buat_sesi
from kinerja.pengunduran import services
from kinerja.pengunduran.galat import PengunduranDitolak
from kinerja.pengunduran.models import SuratPengunduran
from tests.dokumen.pabrik_nomor import aturan
from tests.pabrik import HARI, Kota, kota_kecil, masuk, pukul
from tests.pengunduran.pabrik import PUTUS, beri_meja, siap, tanda, terima, tulis

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    kota = kota_kecil()
    aturan(kota, unit="00", jenis="keputusan_pengunduran", klasifikasi="800.1.5", singkatan="WK")
    return kota


def surat_dokumen(satu: Dokumen | None) -> Dokumen:
    """Printed, as the background worker leaves it."""
    assert satu
    cetak_dokumen([satu.pk])
    return Dokumen.objects.get(pk=satu.pk)


def test_the_signed_letter_is_issued_by_the_recorded_approval_and_carries_no_number(kota: Kota) -> None:
    surat = tanda(tulis(kota.kabid_mutasi), kota.kabid_mutasi)
    dokumen = surat_dokumen(surat.dokumen)
    tempat = dokumen.tanda_tangan.get()
    assert (dokumen.keadaan, dokumen.nomor) == (KeadaanDokumen.TERBIT, None)
    assert (tempat.pegawai, tempat.pada) == (kota.kabid_mutasi.pegawai, surat.ditandatangani)
    assert surat.isi.split()[0] in dokumen.naskah


def test_a_letter_taken_back_holds_nowhere(kota: Kota) -> None:
    surat = tanda(tulis(kota.kabid_mutasi), kota.kabid_mutasi)
    services.tarik_surat(surat=surat.pk, versi=surat.kunci, by=kota.kabid_mutasi.pelaku, at=pukul(HARI))
    dokumen = Dokumen.objects.get(pk=surat.dokumen_id or 0)
    assert dokumen.keadaan == KeadaanDokumen.BATAL
    isi = Client().get(reverse("dokumen:publik", args=[dokumen.kode])).content.decode()
    assert "sudah dibatalkan" in isi


def test_acceptance_takes_the_next_number_and_the_next_post_carries_it(kota: Kota) -> None:
    surat = terima(siap(kota), kota, nomor="", cara="tercatat")
    assert surat.nomor_keputusan == "800.1.5/001/WK/2026"
    assert surat.penugasan_baru
    assert surat.penugasan_baru.nomor_sk == surat.nomor_keputusan
    dokumen = surat_dokumen(surat.dokumen_putusan)
    assert dokumen.keadaan == KeadaanDokumen.TERBIT
    assert "Penata Layanan Operasional, Subbidang Kepangkatan" in dokumen.naskah


def test_an_order_to_be_signed_electronically_waits_for_the_head_of_the_region(kota: Kota) -> None:
    surat = terima(siap(kota), kota, nomor="", cara="elektronik_lokal")
    dokumen = surat_dokumen(surat.dokumen_putusan)
    assert dokumen.keadaan == KeadaanDokumen.DICETAK
    assert dokumen.tanda_tangan.get().pegawai == kota.walikota.pegawai


def test_without_a_rule_or_a_number_nothing_is_accepted(kota: Kota) -> None:
    surat = siap(kota)
    AturanNomor.objects.all().delete()
    with pytest.raises(PengunduranDitolak, match="Belum ada aturan penomoran"):
        terima(surat, kota, nomor="", cara="tercatat")
    with pytest.raises(PengunduranDitolak, match="Nomor dan tanggal keputusan belum diisi"):
        terima(surat, kota, nomor="")
    assert SuratPengunduran.objects.get(pk=surat.pk).terbuka


def test_postponed_and_refused_answer_on_paper_with_the_reason(kota: Kota) -> None:
    surat = siap(kota)
    by, at = kota.walikota.pelaku, pukul(PUTUS)
    surat = services.tunda_surat(
        surat=surat.pk, versi=surat.kunci, alasan="Menunggu pengganti", sampai=PUTUS + timedelta(days=9), by=by, at=at,
        cara="tercatat",
    )  # fmt: skip
    tunda = surat.dokumen_putusan
    surat = services.tolak_surat(
        surat=surat.pk, versi=surat.kunci, alasan="Masih dibutuhkan", by=by, at=at, cara="tercatat"
    )
    assert tunda
    assert surat.dokumen_putusan
    assert "Menunggu pengganti" in tunda.naskah
    assert "Masih dibutuhkan" in surat.dokumen_putusan.naskah
    nomor = NomorSurat.objects.filter(nomor__startswith="800.1.5/").values_list("perihal", flat=True)
    assert list(nomor) == [PERIHAL, PERIHAL]


def test_nobody_but_signers_and_the_desk_finds_the_papers(kota: Kota) -> None:
    surat = terima(siap(kota), kota, nomor="", cara="tercatat")
    milik = [pk for pk in (surat.dokumen_id, surat.dokumen_putusan_id) if pk]
    for orang in (kota.kaban, kota.inspektur, kota.staf, kota.operator, kota.kadis):
        assert not lingkup_dokumen(orang.sesi(), HARI).filter(pk__in=milik).exists()
    assert not lingkup_dokumen(buat_sesi(kota.bkpsdm, HARI), HARI).filter(pk__in=milik).exists()
    beri_meja(kota)
    assert lingkup_dokumen(buat_sesi(kota.bkpsdm, HARI), HARI).filter(pk__in=milik).count() == 2
    penulis = kota.kabid_mutasi
    assert lingkup_dokumen(penulis.sesi(), HARI).filter(pk__in=milik).get().pk == surat.dokumen_id
    PeranPengguna.objects.create(pengguna=penulis.pengguna, peran=Peran.PENGUNDURAN, mulai=HARI)
    assert lingkup_dokumen(penulis.sesi(), HARI).filter(pk__in=milik).get().pk == surat.dokumen_id  # not the own order
    assert masuk(kota.inspektur).get(reverse("dokumen:dokumen", args=[surat.dokumen_id])).status_code == 404
