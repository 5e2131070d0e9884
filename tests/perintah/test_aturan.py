"""`kinerja rules`, `compute` and `receipt` as people call them: output, reasons, exit codes."""

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kinerja.perintah import sumber_aturan
from kinerja.perintah.aturan import compute, receipt, rules
from tests.aturan.test_pustaka import entri, paket, tulis
from tests.conftest import Kinerja

BAIK = '{"id": 1, "tanggal": "2025-01-01", "hasil_kerja": "di_atas", "perilaku": "sesuai"}\n'


@pytest.fixture(autouse=True)
def _tanpa_basis_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """The packs alone, whatever lies in the data folder of who runs this."""
    monkeypatch.setattr(sumber_aturan, "basis_data_disetel", lambda: False)


def panggil(perintah: object, *argumen: str, masuk: str | bytes = "") -> Result:
    return CliRunner().invoke(perintah, list(argumen), input=masuk)  # type: ignore[arg-type]  # a click command


def test_compute_answers_every_line_and_exits_0() -> None:
    hasil = panggil(compute, "predikat", masuk=BAIK * 2)
    assert (hasil.exit_code, hasil.stderr) == (0, "")
    assert [json.loads(x)["predikat"] for x in hasil.stdout.splitlines()] == ["baik", "baik"]


def test_compute_exits_1_with_the_rest_computed() -> None:
    hasil = panggil(compute, "predikat", masuk=BAIK + "bukan json\n" + BAIK)
    assert hasil.exit_code == 1
    assert ["error" in json.loads(x) for x in hasil.stdout.splitlines()] == [False, True, False]
    assert hasil.stderr == "1 dari 3 baris tidak dapat dihitung.\n"


def test_what_is_not_computable_is_no_error() -> None:
    hasil = panggil(compute, "capaian", masuk='{"id": 1, "arah": "naik", "target": 0, "realisasi": 1}\n')
    assert hasil.exit_code == 0
    assert json.loads(hasil.stdout)["sebab"] == "target_nol"


@pytest.mark.parametrize(
    "argumen", [["ramalan"], [], ["predikat", "--engine", "sqlite"], ["predikat", "--in", __file__],
                ["predikat", "--in", __file__, "--out", __file__]]
)  # fmt: skip
def test_wrong_usage_exits_2(argumen: list[str]) -> None:
    assert panggil(compute, *argumen).exit_code == 2


def test_the_postgres_engine_needs_a_postgres_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///x")
    hasil = panggil(compute, "predikat", "--engine", "postgres")
    assert (hasil.exit_code, "DATABASE_URL" in hasil.stderr) == (2, True)


def test_a_postgres_that_does_not_answer_is_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://x@127.0.0.1:1/x")
    hasil = panggil(compute, "predikat", "--engine", "postgres", masuk=BAIK)
    assert (hasil.exit_code, "tidak dapat dihubungi" in hasil.stderr) == (1, True)


def test_spark_that_is_not_installed_is_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    monkeypatch.setitem(sys.modules, "pyspark.errors", None)
    hasil = panggil(compute, "predikat", "--engine", "spark", masuk=BAIK)
    assert (hasil.exit_code, "pip install" in hasil.stderr) == (1, True)


@pytest.mark.postgres
def test_postgres_gives_the_same_lines(monkeypatch: pytest.MonkeyPatch, url_postgres: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url_postgres)
    lewat = [
        panggil(compute, "predikat", "--receipt", "--engine", x, masuk=BAIK).stdout for x in ("duckdb", "postgres")
    ]
    assert lewat[0] == lewat[1] != ""


def test_a_receipt_from_compute_verifies_and_a_changed_one_does_not(tmp_path: Path) -> None:
    berkas = tmp_path / "r.jsonl"
    berkas.write_text(panggil(compute, "predikat", "--receipt", masuk=BAIK).stdout)
    assert panggil(receipt, "verify", str(berkas)).exit_code == 0
    berkas.write_text(berkas.read_text().replace('"hasil": {"predikat": "baik"}', '"hasil": {"predikat": "kurang"}'))
    hasil = panggil(receipt, "verify", str(berkas))
    assert hasil.exit_code == 1
    assert 'hasil.predikat: tertulis "kurang", dihitung "baik"' in hasil.stderr
    berkas.write_text("bukan rincian")
    assert panggil(receipt, "verify", str(berkas)).exit_code == 1


def test_rules_check_runs_all_cases() -> None:
    hasil = panggil(rules, "check")
    assert hasil.exit_code == 0
    assert "contoh hitung: semuanya cocok" in hasil.stdout


def test_rules_check_names_what_a_local_pack_gets_wrong(tmp_path: Path) -> None:
    asing, rusak = tmp_path / "asing", tmp_path / "rusak"
    tulis(asing, paket(entri("2030-01-01", "ramalan"), id_nilai="metode.predikat", satuan="metode"))
    hasil = panggil(rules, "check", "--daerah", str(asing))
    assert (hasil.exit_code, "ramalan" in hasil.stderr) == (1, True)
    tulis(rusak, "nilai: 1.5")
    assert "uji.yaml" in panggil(rules, "check", "--daerah", str(rusak)).stderr


def test_rules_list_names_every_value_with_status_and_citation() -> None:
    baris = panggil(rules, "list").stdout.splitlines()
    assert any(x.startswith("predikat.matriks") and "sekunder" in x and "PermenPANRB 6/2022" in x for x in baris)
    assert len(json.loads(panggil(rules, "list", "--json").stdout)) == len(baris)


def test_rules_show_tells_the_value_of_a_day() -> None:
    semua = panggil(rules, "show", "rezim.penilaian").stdout
    assert all(x in semua for x in ("dp3", "pp46", "pp30", "permenpanrb-6-2022"))
    hasil = panggil(rules, "show", "rezim.penilaian", "--on", "2021-06-30", "--json")
    assert [x["nilai"] for x in json.loads(hasil.stdout)] == ["pp46"]
    assert "pp30" in panggil(rules, "show", "rezim.penilaian@2021-07-01").stdout


def test_rules_show_tells_a_calculation_and_what_was_meant() -> None:
    tpp = panggil(rules, "show", "tpp", "--on", "2026-01-01").stdout
    assert all(x in tpp for x in ("tpp_maksimal", "dibayar", "bobot_dua_komponen", "Kepmendagri"))
    assert "kelamin" in panggil(rules, "show", "nip").stdout
    salah = panggil(rules, "show", "tpp.bobo")
    assert (salah.exit_code, "Maksud Anda: tpp.bobot" in salah.stderr) == (1, True)


def test_rules_docs_writes_the_pages_and_names_one_that_is_old(tmp_path: Path) -> None:
    assert "aturan.md" in panggil(rules, "docs", str(tmp_path)).stdout
    assert panggil(rules, "docs", str(tmp_path), "--check").exit_code == 0
    (tmp_path / "contoh-hitung.md").write_text("lama", encoding="utf-8")
    hasil = panggil(rules, "docs", str(tmp_path), "--check")
    assert (hasil.exit_code, "contoh-hitung.md" in hasil.stderr) == (1, True)


@pytest.mark.parametrize(
    "argumen", [["ada.tidak"], ["rezim.penilaian", "--on", "1970-01-01"], ["rezim.penilaian@1999-01-01"]]
)
def test_rules_show_says_what_it_does_not_have(argumen: list[str]) -> None:
    hasil = panggil(rules, "show", *argumen)
    assert hasil.exit_code == 1
    assert hasil.stderr.strip()


def test_compute_writes_parquet(tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"id": ["a"], "nip": ["200012312024121001"]}), tmp_path / "m.parquet")
    hasil = panggil(compute, "nip", "--in", str(tmp_path / "m.parquet"), "--out", str(tmp_path / "k.parquet"))
    assert hasil.exit_code == 0
    assert pq.read_table(tmp_path / "k.parquet").to_pylist()[0]["lahir"] == "2000-12-31"


def test_the_rules_need_no_settings_and_no_database(kinerja: Kinerja) -> None:
    hasil = kinerja("rules", "show", "nip.pola", DJANGO_SETTINGS_MODULE="tidak.ada", DATABASE_URL="omong://kosong")
    assert (hasil.returncode, hasil.stderr) == (0, "")
    assert "usia_terendah" in hasil.stdout
