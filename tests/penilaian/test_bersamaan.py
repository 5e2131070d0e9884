"""Two raters at once, with real threads and a real database: one mark, one entry, the other is told."""

from datetime import date

import pytest

from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.penilaian.isian import IsianNilai, IsianPredikatUnit
from kinerja.penilaian.models import Penilaian, PredikatOrganisasi
from kinerja.penilaian.services import nilai_tim, terima_penilaian, tetapkan_penilaian, tetapkan_predikat_unit
from kinerja.peraturan.periode import periode_dari_kode
from tests.pabrik import Kota, Orang, kota_kecil, pukul
from tests.penilaian.pabrik import nilai_diberikan, skp_ditetapkan
from tests.penilaian.test_nilai_tim import pindahkan_kasub
from tests.serentak import serentak

FEB = date(2026, 2, 3)


@pytest.fixture
def kota(basis_data_lepas: str) -> Kota:
    return kota_kecil()


def nilai(penilai: Orang, dinilai: Orang, hasil_kerja: str, kunci: int | None = None) -> Penilaian:
    isian = IsianNilai(dinilai.penugasan.pk, hasil_kerja, "sesuai", alasan="Lihat dialog.", kunci=kunci)
    by = penilai.sesi(FEB).pelaku
    return nilai_tim(periode=periode_dari_kode("2026-01"), jenis="periodik", isian=[isian], by=by, at=pukul(FEB))[0]


@pytest.mark.parametrize("putaran", range(3))
def test_leaving_rater_and_successor_rate_the_same_person_at_once(kota: Kota, putaran: int) -> None:
    skp_ditetapkan(kota.staf.penugasan, 2026, pukul(date(2026, 1, 20)))
    penerus = pindahkan_kasub(kota, date(2026, 2, 2), date(2026, 2, 2))
    hasil = serentak(lambda: nilai(kota.kasub, kota.staf, "di_atas"), lambda: nilai(penerus, kota.staf, "di_bawah"))
    menang = [x for x in hasil if isinstance(x, Penilaian)]
    kalah = [x for x in hasil if isinstance(x, SudahBerubah)]
    assert (len(menang), len(kalah)) == (1, 1), hasil
    assert "Siti Rahma sudah dinilai" in str(kalah[0])
    assert Penilaian.objects.get().hasil_kerja == menang[0].hasil_kerja
    assert Entri.objects.filter(peristiwa="penilaian.dinilai").count() == 1


@pytest.mark.parametrize("putaran", range(3))
def test_mark_is_delivered_while_another_tab_changes_it(kota: Kota, putaran: int) -> None:
    awal = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01", sampaikan=False)
    by = kota.kasub.sesi(FEB).pelaku
    hasil = serentak(
        lambda: tetapkan_penilaian(penilaian=[awal], by=by, at=pukul(FEB))[0],
        lambda: nilai(kota.kasub, kota.staf, "di_bawah", awal.kunci),
    )
    assert len([x for x in hasil if isinstance(x, Penilaian)]) == 1, hasil
    assert len([x for x in hasil if isinstance(x, SudahBerubah)]) == 1, hasil
    kini = Penilaian.objects.get()
    assert (kini.status, kini.predikat) in {("ditetapkan", "baik"), ("dinilai", "butuh_perbaikan")}


def test_accepting_twice_at_once_is_one_acceptance(kota: Kota) -> None:
    satu = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    by = kota.staf.sesi(FEB).pelaku
    hasil = serentak(*[lambda: terima_penilaian(penilaian=satu, by=by, at=pukul(FEB))] * 2)
    assert len([x for x in hasil if isinstance(x, Penilaian)]) == 1, hasil
    assert Entri.objects.filter(peristiwa="penilaian.diterima").count() == 1


@pytest.mark.parametrize("putaran", range(3))
def test_two_who_mark_the_same_agencies_at_once_have_one_outcome(kota: Kota, putaran: int) -> None:
    def tetapkan(siapa: Orang, predikat: str, *kode: str) -> list[PredikatOrganisasi]:
        isian = [IsianPredikatUnit(kota.unit[k].pk, predikat, "Reviu.") for k in kode]
        by = siapa.sesi(FEB).pelaku
        return tetapkan_predikat_unit(jenis="periodik", periode="2026-01", isian=isian, by=by, at=pukul(FEB))

    hasil = serentak(
        lambda: tetapkan(kota.walikota, "baik", "05", "10"), lambda: tetapkan(kota.sekda, "kurang", "10", "03")
    )
    assert [isinstance(x, SudahBerubah) for x in hasil].count(True) == 1, hasil
    assert dict(PredikatOrganisasi.objects.values_list("unit__kode", "predikat")) in (
        {"05": "baik", "10": "baik"},
        {"10": "kurang", "03": "kurang"},
    )
    assert Entri.objects.filter(peristiwa="predikat_organisasi.ditetapkan").count() == 1
