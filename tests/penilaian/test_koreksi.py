"""A wrong mark is corrected by two persons, and both marks stay."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from kinerja.aturan.verifikasi import verifikasi
from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.organisasi.sesi import buat_sesi
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import IsianKoreksi
from kinerja.penilaian.models import Koreksi, Lampiran, Penilaian
from kinerja.penilaian.services import setujui_koreksi, tarik_koreksi, tolak_koreksi, usulkan_koreksi
from kinerja.peraturan.selectors import muat_rincian
from tests.pabrik import Kota, masuk, pukul
from tests.penilaian.pabrik import jam_pada, nilai_diberikan

pytestmark = pytest.mark.django_db
FEB, ESOK = date(2026, 2, 3), date(2026, 2, 4)
jam = jam_pada(ESOK)


def isian(**lain: object) -> IsianKoreksi:
    isi: dict[str, object] = {
        "sebab": "salah_pilih",
        "hasil_kerja": "di_atas",
        "perilaku": "di_atas",
        "alasan": "Baris tertukar.",
        "bukti": "Catatan dialog 12 Januari",
    }
    return IsianKoreksi(**(isi | lain))  # type: ignore[arg-type]  # texts of a test


def usul(kota: Kota, nilai: Penilaian, **lain: object) -> Koreksi:
    return usulkan_koreksi(penilaian=nilai, isian=isian(**lain), by=kota.kasub.sesi(ESOK).pelaku, at=pukul(ESOK))


def test_a_correction_strikes_the_old_mark_and_delivers_the_new_one_with_its_own_receipt(kota: Kota) -> None:
    lama = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    koreksi = usul(kota, lama)
    assert Penilaian.objects.get().pk == lama.pk

    baru = setujui_koreksi(koreksi=koreksi, putusan="Benar.", sesi=kota.kabid_mutasi.sesi(ESOK), at=pukul(ESOK))
    assert Penilaian.objects.get() == baru
    assert (baru.predikat, baru.status, baru.ditetapkan_pada) == ("sangat_baik", "ditetapkan", pukul(ESOK))
    lama = Penilaian.semua.get(pk=lama.pk)
    assert (lama.predikat, lama.status) == ("baik", "dikoreksi")
    assert lama.koreksi is not None
    assert (lama.koreksi.nama_pengusul, lama.koreksi.nama_pemutus) == ("Hendra Saputra", "Fajar Nugroho")
    assert baru.rincian_id != lama.rincian_id
    isi = muat_rincian(baru.rincian)
    assert verifikasi(isi) is None
    assert isi["masukan"]["tanggal"] == "2026-01-01"
    assert {"koreksi.diusulkan", "koreksi.disetujui"} <= set(Entri.objects.values_list("peristiwa", flat=True))


def test_nobody_decides_the_own_proposal_and_only_the_raters_superior_does(kota: Kota) -> None:
    koreksi = usul(kota, nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01"))
    for sesi in (kota.kasub.sesi(ESOK), kota.staf.sesi(ESOK), kota.kaban.sesi(ESOK), buat_sesi(kota.bkpsdm, ESOK)):
        with pytest.raises(PermissionError):
            setujui_koreksi(koreksi=koreksi, putusan="", sesi=sesi, at=pukul(ESOK))
    assert Koreksi.objects.get().status == "diusulkan"


def test_the_personnel_agency_decides_a_typing_error(kota: Kota) -> None:
    koreksi = usul(kota, nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01"), sebab="salah_ketik")
    setujui_koreksi(koreksi=koreksi, putusan="", sesi=buat_sesi(kota.bkpsdm, ESOK), at=pukul(ESOK))
    assert Penilaian.objects.get().predikat == "sangat_baik"


def test_a_mark_of_the_head_of_the_region_is_decided_by_the_personnel_agency(kota: Kota) -> None:
    lama = nilai_diberikan(kota.walikota, kota.sekda, FEB, periode="2026-01")
    k = usulkan_koreksi(penilaian=lama, isian=isian(), by=kota.walikota.sesi(ESOK).pelaku, at=pukul(ESOK))
    setujui_koreksi(koreksi=k, putusan="", sesi=buat_sesi(kota.bkpsdm, ESOK), at=pukul(ESOK))
    assert Penilaian.objects.get().predikat == "sangat_baik"


@pytest.mark.parametrize("siapa", ["staf", "kabid_mutasi", "staf_pppk"])
def test_only_the_rater_proposes(kota: Kota, siapa: str) -> None:
    lama = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    with pytest.raises(PermissionError):
        usulkan_koreksi(penilaian=lama, isian=isian(), by=getattr(kota, siapa).sesi(ESOK).pelaku, at=pukul(ESOK))
    assert not Koreksi.objects.exists()


def test_a_proposal_without_change_reason_and_evidence_names_every_lack(kota: Kota) -> None:
    lama = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    with pytest.raises(PenilaianDitolak) as galat:
        usul(kota, lama, hasil_kerja="sesuai", perilaku="sesuai", alasan=" ", bukti="")
    assert {t.isian for t in galat.value.temuan} == {"hasil_kerja", "alasan", "bukti"}


def test_a_mark_that_is_not_delivered_is_changed_by_its_rater_instead(kota: Kota) -> None:
    lama = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01", sampaikan=False)
    with pytest.raises(PenilaianDitolak, match="belum disampaikan"):
        usul(kota, lama)


def test_a_second_proposal_waits_for_the_first_to_be_decided(kota: Kota) -> None:
    lama = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    usul(kota, lama)
    with pytest.raises(PenilaianDitolak, match="Sudah ada usul"):
        usul(kota, lama)


def test_a_refusal_needs_its_reason_and_changes_no_mark(kota: Kota) -> None:
    koreksi = usul(kota, nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01"))
    sesi = kota.kabid_mutasi.sesi(ESOK)
    with pytest.raises(PenilaianDitolak):
        tolak_koreksi(koreksi=koreksi, putusan=" ", sesi=sesi, at=pukul(ESOK))
    tolak_koreksi(koreksi=koreksi, putusan="Buktinya belum ada.", sesi=sesi, at=pukul(ESOK))
    assert Penilaian.objects.get().predikat == "baik"
    with pytest.raises(SudahBerubah):
        setujui_koreksi(koreksi=koreksi, putusan="", sesi=sesi, at=pukul(ESOK))


def test_who_proposed_takes_it_back_and_nobody_else(kota: Kota) -> None:
    koreksi = usul(kota, nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01"))
    with pytest.raises(PermissionError):
        tarik_koreksi(koreksi=koreksi, by=kota.kabid_mutasi.sesi(ESOK).pelaku, at=pukul(ESOK))
    tarik_koreksi(koreksi=koreksi, by=kota.kasub.sesi(ESOK).pelaku, at=pukul(ESOK))
    assert Koreksi.objects.get().status == "ditarik"


@pytest.mark.parametrize("ubahan", [{"status": "diterima"}, {"predikat": "kurang"}, {"koreksi": None}])
def test_the_database_keeps_a_struck_mark(kota: Kota, ubahan: dict[str, object]) -> None:
    lama = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    setujui_koreksi(koreksi=usul(kota, lama), putusan="Benar.", sesi=kota.kabid_mutasi.sesi(ESOK), at=pukul(ESOK))
    with pytest.raises(DatabaseError), transaction.atomic():
        Penilaian.semua.filter(pk=lama.pk).update(**ubahan)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("DELETE FROM penilaian_penilaian WHERE id = %s", [lama.pk])
    with pytest.raises(DatabaseError), transaction.atomic():
        Koreksi.objects.update(alasan="lain")
    assert Penilaian.semua.get(pk=lama.pk).predikat == "baik"


def test_a_second_correction_keeps_both_old_marks(kota: Kota) -> None:
    lama = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    sesi = kota.kabid_mutasi.sesi(ESOK)
    baru = setujui_koreksi(koreksi=usul(kota, lama), putusan="", sesi=sesi, at=pukul(ESOK))
    setujui_koreksi(koreksi=usul(kota, baru, hasil_kerja="di_bawah"), putusan="", sesi=sesi, at=pukul(ESOK))
    html = masuk(kota.staf).get(f"/penilaian/nilai/{Penilaian.objects.get().pk}/").content.decode()
    assert html.count('<s class="dicoret">') == 2
    assert Penilaian.objects.get().predikat == "butuh_perbaikan"


def test_the_pages_carry_a_correction_from_proposal_to_the_struck_mark(kota: Kota) -> None:
    lama = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    kasub, kabid = masuk(kota.kasub), masuk(kota.kabid_mutasi)
    url = f"/penilaian/nilai/{lama.pk}/"
    assert "Usulkan koreksi" in kasub.get(url).content.decode()
    assert "Usulkan koreksi" not in masuk(kota.staf).get(url).content.decode()
    data = {"sebab": "salah_pilih", "hasil_kerja": "di_atas", "perilaku": "sesuai", "alasan": "Baris tertukar."}
    gagal = kasub.post(f"{url}koreksi/", data)
    assert gagal.status_code == 422
    assert "Lampirkan berkas" in gagal.content.decode()
    berkas = SimpleUploadedFile("bukti.txt", b"Catatan dialog")
    jawab = kasub.post(f"{url}koreksi/", {**data, "berkas": berkas})
    koreksi = Koreksi.objects.get()
    assert jawab["Location"] == f"/penilaian/koreksi/{koreksi.pk}/"

    halaman = kabid.get(jawab["Location"]).content.decode()
    assert "Setujui koreksi" in halaman
    assert "Setujui koreksi" not in kasub.get(jawab["Location"]).content.decode()
    assert masuk(kota.staf).get(jawab["Location"]).status_code == 404
    lampiran = Lampiran.objects.get()
    assert b"".join(kabid.get(f"/penilaian/lampiran/{lampiran.pk}/")) == b"Catatan dialog"
    assert masuk(kota.staf).get(f"/penilaian/lampiran/{lampiran.pk}/").status_code == 404

    kabid.post(f"{jawab['Location']}putus/", {"aksi": "setuju", "putusan": "Benar."})
    coret = masuk(kota.staf).get(url).content.decode()
    assert "Nilai ini dicoret" in coret
    assert "Hendra Saputra" in coret
    assert "Fajar Nugroho" in coret
    assert "Belum ada koreksi" not in masuk(kota.staf).get("/penilaian/koreksi/").content.decode()


def test_the_list_of_corrections_takes_the_same_queries_for_one_and_for_five(kota: Kota) -> None:
    def hitung() -> int:
        client = masuk(kota.kasub)
        client.get("/penilaian/koreksi/")
        with CaptureQueriesContext(connection) as kueri:
            assert client.get("/penilaian/koreksi/").status_code == 200
        return len(kueri)

    usul(kota, nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01"))
    sedikit = hitung()
    for periode in ("2025-09", "2025-10", "2025-11", "2025-12"):
        usul(kota, nilai_diberikan(kota.kasub, kota.staf, FEB, periode=periode))
    assert hitung() == sedikit <= 12


SETUJUI = "/penilaian/koreksi/setujui/"


def dua_usul(kota: Kota) -> list[Koreksi]:
    return [usul(kota, nilai_diberikan(kota.kasub, x, FEB, periode="2026-01")) for x in (kota.staf, kota.staf_pppk)]


def test_ticked_corrections_are_read_out_and_agreed_to_in_one_act(kota: Kota) -> None:
    pilih = [str(k.pk) for k in dua_usul(kota)]
    client = masuk(kota.kabid_mutasi)
    daftar = client.get("/penilaian/koreksi/").content.decode()
    assert all(f'name="pilih" value="{pk}" form="pilihan"' in daftar for pk in pilih)
    tanya = client.post(SETUJUI, {"pilih": pilih}).content.decode()
    assert "Setujui 2 koreksi?" in tanya
    assert "Baris tertukar." in tanya
    assert not Koreksi.objects.filter(status="disetujui").exists()
    client.post(SETUJUI, {"pilih": pilih, "yakin": "1", "putusan": "Benar."})
    assert set(Koreksi.objects.values_list("status", "putusan")) == {("disetujui", "Benar.")}
    assert set(Penilaian.objects.values_list("predikat", flat=True)) == {"sangat_baik"}
    assert Entri.objects.filter(peristiwa="koreksi.disetujui").count() == 1


def test_one_that_somebody_has_decided_stops_all_and_keeps_the_words(kota: Kota) -> None:
    satu, dua = dua_usul(kota)
    tolak_koreksi(koreksi=satu, putusan="Tidak tertukar.", sesi=kota.kabid_mutasi.sesi(ESOK), at=pukul(ESOK))
    data = {"pilih": [str(satu.pk), str(dua.pk)], "yakin": "1", "putusan": "Benar, tertukar."}
    jawab = masuk(kota.kabid_mutasi).post(SETUJUI, data)
    isi = jawab.content.decode()
    assert jawab.status_code == 409
    assert "Siti Rahma: " in isi
    assert "Benar, tertukar." in isi
    assert "Setujui 1 koreksi?" in isi
    assert Koreksi.objects.get(pk=dua.pk).status == "diusulkan"


def test_who_proposed_does_not_agree_to_many_either(kota: Kota) -> None:
    pilih = [str(k.pk) for k in dua_usul(kota)]
    client = masuk(kota.kasub)
    assert 'name="pilih"' not in client.get("/penilaian/koreksi/").content.decode()
    assert client.post(SETUJUI, {"pilih": pilih, "yakin": "1"}).status_code == 403
    assert client.post(SETUJUI, {"pilih": ["x", "9" * 30]}).status_code == 302
    assert not Koreksi.objects.filter(status="disetujui").exists()


def test_the_list_asks_as_much_for_two_that_wait_as_for_one(kota: Kota) -> None:
    client = masuk(kota.kabid_mutasi)

    def hitung() -> int:
        client.get("/penilaian/koreksi/")
        with CaptureQueriesContext(connection) as kueri:
            assert client.get("/penilaian/koreksi/").status_code == 200
        return len(kueri)

    usul(kota, nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01"))
    satu = hitung()
    usul(kota, nilai_diberikan(kota.kasub, kota.staf_pppk, FEB, periode="2026-01"))
    assert hitung() == satu <= 12
