"""Checkpoints: due days from the signature, who holds them, on what they rest, what they never lead to."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dokumen.models import Dokumen
from kinerja.jejak.models import Entri
from kinerja.organisasi.services import IsiPenugasan, IsiStatus, catat_status, simpan_banyak_penugasan
from kinerja.pembinaan.galat import PembinaanDitolak
from kinerja.pembinaan.isian import IsianSkor, IsianTitik
from kinerja.pembinaan.models import EvaluasiTitik, NilaiUnsur
from kinerja.pembinaan.selectors.kontrak import daftar_titik, jatuh_tempo_kontrak, titik_pegawai
from kinerja.pembinaan.services import catat_titik, tanggapi
from kinerja.pembinaan.services.titik import sidang_mungkin
from tests.pabrik import SISTEM, Kota, pukul
from tests.pembinaan.pabrik import TANDA, TITIK_1, TITIK_2, isian, kontrak_ditandatangani, titik_dicatat
from tests.penilaian.pabrik import nilai_diberikan

pytestmark = pytest.mark.django_db


def keadaan(kota: Kota, on: date) -> list[str]:
    return [t.keadaan(on) for t in titik_pegawai(kota.kasub.pegawai.pk, on)]


def test_a_contract_signed_on_11_june_2019_is_looked_at_on_11_september_and_11_december(kota: Kota) -> None:
    """K22, as Kota Bekasi wrote it."""
    assert jatuh_tempo_kontrak(date(2019, 6, 11)) == {1: date(2019, 9, 11), 2: date(2019, 12, 11)}


def test_a_contract_older_than_any_rule_has_no_checkpoint(kota: Kota) -> None:
    assert jatuh_tempo_kontrak(date(2018, 12, 1)) == {}


def test_the_states_of_both_checkpoints_follow_the_day(kota: Kota, kontrak: Dokumen) -> None:
    assert [t.jatuh_tempo for t in daftar_titik(TANDA)] == [TITIK_1, TITIK_2]
    assert keadaan(kota, TITIK_1 - timedelta(days=7)) == ["terjadwal", "terjadwal"]
    assert keadaan(kota, TITIK_1 - timedelta(days=6)) == ["minggu_ini", "terjadwal"]
    assert keadaan(kota, TITIK_1 + timedelta(days=1)) == ["terlambat", "terjadwal"]
    titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1)
    assert keadaan(kota, TITIK_1 + timedelta(days=1)) == ["selesai", "terjadwal"]


def test_a_contract_that_is_not_signed_by_all_has_no_checkpoint(kota: Kota) -> None:
    kontrak_ditandatangani(kota.kasub.penugasan, keadaan="dicetak")
    assert daftar_titik(TITIK_1) == []


def test_a_contract_filled_before_the_ceremony_belongs_to_the_post_of_its_day(kota: Kota) -> None:
    kontrak_ditandatangani(kota.kasub.penugasan, bernama=False)
    (pertama, _kedua) = daftar_titik(TANDA)
    assert pertama.kontrak.penugasan == kota.kasub.penugasan


def test_of_two_contracts_of_a_post_the_newer_one_counts(kota: Kota, kontrak: Dokumen) -> None:
    baru = kontrak_ditandatangani(kota.kasub.penugasan, date(2026, 2, 1))
    assert {(t.kontrak.pk, t.jatuh_tempo) for t in daftar_titik(TITIK_1)} == {
        (baru.pk, date(2026, 5, 1)),
        (baru.pk, date(2026, 8, 1)),
    }


def test_who_takes_another_post_ends_the_contract(kota: Kota, kontrak: Dokumen) -> None:
    pindah = date(2026, 5, 1)
    lama = kota.kasub.penugasan
    isi = IsiPenugasan(kota.kasub.nip, lama.jabatan.kode, "definitif", lama.mulai, sampai=pindah - timedelta(days=1))
    simpan_banyak_penugasan(isi=[isi], by=SISTEM, at=pukul(pindah))
    assert keadaan(kota, pindah) == ["terlewat", "berakhir"]
    assert not any(t.menunggu(pindah) for t in daftar_titik(pindah))


@pytest.mark.parametrize("kedudukan", ["meninggal", "pensiun"])
def test_who_dies_or_retires_has_nothing_due_the_same_day(kota: Kota, kontrak: Dokumen, kedudukan: str) -> None:
    assert keadaan(kota, TITIK_1) == ["minggu_ini", "terjadwal"]
    catat_status(isi=IsiStatus(kota.kasub.nip, kedudukan, TITIK_1), by=SISTEM, at=pukul(TITIK_1))
    assert keadaan(kota, TITIK_1) == ["berakhir", "berakhir"]
    with pytest.raises((PermissionError, PembinaanDitolak)):
        titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1)


def test_only_the_superior_of_the_day_holds_a_checkpoint(kota: Kota, kontrak: Dokumen) -> None:
    for siapa in (kota.kasub, kota.kaban, kota.analis, kota.staf):
        with pytest.raises(PermissionError):
            titik_dicatat(kontrak, siapa, 1, TITIK_1)
    assert not EvaluasiTitik.objects.exists()
    satu = titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1)
    assert (satu.hasil, satu.penilai, satu.nama_penilai) == ("memenuhi", kota.kabid_mutasi.penugasan, "Fajar Nugroho")
    assert Entri.objects.filter(peristiwa="pembinaan.titik_dicatat").count() == 1


def test_a_checkpoint_is_held_once(kota: Kota, kontrak: Dokumen) -> None:
    titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1)
    with pytest.raises(SudahBerubah, match="Fajar Nugroho"):
        titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1)


def test_one_element_below_the_word_that_passes_makes_a_note(kota: Kota, kontrak: Dokumen) -> None:
    satu = titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1, rendah=("kerja",))
    assert satu.hasil == "catatan"
    assert dict(satu.unsur.values_list("kode", "lulus")) == {"kepatuhan": True, "integritas": True, "kerja": False}


def test_every_reason_of_a_refusal_is_said_at_once(kota: Kota, kontrak: Dokumen) -> None:
    skor = {"kepatuhan": IsianSkor("kurang"), "integritas": IsianSkor("cukup"), "kerja": IsianSkor("hebat")}
    besok = TITIK_1 + timedelta(days=1)
    with pytest.raises(PembinaanDitolak) as galat:
        catat_titik(
            kontrak=kontrak.pk,
            ke=1,
            isian=IsianTitik(besok, skor),
            by=kota.kabid_mutasi.sesi(TITIK_1).pelaku,
            at=pukul(TITIK_1),
        )
    assert {t.isian for t in galat.value.temuan} == {
        "tanggal",
        "alasan_kepatuhan",
        "alasan_integritas",
        "skor_kerja",
        "catatan",
    }


def test_scores_keep_the_facts_they_rest_on(kota: Kota, kontrak: Dokumen) -> None:
    nilai_diberikan(kota.kabid_mutasi, kota.kasub, date(2026, 4, 3), periode="2026-03")
    satu = titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1)
    kerja = satu.unsur.get(kode="kerja")
    assert [(f["sumber"], f["isi"]) for f in kerja.fakta] == [
        ("Penilaian kinerja", "Hasil kerja Maret 2026: Sesuai ekspektasi")
    ]
    assert satu.unsur.get(kode="kepatuhan").fakta == []


def test_a_mark_given_after_the_sitting_is_not_among_its_facts(kota: Kota, kontrak: Dokumen) -> None:
    nilai_diberikan(kota.kabid_mutasi, kota.kasub, TITIK_1 + timedelta(days=3), periode="2026-03")
    on = TITIK_1 + timedelta(days=5)
    satu = catat_titik(
        kontrak=kontrak.pk, ke=1, isian=isian(TITIK_1), by=kota.kabid_mutasi.sesi(on).pelaku, at=pukul(on)
    )
    assert satu.unsur.get(kode="kerja").fakta == []


def test_the_second_says_how_it_changed_since_the_first(kota: Kota, kontrak: Dokumen) -> None:
    titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1, rendah=("kerja", "integritas"))
    dua = titik_dicatat(kontrak, kota.kabid_mutasi, 2, TITIK_2, rendah=("integritas",))
    assert dict(dua.unsur.values_list("kode", "arah")) == {"kepatuhan": "tetap", "integritas": "tetap", "kerja": "naik"}


def test_the_first_is_not_held_after_the_second(kota: Kota, kontrak: Dokumen) -> None:
    titik_dicatat(kontrak, kota.kabid_mutasi, 2, TITIK_2)
    assert keadaan(kota, TITIK_2) == ["terlewat", "selesai"]
    with pytest.raises(PembinaanDitolak, match="sesudahnya"):
        titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_2)


def test_one_sitting_serves_a_checkpoint_and_a_periodic_mark_within_the_window(kota: Kota, kontrak: Dokumen) -> None:
    dekat = nilai_diberikan(kota.kabid_mutasi, kota.kasub, date(2026, 4, 3), periode="2026-03")  # 15 days before
    jauh = nilai_diberikan(kota.kabid_mutasi, kota.kasub, date(2026, 3, 3), periode="2026-02")  # 46 days before
    (titik, _dua) = titik_pegawai(kota.kasub.pegawai.pk, TITIK_1)
    assert sidang_mungkin(titik) == [dekat]
    by, at = kota.kabid_mutasi.sesi(TITIK_1).pelaku, pukul(TITIK_1)
    with pytest.raises(PembinaanDitolak, match="terlalu jauh"):
        catat_titik(kontrak=kontrak.pk, ke=1, isian=isian(TITIK_1, sidang=jauh.pk), by=by, at=at)
    satu = catat_titik(kontrak=kontrak.pk, ke=1, isian=isian(TITIK_1, sidang=dekat.pk), by=by, at=at)
    assert satu.sidang == dekat


def test_a_checkpoint_is_not_held_long_before_its_day(kota: Kota, kontrak: Dokumen) -> None:
    awal = TITIK_1 - timedelta(days=31)
    with pytest.raises(PembinaanDitolak, match="Terlalu awal"):
        titik_dicatat(kontrak, kota.kabid_mutasi, 1, awal - timedelta(days=1))
    assert titik_dicatat(kontrak, kota.kabid_mutasi, 1, awal).tanggal == awal


def test_the_answer_stays_and_only_the_person_gives_it(kota: Kota, kontrak: Dokumen) -> None:
    satu = titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1, rendah=("kerja",))
    with pytest.raises(PermissionError):
        tanggapi(tentang=satu, isi="Bukan saya.", by=kota.kabid_mutasi.sesi(TITIK_1).pelaku, at=pukul(TITIK_1))
    jawab = tanggapi(tentang=satu, isi="Target diubah Maret.", by=kota.kasub.sesi(TITIK_1).pelaku, at=pukul(TITIK_1))
    with pytest.raises(DatabaseError), transaction.atomic():
        jawab.delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        EvaluasiTitik.objects.filter(pk=satu.pk).update(hasil="memenuhi")


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("nilai_unsur_rendah_beralasan", {"skor": "kurang", "lulus": False, "fakta": [{"isi": "x"}]}),
        ("nilai_unsur_berdasar", {"skor": "cukup", "lulus": True, "fakta": []}),
    ],
)
def test_the_database_refuses_a_score_that_rests_on_nothing(
    kota: Kota, kontrak: Dokumen, nama: str, isi: dict[str, object]
) -> None:
    satu = titik_dicatat(kontrak, kota.kabid_mutasi, 1, TITIK_1)
    with pytest.raises(IntegrityError, match=nama), transaction.atomic():
        NilaiUnsur.objects.create(evaluasi=satu, kode="lain", sebutan="Lain", sebutan_skor="x", **isi)


def test_the_queries_do_not_grow_with_the_cohort(kota: Kota, kontrak: Dokumen) -> None:
    def banyaknya() -> int:
        with CaptureQueriesContext(
            connection,
        ) as k:
            daftar_titik(TITIK_1)
        return len(k)

    sedikit = banyaknya()
    for siapa in (kota.kaban, kota.kadis, kota.kabid_kinerja, kota.kabid_mutasi):
        kontrak_ditandatangani(siapa.penugasan)
    assert len(daftar_titik(TITIK_1)) == 10
    assert banyaknya() == sedikit <= 5
