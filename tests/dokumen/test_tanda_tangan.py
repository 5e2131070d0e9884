"""Documents are signed in their order, singly or in a batch, or refused; what fails leaves everything as it was."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import DatabaseError, transaction
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoAssertNumQueries

from kinerja.dasar.berkas import buka_berkas, jalur_berkas
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dokumen.alat import penandatangan
from kinerja.dokumen.galat import DokumenDitolak
from kinerja.dokumen.models import BerkasDokumen, Dokumen, TandaTangan
from kinerja.dokumen.services import HasilBatch, batalkan_dokumen, tanda_tangani_dokumen, tolak_dokumen
from kinerja.dokumen.services.antre import lengkapi_bukti_di_latar
from kinerja.dokumen.tandatangan.apa import Rahasia
from kinerja.dokumen.tandatangan.pengaturan import akar_terpasang
from kinerja.dokumen.tandatangan.periksa import periksa_pdf
from kinerja.jejak.models import Entri
from kinerja.jejak.verifikasi import verifikasi
from kinerja.organisasi.services import akhiri_penugasan
from tests.dokumen.pabrik_dokumen import isi_mundur, isi_pakta, tercetak
from tests.dokumen.pabrik_nomor import AT
from tests.dokumen.tandatangan.layanan_bsre import AKUN, FRASA, NIK, LayananPalsu, layanan_bsre
from tests.dokumen.tandatangan.pki import PKI, SANDI, layani
from tests.pabrik import SISTEM, Kota, Orang, kota_kecil

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def tanda_tangani(orang: Orang, *dokumen: Dokumen, frasa: str = "", batas_detik: float = 25) -> HasilBatch:
    return tanda_tangani_dokumen(
        dokumen={x.pk: Dokumen.objects.get(pk=x.pk).kunci for x in dokumen},
        alat=penandatangan(dokumen[0].cara, pengesahan="kata sandi", nik=NIK),
        rahasia=Rahasia(frasa) if frasa else None,
        batas_detik=batas_detik,
        by=orang.pelaku,
        at=datetime.now(UTC) if dokumen[0].cara != "tercatat" else AT,
    )


def keadaan(satu: Dokumen) -> tuple[str, list[str]]:
    return Dokumen.objects.get(pk=satu.pk).keadaan, [x.keadaan for x in satu.tanda_tangan.order_by("urutan")]


def test_two_sign_in_their_order_and_the_document_is_issued(kota: Kota) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru, kota.kadis))
    dini = tanda_tangani(kota.kadis, satu)
    assert dini.ditandatangani == []
    assert f"menunggu tanda tangan {kota.guru.pegawai.nama_lengkap}" in dini.gagal[satu.pk]
    assert tanda_tangani(kota.guru, satu).ditandatangani == [satu.pk]
    assert keadaan(satu) == ("dicetak", ["ditandatangani", "menunggu"])
    assert tanda_tangani(kota.kadis, satu).ditandatangani == [satu.pk]
    assert keadaan(satu) == ("terbit", ["ditandatangani", "ditandatangani"])
    satu.refresh_from_db()
    tempat = satu.tanda_tangan.get(urutan=2)
    assert (tempat.sha256, tempat.cara, tempat.pada, satu.terbit_pada) == (satu.sha256, "tercatat", AT, AT)
    assert verifikasi().cacat is None


def test_a_batch_by_approval_is_one_act_whatever_its_size(
    kota: Kota, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    semua = tercetak(*(isi_pakta(kota, kota.guru, nama=f"n{i}") for i in range(8)))
    with django_assert_max_num_queries(25) as satu:
        tanda_tangani(kota.guru, semua[0])
    with django_assert_max_num_queries(len(satu) + 6):  # each document's version is read by the test itself
        assert len(tanda_tangani(kota.guru, *semua[1:]).ditandatangani) == 7
    entri = Entri.objects.filter(peristiwa="dokumen.ditandatangani")  # one each, to be proved alone
    assert sorted(x.subjek for e in entri for x in e.perihal.all()) == sorted(f"dokumen:{x.pk}" for x in semua)
    assert entri.count() == 8
    assert set(Dokumen.objects.values_list("keadaan", flat=True)) == {"terbit"}


def test_only_who_is_named_signs_and_only_once(kota: Kota) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru))
    assert "tidak menunggu" in tanda_tangani(kota.kasek, satu).gagal[satu.pk]
    tanda_tangani(kota.guru, satu)
    assert "sudah Anda tanda tangani" in tanda_tangani(kota.guru, satu).gagal[satu.pk]
    assert Entri.objects.filter(peristiwa="dokumen.ditandatangani").count() == 1


def test_a_document_that_changed_since_it_was_read_is_read_again_first(kota: Kota) -> None:
    satu, dua = tercetak(isi_pakta(kota, kota.guru), isi_mundur(kota, kota.guru, kota.kadis))
    alat = penandatangan("tercatat", pengesahan="kata sandi")
    hasil = tanda_tangani_dokumen(
        dokumen={satu.pk: satu.kunci + 1, dua.pk: dua.kunci}, alat=alat, by=kota.guru.pelaku, at=AT
    )
    assert (hasil.ditandatangani, "Baca lagi" in hasil.gagal[satu.pk]) == ([dua.pk], True)


def test_another_way_than_the_document_s_own_signs_nothing(kota: Kota) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru, cara="elektronik_bsre"))
    alat = penandatangan("tercatat", pengesahan="kata sandi")
    hasil = tanda_tangani_dokumen(dokumen={satu.pk: satu.kunci}, alat=alat, by=kota.guru.pelaku, at=AT)
    assert "dengan cara ini" in hasil.gagal[satu.pk]
    assert keadaan(satu) == ("dicetak", ["menunggu"])


def test_who_left_the_post_does_not_sign_in_it(kota: Kota) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru, kota.kadis))
    tanda_tangani(kota.guru, satu)
    akhiri_penugasan(penugasan=kota.kadis.penugasan, sampai=AT.date() - timedelta(1), by=SISTEM, at=AT)
    assert "tidak lagi Anda pegang" in tanda_tangani(kota.kadis, satu).gagal[satu.pk]


def test_a_file_that_was_spoiled_is_not_signed(kota: Kota) -> None:
    satu, dua = tercetak(isi_pakta(kota, kota.guru, nama="a"), isi_pakta(kota, kota.guru, kota.kadis, nama="b"))
    jalur = jalur_berkas(satu.berkas)
    jalur.chmod(0o600)
    jalur.write_bytes(b"%PDF-1.7 lain")
    hasil = tanda_tangani(kota.guru, satu, dua)
    assert (hasil.ditandatangani, "rusak" in hasil.gagal[satu.pk]) == ([dua.pk], True)


def test_refusing_is_recorded_and_nobody_after_signs(kota: Kota) -> None:
    (satu,) = tercetak(isi_mundur(kota, kota.guru, kota.kadis))
    with pytest.raises(DokumenDitolak, match="mengapa"):
        tolak_dokumen(dokumen=satu, alasan=" ", versi=satu.kunci, by=kota.guru.pelaku, at=AT)
    tolak_dokumen(dokumen=satu, alasan="Saya tidak bersedia.", versi=satu.kunci, by=kota.guru.pelaku, at=AT)
    assert keadaan(satu) == ("dicetak", ["ditolak"])
    assert "sudah Anda tolak" in tanda_tangani(kota.guru, satu).gagal[satu.pk]
    entri = Entri.objects.get(peristiwa="dokumen.ditolak")
    assert "bersedia" not in entri.muatan.isi
    assert "kebijakan_daerah" in entri.muatan.isi


def test_after_a_refusal_the_next_signer_is_told(kota: Kota) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru, kota.kadis))
    tolak_dokumen(dokumen=satu, alasan="Isinya keliru.", versi=satu.kunci, by=kota.guru.pelaku, at=AT)
    assert "ditolak" in tanda_tangani(kota.kadis, satu).gagal[satu.pk]
    assert keadaan(satu) == ("dicetak", ["ditolak", "menunggu"])


def test_refusing_needs_the_version_that_was_read_and_a_place_of_one_s_own(kota: Kota) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru))
    with pytest.raises(SudahBerubah):
        tolak_dokumen(dokumen=satu, alasan="Keliru", versi=satu.kunci - 1, by=kota.guru.pelaku, at=AT)
    with pytest.raises(DokumenDitolak, match="tidak menunggu"):
        tolak_dokumen(dokumen=satu, alasan="Keliru", versi=satu.kunci, by=kota.kasek.pelaku, at=AT)


def test_a_cancelled_document_is_neither_signed_nor_refused(kota: Kota) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru))
    batalkan_dokumen(dokumen=[satu.pk], alasan="Ditunda", by=SISTEM, at=AT)
    assert "dibatalkan" in tanda_tangani(kota.guru, satu).gagal[satu.pk]
    satu.refresh_from_db()
    with pytest.raises(DokumenDitolak, match="dibatalkan"):
        tolak_dokumen(dokumen=satu, alasan="Keliru", versi=satu.kunci, by=kota.guru.pelaku, at=AT)


def test_the_database_keeps_a_signature_as_it_is(kota: Kota) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru))
    tanda_tangani(kota.guru, satu)
    for perubahan in ({"keadaan": "menunggu", "pada": None, "sha256": ""}, {"sha256": "0" * 64}):
        with pytest.raises(DatabaseError), transaction.atomic():
            TandaTangan.objects.update(**perubahan)
    with pytest.raises(DatabaseError), transaction.atomic():
        BerkasDokumen.objects.all().delete()


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PKI]:
    with layani(tmp_path_factory.mktemp("pki"), "kota") as (satu,):
        yield satu


@pytest.fixture
def terpasang(pki: PKI, settings: LazySettings, tmp_path: Path) -> Iterator[LayananPalsu]:
    """A deployment that signs with a key of its own and through the BSrE service."""
    (tmp_path / "sandi").write_text(SANDI)
    (tmp_path / "bsre").write_text(AKUN[1])
    with layanan_bsre(pki) as palsu:
        settings.TANDA_TANGAN = {
            "kunci": str(pki.berkas_kunci("siti")),
            "sandi": str(tmp_path / "sandi"),
            "akar": str(pki.berkas_akar()),
            "akar_psre": "",
            "akar_cap": "",
            "cap_waktu": pki.tsa,
            "bsre_alamat": palsu.alamat,
            "bsre_pengguna": AKUN[0],
            "bsre_sandi": str(tmp_path / "bsre"),
        }
        settings.BATAS_TANDA_TANGAN_DETIK = 20
        yield palsu


def keadaan_berkas(satu: Dokumen) -> tuple[str, int]:
    """What a check of the file that is handed out says."""
    satu.refresh_from_db()
    with buka_berkas(satu.berkas) as berkas:
        hasil = periksa_pdf(berkas.read(), akar_terpasang(), pada=datetime.now(UTC))
    return hasil.keadaan, len(hasil.tanda)


def test_two_sign_with_the_local_certificate_and_the_file_proves_both(kota: Kota, terpasang: LayananPalsu) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru, kota.kadis, cara="elektronik_lokal"))
    assert tanda_tangani(kota.guru, satu).gagal == {}
    assert tanda_tangani(kota.kadis, satu).gagal == {}
    assert keadaan(satu)[0] == "terbit"
    assert keadaan_berkas(satu) == ("utuh", 2)
    assert [x.tahap for x in satu.riwayat_berkas.all()] == ["cetak", "tanda", "tanda"]
    assert satu.tanda_tangan.get(urutan=2).sha256 == satu.sha256 == satu.berkas


def test_a_signature_of_the_service_gets_its_proofs_in_a_step_of_its_own(kota: Kota, terpasang: LayananPalsu) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru, cara="elektronik_bsre"))
    assert tanda_tangani(kota.guru, satu, frasa=FRASA).ditandatangani == [satu.pk]
    assert keadaan_berkas(satu) == ("tidak_pasti", 1)
    ditandatangani = satu.sha256
    antre = DBTaskResult.objects.get(task_path__endswith="lengkapi_bukti_di_latar")
    assert lengkapi_bukti_di_latar.call(*antre.args_kwargs["args"]) == 1
    assert keadaan_berkas(satu) == ("utuh", 1)
    assert (satu.sha256, satu.berkas != satu.sha256, satu.keadaan) == (ditandatangani, True, "terbit")
    assert lengkapi_bukti_di_latar.call([satu.pk]) == 0
    muatan = "".join(str(x.muatan.isi) for x in Entri.objects.select_related("muatan"))
    assert "sertifikat" in muatan
    assert FRASA not in muatan
    assert NIK not in muatan


@pytest.mark.parametrize(("sikap", "frasa"), [("bukan base64", FRASA), ("500", FRASA), ("baik", "salah")])
def test_a_failing_service_loses_nothing_and_the_batch_is_resumed(
    kota: Kota, terpasang: LayananPalsu, sikap: str, frasa: str
) -> None:
    semua = tercetak(*(isi_pakta(kota, kota.guru, nama=f"n{i}", cara="elektronik_bsre") for i in range(3)))
    terpasang.sikap = sikap
    hasil = tanda_tangani(kota.guru, *semua, frasa=frasa)
    assert hasil.ditandatangani == []
    assert {*hasil.gagal, *hasil.tersisa} == {x.pk for x in semua}
    assert all(keadaan(x) == ("dicetak", ["menunggu"]) for x in semua)
    terpasang.sikap = "baik"
    assert tanda_tangani(kota.guru, *semua, frasa=FRASA).ditandatangani == [x.pk for x in semua]


def test_a_batch_stops_at_its_time_and_goes_on_where_it_stopped(kota: Kota, terpasang: LayananPalsu) -> None:
    semua = tercetak(*(isi_pakta(kota, kota.guru, nama=f"n{i}", cara="elektronik_bsre") for i in range(2)))
    hasil = tanda_tangani(kota.guru, *semua, frasa=FRASA, batas_detik=-1)
    assert (hasil.ditandatangani, hasil.tersisa) == ([], [x.pk for x in semua])
    assert tanda_tangani(kota.guru, *semua, frasa=FRASA).ditandatangani == [x.pk for x in semua]
