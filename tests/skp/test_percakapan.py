"""Feedback and dialogue: at any time, in the relation the organisation knows, words kept out of the ledger."""

from datetime import timedelta

import pytest

from kinerja.jejak.models import Entri
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import Dialog, UmpanBalik
from kinerja.skp.permissions import (
    boleh_memberi_umpan_balik,
    boleh_mencatat_dialog,
    lingkup_dialog,
    lingkup_umpan_balik,
)
from kinerja.skp.selectors.umpan import umpan_balik_pegawai
from kinerja.skp.services import IsianDialog, beri_umpan_balik, catat_dialog
from tests.pabrik import Kota, Orang, kota_kecil
from tests.skp.pabrik import AT, HARI

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


@pytest.mark.parametrize(
    ("penulis", "sebagai"),
    [("kasub", "atasan"), ("staf_pppk", "rekan"), ("guru", "luar"), ("kabid_mutasi", "luar")],
)
def test_the_relation_follows_from_the_organisation_of_the_day(kota: Kota, penulis: str, sebagai: str) -> None:
    orang: Orang = getattr(kota, penulis)
    umpan = beri_umpan_balik(pegawai=kota.staf.pegawai, isi="Cepat menjawab warga.", by=orang.pelaku, at=AT)
    assert umpan.sebagai == sebagai


def test_a_value_of_behaviour_is_read_in_words(kota: Kota) -> None:
    beri_umpan_balik(pegawai=kota.staf.pegawai, isi="Sigap.", nilai_perilaku="BP", by=kota.kasub.pelaku, at=AT)
    (satu,) = umpan_balik_pegawai(kota.staf.sesi(HARI), kota.staf.pegawai)
    assert satu.tentang == "perilaku Berorientasi Pelayanan"


def test_a_subordinate_gives_feedback_as_such(kota: Kota) -> None:
    umpan = beri_umpan_balik(pegawai=kota.kasub.pegawai, isi="Arahannya jelas.", by=kota.staf.pelaku, at=AT)
    assert umpan.sebagai == "bawahan"


def test_the_words_of_feedback_are_not_in_the_ledger(kota: Kota) -> None:
    beri_umpan_balik(pegawai=kota.staf.pegawai, isi="Cepat menjawab warga.", by=kota.kasub.pelaku, at=AT)
    assert "menjawab" not in Entri.objects.latest("urutan").muatan.isi


def test_feedback_is_not_empty_and_not_about_oneself(kota: Kota) -> None:
    with pytest.raises(Ditolak, match="masih kosong"):
        beri_umpan_balik(pegawai=kota.staf.pegawai, isi=" ", by=kota.kasub.pelaku, at=AT)
    with pytest.raises(Ditolak, match="diri sendiri"):
        beri_umpan_balik(pegawai=kota.staf.pegawai, isi="Saya hebat", by=kota.staf.pelaku, at=AT)
    assert not UmpanBalik.objects.exists()


def test_feedback_is_read_by_the_person_the_writer_and_the_superior_only(kota: Kota) -> None:
    beri_umpan_balik(pegawai=kota.staf.pegawai, isi="Cepat.", by=kota.staf_pppk.pelaku, at=AT)
    for orang in (kota.staf, kota.staf_pppk, kota.kasub):
        assert lingkup_umpan_balik(orang.sesi(HARI), HARI).count() == 1, orang.nip
    for orang in (kota.kabid_mutasi, kota.guru, kota.inspektur, kota.perencana, kota.kadis):
        assert not lingkup_umpan_balik(orang.sesi(HARI), HARI).exists(), orang.nip


def test_everybody_may_speak_about_everybody_but_oneself(kota: Kota) -> None:
    assert boleh_memberi_umpan_balik(kota.guru.sesi(HARI), kota.staf.pegawai)
    assert not boleh_memberi_umpan_balik(kota.staf.sesi(HARI), kota.staf.pegawai)


def test_a_dialogue_is_noted_by_either_side_with_at_least_one_line(kota: Kota) -> None:
    with pytest.raises(Ditolak, match="paling sedikit satu baris"):
        catat_dialog(
            pegawai=kota.staf.pegawai,
            dengan=kota.kasub.penugasan,
            isian=IsianDialog(tanggal=HARI),
            by=kota.kasub.pelaku,
            at=AT,
        )
    catat_dialog(
        pegawai=kota.staf.pegawai,
        dengan=kota.kasub.penugasan,
        isian=IsianDialog(tanggal=HARI, kesepakatan="Antrean ditata ulang"),
        by=kota.staf.pelaku,
        at=AT,
    )
    assert Dialog.objects.get().kesepakatan == "Antrean ditata ulang"
    assert boleh_mencatat_dialog(kota.staf.sesi(HARI), kota.staf.pegawai, HARI)
    assert boleh_mencatat_dialog(kota.kasub.sesi(HARI), kota.staf.pegawai, HARI)
    assert not boleh_mencatat_dialog(kota.staf_pppk.sesi(HARI), kota.staf.pegawai, HARI)
    assert lingkup_dialog(kota.kasub.sesi(HARI), HARI).count() == 1
    assert not lingkup_dialog(kota.staf_pppk.sesi(HARI), HARI).exists()


def test_a_dialogue_of_tomorrow_is_refused(kota: Kota) -> None:
    with pytest.raises(Ditolak, match="belum terjadi"):
        catat_dialog(
            pegawai=kota.staf.pegawai,
            dengan=kota.kasub.penugasan,
            isian=IsianDialog(tanggal=HARI + timedelta(days=1), kesepakatan="x"),
            by=kota.kasub.pelaku,
            at=AT,
        )
