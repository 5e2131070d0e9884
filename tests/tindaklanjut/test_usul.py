"""Proposing: by whom, for whom, with what; and deciding with four eyes."""

from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.db.utils import DatabaseError

from kinerja.dasar.kunci import SudahBerubah
from kinerja.fakta.models import Diklat, Penghargaan, RiwayatPenilaian
from kinerja.fakta.services import IsiFakta, betulkan_fakta, simpan_banyak_fakta
from kinerja.jejak.models import Entri
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.services import IsiPenugasan
from kinerja.organisasi.services.pindah import pindahkan
from kinerja.organisasi.sesi import buat_sesi
from kinerja.tindaklanjut import services
from kinerja.tindaklanjut.galat import TindakLanjutDitolak
from kinerja.tindaklanjut.isian import IsianPutusan
from kinerja.tindaklanjut.models import JenisTindakLanjut, TindakLanjut
from tests.pabrik import HARI, SISTEM, Kota, pukul
from tests.tindaklanjut.pabrik import diputus, diusulkan

BESOK = HARI + timedelta(days=1)


@pytest.mark.parametrize("jenis", JenisTindakLanjut.values)
def test_the_direct_superior_of_the_day_makes_any_kind(kota: Kota, jenis: str) -> None:
    satu = diusulkan(jenis, kota.kabid_mutasi, kota.kasub)
    assert satu.pegawai == kota.kasub.pegawai
    assert satu.keadaan == ("disampaikan" if jenis == "nota" else "diusulkan")
    entri = Entri.objects.get(peristiwa__startswith="tindaklanjut.")
    assert [p.subjek for p in entri.perihal.all()] == [f"tindak_lanjut:{satu.pk}"]  # the ledger never says about whom


@pytest.mark.parametrize("jenis", JenisTindakLanjut.values)
def test_nobody_else_does_and_nobody_for_oneself(kota: Kota, jenis: str) -> None:
    for siapa in (kota.staf, kota.kaban, kota.kasub, kota.inspektur, kota.walikota):
        with pytest.raises(PermissionError):
            diusulkan(jenis, siapa, kota.kasub)
    assert not TindakLanjut.objects.exists()


def test_the_desk_proposes_for_anybody_but_writes_no_note(kota: Kota) -> None:
    desk = buat_sesi(kota.bkpsdm, HARI)
    assert diusulkan("penghargaan", desk, kota.guru).nama_pengusul
    with pytest.raises(PermissionError):
        diusulkan("nota", desk, kota.guru)


def test_everything_that_is_missing_is_said_at_once(kota: Kota) -> None:
    with pytest.raises(TindakLanjutDitolak) as galat:
        diusulkan(
            "pengembangan", kota.kabid_mutasi, kota.kasub, perihal=" ", alasan="", dasar="", jenis_diklat="", tahun=2025
        )
    assert [t.isian for t in galat.value.temuan] == ["perihal", "alasan", "dasar", "jenis_diklat", "tahun"]
    assert not TindakLanjut.objects.exists()
    assert not Entri.objects.filter(peristiwa__startswith="tindaklanjut.").exists()


def test_the_same_thing_is_not_proposed_twice_while_it_waits(kota: Kota) -> None:
    satu = diusulkan("penghargaan", kota.kabid_mutasi, kota.kasub)
    with pytest.raises(TindakLanjutDitolak, match="masih menunggu"):
        diusulkan("penghargaan", kota.kabid_mutasi, kota.kasub)
    diputus(satu, kota.walikota, setuju=False)
    assert diusulkan("penghargaan", kota.kabid_mutasi, kota.kasub).pk


def test_facts_are_kept_with_their_source_and_only_those_chosen(kota: Kota) -> None:
    for tahun in (2023, 2024):
        riwayat(kota, tahun)
    dua = RiwayatPenilaian.objects.order_by("mulai")
    satu = diusulkan("penghargaan", kota.kabid_mutasi, kota.kasub, fakta=(f"riwayat_penilaian:{dua[1].pk}", "asing:1"))
    assert satu.fakta == [
        {
            "jenis": "predikat", "sumber": "e-Kinerja BKN", "isi": "Predikat kinerja tahun 2024: Sangat Baik",
            "tanggal": "2024-12-31", "rujukan": f"riwayat_penilaian:{dua[1].pk}",
        }
    ]  # fmt: skip
    assert satu.peringatan == []  # two years of the best mark


def test_an_award_without_two_best_years_is_told_so_with_the_rule(kota: Kota) -> None:
    riwayat(kota, 2024)
    satu = diusulkan("penghargaan", kota.kabid_mutasi, kota.kasub)
    assert "2 tahun terakhir" in satu.peringatan[0]["pesan"]
    assert "dari ingatan, belum dicocokkan" in satu.peringatan[0]["pasal"]


def riwayat(kota: Kota, tahun: int, predikat: str = "sangat_baik") -> None:
    isi = {
        "mulai": date(tahun, 1, 1), "sampai": date(tahun, 12, 31), "jenis": "tahunan", "predikat": predikat,
        "hasil_kerja": "di_atas", "perilaku": "di_atas", "sumber": "e-Kinerja BKN",
    }  # fmt: skip
    fakta = IsiFakta(kota.kasub.nip, isi)
    simpan_banyak_fakta(model=RiwayatPenilaian, isi=[fakta], by=SISTEM, at=pukul(HARI))


def test_an_award_becomes_a_fact_in_the_same_act_and_is_undone_with_a_reason(kota: Kota) -> None:
    satu = diputus(diusulkan("penghargaan", kota.kabid_mutasi, kota.kasub), kota.walikota)
    fakta = Penghargaan.objects.get(pegawai=kota.kasub.pegawai)
    assert (fakta.nama, fakta.nomor_sk, fakta.tanggal_sk) == ("Pegawai berprestasi", "800/7/2026", HARI)
    assert (satu.keadaan, satu.penghargaan, satu.nama_pemutus) == ("terlaksana", fakta, "Arif Wibowo")
    betulkan_fakta(fakta=fakta, nilai={"nomor_sk": "800/8/2026"}, alasan="salah ketik", by=SISTEM, at=pukul(HARI))
    with pytest.raises(TindakLanjutDitolak, match="alasan"):
        batal(satu, kota, " ")
    batal(satu, kota, "Hasilnya keliru orang.")
    assert not Penghargaan.objects.filter(diganti_pada=None).exists()
    satu.refresh_from_db()
    assert (satu.keadaan, satu.catatan) == ("dibatalkan", "Hasilnya keliru orang.")


def batal(satu: TindakLanjut, kota: Kota, catatan: str) -> None:
    sesi = kota.walikota.sesi(HARI)
    services.batalkan(tindak_lanjut=satu.pk, versi=satu.kunci, catatan=catatan, sesi=sesi, at=pukul(HARI))


def test_an_award_that_is_refused_leaves_no_fact(kota: Kota) -> None:
    satu = diusulkan("penghargaan", kota.kabid_mutasi, kota.kasub)
    with pytest.raises(TindakLanjutDitolak, match="nomor keputusan"):
        diputus(satu, kota.walikota, nomor=" ")
    satu = diputus(satu, kota.walikota, setuju=False)
    assert satu.catatan == "Anggaran belum ada."
    assert not Penghargaan.objects.exists()


def test_who_proposed_never_decides_and_who_acts_moves_nobody(kota: Kota) -> None:
    oleh_sekda = diusulkan("penghargaan", kota.sekda, kota.kaban)
    for siapa in (kota.sekda, kota.kaban, kota.kadis, kota.analis):
        with pytest.raises(PermissionError):
            diputus(oleh_sekda, siapa)
    diputus(oleh_sekda, kota.walikota)
    pindah = diusulkan("mutasi", kota.kabid_mutasi, kota.kasub)
    for siapa in (kota.sekda, kota.analis):  # only the head of the region
        with pytest.raises(PermissionError):
            diputus(pindah, siapa)
    pengembangan = diusulkan("pengembangan", kota.kabid_mutasi, kota.kasub)
    assert diputus(pengembangan, kota.analis).keadaan == "disetujui"  # the desk, by the dated rule


def test_nobody_decides_or_carries_out_about_oneself(kota: Kota) -> None:
    sekda = diusulkan("penghargaan", buat_sesi(kota.bkpsdm, HARI), kota.sekda)
    with pytest.raises(PermissionError):
        diputus(sekda, kota.sekda)
    petugas = diusulkan("pengembangan", kota.kabid_kinerja, kota.analis)  # a clerk of the desk
    with pytest.raises(PermissionError):
        diputus(petugas, kota.analis)
    petugas = diputus(petugas, kota.walikota)
    sendiri: dict[str, Any] = {
        "tindak_lanjut": petugas.pk,
        "versi": petugas.kunci,
        "sesi": kota.analis.sesi(HARI),
        "at": pukul(HARI),
    }
    for lakukan in (
        partial(services.laksanakan, **sendiri, diklat=None),
        partial(services.batalkan, **sendiri, catatan="x"),
        partial(services.tarik, **sendiri, catatan="x"),
    ):
        with pytest.raises(PermissionError):
            lakukan()


def test_an_acting_head_of_the_region_moves_nobody(kota: Kota) -> None:
    satu = diusulkan("mutasi", kota.kabid_mutasi, kota.kasub)
    plt = [IsiPenugasan(kota.sekda.nip, "WK", "plt", BESOK)]
    wali = list(Penugasan.objects.filter(pegawai=kota.walikota.pegawai))
    pindahkan(tutup=wali, sampai=HARI, buka=plt, at=pukul(HARI))
    with pytest.raises(PermissionError):
        diputus(satu, kota.sekda, BESOK)
    award = diusulkan("penghargaan", kota.kabid_mutasi, kota.kasub, BESOK)
    assert diputus(award, kota.sekda, BESOK).keadaan == "terlaksana"


def test_a_decision_is_dated_between_the_proposal_and_today(kota: Kota) -> None:
    satu = diusulkan("pengembangan", kota.kabid_mutasi, kota.kasub, BESOK)
    for hari in (HARI, BESOK + timedelta(days=1)):
        isian = IsianPutusan(setuju=True, tanggal=hari)
        with pytest.raises(TindakLanjutDitolak, match="Tanggal keputusan"):
            services.putuskan(
                tindak_lanjut=satu.pk, versi=0, isian=isian, sesi=kota.walikota.sesi(BESOK), at=pukul(BESOK)
            )


def test_the_second_of_two_is_told_what_the_first_did(kota: Kota) -> None:
    satu = diusulkan("pengembangan", kota.kabid_mutasi, kota.kasub)
    diputus(satu, kota.walikota)
    with pytest.raises(SudahBerubah, match="Arif Wibowo"):
        diputus(satu, kota.sekda, setuju=False)


def test_a_priority_is_done_with_training_on_record(kota: Kota) -> None:
    satu = diputus(diusulkan("pengembangan", kota.kabid_mutasi, kota.kasub), kota.walikota)
    for nip, nama in ((kota.kasub.nip, "Anjab"), (kota.staf.nip, "Milik orang lain")):
        isi = IsiFakta(nip, {"jenis": "teknis", "nama": nama, "mulai": HARI})
        simpan_banyak_fakta(model=Diklat, isi=[isi], by=SISTEM, at=pukul(HARI))
    asing = Diklat.objects.get(nama="Milik orang lain")
    for diklat in (None, asing.pk):
        with pytest.raises(TindakLanjutDitolak, match="Pilih diklat"):
            laksana(satu, kota, diklat)
    assert laksana(satu, kota, Diklat.objects.get(nama="Anjab").pk).keadaan == "terlaksana"


def laksana(satu: TindakLanjut, kota: Kota, diklat: int | None = None, on: date = HARI) -> TindakLanjut:
    sesi = buat_sesi(kota.bkpsdm, on)
    return services.laksanakan(tindak_lanjut=satu.pk, versi=satu.kunci, diklat=diklat, sesi=sesi, at=pukul(on))


SALAH: dict[str, dict[str, Any]] = {
    "beralasan_dan_berdasar": {"alasan": ""},
    "keadaan_menurut_jenis": {"keadaan": "disampaikan"},
    "diputus_orang": {"keadaan": "disetujui"},
    "akhir_beralasan": {"keadaan": "ditarik"},
    "penghargaan_berfakta": {
        "jenis": "penghargaan", "keadaan": "terlaksana", "diputus": pukul(HARI), "tanggal": HARI, "nomor_putusan": "1",
        "tujuan": None, "pertimbangan": "",
    },
    "pengembangan_lengkap": {"jenis": "pengembangan", "tujuan": None, "pertimbangan": ""},
    "pengembangan_berfakta": {
        "jenis": "pengembangan", "keadaan": "terlaksana", "diputus": pukul(HARI), "tanggal": HARI, "tahun": 2026,
        "jenis_diklat": "teknis", "tujuan": None, "pertimbangan": "",
    },
    "mutasi_bertujuan": {"tujuan": None},
    "rendah_lewat_jalur_resmi": {"lebih_rendah": True},
    "mutasi_lewat_pelantikan": {"keadaan": "terlaksana", "diputus": pukul(HARI), "tanggal": HARI},
    "nota_boleh_ditanggapi": {"jenis": "nota", "keadaan": "disampaikan", "tujuan": None, "pertimbangan": ""},
}  # fmt: skip


@pytest.mark.parametrize("nama", SALAH)
def test_the_database_refuses_what_must_never_be(kota: Kota, nama: str) -> None:
    satu = diusulkan("mutasi", kota.kabid_mutasi, kota.kasub)
    ganti = SALAH[nama]
    if "diputus" in ganti:
        ganti = {**ganti, "pemutus": kota.walikota.pengguna}
    isi = {f.name: getattr(satu, f.name) for f in TindakLanjut._meta.fields if f.name != "id"}
    with pytest.raises(IntegrityError, match=f"tindak_lanjut_{nama}"), transaction.atomic():
        TindakLanjut.objects.create(**{**isi, "perihal": "lain", **ganti})


def test_four_eyes_and_one_waiting_are_the_databases_own(kota: Kota) -> None:
    satu = diusulkan("pengembangan", kota.kabid_mutasi, kota.kasub)
    with pytest.raises(IntegrityError, match="empat_mata"), transaction.atomic():
        TindakLanjut.objects.filter(pk=satu.pk).update(pemutus=kota.kabid_mutasi.pengguna)
    sama = {f.name: getattr(satu, f.name) for f in TindakLanjut._meta.fields if f.name != "id"}
    with pytest.raises(IntegrityError), transaction.atomic():
        TindakLanjut.objects.create(**sama)


def test_what_was_said_and_decided_stays(kota: Kota) -> None:
    satu = diputus(diusulkan("pengembangan", kota.kabid_mutasi, kota.kasub), kota.walikota)
    for ganti in ({"alasan": "lain"}, {"fakta": [1]}, {"nomor_putusan": "9"}, {"pemutus": kota.sekda.pengguna}):
        with pytest.raises(DatabaseError, match="tidak diubah"), transaction.atomic():
            TindakLanjut.objects.filter(pk=satu.pk).update(**ganti)
    with pytest.raises((DatabaseError, ProtectedError)), transaction.atomic():
        satu.delete()
