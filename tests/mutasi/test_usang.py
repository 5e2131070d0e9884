"""Papers out of date: who has changed is named, the unsigned ones are replaced in one act, numbers stay cancelled."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from kinerja.dasar.waktu import hari
from kinerja.dokumen.models import Dokumen, NomorSurat, TandaTangan
from kinerja.jejak.models import Entri
from kinerja.mutasi.models import Pelantikan, PengisianNaskah
from kinerja.mutasi.selectors.usang import naskah_usang, usang_teringat
from kinerja.mutasi.services import IsiPeserta, minta_perbarui
from kinerja.organisasi.models import Pegawai, RiwayatGolongan, VersiJabatan
from kinerja.organisasi.services import akhiri_penugasan
from tests.mutasi.pabrik import kerjakan_pengisian, siapkan
from tests.mutasi.test_naskah import aturan
from tests.mutasi.test_pengisian import minta
from tests.pabrik import SISTEM, Kota, kota_kecil, masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil(hari(timezone.now()))


@pytest.fixture
def satu(kota: Kota) -> Pelantikan:
    """Two people with the papers of Bekasi."""
    aturan(kota)
    x = siapkan(
        kota,
        IsiPeserta(kota.kabid_mutasi.nip, "KABID-K"),
        IsiPeserta(kota.kabid_kinerja.nip, "KABID-M"),
        tanggal=kota.on,
        set_dokumen="bekasi",
    )
    minta(kota, x)
    kerjakan_pengisian()
    x.refresh_from_db()
    return x


def perbarui(satu: Pelantikan) -> PengisianNaskah:
    satu.refresh_from_db()
    hasil = minta_perbarui(pelantikan=satu.pk, versi=satu.kunci, by=SISTEM, at=timezone.now())
    kerjakan_pengisian()
    hasil.refresh_from_db()
    return hasil


def test_nothing_is_out_of_date_right_after_filling(satu: Pelantikan) -> None:
    assert naskah_usang(satu) == []


def test_the_desk_compares_anew_after_an_act_and_only_then(kota: Kota, satu: Pelantikan) -> None:
    assert list(usang_teringat(satu)) == []
    Pegawai.objects.filter(pk=kota.kabid_mutasi.pegawai.pk).update(nama="Fajar N.")
    with CaptureQueriesContext(connection) as kueri:
        assert list(usang_teringat(satu)) == []
    assert not any("tertulis" in k["sql"] for k in kueri.captured_queries)
    akhiri_penugasan(penugasan=kota.kasub.penugasan, sampai=satu.tanggal, by=SISTEM, at=timezone.now())
    assert [b.nama for u in usang_teringat(satu) for b in u.beda] == ["nama"]


def test_a_changed_name_is_said_with_its_papers(kota: Kota, satu: Pelantikan) -> None:
    Pegawai.objects.filter(pk=kota.kabid_mutasi.pegawai.pk).update(nama="Fajar N.", gelar_belakang="M.Si.")
    (usang,) = naskah_usang(satu)
    assert [(b.nama, b.lama, b.baru) for b in usang.beda] == [("nama", "Fajar Nugroho", "Fajar N., M.Si.")]
    assert {d.jenis for d in usang.dokumen} == {
        "pakta_integritas",
        "kontrak_jabatan",
        "tanggung_jawab",
        "pernyataan_payung",
    }
    halaman = masuk(kota.bkpsdm).get(reverse("mutasi:meja", args=[satu.pk])).content.decode()
    assert "<b>Nama</b>: Fajar Nugroho menjadi Fajar N., M.Si." in halaman
    assert "Perbarui naskah" in halaman


def test_rank_and_the_order_count_too(kota: Kota, satu: Pelantikan) -> None:
    RiwayatGolongan.objects.create(pegawai=kota.kabid_mutasi.pegawai, golongan="IV/b", tmt=kota.on)
    assert [b.nama for u in naskah_usang(satu) for b in u.beda] == ["golongan"]
    Pelantikan.objects.filter(pk=satu.pk).update(nomor_sk="800/2/2026")
    satu.refresh_from_db()
    assert [[b.nama for b in u.beda] for u in naskah_usang(satu)] == [["golongan", "keputusan"], ["keputusan"]]


def test_a_superior_who_changed_marks_the_papers_that_name_him_and_those_alone(kota: Kota, satu: Pelantikan) -> None:
    Pegawai.objects.filter(pk=kota.kaban.pegawai.pk).update(gelar_depan="Dr.", nama="Eko P.")
    usang = naskah_usang(satu)
    assert [u.nama for u in usang] == ["Fajar Nugroho", "Gita Maharani"]
    for u in usang:
        assert [(b.nama, b.lama, b.baru) for b in u.beda] == [
            ("penanda tangan lain", "Eko Prasetyo, Kepala BKPSDM", "Dr. Eko P., Kepala BKPSDM")
        ]
        assert {d.jenis for d in u.dokumen} == {"pakta_integritas", "kontrak_jabatan", "pernyataan_payung"}
    tetap = Dokumen.objects.get(pegawai=kota.kabid_mutasi.pegawai, jenis="tanggung_jawab")
    hasil = perbarui(satu)
    assert (hasil.keadaan, hasil.terisi, hasil.dilewati) == ("selesai", 6, [])
    tetap.refresh_from_db()
    assert tetap.keadaan == "disiapkan"
    milik = Dokumen.objects.filter(pegawai=kota.kabid_mutasi.pegawai, keadaan="disiapkan")
    assert "Dr. Eko P." in milik.get(jenis="pakta_integritas").naskah
    kontrak = milik.select_related("nomor").get(jenis="kontrak_jabatan")
    assert kontrak.nomor
    assert f"Nomor {kontrak.nomor.nomor}" in milik.get(jenis="pernyataan_payung").naskah
    assert naskah_usang(satu) == []


def test_a_superior_whose_post_has_another_name_or_who_left_it_counts(kota: Kota, satu: Pelantikan) -> None:
    VersiJabatan.objects.filter(jabatan__kode="KABAN").update(nama="Kepala Badan Kepegawaian")
    assert {b.baru for u in naskah_usang(satu) for b in u.beda} == {"Eko Prasetyo, Kepala Badan Kepegawaian"}
    VersiJabatan.objects.filter(jabatan__kode="KABAN").update(nama="Kepala BKPSDM")
    akhiri_penugasan(
        penugasan=kota.kaban.penugasan, sampai=kota.on - timedelta(days=1), alasan="Pensiun", by=SISTEM,
        at=timezone.now(),
    )  # fmt: skip
    assert {b.baru for u in naskah_usang(satu) for b in u.beda} == {"Eko Prasetyo, tidak lagi dalam jabatan itu"}


def test_a_superior_who_is_inaugurated_too_is_compared_in_the_post_to_be_taken(kota: Kota) -> None:
    aturan(kota)
    baris = [IsiPeserta(kota.kabid_mutasi.nip, "KABAN"), IsiPeserta(kota.kabid_kinerja.nip, "KABID-M")]
    akhiri_penugasan(
        penugasan=kota.kaban.penugasan, sampai=kota.on - timedelta(days=1), alasan="Pensiun", by=SISTEM,
        at=timezone.now(),
    )  # fmt: skip
    satu = siapkan(kota, *baris, tanggal=kota.on, set_dokumen="bekasi")
    minta(kota, satu, "set", "serah_terima", "spmt")
    kerjakan_pengisian()
    satu.refresh_from_db()
    assert naskah_usang(satu) == []
    Pegawai.objects.filter(pk=kota.kabid_mutasi.pegawai.pk).update(nama="Fajar N.")
    _sendiri, bawahan = naskah_usang(satu)
    assert {b.baru for b in bawahan.beda} == {
        "Fajar N., Kepala BKPSDM",
        "Fajar N., Kepala Bidang Mutasi",
    }  # handed over
    assert "tanggung_jawab" not in {d.jenis for d in bawahan.dokumen}


def test_renewing_cancels_and_replaces_in_one_act(kota: Kota, satu: Pelantikan) -> None:
    lain = set(Dokumen.objects.filter(pegawai=kota.kabid_kinerja.pegawai).values_list("pk", flat=True))
    lama = Dokumen.objects.filter(pegawai=kota.kabid_mutasi.pegawai)
    nomor_lama = set(lama.exclude(nomor=None).values_list("nomor__nomor", flat=True))
    Pegawai.objects.filter(pk=kota.kabid_mutasi.pegawai.pk).update(nama="Fajar Baru")
    hasil = perbarui(satu)
    assert (hasil.keadaan, hasil.terisi, hasil.dilewati) == ("selesai", 4, [])
    milik = Dokumen.objects.filter(pegawai=kota.kabid_mutasi.pegawai)
    assert milik.filter(keadaan="batal").count() == 4
    baru = milik.exclude(keadaan="batal").select_related("nomor")
    assert {d.jenis for d in baru} == {d.jenis for d in lama}
    assert all("Fajar Baru" in d.naskah for d in baru)
    batal = NomorSurat.objects.filter(nomor__in=nomor_lama)
    assert {n.status for n in batal} == {"batal"}
    payung = next(d for d in baru if d.jenis == "pernyataan_payung")
    kontrak = next(d for d in baru if d.jenis == "kontrak_jabatan")
    assert kontrak.nomor
    assert f"Nomor {kontrak.nomor.nomor}" in payung.naskah
    kini = Dokumen.objects.filter(pegawai=kota.kabid_kinerja.pegawai).exclude(keadaan="batal")
    assert set(kini.values_list("pk", flat=True)) == lain
    assert naskah_usang(satu) == []
    assert Entri.objects.filter(peristiwa="pelantikan.naskah_diperbarui").count() == 1
    assert perbarui(satu).terisi == 0


def test_what_somebody_signed_stays(kota: Kota, satu: Pelantikan) -> None:
    pakta = Dokumen.objects.get(pegawai=kota.kabid_mutasi.pegawai, jenis="pakta_integritas")
    tanda = TandaTangan.objects.filter(dokumen=pakta, urutan=1)
    tanda.update(keadaan="ditandatangani", pada=timezone.now(), sha256="a" * 64, cara="tercatat")
    Pegawai.objects.filter(pk=kota.kabid_mutasi.pegawai.pk).update(nama="Fajar Baru")
    assert perbarui(satu).terisi == 3
    pakta.refresh_from_db()
    assert pakta.keadaan == "disiapkan"


def test_what_the_rule_asks_for_no_more_lapses_and_is_said(kota: Kota, satu: Pelantikan) -> None:
    Pelantikan.objects.filter(pk=satu.pk).update(set_dokumen="dki")
    hasil = perbarui(satu)
    assert hasil.terisi == 2
    assert {judul for _nama, judul, _sebab in hasil.dilewati} == {
        "Kontrak Jabatan",
        "Surat Pernyataan Tanggung Jawab Pelaksanaan Tugas Jabatan",
        "Surat Pernyataan Mutlak Tanggung Jawab Jabatan",
    }


def test_the_page_asks_once_and_only_bkpsdm(kota: Kota, satu: Pelantikan) -> None:
    Pegawai.objects.filter(pk=kota.kabid_mutasi.pegawai.pk).update(nama="Fajar Baru")
    bkpsdm: Client = masuk(kota.bkpsdm)
    url = reverse("mutasi:perbarui", args=[satu.pk])
    halaman = bkpsdm.get(url)
    assert "4 dokumen yang belum ditandatangani siapa pun batal" in halaman.content.decode()
    jawaban = bkpsdm.post(url, {"kunci": halaman.context["form"]["kunci"].value()})
    assert (jawaban.status_code, jawaban["Location"]) == (302, reverse("mutasi:meja", args=[satu.pk]))
    kerjakan_pengisian()
    assert "Tidak ada naskah yang perlu diperbarui" in bkpsdm.get(url).content.decode()
