"""The papers of a case as documents: their numbers, their signatures, and what waits for them."""

import pytest

from kinerja.disiplin.galat import DisiplinDitolak, MataRantaiKurang
from kinerja.disiplin.models import KeadaanPerkara, PerkaraDisiplin
from kinerja.disiplin.permissions import lingkup_sendiri
from kinerja.disiplin.selectors.tugas import panggilan_pegawai
from kinerja.disiplin.services import ulangi_surat
from kinerja.dokumen.models import AturanNomor, Dokumen, KeadaanDokumen, NomorSurat
from tests.disiplin import pabrik
from tests.disiplin import pabrik_surat as surat
from tests.disiplin.pabrik_surat import LUSA, SENIN
from tests.pabrik import Kota, pukul

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return surat.kota_bernomor()


def test_a_summons_has_its_number_from_the_register_and_summons_once_it_is_signed(kota: Kota) -> None:
    satu = pabrik.buka(kota)
    dokumen = surat.panggil(kota, satu)
    panggilan = satu.panggilan.get()
    assert panggilan.nomor == "800.1.6/001/CONTOH/2026"
    sesi = kota.guru.sesi(SENIN)
    assert not lingkup_sendiri(sesi).exists()  # not summoned yet
    assert not panggilan_pegawai(kota.guru.pegawai.pk).exists()
    with pytest.raises(DisiplinDitolak, match=f"belum ditandatangani {kota.kasek.pegawai.nama}"):
        pabrik.hadir(kota, satu, LUSA, hadir=False)
    assert surat.semua_tanda(dokumen, kota).keadaan == KeadaanDokumen.TERBIT
    assert lingkup_sendiri(sesi).get() == satu
    assert panggilan_pegawai(kota.guru.pegawai.pk).get() == satu
    assert pabrik.hadir(kota, satu, LUSA, hadir=False).langkah == "panggil"


def test_a_paper_needs_a_rule_of_numbering_or_a_typed_number(kota: Kota) -> None:
    AturanNomor.objects.all().delete()
    satu = pabrik.buka(kota)
    with pytest.raises(DisiplinDitolak, match="Belum ada aturan penomoran Surat pemeriksaan disiplin"):
        surat.panggil(kota, satu)
    assert not Dokumen.objects.exists()
    dokumen = surat.panggil(kota, satu, nomor="B/77/2026")
    assert (satu.panggilan.get().nomor, dokumen.nomor) == ("B/77/2026", None)


def test_who_may_not_examine_does_not_sign_a_summons(kota: Kota) -> None:
    satu = pabrik.buka(kota)
    for orang in (kota.guru, kota.staf):
        with pytest.raises(DisiplinDitolak, match="Pilih pemeriksa yang menandatangani"):
            surat.panggil(kota, satu, penanda_id=orang.penugasan.pk)


def test_a_decision_waits_for_minutes_that_are_signed_and_names_who_has_not(kota: Kota) -> None:
    satu = pabrik.buka(kota)
    surat.semua_tanda(surat.panggil(kota, satu), kota)
    pabrik.hadir(kota, satu, LUSA)
    dokumen = surat.bap(kota, satu)
    with pytest.raises(MataRantaiKurang, match="Berita Acara Pemeriksaan belum ditandatangani") as galat:
        surat.putuskan(kota, satu)
    assert [t.kode for t in galat.value.temuan] == ["disiplin.surat_belum_sah"]
    surat.tanda(kota.kasek, dokumen, LUSA)
    surat.tolak(kota.guru, dokumen, LUSA)  # refused by the examined alone: the minutes hold
    assert pabrik.segar(satu).keadaan == KeadaanPerkara.TERBUKA
    surat.putuskan(kota, satu)


def test_an_examiner_who_refuses_leaves_minutes_without_force(kota: Kota) -> None:
    satu = pabrik.buka(kota)
    surat.semua_tanda(surat.tim(kota, satu), kota)
    surat.semua_tanda(surat.panggil(kota, satu), kota)
    pabrik.hadir(kota, satu, LUSA)
    dokumen = surat.bap(kota, satu, ditandatangani=False, penolakan="Tidak sependapat")
    assert [t.nama for t in dokumen.tanda_tangan.order_by("urutan")] == [
        o.pegawai.nama_lengkap for o in (kota.kasek, kota.inspektur, kota.analis)
    ]
    surat.tanda(kota.kasek, dokumen, LUSA)
    surat.tanda(kota.inspektur, surat.cetak(dokumen), LUSA)
    surat.tolak(kota.analis, dokumen, LUSA)
    with pytest.raises(MataRantaiKurang, match="ditolak"):
        surat.putuskan(kota, satu)


def test_a_decision_is_delivered_once_its_official_has_signed_it(kota: Kota) -> None:
    satu = surat.diperiksa(kota)
    dokumen = surat.putuskan(kota, satu)
    assert pabrik.sk(satu).nomor == "800.1.6.2/001/CONTOH/2026"
    with pytest.raises(DisiplinDitolak, match=f"belum ditandatangani {kota.kadis.pegawai.nama}"):
        pabrik.sampaikan(kota, satu, LUSA)
    surat.semua_tanda(dokumen, kota, LUSA)
    assert pabrik.sampaikan(kota, satu, LUSA).keadaan == KeadaanPerkara.DISAMPAIKAN


def test_a_refused_decision_is_made_anew_under_a_new_number_and_the_old_one_stays(kota: Kota) -> None:
    satu = surat.diperiksa(kota)
    lama = surat.cetak(surat.putuskan(kota, satu))
    surat.tolak(kota.kadis, lama, LUSA)
    baru = _ulangi(kota, satu)
    assert pabrik.sk(satu).nomor == "800.1.6.2/002/CONTOH/2026"
    nomor = NomorSurat.objects.filter(nomor__startswith="800.1.6.2/").order_by("urut")
    assert list(nomor.values_list("status", flat=True)) == ["batal", "dipesan"]
    surat.semua_tanda(baru, kota, LUSA)
    with pytest.raises(DisiplinDitolak, match="sudah ditandatangani"):
        _ulangi(kota, satu)
    assert pabrik.sampaikan(kota, satu, LUSA).keadaan == KeadaanPerkara.DISAMPAIKAN


def test_a_team_formed_anew_cancels_its_order_and_number(kota: Kota) -> None:
    satu = pabrik.buka(kota, pasal=pabrik.BERAT)
    lama, baru = surat.tim(kota, satu), surat.tim(kota, satu)
    assert Dokumen.objects.get(pk=lama.pk).keadaan == KeadaanDokumen.BATAL
    assert (baru.pk != lama.pk, pabrik.segar(satu).nomor_tim) == (True, "800.1.6/002/CONTOH/2026")


def _ulangi(kota: Kota, satu: PerkaraDisiplin) -> Dokumen:
    by, at = pabrik.meja(kota, LUSA), pukul(LUSA)
    return ulangi_surat(
        perkara=satu.pk, surat="keputusan", alasan="Salah sebut", cara="tercatat", versi=None, by=by, at=at
    )  # fmt: skip
