"""The papers: every kind of the three sets fills from the record, numbers follow, cancelling takes them along."""

from datetime import date, time

import pytest

from kinerja.dokumen.models import Dokumen, TandaTangan
from kinerja.dokumen.naskah import daftar_set, isi_naskah
from kinerja.dokumen.services import IsiAturanNomor, tetapkan_aturan_nomor
from kinerja.mutasi import services
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.naskah import ACARA
from kinerja.mutasi.naskah.perorangan import diminta, dokumen_orang, payung
from kinerja.mutasi.selectors.bahan import CaraNaskah, bahan_naskah
from kinerja.mutasi.services import IsiKelompok, IsiPeserta
from kinerja.organisasi.services import IsiPenugasan, akhiri_penugasan, tetapkan_penugasan
from tests.mutasi.pabrik import HARI_LANTIK, mulai, siapkan
from tests.pabrik import SISTEM, Kota, kota_kecil, pukul
from tests.perjanjian.cerita import muat_rencana

pytestmark = pytest.mark.django_db
AT = pukul(HARI_LANTIK)
BERNOMOR = ("kontrak_jabatan", "pernyataan_payung", "undangan", "berita_acara_sumpah", "spp", "spmt", "serah_terima")


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def lantik(kota: Kota, **lain: object) -> Pelantikan:
    """Two heads swap, the head of an agency acquires the budget; complete in everything."""
    walikota = kota.walikota.penugasan.pk
    satu = siapkan(
        kota,
        IsiPeserta(kota.kabid_mutasi.nip, "KABID-K", agama="Islam"),
        IsiPeserta(kota.kabid_kinerja.nip, "KABID-M", agama="Islam"),
        IsiPeserta(kota.kaban.nip, "KADIS", agama="Kristen", peran_anggaran="PA"),
        IsiPeserta(kota.kadis.nip, "KABAN", agama="Islam"),
        **{"set_dokumen": "bekasi", "pelantik_id": walikota, "jam": time(9), "nomor_pertek": "BKN/1", **lain},
    )
    for agama in ("islam", "kristen"):
        satu.refresh_from_db()
        isi = IsiKelompok(agama, "Ahmad", "Penyuluh", kota.sekda.pegawai.pk, kota.inspektur.pegawai.pk)
        services.atur_sumpah(pelantikan=satu.pk, isi=isi, versi=satu.kunci, by=SISTEM, at=AT)
    satu.refresh_from_db()
    return satu


def aturan(kota: Kota, *jenis_bernomor: str) -> None:
    for jenis in jenis_bernomor or BERNOMOR:
        isi = IsiAturanNomor(
            jenis=jenis,
            unit=kota.unit["00"].pk,
            cara="pencacah",
            mulai=date(2026, 1, 1),
            klasifikasi="800.1.3.3",
            pola="{klasifikasi}/{urut}/{singkatan}/{tahun}",
            singkatan="BKPSDM",
            dasar="Tata naskah",
        )
        tetapkan_aturan_nomor(isi=isi, by=SISTEM, at=pukul(kota.on))


def cara(kota: Kota) -> CaraNaskah:
    return CaraNaskah(kota.unit["05"].pk)


def buat(kota: Kota, satu: Pelantikan, *pilihan: str) -> int:
    satu.refresh_from_db()
    return services.siapkan_naskah(pelantikan=satu.pk, pilihan=pilihan, cara=cara(kota), by=SISTEM, at=AT).dokumen


@pytest.mark.parametrize("kode", sorted(daftar_set()))
def test_every_kind_of_each_set_fills_from_the_record(kode: str, kota: Kota) -> None:
    muat_rencana(2026)
    satu = lantik(kota, set_dokumen=kode)
    bahan = bahan_naskah(satu, cara(kota), AT)
    jenis: set[str] = set()
    for orang in bahan.orang:
        semua = [*dokumen_orang(bahan, orang), *payung(bahan, orang, ["Pakta Integritas"])]
        for x in semua:
            isi_naskah(x.jenis, x.versi, x.isian)
        jenis |= {x.jenis for x in semua}
    perlu = {x.jenis for o in bahan.orang for x in diminta(bahan, o)}
    assert jenis == perlu
    assert "pakta_integritas" in jenis


def test_every_paper_of_the_day_fills_from_the_record(kota: Kota) -> None:
    bahan = bahan_naskah(lantik(kota), cara(kota), AT)
    banyak = {jenis: [*susun(bahan)] for jenis, susun in ACARA.items()}
    assert {jenis: len(isi) for jenis, isi in banyak.items()} == {
        "keputusan": 5,
        "undangan": 1,
        "berita_acara_sumpah": 2,
        "spp": 4,
        "spmt": 4,
        "serah_terima": 4,
    }


def test_the_order_names_its_regulations_in_full_and_the_new_head_states_the_inauguration(kota: Kota) -> None:
    bahan = bahan_naskah(lantik(kota), cara(kota), AT)
    assert bahan.dasar_hukum[0] == "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara"
    spp = next(ACARA["spp"](bahan))
    assert [p.nama for p in spp.penanda] == ["Lukman Hakim"]
    undangan = next(ACARA["undangan"](bahan))
    assert [p.nama for p in undangan.penanda] == ["Eko Prasetyo"]


def test_superiors_are_those_after_everybody_has_moved(kota: Kota) -> None:
    bahan = bahan_naskah(lantik(kota), cara(kota), AT)
    atasan = {o.peserta.pegawai.nama: o.atasan.pejabat.nama for o in bahan.orang if o.atasan}
    assert atasan == {
        "Fajar Nugroho": "Lukman Hakim",  # who becomes head of BKPSDM by the same order
        "Gita Maharani": "Lukman Hakim",
        "Eko Prasetyo": "Arif Wibowo",
        "Lukman Hakim": "Arif Wibowo",
    }
    mulai(bahan.pelantikan)
    sesudah = bahan_naskah(Pelantikan.objects.get(), cara(kota), AT)
    assert {o.peserta.pegawai.nama: o.atasan.pejabat.nama for o in sesudah.orang if o.atasan} == atasan


def test_papers_get_numbers_signers_and_the_umbrella_names_them(kota: Kota) -> None:
    aturan(kota)
    satu = lantik(kota)
    hasil = services.siapkan_naskah(pelantikan=satu.pk, pilihan=["set"], cara=cara(kota), by=SISTEM, at=AT)
    jenis = list(Dokumen.objects.filter(pegawai=kota.kaban.pegawai).order_by("pk").values_list("jenis", flat=True))
    assert jenis == [
        "pakta_integritas",
        "kontrak_jabatan",
        "tanggung_jawab",
        "kesediaan_anggaran",
        "pernyataan_payung",
    ]
    assert [x for x in hasil.dilewati if "Eko" in x.nama] == [
        ("Eko Prasetyo", "Perjanjian Kinerja", "jabatannya belum punya hasil pada pohon kinerja")
    ]
    kontrak = Dokumen.objects.select_related("nomor").get(jenis="kontrak_jabatan", pegawai=kota.kaban.pegawai)
    assert kontrak.nomor is not None
    payung_ = Dokumen.objects.get(jenis="pernyataan_payung", pegawai=kota.kaban.pegawai)
    assert f"Nomor {kontrak.nomor.nomor}" in payung_.naskah
    tanda = TandaTangan.objects.filter(dokumen=kontrak).order_by("urutan")
    assert [t.pegawai for t in tanda] == [kota.kaban.pegawai, kota.walikota.pegawai]


def test_asked_again_the_papers_are_the_same(kota: Kota) -> None:
    aturan(kota)
    satu = lantik(kota)
    pertama = buat(kota, satu, "set", *ACARA)
    sebelum = set(Dokumen.objects.values_list("kode", flat=True))
    assert buat(kota, satu, "set", *ACARA) == pertama == len(sebelum)
    assert set(Dokumen.objects.values_list("kode", flat=True)) == sebelum


def test_without_an_order_or_a_rule_for_numbers_nothing_is_made(kota: Kota) -> None:
    tanpa = lantik(kota, nomor_sk="")
    with pytest.raises(PelantikanDitolak, match="nomor dan tanggal keputusan"):
        buat(kota, tanpa, "set")
    satu = lantik(kota, kode="P2")
    with pytest.raises(PelantikanDitolak, match="Belum ada aturan penomoran"):
        buat(kota, satu, "set")
    assert not Dokumen.objects.exists()


def test_cancelled_or_taken_out_the_papers_lapse_with_their_numbers(kota: Kota) -> None:
    aturan(kota)
    satu = lantik(kota)
    buat(kota, satu, "set")
    satu.refresh_from_db()
    orang = satu.peserta.get(pegawai=kota.kaban.pegawai)
    services.hapus_peserta(pelantikan=satu.pk, peserta=[orang.pk], versi=satu.kunci, by=SISTEM, at=AT)
    batal = Dokumen.objects.filter(keadaan="batal")
    assert set(batal.values_list("pegawai", flat=True)) == {kota.kaban.pegawai.pk}
    satu.refresh_from_db()
    services.batalkan_pelantikan(pelantikan=satu.pk, alasan="Ditarik", versi=satu.kunci, by=SISTEM, at=AT)
    assert not Dokumen.objects.exclude(keadaan="batal").exists()
    kontrak = Dokumen.objects.filter(jenis="kontrak_jabatan").select_related("nomor")
    assert {d.nomor.status for d in kontrak if d.nomor} == {"batal"}


def test_the_minutes_of_the_oath_wait_for_clergy_and_witnesses(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR", agama="Islam"), pelantik_id=kota.walikota.penugasan.pk)
    assert [*ACARA["berita_acara_sumpah"](bahan_naskah(satu, cara(kota), AT))] == []


def test_a_post_that_stood_empty_has_nobody_to_hand_it_over(kota: Kota) -> None:
    akhiri_penugasan(penugasan=kota.kabid_kinerja.penugasan, sampai=date(2026, 1, 31), by=SISTEM, at=AT)
    tetapkan_penugasan(
        isi=IsiPenugasan(kota.kabid_kinerja.nip, "ANALIS", "definitif", date(2026, 2, 1)), by=SISTEM, at=AT
    )
    satu = siapkan(kota, IsiPeserta(kota.kasub.nip, "KABID-K"))
    assert [*ACARA["serah_terima"](bahan_naskah(satu, cara(kota), AT))] == []
