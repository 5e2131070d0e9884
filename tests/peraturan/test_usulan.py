"""Four eyes in the acts and in the database: never one person, never the past, nothing changes in silence."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from kinerja.jejak.models import Entri
from kinerja.jejak.pelaku import Pelaku
from kinerja.peraturan.models import Setelan, Usulan
from kinerja.peraturan.selectors import setelan
from kinerja.peraturan.services import setujui_usulan, tarik_usulan, tolak_usulan, usulkan_setelan
from kinerja.peraturan.usulan import UsulanSalah

AT = datetime(2026, 3, 10, 2, tzinfo=UTC)
SATU = Pelaku(pengguna_id="1", pegawai_id="7", nama="Kartika")
AKUN_KEDUA = Pelaku(pengguna_id="2", pegawai_id="7", nama="Kartika (admin)")
DUA = Pelaku(pengguna_id="3", nama="Administrator")
MULAI = date(2026, 4, 1)
pytestmark = pytest.mark.django_db


def usul(nilai: str = "triwulan", mulai: date = MULAI, by: Pelaku = SATU, alasan: str = "Perwal 12/2026") -> Usulan:
    return usulkan_setelan(kunci="irama_penilaian", nilai=nilai, mulai=mulai, alasan=alasan, by=by, at=AT)


def test_each_step_is_one_entry_about_the_setting_and_the_proposal() -> None:
    usulan = setujui_usulan(usulan=usul(), catatan="", by=DUA, at=AT)
    nama = list(Entri.objects.order_by("urutan").values_list("peristiwa", "nama"))
    assert nama == [("peraturan.usulan_diajukan", "Kartika"), ("peraturan.usulan_disetujui", "Administrator")]
    for subjek in (f"usulan:{usulan.pk}", "setelan:irama_penilaian"):
        assert Entri.objects.filter(perihal__subjek=subjek).count() == 2
    assert [setelan("irama_penilaian", d) for d in (MULAI - timedelta(days=1), MULAI)] == ["bulanan", "triwulan"]


@pytest.mark.parametrize("by", [SATU, AKUN_KEDUA, Pelaku.dari_tugas("malam")], ids=["self", "other account", "program"])
def test_who_proposed_does_not_decide_by_any_account(by: Pelaku) -> None:
    usulan = usul()
    with pytest.raises(UsulanSalah, match="orang kedua"):
        setujui_usulan(usulan=usulan, catatan="", by=by, at=AT)
    with pytest.raises(UsulanSalah, match="orang kedua"):
        tolak_usulan(usulan=usulan, catatan="tidak", by=by, at=AT)
    assert not Setelan.objects.exists()


def test_the_database_itself_refuses_one_person_in_both_roles() -> None:
    usulan = usul()
    with pytest.raises(IntegrityError), transaction.atomic():
        Usulan.objects.filter(pk=usulan.pk).update(status="disetujui", pemutus="1", diputus_pada=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        Usulan.objects.filter(pk=usulan.pk).update(
            status="disetujui", pemutus="2", pemutus_pegawai="7", diputus_pada=AT
        )


def test_the_database_refuses_to_change_what_was_proposed_decided_or_adopted() -> None:
    usulan = usul()
    diam: list[Callable[[], object]] = [
        lambda: Usulan.objects.filter(pk=usulan.pk).update(isi={"nilai": "semester"}),
        lambda: Usulan.objects.filter(pk=usulan.pk).update(mulai=date(2026, 3, 1)),
        lambda: Usulan.objects.filter(pk=usulan.pk).delete(),
    ]
    setujui_usulan(usulan=usulan, catatan="", by=DUA, at=AT)
    diam += [
        lambda: Usulan.objects.filter(pk=usulan.pk).update(status="ditolak", catatan="x"),
        lambda: Setelan.objects.update(nilai="semester"),
        lambda: Setelan.objects.update(mulai=date(2025, 1, 1)),
        lambda: Setelan.objects.all().delete(),
    ]
    for ubah in diam:
        with pytest.raises(DatabaseError, match=r"usulan|setelan"), transaction.atomic():
            ubah()
    assert setelan("irama_penilaian", MULAI) == "triwulan"


def test_all_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(UsulanSalah) as galat:
        usul(mulai=date(2026, 3, 10), alasan="  ", by=Pelaku.dari_tugas("malam"))
    assert len(galat.value.pesan) == 3
    with pytest.raises(UsulanSalah, match="sudah berlaku"):
        usul("bulanan")
    assert not Entri.objects.exists()


def test_a_decided_withdrawn_or_expired_proposal_is_decided_no_more() -> None:
    ditarik = tarik_usulan(usulan=usul(), by=SATU, at=AT)
    with pytest.raises(UsulanSalah, match="sudah diputus"):
        setujui_usulan(usulan=ditarik, catatan="", by=DUA, at=AT)
    usulan = usul()
    with pytest.raises(UsulanSalah, match="kedaluwarsa"):
        setujui_usulan(usulan=usulan, catatan="", by=DUA, at=AT + timedelta(days=22))
    assert [usulan.keadaan(d) for d in (date(2026, 3, 31), MULAI)] == ["diusulkan", "kedaluwarsa"]
    assert not Setelan.objects.exists()


def test_an_expired_proposal_does_not_stand_in_the_way_of_a_new_one() -> None:
    usul(mulai=date(2026, 3, 11))
    nanti = AT + timedelta(days=5)
    baru = usulkan_setelan(kunci="irama_penilaian", nilai="triwulan", mulai=MULAI, alasan="x", by=SATU, at=nanti)
    setujui_usulan(usulan=baru, catatan="", by=DUA, at=nanti)
    assert setelan("irama_penilaian", MULAI) == "triwulan"
