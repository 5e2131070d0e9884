"""Pages of the plan: who may change it, what they show, and that queries do not grow with the tree."""

from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.organisasi.models import UnitKerja
from kinerja.rencana.models import Indikator, RealisasiIndikator, Simpul, VersiRencana
from tests.pabrik import masuk
from tests.perjanjian.cerita import HARI, SAAT, Cerita, cerita
from tests.rencana.muatan import muat

pytestmark = pytest.mark.django_db


@pytest.fixture
def c() -> Iterator[Cerita]:
    satu = cerita()
    with time_machine.travel(SAAT, tick=False):
        yield satu


def isi(client: Client, alamat: str, status: int = 200) -> str:
    jawaban = client.get(alamat)
    assert jawaban.status_code == status
    return jawaban.content.decode()


def simpul(kode: str) -> Simpul:
    return Simpul.objects.get(kode=kode)


def test_tree_opens_two_levels_and_the_rest_by_a_link_that_works_without_script(c: Cerita) -> None:
    halaman = isi(masuk(c.kota.staf), reverse("rencana:pohon"))
    assert "Kota maju" in halaman
    assert "Birokrasi melayani" in halaman
    assert "Meningkatnya kinerja ASN" not in halaman
    tujuan = simpul("T")
    assert f"simpul={tujuan.pk}" in halaman
    assert "Meningkatnya kinerja ASN" in isi(masuk(c.kota.staf), f"{reverse('rencana:pohon')}?simpul={tujuan.pk}")
    assert "Meningkatnya kinerja ASN" in isi(masuk(c.kota.staf), reverse("rencana:cabang", args=[tujuan.pk]))


@pytest.mark.parametrize(
    ("saring", "ada", "tidak"),
    [
        ("cari=mutasi", "5.03.02.1", "5.03.02.2"),
        ("cari=berkas+mutasi", "5.03.02.1", "5.03.02.2"),
        ("level=program", "Program Kepegawaian", "Penilaian kinerja"),
        ("celah=pagu_beda", "Program Kepegawaian", "Penilaian kinerja"),
        ("celah=tanpa_dukungan", "Penilaian kinerja", "Kota maju"),
    ],
)
def test_search_and_gaps_narrow_to_single_nodes(c: Cerita, saring: str, ada: str, tidak: str) -> None:
    halaman = isi(masuk(c.kota.staf), f"{reverse('rencana:pohon')}?{saring}")
    daftar = halaman.partition('class="cabang cabang-datar"')[2]
    assert ada in daftar
    assert tidak not in daftar


def test_a_node_without_measure_is_a_gap_but_a_vision_and_a_mission_need_none(c: Cerita) -> None:
    Indikator.objects.filter(simpul__kode="5.03.02.1").delete()
    halaman = isi(masuk(c.kota.staf), f"{reverse('rencana:pohon')}?celah=tanpa_indikator")
    daftar = halaman.partition('class="cabang cabang-datar"')[2]
    assert "5.03.02.1" in daftar
    assert "Kota maju" not in daftar


def test_gap_without_owner_is_found(c: Cerita) -> None:
    Simpul.objects.filter(kode="5.03.02.1").update(pemilik=None)
    halaman = isi(masuk(c.kota.perencana), f"{reverse('rencana:pohon')}?celah=tanpa_pemilik")
    assert "Mutasi dan promosi" in halaman
    assert "Penilaian kinerja" not in halaman


def test_node_shows_owner_holder_difference_and_achievement(c: Cerita) -> None:
    muat(
        "realisasi", 'kode_unit,kode,indikator,periode,realisasi\n05,5.03.02,Layanan kepegawaian selesai,2026,"92,4"\n'
    )
    halaman = isi(masuk(c.kota.staf), reverse("rencana:simpul", args=[simpul("5.03.02").pk]))
    for teks in ("Kepala Bidang Mutasi", "Fajar Nugroho", "-Rp 75.000.000", "105 %", "Birokrasi melayani"):
        assert teks in halaman, teks
    assert "Sunting" not in halaman


def test_node_draws_targets_and_realisations_once_two_are_measured(c: Cerita) -> None:
    alamat, kepala = (
        reverse("rencana:simpul", args=[simpul("5.03.02").pk]),
        "kode_unit,kode,indikator,periode,realisasi\n",
    )
    baris = "05,5.03.02,Layanan kepegawaian selesai"
    muat("realisasi", f"{kepala}{baris},2026-TW1,20\n")
    assert "<figure" not in isi(masuk(c.kota.staf), alamat)
    muat("realisasi", f"{kepala}{baris},2026-TW2,45\n")
    halaman = isi(masuk(c.kota.staf), alamat)
    assert "<figure" in halaman
    assert "2026: 88 / " in halaman
    assert "2026-TW2" in halaman.partition("<figure")[2]


def test_achievement_leads_to_its_receipt_which_holds(c: Cerita) -> None:
    baris = '05,5.03.02,Layanan kepegawaian selesai,2026-TW1,"92,4"\n'
    muat("realisasi", "kode_unit,kode,indikator,periode,realisasi\n" + baris)
    client, satu = masuk(c.kota.staf), Indikator.objects.get(nama="Layanan kepegawaian selesai")
    alamat = reverse("rencana:capaian", args=[satu.pk, "2026-TW1"])
    assert alamat in isi(client, reverse("rencana:simpul", args=[satu.simpul_id]))
    halaman = isi(client, f"{alamat}?hitung-ulang=1")
    for teks in ("105,00", "92,4", "88", "hasilnya sama"):
        assert teks in halaman, teks
    assert client.get(reverse("rencana:capaian_json", args=[satu.pk, "2026-TW1"])).json()["perhitungan"] == "capaian"
    isi(client, reverse("rencana:capaian", args=[satu.pk, "2025"]), 404)


def test_queries_do_not_grow_with_the_tree(c: Cerita) -> None:
    client, alamat = masuk(c.kota.perencana), f"{reverse('rencana:pohon')}?simpul={simpul('S').pk}"
    isi(client, alamat)
    with CaptureQueriesContext(connection) as sedikit:
        isi(client, alamat)
    baris = "".join(f"05,program,9.{i},S,Program {i},Ukuran {i},KABID-K,{i},{i}000\n" for i in range(1, 30))
    assert muat(
        "rencana", "kode_unit,level,kode,kode_induk,nama,indikator,kode_jabatan,target_2026,pagu_2026\n" + baris
    ).sah
    with CaptureQueriesContext(connection) as banyak:
        assert "Program 29" in isi(client, alamat)
    assert len(banyak) == len(sedikit)


def test_plan_of_many_units_is_folded_by_unit(c: Cerita) -> None:
    baris = "".join(f"10,program,P{i},Program ke-{i}\n" for i in range(40))
    muat("rencana", "kode_unit,level,kode,nama\n" + baris)
    client, dinas = masuk(c.kota.kadis), UnitKerja.objects.get(kode="10")
    halaman = isi(client, reverse("rencana:pohon"))
    assert "Dinas Pendidikan" in halaman
    assert "Program ke-7" not in halaman
    versi = VersiRencana.objects.get()
    assert "Program ke-7" in isi(client, reverse("rencana:unit", args=[versi.pk, dinas.pk]))
    assert "Program ke-7" in isi(client, f"{reverse('rencana:pohon')}?unit={dinas.pk}")


def test_planner_changes_a_node_and_a_second_planner_keeps_the_own_text(c: Cerita) -> None:
    client, satu = masuk(c.kota.perencana), simpul("5.03.02")
    alamat = reverse("rencana:simpul_sunting", args=[satu.pk])
    induk = satu.induk_id
    data = {"kunci": 0, "level": "program", "kode": "5.03.02", "nama": "Nama baru", "unit": satu.unit_id}
    data |= {"induk": induk, "pagu_2026": "Rp 300.000.000"}
    assert client.post(alamat, data).status_code == 302
    satu.refresh_from_db()
    assert (satu.nama, satu.pagu.get().jumlah, satu.kunci) == ("Nama baru", 300_000_000, 1)
    jawaban = client.post(alamat, data | {"nama": "Naskah kedua"}).content.decode()
    assert "diubah orang lain" in jawaban
    assert "Dian Permata" in jawaban
    assert "Naskah kedua" in jawaban


def test_form_says_how_to_write_a_number_and_keeps_what_was_typed(c: Cerita) -> None:
    indikator = Indikator.objects.get(nama="Layanan kepegawaian selesai")
    alamat = reverse("rencana:indikator_sunting", args=[indikator.pk])
    data = {"kunci": 0, "nama": indikator.nama, "arah": "naik", "target_2026": "1.234", "target_2026_TW1": "20,5"}
    halaman = masuk(c.kota.perencana).post(alamat, data).content.decode()
    assert "dua cara" in halaman
    assert 'value="1.234"' in halaman
    assert 'value="20,5"' in halaman
    masuk(c.kota.perencana).post(alamat, data | {"target_2026": "90"})
    assert {t.periode: t.teks for t in indikator.target.all()} == {"2026": "90", "2026-TW1": "20.5"}


def test_holder_of_the_owner_post_records_what_came_of_it_and_a_stranger_may_not(c: Cerita) -> None:
    indikator = Indikator.objects.get(nama="Layanan kepegawaian selesai")
    alamat = reverse("rencana:realisasi", args=[indikator.pk, "2026-TW1"])
    assert masuk(c.kota.kabid_kinerja).get(alamat).status_code == 403
    assert masuk(c.kota.kabid_mutasi).post(alamat, {"realisasi": "22,5", "sumber": "SIMPEG"}).status_code == 302
    assert RealisasiIndikator.objects.get().teks == "22.5"
    assert (
        masuk(c.kota.kabid_mutasi).get(reverse("rencana:realisasi", args=[indikator.pk, "2026-13"])).status_code == 404
    )


def test_owner_is_found_by_the_name_of_the_holder(c: Cerita) -> None:
    satu = simpul("5.03.02.1")
    alamat = reverse("rencana:simpul_pemilik", args=[satu.pk])
    halaman = isi(masuk(c.kota.perencana), f"{alamat}?cari=gita")
    assert "Kepala Bidang Kinerja" in halaman
    assert "Kepala Bidang Mutasi" not in halaman
    jabatan = c.kota.kabid_kinerja.penugasan.jabatan_id
    masuk(c.kota.perencana).post(alamat, {"jabatan": jabatan})
    satu.refresh_from_db()
    assert satu.pemilik_id == jabatan


def test_new_version_by_page_is_dated_and_reasoned(c: Cerita) -> None:
    alamat = reverse("rencana:versi_baru", args=[c.versi.pk])
    data = {"kode": "perubahan", "tanggal": "2026-07-01", "alasan": "Perda 7/2026"}
    assert masuk(c.kota.kaban).post(alamat, data).status_code == 403
    assert masuk(c.kota.perencana).post(alamat, data).status_code == 302
    baru = VersiRencana.objects.get(kode="perubahan")
    assert (baru.tanggal, baru.alasan, baru.simpul.count()) == (date(2026, 7, 1), "Perda 7/2026", 6)


def test_differences_are_listed_and_downloaded(c: Cerita) -> None:
    alamat = reverse("rencana:selisih")
    assert "5.03.02" in isi(masuk(c.kota.staf), alamat)
    berkas = isi(masuk(c.kota.staf), f"{alamat}?unduh=csv")
    assert "5.03.02,Program Kepegawaian Daerah,250000000,175000000,-75000000" in berkas


def test_day_of_the_pages_is_the_pemdas_day(c: Cerita) -> None:
    assert masuk(c.kota.staf).get(reverse("rencana:pohon")).context["tahun"] == HARI.year
