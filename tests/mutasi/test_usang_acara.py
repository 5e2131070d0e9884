"""Papers of the whole day out of date: who left or came, a witness, the day; renewed by themselves."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from kinerja.dokumen.models import Dokumen, TandaTangan
from kinerja.mutasi import services
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.selectors.usang import naskah_usang
from kinerja.mutasi.services import IsiKelompok
from kinerja.organisasi.models import Pegawai
from tests.mutasi.pabrik import HARI_LANTIK, kerjakan_pengisian
from tests.mutasi.test_naskah import aturan, lantik
from tests.mutasi.test_pengisian import minta
from tests.mutasi.test_usang import perbarui
from tests.pabrik import SISTEM, Kota, kota_kecil, masuk, pukul

pytestmark = pytest.mark.django_db
AT = pukul(HARI_LANTIK)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


@pytest.fixture
def satu(kota: Kota) -> Pelantikan:
    """Four people; the order, an invitation to them by name, minutes of the oath for two religions."""
    aturan(kota)
    x = lantik(kota)
    minta(kota, x, "keputusan", "undangan", "berita_acara_sumpah")
    kerjakan_pengisian()
    x.refresh_from_db()
    return x


def usang(satu: Pelantikan) -> dict[str, list[tuple[str, str, str]]]:
    """Paper of the whole day -> what it prints otherwise than it is."""
    satu = Pelantikan.objects.get(pk=satu.pk)
    semua = [u for u in naskah_usang(satu) if u.peserta is None]
    nama = dict(Dokumen.objects.values_list("pk", "rujukan"))
    return {nama[d.pk].split("/", 1)[1]: [(b.nama, b.lama, b.baru) for b in u.beda] for u in semua for d in u.dokumen}


def test_nothing_is_out_of_date_right_after_filling(satu: Pelantikan) -> None:
    assert Dokumen.objects.filter(pegawai=None).count() == 4
    assert naskah_usang(satu) == []


def test_who_is_taken_out_is_missed_by_the_papers_that_name_them(kota: Kota, satu: Pelantikan) -> None:
    keluar = satu.peserta.get(pegawai=kota.kabid_mutasi.pegawai)
    services.hapus_peserta(pelantikan=satu.pk, peserta=[keluar.pk], versi=satu.kunci, by=SISTEM, at=AT)
    empat = [("peserta", "4 orang", "3 orang (keluar: Fajar Nugroho)")]
    assert usang(satu) == {
        "keputusan/asli": empat,
        "undangan/semua": empat,
        "berita_acara_sumpah/islam": [
            ("peserta", "3 orang", "2 orang (keluar: Fajar Nugroho)"),
            ("penanda tangan", "Fajar Nugroho, Kepala Bidang Kinerja", "Fajar Nugroho, tidak lagi dalam jabatan itu"),
        ],
    }
    kristen = Dokumen.objects.get(rujukan__endswith="sumpah/kristen")
    hasil = perbarui(satu)
    assert (hasil.terisi, hasil.dilewati) == (3, [])
    assert usang(satu) == {}
    kristen.refresh_from_db()
    assert kristen.keadaan == "disiapkan"
    baru = Dokumen.objects.exclude(keadaan="batal").get(rujukan__endswith="sumpah/islam")
    assert "Fajar Nugroho" not in baru.naskah
    assert next(iter(baru.tanda_tangan.values_list("nama", flat=True))) == "Gita Maharani"


def test_another_witness_and_clergyman_are_said_and_only_of_their_minutes(kota: Kota, satu: Pelantikan) -> None:
    isi = IsiKelompok("islam", "Hasan", "Penyuluh", kota.sekda.pegawai.pk, kota.kadis.pegawai.pk)
    services.atur_sumpah(pelantikan=satu.pk, isi=isi, versi=satu.kunci, by=SISTEM, at=AT)
    saksi = kota.inspektur.pegawai.nama_lengkap
    assert usang(satu) == {
        "berita_acara_sumpah/islam": [
            ("saksi kedua", saksi, kota.kadis.pegawai.nama_lengkap),
            ("rohaniwan", "Ahmad, Penyuluh", "Hasan, Penyuluh"),
        ]
    }
    perbarui(satu)
    assert usang(satu) == {}


def test_the_day_the_place_and_the_one_who_inaugurates_count(kota: Kota, satu: Pelantikan) -> None:
    lain = {"tanggal": HARI_LANTIK + timedelta(days=1), "tempat": "Balai Kota", "pelantik": kota.sekda.penugasan}
    Pelantikan.objects.filter(pk=satu.pk).update(**lain)
    kata = {naskah: [nama for nama, _lama, _baru in beda] for naskah, beda in usang(satu).items()}
    assert kata == {
        "keputusan/asli": ["tanggal pelantikan"],
        "undangan/semua": ["tanggal pelantikan", "tempat"],
        "berita_acara_sumpah/islam": ["tanggal pelantikan", "tempat", "yang melantik"],
        "berita_acara_sumpah/kristen": ["tanggal pelantikan", "tempat", "yang melantik"],
    }


def test_a_person_named_otherwise_and_a_witness_whose_name_changed_count(kota: Kota, satu: Pelantikan) -> None:
    Pegawai.objects.filter(pk=kota.kaban.pegawai.pk).update(gelar_belakang="M.M.")
    Pegawai.objects.filter(pk=kota.inspektur.pegawai.pk).update(nama="Dewi Lestari")
    sumpah = usang(satu)["berita_acara_sumpah/kristen"]
    assert ("peserta", "1 orang", "1 orang (berubah: Eko Prasetyo, M.M.)") in sumpah
    penanda = [baru for nama, _lama, baru in usang(satu)["berita_acara_sumpah/islam"] if nama == "penanda tangan"]
    assert [x.split(",")[0] for x in penanda] == ["Dewi Lestari"]


def test_minutes_somebody_signed_are_compared_no_more(kota: Kota, satu: Pelantikan) -> None:
    tanda = TandaTangan.objects.filter(dokumen__rujukan__endswith="sumpah/islam", urutan=1)
    tanda.update(keadaan="ditandatangani", pada=timezone.now(), sha256="a" * 64, cara="basah")
    isi = IsiKelompok("islam", "Hasan", "Penyuluh", kota.sekda.pegawai.pk, kota.kadis.pegawai.pk)
    services.atur_sumpah(pelantikan=satu.pk, isi=isi, versi=satu.kunci, by=SISTEM, at=AT)
    assert usang(satu) == {}


def test_the_desk_says_it_and_the_page_renews_it(kota: Kota, satu: Pelantikan) -> None:
    isi = IsiKelompok("islam", "Hasan", "Penyuluh", kota.sekda.pegawai.pk, kota.inspektur.pegawai.pk)
    services.atur_sumpah(pelantikan=satu.pk, isi=isi, versi=satu.kunci, by=SISTEM, at=AT)
    bkpsdm = masuk(kota.bkpsdm)
    meja = bkpsdm.get(reverse("mutasi:meja", args=[satu.pk])).content.decode()
    assert "<b>Rohaniwan</b>: Ahmad, Penyuluh menjadi Hasan, Penyuluh" in meja
    halaman = bkpsdm.get(reverse("mutasi:perbarui", args=[satu.pk])).content.decode()
    assert "1 dokumen yang belum ditandatangani siapa pun batal" in halaman


def test_an_invitation_to_many_refers_to_a_list_that_may_change(kota: Kota, satu: Pelantikan) -> None:
    undangan = Dokumen.objects.get(rujukan__endswith="undangan/semua")
    assert len(undangan.acara_tertulis.orang) == 4
    Pegawai.objects.filter(pk=kota.kadis.pegawai.pk).update(nama="Lukman H.")
    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr("kinerja.mutasi.selectors.isi_acara.BERNAMA", 3)
        undangan.acara_tertulis.orang = []
        undangan.acara_tertulis.save()
        assert "undangan/semua" not in usang(satu)
        assert "keputusan/asli" in usang(satu)
