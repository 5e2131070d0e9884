"""Acts on the plan: what they refuse, what they record, and that two writers have one outcome."""

from datetime import date
from decimal import Decimal

import pytest

from kinerja.dasar.angka import baca_target
from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.organisasi.models import Jabatan, UnitKerja
from kinerja.rencana import services
from kinerja.rencana.galat import RencanaDitolak
from kinerja.rencana.models import DokumenRencana, Indikator, RealisasiIndikator, Simpul, TargetIndikator, VersiRencana
from kinerja.rencana.selectors import jalur, pohon, selisih_pagu, simpul_pemilik, versi_berlaku
from kinerja.rencana.services import IsiIndikator, IsiRealisasi, IsiSimpul
from tests.rencana.muatan import SAAT, SISTEM, buat_unit, muat

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit() -> dict[str, UnitKerja]:
    return buat_unit([("P", ""), ("A", "P"), ("A1", "A"), ("B", "P")])


@pytest.fixture
def versi(unit: dict[str, UnitKerja]) -> VersiRencana:
    return services.buat_dokumen(
        kode="rpjmd", nama="RPJMD", tahun_awal=2026, tahun_akhir=2030, tanggal=date(2026, 1, 1), by=SISTEM, at=SAAT
    )


def program(versi: VersiRencana, unit: UnitKerja, kode: str = "1", pagu: dict[int, int | None] | None = None) -> Simpul:
    isi = IsiSimpul(unit.pk, "program", kode, f"Program {kode}", pagu=pagu or {})
    return services.buat_simpul(versi=versi, isi=isi, by=SISTEM, at=SAAT)


def test_first_document_runs_and_another_may_take_over(versi: VersiRencana) -> None:
    assert versi.dokumen.berjalan
    kedua = services.buat_dokumen(
        kode="renja", nama="Renja", tahun_awal=2026, tahun_akhir=2026, tanggal=date(2026, 1, 1), by=SISTEM, at=SAAT
    )
    assert not kedua.dokumen.berjalan
    services.jadikan_berjalan(dokumen=kedua.dokumen, by=SISTEM, at=SAAT)
    assert versi_berlaku(date(2026, 5, 1)) == kedua
    assert DokumenRencana.objects.filter(berjalan=True).count() == 1


def test_node_is_made_with_budget_and_one_ledger_entry(versi: VersiRencana, unit: dict[str, UnitKerja]) -> None:
    simpul = program(versi, unit["A"], pagu={2026: 500, 2027: None})
    assert {p.tahun: p.jumlah for p in simpul.pagu.all()} == {2026: 500}
    assert Entri.objects.filter(peristiwa="rencana.simpul_dibuat", perihal__subjek=f"simpul:{simpul.pk}").count() == 1


def test_all_that_is_wrong_with_a_node_is_said_at_once(versi: VersiRencana, unit: dict[str, UnitKerja]) -> None:
    atas = program(versi, unit["B"])
    isi = IsiSimpul(unit["A"].pk, "visi", " ", "", induk_id=atas.pk, pagu={2026: -1})
    with pytest.raises(RencanaDitolak) as galat:
        services.buat_simpul(versi=versi, isi=isi, by=SISTEM, at=SAAT)
    assert len(galat.value.pesan) == 4
    assert Simpul.objects.count() == 1


def test_code_is_unique_in_its_unit_only(versi: VersiRencana, unit: dict[str, UnitKerja]) -> None:
    program(versi, unit["A"])
    program(versi, unit["B"])
    with pytest.raises(RencanaDitolak, match="sudah dipakai"):
        program(versi, unit["A"])


def test_node_cannot_go_below_its_own_child(versi: VersiRencana, unit: dict[str, UnitKerja]) -> None:
    atas = program(versi, unit["A"])
    bawah = services.buat_simpul(
        versi=versi, isi=IsiSimpul(unit["A"].pk, "kegiatan", "1.1", "Kegiatan", atas.pk), by=SISTEM, at=SAAT
    )
    isi = IsiSimpul(unit["A"].pk, "program", "1", "Program 1", bawah.pk)
    with pytest.raises(RencanaDitolak, match="Level"):
        services.ubah_simpul(simpul_id=atas.pk, kunci=0, isi=isi, by=SISTEM, at=SAAT)


def test_second_of_two_writers_is_told_who_was_first(versi: VersiRencana, unit: dict[str, UnitKerja]) -> None:
    simpul = program(versi, unit["A"])
    isi = IsiSimpul(unit["A"].pk, "program", "1", "Nama baru")
    services.ubah_simpul(simpul_id=simpul.pk, kunci=0, isi=isi, by=SISTEM, at=SAAT)
    with pytest.raises(SudahBerubah) as galat:
        services.ubah_simpul(simpul_id=simpul.pk, kunci=0, isi=isi, by=SISTEM, at=SAAT)
    assert "Sistem" in galat.value.perubahan[-1]
    assert galat.value.versi_kini == 1


def test_node_with_children_is_not_removed(versi: VersiRencana, unit: dict[str, UnitKerja]) -> None:
    atas = program(versi, unit["A"])
    services.buat_simpul(
        versi=versi, isi=IsiSimpul(unit["A1"].pk, "kegiatan", "1.1", "Kegiatan", atas.pk), by=SISTEM, at=SAAT
    )
    with pytest.raises(RencanaDitolak, match="di bawah"):
        services.hapus_simpul(simpul_id=atas.pk, kunci=0, by=SISTEM, at=SAAT)


def test_indicator_is_saved_with_its_targets_and_a_rename_keeps_what_came_of_it(
    versi: VersiRencana, unit: dict[str, UnitKerja]
) -> None:
    simpul = program(versi, unit["A"])
    isi = IsiIndikator("Lama", "%", target={"2026": baca_target("80,5"), "2026-TW1": baca_target("WTP"), "2027": None})
    satu = services.simpan_indikator(simpul_id=simpul.pk, kunci=0, indikator_id=None, isi=isi, by=SISTEM, at=SAAT)
    assert {t.periode: t.teks for t in satu.target.all()} == {"2026": "80.5", "2026-TW1": "WTP"}
    services.catat_realisasi(indikator_id=satu.pk, kunci=None, isi=IsiRealisasi("2026", "90,25"), by=SISTEM, at=SAAT)
    ganti = IsiIndikator("Baru", "%", target={"2026": None})
    services.simpan_indikator(simpul_id=simpul.pk, kunci=1, indikator_id=satu.pk, isi=ganti, by=SISTEM, at=SAAT)
    realisasi = RealisasiIndikator.objects.get()
    assert (realisasi.tanda, realisasi.angka) == (satu.tanda, Decimal("90.25"))
    assert (realisasi.dahulu("Baru"), realisasi.dahulu("Lama")) == ("Lama", "")
    assert TargetIndikator.objects.count() == 1


def test_realisation_recorded_by_somebody_else_meanwhile_is_not_overwritten(
    versi: VersiRencana, unit: dict[str, UnitKerja]
) -> None:
    simpul = program(versi, unit["A"])
    satu = Indikator.objects.create(simpul=simpul, nama="Ukuran")
    pertama = services.catat_realisasi(
        indikator_id=satu.pk, kunci=None, isi=IsiRealisasi("2026", "1"), by=SISTEM, at=SAAT
    )
    for kunci in (None, 7):
        with pytest.raises(SudahBerubah):
            services.catat_realisasi(
                indikator_id=satu.pk, kunci=kunci, isi=IsiRealisasi("2026", "2"), by=SISTEM, at=SAAT
            )
    services.catat_realisasi(
        indikator_id=satu.pk, kunci=pertama.kunci, isi=IsiRealisasi("2026", "3"), by=SISTEM, at=SAAT
    )
    assert RealisasiIndikator.objects.get().teks == "3"


def test_owner_is_given_to_several_nodes_in_one_act(versi: VersiRencana, unit: dict[str, UnitKerja]) -> None:
    jabatan = Jabatan.objects.create(kode="J")
    ids = [program(versi, unit["A"], kode).pk for kode in "123"]
    assert services.tetapkan_pemilik(simpul_ids=ids, jabatan_id=jabatan.pk, by=SISTEM, at=SAAT) == 3
    assert services.tetapkan_pemilik(simpul_ids=ids[:1], jabatan_id=jabatan.pk, by=SISTEM, at=SAAT) == 0
    assert [s.kode for s in simpul_pemilik(jabatan.pk, 2026, date(2026, 2, 1))] == ["1", "2", "3"]
    assert services.tetapkan_pemilik(simpul_ids=ids[:1], jabatan_id=None, by=SISTEM, at=SAAT) == 1


def test_new_version_is_a_whole_copy_and_the_old_one_stays(unit: dict[str, UnitKerja]) -> None:
    isi = "kode_unit,level,kode,kode_induk,nama,indikator,unit_pendukung,target_2026,pagu_2026\n"
    isi += "P,sasaran,S,,Sasaran,Indeks,A|B,80,\nA,program,1,S,Program,Ukuran,,5,100\nA,program,1,S,Program,Dua,,WTP,\n"
    assert muat("rencana", isi).sah
    lama = VersiRencana.objects.get()
    baru = services.buat_versi(
        dari=lama, kode="geser_1", tanggal=date(2026, 3, 1), alasan="Pergeseran", by=SISTEM, at=SAAT
    )
    salinan = Simpul.objects.get(versi=baru, kode="1")
    assert salinan.induk is not None
    assert (salinan.induk.kode, salinan.induk.versi) == ("S", baru)
    assert {u.kode for u in salinan.induk.unit_pendukung.all()} == {"A", "B"}
    assert [(i.nama, [t.teks for t in i.target.all()]) for i in salinan.indikator.all()] == [
        ("Ukuran", ["5"]),
        ("Dua", ["WTP"]),
    ]
    assert [p.jumlah for p in salinan.pagu.all()] == [100]
    assert Simpul.objects.filter(versi=lama).count() == Simpul.objects.filter(versi=baru).count() == 2
    assert (baru.asal, versi_berlaku(date(2026, 2, 1)), versi_berlaku(date(2026, 3, 1))) == (lama, lama, baru)


def test_plan_of_an_agency_begins_below_a_target_of_the_government(unit: dict[str, UnitKerja]) -> None:
    isi = "kode_unit,level,kode,kode_induk,nama\nP,sasaran,S,,Sasaran daerah\nA,tujuan,T,S,Tujuan dinas\n"
    isi += "A,sasaran,SD,T,Sasaran dinas\nA,program,1,SD,Program\n"
    assert muat("rencana", isi).masalah == ()
    lama = VersiRencana.objects.get()
    baru = services.buat_versi(
        dari=lama, kode="geser_1", tanggal=date(2026, 3, 1), alasan="Pergeseran", by=SISTEM, at=SAAT
    )
    for versi in (lama, baru):
        [akar] = pohon(versi, tahun=2026, on=date(2026, 2, 1), dalam=4)
        jalan = [akar.simpul.kode]
        while akar.anak:
            [akar] = akar.anak
            jalan.append(akar.simpul.kode)
        assert jalan == ["S", "T", "SD", "1"]
        assert [s.kode for s in jalur(akar.simpul)] == jalan


def test_new_version_needs_a_reason_a_free_code_and_a_later_day(versi: VersiRencana) -> None:
    with pytest.raises(RencanaDitolak) as galat:
        services.buat_versi(dari=versi, kode="murni", tanggal=date(2025, 1, 1), alasan=" ", by=SISTEM, at=SAAT)
    assert len(galat.value.pesan) == 3


def test_differences_compare_a_budget_with_all_children_also_of_other_units(
    versi: VersiRencana, unit: dict[str, UnitKerja]
) -> None:
    atas = program(versi, unit["A"], pagu={2026: 100})
    program(versi, unit["B"], "tanpa-anak", pagu={2026: 50})
    for kode, milik, jumlah in (("1.1", "A", 60), ("1.2", "A1", 30)):
        isi = IsiSimpul(unit[milik].pk, "kegiatan", kode, "Kegiatan", atas.pk, pagu={2026: jumlah})
        services.buat_simpul(versi=versi, isi=isi, by=SISTEM, at=SAAT)
    [satu] = selisih_pagu(versi, 2026)
    assert (satu.simpul, satu.pagu, satu.jumlah_anak, satu.beda, satu.anak) == (atas, 100, 90, -10, 2)
    assert selisih_pagu(versi, 2027) == []
