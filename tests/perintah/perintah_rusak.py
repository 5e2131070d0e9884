"""A command module that imports what is not installed; test_daftar loads it."""

import paket_yang_tidak_ada  # type: ignore[import-not-found]  # noqa: F401  # that is the point
