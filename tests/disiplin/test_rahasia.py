"""Papers of a case show themselves to their signers and the readers of the case: no register, list or open page."""

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from kinerja.akun.models import Peran, PeranPengguna
from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.dokumen.models import Dokumen, NomorSurat
from kinerja.dokumen.permissions import lingkup_dokumen, lingkup_dokumen_kelola
from kinerja.dokumen.rahasia import PERIHAL, jenis_rahasia
from kinerja.dokumen.saya import milik_saya
from kinerja.jejak.models import Entri, Muatan, Perihal
from kinerja.organisasi.sesi import buat_sesi
from tests.disiplin import pabrik
from tests.disiplin import pabrik_surat as surat
from tests.disiplin.pabrik_surat import LUSA, SENIN
from tests.pabrik import Kota, masuk

pytestmark = pytest.mark.django_db
BOCOR = ("isiplin", "Pasal 4", "pp94", "Panggilan", "Oktavia")  # the case, an article, the examined


@pytest.fixture
def kota() -> Kota:
    return surat.kota_bernomor()


@pytest.fixture
def putusan(kota: Kota) -> Dokumen:
    satu = surat.diperiksa(kota)
    return surat.cetak(surat.putuskan(kota, satu))


def test_only_signers_and_the_desk_find_a_paper_in_the_register(kota: Kota, putusan: Dokumen) -> None:
    semua = (kota.guru, kota.kasek, kota.kadis, kota.inspektur, kota.kaban, kota.operator, kota.walikota)
    baca = {o.pegawai.nama for o in semua if lingkup_dokumen(o.sesi(LUSA), LUSA).filter(pk=putusan.pk).exists()}
    assert baca == {kota.kadis.pegawai.nama}  # who signs it
    for akun, boleh in ((kota.bkpsdm, False), (kota.admin, False), (kota.disiplin, True)):
        sesi = buat_sesi(akun, LUSA)
        assert lingkup_dokumen(sesi, LUSA).filter(pk=putusan.pk).exists() is boleh
        assert lingkup_dokumen_kelola(sesi, LUSA).filter(pk=putusan.pk).exists() is boleh
    bap = Dokumen.objects.get(jenis="bap_disiplin")
    for orang in (kota.guru, kota.kasek):  # both signed it
        assert lingkup_dokumen(orang.sesi(LUSA), LUSA).filter(pk=bap.pk).exists()


def test_the_desk_does_not_find_the_papers_of_its_own_case(kota: Kota) -> None:
    PeranPengguna.objects.create(pengguna=kota.guru.pengguna, peran=Peran.DISIPLIN, mulai=SENIN)
    putusan = surat.putuskan(kota, surat.diperiksa(kota))
    assert not lingkup_dokumen(kota.guru.sesi(LUSA), LUSA).filter(pk=putusan.pk).exists()


def test_pages_of_others_say_nothing_of_it(kota: Kota, putusan: Dokumen) -> None:
    for siapa in (kota.bkpsdm, kota.inspektur, kota.operator, kota.kaban, kota.admin):
        client = masuk(siapa)
        for nama in ("daftar_dokumen", "daftar_nomor", "saya"):
            isi = client.get(reverse(f"dokumen:{nama}")).content.decode()
            assert [x for x in ("Pasal 4", "Oktavia", putusan.kode_tertulis, putusan.kode) if x in isi] == [], nama
        assert client.get(reverse("dokumen:dokumen", args=[putusan.pk])).status_code == 404
        assert client.get(reverse("dokumen:unduh", args=[putusan.pk])).status_code == 404
        assert "Oktavia" not in client.get("/").content.decode()


def test_the_register_of_numbers_shows_the_number_and_that_it_is_secret(kota: Kota, putusan: Dokumen) -> None:
    semua = NomorSurat.objects.filter(pemakai__jenis__in=jenis_rahasia())
    assert semua.count() == 2  # summons and decision; minutes have none
    assert set(semua.values_list("perihal", "subjek")) == {(PERIHAL, "")}
    assert not semua.filter(rujukan__contains="perkara").exists()
    assert PERIHAL in masuk(kota.bkpsdm).get(reverse("dokumen:daftar_nomor")).content.decode()


def test_the_open_page_says_no_more_than_the_paper_and_never_what_it_is_about(kota: Kota, putusan: Dokumen) -> None:
    for dokumen in Dokumen.objects.filter(jenis__in=jenis_rahasia()):
        isi = Client().get(reverse("dokumen:publik", args=[dokumen.kode])).content.decode()
        assert PERIHAL in isi
        assert [x for x in BOCOR[:4] if x in isi] == []
        assert ("Oktavia" in isi) is (dokumen.jenis == "bap_disiplin")  # a signer, as the paper has it


def test_whoever_looks_as_a_signer_does_not_find_it(kota: Kota, putusan: Dokumen) -> None:
    sesi = kota.kadis.sesi(LUSA)
    assert [x.dokumen_id for x in milik_saya(sesi).giliran] == [putusan.pk]
    lain = replace(sesi, pelaku=buat_sesi(kota.admin, LUSA).pelaku)
    assert not lingkup_dokumen(lain, LUSA).filter(pk=putusan.pk).exists()
    assert milik_saya(lain).nanti == []


def test_the_ledger_names_neither_person_nor_kind(kota: Kota, putusan: Dokumen) -> None:
    entri = Entri.objects.filter(peristiwa__in=["dokumen.disiapkan", "nomor.diambil"])
    isi = " ".join(Muatan.objects.filter(entri__in=entri).values_list("isi", flat=True))
    assert "disiplin" not in isi
    subjek = {s.partition(":")[0] for s in Perihal.objects.filter(entri__in=entri).values_list("subjek", flat=True)}
    assert subjek == {"dokumen", "nomor", "aturan_nomor"}


def test_the_examined_reads_the_own_papers_but_no_decision_before_its_delivery(kota: Kota, putusan: Dokumen) -> None:
    satu = PerkaraDisiplin.objects.get()
    surat.semua_tanda(putusan, kota, LUSA)
    assert _unduh(masuk(kota.guru), satu, "panggilan-1") == 200
    assert _unduh(masuk(kota.guru), satu, "keputusan") == 404
    pabrik.sampaikan(kota, satu, LUSA)
    assert _unduh(masuk(kota.guru), satu, "keputusan") == 200


def test_others_do_not_get_the_papers_from_the_case_either(kota: Kota, putusan: Dokumen) -> None:
    satu = PerkaraDisiplin.objects.get()
    for siapa in (kota.bkpsdm, kota.staf, kota.admin, kota.kaban):
        assert _unduh(masuk(siapa), satu, "keputusan") == 404
    assert _unduh(masuk(kota.inspektur), satu, "keputusan") == 200


def _unduh(client: Client, satu: PerkaraDisiplin, jenis: str) -> int:
    jawaban = client.get(reverse("disiplin:surat", args=[satu.pk, jenis]))
    if jawaban.status_code == 200:
        assert jawaban.getvalue()[:5] == b"%PDF-"
    return jawaban.status_code
