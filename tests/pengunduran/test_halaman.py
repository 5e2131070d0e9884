"""The pages: from the first word to the acceptance; closed to whoever acts for somebody; read with a trace."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from time_machine import TimeMachineFixture

from kinerja.akun.models import Peran
from kinerja.jejak.models import Entri
from kinerja.organisasi.models import Penugasan
from kinerja.pengunduran import services
from kinerja.pengunduran.models import KunjunganSurat, SuratPengunduran
from kinerja.perwakilan.lihat import TERTUTUP
from kinerja.perwakilan.menyiapkan import TERBUKA
from kinerja.web import menu
from tests.pabrik import HARI, SANDI, Kota, kota_kecil, masuk, pukul
from tests.pengunduran.pabrik import KATA, LEPAS, PUTUS, beri_meja, sebut, siap, tanda, tulis

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota(time_machine: TimeMachineFixture) -> Kota:
    time_machine.move_to(pukul(HARI), tick=False)
    return kota_kecil()


def kirim(client: Client, nama: str, pk: int, **isi: object) -> Any:
    url = reverse(f"pengunduran:{nama}", args=[pk])
    awal = client.get(url).context["form"].initial
    data = {k: v for k, v in awal.items() if k in ("kunci", "sidik")}
    return client.post(url, {**data, **isi})


def test_from_the_first_word_to_the_next_post(kota: Kota, time_machine: TimeMachineFixture) -> None:
    orang = kota.kabid_mutasi
    saya = masuk(orang)
    lembar = saya.get(reverse("pengunduran:tulis", args=[orang.penugasan.pk]))
    assert "isi" not in lembar.context["form"].initial
    kirim(saya, "tulis", orang.penugasan.pk, isi=KATA, mulai=LEPAS.isoformat())
    surat = SuratPengunduran.objects.get()
    baca = saya.get(reverse("pengunduran:tandatangani", args=[surat.pk])).content.decode()
    assert "Belum diketahui. BKPSDM menyebutnya" in baca
    assert "Tidak diketahui di sini" in baca
    salah = kirim(saya, "tandatangani", surat.pk, sukarela="on", sandi="bukan")
    assert salah.status_code == 422
    assert kirim(saya, "tandatangani", surat.pk, sukarela="on", sandi=SANDI).status_code == 302
    beri_meja(kota)
    meja = masuk(kota.bkpsdm)
    assert orang.pegawai.nama in meja.get(reverse("pengunduran:meja")).content.decode()
    kirim(meja, "jabatan", surat.pk, kode_jabatan="STAF", mulai=LEPAS.isoformat())
    time_machine.move_to(pukul(PUTUS), tick=False)
    atas = masuk(kota.walikota)
    terima = kirim(atas, "terima", surat.pk, nomor="800/5", tanggal=PUTUS.isoformat(), sandi=SANDI)
    assert terima.status_code == 302
    assert Penugasan.objects.get(pegawai=orang.pegawai, mulai=LEPAS).jabatan.kode == "STAF"
    akhir = masuk(orang).get(reverse("pengunduran:rinci", args=[surat.pk])).content.decode()
    assert "800/5" in akhir


def test_the_next_post_is_found_by_its_words_and_kept_when_named_again(kota: Kota) -> None:
    surat = tanda(tulis(kota.kabid_mutasi), kota.kabid_mutasi)
    beri_meja(kota)
    meja, url = masuk(kota.bkpsdm), reverse("pengunduran:jabatan", args=[surat.pk])
    assert 'name="mulai"' not in meja.get(url).content.decode()
    assert 'value="STAF"' in meja.get(url, {"jabatan": "penata kepangkatan"}).content.decode()
    salah = kirim(meja, "jabatan", surat.pk, kode_jabatan="TIADA", mulai=LEPAS.isoformat())
    assert "Cari lagi, lalu pilih satu." in salah.content.decode()
    sebut(surat)
    halaman = meja.get(url, {"jabatan": "analis"}).content.decode()
    assert halaman.index('value="STAF" ') < halaman.index('value="ANALIS"')  # the one named before stays to choose


def test_a_draft_is_read_by_its_writer_only(kota: Kota) -> None:
    beri_meja(kota)
    url = reverse("pengunduran:rinci", args=[tulis(kota.kabid_mutasi).pk])
    for siapa in (kota.walikota, kota.bkpsdm, kota.kaban):
        assert masuk(siapa).get(url).status_code == 404
    assert masuk(kota.kabid_mutasi).get(url).status_code == 200


def test_who_opened_it_is_seen_by_the_writer_once_a_day(kota: Kota) -> None:
    surat = tanda(tulis(kota.kabid_mutasi), kota.kabid_mutasi)
    url = reverse("pengunduran:rinci", args=[surat.pk])
    for _ in range(2):
        masuk(kota.walikota).get(url)
    halaman = masuk(kota.kabid_mutasi).get(url).content.decode()
    assert KunjunganSurat.objects.count() == 1
    assert kota.walikota.pegawai.nama in halaman


def test_whoever_looks_as_the_person_finds_no_such_page(kota: Kota) -> None:
    tanda(tulis(kota.guru), kota.guru)
    client = masuk(kota.bkpsdm)
    client.post(reverse("perwakilan:mulai", args=[kota.guru.pegawai.pk]), {"alasan": "Membantu lewat telepon"})
    jawaban = client.get(reverse("pengunduran:saya"))
    assert jawaban.status_code == 403


def test_no_page_of_help_reaches_a_letter_and_nobody_is_sent_there() -> None:
    """No preparing, no looking as somebody, no door in the menu, no exchange file; the acts take no other's name."""
    nama = {f"pengunduran:{x}" for x in get_resolver("kinerja.pengunduran.urls").reverse_dict if isinstance(x, str)}
    assert len(nama) >= 14
    assert "pengunduran" in TERTUTUP
    assert not nama & TERBUKA
    assert not [p for p in menu.PINTU if p.url.startswith("pengunduran:") and "pegawai" in (p.untuk or {"pegawai"})]


def test_home_never_speaks_of_it_to_the_person(kota: Kota) -> None:
    tulis(kota.guru)
    for siapa in (kota.guru, kota.kasek, kota.kadis):
        assert "undur" not in masuk(siapa).get("/").content.decode().lower()


def test_the_desk_filters_orders_pages_and_downloads(kota: Kota) -> None:
    siap(kota)
    client = masuk(kota.walikota)
    url = reverse("pengunduran:meja")
    assert "Belum ada" not in client.get(url, {"keadaan": "ditandatangani"}).content.decode()
    assert kota.kabid_mutasi.pegawai.nama not in client.get(url, {"keadaan": "ditolak"}).content.decode()
    assert kota.kabid_mutasi.nip in client.get(url, {"unduh": "csv", "urut": "-nama"}).content.decode("utf-8-sig")


def test_the_papers_print(kota: Kota) -> None:
    surat = siap(kota)
    client = masuk(kota.kabid_mutasi)
    assert client.get(reverse("pengunduran:surat", args=[surat.pk])).content[:5] == b"%PDF-"
    assert client.get(reverse("pengunduran:keputusan", args=[surat.pk])).status_code == 404


def test_a_refusal_is_read_by_the_writer(kota: Kota) -> None:
    surat = siap(kota)
    kirim(masuk(kota.walikota), "tolak", surat.pk, alasan="Masih dibutuhkan sampai akhir tahun")
    halaman = masuk(kota.kabid_mutasi).get(reverse("pengunduran:rinci", args=[surat.pk])).content.decode()
    assert "Masih dibutuhkan" in halaman


def test_a_desk_limited_to_a_unit_reads_nothing(kota: Kota) -> None:
    from kinerja.akun.models import PeranPengguna

    unit = str(kota.unit["10"].pk)
    PeranPengguna.objects.create(pengguna=kota.bkpsdm, peran=Peran.PENGUNDURAN, cakupan=unit, mulai=HARI)
    assert masuk(kota.bkpsdm).get(reverse("pengunduran:meja")).status_code == 403


@pytest.mark.parametrize("nama", ["saya", "meja"])
def test_pages_ask_no_more_with_more_letters(kota: Kota, nama: str, django_assert_max_num_queries: Any) -> None:
    siap(kota)
    client = masuk(kota.walikota)
    client.get(reverse(f"pengunduran:{nama}"))
    for orang in (kota.staf, kota.analis, kota.guru):
        tanda(tulis(orang), orang)
    with django_assert_max_num_queries(12):
        client.get(reverse(f"pengunduran:{nama}"))


def test_one_letter_is_read_in_at_most_twelve_queries(kota: Kota, django_assert_max_num_queries: Any) -> None:
    surat = siap(kota)
    services.tunda_surat(
        surat=surat.pk, versi=surat.kunci, alasan="Pilkada", sampai=HARI + timedelta(days=9),
        by=kota.walikota.pelaku, at=pukul(HARI),
    )  # fmt: skip
    url = reverse("pengunduran:rinci", args=[surat.pk])
    for siapa in (kota.walikota, kota.kabid_mutasi):
        client = masuk(siapa)
        client.get(url)
        with django_assert_max_num_queries(12):
            client.get(url)


def test_the_desk_and_the_head_are_told_how_many_wait_never_whose(kota: Kota, time_machine: TimeMachineFixture) -> None:
    surat = tanda(tulis(kota.kabid_mutasi), kota.kabid_mutasi)
    beri_meja(kota)
    nama = kota.kabid_mutasi.pegawai.nama
    meja = masuk(kota.bkpsdm).get("/").content.decode()
    assert "Sebut jabatan berikutnya" in meja
    assert "Putuskan" not in masuk(kota.walikota).get("/").content.decode()
    sebut(surat)
    time_machine.move_to(pukul(PUTUS), tick=False)
    atas = masuk(kota.walikota).get("/").content.decode()
    assert "1 surat pengunduran diri" in atas
    assert nama not in meja + atas


def test_the_ledger_tells_of_letters_only_to_who_may_read_them(kota: Kota) -> None:
    tanda(tulis(kota.kabid_mutasi), kota.kabid_mutasi)
    urutan = Entri.objects.filter(peristiwa="pengunduran.ditandatangani").get().urutan
    for siapa in (kota.admin, kota.bkpsdm, kota.inspektur):
        client = masuk(siapa)
        assert "Surat pengunduran diri ditandatangani" not in client.get("/jejak/").content.decode()
        assert client.get(reverse("jejak:rinci", args=[urutan])).status_code == 404
    beri_meja(kota)
    assert "Surat pengunduran diri ditandatangani" in masuk(kota.bkpsdm).get("/jejak/").content.decode()
