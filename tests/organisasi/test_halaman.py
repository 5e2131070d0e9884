"""Pages of the organisation as people use them."""

from datetime import date

import pytest
import time_machine
from django.db import connection
from django.http import HttpResponse, HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.akun.models import Pengguna
from kinerja.akun.services import aktifkan
from kinerja.jejak.models import Entri
from kinerja.organisasi import services
from kinerja.organisasi.models import (
    AkunPegawai,
    LaporanKeliru,
    Pegawai,
    PengecualianAtasan,
    Penugasan,
    TindakLanjut,
)
from kinerja.organisasi.selectors import atasan_pada
from kinerja.organisasi.services import IsiPegawai, IsiPenugasan, IsiStatus
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, pukul

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_jam")]
AT = pukul(HARI)


@pytest.fixture
def _jam():  # type: ignore[no-untyped-def]  # a generator fixture
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def kota(_jam: None) -> Kota:
    return kota_kecil()


def buka(pengguna: Pengguna, nama: str, *args: int, **query: str) -> HttpResponseBase:
    client = Client()
    client.force_login(pengguna)
    return client.get(reverse(f"organisasi:{nama}", args=args), query)


def isi(jawab: HttpResponseBase) -> str:
    assert isinstance(jawab, HttpResponse)
    assert jawab.status_code == 200
    return " ".join(jawab.content.decode().split())


def test_a_unit_shows_its_head_its_people_and_those_below(kota: Kota) -> None:
    badan = kota.unit["05"].pk
    halaman = isi(buka(kota.bkpsdm, "unit", badan))
    assert "Eko Prasetyo" in halaman
    assert "199205302019032011" in halaman
    sendiri = isi(buka(kota.bkpsdm, "unit", badan, cakupan="sendiri"))
    assert "Siti Rahma" not in sendiri


def test_a_colleague_is_named_without_identifier_or_link(kota: Kota) -> None:
    halaman = isi(buka(kota.staf.pengguna, "unit", kota.unit["05"].pk))
    assert "Hendra Saputra" in halaman
    assert kota.kasub.nip not in halaman
    assert reverse("organisasi:pegawai", args=[kota.kasub.pegawai.pk]) not in halaman
    assert kota.staf.nip in halaman


def test_a_school_is_led_by_the_teacher_with_the_additional_duty(kota: Kota) -> None:
    halaman = isi(buka(kota.bkpsdm, "unit", kota.unit["10.9"].pk, bagian="jabatan"))
    assert halaman.index("Nurul Aini") < halaman.index("Guru Ahli Pertama")
    assert "3 orang" not in halaman.split("Kepala SD Negeri 1")[0]


def test_a_unit_is_shown_as_it_was_on_a_chosen_day(kota: Kota) -> None:
    services.simpan_unit(
        kode="05", nama="Badan Talenta Daerah", jenis="badan", mulai=date(2026, 7, 1), by=SISTEM, at=AT
    )
    badan = kota.unit["05"].pk
    assert "Badan Talenta Daerah" in isi(buka(kota.bkpsdm, "unit", badan, hari="2026-07-01"))
    assert "Badan Talenta Daerah" not in isi(buka(kota.bkpsdm, "unit", badan))
    assert "tidak ada pada 1 Jan 2024" in isi(buka(kota.bkpsdm, "unit", badan, hari="2024-01-01"))
    assert "Badan Kepegawaian" in isi(buka(kota.bkpsdm, "unit", badan, hari="bukan-hari"))


def test_the_people_of_a_unit_can_be_downloaded_filtered(kota: Kota) -> None:
    jawab = buka(kota.bkpsdm, "unit", kota.unit["05"].pk, unduh="csv", jenis_jabatan="pelaksana")
    assert isinstance(jawab, HttpResponse)
    baris = jawab.content.decode("utf-8-sig").splitlines()
    assert jawab["Content-Disposition"] == 'attachment; filename="05-pegawai-2026-01-02.csv"'
    assert [b.split(",")[0] for b in baris] == ["Nama", "Joko Susilo", "Siti Rahma"]


def test_unit_page_queries_are_few_and_do_not_grow(kota: Kota) -> None:
    def hitung() -> int:
        client = Client()
        client.force_login(kota.kasub.pengguna)
        url = reverse("organisasi:unit", args=[kota.unit["05.1.1"].pk])
        client.get(url)  # the first request of a session also writes the session
        with CaptureQueriesContext(connection) as kueri:
            client.get(url)
        return len(kueri)

    sebelum = hitung()
    for n in range(20):
        services.simpan_pegawai(isi=IsiPegawai(f"N80{n:02}", f"Baru {n}"), by=SISTEM, at=AT)
        services.tetapkan_penugasan(isi=IsiPenugasan(f"N80{n:02}", "STAF", "definitif", HARI), by=SISTEM, at=AT)
    assert hitung() == sebelum <= 10


def test_the_page_of_a_person_says_why_a_superior_was_climbed_over(kota: Kota) -> None:
    services.akhiri_penugasan(penugasan=kota.kabid_mutasi.penugasan, sampai=date(2026, 1, 1), by=SISTEM, at=AT)
    plt = IsiPenugasan(kota.kasub.nip, "KABID-M", "plt", HARI)
    services.tetapkan_penugasan(isi=plt, by=SISTEM, at=AT)
    halaman = isi(buka(kota.kasub.pengguna, "pegawai", kota.kasub.pegawai.pk))
    assert "Melewati Kepala Bidang Mutasi (dipegang yang bersangkutan sendiri)." in halaman
    assert "Plt. Kepala Bidang Mutasi" in halaman
    assert "Ada yang keliru?" in halaman


def test_the_own_page_takes_a_report_and_shows_the_answer(kota: Kota) -> None:
    saya = kota.staf.pegawai.pk
    client = Client()
    client.force_login(kota.staf.pengguna)
    jawab = client.post(reverse("organisasi:lapor_keliru", args=[saya]), {"hal": "unit", "uraian": "Saya di 05.2"})
    assert jawab.status_code == 302
    laporan = LaporanKeliru.objects.get()
    assert Entri.objects.filter(peristiwa="organisasi.keliru_dilaporkan", pegawai=str(saya)).exists()
    petugas = Client()
    petugas.force_login(kota.bkpsdm)
    assert "Saya di 05.2" in petugas.get(reverse("organisasi:kotak")).content.decode()
    petugas.post(reverse("organisasi:jawab_laporan", args=[laporan.pk]), {"jawaban": "Sudah dipindah."})
    assert "Sudah dipindah." in isi(buka(kota.staf.pengguna, "pegawai", saya))


def test_the_people_list_searches_by_name_and_identifier(kota: Kota) -> None:
    halaman = isi(buka(kota.bkpsdm, "daftar_pegawai", cari="1990110920"))
    assert "Kartika Sari" in halaman
    assert "Siti Rahma" not in halaman
    services.catat_status(isi=IsiStatus(kota.guru.nip, "cuti_besar", HARI), by=SISTEM, at=AT)
    cuti = isi(buka(kota.bkpsdm, "daftar_pegawai", kedudukan="cuti_besar"))
    assert "Oktavia Rini" in cuti
    assert "Kartika Sari" not in cuti


# --- single acts: first the consequences, then the act


def kirim(pengguna: Pengguna, url: str, **data: str) -> HttpResponseBase:
    client = Client()
    client.force_login(pengguna)
    return client.post(url, data)


def test_an_act_shows_who_gets_another_superior_before_it_is_done(kota: Kota) -> None:
    url = reverse("organisasi:akhiri_penugasan", args=[kota.kasub.penugasan.pk])
    data = {"sampai": "2026-01-31", "alasan": "SK 12"}
    halaman = isi(kirim(kota.bkpsdm, url, **data))
    assert "Yang berubah mulai 1 Feb 2026" in halaman
    assert "2 orang berganti atasan penilai" in halaman
    assert "Hendra Saputra, Kepala Subbidang Kepangkatan" in halaman
    assert "Fajar Nugroho, Kepala Bidang Mutasi" in halaman
    assert kota.kasub.penugasan.sampai is None
    assert not Entri.objects.filter(peristiwa="organisasi.penugasan_diakhiri").exists()
    assert kirim(kota.bkpsdm, url, **data, setuju="1").status_code == 302
    assert Penugasan.objects.get(pk=kota.kasub.penugasan.pk).sampai == date(2026, 1, 31)
    assert Entri.objects.filter(peristiwa="organisasi.penugasan_diakhiri").count() == 1


def test_an_act_that_cannot_be_true_is_refused_at_its_field(kota: Kota) -> None:
    url = reverse("organisasi:beri_penugasan", args=[kota.staf.pegawai.pk])
    data = {"kode_jabatan": "KABID-K", "jenis": "definitif", "mulai": "2026-02-01"}
    halaman = isi(kirim(kota.bkpsdm, url, **data, setuju="1"))
    assert "sudah dipegang Gita Maharani" in halaman
    assert 'value="KABID-K"' in halaman
    assert Penugasan.objects.filter(pegawai=kota.staf.pegawai).count() == 1


def test_a_position_that_ends_assignments_says_so_first(kota: Kota) -> None:
    url = reverse("organisasi:catat_kedudukan", args=[kota.kasub.pegawai.pk])
    data = {"kedudukan": "pensiun", "mulai": "2026-02-01"}
    halaman = isi(kirim(kota.bkpsdm, url, **data))
    assert "Hendra Saputra: Kepala Subbidang Kepangkatan" in halaman
    assert kirim(kota.bkpsdm, url, **data, setuju="1").status_code == 302
    assert Penugasan.objects.get(pk=kota.kasub.penugasan.pk).sampai == date(2026, 1, 31)


def test_going_back_from_the_preview_keeps_what_was_typed(kota: Kota) -> None:
    url = reverse("organisasi:beri_penugasan", args=[kota.staf.pegawai.pk])
    data = {"kode_jabatan": "KASUB", "jenis": "plh", "mulai": "2026-02-01", "ubah": "1"}
    halaman = isi(kirim(kota.bkpsdm, url, **data))
    assert 'value="KASUB"' in halaman
    assert "Lihat akibatnya" in halaman


def test_another_superior_is_set_with_its_reason_and_ended(kota: Kota) -> None:
    jabatan = kota.analis.penugasan.jabatan_id
    url = reverse("organisasi:atasan_khusus", args=[jabatan])
    data = {"tujuan": "kinerja", "kode_atasan": "KABAN", "mulai": "2026-01-02", "alasan": "Keputusan 5/2026"}
    assert kirim(kota.bkpsdm, url, **data).status_code == 302
    atasan = atasan_pada(kota.analis.penugasan, "kinerja", HARI)
    assert atasan is not None
    assert atasan.pegawai == kota.kaban.pegawai
    assert "Keputusan 5/2026" in isi(buka(kota.bkpsdm, "atasan_khusus", jabatan))
    assert "sudah punya atasan khusus" in isi(kirim(kota.bkpsdm, url, **data))
    assert "tidak dapat menjadi atasan bagi dirinya" in isi(
        kirim(kota.bkpsdm, url, **(data | {"kode_atasan": "ANALIS"}))
    )
    khusus = PengecualianAtasan.objects.get()
    kirim(kota.bkpsdm, reverse("organisasi:akhiri_atasan_khusus", args=[khusus.pk]))
    besok = atasan_pada(kota.analis.penugasan, "kinerja", date(2026, 1, 3))
    assert besok is not None
    assert besok.pegawai == kota.kabid_kinerja.pegawai


# --- the inbox


def test_a_line_of_the_inbox_is_noted_and_leaves_the_open_list(kota: Kota) -> None:
    Pegawai.objects.filter(pk=kota.kadis.pegawai.pk).update(tmt_pensiun=HARI)
    assert "masih Kepala Dinas Pendidikan" in isi(buka(kota.bkpsdm, "kotak"))
    url = f"{reverse('organisasi:tindak_lanjut')}?jenis=seharusnya_berhenti&kunci=penugasan:{kota.kadis.penugasan.pk}"
    assert kirim(kota.bkpsdm, url, catatan="SK pensiun menyusul.").status_code == 302
    assert TindakLanjut.objects.get().catatan == "SK pensiun menyusul."
    assert "masih Kepala Dinas Pendidikan" not in isi(buka(kota.bkpsdm, "kotak"))
    assert "SK pensiun menyusul." in isi(buka(kota.bkpsdm, "kotak", tanda="dicatat"))
    assert "SK pensiun menyusul." in isi(buka(kota.bkpsdm, "kotak", unduh="csv", tanda=""))


def test_ticked_lines_are_noted_together_and_leave_the_open_list(kota: Kota) -> None:
    Pegawai.objects.filter(pk__in=[kota.kadis.pegawai.pk, kota.kaban.pegawai.pk]).update(tmt_pensiun=HARI)
    url = reverse("organisasi:kotak")
    pilih = [f"seharusnya_berhenti:penugasan:{x.penugasan.pk}" for x in (kota.kadis, kota.kaban)]
    assert pilih[0] in isi(buka(kota.bkpsdm, "kotak"))
    client = Client()
    client.force_login(kota.bkpsdm)
    kosong = client.post(url, {"pilih": pilih, "catatan": " "})
    assert (kosong.status_code, TindakLanjut.objects.count()) == (422, 0)
    assert f'value="{pilih[1]}" form="tindak-lanjut" checked' in kosong.content.decode()
    tanpa = client.post(url, {"catatan": "Tanpa pilihan."})
    assert "Pilih dahulu barisnya." in tanpa.content.decode()
    assert "Tanpa pilihan." in tanpa.content.decode()
    jawab = client.post(url, {"pilih": pilih, "catatan": "SK pensiun menyusul.", "saring": "tanda=terbuka&x=\r\ny"})
    assert jawab["Location"] == f"{url}?tanda=terbuka&x=%0D%0Ay"
    assert set(TindakLanjut.objects.values_list("catatan", flat=True)) == {"SK pensiun menyusul."}
    assert "masih Kepala" not in isi(buka(kota.bkpsdm, "kotak"))


def test_lines_of_others_are_not_noted_by_sending_their_key(kota: Kota) -> None:
    Pegawai.objects.filter(pk=kota.kaban.pegawai.pk).update(tmt_pensiun=HARI)
    pilih = f"seharusnya_berhenti:penugasan:{kota.kaban.penugasan.pk}"
    for siapa, status in ((kota.operator, 200), (kota.inspektur, 403)):
        client = Client()
        client.force_login(siapa.pengguna)
        assert client.post(reverse("organisasi:kotak"), {"pilih": pilih, "catatan": "x"}).status_code == status
    assert not TindakLanjut.objects.exists()


def test_an_officer_of_an_agency_sees_the_own_lines_only(kota: Kota) -> None:
    Pegawai.objects.filter(pk__in=[kota.kadis.pegawai.pk, kota.kaban.pegawai.pk]).update(tmt_pensiun=HARI)
    halaman = isi(buka(kota.operator.pengguna, "kotak"))
    assert "Lukman Hakim" in halaman
    assert "Eko Prasetyo" not in halaman


# --- accounts


def test_slips_make_accounts_and_codes_that_open_them_once(kota: Kota) -> None:
    services.simpan_pegawai(isi=IsiPegawai("199505052020121003", "Rangga", status="pns"), by=SISTEM, at=AT)
    baru = Pegawai.objects.get(nama="Rangga")
    isi_tugas = IsiPenugasan("199505052020121003", "GURU", "definitif", HARI)
    services.tetapkan_penugasan(isi=isi_tugas, by=SISTEM, at=AT)
    url = reverse("organisasi:lembar_kode")
    jawab = kirim(kota.operator.pengguna, url, pegawai=str(baru.pk))
    halaman = isi(jawab)
    assert "no-store" in jawab["Cache-Control"]
    kode = halaman.split('slip-kode">')[1].split("<")[0]
    assert AkunPegawai.objects.get(pegawai=baru).pengguna.username == "199505052020121003"
    assert aktifkan(kode=kode, sandi="Sandi-baru-456", at=AT).check_password("Sandi-baru-456")
    assert not Entri.objects.filter(muatan__isi__contains=kode).exists()


def test_a_batch_is_for_those_without_account_in_the_units_one_looks_after(kota: Kota) -> None:
    for nip, jabatan in (("199505052020121003", "GURU"), ("199606062021121004", "STAF")):
        services.simpan_pegawai(isi=IsiPegawai(nip, f"Baru {jabatan}", status="pns"), by=SISTEM, at=AT)
        services.tetapkan_penugasan(isi=IsiPenugasan(nip, jabatan, "definitif", HARI), by=SISTEM, at=AT)
    halaman = isi(kirim(kota.operator.pengguna, reverse("organisasi:lembar_kode"), semua="1"))
    assert halaman.count('class="slip"') == 1
    assert "Baru GURU" in halaman
    assert AkunPegawai.objects.filter(pegawai__nama="Baru STAF").count() == 0


def test_an_officer_cannot_open_the_account_of_another_agency(kota: Kota) -> None:
    jawab = kirim(kota.operator.pengguna, reverse("organisasi:lembar_kode"), pegawai=str(kota.kaban.pegawai.pk))
    assert jawab.status_code == 302
    assert not kota.kaban.pengguna.kode_aktivasi.exists()


def test_the_account_list_tells_the_state_of_each(kota: Kota) -> None:
    services.simpan_pegawai(isi=IsiPegawai("N7000", "Tanpa Akun"), by=SISTEM, at=AT)
    belum = isi(buka(kota.bkpsdm, "akun", keadaan="belum"))
    assert "Tanpa Akun" in belum
    assert "Siti Rahma" not in belum
    dinas = isi(buka(kota.bkpsdm, "akun", unit=str(kota.unit["10"].pk)))
    assert "Oktavia Rini" in dinas
    assert "Siti Rahma" not in dinas
