"""Two people on one correction, objection or move at the same moment: one clear outcome, the other is told."""

from datetime import date

import pytest

from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.organisasi.sesi import buat_sesi
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import IsianKeberatan, IsianKoreksi, IsianNilai, IsianPernyataan, IsianPerpindahan
from kinerja.penilaian.models import Keberatan, Koreksi, Pembahasan, Penilaian, Perpindahan
from kinerja.penilaian.services import (
    ajukan_keberatan,
    catat_pernyataan,
    jawab_perpindahan,
    nilai_tim,
    putuskan_keberatan,
    setujui_koreksi,
    tarik_keberatan,
    tarik_koreksi,
    terima_penilaian,
    tutup_pembahasan,
    usulkan_koreksi,
    usulkan_perpindahan,
)
from kinerja.peraturan.periode import periode_dari_kode
from tests.pabrik import Kota, kota_kecil, pukul
from tests.penilaian.pabrik import nilai_diberikan, sidang_dibuka
from tests.serentak import serentak

FEB = date(2026, 2, 3)
AT = pukul(FEB)
putaran = pytest.mark.parametrize("putaran", range(3))


@pytest.fixture
def kota(basis_data_lepas: str) -> Kota:
    return kota_kecil()


def satu_menang(hasil: list[object]) -> object:
    """What succeeded; everybody else was told in words, nothing broke."""
    kalah = [x for x in hasil if isinstance(x, (SudahBerubah, PenilaianDitolak))]
    menang = [x for x in hasil if not isinstance(x, Exception)]
    assert (len(menang), len(kalah)) == (1, len(hasil) - 1), hasil
    assert all(str(x) for x in kalah)
    return menang[0]


def terjadi(*peristiwa: str) -> int:
    return Entri.objects.filter(peristiwa__in=peristiwa).count()


def usul(kota: Kota, nilai: Penilaian, sebab: str = "salah_ketik") -> Koreksi:
    isian = IsianKoreksi(sebab, "di_atas", "di_atas", "Baris tertukar.", "Catatan dialog")
    return usulkan_koreksi(penilaian=nilai, isian=isian, by=kota.kasub.sesi(FEB).pelaku, at=AT)


@putaran
def test_superior_and_personnel_agency_agree_while_the_proposer_takes_it_back(kota: Kota, putaran: int) -> None:
    lama = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    k = usul(kota, lama)
    atasan, bkpsdm, by = kota.kabid_mutasi.sesi(FEB), buat_sesi(kota.bkpsdm, FEB), kota.kasub.sesi(FEB).pelaku
    menang = satu_menang(
        serentak(
            lambda: setujui_koreksi(koreksi=k, putusan="Benar.", sesi=atasan, at=AT),
            lambda: setujui_koreksi(koreksi=k, putusan="Benar.", sesi=bkpsdm, at=AT),
            lambda: tarik_koreksi(koreksi=k, by=by, at=AT),
        )
    )
    k.refresh_from_db()
    disetujui = isinstance(menang, Penilaian)
    assert k.status == ("disetujui" if disetujui else "ditarik")
    assert Penilaian.objects.get().predikat == ("sangat_baik" if disetujui else "baik")
    assert Penilaian.semua.count() == (2 if disetujui else 1)
    assert terjadi("koreksi.disetujui", "koreksi.ditarik") == 1


@putaran
def test_two_proposals_about_one_mark_at_once_are_one(kota: Kota, putaran: int) -> None:
    nilai = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    satu_menang(serentak(lambda: usul(kota, nilai), lambda: usul(kota, nilai, "salah_pilih")))
    assert Koreksi.objects.count() == 1


def keberatan(kota: Kota, nilai: Penilaian) -> Keberatan:
    isian = IsianKeberatan("atasan", "di_atas", "di_atas", "Target saya tercapai.")
    return ajukan_keberatan(penilaian=nilai, isian=isian, by=kota.staf.sesi(FEB).pelaku, at=AT)


@putaran
def test_a_person_objects_in_one_tab_and_accepts_in_another_while_the_rater_corrects(kota: Kota, putaran: int) -> None:
    nilai = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    k, by = usul(kota, nilai), kota.staf.sesi(FEB).pelaku
    hasil = serentak(
        lambda: keberatan(kota, nilai),
        lambda: terima_penilaian(penilaian=nilai, by=by, at=AT),
        lambda: setujui_koreksi(koreksi=k, putusan="", sesi=kota.kabid_mutasi.sesi(FEB), at=AT),
    )
    assert all(isinstance(x, (Keberatan, Penilaian, SudahBerubah, PenilaianDitolak)) for x in hasil), hasil
    dua = [isinstance(x, (Keberatan, Penilaian)) for x in hasil[:2]]
    assert sum(dua) <= 1, hasil
    kini = Penilaian.objects.get()
    dikoreksi = isinstance(hasil[2], Penilaian)
    assert kini.predikat == ("sangat_baik" if dikoreksi else "baik")
    assert not (dikoreksi and dua[0]), "a mark under objection is not corrected, a struck one is not objected to"
    assert Keberatan.objects.count() == dua[0]


@putaran
def test_an_objection_is_decided_while_it_is_taken_back(kota: Kota, putaran: int) -> None:
    nilai = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    k, pemutus, by = keberatan(kota, nilai), kota.kabid_mutasi.sesi(FEB), kota.staf.sesi(FEB).pelaku
    jawab = IsianPernyataan("penilai", FEB, "Laporannya terlambat.")
    catat_pernyataan(keberatan=k, isian=jawab, sesi=kota.kasub.sesi(FEB), at=AT)

    def putuskan(hasil_kerja: str) -> Keberatan:
        rating = {"hasil_kerja": hasil_kerja, "perilaku": "di_atas"}
        return putuskan_keberatan(keberatan=k, **rating, putusan="Tercatat.", sesi=pemutus, at=AT)

    satu_menang(
        serentak(
            lambda: putuskan("di_atas"),
            lambda: putuskan("sesuai"),
            lambda: tarik_keberatan(keberatan=k, by=by, at=AT),
        )
    )
    k.refresh_from_db()
    kini = Penilaian.objects.get()
    assert (k.status, kini.status) in {("diubah", "diputus"), ("ditarik", "ditetapkan")}
    assert terjadi("keberatan.diputus", "keberatan.ditarik") == 1


def sidang(kota: Kota) -> Pembahasan:
    return sidang_dibuka(kota.kaban, kota.unit["05"].pk, "2026-01", FEB)


def pindah(kota: Kota, s: Pembahasan, nilai: Penilaian, hasil_kerja: str = "di_bawah") -> Perpindahan:
    isian = IsianPerpindahan(nilai.pk, hasil_kerja, "sesuai", "fakta", "Laporan belum ada.")
    return usulkan_perpindahan(pembahasan=s, isian=isian, by=kota.kaban.sesi(FEB).pelaku, at=AT)


@putaran
def test_one_session_of_a_unit_is_opened_by_two_at_once(kota: Kota, putaran: int) -> None:
    satu_menang(serentak(lambda: sidang(kota), lambda: sidang(kota)))
    assert Pembahasan.objects.count() == 1


@putaran
def test_the_rater_agrees_while_the_leader_writes_down_a_no_and_closes(kota: Kota, putaran: int) -> None:
    nilai = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01", sampaikan=False)
    s = sidang(kota)
    p, by = pindah(kota, s, nilai), kota.kaban.sesi(FEB).pelaku
    hasil = serentak(
        lambda: jawab_perpindahan(perpindahan=p, setuju=True, tanggapan="", sesi=kota.kasub.sesi(FEB), at=AT),
        lambda: jawab_perpindahan(perpindahan=p, setuju=False, tanggapan="Lisan.", sesi=kota.kaban.sesi(FEB), at=AT),
        lambda: tutup_pembahasan(pembahasan=s, catatan="", susunan={}, by=by, at=AT),
    )
    jawab = satu_menang(hasil[:2])
    assert isinstance(jawab, Perpindahan)
    assert isinstance(hasil[2], (Pembahasan, PenilaianDitolak)), hasil
    nilai.refresh_from_db()
    assert nilai.predikat == ("butuh_perbaikan" if jawab.status == "disetujui" else "baik")
    assert terjadi("pembahasan.perpindahan_dijawab") == 1


@putaran
def test_a_move_is_agreed_while_the_rater_changes_the_mark_elsewhere(kota: Kota, putaran: int) -> None:
    nilai = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01", sampaikan=False)
    p, sesi = pindah(kota, sidang(kota), nilai), kota.kasub.sesi(FEB)
    isian = IsianNilai(nilai.penugasan_id, "di_atas", "di_atas", alasan="Lihat dialog.", kunci=nilai.kunci)
    satu_menang(
        serentak(
            lambda: jawab_perpindahan(perpindahan=p, setuju=True, tanggapan="", sesi=sesi, at=AT),
            lambda: nilai_tim(
                periode=periode_dari_kode("2026-01"), jenis="periodik", isian=[isian], by=sesi.pelaku, at=AT
            ),
        )
    )
    p.refresh_from_db()
    nilai.refresh_from_db()
    assert (p.status, nilai.predikat) in {("disetujui", "butuh_perbaikan"), ("diusulkan", "sangat_baik")}
