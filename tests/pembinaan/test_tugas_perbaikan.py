"""Home tasks of room for improvement: plans to make, re-evaluations, notices; the way to the statutory road."""

from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.services import IsiStatus, catat_status
from kinerja.pembinaan.models import EvaluasiJabatan, RencanaPerbaikan
from kinerja.pembinaan.services import (
    IsianLangkah,
    beritahukan,
    buka_evaluasi,
    catat_langkah,
    nilai_ulang,
    tanggapi,
    tindak_lanjuti,
)
from kinerja.pembinaan.services.pemberitahuan import batas_jawab
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.services import terima_penilaian
from kinerja.web.selectors.beranda import beranda
from tests.pabrik import SISTEM, Kota, Orang, masuk, pukul
from tests.pembinaan.pabrik import TITIK_1, TITIK_2, rencana_disusun, titik_dicatat
from tests.penilaian.pabrik import nilai_diberikan

pytestmark = pytest.mark.django_db
KERJA = {
    "Susun rencana perbaikan", "Nilai ulang", "Jawab", "Sampaikan pemberitahuan", "Putuskan tindak lanjut",
    "Putuskan evaluasi kinerja jabatan", "Catat pemberitahuan", "Catat evaluasi ulang", "Baca", "Lanjutkan",
}  # fmt: skip
DINILAI = date(2026, 1, 20)


def tugas(siapa: Orang, on: date) -> list[tuple[str, str, int | None]]:
    return [(t.kerja, t.url, t.sisa_hari) for t in beranda(siapa.sesi(on)).perlu if t.kerja in KERJA]


def test_a_note_asks_for_a_plan_and_its_end_for_a_re_evaluation(kota: Kota, kontrak: Dokumen) -> None:
    e = titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1, rendah=("kerja",))
    susun = ("Susun rencana perbaikan", reverse("pembinaan:susun", args=[e.pk]), None)
    assert tugas(kota.kabid_mutasi, TITIK_1) == [susun]
    assert tugas(kota.kasub, TITIK_1) == tugas(kota.kaban, TITIK_1) == []
    r = rencana_disusun(e, kota.kabid_mutasi, TITIK_1)
    url = reverse("pembinaan:rencana", args=[r.pk])
    assert tugas(kota.kabid_mutasi, r.sampai - timedelta(days=8)) == []
    assert tugas(kota.kabid_mutasi, r.sampai - timedelta(days=7)) == [("Nilai ulang", url, 7)]
    assert tugas(kota.kabid_mutasi, r.sampai + timedelta(days=1)) == [("Nilai ulang", url, -1)]
    akhir = r.sampai + timedelta(days=1)
    by = kota.kabid_mutasi.sesi(akhir).pelaku
    nilai_ulang(rencana=r, hasil="memenuhi", catatan_hasil="Baik.", versi=r.kunci, by=by, at=pukul(akhir))
    assert tugas(kota.kabid_mutasi, akhir) == []


def test_a_notice_waits_for_the_answer_of_the_person_alone(kota: Kota, kontrak: Dokumen) -> None:
    kedua = titik_dicatat(kontrak, kota.kabid_mutasi, 2, TITIK_2, rendah=("kerja",))
    beri_tahu = ("Sampaikan pemberitahuan", reverse("pembinaan:beri_tahu", args=[kedua.pk]), None)
    assert tugas(kota.kabid_mutasi, TITIK_2) == [beri_tahu]
    by = kota.kabid_mutasi.sesi(TITIK_2).pelaku
    p = beritahukan(evaluasi=kedua.pk, isi="Belum memenuhi.", by=by, at=pukul(TITIK_2))
    sisa = (batas_jawab(TITIK_2) - TITIK_2).days
    assert tugas(kota.kasub, TITIK_2) == [("Jawab", reverse("pembinaan:kontrak", args=[kontrak.pk]), sisa)]
    putus = ("Putuskan tindak lanjut", reverse("pembinaan:lanjut", args=[p.pk]), None)
    assert tugas(kota.kabid_mutasi, batas_jawab(TITIK_2)) == []
    assert tugas(kota.kabid_mutasi, batas_jawab(TITIK_2) + timedelta(days=1)) == [putus]
    tanggapi(tentang=p, isi="Aplikasi baru pulih.", by=kota.kasub.sesi(TITIK_2).pelaku, at=pukul(TITIK_2))
    assert tugas(kota.kasub, TITIK_2) == []
    assert tugas(kota.kabid_mutasi, TITIK_2) == [putus]
    tindak_lanjuti(pemberitahuan=p.pk, jenis="perpanjang", dasar="", alasan="Beri waktu.", by=by, at=pukul(TITIK_2))
    assert [k for k, *_ in tugas(kota.kabid_mutasi, TITIK_2)] == ["Susun rencana perbaikan"]


def test_nobody_is_asked_about_who_died(kota: Kota, kontrak: Dokumen) -> None:
    titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1, rendah=("kerja",))
    catat_status(isi=IsiStatus(kota.kasub.nip, "meninggal", TITIK_1), by=SISTEM, at=pukul(TITIK_1))
    assert tugas(kota.kabid_mutasi, TITIK_1) == []


def nilai_rendah(kota: Kota) -> Penilaian:
    nilai = nilai_diberikan(kota.kabid_mutasi, kota.kasub, DINILAI, periode="2025", hasil_kerja="di_bawah")
    terima_penilaian(penilaian=nilai, by=kota.kasub.sesi(DINILAI).pelaku, at=pukul(DINILAI))
    return nilai


def dibuka(kota: Kota) -> EvaluasiJabatan:
    sesi = kota.kabid_mutasi.sesi(DINILAI)
    return buka_evaluasi(penilaian=nilai_rendah(kota).pk, usul=None, sesi=sesi, at=pukul(DINILAI))


def catat(kota: Kota, p: EvaluasiJabatan, on: date, jenis: str, hasil: str = "") -> None:
    p.refresh_from_db()
    isi = IsianLangkah(jenis, on, "Target belum tercapai.", hasil=hasil)
    catat_langkah(perkara=p, isian=isi, versi=p.kunci, sesi=kota.kabid_mutasi.sesi(on), at=pukul(on))


def perkara(kota: Kota) -> EvaluasiJabatan:
    p = dibuka(kota)
    catat(kota, p, DINILAI, "pemberitahuan")
    return p


def test_a_low_final_yearly_mark_asks_the_superior_to_decide_and_opens_nothing(kota: Kota) -> None:
    nilai = nilai_rendah(kota)
    assert tugas(kota.kabid_mutasi, DINILAI) == [
        ("Putuskan evaluasi kinerja jabatan", reverse("pembinaan:buka", args=[nilai.pk]), None)
    ]
    assert [tugas(x, DINILAI) for x in (kota.kasub, kota.kaban, kota.analis)] == [[], [], []]
    assert tugas(kota.kabid_mutasi, DINILAI.replace(year=2027)) == []
    assert not EvaluasiJabatan.objects.exists()


@pytest.mark.parametrize("rendah", [True, False])
def test_a_mark_that_is_not_final_or_not_low_asks_nobody(kota: Kota, rendah: bool) -> None:
    hasil = "di_bawah" if rendah else "sesuai"
    nilai = nilai_diberikan(kota.kabid_mutasi, kota.kasub, DINILAI, periode="2025", hasil_kerja=hasil)
    if not rendah:
        terima_penilaian(penilaian=nilai, by=kota.kasub.sesi(DINILAI).pelaku, at=pukul(DINILAI))
    assert tugas(kota.kabid_mutasi, DINILAI) == []


def test_an_evaluation_asks_for_its_steps_one_after_the_other(kota: Kota) -> None:
    p, atasan, akhir = dibuka(kota), kota.kabid_mutasi, date(2026, 7, 20)
    langkah, url = reverse("pembinaan:langkah", args=[p.pk]), reverse("pembinaan:perkara", args=[p.pk])
    meja = ("Lanjutkan", reverse("pembinaan:perkara_daftar"), None)
    assert tugas(atasan, DINILAI) == [("Catat pemberitahuan", langkah, None)]
    assert (tugas(kota.analis, DINILAI), tugas(kota.kasub, DINILAI)) == ([meja], [])
    with time_machine.travel(pukul(DINILAI), tick=False):
        akun = Client()
        akun.force_login(kota.bkpsdm)  # a desk without a person behind it
        assert "1 evaluasi kinerja jabatan" in akun.get("/").content.decode()
    catat(kota, p, DINILAI, "pemberitahuan")
    assert tugas(kota.kasub, DINILAI) == [("Baca", url, None)]
    assert tugas(kota.analis, DINILAI) == []
    tanggapi(tentang=p, isi="Baik.", by=kota.kasub.sesi(DINILAI).pelaku, at=pukul(DINILAI))
    assert tugas(kota.kasub, DINILAI) == []
    assert [k for k, *_ in tugas(atasan, akhir - timedelta(days=8))] == ["Susun rencana perbaikan"]
    assert ("Catat evaluasi ulang", langkah, 7) in tugas(atasan, akhir - timedelta(days=7))
    besok = akhir + timedelta(days=1)
    assert tugas(atasan, besok) == [("Catat evaluasi ulang", langkah, -1)]  # no plan any more: its time is over
    catat(kota, p, besok, "evaluasi_ulang", "belum")
    assert (tugas(atasan, besok), tugas(kota.analis, besok)) == ([], [meja])


def test_the_form_of_a_step_proposes_the_next_one(kota: Kota) -> None:
    p = perkara(kota)
    with time_machine.travel(pukul(DINILAI), tick=False):
        isi = masuk(kota.kabid_mutasi).get(reverse("pembinaan:langkah", args=[p.pk])).content.decode()
    assert '<option value="evaluasi_ulang" selected>' in isi


def test_of_who_died_no_step_is_asked_from_anybody(kota: Kota) -> None:
    p = dibuka(kota)
    catat_status(isi=IsiStatus(kota.kasub.nip, "meninggal", DINILAI), by=SISTEM, at=pukul(DINILAI))
    assert [tugas(x, DINILAI) for x in (kota.kabid_mutasi, kota.analis, kota.kasub)] == [[], [], []]
    assert p.selesai_pada is None


def test_the_time_to_improve_is_planned_on_its_own_page(kota: Kota) -> None:
    p = perkara(kota)
    url = reverse("pembinaan:susun_masa", args=[p.pk])
    assert tugas(kota.kabid_mutasi, DINILAI) == [("Susun rencana perbaikan", url, None)]
    isi = {"tindakan_1": "Laporan mingguan", "bantuan_1": "Pendampingan", "batas_1": "2026-03-31", "kunci": 0}
    with time_machine.travel(pukul(DINILAI), tick=False):
        klien = masuk(kota.kabid_mutasi)
        assert "21 Jan 2026 sampai 20 Jul 2026" in klien.get(url).content.decode()
        assert klien.post(url, {"kunci": 0}).status_code == 422
        assert klien.post(url, isi).status_code == 302
        kedua = klien.post(url, {**isi, "tindakan_1": "Rapat pagi"})
        assert kedua.status_code == 422
        assert "Rapat pagi" in kedua.content.decode()
        assert (
            reverse("pembinaan:rencana", args=[RencanaPerbaikan.objects.get().pk])
            in klien.get(reverse("pembinaan:perkara", args=[p.pk])).content.decode()
        )
    r = RencanaPerbaikan.objects.get()
    assert (r.mulai, r.sampai, r.perkara_id) == (date(2026, 1, 21), date(2026, 7, 20), p.pk)
    assert tugas(kota.kabid_mutasi, DINILAI) == []


def test_a_final_low_yearly_mark_shows_bkpsdm_the_way_and_nobody_else(kota: Kota) -> None:
    nilai = nilai_rendah(kota)
    halaman, buka = reverse("penilaian:nilai", args=[nilai.pk]), reverse("pembinaan:buka", args=[nilai.pk])
    with time_machine.travel(pukul(DINILAI), tick=False):
        assert buka in masuk(kota.bkpsdm).get(halaman).content.decode()
        assert buka not in masuk(kota.staf).get(halaman).content.decode()
        assert not EvaluasiJabatan.objects.exists()
        buka_evaluasi(penilaian=nilai.pk, usul=None, sesi=kota.kabid_mutasi.sesi(DINILAI), at=pukul(DINILAI))
        ke = masuk(kota.bkpsdm).get(buka)
        assert ke["Location"] == reverse("pembinaan:perkara", args=[EvaluasiJabatan.objects.get().pk])


@pytest.mark.parametrize(("rendah", "terima"), [(False, True), (True, False)])
def test_a_mark_that_is_fair_or_not_final_shows_no_way(kota: Kota, rendah: bool, terima: bool) -> None:
    hasil = "di_bawah" if rendah else "sesuai"
    nilai = nilai_diberikan(kota.kabid_mutasi, kota.kasub, DINILAI, periode="2025", hasil_kerja=hasil)
    if terima:
        terima_penilaian(penilaian=nilai, by=kota.kasub.sesi(DINILAI).pelaku, at=pukul(DINILAI))
    with time_machine.travel(pukul(DINILAI), tick=False):
        isi = masuk(kota.bkpsdm).get(reverse("penilaian:nilai", args=[nilai.pk])).content.decode()
    assert reverse("pembinaan:buka", args=[nilai.pk]) not in isi
