"""Facts never change in silence: corrections with a reason, and a database that refuses the rest."""

from decimal import Decimal

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from kinerja.akun.models import Pengguna
from kinerja.dasar.pemicu import pemicu_hilang
from kinerja.fakta.models import SEMUA, Diklat, Fakta, HukumanDisiplin, RiwayatPenilaian
from kinerja.fakta.pemicu import PEMICU
from kinerja.fakta.permissions import lingkup_hukdis
from kinerja.fakta.selectors import daftar_pernyataan, fakta_pegawai
from kinerja.fakta.services import FaktaDitolak, batalkan_fakta, betulkan_fakta
from kinerja.jejak.models import Entri
from kinerja.organisasi.sesi import buat_sesi
from tests.fakta.berkas import AT, muat_semua
from tests.pabrik import HARI, SISTEM, Kota, Orang, kota_kecil

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota(db: None) -> Kota:
    kota = kota_kecil()
    muat_semua()
    return kota


def nilai_2015() -> RiwayatPenilaian:
    return RiwayatPenilaian.objects.get(mulai__year=2015, diganti_pada=None)


def test_a_correction_replaces_with_its_reason_and_the_ledger_says_so(kota: Kota) -> None:
    lama = nilai_2015()
    baru = betulkan_fakta(
        fakta=lama, nilai={"nilai": Decimal("85.62")}, alasan="Salah ketik", by=kota.analis.pelaku, at=AT
    )
    lama.refresh_from_db()
    assert (lama.nilai, lama.diganti_sebab) == (Decimal("84.62"), "Salah ketik")
    assert (baru.nilai, baru.rezim, baru.menggantikan) == (Decimal("85.62"), "pp46", lama)
    assert nilai_2015() == baru
    entri = Entri.objects.latest("urutan")
    assert (entri.peristiwa, entri.nama) == ("fakta.dibetulkan", kota.analis.pelaku.nama)


@pytest.mark.parametrize(
    ("nilai", "alasan", "kata"),
    [
        ({"nilai": Decimal(85)}, " ", "alasan"),
        ({"mulai": HARI}, "Salah", "menentukan faktanya"),
        ({"nilai": Decimal("84.62")}, "Salah", "Tidak ada yang berubah"),
        ({"predikat": "butuh_perbaikan"}, "Salah", "PP 46/2011"),
    ],
)
def test_a_correction_without_reason_or_sense_is_refused(
    kota: Kota, nilai: dict[str, object], alasan: str, kata: str
) -> None:
    sebelum = Entri.objects.count()
    with pytest.raises(FaktaDitolak, match=kata):
        betulkan_fakta(fakta=nilai_2015(), nilai=nilai, alasan=alasan, by=SISTEM, at=AT)
    assert Entri.objects.count() == sebelum
    assert RiwayatPenilaian.objects.filter(diganti_pada=None).count() == 6


def test_what_was_taken_back_is_not_read_any_more_and_cannot_be_taken_back_twice(kota: Kota) -> None:
    diklat = Diklat.objects.get(nama="Pelayanan Prima")
    batalkan_fakta(fakta=diklat, alasan="Milik orang lain", by=SISTEM, at=AT)
    assert "Pelayanan Prima" not in {t for b in fakta_pegawai(diklat.pegawai_id) for t in b.teks}
    with pytest.raises(FaktaDitolak, match="sudah diganti"):
        batalkan_fakta(fakta=diklat, alasan="Lagi", by=SISTEM, at=AT)


def test_the_desk_reads_what_holds_first_of_that_the_latest_day_and_what_was_replaced_last(kota: Kota) -> None:
    betulkan_fakta(fakta=nilai_2015(), nilai={"nilai": Decimal(85)}, alasan="Salah ketik", by=SISTEM, at=AT)
    nilai = daftar_pernyataan(kota.staf.pegawai.pk)[SEMUA.index(RiwayatPenilaian)][1]
    hari = [p.fakta.mulai.year for p in nilai if isinstance(p.fakta, RiwayatPenilaian)]
    assert hari == [2023, 2021, 2021, 2021, 2015, 2012, 2015]
    assert nilai[-1].fakta.diganti_sebab == "Salah ketik"


def test_all_kinds_are_read_in_one_query_with_their_days_words_and_numbers(kota: Kota) -> None:
    with CaptureQueriesContext(connection) as kueri:
        semua = fakta_pegawai(kota.staf.pegawai.pk)
    assert len(kueri) == 1
    macam = [b.macam for b in semua]
    assert {m: macam.count(m) for m in macam} == {
        "angka_kredit": 2,
        "diklat": 2,
        "golongan": 2,
        "hukdis": 1,
        "jabatan": 2,
        "nilai": 6,
        "pendidikan": 1,
        "penghargaan": 1,
    }
    kredit = next(b for b in semua if b.macam == "angka_kredit")
    assert (kredit.angka, kredit.mulai and kredit.mulai.year, kredit.teks[0]) == (Decimal("12.5"), 2023, "PAK 1")
    nilai = [b for b in semua if b.macam == "nilai"][1]
    assert nilai.teks == ("tahunan", "pp46", "baik", "86.1", "82.4", "Dokumen penilaian 2015", "Hendra Saputra")


@pytest.mark.parametrize("model", SEMUA)
def test_the_database_refuses_to_change_or_remove_a_fact(kota: Kota, model: type[Fakta]) -> None:
    tabel = model._meta.db_table
    kolom = model.ISI[0]
    isi = model._meta.get_field(kolom)
    baru = "'2001-01-01'" if isi.get_internal_type() == "DateField" else "'9'"
    for perintah in (
        f"UPDATE {tabel} SET {kolom} = {baru}",
        f"UPDATE {tabel} SET pegawai_id = pegawai_id + 1",
        f"DELETE FROM {tabel}",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as kursor:
            kursor.execute(perintah)
    assert model._default_manager.exists()


def test_a_replaced_statement_does_not_come_back(kota: Kota) -> None:
    batalkan_fakta(fakta=nilai_2015(), alasan="Keliru", by=SISTEM, at=AT)
    with pytest.raises(DatabaseError), transaction.atomic():
        RiwayatPenilaian.objects.exclude(diganti_pada=None).update(diganti_pada=None)


def test_two_statements_of_one_fact_cannot_both_hold(kota: Kota) -> None:
    kembar = nilai_2015()
    kembar.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        kembar.save(force_insert=True)


def test_guards_stand_on_every_table_of_facts() -> None:
    berjaga = {p.tabel for p in PEMICU}
    assert berjaga == {m._meta.db_table for m in SEMUA}
    assert pemicu_hilang(PEMICU) == []


def test_punishments_are_seen_by_personnel_inspectorate_and_the_person_only(kota: Kota) -> None:
    def melihat(siapa: Orang | Pengguna) -> bool:
        pengguna = siapa.pengguna if isinstance(siapa, Orang) else siapa
        return lingkup_hukdis(buat_sesi(pengguna, HARI, None), HARI).exists()

    assert HukumanDisiplin.objects.count() == 1
    assert all(melihat(s) for s in (kota.staf, kota.analis, kota.bkpsdm, kota.inspektur))
    assert not any(melihat(s) for s in (kota.staf_pppk, kota.kasub, kota.walikota, kota.operator, kota.admin))
