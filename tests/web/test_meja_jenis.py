"""Kinds of punishment of PPPK: chosen by a Pemda from the register under four eyes, and imposed from their day on."""

from datetime import date

import pytest
import time_machine
from django.test import Client

from kinerja.disiplin.galat import MataRantaiKurang
from kinerja.disiplin.kata import dasar_hukuman, pilihan_hukuman
from kinerja.peraturan.hukuman import jenis_dikenal, periksa_jenis
from kinerja.peraturan.models import PaketDaerah, Usulan
from kinerja.peraturan.paket import boleh_berbeda
from tests.disiplin import pabrik
from tests.pabrik import HARI, Kota, kota_kecil, masuk, pukul

pytestmark = pytest.mark.django_db
PPPK = "pp-49-2018"
MULAI = date(2026, 1, 10)
AWALAN = "disiplin-jenis_pppk"
SEDANG = (("pp49_51", "sedang"),)


@pytest.fixture
def kota(db: None, time_machine: time_machine.TimeMachineFixture) -> Kota:
    time_machine.move_to(pukul(HARI), tick=False)
    return kota_kecil()


def isian(*jenis: str) -> dict[str, str | list[str]]:
    """The page with this Pemda's own kinds, and everything else as it is."""
    isi: dict[str, str | list[str]] = {
        "kunci": "0", "judul": "Disiplin PPPK", "singkat": "Perwal 5/2026", "pasal": "Pasal 9",
        "judul_peraturan": "Peraturan Wali Kota tentang Disiplin PPPK",
    }  # fmt: skip
    for k in boleh_berbeda(HARI):
        isi[f"{k.replace('.', '-')}-cara"] = "nasional"
    for organisasi in ("istimewa", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"):
        awalan = f"distribusi-{organisasi}"
        isi |= {f"{awalan}-terbanyak": "baik", f"{awalan}-batas-TOTAL_FORMS": "0"}
        isi |= {f"{awalan}-batas-INITIAL_FORMS": "0"}
    return isi | {f"{AWALAN}-cara": "sendiri", f"{AWALAN}-jenis": list(jenis)}


def tetapkan(kota: Kota, *jenis: str) -> None:
    """Drafted and proposed by one officer, approved by another."""
    petugas, admin = masuk(kota.analis), masuk(kota.admin)
    assert petugas.post("/aturan/daerah/baru/", isian(*jenis)).status_code == 302
    usul = {"mulai": MULAI.isoformat(), "alasan": "Perwal 5/2026"}
    petugas.post(f"/aturan/daerah/{PaketDaerah.objects.get().pk}/usulkan/", usul)
    alamat = f"/aturan/usulan/{Usulan.objects.get().pk}/"
    assert "Pemotongan tunjangan kinerja 25 persen selama 6 bulan" in admin.get(alamat).content.decode()
    petugas.post(f"{alamat}putus/", {"putusan": "setuju"})
    assert PaketDaerah.objects.get().ditetapkan_pada is None  # nobody approves the own proposal
    admin.post(f"{alamat}putus/", {"putusan": "setuju"})


def test_two_officers_set_them_and_a_decision_may_impose_them_from_that_day(kota: Kota) -> None:
    tetapkan(kota, "teguran_lisan", "potong_tpp_6", "pemutusan_perjanjian")
    kode = {on: [x.kode for x in pilihan_hukuman(PPPK, on)] for on in (date(2026, 1, 9), MULAI)}
    assert "potong_tpp_6" not in kode[date(2026, 1, 9)]
    assert kode[MULAI] == ["teguran_lisan", "potong_tpp_6", "pemutusan_perjanjian"]
    assert dasar_hukuman(PPPK, "sedang", MULAI) == "Perwal 5/2026, Pasal 9"
    satu = pabrik.diperiksa(kota, date(2026, 1, 12), siapa=kota.guru_pppk, pasal=SEDANG)
    putus = date(2026, 1, 15)
    with pytest.raises(MataRantaiKurang, match="tidak dapat dijatuhkan"):
        pabrik.putuskan(kota, satu, putus, jenis="teguran_tertulis")
    satu = pabrik.putuskan(
        kota, satu, putus, jenis="potong_tpp_6", pejabat_id=kota.walikota.penugasan.pk, dasar_wewenang="Perwal 5/2026"
    )
    assert (pabrik.sk(satu).peraturan, pabrik.sk(satu).lama) == ("Perwal 5/2026, Pasal 9", 6)


def test_the_page_shows_the_register_and_an_empty_choice_is_refused(kota: Kota) -> None:
    petugas: Client = masuk(kota.analis)
    halaman = petugas.get("/aturan/daerah/baru/").content.decode()
    assert "Hukuman disiplin PPPK" in halaman
    assert f'name="{AWALAN}-jenis" value="pemutusan_perjanjian"' in halaman
    assert f'name="{AWALAN}-jenis" value="penundaan_kgb"' not in halaman  # of PNS alone
    jawab = petugas.post("/aturan/daerah/baru/", isian()).content.decode()
    assert "Pilih paling sedikit satu jenis hukuman." in jawab
    assert not PaketDaerah.objects.exists()


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ([], "belum ada isinya"),
        ([{"kode": "dipecat", "tingkat": "berat", "sebutan": "Dipecat"}], "dipecat tidak dikenal"),
        ([{"kode": "teguran_lisan", "tingkat": "berat", "sebutan": "Teguran"}], "teguran_lisan tidak dikenal"),
        ([{"kode": "penundaan_kgb", "tingkat": "sedang", "sebutan": "Penundaan"}], "penundaan_kgb tidak dikenal"),
        ([jenis_dikenal()["teguran_lisan"]] * 2, "disebut dua kali"),
    ],
)
def test_a_file_with_a_kind_that_no_record_could_take_is_refused(isi: list[dict[str, str]], kata: str) -> None:
    [pesan] = periksa_jenis({"disiplin.jenis_pppk": isi})
    assert kata in pesan


def test_own_words_for_a_known_kind_are_fine_and_so_is_giving_it_back() -> None:
    sendiri = jenis_dikenal()["teguran_lisan"] | {"sebutan": "Teguran lisan tercatat"}
    assert periksa_jenis({"disiplin.jenis_pppk": [sendiri]}) == []
    assert periksa_jenis({"disiplin.jenis_pppk": None}) == []
    assert periksa_jenis({"tpp.bobot": {}}) == []
