"""A change of plan: every agreement and SKP that moved is told, prepared in one act; the others are not touched."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from kinerja.jejak.models import Entri
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.services import akhiri_penugasan
from kinerja.organisasi.sesi import buat_sesi
from kinerja.perjanjian.models import ButirPK, PerjanjianKinerja
from kinerja.perubahan.galat import PerubahanDitolak
from kinerja.perubahan.selectors import dampak, skp_terdampak
from kinerja.perubahan.services import Disiapkan, siapkan_perubahan
from kinerja.rencana.models import Simpul
from kinerja.skp.models import SKP, HasilKerja, IndikatorKinerja
from kinerja.skp.services import ubah_skp
from tests.pabrik import SISTEM
from tests.perubahan.cerita import (
    HARI,
    NANTI,
    PERUBAHAN,
    CeritaPerubahan,
    cerita_perubahan,
    satu,
    sesi,
    terakhir,
    ubah_rencana,
)
from tests.rencana.muatan import muat
from tests.skp.pabrik import ditetapkan

pytestmark = pytest.mark.django_db


@pytest.fixture
def c() -> CeritaPerubahan:
    return cerita_perubahan()


def semua() -> tuple[list[int], list[int]]:
    ada = PerjanjianKinerja.objects.values_list("pk", flat=True), SKP.objects.values_list("pk", flat=True)
    return list(ada[0]), list(ada[1])


def siapkan(by: Pelaku = SISTEM) -> Disiapkan:
    pk, skp = semua()
    return siapkan_perubahan(pk_ids=pk, skp_ids=skp, alasan="APBD-P 2026", by=by, at=NANTI)


def test_nothing_moved_before_the_plan_changes(c: CeritaPerubahan) -> None:
    assert skp_terdampak(SKP.objects.all(), 2026, HARI) == []
    with pytest.raises(PerubahanDitolak, match="Tidak ada lagi"):
        siapkan()


def test_each_skp_that_moved_says_what_differs(c: CeritaPerubahan) -> None:
    ubah_rencana()
    hasil = {x.skp.pk: x.ubahan for x in skp_terdampak(SKP.objects.all(), 2026, HARI)}
    assert hasil[c.kabid.pk] == ("Layanan kepegawaian selesai: 88 % → 92 %",)
    assert hasil[c.kasub.pk] == ("“Mutasi dan promosi” tidak ikut: rencana yang berjalan tidak memuatnya lagi.",)
    assert "menunggu SKP atasan yang baru" in hasil[c.staf.pk][0]
    assert set(hasil) == {c.kabid.pk, c.kasub.pk, c.staf.pk}


def test_agreements_and_skp_are_listed_by_unit_for_who_prepares_them(c: CeritaPerubahan) -> None:
    ubah_rencana()
    baris = dampak(buat_sesi(c.kota.bkpsdm, HARI), 2026)
    assert {(b.jenis, b.pk) for b in baris} == {
        ("pk", c.pk_kaban.pk),  # its list of money
        ("pk", c.pk_kabid.pk),
        ("pk", c.pk_kasub.pk),
        ("skp", c.kabid.pk),
        ("skp", c.kasub.pk),
        ("skp", c.staf.pk),
    }
    assert dampak(sesi(c.kota.operator), 2026) == []


def test_papers_of_who_left_the_post_need_no_new_version(c: CeritaPerubahan) -> None:
    ubah_rencana()
    akhiri_penugasan(penugasan=c.kota.kasub.penugasan, sampai=HARI, by=SISTEM, at=NANTI)
    bkpsdm = c.kota.bkpsdm
    assert {b.pk for b in dampak(buat_sesi(bkpsdm, HARI), 2026) if b.nama == "Hendra Saputra"} == {
        c.pk_kasub.pk,
        c.kasub.pk,
    }
    sesudah = {(b.jenis, b.pk) for b in dampak(buat_sesi(bkpsdm, HARI + timedelta(days=1)), 2026)}
    assert sesudah == {
        ("pk", c.pk_kaban.pk),
        ("pk", c.pk_kabid.pk),
        ("skp", c.kabid.pk),
        ("skp", c.staf.pk),
    }
    pk, skp = semua()
    hasil = siapkan_perubahan(pk_ids=pk, skp_ids=skp, alasan="APBD-P", by=SISTEM, at=NANTI + timedelta(days=1))
    assert {x.sebelumnya_id for x in hasil.pk} == {c.pk_kaban.pk, c.pk_kabid.pk}
    assert {x.sebelumnya_id for x in hasil.skp} == {c.kabid.pk, c.staf.pk}


def test_all_are_prepared_in_one_act_with_one_entry(c: CeritaPerubahan) -> None:
    ubah_rencana()
    sebelum = Entri.objects.count()
    hasil = siapkan()
    assert (len(hasil.pk), len(hasil.skp)) == (3, 3)
    assert Entri.objects.count() == sebelum + 1
    entri = Entri.objects.order_by("-urutan")[0]
    assert entri.peristiwa == "perubahan.disiapkan"
    subjek = set(entri.perihal.values_list("subjek", flat=True))
    assert {f"skp:{x.pk}" for x in hasil.skp} | {f"pk:{x.pk}" for x in hasil.pk} <= subjek


def test_new_versions_say_what_the_plan_says_and_serve_the_new_agreement(c: CeritaPerubahan) -> None:
    ubah_rencana()
    siapkan()
    baru = terakhir(c.kabid)
    assert (baru.status, baru.versi, baru.sebelumnya, baru.alasan_perubahan) == ("draf", 2, c.kabid, "APBD-P 2026")
    hasil = HasilKerja.objects.get(skp=baru)
    assert hasil.butir_pk == ButirPK.objects.get(pk_induk__penugasan=baru.penugasan, pk_induk__versi=2)
    assert hasil.asal == HasilKerja.objects.get(skp=c.kabid)
    assert IndikatorKinerja.objects.get(hasil_kerja=hasil).target == "92"
    assert [h.rumusan for h in HasilKerja.objects.filter(skp=terakhir(c.kasub))] == ["Penilaian kinerja"]
    staf = HasilKerja.objects.get(skp=terakhir(c.staf))
    assert (staf.rumusan, staf.menunggu_atasan, staf.hasil_atasan) == ("Berkas mutasi tersusun", True, None)


def test_what_is_in_force_stays_in_force_and_is_not_changed(c: CeritaPerubahan) -> None:
    ubah_rencana()
    lama = (c.kabid, c.kasub, c.staf)
    isi = [list(HasilKerja.objects.filter(skp=x).order_by("pk").values()) for x in lama]
    siapkan()
    assert [SKP.objects.get(pk=x.pk).status for x in lama] == ["ditetapkan"] * 3
    assert [list(HasilKerja.objects.filter(skp=x).order_by("pk").values()) for x in lama] == isi
    assert PerjanjianKinerja.objects.filter(status="berlaku").count() == 3


def test_prepared_again_makes_nothing_new_and_open_versions_are_left_alone(c: CeritaPerubahan) -> None:
    ubah_rencana()
    buka = ubah_skp(skp=c.kabid.pk, versi=c.kabid.kunci, alasan="Sendiri", by=c.kota.kabid_mutasi.pelaku, at=NANTI)
    hasil = siapkan()
    assert {x.sebelumnya_id for x in hasil.skp} == {c.kasub.pk, c.staf.pk}
    assert terakhir(c.kabid) == buka
    with pytest.raises(PerubahanDitolak, match="Tidak ada lagi"):
        siapkan()


def test_without_a_reason_nothing_is_prepared(c: CeritaPerubahan) -> None:
    ubah_rencana()
    pk, skp = semua()
    with pytest.raises(PerubahanDitolak, match="alasan"):
        siapkan_perubahan(pk_ids=pk, skp_ids=skp, alasan=" ", by=SISTEM, at=NANTI)
    assert SKP.objects.count() == 3


def test_a_result_that_serves_a_node_without_an_agreement_follows_it_into_the_new_plan(c: CeritaPerubahan) -> None:
    lama = Simpul.objects.get(kode="5.03.02.2")
    isi = satu("Penilaian kinerja", f"simpul:{lama.pk}", "Laporan", "WTP", "Laporan")
    skp = ditetapkan(c.kota.staf_pppk, c.kota.kasub, isi)
    hasil = muat(
        "rencana", PERUBAHAN.replace("Penilaian kinerja,Laporan,Laporan,WTP", "Penilaian ASN,Laporan,Laporan,WDP")
    )
    assert hasil.sah, hasil.masalah
    [dampak_skp] = skp_terdampak(SKP.objects.filter(pk=skp.pk), 2026, HARI)
    assert dampak_skp.ubahan == ("Penilaian kinerja → Penilaian ASN", "Laporan: WTP Laporan → WDP Laporan")
    siapkan()
    baru = HasilKerja.objects.get(skp=terakhir(skp))
    kini = Simpul.objects.get(kode="5.03.02.2", versi__kode="perubahan")
    assert (baru.rumusan, baru.simpul, IndikatorKinerja.objects.get(hasil_kerja=baru).target) == (
        "Penilaian ASN",
        kini,
        "WDP",
    )
    assert IndikatorKinerja.objects.get(hasil_kerja=baru).asal == IndikatorKinerja.objects.get(hasil_kerja__skp=skp)


def test_list_of_skp_does_not_ask_once_an_skp(
    c: CeritaPerubahan, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ubah_rencana()
    with django_assert_max_num_queries(7):
        assert len(skp_terdampak(SKP.objects.all(), 2026, HARI)) == 3
