"""Every test of documents has a file store of its own, also in the processes it starts."""

from pathlib import Path

import pytest
from django.conf import LazySettings


@pytest.fixture(autouse=True)
def gudang(settings: LazySettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this test's data."""
    folder = tmp_path / "data"
    settings.DATA_DIR = folder
    monkeypatch.setenv("DATA_DIR", str(folder))
    return folder
