"""Both engines for every calculation; PostgreSQL comes from the server that `make test` starts."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from kinerja.aturan.mesin import _TERKOMPILASI, Mesin, MesinDuckDB, MesinPostgres

# A busy machine is not a wrong answer.
settings.register_profile("aturan", deadline=None)
settings.load_profile("aturan")


if "MUTANT_UNDER_TEST" in os.environ:  # set by mutmut
    import duckdb as _duckdb  # noqa: F401 - loaded once before the fork, not once for every mutant
    import ibis
    import numpy as _numpy  # noqa: F401 - likewise
    import pyarrow as _pyarrow  # noqa: F401 - likewise

    from kinerja.aturan.pustaka import pustaka_dengan

    ibis.to_sql(ibis.table({"a": "int64"}, name="t"), dialect="duckdb")
    pustaka_dengan()

    @pytest.fixture(autouse=True)
    def tanpa_ekspresi_lama() -> None:
        """Every test compiles its own expressions: else only the first test would meet the mutant."""
        _TERKOMPILASI.kosongkan()


@pytest.fixture(scope="session")
def duckdb() -> MesinDuckDB:
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
