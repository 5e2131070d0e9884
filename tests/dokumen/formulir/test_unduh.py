"""Downloads of the forms from the database: the right people with the rank of their day, few queries, both sheets."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.penilaian.models import PredikatOrganisasi
from kinerja.penilaian.services import tetapkan_predikat_organisasi
from kinerja.skp.models import HasilKerja, RencanaAksi
from kinerja.skp.selectors.cetak import rencana_aksi_skp
from kinerja.skp.services import beri_umpan_balik, ubah_skp
from tests.dokumen.formulir.periksa import terbaca
from tests.dokumen.naskah.pabrik import berurutan
from tests.pabrik import Kota, kota_kecil, masuk, pukul
from tests.penilaian.pabrik import nilai_diberikan
from tests.perjanjian import cerita as pk
from tests.rapor.pabrik import skp_lengkap
from tests.skp.pabrik import AT, ditetapkan, isian

pytestmark = pytest.mark.django_db
HARI = date(2026, 2, 3)
JANUARI = pukul(date(2026, 1, 20))
STAF = ["Nama Siti Rahma", "Nama Hendra Saputra", "NIP 199205302019032011", "NIP 198401172008011005"]
PANGKAT = ["Penata Muda, III/a", "Penata Tingkat I, III/d", "Jabatan Penata Layanan Operasional", "Kepala Subbidang"]


@pytest.fixture
def kota() -> Iterator[Kota]:
    with time_machine.travel(pukul(HARI), tick=False):
        yield kota_kecil()


def unduh(client: Client, nama: str, pk: int, **kueri: str) -> tuple[bytes, int]:
    """The file, and how many queries it took when the sign-in was written already."""
    client.get(reverse("web:bantuan"))
    with CaptureQueriesContext(connection) as catatan:
        jawab = client.get(reverse(nama, args=[pk]), kueri)
    assert jawab.status_code == 200
    assert jawab["Content-Type"] == "application/pdf"
    assert jawab["Content-Disposition"].startswith('attachment; filename="')
    return jawab.content, len(catatan)


def test_the_plan_names_both_people_with_the_rank_of_their_day(kota: Kota, tmp_path: Path) -> None:
    skp = ditetapkan(kota.staf, kota.kasub, isian(2, 2))
    pdf, kueri = unduh(masuk(kota.staf), "skp:skp_pdf", skp.pk)
    isi = terbaca(pdf, tmp_path)
    berurutan(isi, [*STAF, *PANGKAT])
    berurutan(
        isi, ["Badan Kepegawaian", "A. UTAMA", "Tersedianya dokumen kepegawaian jenis 1", "Ramah di loket", "5 Jan"]
    )
    assert kueri <= 9
    lain = ditetapkan(kota.staf_pppk, kota.kasub, isian(12, 3))
    assert unduh(masuk(kota.kasub), "skp:skp_pdf", lain.pk, kertas="F4")[1] == kueri


def test_an_action_plan_of_an_earlier_version_goes_with_its_result(kota: Kota, tmp_path: Path) -> None:
    lama = ditetapkan(kota.staf, kota.kasub, isian(2))
    for n, hasil in enumerate(HasilKerja.objects.filter(skp=lama).order_by("urutan")):
        RencanaAksi.objects.create(hasil_kerja=hasil, periode="2026-01", uraian=f"Langkah {n}", target="3")
    baru = ubah_skp(skp=lama.pk, versi=lama.kunci, alasan="target naik", by=kota.staf.pelaku, at=AT)
    assert [[r.uraian for _p, r in h.aksi] for h in rencana_aksi_skp(baru)] == [["Langkah 0"], ["Langkah 1"]]
    pdf, kueri = unduh(masuk(kota.staf), "skp:rencana_aksi_pdf", baru.pk)
    berurutan(terbaca(pdf, tmp_path), ["BELUM DITETAPKAN", "Januari 2026 Langkah 0 3", "Januari 2026 Langkah 1 3"])
    assert kueri <= 13  # two of them only for a plan that was changed


def test_who_is_rated_reads_feedback_without_the_names_of_peers(kota: Kota, tmp_path: Path) -> None:
    skp = ditetapkan(kota.staf, kota.kasub)
    beri_umpan_balik(
        pegawai=kota.staf.pegawai, isi="Cepat membantu.", nilai_perilaku="HA", by=kota.staf_pppk.pelaku, at=pukul(HARI)
    )
    pdf, kueri = unduh(masuk(kota.staf), "skp:umpan_balik_pdf", skp.pk)
    isi = terbaca(pdf, tmp_path)
    berurutan(isi, ["3 Feb 2026", "perilaku Harmonis", "Cepat membantu.", "Rekan"])
    assert "Joko" not in isi
    assert kueri <= 12


def test_the_evaluation_carries_figures_the_agency_and_three_people(kota: Kota, tmp_path: Path) -> None:
    skp_lengkap(kota.staf.penugasan, 2026)
    beri_umpan_balik(
        pegawai=kota.staf.pegawai,
        isi="Tepat waktu.",
        nilai_perilaku="BP",
        by=kota.kasub.pelaku,
        at=pukul(date(2026, 1, 20)),
    )
    tetapkan_predikat_organisasi(
        unit_id=kota.unit["05"].pk, jenis="periodik", periode="2026-01", predikat=PredikatOrganisasi.Nilai.BAIK,
        alasan="Sesuai target.", by=kota.sekda.sesi(HARI).pelaku, at=pukul(HARI),
    )  # fmt: skip
    nilai = nilai_diberikan(kota.kasub, kota.staf, HARI, periode="2026-01")
    client = masuk(kota.staf)
    pdf, kueri = unduh(client, "penilaian:evaluasi_pdf", nilai.pk)
    isi = terbaca(pdf, tmp_path)
    berurutan(
        isi, [*STAF, *PANGKAT, "Capaian kinerja organisasi Baik", "terbanyak", "106 usul", "Tepat waktu. (Hendra"]
    )
    assert kueri <= 20  # plan, realisation sheet, feedback, agency and three people on one form
    pdf, kueri = unduh(client, "penilaian:dokumen_pdf", nilai.pk)
    berurutan(
        terbaca(pdf, tmp_path),
        ["1. PEGAWAI", "Siti Rahma", "2. PEJABAT", "Hendra Saputra", "3. ATASAN", "Fajar Nugroho"],
    )
    assert kueri <= 12


def test_the_agreement_is_dated_and_approved_as_the_ledger_has_it(tmp_path: Path) -> None:
    c = pk.cerita()
    with time_machine.travel(pk.SAAT, tick=False):
        satu = pk.berlaku(c.kota.kabid_mutasi, c.kota.kaban)
        pdf, kueri = unduh(masuk(c.kota.kabid_mutasi), "perjanjian:pdf", satu.pk)
    isi = terbaca(pdf, tmp_path)
    berurutan(
        isi, ["PERJANJIAN KINERJA TAHUN 2026", "Pihak Kedua,", "Disetujui", "Pihak Pertama,", "Disetujui", "LAMPIRAN"]
    )
    assert "BELUM DISEPAKATI" not in isi
    assert kueri <= 12
