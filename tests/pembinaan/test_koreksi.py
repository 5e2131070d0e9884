"""A checkpoint that was recorded wrongly: two persons, both evaluations stay, and what stood on the old one."""

import json
from datetime import date, timedelta

import pytest
import time_machine
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dokumen.models import Dokumen
from kinerja.jejak.models import Entri
from kinerja.pembinaan.galat import PembinaanDitolak
from kinerja.pembinaan.models import EvaluasiTitik, KoreksiTitik, Pemberitahuan, RencanaPerbaikan
from kinerja.pembinaan.selectors.kontrak import titik_pegawai
from kinerja.pembinaan.services import (
    beritahukan,
    setujui_koreksi_titik,
    tanggapi,
    tarik_koreksi_titik,
    tindak_lanjuti,
    tolak_koreksi_titik,
)
from kinerja.web.selectors.beranda import beranda
from kinerja.web.selectors.surel import surat_pengingat
from tests.pabrik import Kota, Orang, masuk, pukul
from tests.pembinaan.pabrik import TITIK_1, TITIK_2, koreksi_diusulkan, rencana_disusun, titik_dicatat
from tests.pembinaan.surat import beri_alamat

pytestmark = pytest.mark.django_db
ESOK = TITIK_1 + timedelta(days=1)


@pytest.fixture
def titik(kota: Kota, kontrak: Dokumen) -> EvaluasiTitik:
    """The first one, with a note; the person has answered."""
    satu = titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1, rendah=("kerja",))
    tanggapi(tentang=satu, isi="Itu laporan orang lain.", by=kota.kasub.sesi(TITIK_1).pelaku, at=pukul(TITIK_1))
    return satu


def setujui(k: KoreksiTitik, siapa: Orang, on: date = ESOK) -> EvaluasiTitik:
    k.refresh_from_db()
    return setujui_koreksi_titik(koreksi=k, putusan="Benar.", versi=k.kunci, sesi=siapa.sesi(on), at=pukul(on))


def kerja(siapa: Orang, on: date) -> set[str]:
    return {str(t.kerja) for t in beranda(siapa.sesi(on)).perlu}


def test_a_second_person_puts_another_evaluation_in_its_place_and_both_stay(kota: Kota, titik: EvaluasiTitik) -> None:
    k = koreksi_diusulkan(titik.pk, kota.kabid_mutasi, ESOK)
    assert EvaluasiTitik.objects.get() == titik
    baru = setujui(k, kota.kaban)
    assert (baru.hasil, baru.menggantikan, EvaluasiTitik.objects.get()) == ("memenuhi", titik, baru)
    assert dict(titik.unsur.values_list("kode", "skor"))["kerja"] == "kurang"
    assert titik.tanggapan.get().isi == "Itu laporan orang lain."
    assert Entri.objects.filter(peristiwa__startswith="pembinaan.koreksi_").count() == 2
    with pytest.raises(DatabaseError), transaction.atomic():
        KoreksiTitik.objects.filter(pk=k.pk).update(putusan="Lain.")
    with pytest.raises(SudahBerubah):
        koreksi_diusulkan(titik.pk, kota.kabid_mutasi, ESOK)


def test_neither_the_proposer_nor_the_person_nor_a_colleague_decides(kota: Kota, titik: EvaluasiTitik) -> None:
    k = koreksi_diusulkan(titik.pk, kota.kabid_mutasi, ESOK)
    for siapa in (kota.kabid_mutasi, kota.kasub, kota.kabid_kinerja, kota.staf):
        with pytest.raises(PermissionError):
            setujui(k, siapa)
    assert setujui(k, kota.analis).hasil == "memenuhi"  # the personnel agency may as well as the rater's superior


def test_only_who_held_it_or_leads_today_proposes(kota: Kota, titik: EvaluasiTitik) -> None:
    for siapa in (kota.kasub, kota.kaban, kota.analis, kota.staf):
        with pytest.raises(PermissionError):
            koreksi_diusulkan(titik.pk, siapa, ESOK)


def test_a_proposal_says_what_is_wrong_with_it_all_at_once(kota: Kota, titik: EvaluasiTitik) -> None:
    with pytest.raises(PembinaanDitolak, match="sama dengan yang sekarang"):
        koreksi_diusulkan(titik.pk, kota.kabid_mutasi, ESOK, rendah=("kerja",))
    with pytest.raises(PembinaanDitolak, match="paling lambat hari ini"):
        koreksi_diusulkan(titik.pk, kota.kabid_mutasi, ESOK, tanggal=ESOK + timedelta(days=1))
    koreksi_diusulkan(titik.pk, kota.kabid_mutasi, ESOK)
    with pytest.raises(PembinaanDitolak, match="Sudah ada usul"):
        koreksi_diusulkan(titik.pk, kota.kabid_mutasi, ESOK)


def test_the_first_stays_before_the_second(kota: Kota, kontrak: Dokumen, titik: EvaluasiTitik) -> None:
    titik_dicatat(kontrak, kota.kabid_mutasi, 2, TITIK_2)
    with pytest.raises(PembinaanDitolak, match="mendahului yang kedua"):
        koreksi_diusulkan(titik.pk, kota.kabid_mutasi, TITIK_2, tanggal=TITIK_2)


def test_the_direction_of_the_second_follows_the_corrected_first_and_the_ledger_keeps_what_it_was(
    kota: Kota, kontrak: Dokumen, titik: EvaluasiTitik
) -> None:
    kedua = titik_dicatat(kontrak, kota.kabid_mutasi, 2, TITIK_2)
    assert dict(kedua.unsur.values_list("kode", "arah")) == {
        "kepatuhan": "tetap",
        "integritas": "tetap",
        "kerja": "naik",
    }
    setujui(koreksi_diusulkan(titik.pk, kota.kabid_mutasi, TITIK_2, rendah=("integritas",)), kota.kaban, TITIK_2)
    assert dict(kedua.unsur.values_list("kode", "arah")) == {
        "kepatuhan": "tetap",
        "integritas": "naik",
        "kerja": "tetap",
    }
    entri = Entri.objects.get(peristiwa="pembinaan.koreksi_disetujui")
    assert json.loads(entri.muatan.isi)["arah_kedua"] == {"integritas": ["tetap", "naik"], "kerja": ["naik", "tetap"]}
    assert entri.perihal.filter(subjek=f"titik:{kedua.pk}").exists()
    assert EvaluasiTitik.objects.filter(ke=2).get() == kedua  # itself neither corrected nor put in another's place


def test_the_database_keeps_everything_of_a_score_but_its_direction(kota: Kota, titik: EvaluasiTitik) -> None:
    milik = titik.unsur.filter(kode="kerja")
    for ganti in ({"skor": "cukup"}, {"lulus": True}, {"alasan": "Lain."}, {"fakta": [{"isi": "Lain."}]}):
        with pytest.raises(DatabaseError, match="pembinaan_nilaiunsur_tetap"), transaction.atomic():
            milik.update(**ganti)
    with pytest.raises(DatabaseError, match="pembinaan_nilaiunsur_tetap"), transaction.atomic():
        milik.delete()


def test_refused_or_taken_back_nothing_changes(kota: Kota, titik: EvaluasiTitik) -> None:
    k = koreksi_diusulkan(titik.pk, kota.kabid_mutasi, ESOK)
    with pytest.raises(PembinaanDitolak, match="tidak disetujui"):
        tolak_koreksi_titik(koreksi=k, putusan=" ", versi=0, sesi=kota.kaban.sesi(ESOK), at=pukul(ESOK))
    tolak_koreksi_titik(koreksi=k, putusan="Bukti kurang.", versi=0, sesi=kota.kaban.sesi(ESOK), at=pukul(ESOK))
    lagi = koreksi_diusulkan(titik.pk, kota.kabid_mutasi, ESOK)
    with pytest.raises(PermissionError):
        tarik_koreksi_titik(koreksi=lagi, versi=0, by=kota.kaban.sesi(ESOK).pelaku, at=pukul(ESOK))
    tarik_koreksi_titik(koreksi=lagi, versi=0, by=kota.kabid_mutasi.sesi(ESOK).pelaku, at=pukul(ESOK))
    assert EvaluasiTitik.semua.get() == titik


def test_a_plan_that_stood_on_a_note_is_asked_about_no_more(kota: Kota, titik: EvaluasiTitik) -> None:
    r = rencana_disusun(titik, kota.kabid_mutasi, TITIK_1)
    assert kerja(kota.kabid_mutasi, r.sampai) >= {"Nilai ulang"}
    setujui(koreksi_diusulkan(titik.pk, kota.kabid_mutasi, ESOK), kota.kaban)
    assert not kerja(kota.kabid_mutasi, r.sampai) & {"Nilai ulang", "Susun rencana perbaikan"}
    (kini, _kedua) = titik_pegawai(kota.kasub.pegawai.pk, ESOK)
    assert kini.evaluasi
    assert kini.evaluasi.hasil == "memenuhi"
    assert RencanaPerbaikan.objects.get() == r  # what was planned stays readable


def test_still_a_note_keeps_its_plan_and_asks_for_no_second(kota: Kota, titik: EvaluasiTitik) -> None:
    rencana_disusun(titik, kota.kabid_mutasi, TITIK_1)
    baru = setujui(koreksi_diusulkan(titik.pk, kota.kabid_mutasi, ESOK, rendah=("integritas",)), kota.kaban)
    assert "Susun rencana perbaikan" not in kerja(kota.kabid_mutasi, ESOK)
    with pytest.raises(SudahBerubah):
        rencana_disusun(baru, kota.kabid_mutasi, ESOK)


def test_a_notice_that_lost_its_note_reminds_nobody_and_carries_nothing(kota: Kota, kontrak: Dokumen) -> None:
    kedua = titik_dicatat(kontrak, kota.kabid_mutasi, 2, TITIK_2, rendah=("kerja",))
    besok, by = TITIK_2 + timedelta(days=1), kota.kabid_mutasi.sesi(TITIK_2).pelaku
    p = beritahukan(evaluasi=kedua.pk, isi="Belum memenuhi.", by=by, at=pukul(TITIK_2))
    beri_alamat(kota, "kasub")
    assert "Jawab" in kerja(kota.kasub, besok)
    assert [s.pegawai for s in surat_pengingat(besok)] == [kota.kasub.pegawai.pk]
    setujui(koreksi_diusulkan(kedua.pk, kota.kabid_mutasi, besok), kota.kaban, besok)
    jauh = TITIK_2 + timedelta(days=60)
    assert not (kerja(kota.kasub, jauh) | kerja(kota.kabid_mutasi, jauh)) & {"Jawab", "Putuskan tindak lanjut"}
    assert surat_pengingat(besok) == []
    with pytest.raises(PembinaanDitolak, match="dikoreksi menjadi memenuhi"):
        tindak_lanjuti(pemberitahuan=p.pk, jenis="perpanjang", dasar="", alasan="x", by=by, at=pukul(jauh))
    assert Pemberitahuan.objects.count() == 1


def test_the_second_person_finds_it_at_home_reads_both_and_the_page_keeps_the_old(
    kota: Kota, kontrak: Dokumen, titik: EvaluasiTitik
) -> None:
    with time_machine.travel(pukul(ESOK), tick=False):
        isi = {"kunci": 0, "tanggal": TITIK_1.isoformat(), "catatan": "", "alasan": "Baris tertukar.", "bukti": "Nota"}
        skor = {f"skor_{u}": "cukup" for u in ("kepatuhan", "integritas", "kerja")}
        alasan = {f"alasan_{u}": "Lihat dialog." for u in ("kepatuhan", "integritas", "kerja")}
        usul = reverse("pembinaan:koreksi_usul", args=[titik.pk])
        assert masuk(kota.kabid_mutasi).post(usul, {"kunci": 0}).status_code == 422
        assert masuk(kota.kabid_mutasi).post(usul, {**isi, **skor, **alasan}).status_code == 302
        url = reverse("pembinaan:koreksi", args=[KoreksiTitik.objects.get().pk])
        assert [t.url for t in beranda(kota.kaban.sesi(ESOK)).perlu if "koreksi" in str(t.kerja)] == [url]
        assert [t for t in beranda(kota.kabid_mutasi.sesi(ESOK)).perlu if "koreksi" in str(t.kerja)] == []
        assert masuk(kota.kasub).post(url, {"kunci": 0, "aksi": "setuju"}).status_code == 403
        assert "Baris tertukar." in masuk(kota.kaban).get(url).content.decode()
        assert masuk(kota.kaban).post(url, {"kunci": 0, "aksi": "setuju"}).status_code == 302
        halaman = masuk(kota.kasub).get(reverse("pembinaan:kontrak", args=[kontrak.pk])).content.decode()
    for kata in ("Yang dicoret", "Itu laporan orang lain.", "Baris tertukar.", kota.kaban.pegawai.nama_lengkap):
        assert kata in halaman


def test_the_database_refuses_one_person_twice(kota: Kota, titik: EvaluasiTitik) -> None:
    k = koreksi_diusulkan(titik.pk, kota.kabid_mutasi, ESOK)
    diri = {"pemutus": k.pengusul, "diputus_pada": pukul(ESOK), "status": "ditolak"}
    with pytest.raises(IntegrityError, match="koreksi_titik_dua_orang"), transaction.atomic():
        KoreksiTitik.objects.filter(pk=k.pk).update(**diri)


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("koreksi_titik_beralasan", {"alasan": "", "bukti": "x"}),
        ("koreksi_titik_disetujui_berbuah", {"alasan": "x", "bukti": "x", "status": "disetujui"}),
    ],
)
def test_the_database_refuses_a_correction_without_reason_or_fruit(
    kota: Kota, titik: EvaluasiTitik, nama: str, isi: dict[str, str]
) -> None:
    putus = {"pemutus": kota.kaban.pegawai, "diputus_pada": pukul(ESOK)} if "status" in isi else {}
    with pytest.raises(IntegrityError, match=nama), transaction.atomic():
        KoreksiTitik.objects.create(
            titik=titik, usul={}, hasil="memenuhi", pengusul=kota.kabid_mutasi.pegawai, diusulkan_pada=pukul(ESOK),
            **isi, **putus,
        )  # fmt: skip
