"""Papers of a case signed with ink: printed, scanned back, checked by a second officer of the desk, secret."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kinerja.akun.models import Peran, PeranPengguna
from kinerja.disiplin.galat import DisiplinDitolak, MataRantaiKurang
from kinerja.disiplin.models import KeadaanPerkara, PerkaraDisiplin
from kinerja.dokumen.models import Dokumen, KeadaanDokumen, LembarPindaian, Pindaian
from kinerja.dokumen.permissions import lingkup_dokumen, lingkup_lembar, lingkup_pindaian
from kinerja.dokumen.services import baca_pindaian, sahkan_pindaian
from kinerja.organisasi.sesi import buat_sesi
from tests.disiplin import pabrik
from tests.disiplin import pabrik_surat as surat
from tests.disiplin.pabrik_surat import LUSA, SENIN
from tests.disiplin.test_bebas import unduh
from tests.dokumen.pabrik_dokumen import kertas_kosong, pindai, unggah
from tests.pabrik import Kota, masuk, pukul

pytestmark = pytest.mark.django_db
BASAH: dict[str, Any] = {"cara": "basah"}


@pytest.fixture
def kota() -> Kota:
    """With a second officer at the discipline desk."""
    kota = surat.kota_bernomor()
    PeranPengguna.objects.create(pengguna=kota.staf.pengguna, peran=Peran.DISIPLIN, mulai=SENIN)
    return kota


def kembali(kota: Kota, satu: Dokumen) -> Dokumen:
    """Printed, signed on paper, scanned by one officer of the desk and confirmed by the other."""
    satu = surat.cetak(satu)
    unggah(pabrik.meja(kota, LUSA), pindai(satu))
    return sahkan_pindaian(dokumen=satu, versi=satu.kunci, by=kota.staf.sesi(LUSA).pelaku, at=pukul(LUSA))


def hadir(kota: Kota) -> tuple[PerkaraDisiplin, Dokumen]:
    satu = pabrik.buka(kota)
    panggilan = surat.panggil(kota, satu, **BASAH)
    return pabrik.hadir(kota, satu, LUSA), panggilan


def test_scanned_papers_count_as_signed_and_the_decision_is_no_longer_refused(kota: Kota) -> None:
    satu, panggilan = hadir(kota)
    bap = surat.bap(kota, satu, **BASAH)
    with pytest.raises(MataRantaiKurang) as galat:
        surat.putuskan(kota, satu, **BASAH)
    assert [t.kode for t in galat.value.temuan] == ["disiplin.surat_belum_sah"] * 2
    assert kembali(kota, panggilan).keadaan == KeadaanDokumen.TERBIT
    with pytest.raises(MataRantaiKurang, match="Berita Acara Pemeriksaan belum ditandatangani"):
        surat.putuskan(kota, satu, **BASAH)
    assert set(kembali(kota, bap).tanda_tangan.values_list("keadaan", "cara")) == {("ditandatangani", "basah")}
    putusan = surat.putuskan(kota, satu, **BASAH)
    with pytest.raises(DisiplinDitolak, match="belum ditandatangani"):
        pabrik.sampaikan(kota, satu, LUSA)
    kembali(kota, putusan)
    assert pabrik.sampaikan(kota, satu, LUSA).keadaan == KeadaanPerkara.DISAMPAIKAN


def test_the_desk_does_it_on_the_pages_and_who_uploaded_does_not_check(kota: Kota) -> None:
    satu, panggilan = hadir(kota)
    panggilan = surat.cetak(panggilan)
    meja, kedua = masuk(kota.disiplin), masuk(kota.staf)
    assert reverse("dokumen:pindaian") in meja.get("/disiplin/").content.decode()
    halaman = meja.get("/pindaian/").content.decode()
    daftar = reverse("dokumen:daftar_dokumen")
    assert f'href="{daftar}"' not in halaman  # the list is not theirs to read
    assert "disabled" in halaman[halaman.index('name="rahasia"') - 120 :][:300]  # its scans are always secret
    berkas = SimpleUploadedFile("a.pdf", pindai(panggilan), "application/pdf")
    assert meja.post("/pindaian/", {"berkas": [berkas]}).status_code == 302
    pindaian = Pindaian.objects.get()
    assert pindaian.rahasia
    baca_pindaian(pindaian)
    periksa = reverse("dokumen:periksa_pindaian", args=[panggilan.pk])
    assert periksa in kedua.get("/pindaian/").content.decode()
    lembar = LembarPindaian.objects.get()
    gambar = reverse("dokumen:lembar", args=[lembar.pk])
    assert (meja.get(gambar).status_code, kedua.get(gambar).status_code) == (200, 200)
    sah = {"putusan": "sah", "kunci": panggilan.kunci}
    assert "orang kedua" in meja.post(periksa, sah).content.decode()
    assert kedua.post(periksa, sah).status_code == 302
    assert unduh(kedua, reverse("disiplin:surat", args=[satu.pk, "panggilan-1"])) == 200


def test_nobody_outside_the_desk_sees_a_scanned_page_or_its_paper(kota: Kota) -> None:
    _satu, panggilan = hadir(kota)
    panggilan = surat.cetak(panggilan)
    unggah(pabrik.meja(kota, LUSA), pindai(panggilan))
    lembar = LembarPindaian.objects.get()
    alamat = [reverse("dokumen:lembar", args=[lembar.pk]), reverse("dokumen:periksa_pindaian", args=[panggilan.pk])]
    for siapa in (kota.bkpsdm, kota.analis, kota.operator, kota.admin, kota.inspektur, kota.kaban, kota.guru):
        client = masuk(siapa)
        assert [client.get(x).status_code for x in alamat] == [404, 404]
        isi = client.get("/pindaian/").content.decode()
        assert [x for x in (panggilan.kode_tertulis, "Surat Panggilan", "pindaian.pdf") if x in isi] == []
    sesi = buat_sesi(kota.bkpsdm, LUSA)
    assert not lingkup_pindaian(sesi, LUSA).exists()
    assert not lingkup_lembar(sesi, LUSA).exists()
    assert not lingkup_dokumen(sesi, LUSA).filter(pk=panggilan.pk).exists()


def test_a_page_of_the_desk_that_was_not_recognised_stays_with_who_uploaded_it(kota: Kota) -> None:
    _satu, panggilan = hadir(kota)
    panggilan = surat.cetak(panggilan)
    berkas = SimpleUploadedFile("lepas.pdf", kertas_kosong(), "application/pdf")
    meja = masuk(kota.disiplin)
    meja.post("/pindaian/", {"berkas": [berkas]})
    baca_pindaian(Pindaian.objects.get())
    lembar = LembarPindaian.objects.get()
    gambar, cocok = reverse("dokumen:lembar", args=[lembar.pk]), reverse("dokumen:cocokkan", args=[lembar.pk])
    for siapa in (kota.bkpsdm, kota.staf, kota.operator):
        client = masuk(siapa)
        assert "lepas.pdf" not in client.get("/pindaian/").content.decode()
        assert client.get(gambar).status_code == 404
        assert client.post(cocok, {"kode": panggilan.kode}).status_code == 404
    meja.post(cocok, {"kode": panggilan.kode})
    lembar.refresh_from_db()
    assert lembar.dokumen == panggilan


def test_a_secret_page_in_the_batch_of_an_ordinary_officer_is_shown_to_the_desk_only(kota: Kota) -> None:
    _satu, panggilan = hadir(kota)
    panggilan = surat.cetak(panggilan)
    unggah(kota.operator.sesi(LUSA).pelaku, pindai(panggilan))
    gambar = reverse("dokumen:lembar", args=[LembarPindaian.objects.get().pk])
    assert [masuk(x).get(gambar).status_code for x in (kota.operator, kota.bkpsdm, kota.disiplin)] == [404, 404, 200]


def test_the_desk_does_not_check_the_papers_of_its_own_case(kota: Kota) -> None:
    satu = pabrik.buka(kota, siapa=kota.staf)
    panggilan = surat.cetak(surat.panggil(kota, satu, penanda_id=kota.kasub.penugasan.pk, **BASAH))
    unggah(pabrik.meja(kota, LUSA), pindai(panggilan))
    assert masuk(kota.staf).get(reverse("dokumen:periksa_pindaian", args=[panggilan.pk])).status_code == 404
