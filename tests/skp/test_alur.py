"""Submitted, withdrawn, returned, set: by whom it may be, all or nothing, and told with reasons."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import DEFAULT_DB_ALIAS, transaction

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.pemicu import Bentrok, bentrok_dikenali
from kinerja.jejak.models import Entri
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.services import IsiPenugasan, simpan_banyak_penugasan
from kinerja.peraturan.services import ubah_setelan
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.skp.galat import BelumLengkap, Ditolak
from kinerja.skp.models import SKP, EkspektasiPerilaku, HasilKerja, IndikatorKinerja, LampiranSKP
from kinerja.skp.selectors import isian_tersimpan, skp_berlaku
from kinerja.skp.services import (
    ajukan_skp,
    cabut_skp,
    kembalikan_skp,
    salin_skp,
    sambungkan_atasan,
    simpan_skp,
    tetapkan_skp,
    ubah_skp,
)
from kinerja.skp.services.alur import sidik_isian
from kinerja.skp.services.susun import buat_skp
from tests.pabrik import SISTEM, Kota, kota_kecil
from tests.skp.pabrik import AT, HARI, diajukan, ditetapkan, draf, isian, tanpa_target

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def test_ajukan_skp_without_target_changes_nothing_and_names_everything_missing(kota: Kota) -> None:
    skp = draf(kota.staf, replace(tanpa_target(isian(2)), lampiran={}))
    jumlah = Entri.objects.count()
    with pytest.raises(BelumLengkap) as galat:
        ajukan_skp(skp=skp.pk, versi=skp.kunci, by=kota.staf.pelaku, at=AT)
    kode = [t.kode for t in galat.value.temuan if t.menghalangi]
    assert kode.count("skp.iki_tanpa_target") == 2
    assert "skp.lampiran_konsekuensi_kosong" in kode
    skp.refresh_from_db()
    assert (skp.status, skp.kunci) == (SKP.Status.DRAF, 2)
    assert Entri.objects.count() == jumlah


def test_waiting_for_the_superior_blocks_neither_submitting_nor_setting(kota: Kota) -> None:
    skp = ditetapkan(kota.staf, kota.kasub, isian(1, dukungan="menunggu"))
    assert skp.status == SKP.Status.DITETAPKAN
    assert skp.penilai_id == kota.kasub.penugasan.pk
    assert skp_berlaku(kota.staf.penugasan.pk, HARI) == skp


def test_a_submission_can_be_withdrawn_until_it_is_answered(kota: Kota) -> None:
    skp = diajukan(kota.staf)
    skp = cabut_skp(skp=skp.pk, versi=skp.kunci, by=kota.staf.pelaku, at=AT)
    assert skp.status == SKP.Status.DRAF
    skp = ajukan_skp(skp=skp.pk, versi=skp.kunci, by=kota.staf.pelaku, at=AT)
    tetapkan_skp(versi={skp.pk: skp.kunci}, by=kota.kasub.pelaku, at=AT)
    with pytest.raises(SudahBerubah, match="SKP ditetapkan oleh Hendra Saputra"):
        cabut_skp(skp=skp.pk, versi=skp.kunci, by=kota.staf.pelaku, at=AT)


def test_a_returned_skp_carries_its_note_and_none_is_returned_without_one(kota: Kota) -> None:
    skp = diajukan(kota.staf)
    with pytest.raises(Ditolak, match="Tulis catatan"):
        kembalikan_skp(skp=skp.pk, versi=skp.kunci, pesan="  ", by=kota.kasub.pelaku, at=AT)
    skp = kembalikan_skp(skp=skp.pk, versi=skp.kunci, pesan="Targetnya naikkan.", by=kota.kasub.pelaku, at=AT)
    assert (skp.status, skp.catatan_pengembalian) == (SKP.Status.DRAF, "Targetnya naikkan.")
    entri = Entri.objects.latest("urutan")
    assert entri.peristiwa == "skp.dikembalikan"
    assert entri.nama == "Hendra Saputra"


def test_nobody_but_the_superior_of_the_day_sets_or_returns(kota: Kota) -> None:
    skp = diajukan(kota.staf)
    for orang in (kota.staf, kota.staf_pppk, kota.kabid_mutasi, kota.kabid_kinerja):
        with pytest.raises(Ditolak, match="tidak berada di bawah jabatan"):
            tetapkan_skp(versi={skp.pk: skp.kunci}, by=orang.pelaku, at=AT)
        with pytest.raises(Ditolak, match="tidak berada di bawah jabatan"):
            kembalikan_skp(skp=skp.pk, versi=skp.kunci, pesan="Ubah", by=orang.pelaku, at=AT)
    with pytest.raises(Ditolak):
        tetapkan_skp(versi={skp.pk: skp.kunci}, by=Pelaku.dari_tugas("uji"), at=AT)


def test_an_active_plh_sets_and_so_does_the_holder(kota: Kota) -> None:
    simpan_banyak_penugasan(
        isi=[IsiPenugasan(kota.kabid_kinerja.nip, "KASUB", "plh", HARI, HARI + timedelta(days=6))], by=SISTEM, at=AT
    )
    plh = next(p for p in kota.kabid_kinerja.sesi(HARI).pilihan if "Plh" in p.label)
    by = kota.kabid_kinerja.sesi(HARI, plh.penugasan_id).pelaku
    skp = diajukan(kota.staf)
    [skp] = tetapkan_skp(versi={skp.pk: skp.kunci}, by=by, at=AT)
    assert skp.penilai_id == plh.penugasan_id
    lain = diajukan(kota.staf_pppk)
    [lain] = tetapkan_skp(versi={lain.pk: lain.kunci}, by=kota.kasub.pelaku, at=AT)
    assert lain.penilai_id == kota.kasub.penugasan.pk


def test_a_team_is_set_in_one_act_with_one_entry(kota: Kota) -> None:
    daftar = [diajukan(kota.staf), diajukan(kota.staf_pppk)]
    hasil = tetapkan_skp(versi={x.pk: x.kunci for x in daftar}, by=kota.kasub.pelaku, at=AT)
    assert [x.status for x in hasil] == [SKP.Status.DITETAPKAN] * 2
    entri = Entri.objects.get(peristiwa="skp.ditetapkan")
    assert {p.subjek for p in entri.perihal.all()} >= {f"skp:{x.pk}" for x in daftar}


def test_a_team_is_set_as_a_whole_or_not_at_all(kota: Kota) -> None:
    daftar = [diajukan(kota.staf), diajukan(kota.staf_pppk)]
    versi = {x.pk: x.kunci for x in daftar}
    cabut_skp(skp=daftar[1].pk, versi=daftar[1].kunci, by=kota.staf_pppk.pelaku, at=AT)
    with pytest.raises(SudahBerubah, match="Pengajuan SKP dicabut oleh Joko Susilo"):
        tetapkan_skp(versi=versi, by=kota.kasub.pelaku, at=AT)
    assert not SKP.objects.filter(status=SKP.Status.DITETAPKAN).exists()


def test_a_new_version_leaves_the_set_one_in_force_until_it_is_set(kota: Kota) -> None:
    lama = ditetapkan(kota.staf, kota.kasub, isian(2, 2))
    baru = ubah_skp(skp=lama.pk, versi=lama.kunci, alasan="Perubahan APBD", by=kota.staf.pelaku, at=AT)
    assert skp_berlaku(kota.staf.penugasan.pk, HARI) == lama
    assert list(HasilKerja.objects.filter(skp=baru).values_list("asal__skp", flat=True)) == [lama.pk] * 2
    isi = isian_tersimpan([baru])[baru.pk]
    hasil = (replace(isi.hasil[0], rumusan="Tersedianya peta jabatan"), *isi.hasil[1:])
    baru = simpan_skp(skp=baru.pk, versi=baru.kunci, isian=replace(isi, hasil=hasil), by=kota.staf.pelaku, at=AT)
    baru = ajukan_skp(skp=baru.pk, versi=baru.kunci, by=kota.staf.pelaku, at=AT)
    tetapkan_skp(versi={baru.pk: baru.kunci}, by=kota.kasub.pelaku, at=AT)
    lama.refresh_from_db()
    assert lama.status == SKP.Status.DIUBAH
    assert skp_berlaku(kota.staf.penugasan.pk, HARI) == baru
    assert HasilKerja.objects.filter(skp=lama)[0].rumusan == "Tersedianya dokumen kepegawaian jenis 0"


def test_a_version_needs_a_reason_and_is_opened_once(kota: Kota) -> None:
    skp = ditetapkan(kota.staf, kota.kasub)
    with pytest.raises(Ditolak, match="alasan"):
        ubah_skp(skp=skp.pk, versi=skp.kunci, alasan=" ", by=kota.staf.pelaku, at=AT)
    ubah_skp(skp=skp.pk, versi=skp.kunci, alasan="Tugas baru", by=kota.staf.pelaku, at=AT)
    with pytest.raises(Ditolak, match="sudah dibuka"):
        ubah_skp(skp=skp.pk, versi=skp.kunci, alasan="Tugas baru", by=kota.staf.pelaku, at=AT)


def test_waiting_results_are_joined_when_the_superiors_skp_is_set(kota: Kota) -> None:
    atasan = draf(kota.kasub, isian(2))
    pertama, _kedua = HasilKerja.objects.filter(skp=atasan)
    skp = ditetapkan(kota.staf, kota.kasub, isian(1, dukungan=f"rhk:{pertama.pk}"))
    with pytest.raises(Ditolak, match="belum ditetapkan"):
        sambungkan_atasan(skp=skp.pk, versi=skp.kunci, by=kota.staf.pelaku, at=AT)
    atasan = ajukan_skp(skp=atasan.pk, versi=atasan.kunci, by=kota.kasub.pelaku, at=AT)
    tetapkan_skp(versi={atasan.pk: atasan.kunci}, by=kota.kabid_mutasi.pelaku, at=AT)
    assert sambungkan_atasan(skp=skp.pk, versi=skp.kunci, by=kota.staf.pelaku, at=AT) == 1
    hasil = HasilKerja.objects.get(skp=skp)
    assert (hasil.hasil_atasan, hasil.menunggu_atasan) == (pertama, False)


def test_results_follow_the_superior_to_a_new_version(kota: Kota) -> None:
    lama = ditetapkan(kota.kasub, kota.kabid_mutasi, isian(2))
    dukungan = HasilKerja.objects.filter(skp=lama)[1]
    skp = ditetapkan(kota.staf, kota.kasub, isian(1, dukungan=f"rhk:{dukungan.pk}"))
    baru = ubah_skp(skp=lama.pk, versi=lama.kunci, alasan="Perubahan APBD", by=kota.kasub.pelaku, at=AT)
    baru = ajukan_skp(skp=baru.pk, versi=baru.kunci, by=kota.kasub.pelaku, at=AT)
    tetapkan_skp(versi={baru.pk: baru.kunci}, by=kota.kabid_mutasi.pelaku, at=AT)
    assert sambungkan_atasan(skp=skp.pk, versi=skp.kunci, by=kota.staf.pelaku, at=AT) == 1
    assert HasilKerja.objects.get(skp=skp, hasil_atasan__skp=baru)


def test_an_skp_begins_from_a_colleagues_and_remembers_it(kota: Kota) -> None:
    sumber = ditetapkan(kota.staf_pppk, kota.kasub, isian(3, 2))
    skp = buat_skp(penugasan=kota.staf.penugasan, tahun=2026, by=kota.staf.pelaku, at=AT)
    salin_skp(skp=skp.pk, versi=skp.kunci, sumber=sumber, by=kota.staf.pelaku, at=AT)
    asal = list(HasilKerja.objects.filter(skp=skp).values_list("asal__skp", flat=True))
    assert asal == [sumber.pk] * 3
    assert isian_tersimpan([skp])[skp.pk].lampiran == isian().lampiran


def test_last_years_support_becomes_this_years_when_the_superior_copied_it(kota: Kota) -> None:
    hasil_lalu = HasilKerja.objects.filter(skp=ditetapkan(kota.kasub, kota.kabid_mutasi, isian(1), tahun=2025))[0]
    milik_lalu = ditetapkan(kota.staf, kota.kasub, isian(1, dukungan=f"rhk:{hasil_lalu.pk}"), tahun=2025)
    atasan = buat_skp(penugasan=kota.kasub.penugasan, tahun=2026, by=kota.kasub.pelaku, at=AT)
    salin_skp(skp=atasan.pk, versi=1, sumber=hasil_lalu.skp, by=kota.kasub.pelaku, at=AT)
    skp = buat_skp(penugasan=kota.staf.penugasan, tahun=2026, by=kota.staf.pelaku, at=AT)
    salin_skp(skp=skp.pk, versi=1, sumber=milik_lalu, by=kota.staf.pelaku, at=AT)
    assert HasilKerja.objects.get(skp=skp, hasil_atasan__skp=atasan).menunggu_atasan


def test_nothing_is_copied_over_what_is_written(kota: Kota) -> None:
    sumber = draf(kota.staf_pppk)
    skp = draf(kota.staf)
    with pytest.raises(Ditolak, match="masih kosong"):
        salin_skp(skp=skp.pk, versi=skp.kunci, sumber=sumber, by=kota.staf.pelaku, at=AT)


def test_for_pelaksana_the_agreement_is_made_from_the_set_skp_and_changes_with_it(kota: Kota) -> None:
    skp = ditetapkan(kota.staf, kota.kasub, isian(2, 2))
    pk = PerjanjianKinerja.objects.get(penugasan=kota.staf.penugasan, tahun=2026)
    assert pk.dari_skp
    assert pk.butir.count() == 4
    assert pk.status == PerjanjianKinerja.Status.DISEPAKATI
    baru = ubah_skp(skp=skp.pk, versi=skp.kunci, alasan="Perubahan APBD", by=kota.staf.pelaku, at=AT)
    isi = isian_tersimpan([baru])[baru.pk]
    baru = simpan_skp(
        skp=baru.pk, versi=baru.kunci, isian=replace(isi, hasil=isi.hasil[:1]), by=kota.staf.pelaku, at=AT
    )
    baru = ajukan_skp(skp=baru.pk, versi=baru.kunci, by=kota.staf.pelaku, at=AT)
    tetapkan_skp(versi={baru.pk: baru.kunci}, by=kota.kasub.pelaku, at=AT)
    terakhir = PerjanjianKinerja.objects.filter(penugasan=kota.staf.penugasan, tahun=2026).latest("versi")
    assert terakhir.butir.count() == 2


def test_a_structural_post_has_its_agreement_from_the_plan_not_from_the_skp(kota: Kota) -> None:
    ditetapkan(kota.kasub, kota.kabid_mutasi)
    assert not PerjanjianKinerja.objects.exists()


def test_a_pemda_may_switch_the_agreement_from_the_skp_off(kota: Kota) -> None:
    ubah_setelan(kunci="pk_dari_skp_untuk_jf_pelaksana", nilai=False, mulai=HARI, alasan="Perwal", by=SISTEM, at=AT)
    ditetapkan(kota.staf, kota.kasub)
    assert not PerjanjianKinerja.objects.exists()


@pytest.mark.parametrize(
    ("model", "ubah"),
    [
        (HasilKerja, {"rumusan": "Diam-diam diganti"}),
        (IndikatorKinerja, {"target": "1"}),
        (EkspektasiPerilaku, {"ekspektasi": "Diam-diam diganti"}),
        (LampiranSKP, {"isi": "Diam-diam diganti"}),
        (SKP, {"tahun": 2020}),
    ],
)
def test_the_database_keeps_the_words_of_a_set_skp(
    kota: Kota,
    model: type[HasilKerja | IndikatorKinerja | EkspektasiPerilaku | LampiranSKP | SKP],
    ubah: dict[str, object],
) -> None:
    ditetapkan(kota.staf, kota.kasub)
    diam: tuple[Callable[[], object], ...] = (
        lambda: model.objects.update(**ubah),
        lambda: model.objects.all()._raw_delete(DEFAULT_DB_ALIAS),
    )
    for satu in diam:
        with pytest.raises(Bentrok, match="SKP yang sudah ditetapkan"), bentrok_dikenali(), transaction.atomic():
            satu()


def test_the_fingerprint_of_what_was_set_is_of_its_words_not_of_its_links(kota: Kota) -> None:
    isi = isian(2, 2)
    lain = replace(isi, hasil=tuple(replace(h, dukungan="", menunggu=True) for h in isi.hasil))
    assert sidik_isian(isi) == sidik_isian(lain)
    assert sidik_isian(isi) != sidik_isian(tanpa_target(isi))
