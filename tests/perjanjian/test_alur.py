"""The way of an agreement: who may do which step, what it fixes, and that two at once have one outcome."""

import pytest

from kinerja.jejak.models import Entri, Muatan
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.services import hitung_ulang_atasan
from kinerja.perjanjian import services
from kinerja.perjanjian.galat import PKDitolak
from kinerja.perjanjian.isian import IsianButir, IsianPK
from kinerja.perjanjian.models import PerjanjianKinerja, TandaTangan
from kinerja.perjanjian.services import Pengesahan
from kinerja.perjanjian.services.dasar import isian_tersimpan
from kinerja.perjanjian.snapshot import baca_snapshot, hash_snapshot
from kinerja.rencana.kunci import SudahBerubah
from tests.pabrik import Orang
from tests.perjanjian.cerita import SAAT, Cerita, ajukan, berlaku, cerita, segar, sepakati, siapkan, tandatangani

pytestmark = pytest.mark.django_db
S = PerjanjianKinerja.Status


@pytest.fixture
def c() -> Cerita:
    return cerita()


def test_both_sign_exactly_one_snapshot_and_then_it_is_in_force(c: Cerita) -> None:
    kabid, kaban = c.kota.kabid_mutasi, c.kota.kaban
    pk = siapkan(kabid)
    assert ajukan(pk, kabid).status == S.DIAJUKAN
    disepakati = sepakati(pk, kaban)
    assert disepakati.status == S.DISEPAKATI
    assert disepakati.snapshot is not None
    assert hash_snapshot(disepakati.snapshot) == disepakati.hash_snapshot
    assert tandatangani(pk, kabid).status == S.DITANDATANGANI
    akhir = tandatangani(pk, kaban)
    assert (akhir.status, akhir.berlaku_pada) == (S.BERLAKU, SAAT)
    assert {(t.pihak, t.hash_snapshot) for t in TandaTangan.objects.all()} == {
        (1, akhir.hash_snapshot),
        (2, akhir.hash_snapshot),
    }
    cetak = baca_snapshot(segar(pk))
    assert (cetak.pertama.nama, cetak.pertama.jabatan) == ("Fajar Nugroho", "Kepala Bidang Mutasi")
    assert cetak.kedua is not None
    assert cetak.kedua.jabatan == "Kepala BKPSDM"
    assert [b.target for b in cetak.butir] == ["88"]
    peristiwa = list(Entri.objects.filter(peristiwa__startswith="pk.").values_list("peristiwa", flat=True))
    assert peristiwa == ["pk.disiapkan", "pk.diajukan", "pk.disepakati", "pk.ditandatangani", "pk.ditandatangani"]


def test_head_of_region_agrees_by_submitting_and_signs_alone(c: Cerita) -> None:
    pk = siapkan(c.kota.walikota)
    assert ajukan(pk, c.kota.walikota).status == S.DISEPAKATI
    assert tandatangani(pk, c.kota.walikota).status == S.BERLAKU
    cetak = baca_snapshot(segar(pk))
    assert cetak.kedua is None
    assert cetak.pertama.nip == ""


def test_incomplete_draft_is_not_submitted_and_every_gap_is_named(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    kosong = IsianPK(butir=(IsianButir("Sasaran A", "Indikator A", ""), IsianButir("Sasaran B", "", "5")))
    services.simpan_pk(pk_id=pk.pk, kunci=pk.kunci, isian=kosong, by=c.kota.kabid_mutasi.pelaku, at=SAAT)
    with pytest.raises(PKDitolak) as galat:
        ajukan(pk, c.kota.kabid_mutasi)
    assert len(galat.value.pesan) == 2
    assert "Indikator A" in galat.value.pesan[0]
    assert "Sasaran B" in galat.value.pesan[1]
    assert segar(pk).status == S.DRAF


def test_returned_goes_back_to_draft_with_the_note(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    ajukan(pk, c.kota.kabid_mutasi)
    kembali = services.kembalikan_pk(
        pk_id=pk.pk, kunci=segar(pk).kunci, pesan="Naikkan target layanan.", by=c.kota.kaban.pelaku, at=SAAT
    )
    assert (kembali.pk, kembali.status, kembali.catatan_pengembalian) == (pk.pk, S.DRAF, "Naikkan target layanan.")
    assert ajukan(pk, c.kota.kabid_mutasi).catatan_pengembalian == ""


def test_returning_without_a_note_is_refused(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    ajukan(pk, c.kota.kabid_mutasi)
    with pytest.raises(PKDitolak, match="catatan"):
        services.kembalikan_pk(pk_id=pk.pk, kunci=segar(pk).kunci, pesan="  ", by=c.kota.kaban.pelaku, at=SAAT)


def test_agreed_but_unsigned_returned_is_closed_and_a_new_draft_carries_the_note(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    ajukan(pk, c.kota.kabid_mutasi)
    sepakati(pk, c.kota.kaban)
    tandatangani(pk, c.kota.kaban)
    hash_lama = segar(pk).hash_snapshot
    draf = services.kembalikan_pk(
        pk_id=pk.pk, kunci=segar(pk).kunci, pesan="Target keliru.", by=c.kota.kabid_mutasi.pelaku, at=SAAT
    )
    assert (draf.versi, draf.status, draf.catatan_pengembalian) == (2, S.DRAF, "Target keliru.")
    assert isian_tersimpan(draf) == isian_tersimpan(pk)
    assert (segar(pk).status, segar(pk).hash_snapshot) == (S.DIUBAH, hash_lama)


def test_withdrawn_before_an_answer_is_a_draft_again(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    ajukan(pk, c.kota.kabid_mutasi)
    ditarik = services.tarik_pk(pk_id=pk.pk, kunci=segar(pk).kunci, by=c.kota.kabid_mutasi.pelaku, at=SAAT)
    assert ditarik.status == S.DRAF


@pytest.mark.parametrize("siapa", ["kabid_kinerja", "walikota", "staf", "kabid_mutasi"])
def test_only_the_superior_of_the_day_agrees(c: Cerita, siapa: str) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    ajukan(pk, c.kota.kabid_mutasi)
    orang: Orang = getattr(c.kota, siapa)
    with pytest.raises(PKDitolak):
        sepakati(pk, orang)
    assert segar(pk).status == S.DIAJUKAN


@pytest.mark.parametrize("siapa", ["kabid_kinerja", "walikota", "staf"])
def test_nobody_but_the_parties_signs(c: Cerita, siapa: str) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    ajukan(pk, c.kota.kabid_mutasi)
    sepakati(pk, c.kota.kaban)
    orang: Orang = getattr(c.kota, siapa)
    with pytest.raises(PKDitolak, match="kedua pihak"):
        tandatangani(pk, orang)
    assert TandaTangan.objects.count() == 0


def test_only_the_owner_submits(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    with pytest.raises(PKDitolak):
        ajukan(pk, c.kota.kaban)


def test_signing_twice_is_refused(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    ajukan(pk, c.kota.kabid_mutasi)
    sepakati(pk, c.kota.kaban)
    tandatangani(pk, c.kota.kabid_mutasi)
    with pytest.raises(PKDitolak, match="sudah menandatangani"):
        tandatangani(pk, c.kota.kabid_mutasi)


def test_signing_something_else_than_was_read_is_refused(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    ajukan(pk, c.kota.kabid_mutasi)
    sepakati(pk, c.kota.kaban)
    with pytest.raises(PKDitolak, match="tidak sama dengan yang Anda baca"):
        services.tandatangani_pk(
            pk_id=pk.pk,
            hash_dibaca="0" * 64,
            pengesahan=Pengesahan("kata_sandi"),
            by=c.kota.kabid_mutasi.pelaku,
            at=SAAT,
        )


def test_acting_holder_signs_as_plt(c: Cerita) -> None:
    Penugasan.objects.filter(pk=c.kota.kaban.penugasan.pk).update(sampai=SAAT.date().replace(day=3))
    plt = Penugasan.objects.create(
        pegawai=c.kota.kabid_kinerja.pegawai,
        jabatan=c.kota.kaban.penugasan.jabatan,
        jenis="plt",
        mulai=SAAT.date().replace(day=4),
        dicatat=SAAT,
    )
    hitung_ulang_atasan(None)
    pk = siapkan(c.kota.kabid_mutasi)
    ajukan(pk, c.kota.kabid_mutasi)
    by = c.kota.kabid_kinerja.sesi(SAAT.date(), plt.pk).pelaku
    services.sepakati_pk(pk_id=pk.pk, kunci=segar(pk).kunci, by=by, at=SAAT)
    cetak = baca_snapshot(segar(pk))
    assert cetak.kedua is not None
    assert (cetak.kedua.nama, cetak.kedua.jabatan) == ("Gita Maharani", "Plt. Kepala BKPSDM")
    services.tandatangani_pk(pk_id=pk.pk, hash_dibaca=cetak.hash, pengesahan=Pengesahan("kata_sandi"), by=by, at=SAAT)
    assert TandaTangan.objects.get().jabatan == "Plt. Kepala BKPSDM"


def test_two_at_once_have_one_outcome_and_the_second_is_told_who(c: Cerita) -> None:
    pk = siapkan(c.kota.kabid_mutasi)
    kunci = ajukan(pk, c.kota.kabid_mutasi).kunci
    services.sepakati_pk(pk_id=pk.pk, kunci=kunci, by=c.kota.kaban.pelaku, at=SAAT)
    with pytest.raises(SudahBerubah) as galat:
        services.tarik_pk(pk_id=pk.pk, kunci=kunci, by=c.kota.kabid_mutasi.pelaku, at=SAAT)
    assert "Eko Prasetyo" in galat.value.perubahan[-1]
    assert "disepakati" in galat.value.perubahan[-1]
    assert segar(pk).status == S.DISEPAKATI


def test_new_version_needs_a_reason_and_the_old_one_holds_until_it_is_signed(c: Cerita) -> None:
    kabid, kaban = c.kota.kabid_mutasi, c.kota.kaban
    lama = berlaku(kabid, kaban)
    with pytest.raises(PKDitolak, match="alasan"):
        services.ubah_pk(pk_id=lama.pk, kunci=lama.kunci, alasan=" ", by=kabid.pelaku, at=SAAT)
    baru = services.ubah_pk(pk_id=lama.pk, kunci=lama.kunci, alasan="Perubahan APBD", by=kabid.pelaku, at=SAAT)
    assert (baru.versi, baru.status, baru.sebelumnya_id) == (2, S.DRAF, lama.pk)
    ajukan(baru, kabid)
    sepakati(baru, kaban)
    tandatangani(baru, kabid)
    assert segar(lama).status == S.BERLAKU
    tandatangani(baru, kaban)
    assert (segar(lama).status, segar(baru).status) == (S.DIUBAH, S.BERLAKU)
    assert (segar(baru).snapshot or {})["sebelumnya"] == lama.hash_snapshot


def test_ledger_of_a_signature_names_the_fingerprint_and_the_way(c: Cerita) -> None:
    pk = berlaku(c.kota.kabid_mutasi, c.kota.kaban)
    isi = Muatan.objects.order_by("-entri_id")[0].isi
    assert pk.hash_snapshot in isi
    assert '"cara":"kata_sandi"' in isi
