"""The whole form is saved in one act: 8 results with 3 indicators, few queries, nothing lost."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.skp.galat import Ditolak
from kinerja.skp.isian import IsianHasil, IsianIndikator, IsianSKP
from kinerja.skp.models import SKP, HasilKerja, IndikatorKinerja
from kinerja.skp.selectors import isian_tersimpan
from kinerja.skp.services import ajukan_skp, buat_skp, simpan_skp
from tests.pabrik import Kota, kota_kecil
from tests.skp.pabrik import AT, ditetapkan, draf, indikator, isian

pytestmark = pytest.mark.django_db
KUNCI = int(connection.vendor == "postgresql")  # there the ledger takes its lock by a statement of its own


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def tersimpan(skp: SKP) -> IsianSKP:
    """The stored form, without ids, for comparing with what was typed."""
    isi = isian_tersimpan([skp])[skp.pk]
    return replace(
        isi,
        hasil=tuple(
            replace(h, id=None, menunggu=False, indikator=tuple(replace(x, id=None) for x in h.indikator))
            for h in isi.hasil
        ),
    )


def test_eight_results_of_three_indicators_come_back_as_they_were_typed(kota: Kota) -> None:
    skp = draf(kota.staf, isian(8, 3))
    assert tersimpan(skp) == isian(8, 3)
    assert IndikatorKinerja.objects.filter(hasil_kerja__skp=skp).count() == 24


def test_the_queries_of_saving_do_not_grow_with_the_form(kota: Kota) -> None:
    skp = buat_skp(penugasan=kota.staf.penugasan, tahun=2026, by=kota.staf.pelaku, at=AT)
    jumlah = []
    for versi, isi in enumerate([isian(1, 1), isian(8, 3), isian(1, 1), isian(8, 3)], start=1):
        with CaptureQueriesContext(
            connection,
        ) as kueri:
            simpan_skp(skp=skp.pk, versi=versi, isian=isi, by=kota.staf.pelaku, at=AT)
        jumlah.append(len(kueri))
    assert jumlah[1] == jumlah[3]
    assert max(jumlah) <= 32 + KUNCI, jumlah


@pytest.mark.parametrize(("hasil", "iki"), [(1, 1), (8, 3)])
def test_saving_a_form_whose_every_row_was_changed_takes_fifteen_queries(kota: Kota, hasil: int, iki: int) -> None:
    skp = draf(kota.staf, isian(hasil, iki))
    by, isi = kota.staf.pelaku, isian_tersimpan([skp])[skp.pk]
    lain = tuple(
        replace(h, rumusan=f"{h.rumusan}!", indikator=tuple(replace(x, target="77") for x in h.indikator))
        for h in isi.hasil
    )
    with CaptureQueriesContext(connection) as kueri:
        simpan_skp(skp=skp.pk, versi=skp.kunci, isian=replace(isi, hasil=lain), by=by, at=AT)
    assert set(IndikatorKinerja.objects.values_list("target", flat=True)) == {"77"}
    assert len(kueri) <= 15 + KUNCI


def test_only_what_changed_is_written_and_named_in_the_ledger(kota: Kota) -> None:
    skp = draf(kota.staf, isian(3, 2))
    isi = isian_tersimpan([skp])[skp.pk]
    hasil = list(isi.hasil)
    hasil[1] = replace(hasil[1], rumusan="Tersedianya peta jabatan")
    simpan_skp(skp=skp.pk, versi=skp.kunci, isian=replace(isi, hasil=tuple(hasil)), by=kota.staf.pelaku, at=AT)
    muatan = Entri.objects.get(peristiwa="skp.disimpan", urutan=Entri.objects.latest("urutan").urutan).muatan.isi
    assert f'"hasil:{hasil[1].id}":["rumusan"]' in muatan
    assert f'"hasil:{hasil[0].id}"' not in muatan
    assert [h.pk for h in HasilKerja.objects.filter(skp=skp)] == [h.id for h in isi.hasil]


def test_empty_rows_are_dropped_and_additional_results_stand_last(kota: Kota) -> None:
    tambahan = IsianHasil(jenis="tambahan", rumusan="Terselenggaranya upacara", indikator=(indikator(),))
    isi = IsianSKP(hasil=(tambahan, IsianHasil(), *isian(1).hasil, IsianHasil(indikator=(IsianIndikator(),))))
    skp = draf(kota.staf, isi)
    assert [(h.jenis, h.urutan) for h in HasilKerja.objects.filter(skp=skp)] == [("utama", 0), ("tambahan", 1)]


def test_a_removed_result_goes_with_its_indicators(kota: Kota) -> None:
    skp = draf(kota.staf, isian(3, 2))
    isi = isian_tersimpan([skp])[skp.pk]
    simpan_skp(skp=skp.pk, versi=skp.kunci, isian=replace(isi, hasil=isi.hasil[1:]), by=kota.staf.pelaku, at=AT)
    assert HasilKerja.objects.filter(skp=skp).count() == 2
    assert IndikatorKinerja.objects.filter(hasil_kerja__skp=skp).count() == 4


def test_a_result_others_serve_can_be_removed_and_they_wait_again(kota: Kota) -> None:
    atasan = draf(kota.kasub, isian(2))
    pertama = HasilKerja.objects.filter(skp=atasan)[0]
    bawahan = draf(kota.staf, isian(1, dukungan=f"rhk:{pertama.pk}"))
    isi = isian_tersimpan([atasan])[atasan.pk]
    simpan_skp(skp=atasan.pk, versi=atasan.kunci, isian=replace(isi, hasil=isi.hasil[1:]), by=kota.kasub.pelaku, at=AT)
    hasil = HasilKerja.objects.get(skp=bawahan)
    assert hasil.menunggu_atasan
    assert hasil.hasil_atasan is None


def test_a_row_of_another_skp_is_written_as_a_new_one_and_not_taken_away(kota: Kota) -> None:
    punya_orang = draf(kota.staf_pppk)
    hasil = isian_tersimpan([punya_orang])[punya_orang.pk].hasil
    skp = draf(kota.staf, IsianSKP(hasil=(replace(hasil[0], rumusan="Diambil"),)))
    assert HasilKerja.objects.get(skp=punya_orang).rumusan != "Diambil"
    assert HasilKerja.objects.get(skp=skp).rumusan == "Diambil"


def test_the_same_row_twice_in_a_form_loses_no_text(kota: Kota) -> None:
    skp = draf(kota.staf, isian(1))
    isi = isian_tersimpan([skp])[skp.pk]
    dua = (isi.hasil[0], replace(isi.hasil[0], rumusan="Salinan kedua"))
    simpan_skp(skp=skp.pk, versi=skp.kunci, isian=replace(isi, hasil=dua), by=kota.staf.pelaku, at=AT)
    assert {h.rumusan for h in HasilKerja.objects.filter(skp=skp)} == {isi.hasil[0].rumusan, "Salinan kedua"}


def test_a_support_that_is_not_among_the_choices_waits_and_shows_nobodys_words(kota: Kota) -> None:
    asing = HasilKerja.objects.get(skp=draf(kota.guru))
    hasil = HasilKerja.objects.get(skp=draf(kota.staf, isian(1, dukungan=f"rhk:{asing.pk}")))
    assert hasil.hasil_atasan is None
    assert hasil.menunggu_atasan


def test_a_draft_of_the_superior_may_be_served_and_is_marked_as_waiting(kota: Kota) -> None:
    atasan = HasilKerja.objects.get(skp=draf(kota.kasub))
    hasil = HasilKerja.objects.get(skp=draf(kota.staf, isian(1, dukungan=f"rhk:{atasan.pk}")))
    assert hasil.hasil_atasan == atasan
    assert hasil.menunggu_atasan


def test_a_set_result_of_the_superior_is_served_without_waiting(kota: Kota) -> None:
    atasan = HasilKerja.objects.get(skp=ditetapkan(kota.kasub, kota.kabid_mutasi))
    hasil = HasilKerja.objects.get(skp=draf(kota.staf, isian(1, dukungan=f"rhk:{atasan.pk}")))
    assert hasil.hasil_atasan == atasan
    assert not hasil.menunggu_atasan


def test_saving_over_somebodys_change_writes_nothing_and_tells_what_happened(kota: Kota) -> None:
    skp = draf(kota.staf)
    ajukan_skp(skp=skp.pk, versi=skp.kunci, by=kota.staf.pelaku, at=AT + timedelta(minutes=3))
    jumlah = Entri.objects.count()
    with pytest.raises(SudahBerubah) as galat:
        simpan_skp(skp=skp.pk, versi=skp.kunci, isian=isian(5), by=kota.staf.pelaku, at=AT)
    assert "SKP diajukan oleh Siti Rahma (5 Jan 2026 15.03 WIB)." in str(galat.value)
    assert HasilKerja.objects.filter(skp=skp).count() == 1
    assert Entri.objects.count() == jumlah


def test_a_set_skp_is_not_changed_in_place(kota: Kota) -> None:
    skp = ditetapkan(kota.staf, kota.kasub)
    with pytest.raises(Ditolak, match="versi baru"):
        simpan_skp(skp=skp.pk, versi=skp.kunci, isian=isian(5), by=kota.staf.pelaku, at=AT)


def test_a_second_skp_of_the_same_segment_is_refused(kota: Kota) -> None:
    draf(kota.staf)
    with pytest.raises(Ditolak, match="sudah ada"):
        draf(kota.staf)
    assert SKP.objects.count() == 1


def test_a_segment_of_another_year_than_the_post_has_no_skp(kota: Kota) -> None:
    with pytest.raises(Ditolak, match="tidak berjalan dalam tahun 2024"):
        draf(kota.staf, tahun=2024)
