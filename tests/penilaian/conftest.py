"""The Pemda that the tests of evaluation begin with; a module that needs more in it has its own `kota`."""

import pytest

from tests.pabrik import Kota, kota_kecil


@pytest.fixture
def kota(db: None) -> Kota:
    """The small Pemda, nothing rated."""
    return kota_kecil()
