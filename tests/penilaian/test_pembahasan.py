"""The session: marks side by side, moved with reasons by their raters' agreement, closed with minutes."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from kinerja.dasar.kunci import SudahBerubah
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import IsianPerpindahan
from kinerja.penilaian.models import Pembahasan, Penilaian, Perpindahan
from kinerja.penilaian.services import (
    jawab_perpindahan,
    tetapkan_predikat_organisasi,
    tutup_pembahasan,
    usulkan_perpindahan,
)
from kinerja.web.selectors.beranda import beranda
from tests.pabrik import SISTEM, Kota, Orang, kota_kecil, masuk, pukul
from tests.penilaian.pabrik import jam_pada, nilai_diberikan, sidang_dibuka

pytestmark = pytest.mark.django_db
FEB = date(2026, 2, 3)
jam = jam_pada(FEB)


@pytest.fixture
def kota() -> Kota:
    kota = kota_kecil()
    for orang in (kota.staf, kota.staf_pppk):
        nilai_diberikan(kota.kasub, orang, FEB, periode="2026-01", hasil_kerja="di_atas", sampaikan=False)
    return kota


@pytest.fixture
def sidang(kota: Kota) -> Pembahasan:
    return sidang_dibuka(kota.kaban, kota.unit["05"].pk, "2026-01", FEB)


def usul(kota: Kota, sidang: Pembahasan, siapa: Orang, **lain: str) -> Perpindahan:
    isi = {"hasil_kerja": "di_bawah", "perilaku": "sesuai", "dasar": "fakta", "alasan": "Laporan belum ada."} | lain
    nilai = Penilaian.objects.get(penugasan__pegawai=siapa.pegawai)
    by = kota.kaban.sesi(FEB).pelaku
    return usulkan_perpindahan(pembahasan=sidang, isian=IsianPerpindahan(nilai.pk, **isi), by=by, at=pukul(FEB))


def test_a_mark_moves_by_its_raters_agreement_with_a_receipt_of_its_own(kota: Kota, sidang: Pembahasan) -> None:
    p = usul(kota, sidang, kota.staf)
    lama = p.penilaian.rincian_id
    assert Penilaian.objects.get(pk=p.penilaian_id).predikat == "baik"
    p = jawab_perpindahan(perpindahan=p, setuju=True, tanggapan="", sesi=kota.kasub.sesi(FEB), at=pukul(FEB))
    kini = Penilaian.objects.get(pk=p.penilaian_id)
    assert (kini.predikat, kini.status, kini.alasan) == ("butuh_perbaikan", "dinilai", "Laporan belum ada.")
    assert (p.predikat_lama, p.predikat, p.dicatat, kini.rincian_id == lama) == (
        "baik",
        "butuh_perbaikan",
        False,
        False,
    )
    with pytest.raises(SudahBerubah):
        jawab_perpindahan(perpindahan=p, setuju=True, tanggapan="", sesi=kota.kasub.sesi(FEB), at=pukul(FEB))


def test_agreement_given_in_the_session_is_written_down_in_words(kota: Kota, sidang: Pembahasan) -> None:
    p, sesi = usul(kota, sidang, kota.staf), kota.kaban.sesi(FEB)
    with pytest.raises(PenilaianDitolak, match="Tulis bagaimana penilai"):
        jawab_perpindahan(perpindahan=p, setuju=True, tanggapan=" ", sesi=sesi, at=pukul(FEB))
    p = jawab_perpindahan(perpindahan=p, setuju=True, tanggapan="Hendra setuju, lisan.", sesi=sesi, at=pukul(FEB))
    assert (p.status, p.dicatat) == ("disetujui", True)
    for siapa in (kota.staf, kota.kadis):
        with pytest.raises(PermissionError):
            jawab_perpindahan(
                perpindahan=usul_baru(kota, sidang), setuju=True, tanggapan="x", sesi=siapa.sesi(FEB), at=pukul(FEB)
            )


def usul_baru(kota: Kota, sidang: Pembahasan) -> Perpindahan:
    return Perpindahan.objects.filter(status="diusulkan").first() or usul(kota, sidang, kota.staf_pppk)


def test_nothing_moves_without_reason_or_difference_or_after_delivery(kota: Kota, sidang: Pembahasan) -> None:
    with pytest.raises(PenilaianDitolak) as galat:
        usul(kota, sidang, kota.staf, hasil_kerja="di_atas", alasan=" ")
    assert {t.isian for t in galat.value.temuan} == {"hasil_kerja", "alasan"}
    Penilaian.objects.update(status="ditetapkan", ditetapkan_pada=pukul(FEB))
    with pytest.raises(PenilaianDitolak, match="koreksi oleh dua orang"):
        usul(kota, sidang, kota.staf)


def test_a_session_closes_when_every_move_is_answered_and_stays_closed(kota: Kota, sidang: Pembahasan) -> None:
    p, by = usul(kota, sidang, kota.staf, dasar="pedoman"), kota.kaban.sesi(FEB).pelaku
    with pytest.raises(PenilaianDitolak, match="belum dijawab"):
        tutup_pembahasan(pembahasan=sidang, catatan="", susunan={}, by=by, at=pukul(FEB))
    jawab_perpindahan(perpindahan=p, setuju=False, tanggapan="", sesi=kota.kasub.sesi(FEB), at=pukul(FEB))
    assert Penilaian.objects.get(pk=p.penilaian_id).predikat == "baik"
    tutup_pembahasan(pembahasan=sidang, catatan="Selesai.", susunan={"jumlah": {}}, by=by, at=pukul(FEB))
    with pytest.raises(SudahBerubah):
        usul(kota, sidang, kota.staf_pppk)
    for perubahan in (Pembahasan.objects.filter(pk=sidang.pk), Perpindahan.objects.filter(pk=p.pk)):
        with pytest.raises(DatabaseError), transaction.atomic():
            perubahan.delete()


def test_two_marks_move_and_the_minutes_are_printed_with_plain_forms(kota: Kota) -> None:
    unit = kota.unit["05"].pk
    tetapkan_predikat_organisasi(
        unit_id=unit, jenis="periodik", periode="2026-01", predikat="baik", alasan="x", by=SISTEM, at=pukul(FEB)
    )
    kaban, kasub = masuk(kota.kaban), masuk(kota.kasub)
    url = kaban.post(f"/penilaian/unit/2026-01/{unit}/pembahasan/", {"tanggal": "2026-02-03"})["Location"]
    halaman = kaban.get(url).content.decode()
    assert "paling banyak 70%" in halaman
    assert "paling sedikit 1 orang harus berada di kelas lain" in halaman
    for nilai in Penilaian.objects.all():
        data = {"penilaian": nilai.pk, "hasil_kerja": "di_atas", "perilaku": "di_atas", "dasar": "pedoman"}
        assert kaban.post(f"{url}pindah/", data).status_code == 422
        kaban.post(f"{url}pindah/", {**data, "alasan": "Pedoman."})
    assert "semata-mata karena pedoman" in kaban.get(url).content.decode()
    assert [t.kerja for t in beranda(kota.kasub.sesi(FEB)).perlu].count("Jawab usul perpindahan nilai") == 2
    for p in Perpindahan.objects.all():
        kasub.post(f"/penilaian/perpindahan/{p.pk}/jawab/", {"aksi": "setuju"})
    assert set(Penilaian.objects.values_list("predikat", flat=True)) == {"sangat_baik"}
    kaban.post(f"{url}tutup/", {"catatan": "Dua nilai berpindah."})
    assert Pembahasan.objects.get().susunan["jumlah"]["sangat_baik"] == 2
    assert kaban.get(f"{url}risalah.pdf").content.startswith(b"%PDF-")


def test_a_rater_sees_only_the_own_marks_and_everybody_else_nothing(kota: Kota, sidang: Pembahasan) -> None:
    nilai_diberikan(kota.kabid_kinerja, kota.analis, FEB, periode="2026-01", sampaikan=False)
    usul(kota, sidang, kota.staf)
    url = f"/penilaian/pembahasan/{sidang.pk}/"
    assert "Kartika Sari" in masuk(kota.kaban).get(url).content.decode()
    milik = masuk(kota.kasub).get(url).content.decode()
    assert "Siti Rahma" in milik
    assert "Kartika Sari" not in milik
    assert masuk(kota.kabid_kinerja).get(url).status_code == 404


def test_the_page_of_a_session_takes_few_queries(kota: Kota, sidang: Pembahasan) -> None:
    client, url = masuk(kota.kaban), f"/penilaian/pembahasan/{sidang.pk}/"
    client.get(url)
    with CaptureQueriesContext(connection) as satu:
        client.get(url)
    usul(kota, sidang, kota.staf)
    nilai_diberikan(kota.kabid_kinerja, kota.analis, FEB, periode="2026-01", sampaikan=False)
    with CaptureQueriesContext(connection) as dua:
        client.get(url)
    assert len(dua) <= max(12, len(satu))
    assert len(dua) <= 12, [q["sql"][:120] for q in dua]
