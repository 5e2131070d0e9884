"""A stored receipt, whole again."""

from typing import Any

from kinerja.peraturan.models import Rincian


def muat_rincian(rincian: Rincian | int) -> dict[str, Any]:
    """The receipt as `kinerja.aturan` made it (JSON-able); `kinerja receipt verify` accepts it. One query for an id."""
    if isinstance(rincian, int):
        rincian = Rincian.objects.select_related("nilai_dipakai").get(pk=rincian)
    isi: dict[str, Any] = {**rincian.isi, "aturan": rincian.nilai_dipakai.isi}
    for kunci in ("masukan", "hasil"):
        isi[kunci] = dict(isi[kunci])
    return isi
