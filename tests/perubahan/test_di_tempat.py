"""A node edited where it stands: who serves it is told as for a new version, is asked, and confirms; nobody else is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.db.models import Q
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.akun.models import Pengguna
from kinerja.dasar.angka import baca_target
from kinerja.organisasi.sesi import buat_sesi
from kinerja.perjanjian.models import ButirPK, PerjanjianKinerja
from kinerja.perjanjian.selectors import terdampak
from kinerja.perubahan.selectors import dampak, menunggu_konfirmasi, skp_terdampak
from kinerja.perubahan.selectors.pelayan import Pelayan, pelayan_simpul
from kinerja.perubahan.selectors.pemakai import Pemakai, pemakai_indikator, pemakai_simpul
from kinerja.perubahan.services import siapkan_perubahan
from kinerja.rencana.models import Indikator, Simpul
from kinerja.rencana.services import IsiIndikator, IsiSimpul, buat_simpul, buat_versi, simpan_indikator, ubah_simpul
from kinerja.skp.isian import IsianSKP
from kinerja.skp.kewenangan import sebagai_atasan
from kinerja.skp.models import SKP, HasilKerja, IndikatorKinerja
from kinerja.skp.selectors.isi import isian_tersimpan
from kinerja.skp.services import tetapkan_skp, ubah_skp
from kinerja.skp.services.alur import sidik_isian
from tests.pabrik import SANDI, SISTEM, Orang
from tests.perjanjian.cerita import SAAT
from tests.perubahan.cerita import HARI, NANTI, CeritaPerubahan, cerita_perubahan, satu, sesi, terakhir, ubah_rencana
from tests.rencana.muatan import muat
from tests.skp.pabrik import diajukan, ditetapkan

pytestmark = pytest.mark.django_db
KODE, KONFIRMASI = "5.03.02.2", "/perubahan/konfirmasi/"
BERKAS = "kode_unit,level,kode,kode_induk,nama,indikator,satuan,target_2026\n"


@pytest.fixture
def c() -> Iterator[CeritaPerubahan]:
    cerita = cerita_perubahan()
    with time_machine.travel(NANTI, tick=False):
        yield cerita


@pytest.fixture
def skp(c: CeritaPerubahan) -> SKP:
    """Set, and serves the activity itself, in its words, with its measure and target."""
    return ditetapkan(c.kota.staf_pppk, c.kota.kasub, isi())


def isi(target: str = "WTP", rumusan: str = "Penilaian kinerja") -> IsianSKP:
    return satu(rumusan, f"simpul:{simpul().pk}", "Laporan", target, "Laporan")


def simpul() -> Simpul:
    return Simpul.objects.select_related("versi").get(kode=KODE, versi__kode="murni")


def sunting(nama: str = "Penilaian kinerja", pemilik: int | None = None) -> None:
    """The planner edits the node in the version in force."""
    s = simpul()
    isi = IsiSimpul(s.unit_id, s.level, s.kode, nama, s.induk_id, pemilik or s.pemilik_id)
    ubah_simpul(simpul_id=s.pk, kunci=s.kunci, isi=isi, by=SISTEM, at=SAAT)


def sunting_ukuran(nama: str = "Laporan", satuan: str = "Laporan", target: str = "WTP", formula: str = "") -> None:
    s = simpul()
    isi = IsiIndikator(nama, satuan, formula=formula, target={"2026": baca_target(target)})
    ukuran = Indikator.objects.order_by("pk").filter(simpul=s)[0]
    simpan_indikator(simpul_id=s.pk, kunci=s.kunci, indikator_id=ukuran.pk, isi=isi, by=SISTEM, at=SAAT)


def ubahan(skp: SKP) -> tuple[str, ...]:
    return next((x.ubahan for x in skp_terdampak(SKP.objects.filter(pk=skp.pk), 2026, HARI)), ())


def siapkan(skp: SKP) -> SKP:
    siapkan_perubahan(pk_ids=[], skp_ids=[skp.pk], alasan="Rencana disunting", by=SISTEM, at=NANTI)
    return terakhir(skp)


def masuk(pengguna: Pengguna) -> Client:
    client = Client()
    client.force_login(pengguna)
    return client


def test_words_target_and_unit_edited_in_place_are_told_with_the_old_beside_the_new(skp: SKP) -> None:
    assert ubahan(skp) == ()
    sunting("Penilaian kinerja ASN")
    assert ubahan(skp) == ("Penilaian kinerja → Penilaian kinerja ASN",)
    sunting_ukuran("Laporan audit", "Opini", "WDP")
    assert ubahan(skp) == (
        "Penilaian kinerja → Penilaian kinerja ASN",
        "Laporan: WTP Laporan → Laporan audit: WDP Opini",
    )
    sunting()
    sunting_ukuran()
    assert ubahan(skp) == ()


def test_edit_that_changes_no_words_target_or_unit_marks_nothing(c: CeritaPerubahan, skp: SKP) -> None:
    sunting()
    sunting(pemilik=c.kota.kabid_kinerja.penugasan.jabatan_id)
    sunting_ukuran(formula="Jumlah laporan yang selesai")
    assert muat("rencana", BERKAS + f"05,kegiatan,{KODE},5.03.02,Penilaian kinerja,Laporan,Laporan,WTP\n").sah
    assert ubahan(skp) == ()
    assert dampak(buat_sesi(c.kota.bkpsdm, HARI), 2026) == []


def test_node_edited_by_a_file_read_into_its_version_is_told_too(skp: SKP) -> None:
    assert muat("rencana", BERKAS + f"05,kegiatan,{KODE},5.03.02,Penilaian ASN,Laporan,Laporan,WDP\n").sah
    assert ubahan(skp) == ("Penilaian kinerja → Penilaian ASN", "Laporan: WTP Laporan → WDP Laporan")


def test_target_and_words_of_ones_own_are_left_alone(c: CeritaPerubahan) -> None:
    skp = ditetapkan(c.kota.staf_pppk, c.kota.kasub, isi("WDP", "Menilai kinerja setiap orang"))
    sunting("Penilaian ASN")
    sunting_ukuran(target="Baik")
    assert ubahan(skp) == ()


def test_edit_between_drafting_and_setting_is_told_after_setting(c: CeritaPerubahan) -> None:
    skp = diajukan(c.kota.staf_pppk, isi())
    sunting("Penilaian ASN")
    by = sebagai_atasan(c.kota.kasub.sesi(HARI), [skp], HARI)[skp.pk]
    [jadi] = tetapkan_skp(versi={skp.pk: skp.kunci}, by=by, at=SAAT)
    assert ubahan(jadi) == ("Penilaian kinerja → Penilaian ASN",)


def test_new_version_opened_for_another_reason_still_says_the_plan_moved(c: CeritaPerubahan, skp: SKP) -> None:
    sunting("Penilaian ASN")
    baru = ubah_skp(skp=skp.pk, versi=skp.kunci, alasan="Lain", by=c.kota.staf_pppk.pelaku, at=NANTI)
    assert HasilKerja.objects.get(skp=baru).janji == HasilKerja.objects.get(skp=skp).janji
    SKP.objects.filter(pk=skp.pk).update(status="diubah")
    SKP.objects.filter(pk=baru.pk).update(status="ditetapkan")
    assert ubahan(baru) == ("Penilaian kinerja → Penilaian ASN",)


def test_prepared_version_says_what_the_node_says_and_is_not_told_again(skp: SKP) -> None:
    sunting("Penilaian kinerja ASN")  # the old words are part of the new ones
    sunting_ukuran(target="WDP")
    baru = siapkan(skp)
    hasil = HasilKerja.objects.get(skp=baru)
    assert (hasil.rumusan, hasil.simpul) == ("Penilaian kinerja ASN", simpul())
    assert IndikatorKinerja.objects.get(hasil_kerja=hasil).target == "WDP"
    SKP.objects.filter(pk=skp.pk).update(status="diubah")
    SKP.objects.filter(pk=baru.pk).update(status="ditetapkan")
    assert ubahan(baru) == ()
    sunting("Penilaian kinerja ASN dan PPPK")
    assert ubahan(baru) == ("Penilaian kinerja ASN → Penilaian kinerja ASN dan PPPK",)


def test_both_parties_confirm_an_edit_in_place_as_they_confirm_a_new_version(c: CeritaPerubahan, skp: SKP) -> None:
    sunting_ukuran(target="WDP")
    alamat = f"{reverse('perubahan:siapkan')}?jenis=skp"
    assert "Laporan: WTP Laporan → WDP Laporan" in masuk(c.kota.bkpsdm).get("/perubahan/").content.decode()
    masuk(c.kota.bkpsdm).post(alamat, {"alasan": "Target disunting"})
    for orang, kerja in ((c.kota.staf_pppk, "skp:ajukan"), (c.kota.kasub, "skp:tanggapi")):
        assert setujui(orang, skp) == kerja
    baru = terakhir(skp)
    assert (baru.versi, baru.status, SKP.objects.get(pk=skp.pk).status) == (2, "ditetapkan", "diubah")
    assert ubahan(baru) == ()


def setujui(orang: Orang, skp: SKP) -> str:
    """What waits for this person about the newest version of an SKP, confirmed; the act, with old beside new."""
    [butir] = [b for b in menunggu_konfirmasi(sesi(orang)) if b.kerja.startswith("skp") and b.pk == terakhir(skp).pk]
    assert any("WTP" in u and "WDP" in u for u in butir.ubahan)
    jawab = masuk(orang.pengguna).post(KONFIRMASI, {"pilih": [butir.kode], "sandi": SANDI}, follow=True)
    assert jawab.redirect_chain, jawab.content.decode()
    return butir.kerja


def test_agreement_and_the_skp_that_serves_its_line_are_told_words_and_new_name_of_a_measure(
    c: CeritaPerubahan,
) -> None:
    sunting("Penilaian ASN")
    sunting_ukuran("Laporan audit")
    semua = PerjanjianKinerja.objects.all()
    pk = {x.pk: [t.ringkas for t in temuan] for x, temuan in terdampak(semua, HARI)}
    assert pk == {c.pk_kasub.pk: ["Penilaian kinerja → Penilaian ASN", "Laporan → Laporan audit"]}
    assert ubahan(c.kasub) == (
        "Penilaian kinerja → Penilaian ASN",
        "Laporan: WTP Laporan → Laporan audit: WTP Laporan",
    )
    hasil = siapkan_perubahan(pk_ids=[c.pk_kasub.pk], skp_ids=[c.kasub.pk], alasan="Nama", by=SISTEM, at=NANTI)
    kini = ButirPK.objects.filter(pk_induk=hasil.pk[0], simpul=simpul())
    assert [(b.sasaran, b.indikator) for b in kini] == [("Penilaian ASN", "Laporan audit")]


def test_measure_that_swapped_its_name_is_followed_by_what_it_measures(skp: SKP) -> None:
    s = simpul()
    buat = IsiIndikator("Survei", "Survei", target={"2026": baca_target("5")})
    simpan_indikator(simpul_id=s.pk, kunci=s.kunci, indikator_id=None, isi=buat, by=SISTEM, at=SAAT)
    laporan, survei = Indikator.objects.filter(simpul=s).order_by("pk")
    for satu_, nama, satuan, target in (
        (survei, "Sementara", "Survei", "5"),
        (laporan, "Survei", "Laporan", "WTP"),
        (survei, "Laporan", "Survei", "5"),
    ):
        isi = IsiIndikator(nama, satuan, target={"2026": baca_target(target)})
        kunci = Simpul.objects.get(pk=s.pk).kunci
        simpan_indikator(simpul_id=s.pk, kunci=kunci, indikator_id=satu_.pk, isi=isi, by=SISTEM, at=SAAT)
    assert ubahan(skp) == ("Laporan: WTP Laporan → Survei: WTP Laporan",)


def test_edit_of_a_version_that_is_not_in_force_asks_nobody(skp: SKP) -> None:
    buat_versi(
        dari=simpul().versi, kode="geser_1", tanggal=HARI - timedelta(days=1), alasan="Geser", by=SISTEM, at=SAAT
    )
    sunting("Penilaian ASN")
    assert ubahan(skp) == ()
    assert pelayan_simpul(simpul(), HARI) is None


def test_what_was_set_keeps_its_fingerprint_whatever_the_plan_says(skp: SKP) -> None:
    sebelum = sidik_isian(isian_tersimpan([skp])[skp.pk])
    sunting("Penilaian ASN")
    assert sidik_isian(isian_tersimpan([skp])[skp.pk]) == sebelum
    tersimpan = isian_tersimpan([skp])[skp.pk]
    tanpa = replace(tersimpan, hasil=tuple(replace(h, janji=None, simpul_atasan=9) for h in tersimpan.hasil))
    assert sidik_isian(tanpa) == sebelum


def test_planner_reads_on_the_forms_how_many_serve_the_node(c: CeritaPerubahan, skp: SKP) -> None:
    assert pelayan_simpul(simpul(), HARI) == Pelayan(pk=1, skp=2)
    client, s = masuk(c.kota.perencana.pengguna), simpul()
    ukuran = Indikator.objects.get(simpul=s)
    kalimat = "1 perjanjian kinerja dan 2 SKP yang berlaku memakai simpul ini."
    for nama, pk in (("simpul_sunting", s.pk), ("indikator_sunting", ukuran.pk)):
        assert kalimat in client.get(reverse(f"rencana:{nama}", args=[pk])).content.decode()
    siapkan_perubahan_semua(c)
    assert pelayan_simpul(simpul(), HARI) == Pelayan(pk=1, skp=2)


def test_before_a_node_or_a_measure_goes_its_users_are_told(c: CeritaPerubahan, skp: SKP) -> None:
    client, s = masuk(c.kota.perencana.pengguna), simpul()
    ukuran = Indikator.objects.get(simpul=s)
    pk = PerjanjianKinerja.objects.filter(Q(butir__simpul=s) | Q(anggaran__simpul=s)).distinct()
    assert {str(satu.penugasan.pegawai) for satu in pk} == {"Hendra Saputra", "Joko Susilo"}  # his is made from his SKP
    assert pemakai_simpul(s) == Pemakai(hasil=2, orang_skp=2, pk=2, orang_pk=2, terikat=True)
    isi = client.get(alamat_hapus := reverse("rencana:simpul_hapus", args=[s.pk])).content.decode()
    assert "2 hasil kerja dalam SKP 2 pegawai, 2 perjanjian kinerja 2 pegawai." in isi
    assert "tidak dapat dihapus dari versi ini" in isi
    assert ">Kembali</a>" in isi
    assert ">Hapus simpul</button>" not in isi
    assert client.post(alamat_hapus, {"kunci": s.kunci}).status_code == 200  # refused, as the page said
    assert Simpul.objects.filter(pk=s.pk).exists()
    isi = client.get(reverse("rencana:indikator_hapus", args=[ukuran.pk])).content.decode()
    assert pemakai_indikator(ukuran) == Pemakai(hasil=2, orang_skp=2, pk=1, orang_pk=1)
    assert "2 hasil kerja dalam SKP 2 pegawai, 1 perjanjian kinerja 1 pegawai." in isi
    assert ">Hapus indikator</button>" in isi


def test_a_node_nobody_serves_is_removed_without_a_warning(c: CeritaPerubahan) -> None:
    client, s = masuk(c.kota.perencana.pengguna), simpul()
    isi = IsiSimpul(s.unit_id, s.level, "5.03.02.99", "Kegiatan baru", s.induk_id, s.pemilik_id)
    baru = buat_simpul(versi=s.versi, isi=isi, by=SISTEM, at=SAAT)
    assert pemakai_simpul(baru) == Pemakai(0, 0, 0, 0)
    alamat = reverse("rencana:simpul_hapus", args=[baru.pk])
    assert "Belum ada perjanjian kinerja atau SKP yang melayani simpul ini." in client.get(alamat).content.decode()
    assert client.post(alamat, {"kunci": baru.kunci}).status_code == 302


def siapkan_perubahan_semua(c: CeritaPerubahan) -> None:
    """Something else moves: papers that are not on their way are still counted."""
    s = Simpul.objects.get(kode="5.03.02")
    isi = IsiSimpul(s.unit_id, s.level, s.kode, "Program baru", s.induk_id, s.pemilik_id)
    ubah_simpul(simpul_id=s.pk, kunci=s.kunci, isi=isi, by=SISTEM, at=SAAT)
    siapkan_perubahan(pk_ids=[c.pk_kabid.pk], skp_ids=[c.kabid.pk], alasan="Lain", by=SISTEM, at=NANTI)


def kueri(client: Client, alamat: str) -> int:
    client.get(alamat)
    with CaptureQueriesContext(connection) as satu_:
        assert client.get(alamat).status_code == 200
    return len(satu_)


def test_pages_take_twelve_queries_however_many_serve_the_node(c: CeritaPerubahan, skp: SKP) -> None:
    sunting("Penilaian ASN")
    bkpsdm, perencana, s = masuk(c.kota.bkpsdm), masuk(c.kota.perencana.pengguna), simpul()
    ukuran = Indikator.objects.get(simpul=s)
    alamat = [
        reverse("rencana:simpul", args=[s.pk]),
        reverse("rencana:simpul_sunting", args=[s.pk]),
        reverse("rencana:indikator_sunting", args=[ukuran.pk]),
        reverse("rencana:simpul_hapus", args=[s.pk]),
        reverse("rencana:indikator_hapus", args=[ukuran.pk]),
    ]
    sedikit = [kueri(bkpsdm, "/perubahan/"), *(kueri(perencana, a) for a in alamat)]
    for orang in (c.kota.kabid_kinerja, c.kota.kasek):
        baru = ditetapkan(orang, c.kota.kaban if orang is c.kota.kabid_kinerja else c.kota.kadis, isi())
        janji = HasilKerja.objects.get(skp=skp).janji
        HasilKerja.objects.filter(skp=baru).update(simpul=s, menunggu_atasan=False, janji=janji)
    banyak = [kueri(bkpsdm, "/perubahan/"), *(kueri(perencana, a) for a in alamat)]
    assert banyak == sedikit
    assert max(banyak) <= 12, banyak
    assert pelayan_simpul(s, HARI) == Pelayan(pk=1, skp=4)


def test_new_version_after_an_edit_compares_with_what_the_result_was_written_to(skp: SKP) -> None:
    sunting("Penilaian ASN")
    ubah_rencana()
    assert ubahan(skp) == ()  # the file says the old words again
    assert Simpul.objects.filter(kode=KODE, versi__kode="perubahan", nama="Penilaian kinerja").exists()
