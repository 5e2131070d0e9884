"""Minutes made anew: the old ones stay, without force and with the reason; no signature moves over."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from kinerja.disiplin import services
from kinerja.disiplin.galat import DisiplinDitolak, MataRantaiKurang
from kinerja.disiplin.models import BeritaAcara, KeadaanPerkara, PerkaraDisiplin
from kinerja.disiplin.selectors.bap import bap_kini
from kinerja.disiplin.selectors.berkas import susun_berkas
from kinerja.disiplin.selectors.daftar import lengkap
from kinerja.disiplin.services import IsiBap, IsiTidakHadir
from kinerja.dokumen.models import Dokumen, KeadaanDokumen, KeadaanTandaTangan
from kinerja.dokumen.permissions import lingkup_dokumen_kelola
from kinerja.organisasi.sesi import buat_sesi
from tests.disiplin import pabrik
from tests.disiplin import pabrik_surat as surat
from tests.disiplin.pabrik_surat import LUSA, SENIN
from tests.pabrik import Kota, masuk, pukul

pytestmark = pytest.mark.django_db
ALASAN = "Salah menyebut hari tidak masuk"


@pytest.fixture
def kota() -> Kota:
    return surat.kota_bernomor()


def diperiksa(kota: Kota) -> tuple[PerkaraDisiplin, Dokumen]:
    """Heard by a team of three; the minutes wait for their signatures."""
    satu = pabrik.buka(kota)
    surat.semua_tanda(surat.tim(kota, satu), kota)
    surat.semua_tanda(surat.panggil(kota, satu), kota)
    pabrik.hadir(kota, satu, LUSA)
    return pabrik.segar(satu), surat.bap(kota, satu)


def ulangi(kota: Kota, satu: PerkaraDisiplin, on: date = LUSA, alasan: str = ALASAN, **lain: Any) -> BeritaAcara:
    baku: dict[str, Any] = {"tanggal": on, "isi": "1. Hari apa? Kamis.", "pemeriksa": "Tim", "ditandatangani": True}
    isi = IsiBap(**{**baku, "cara": "tercatat", **lain})
    baru = services.ulangi_bap(
        perkara=satu.pk, isi=isi, alasan=alasan, versi=None, by=pabrik.meja(kota, on), at=pukul(on)
    )
    return baru


def test_refused_by_an_examiner_it_is_made_anew_and_everybody_signs_again(kota: Kota) -> None:
    satu, lama = diperiksa(kota)
    surat.tanda(kota.kasek, lama, LUSA)
    surat.tanda(kota.inspektur, surat.cetak(lama), LUSA)
    surat.tolak(kota.analis, lama, LUSA)
    with pytest.raises(MataRantaiKurang, match="ditolak"):
        surat.putuskan(kota, satu)
    baru = ulangi(kota, satu).dokumen
    assert baru
    lama.refresh_from_db()
    assert (lama.keadaan, lama.alasan) == (KeadaanDokumen.BATAL, ALASAN)
    assert lama.tanda_tangan.filter(keadaan=KeadaanTandaTangan.DITANDATANGANI).count() == 2  # as they were given
    assert set(baru.tanda_tangan.values_list("keadaan", flat=True)) == {KeadaanTandaTangan.MENUNGGU}
    assert baru.tanda_tangan.count() == 4
    with pytest.raises(MataRantaiKurang, match="belum ditandatangani"):
        surat.putuskan(kota, satu)
    surat.semua_tanda(baru, kota, LUSA)
    surat.putuskan(kota, satu)
    assert pabrik.segar(satu).keadaan == KeadaanPerkara.DIPUTUS


def test_signed_by_all_but_wrong_it_is_made_anew_too_and_the_paper_says_so(kota: Kota) -> None:
    satu, lama = diperiksa(kota)
    surat.semua_tanda(lama, kota, LUSA)
    baru = ulangi(kota, satu)
    assert baru.dokumen
    lama.refresh_from_db()
    assert lama.keadaan == KeadaanDokumen.BATAL
    assert "menggantikan berita acara pemeriksaan yang dibuat pada tanggal 7 Januari 2026" in baru.dokumen.naskah
    assert ALASAN in baru.dokumen.naskah
    with pytest.raises(MataRantaiKurang, match="belum ditandatangani"):
        surat.putuskan(kota, satu)


def test_the_old_one_stays_in_the_dossier_with_its_reason_and_paper(kota: Kota) -> None:
    satu, lama = diperiksa(kota)
    pertama = BeritaAcara.objects.get()
    baru = ulangi(kota, satu)
    assert bap_kini(satu) == baru
    for milik in (False, True):
        berkas = susun_berkas(lengkap(PerkaraDisiplin.objects.filter(pk=satu.pk), LUSA).get(), milik=milik)
        bap = [p for p in berkas.peristiwa if p.surat.startswith("bap")]
        assert [p.judul for p in bap] == ["Berita acara pemeriksaan (gugur)", "Berita acara pemeriksaan"]
        assert [p.surat for p in bap] == [f"bap-{pertama.pk}", "bap"]
        assert bap[0].isi[0] == f"Gugur: dibuat lagi pada 7 Jan 2026 karena {ALASAN}"
        assert berkas.bap == baru
    surat.cetak(lama)
    sesi = buat_sesi(kota.disiplin, LUSA)
    assert lingkup_dokumen_kelola(sesi, LUSA).filter(jenis="bap_disiplin").count() == 2  # the desk looks after both


def test_it_is_refused_without_a_reason_without_minutes_of_its_kind_and_after_the_decision(kota: Kota) -> None:
    satu = pabrik.hadir(kota, pabrik.panggil(kota, pabrik.buka(kota), SENIN, LUSA), LUSA)
    with pytest.raises(DisiplinDitolak, match="sejenis"):
        ulangi(kota, satu, cara="")
    satu = pabrik.bap(kota, satu, LUSA)
    semua: tuple[tuple[dict[str, Any], str], ...] = (
        ({"alasan": " "}, "mengapa"),
        ({"isi": " "}, "tanya jawab"),
        ({"ditandatangani": False}, "catat penolakannya"),
        ({"on": SENIN}, "sebelum langkah terakhir"),
    )
    for salah, pesan in semua:
        with pytest.raises(DisiplinDitolak, match=pesan):
            ulangi(kota, satu, **{"cara": "", **salah})
    lain = IsiTidakHadir(LUSA, "Bukti presensi.")
    by, at = pabrik.meja(kota, LUSA), pukul(LUSA)
    with pytest.raises(DisiplinDitolak, match="sejenis"):
        services.ulangi_bap(perkara=satu.pk, isi=lain, alasan=ALASAN, versi=None, by=by, at=at)
    with pytest.raises(DisiplinDitolak, match="perkara Anda sendiri"):
        services.ulangi_bap(perkara=satu.pk, isi=lain, alasan=ALASAN, versi=None, by=kota.guru.pelaku, at=at)
    assert BeritaAcara.objects.count() == 1
    satu = pabrik.putuskan(kota, satu, LUSA)
    with pytest.raises(DisiplinDitolak, match="tidak lagi"):
        ulangi(kota, satu, cara="")


def test_the_note_of_two_missed_summonses_is_made_anew_as_well(kota: Kota) -> None:
    satu = pabrik.hadir(kota, pabrik.panggil(kota, pabrik.buka(kota), SENIN, LUSA), LUSA, hadir=False)
    kelak = LUSA + timedelta(days=2)
    satu = pabrik.hadir(kota, pabrik.panggil(kota, satu, LUSA, kelak), kelak, hadir=False)
    by, at = pabrik.meja(kota, kelak), pukul(kelak)
    isi = IsiTidakHadir(kelak, "Bukti presensi.")
    services.catat_tidak_hadir(perkara=satu.pk, isi=isi, versi=None, by=by, at=at)
    meja, alamat = masuk(kota.disiplin), reverse("disiplin:langkah", args=[satu.pk, "tidak_hadir_ulang"])
    assert alamat in meja.get(reverse("disiplin:rinci", args=[satu.pk])).content.decode()
    assert "Bukti presensi." in meja.get(alamat).content.decode()
    kunci = pabrik.segar(satu).kunci
    data = {"cara": "", "tanggal": kelak.isoformat(), "catatan": "Bukti presensi dan dua tanda terima.",
            "alasan": ALASAN, "kunci": kunci}  # fmt: skip
    assert meja.post(alamat, data).status_code == 302
    kini = bap_kini(satu)
    assert kini
    assert (kini.isi, kini.alasan_ganti) == ("Bukti presensi dan dua tanda terima.", ALASAN)


def test_the_page_starts_from_the_old_words_and_a_second_reader_is_told(kota: Kota) -> None:
    satu = pabrik.diperiksa(kota)
    meja, alamat = masuk(kota.disiplin), reverse("disiplin:langkah", args=[satu.pk, "bap_ulang"])
    assert alamat in meja.get(reverse("disiplin:rinci", args=[satu.pk])).content.decode()
    halaman = meja.get(alamat).content.decode()
    assert "Apakah Saudara sehat?" in halaman
    assert "Tanda tangan tidak berpindah" in halaman
    data = {"cara": "", "tanggal": LUSA.isoformat(), "pemeriksa": "Nurul Aini", "isi": "1. Sehat? Ya.",
            "ditandatangani": "ya", "alasan": ALASAN, "kunci": satu.kunci}  # fmt: skip
    assert meja.post(alamat, data).status_code == 302
    jawab = meja.post(alamat, data | {"isi": "Kata saya sendiri."})
    assert (jawab.status_code, "Kata saya sendiri." in jawab.content.decode()) == (422, True)
    assert BeritaAcara.objects.count() == 2


def test_the_database_keeps_one_that_holds_and_every_replacement_its_reason(kota: Kota) -> None:
    satu = pabrik.diperiksa(kota)
    pertama = BeritaAcara.objects.get()
    ulangi(kota, satu, cara="")
    isi: dict[str, Any] = {"perkara": satu, "jenis": "pemeriksaan", "tanggal": LUSA, "isi": "x", "pemeriksa": "y"}
    isi |= {"ditandatangani": True, "dicatat": pukul(LUSA), "oleh": "z"}
    salah: tuple[tuple[str, dict[str, Any]], ...] = (
        (r"berita_acara_satu_pertama|perkara_id|beritaacara_tetap", {}),
        (r"menggantikan_id|beritaacara_tetap", {"menggantikan": pertama, "alasan_ganti": "lagi"}),
        ("berita_acara_ganti_beralasan", {"menggantikan": bap_kini(satu)}),
        ("berita_acara_ganti_beralasan", {"alasan_ganti": "tanpa yang lama"}),
    )
    for nama, lain in salah:
        with pytest.raises(DatabaseError, match=nama), transaction.atomic():
            BeritaAcara.objects.create(**isi, **lain)
