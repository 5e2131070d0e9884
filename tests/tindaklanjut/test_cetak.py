"""On paper: what it is, for whom, why, what was decided and answered; the note says what it is not."""

import pytest

from kinerja.dokumen.formulir.sekitar import CaraCetak
from kinerja.tindaklanjut import services
from kinerja.tindaklanjut.cetak import naskah_tindak_lanjut
from kinerja.tindaklanjut.models import TindakLanjut
from kinerja.tindaklanjut.selectors.daftar import dengan_nama
from tests.pabrik import HARI, Kota, masuk, pukul
from tests.tindaklanjut.pabrik import diputus, diusulkan


def isi(satu: TindakLanjut) -> str:
    """Everything that stands on the sheet."""
    lengkap = dengan_nama(TindakLanjut.objects.filter(pk=satu.pk), HARI).get()
    naskah = naskah_tindak_lanjut(lengkap, "Badan Kepegawaian", ["Kebutuhan organisasi"], CaraCetak(pukul(HARI)))
    return naskah.model_dump_json()


@pytest.mark.parametrize(
    ("jenis", "kata"),
    [
        ("penghargaan", ("USUL PENGHARGAAN", "Pegawai berprestasi", "Hasil survei layanan 2025")),
        ("pengembangan", ("USUL PRIORITAS PENGEMBANGAN", "Analisis jabatan", "Diklat teknis, 2026")),
        ("mutasi", ("USUL MUTASI", "Kepala Bidang Kinerja", "Kebutuhan organisasi", "masih dipegang Gita Maharani")),
        ("nota", ("NOTA PEMBINAAN", "bukan hukuman disiplin", "sampai 16 Januari 2026")),
    ],
)
def test_each_kind_says_what_it_is_for_whom_and_why(kota: Kota, jenis: str, kata: tuple[str, ...]) -> None:
    teks = isi(diusulkan(jenis, kota.kabid_mutasi, kota.kasub))
    for satu in (*kata, "Hendra Saputra", "Yang menyampaikan" if jenis == "nota" else "Yang mengusulkan", "RAHASIA"):
        assert satu in teks
    assert ("bukan teguran lisan" in teks) is (jenis == "nota")
    assert "Yang menyetujui" not in teks


def test_a_decision_and_an_answer_stand_on_the_sheet_printed_after_them(kota: Kota) -> None:
    satu = diputus(diusulkan("penghargaan", kota.kabid_mutasi, kota.kasub), kota.walikota)
    sesi = kota.kasub.sesi(HARI)
    services.tanggapi(tindak_lanjut=satu.pk, versi=satu.kunci, isi="Terima kasih.", sesi=sesi, at=pukul(HARI))
    teks = isi(satu)
    for kata in ("Yang menyetujui", "Arif Wibowo", "nomor 800/7/2026", "Terima kasih."):
        assert kata in teks


def test_a_refusal_has_its_reason_and_no_second_signature(kota: Kota) -> None:
    teks = isi(diputus(diusulkan("mutasi", kota.kabid_mutasi, kota.kasub), kota.walikota, setuju=False))
    assert "Anggaran belum ada." in teks
    assert "Yang menyetujui" not in teks


def test_the_page_hands_out_a_pdf_with_the_agencys_head(kota: Kota) -> None:
    satu = diusulkan("nota", kota.kabid_mutasi, kota.kasub)
    jawaban = masuk(kota.bkpsdm).get(f"/tindak-lanjut/{satu.pk}/surat.pdf")
    assert jawaban["Content-Type"] == "application/pdf"
    assert jawaban.content.startswith(b"%PDF")
    assert masuk(kota.staf).get(f"/tindak-lanjut/{satu.pk}/surat.pdf").status_code == 404
