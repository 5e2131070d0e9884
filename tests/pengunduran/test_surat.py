"""A letter of resignation from the first word to the next post: who may, what must be there, what is refused."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri, Muatan
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Penugasan, VersiJabatan
from kinerja.organisasi.services import IsiPenugasan, IsiStatus, catat_status, tetapkan_penugasan
from kinerja.pengunduran import services
from kinerja.pengunduran.galat import PengunduranDitolak
from kinerja.pengunduran.models import KeadaanSurat, SuratPengunduran
from kinerja.pengunduran.selectors.akibat import akibat, sidik_surat
from kinerja.pengunduran.selectors.kurang import IsiPutusan, kurang_diterima
from kinerja.pengunduran.selectors.surat import terhenti
from kinerja.peraturan.services import ubah_setelan
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, pukul
from tests.pengunduran.pabrik import KATA, LEPAS, PUTUS, isi, sebut, siap, tanda, terima, tulis
from tests.peraturan.pabrik import paket_ditetapkan

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def test_acceptance_closes_the_post_and_opens_the_next_on_the_same_date_in_one_act(kota: Kota) -> None:
    surat = terima(siap(kota), kota)
    lama = Penugasan.objects.get(pk=surat.penugasan_id)
    assert surat.penugasan_baru is not None
    assert (lama.sampai, surat.penugasan_baru.mulai) == (LEPAS - timedelta(days=1), LEPAS)
    assert surat.penugasan_baru.jabatan.kode == "STAF"
    assert surat.penugasan_baru.nomor_sk == "800/5/2026"
    assert Entri.objects.latest("urutan").peristiwa == "pengunduran.diterima"
    assert Entri.objects.filter(peristiwa__startswith="organisasi.", urutan__gt=1).last() is not None
    assert Entri.objects.filter(peristiwa="pengunduran.diterima").count() == 1


def test_the_words_are_nowhere_in_the_ledger(kota: Kota) -> None:
    terima(siap(kota), kota)
    assert not any(KATA in str(m.isi) for m in Muatan.objects.all())


@pytest.mark.parametrize(
    "palsu",
    [
        lambda k: k.sekda.pelaku,
        lambda k: Pelaku("1", str(k.kabid_mutasi.pegawai.pk), "", "Nama", "penyiap untuk Kepala Bidang"),
        lambda k: Pelaku("1", str(k.kabid_mutasi.pegawai.pk), "", "Nama", "atas nama Kepala Bidang"),
        lambda k: Pelaku("1", str(k.kabid_mutasi.pegawai.pk), tugas="contoh"),
        lambda k: Pelaku("", str(k.kabid_mutasi.pegawai.pk)),
    ],
)
def test_nobody_writes_signs_or_withdraws_on_behalf_of_another(kota: Kota, palsu: object) -> None:
    assert callable(palsu)
    by, at, orang = palsu(kota), pukul(HARI), kota.kabid_mutasi
    with pytest.raises(PengunduranDitolak, match="orangnya dari akunnya sendiri"):
        services.tulis_surat(penugasan=orang.penugasan.pk, isi=isi(), by=by, at=at)
    surat = tulis(orang)
    for tindakan in (services.buang_surat, services.tarik_surat):
        with pytest.raises(PengunduranDitolak, match="orangnya dari akunnya sendiri"):
            tindakan(surat=surat.pk, versi=surat.kunci, by=by, at=at)
    with pytest.raises(PengunduranDitolak, match="orangnya dari akunnya sendiri"):
        services.tandatangani_surat(surat=surat.pk, versi=0, sidik="x", cara="totp", by=by, at=at)
    with pytest.raises(PengunduranDitolak, match="orangnya dari akunnya sendiri"):
        services.ubah_surat(surat=surat.pk, versi=surat.kunci, isi=isi("lain"), by=by, at=at)


def test_own_words_and_a_later_day_are_asked_for_together(kota: Kota) -> None:
    with pytest.raises(PengunduranDitolak) as galat:
        tulis(kota.kabid_mutasi, kata=" ", mulai=HARI)
    assert len(galat.value.alasan) == 2
    assert not SuratPengunduran.objects.exists()


def test_the_head_of_the_region_and_an_acting_post_are_not_left_by_this_letter(kota: Kota) -> None:
    with pytest.raises(PengunduranDitolak, match="tidak ditinggalkan dengan surat"):
        tulis(kota.walikota)
    isi_plt = IsiPenugasan(kota.staf.nip, "KABID-M", "plt", HARI)
    plt = tetapkan_penugasan(isi=isi_plt, by=SISTEM, at=pukul(HARI))
    with pytest.raises(PengunduranDitolak, match="tidak ditinggalkan dengan surat"):
        services.tulis_surat(penugasan=plt.pk, isi=isi(), by=kota.staf.pelaku, at=pukul(HARI))


def test_what_follows_is_shown_before_signing_and_what_is_not_known_is_said(kota: Kota) -> None:
    surat = tulis(kota.kabid_mutasi)
    lihat = akibat(surat, HARI)
    assert (lihat.jabatan_berikut, lihat.tpp, lihat.tpp_berikut, lihat.dasar_tpp) == ("", None, None, "")
    assert (lihat.masa_tenang, lihat.dapat_diputus) == (7, PUTUS)
    assert tanda(surat, kota.kabid_mutasi).ditunjukkan == lihat.isi()


def test_an_additional_duty_given_up_leaves_the_own_post(kota: Kota) -> None:
    orang = kota.kasek
    tambahan = Penugasan.objects.get(pegawai=orang.pegawai, jenis="tugas_tambahan")
    surat = services.tulis_surat(penugasan=tambahan.pk, isi=isi(), by=orang.pelaku, at=pukul(HARI))
    assert akibat(surat, HARI).jabatan_berikut == orang.penugasan.nama_jabatan
    surat = terima(sebut(tanda(surat, orang), "GURU"), kota)
    assert surat.penugasan_baru == orang.penugasan
    tambahan.refresh_from_db()
    assert tambahan.sampai == LEPAS - timedelta(days=1)
    assert orang.penugasan.sampai is None


def test_the_allowance_is_shown_where_a_local_pack_gives_it(kota: Kota) -> None:
    VersiJabatan.objects.filter(jabatan__kode="KABID-M").update(kelas=11)
    mulai = date(HARI.year, HARI.month, 3)
    paket_ditetapkan(pukul(HARI), mulai, **{"tpp.kelas": {"kelas_11": 9_000_000}})
    surat = tulis(kota.kabid_mutasi)
    assert akibat(surat, HARI).tpp is None
    lihat = akibat(surat, mulai)
    assert (lihat.tpp, lihat.tpp_berikut, bool(lihat.dasar_tpp)) == (9_000_000, None, True)


def test_other_words_or_another_consequence_than_was_read_are_not_signed(kota: Kota) -> None:
    surat = tulis(kota.kabid_mutasi)
    at, by = pukul(HARI), kota.kabid_mutasi.pelaku
    with pytest.raises(PengunduranDitolak, match="Baca sekali lagi"):
        services.tandatangani_surat(surat=surat.pk, versi=0, sidik="0" * 64, cara="kata_sandi", by=by, at=at)
    services.ubah_surat(surat=surat.pk, versi=0, isi=isi("Kata lain."), by=by, at=at)
    with pytest.raises(SudahBerubah):
        tanda(surat, kota.kabid_mutasi)


def test_only_a_password_or_a_code_signs(kota: Kota) -> None:
    surat = tulis(kota.kabid_mutasi)
    sidik = sidik_surat(surat, akibat(surat, HARI).isi())
    cara: Any = "tugas:contoh"  # what a caller without asking again would send
    by = kota.kabid_mutasi.pelaku
    with pytest.raises(PengunduranDitolak, match="kata sandi ditanyakan lagi"):
        services.tandatangani_surat(surat=surat.pk, versi=0, sidik=sidik, cara=cara, by=by, at=pukul(HARI))


@pytest.mark.parametrize("hari", [HARI, PUTUS - timedelta(days=1)])
def test_nothing_is_accepted_during_the_cooling_off(kota: Kota, hari: date) -> None:
    surat = siap(kota)
    with pytest.raises(PengunduranDitolak, match="Masa tenang"):
        terima(surat, kota, hari)
    terima(surat, kota, PUTUS)


def test_the_cooling_off_is_the_pemdas_of_the_day_of_signing(kota: Kota) -> None:
    at = pukul(HARI)
    ubah_setelan(kunci="masa_tenang_pengunduran", nilai=20, mulai=HARI, alasan="Perwal", by=SISTEM, at=at)
    surat = tanda(tulis(kota.kabid_mutasi), kota.kabid_mutasi)
    assert surat.tenang_sampai == HARI + timedelta(days=20)


def test_every_missing_link_is_said_at_once(kota: Kota) -> None:
    surat = tanda(tulis(kota.kabid_mutasi), kota.kabid_mutasi)
    kurang = kurang_diterima(surat, IsiPutusan(), None, HARI)
    assert [x[:12] for x in kurang] == ["Masa tenang ", "Jabatan beri", "Nomor dan ta", "Hanya pejaba"]
    with pytest.raises(PengunduranDitolak, match="Jabatan berikutnya") as galat:
        terima(surat, kota, HARI, nomor="")
    assert len(galat.value.alasan) == 3


def test_a_post_that_is_not_there_or_taken_is_refused_and_nothing_moves(kota: Kota) -> None:
    surat = tanda(tulis(kota.kabid_mutasi), kota.kabid_mutasi)
    with pytest.raises(PengunduranDitolak, match="XYZ tidak ada"):
        sebut(surat, "XYZ")
    with pytest.raises(PengunduranDitolak, match="sama dengan yang ditinggalkan"):
        sebut(surat, "KABID-M")
    surat = sebut(surat, "KABID-K")
    with pytest.raises(PengunduranDitolak):
        terima(surat, kota)
    assert Penugasan.objects.get(pk=surat.penugasan_id).sampai is None
    assert SuratPengunduran.objects.get().keadaan == KeadaanSurat.DITANDATANGANI


def test_only_the_head_of_the_region_decides(kota: Kota) -> None:
    surat, at = siap(kota), pukul(PUTUS)
    for by in (kota.sekda.pelaku, kota.kaban.pelaku, SISTEM):
        with pytest.raises(PengunduranDitolak, match="pejabat pembina"):
            services.terima_surat(surat=surat.pk, versi=surat.kunci, isi=IsiPutusan("1", PUTUS), by=by, at=at)
        with pytest.raises(PengunduranDitolak, match="pejabat pembina"):
            services.tolak_surat(surat=surat.pk, versi=surat.kunci, alasan="x", by=by, at=at)
        with pytest.raises(PengunduranDitolak, match="pejabat pembina"):
            services.tunda_surat(surat=surat.pk, versi=surat.kunci, alasan="x", sampai=LEPAS, by=by, at=at)


@pytest.mark.parametrize(("jenis", "pesan"), [("plt", "Plt tidak berwenang memindahkan"), ("pj", "dijabat sementara")])
def test_an_acting_head_of_the_region_does_not_move_people_alone(kota: Kota, jenis: str, pesan: str) -> None:
    surat = siap(kota)
    tetapkan_penugasan(isi=IsiPenugasan(kota.sekda.nip, "WK", jenis, HARI), by=SISTEM, at=pukul(HARI))
    sesi = kota.sekda.sesi(PUTUS)
    by = sesi.sebagai(next(p for p in sesi.semua_penugasan if p.jenis == jenis))
    buat: dict[str, Any] = {"surat": surat.pk, "versi": surat.kunci, "by": by, "at": pukul(PUTUS)}
    with pytest.raises(PengunduranDitolak, match=pesan):
        services.terima_surat(isi=IsiPutusan("1", PUTUS), **buat)
    if jenis == "pj":
        services.terima_surat(isi=IsiPutusan("1", PUTUS, "100/izin"), **buat)


def test_postponed_then_accepted_and_refused_needs_a_reason(kota: Kota) -> None:
    surat, by = siap(kota), kota.walikota.pelaku
    buat: dict[str, Any] = {"surat": surat.pk, "by": by, "at": pukul(PUTUS)}
    with pytest.raises(PengunduranDitolak, match="alasannya"):
        services.tolak_surat(versi=surat.kunci, alasan=" ", **buat)
    with pytest.raises(PengunduranDitolak, match="sesudah hari ini"):
        services.tunda_surat(versi=surat.kunci, alasan="Pilkada", sampai=PUTUS, **buat)
    surat = services.tunda_surat(versi=surat.kunci, alasan="Pilkada", sampai=LEPAS, **buat)
    assert (surat.keadaan, surat.tunda_sampai) == ("ditunda", LEPAS)
    assert terima(surat, kota).keadaan == KeadaanSurat.DITERIMA


def test_a_refused_letter_leaves_the_post_and_another_may_be_written(kota: Kota) -> None:
    surat = siap(kota)
    services.tolak_surat(
        surat=surat.pk, versi=surat.kunci, alasan="Masih dibutuhkan", by=kota.walikota.pelaku, at=pukul(PUTUS)
    )
    assert Penugasan.objects.get(pk=surat.penugasan_id).sampai is None
    tulis(kota.kabid_mutasi, PUTUS)


def test_resigning_again_after_withdrawing_is_a_new_letter(kota: Kota) -> None:
    orang = kota.kabid_mutasi
    surat = siap(kota)
    with pytest.raises(PengunduranDitolak, match="Sudah ada surat"):
        tulis(orang)
    ditarik = services.tarik_surat(surat=surat.pk, versi=surat.kunci, by=orang.pelaku, at=pukul(PUTUS))
    with pytest.raises(PengunduranDitolak, match="Ditarik"):
        terima(ditarik, kota)
    baru = sebut(tanda(tulis(orang, PUTUS), orang, PUTUS), on=PUTUS)
    assert baru.pk != surat.pk
    assert terima(baru, kota, PUTUS + timedelta(days=8)).keadaan == KeadaanSurat.DITERIMA


def test_an_accepted_letter_is_not_withdrawn(kota: Kota) -> None:
    surat = terima(siap(kota), kota)
    with pytest.raises(PengunduranDitolak, match="tidak dapat ditarik"):
        services.tarik_surat(surat=surat.pk, versi=surat.kunci, by=kota.kabid_mutasi.pelaku, at=pukul(PUTUS))


@pytest.mark.parametrize("kedudukan", ["meninggal", "pensiun", "pindah_keluar"])
def test_who_dies_or_leaves_stops_the_letter_the_same_day(kota: Kota, kedudukan: str) -> None:
    surat = siap(kota)
    status = IsiStatus(nip=kota.kabid_mutasi.nip, kedudukan=kedudukan, mulai=PUTUS)
    catat_status(isi=status, by=SISTEM, at=pukul(PUTUS))
    surat = SuratPengunduran.objects.select_related("penugasan").get(pk=surat.pk)
    assert terhenti(surat, PUTUS)
    with pytest.raises(PengunduranDitolak, match="tidak lagi memegang"):
        terima(surat, kota)
    assert services.gugurkan_surat(at=pukul(PUTUS)) == 1
    assert services.gugurkan_surat(at=pukul(PUTUS)) == 0
    surat.refresh_from_db()
    assert (surat.keadaan, bool(surat.alasan)) == (KeadaanSurat.GUGUR, True)


def test_the_database_keeps_what_was_signed_and_how_it_ended(kota: Kota) -> None:
    surat = tanda(tulis(kota.kabid_mutasi), kota.kabid_mutasi)
    semua: list[dict[str, Any]] = [{"isi": "Lain"}, {"tenang_sampai": HARI}, {"ditunjukkan": {}}]
    for ubahan in semua:
        with pytest.raises(DatabaseError, match="pengunduran_ditandatangani_tetap"), transaction.atomic():
            SuratPengunduran.objects.filter(pk=surat.pk).update(**ubahan)
    with pytest.raises(DatabaseError, match="pengunduran_ditandatangani_tetap"), transaction.atomic():
        SuratPengunduran.objects.filter(pk=surat.pk).delete()
    services.tarik_surat(surat=surat.pk, versi=surat.kunci, by=kota.kabid_mutasi.pelaku, at=pukul(HARI))
    with pytest.raises(DatabaseError, match="pengunduran_selesai_tetap"), transaction.atomic():
        SuratPengunduran.objects.filter(pk=surat.pk).update(keadaan="ditandatangani", selesai=None)


@pytest.mark.parametrize(
    ("ubahan", "kendala"),
    [
        ({"keadaan": "diterima", "selesai": pukul(HARI)}, "pengunduran_diterima_lengkap"),
        ({"keadaan": "ditolak", "selesai": pukul(HARI)}, "pengunduran_putusan_beralasan"),
        ({"keadaan": "ditunda", "alasan": "x"}, "pengunduran_tunda_bertanggal"),
        ({"keadaan": "ditarik"}, "pengunduran_saat_selesai"),
        ({"keadaan": "draf"}, "pengunduran_bertanda_tangan"),
    ],
)
def test_named_constraints_refuse_what_must_never_be_true(kota: Kota, ubahan: dict[str, Any], kendala: str) -> None:
    surat = tanda(tulis(kota.kabid_mutasi), kota.kabid_mutasi)
    with pytest.raises(IntegrityError, match=kendala), transaction.atomic():
        SuratPengunduran.objects.filter(pk=surat.pk).update(**ubahan)
