"""`kinerja check` and the refusal to start: what must be right before people rely on a deployment."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from config.alamat import alamat_publik, dapat_dicapai
from config.kunci import kunci_rahasia
from config.mulai import PERISTIWA_CONTOH, alasan_tolak, pastikan_boleh_mulai
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from tests.conftest import Kinerja

KUAT = "Zx4_kd83-QwmPl0sVb7TgYh2RnCe9JuFa5iOpL6tXyDqM1zWrKvNsB-gHj_E"
PRODUKSI = {"RAPOR_PRODUKSI": "1", "SECRET_KEY": KUAT, "HTTPS": "1", "ALLOWED_HOSTS": "rapor.contoh.go.id"}


def test_migrated_database_passes_for_trying_and_for_production(basis_data_lepas: str, kinerja: Kinerja) -> None:
    coba, produksi = kinerja("check"), kinerja("check", **PRODUKSI)
    assert (coba.returncode, produksi.returncode) == (0, 0), coba.stderr + produksi.stderr
    assert "untuk mencoba saja" in coba.stdout
    assert "untuk mencoba saja" not in produksi.stdout


def test_missing_tables_are_said_with_what_to_do(basis_kosong_uji: str, kinerja: Kinerja) -> None:
    hasil = kinerja("check", DATABASE_URL=basis_kosong_uji)
    assert hasil.returncode == 1
    assert "kinerja migrate" in hasil.stderr
    assert "Traceback" not in hasil.stderr


@pytest.mark.parametrize("kunci", ["", "pendek", "a" * 80, "contoh-" + KUAT, "django-insecure-" + KUAT])
def test_production_refuses_a_weak_or_sample_key(kunci: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", kunci)
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY"):
        kunci_rahasia(tmp_path, produksi=True)
    assert list(tmp_path.iterdir()) == []


def test_key_for_trying_is_drawn_once_and_only_its_owner_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    pertama, kedua = (kunci_rahasia(tmp_path / "data", produksi=False) for _ in range(2))
    assert pertama == kedua
    assert len(pertama) >= 50
    assert [(p.name, p.stat().st_mode & 0o777) for p in (tmp_path / "data").iterdir()] == [("kunci", 0o600)]


@pytest.mark.django_db
def test_production_refuses_the_example_and_debug(settings: Settings) -> None:
    with tindakan(PERISTIWA_CONTOH, by=Pelaku.dari_tugas("uji"), at=timezone.now()):
        pass
    settings.PRODUKSI, settings.DEBUG, settings.ALAMAT_PUBLIK = True, True, "https://rapor.contoh.go.id"
    assert len(alasan_tolak()) == 2
    with pytest.raises(ImproperlyConfigured, match="contoh"):
        pastikan_boleh_mulai()


@pytest.mark.parametrize(
    ("nama", "https", "alamat", "dicapai"),
    [
        (["rapor.contoh.go.id", "localhost"], True, "https://rapor.contoh.go.id", True),
        ([".contoh.go.id"], False, "http://contoh.go.id", True),
        (["localhost", "127.0.0.1"], False, "http://localhost:8123", False),
        (["*"], True, "https://*:8123", False),
    ],
)
def test_public_address_comes_from_the_first_name(
    nama: list[str], https: bool, alamat: str, dicapai: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORT", "8123")
    assert alamat_publik(nama, https=https) == alamat
    assert dapat_dicapai(alamat) is dicapai


@pytest.mark.django_db
def test_production_refuses_an_address_nobody_else_reaches(settings: Settings) -> None:
    settings.PRODUKSI, settings.DEBUG, settings.ALAMAT_PUBLIK = True, False, "http://localhost:8000"
    assert [a.split()[0] for a in alasan_tolak()] == ["ALAMAT_PUBLIK"]


@pytest.mark.django_db
def test_trying_may_always_start(settings: Settings, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    settings.PRODUKSI = False
    with django_assert_num_queries(0):
        pastikan_boleh_mulai()
