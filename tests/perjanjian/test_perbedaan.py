"""Old beside new: which rows stay, change, come and go, whatever the order."""

from hypothesis import given
from hypothesis import strategies as st

from kinerja.perjanjian.isian import IsianAnggaran, IsianButir
from kinerja.perjanjian.perbedaan import beda_anggaran, beda_butir

KATA = st.sampled_from(["a", "b", "c", ""])
BUTIR = st.builds(IsianButir, KATA, KATA, st.sampled_from(["1", "2"]))


def test_changed_target_is_a_changed_row_and_names_the_field() -> None:
    [satu] = beda_butir([IsianButir("S", "I", "80", "%")], [IsianButir("S", "I", "85", "%")])
    assert (satu.jenis, set(satu.bidang)) == ("diubah", {"target"})


def test_renamed_result_keeps_its_measure_beside_it() -> None:
    lama, baru = [IsianButir("S1", "I", "1"), IsianButir("S2", "J", "2")], [IsianButir("S9", "J", "2")]
    beda = beda_butir(lama, baru)
    assert [(b.jenis, set(b.bidang)) for b in beda] == [("diubah", {"sasaran"}), ("dihapus", set())]


def test_money_is_paired_by_name() -> None:
    beda = beda_anggaran([IsianAnggaran("P", 1), IsianAnggaran("Q", 2)], [IsianAnggaran("Q", 3), IsianAnggaran("R", 4)])
    assert [b.jenis for b in beda] == ["diubah", "ditambah", "dihapus"]


@given(lama=st.lists(BUTIR, max_size=6), baru=st.lists(BUTIR, max_size=6))
def test_every_row_stands_exactly_once(lama: list[IsianButir], baru: list[IsianButir]) -> None:
    beda = beda_butir(lama, baru)
    assert sorted((b.lama for b in beda if b.lama), key=repr) == sorted(lama, key=repr)
    assert [b.baru for b in beda if b.baru] == baru


@given(st.lists(BUTIR, max_size=6, unique=True))
def test_the_same_rows_differ_in_nothing(butir: list[IsianButir]) -> None:
    assert {b.jenis for b in beda_butir(butir, butir)} <= {"tetap"}
    assert {b.jenis for b in beda_butir(butir[::-1], butir)} <= {"tetap"}
