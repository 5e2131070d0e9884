"""The two roads as state machines: whatever is tried in whatever order, what must never happen does not."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dokumen.models import Dokumen
from kinerja.jejak.models import Entri
from kinerja.organisasi.models import Penugasan
from kinerja.pembinaan import models
from kinerja.pembinaan.galat import PembinaanDitolak
from kinerja.pembinaan.models import (
    EvaluasiJabatan,
    EvaluasiTitik,
    LangkahJabatan,
    Pemberitahuan,
    RencanaPerbaikan,
    TindakLanjutKontrak,
)
from kinerja.pembinaan.services import (
    IsianLangkah,
    beritahukan,
    buka_evaluasi,
    catat_langkah,
    nilai_ulang,
    simpulkan,
    tanggapi,
    tindak_lanjuti,
)
from kinerja.penilaian.services import terima_penilaian
from tests.pabrik import Kota, pukul
from tests.pembinaan.pabrik import TANDA, kontrak_ditandatangani, rencana_disusun, titik_dicatat
from tests.penilaian.pabrik import nilai_diberikan

pytestmark = pytest.mark.django_db
UJI = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
BUKA = date(2026, 1, 25)


class Ulangi(Exception):
    """Undoes one example."""


@contextmanager
def sekali() -> Iterator[None]:
    """What an example writes is undone after it."""
    try:
        with transaction.atomic():
            yield
            raise Ulangi
    except Ulangi:
        pass


def coba(lakukan: Callable[[], object]) -> None:
    """A step is done or refused; nothing else may happen."""
    try:
        with transaction.atomic():
            lakukan()
    except (PembinaanDitolak, PermissionError, SudahBerubah, EvaluasiTitik.DoesNotExist):
        pass


LOKAL = (
    "titik_1", "titik_2", "rencana_1", "rencana_2", "ulang", "pemberitahuan", "jawab", "perpanjang", "usul",
    "usul_tanpa_dasar",
)  # fmt: skip


@UJI
@given(st.lists(st.tuples(st.sampled_from(LOKAL), st.integers(0, 60), st.booleans()), min_size=4, max_size=14))
def test_the_local_road_moves_nobody_and_never_runs_backwards(kota: Kota, langkah: list[tuple[str, int, bool]]) -> None:
    with sekali():
        kontrak = kontrak_ditandatangani(kota.kasub.penugasan)
        sebelum = list(Penugasan.objects.order_by("pk").values())
        on = TANDA
        for apa, maju, rendah in langkah:
            on += timedelta(days=maju)
            coba(partial(lokal, kota, kontrak.pk, apa, on, rendah=rendah))
        periksa_lokal()
        assert list(Penugasan.objects.order_by("pk").values()) == sebelum
        assert not EvaluasiJabatan.objects.exists()
        assert not Entri.objects.filter(peristiwa__startswith="hukdis").exists()


def lokal(kota: Kota, kontrak: int, apa: str, on: date, *, rendah: bool) -> None:
    atasan, at = kota.kabid_mutasi, pukul(on)
    by = atasan.sesi(on).pelaku
    if apa.startswith("titik"):
        kurang = ("kerja",) if rendah else ()
        titik_dicatat(Dokumen.objects.get(pk=kontrak), atasan, int(apa[-1]), on, rendah=kurang)
    elif apa.startswith("rencana"):
        rencana_disusun(EvaluasiTitik.objects.get(ke=int(apa[-1])), atasan, on)
    elif apa == "ulang":
        for r in RencanaPerbaikan.objects.all():
            hasil = "belum" if rendah else "memenuhi"
            nilai_ulang(rencana=r, hasil=hasil, catatan_hasil="x", versi=r.kunci, by=by, at=at)
    elif apa == "pemberitahuan":
        beritahukan(evaluasi=EvaluasiTitik.objects.get(ke=2).pk, isi="x", by=by, at=at)
    else:
        for p in Pemberitahuan.objects.all():
            if apa == "jawab":
                tanggapi(tentang=p, isi="x", by=kota.kasub.sesi(on).pelaku, at=at)
            else:
                jenis = "perpanjang" if apa == "perpanjang" else "usul_evaluasi"
                dasar = "PP 11/2017 Pasal 142" if apa == "usul" else " "
                tindak_lanjuti(pemberitahuan=p.pk, jenis=jenis, dasar=dasar, alasan="x", by=by, at=at)


def periksa_lokal() -> None:
    """Of whatever was reached: each step stands on the one before, in time and in kind."""
    tanggal = dict(EvaluasiTitik.objects.values_list("ke", "tanggal"))
    assert tanggal.get(1, date.min) < tanggal.get(2, date.max)
    for p in Pemberitahuan.objects.select_related("evaluasi"):
        assert (p.evaluasi.ke, p.evaluasi.hasil) == (2, "catatan")
        assert p.disampaikan_pada >= p.evaluasi.dicatat_pada
    for t in TindakLanjutKontrak.objects.select_related("pemberitahuan__evaluasi"):
        assert t.pada >= t.pemberitahuan.disampaikan_pada
        if t.jenis == "usul_evaluasi":
            assert t.dasar.strip()
            rencana = RencanaPerbaikan.objects.filter(evaluasi__kontrak=t.pemberitahuan.evaluasi.kontrak_id)
            assert any(r.hasil and r.selesai_pada and r.selesai_pada <= t.pada for r in rencana)
            assert not any(r.hasil == "memenuhi" and r.evaluasi_id == t.pemberitahuan.evaluasi_id for r in rencana)
    for r in RencanaPerbaikan.objects.select_related("evaluasi"):
        assert r.evaluasi is not None
        assert r.evaluasi.hasil == "catatan"
        assert not (r.hasil == "belum" and r.selesai_pada and r.selesai_pada.date() <= r.sampai)


STATUTER = (*LangkahJabatan.Jenis.values, *EvaluasiJabatan.Hasil.values)


@UJI
@given(st.lists(st.tuples(st.sampled_from(STATUTER), st.integers(-3, 200), st.booleans()), min_size=4, max_size=14))
def test_the_statutory_road_ends_only_with_every_link(kota: Kota, langkah: list[tuple[str, int, bool]]) -> None:
    with sekali():
        nilai = nilai_diberikan(kota.kabid_mutasi, kota.kasub, BUKA, periode="2025", hasil_kerja="di_bawah")
        terima_penilaian(penilaian=nilai, by=kota.kasub.sesi(BUKA).pelaku, at=pukul(BUKA))
        sebelum = list(Penugasan.objects.order_by("pk").values())
        p = buka_evaluasi(penilaian=nilai.pk, usul=None, sesi=kota.analis.sesi(BUKA), at=pukul(BUKA))
        on = BUKA
        for apa, maju, lengkap in langkah:
            on += timedelta(days=maju)
            coba(partial(statuter, kota, p, apa, on, lengkap=lengkap))
        p.refresh_from_db()
        periksa_statuter(p)
        assert list(Penugasan.objects.order_by("pk").values()) == sebelum


def statuter(kota: Kota, p: EvaluasiJabatan, apa: str, on: date, *, lengkap: bool) -> None:
    p.refresh_from_db()
    sesi, at = kota.analis.sesi(on), pukul(on)
    if apa in LangkahJabatan.Jenis.values:
        hasil = ("belum" if lengkap else "memenuhi") if apa in ("evaluasi_ulang", "uji_kompetensi") else ""
        isian = IsianLangkah(apa, on, "x", "1/2026" if lengkap else "", hasil)
        catat_langkah(perkara=p, isian=isian, versi=p.kunci, sesi=sesi, at=at)
    else:
        dasar = "PP 11/2017 Pasal 142" if lengkap else ""
        simpulkan(perkara=p, akibat=apa, dasar=dasar, alasan="x", versi=p.kunci, sesi=sesi, at=at)


def periksa_statuter(p: EvaluasiJabatan) -> None:
    """In the order they were recorded the days never go back; an outcome has its links and its named basis."""
    langkah = list(p.langkah.order_by("pk"))
    hari = [x.tanggal for x in langkah]
    assert hari == sorted(hari)
    ada = {x.jenis: x for x in langkah}
    if p.hasil in ("mutasi_setara", "jabatan_lebih_rendah", "usul_pemberhentian"):
        assert {"pemberitahuan", "evaluasi_ulang", "uji_kompetensi", "risalah_tim", "pertimbangan_bkn"} <= set(ada)
        assert ada["evaluasi_ulang"].hasil == "belum"
        assert ada["evaluasi_ulang"].tanggal > ada["pemberitahuan"].tanggal + timedelta(days=180)
    if p.hasil == "memenuhi":
        assert ada["evaluasi_ulang"].hasil == "memenuhi"
    if p.hasil:
        assert p.dasar_hasil.strip()
        assert p.nama_pemutus
    assert p.hasil != "usul_pemberhentian"  # this mark is not low enough, whatever is tried


def test_the_package_knows_neither_a_discipline_case_nor_a_resignation() -> None:
    folder = Path(models.__file__).parents[1]
    isi = "\n".join(b.read_text() for b in folder.rglob("*.py") if "migrations" not in b.parts)
    assert "import" in isi
    for terlarang in ("kinerja.disiplin", "kinerja.pengunduran", "HukumanDisiplin", "Pemeriksaan"):
        assert terlarang not in isi
