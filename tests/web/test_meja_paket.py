"""The desk of local packs and its simulation, as two officers use it."""

from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from django.test import Client

from kinerja.aturan.layanan import hitung
from kinerja.penilaian.models import PredikatOrganisasi
from kinerja.peraturan.kata import sebut_temuan
from kinerja.peraturan.models import PaketDaerah, Usulan
from kinerja.peraturan.paket import boleh_berbeda
from kinerja.peraturan.selectors import pustaka_berlaku, pustaka_percobaan
from tests.pabrik import HARI, Kota, kota_kecil, pukul
from tests.penilaian.pabrik import nilai_diberikan
from tests.peraturan.pabrik import paket_draf

CONTOH = ({"baik": 5, "butuh_perbaikan": 3}, {"baik": 6, "butuh_perbaikan": 3})  # 62.5 and 66.7 per cent
pytestmark = pytest.mark.django_db
PERIODE = "2025-12"
DASAR = {"kunci": "0", "judul": "Batas Baik 60%", "singkat": "Perwal 12/2026", "pasal": "Pasal 4"}


@pytest.fixture
def kota(db: None, time_machine: time_machine.TimeMachineFixture) -> Kota:
    time_machine.move_to(pukul(HARI), tick=False)
    return kota_kecil()


@pytest.fixture
def petugas(kota: Kota) -> Client:
    client = Client()
    client.force_login(kota.analis.pengguna)
    return client


@pytest.fixture
def admin(kota: Kota) -> Client:
    client = Client()
    client.force_login(kota.admin)
    return client


def isian(**ubah: str) -> dict[str, str]:
    """The form as it comes, with the limit for Baik at 60 and everything else as it is."""
    isi = {**DASAR, "judul_peraturan": "Peraturan Wali Kota 12/2026"}
    isi |= {f"{k.replace('.', '-')}-cara": "nasional" for k in boleh_berbeda(HARI)}
    for organisasi in ("istimewa", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"):
        awalan = f"distribusi-{organisasi}"
        isi |= {f"{awalan}-cara": "nasional", f"{awalan}-terbanyak": "baik"}
        isi |= {f"{awalan}-batas-TOTAL_FORMS": "0", f"{awalan}-batas-INITIAL_FORMS": "0"}
    batas = [("baik", "paling_banyak_persen", "60"), ("butuh_perbaikan+kurang", "paling_sedikit_orang", "1")]
    isi |= {"distribusi-baik-cara": "sendiri", "distribusi-baik-batas-TOTAL_FORMS": "3"}
    for n, (kelas, ukuran, angka) in enumerate([*batas, ("baik", "paling_banyak_persen", "")]):
        awalan = f"distribusi-baik-batas-{n}"
        isi |= {f"{awalan}-kelas": kelas, f"{awalan}-ukuran": ukuran, f"{awalan}-angka": angka}
    return isi | ubah


def test_a_draft_is_written_compared_proposed_approved_and_then_holds(petugas: Client, admin: Client) -> None:
    assert petugas.post("/aturan/daerah/baru/", isian()).status_code == 302
    paket = PaketDaerah.objects.get()
    assert [b["kode"] for b in paket.isi["nilai"]["distribusi.baik"]["batas"]] == ["b_lebih_60", "bp_k_kurang_1_orang"]
    isi = petugas.get(f"/aturan/daerah/{paket.pk}/").content.decode()
    assert "<b>60%</b>" in isi
    assert "Berubah" in isi
    usul = {"mulai": "2026-07-01", "alasan": "Perwal 12/2026"}
    assert petugas.post(f"/aturan/daerah/{paket.pk}/usulkan/", usul).status_code == 302
    usulan = Usulan.objects.get()
    assert "membandingkan isinya dengan naskah" in admin.get(f"/aturan/usulan/{usulan.pk}/").content.decode()
    assert admin.post(f"/aturan/usulan/{usulan.pk}/putus/", {"putusan": "setuju"}).status_code == 302
    lapis = [pustaka_berlaku().nilai("distribusi.baik", d).lapis for d in (date(2026, 6, 30), date(2026, 7, 1))]
    assert lapis == ["nasional", "daerah"]
    isi = petugas.get("/aturan/?hari=2026-07-01&cari=distribusi").content.decode()
    assert "Aturan daerah" in isi
    assert ">Perwal 12/2026</a>, Pasal 4" in isi
    assert "Perwal 12/2026" in petugas.get("/aturan/peraturan/").content.decode()


def test_mistakes_are_told_together_and_what_was_typed_is_kept(petugas: Client) -> None:
    salah = {"judul": "", "distribusi-baik-batas-0-angka": "-5"}
    isi = petugas.post("/aturan/daerah/baru/", isian(**salah)).content.decode()
    assert "Ada 2 hal yang perlu diperbaiki" in isi
    assert "Perwal 12/2026" in isi
    isi = petugas.post("/aturan/daerah/baru/", isian(**{"distribusi-baik-batas-0-angka": "160"})).content.decode()
    assert "Persen antara 0 dan 100" in isi
    isi = petugas.post("/aturan/daerah/baru/", isian(**{"distribusi-baik-cara": "nasional"})).content.decode()
    assert "Belum ada nilai yang dibedakan" in isi
    assert not PaketDaerah.objects.exists()


def test_second_writer_of_a_draft_is_told(petugas: Client, admin: Client) -> None:
    petugas.post("/aturan/daerah/baru/", isian())
    url = f"/aturan/daerah/{PaketDaerah.objects.get().pk}/sunting/"
    assert petugas.post(url, isian(kunci="1", judul="Satu")).status_code == 302
    isi = admin.post(url, isian(kunci="1", judul="Dua")).content.decode()
    assert "sudah diubah orang lain" in isi
    assert "Dua" in isi
    assert PaketDaerah.objects.get().judul == "Satu"


@pytest.fixture
def dinilai(kota: Kota) -> Kota:
    nilai_diberikan(kota.kasek, kota.guru, HARI, periode=PERIODE)
    nilai_diberikan(kota.kasek, kota.guru_pppk, HARI, periode=PERIODE, hasil_kerja="di_bawah")
    PredikatOrganisasi.objects.create(
        unit=kota.unit["10"], jenis="periodik", periode=PERIODE, predikat="baik", ditetapkan_pada=pukul(HARI)
    )
    return kota


def halaman(client: Client, akhir: str = "") -> Iterator[str]:
    pk = PaketDaerah.objects.get().pk
    for jalan in (f"/aturan/daerah/{pk}/simulasi/{akhir}?periode={PERIODE}",):
        yield client.get(jalan).content.decode()


def test_who_may_not_read_marks_sees_no_small_unit_and_no_name(dinilai: Kota, petugas: Client, admin: Client) -> None:
    paket_draf(pukul(HARI))
    unit = f"{dinilai.unit['10'].pk}/"
    (milik_bkpsdm,), (milik_admin,) = halaman(petugas), halaman(admin)
    assert "Sesuai keduanya" in milik_bkpsdm.partition("<tbody")[2]
    assert "Kurang dari lima nilai" in milik_admin.partition("<tbody")[2]
    (rinci_bkpsdm,), (rinci_admin,) = halaman(petugas, unit), halaman(admin, unit)
    assert "Oktavia Rini" in rinci_bkpsdm
    assert "Oktavia Rini" not in rinci_admin
    assert "tidak dirinci" in rinci_admin


def test_the_list_is_filtered_ordered_downloaded_and_empty_without_marks(dinilai: Kota, petugas: Client) -> None:
    pk = paket_draf(pukul(HARI)).pk
    url = f"/aturan/daerah/{pk}/simulasi/"
    csv = petugas.get(f"{url}?periode={PERIODE}&unduh=csv").content.decode("utf-8-sig").splitlines()
    assert csv[0].startswith("Unit,Perangkat daerah,Predikat organisasi,Nilai,Sangat Baik")
    assert csv[1] == "Dinas Pendidikan,,Baik,2,0,1,1,0,0,0,0,Sesuai keduanya"
    assert "Tidak ada unit dengan akibat itu" in petugas.get(f"{url}?periode={PERIODE}&keadaan=belum").content.decode()
    assert 'aria-sort="descending"' in petugas.get(f"{url}?periode={PERIODE}&urut=-nama").content.decode()
    assert "Belum ada nilai pada periode ini" in petugas.get(f"{url}?periode=2025-03").content.decode()
    assert petugas.get(f"{url}?periode=tidak").status_code == 404


def bobot(**ubah: str) -> dict[str, str]:
    """The form with this Pemda's own weights of the allowance."""
    isi = isian(**{"distribusi-baik-cara": "nasional", "tpp-bobot-cara": "sendiri"})
    return isi | {"tpp-bobot-nilai-produktivitas": "70", "tpp-bobot-nilai-disiplin": "30"} | ubah


def test_weights_of_the_allowance_are_drafted_compared_and_reach_the_calculation(
    petugas: Client, admin: Client
) -> None:
    assert petugas.post("/aturan/daerah/baru/", bobot()).status_code == 302
    paket = PaketDaerah.objects.get()
    assert paket.isi["nilai"] == {"tpp.bobot": {"produktivitas": "70", "disiplin": "30"}}
    isi = petugas.get(f"/aturan/daerah/{paket.pk}/usulkan/").content.decode()
    assert "Produktivitas kerja (persen)" in isi
    assert '<td data-label="Sekarang">60</td><td data-label="Naskah"><b>70</b></td>' in isi
    assert "TPP bulan sebelumnya tetap" in isi
    assert "Simulasikan" not in petugas.get(f"/aturan/daerah/{paket.pk}/").content.decode()
    usul = {"mulai": "2026-07-01", "alasan": "Perwal 12/2026"}
    petugas.post(f"/aturan/daerah/{paket.pk}/usulkan/", usul)
    url = f"/aturan/usulan/{Usulan.objects.get().pk}/"
    assert "Disiplin kerja (persen)" in admin.get(url).content.decode()
    admin.post(f"{url}putus/", {"putusan": "setuju"})
    dasar = {"tpp_maksimal": 10_000_000, "capaian_produktivitas": "90", "kehadiran": {"tanpa_keterangan": 2}}
    bulan = [{**dasar, "id": m, "tanggal": f"2026-0{m}-01"} for m in (6, 7)]
    dibayar = [x.nilai["dibayar"] for x in hitung("tpp", bulan, pustaka=pustaka_berlaku())]
    assert dibayar == [9_160_000, 9_120_000]  # 0.6 x 90 + 0.4 x 94, then 0.7 x 90 + 0.3 x 94


def test_a_mistake_in_a_nested_value_stands_at_its_field_and_keeps_what_was_typed(petugas: Client) -> None:
    isi = petugas.post("/aturan/daerah/baru/", bobot(**{"tpp-bobot-nilai-disiplin": "37,5"})).content.decode()
    assert '<a href="#id_tpp-bobot-nilai-produktivitas">Produktivitas kerja (persen): Bobot produktivitas' in isi
    assert 'value="37,5"' in isi
    isi = petugas.post("/aturan/daerah/baru/", bobot(**{"tpp-bobot-cara": "nasional"})).content.decode()
    assert "Isinya Anda ubah, tetapi sumbernya tetap" in isi
    assert not PaketDaerah.objects.exists()


def test_limits_may_have_decimals(petugas: Client) -> None:
    assert petugas.post("/aturan/daerah/baru/", isian(**{"distribusi-baik-batas-0-angka": "62,5"})).status_code == 302
    paket = PaketDaerah.objects.get()
    assert paket.isi["nilai"]["distribusi.baik"]["batas"][0] == {
        "kode": "b_lebih_62_5",
        "kelas": ["baik"],
        "paling_banyak_persen": "62.5",
    }
    assert 'value="62,5"' in petugas.get(f"/aturan/daerah/{paket.pk}/sunting/").content.decode()
    unit = [{"id": n, "tanggal": HARI, "predikat_organisasi": "baik", "jumlah": x} for n, x in enumerate(CONTOH)]
    hasil = hitung("distribusi", unit, pustaka=pustaka_percobaan(paket.isi, HARI))
    assert [x.nilai["temuan"] for x in hasil] == [[], ["b_lebih_62_5"]]
    assert sebut_temuan("b_lebih_62_5") == "Baik lebih dari 62,5%"
