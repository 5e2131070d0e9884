"""The statutory road: opened on a yearly mark only, its time kept, ended only with every link on record."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from kinerja.dasar.kunci import SudahBerubah
from kinerja.organisasi.models import Penugasan
from kinerja.pembinaan.galat import PembinaanDitolak
from kinerja.pembinaan.isian import IsianButir
from kinerja.pembinaan.models import EvaluasiJabatan, LangkahJabatan
from kinerja.pembinaan.selectors.jabatan import kurang_untuk, masa_perbaikan, peringatan_perkara
from kinerja.pembinaan.services import IsianLangkah, buka_evaluasi, catat_langkah, simpulkan, susun_rencana_masa
from kinerja.penilaian.isian import IsianKoreksi
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.services import setujui_koreksi, terima_penilaian, usulkan_koreksi
from tests.pabrik import Kota, Orang, pukul
from tests.penilaian.pabrik import nilai_diberikan

pytestmark = pytest.mark.django_db
DINILAI, DIBUKA, DIBERITAHU = date(2026, 1, 20), date(2026, 1, 25), date(2026, 1, 31)
ULANG = date(2026, 8, 3)
DASAR = "PP 11/2017 Pasal 142; keputusan 800/9/2026"


def nilai_tahunan(kota: Kota, penilai: Orang, siapa: Orang, *, rendah: bool = True, terima: bool = True) -> Penilaian:
    """The mark of 2025, accepted."""
    hasil = "di_bawah" if rendah else "sesuai"
    nilai = nilai_diberikan(penilai, siapa, DINILAI, periode="2025", hasil_kerja=hasil)
    if terima:
        terima_penilaian(penilaian=nilai, by=siapa.sesi(DINILAI).pelaku, at=pukul(DINILAI))
        nilai.refresh_from_db()
    return nilai


@pytest.fixture
def perkara(kota: Kota) -> EvaluasiJabatan:
    """Of the head of a section: an administrative post."""
    nilai = nilai_tahunan(kota, kota.kabid_mutasi, kota.kasub)
    return buka_evaluasi(penilaian=nilai.pk, usul=None, sesi=kota.kabid_mutasi.sesi(DIBUKA), at=pukul(DIBUKA))


def langkah(
    kota: Kota, p: EvaluasiJabatan, jenis: str, on: date, hasil: str = "", *, siapa: Orang | None = None
) -> LangkahJabatan:
    p.refresh_from_db()
    nomor = "" if jenis in ("pemberitahuan", "evaluasi_ulang") else f"800/{jenis}/2026"
    isian = IsianLangkah(jenis, on, "Sesuai catatan.", nomor, hasil)
    sesi = (siapa or kota.analis).sesi(on)
    return catat_langkah(perkara=p, isian=isian, versi=p.kunci, sesi=sesi, at=pukul(on))


def jalani(kota: Kota, p: EvaluasiJabatan, sampai: str) -> None:
    """The steps in order, each on its day, up to and with one."""
    urut = [
        ("pemberitahuan", DIBERITAHU, ""),
        ("evaluasi_ulang", ULANG, "belum"),
        ("uji_kompetensi", ULANG + timedelta(days=14), "belum"),
        ("risalah_tim", ULANG + timedelta(days=20), ""),
        ("penempatan", ULANG + timedelta(days=25), ""),
        ("pertimbangan_bkn", ULANG + timedelta(days=25), ""),
    ]
    for jenis, on, hasil in urut:
        langkah(kota, p, jenis, on, hasil)
        if jenis == sampai:
            break


def putus(kota: Kota, p: EvaluasiJabatan, akibat: str, on: date, dasar: str = DASAR) -> EvaluasiJabatan:
    p.refresh_from_db()
    sesi = kota.analis.sesi(on)
    return simpulkan(
        perkara=p, akibat=akibat, dasar=dasar, alasan="Menurut risalah.", versi=p.kunci, sesi=sesi, at=pukul(on)
    )


def test_notified_on_31_january_the_time_to_improve_is_1_february_to_31_july(
    kota: Kota, perkara: EvaluasiJabatan
) -> None:
    """K21: rated butuh perbaikan for 2025, then uji kompetensi when it was not enough."""
    assert perkara.predikat == "butuh_perbaikan"
    langkah(kota, perkara, "pemberitahuan", DIBERITAHU)
    masa = masa_perbaikan(DIBERITAHU)
    assert (masa.mulai, masa.sampai) == (date(2026, 2, 1), date(2026, 7, 31))
    with pytest.raises(PembinaanDitolak, match="31 Jul 2026"):
        langkah(kota, perkara, "evaluasi_ulang", date(2026, 7, 31), "belum")
    langkah(kota, perkara, "evaluasi_ulang", date(2026, 8, 1), "belum")
    assert langkah(kota, perkara, "uji_kompetensi", date(2026, 8, 20), "belum").jenis == "uji_kompetensi"


def test_only_a_final_yearly_mark_below_the_limit_opens_it(kota: Kota) -> None:
    baik = nilai_tahunan(kota, kota.kabid_mutasi, kota.kasub, rendah=False, terima=False)
    with pytest.raises(PembinaanDitolak) as galat:
        buka_evaluasi(penilaian=baik.pk, usul=None, sesi=kota.kabid_mutasi.sesi(DIBUKA), at=pukul(DIBUKA))
    assert ["batas" in t.pesan or "final" in t.pesan for t in galat.value.temuan] == [True, True]
    bulan = nilai_diberikan(kota.kasub, kota.staf, DINILAI, periode="2025-12", hasil_kerja="di_bawah")
    with pytest.raises(PembinaanDitolak, match="tahunan"):
        buka_evaluasi(penilaian=bulan.pk, usul=None, sesi=kota.kasub.sesi(DIBUKA), at=pukul(DIBUKA))


def test_neither_the_person_nor_a_colleague_opens_it(kota: Kota) -> None:
    nilai = nilai_tahunan(kota, kota.kabid_mutasi, kota.kasub)
    for siapa in (kota.kasub, kota.staf, kota.kadis, kota.operator):
        with pytest.raises(PermissionError):
            buka_evaluasi(penilaian=nilai.pk, usul=None, sesi=siapa.sesi(DIBUKA), at=pukul(DIBUKA))


def test_a_mark_opens_it_once(kota: Kota, perkara: EvaluasiJabatan) -> None:
    with pytest.raises(SudahBerubah, match="Fajar Nugroho"):
        buka_evaluasi(penilaian=perkara.penilaian_id, usul=None, sesi=kota.analis.sesi(DIBUKA), at=pukul(DIBUKA))


def test_steps_come_in_order_and_never_earlier_than_the_last(kota: Kota, perkara: EvaluasiJabatan) -> None:
    with pytest.raises(PembinaanDitolak, match="Pemberitahuan belum tercatat"):
        langkah(kota, perkara, "uji_kompetensi", ULANG, "belum")
    with pytest.raises(PembinaanDitolak, match="mendahului"):
        langkah(kota, perkara, "pemberitahuan", DIBUKA - timedelta(days=1))
    langkah(kota, perkara, "pemberitahuan", DIBERITAHU, siapa=kota.kabid_mutasi)
    with pytest.raises(PembinaanDitolak, match="sudah tercatat"):
        langkah(kota, perkara, "pemberitahuan", DIBERITAHU)


def test_papers_of_the_team_are_recorded_by_the_personnel_agency(kota: Kota, perkara: EvaluasiJabatan) -> None:
    jalani(kota, perkara, "evaluasi_ulang")
    with pytest.raises(PermissionError):
        langkah(kota, perkara, "uji_kompetensi", ULANG, "belum", siapa=kota.kabid_mutasi)


def test_a_conclusion_names_every_link_that_is_missing(kota: Kota, perkara: EvaluasiJabatan) -> None:
    with pytest.raises(PembinaanDitolak) as galat:
        putus(kota, perkara, "jabatan_lebih_rendah", DIBUKA, dasar="")
    assert [t.isian for t in galat.value.temuan] == [
        "dasar", "pemberitahuan", "evaluasi_ulang", "uji_kompetensi", "risalah_tim", "pertimbangan_bkn",
    ]  # fmt: skip
    assert all(t.pasal for t in galat.value.temuan[1:])


@pytest.mark.parametrize("akibat", ["mutasi_setara", "jabatan_lebih_rendah"])
def test_with_every_link_it_is_concluded_and_nobody_is_moved(kota: Kota, perkara: EvaluasiJabatan, akibat: str) -> None:
    sebelum = list(Penugasan.objects.order_by("pk").values())
    jalani(kota, perkara, "pertimbangan_bkn")
    selesai = putus(kota, perkara, akibat, ULANG + timedelta(days=30))
    assert (selesai.hasil, selesai.dasar_hasil) == (akibat, DASAR)
    assert list(Penugasan.objects.order_by("pk").values()) == sebelum
    with pytest.raises(SudahBerubah):
        putus(kota, perkara, "mutasi_setara", ULANG + timedelta(days=31))
    with pytest.raises(DatabaseError), transaction.atomic():
        EvaluasiJabatan.objects.filter(pk=perkara.pk).update(hasil="memenuhi")


def test_dismissal_is_proposed_only_after_a_year_of_placement_and_a_mark_that_low(
    kota: Kota, perkara: EvaluasiJabatan
) -> None:
    jalani(kota, perkara, "pertimbangan_bkn")
    mulai = ULANG + timedelta(days=25)
    setahun = date(mulai.year + 1, mulai.month, mulai.day)
    assert [t.isian for t in kurang_untuk(perkara, "usul_pemberhentian", setahun - timedelta(days=1))] == [
        "penempatan",
        "penilaian",
    ]
    assert [t.isian for t in kurang_untuk(perkara, "usul_pemberhentian", setahun)] == ["penilaian"]
    nilai = nilai_diberikan(
        kota.kabid_mutasi, kota.kasub, date(2027, 1, 20), periode="2026", hasil_kerja="di_bawah", perilaku="di_bawah"
    )
    assert nilai.predikat == "sangat_kurang"
    assert kurang_untuk(perkara, "usul_pemberhentian", setahun) == []


def test_a_leader_of_an_agency_is_never_placed_by_the_road_of_others(kota: Kota) -> None:
    nilai = nilai_tahunan(kota, kota.sekda, kota.kadis)
    p = buka_evaluasi(penilaian=nilai.pk, usul=None, sesi=kota.sekda.sesi(DIBUKA), at=pukul(DIBUKA))
    assert p.kelompok == "jpt"
    jalani(kota, p, "pertimbangan_bkn")
    jauh = date(2028, 1, 1)
    assert "akibat" in {t.isian for t in kurang_untuk(p, "usul_pemberhentian", jauh)}
    assert kurang_untuk(p, "mutasi_setara", jauh) == []


def test_who_improved_is_done_even_before_the_time_is_over(kota: Kota, perkara: EvaluasiJabatan) -> None:
    langkah(kota, perkara, "pemberitahuan", DIBERITAHU)
    langkah(kota, perkara, "evaluasi_ulang", date(2026, 5, 4), "memenuhi")
    with pytest.raises(PembinaanDitolak, match="tidak ada langkah sesudahnya"):
        langkah(kota, perkara, "uji_kompetensi", date(2026, 5, 5), "belum")
    with pytest.raises(PembinaanDitolak, match="Evaluasi ulang memenuhi"):
        putus(kota, perkara, "jabatan_lebih_rendah", date(2026, 5, 5))
    assert putus(kota, perkara, "memenuhi", date(2026, 5, 5)).hasil == "memenuhi"


def test_the_time_to_improve_has_its_plan_with_help(kota: Kota, perkara: EvaluasiJabatan) -> None:
    by, at = kota.kabid_mutasi.sesi(DIBERITAHU).pelaku, pukul(DIBERITAHU)
    butir = (IsianButir("Laporan mingguan", "Pendampingan", date(2026, 3, 31)),)
    with pytest.raises(PembinaanDitolak, match="Pemberitahuan"):
        susun_rencana_masa(perkara=perkara.pk, butir=butir, by=by, at=at)
    langkah(kota, perkara, "pemberitahuan", DIBERITAHU)
    r = susun_rencana_masa(perkara=perkara.pk, butir=butir, by=by, at=at)
    assert (r.mulai, r.sampai) == (date(2026, 2, 1), date(2026, 7, 31))


def test_time_in_the_post_and_elections_warn_and_never_stop(kota: Kota, perkara: EvaluasiJabatan) -> None:
    """The head of the region came in on 1 January 2025, half a year before."""
    semua = {t.kode: t.menghalangi for t in peringatan_perkara(perkara, date(2025, 6, 1))}
    assert semua == {"lantik.masa_jabatan": False, "lantik.kepala_baru": False}
    assert peringatan_perkara(perkara, date(2027, 6, 1)) == []


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("langkah_jabatan_bernomor", {"jenis": "risalah_tim"}),
        ("langkah_jabatan_berhasil", {"jenis": "uji_kompetensi", "nomor": "1"}),
    ],
)
def test_the_database_refuses_a_step_without_its_paper(
    kota: Kota, perkara: EvaluasiJabatan, nama: str, isi: dict[str, str]
) -> None:
    with pytest.raises(IntegrityError, match=nama), transaction.atomic():
        LangkahJabatan.objects.create(
            perkara=perkara, tanggal=ULANG, uraian="x", oleh="x", dicatat_pada=pukul(ULANG), **isi
        )


def test_a_mark_that_was_corrected_since_carries_no_outcome(kota: Kota, perkara: EvaluasiJabatan) -> None:
    jalani(kota, perkara, "pertimbangan_bkn")
    on = ULANG + timedelta(days=30)
    assert kurang_untuk(perkara, "mutasi_setara", on) == []
    by = kota.kabid_mutasi.sesi(on).pelaku
    isian = IsianKoreksi("salah_pilih", "sesuai", "sesuai", "Baris tertukar.", "Dialog", ())
    koreksi = usulkan_koreksi(penilaian=perkara.penilaian, isian=isian, by=by, at=pukul(on))
    setujui_koreksi(koreksi=koreksi, putusan="Benar.", sesi=kota.kaban.sesi(on), at=pukul(on))
    kini = EvaluasiJabatan.objects.get(pk=perkara.pk)
    assert [t.isian for t in kurang_untuk(kini, "mutasi_setara", on)] == ["penilaian"]
