"""Both engines for every calculation; PostgreSQL comes from the server that `make test` starts."""

from collections.abc import Iterator

import pytest

from kinerja.aturan.mesin import Mesin, MesinDuckDB, MesinPostgres


@pytest.fixture(scope="session")
def duckdb() -> Mesin:
    return MesinDuckDB(utas=1)


@pytest.fixture(scope="session")
def postgres(url_postgres: str) -> Iterator[Mesin]:
    with MesinPostgres(url_postgres) as mesin:
        yield mesin


@pytest.fixture(params=["duckdb", pytest.param("postgres", marks=pytest.mark.postgres)])
def mesin(request: pytest.FixtureRequest) -> Mesin:
    """Each engine in turn."""
    pilihan: Mesin = request.getfixturevalue(request.param)
    return pilihan
