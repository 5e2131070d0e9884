"""Two people propose the same at the same moment, with real threads and a real database: one proposal, one reason."""

from datetime import UTC, date, datetime

import pytest

from kinerja.dokumen.services.naskah_daerah import usulkan_daerah
from kinerja.jejak.models import Entri
from kinerja.jejak.pelaku import Pelaku
from kinerja.peraturan.models import Setelan, Usulan
from kinerja.peraturan.services import setujui_usulan, usulkan_paket, usulkan_setelan
from kinerja.peraturan.usulan import UsulanSalah
from tests.peraturan.pabrik import DUA, SATU, paket_draf
from tests.serentak import serentak
from tests.web.pabrik_naskah import naskah_draf

AT = datetime(2026, 3, 10, 2, tzinfo=UTC)
MULAI = date(2026, 7, 1)
BOBOT = {"tpp.bobot": {"produktivitas": "70", "disiplin": "30"}}
BOBOT_LAIN = {"tpp.bobot": {"produktivitas": "65", "disiplin": "35"}}
pytestmark = pytest.mark.usefixtures("basis_data_lepas")


def satu_menang(hasil: list[object], kata: str) -> None:
    """One proposal stands, the other was told who came first; nothing else was written."""
    menang = [x for x in hasil if isinstance(x, Usulan)]
    kalah = [x for x in hasil if isinstance(x, UsulanSalah)]
    assert (len(menang), len(kalah)) == (1, 1), hasil
    assert menang[0].pengusul_nama in str(kalah[0])
    assert kata in str(kalah[0])
    assert list(Usulan.objects.values_list("pk", flat=True)) == [menang[0].pk]
    assert Entri.objects.filter(peristiwa="peraturan.usulan_diajukan").count() == 1


@pytest.mark.parametrize("putaran", range(3))
def test_two_propose_one_setting_for_one_day(putaran: int) -> None:
    def usulkan(by: Pelaku, nilai: str) -> Usulan:
        return usulkan_setelan(kunci="irama_penilaian", nilai=nilai, mulai=MULAI, alasan="x", by=by, at=AT)

    satu_menang(serentak(lambda: usulkan(SATU, "triwulan"), lambda: usulkan(DUA, "triwulan")), "hal yang sama")


@pytest.mark.parametrize("putaran", range(3))
def test_two_propose_packs_that_speak_of_one_value(putaran: int) -> None:
    satu, dua = paket_draf(AT, **BOBOT), paket_draf(AT, **BOBOT_LAIN)
    hasil = serentak(
        lambda: usulkan_paket(paket=satu, mulai=MULAI, alasan="x", by=SATU, at=AT),
        lambda: usulkan_paket(paket=dua, mulai=MULAI, alasan="x", by=DUA, at=AT),
    )
    satu_menang(hasil, "tpp.bobot")


@pytest.mark.parametrize("putaran", range(3))
def test_two_propose_own_texts_of_one_kind(putaran: int) -> None:
    satu, dua = naskah_draf(AT), naskah_draf(AT)
    hasil = serentak(
        lambda: usulkan_daerah(paket=satu, mulai=MULAI, alasan="x", by=SATU, at=AT),
        lambda: usulkan_daerah(paket=dua, mulai=MULAI, alasan="x", by=DUA, at=AT),
    )
    satu_menang(hasil, "pakta_integritas")


@pytest.mark.parametrize("putaran", range(3))
def test_two_decide_one_proposal(putaran: int) -> None:
    usulan = usulkan_paket(paket=paket_draf(AT, **BOBOT), mulai=MULAI, alasan="x", by=SATU, at=AT)
    hasil = serentak(
        *(lambda: setujui_usulan(usulan=usulan, catatan="", by=DUA, at=AT) for _ in range(2)),
    )
    assert sorted(type(x).__name__ for x in hasil) == ["Usulan", "UsulanSalah"], hasil
    assert "sudah diputus" in str(next(x for x in hasil if isinstance(x, UsulanSalah)))
    assert Setelan.objects.filter(kunci="aturan:tpp.bobot").count() == 1


def test_packs_of_other_values_wait_beside_each_other() -> None:
    for isi, by in ((BOBOT, SATU), ({"masa.penilai_lama": {"jumlah": 20, "satuan": "hari_kerja"}}, DUA)):
        usulkan_paket(paket=paket_draf(AT, **isi), mulai=MULAI, alasan="x", by=by, at=AT)
    assert Usulan.objects.count() == 2
