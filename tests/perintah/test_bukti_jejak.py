"""`kinerja ledger prove` and `verify --bukti`: a proof goes out as a file and is checked without a database."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from kinerja.jejak.akar import lengkapi_akar
from kinerja.jejak.berkas_bukti import BerkasBuktiDitolak, baca_bukti
from kinerja.jejak.models import AkarHarian, Entri
from tests.jejak.test_bukti import AWAL, isi_rantai
from tests.jejak.test_verifikasi import catat
from tests.perintah.test_jejak import panggil

pytestmark = pytest.mark.django_db


@pytest.fixture
def bukti(tmp_path: Path) -> Path:
    """The proof of the second of three entries."""
    catat(3)
    lengkapi_akar(Entri.objects.get(urutan=3).dicatat + timedelta(days=1))
    hasil = panggil("prove", "2", "--out", str(tmp_path / "bukti.json"))
    assert (hasil.exit_code, hasil.output) == (0, "")
    return tmp_path / "bukti.json"


def akar_di(folder: Path) -> Path:
    (folder / "akar.txt").write_text("".join(f"{x.hari} {x.ukuran} {x.akar}\n" for x in AkarHarian.objects.all()))
    return folder / "akar.txt"


def tanpa_basis_data(*_isi: object) -> None:
    raise AssertionError("the database was asked")


def ubah(berkas: Path, **entri: object) -> None:
    isi = json.loads(berkas.read_text())
    isi["entri"] |= entri
    berkas.write_text(json.dumps(isi))


def test_proof_file_is_checked_without_a_database(bukti: Path) -> None:
    akar = akar_di(bukti.parent)
    with connection.execute_wrapper(tanpa_basis_data):
        hasil = panggil("verify", "--bukti", str(bukti), "--root", str(akar))
        sendiri = panggil("verify", "--bukti", str(bukti))
        isi = panggil("verify", "--bukti", str(bukti), "--json")
    assert (hasil.exit_code, sendiri.exit_code, isi.exit_code) == (0, 0, 0)
    assert "Bukti sah: entri 2 (SKP ditetapkan)" in hasil.output
    assert "--root" in sendiri.output
    assert json.loads(isi.output)["bukti"]["entri"]["nama"] == "Siti Rahma"
    assert len(bukti.read_bytes()) < 4000


@pytest.mark.parametrize(
    "palsu",
    [
        {"nama": "Orang lain"},
        {"urutan": 3},
        {"perihal": ["skp:9"]},
        {"muatan": {"garam": "x", "isi": "{}"}},
        {"hash": "ab" * 32},
        {"at": "2026-03-10T02:00:01Z"},
    ],
)
def test_whatever_is_changed_in_it_the_proof_no_longer_holds(bukti: Path, palsu: dict[str, object]) -> None:
    ubah(bukti, **palsu)
    hasil = panggil("verify", "--bukti", str(bukti))
    assert (hasil.exit_code, hasil.stdout) == (1, "")
    assert "tidak sah" in hasil.stderr
    assert json.loads(panggil("verify", "--bukti", str(bukti), "--json").stdout)["sah"] is False


def test_payload_may_be_left_out(bukti: Path) -> None:
    ubah(bukti, muatan=None)
    assert panggil("verify", "--bukti", str(bukti)).exit_code == 0


def test_honest_proof_of_another_chain_is_not_among_the_kept_roots(bukti: Path) -> None:
    akar = bukti.parent / "akar.txt"
    akar.write_text(f"{AkarHarian.objects.get().hari} 3 {'ab' * 32}\n")
    hasil = panggil("verify", "--bukti", str(bukti), "--root", str(akar))
    assert hasil.exit_code == 1
    assert "tidak dapat dipercaya" in hasil.stderr


def test_growth_between_two_days(tmp_path: Path) -> None:
    isi_rantai([3, 3, 900])
    berkas = tmp_path / "tumbuh.json"
    besok = AWAL + timedelta(days=2)
    assert panggil("prove", "--from", str(AWAL), "--to", str(besok), "--out", str(berkas)).exit_code == 0
    hasil = panggil("verify", "--bukti", str(berkas), "--root", str(akar_di(tmp_path)))
    assert hasil.exit_code == 0
    assert "9 Mar 2026 masih sama persis pada 11 Mar 2026" in hasil.output
    isi = json.loads(berkas.read_text())
    isi["dari"]["akar"] = "ab" * 32
    berkas.write_text(json.dumps(isi))
    assert panggil("verify", "--bukti", str(berkas)).exit_code == 1


@pytest.mark.parametrize(
    ("argumen", "kode"),
    [
        (["prove"], 2),
        (["prove", "0"], 2),
        (["prove", "1", "--from", "2026-01-01", "--to", "2026-01-02"], 2),
        (["prove", "--from", "2026-01-01"], 2),
        (["prove", "77"], 1),
        (["prove", "--from", "2026-01-01", "--to", "2026-01-02"], 1),
        (["verify", "--bukti", __file__], 1),
    ],
)
def test_exit_codes_of_proofs(argumen: list[str], kode: int) -> None:
    hasil = panggil(*argumen)
    assert (hasil.exit_code, bool(hasil.stderr)) == (kode, True)


@pytest.mark.parametrize("isi", [b"", b"[]", b"{}", b'{"jenis": "bukti_entri"}', b"\xff", b" " * (2**20 + 1)])
def test_what_is_no_proof_file_is_refused(isi: bytes) -> None:
    with pytest.raises(BerkasBuktiDitolak):
        baca_bukti(isi)
