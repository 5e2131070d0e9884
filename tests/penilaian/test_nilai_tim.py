"""Rating a team: who may, what is stored, what is refused, and that nobody rates twice."""

from datetime import date, timedelta

import pytest

from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.services import IsiPenugasan, akhiri_penugasan, tetapkan_penugasan
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import IsianNilai
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.selectors.tim import daftar_tim
from kinerja.penilaian.services import anggap_diterima, nilai_tim, terima_penilaian, tetapkan_penilaian
from kinerja.penilaian.tenggat import akhir_masa_tenggang
from kinerja.peraturan.periode import Periode, periode_dari_kode
from kinerja.peraturan.selectors import muat_rincian
from tests.pabrik import SISTEM, Kota, Orang, kota_kecil, pukul
from tests.penilaian.pabrik import skp_ditetapkan

pytestmark = pytest.mark.django_db
FEB = date(2026, 2, 3)


@pytest.fixture
def kota() -> Kota:
    kota = kota_kecil()
    for orang in (kota.staf, kota.staf_pppk, kota.kasub, kota.kabid_mutasi, kota.guru, kota.guru_pppk):
        skp_ditetapkan(orang.penugasan, 2026, pukul(date(2026, 1, 20)))
    return kota


@pytest.fixture
def januari(kota: Kota) -> Periode:
    return periode_dari_kode("2026-01")


def isian(orang: Orang, hasil: str = "sesuai", perilaku: str = "sesuai", **lain: object) -> IsianNilai:
    return IsianNilai(orang.penugasan.pk, hasil, perilaku, **lain)  # type: ignore[arg-type]  # test shorthand


def nilai(penilai: Orang, periode: Periode, *daftar: IsianNilai, on: date = FEB) -> list[Penilaian]:
    by = penilai.sesi(on).pelaku
    return nilai_tim(periode=periode, jenis="periodik", isian=daftar, by=by, at=pukul(on))


def test_nilai_tim_gives_marks_with_receipts_in_one_ledger_entry(kota: Kota, januari: Periode) -> None:
    sebelum = Entri.objects.count()

    satu, dua = nilai(kota.kasub, januari, isian(kota.staf, "di_atas", "di_atas"), isian(kota.staf_pppk))

    assert (satu.predikat, dua.predikat) == ("sangat_baik", "baik")
    assert (satu.mulai, satu.sampai) == (date(2026, 1, 1), date(2026, 1, 31))
    assert satu.penilai_id == kota.kasub.penugasan.pk
    assert muat_rincian(satu.rincian)["hasil"]["predikat"] == "sangat_baik"
    baru = Entri.objects.filter(urutan__gt=sebelum)
    assert [e.peristiwa for e in baru] == ["penilaian.dinilai"]


def test_nilai_tim_refuses_everybody_but_the_superior_and_writes_nothing(kota: Kota, januari: Periode) -> None:
    for bukan in (kota.staf, kota.staf_pppk, kota.kabid_mutasi, kota.kaban, kota.guru):
        with pytest.raises(PenilaianDitolak) as galat:
            nilai(bukan, januari, isian(kota.staf))
        assert galat.value.temuan[0].kode == "bukan_penilai"

    assert not Penilaian.objects.exists()


def test_nilai_tim_names_every_reason_at_once(kota: Kota, januari: Periode) -> None:
    with pytest.raises(PenilaianDitolak) as galat:
        nilai(kota.kasub, januari, isian(kota.staf, "di_bawah"), isian(kota.analis))

    pesan = " ".join(t.pesan for t in galat.value.temuan)
    assert "Isi alasan untuk nilai Siti Rahma" in pesan
    assert "SKP Kartika Sari belum ditetapkan" in pesan
    assert "bukan pejabat penilai kinerja Kartika Sari" in pesan


def test_a_period_that_is_not_over_is_not_rated(kota: Kota, januari: Periode) -> None:
    with pytest.raises(PenilaianDitolak, match="belum berakhir"):
        nilai(kota.kasub, januari, isian(kota.staf), on=date(2026, 1, 31))


def test_a_mark_can_be_given_again_until_it_is_delivered(kota: Kota, januari: Periode) -> None:
    (satu,) = nilai(kota.kasub, januari, isian(kota.staf))
    (lagi,) = nilai(kota.kasub, januari, isian(kota.staf, "di_atas", "di_atas", kunci=satu.kunci))
    assert (lagi.pk, lagi.predikat) == (satu.pk, "sangat_baik")

    tetapkan_penilaian(penilaian=[lagi], by=kota.kasub.sesi(FEB).pelaku, at=pukul(FEB))
    with pytest.raises(SudahBerubah):
        nilai(kota.kasub, januari, isian(kota.staf, kunci=lagi.kunci + 1))


def test_the_second_of_two_ratings_is_told(kota: Kota, januari: Periode) -> None:
    nilai(kota.kasub, januari, isian(kota.staf))

    with pytest.raises(SudahBerubah, match="sudah dinilai"):
        nilai(kota.kasub, januari, isian(kota.staf, "di_atas", "di_atas"))
    assert Penilaian.objects.get().predikat == "baik"


def test_only_the_person_accepts_and_silence_counts_as_acceptance_after_the_dated_days(
    kota: Kota, januari: Periode
) -> None:
    satu, dua = nilai(kota.kasub, januari, isian(kota.staf), isian(kota.staf_pppk))
    tetapkan_penilaian(penilaian=[satu, dua], by=kota.kasub.sesi(FEB).pelaku, at=pukul(FEB))

    with pytest.raises(PermissionError):
        terima_penilaian(penilaian=satu, by=kota.kasub.sesi(FEB).pelaku, at=pukul(FEB))
    terima_penilaian(penilaian=satu, by=kota.staf.sesi(FEB).pelaku, at=pukul(FEB))

    assert anggap_diterima(at=pukul(FEB + timedelta(days=14))) == 0
    assert anggap_diterima(at=pukul(FEB + timedelta(days=15))) == 1
    assert anggap_diterima(at=pukul(FEB + timedelta(days=16))) == 0
    status = dict(Penilaian.objects.values_list("pk", "status"))
    assert status == {satu.pk: "diterima", dua.pk: "dianggap_diterima"}


def pindahkan_kasub(kota: Kota, keluar: date, at: date) -> Orang:
    """The head of the subdivision leaves on `keluar`; the analyst takes the post the day after."""
    akhiri_penugasan(penugasan=kota.kasub.penugasan, sampai=keluar, by=SISTEM, at=pukul(at))
    akhiri_penugasan(penugasan=kota.analis.penugasan, sampai=keluar, by=SISTEM, at=pukul(at))
    isi = IsiPenugasan(kota.analis.nip, "KASUB", "definitif", keluar + timedelta(days=1))
    tetapkan_penugasan(isi=isi, by=SISTEM, at=pukul(at))
    return kota.analis


def test_a_leaving_rater_closes_what_ended_in_the_post_for_the_grace_period_and_nothing_newer(
    kota: Kota, januari: Periode
) -> None:
    keluar = date(2026, 2, 2)
    pindahkan_kasub(kota, keluar, keluar)
    batas = akhir_masa_tenggang(keluar, pustaka_dengan())
    assert batas > keluar + timedelta(days=14)

    (satu,) = nilai(kota.kasub, januari, isian(kota.staf), on=batas)
    assert satu.dalam_masa_tenggang
    with pytest.raises(PenilaianDitolak, match="bukan pejabat penilai"):
        nilai(kota.kasub, januari, isian(kota.staf_pppk), on=batas + timedelta(days=1))
    with pytest.raises(PenilaianDitolak, match="bukan pejabat penilai"):
        nilai(kota.kasub, periode_dari_kode("2026-02"), isian(kota.staf), on=date(2026, 3, 2))


def test_the_successor_may_rate_too_is_told_of_the_predecessor_and_both_cannot_do_it_twice(
    kota: Kota, januari: Periode
) -> None:
    keluar = date(2026, 2, 2)
    penerus = pindahkan_kasub(kota, keluar, keluar)
    assert penerus.sesi(FEB).pegawai is not None

    baris = daftar_tim(pegawai_id=penerus.pegawai.pk, periode=januari, jenis="periodik", on=FEB)
    staf = next(b for b in baris if b.penugasan.pk == kota.staf.penugasan.pk)
    assert staf.dapat_dinilai
    assert "Hendra Saputra" in staf.penilai_lama

    nilai(penerus, januari, isian(kota.staf))
    with pytest.raises(SudahBerubah):
        nilai(kota.kasub, januari, isian(kota.staf, "di_atas"))
    assert Penilaian.objects.count() == 1


def test_a_late_order_with_an_earlier_date_keeps_and_marks_the_marks_given_before_it(
    kota: Kota, januari: Periode
) -> None:
    (lama,) = nilai(kota.kaban, januari, isian(kota.kabid_mutasi))
    maret, tmt = date(2026, 3, 10), date(2026, 1, 2)
    akhiri_penugasan(penugasan=kota.kabid_mutasi.penugasan, sampai=tmt - timedelta(days=1), by=SISTEM, at=pukul(maret))
    akhiri_penugasan(penugasan=kota.kabid_kinerja.penugasan, sampai=tmt - timedelta(days=1), by=SISTEM, at=pukul(maret))
    isi = IsiPenugasan(kota.kabid_mutasi.nip, "KABID-K", "definitif", tmt)
    tetapkan_penugasan(isi=isi, by=SISTEM, at=pukul(maret))

    lama.refresh_from_db()
    assert lama.predikat == "baik"
    baris = daftar_tim(pegawai_id=kota.kaban.pegawai.pk, periode=januari, jenis="periodik", on=maret)
    kabid = [b for b in baris if b.penugasan.pegawai_id == kota.kabid_mutasi.pegawai.pk]
    assert [(b.surut, b.dapat_dinilai, b.penilaian) for b in kabid if b.bagian.mulai == tmt] == [(True, False, lama)]


def test_a_person_who_left_service_is_still_rated_for_the_months_served(kota: Kota, januari: Periode) -> None:
    akhiri_penugasan(penugasan=kota.staf.penugasan, sampai=date(2026, 1, 20), by=SISTEM, at=pukul(date(2026, 1, 20)))

    (satu,) = nilai(kota.kasub, januari, isian(kota.staf))

    assert satu.sampai == date(2026, 1, 20)
    assert Penugasan.objects.get(pk=satu.penugasan_id).sampai == satu.sampai


def test_the_team_page_asks_the_same_number_of_queries_for_two_people_and_for_many(
    kota: Kota, januari: Periode, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(10):  # type: ignore[operator]  # pytest-django's fixture
        daftar_tim(pegawai_id=kota.kasub.pegawai.pk, periode=januari, jenis="periodik", on=FEB)
