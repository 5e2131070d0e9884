"""Who opens a case, against whom, under which rule; and who may read it."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from kinerja.akun.models import Peran, PeranPengguna
from kinerja.disiplin import services
from kinerja.disiplin.galat import DisiplinDitolak
from kinerja.disiplin.models import BeritaAcara, KeputusanDisiplin, PerkaraDisiplin
from kinerja.disiplin.permissions import boleh_memeriksa, lingkup_perkara, lingkup_sendiri
from kinerja.disiplin.selectors.daftar import izin_berlaku, lengkap
from kinerja.organisasi.sesi import Sesi, buat_sesi
from tests.disiplin import pabrik
from tests.pabrik import SISTEM, Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db
SENIN = pabrik.SENIN


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def test_the_direct_superior_and_the_desk_open_a_case_and_nobody_else(kota: Kota) -> None:
    isi = pabrik.isi(kota)
    bkpsdm = buat_sesi(kota.bkpsdm, SENIN).pelaku
    for by in (bkpsdm, kota.kadis.pelaku, kota.guru_pppk.pelaku, kota.guru.pelaku, SISTEM):
        with pytest.raises(DisiplinDitolak):
            services.buka_perkara(isi=isi, by=by, at=pukul(SENIN))
    assert not PerkaraDisiplin.objects.exists()
    atasan = services.buka_perkara(isi=isi, by=pabrik.kepala_sekolah(kota), at=pukul(SENIN))
    assert (atasan.jalur, atasan.rezim, atasan.jenis_jabatan) == ("atasan", "pp-94-2021", "fungsional")
    assert pabrik.buka(kota, uraian="Meninggalkan tugas.").jalur == "meja"


def test_the_role_of_the_desk_counts_on_its_days(kota: Kota) -> None:
    PeranPengguna.objects.filter(peran=Peran.DISIPLIN).update(sampai=SENIN - timedelta(days=1))
    with pytest.raises(DisiplinDitolak, match="atasan langsung pada hari itu atau meja disiplin"):
        pabrik.buka(kota)


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"uraian": "  "}, "Uraikan perbuatan"),
        ({"tanggal_perbuatan": SENIN + timedelta(days=1)}, "sebelum pemeriksaan dibuka"),
        ({"pasal": (("pp94_9_z", "ringan"),)}, "pp94_9_z tidak ada dalam daftar"),
        ({"pasal": (("pp94_4_f", "parah"),)}, "tingkatnya belum dipilih"),
    ],
)
def test_what_makes_no_case_is_refused(kota: Kota, lain: dict[str, Any], pesan: str) -> None:
    with pytest.raises(DisiplinDitolak, match=pesan):
        pabrik.buka(kota, **lain)


def test_the_regime_follows_status_and_day(kota: Kota) -> None:
    with pytest.raises(DisiplinDitolak, match="tidak ada dalam daftar"):
        pabrik.buka(kota, siapa=kota.guru_pppk)
    pppk = pabrik.buka(kota, siapa=kota.guru_pppk, pasal=(("pp49_51", "ringan"),))
    assert (pppk.status, pppk.rezim) == ("pppk", "pp-49-2018")
    with pytest.raises(DisiplinDitolak, match="Tidak ada peraturan disiplin"):
        pabrik.buka(kota, siapa=kota.walikota)


def test_a_proposal_is_taken_up_once_and_only_for_its_person(kota: Kota) -> None:
    def usul(siapa: str) -> int:
        return services.usulkan_absensi(
            pegawai=getattr(kota, siapa).pegawai, hari_absen=4, berturut_turut=False, dihitung=SENIN,
            sumber="Rekap presensi", by=pabrik.meja(kota), at=pukul(SENIN),
        ).pk  # fmt: skip

    lain, milik = usul("staf"), usul("guru")
    with pytest.raises(DisiplinDitolak, match="milik orang lain"):
        pabrik.buka(kota, usul_id=lain)
    satu = pabrik.buka(kota, usul_id=milik)
    assert satu.usul
    assert satu.usul.keadaan == "diangkat"
    with pytest.raises(DisiplinDitolak, match="sudah ditindaklanjuti"):
        services.kesampingkan_usul(usul=milik, alasan="Keliru hitung", by=pabrik.meja(kota), at=pukul(SENIN))


def test_who_reads_a_case_and_when_the_examined_does(kota: Kota) -> None:
    satu = pabrik.buka(kota)
    membaca = [nama for nama in _pembaca(kota) if lingkup_perkara(_sesi(kota, nama)).filter(pk=satu.pk).exists()]
    assert membaca == ["disiplin", "inspektur", "kasek"]
    assert not lingkup_sendiri(kota.guru.sesi(SENIN)).exists()
    pabrik.panggil(kota, satu, SENIN, SENIN + timedelta(days=2))
    assert lingkup_sendiri(kota.guru.sesi(SENIN)).get() == satu
    assert not lingkup_perkara(kota.guru.sesi(SENIN)).exists()


def test_a_grant_lets_read_and_not_act_between_its_days(kota: Kota) -> None:
    satu = pabrik.buka(kota)
    sampai = SENIN + timedelta(days=3)
    izin: dict[str, Any] = {"alasan": "Telaah hukum", "mulai": SENIN, "sampai": sampai}
    services.beri_izin(perkara=satu, pengguna=kota.perencana.pengguna, by=pabrik.meja(kota), at=pukul(SENIN), **izin)
    sesi = kota.perencana.sesi(sampai)
    assert lingkup_perkara(sesi).get() == satu
    nama = str(kota.perencana.pengguna)
    assert izin_berlaku(lengkap(lingkup_perkara(sesi), sampai).get()) == [(nama, SENIN, sampai, "Telaah hukum")]
    assert izin_berlaku(lengkap(PerkaraDisiplin.objects.all(), sampai + timedelta(days=1)).get()) == []
    assert not boleh_memeriksa(sesi, satu)
    assert not lingkup_perkara(kota.perencana.sesi(sampai + timedelta(days=1))).exists()


def test_a_look_is_remembered_once_a_day_and_the_own_one_is_not(kota: Kota) -> None:
    satu = pabrik.buka(kota)
    for by in (pabrik.meja(kota), pabrik.meja(kota), kota.guru.pelaku):
        services.catat_kunjungan(perkara=satu, by=by, at=pukul(SENIN))
    assert satu.kunjungan.get().pengguna == kota.disiplin


def test_the_database_keeps_minutes_decisions_and_closed_cases(kota: Kota) -> None:
    satu = pabrik.putuskan(kota, pabrik.diperiksa(kota), date(2026, 1, 8))
    with pytest.raises(DatabaseError, match="disiplin_beritaacara_tetap"), transaction.atomic():
        BeritaAcara.objects.update(isi="lain")
    with pytest.raises(DatabaseError, match="keputusan_disiplin_tetap"), transaction.atomic():
        KeputusanDisiplin.objects.update(jenis="teguran_tertulis")
    lain = pabrik.buka(kota, uraian="Lain")
    services.tutup_tanpa_pelanggaran(
        perkara=lain.pk, alasan="Tidak terbukti", tanggal=SENIN, versi=0, by=pabrik.meja(kota), at=pukul(SENIN)
    )
    with pytest.raises(DatabaseError, match="perkara_disiplin_selesai_tetap"), transaction.atomic():
        PerkaraDisiplin.objects.filter(pk=lain.pk).update(keadaan="terbuka", selesai=None)
    assert pabrik.segar(satu).keadaan == "diputus"


@pytest.mark.parametrize(
    ("ubahan", "kendala"),
    [
        ({"uraian": ""}, "perkara_disiplin_beruraian"),
        ({"tanggal_perbuatan": "2027-01-01"}, "perkara_disiplin_sesudah_perbuatan"),
        ({"terakhir": "2020-01-01"}, "perkara_disiplin_waktu_maju"),
        ({"keadaan": "ditutup"}, "perkara_disiplin_"),
        ({"jalur": "atasan"}, "perkara_disiplin_pembuka_atasan"),
    ],
)
def test_what_must_never_be_false(kota: Kota, ubahan: dict[str, object], kendala: str) -> None:
    satu = pabrik.buka(kota)
    with pytest.raises(IntegrityError, match=kendala), transaction.atomic():
        PerkaraDisiplin.objects.filter(pk=satu.pk).update(**ubahan)


def _pembaca(kota: Kota) -> list[str]:
    return ["admin", "analis", "bkpsdm", "disiplin", "guru", "guru_pppk", "inspektur", "kadis", "kasek", "walikota"]


def _sesi(kota: Kota, nama: str) -> Sesi:
    siapa = getattr(kota, nama)
    return buat_sesi(getattr(siapa, "pengguna", siapa), SENIN)
