"""An objection from its first day to its last: clocks, both sides, the final decision, who may read it."""

from datetime import date
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.organisasi.sesi import Sesi, buat_sesi
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import IsianKeberatan, IsianKoreksi, IsianPernyataan
from kinerja.penilaian.models import Keberatan, Penilaian, Pernyataan
from kinerja.penilaian.selectors.keberatan import bernama_keberatan, susun_berkas
from kinerja.penilaian.services import (
    ajukan_keberatan,
    anggap_diterima,
    catat_pernyataan,
    kabulkan_yang_lewat,
    putuskan_keberatan,
    tarik_keberatan,
    terima_penilaian,
    teruskan_banyak_keberatan,
    teruskan_keberatan,
    usulkan_koreksi,
)
from kinerja.peraturan.services import buka_tenggat
from tests.dokumen.formulir.periksa import periksa_berkas, terbaca
from tests.dokumen.naskah.pabrik import berurutan
from tests.pabrik import SISTEM, Kota, masuk, pukul
from tests.penilaian.pabrik import jam_pada, nilai_diberikan

pytestmark = pytest.mark.django_db
FEB, ESOK = date(2026, 2, 3), date(2026, 2, 4)
jam = jam_pada(ESOK)
BATAS = date(2026, 2, 17)  # 14 days after delivery


@pytest.fixture
def nilai(kota: Kota) -> Penilaian:
    return nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01", hasil_kerja="di_bawah")


def ajukan(kota: Kota, nilai: Penilaian, on: date = ESOK, saluran: str = "atasan") -> Keberatan:
    isian = IsianKeberatan(saluran, "sesuai", "sesuai", "Target saya tercapai; lihat laporan Januari.")
    return ajukan_keberatan(penilaian=nilai, isian=isian, by=kota.staf.sesi(on).pelaku, at=pukul(on))


def dengar(k: Keberatan, sesi: Sesi, pihak: str = "penilai", on: date = ESOK) -> Pernyataan:
    isian = IsianPernyataan(pihak, on, "Laporan itu terlambat dua minggu.")
    return catat_pernyataan(keberatan=k, isian=isian, sesi=sesi, at=pukul(on))


def putuskan(k: Keberatan, sesi: Sesi, hasil_kerja: str, on: date = ESOK) -> Keberatan:
    return putuskan_keberatan(
        keberatan=k, hasil_kerja=hasil_kerja, perilaku="sesuai", putusan="Laporan tercatat.", sesi=sesi, at=pukul(on)
    )


def test_a_decided_objection_becomes_a_correction_and_is_final(kota: Kota, nilai: Penilaian) -> None:
    k = ajukan(kota, nilai)
    assert Penilaian.objects.get().status == "keberatan"
    dengar(k, kota.kasub.sesi(ESOK))
    k = putuskan(k, kota.kabid_mutasi.sesi(ESOK), "sesuai")
    baru = Penilaian.objects.get()
    assert (baru.predikat, baru.status, baru.penilai_id) == ("baik", "diputus", kota.kabid_mutasi.penugasan.pk)
    assert k.koreksi is not None
    assert (k.status, k.koreksi.nama_pengusul, k.koreksi.nama_pemutus) == ("diubah", "Siti Rahma", "Fajar Nugroho")
    assert Penilaian.semua.get(pk=nilai.pk).status == "dikoreksi"
    assert anggap_diterima(at=pukul(date(2026, 4, 1))) == 0
    with pytest.raises(PenilaianDitolak, match="final"):
        ajukan(kota, baru)


def test_a_mark_that_stays_is_final_too(kota: Kota, nilai: Penilaian) -> None:
    k = ajukan(kota, nilai)
    dengar(k, kota.kabid_mutasi.sesi(ESOK))  # noted by who decides
    k = putuskan(k, kota.kabid_mutasi.sesi(ESOK), "di_bawah")
    assert (k.status, k.koreksi, Penilaian.objects.get().status) == ("tetap", None, "diputus")
    assert Pernyataan.objects.get(pihak="penilai").dicatat_pemutus


def test_nothing_is_decided_before_both_sides_are_heard_and_without_a_reason(kota: Kota, nilai: Penilaian) -> None:
    k = ajukan(kota, nilai)
    sesi = kota.kabid_mutasi.sesi(ESOK)
    with pytest.raises(PenilaianDitolak, match="Penilai belum didengar"):
        putuskan(k, sesi, "sesuai")
    dengar(k, sesi)
    with pytest.raises(PenilaianDitolak, match="alasan putusan"):
        putuskan_keberatan(keberatan=k, hasil_kerja="sesuai", perilaku="sesuai", putusan=" ", sesi=sesi, at=pukul(ESOK))
    assert Keberatan.objects.get().status == "diperiksa"


@pytest.mark.parametrize("siapa", ["kasub", "staf", "kaban", "staf_pppk"])
def test_only_the_raters_superior_decides(kota: Kota, nilai: Penilaian, siapa: str) -> None:
    k = ajukan(kota, nilai)
    dengar(k, kota.kasub.sesi(ESOK))
    with pytest.raises(PermissionError):
        putuskan(k, getattr(kota, siapa).sesi(ESOK), "sesuai")


def test_the_clock_of_fourteen_days_closes_and_can_be_reopened_for_one(kota: Kota, nilai: Penilaian) -> None:
    assert ajukan(kota, nilai, BATAS).status == "diperiksa"
    tarik_keberatan(keberatan=Keberatan.objects.get(), by=kota.staf.sesi(BATAS).pelaku, at=pukul(BATAS))
    lewat = date(2026, 2, 18)
    with pytest.raises(PenilaianDitolak, match="sudah lewat"):
        ajukan(kota, nilai, lewat)
    buka_tenggat(
        jenis="penilaian",
        subjek=f"pegawai:{kota.staf.pegawai.pk}",
        periode="2026-01",
        sampai=pukul(date(2026, 2, 27)),
        alasan="Sakit.",
        by=SISTEM,
        at=pukul(lewat),
    )
    assert ajukan(kota, nilai, date(2026, 2, 20)).status == "diperiksa"


def test_an_objection_without_reason_or_wish_names_every_lack(kota: Kota, nilai: Penilaian) -> None:
    isian = IsianKeberatan("atasan", "di_bawah", "sesuai", " ")
    with pytest.raises(PenilaianDitolak) as galat:
        ajukan_keberatan(penilaian=nilai, isian=isian, by=kota.staf.sesi(ESOK).pelaku, at=pukul(ESOK))
    assert {t.isian for t in galat.value.temuan} == {"alasan", "hasil_kerja"}
    with pytest.raises(PermissionError):
        ajukan_keberatan(penilaian=nilai, isian=isian, by=kota.staf_pppk.sesi(ESOK).pelaku, at=pukul(ESOK))


def test_an_accepted_mark_is_no_longer_objected_to(kota: Kota, nilai: Penilaian) -> None:
    terima_penilaian(penilaian=nilai, by=kota.staf.sesi(ESOK).pelaku, at=pukul(ESOK))
    with pytest.raises(PenilaianDitolak, match="sudah Anda terima"):
        ajukan(kota, nilai)


def test_the_letter_box_passes_it_on_and_decides_nothing(kota: Kota, nilai: Penilaian) -> None:
    k = ajukan(kota, nilai, saluran="bkpsdm")
    bkpsdm = buat_sesi(kota.bkpsdm, ESOK)
    assert k.status == "diajukan"
    with pytest.raises(SudahBerubah):
        putuskan(k, kota.kabid_mutasi.sesi(ESOK), "sesuai")
    with pytest.raises(PermissionError):
        teruskan_keberatan(keberatan=k, sesi=kota.inspektur.sesi(ESOK), at=pukul(ESOK))
    k = teruskan_keberatan(keberatan=k, sesi=bkpsdm, at=pukul(ESOK))
    assert (k.status, k.nama_penerus) == ("diperiksa", bkpsdm.pelaku.nama)
    dengar(k, kota.kasub.sesi(ESOK))
    with pytest.raises(PermissionError):
        putuskan(k, bkpsdm, "sesuai")


def test_a_withdrawn_objection_leaves_the_mark_as_it_was_and_its_own_clock_running(
    kota: Kota, nilai: Penilaian
) -> None:
    k = ajukan(kota, nilai)
    assert anggap_diterima(at=pukul(date(2026, 3, 1))) == 0
    with pytest.raises(PermissionError):
        tarik_keberatan(keberatan=k, by=kota.kasub.sesi(ESOK).pelaku, at=pukul(ESOK))
    tarik_keberatan(keberatan=k, by=kota.staf.sesi(ESOK).pelaku, at=pukul(ESOK))
    assert Penilaian.objects.get().status == "ditetapkan"
    assert anggap_diterima(at=pukul(date(2026, 3, 1))) == 1


def test_what_nobody_decided_in_time_counts_as_granted_once(kota: Kota, nilai: Penilaian) -> None:
    k = ajukan(kota, nilai)
    assert k.batas_putusan == date(2026, 3, 9)  # 21 working days; 16 and 17 February are holidays
    assert kabulkan_yang_lewat(at=pukul(k.batas_putusan)) == 0
    lewat = pukul(date(2026, 3, 10))
    assert kabulkan_yang_lewat(at=lewat) == 1
    assert kabulkan_yang_lewat(at=lewat) == 0
    baru = Penilaian.objects.get()
    assert (baru.predikat, baru.status) == ("baik", "diputus")
    assert Keberatan.objects.get().status == "dianggap_dikabulkan"
    assert Entri.objects.filter(peristiwa="keberatan.dianggap_dikabulkan").count() == 1


def test_a_correction_waits_while_an_objection_is_heard(kota: Kota, nilai: Penilaian) -> None:
    ajukan(kota, nilai)
    isian = IsianKoreksi("salah_pilih", "di_atas", "sesuai", "Keliru.", "Dialog")
    with pytest.raises(PenilaianDitolak, match="sedang diperiksa"):
        usulkan_koreksi(penilaian=nilai, isian=isian, by=kota.kasub.sesi(ESOK).pelaku, at=pukul(ESOK))


def test_statements_and_decisions_never_change(kota: Kota, nilai: Penilaian) -> None:
    k = ajukan(kota, nilai)
    dengar(k, kota.kasub.sesi(ESOK))
    with pytest.raises(DatabaseError), transaction.atomic():
        Pernyataan.objects.update(isi="lain")
    putuskan(k, kota.kabid_mutasi.sesi(ESOK), "sesuai")
    with pytest.raises(DatabaseError), transaction.atomic():
        Keberatan.objects.update(putusan="lain")
    with pytest.raises(SudahBerubah):
        dengar(k, kota.kasub.sesi(ESOK))


def test_a_statement_is_of_a_day_between_the_objection_and_today(kota: Kota, nilai: Penilaian) -> None:
    k = ajukan(kota, nilai)
    for hari in (date(2026, 2, 2), date(2026, 2, 5)):
        isian = IsianPernyataan("penilai", hari, "Sudah saya sampaikan.")
        with pytest.raises(PenilaianDitolak, match="Tanggal"):
            catat_pernyataan(keberatan=k, isian=isian, sesi=kota.kasub.sesi(ESOK), at=pukul(ESOK))


def test_readers_are_listed_by_name_and_nobody_else_reads(kota: Kota, nilai: Penilaian) -> None:
    k = ajukan(kota, nilai, saluran="bkpsdm")
    pembaca = [
        (p.nama, p.sebagai) for p in susun_berkas(bernama_keberatan(Keberatan.objects.all()).get(), ESOK).pembaca
    ]
    assert pembaca == [
        ("Siti Rahma", "yang mengajukan"),
        ("Hendra Saputra", "pejabat penilai kinerja"),
        ("Fajar Nugroho", "yang memutus"),
        ("Kartika Sari", "petugas BKPSDM"),
        ("bkpsdm", "petugas BKPSDM"),
    ]
    url = f"/penilaian/keberatan/{k.pk}/"
    for siapa, status in (("staf", 200), ("kasub", 200), ("kabid_mutasi", 200), ("analis", 200), ("kaban", 404)):
        assert masuk(getattr(kota, siapa)).get(url).status_code == status, siapa
    assert masuk(kota.inspektur).get(url).status_code == 404
    assert "Siti Rahma" in masuk(kota.kasub).get("/penilaian/keberatan/").content.decode()
    assert "Siti Rahma" not in masuk(kota.kaban).get("/penilaian/keberatan/").content.decode()


def test_an_objection_runs_to_its_end_with_plain_forms(kota: Kota, nilai: Penilaian, tmp_path: Path) -> None:
    staf, kasub, kabid = masuk(kota.staf), masuk(kota.kasub), masuk(kota.kabid_mutasi)
    url = f"/penilaian/nilai/{nilai.pk}/"
    assert "Ajukan keberatan" in staf.get(url).content.decode()
    assert "Ajukan keberatan" not in kasub.get(url).content.decode()
    data = {"hasil_kerja": "sesuai", "perilaku": "sesuai", "saluran": "atasan"}
    assert staf.post(f"{url}keberatan/", data).status_code == 422
    tujuan = staf.post(f"{url}keberatan/", {**data, "alasan": "Target tercapai."})["Location"]
    assert "Tarik keberatan" in staf.get(tujuan).content.decode()

    kasub.post(f"{tujuan}keterangan/", {"pihak": "penilai", "tanggal": "2026-02-04", "isi": "Terlambat."})
    gagal = kabid.post(f"{tujuan}putus/", {"hasil_kerja": "sesuai", "perilaku": "sesuai"})
    assert gagal.status_code == 422
    kabid.post(f"{tujuan}putus/", {"hasil_kerja": "sesuai", "perilaku": "sesuai", "putusan": "Tercatat."})
    halaman = staf.get(tujuan).content.decode()
    assert "Diputus: nilai diubah" in halaman
    assert "Tercatat." in halaman
    pdf = staf.get(f"{tujuan}berkas.pdf").content
    periksa_berkas(pdf, tmp_path, judul="Keberatan Siti Rahma", ukuran=(210, 297))
    berurutan(
        terbaca(pdf, tmp_path),
        [
            "RAHASIA", "KEBERATAN ATAS HASIL PENILAIAN KINERJA", "Pegawai : Siti Rahma", "Pejabat penilai :",
            "NILAI YANG DIKEBERATKAN DAN YANG DIMINTA", "Predikat", "TENGGAT", "Paling lambat",
            "KETERANGAN KEDUA PIHAK",             "PUTUSAN", "Atasan pejabat penilai kinerja,", "YANG DAPAT MEMBACA",
        ],
    )  # fmt: skip
    assert "dicoret" in staf.get(f"/penilaian/nilai/{Penilaian.objects.get().pk}/").content.decode()


@pytest.mark.parametrize(("saluran", "petugas"), [("atasan", "kabid_mutasi"), ("inspektorat", "inspektur")])
def test_the_pages_of_an_objection_take_at_most_twelve_queries(
    kota: Kota, nilai: Penilaian, saluran: str, petugas: str
) -> None:
    k = ajukan(kota, nilai, saluran=saluran)
    for siapa in ("staf", "kasub", petugas):
        client = masuk(getattr(kota, siapa))
        for url in (f"/penilaian/keberatan/{k.pk}/", "/penilaian/keberatan/", f"/penilaian/nilai/{nilai.pk}/"):
            client.get(url)
            with CaptureQueriesContext(connection) as kueri:
                assert client.get(url).status_code == 200
            assert len(kueri) <= 12, (siapa, url, len(kueri))


def test_the_letter_box_passes_on_what_is_ticked_in_one_act(kota: Kota, nilai: Penilaian) -> None:
    lain = nilai_diberikan(kota.kasub, kota.staf_pppk, FEB, periode="2026-01", hasil_kerja="di_bawah")
    dua = [ajukan(kota, nilai, saluran="bkpsdm")]
    isian = IsianKeberatan("bkpsdm", "sesuai", "sesuai", "Target tercapai.")
    by = kota.staf_pppk.sesi(ESOK).pelaku
    dua.append(ajukan_keberatan(penilaian=lain, isian=isian, by=by, at=pukul(ESOK)))
    petugas, alamat = Client(), "/penilaian/keberatan/teruskan/"
    petugas.force_login(kota.bkpsdm)
    pilih = [str(k.pk) for k in dua]
    halaman = petugas.get("/penilaian/keberatan/").content.decode()
    assert all(f'name="pilih" value="{pk}" form="pilihan"' in halaman for pk in pilih)
    assert masuk(kota.staf).post(alamat, {"pilih": pilih[:1]}).status_code == 403
    petugas.post(alamat, {"pilih": pilih})
    assert set(Keberatan.objects.values_list("status", flat=True)) == {"diperiksa"}
    assert Entri.objects.filter(peristiwa="keberatan.diteruskan").count() == 1
    kedua = petugas.post(alamat, {"pilih": pilih}, follow=True).content.decode()
    assert "Siti Rahma: " in kedua
    assert "diteruskan" in kedua


def test_one_that_was_passed_on_already_leaves_the_others_where_they_are(kota: Kota, nilai: Penilaian) -> None:
    lain = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2025-12", hasil_kerja="di_bawah")
    satu, dua = ajukan(kota, nilai, saluran="bkpsdm"), ajukan(kota, lain, saluran="bkpsdm")
    bkpsdm = buat_sesi(kota.bkpsdm, ESOK)
    teruskan_keberatan(keberatan=satu, sesi=bkpsdm, at=pukul(ESOK))
    with pytest.raises(SudahBerubah):
        teruskan_banyak_keberatan(keberatan=[dua, satu], sesi=bkpsdm, at=pukul(ESOK))
    assert Keberatan.objects.get(pk=dua.pk).status == "diajukan"
