"""A stored receipt as the self-contained record it was made as."""

from typing import Any

from kinerja.peraturan.models import Rincian


def muat_rincian(rincian: Rincian) -> dict[str, Any]:
    """The whole receipt, the same as when the result was made; `kinerja receipt verify` accepts its JSON."""
    return {**rincian.isi, "aturan": rincian.nilai_dipakai.isi}
