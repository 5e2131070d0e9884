"""A period that was handed in is returned with a note, mended and handed in again; after the mark it is not."""

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import quote

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.services import IsiPenugasan, simpan_banyak_penugasan
from kinerja.skp.galat import Ditolak
from kinerja.skp.lembar import BuktiBaru, IsianPeriode, IsianRealisasi, Kunci
from kinerja.skp.models import SKP, Bukti, BuktiRealisasi, IndikatorKinerja, PeriodeRealisasi, Realisasi
from kinerja.skp.services import (
    ajukan_realisasi,
    ajukan_skp,
    cabut_realisasi,
    kembalikan_realisasi,
    simpan_realisasi,
    tambah_bukti,
    tetapkan_skp,
    tutup_realisasi,
    ubah_skp,
)
from kinerja.web.selectors.beranda import beranda
from tests.pabrik import SISTEM, Kota, Orang, kota_kecil, pukul
from tests.perwakilan.objek import delegasi
from tests.skp.pabrik import AT, ditetapkan, isian

pytestmark = pytest.mark.django_db
FEB = date(2026, 2, 3)
PESAN = "Angka indikator kedua tidak sama dengan rekapnya."


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(pukul(FEB), tick=False):
        yield


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


@pytest.fixture
def skp(kota: Kota) -> SKP:
    return terajukan(kota)


def terajukan(kota: Kota, periode: str = "2026-01") -> SKP:
    """The SKP of kota.staf with a month told, proven and handed in: its sheet is at version 2."""
    skp = ditetapkan(kota.staf, kota.kasub, isian(1, 2))
    isi(kota, skp, "7", periode=periode)
    ajukan_realisasi(skp=skp, periode=periode, versi=1, by=kota.staf.pelaku, at=AT)
    return skp


def isi(kota: Kota, skp: SKP, teks: str, versi: int = 0, periode: str = "2026-01") -> PeriodeRealisasi:
    """This text for each indicator, each with the same link."""
    kunci = IndikatorKinerja.objects.filter(hasil_kerja__skp=skp).values_list("hasil_kerja_id", "pk")
    bukti = () if versi else (BuktiBaru("Rekap", tautan="https://contoh.go.id/rekap"),)
    lama = frozenset(Bukti.objects.values_list("pk", flat=True))
    baris: dict[Kunci, IsianRealisasi] = {k: IsianRealisasi(teks=teks, bukti=lama, bukti_baru=bukti) for k in kunci}
    isian_periode = IsianPeriode(realisasi=baris)
    return simpan_realisasi(
        skp=skp, periode=periode, versi=versi, isian=isian_periode, by=kota.staf.pelaku, at=pukul(FEB)
    )


def kembalikan(kota: Kota, skp: SKP, *, versi: int = 2, by: Pelaku | None = None, on: date = FEB) -> PeriodeRealisasi:
    return kembalikan_realisasi(
        skp=skp, periode="2026-01", versi=versi, pesan=PESAN, by=by or kota.kasub.pelaku, at=pukul(on)
    )


def masuk(orang: Orang) -> Client:
    client = Client()
    client.force_login(orang.pengguna)
    return client


def alamat(skp: SKP, nama: str = "realisasi") -> str:
    return reverse(f"skp:{nama}", args=[skp.pk, "2026-01"])


# The act


def test_it_goes_back_with_its_note_and_nothing_typed_or_proven_is_lost(kota: Kota, skp: SKP) -> None:
    lembar = kembalikan(kota, skp)
    assert (lembar.keadaan, lembar.catatan_pengembalian, lembar.kunci) == ("dikembalikan", PESAN, 3)
    assert lembar.dikembalikan_oleh == "Hendra Saputra, sebagai Kepala Subbidang Kepangkatan"
    assert set(Realisasi.objects.values_list("teks", flat=True)) == {"7"}
    assert BuktiRealisasi.objects.filter(terlambat=False).count() == 2
    entri = Entri.objects.latest("urutan")
    assert (entri.peristiwa, entri.nama) == ("skp.realisasi_dikembalikan", "Hendra Saputra")
    assert f"realisasi:{skp.penugasan_id}:2026-01" in entri.perihal.values_list("subjek", flat=True)


def test_none_is_returned_without_a_note(kota: Kota, skp: SKP) -> None:
    with pytest.raises(Ditolak, match="Tulis catatan"):
        kembalikan_realisasi(skp=skp, periode="2026-01", versi=2, pesan=" \n", by=kota.kasub.pelaku, at=AT)
    assert PeriodeRealisasi.objects.get().menunggu


def test_long_after_the_period_it_is_mended_proven_in_time_and_handed_in_again(kota: Kota, skp: SKP) -> None:
    juli = date(2026, 7, 20)
    kembalikan(kota, skp, on=juli)
    isi(kota, skp, "6", versi=3)
    kunci = IndikatorKinerja.objects.filter(hasil_kerja__skp=skp).values_list("hasil_kerja_id", "pk")
    baru = [BuktiBaru("Rekap baru", tautan="https://contoh.go.id/baru")]
    tambah_bukti(skp=skp, periode="2026-01", untuk=kunci, baru=baru, by=kota.staf.pelaku, at=pukul(juli))
    lagi = ajukan_realisasi(skp=skp, periode="2026-01", versi=4, by=kota.staf.pelaku, at=pukul(juli))
    assert (lagi.keadaan, lagi.catatan_pengembalian) == ("diajukan", PESAN)
    assert not BuktiRealisasi.objects.filter(terlambat=True).exists()


def test_a_rated_period_is_not_returned_and_the_way_is_named(kota: Kota, skp: SKP) -> None:
    tutup_realisasi(penugasan_ids=[skp.penugasan_id], periode="2026-01", at=AT)
    with pytest.raises(Ditolak, match=r"sudah dinilai.*lewat koreksi"):
        kembalikan(kota, skp)


def test_what_was_not_handed_in_or_went_back_already_is_not_returned(kota: Kota, skp: SKP) -> None:
    kembalikan(kota, skp)
    with pytest.raises(SudahBerubah, match="Realisasi dikembalikan dengan catatan oleh Hendra Saputra"):
        kembalikan(kota, skp)
    with pytest.raises(Ditolak, match="belum diajukan"):
        kembalikan(kota, skp, versi=3)
    with pytest.raises(Ditolak, match="belum diajukan"):
        kembalikan_realisasi(skp=skp, periode="2026-02", versi=0, pesan=PESAN, by=kota.kasub.pelaku, at=AT)
    assert PeriodeRealisasi.objects.count() == 1


def test_what_the_owner_took_back_meanwhile_is_told(kota: Kota, skp: SKP) -> None:
    cabut_realisasi(skp=skp, periode="2026-01", versi=2, by=kota.staf.pelaku, at=AT)
    with pytest.raises(SudahBerubah, match="Pengajuan realisasi dicabut oleh Siti Rahma"):
        kembalikan(kota, skp)


def test_nobody_but_the_superior_of_the_day_returns(kota: Kota, skp: SKP) -> None:
    for orang in (kota.staf, kota.staf_pppk, kota.kabid_mutasi, kota.kabid_kinerja):
        with pytest.raises(Ditolak, match="tidak berada di bawah jabatan"):
            kembalikan(kota, skp, by=orang.pelaku)
    with pytest.raises(Ditolak):
        kembalikan(kota, skp, by=Pelaku.dari_tugas("uji"))


def test_the_plh_of_the_day_returns(kota: Kota, skp: SKP) -> None:
    tugas = IsiPenugasan(kota.analis.nip, "KASUB", "plh", FEB, sampai=FEB + timedelta(days=5))
    simpan_banyak_penugasan(isi=[tugas], by=SISTEM, at=AT)
    sesi = kota.analis.sesi(FEB)
    plh = next(p for p in sesi.semua_penugasan if p.jenis == "plh")
    assert kembalikan(kota, skp, by=sesi.sebagai(plh)).dikembalikan


def test_what_was_told_under_an_earlier_version_goes_on_in_the_one_in_force(kota: Kota, skp: SKP) -> None:
    baru = ubah_skp(skp=skp.pk, versi=skp.kunci, alasan="APBD perubahan", by=kota.staf.pelaku, at=AT)
    baru = ajukan_skp(skp=baru.pk, versi=baru.kunci, by=kota.staf.pelaku, at=AT)
    [baru] = tetapkan_skp(versi={baru.pk: baru.kunci}, by=kota.kasub.pelaku, at=AT)
    assert set(Realisasi.objects.values_list("hasil_kerja__skp", flat=True)) == {skp.pk}
    assert kembalikan(kota, skp).skp_id == baru.pk
    assert set(Realisasi.objects.values_list("hasil_kerja__skp", flat=True)) == {baru.pk}
    [tugas] = [t for t in beranda(kota.staf.sesi(FEB)).perlu if t.kerja == "Perbaiki realisasi"]
    assert tugas.url == alamat(baru)
    isi(kota, baru, "6", versi=3)


# The pages


def test_the_superior_returns_from_the_page_and_both_read_the_note(kota: Kota, skp: SKP) -> None:
    client = masuk(kota.kasub)
    assert alamat(skp, "realisasi_kembalikan") in client.get(alamat(skp)).content.decode()
    form = client.get(alamat(skp, "realisasi_kembalikan")).content.decode()
    assert "Apa yang perlu diperbaiki?" in form
    jawab = client.post(alamat(skp, "realisasi_kembalikan"), {"kunci": "2", "pesan": PESAN}, follow=True)
    assert "Realisasi dikembalikan kepada Siti Rahma" in jawab.content.decode()
    milik = masuk(kota.staf).get(alamat(skp)).content.decode()
    assert milik.index("Dikembalikan dengan catatan") < milik.index(PESAN) < milik.index('class="daftar-rhk"')
    assert "Hendra Saputra, sebagai Kepala Subbidang Kepangkatan · 3 Feb 2026" in milik
    assert "Ajukan realisasi" in milik


def test_the_note_stays_for_the_superior_who_gets_it_again_and_is_gone_once_rated(kota: Kota, skp: SKP) -> None:
    kembalikan(kota, skp)
    ajukan_realisasi(skp=skp, periode="2026-01", versi=3, by=kota.staf.pelaku, at=AT)
    assert "Catatan pengembalian sebelumnya" in masuk(kota.kasub).get(alamat(skp)).content.decode()
    tutup_realisasi(penugasan_ids=[skp.penugasan_id], periode="2026-01", at=AT)
    assert PESAN not in masuk(kota.kasub).get(alamat(skp)).content.decode()


def test_what_was_typed_stays_when_somebody_was_first(kota: Kota, skp: SKP) -> None:
    client = masuk(kota.kasub)
    cabut_realisasi(skp=skp, periode="2026-01", versi=2, by=kota.staf.pelaku, at=AT)
    jawab = client.post(alamat(skp, "realisasi_kembalikan"), {"kunci": "2", "pesan": PESAN})
    teks = jawab.content.decode()
    assert (jawab.status_code, PESAN in teks, "dicabut oleh Siti Rahma" in teks) == (422, True, True)
    lagi = client.post(alamat(skp, "realisasi_kembalikan"), {"kunci": "3", "pesan": PESAN}).content.decode()
    assert "belum diajukan" in lagi
    assert PESAN in lagi
    assert client.get(alamat(skp, "realisasi_kembalikan")).status_code == 302


def test_an_empty_note_is_asked_for(kota: Kota, skp: SKP) -> None:
    jawab = masuk(kota.kasub).post(alamat(skp, "realisasi_kembalikan"), {"kunci": "2", "pesan": " "})
    assert jawab.status_code == 422
    assert PeriodeRealisasi.objects.get().menunggu


@pytest.mark.parametrize(("siapa", "kode"), [("staf", 403), ("kabid_mutasi", 403), ("guru", 404)])
def test_the_page_is_closed_to_others(kota: Kota, skp: SKP, siapa: str, kode: int) -> None:
    client = masuk(getattr(kota, siapa))
    assert client.get(alamat(skp, "realisasi_kembalikan")).status_code == kode
    assert client.post(alamat(skp, "realisasi_kembalikan"), {"kunci": "2", "pesan": PESAN}).status_code == kode


def test_one_comes_back_to_the_page_one_came_from_and_to_no_other_site(kota: Kota, skp: SKP) -> None:
    client, ke = masuk(kota.kasub), "/penilaian/2026-01/"
    url = f"{alamat(skp, 'realisasi_kembalikan')}?ke={quote(ke)}"
    assert f'href="{ke}"' in client.get(url).content.decode()
    asing = f"{alamat(skp, 'realisasi_kembalikan')}?ke={quote('https://contoh.com/')}"
    assert f'href="{alamat(skp)}">Batal' in client.get(asing).content.decode()
    assert client.post(url, {"kunci": "2", "pesan": PESAN}).headers["Location"] == ke


def test_the_home_of_the_person_asks_to_mend_it_whatever_period_and_post(kota: Kota) -> None:
    skp = terajukan(kota)
    isi(kota, skp, "8", periode="2026-03")
    ajukan_realisasi(skp=skp, periode="2026-03", versi=1, by=kota.staf.pelaku, at=AT)
    april = date(2026, 4, 10)
    for periode in ("2026-01", "2026-03"):
        kembalikan_realisasi(skp=skp, periode=periode, versi=2, pesan=PESAN, by=kota.kasub.pelaku, at=pukul(april))
    tugas = [(t.kerja, t.objek) for t in beranda(kota.staf.sesi(april)).perlu if "realisasi" in str(t.kerja)]
    assert tugas == [("Perbaiki realisasi", "Januari 2026"), ("Perbaiki realisasi", "Maret 2026")]
    pindah = IsiPenugasan(kota.staf.nip, "ANALIS", "definitif", april)
    simpan_banyak_penugasan(isi=[pindah], by=SISTEM, at=pukul(april))
    kini = [t.kerja for t in beranda(kota.staf.sesi(date(2027, 2, 10))).perlu]
    assert kini.count("Perbaiki realisasi") == 2
    assert "Susun SKP" in kini


def test_the_superiors_team_says_that_it_was_returned(kota: Kota, skp: SKP) -> None:
    assert not any(a.dikembalikan for a in beranda(kota.kasub.sesi(FEB)).tim)
    kembalikan(kota, skp)
    assert [a.penugasan.pegawai.nama for a in beranda(kota.kasub.sesi(FEB)).tim if a.dikembalikan] == ["Siti Rahma"]
    assert "Dikembalikan" in masuk(kota.kasub).get("/").content.decode().partition("Tim Anda")[2]


# Delegation


def test_a_delegate_returns_in_the_name_of_the_superior(kota: Kota, skp: SKP) -> None:
    delegasi(kota.kasub, kota.analis, FEB)
    client = masuk(kota.analis)
    assert "Anda bertindak atas nama Hendra Saputra" in client.get(alamat(skp)).content.decode()
    url = alamat(skp, "realisasi_kembalikan")
    assert "Kartika Sari, atas nama Hendra Saputra" in client.get(url).content.decode()
    assert client.post(url, {"kunci": "2", "pesan": PESAN}).status_code == 302
    lembar = PeriodeRealisasi.objects.get()
    assert lembar.dikembalikan_oleh.startswith("Kartika Sari, atas nama Hendra Saputra")
    entri = Entri.objects.get(peristiwa="skp.realisasi_dikembalikan")
    assert entri.kapasitas == "atas nama Hendra Saputra, Kepala Subbidang Kepangkatan"
    assert f"pegawai:{kota.kasub.pegawai.pk}" in entri.perihal.values_list("subjek", flat=True)
    assert "Kartika Sari, atas nama" in masuk(kota.staf).get(alamat(skp)).content.decode()


def test_in_january_a_delegate_still_returns_december(kota: Kota) -> None:
    skp = terajukan(kota, "2026-12")
    with time_machine.travel(pukul(date(2027, 1, 5)), tick=False):
        delegasi(kota.kasub, kota.analis, date(2027, 1, 5))
        url = reverse("skp:realisasi_kembalikan", args=[skp.pk, "2026-12"])
        assert masuk(kota.analis).post(url, {"kunci": "2", "pesan": PESAN}).status_code == 302
    assert PeriodeRealisasi.objects.get().dikembalikan


@pytest.mark.parametrize("siapa", ["kasub", "analis"])
def test_the_page_takes_at_most_twelve_queries(
    kota: Kota, skp: SKP, siapa: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    delegasi(kota.kasub, kota.analis, FEB)
    client, url = masuk(getattr(kota, siapa)), alamat(skp, "realisasi_kembalikan")
    client.get(url)
    with django_assert_max_num_queries(12):
        assert client.get(url).status_code == 200
