"""Preparing an inauguration: particulars, people, oath groups; and its cancellation."""

from datetime import date

import pytest

from kinerja.dasar.kunci import SudahBerubah
from kinerja.mutasi import services
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import Pelantikan, PesertaPelantikan
from kinerja.mutasi.services import IsiKelompok, IsiPeserta
from kinerja.organisasi.services.baris import Ditolak
from tests.mutasi.pabrik import isi, siapkan
from tests.pabrik import SISTEM, Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def test_a_code_is_used_once(kota: Kota) -> None:
    siapkan(kota)
    with pytest.raises(PelantikanDitolak, match="sudah dipakai"):
        siapkan(kota)
    assert Pelantikan.objects.count() == 1


def test_every_row_that_cannot_be_is_named(kota: Kota) -> None:
    satu = siapkan(kota)
    salah = [
        IsiPeserta("000", "OPR"),
        IsiPeserta(kota.staf.nip, "TIDAK-ADA"),
        IsiPeserta(kota.kasub.nip, "KABID-K", "plt"),
        IsiPeserta(kota.analis.nip, "STAF", peran_anggaran="XX"),
    ]
    with pytest.raises(Ditolak) as galat:
        services.simpan_banyak_peserta(pelantikan=satu.pk, isi=salah, by=SISTEM, at=pukul(kota.on))
    assert [(m.indeks, m.kolom) for m in galat.value.masalah] == [
        (0, "nip"),
        (1, "kode_jabatan"),
        (2, "jenis"),
        (3, "peran_anggaran"),
    ]
    assert not PesertaPelantikan.objects.exists()


def test_nobody_is_inaugurated_into_two_definitive_posts(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.kasub.nip, "KABID-K"))
    with pytest.raises(Ditolak, match="jabatan definitif lain"):
        services.simpan_banyak_peserta(
            pelantikan=satu.pk, isi=[IsiPeserta(kota.kasub.nip, "KABID-M")], by=SISTEM, at=pukul(kota.on)
        )
    ganda = IsiPeserta(kota.kasub.nip, "KASEK", "tugas_tambahan")
    services.simpan_banyak_peserta(pelantikan=satu.pk, isi=[ganda], by=SISTEM, at=pukul(kota.on))
    assert satu.peserta.count() == 2


def test_the_same_file_again_changes_nothing(kota: Kota) -> None:
    baris = [IsiPeserta(kota.kasub.nip, "KABID-K", agama="Islam"), IsiPeserta(kota.staf.nip, "OPR")]
    satu = siapkan(kota, *baris)
    ringkasan = services.simpan_banyak_peserta(pelantikan=satu.pk, isi=baris, by=SISTEM, at=pukul(kota.on))
    assert (ringkasan.baru, ringkasan.berubah, ringkasan.sama) == (0, 0, 2)
    kini = Pelantikan.objects.get(pk=satu.pk)
    assert kini.kunci == satu.kunci


def test_a_row_read_before_somebody_elses_change_is_refused(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"))
    at = pukul(kota.on)
    services.ubah(pelantikan=satu.pk, isi=isi(tempat="Pendopo"), versi=satu.kunci, by=SISTEM, at=at)
    with pytest.raises(SudahBerubah):
        services.hapus_peserta(pelantikan=satu.pk, peserta=[satu.peserta.get().pk], versi=satu.kunci, by=SISTEM, at=at)
    kini = Pelantikan.objects.get(pk=satu.pk)
    assert kini.tempat == "Pendopo"
    services.hapus_peserta(pelantikan=satu.pk, peserta=[satu.peserta.get().pk], versi=kini.kunci, by=SISTEM, at=at)
    assert not satu.peserta.exists()


def test_two_witnesses_are_two_people(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"))
    sama = IsiKelompok("Islam", "H. Ahmad", "Penyuluh", kota.sekda.pegawai.pk, kota.sekda.pegawai.pk)
    with pytest.raises(PelantikanDitolak, match="orang yang berbeda"):
        services.atur_sumpah(pelantikan=satu.pk, isi=sama, versi=satu.kunci, by=SISTEM, at=pukul(kota.on))
    benar = IsiKelompok("Islam", "H. Ahmad", "Penyuluh", kota.sekda.pegawai.pk, kota.kaban.pegawai.pk)
    kelompok = services.atur_sumpah(pelantikan=satu.pk, isi=benar, versi=satu.kunci, by=SISTEM, at=pukul(kota.on))
    assert (kelompok.agama, kelompok.rohaniwan) == ("islam", "H. Ahmad")


def test_a_cancelled_one_lapses_with_its_reason(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"))
    at = pukul(date(2026, 2, 27))
    with pytest.raises(PelantikanDitolak, match="alasan"):
        services.batalkan_pelantikan(pelantikan=satu.pk, alasan=" ", versi=satu.kunci, by=SISTEM, at=at)
    batal = services.batalkan_pelantikan(
        pelantikan=satu.pk, alasan="Keputusan ditarik", versi=satu.kunci, by=SISTEM, at=at
    )
    assert (batal.keadaan, batal.alasan_batal, batal.dibatalkan) == ("batal", "Keputusan ditarik", at)
    with pytest.raises(PelantikanDitolak, match="sudah dibatalkan"):
        services.tambah_peserta(
            pelantikan=satu.pk, isi=IsiPeserta(kota.analis.nip, "STAF"), versi=batal.kunci, by=SISTEM, at=at
        )


def test_an_unknown_document_set_is_refused(kota: Kota) -> None:
    with pytest.raises(PelantikanDitolak, match="tidak dikenal"):
        siapkan(kota, set_dokumen="planet")
