"""The pages: from the form of a superior to the decision, the answer, the list, the home page."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kinerja.akun.models import Pengguna
from kinerja.fakta.models import Penghargaan, RiwayatPenilaian
from kinerja.organisasi.models import StatusPegawai
from kinerja.perwakilan.lihat import TERTUTUP
from kinerja.tindaklanjut.models import KunjunganTindakLanjut, TindakLanjut
from tests.pabrik import HARI, Kota, Orang, masuk, pukul
from tests.tindaklanjut.pabrik import diputus, diusulkan
from tests.tindaklanjut.test_usul import riwayat

AWAL = "/tindak-lanjut/"


@pytest.fixture(autouse=True)
def _hari() -> object:
    with time_machine.travel(pukul(HARI), tick=False):
        yield


def kirim(client: Client, url: str, **isi: object) -> str:
    """Where it led; the page again where it was refused."""
    jawaban = client.post(AWAL + url, {"kunci": 0, **isi})
    return jawaban["Location"] if jawaban.status_code == 302 else jawaban.content.decode()


def test_from_the_form_to_the_rapor(kota: Kota) -> None:
    riwayat(kota, 2024)
    atasan, wali = masuk(kota.kabid_mutasi), masuk(kota.walikota)
    url = f"baru/penghargaan/{kota.kasub.penugasan.pk}/"
    halaman = atasan.get(AWAL + url).content.decode()
    assert "Predikat kinerja tahun 2024: Sangat Baik (e-Kinerja BKN, 31 Des 2024)" in halaman
    assert "2 tahun terakhir" in halaman
    isi = {"perihal": "Inovasi layanan", "alasan": "Antrean turun.", "dasar": "Survei 2025", "fakta": acuan()}
    tujuan = kirim(atasan, url, **isi)
    satu = TindakLanjut.objects.get()
    assert tujuan == f"{AWAL}{satu.pk}/"
    assert "Predikat kinerja tahun 2024" in wali.get(tujuan).content.decode()
    assert wali.get(f"{AWAL}daftar/").content.decode().count("Inovasi layanan") == 1
    putus = {"setuju": "ya", "tanggal": HARI.isoformat(), "nomor": "", "catatan": ""}
    assert "nomor itu masuk rapor" in kirim(wali, f"{satu.pk}/langkah/setujui/", **putus)
    assert kirim(wali, f"{satu.pk}/langkah/setujui/", **{**putus, "nomor": "800/9/2026"}) == tujuan
    assert Penghargaan.objects.get(pegawai=kota.kasub.pegawai).nama == "Inovasi layanan"
    assert "Inovasi layanan" in masuk(kota.kasub).get(f"/pegawai/{kota.kasub.pegawai.pk}/rapor/").content.decode()


def acuan() -> str:
    return f"riwayat_penilaian:{RiwayatPenilaian.objects.get().pk}"


def test_a_refused_move_says_why_with_the_article_and_keeps_the_text(kota: Kota) -> None:
    isi = {"kode_jabatan": "STAF", "pertimbangan": "kinerja", "alasan": "Kata saya.", "dasar": "PP 11/2017"}
    halaman = kirim(masuk(kota.kabid_mutasi), f"baru/mutasi/{kota.kasub.penugasan.pk}/", **isi)
    for kata in ("Nilai yang rendah saja bukan dasar mutasi", "Jabatan ini lebih rendah", "Peraturan BKN 3/2020"):
        assert kata in halaman
    assert "Kata saya." in halaman
    assert not TindakLanjut.objects.exists()


def test_a_post_to_move_to_is_found_by_its_words(kota: Kota) -> None:
    atasan, url = masuk(kota.kabid_mutasi), f"{AWAL}baru/mutasi/{kota.kasub.penugasan.pk}/"
    assert 'name="alasan"' not in atasan.get(url).content.decode()  # nothing to choose from yet
    assert "Jabatan tidak ditemukan" in atasan.get(url, {"jabatan": "zzz"}).content.decode()
    halaman = atasan.get(url, {"jabatan": "kepala kinerja"}).content.decode()
    assert 'value="KABID-K"' in halaman
    assert 'value="KASUB"' not in halaman
    isi = {"pertimbangan": "kebutuhan", "alasan": "Perlu di sana.", "dasar": "PP 11/2017"}
    assert "Cari jabatannya, lalu pilih satu." in kirim(atasan, f"{url.removeprefix(AWAL)}?jabatan=kepala", **isi)
    kirim(atasan, url.removeprefix(AWAL), **isi, kode_jabatan="KABID-K")
    assert TindakLanjut.objects.get().perihal == "Kepala Bidang Kinerja"


def test_the_note_says_what_it_is_not_and_is_answered(kota: Kota) -> None:
    nota = diusulkan("nota", kota.kabid_mutasi, kota.kasub)
    orang = masuk(kota.kasub)
    halaman = orang.get(f"{AWAL}{nota.pk}/").content.decode()
    assert "bukan teguran lisan atau teguran tertulis menurut PP 94/2021" in halaman
    assert not KunjunganTindakLanjut.objects.exists()
    kirim(orang, f"{nota.pk}/langkah/tanggapi/", isi="Servernya mati.")
    atasan = masuk(kota.kabid_mutasi).get(f"{AWAL}{nota.pk}/").content.decode()
    assert "Servernya mati." in atasan
    assert "Tutup nota" in atasan
    assert "Fajar Nugroho" in orang.get(f"{AWAL}{nota.pk}/").content.decode().split("Siapa yang membaca")[1]
    assert "Laporan terlambat" in orang.get(AWAL).content.decode()


def test_who_could_decide_is_told_that_proposing_gives_it_away(kota: Kota) -> None:
    kata = "orang lain yang memutus."
    for siapa, tentang, ada in ((kota.sekda, kota.kaban, True), (kota.kaban, kota.kabid_mutasi, False)):
        halaman = masuk(siapa).get(f"{AWAL}baru/penghargaan/{tentang.penugasan.pk}/").content.decode()
        assert (kata in halaman) is ada


def test_the_person_sees_the_inspectorates_look_once_it_is_over(kota: Kota) -> None:
    satu = diusulkan("pengembangan", kota.kabid_mutasi, kota.kasub)
    masuk(kota.inspektur).get(f"{AWAL}{satu.pk}/")
    orang = masuk(kota.kasub)
    assert "Citra Lestari" not in orang.get(f"{AWAL}{satu.pk}/").content.decode()
    diputus(satu, kota.walikota, setuju=False)
    assert "Citra Lestari" in orang.get(f"{AWAL}{satu.pk}/").content.decode()


def test_the_second_of_two_keeps_the_text_and_is_told(kota: Kota) -> None:
    satu = diusulkan("pengembangan", kota.kabid_mutasi, kota.kasub)
    diputus(satu, kota.sekda)
    isi = {"setuju": "tidak", "tanggal": HARI.isoformat(), "catatan": "Alasan saya sendiri."}
    halaman = kirim(masuk(kota.walikota), f"{satu.pk}/langkah/setujui/", **isi)
    assert "sudah diubah orang lain" in halaman
    assert "Alasan saya sendiri." in halaman
    assert "Budi Santoso" in halaman


def test_the_list_filters_sorts_downloads_and_says_when_it_is_empty(kota: Kota) -> None:
    desk = masuk(kota.bkpsdm)
    assert "Belum ada tindak lanjut." in desk.get(f"{AWAL}daftar/").content.decode()
    for jenis in ("nota", "penghargaan"):
        diusulkan(jenis, kota.kabid_mutasi, kota.kasub)
    saring = desk.get(f"{AWAL}daftar/?jenis=nota&urut=perihal").content.decode()
    assert "Laporan terlambat" in saring
    assert "Pegawai berprestasi" not in saring
    berkas = desk.get(f"{AWAL}daftar/", {"unduh": "csv"}).content.decode("utf-8-sig")
    assert "Pegawai berprestasi" in berkas
    assert kota.kasub.nip in berkas


def test_no_page_takes_more_than_twelve_queries(kota: Kota) -> None:
    semua = {j: diusulkan(j, kota.kabid_mutasi, kota.kasub) for j in ("penghargaan", "mutasi", "nota")}
    urls: list[tuple[Orang | Pengguna, str]] = [
        *(
            (kota.bkpsdm, x)
            for x in ("daftar/", "baru/", f"{semua['mutasi'].pk}/", f"{semua['nota'].pk}/langkah/izin/")
        ),
        *((kota.kasub, x) for x in ("", f"{semua['nota'].pk}/", f"{semua['nota'].pk}/langkah/tanggapi/")),
        (kota.walikota, f"{semua['penghargaan'].pk}/langkah/setujui/"),
        *((kota.kabid_mutasi, f"baru/{j}/{kota.kasub.penugasan.pk}/") for j in semua),
    ]
    for siapa, url in urls:
        client = masuk(siapa)
        client.get(AWAL + url)
        with CaptureQueriesContext(
            connection,
        ) as terukur:
            assert client.get(AWAL + url).status_code == 200
        assert len(terukur) <= 12, (url, len(terukur))


def test_the_home_page_counts_what_waits_and_stops_the_day_somebody_is_gone(kota: Kota) -> None:
    diusulkan("penghargaan", kota.kabid_mutasi, kota.kasub)
    diusulkan("nota", kota.kabid_mutasi, kota.kasub)
    sendiri = diusulkan("pengembangan", kota.sekda, kota.kaban)
    assert "2 usul tindak lanjut" in masuk(kota.walikota).get("/").content.decode()
    assert "1 usul tindak lanjut" in masuk(kota.sekda).get("/").content.decode()  # not the own one
    assert "usul tindak lanjut" not in masuk(kota.kadis).get("/").content.decode()
    beranda = masuk(kota.kasub).get("/").content.decode()
    assert "nota pembinaan untuk Anda" in beranda
    assert "Laporan terlambat" not in beranda
    akhiri(kota.kaban.pegawai.pk)
    assert "1 usul tindak lanjut" in masuk(kota.walikota).get("/").content.decode()
    assert TindakLanjut.objects.filter(pk=sendiri.pk, keadaan="diusulkan").exists()


def akhiri(pegawai: int) -> None:
    StatusPegawai.objects.filter(pegawai=pegawai).update(sampai=HARI - timedelta(days=1))
    StatusPegawai.objects.create(pegawai_id=pegawai, kedudukan="meninggal", mulai=HARI)


def test_the_ledger_tells_of_these_acts_to_the_desk_and_inspektorat_only(kota: Kota) -> None:
    diusulkan("nota", kota.kabid_mutasi, kota.kasub)
    assert "Nota pembinaan disampaikan" in masuk(kota.inspektur).get("/jejak/").content.decode()
    assert "Nota pembinaan disampaikan" not in masuk(kota.admin).get("/jejak/").content.decode()


def test_nobody_reads_it_while_looking_as_another_person() -> None:
    assert "tindaklanjut" in TERTUTUP
