"""When the plan moves: the difference is told with what to do, and all touched agreements get a new version at once."""

from datetime import date

import pytest
import time_machine
from pytest_django import DjangoAssertNumQueries

from kinerja.jejak.models import Entri
from kinerja.perjanjian import services
from kinerja.perjanjian.galat import PKDitolak
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.periksa import periksa_pohon
from kinerja.perjanjian.selectors import pk_berlaku, terdampak
from kinerja.perjanjian.services.dasar import isian_tersimpan
from kinerja.perjanjian.tugas import selesaikan_pk_harian
from kinerja.rencana.services import buat_versi
from tests.pabrik import SISTEM
from tests.perjanjian.cerita import HARI, RENCANA, SAAT, Cerita, berlaku, cerita, segar, siapkan
from tests.rencana.muatan import muat

pytestmark = pytest.mark.django_db
KEPALA = "versi,kode_unit,level,kode,kode_induk,nama,indikator,satuan,target_2026,pagu_2026\n"


@pytest.fixture
def c() -> Cerita:
    return cerita()


def perubahan_apbd(c: Cerita) -> None:
    """A new version of the running plan in which a programme's target and budget are higher."""
    buat_versi(dari=c.versi, kode="perubahan", tanggal=date(2026, 1, 5), alasan="APBD-P", by=SISTEM, at=SAAT)
    isi = "perubahan,05,program,5.03.02,S,Program Kepegawaian Daerah,Layanan kepegawaian selesai,%,92,300000000\n"
    assert muat("rencana", KEPALA + isi).sah


def test_same_as_the_tree_has_nothing_to_tell(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    assert periksa_pohon(2026, isian_tersimpan(pk), HARI) == []


def test_difference_of_target_and_money_is_told_with_both_values(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    perubahan_apbd(c)
    temuan = periksa_pohon(2026, isian_tersimpan(pk), HARI)
    assert [t.menghalangi for t in temuan] == [False, False]
    assert "88 %" in temuan[0].pesan
    assert "92 %" in temuan[0].pesan
    assert "Program Kepegawaian Daerah" in temuan[1].pesan


def test_draft_filled_again_takes_the_tree_and_keeps_own_rows(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    sendiri = services.IsianButir("Sasaran sendiri", "Ukuran sendiri", "1")
    isian = isian_tersimpan(pk)
    simpan = services.IsianPK((*isian.butir, sendiri), isian.anggaran, "Kota")
    pk = services.simpan_pk(pk_id=pk.pk, kunci=pk.kunci, isian=simpan, by=c.kota.kabid_mutasi.pelaku, at=SAAT)
    perubahan_apbd(c)
    pk = services.isi_ulang_pk(pk_id=pk.pk, kunci=pk.kunci, by=c.kota.kabid_mutasi.pelaku, at=SAAT)
    assert [(b.indikator, b.target) for b in pk.butir.all()] == [
        ("Layanan kepegawaian selesai", "92"),
        ("Ukuran sendiri", "1"),
    ]
    assert (pk.tempat, periksa_pohon(2026, isian_tersimpan(pk), HARI)) == ("Kota", [])


def test_all_touched_get_a_new_version_in_one_act_and_the_others_none(c: Cerita) -> None:
    kabid = berlaku(c.kota.kabid_mutasi, c.kota.kaban)
    kasub = berlaku(c.kota.kasub, c.kota.kabid_mutasi)
    perubahan_apbd(c)
    semua = PerjanjianKinerja.objects.all()
    assert [pk.pk for pk, _beda in terdampak(semua, HARI)] == [kabid.pk]
    baru = services.ubah_banyak_pk(pk_ids=[kabid.pk, kasub.pk], alasan="APBD-P 2026", by=SISTEM, at=SAAT)
    assert [(pk.sebelumnya_id, pk.versi, pk.alasan_perubahan) for pk in baru] == [(kabid.pk, 2, "APBD-P 2026")]
    assert [b.target for b in baru[0].butir.all()] == ["92"]
    assert segar(kabid).status == "berlaku"
    assert terdampak(semua, HARI) == []


def test_list_of_touched_agreements_takes_five_queries_for_two_and_for_six(
    c: Cerita, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    k = c.kota
    orang = [
        (k.kabid_mutasi, k.kaban, "program", "S"),
        (k.kasub, k.kabid_mutasi, "kegiatan", "5.03.02"),
        (k.kaban, k.walikota, "sasaran", "T"),
        (k.kadis, k.walikota, "sasaran", "T"),
        (k.kabid_kinerja, k.kaban, "program", "S"),
        (k.kasek, k.kadis, "sasaran", "T"),
    ]

    def isi(versi: str, nama: str) -> str:
        """A node for each, in one version."""
        kepala = RENCANA.splitlines(keepends=True)[0].replace("dokumen", "versi", 1)
        for i, (satu, _atasan, level, induk) in enumerate(orang):
            pemilik = satu.penugasan.jabatan.kode
            kepala += f"{versi},05,{level},{nama}.{i},{induk},{nama} {i},Ukuran {i},%,naik,{pemilik},10,\n"
        return kepala

    assert muat("rencana", isi("", "lama")).sah
    for satu, atasan, _level, _induk in orang:
        berlaku(satu, atasan)
    buat_versi(dari=c.versi, kode="geser", tanggal=date(2026, 1, 5), alasan="Geser", by=SISTEM, at=SAAT)
    hasil_muat = muat("rencana", isi("geser", "baru"))
    assert hasil_muat.sah, hasil_muat.masalah
    semua = PerjanjianKinerja.objects.order_by("pk")
    for jumlah in (2, 6):
        ids = list(semua.values_list("pk", flat=True)[:jumlah])
        with django_assert_num_queries(5):
            hasil = terdampak(PerjanjianKinerja.objects.filter(pk__in=ids), HARI)
        assert [[t.ringkas for t in temuan] for _pk, temuan in hasil] == [[f"Baru: “baru {i}”"] for i in range(jumlah)]


def test_year_is_closed_only_when_it_is_over(c: Cerita) -> None:
    pk = berlaku(c.kota.kabid_mutasi, c.kota.kaban)
    with pytest.raises(PKDitolak, match="belum berakhir"):
        services.selesaikan_pk(tahun=2026, by=SISTEM, at=SAAT)
    services.selesaikan_pk(tahun=2026, by=SISTEM, at=SAAT.replace(year=2027))
    assert segar(pk).status == "selesai"
    assert pk_berlaku(pk.penugasan_id, 2026) == pk


def test_daily_task_closes_what_is_over_once_and_nothing_else(c: Cerita) -> None:
    pk = berlaku(c.kota.kabid_mutasi, c.kota.kaban)
    with time_machine.travel(SAAT, tick=False):
        assert selesaikan_pk_harian.func() == 0
    with time_machine.travel(SAAT.replace(year=2027), tick=False):
        assert [selesaikan_pk_harian.func() for _ke in range(2)] == [1, 0]
    assert segar(pk).status == "selesai"
    assert Entri.objects.filter(peristiwa="pk.selesai").count() == 1


def test_a_node_that_came_to_a_post_and_one_that_left_it_are_told(c: Cerita) -> None:
    kabid = berlaku(c.kota.kabid_mutasi, c.kota.kaban)
    kasub = berlaku(c.kota.kasub, c.kota.kabid_mutasi)
    baru = buat_versi(dari=c.versi, kode="geser_1", tanggal=date(2026, 1, 5), alasan="Geser", by=SISTEM, at=SAAT)
    pindah = baru.simpul.get(kode="5.03.02.2")
    pindah.pemilik_id = c.kota.kabid_kinerja.penugasan.jabatan_id
    pindah.save()
    isi = "geser_1,05,program,5.03.03,S,Program Baru,Ukuran baru,%,10,5000000\n"
    assert muat("rencana", KEPALA + isi).sah
    baru.simpul.filter(kode="5.03.03").update(pemilik=c.kota.kabid_mutasi.penugasan.jabatan)
    hasil = {pk.pk: [t.ringkas for t in temuan] for pk, temuan in terdampak(PerjanjianKinerja.objects.all(), HARI)}
    assert hasil[kabid.pk] == ["Baru: “Program Baru”"]
    assert hasil[kasub.pk] == ["“Penilaian kinerja” kini milik jabatan lain"]
    draf = services.ubah_banyak_pk(pk_ids=[kabid.pk, kasub.pk], alasan="Geser", by=SISTEM, at=SAAT)
    assert [[b.sasaran for b in pk.butir.all()] for pk in draf] == [
        ["Program Kepegawaian Daerah", "Program Baru"],
        ["Mutasi dan promosi"],
    ]
