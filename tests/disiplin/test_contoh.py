"""The worked examples K14-K20 of the rules, through the services."""

from datetime import date

import pytest

from kinerja.disiplin import services
from kinerja.disiplin.galat import DisiplinDitolak, MataRantaiKurang
from kinerja.disiplin.models import KeadaanPerkara, PerkaraDisiplin, UsulAbsensi
from kinerja.disiplin.services import IsiTidakHadir
from tests.disiplin import pabrik
from tests.pabrik import Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db
AKHIR = date(2026, 12, 31)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def usul(kota: Kota, hari: int, *, berturut_turut: bool = False) -> UsulAbsensi:
    return services.usulkan_absensi(
        pegawai=kota.guru.pegawai,
        hari_absen=hari,
        berturut_turut=berturut_turut,
        dihitung=AKHIR,
        sumber="Rekap presensi",
        by=pabrik.meja(kota, AKHIR),
        at=pukul(AKHIR),
    )


@pytest.mark.parametrize(
    ("hari", "jenis"),
    [
        (3, "teguran_lisan"),
        (6, "teguran_tertulis"),
        (7, "pernyataan_tidak_puas"),
        (11, "potong_tpp_6"),
        (16, "potong_tpp_9"),
        (20, "potong_tpp_12"),
        (24, "penurunan_jabatan"),
        (27, "pembebasan_jabatan"),
        (28, "pemberhentian"),
    ],
)
def test_k14_the_ladder_of_absence_proposes_and_opens_nothing(kota: Kota, hari: int, jenis: str) -> None:
    assert usul(kota, hari).jenis == jenis
    assert not PerkaraDisiplin.objects.exists()


def test_k14_two_days_are_for_the_superior_to_talk_about(kota: Kota) -> None:
    with pytest.raises(DisiplinDitolak, match="2 hari belum sampai"):
        usul(kota, 2)
    assert usul(kota, 10, berturut_turut=True).jenis == "pemberhentian"


def test_k15_the_first_summons_names_a_day_within_seven_working_days(kota: Kota) -> None:
    satu = pabrik.buka(kota)
    with pytest.raises(DisiplinDitolak, match="paling lambat 14 Jan 2026"):
        pabrik.panggil(kota, satu, pabrik.SENIN, date(2026, 1, 15))
    satu = pabrik.panggil(kota, satu, pabrik.SENIN, date(2026, 1, 14))
    assert satu.panggilan.get().batas == date(2026, 1, 14)


def test_k16_in_force_on_the_fifteenth_working_day(kota: Kota) -> None:
    satu = pabrik.sampaikan(kota, pabrik.putuskan(kota, pabrik.diperiksa(kota), date(2026, 2, 2)), date(2026, 2, 2))
    assert pabrik.sk(satu).hari_berlaku == date(2026, 2, 25)  # 23 February without the two days of Imlek


def test_k17_an_appeal_within_fourteen_working_days(kota: Kota) -> None:
    k = pabrik.sk(pabrik.dismissal(kota, date(2026, 2, 2)))
    assert (k.upaya_terbuka, k.batas_upaya) == ("banding", date(2026, 2, 24))  # 20 February without Imlek


def test_k18_the_appeal_is_decided_sixty_five_working_days_after_it_is_complete(kota: Kota) -> None:
    terima = date(2026, 2, 2)
    satu = pabrik.dismissal(kota, terima)
    by, at = pabrik.meja(kota, terima), pukul(terima)
    services.ajukan_upaya(perkara=satu.pk, tanggal=terima, versi=None, by=by, at=at)
    upaya = services.lengkapi_banding(perkara=satu.pk, tanggal=terima, versi=None, by=by, at=at)
    assert upaya.batas_putus is not None
    assert upaya.batas_putus > date(2026, 5, 4)  # the sheet's day, which counts no holidays; cases hold that one


def test_k19_without_an_article_nothing_is_opened(kota: Kota) -> None:
    with pytest.raises(MataRantaiKurang, match="paling sedikit satu pasal"):
        pabrik.buka(kota, pasal=())
    assert not PerkaraDisiplin.objects.exists()


def test_k20_absent_twice_a_note_takes_the_place_of_minutes(kota: Kota) -> None:
    satu = pabrik.panggil(kota, pabrik.buka(kota), pabrik.SENIN, date(2026, 1, 12))
    satu = pabrik.hadir(kota, satu, date(2026, 1, 12), hadir=False)
    with pytest.raises(DisiplinDitolak, match="Panggilan kedua"):
        _tanpa_hadir(kota, satu, date(2026, 1, 12))
    satu = pabrik.panggil(kota, satu, date(2026, 1, 13), date(2026, 1, 20))
    satu = pabrik.hadir(kota, satu, date(2026, 1, 20), hadir=False)
    with pytest.raises(MataRantaiKurang, match="Berita acara"):
        pabrik.putuskan(kota, satu, date(2026, 1, 21))
    _tanpa_hadir(kota, satu, date(2026, 1, 21))
    assert pabrik.putuskan(kota, satu, date(2026, 1, 21)).keadaan == KeadaanPerkara.DIPUTUS


def _tanpa_hadir(kota: Kota, satu: PerkaraDisiplin, on: date) -> None:
    isi = IsiTidakHadir(on, "Bukti presensi; dua surat diterima.")
    services.catat_tidak_hadir(perkara=satu.pk, isi=isi, versi=None, by=pabrik.meja(kota, on), at=pukul(on))
