"""Powers of whoever acts: the acts ask, the dated rule answers."""

import pytest

from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.wewenang import halangan_mandat
from tests.pabrik import HARI


@pytest.mark.parametrize(("jenis", "boleh"), [("definitif", True), ("pj", True), ("plt", False), ("plh", False)])
def test_only_a_mandate_holder_may_not_punish_heavily(jenis: str, boleh: bool) -> None:
    assert (not halangan_mandat(Penugasan(jenis=jenis), "hukuman_berat", HARI)) is boleh


def test_a_mandate_holder_appraises_and_the_refusal_cites_its_article() -> None:
    plt = Penugasan(jenis="plt")
    assert halangan_mandat(plt, "menilai_kinerja", HARI) == []
    [temuan] = halangan_mandat(plt, "hukuman_sedang", HARI)
    assert "UU 30/2014" in temuan.pasal
