"""Any PDF gets a plain answer, offline: intact, changed and where, unknown, revoked, expired, damaged, locked."""

import re
import socket
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.generic import TextStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko.sign.validation.dss import DocumentSecurityStore

from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.periksa import HasilPeriksa, KeadaanTanda, TingkatTanda, periksa_pdf
from tests.dokumen.tandatangan.conftest import BuatPenandatangan, permintaan
from tests.dokumen.tandatangan.layanan_bsre import bertanda
from tests.dokumen.tandatangan.pki import PKI, SANDI
from tests.dokumen.tandatangan.test_lokal import terkunci

KINI = datetime.now(UTC)


@pytest.fixture(scope="session")
def akar(kota: PKI) -> AkarKepercayaan:
    return AkarKepercayaan(lokal=(kota.sertifikat("akar"),))


def periksa(isi: bytes, akar: AkarKepercayaan, hari: int = 0) -> HasilPeriksa:
    """The check, so many days from now."""
    return periksa_pdf(isi, akar, pada=datetime.now(UTC) + timedelta(days=hari))


def test_two_local_signatures_are_intact_with_who_when_level_and_label(dua_tanda: bytes, akar: AkarKepercayaan) -> None:
    hasil = periksa(dua_tanda, akar)

    assert hasil.utuh
    assert hasil.berubah is None
    assert "tidak berubah" in hasil.kalimat
    assert [t.nama for t in hasil.tanda] == ["Siti Rahma", "Budi Santoso"]
    for tanda in hasil.tanda:
        assert (tanda.keadaan, tanda.tingkat, tanda.saat_terbukti) == (KeadaanTanda.UTUH, TingkatTanda.B_LTA, True)
        assert tanda.penanda == f"{tanda.nama}, Kepala Dinas Contoh"
        assert tanda.label == "Tanda tangan elektronik tidak tersertifikasi"
        assert not tanda.tersertifikasi
        assert (tanda.organisasi, tanda.penerbit) == ("Pemda kota", "Otoritas Uji")
        assert tanda.saat is not None
        assert KINI - timedelta(hours=1) < tanda.saat < KINI + timedelta(hours=1)
        assert tanda.kalimat.startswith(f"Ditandatangani {tanda.nama} pada ")


def test_a_root_of_a_psre_makes_the_label_tersertifikasi(dua_tanda: bytes, kota: PKI) -> None:
    hasil = periksa(dua_tanda, AkarKepercayaan(psre=(kota.sertifikat("akar"),)))

    assert hasil.utuh
    assert {t.label for t in hasil.tanda} == {"Tanda tangan elektronik tersertifikasi"}


def test_a_root_of_time_stamps_does_not_vouch_for_signers(satu_tanda: bytes, kota: PKI) -> None:
    hasil = periksa(satu_tanda, AkarKepercayaan(cap_waktu=(kota.sertifikat("akar"),)))

    assert hasil.keadaan is KeadaanTanda.TIDAK_DIKENAL


def test_unsigned_document_is_told_as_such(naskah: bytes, akar: AkarKepercayaan) -> None:
    hasil = periksa(naskah, akar)

    assert (hasil.keadaan, hasil.tanda) == (KeadaanTanda.TIDAK_BERTANDA, ())
    assert "tidak memuat tanda tangan" in hasil.kalimat


@pytest.mark.parametrize("isi", [b"", b"PK\x03\x04 surat", b"\x00" * 5000, b"Surat"])
def test_what_is_no_pdf_is_told_as_such(isi: bytes, akar: AkarKepercayaan) -> None:
    assert periksa(isi, akar).keadaan is KeadaanTanda.BUKAN_PDF


@pytest.mark.parametrize("isi", [b"%PDF-1.7", b"%PDF-1.7\n" + b"\xff" * 3000, b"%PDF-1.7\nstartxref\n99999\n%%EOF"])
def test_a_damaged_pdf_is_told_as_such(isi: bytes, akar: AkarKepercayaan) -> None:
    assert periksa(isi, akar).keadaan is KeadaanTanda.RUSAK


def test_a_locked_pdf_is_told_as_such(naskah: bytes, akar: AkarKepercayaan) -> None:
    hasil = periksa(terkunci(naskah), akar)

    assert hasil.keadaan is KeadaanTanda.TERKUNCI
    assert "terkunci" in hasil.kalimat


def test_a_signer_of_another_authority_is_unknown(satu_tanda: bytes, asing: PKI) -> None:
    hasil = periksa(satu_tanda, AkarKepercayaan(lokal=(asing.sertifikat("akar"),)))

    assert hasil.keadaan is hasil.tanda[0].keadaan is KeadaanTanda.TIDAK_DIKENAL
    assert hasil.tanda[0].label == "Tanda tangan elektronik, penanda tangan tidak terbukti"
    assert not hasil.tanda[0].saat_terbukti


def test_a_signature_without_proofs_inside_is_unsure_not_wrong(naskah: bytes, kota: PKI, akar: AkarKepercayaan) -> None:
    hasil = periksa(bertanda(kota, naskah), akar)

    assert hasil.keadaan is KeadaanTanda.TIDAK_PASTI
    assert hasil.tanda[0].tingkat is TingkatTanda.B_T


def test_a_certificate_that_ran_out_later_still_counts_because_of_the_time_stamp(
    dua_tanda: bytes, akar: AkarKepercayaan
) -> None:
    hasil = periksa(dua_tanda, akar, hari=800)

    assert hasil.utuh
    assert all(t.berlaku_sampai < datetime.now(UTC) + timedelta(days=800) for t in hasil.tanda)
    assert "cap waktu membuktikan" in hasil.tanda[0].kalimat


@pytest.mark.parametrize("hari", [1, 10, 20, 29, 31, 60, 364, 400, 3000])
def test_the_answer_does_not_depend_on_the_day_of_asking(dua_tanda: bytes, akar: AkarKepercayaan, hari: int) -> None:
    assert periksa(dua_tanda, akar, hari=hari).utuh


def test_when_the_last_time_stamp_has_run_out_the_proof_is_over(dua_tanda: bytes, akar: AkarKepercayaan) -> None:
    assert periksa(dua_tanda, akar, hari=4100).keadaan is KeadaanTanda.KEDALUWARSA


def test_a_certificate_revoked_before_signing_is_found_by_what_the_file_holds(
    naskah: bytes, kota: PKI, akar: AkarKepercayaan
) -> None:
    hasil = periksa(tertanda_dicabut(kota, naskah), akar)

    assert hasil.keadaan is hasil.tanda[0].keadaan is KeadaanTanda.DICABUT
    assert "dicabut" in hasil.kalimat


def tertanda_dicabut(kota: PKI, naskah: bytes) -> bytes:
    """What no adapter of ours makes: signed with a revoked certificate, the list that says so inside, time stamped."""
    penanda = SimpleSigner.load_pkcs12_data(kota.berkas_kunci("dicabut").read_bytes(), (), passphrase=SANDI.encode())
    cap = HTTPTimeStamper(kota.tsa)
    keterangan = PdfSignatureMetadata(field_name="Tanda", subfilter=SigSeedSubFilter.PADES)
    hasil = PdfSigner(keterangan, penanda, timestamper=cap).sign_pdf(
        IncrementalPdfFileWriter(BytesIO(naskah)), output=BytesIO()
    )
    tulis = IncrementalPdfFileWriter(hasil)
    DocumentSecurityStore.supply_dss_in_writer(
        tulis, None, crls=[kota.crl("antara"), kota.crl("akar")], certs=[kota.sertifikat("antara")]
    )
    akhir = PdfTimeStamper(cap).timestamp_pdf(tulis, "sha256", output=BytesIO())
    assert isinstance(akhir, BytesIO)
    return akhir.getvalue()


TEMPAT: dict[str, Callable[[bytes, bytes], int]] = {
    "header": lambda n, s: 6,
    "page content": lambda n, s: len(n) // 2,
    "end of the document": lambda n, s: len(n) - 8,
    "signature dictionary": lambda n, s: s.index(b"/Filter", len(n)) + 2,
    "reason": lambda n, s: s.index(b"Pakta Integritas", len(n)),
    "field": lambda n, s: s.index(b"(TandaTangan1)") + 5,
    "signed value": lambda n, s: s.index(b"/Contents <", len(n)) + 900,
    "proofs": lambda n, s: s.index(b"/DSS", len(n)) + 2,
    "archive time stamp": lambda n, s: s.rindex(b"/Contents <") + 1500,
    "last cross reference": lambda n, s: s.rindex(b"startxref") + 11,
    "last byte but one": lambda n, s: len(s) - 2,
}


@pytest.mark.parametrize("tempat", TEMPAT)
def test_one_changed_byte_is_found_wherever_it_is(
    naskah: bytes, satu_tanda: bytes, akar: AkarKepercayaan, tempat: str
) -> None:
    di = TEMPAT[tempat](naskah, satu_tanda)
    hasil = periksa(ubah(satu_tanda, di), akar)

    assert hasil.keadaan in {KeadaanTanda.BERUBAH, KeadaanTanda.RUSAK}
    assert hasil.kalimat.startswith("Jangan dipakai")
    if hasil.berubah:
        assert hasil.berubah.dari <= di < hasil.berubah.sampai


def ubah(isi: bytes, di: int, beda: int = 1) -> bytes:
    """The same bytes, one of them different."""
    return isi[:di] + bytes([isi[di] ^ beda]) + isi[di + 1 :]


def test_even_the_case_of_a_digit_of_the_last_time_stamp_counts(dua_tanda: bytes, akar: AkarKepercayaan) -> None:
    akhir = dua_tanda.rindex(b"/Contents <") + 11
    di = next(n for n in range(akhir, len(dua_tanda)) if chr(dua_tanda[n]) in "abcdef")

    assert not periksa(ubah(dua_tanda, di, 0x20), akar).utuh


@settings(max_examples=60)
@given(st.data())
def test_any_changed_byte_anywhere_is_found(dua_tanda: bytes, akar: AkarKepercayaan, data: st.DataObject) -> None:
    di, beda = data.draw(st.integers(0, len(dua_tanda) - 1)), data.draw(st.integers(1, 255))

    assert not periksa(ubah(dua_tanda, di, beda), akar).utuh


def test_a_change_is_placed_between_two_signatures(satu_tanda: bytes, dua_tanda: bytes, akar: AkarKepercayaan) -> None:
    di = dua_tanda.index(b"(TandaTangan2)") + 5
    hasil = periksa(ubah(dua_tanda, di), akar)

    assert hasil.keadaan is KeadaanTanda.BERUBAH
    assert hasil.berubah is not None
    assert satu_tanda.rindex(b"/Contents <") < hasil.berubah.dari < di < hasil.berubah.sampai < len(dua_tanda)
    assert hasil.berubah.revisi == satu_tanda.count(b"%%EOF")


def test_another_language_set_after_signing_is_a_change_with_its_place(
    satu_tanda: bytes, akar: AkarKepercayaan
) -> None:
    tulis = IncrementalPdfFileWriter(BytesIO(satu_tanda))
    tulis.root["/Lang"] = TextStringObject("en")
    tulis.update_root()
    hasil = BytesIO()
    tulis.write(hasil)
    periksa_ini = periksa(hasil.getvalue(), akar)

    assert periksa_ini.keadaan is KeadaanTanda.BERUBAH
    assert periksa_ini.berubah is not None
    assert (periksa_ini.berubah.dari, periksa_ini.berubah.sampai) == (len(satu_tanda), len(hasil.getvalue()))


@pytest.mark.parametrize("ekor", [b"tambahan", b"\n%%EOF\n", b"\nstartxref\n9\n%%EOF\n"])
def test_anything_behind_the_last_signature_is_a_change(satu_tanda: bytes, akar: AkarKepercayaan, ekor: bytes) -> None:
    assert periksa(satu_tanda + ekor, akar).keadaan is KeadaanTanda.BERUBAH


def test_a_file_cut_off_after_signing_is_damaged(satu_tanda: bytes, akar: AkarKepercayaan) -> None:
    assert periksa(satu_tanda[:-2000], akar).keadaan in {KeadaanTanda.RUSAK, KeadaanTanda.BERUBAH}


def test_a_signed_file_saved_anew_is_not_taken_as_signed(satu_tanda: bytes, akar: AkarKepercayaan) -> None:
    hasil = BytesIO()
    with pikepdf.open(BytesIO(satu_tanda)) as pdf:
        pdf.save(hasil)

    assert periksa(hasil.getvalue(), akar).keadaan in {KeadaanTanda.RUSAK, KeadaanTanda.BERUBAH}


def test_a_signature_hidden_by_a_later_revision_is_a_change(satu_tanda: bytes, akar: AkarKepercayaan) -> None:
    tulis = IncrementalPdfFileWriter(BytesIO(satu_tanda))
    del tulis.root["/AcroForm"]
    tulis.update_root()
    hasil = BytesIO()
    tulis.write(hasil)

    assert periksa(hasil.getvalue(), akar).keadaan is KeadaanTanda.BERUBAH


def test_a_renewed_time_stamp_prolongs_the_proof(
    kota: PKI, satu_tanda: bytes, akar: AkarKepercayaan, penandatangan: BuatPenandatangan
) -> None:
    tiga = penandatangan(kota, "budi").tanda_tangani(permintaan(satu_tanda, 2, "budi")).pdf

    assert periksa(tiga, akar, hari=3900).utuh


def test_the_check_tells_the_fingerprint_of_the_file(satu_tanda: bytes, akar: AkarKepercayaan) -> None:
    hasil = periksa(satu_tanda, akar)

    assert re.fullmatch(r"[0-9a-f]{64}", hasil.sha256)
    assert hasil.ukuran == len(satu_tanda)


def test_the_check_touches_no_network(dua_tanda: bytes, akar: AkarKepercayaan, monkeypatch: pytest.MonkeyPatch) -> None:
    def terhubung(*_: object) -> None:
        raise AssertionError("the check opened a connection")

    monkeypatch.setattr(socket.socket, "connect", terhubung)
    monkeypatch.setattr(socket, "getaddrinfo", terhubung)

    assert periksa(dua_tanda, akar).utuh


def test_more_signatures_than_any_document_has_are_not_even_read(naskah: bytes, akar: AkarKepercayaan) -> None:
    banyak = naskah + b"/ByteRange [0 100 200 300]\n" * 100_000

    assert periksa(banyak, akar).keadaan is KeadaanTanda.RUSAK


def test_a_stranger_who_signs_after_us_is_told_apart(
    kota: PKI, asing: PKI, satu_tanda: bytes, akar: AkarKepercayaan
) -> None:
    hasil = periksa(ditambah(asing, satu_tanda, "Tanda9"), akar)

    assert hasil.keadaan is KeadaanTanda.TIDAK_DIKENAL
    assert {t.sertifikat: t.keadaan for t in hasil.tanda} == {
        kota.sertifikat("siti").sha256.hex(): KeadaanTanda.UTUH,
        asing.sertifikat("budi").sha256.hex(): KeadaanTanda.TIDAK_DIKENAL,
    }


def test_a_second_field_of_the_same_name_under_another_parent_is_not_accepted(
    asing: PKI, satu_tanda: bytes, akar: AkarKepercayaan
) -> None:
    hasil = periksa(ditambah(asing, satu_tanda, "induk.TandaTangan1"), akar)

    assert KeadaanTanda.UTUH not in {t.keadaan for t in hasil.tanda}


def ditambah(pki: PKI, pdf: bytes, bidang: str) -> bytes:
    """Signed once more by Budi of `pki`, in a field of this name."""
    penanda = SimpleSigner.load_pkcs12_data(pki.berkas_kunci("budi").read_bytes(), (), passphrase=SANDI.encode())
    keterangan = PdfSignatureMetadata(field_name=bidang, subfilter=SigSeedSubFilter.PADES)
    hasil = PdfSigner(keterangan, penanda).sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), output=BytesIO())
    assert isinstance(hasil, BytesIO)
    return hasil.getvalue()
