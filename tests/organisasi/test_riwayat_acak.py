"""Random histories: people move, act, go on leave, retire and return; units split and merge; nothing is lost."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.dasar.pertukaran import ekspor, impor
from kinerja.organisasi import services
from kinerja.organisasi.models import Pegawai, Penugasan, RentangAtasan, VersiJabatan, VersiUnit
from kinerja.organisasi.pertukaran import JENIS
from kinerja.organisasi.selectors import segmen
from kinerja.organisasi.selectors.segmen import JENIS_SEGMEN, hari_segmen, pokok_pada
from kinerja.organisasi.services import Ditolak, IsiJabatan, IsiPenugasan, IsiStatus, IsiUnit
from kinerja.organisasi.services.catatan_atasan import penugasan_berakhir
from tests.pabrik import JABATAN, ORANG, SISTEM, UNIT, kota_kecil, pukul

pytestmark = pytest.mark.django_db

TAHUN = 2026
AWAL, AKHIR = date(TAHUN, 1, 1), date(TAHUN, 12, 31)
AT = pukul(date(TAHUN, 1, 2))
WALIKOTA = ORANG[0][1]
NIP = [nip for _, nip, *_ in ORANG if nip != WALIKOTA]
POS = [kode for kode, *_ in JABATAN if kode != "WK"]
UNIT_DALAM = [kode for kode, *_ in UNIT if kode != "00"]
ABSEN = ("cuti_besar", "cuti_sakit", "cltn", "tugas_belajar", "pemberhentian_sementara", "cuti_melahirkan")
PERGI = ("pensiun", "meninggal", "pindah_keluar", "diperbantukan_keluar", "hilang")
KEMBALI = ("aktif", "pindah_masuk")

hari_acak = st.integers(-40, 400).map(lambda n: AWAL + timedelta(days=n))
masa = st.one_of(st.none(), st.integers(0, 120))


@dataclass(frozen=True)
class Langkah:
    """One act of record, as drawn."""

    macam: str
    orang: str
    pos: str
    lain: str
    mulai: date
    lama: int | None
    pilih: int

    @property
    def sampai(self) -> date | None:
        return None if self.lama is None else self.mulai + timedelta(days=self.lama)


langkah = st.builds(
    Langkah,
    macam=st.sampled_from(
        ["pindah", "pindah", "bertindak", "bertindak", "atasan_sendiri", "absen", "pergi", "kembali", "akhiri",
         "unit_pecah", "unit_gabung", "unit_pindah", "pos_pindah"]
    ),
    orang=st.sampled_from(NIP), pos=st.sampled_from(POS), lain=st.sampled_from(POS), mulai=hari_acak, lama=masa,
    pilih=st.integers(0, 1000),
)  # fmt: skip


# Only who is above whom changes, among few and on few days: circles that close later come up here.
langkah_susunan = st.builds(
    Langkah,
    macam=st.sampled_from(["pos_pindah", "pos_pindah", "unit_pindah"]),
    orang=st.just(NIP[0]),
    pos=st.sampled_from(["KABAN", "KADIS", "KABID-M"]),
    lain=st.sampled_from(["KABAN", "KADIS", "KABID-M", "SEKDA"]),
    mulai=st.integers(0, 3).map(lambda n: AWAL + timedelta(days=60 * n)),
    lama=st.none(),
    pilih=st.integers(0, 40),
)


def lakukan(x: Langkah) -> None:
    """The act, by the services."""
    ACT[x.macam](x)


def _tugas(x: Langkah, pos: str, jenis: str, sampai: date | None) -> None:
    isi = IsiPenugasan(x.orang, pos, jenis, x.mulai, sampai)
    services.simpan_banyak_penugasan(isi=[isi], by=SISTEM, at=AT)


def _atasan_sendiri(x: Langkah) -> None:
    """Plt of the post above one's own."""
    pegawai = Pegawai.objects.get(pengenal__nilai=x.orang)
    kini = Penugasan.objects.filter(pegawai=pegawai, jenis="definitif").order_by("mulai").last()
    if kini is None:
        return
    atas = VersiJabatan.objects.filter(jabatan=kini.jabatan).order_by("mulai").last()
    if atas and atas.atasan:
        _tugas(x, atas.atasan.kode, "plt", x.sampai)


def _status(pilihan: Sequence[str]) -> Callable[[Langkah], None]:
    def catat(x: Langkah) -> None:
        isi = IsiStatus(x.orang, pilihan[x.pilih % len(pilihan)], x.mulai, x.sampai)
        services.simpan_banyak_status(isi=[isi], by=SISTEM, at=AT)

    return catat


def _akhiri(x: Langkah) -> None:
    daftar = list(Penugasan.objects.exclude(pegawai__pengenal__nilai=WALIKOTA).order_by("pk"))
    satu = daftar[x.pilih % len(daftar)]
    services.akhiri_penugasan(penugasan=satu, sampai=max(satu.mulai, x.mulai), by=SISTEM, at=AT)


def _unit_pecah(x: Langkah) -> None:
    """A new unit below one of another, with a post of that one."""
    asal = UNIT_DALAM[x.pilih % len(UNIT_DALAM)]
    baru = f"{asal}/{x.pilih}"
    services.simpan_banyak_unit(
        isi=[IsiUnit(baru, f"Pecahan {asal}", "bidang", x.mulai, kode_induk=asal)], by=SISTEM, at=AT
    )
    _pos(x, unit=baru)


def _unit_gabung(x: Langkah) -> None:
    """All posts and units of one go to another; the first ends."""
    dari, ke = UNIT_DALAM[x.pilih % len(UNIT_DALAM)], UNIT_DALAM[(x.pilih // 7) % len(UNIT_DALAM)]
    if dari == ke:
        return
    pos = VersiJabatan.objects.filter(unit__kode=dari, mulai__lt=x.mulai, sampai=None)
    services.simpan_banyak_jabatan(
        isi=[IsiJabatan(v.jabatan.kode, v.nama, ke, v.jenis, x.mulai) for v in pos], by=SISTEM, at=AT
    )
    anak = VersiUnit.objects.filter(induk__kode=dari, mulai__lt=x.mulai, sampai=None)
    pindah = [IsiUnit(v.unit.kode, v.nama, v.jenis, x.mulai, kode_induk=ke) for v in anak]
    lama = VersiUnit.objects.filter(unit__kode=dari, mulai__lt=x.mulai, sampai=None).first()
    tutup = [IsiUnit(dari, lama.nama, lama.jenis, lama.mulai, sampai=x.mulai - timedelta(days=1))] if lama else []
    services.simpan_banyak_unit(isi=[*pindah, *tutup], by=SISTEM, at=AT)


def _unit_pindah(x: Langkah) -> None:
    kode, nama, jenis, pd, _induk = next(u for u in UNIT if u[0] == UNIT_DALAM[x.pilih % len(UNIT_DALAM)])
    induk = UNIT_DALAM[(x.pilih // 5) % len(UNIT_DALAM)]
    services.simpan_banyak_unit(isi=[IsiUnit(kode, nama + " Baru", jenis, x.mulai, pd, induk)], by=SISTEM, at=AT)


def _pos(x: Langkah, unit: str = "") -> None:
    kode, nama, asal, jenis, eselon, _atasan = next(j for j in JABATAN if j[0] == x.pos)
    atasan = "" if unit else x.lain
    isi = IsiJabatan(kode, nama, unit or asal, jenis, x.mulai, eselon=eselon, kode_atasan=atasan)
    services.simpan_banyak_jabatan(isi=[isi], by=SISTEM, at=AT)


ACT: dict[str, Callable[[Langkah], None]] = {
    "pindah": lambda x: _tugas(x, x.pos, "definitif", x.sampai if x.pilih % 4 == 0 else None),
    "bertindak": lambda x: _tugas(x, x.pos, ["plt", "plh", "pj", "pjs", "tugas_tambahan"][x.pilih % 5], x.sampai),
    "atasan_sendiri": _atasan_sendiri,
    "absen": _status(ABSEN),
    "pergi": _status(PERGI),
    "kembali": _status(KEMBALI),
    "akhiri": _akhiri,
    "unit_pecah": _unit_pecah,
    "unit_gabung": _unit_gabung,
    "unit_pindah": _unit_pindah,
    "pos_pindah": _pos,
}


def jalani(riwayat: Sequence[Langkah]) -> int:
    """Every act that the record allows; how many were."""
    jadi = 0
    for x in riwayat:
        try:
            with transaction.atomic():
                lakukan(x)
            jadi += 1
        except (Ditolak, services.Bentrok):
            continue
    return jadi


def banyak_riwayat(
    periksa: Callable[[], None], contoh: int, satuan: st.SearchStrategy[Langkah] = langkah, paling_sedikit: int = 3
) -> None:
    """Draw histories over the small Pemda, each undone after it was looked at."""
    kota_kecil(date(TAHUN, 1, 2))
    jadi = Counter[bool]()

    @settings(max_examples=contoh, deadline=None, database=None)
    @given(st.lists(satuan, min_size=paling_sedikit, max_size=14))
    def satu(riwayat: list[Langkah]) -> None:
        with transaction.atomic():
            jadi[jalani(riwayat) > 1] += 1
            periksa()
            transaction.set_rollback(True)

    satu()
    assert jadi[True] > contoh // 2, "hardly any act was possible: these histories say nothing"


def hari_penting() -> list[date]:
    """Days on which anything begins or has ended, within the year."""
    batas: set[date] = {AWAL, AKHIR}
    for baris in (Penugasan.objects.all(), VersiJabatan.objects.all(), RentangAtasan.objects.all()):
        for mulai, sampai in baris.values_list("mulai", "sampai"):
            batas |= {mulai} | ({sampai, sampai + timedelta(days=1)} if sampai else set())
    return sorted(d for d in batas if AWAL <= d <= AKHIR)


def berlaku(x: Any, on: date) -> bool:
    return bool(x.mulai <= on and (x.sampai is None or x.sampai >= on))


def setiap_orang_punya_satu_atasan() -> None:
    """On every day, for every assignment in force below the head of the region."""
    tugas = list(Penugasan.objects.select_related("pegawai", "jabatan"))
    menurut = {p.pk: p for p in tugas}
    berhenti = penugasan_berakhir({p.pegawai_id for p in tugas})
    rentang = list(RentangAtasan.objects.filter(tujuan="kinerja"))
    for on in hari_penting():
        atasan: dict[int, list[int | None]] = {}
        for r in rentang:
            if berlaku(r, on):
                atasan.setdefault(r.penugasan_id, []).append(r.atasan_id)
        for p in tugas:
            diam = any(p.jenis in h.berakhir and h.mulai <= on <= h.sampai for h in berhenti.get(p.pegawai_id, ()))
            milik = atasan.get(p.pk, [])
            if not berlaku(p, on) or diam:
                assert milik == [], f"{p} has a superior on {on}, a day on which it is not in force"
            elif p.jabatan.kode == "WK":
                assert len(milik) == 1
            else:
                assert len(milik) == 1, f"{p} ({p.jabatan.kode}) has {milik} on {on}"
                assert milik[0] is not None, f"{p} ({p.jabatan.kode}, {p.jenis}) has nobody above on {on}"
                di_atas = menurut[milik[0]]
                assert berlaku(di_atas, on)
                assert di_atas.pegawai_id != p.pegawai_id, f"{p} rates itself on {on}"
                assert di_atas.jenis != "plh"


def setahun_terbagi_sekali() -> None:
    """Nothing lost, nothing doubled: each day served belongs to one segment, and the days add up."""
    for pegawai in Pegawai.objects.all():
        daftar = segmen(pegawai, TAHUN)
        semua = list(Penugasan.objects.filter(pegawai=pegawai, jenis__in=JENIS_SEGMEN))
        hari = [AWAL + timedelta(days=n) for n in range((AKHIR - AWAL).days + 1)]
        dilayani = [d for d in hari if any(berlaku(p, d) for p in semua)]
        hitung = hari_segmen(daftar)
        assert sum(h.hari for h in hitung) == len(dilayani)
        assert all(0 <= h.hari <= h.panjang for h in hitung)
        for d in hari[:: len(hari) // 40]:
            ada = {s.penugasan.pk for s in daftar if s.mulai <= d <= s.sampai}
            assert ada == {p.pk for p in semua if berlaku(p, d)}, "a segment is lost or doubled"
            assert (pokok_pada(daftar, d) is not None) == bool(ada)
            assert sum(p.jenis == "definitif" and berlaku(p, d) for p in semua) <= 1


def test_on_every_day_each_person_has_exactly_one_superior() -> None:
    banyak_riwayat(setiap_orang_punya_satu_atasan, 40)


def test_no_circle_closes_on_a_later_day() -> None:
    def periksa() -> None:
        setiap_orang_punya_satu_atasan()
        versi = list(VersiUnit.objects.all())
        for on in [AWAL + timedelta(days=30 * n) for n in range(12)]:
            induk = {v.unit_id: v.induk_id for v in versi if berlaku(v, on)}
            for unit in induk:
                jalan: list[int] = []
                kini: int | None = unit
                while kini is not None:
                    assert kini not in jalan, f"units in a circle on {on}"
                    jalan.append(kini)
                    kini = induk.get(kini)

    banyak_riwayat(periksa, 40, langkah_susunan, paling_sedikit=8)


@pytest.mark.parametrize("lebih_dulu", [date(TAHUN, 3, 1), date(TAHUN, 7, 1)])
def test_a_superior_who_will_be_below_is_refused_whatever_comes_first(lebih_dulu: date) -> None:
    kota_kecil()
    pos = {"KADIS": ("10", date(TAHUN, 7, 1), "KABAN"), "KABAN": ("05", date(TAHUN, 3, 1), "KADIS")}
    urut = sorted(pos, key=lambda kode: pos[kode][1] != lebih_dulu)
    for kode, unit, mulai, atasan in [(k, *pos[k]) for k in urut]:
        isi = IsiJabatan(kode, kode, unit, "jpt_pratama", mulai, kode_atasan=atasan)
        if kode == urut[-1]:
            with pytest.raises(Ditolak, match="berputar"):
                services.simpan_banyak_jabatan(isi=[isi], by=SISTEM, at=AT)
        else:
            services.simpan_banyak_jabatan(isi=[isi], by=SISTEM, at=AT)


def test_segments_cover_the_year_once_and_their_days_are_the_days_served() -> None:
    banyak_riwayat(setahun_terbagi_sekali, 25)


def test_reimporting_the_export_changes_nothing(tmp_path: Path) -> None:
    def bolak_balik() -> None:
        for jenis in JENIS:
            jalur = tmp_path / f"{jenis.kode}.csv"
            jumlah = ekspor(jenis, jalur)
            hasil = impor(jenis, jalur, by=SISTEM, at=AT)
            assert hasil.sah, (jenis.kode, hasil.masalah)
            assert (hasil.baru, hasil.berubah, hasil.sama) == (0, 0, jumlah), jenis.kode
        assert services.hitung_ulang_atasan() == 0

    banyak_riwayat(bolak_balik, 15)
