"""The start of an inauguration: one act that closes and opens, or nothing at all."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.mutasi import services
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.selectors.rencana import rencana_mutasi
from kinerja.mutasi.services import IsiPeserta
from kinerja.organisasi.models import Pegawai, Penugasan, RentangAtasan
from kinerja.organisasi.selectors import atasan_pada
from kinerja.organisasi.services import IsiPenugasan, simpan_banyak_penugasan, tetapkan_penugasan
from tests.mutasi.pabrik import HARI_LANTIK, banyak, mulai, siapkan
from tests.pabrik import SISTEM, Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db
KEMARIN = HARI_LANTIK - timedelta(days=1)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def tugas(pegawai: Pegawai) -> list[tuple[str, str, date | None]]:
    semua = Penugasan.objects.filter(pegawai=pegawai).select_related("jabatan").order_by("mulai", "pk")
    return [(p.jabatan.kode, p.jenis, p.sampai) for p in semua]


def test_two_heads_swap_posts_in_one_act(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.kabid_mutasi.nip, "KABID-K"), IsiPeserta(kota.kabid_kinerja.nip, "KABID-M"))
    sebelum = Entri.objects.count()
    mulai(satu)
    assert tugas(kota.kabid_mutasi.pegawai) == [("KABID-M", "definitif", KEMARIN), ("KABID-K", "definitif", None)]
    assert tugas(kota.kabid_kinerja.pegawai) == [("KABID-K", "definitif", KEMARIN), ("KABID-M", "definitif", None)]
    assert Entri.objects.count() == sebelum + 1
    assert Entri.objects.latest("urutan").peristiwa == "pelantikan.dimulai"


def test_the_new_assignment_tells_order_and_ceremony(kota: Kota) -> None:
    satu = siapkan(
        kota, IsiPeserta(kota.kasub.nip, "KABID-K", nomor_pertek="BKN/7"), IsiPeserta(kota.kabid_kinerja.nip, "PRC")
    )
    mulai(satu)
    x = satu.peserta.get(pegawai=kota.kasub.pegawai)
    assert x.penugasan is not None
    assert (x.penugasan.nomor_sk, x.penugasan.nomor_pertek, x.penugasan.tanggal_pelantikan) == (
        "800/1/2026",
        "BKN/7",
        HARI_LANTIK,
    )


def test_a_transfer_without_ceremony_has_no_inauguration_date(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), upacara=False)
    mulai(satu)
    baru = Penugasan.objects.get(pegawai=kota.staf.pegawai, sampai=None)
    assert (baru.jabatan.kode, baru.tanggal_pelantikan) == ("OPR", None)


def test_superiors_follow_from_the_day(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.kabid_mutasi.nip, "KABID-K"), IsiPeserta(kota.kabid_kinerja.nip, "KABID-M"))
    mulai(satu)
    kasub = kota.kasub.penugasan
    lama, baru = atasan_pada(kasub, "kinerja", KEMARIN), atasan_pada(kasub, "kinerja", HARI_LANTIK)
    assert lama
    assert lama.pegawai == kota.kabid_mutasi.pegawai
    assert baru
    assert baru.pegawai == kota.kabid_kinerja.pegawai
    assert RentangAtasan.objects.filter(penugasan=kasub, tujuan="kinerja").count() == 2


def test_who_acts_in_the_post_ends_when_its_holder_comes(kota: Kota) -> None:
    simpan_banyak_penugasan(
        isi=[
            IsiPenugasan(kota.kabid_kinerja.nip, "KADIS", "plt", date(2026, 2, 1)),
            IsiPenugasan(kota.kadis.nip, "KABAN", "plt", date(2026, 2, 1)),
        ],
        by=SISTEM,
        at=pukul(kota.on),
    )
    satu = siapkan(kota, IsiPeserta(kota.kaban.nip, "KADIS"), IsiPeserta(kota.kadis.nip, "KABAN"))
    mulai(satu)
    assert ("KADIS", "plt", KEMARIN) in tugas(kota.kabid_kinerja.pegawai)
    assert ("KABAN", "plt", KEMARIN) in tugas(kota.kadis.pegawai)


def test_additional_duties_end_only_when_asked(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.kasek.nip, "OPR", akhiri_rangkap=True))
    mulai(satu)
    assert ("KASEK", "tugas_tambahan", KEMARIN) in tugas(kota.kasek.pegawai)


def test_confirmation_in_the_own_post_opens_nothing(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.kabid_mutasi.nip, "KABID-M"), jenis="pengukuhan")
    mulai(satu)
    assert tugas(kota.kabid_mutasi.pegawai) == [("KABID-M", "definitif", None)]
    tetap = satu.peserta.get().penugasan
    assert tetap is not None
    assert tetap.tanggal_pelantikan == HARI_LANTIK


def test_a_post_still_held_by_somebody_who_stays_is_refused_as_a_whole(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.kasub.nip, "KABID-K"), IsiPeserta(kota.staf.nip, "OPR"))
    with pytest.raises(PelantikanDitolak, match="sudah dipegang Gita Maharani"):
        mulai(satu)
    satu.refresh_from_db()
    assert satu.keadaan == "disiapkan"
    assert tugas(kota.staf.pegawai) == [("STAF", "definitif", None)]


def test_a_plan_that_moved_since_it_was_shown_is_refused(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"))
    sidik = rencana_mutasi(satu).sidik
    lain = IsiPenugasan(kota.staf.nip, "ANALIS", "definitif", date(2026, 2, 15))
    tetapkan_penugasan(isi=lain, by=SISTEM, at=pukul(kota.on))
    with pytest.raises(PelantikanDitolak, match="berubah sejak halaman ini dibuka"):
        services.mulai_pelantikan(pelantikan=satu.pk, versi=satu.kunci, sidik=sidik, by=SISTEM, at=pukul(HARI_LANTIK))


def test_the_second_start_and_a_changed_list_are_refused(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"))
    versi, sidik = satu.kunci, rencana_mutasi(satu).sidik
    at = pukul(HARI_LANTIK)
    services.simpan_banyak_peserta(pelantikan=satu.pk, isi=[IsiPeserta(kota.analis.nip, "STAF")], by=SISTEM, at=at)
    with pytest.raises(SudahBerubah):
        services.mulai_pelantikan(pelantikan=satu.pk, versi=versi, sidik=sidik, by=SISTEM, at=at)
    mulai(Pelantikan.objects.get(pk=satu.pk))
    with pytest.raises(PelantikanDitolak, match="memerlukan keputusan baru"):
        mulai(Pelantikan.objects.get(pk=satu.pk))


def test_a_ceremony_does_not_begin_before_its_day_and_not_without_people(kota: Kota) -> None:
    kosong = siapkan(kota)
    with pytest.raises(PelantikanDitolak, match="Belum ada orang"):
        mulai(kosong)
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), kode="P2")
    sidik = rencana_mutasi(satu).sidik
    with pytest.raises(PelantikanDitolak, match="baru pada"):
        services.mulai_pelantikan(pelantikan=satu.pk, versi=satu.kunci, sidik=sidik, by=SISTEM, at=pukul(KEMARIN))


def test_after_the_start_it_is_neither_cancelled_nor_changed(kota: Kota) -> None:
    satu = mulai(siapkan(kota, IsiPeserta(kota.staf.nip, "OPR")))
    with pytest.raises(PelantikanDitolak, match="keputusan baru"):
        services.batalkan_pelantikan(
            pelantikan=satu.pk, alasan="keliru", versi=satu.kunci, by=SISTEM, at=pukul(kota.on)
        )
    with pytest.raises(PelantikanDitolak, match="keputusan baru"):
        services.simpan_banyak_peserta(
            pelantikan=satu.pk, isi=[IsiPeserta(kota.analis.nip, "STAF")], by=SISTEM, at=pukul(kota.on)
        )


def test_many_people_take_as_many_queries_as_few(kota: Kota) -> None:
    baris = banyak(55)
    sedikit, banyak_ = siapkan(kota, *baris[:5]), siapkan(kota, *baris[5:], kode="P2")
    assert _kueri(sedikit) == _kueri(banyak_)


def _kueri(satu: Pelantikan) -> int:
    with CaptureQueriesContext(connection) as catatan:
        mulai(satu)
    return len(catatan)
