"""Whether a file is one of ours, and the plain answer to whoever asks."""

from datetime import UTC, datetime

import pytest

from kinerja.dasar.berkas import buka_berkas, simpan_berkas
from kinerja.dokumen.kenali import CaraKenal, _berbeda_mulai, kenali, kode_dalam, sidik_awalan
from kinerja.dokumen.models import BerkasDokumen, Dokumen, TahapBerkas
from kinerja.dokumen.putusan import putuskan
from kinerja.dokumen.services import batalkan_dokumen
from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.periksa import HasilPeriksa, KeadaanTanda, RentangBerubah, periksa_pdf
from tests.dokumen.pabrik_dokumen import isi_pakta, tercetak
from tests.dokumen.pabrik_nomor import AT
from tests.pabrik import SISTEM, kota_kecil

pytestmark = pytest.mark.django_db
LAMPIRAN = b"\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


@pytest.fixture
def dokumen(db: None) -> Dokumen:
    """An integrity pact, printed, not yet signed."""
    kota = kota_kecil()
    return tercetak(isi_pakta(kota, kota.guru))[0]


def isi_berkas(dokumen: Dokumen) -> bytes:
    with buka_berkas(dokumen.berkas) as alir:
        return alir.read()


def putusan_atas(isi: bytes, kode: str = "") -> tuple[str, str]:
    putusan = putuskan(periksa_pdf(isi, AkarKepercayaan(), pada=datetime.now(UTC)), kenali(isi, kode))
    assert putusan.kalimat
    return putusan.nada, putusan.judul


def test_printed_file_names_its_own_code_where_any_program_finds_it(dokumen: Dokumen) -> None:
    assert kode_dalam(isi_berkas(dokumen)) == {dokumen.kode}


def test_same_bytes_are_known_and_said_to_wait_for_signatures(dokumen: Dokumen) -> None:
    isi = isi_berkas(dokumen)
    kenal = kenali(isi)
    assert kenal is not None
    assert (kenal.cara, kenal.dokumen) == (CaraKenal.SAMA, dokumen)
    assert putusan_atas(isi) == ("awas", "Asli, tetapi belum lengkap")


def test_one_changed_byte_is_told_with_its_place(dokumen: Dokumen) -> None:
    isi = bytearray(isi_berkas(dokumen))
    isi[900] ^= 1
    kenal = kenali(bytes(isi))
    assert kenal is not None
    assert (kenal.cara, kenal.dokumen, kenal.berbeda_mulai) == (CaraKenal.KODE, dokumen, 901)
    assert putusan_atas(bytes(isi)) == ("buruk", "Berubah")


def test_something_added_outside_is_told(dokumen: Dokumen) -> None:
    isi = isi_berkas(dokumen) + LAMPIRAN
    kenal = kenali(isi)
    assert kenal is not None
    assert (kenal.cara, kenal.berkas and kenal.berkas.tahap) == (CaraKenal.AWALAN, "cetak")
    assert putusan_atas(isi)[0] == "buruk"


def test_earlier_stage_of_a_document_is_genuine_but_not_the_newest(dokumen: Dokumen) -> None:
    lama = b"%PDF-1.7\nlama\n%%EOF\n"
    sidik = list(sidik_awalan(lama))[-1]
    BerkasDokumen.objects.create(dokumen=dokumen, tahap=TahapBerkas.CETAK, sha256=sidik, pada=AT)
    assert putusan_atas(lama) == ("awas", "Asli, tetapi bukan yang terbaru")


def test_cancelled_document_is_told_whatever_the_file_says(dokumen: Dokumen) -> None:
    isi = isi_berkas(dokumen)
    batalkan_dokumen(dokumen=[dokumen.pk], alasan="Nama keliru", by=SISTEM, at=AT)
    assert putusan_atas(isi) == ("buruk", "Sudah dibatalkan")


def test_code_typed_beside_a_scan_leads_to_its_document(dokumen: Dokumen) -> None:
    pindai = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
    assert kenali(pindai) is None
    kenal = kenali(pindai, dokumen.kode_tertulis.lower())
    assert kenal is not None
    assert (kenal.cara, kenal.dokumen) == (CaraKenal.KODE, dokumen)


def test_strangers_file_is_unknown() -> None:
    assert putusan_atas(b"Surat") == ("awas", "Bukan PDF")
    assert kenali(b"") is None


@pytest.mark.parametrize(
    ("keadaan", "nada", "judul"),
    [
        (KeadaanTanda.UTUH, "awas", "Sah, tetapi tidak tercatat di sini"),
        (KeadaanTanda.TIDAK_BERTANDA, "awas", "Tidak dikenal"),
        (KeadaanTanda.TIDAK_DIKENAL, "awas", "Penanda tangan tidak dikenal"),
        (KeadaanTanda.DICABUT, "buruk", "Sertifikat penanda tangan dicabut"),
        (KeadaanTanda.KEDALUWARSA, "awas", "Sertifikat kedaluwarsa"),
        (KeadaanTanda.TIDAK_PASTI, "awas", "Status sertifikat tidak dapat dipastikan"),
        (KeadaanTanda.BERUBAH, "buruk", "Berubah"),
        (KeadaanTanda.RUSAK, "buruk", "Rusak"),
        (KeadaanTanda.TERKUNCI, "awas", "Terkunci kata sandi"),
        (KeadaanTanda.BUKAN_PDF, "awas", "Bukan PDF"),
    ],
)
def test_every_state_of_a_strangers_file_has_its_answer(keadaan: KeadaanTanda, nada: str, judul: str) -> None:
    hasil = HasilPeriksa(keadaan, "Kalimat.", "ab" * 32, 10, berubah=RentangBerubah(4, 9, 1))
    putusan = putuskan(hasil, None)
    assert (putusan.nada, putusan.judul, putusan.baik) == (nada, judul, False)
    assert putusan.kalimat.startswith("Kalimat.") or keadaan is KeadaanTanda.UTUH or "tidak dikenal" in putusan.kalimat


def test_every_revision_has_its_fingerprint_and_a_flood_of_them_ends() -> None:
    from hashlib import sha256

    isi = b"%PDF-1.7\n%%EOF\nlagi\n%%EOF"
    assert set(sidik_awalan(isi)) == {sha256(isi[:n]).hexdigest() for n in (14, 15, len(isi))}
    assert len(list(sidik_awalan(b"%%EOF\n" * 5000))) == 128


@pytest.mark.parametrize("beda", [1, 65_536, 65_537, 150_000])
def test_first_byte_that_differs_is_found_in_a_long_file_too(beda: int) -> None:
    milik = b"%PDF-1.7" + b"x" * 149_992
    sidik = simpan_berkas(milik, nama="a.pdf").sha256
    assert _berbeda_mulai(milik[: beda - 1] + b"?" + milik[beda:], sidik) == beda
    assert _berbeda_mulai(milik + b"?", sidik) == _berbeda_mulai(milik, sidik) == 150_001
    assert _berbeda_mulai(milik, "0" * 64) is None
