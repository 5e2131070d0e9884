"""Room for improvement: help after the first note, its time, the notice after the second, and where it all ends."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dokumen.models import Dokumen
from kinerja.organisasi.models import Penugasan
from kinerja.pembinaan.galat import PembinaanDitolak
from kinerja.pembinaan.isian import IsianButir, IsianRencana
from kinerja.pembinaan.models import EvaluasiTitik, Pemberitahuan, RencanaPerbaikan, TindakLanjutKontrak
from kinerja.pembinaan.services import (
    beritahukan,
    kerjakan_butir,
    nilai_ulang,
    susun_rencana,
    tanggapi,
    tindak_lanjuti,
)
from tests.pabrik import Kota, pukul
from tests.pembinaan.pabrik import TITIK_1, TITIK_2, rencana_disusun, titik_dicatat

pytestmark = pytest.mark.django_db
SESUDAH = TITIK_2 + timedelta(days=15)  # the time to answer is over
DASAR = "PP 11/2017 Pasal 142"


@pytest.fixture
def pertama(kota: Kota, kontrak: Dokumen) -> EvaluasiTitik:
    return titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1, rendah=("kerja",))


@pytest.fixture
def kedua(kota: Kota, kontrak: Dokumen, pertama: EvaluasiTitik) -> EvaluasiTitik:
    return titik_dicatat(kontrak, kota.kabid_mutasi, 2, TITIK_2, rendah=("kerja",))


def beri_tahu(kota: Kota, evaluasi: EvaluasiTitik, on: date = TITIK_2) -> Pemberitahuan:
    isi = "Laporan masih terlambat. Anda berhak menjawab."
    return beritahukan(evaluasi=evaluasi.pk, isi=isi, by=kota.kabid_mutasi.sesi(on).pelaku, at=pukul(on))


def lanjut(
    kota: Kota, p: Pemberitahuan, jenis: str, on: date = SESUDAH, *, dasar: str = DASAR, alasan: str = "Perlu waktu."
) -> TindakLanjutKontrak:
    by = kota.kabid_mutasi.sesi(on).pelaku
    return tindak_lanjuti(pemberitahuan=p.pk, jenis=jenis, dasar=dasar, alasan=alasan, by=by, at=pukul(on))


def ulang(kota: Kota, r: RencanaPerbaikan, hasil: str, on: date) -> RencanaPerbaikan:
    by, at = kota.kabid_mutasi.sesi(on).pelaku, pukul(on)
    return nilai_ulang(rencana=r, hasil=hasil, catatan_hasil="Laporan kini mingguan.", versi=r.kunci, by=by, at=at)


def test_help_starts_at_once_after_the_first_note(kota: Kota, pertama: EvaluasiTitik) -> None:
    r = rencana_disusun(pertama, kota.kabid_mutasi, TITIK_1)
    assert [(b.tindakan, b.bantuan) for b in r.butir.all()] == [("Laporan mingguan", "Pendampingan tiap Senin")]
    with pytest.raises(SudahBerubah):
        rencana_disusun(pertama, kota.kabid_mutasi, TITIK_1)


def test_a_checkpoint_that_was_met_needs_no_plan(kota: Kota, kontrak: Dokumen) -> None:
    satu = titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1)
    with pytest.raises(PembinaanDitolak, match="memenuhi"):
        rencana_disusun(satu, kota.kabid_mutasi, TITIK_1)


def test_a_plan_without_help_or_time_says_everything_that_is_missing(kota: Kota, pertama: EvaluasiTitik) -> None:
    jauh = TITIK_1 + timedelta(days=90)
    isi = IsianRencana(TITIK_1 - timedelta(days=1), TITIK_1 - timedelta(days=1), (IsianButir("Laporan", "", jauh),))
    with pytest.raises(PembinaanDitolak) as galat:
        susun_rencana(evaluasi=pertama.pk, isian=isi, by=kota.kabid_mutasi.sesi(TITIK_1).pelaku, at=pukul(TITIK_1))
    assert [t.isian for t in galat.value.temuan] == ["mulai", "sampai", "butir", "butir"]


def test_nobody_but_the_superior_plans_and_only_the_two_note_what_is_done(kota: Kota, pertama: EvaluasiTitik) -> None:
    with pytest.raises(PermissionError):
        rencana_disusun(pertama, kota.kasub, TITIK_1)
    r = rencana_disusun(pertama, kota.kabid_mutasi, TITIK_1)
    b, at = r.butir.get(), pukul(TITIK_1)
    with pytest.raises(PermissionError):
        kerjakan_butir(butir=b.pk, keterangan="Sudah.", versi=0, by=kota.staf.sesi(TITIK_1).pelaku, at=at)
    kerjakan_butir(butir=b.pk, keterangan="Sudah.", versi=0, by=kota.kasub.sesi(TITIK_1).pelaku, at=at)
    with pytest.raises(SudahBerubah, match="Hendra Saputra"):
        kerjakan_butir(butir=b.pk, keterangan="Lagi.", versi=0, by=kota.kabid_mutasi.sesi(TITIK_1).pelaku, at=at)


def test_the_time_that_was_given_is_not_cut_short(kota: Kota, pertama: EvaluasiTitik) -> None:
    r = rencana_disusun(pertama, kota.kabid_mutasi, TITIK_1)
    with pytest.raises(PembinaanDitolak, match="berjalan sampai"):
        ulang(kota, r, "belum", r.sampai)
    assert ulang(kota, r, "belum", r.sampai + timedelta(days=1)).hasil == "belum"


def test_a_plan_may_end_well_before_its_time_and_then_stays(kota: Kota, pertama: EvaluasiTitik) -> None:
    r = ulang(kota, rencana_disusun(pertama, kota.kabid_mutasi, TITIK_1), "memenuhi", TITIK_1 + timedelta(days=9))
    assert tanggapi(tentang=r, isi="Terima kasih.", by=kota.kasub.sesi(TITIK_1).pelaku, at=pukul(TITIK_1)).pk
    with pytest.raises(SudahBerubah):
        ulang(kota, r, "belum", r.sampai + timedelta(days=1))
    with pytest.raises(DatabaseError), transaction.atomic():
        RencanaPerbaikan.objects.filter(pk=r.pk).update(hasil="belum")


def test_there_is_no_notice_after_the_first_note(kota: Kota, pertama: EvaluasiTitik) -> None:
    with pytest.raises(PembinaanDitolak, match="titik evaluasi kedua"):
        beri_tahu(kota, pertama)


def test_the_next_step_waits_for_the_answer_or_its_time(kota: Kota, kedua: EvaluasiTitik) -> None:
    p = beri_tahu(kota, kedua)
    with pytest.raises(PembinaanDitolak, match="29 Jul 2026"):
        lanjut(kota, p, "perpanjang", date(2026, 7, 29))
    tanggapi(tentang=p, isi="Alat rusak.", by=kota.kasub.sesi(TITIK_2).pelaku, at=pukul(TITIK_2))
    assert lanjut(kota, p, "perpanjang", TITIK_2).jenis == "perpanjang"


def test_without_room_for_improvement_nothing_is_proposed(kota: Kota, kedua: EvaluasiTitik) -> None:
    with pytest.raises(PembinaanDitolak, match="ruang perbaikan"):
        lanjut(kota, beri_tahu(kota, kedua), "usul_evaluasi")


def test_a_proposal_names_its_ground_and_comes_after_the_time_that_was_given(kota: Kota, kedua: EvaluasiTitik) -> None:
    p = beri_tahu(kota, kedua)
    lanjut(kota, p, "perpanjang")
    r = rencana_disusun(kedua, kota.kabid_mutasi, SESUDAH)
    with pytest.raises(PembinaanDitolak) as galat:
        lanjut(kota, p, "usul_evaluasi", r.sampai, dasar=" ")
    assert [t.isian for t in galat.value.temuan] == ["dasar", "jenis"]
    with pytest.raises(PembinaanDitolak, match="belum dinilai ulang"):
        lanjut(kota, p, "usul_evaluasi", r.sampai + timedelta(days=1))
    ulang(kota, r, "belum", r.sampai + timedelta(days=1))
    usul = lanjut(kota, p, "usul_evaluasi", r.sampai + timedelta(days=1))
    assert usul.dasar == DASAR
    with pytest.raises(SudahBerubah):
        lanjut(kota, p, "usul_evaluasi", r.sampai + timedelta(days=2))


def test_who_has_improved_after_the_second_is_not_proposed(kota: Kota, kedua: EvaluasiTitik) -> None:
    p = beri_tahu(kota, kedua)
    lanjut(kota, p, "perpanjang")
    r = rencana_disusun(kedua, kota.kabid_mutasi, SESUDAH)
    ulang(kota, r, "memenuhi", r.sampai)
    with pytest.raises(PembinaanDitolak, match="memenuhi"):
        lanjut(kota, p, "usul_evaluasi", r.sampai + timedelta(days=1))


def test_a_plan_after_the_second_waits_for_the_decision_to_go_on(kota: Kota, kedua: EvaluasiTitik) -> None:
    with pytest.raises(PembinaanDitolak, match="perpanjangan"):
        rencana_disusun(kedua, kota.kabid_mutasi, SESUDAH)


def test_no_step_of_the_local_road_touches_a_post(kota: Kota, kedua: EvaluasiTitik) -> None:
    sebelum = list(Penugasan.objects.order_by("pk").values())
    p = beri_tahu(kota, kedua)
    lanjut(kota, p, "perpanjang")
    r = rencana_disusun(kedua, kota.kabid_mutasi, SESUDAH)
    ulang(kota, r, "belum", r.sampai + timedelta(days=1))
    lanjut(kota, p, "usul_evaluasi", r.sampai + timedelta(days=1))
    assert list(Penugasan.objects.order_by("pk").values()) == sebelum


def test_the_database_refuses_a_proposal_without_a_ground(kota: Kota, kedua: EvaluasiTitik) -> None:
    p = beri_tahu(kota, kedua)
    isi = {"pemberitahuan": p, "jenis": "usul_evaluasi", "dasar": "", "alasan": "x", "nama_pemutus": "x"}
    with pytest.raises(IntegrityError, match="tindak_lanjut_usul_berdasar"), transaction.atomic():
        TindakLanjutKontrak.objects.create(**isi, pada=pukul(TITIK_2))
