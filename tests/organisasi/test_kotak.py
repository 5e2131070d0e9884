"""The mismatch inbox: each kind is found, tells where and since when, and goes when the data fits."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.organisasi import services
from kinerja.organisasi.kotak import Temuan, periksa_semua
from kinerja.organisasi.models import Pegawai, TindakLanjut
from kinerja.organisasi.selectors.unit import pohon_unit
from kinerja.organisasi.services import IsiPegawai, IsiPenugasan, IsiStatus
from kinerja.organisasi.services.laporan import jawab, lapor, tindak_lanjuti, tindak_lanjuti_banyak
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db
AT = pukul(HARI)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def temuan(jenis: str, on: date = HARI) -> list[Temuan]:
    return [t for t in periksa_semua(on, pohon_unit(on)) if t.jenis == jenis]


def tugas(nip: str, jabatan: str, jenis: str, mulai: date = HARI, sampai: date | None = None) -> None:
    isi = IsiPenugasan(nip, jabatan, jenis, mulai, sampai)
    services.tetapkan_penugasan(isi=isi, by=SISTEM, at=pukul(mulai))


def test_data_that_fits_shows_nothing(kota: Kota) -> None:
    assert periksa_semua(HARI, pohon_unit(HARI)) == []


def test_a_vacant_post_is_told_with_its_plt_and_the_people_it_moves(kota: Kota) -> None:
    services.akhiri_penugasan(penugasan=kota.kasub.penugasan, sampai=HARI, by=SISTEM, at=AT)
    besok = HARI + timedelta(days=1)
    (satu,) = temuan("jabatan_kosong", besok)
    assert (satu.tempat, satu.sejak, satu.unit) == ("Kepala Subbidang Kepangkatan", besok, "Subbidang Kepangkatan")
    assert satu.uraian == "Tanpa Plt.; 2 orang dinilai oleh atasan di atasnya"
    tugas(kota.analis.nip, "KASUB", "plt", besok)
    (satu,) = temuan("jabatan_kosong", besok)
    assert satu.uraian == "Plt. Kartika Sari"
    tugas(kota.kasub.nip, "KASUB", "definitif", besok + timedelta(days=1))
    assert temuan("jabatan_kosong", besok + timedelta(days=1)) == []


def test_an_absent_superior_is_told_on_those_days(kota: Kota) -> None:
    isi = IsiStatus(kota.kasub.nip, "cuti_sakit", date(2026, 2, 1), date(2026, 2, 28))
    services.catat_status(isi=isi, by=SISTEM, at=AT)
    assert temuan("atasan_dilewati", date(2026, 1, 31)) == []
    (satu,) = temuan("atasan_dilewati", date(2026, 2, 10))
    assert satu.uraian == "Pemangkunya berhalangan; 2 orang dinilai oleh atasan di atasnya"


def test_a_school_without_a_head_is_told(kota: Kota) -> None:
    kepala = kota.kasek.pegawai.penugasan.get(jenis="tugas_tambahan")
    services.akhiri_penugasan(penugasan=kepala, sampai=HARI, by=SISTEM, at=AT)
    (satu,) = temuan("atasan_dilewati", HARI + timedelta(days=1))
    assert satu.tempat == "Kepala SD Negeri 1"
    assert satu.uraian.startswith("Kosong; 3 orang")


def test_somebody_without_a_superior_is_told(kota: Kota) -> None:
    services.simpan_jabatan(
        kode="STAF2", nama="Pengelola Data", kode_unit="03", jenis="pelaksana", mulai=HARI, by=SISTEM, at=AT
    )
    tugas(kota.staf.nip, "STAF2", "definitif")
    (satu,) = temuan("tanpa_atasan")
    assert (satu.tempat, satu.unit) == ("Siti Rahma", "Badan Perencanaan Pembangunan Daerah")


def test_a_person_without_a_post_is_told_until_a_status_explains_it(kota: Kota) -> None:
    services.akhiri_penugasan(penugasan=kota.staf.penugasan, sampai=HARI, by=SISTEM, at=AT)
    besok = HARI + timedelta(days=1)
    (satu,) = temuan("tanpa_jabatan", besok)
    assert (satu.tempat, satu.sejak) == ("Siti Rahma", besok)
    services.catat_status(isi=IsiStatus(kota.staf.nip, "cltn", besok), by=SISTEM, at=AT)
    assert temuan("tanpa_jabatan", besok) == []


def test_more_holders_than_formasi_are_told(kota: Kota) -> None:
    services.simpan_jabatan(
        kode="STAF", nama="Penata Layanan Operasional", kode_unit="05.1.1", jenis="pelaksana",
        mulai=date(2025, 1, 1), formasi=1, by=SISTEM, at=AT,
    )  # fmt: skip
    (satu,) = temuan("lebih_formasi")
    assert satu.uraian == "2 pemangku, formasi 1."


def test_a_plt_beyond_the_limit_of_the_rule_is_told(kota: Kota) -> None:
    tugas(kota.analis.nip, "KASUB", "plt", HARI)
    assert temuan("plt_lama", date(2026, 4, 1)) == []
    (satu,) = temuan("plt_lama", date(2026, 4, 2))
    assert "perintah pertama habis 1 Apr 2026, perpanjangan habis 1 Jul 2026" in satu.uraian
    (satu,) = temuan("plt_lama", date(2026, 7, 2))
    assert "batas sesudah perpanjangan pun sudah lewat" in satu.uraian


def test_who_should_have_stopped_is_told(kota: Kota) -> None:
    Pegawai.objects.filter(pk=kota.kadis.pegawai.pk).update(tmt_pensiun=HARI)
    (satu,) = temuan("seharusnya_berhenti")
    assert satu.uraian == "TMT pensiun 2 Jan 2026, masih Kepala Dinas Pendidikan."


def test_a_post_or_unit_that_ended_under_its_holder_is_told(kota: Kota) -> None:
    services.simpan_unit(
        kode="10.9", nama="SD Negeri 1", jenis="sekolah", mulai=date(2025, 1, 1), sampai=HARI, by=SISTEM, at=AT
    )
    besok = HARI + timedelta(days=1)
    assert {t.tempat for t in temuan("unit_berakhir", besok)} == {"Nurul Aini", "Oktavia Rini", "Putra Ramadhan"}


def test_a_report_waits_until_it_is_answered(kota: Kota) -> None:
    laporan = lapor(pegawai=kota.staf.pegawai, hal="atasan", uraian="Bukan itu.", by=kota.staf.pelaku, at=AT)
    (satu,) = temuan("laporan")
    assert (satu.tempat, satu.uraian) == ("Siti Rahma", "Atasan: Bukan itu.")
    jawab(laporan=laporan, jawaban="Sudah dibetulkan.", by=SISTEM, at=AT)
    assert temuan("laporan") == []


def test_a_backdated_order_voids_nothing_and_is_listed(kota: Kota) -> None:
    """An order loaded in March with effect from 2 January moves a head of division."""
    lama = kota.kabid_mutasi.penugasan
    maret = pukul(date(2026, 3, 16))
    isi = [
        IsiPenugasan(kota.kabid_mutasi.nip, "KABID-K", "definitif", HARI),
        IsiPenugasan(kota.kabid_kinerja.nip, "KABID-M", "definitif", HARI),
    ]
    services.simpan_banyak_penugasan(isi=isi, by=SISTEM, at=maret)
    lama.refresh_from_db()
    assert lama.sampai == date(2026, 1, 1)
    baris = temuan("berlaku_surut", date(2026, 3, 16))
    assert {t.tempat for t in baris} == {"Fajar Nugroho", "Gita Maharani"}
    assert baris[0].uraian == "Kepala Bidang Kinerja berlaku sejak 2 Jan 2026, baru dicatat 16 Mar 2026."
    tindak_lanjuti(jenis="berlaku_surut", kunci=baris[0].kunci, catatan="Dibiarkan.", by=SISTEM, at=maret)
    assert [t.tanda for t in temuan("berlaku_surut", date(2026, 3, 16))] == ["dicatat", "terbuka"]


def test_the_first_load_of_a_history_is_not_backdated(kota: Kota) -> None:
    assert temuan("berlaku_surut") == []


def test_only_what_one_looks_after_is_listed(kota: Kota) -> None:
    for orang in (kota.kasub, kota.kadis):
        services.akhiri_penugasan(penugasan=orang.penugasan, sampai=HARI, by=SISTEM, at=AT)
    besok = HARI + timedelta(days=1)
    dinas = {kota.unit["10"].pk, kota.unit["10.9"].pk}
    milik = periksa_semua(besok, pohon_unit(besok), dinas)
    assert {t.unit_id for t in milik} <= dinas
    assert [t.tempat for t in milik if t.jenis == "jabatan_kosong"] == ["Kepala Dinas Pendidikan"]


def test_queries_do_not_grow_with_what_is_found(kota: Kota) -> None:
    def hitung() -> int:
        with CaptureQueriesContext(
            connection,
        ) as kueri:
            periksa_semua(HARI, pohon_unit(HARI))
        return len(kueri)

    satu_per_satu = []
    for n in range(3):
        nip = f"N90{n:02}"
        services.simpan_pegawai(isi=IsiPegawai(nip, f"Baru {n}"), by=SISTEM, at=AT)
        tugas(nip, "KABID-K", "plt", date(2025, 1, 1))
        satu_per_satu.append(hitung())
    assert satu_per_satu[0] == satu_per_satu[2] <= 24


def dua_terbuka(kota: Kota) -> list[Temuan]:
    Pegawai.objects.filter(pk__in=[kota.kadis.pegawai.pk, kota.kaban.pegawai.pk]).update(tmt_pensiun=HARI)
    return temuan("seharusnya_berhenti")


def test_many_lines_get_one_note_in_one_act(kota: Kota) -> None:
    kunci = [(t.jenis, t.kunci) for t in dua_terbuka(kota)]
    tindak_lanjuti_banyak(temuan=kunci, catatan="SK pensiun menyusul.", by=SISTEM, at=AT)
    assert [t.catatan for t in temuan("seharusnya_berhenti")] == ["SK pensiun menyusul."] * 2
    entri = Entri.objects.get(peristiwa="organisasi.temuan_ditindaklanjuti")
    assert entri.perihal.count() == 2


def test_a_line_somebody_has_noted_stops_all_of_them(kota: Kota) -> None:
    satu, dua = [(t.jenis, t.kunci) for t in dua_terbuka(kota)]
    tindak_lanjuti(jenis=satu[0], kunci=satu[1], catatan="Sudah saya telepon.", by=kota.analis.pelaku, at=AT)
    with pytest.raises(SudahBerubah, match=r"Sudah dicatat Kartika Sari: Sudah saya telepon\."):
        tindak_lanjuti_banyak(temuan=[satu, dua], catatan="SK menyusul.", by=SISTEM, at=AT)
    assert [t.catatan for t in temuan("seharusnya_berhenti")].count("Sudah saya telepon.") == 1
    assert TindakLanjut.objects.count() == 1
