"""The rapor as the person, the superiors, the personnel agency and strangers meet it."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.akun.models import Pengguna
from kinerja.rapor.models import IzinBaca, Kunjungan
from tests.pabrik import Orang, masuk, pukul
from tests.rapor.pabrik import ON, Bekal, bekal

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(pukul(ON), tick=False):
        yield


@pytest.fixture
def b() -> Bekal:
    return bekal()


def alamat(b: Bekal, akhir: str = "/rapor/") -> str:
    return f"/pegawai/{b.kota.staf.pegawai.pk}{akhir}"


def isi(siapa: Orang | Pengguna, url: str) -> str:
    jawab = masuk(siapa).get(url)
    assert jawab.status_code == 200, url
    return jawab.content.decode()


def test_the_person_reads_posts_marks_promises_and_what_is_missing(b: Bekal) -> None:
    teks = isi(b.kota.staf, alamat(b))
    assert "199205302019032011" in teks
    assert "Penata Layanan Operasional, Subbidang Kepangkatan (sejak 1 Jan 2023)" in teks
    assert "Hasil kerja ke-1 tahun 2024" in teks
    assert f'href="/penilaian/nilai/{b.nilai.pk}/rincian/"' in teks
    assert "Menjawab pertanyaan guru sampai tuntas." in teks
    assert "Berorientasi Pelayanan" in teks
    assert "Belum ada penilaian tahunan 2023: data belum diimpor." in teks
    assert "Belum ada penilaian tahunan 2026: tahun berjalan." in teks


def test_achievements_follow_direction_and_accumulation_and_are_not_capped(b: Bekal) -> None:
    teks = isi(b.kota.staf, alamat(b))
    assert "321 usul" in teks  # 106 + 107 + 108 of 1,200
    assert "26,75 %" in teks
    assert "8 hari" in teks  # the mean of 7, 8, 9 against 5, falling: (2 x 5 - 8) / 5
    assert "40 %" in teks
    assert teks.count("WTP") == 18


def test_worst_and_best_come_first_on_request(b: Bekal) -> None:
    for urut, dulu, lalu in (("terbaik", "Lama penyelesaian", "Jumlah usul"), ("terburuk", "Jumlah usul", "Lama")):
        teks = isi(b.kota.staf, alamat(b) + f"?urut={urut}").split('id="janji"')[1]
        assert teks.index(dulu) < teks.index(lalu)


def test_superior_and_superiors_superior_read_and_the_person_sees_it_at_once(b: Bekal) -> None:
    for siapa in (b.kota.kasub, b.kota.kabid_mutasi, b.kota.kasub):
        isi(siapa, alamat(b))
    assert Kunjungan.objects.filter(pegawai=b.kota.staf.pegawai, tujuan="atasan").count() == 2
    teks = isi(b.kota.staf, alamat(b)).split('id="kunjungan"')[1]
    assert "Hendra Saputra" in teks
    assert "Fajar Nugroho" in teks
    assert Kunjungan.objects.count() == 2


def test_feedback_is_for_the_person_and_the_direct_superior_only(b: Bekal) -> None:
    assert "sampai tuntas" in isi(b.kota.kasub, alamat(b))
    assert "sampai tuntas" not in isi(b.kota.kabid_mutasi, alamat(b))


def test_nobody_else_reads_and_nothing_is_recorded(b: Bekal) -> None:
    for siapa in (b.kota.staf_pppk, b.kota.kaban, b.kota.guru, b.kota.inspektur):
        assert masuk(siapa).get(alamat(b)).status_code == 404
        assert masuk(siapa).get(alamat(b, "/rapor.pdf")).status_code == 404
    assert not Kunjungan.objects.exists()


def test_personnel_agency_reads_with_a_reasoned_grant_also_to_itself(b: Bekal) -> None:
    client = masuk(b.kota.bkpsdm)
    assert client.get(alamat(b)).status_code == 403
    data = {"tujuan": "seleksi", "alasan": "", "mulai": "2026-04-15", "sampai": "2026-04-20"}
    tolak = client.post(alamat(b, "/rapor/izin/"), data)
    assert tolak.status_code == 422
    assert not IzinBaca.objects.exists()

    client.post(alamat(b, "/rapor/izin/"), data | {"alasan": "Seleksi jabatan pengawas"})
    assert client.get(alamat(b)).status_code == 200
    assert Kunjungan.objects.get().tujuan == "seleksi"


def test_a_visit_for_a_selection_is_seen_after_its_decision(b: Bekal) -> None:
    client = masuk(b.kota.bkpsdm)
    data = {"tujuan": "seleksi", "alasan": "Seleksi jabatan pengawas", "mulai": "2026-04-15", "sampai": "2026-04-20"}
    client.post(alamat(b, "/rapor/izin/"), data)
    client.get(alamat(b))
    assert "bkpsdm" not in isi(b.kota.staf, alamat(b))

    client.post(f"/rapor/izin/{IzinBaca.objects.get().pk}/tutup/")
    assert "bkpsdm" in isi(b.kota.staf, alamat(b)).split('id="kunjungan"')[1]
    assert client.get(alamat(b)).status_code == 403


def test_a_grant_to_a_name_that_is_no_account_keeps_what_was_typed(b: Bekal) -> None:
    data = {"kepada": "1999", "tujuan": "audit", "alasan": "Surat tugas", "mulai": "2026-04-20", "sampai": "2026-04-15"}
    jawab = masuk(b.kota.bkpsdm).post(alamat(b, "/rapor/izin/"), data)
    teks = jawab.content.decode()
    assert "Tidak ada akun aktif dengan nama ini" in teks
    assert "Tanggal akhir izin sebelum tanggal mulainya" in teks
    assert "Surat tugas" in teks


def test_an_ended_grant_opens_nothing(b: Bekal) -> None:
    kemarin = ON - timedelta(days=1)
    IzinBaca.objects.create(
        pegawai=b.kota.staf.pegawai,
        pengguna=b.kota.inspektur.pengguna,
        tujuan="audit",
        alasan="Surat tugas",
        mulai=date(2026, 4, 1),
        sampai=kemarin,
        dibuat=pukul(ON),
    )
    assert masuk(b.kota.inspektur).get(alamat(b)).status_code == 404


def test_the_list_shows_people_within_reach_and_opens_what_may_be_opened(b: Bekal) -> None:
    teks = isi(b.kota.kabid_mutasi, "/rapor/")
    assert "Siti Rahma" in teks
    assert f'href="{alamat(b)}"' in teks
    assert "Oktavia Rini" not in teks
    assert "Sangat Baik" in teks
    tanpa = isi(b.kota.operator, "/rapor/")
    assert "Oktavia Rini" in tanpa
    assert f"/pegawai/{b.kota.guru.pegawai.pk}/rapor/" not in tanpa
    semua = isi(b.kota.bkpsdm, "/rapor/?cari=siti")
    assert "Siti Rahma" in semua
    assert "Oktavia" not in semua
    assert masuk(b.kota.staf).get("/rapor/")["Location"] == alamat(b)


def test_the_page_asks_at_most_twelve_queries_whoever_reads(b: Bekal) -> None:
    for siapa in (b.kota.staf, b.kota.kasub, b.kota.kabid_mutasi):
        client = masuk(siapa)
        client.get("/penilaian/saya/")  # the first visit of a session also renews it
        with CaptureQueriesContext(connection) as kueri:
            client.get(alamat(b))
        # The test itself is a transaction: only here the first visit of a day needs a savepoint.
        perintah = [q["sql"] for q in kueri if "SAVEPOINT" not in q["sql"]]
        assert len(perintah) <= 12, siapa


def test_the_list_asks_the_same_for_one_and_for_many(b: Bekal) -> None:
    client = masuk(b.kota.bkpsdm)
    client.get("/rapor/")
    jumlah = []
    for url in ("/rapor/?cari=siti", "/rapor/"):
        with CaptureQueriesContext(connection) as kueri:
            client.get(url)
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1] <= 12
