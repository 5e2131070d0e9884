"""Pages of agreements: the way through the browser's forms, who sees what, and the password at the signature."""

from collections.abc import Iterator

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.perjanjian import services
from kinerja.perjanjian.models import PerjanjianKinerja, TandaTangan
from kinerja.perjanjian.permissions import lingkup_pk
from kinerja.perjanjian.selectors import menunggu_pihak_lain, pk_berjalan, tugas_pk
from tests.pabrik import SANDI, SISTEM, Orang, masuk
from tests.perjanjian.cerita import (
    HARI,
    SAAT,
    Cerita,
    ajukan,
    berlaku,
    cerita,
    segar,
    sepakati,
    siapkan,
    tandatangani,
)

pytestmark = pytest.mark.django_db
S = PerjanjianKinerja.Status


@pytest.fixture
def c() -> Iterator[Cerita]:
    satu = cerita()
    with time_machine.travel(SAAT, tick=False):
        yield satu


def url(nama: str, pk: PerjanjianKinerja) -> str:
    return reverse(f"perjanjian:{nama}", args=[pk.pk])


def test_whole_way_through_the_pages(c: Cerita) -> None:
    kabid, kaban = masuk(c.kota.kabid_mutasi), masuk(c.kota.kaban)
    kabid.post(reverse("perjanjian:siapkan", args=[c.kota.kabid_mutasi.penugasan.pk]), {"tahun": 2026})
    pk = PerjanjianKinerja.objects.get()
    assert "Program Kepegawaian Daerah" in kabid.get(url("rinci", pk)).content.decode()
    kabid.post(url("ajukan", pk), {"kunci": 0})
    kaban.post(url("kembalikan", pk), {"kunci": 1, "catatan": "Sebutkan tempatnya."})
    assert "Sebutkan tempatnya." in kabid.get(url("rinci", pk)).content.decode()
    kabid.post(url("ajukan", pk), {"kunci": 2})
    kaban.post(url("sepakati", pk), {"kunci": 3})
    dibaca = segar(pk).hash_snapshot
    for client in (kabid, kaban):
        halaman = client.get(url("tandatangani", pk)).content.decode()
        assert dibaca in halaman
        client.post(url("tandatangani", pk), {"hash_dibaca": dibaca, "sandi": SANDI})
    assert segar(pk).status == S.BERLAKU
    assert "Ditandatangani dengan persetujuan tercatat" in kaban.get(url("cetak", pk)).content.decode()


def test_wrong_password_signs_nothing_and_says_so(c: Cerita) -> None:
    pk = siapkan(c.kota.walikota)
    dibaca = ajukan(pk, c.kota.walikota).hash_snapshot
    jawaban = masuk(c.kota.walikota).post(url("tandatangani", pk), {"hash_dibaca": dibaca, "sandi": "salah"})
    assert "Kata sandi salah" in jawaban.content.decode()
    assert not TandaTangan.objects.exists()
    assert segar(pk).status == S.DISEPAKATI


def test_form_keeps_rows_of_the_tree_linked_and_adds_own_ones(c: Cerita) -> None:
    pk = siapkan(c.kota.kaban)
    satu, dua = pk.butir.all()
    [uang] = pk.anggaran.all()
    data: dict[str, object] = {"kunci": 0, "tempat": "Kota Contoh"}
    data |= {"butir-TOTAL_FORMS": 3, "butir-INITIAL_FORMS": 2, "anggaran-TOTAL_FORMS": 2, "anggaran-INITIAL_FORMS": 1}
    data |= baris("butir-0", asal=satu.pk, sasaran=satu.sasaran, indikator=satu.indikator, target="85,5", arah="naik")
    data |= baris("butir-1", asal=dua.pk, sasaran="x", indikator="x", target="1", arah="turun", hapus="on")
    data |= baris("butir-2", sasaran="Sendiri", indikator="Ukuran", target="WTP", arah="naik")
    data |= baris("anggaran-0", asal=uang.pk, nama=uang.nama, jumlah="1.000.000", keterangan="APBD")
    assert masuk(c.kota.kaban).post(url("sunting", pk), data).status_code == 302
    pk = segar(pk)
    assert [(b.indikator, b.target, b.simpul_id) for b in pk.butir.all()] == [
        (satu.indikator, "85.5", satu.simpul_id),
        ("Ukuran", "WTP", None),
    ]
    assert [(a.jumlah, a.keterangan, a.simpul_id) for a in pk.anggaran.all()] == [(1_000_000, "APBD", uang.simpul_id)]
    assert (pk.tempat, pk.kunci) == ("Kota Contoh", 1)


def baris(awalan: str, **isi: object) -> dict[str, object]:
    return {f"{awalan}-{nama}": nilai for nama, nilai in isi.items()}


def test_form_sent_after_somebody_else_saved_keeps_the_text(c: Cerita) -> None:
    pk = siapkan(c.kota.kaban)
    isian = services.IsianPK((services.IsianButir("A", "B", "1"),))
    services.simpan_pk(pk_id=pk.pk, kunci=0, isian=isian, by=c.kota.kaban.pelaku, at=SAAT)
    data: dict[str, object] = {"kunci": 0, "tempat": "Naskah saya"}
    data |= {"butir-TOTAL_FORMS": 0, "butir-INITIAL_FORMS": 0, "anggaran-TOTAL_FORMS": 0, "anggaran-INITIAL_FORMS": 0}
    halaman = masuk(c.kota.kaban).post(url("sunting", pk), data).content.decode()
    assert "diubah orang lain" in halaman
    assert "Naskah saya" in halaman
    assert segar(pk).butir.count() == 1


@pytest.mark.parametrize(
    ("siapa", "melihat"),
    [
        ("kabid_mutasi", True),
        ("kaban", True),
        ("walikota", True),
        ("sekda", True),
        ("perencana", True),
        ("inspektur", True),
        ("analis", True),
        ("kabid_kinerja", False),
        ("kasub", False),
        ("kadis", False),
        ("operator", False),
    ],
)
def test_who_sees_an_agreement_sees_it_in_the_list_and_nobody_else(c: Cerita, siapa: str, melihat: bool) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    orang: Orang = getattr(c.kota, siapa)
    assert lingkup_pk(orang.sesi(HARI), HARI).filter(pk=pk.pk).exists() is melihat
    client = masuk(orang)
    assert client.get(url("rinci", pk)).status_code == (200 if melihat else 404)
    assert ("Fajar Nugroho" in isi_daftar(client)) is melihat


def isi_daftar(client: Client) -> str:
    return client.get(reverse("perjanjian:daftar")).content.decode().partition("<tbody")[2]


def test_list_does_not_ask_once_a_row_and_downloads(c: Cerita) -> None:
    client = masuk(c.kota.analis)
    siapkan(c.kota.kaban)
    client.get(reverse("perjanjian:daftar"))
    with CaptureQueriesContext(connection) as sedikit:
        isi_daftar(client)
    for orang in (c.kota.kabid_mutasi, c.kota.kasub, c.kota.walikota):
        siapkan(orang)
    with CaptureQueriesContext(connection) as banyak:
        assert isi_daftar(client).count("<tr") == 4
    assert len(banyak) == len(sedikit)
    berkas = client.get(reverse("perjanjian:daftar"), {"unduh": "csv"}).content.decode()
    assert "Hendra Saputra,Kepala Subbidang Kepangkatan" in berkas


def test_list_narrows_to_own_and_to_ones_people(c: Cerita) -> None:
    for orang in (c.kota.kaban, c.kota.kabid_mutasi, c.kota.kasub):
        siapkan(orang)
    client = masuk(c.kota.kabid_mutasi)
    alamat = reverse("perjanjian:daftar")
    assert "Hendra" not in client.get(alamat, {"lingkup": "saya"}).content.decode().partition("<tbody")[2]
    bawahan = client.get(alamat, {"lingkup": "bawahan"}).content.decode().partition("<tbody")[2]
    assert "Hendra Saputra" in bawahan
    assert "Eko Prasetyo" not in bawahan


def perlu(orang: Orang) -> list[tuple[str, str]]:
    sesi = orang.sesi(HARI)
    return [(str(t.kerja), str(t.objek)) for t in tugas_pk(pk_berjalan(sesi), sesi)]


def menunggu(orang: Orang) -> list[tuple[str, str]]:
    sesi = orang.sesi(HARI)
    return [(str(t.kerja), str(t.keterangan)) for t in menunggu_pihak_lain(pk_berjalan(sesi), sesi)]


def test_tasks_name_what_waits_for_whom(c: Cerita) -> None:
    kabid, kaban = c.kota.kabid_mutasi, c.kota.kaban
    pk = siapkan(kabid)
    assert perlu(kabid) == [("Ajukan", "perjanjian kinerja 2026 Anda")]
    ajukan(pk, kabid)
    assert perlu(kabid) == []
    assert perlu(kaban) == [("Tanggapi", "perjanjian kinerja 2026 Fajar Nugroho (Kepala Bidang Mutasi)")]
    assert menunggu(kabid) == [("Menunggu tanggapan", "Eko Prasetyo")]
    sepakati(pk, kaban)
    tandatangani(pk, kaban)
    assert perlu(kaban) == []
    assert perlu(kabid) == [("Tanda tangani", "perjanjian kinerja 2026 Anda")]
    assert menunggu(kaban) == [("Menunggu tanda tangan", "Fajar Nugroho")]


def test_person_of_two_posts_is_told_to_choose_the_one_that_signs(c: Cerita) -> None:
    pk = services.siapkan_pk_dari_butir(
        penugasan=c.kota.guru.penugasan,
        tahun=2026,
        butir=[services.IsianButir("Siswa lulus", "Angka kelulusan", "100", "%")],
        by=SISTEM,
        at=SAAT,
    )
    assert pk is not None
    halaman = masuk(c.kota.kasek).get(url("rinci", pk)).content.decode()
    assert "Bertindak sebagai Kepala SD Negeri 1" in halaman
    assert "Sepakati" not in halaman


def test_difference_of_versions_is_readable_by_both(c: Cerita) -> None:
    lama = berlaku(c.kota.kabid_mutasi, c.kota.kaban)
    baru = services.ubah_pk(
        pk_id=lama.pk, kunci=lama.kunci, alasan="Perubahan APBD", by=c.kota.kabid_mutasi.pelaku, at=SAAT
    )
    [b] = baru.butir.all()
    isian = services.IsianPK((services.IsianButir(b.sasaran, b.indikator, "92", b.satuan),))
    services.simpan_pk(pk_id=baru.pk, kunci=0, isian=isian, by=c.kota.kabid_mutasi.pelaku, at=SAAT)
    halaman = masuk(c.kota.kaban).get(url("banding", baru)).content.decode()
    for teks in ("Perubahan APBD", "88 %", "<mark>92 %</mark>", "<del>Program Kepegawaian Daerah</del>"):
        assert teks in halaman, teks
    assert masuk(c.kota.kaban).get(url("banding", lama)).status_code == 404


def test_officer_prepares_drafts_for_the_own_units_only(c: Cerita) -> None:
    alamat = reverse("perjanjian:siapkan_banyak")
    assert masuk(c.kota.kaban).get(alamat).status_code == 403
    masuk(c.kota.operator).post(alamat, {"tahun": 2026})
    assert not PerjanjianKinerja.objects.exists()
    masuk(c.kota.analis).post(alamat, {"tahun": 2026})
    assert {pk.penugasan.jabatan.kode for pk in PerjanjianKinerja.objects.all()} == {"WK", "KABAN", "KABID-M", "KASUB"}
