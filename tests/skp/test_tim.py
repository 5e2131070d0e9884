"""A team leader: sees only what serves the team, checks and recommends; the superior decides beside it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.organisasi.models import TimKerja
from kinerja.organisasi.services import IsiAnggota, akhiri_anggota, simpan_banyak_anggota
from kinerja.peraturan.periode import periode_dari_kode
from kinerja.skp.galat import Ditolak
from kinerja.skp.isian import IsianSKP
from kinerja.skp.lembar import BuktiBaru, IsianPeriode, IsianRealisasi
from kinerja.skp.models import SKP, Bukti, HasilKerja, HasilTim, IndikatorKinerja, RekomendasiTim
from kinerja.skp.permissions import lingkup_bukti, lingkup_hasil_tim, lingkup_skp
from kinerja.skp.selectors import daftar_dukungan
from kinerja.skp.selectors.tim import baris_anggota, menunggu_ketua, rekomendasi_untuk, tim_saya
from kinerja.skp.services import (
    IsianHasilTim,
    IsianPemeriksaan,
    IsianRekomendasi,
    ajukan_realisasi,
    beri_rekomendasi,
    beri_umpan_balik,
    simpan_hasil_tim,
    simpan_realisasi,
    tutup_realisasi,
)
from tests.organisasi.objek import tim_uji
from tests.pabrik import HARI, SISTEM, Kota, Orang, kota_kecil, masuk, pukul
from tests.skp.pabrik import ditetapkan, isian

pytestmark = pytest.mark.django_db
JANUARI = "2026-01"
FEBRUARI = date(2026, 2, 3)
AT = pukul(FEBRUARI)


@pytest.fixture
def kota() -> Iterator[Kota]:
    with time_machine.travel(AT, tick=False):
        yield kota_kecil()


def hasil_tim(kota: Kota, tim: TimKerja) -> HasilTim:
    """The one result of the team, written by its leader."""
    baris = [IsianHasilTim("Tersedianya rapor digital di setiap sekolah")]
    return simpan_hasil_tim(tim=tim, tahun=2026, isian=baris, by=kota.analis.pelaku, at=pukul(HARI))[0]


def isi_dua(h: HasilTim) -> IsianSKP:
    """Two results: the second serves the team."""
    dua = isian(2)
    return replace(dua, hasil=(dua.hasil[0], replace(dua.hasil[1], dukungan=f"tim:{h.pk}")))


def berjalan(kota: Kota, *, diajukan: bool = True) -> tuple[TimKerja, SKP]:
    """A team led by the analyst of another agency; the teacher's SKP serves it; January handed in."""
    tim = tim_uji(kota)
    skp = ditetapkan(kota.guru, kota.kasek, isi_dua(hasil_tim(kota, tim)))
    kunci = IndikatorKinerja.objects.filter(hasil_kerja__skp=skp).values_list("hasil_kerja_id", "pk")
    bukti = (BuktiBaru("Daftar", tautan="https://contoh.go.id/daftar"),)
    isi = IsianPeriode(realisasi={k: IsianRealisasi(teks="1", bukti_baru=bukti) for k in kunci})
    simpan_realisasi(skp=skp, periode=JANUARI, versi=0, isian=isi, by=kota.guru.pelaku, at=AT)
    if diajukan:
        ajukan_realisasi(skp=skp, periode=JANUARI, versi=1, by=kota.guru.pelaku, at=AT)
    return tim, skp


def rekomendasi(skp: SKP, saran: str = "di_atas", catatan: str = "Paling cepat") -> IsianRekomendasi:
    """Everything that serves the team found proven."""
    pk = HasilKerja.objects.get(skp=skp, hasil_tim__isnull=False).pk
    return IsianRekomendasi(saran, catatan, {pk: IsianPemeriksaan("terbukti", "Lengkap")})


def beri(tim: TimKerja, skp: SKP, oleh: Orang, *, versi: int = 0, saran: str = "di_atas") -> RekomendasiTim:
    isi = rekomendasi(skp, saran)
    return beri_rekomendasi(
        tim=tim, skp=skp, periode=JANUARI, versi=versi, isian=isi, by=oleh.sesi(FEBRUARI).pelaku, at=AT
    )


def test_a_teams_result_is_served_like_a_superiors(kota: Kota) -> None:
    tim, skp = berjalan(kota)
    hasil = HasilKerja.objects.get(skp=skp, hasil_tim__isnull=False)
    assert hasil.hasil_tim is not None
    assert (hasil.hasil_tim.tim, hasil.menunggu_atasan) == (tim, False)
    kelompok = {k.judul: [p.label for p in k.daftar] for k in daftar_dukungan(skp, FEBRUARI).kelompok}
    assert kelompok["Hasil Tim Digitalisasi Rapor"] == ["Tersedianya rapor digital di setiap sekolah"]


def test_who_is_not_in_the_team_is_not_offered_its_results(kota: Kota) -> None:
    hasil_tim(kota, tim_uji(kota))
    skp = ditetapkan(kota.guru_pppk, kota.kasek)
    assert not [k for k in daftar_dukungan(skp, FEBRUARI).kode if k.startswith("tim:")]


def test_the_leader_sees_only_what_serves_the_team_with_its_evidence(kota: Kota) -> None:
    _tim, skp = berjalan(kota)
    ketua = kota.guru_pppk  # no role of its own
    lama = TimKerja.objects.get().anggota.get(peran="ketua")
    akhiri_anggota(anggota=lama, sampai=HARI, by=SISTEM, at=AT)
    simpan_banyak_anggota(isi=[IsiAnggota("T1", ketua.nip, "ketua", FEBRUARI)], by=SISTEM, at=AT)
    sesi = ketua.sesi(FEBRUARI)
    assert [h.rumusan for h in lingkup_hasil_tim(sesi, FEBRUARI)] == ["Tersedianya dokumen kepegawaian jenis 1"]
    assert not lingkup_skp(sesi, FEBRUARI).filter(pk=skp.pk).exists()
    assert [b.nama for b in lingkup_bukti(sesi, FEBRUARI)] == ["Daftar"]
    assert Bukti.objects.count() == 2
    kemarin = FEBRUARI - timedelta(days=1)
    assert not lingkup_hasil_tim(ketua.sesi(kemarin), kemarin).exists()


def test_what_waits_for_the_leader_is_counted_and_then_gone(kota: Kota) -> None:
    tim, skp = berjalan(kota)
    sesi = kota.analis.sesi(FEBRUARI)
    assert [(t.ketua, t.menunggu, t.orang) for t in tim_saya(sesi)] == [(True, 1, 2)]
    tunggu = (kota.analis.pegawai.pk, periode_dari_kode(JANUARI), FEBRUARI)
    assert menunggu_ketua(*tunggu) == [(tim.pk, tim.nama, 1)]
    assert menunggu_ketua(kota.guru.pegawai.pk, *tunggu[1:]) == []
    assert "Periksa realisasi tim" in masuk(kota.analis).get("/").content.decode()
    beri(tim, skp, kota.analis)
    assert menunggu_ketua(*tunggu) == []
    assert [t.menunggu for t in tim_saya(sesi)] == [0]
    assert [(t.ketua, t.menunggu) for t in tim_saya(kota.guru.sesi(FEBRUARI))] == [(False, 0)]


def test_a_recommendation_is_one_entry_without_its_words(kota: Kota) -> None:
    tim, skp = berjalan(kota)
    beri(tim, skp, kota.analis)
    entri = Entri.objects.latest("pk")
    assert entri.peristiwa == "skp.rekomendasi_tim_diberikan"
    assert {f"tim:{tim.pk}", f"skp:{skp.pk}"} <= set(entri.perihal.values_list("subjek", flat=True))
    assert "di_atas" in entri.muatan.isi
    assert "Paling cepat" not in entri.muatan.isi


def test_who_does_not_lead_the_team_that_day_recommends_nothing(kota: Kota) -> None:
    tim, skp = berjalan(kota)
    for orang in (kota.guru, kota.kasek, kota.kadis):
        with pytest.raises(Ditolak, match="Hanya ketua tim"):
            beri(tim, skp, orang)
    akhiri_anggota(anggota=tim.anggota.get(peran="ketua"), sampai=HARI, by=SISTEM, at=AT)
    with pytest.raises(Ditolak, match="Hanya ketua tim"):
        beri(tim, skp, kota.analis)
    assert not RekomendasiTim.objects.exists()


def test_a_member_who_came_after_the_period_is_not_recommended_for_it(kota: Kota) -> None:
    tim, skp = berjalan(kota)
    tim.anggota.filter(peran="anggota").update(mulai=FEBRUARI)
    with pytest.raises(Ditolak, match="bukan anggota"):
        beri(tim, skp, kota.analis)


def test_nothing_is_recommended_before_there_is_something_to_check(kota: Kota) -> None:
    tim, skp = berjalan(kota, diajukan=False)
    isi = rekomendasi(skp)
    dini = pukul(date(2026, 1, 30))
    with pytest.raises(Ditolak, match="Realisasi belum diajukan"):
        beri_rekomendasi(tim=tim, skp=skp, periode=JANUARI, versi=0, isian=isi, by=kota.analis.pelaku, at=dini)
    assert beri(tim, skp, kota.analis).kunci == 1  # after its end also where nothing was handed in


def test_after_the_superior_has_rated_the_recommendation_stands(kota: Kota) -> None:
    tim, skp = berjalan(kota)
    beri(tim, skp, kota.analis)
    tutup_realisasi(penugasan_ids=[skp.penugasan_id], periode=JANUARI, at=AT)
    with pytest.raises(Ditolak, match="sudah dinilai"):
        beri(tim, skp, kota.analis, versi=1, saran="di_bawah")
    assert RekomendasiTim.objects.get().hasil_kerja == "di_atas"


def test_the_second_of_two_who_write_at_once_is_told(kota: Kota) -> None:
    tim, skp = berjalan(kota)
    beri(tim, skp, kota.analis)
    with pytest.raises(SudahBerubah) as galat:
        beri(tim, skp, kota.analis)
    assert galat.value.versi_kini == 1
    assert "Rekomendasi ketua tim diberikan" in str(galat.value)


def test_a_result_left_unchecked_is_refused(kota: Kota) -> None:
    tim, skp = berjalan(kota)
    kosong = IsianRekomendasi("sesuai")
    with pytest.raises(Ditolak, match="setiap hasil kerja"):
        beri_rekomendasi(tim=tim, skp=skp, periode=JANUARI, versi=0, isian=kosong, by=kota.analis.pelaku, at=AT)


def test_feedback_of_the_leader_says_so(kota: Kota) -> None:
    berjalan(kota)
    umpan = beri_umpan_balik(pegawai=kota.guru.pegawai, isi="Rapi.", by=kota.analis.sesi(FEBRUARI).pelaku, at=AT)
    assert umpan.sebagai == "ketua_tim"


def test_a_served_result_is_not_removed_and_an_unserved_one_is(kota: Kota) -> None:
    tim, _skp = berjalan(kota)
    h = HasilTim.objects.get()
    dua = [IsianHasilTim("Tersedianya rapor digital", h.pk), IsianHasilTim("Terlatihnya operator sekolah")]
    by, at = kota.analis.pelaku, AT
    simpan_hasil_tim(tim=tim, tahun=2026, isian=dua, by=by, at=at)
    assert [x.rumusan for x in HasilTim.objects.order_by("urutan")] == [x.rumusan for x in dua]
    simpan_hasil_tim(tim=tim, tahun=2026, isian=dua[:1], by=by, at=at)
    with pytest.raises(Ditolak, match="Oktavia Rini"):
        simpan_hasil_tim(tim=tim, tahun=2026, isian=[], by=by, at=at)
    assert HasilTim.objects.get().pk == h.pk


def test_the_year_shows_every_recommendation_of_its_periods(kota: Kota) -> None:
    tim, skp = berjalan(kota)
    beri(tim, skp, kota.analis)
    for kode, jumlah in (("2026", 1), (JANUARI, 1), ("2026-02", 0)):
        assert len(rekomendasi_untuk(skp.penugasan_id, periode_dari_kode(kode))) == jumlah


def test_the_leader_recommends_on_the_page_and_the_superior_reads_it_beside_the_realisation(kota: Kota) -> None:
    tim, skp = berjalan(kota)
    client = masuk(kota.analis)
    assert "Periksa 1 orang" in client.get(reverse("skp:tim_saya")).content.decode()
    alamat = reverse("skp:tim_anggota", args=[tim.pk, JANUARI, skp.pk])
    halaman = client.get(alamat).content.decode()
    assert "jenis 1" in halaman
    assert "jenis 0" not in halaman
    pk = HasilKerja.objects.get(skp=skp, hasil_tim__isnull=False).pk
    kirim = {"kunci": "0", f"h{pk}-kesimpulan": "sebagian", "hasil_kerja": "di_atas", "catatan": "Mandiri"}
    assert client.post(alamat, kirim).status_code == 302
    nilai = masuk(kota.kasek).get(reverse("penilaian:rinci", args=[JANUARI, skp.penugasan_id])).content.decode()
    assert "Rekomendasi ketua tim" in nilai
    assert "Mandiri" in nilai
    assert "Sebagian terbukti" in nilai
    assert 'value="di_atas" checked' not in nilai  # never chosen for the superior
    assert "sudah diubah orang lain" in client.post(alamat, kirim).content.decode()


def test_others_get_no_page_of_the_leader(kota: Kota) -> None:
    tim, skp = berjalan(kota)
    alamat = reverse("skp:tim_anggota", args=[tim.pk, JANUARI, skp.pk])
    assert masuk(kota.guru).get(alamat).status_code == 403
    assert masuk(kota.analis).get(reverse("skp:tim_anggota", args=[tim.pk, "2026-13", skp.pk])).status_code == 404


def test_pages_of_a_team_ask_a_fixed_number_of_queries(kota: Kota) -> None:
    tim, skp = berjalan(kota)
    client = masuk(kota.analis)
    alamat = [
        reverse("skp:tim_saya"),
        f"{reverse('skp:tim', args=[tim.pk])}?periode={JANUARI}",
        reverse("skp:tim_hasil", args=[tim.pk]),
    ]

    def hitung() -> list[int]:
        jumlah = []
        for satu in alamat:
            client.get(satu)
            with CaptureQueriesContext(connection) as kueri:
                assert client.get(satu).status_code == 200
            jumlah.append(len(kueri))
        return jumlah

    sedikit = hitung()
    orang = (kota.guru_pppk, kota.operator)
    simpan_banyak_anggota(isi=[IsiAnggota("T1", x.nip, "anggota", HARI) for x in orang], by=SISTEM, at=AT)
    for satu, atasan in zip(orang, (kota.kasek, kota.kadis), strict=True):
        ditetapkan(satu, atasan, isi_dua(HasilTim.objects.get()))
    assert len(baris_anggota([tim.pk], periode_dari_kode(JANUARI))[tim.pk]) == 3
    assert hitung() == sedikit
    assert max(sedikit) <= 12
    satu_orang = reverse("skp:tim_anggota", args=[tim.pk, JANUARI, skp.pk])
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(satu_orang).status_code == 200
    assert len(kueri) <= 12
