"""What a decision may say, who may take it, and what comes after it."""

from datetime import date, timedelta
from typing import Any

import pytest

from kinerja.akun.models import Pengguna
from kinerja.disiplin import services
from kinerja.disiplin.galat import DisiplinDitolak, MataRantaiKurang
from kinerja.disiplin.kata import pilihan_hukuman
from kinerja.disiplin.models import KeadaanPerkara, KeputusanDisiplin
from kinerja.disiplin.permissions import lingkup_perkara
from kinerja.disiplin.services import IsiPutusan
from kinerja.fakta.models import HukumanDisiplin
from kinerja.fakta.permissions import lingkup_hukdis
from kinerja.jejak.models import Entri, Muatan, Perihal
from kinerja.organisasi.services import IsiPenugasan, simpan_banyak_penugasan
from kinerja.organisasi.sesi import buat_sesi
from tests.disiplin import pabrik
from tests.pabrik import SISTEM, Kota, kota_kecil, pukul
from tests.peraturan.pabrik import paket_ditetapkan

pytestmark = pytest.mark.django_db
PUTUS = date(2026, 1, 8)
SEDANG = (("pp94_4_f", "sedang"),)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def test_every_missing_link_is_said_at_once(kota: Kota) -> None:
    satu = pabrik.buka(kota, pasal=pabrik.BERAT)
    with pytest.raises(MataRantaiKurang) as galat:
        pabrik.putuskan(kota, satu, PUTUS, terbukti=())
    kode = {t.kode.removeprefix("disiplin.") for t in galat.value.temuan}
    assert kode == {"belum_diperiksa", "tanpa_bap", "tanpa_tim", "tanpa_pelanggaran"}
    assert all(t.pasal for t in galat.value.temuan)
    assert not KeputusanDisiplin.objects.exists()


def test_heavy_needs_the_whole_team(kota: Kota) -> None:
    satu = pabrik.diperiksa(kota, pasal=pabrik.BERAT)
    with pytest.raises(MataRantaiKurang, match="unsur: atasan langsung, pengawasan, kepegawaian"):
        pabrik.putuskan(kota, satu, PUTUS, jenis="penurunan_jabatan", pejabat_id=kota.walikota.penugasan.pk)


def test_several_breaches_are_punished_once_by_the_heaviest(kota: Kota) -> None:
    satu = pabrik.diperiksa(kota, pasal=(*pabrik.ABSEN, ("pp94_3_e", "sedang")))
    with pytest.raises(MataRantaiKurang, match="paling berat bertingkat sedang"):
        pabrik.putuskan(kota, satu, PUTUS)
    satu = pabrik.putuskan(kota, satu, PUTUS, jenis="penundaan_kgb")
    assert (pabrik.sk(satu).tingkat, pabrik.sk(satu).lama) == ("sedang", 12)


def test_one_act_is_not_punished_twice(kota: Kota) -> None:
    satu = pabrik.putuskan(kota, pabrik.diperiksa(kota), PUTUS)
    lain = pabrik.diperiksa(kota, date(2026, 1, 12), tanggal_perbuatan=satu.tanggal_perbuatan)
    with pytest.raises(MataRantaiKurang, match="sudah diputus dengan hukuman"):
        pabrik.putuskan(kota, lain, date(2026, 1, 15))


def test_the_cut_of_the_allowance_is_there_only_where_the_pemda_switched_it_on(kota: Kota) -> None:
    satu = pabrik.diperiksa(kota, pasal=SEDANG)
    with pytest.raises(MataRantaiKurang, match="tidak dapat dijatuhkan"):
        pabrik.putuskan(kota, satu, PUTUS, jenis="potong_tpp_6")
    awal = date(2026, 1, 2)
    paket_ditetapkan(pukul(awal), awal + timedelta(days=1), **{"hukuman.sedang_dijatuhkan": ["potong_tpp_6"]})
    assert pabrik.sk(pabrik.putuskan(kota, satu, PUTUS, jenis="potong_tpp_6")).lama == 6


def test_a_plt_punishes_lightly_but_not_in_the_middle(kota: Kota) -> None:
    awal = date(2026, 1, 1)
    plt = [IsiPenugasan(kota.kaban.nip, "KADIS", "plt", awal)]
    simpan_banyak_penugasan(isi=plt, by=SISTEM, at=pukul(awal))
    pejabat = kota.kaban.pegawai.penugasan.get(jenis="plt").pk
    sedang = pabrik.diperiksa(kota, pasal=SEDANG)
    with pytest.raises(MataRantaiKurang, match=r"Plh\. tidak menjatuhkan hukuman sedang"):
        pabrik.putuskan(kota, sedang, PUTUS, jenis="penundaan_kgb", pejabat_id=pejabat)
    ringan = pabrik.diperiksa(kota, siapa=kota.guru_pppk, pasal=(("pp49_51", "ringan"),))
    satu = pabrik.putuskan(kota, ringan, PUTUS, pejabat_id=pejabat)
    assert pabrik.sk(satu).kapasitas.startswith("Plt. Kepala Dinas Pendidikan")


def test_whom_the_table_names_decides_and_a_lower_post_does_not(kota: Kota) -> None:
    """A pelaksana: light by a pengawas, middle by an administrator (PP 94/2021 Pasal 16-22, from memory)."""
    satu = pabrik.diperiksa(kota, siapa=kota.staf, pasal=SEDANG)
    lain: dict[str, Any] = {"jenis": "penundaan_kgb", "dasar_wewenang": ""}
    with pytest.raises(MataRantaiKurang, match="diputus administrator"):
        pabrik.putuskan(kota, satu, PUTUS, pejabat_id=kota.kasub.penugasan.pk, **lain)
    with pytest.raises(MataRantaiKurang, match="Tulis dasarnya"):
        pabrik.putuskan(kota, satu, PUTUS, pejabat_id=kota.kaban.penugasan.pk, **lain)
    satu = pabrik.putuskan(kota, satu, PUTUS, pejabat_id=kota.kabid_mutasi.penugasan.pk, **lain)
    assert satu.keadaan == KeadaanPerkara.DIPUTUS


def test_the_kinds_follow_status_and_date() -> None:
    kini, dulu = date(2026, 1, 5), date(2015, 1, 5)
    pns = {x.kode for x in pilihan_hukuman("pp-94-2021", kini)}
    assert {"penundaan_kgb", "penundaan_kp", "penurunan_pangkat_1", "pemberhentian"} < pns
    assert not pns & {"potong_tpp_6", "penurunan_pangkat_3", "pemutusan_perjanjian"}
    assert "penurunan_pangkat_3" in {x.kode for x in pilihan_hukuman("pp-53-2010", dulu)}
    pppk = {x.kode for x in pilihan_hukuman("pp-49-2018", kini)}
    assert "pemutusan_perjanjian" in pppk
    assert "penundaan_kgb" not in pppk


def test_in_force_by_itself_on_its_day_it_is_a_fact_of_the_record(kota: Kota) -> None:
    satu = pabrik.sampaikan(kota, pabrik.putuskan(kota, pabrik.diperiksa(kota), PUTUS), PUTUS)
    hari = pabrik.sk(satu).hari_berlaku
    assert hari
    assert services.berlakukan_jatuh_tempo(at=pukul(hari - timedelta(days=1))) == 0
    assert services.berlakukan_jatuh_tempo(at=pukul(hari)) == 1
    assert services.berlakukan_jatuh_tempo(at=pukul(hari)) == 0
    fakta = HukumanDisiplin.objects.get()
    assert (fakta.pegawai, fakta.jenis, fakta.mulai, fakta.sampai) == (kota.guru.pegawai, "teguran_lisan", hari, None)
    assert fakta.dasar == "PP 94/2021 Pasal 4 huruf f"
    assert pabrik.segar(satu).keadaan == KeadaanPerkara.BERLAKU


def test_bkpsdm_reads_the_punishment_in_force_and_never_its_case(kota: Kota) -> None:
    """docs/keputusan/0023."""
    satu = pabrik.sampaikan(kota, pabrik.putuskan(kota, pabrik.diperiksa(kota), PUTUS), PUTUS)
    hari = pabrik.sk(satu).hari_berlaku
    assert hari

    def dibaca(pengguna: Pengguna, on: date) -> tuple[bool, bool]:
        sesi = buat_sesi(pengguna, on)
        return lingkup_hukdis(sesi, on).exists(), lingkup_perkara(sesi).exists()

    assert dibaca(kota.bkpsdm, PUTUS) == (False, False)
    assert services.berlakukan_jatuh_tempo(at=pukul(hari)) == 1
    assert dibaca(kota.bkpsdm, hari) == (True, False)
    assert dibaca(kota.inspektur.pengguna, hari) == (True, True)
    assert dibaca(kota.admin, hari) == (False, False)


def test_an_objection_stops_the_clock_and_a_lighter_answer_is_what_is_recorded(kota: Kota) -> None:
    satu = pabrik.diperiksa(kota, pasal=SEDANG)
    lain: dict[str, Any] = {"jenis": "penundaan_kp", "pejabat_id": kota.walikota.penugasan.pk}
    satu = pabrik.sampaikan(kota, pabrik.putuskan(kota, satu, PUTUS, **lain), PUTUS)
    on = PUTUS + timedelta(days=4)
    upaya = services.ajukan_upaya(perkara=satu.pk, tanggal=on, versi=None, by=kota.guru.pelaku, at=pukul(on))
    assert upaya.jenis == "keberatan"
    assert not upaya.terlambat
    assert services.berlakukan_jatuh_tempo(at=pukul(date(2026, 6, 1))) == 0
    kelak = date(2026, 2, 3)
    isi = IsiPutusan(kelak, "800/2/2026", "meringankan", "teguran_tertulis")
    services.putus_upaya(perkara=satu.pk, isi=isi, versi=None, by=pabrik.meja(kota, kelak), at=pukul(kelak))
    fakta = HukumanDisiplin.objects.get()
    assert (fakta.jenis, fakta.nomor_sk, fakta.mulai) == ("teguran_tertulis", "800/2/2026", kelak)


def test_a_late_objection_is_recorded_and_not_received(kota: Kota) -> None:
    satu = pabrik.sampaikan(kota, pabrik.putuskan(kota, pabrik.diperiksa(kota), PUTUS), PUTUS)
    on = date(2026, 3, 2)
    by = pabrik.meja(kota, on)
    assert services.ajukan_upaya(perkara=satu.pk, tanggal=on, versi=None, by=by, at=pukul(on)).terlambat
    with pytest.raises(DisiplinDitolak, match="tidak dapat diterima"):
        services.putus_upaya(perkara=satu.pk, isi=IsiPutusan(on, "1", "membatalkan"), versi=None, by=by, at=pukul(on))


def test_cancelled_by_the_appeal_leaves_no_punishment(kota: Kota) -> None:
    terima = date(2026, 2, 2)
    satu = pabrik.dismissal(kota, terima)
    by, at = pabrik.meja(kota, terima), pukul(terima)
    services.ajukan_upaya(perkara=satu.pk, tanggal=terima, versi=None, by=by, at=at)
    services.putus_upaya(perkara=satu.pk, isi=IsiPutusan(terima, "BPASN/1", "membatalkan"), versi=None, by=by, at=at)
    assert pabrik.segar(satu).keadaan == KeadaanPerkara.BATAL
    assert not HukumanDisiplin.objects.exists()


def test_the_ledger_holds_no_word_of_the_case(kota: Kota) -> None:
    pabrik.sampaikan(kota, pabrik.putuskan(kota, pabrik.diperiksa(kota), PUTUS), PUTUS)
    entri = Entri.objects.filter(peristiwa__startswith="disiplin.")
    assert entri.count() == 6
    isi = " ".join(Muatan.objects.filter(entri__in=entri).values_list("isi", flat=True))
    assert "tanpa keterangan" not in isi
    assert "sehat" not in isi
    subjek = Perihal.objects.filter(entri__in=entri).values_list("subjek", flat=True).distinct()
    assert {s.partition(":")[0] for s in subjek} == {"perkara_disiplin"}  # nobody finds it under the person
