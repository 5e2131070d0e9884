"""The pure part: what of an SKP was the plan's becomes the plan's of now; what was one's own stays."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kinerja.perubahan.sesuaikan import Pindah, sesuaikan
from kinerja.skp.isian import IsianHasil, IsianIndikator, IsianSKP
from kinerja.skp.janji import Janji, Ukuran

LAMA = Janji("Pelayanan Perizinan", {"izin terbit": Ukuran("Izin terbit", "100", "izin")})
KINI = Janji("Pelayanan Perizinan Terpadu", {"izin terbit": Ukuran("Izin terbit", "1250.5", "berkas")})


def isian(target: str = "100", satuan: str = "izin", nama: str = "Izin terbit", jenis: str = "utama") -> IsianSKP:
    ukuran = IsianIndikator(nama=nama, target=target, satuan=satuan, aspek="kuantitas")
    rumusan = "Terlaksananya Pelayanan Perizinan"
    return IsianSKP(hasil=(IsianHasil(rumusan=rumusan, dukungan="simpul:1", jenis=jenis, indikator=(ukuran,)),))


def pindah(lama: Janji = LAMA, kini: Janji | None = KINI) -> dict[str, Pindah]:
    return {"simpul:1": Pindah(lama, kini, "simpul:2")}


def test_words_target_and_unit_of_the_plan_follow_it_and_the_result_serves_the_new_node() -> None:
    baru, ubahan = sesuaikan(isian(), pindah())
    [hasil] = baru.hasil
    assert (hasil.rumusan, hasil.dukungan) == ("Terlaksananya Pelayanan Perizinan Terpadu", "simpul:2")
    assert (hasil.indikator[0].target, hasil.indikator[0].satuan) == ("1250,5", "berkas")
    assert len(ubahan) == 2


def test_a_target_and_a_unit_of_ones_own_stay() -> None:
    baru, _ubahan = sesuaikan(isian("40", "lembar"), pindah())
    assert (baru.hasil[0].indikator[0].target, baru.hasil[0].indikator[0].satuan) == ("40", "lembar")


def test_a_measure_under_a_new_name_is_the_same_measure_when_one_went_and_one_came() -> None:
    kini = Janji(LAMA.nama, {"izin selesai": Ukuran("Izin selesai", "100", "izin")})
    baru, ubahan = sesuaikan(isian(), pindah(kini=kini))
    assert baru.hasil[0].indikator[0].nama == "Izin selesai"
    assert ubahan == ("Izin terbit: 100 izin → Izin selesai: 100 izin",)


def test_a_measure_that_is_gone_leaves_unless_it_is_the_only_one() -> None:
    kini = Janji(LAMA.nama, {})
    baru, ubahan = sesuaikan(isian(), pindah(kini=kini))
    assert [x.nama for x in baru.hasil[0].indikator] == ["Izin terbit"]
    assert "tentukan penggantinya" in ubahan[0]
    satu = isian().hasil[0]
    dua = replace(satu, indikator=(*satu.indikator, replace(satu.indikator[0], nama="Ukuran sendiri")))
    baru, _ubahan = sesuaikan(IsianSKP(hasil=(dua,)), pindah(kini=kini))
    assert [x.nama for x in baru.hasil[0].indikator] == ["Ukuran sendiri"]


def test_a_result_whose_node_is_gone_leaves_but_never_the_last_main_one() -> None:
    lain = IsianHasil(rumusan="Hasil lain", dukungan="rhk:9")
    dua = IsianSKP(hasil=(*isian().hasil, lain))
    baru, ubahan = sesuaikan(dua, pindah(kini=None))
    assert [h.rumusan for h in baru.hasil] == ["Hasil lain"]
    assert len(ubahan) == 1
    baru, _ubahan = sesuaikan(isian(), pindah(kini=None))
    assert [(h.rumusan, h.dukungan) for h in baru.hasil] == [("Terlaksananya Pelayanan Perizinan", "")]


def test_a_result_of_a_subordinate_waits_when_the_superiors_result_is_gone() -> None:
    lain = IsianSKP(hasil=(IsianHasil(rumusan="Hasil lain", dukungan="rhk:9"),))
    baru, ubahan = sesuaikan(lain, {}, frozenset({9}))
    assert (baru.hasil[0].dukungan, baru.hasil[0].menunggu, len(ubahan)) == ("menunggu", True, 1)


ukuran = st.builds(Ukuran, nama=st.sampled_from("ABC"), target=st.sampled_from(["1", "2", "WTP"]), satuan=st.just("x"))
janji = st.lists(ukuran, max_size=3).map(lambda daftar: Janji("N", {u.nama.casefold(): u for u in daftar}))


@given(janji)
def test_the_same_plan_changes_nothing_and_says_nothing(satu: Janji) -> None:
    isi = isian("1", "x", "A")
    assert sesuaikan(isi, {"simpul:1": Pindah(satu, satu)}) == (isi, ())


@given(janji, janji)
def test_adapted_once_more_nothing_changes(lama: Janji, kini: Janji) -> None:
    baru, _ubahan = sesuaikan(isian("1", "x", "A"), {"simpul:1": Pindah(lama, kini, "simpul:1")})
    lagi, ubahan = sesuaikan(baru, {"simpul:1": Pindah(kini, kini, "simpul:1")})
    assert (lagi, ubahan) == (baru, ())
