"""Whatever tree is stored, its export read back changes nothing, and read into an empty place gives it again."""

import tempfile
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.dasar.angka import baca_target
from kinerja.organisasi.models import UnitKerja
from kinerja.rencana.models import Arah, DokumenRencana, Indikator, Level, Pagu, Simpul, TargetIndikator, VersiRencana
from kinerja.rencana.services.isi import rapi
from kinerja.rencana.target import baris_target
from tests.rencana.muatan import SAAT, buat_unit, muat, tulis

HURUF = st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.sampled_from(" ,;\"'=+-@|\n")
TEKS = st.text(HURUF, max_size=20).map(rapi).filter(lambda t: not t or bool(t.strip("' ")))
TARGET = st.sampled_from(["80.95", "0", "-3", "2 - 3", "WTP", "123456789.12345", "0.5", "=A1", "1 dari 2"])
PERIODE = st.sampled_from(["2026", "2026-TW1", "2027-TW4", "2030"])
Ukuran = tuple[str, str, str, dict[str, str]]
Butir = tuple[int, str, list[Ukuran], dict[int, int], int]
UKURAN: st.SearchStrategy[Ukuran] = st.tuples(
    TEKS, TEKS, st.sampled_from(Arah.values), st.dictionaries(PERIODE, TARGET, max_size=3)
).filter(lambda u: bool(u[0] or u[1] or u[3]))
SIMPUL: st.SearchStrategy[Butir] = st.tuples(
    st.integers(0, 2),
    TEKS.filter(bool),
    st.lists(UKURAN, max_size=3, unique_by=lambda u: u[0]),
    st.dictionaries(st.sampled_from([2026, 2027]), st.integers(0, 10**15), max_size=2),
    st.integers(-1, 4),
)


@pytest.mark.django_db
@settings(max_examples=20, deadline=None)
@given(daftar=st.lists(SIMPUL, min_size=1, max_size=6))
def test_export_and_import_change_nothing_and_rebuild_the_same(daftar: list[Butir]) -> None:
    with transaction.atomic(), tempfile.TemporaryDirectory() as folder:
        unit = list(buat_unit([("P", ""), ("A", "P"), ("A1", "A")]).values())
        simpan(daftar, unit)
        sebelum = isi()
        for akhiran in ("csv", "xlsx"):
            berkas = tulis("rencana", Path(folder), akhiran=akhiran)
            hasil = muat("rencana", berkas)
            assert (hasil.baru, hasil.berubah, hasil.masalah) == (0, 0, ())
            kosongkan()
            assert muat("rencana", berkas).masalah == ()
            assert isi() == sebelum
        transaction.set_rollback(True)


def simpan(daftar: list[Butir], unit: list[UnitKerja]) -> None:
    """Plain rows; a node stands below an earlier one where the tree allows it."""
    dokumen = DokumenRencana.objects.create(kode="berjalan", berjalan=True)
    versi = VersiRencana.objects.create(dokumen=dokumen, tanggal=SAAT.date())
    jadi: list[Simpul] = []
    for i, (u, nama, ukuran, pagu, atas) in enumerate(daftar):
        induk = jadi[atas] if 0 <= atas < i and unit.index(jadi[atas].unit) <= u else None
        level = Level.values[min(Level.values.index(induk.level) + 1, 6)] if induk else Level.values[0]
        induk = None if induk and induk.level == level else induk
        simpul = Simpul.objects.create(versi=versi, unit=unit[u], level=level, kode=f"{i}.01", nama=nama, induk=induk)
        jadi.append(simpul)
        Pagu.objects.bulk_create(Pagu(simpul=simpul, tahun=t, jumlah=n) for t, n in pagu.items())
        for urutan, (apa, satuan, arah, target) in enumerate(ukuran):
            satu = Indikator.objects.create(simpul=simpul, nama=apa, satuan=satuan, arah=arah, urutan=urutan)
            TargetIndikator.objects.bulk_create(baris_target(satu, p, baca_target(t)) for p, t in target.items())


def kosongkan() -> None:
    """No plan any more."""
    Simpul.objects.update(induk=None)
    Simpul.objects.all().delete()
    VersiRencana.objects.all().delete()
    DokumenRencana.objects.all().delete()


def isi() -> list[object]:
    """Everything a plan says, without ids."""
    return [
        (
            s.unit.kode,
            s.kode,
            s.level,
            s.nama,
            (s.induk.unit.kode, s.induk.kode) if s.induk else None,
            sorted((p.tahun, p.jumlah) for p in s.pagu.all()),
            [
                (i.nama, i.satuan, i.arah, [(t.periode, t.teks, t.bawah) for t in i.target.all()])
                for i in s.indikator.all()
            ],
        )
        for s in Simpul.objects.select_related("unit", "induk__unit").order_by("unit__kode", "kode")
    ]
