"""Pages: the desk works a case to its end, the examined reads the own file, nobody else does."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from kinerja.akun.models import Pengguna
from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.disiplin.services import berlakukan_jatuh_tempo, ubah_dugaan
from kinerja.organisasi.services import IsiStatus, simpan_banyak_status
from tests.disiplin import pabrik
from tests.pabrik import SISTEM, Kota, Orang, kota_kecil, masuk, pukul

pytestmark = pytest.mark.django_db
SENIN = pabrik.SENIN
RABU = date(2026, 1, 7)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def kirim(siapa: Orang | Pengguna, url: str, on: date, **isi: object) -> PerkaraDisiplin:
    """Signed in and posted on a day; the case as it stands after."""
    with time_machine.travel(pukul(on), tick=False):
        jawab = masuk(siapa).post(url, {k: v for k, v in isi.items() if v is not None})
    assert jawab.status_code == 302, jawab.content.decode()
    return PerkaraDisiplin.objects.get()


def langkah(satu: PerkaraDisiplin, nama: str) -> str:
    return reverse("disiplin:langkah", args=[satu.pk, nama])


def test_the_desk_carries_a_case_from_opening_to_delivery(kota: Kota) -> None:
    desk = kota.disiplin
    isi = {"nip": kota.guru.nip, "tanggal": SENIN, "tanggal_perbuatan": SENIN, "uraian": "Tidak masuk kerja."}
    satu = kirim(desk, reverse("disiplin:baru"), SENIN, **isi, pasal_1="pp94_4_f", tingkat_1="ringan")
    assert satu.langkah == "panggil"
    surat = {"nomor": "800/1", "tanggal_surat": SENIN, "hari_periksa": RABU, "tempat": "Ruang rapat"}
    satu = kirim(desk, langkah(satu, "panggil"), SENIN, kunci=satu.kunci, **surat)
    assert (satu.langkah, satu.batas) == ("hadir", RABU)
    satu = kirim(desk, langkah(satu, "hadir"), RABU, kunci=satu.kunci, hadir="ya")
    bap = {"tanggal": RABU, "pemeriksa": "Nurul Aini", "isi": "Tanya jawab", "ditandatangani": "tidak"}
    satu = kirim(desk, langkah(satu, "bap"), RABU, kunci=satu.kunci, **bap, penolakan="Menolak.")
    satu = kirim(desk, langkah(satu, "teruskan"), RABU, kunci=satu.kunci, pejabat=kota.kadis.penugasan.pk, tanggal=RABU)
    sk = {"nomor": "800/SK/1", "tanggal": RABU, "pejabat_id": kota.kadis.penugasan.pk, "terbukti": "pp94_4_f"}
    sk |= {"jenis": "teguran_lisan", "pelanggaran": "Tidak masuk kerja.", "dasar_wewenang": "Keputusan Wali Kota"}
    satu = kirim(kota.kadis, reverse("disiplin:putus", args=[satu.pk]), RABU, kunci=satu.kunci, **sk)
    kirimkan = {"tanggal": RABU, "cara": "langsung", "penyampai": "Lukman Hakim"}
    satu = kirim(desk, langkah(satu, "sampaikan"), RABU, kunci=satu.kunci, **kirimkan)
    satu = kirim(kota.guru, reverse("disiplin:ajukan", args=[satu.pk]), RABU, kunci=satu.kunci, tanggal=RABU)
    assert (satu.keadaan, satu.langkah) == ("upaya", "putusan")


def test_a_decision_too_early_says_every_link_and_keeps_what_was_typed(kota: Kota) -> None:
    satu = pabrik.buka(kota)
    sk = {"kunci": satu.kunci, "nomor": "800/SK/1", "tanggal": RABU, "pejabat_id": kota.kadis.penugasan.pk}
    sk |= {"jenis": "teguran_lisan", "pelanggaran": "Mangkir", "terbukti": "pp94_4_f"}
    with time_machine.travel(pukul(RABU), tick=False):
        jawab = masuk(kota.disiplin).post(reverse("disiplin:putus", args=[satu.pk]), sk)
    teks = jawab.content.decode()
    assert jawab.status_code == 422
    for kata in ("Berita acara pemeriksaan, atau", "Kirim panggilan kedua", "Tulis dasarnya", "800/SK/1"):
        assert kata in teks


def test_the_second_writer_is_told(kota: Kota) -> None:
    satu = pabrik.buka(kota)
    by = pabrik.kepala_sekolah(kota)
    ubah_dugaan(perkara=satu.pk, pasal=(("pp94_3_e", "ringan"),), versi=satu.kunci, by=by, at=pukul(SENIN))
    with time_machine.travel(pukul(SENIN), tick=False):
        isi = {"kunci": satu.kunci, "tanggal": SENIN, "alasan": "Tidak terbukti"}
        jawab = masuk(kota.disiplin).post(langkah(satu, "tutup"), isi)
    assert "sudah diubah orang lain" in jawab.content.decode()
    assert "Pasal yang diduga dilanggar diubah oleh Nurul Aini" in jawab.content.decode()


def test_the_examined_sees_the_decision_once_it_is_delivered_and_the_looks_once_it_is_over(kota: Kota) -> None:
    satu = pabrik.putuskan(kota, pabrik.diperiksa(kota), date(2026, 1, 8))
    url = reverse("disiplin:rinci", args=[satu.pk])
    with time_machine.travel(pukul(date(2026, 1, 8)), tick=False):
        masuk(kota.inspektur).get(url)
        sendiri = masuk(kota.guru).get(url).content.decode()
    assert "Tidak masuk kerja tanpa keterangan." in sendiri
    assert "Teguran lisan" not in sendiri
    assert "Citra Lestari" not in sendiri
    pabrik.sampaikan(kota, satu, date(2026, 1, 8))
    berlakukan_jatuh_tempo(at=pukul(date(2026, 2, 20)))
    with time_machine.travel(pukul(date(2026, 2, 20)), tick=False):
        selesai = masuk(kota.guru).get(url).content.decode()
    assert "Teguran lisan" in selesai
    assert "Citra Lestari" in selesai


def test_nobody_reads_a_case_through_somebody_else(kota: Kota) -> None:
    satu = pabrik.buka(kota)
    with time_machine.travel(pukul(SENIN), tick=False):
        bantu = masuk(kota.bkpsdm)
        bantu.post(reverse("perwakilan:mulai", args=[kota.kasek.pegawai.pk]), {"alasan": "Membantu membuka halaman"})
        assert bantu.get(reverse("disiplin:rinci", args=[satu.pk])).status_code == 404
    assert not satu.kunjungan.exists()


def test_every_reader_is_remembered_once_a_day_by_opening_the_page(kota: Kota) -> None:
    satu, lain = pabrik.buka(kota), pabrik.buka(kota, uraian="Lain")
    for hari in (SENIN, RABU):
        with time_machine.travel(pukul(hari), tick=False):
            for siapa in (kota.disiplin, kota.kasek, kota.disiplin):
                assert masuk(siapa).get(reverse("disiplin:rinci", args=[satu.pk])).status_code == 200
    baca = satu.kunjungan.values_list("hari", "pengguna")
    assert sorted(baca) == sorted((h, p.pk) for h in (SENIN, RABU) for p in (kota.disiplin, kota.kasek.pengguna))
    assert not lain.kunjungan.exists()


def test_the_home_page_says_that_something_waits_and_nothing_of_what(kota: Kota) -> None:
    satu = pabrik.panggil(kota, pabrik.buka(kota), SENIN, RABU)
    with time_machine.travel(pukul(SENIN), tick=False):
        meja, guru, rekan = (masuk(x).get("/").content.decode() for x in (kota.disiplin, kota.guru, kota.guru_pppk))
    assert "1 langkah pada berkas rahasia" in meja
    assert "Oktavia" not in meja
    assert "surat panggilan untuk Anda" in guru
    assert f"/disiplin/{satu.pk}/" in guru
    assert "disiplin" not in rekan


def test_who_died_is_not_followed_any_more(kota: Kota) -> None:
    pabrik.panggil(kota, pabrik.buka(kota), SENIN, RABU)
    isi = [IsiStatus(kota.guru.nip, "meninggal", RABU)]
    simpan_banyak_status(isi=isi, by=SISTEM, at=pukul(RABU))
    with time_machine.travel(pukul(RABU), tick=False):
        assert "berkas rahasia" not in masuk(kota.disiplin).get("/").content.decode()
