"""A proposal to move: its conditions are warnings with their rule, its basis a human's, its end an inauguration."""

from datetime import date, timedelta

import pytest

from kinerja.organisasi.models import Penugasan, VersiJabatan
from kinerja.organisasi.services import IsiPenugasan
from kinerja.organisasi.services.pindah import pindahkan
from kinerja.organisasi.sesi import buat_sesi
from kinerja.pembinaan.models import EvaluasiJabatan
from kinerja.penilaian.services import terima_penilaian
from kinerja.tindaklanjut import services
from kinerja.tindaklanjut.galat import TindakLanjutDitolak
from kinerja.tindaklanjut.models import TindakLanjut
from tests.pabrik import HARI, Kota, pukul
from tests.penilaian.pabrik import nilai_diberikan
from tests.tindaklanjut.pabrik import diputus, diusulkan, lepas

BESOK = HARI + timedelta(days=1)


def test_conditions_are_warnings_each_with_its_rule_and_kept(kota: Kota) -> None:
    satu = diusulkan("mutasi", kota.kabid_mutasi, kota.kasub)
    pesan = " ".join(p["pesan"] for p in satu.peringatan)
    for kata in ("masih dipegang Gita Maharani", "pertimbangan teknis BKN"):
        assert kata in pesan
    assert all(p["pasal"] for p in satu.peringatan)
    assert (satu.perihal, satu.lebih_rendah, satu.perkara) == ("Kepala Bidang Kinerja", False, None)
    assert satu.pertimbangan == "kebutuhan,kompetensi"


def test_time_in_the_post_warns_by_the_rule_of_the_day(kota: Kota) -> None:
    Penugasan.objects.filter(pegawai=kota.kasub.pegawai).update(mulai=date(2025, 10, 1))
    satu = diusulkan("mutasi", kota.kabid_mutasi, kota.kasub)
    (kurang,) = [p for p in satu.peringatan if p["pesan"].startswith("Belum 6 bulan") and "5/2019" in p["pasal"]]
    assert "belum dicocokkan" in kurang["pasal"]


@pytest.mark.parametrize("pertimbangan", [(), ("kinerja",)])
def test_a_low_mark_alone_is_no_lawful_basis(kota: Kota, pertimbangan: tuple[str, ...]) -> None:
    rendah(kota)
    with pytest.raises(TindakLanjutDitolak, match="rendah saja bukan dasar") as galat:
        diusulkan("mutasi", kota.kabid_mutasi, kota.kasub, pertimbangan=pertimbangan)
    assert {t.isian for t in galat.value.temuan if t.menghalangi} == {"pertimbangan"}


def rendah(kota: Kota) -> int:
    nilai = nilai_diberikan(kota.kabid_mutasi, kota.kasub, HARI, periode="2025", hasil_kerja="di_bawah")
    terima_penilaian(penilaian=nilai, by=kota.kasub.pelaku, at=pukul(HARI))
    return nilai.pk


def test_a_lower_post_is_refused_without_the_statutory_road(kota: Kota) -> None:
    rendah(kota)
    with pytest.raises(TindakLanjutDitolak, match="lebih rendah") as galat:
        diusulkan("mutasi", kota.kabid_mutasi, kota.kasub, kode_jabatan="STAF")
    assert "Peraturan BKN 3/2020" in galat.value.temuan[0].pasal
    assert not TindakLanjut.objects.exists()


def simpul(kota: Kota, hasil: str) -> EvaluasiJabatan:
    return EvaluasiJabatan.objects.create(
        penugasan=kota.kasub.penugasan,
        penilaian_id=rendah(kota),
        predikat="kurang",
        kelompok="administrasi",
        dasar="PP 30/2019",
        nama_pembuka="BKPSDM",
        dibuka_pada=pukul(HARI),
        hasil=hasil,
        dasar_hasil="Keputusan 1/2026" if hasil else "",
        nama_pemutus="Wali Kota" if hasil else "",
        selesai_pada=pukul(HARI) if hasil else None,
    )


@pytest.mark.parametrize("hasil", ["", "memenuhi", "mutasi_setara", "dihentikan"])
def test_only_an_evaluation_concluded_with_a_lower_post_opens_the_way(kota: Kota, hasil: str) -> None:
    simpul(kota, hasil)
    with pytest.raises(TindakLanjutDitolak, match="lebih rendah"):
        diusulkan("mutasi", kota.kabid_mutasi, kota.kasub, kode_jabatan="STAF")


def test_with_that_link_it_is_proposed_and_names_it(kota: Kota) -> None:
    perkara = simpul(kota, "jabatan_lebih_rendah")
    satu = diusulkan("mutasi", kota.kabid_mutasi, kota.kasub, kode_jabatan="STAF")
    assert (satu.lebih_rendah, satu.perkara) == (True, perkara)
    setara = diusulkan("mutasi", kota.kabid_mutasi, kota.kasub)
    assert setara.perkara is None  # the link is only where it is needed


def test_a_post_made_lower_meanwhile_stops_the_decision(kota: Kota) -> None:
    satu = diusulkan("mutasi", kota.kabid_mutasi, kota.kasub)
    VersiJabatan.objects.filter(jabatan__kode="KABID-K").update(jenis="pelaksana", eselon="")
    with pytest.raises(TindakLanjutDitolak, match="lebih rendah"):
        diputus(satu, kota.walikota)


@pytest.mark.parametrize(("kode", "kata"), [("TIADA", "tidak ada"), ("KASUB", "sudah dipegang"), ("WK", "rakyat")])
def test_a_post_that_cannot_be_proposed_is_said(kota: Kota, kode: str, kata: str) -> None:
    with pytest.raises(TindakLanjutDitolak, match=kata):
        diusulkan("mutasi", kota.kabid_mutasi, kota.kasub, kode_jabatan=kode)


def test_it_moves_nobody_and_ends_in_an_inauguration(kota: Kota) -> None:
    sebelum = list(Penugasan.objects.order_by("pk").values())
    satu = diputus(diusulkan("mutasi", kota.kabid_mutasi, kota.kasub), kota.walikota)
    assert satu.keadaan == "disetujui"
    assert list(Penugasan.objects.order_by("pk").values()) == sebelum
    with pytest.raises(TindakLanjutDitolak, match="Belum ada pelantikan"):
        laksana(satu, kota, HARI)
    lepas(kota, "kabid_kinerja")
    lama = list(Penugasan.objects.filter(pegawai=kota.kasub.pegawai))
    baru = [IsiPenugasan(kota.kasub.nip, "KABID-K", "definitif", BESOK)]
    pindahkan(tutup=lama, sampai=HARI, buka=baru, at=pukul(BESOK))
    satu = laksana(satu, kota, BESOK)
    assert satu.keadaan == "terlaksana"
    assert satu.penugasan_baru == Penugasan.objects.get(pegawai=kota.kasub.pegawai, mulai=BESOK)


def laksana(satu: TindakLanjut, kota: Kota, on: date) -> TindakLanjut:
    sesi = buat_sesi(kota.bkpsdm, on)
    return services.laksanakan(tindak_lanjut=satu.pk, versi=satu.kunci, diklat=None, sesi=sesi, at=pukul(on))


def test_a_post_taken_before_the_decision_is_not_its_end(kota: Kota) -> None:
    satu = diusulkan("mutasi", kota.kabid_mutasi, kota.kasub)
    lepas(kota, "kabid_kinerja")
    lama = list(Penugasan.objects.filter(pegawai=kota.kasub.pegawai))
    baru = [IsiPenugasan(kota.kasub.nip, "KABID-K", "definitif", BESOK)]
    satu = diputus(satu, kota.walikota, BESOK + timedelta(days=1))
    pindahkan(tutup=lama, sampai=HARI, buka=baru, at=pukul(BESOK))
    with pytest.raises(TindakLanjutDitolak, match="Belum ada pelantikan"):
        laksana(satu, kota, BESOK + timedelta(days=1))
