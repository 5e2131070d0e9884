"""`kinerja document verify`: plain answers, exit codes, the proof file; without a database where none is needed."""

import hashlib
import json
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.db import DatabaseError, connection

from kinerja.dokumen.models import BerkasDokumen, Dokumen, TahapBerkas
from kinerja.jejak.akar import lengkapi_akar
from kinerja.jejak.models import Entri
from kinerja.jejak.services import tindakan
from kinerja.perintah import main
from tests.dokumen.pabrik_nomor import AT
from tests.dokumen.tandatangan.pki import PKI
from tests.dokumen.test_kenali import dokumen, isi_berkas
from tests.jejak.test_verifikasi import BY
from tests.perintah.test_bukti_jejak import akar_di, tanpa_basis_data
from tests.perintah.test_jejak import panggil as ledger

__all__ = ["dokumen"]  # a fixture


@pytest.fixture
def berkas(tmp_path: Path, satu_tanda: bytes) -> Path:
    """A signed file of somebody."""
    (tmp_path / "surat.pdf").write_bytes(satu_tanda)
    return tmp_path / "surat.pdf"


def verify(berkas: Path, *lain: object) -> Result:
    return CliRunner().invoke(main, ["document", "verify", str(berkas), *map(str, lain)])


def catat_berkas(sha256: str, dokumen: int = 7) -> None:
    """The entry of a signature, and the day after it."""
    with tindakan("dokumen.ditandatangani", by=BY, at=AT) as catatan:
        catatan.perihal("dokumen", dokumen)
        catatan.muatan(sha256=sha256)
    lengkapi_akar(Entri.objects.order_by("-urutan")[0].dicatat + timedelta(days=1))


def bukti_terakhir(folder: Path) -> Path:
    urutan = Entri.objects.order_by("-urutan")[0].urutan
    assert ledger("prove", str(urutan), "--out", str(folder / "bukti.json")).exit_code == 0
    return folder / "bukti.json"


def test_signed_file_is_checked_offline_with_its_issuer(berkas: Path, kota: PKI) -> None:
    hasil = verify(berkas, "--offline", "--akar", kota.berkas_akar())
    assert (hasil.exit_code, hasil.stderr) == (0, "")
    assert "tidak berubah" in hasil.output
    assert "Siti Rahma, Kepala Dinas Contoh. Penerbit sertifikat: Otoritas Uji" in hasil.output
    isi = json.loads(verify(berkas, "--offline", "--akar", kota.berkas_akar(), "--json").output)
    assert (isi["baik"], isi["hasil"]["tanda"][0]["tingkat"]) == (True, "B-LTA")


def test_changed_strangers_and_unsigned_files_exit_with_one(berkas: Path, kota: PKI, asing: PKI, naskah: bytes) -> None:
    tak_dikenal = verify(berkas, "--offline", "--akar", asing.berkas_akar())
    assert (tak_dikenal.exit_code, tak_dikenal.stdout) == (1, "")
    assert "tidak dikenal" in tak_dikenal.stderr
    isi = bytearray(berkas.read_bytes())
    isi[700] ^= 1
    berkas.write_bytes(isi)
    assert "berubah setelah ditandatangani" in verify(berkas, "--offline", "--akar", kota.berkas_akar()).stderr
    berkas.write_bytes(naskah)
    assert verify(berkas, "--offline").exit_code == 1
    berkas.write_bytes(b"surat")
    assert "bukan PDF" in verify(berkas, "--offline", "--json").stderr


def test_wrong_usage_exits_with_two(berkas: Path) -> None:
    assert verify(berkas.parent / "tidak-ada.pdf").exit_code == 2
    assert verify(berkas, "--root", berkas).exit_code == 2
    assert CliRunner().invoke(main, ["document", "verify"]).exit_code == 2


@pytest.mark.django_db
def test_proof_file_ties_the_file_to_a_root_kept_outside(berkas: Path, kota: PKI, satu_tanda: bytes) -> None:
    catat_berkas(hashlib.sha256(satu_tanda).hexdigest())
    bukti, akar = bukti_terakhir(berkas.parent), akar_di(berkas.parent)
    with connection.execute_wrapper(tanpa_basis_data):
        hasil = verify(berkas, "--bukti", bukti, "--root", akar, "--akar", kota.berkas_akar())
    assert hasil.exit_code == 0, hasil.stderr
    assert "mencatat berkas ini, bita demi bita" in hasil.output
    akar.write_text(akar.read_text().replace("a", "b"))
    assert verify(berkas, "--bukti", bukti, "--root", akar).exit_code == 1


@pytest.mark.django_db
def test_proof_of_another_file_is_told_and_of_an_earlier_stage_too(
    berkas: Path, kota: PKI, satu_tanda: bytes, naskah: bytes
) -> None:
    catat_berkas(hashlib.sha256(naskah).hexdigest())
    bukti = bukti_terakhir(berkas.parent)
    hasil = verify(berkas, "--bukti", bukti, "--akar", kota.berkas_akar())
    assert hasil.exit_code == 0
    assert "sebelum ditambah tanda tangan" in hasil.output
    berkas.write_bytes(naskah)
    assert verify(berkas, "--bukti", bukti).exit_code == 0  # unsigned, but recorded byte by byte
    berkas.write_bytes(naskah[:900] + b"!" + naskah[901:])
    salah = verify(berkas, "--bukti", bukti)
    assert salah.exit_code == 1
    assert "bukan tentang berkas ini" in salah.stderr


@pytest.mark.django_db
def test_at_home_the_document_and_its_entry_are_named(dokumen: Dokumen, tmp_path: Path) -> None:
    pdf = tmp_path / "pakta.pdf"
    pdf.write_bytes(isi_berkas(dokumen))
    hasil = verify(pdf)
    assert hasil.exit_code == 1  # nobody has signed it yet
    assert "belum lengkap" in hasil.stderr
    assert dokumen.kode_tertulis in hasil.stderr
    assert "mulai besok" in hasil.stderr
    lengkapi_akar(Entri.objects.order_by("-urutan")[0].dicatat + timedelta(days=1))
    assert "terbukti di bawah akar" in verify(pdf).stderr


@pytest.mark.django_db
def test_signature_added_outside_is_no_good_even_when_it_is_sound(
    dokumen: Dokumen, berkas: Path, kota: PKI, naskah: bytes
) -> None:
    BerkasDokumen.objects.create(
        dokumen=dokumen, tahap=TahapBerkas.CETAK, sha256=hashlib.sha256(naskah).hexdigest(), pada=AT
    )
    hasil = verify(berkas, "--akar", kota.berkas_akar())
    assert hasil.exit_code == 1
    assert "Ditambah di luar sistem ini" in hasil.stderr


def test_without_a_database_the_file_speaks_for_itself(
    berkas: Path, kota: PKI, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rusak(_isi: bytes) -> None:
        raise DatabaseError

    monkeypatch.setattr("kinerja.perintah.dokumen.kenali", rusak)
    hasil = verify(berkas, "--akar", kota.berkas_akar())
    assert hasil.exit_code == 0
    assert "tidak menjawab" in hasil.output
