"""What every test may rely on: no network but loopback (pyproject.toml), own data folder, PostgreSQL where asked."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings as pengaturan
from django.core.cache import cache
from django.test.utils import setup_databases, teardown_databases
from hypothesis import settings
from pytest_django import DjangoDbBlocker

from tests.salinan import basis_kosong, salinan

Kinerja = Callable[..., "subprocess.CompletedProcess[str]"]
settings.register_profile("rapor", deadline=None)  # a busy machine is not a property that fails
settings.load_profile("rapor")

MENYENTUH_BASIS_DATA = {"db", "transactional_db", "live_server", "basis_data_lepas"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--hanya-basis-data", action="store_true", help="only the tests that touch the database")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With --hanya-basis-data, leave out what cannot differ from one database to the other."""
    if not config.getoption("--hanya-basis-data"):
        return
    pakai = [item for item in items if menyentuh_basis_data(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(pakai)])
    items[:] = pakai


def menyentuh_basis_data(item: pytest.Item) -> bool:
    """Whether the test is marked for the database or uses a fixture that opens it."""
    fixtures = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(fixtures & MENYENTUH_BASIS_DATA)


@pytest.fixture(scope="session")
def akar() -> Path:
    """The root of the checkout."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture
def kinerja(akar: Path) -> Kinerja:
    """Call the command as a process: `kinerja("rules", "check", DATA_DIR=...)` -> code, stdout, stderr."""

    def panggil(*argumen: str, **lingkungan: str) -> subprocess.CompletedProcess[str]:
        env = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings", "PYTHONPATH": str(akar), **lingkungan}
        perintah = [sys.executable, "-m", "kinerja.perintah", *argumen]
        return subprocess.run(perintah, env=env, cwd=akar, capture_output=True, text=True, check=False)

    return panggil


@pytest.fixture(scope="session")
def url_postgres() -> str:
    """The PostgreSQL server that `make test` starts; without it the test fails and says how to get one."""
    url = os.environ.get("RAPOR_UJI_POSTGRES", "")
    if not url:
        pytest.fail("RAPOR_UJI_POSTGRES is not set: run `make test`, which starts a server, or `scripts/uji -k NAME`.")
    return url


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_modify_db_settings: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """The migrated test database, also when every test that runs only copies it (pytest-django would make none)."""
    with django_db_blocker.unblock():
        lama = setup_databases(verbosity=0, interactive=False, aliases={"default": {}})
    yield
    with django_db_blocker.unblock():
        teardown_databases(lama, verbosity=0)


@pytest.fixture
def basis_data_lepas(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """A committed database of this test's own, copied from the migrated one; the value is its DATABASE_URL.

    For tests that commit: threads, child processes, servers. The ledger refuses the clean-up of `transactional_db`.
    Commands started by the test find the database through the environment.
    """
    with django_db_blocker.unblock(), salinan(tmp_path) as url:
        monkeypatch.setenv("DATABASE_URL", url)
        monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "config.settings")
        yield url


@pytest.fixture
def basis_kosong_uji(basis_data_lepas: str, tmp_path: Path) -> Iterator[str]:
    """The DATABASE_URL of a database without any table, of the kind under test; for child processes."""
    with basis_kosong(tmp_path) as url:
        yield url


@pytest.fixture
def hitungan_baru(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nobody has asked an open page yet, the minute does not end, and nothing of it is remembered afterwards."""
    folder = Path(pengaturan.DATA_DIR) / "laju"
    monkeypatch.setattr("kinerja.dasar.laju._menit", lambda: 1)
    shutil.rmtree(folder, ignore_errors=True)
    cache.clear()
    yield
    shutil.rmtree(folder, ignore_errors=True)
    cache.clear()
