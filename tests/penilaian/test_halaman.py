"""The pages of evaluation as three people meet them: who may, who may look, who may see nothing."""

import json
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kinerja.aturan.verifikasi import verifikasi
from kinerja.jejak.models import Entri
from kinerja.organisasi import services
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.services import IsiPegawai, IsiPenugasan
from kinerja.penilaian.models import Penilaian, PredikatOrganisasi
from kinerja.skp.models import Dialog, PeriodeRealisasi
from tests.pabrik import SISTEM, Kota, Orang, kota_kecil, masuk, pukul
from tests.penilaian.pabrik import jam_pada, nilai_diberikan, skp_ditetapkan

pytestmark = pytest.mark.django_db
FEB = date(2026, 2, 3)
jam = jam_pada(FEB)
TIM = "/penilaian/2026-01/"


@pytest.fixture
def kota() -> Kota:
    kota = kota_kecil()
    for orang in (kota.staf, kota.staf_pppk):
        skp_ditetapkan(orang.penugasan, 2026, pukul(date(2026, 1, 20)))
    return kota


def pilihan(orang: Orang, hasil: str, perilaku: str, **lain: str) -> dict[str, str]:
    awal = f"p{orang.penugasan.pk}-"
    return {f"{awal}hasil_kerja": hasil, f"{awal}perilaku": perilaku, **{awal + k: v for k, v in lain.items()}}


def test_a_whole_team_is_rated_and_delivered_with_plain_forms(kota: Kota) -> None:
    client = masuk(kota.kasub)
    isi = client.post(TIM, {"aksi": "isi"}).content.decode()
    assert isi.count('value="sesuai" data-sumbu="hasil_kerja" checked') == 2
    assert not Penilaian.objects.exists()

    data = {**pilihan(kota.staf, "di_atas", "di_atas"), **pilihan(kota.staf_pppk, "sesuai", "sesuai")}
    jawab = client.post(TIM, {**data, "aksi": "sampaikan"})
    assert jawab["Location"] == f"{TIM}sampaikan/"
    konfirmasi = client.get(jawab["Location"]).content.decode()
    assert "Siti Rahma" in konfirmasi
    assert "Joko Susilo" in konfirmasi

    pilih = [f"{p.pk}:{p.kunci}" for p in Penilaian.objects.all()]
    client.post(f"{TIM}sampaikan/", {"penilaian": pilih})
    assert dict(Penilaian.objects.values_list("predikat", "status")) == {
        "sangat_baik": "ditetapkan",
        "baik": "ditetapkan",
    }


def test_rating_closes_the_realisation_of_the_period(kota: Kota) -> None:
    skp = kota.staf.penugasan.skp.get()
    PeriodeRealisasi.objects.create(penugasan=kota.staf.penugasan, skp=skp, periode="2026-01", diajukan_pada=pukul(FEB))
    masuk(kota.kasub).post(TIM, pilihan(kota.staf, "sesuai", "sesuai"))
    assert PeriodeRealisasi.objects.get().ditutup_pada == pukul(FEB)


def test_a_missing_reason_is_named_beside_its_field_and_what_was_typed_is_kept(kota: Kota) -> None:
    data = {**pilihan(kota.staf, "di_bawah", "sesuai"), **pilihan(kota.staf_pppk, "sesuai", "sesuai", catatan="Bagus")}
    jawab = masuk(kota.kasub).post(TIM, data)
    isi = jawab.content.decode()
    assert jawab.status_code == 422
    assert "Isi alasan untuk nilai Siti Rahma." in isi
    assert f'href="#id_p{kota.staf.penugasan.pk}-alasan"' in isi
    assert "Bagus" in isi
    assert not Penilaian.objects.exists()


def test_one_choice_without_the_other_is_refused(kota: Kota) -> None:
    jawab = masuk(kota.kasub).post(TIM, {f"p{kota.staf.penugasan.pk}-hasil_kerja": "sesuai"})
    assert jawab.status_code == 422
    assert "Pilih hasil kerja dan perilaku" in jawab.content.decode()


def test_the_second_of_two_tabs_is_told_who_was_first_and_keeps_its_text(kota: Kota) -> None:
    nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01", sampaikan=False)
    jawab = masuk(kota.kasub).post(TIM, pilihan(kota.staf, "di_atas", "di_atas", catatan="Versi tab kedua"))
    isi = jawab.content.decode()
    assert jawab.status_code == 409
    assert "Siti Rahma sudah dinilai: Baik." in isi
    assert "oleh Hendra Saputra" in isi
    assert "Versi tab kedua" in isi
    assert Penilaian.objects.get().predikat == "baik"

    kunci = str(Penilaian.objects.get().kunci)
    assert f'name="p{kota.staf.penugasan.pk}-kunci" value="{kunci}"' in isi


def test_three_people_on_the_page_of_one_person(kota: Kota) -> None:
    alamat = f"{TIM}{kota.staf.penugasan.pk}/"
    penilai, melihat, asing = (masuk(x).get(alamat) for x in (kota.kasub, kota.kabid_mutasi, kota.guru))
    assert 'name="aksi" value="simpan"' in penilai.content.decode()
    assert "Berkas selesai" in melihat.content.decode()
    assert 'name="aksi"' not in melihat.content.decode()
    assert asing.status_code == 404
    assert masuk(kota.staf).get(alamat).status_code == 404


def test_one_person_is_rated_with_a_line_of_dialogue_and_the_next_opens(kota: Kota) -> None:
    alamat = f"{TIM}{kota.staf_pppk.penugasan.pk}/"
    data = pilihan(kota.staf_pppk, "sesuai", "di_atas", dialog="Antrean dibagi dua.")
    jawab = masuk(kota.kasub).post(alamat, {**data, "aksi": "lanjut"})
    assert jawab["Location"] == f"{TIM}{kota.staf.penugasan.pk}/"
    assert Penilaian.objects.get().predikat == "baik"
    dialog = Dialog.objects.get()
    assert (dialog.kesepakatan, dialog.dengan_id) == ("Antrean dibagi dua.", kota.kasub.penugasan.pk)


def test_who_only_looks_cannot_rate_by_sending_the_form(kota: Kota) -> None:
    alamat = f"{TIM}{kota.staf.penugasan.pk}/"
    masuk(kota.kabid_mutasi).post(alamat, pilihan(kota.staf, "di_atas", "di_atas"))
    assert not Penilaian.objects.exists()


def test_the_person_reads_the_delivered_mark_and_accepts_it(kota: Kota) -> None:
    nilai = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01")
    client = masuk(kota.staf)
    isi = client.get(f"/penilaian/nilai/{nilai.pk}/").content.decode()
    assert "Nilai Anda, Januari 2026" in isi
    assert "Jawab paling lambat" in isi
    assert "Januari 2026" in client.get("/penilaian/saya/").content.decode()
    assert masuk(kota.kasub).post(f"/penilaian/nilai/{nilai.pk}/terima/").status_code == 404

    client.post(f"/penilaian/nilai/{nilai.pk}/terima/")
    nilai.refresh_from_db()
    assert nilai.status == "diterima"
    kedua = client.post(f"/penilaian/nilai/{nilai.pk}/terima/", follow=True).content.decode()
    assert "Hasil penilaian diterima oleh pegawai" in kedua


def test_ticked_own_marks_are_read_out_and_accepted_in_one_act(kota: Kota) -> None:
    dua = [nilai_diberikan(kota.kasub, kota.staf, FEB, periode=p) for p in ("2025-12", "2026-01")]
    client, alamat = masuk(kota.staf), "/penilaian/saya/terima/"
    pilih = [str(n.pk) for n in dua]
    assert client.get("/penilaian/saya/").content.decode().count('name="pilih"') == 2
    tanya = client.post(alamat, {"pilih": pilih}).content.decode()
    assert "Terima 2 nilai?" in tanya
    assert set(Penilaian.objects.values_list("status", flat=True)) == {"ditetapkan"}
    masuk(kota.kasub).post(alamat, {"pilih": pilih, "yakin": "1"})
    assert set(Penilaian.objects.values_list("status", flat=True)) == {"ditetapkan"}
    client.post(alamat, {"pilih": pilih, "yakin": "1"})
    assert set(Penilaian.objects.values_list("status", flat=True)) == {"diterima"}
    assert Entri.objects.filter(peristiwa="penilaian.diterima").count() == 1
    assert (
        "Hasil penilaian diterima oleh pegawai"
        in client.post(alamat, {"pilih": pilih, "yakin": "1"}, follow=True).content.decode()
    )
    assert 'name="pilih"' not in client.get("/penilaian/saya/").content.decode()


def test_marks_to_accept_are_read_out_in_the_order_their_periods_ended(kota: Kota) -> None:
    kode = ("2025", "2025-11", "2026-01", "2025-12")
    pilih = [nilai_diberikan(kota.kasub, kota.staf, FEB, periode=p).pk for p in kode]
    isi = masuk(kota.staf).post("/penilaian/saya/terima/", {"pilih": pilih}).content.decode()
    letak = [isi.index(f"<b>{kata}</b>") for kata in ("November 2025", "Desember 2025", "Tahun 2025", "Januari 2026")]
    assert letak == sorted(letak)


def test_a_mark_not_yet_delivered_is_not_there_for_the_person(kota: Kota) -> None:
    nilai = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01", sampaikan=False)
    assert masuk(kota.staf).get(f"/penilaian/nilai/{nilai.pk}/").status_code == 404
    assert "Januari" not in masuk(kota.staf).get("/penilaian/saya/").content.decode()


def test_the_receipt_is_recomputed_on_demand_and_its_file_verifies_offline(kota: Kota) -> None:
    nilai = nilai_diberikan(kota.kasub, kota.staf, FEB, periode="2026-01", hasil_kerja="di_atas", perilaku="di_atas")
    client = masuk(kota.staf)
    isi = client.get(f"/penilaian/nilai/{nilai.pk}/rincian/?hitung-ulang=1").content.decode()
    assert "Sangat Baik" in isi
    assert "Isi sel kuadran" in isi
    assert "Sumber kedua" in isi
    assert "hasilnya sama" in isi
    berkas = client.get(f"/penilaian/nilai/{nilai.pk}/rincian.json")
    assert "attachment" in berkas["Content-Disposition"]
    assert verifikasi(json.loads(berkas.content)) is None


def test_the_agency_gets_its_mark_and_the_guide_speaks_in_sentences(kota: Kota) -> None:
    for orang in (kota.staf, kota.staf_pppk):
        nilai_diberikan(kota.kasub, orang, FEB, periode="2026-01", hasil_kerja="di_atas", perilaku="di_atas")
    unit = kota.unit["05"].pk
    isi = {"predikat": "baik", "alasan": "Capaian 92 persen", "kunci": "0"}
    masuk(kota.walikota).post(f"/penilaian/unit/2026-01/{unit}/", isi)
    assert PredikatOrganisasi.objects.get().predikat == "baik"
    halaman = masuk(kota.kasub).get(TIM).content.decode()
    assert "Yang terbanyak menurut pedoman: Baik." in halaman
    assert "paling sedikit 1 orang; sekarang 0 dari 2 orang" in halaman


def tambah_staf(jumlah: int) -> None:
    """More people under the head of the subdivision, each with a set SKP."""
    nip = [f"19900101201501{i:04d}" for i in range(jumlah)]
    at = pukul(date(2026, 1, 2))
    orang = [IsiPegawai(n, f"Pegawai {n[-4:]}", status="pns") for n in nip]
    services.simpan_banyak_pegawai(isi=orang, by=SISTEM, at=at)
    isi = [IsiPenugasan(n, "STAF", "definitif", date(2025, 1, 1)) for n in nip]
    services.simpan_banyak_penugasan(isi=isi, by=SISTEM, at=at)
    for p in Penugasan.objects.filter(pegawai__pengenal__nilai__in=nip):
        skp_ditetapkan(p, 2026, at)


def hitung(client: Client, alamat: str) -> int:
    client.get(alamat)  # the first visit of a session also renews it
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(alamat).status_code == 200
    return len(kueri)


def test_the_team_page_asks_as_much_for_fifty_people_as_for_two(kota: Kota) -> None:
    client = masuk(kota.kasub)
    dua = hitung(client, TIM)
    tambah_staf(48)
    assert hitung(client, TIM) == dua <= 14


def test_only_the_nearest_door_of_the_menu_is_open(kota: Kota) -> None:
    isi = masuk(kota.walikota).get("/penilaian/unit/2026-01/").content.decode()
    menu = isi.split('aria-label="Menu utama"')[1].split("</nav>")[0]
    assert menu.count('aria-current="page"') == 1
    assert 'aria-current="page">Predikat organisasi' in menu
