"""A year with four segments on one rapor: nothing lost, nothing doubled, every mark at its own post."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.organisasi.models import Pegawai, Penugasan
from kinerja.organisasi.selectors import Segmen
from kinerja.organisasi.selectors.segmen import hari_segmen
from kinerja.organisasi.services import IsiPenugasan, simpan_banyak_penugasan
from kinerja.penilaian.isian import IsianNilai
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.services import nilai_tim, tetapkan_penilaian
from kinerja.peraturan.periode import periode_dari_kode
from kinerja.rapor.cetak import cetak_rapor, data_cetak
from kinerja.rapor.selectors.orang import dengan_keterangan
from kinerja.rapor.selectors.rapor import Bacaan, Rapor, susun_rapor
from kinerja.rapor.selectors.segmen import hari_nilai
from tests.pabrik import SISTEM, Kota, kota_kecil, pukul
from tests.rapor.pabrik import skp_lengkap

ON = date(2026, 12, 31)
AWAL = date(2026, 1, 1)


def setahun(kota: Kota) -> list[Penugasan]:
    """Staf, then analis from April, then operator from September; Plt. Kasubbid from June to October."""
    isi = [
        IsiPenugasan(kota.staf.nip, "ANALIS", "definitif", date(2026, 4, 1)),
        IsiPenugasan(kota.staf.nip, "KASUB", "plt", date(2026, 6, 1), date(2026, 10, 31)),
        IsiPenugasan(kota.staf.nip, "OPR", "definitif", date(2026, 9, 1)),
    ]
    simpan_banyak_penugasan(isi=isi, by=SISTEM, at=pukul(date(2026, 1, 2)))
    return list(Penugasan.objects.filter(pegawai=kota.staf.pegawai).order_by("mulai"))


def rapor(kota: Kota) -> Rapor:
    pegawai = dengan_keterangan(Pegawai.objects.filter(pk=kota.staf.pegawai.pk), ON).get()
    return susun_rapor(pegawai, ON, Bacaan(()))


@pytest.mark.django_db
def test_four_segments_add_up_to_the_year_and_keep_their_own_marks(client: Client) -> None:
    kota = kota_kecil()
    empat = setahun(kota)
    for p, penilai, periode, on in (
        (empat[0], kota.kasub, "2026-TW1", date(2026, 4, 6)),
        (empat[1], kota.kabid_kinerja, "2026-TW2", date(2026, 7, 6)),
        (empat[2], kota.kabid_mutasi, "2026-TW2", date(2026, 7, 6)),
    ):
        skp_lengkap(p, 2026, hasil=1)
        by, jangka = penilai.sesi(on).pelaku, periode_dari_kode(periode)
        isian = [IsianNilai(p.pk, "sesuai", "sesuai")]
        nilai = nilai_tim(periode=jangka, jenis="periodik", isian=isian, by=by, at=pukul(on))
        tetapkan_penilaian(penilaian=nilai, by=by, at=pukul(on))
    tahun = rapor(kota).tahun[0]
    assert [(s.judul, s.hari, s.merangkap) for s in tahun.jabatan] == [
        ("Penata Layanan Operasional", 90, 0),
        ("Analis SDM Aparatur Ahli Pertama", 153, 0),
        ("Plt. Kepala Subbidang Kepangkatan", 0, 153),
        ("Pengelola Kinerja", 122, 0),
    ]
    assert tahun.hari == 365
    assert [s.dinilai for s in tahun.jabatan] == [90, 91, 0, 0], "an acting post beside the own one counts no day twice"
    assert [len(s.periodik) for s in tahun.jabatan] == [1, 1, 1, 0]
    semua = [n.pk for s in tahun.jabatan for n in s.periodik]
    assert sorted(semua) == sorted(n.pk for n in tahun.nilai.periodik), "each mark stands once"
    cetak = data_cetak(rapor(kota), pemda="Kota Contoh", pada=pukul(ON))["tahun"]
    assert isinstance(cetak, list)
    assert cetak_rapor(rapor(kota), pemda="Kota Contoh", pada=pukul(ON)).startswith(b"%PDF")
    assert [j["hari"] for j in cetak[0]["jabatan"]] == ["90", "153", "0", "122"]
    client.force_login(kota.staf.pengguna)
    isi = client.get(reverse("rapor:rinci", args=[kota.staf.pegawai.pk])).content.decode()
    assert "Setiap hari dihitung sekali" in isi


rentang = st.tuples(st.integers(0, 364), st.integers(0, 200)).map(
    lambda r: (AWAL + timedelta(days=r[0]), min(ON, AWAL + timedelta(days=r[0] + r[1])))
)


@settings(max_examples=200)
@given(
    st.lists(st.tuples(st.sampled_from(["definitif", "plt", "tugas_tambahan", "pj"]), rentang), min_size=1, max_size=6),
    st.lists(st.tuples(st.integers(0, 5), rentang), max_size=12),
)
def test_no_mark_counts_twice(
    pos: list[tuple[str, tuple[date, date]]], nilai: list[tuple[int, tuple[date, date]]]
) -> None:
    daftar = [Segmen(Penugasan(pk=n, jenis=jenis, mulai=r[0]), *r) for n, (jenis, r) in enumerate(pos, 1)]
    marks = [
        Penilaian(pk=n, penugasan_id=1 + di % len(daftar), mulai=r[0], sampai=r[1])
        for n, (di, r) in enumerate(nilai, 1)
    ]
    segmen = hari_segmen(daftar)
    hari = {AWAL + timedelta(days=n) for n in range(365)}
    dilayani = {d for d in hari if any(s.mulai <= d <= s.sampai for s in daftar)}
    assert sum(h.hari for h in segmen) == len(dilayani)
    hitung = hari_nilai(daftar, marks)
    for h in segmen:
        milik = [n for n in marks if n.penugasan_id == h.segmen.penugasan.pk]
        assert sum(hitung[n.pk] for n in milik) <= h.hari, "a day counted for two marks, or outside its segment"
        if any(n.mulai <= h.segmen.mulai and n.sampai >= h.segmen.sampai for n in milik):
            assert sum(hitung[n.pk] for n in milik) == h.hari, "a day of a marked segment is lost"
