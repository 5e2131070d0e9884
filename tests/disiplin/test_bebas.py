"""Relief from duty during an examination: who orders it, from when to when, its paper, who sees it."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from kinerja.disiplin import services
from kinerja.disiplin.galat import DisiplinDitolak, MataRantaiKurang
from kinerja.disiplin.models import KeadaanPerkara, PembebasanSementara, PerkaraDisiplin
from kinerja.disiplin.permissions import lingkup_sendiri
from kinerja.disiplin.selectors.berkas import susun_berkas
from kinerja.disiplin.selectors.daftar import lengkap
from kinerja.disiplin.services import IsiPembebasan
from kinerja.dokumen.models import Dokumen, KeadaanDokumen
from kinerja.jejak.models import Entri, Muatan
from kinerja.organisasi.services import IsiPenugasan, simpan_banyak_penugasan
from tests.disiplin import pabrik
from tests.disiplin import pabrik_surat as surat
from tests.disiplin.pabrik_surat import LUSA, SENIN
from tests.pabrik import SISTEM, Kota, masuk, pukul

pytestmark = pytest.mark.django_db
BERIKUT = LUSA + timedelta(days=1)


@pytest.fixture
def kota() -> Kota:
    return surat.kota_bernomor()


def hadir(kota: Kota, **lain: Any) -> PerkaraDisiplin:
    """Heard on the day after tomorrow, on a breach that may be punished heavily."""
    satu = pabrik.buka(kota, **{"pasal": pabrik.BERAT, **lain})
    return pabrik.hadir(kota, pabrik.panggil(kota, satu, SENIN, LUSA), LUSA)


def bebaskan(kota: Kota, satu: PerkaraDisiplin, on: date = LUSA, **lain: Any) -> PembebasanSementara:
    """By the head of the school, recorded by the desk."""
    baku = {"nomor": "800/9/2026", "tanggal": on, "mulai": on, "pejabat_id": surat.tugas_kepala(kota, on)}
    isi = IsiPembebasan(**{**baku, "alasan": "Agar saksi di sekolah dapat didengar.", **lain})
    return services.bebaskan(perkara=satu.pk, isi=isi, versi=None, by=pabrik.meja(kota, on), at=pukul(on))


def judul(satu: PerkaraDisiplin, *, milik: bool) -> list[str]:
    berkas = susun_berkas(lengkap(PerkaraDisiplin.objects.filter(pk=satu.pk), BERIKUT).get(), milik=milik)
    return [p.judul for p in berkas.peristiwa]


def unduh(client: Client, alamat: str) -> int:
    """Whether a file comes from there."""
    jawaban = client.get(alamat)
    if jawaban.status_code == 200:
        assert jawaban.getvalue()[:5] == b"%PDF-"
    return jawaban.status_code


def test_the_decision_ends_it_on_its_day(kota: Kota) -> None:
    satu = hadir(kota)
    b = bebaskan(kota, satu)
    assert (b.sampai, b.akhir) == (None, "")
    satu = pabrik.bap(kota, pabrik.tim(kota, satu, LUSA), LUSA)
    lain: dict[str, Any] = {"pejabat_id": kota.walikota.penugasan.pk, "jenis": "penurunan_jabatan"}
    pabrik.putuskan(kota, satu, BERIKUT, **lain)
    b.refresh_from_db()
    assert (b.sampai, b.akhir) == (BERIKUT, "keputusan")


def test_closing_the_case_ends_it_too(kota: Kota) -> None:
    satu = hadir(kota)
    b = bebaskan(kota, satu)
    services.tutup_tanpa_pelanggaran(
        perkara=satu.pk, alasan="Tidak terbukti.", tanggal=BERIKUT, versi=None, by=pabrik.meja(kota, BERIKUT),
        at=pukul(BERIKUT),
    )  # fmt: skip
    b.refresh_from_db()
    assert (b.sampai, b.akhir) == (BERIKUT, "ditutup")


def test_it_is_refused_with_all_that_stands_against_it_and_changes_nothing(kota: Kota) -> None:
    satu = pabrik.buka(kota)  # a light breach, not heard yet
    sebelum = Entri.objects.count()
    with pytest.raises(MataRantaiKurang) as galat:
        bebaskan(kota, satu, SENIN, pejabat_id=kota.kadis.penugasan.pk)
    kode = [t.kode.removeprefix("disiplin.") for t in galat.value.temuan]
    assert kode == ["bebas_bukan_berat", "bebas_belum_diperiksa", "bebas_bukan_wewenang"]
    assert (PembebasanSementara.objects.count(), Entri.objects.count()) == (0, sebelum)


def test_not_for_a_pppk_whose_rules_do_not_know_it(kota: Kota) -> None:
    satu = hadir(kota, siapa=kota.guru_pppk, pasal=(("pp49_51", "berat"),))
    with pytest.raises(MataRantaiKurang, match="tidak mengenal pembebasan sementara"):
        bebaskan(kota, satu)


def test_only_the_superior_or_the_desk_orders_and_ends_it(kota: Kota) -> None:
    satu = hadir(kota)
    isi = IsiPembebasan("1", LUSA, LUSA, surat.tugas_kepala(kota, LUSA), "x")
    akhir: dict[str, Any] = {"perkara": satu.pk, "tanggal": LUSA, "alasan": "Cukup.", "versi": None, "at": pukul(LUSA)}
    for siapa in (kota.kadis, kota.inspektur, kota.guru):
        with pytest.raises(DisiplinDitolak):
            services.bebaskan(perkara=satu.pk, isi=isi, versi=None, by=siapa.sesi(LUSA).pelaku, at=pukul(LUSA))
    kepala = pabrik.kepala_sekolah(kota, LUSA)
    services.bebaskan(perkara=satu.pk, isi=isi, versi=None, by=kepala, at=pukul(LUSA))
    for siapa in (kota.kadis, kota.inspektur, kota.guru):
        with pytest.raises(DisiplinDitolak):
            services.akhiri_pembebasan(**akhir, by=siapa.sesi(LUSA).pelaku)
    with pytest.raises(DisiplinDitolak, match="mengapa"):
        services.akhiri_pembebasan(**(akhir | {"alasan": " "}), by=kepala)
    b = services.akhiri_pembebasan(**akhir, by=kepala)
    assert (b.akhir, b.alasan_akhir, b.sampai) == ("dicabut", "Cukup.", LUSA)
    with pytest.raises(DisiplinDitolak, match="Tidak ada pembebasan"):
        services.akhiri_pembebasan(**akhir, by=kepala)


@pytest.mark.parametrize("kurang", [{"nomor": " "}, {"alasan": " "}, {"mulai": LUSA - timedelta(days=1)}])
def test_an_order_without_number_or_reason_or_from_before_it_was_written_is_refused(
    kota: Kota, kurang: dict[str, Any]
) -> None:
    satu = hadir(kota)
    with pytest.raises(DisiplinDitolak, match="Isi nomor dan alasannya"):
        bebaskan(kota, satu, **kurang)


def test_one_at_a_time_and_the_breach_stays_grave_while_it_runs(kota: Kota) -> None:
    satu = hadir(kota)
    bebaskan(kota, satu)
    with pytest.raises(DisiplinDitolak, match="sudah dibebaskan"):
        bebaskan(kota, satu, nomor="800/10/2026")
    by, at = pabrik.meja(kota, LUSA), pukul(LUSA)
    with pytest.raises(DisiplinDitolak, match="Akhiri itu dahulu"):
        services.ubah_dugaan(perkara=satu.pk, pasal=pabrik.ABSEN, versi=None, by=by, at=at)
    services.akhiri_pembebasan(perkara=satu.pk, tanggal=LUSA, alasan="Cukup.", versi=None, by=by, at=at)
    services.ubah_dugaan(perkara=satu.pk, pasal=pabrik.ABSEN, versi=None, by=by, at=at)


def test_the_database_keeps_it_whole_and_as_it_was(kota: Kota) -> None:
    satu = hadir(kota)
    b = bebaskan(kota, satu)
    salah: tuple[tuple[str, dict[str, Any]], ...] = (
        ("pembebasan_disiplin_tetap", {"mulai": BERIKUT}),
        ("pembebasan_disiplin_lengkap", {"nomor": ""}),
        ("pembebasan_disiplin_akhir_lengkap", {"sampai": BERIKUT}),
        ("pembebasan_disiplin_akhir_lengkap", {"akhir": "keputusan"}),
        ("pembebasan_disiplin_akhir_lengkap", {"sampai": BERIKUT, "akhir": "dicabut"}),
        ("pembebasan_disiplin_akhir_lengkap", {"sampai": SENIN, "akhir": "keputusan"}),
    )
    for nama, isi in salah:
        with pytest.raises(DatabaseError, match=nama), transaction.atomic():
            PembebasanSementara.objects.update(**isi)
    semua = {"perkara": satu, "nomor": "2", "pejabat": b.pejabat, "alasan": "x", "dicatat": pukul(LUSA)}
    with pytest.raises(DatabaseError, match=r"pembebasan_disiplin_satu|perkara_id"), transaction.atomic():
        PembebasanSementara.objects.create(**semua, tanggal=LUSA, mulai=LUSA)
    with pytest.raises(DatabaseError, match="pembebasan_disiplin_mulai_sesudah"), transaction.atomic():
        PembebasanSementara.objects.create(**semua, tanggal=LUSA, mulai=SENIN, sampai=LUSA, akhir="keputusan")
    PembebasanSementara.objects.update(sampai=LUSA, akhir="keputusan")
    with pytest.raises(DatabaseError, match="pembebasan_disiplin_berakhir_tetap"), transaction.atomic():
        PembebasanSementara.objects.update(sampai=BERIKUT)


def test_its_paper_is_numbered_signed_and_shown_to_the_examined_once_it_is_signed(kota: Kota) -> None:
    satu = hadir(kota)
    b = bebaskan(kota, satu, cara="tercatat", nomor="")
    assert b.nomor == "800.1.6/001/CONTOH/2026"
    dokumen = b.dokumen
    assert dokumen
    assert [t.nama for t in dokumen.tanda_tangan.all()] == [kota.kasek.pegawai.nama_lengkap]
    kata = f"Dibebaskan sementara dari tugas jabatan, {b.nomor}"
    assert (kata in judul(satu, milik=False), kata in judul(satu, milik=True)) == (True, False)
    guru, meja = masuk(kota.guru), masuk(kota.disiplin)
    alamat = reverse("disiplin:rinci", args=[satu.pk])
    berkas = reverse("disiplin:surat", args=[satu.pk, f"bebas-{b.pk}"])
    assert "Dibebaskan sementara" not in guru.get(alamat).content.decode()
    assert unduh(guru, berkas) == 404
    surat.semua_tanda(dokumen, kota, LUSA)
    assert kata in judul(satu, milik=True)
    assert "Dibebaskan sementara" in guru.get(alamat).content.decode()
    assert (unduh(guru, berkas), unduh(meja, berkas)) == (200, 200)
    for lain in (kota.bkpsdm, kota.kaban, kota.staf):
        assert unduh(masuk(lain), berkas) == 404


def test_who_came_before_the_summons_was_signed_reads_the_own_file_once_relieved(kota: Kota) -> None:
    satu = pabrik.buka(kota, pasal=pabrik.BERAT)
    surat.panggil(kota, satu)
    satu = pabrik.hadir(kota, satu, LUSA)
    b = bebaskan(kota, satu, cara="tercatat", nomor="")
    assert b.dokumen
    sesi = kota.guru.sesi(LUSA)
    assert not lingkup_sendiri(sesi).exists()
    surat.semua_tanda(b.dokumen, kota, LUSA)
    assert lingkup_sendiri(sesi).get() == satu


def test_an_unsigned_order_does_not_hold_up_the_decision_and_falls_with_it(kota: Kota) -> None:
    satu = hadir(kota)
    b = bebaskan(kota, satu, cara="tercatat", nomor="")
    satu = pabrik.bap(kota, pabrik.tim(kota, satu, LUSA), LUSA)
    lain: dict[str, Any] = {"pejabat_id": kota.walikota.penugasan.pk, "jenis": "penurunan_jabatan"}
    assert pabrik.putuskan(kota, satu, LUSA, **lain).keadaan == KeadaanPerkara.DIPUTUS
    dokumen = Dokumen.objects.get(pk=b.dokumen_id or 0)
    assert (dokumen.keadaan, dokumen.alasan) == (KeadaanDokumen.BATAL, "Keputusan ditetapkan")
    assert not any("Dibebaskan" in x for x in judul(satu, milik=True))


def test_a_refused_order_is_made_anew_under_a_new_number(kota: Kota) -> None:
    satu = hadir(kota)
    b = bebaskan(kota, satu, cara="tercatat", nomor="")
    assert b.dokumen
    surat.tolak(kota.kasek, surat.cetak(b.dokumen), LUSA)
    ulang: dict[str, Any] = {"perkara": satu.pk, "alasan": "Salah alasan", "cara": "tercatat", "versi": None}
    ulang |= {"by": pabrik.meja(kota, LUSA), "at": pukul(LUSA)}
    services.ulangi_surat(surat=f"bebas-{b.pk}", **ulang)
    baru = PembebasanSementara.objects.get()
    assert (baru.nomor, baru.dokumen_id != b.dokumen_id) == ("800.1.6/002/CONTOH/2026", True)
    with pytest.raises(DisiplinDitolak, match="tidak ada di sini"):
        services.ulangi_surat(surat="bebas-0", **ulang)


def test_a_post_that_leads_others_asks_for_a_plh_until_there_is_one(kota: Kota) -> None:
    satu = hadir(kota, siapa=kota.kabid_mutasi)
    bebaskan(kota, satu, pejabat_id=kota.kaban.penugasan.pk)
    meja, alamat = masuk(kota.disiplin), reverse("disiplin:rinci", args=[satu.pk])
    assert "Belum ada pelaksana harian jabatan ini" in meja.get(alamat).content.decode()
    assert "pelaksana harian" not in masuk(kota.kabid_mutasi).get(alamat).content.decode()
    plh = [IsiPenugasan(kota.kasub.nip, "KABID-M", "plh", LUSA)]
    simpan_banyak_penugasan(isi=plh, by=SISTEM, at=pukul(LUSA))
    isi = meja.get(alamat).content.decode()
    assert "Belum ada pelaksana harian" not in isi
    assert f"{kota.kasub.pegawai.nama_lengkap}, Plh. Kepala Bidang Mutasi" in isi


def test_the_pages_order_and_end_it(kota: Kota) -> None:
    satu = hadir(kota)
    meja = masuk(kota.disiplin)
    langkah = reverse("disiplin:langkah", args=[satu.pk, "bebaskan"])
    rinci = reverse("disiplin:rinci", args=[satu.pk])
    assert langkah in meja.get(rinci).content.decode()
    isi = {"cara": "", "nomor": "800/9/2026", "pejabat_id": surat.tugas_kepala(kota), "tanggal": "2026-01-07",
           "mulai": "2026-01-06", "alasan": "Agar saksi dapat didengar.", "kunci": satu.kunci}  # fmt: skip
    jawab = meja.post(langkah, isi)
    assert (jawab.status_code, "tidak sebelum tanggal suratnya" in jawab.content.decode()) == (422, True)
    assert meja.post(langkah, isi | {"mulai": "2026-01-07"}).status_code == 302
    halaman = meja.get(rinci).content.decode()
    akhiri = reverse("disiplin:langkah", args=[satu.pk, "akhiri_bebas"])
    assert (akhiri in halaman, langkah in halaman) == (True, False)
    basi = {"tanggal": "2026-01-07", "alasan": "Cukup.", "kunci": satu.kunci}
    jawab = meja.post(akhiri, basi)
    assert (jawab.status_code, "Cukup." in jawab.content.decode()) == (422, True)  # read before the relief
    assert meja.post(akhiri, basi | {"kunci": pabrik.segar(satu).kunci}).status_code == 302
    assert PembebasanSementara.objects.get().akhir == "dicabut"


def test_the_ledger_holds_no_word_of_it(kota: Kota) -> None:
    satu = hadir(kota)
    bebaskan(kota, satu)
    isi = " ".join(
        Muatan.objects.filter(entri__peristiwa="disiplin.dibebaskan_sementara").values_list("isi", flat=True)
    )
    assert isi
    assert "saksi" not in isi
