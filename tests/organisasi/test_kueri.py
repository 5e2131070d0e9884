"""A prepared query gives the rows of the query it was made from, of now, and refuses what it could not fill."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.models import QuerySet, Value
from django.test.utils import CaptureQueriesContext

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors import penugasan_pada
from tests.pabrik import HARI, Kota, kota_kecil


@pytest.fixture
def kota(db: None) -> Kota:
    """The small Pemda."""
    return kota_kecil()


def milik(orang: list[int], jenis: str, on: date) -> QuerySet[Penugasan]:
    """Assignments of these people of one kind on a day, with their names."""
    return penugasan_pada(on).filter(pegawai__in=orang, jenis=jenis).order_by("pk")


def tampil(daftar: "list[Penugasan] | QuerySet[Penugasan]") -> list[tuple[object, ...]]:
    """What can be read off them without another query."""
    return [(p.pk, p.mulai, p.pegawai.nama, p.jabatan.kode, p.nama_jabatan, p.nama_unit) for p in daftar]


def test_the_rows_are_those_of_the_plain_query_for_every_value(kota: Kota) -> None:
    siap = disiapkan(milik)
    semua = [*Penugasan.objects.values_list("pegawai_id", flat=True).order_by("pegawai_id")]
    terisi = 0
    for orang in (semua, semua[:1], semua[1:3], []):
        for jenis in ("definitif", "plt"):
            for on in (HARI, HARI + timedelta(days=200), date(1990, 1, 1)):
                hasil = tampil(siap(orang, jenis, on))
                assert hasil == tampil(milik(orang, jenis, on))
                terisi += bool(hasil)
    assert terisi >= 6


def test_words_that_stay_the_same_come_back_as_they_were_written(kota: Kota) -> None:
    kata = 'O\'Hara 100% %s ? \\ "x"'

    @disiapkan
    def siap(jenis: str, on: date) -> QuerySet[Penugasan, tuple[str, str]]:
        beda = penugasan_pada(on).filter(jenis=jenis).exclude(pegawai__nama=kata).order_by("pk")
        return beda.annotate(kata=Value(kata)).values_list("jenis", "kata")

    assert set(siap("definitif", HARI)) == {("definitif", kata)}
    assert siap(kata, HARI) == []


def test_the_query_is_built_twice_a_shape_and_then_only_filled(kota: Kota) -> None:
    panggilan: list[list[int]] = []

    @disiapkan
    def siap(orang: list[int], on: date) -> QuerySet[Penugasan]:
        panggilan.append(orang)
        return milik(orang, "definitif", on)

    pertama, kedua = Penugasan.objects.values_list("pegawai_id", flat=True).order_by("pk")[:2]
    for satu in (pertama, kedua, pertama):
        assert [p.pegawai_id for p in siap([satu], HARI)] == [satu]
    assert len(panggilan) == 2
    assert len(siap([pertama, kedua], HARI)) == 2
    assert len(panggilan) == 4


def test_what_changed_in_between_is_read(kota: Kota) -> None:
    siap = disiapkan(milik)
    [p] = siap([kota.staf.pegawai.pk], "definitif", HARI)
    Penugasan.objects.filter(pk=p.pk).update(nomor_sk="SK-BARU")
    [lagi] = siap([kota.staf.pegawai.pk], "definitif", HARI)
    assert lagi.nomor_sk == "SK-BARU"


def test_values_and_related_objects_come_as_from_any_queryset(kota: Kota) -> None:
    @disiapkan
    def kode(on: date) -> "QuerySet[Penugasan, str]":
        return penugasan_pada(on).order_by("pk").values_list("jabatan__kode", flat=True)

    assert kode(HARI) == [*penugasan_pada(HARI).order_by("pk").values_list("jabatan__kode", flat=True)]

    @disiapkan
    def dengan_pengenal(on: date) -> QuerySet[Penugasan]:
        return penugasan_pada(on).prefetch_related("pegawai__pengenal")

    daftar = dengan_pengenal(HARI)
    with CaptureQueriesContext(connection) as kueri:
        assert any(p.pegawai.pengenal.all() for p in daftar)
    assert len(kueri) == 0


def test_a_piece_of_a_list_is_read_as_from_the_plain_queryset(kota: Kota) -> None:
    @disiapkan
    def bagian(on: date, potongan: slice) -> QuerySet[Penugasan]:
        return penugasan_pada(on).order_by("pk")[potongan]

    semua = tampil(penugasan_pada(HARI).order_by("pk"))
    assert len(semua) > 4
    for awal, akhir in ((0, 2), (2, 5), (1, 1000), (0, 2)):
        assert tampil(bagian(HARI, slice(awal, akhir))) == semua[awal:akhir]


def test_a_value_that_is_changed_on_its_way_into_the_query_is_refused(kota: Kota) -> None:
    @disiapkan
    def tahun_berikut(on: date) -> QuerySet[Penugasan]:
        return Penugasan.objects.filter(mulai__lte=on + timedelta(days=365))

    @disiapkan
    def tidak_dipakai(on: date, jenis: str) -> QuerySet[Penugasan]:
        return Penugasan.objects.filter(mulai__lte=on)

    with pytest.raises(TypeError, match="tahun_berikut"):
        tahun_berikut(HARI)
    with pytest.raises(TypeError, match="tidak_dipakai"):
        tidak_dipakai(HARI, "plt")
