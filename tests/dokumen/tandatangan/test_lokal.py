"""A local certificate signs our documents as PAdES B-LTA, keeps them accessible, and refuses what is unsure."""

import asyncio
import logging
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from django.conf import LazySettings
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESPassed
from pyhanko.sign.validation.ades import ades_lta_validation
from pyhanko.sign.validation.policy_decl import (
    PdfSignatureValidationSpec,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, RevocationCheckingPolicy
from pyhanko_certvalidator.registry import SimpleTrustManager

from kinerja.dasar.berkas import simpan_berkas
from kinerja.dokumen.tandatangan import galat
from tests.dokumen.tandatangan.conftest import BuatPenandatangan, permintaan
from tests.dokumen.tandatangan.pki import PKI, SANDI


def wajib_status(kota: PKI) -> PdfSignatureValidationSpec:
    """pyHanko's own policy: revocation required, nothing fetched."""
    aturan = CertValidationPolicySpec(
        SimpleTrustManager.build(trust_roots=[kota.sertifikat("akar")]),
        CertRevTrustPolicy(RevocationCheckingPolicy.from_legacy("require")),
    )
    tanpa_jaringan = RevocationInfoGatheringSpec(RevinfoOnlineFetchingRule.LOCAL_ONLY)
    return PdfSignatureValidationSpec(SignatureValidationSpec(aturan, tanpa_jaringan))


def test_pyhanko_itself_says_b_lta_offline_with_revocation_required(kota: PKI, dua_tanda: bytes) -> None:
    baca = PdfFileReader(BytesIO(dua_tanda))

    for tanda in baca.embedded_regular_signatures:
        tanda.compute_integrity_info()
        hasil = asyncio.run(ades_lta_validation(tanda, wajib_status(kota)))
        assert hasil.ades_subindic is AdESPassed.OK
        assert hasil.oldest_evidence_record_timestamp is not None
        assert hasil.signature_timestamp_status is not None
        assert hasil.signature_timestamp_status.ades_subindic is AdESPassed.OK
    assert [t.field_name for t in baca.embedded_timestamp_signatures] == ["CapWaktu1", "CapWaktu2"]


def test_last_time_stamp_covers_the_whole_file(satu_tanda: bytes, dua_tanda: bytes) -> None:
    for pdf in (satu_tanda, dua_tanda):
        cap = PdfFileReader(BytesIO(pdf)).embedded_timestamp_signatures[-1]
        assert cap.evaluate_signature_coverage() is SignatureCoverageLevel.ENTIRE_FILE


def test_signing_only_appends_also_for_the_second_signer(naskah: bytes, satu_tanda: bytes, dua_tanda: bytes) -> None:
    assert satu_tanda.startswith(naskah)
    assert dua_tanda.startswith(satu_tanda)


def test_signed_document_keeps_its_claims_language_tags_and_type(
    naskah: bytes, dua_tanda: bytes, tmp_path: Path
) -> None:
    berkas = tmp_path / "dua.pdf"
    berkas.write_bytes(dua_tanda)

    subprocess.run(["qpdf", "--check", str(berkas)], check=True, capture_output=True)
    with pikepdf.open(BytesIO(naskah)) as asal, pikepdf.open(berkas) as pdf:
        assert pdf.Root.Metadata.read_bytes() == asal.Root.Metadata.read_bytes()
        assert pdf.docinfo == asal.docinfo
        meta = pdf.open_metadata()
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("2", "A", "1")
        assert str(pdf.Root.Lang) == "id"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.StructTreeRoot.unparse(resolved=True) == asal.Root.StructTreeRoot.unparse(resolved=True)
        assert pdf.pages[0].Contents.read_bytes() == asal.pages[0].Contents.read_bytes()
        assert all("/FontFile2" in f.DescendantFonts[0].FontDescriptor for f in pdf.pages[0].Resources.Font.values())


def test_every_field_is_printable_outside_the_page_and_has_words_for_a_screen_reader(dua_tanda: bytes) -> None:
    with pikepdf.open(BytesIO(dua_tanda)) as pdf:
        bidang = list(pdf.Root.AcroForm.Fields)
        kata = [str(f.TU) for f in bidang]
        assert [int(f.F) & 4 for f in bidang] == [4] * 4
        assert [int(f.F) & 2 for f in bidang] == [0] * 4
        assert all(float(angka) < 0 for f in bidang for angka in f.Rect)
        assert pdf.pages[0].Tabs == "/S"
    assert kata[0] == "Tanda tangan 1: Siti Rahma, Kepala Dinas Contoh"
    assert kata[1] == "Cap waktu arsip"


def test_result_says_what_the_ledger_keeps(kota: PKI, naskah: bytes, penandatangan: BuatPenandatangan) -> None:
    apa = permintaan(naskah)
    hasil = penandatangan(kota, "siti").tanda_tangani(apa)

    assert hasil.catatan["cara"] == "lokal"
    assert hasil.catatan["sha256_asal"] == apa.sha256 != hasil.sha256
    assert hasil.catatan["tingkat"] == "B-LTA"
    assert hasil.catatan["sertifikat"] == kota.sertifikat("siti").sha256.hex()


def test_revoked_certificate_signs_nothing(kota: PKI, naskah: bytes, penandatangan: BuatPenandatangan) -> None:
    with pytest.raises(galat.SertifikatDicabut, match="dicabut"):
        penandatangan(kota, "dicabut").tanda_tangani(permintaan(naskah))


def test_expired_certificate_signs_nothing(kota: PKI, naskah: bytes, penandatangan: BuatPenandatangan) -> None:
    with pytest.raises(galat.SertifikatKedaluwarsa):
        penandatangan(kota, "lama").tanda_tangani(permintaan(naskah))


def test_certificate_of_a_stranger_signs_nothing(
    kota: PKI, asing: PKI, naskah: bytes, penandatangan: BuatPenandatangan
) -> None:
    penanda = replace(penandatangan(asing, "siti"), layanan=penandatangan(kota, "siti").layanan)
    with pytest.raises(galat.SertifikatTidakDikenal):
        penanda.tanda_tangani(permintaan(naskah))


def test_unknown_revocation_status_signs_nothing_and_may_be_tried_again(
    kota: PKI, naskah: bytes, penandatangan: BuatPenandatangan
) -> None:
    with kota.tanpa("ocsp", "crls"), pytest.raises(galat.StatusTidakDiketahui) as salah:
        penandatangan(kota, "siti").tanda_tangani(permintaan(naskah))

    assert salah.value.boleh_diulang


def test_silent_time_stamp_service_leaves_the_file_and_the_next_try_succeeds(
    kota: PKI, naskah: bytes, penandatangan: BuatPenandatangan
) -> None:
    penanda, apa = penandatangan(kota, "siti"), permintaan(naskah)
    with kota.tanpa("tsa"), pytest.raises(galat.CapWaktuGagal) as salah:
        penanda.tanda_tangani(apa)

    assert salah.value.boleh_diulang
    assert penanda.tanda_tangani(apa).pdf.startswith(naskah)


def test_slow_time_stamp_service_is_given_up_in_time(
    kota: PKI, naskah: bytes, penandatangan: BuatPenandatangan
) -> None:
    with kota.lambat("tsa"), pytest.raises(galat.LayananLambat):
        penandatangan(kota, "siti", batas_detik=0.5).tanda_tangani(permintaan(naskah))


@pytest.mark.parametrize("isi", [b"", b"bukan pdf", b"%PDF-1.7\n%%EOF\n"])
def test_what_is_no_pdf_is_not_signed(kota: PKI, isi: bytes, penandatangan: BuatPenandatangan) -> None:
    with pytest.raises(galat.DokumenDitolak):
        penandatangan(kota, "siti").tanda_tangani(permintaan(isi))


def test_locked_pdf_is_not_signed(kota: PKI, naskah: bytes, penandatangan: BuatPenandatangan) -> None:
    with pytest.raises(galat.DokumenDitolak):
        penandatangan(kota, "siti").tanda_tangani(permintaan(terkunci(naskah)))


def terkunci(naskah: bytes) -> bytes:
    """The same document behind a password."""
    hasil = BytesIO()
    with pikepdf.open(BytesIO(naskah)) as pdf:
        pdf.save(hasil, encryption=pikepdf.Encryption(owner="a", user="b"))
    return hasil.getvalue()


@pytest.mark.parametrize("urutan", [1, 3])
def test_signing_out_of_order_is_refused(
    kota: PKI, satu_tanda: bytes, urutan: int, penandatangan: BuatPenandatangan
) -> None:
    with pytest.raises(galat.UrutanSalah):
        penandatangan(kota, "budi").tanda_tangani(permintaan(satu_tanda, urutan, "budi"))


def test_nobody_signs_after_a_broken_signature(
    kota: PKI, naskah: bytes, satu_tanda: bytes, penandatangan: BuatPenandatangan
) -> None:
    rusak = bytearray(satu_tanda)
    rusak[len(naskah) // 2] ^= 1
    with pytest.raises((galat.TandaSebelumnyaRusak, galat.DokumenDitolak)):
        penandatangan(kota, "budi").tanda_tangani(permintaan(bytes(rusak), 2, "budi"))


def test_wrong_passphrase_of_the_key_is_named_without_saying_it(
    kota: PKI, naskah: bytes, tmp_path: Path, penandatangan: BuatPenandatangan, caplog: pytest.LogCaptureFixture
) -> None:
    salah = tmp_path / "sandi"
    salah.write_text("keliru-sekali")
    with caplog.at_level(logging.DEBUG), pytest.raises(galat.KunciTidakTerbaca) as muncul:
        replace(penandatangan(kota, "siti"), berkas_sandi=salah).tanda_tangani(permintaan(naskah))

    assert muncul.value.__cause__ is None
    assert "keliru" not in caplog.text + str(muncul.value) + repr(muncul.value)


def test_passphrase_and_paths_stand_in_no_log_and_no_description(
    kota: PKI, naskah: bytes, penandatangan: BuatPenandatangan, caplog: pytest.LogCaptureFixture
) -> None:
    penanda = penandatangan(kota, "siti")
    with caplog.at_level(logging.DEBUG):
        penanda.tanda_tangani(permintaan(naskah))

    assert SANDI not in caplog.text
    assert str(kota.folder) not in repr(penanda) + caplog.text
    assert permintaan(naskah).pada <= datetime.now(UTC)


def test_signed_file_is_kept_whole_or_not_at_all(
    kota: PKI, naskah: bytes, penandatangan: BuatPenandatangan, tmp_path: Path, settings: LazySettings
) -> None:
    settings.DATA_DIR = tmp_path
    with kota.tanpa("tsa"), pytest.raises(galat.CapWaktuGagal):
        simpan_berkas(penandatangan(kota, "siti").tanda_tangani(permintaan(naskah)).pdf, nama="pakta.pdf")
    assert [b for b in tmp_path.rglob("*") if b.is_file()] == []

    hasil = penandatangan(kota, "siti").tanda_tangani(permintaan(naskah))
    berkas = simpan_berkas(hasil.pdf, nama="pakta.pdf")

    assert berkas.sha256 == hasil.sha256
    assert [b.name for b in tmp_path.rglob("*") if b.is_file()] == [hasil.sha256]


def test_page_and_text_look_exactly_as_before_signing(naskah: bytes, dua_tanda: bytes, tmp_path: Path) -> None:
    rupa, teks = [], []
    for nama, isi in (("asal", naskah), ("dua", dua_tanda)):
        berkas = tmp_path / f"{nama}.pdf"
        berkas.write_bytes(isi)
        subprocess.run(["pdftoppm", "-r", "60", "-png", berkas, tmp_path / nama], check=True, capture_output=True)
        rupa.append((tmp_path / f"{nama}-1.png").read_bytes())
        teks.append(subprocess.run(["pdftotext", berkas, "-"], check=True, capture_output=True).stdout)

    assert rupa[0] == rupa[1]
    assert teks[0] == teks[1]
    assert b"Saya berjanji" in teks[0]


def test_another_reader_than_pyhanko_finds_both_signatures_valid(dua_tanda: bytes, tmp_path: Path) -> None:
    berkas = tmp_path / "dua.pdf"
    berkas.write_bytes(dua_tanda)
    kata = subprocess.run(["pdfsig", "-nocert", berkas], capture_output=True, text=True, check=False).stdout

    assert kata.count("Signature is Valid") == 2
    assert kata.index("Siti Rahma") < kata.index("Budi Santoso")
    assert kata.rindex("Total document signed") > kata.index("CapWaktu2")
