"""The agencies' own marks on one page: results beside them, many set in one act, two at once, wrong lines."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kinerja.jejak.models import Entri, Perihal
from kinerja.organisasi.selectors.unit import pohon_unit
from kinerja.organisasi.services import IsiUnit, simpan_banyak_unit
from kinerja.penilaian.models import PredikatOrganisasi
from kinerja.penilaian.selectors.cetak import bahan_nilai
from kinerja.penilaian.services import tetapkan_predikat_organisasi
from kinerja.rencana.models import Indikator, Level, RealisasiIndikator, Simpul, TargetIndikator
from tests.pabrik import SISTEM, Kota, Orang, masuk, pukul
from tests.penilaian.pabrik import jam_pada, nilai_diberikan
from tests.rencana.objek import indikator_dinas

pytestmark = pytest.mark.django_db
FEB = date(2026, 2, 3)
jam = jam_pada(FEB)
SEMUA = "/penilaian/unit/2026-01/"


def baris(kota: Kota, unit: str, predikat: str, alasan: str = "", kunci: int = 0) -> dict[str, str]:
    awal = f"u{kota.unit[unit].pk}-"
    return {f"{awal}predikat": predikat, f"{awal}alasan": alasan, f"{awal}kunci": str(kunci)}


def tetap(kota: Kota, unit: str, predikat: str, periode: str = "2026-01", by: Orang | None = None) -> None:
    tetapkan_predikat_organisasi(
        unit_id=kota.unit[unit].pk,
        jenis="periodik",
        periode=periode,
        predikat=predikat,
        alasan="Tiga target tercapai.",
        by=by.sesi(FEB).pelaku if by else SISTEM,
        at=pukul(FEB),
    )


def predikat() -> dict[str, str]:
    return dict(PredikatOrganisasi.objects.values_list("unit__kode", "predikat"))


def iku(kota: Kota, nama: str, realisasi: str, periode: str = "2026-01") -> None:
    """A main indicator of Dinas Pendidikan with target 90 and what came of it."""
    versi = indikator_dinas(kota).simpul.versi
    unit = kota.unit["10"]
    sasaran, _ = Simpul.objects.get_or_create(
        versi=versi, unit=unit, level=Level.SASARAN, kode="S1", nama="Pendidikan yang merata"
    )
    indikator = Indikator.objects.create(simpul=sasaran, nama=nama)
    TargetIndikator.objects.create(indikator=indikator, periode="2026", teks="90", bawah=90, atas=90)
    RealisasiIndikator.objects.create(
        dokumen=versi.dokumen,
        unit=unit,
        kode="S1",
        indikator=nama,
        tanda=indikator.tanda,
        periode=periode,
        teks=realisasi,
        angka=realisasi,
    )


def test_many_agencies_get_their_marks_in_one_act_and_one_entry(kota: Kota) -> None:
    data = {
        **baris(kota, "05", "baik"),
        **baris(kota, "10", "istimewa", "Angka partisipasi di atas target."),
        **baris(kota, "03", ""),
        "alasan_bersama": "Reviu laporan kinerja Januari.",
        "saring": "keadaan=belum",
    }
    jawab = masuk(kota.walikota).post(SEMUA, data)
    assert jawab["Location"] == f"{SEMUA}?keadaan=belum"
    alasan = dict(PredikatOrganisasi.objects.values_list("unit__kode", "alasan"))
    assert alasan == {"05": "Reviu laporan kinerja Januari.", "10": "Angka partisipasi di atas target."}
    assert predikat() == {"05": "baik", "10": "istimewa"}
    entri = Entri.objects.get(peristiwa="predikat_organisasi.ditetapkan")
    subjek = set(Perihal.objects.filter(entri=entri).values_list("subjek", flat=True))
    assert subjek == {f"unit:{kota.unit[kode].pk}" for kode in ("05", "10")}


def test_every_wrong_line_has_its_message_and_nothing_is_written(kota: Kota) -> None:
    tetap(kota, "02", "baik")
    data = {
        **baris(kota, "05", "baik", "Empat dari lima target."),
        **baris(kota, "10", "kurang"),
        **baris(kota, "03", "", "Menunggu reviu."),
        **baris(kota, "02", "istimewa", "Tiga target tercapai.", kunci=1),
    }
    jawab = masuk(kota.walikota).post(SEMUA, data)
    isi = jawab.content.decode()
    assert jawab.status_code == 422
    assert "Isi dasar dan alasan predikat Dinas Pendidikan." in isi
    assert "Pilih predikat Badan Perencanaan Pembangunan Daerah." in isi
    assert "Tulis alasan mengubah predikat Inspektorat." in isi
    assert f'href="#id_u{kota.unit["10"].pk}-alasan"' in isi
    assert "Empat dari lima target." in isi
    assert "Menunggu reviu." in isi
    assert predikat() == {"02": "baik"}


def test_an_unknown_word_or_agency_is_refused(kota: Kota) -> None:
    jawab = masuk(kota.walikota).post(SEMUA, baris(kota, "10", "lumayan", "Baik."))
    assert jawab.status_code == 422
    bidang = baris(kota, "05.1", "baik", "Bukan perangkat daerah.")
    assert masuk(kota.walikota).post(SEMUA, bidang, follow=True).status_code == 200
    assert predikat() == {}


def test_the_second_of_two_is_told_who_was_first_and_keeps_what_was_typed(kota: Kota) -> None:
    tetap(kota, "10", "baik", by=kota.walikota)
    data = {**baris(kota, "10", "kurang", "Versi kedua."), **baris(kota, "05", "baik", "Juga diketik.")}
    client = Client()
    client.force_login(kota.bkpsdm)
    jawab = client.post(SEMUA, data)
    isi = jawab.content.decode()
    assert jawab.status_code == 409
    assert "Dinas Pendidikan: Baik, ditetapkan" in isi
    assert kota.walikota.pegawai.nama_lengkap in isi
    for teks in ("Versi kedua.", "Juga diketik.", "Tersimpan: Baik"):
        assert teks in isi
    assert predikat() == {"10": "baik"}

    assert f'name="u{kota.unit["10"].pk}-kunci" value="1"' in isi
    client.post(SEMUA, {**data, f"u{kota.unit['10'].pk}-kunci": "1"})
    assert predikat() == {"10": "kurang", "05": "baik"}


def test_the_page_of_one_agency_tells_the_second_too(kota: Kota) -> None:
    tetap(kota, "10", "baik", by=kota.walikota)
    alamat = f"{SEMUA}{kota.unit['10'].pk}/"
    jawab = masuk(kota.walikota).post(alamat, {"predikat": "kurang", "alasan": "Versi kedua.", "kunci": "0"})
    isi = jawab.content.decode()
    assert jawab.status_code == 422
    assert "Dinas Pendidikan: Baik, ditetapkan" in isi
    assert "Versi kedua." in isi
    assert 'name="kunci" value="1"' in isi
    assert predikat() == {"10": "baik"}


def test_nothing_chosen_changes_nothing(kota: Kota) -> None:
    tetap(kota, "10", "baik")
    entri = Entri.objects.count()
    data = {**baris(kota, "10", "baik", "Tiga target tercapai.", kunci=1), "alasan_bersama": "Reviu."}
    isi = masuk(kota.walikota).post(SEMUA, data, follow=True).content.decode()
    assert "Tidak ada yang berubah." in isi
    assert Entri.objects.count() == entri


def test_results_and_the_last_mark_stand_beside_the_choice(kota: Kota) -> None:
    tetap(kota, "10", "butuh_perbaikan", periode="2025-12")
    tetap(kota, "10", "istimewa", periode="2025-11")
    iku(kota, "Angka partisipasi", "95")
    iku(kota, "Literasi", "80")
    iku(kota, "Numerasi", "95", periode="2026-02")  # came after the period
    berkas = masuk(kota.walikota).get(f"{SEMUA}?unduh=csv").content.decode("utf-8-sig").splitlines()
    kepala, dinas = (next(b for b in berkas if b.startswith(x)) for x in ("Perangkat", "Dinas Pendidikan"))
    isi = dict(zip(kepala.split(";" if ";" in kepala else ","), dinas.split(";" if ";" in dinas else ","), strict=True))
    assert (isi["Sebelumnya"], isi["Periode sebelumnya"]) == ("Butuh Perbaikan", "Desember 2025")
    assert (isi["Target IKU tercapai"], isi["IKU terukur"], isi["IKU dalam rencana"]) == ("1", "2", "3")
    assert "1 dari 2" in masuk(kota.walikota).get(SEMUA).content.decode()
    satu = masuk(kota.walikota).get(f"{SEMUA}{kota.unit['10'].pk}/").content.decode()
    assert "Literasi" in satu
    assert "88,89" in satu


def test_the_filter_leaves_those_without_a_mark(kota: Kota) -> None:
    tetap(kota, "10", "baik")
    isi = masuk(kota.walikota).get(f"{SEMUA}?keadaan=belum").content.decode()
    assert f"u{kota.unit['05'].pk}-predikat" in isi
    assert f"u{kota.unit['10'].pk}-predikat" not in isi
    assert 'name="saring" value="keadaan=belum"' in isi
    assert "4 dari 5 perangkat daerah belum ditetapkan" in isi


def test_only_who_is_above_the_agencies_sets_their_marks(kota: Kota) -> None:
    for siapa in (kota.kadis, kota.kasub, kota.inspektur):
        assert masuk(siapa).post(SEMUA, baris(kota, "10", "istimewa", "Milik sendiri.")).status_code == 403
    assert predikat() == {}


def test_the_page_of_one_agency_asks_twelve_times_at_most(kota: Kota) -> None:
    tetap(kota, "10", "baik", by=kota.walikota)
    iku(kota, "Literasi", "80")
    client, alamat = masuk(kota.walikota), f"{SEMUA}{kota.unit['10'].pk}/"
    assert client.get(f"{SEMUA}{kota.unit['10.9'].pk}/").status_code == 404
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(alamat).status_code == 200
    assert len(kueri) <= 12


def test_the_page_asks_as_much_for_forty_agencies_as_for_five(kota: Kota) -> None:
    client = masuk(kota.walikota)

    def hitung() -> int:
        client.get(SEMUA)
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(SEMUA).status_code == 200
        return len(kueri)

    for n in range(2):
        iku(kota, f"IKU {n}", "90")
    lima = hitung()
    awal = date(2025, 1, 1)
    unit = [IsiUnit(f"9{n:02}", f"Kecamatan {n}", "kecamatan", awal, True, "00") for n in range(35)]
    simpan_banyak_unit(isi=unit, by=SISTEM, at=pukul(awal))
    for n in range(2, 12):
        iku(kota, f"IKU {n}", "90")
    for u in kota.unit.values():
        if u.kode in ("02", "03", "05", "10"):
            tetap(kota, u.kode, "baik", by=kota.walikota)
    assert hitung() == lima <= 12


def test_the_papers_of_a_mark_take_the_mark_of_the_own_agency_for_that_period(kota: Kota) -> None:
    satu = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")

    def tertulis() -> tuple[str, str, int | None]:
        b = bahan_nilai(satu, pohon_unit)
        return b.organisasi, b.predikat_organisasi, b.unit

    milik = kota.unit["05"].pk
    for kode, periode, predikat in (("10", "2026-01", "kurang"), ("05", "2026-02", "istimewa")):
        tetapkan(kota, kode, periode, predikat)
    assert tertulis() == ("", "", milik)
    tetapkan(kota, "05", "2026-01", "butuh_perbaikan")
    assert tertulis() == ("Butuh Perbaikan", "butuh_perbaikan", milik)


def tetapkan(kota: Kota, kode: str, periode: str, predikat: str) -> None:
    PredikatOrganisasi.objects.create(
        unit=kota.unit[kode], jenis="periodik", periode=periode, predikat=predikat, ditetapkan_pada=pukul(FEB)
    )
