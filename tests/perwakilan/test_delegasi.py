"""A delegation: some days, one post, one person; everything done by it is written as done in the holder's name."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from kinerja.jejak.models import Entri
from kinerja.organisasi.models import Delegasi
from kinerja.organisasi.services import IsiPenugasan, simpan_banyak_penugasan
from kinerja.perwakilan.galat import PerwakilanDitolak
from kinerja.perwakilan.services import batas_delegasi, beri_delegasi, cabut_delegasi
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP
from kinerja.skp.services import tetapkan_skp
from tests.pabrik import HARI, SISTEM, Kota, Orang, kota_kecil, masuk, pukul
from tests.peraturan.pabrik import paket_ditetapkan
from tests.perwakilan.objek import delegasi
from tests.skp.pabrik import diajukan, ditetapkan, isian

pytestmark = pytest.mark.django_db
AT = pukul(HARI)
SEHARI = timedelta(days=1)


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def kota(db: None) -> Kota:
    return kota_kecil()


def beri(client: Client, kepada: Orang, **lain: str) -> int:
    isi = {"nip": kepada.nip, "mulai": "2026-01-02", "sampai": "2026-01-08", "alasan": "Dinas luar", **lain}
    return client.post("/delegasi/beri/", isi).status_code


def test_an_official_hands_it_over_and_both_read_it(kota: Kota) -> None:
    client = masuk(kota.kasub)
    assert beri(client, kota.analis, penugasan=str(kota.kasub.penugasan.pk)) == 302
    satu = Delegasi.objects.get()
    assert (satu.oleh, satu.kapasitas) == ("Hendra Saputra", "Kepala Subbidang Kepangkatan")
    assert "Kartika Sari" in client.get("/delegasi/").content.decode()
    penerima = masuk(kota.analis)
    assert "atas nama <b>Hendra Saputra</b>" in penerima.get("/").content.decode()
    assert "Dinas luar" in penerima.get(f"/delegasi/{satu.pk}/").content.decode()
    assert masuk(kota.guru).get(f"/delegasi/{satu.pk}/").status_code == 404
    entri = Entri.objects.get(peristiwa="perwakilan.delegasi_diberikan")
    assert set(entri.perihal.values_list("subjek", flat=True)) == {
        f"delegasi:{satu.pk}",
        f"pegawai:{kota.kasub.pegawai.pk}",
        f"pegawai:{kota.analis.pegawai.pk}",
    }


def test_who_leads_nobody_has_nothing_to_hand_over(kota: Kota) -> None:
    assert masuk(kota.staf).get("/delegasi/beri/").status_code == 403
    with pytest.raises(PerwakilanDitolak, match="Tidak ada yang dipimpin"):
        delegasi(kota.staf, kota.analis)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"nip": "123"}, "Tidak ada pegawai"),
        ({"nip": "198401172008011005"}, "harus orang lain"),
        ({"sampai": "2026-01-01"}, "Perbaiki tanggal"),
        ({"mulai": "2026-01-01"}, "Perbaiki tanggal"),
        ({"sampai": "2026-01-09"}, "paling lama 7 hari"),
        ({"alasan": "  "}, "Alasan"),
        ({"penugasan": "1"}, "Jabatan Anda"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_was_typed(kota: Kota, isi: dict[str, str], kata: str) -> None:
    client = masuk(kota.kasub)
    data = {
        "penugasan": str(kota.kasub.penugasan.pk),
        "nip": kota.analis.nip,
        "mulai": "2026-01-02",
        "sampai": "2026-01-08",
        "alasan": "Dinas luar",
    } | isi
    jawab = client.post("/delegasi/beri/", data)
    assert (jawab.status_code, kata in jawab.content.decode()) == (422, True)
    assert not Delegasi.objects.exists()


def test_the_longest_is_a_value_of_the_pemda(kota: Kota) -> None:
    assert batas_delegasi(HARI) == date(2026, 1, 8)
    paket_ditetapkan(AT, HARI + SEHARI, **{"masa.delegasi": {"jumlah": 3, "satuan": "hari"}})
    assert batas_delegasi(HARI + SEHARI) == date(2026, 1, 5)
    with pytest.raises(PerwakilanDitolak, match="paling lama 3 hari"):
        delegasi(kota.kasub, kota.analis, HARI + SEHARI, 4)


def test_a_second_delegate_of_the_same_days_is_refused(kota: Kota) -> None:
    delegasi(kota.kasub, kota.analis)
    with pytest.raises(PerwakilanDitolak, match="sudah didelegasikan kepada Kartika Sari pada 2 Jan 2026 - 8 Jan 2026"):
        delegasi(kota.kasub, kota.kabid_kinerja, HARI + 3 * SEHARI, 2)


def test_days_in_a_row_count_together_whoever_receives_them(kota: Kota) -> None:
    delegasi(kota.kasub, kota.analis, HARI, 5)
    with pytest.raises(PerwakilanDitolak, match="berturut-turut"):
        delegasi(kota.kasub, kota.kabid_kinerja, HARI + 5 * SEHARI, 3)
    delegasi(kota.kasub, kota.kabid_kinerja, HARI + 5 * SEHARI, 2)
    with pytest.raises(PerwakilanDitolak, match="berturut-turut"):
        delegasi(kota.kasub, kota.analis, HARI + 7 * SEHARI, 1)
    delegasi(kota.kasub, kota.analis, HARI + 8 * SEHARI, 7)  # a day between


def test_it_cannot_be_handed_on(kota: Kota) -> None:
    satu = delegasi(kota.kabid_mutasi, kota.kasub)
    by = kota.kasub.sesi().atas_nama(kota.kasub.sesi().delegasi[0])
    with pytest.raises(PerwakilanDitolak, match="tidak dapat diteruskan"):
        beri_delegasi(
            penugasan=satu.penugasan_id,
            orang=kota.analis.pegawai,
            mulai=HARI,
            sampai=HARI,
            alasan="x",
            by=by,
            at=AT,
        )
    pilihan = masuk(kota.kasub).get("/delegasi/beri/").content.decode()
    assert "Kepala Bidang Mutasi</option>" not in pilihan


def test_a_plh_stands_in_already(kota: Kota) -> None:
    simpan_banyak_penugasan(
        isi=[IsiPenugasan(kota.analis.nip, "KASUB", "plh", HARI, sampai=HARI + 10 * SEHARI)], by=SISTEM, at=AT
    )
    plh = next(p for p in kota.analis.sesi().semua_penugasan if p.jenis == "plh")
    with pytest.raises(PerwakilanDitolak, match="Plh"):
        delegasi(kota.analis, kota.staf, jabatan=plh.pk)


def test_a_receiver_without_account_or_post_is_refused(kota: Kota) -> None:
    kota.analis.pegawai.akun.delete()
    kota.analis.pegawai.refresh_from_db()
    with pytest.raises(PerwakilanDitolak, match="belum punya akun"):
        delegasi(kota.kasub, kota.analis)


@pytest.mark.parametrize("siapa", ["kasub", "analis"])
def test_giver_and_receiver_end_it_at_once_and_twice_changes_nothing(kota: Kota, siapa: str) -> None:
    satu = delegasi(kota.kasub, kota.analis)
    client = masuk(getattr(kota, siapa))
    assert client.post(f"/delegasi/{satu.pk}/cabut/").status_code == 302
    assert kota.analis.sesi().delegasi == ()
    jawab = client.post(f"/delegasi/{satu.pk}/cabut/")
    assert (jawab.status_code, "sudah dicabut" in jawab.content.decode()) == (409, True)
    assert Entri.objects.filter(peristiwa="perwakilan.delegasi_dicabut").count() == 1


def test_an_ended_one_is_not_taken_back(kota: Kota) -> None:
    satu = delegasi(kota.kasub, kota.analis, HARI, 1)
    with pytest.raises(PerwakilanDitolak, match="sudah berakhir 2 Jan 2026"):
        cabut_delegasi(delegasi=satu.pk, by=kota.kasub.pelaku, at=AT + SEHARI)


def test_the_delegate_finds_the_work_with_the_name_and_sets_it_in_that_name(kota: Kota) -> None:
    skp = diajukan(kota.staf, at=AT)
    satu = delegasi(kota.kasub, kota.analis)
    client = masuk(kota.analis)
    beranda = client.get("/").content.decode()
    assert f'href="/skp/{skp.pk}/"' in beranda
    assert "atas nama Hendra Saputra; diajukan hari ini" in beranda
    assert "Anda bertindak atas nama Hendra Saputra" in client.get(f"/skp/{skp.pk}/").content.decode()
    assert "Kartika Sari, atas nama Hendra Saputra" in client.get(f"/skp/{skp.pk}/tetapkan/").content.decode()
    assert client.post(f"/skp/{skp.pk}/tetapkan/", {"kunci": str(skp.kunci)}).status_code == 302
    skp.refresh_from_db()
    assert (skp.status, skp.penilai_id) == (SKP.Status.DITETAPKAN, kota.kasub.penugasan.pk)
    entri = Entri.objects.get(peristiwa="skp.ditetapkan")
    assert (entri.nama, entri.pegawai) == ("Kartika Sari", str(kota.analis.pegawai.pk))
    assert entri.kapasitas == "atas nama Hendra Saputra, Kepala Subbidang Kepangkatan"
    assert f"pegawai:{kota.kasub.pegawai.pk}" in entri.perihal.values_list("subjek", flat=True)
    assert "SKP ditetapkan" in masuk(kota.kasub).get(f"/delegasi/{satu.pk}/").content.decode()


def test_the_delegate_returns_with_a_note_and_a_whole_list_is_set_at_once(kota: Kota) -> None:
    satu, dua = diajukan(kota.staf, at=AT), diajukan(kota.staf_pppk, at=AT)
    delegasi(kota.kasub, kota.analis)
    client = masuk(kota.analis)
    jawab = client.post(f"/skp/{satu.pk}/kembalikan/", {"kunci": str(satu.kunci), "pesan": "Target belum sesuai."})
    assert client.get(jawab.headers["Location"]).status_code == 200
    satu.refresh_from_db()
    assert satu.catatan_pengembalian == "Target belum sesuai."
    isi = client.get("/skp/?lihat=wakil").content.decode()
    assert f'value="{dua.pk}.{dua.kunci}"' in isi
    kirim = {"pilih": f"{dua.pk}.{dua.kunci}", "lihat": "wakil", "yakin": "1"}
    assert client.post("/skp/tetapkan/", kirim).headers["Location"].endswith("?lihat=wakil")
    dua.refresh_from_db()
    assert dua.status == SKP.Status.DITETAPKAN


def test_many_waiting_stand_in_one_line_that_leads_to_their_list(kota: Kota, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kinerja.web.selectors.tugas.tim.SATU_SATU", 1)
    diajukan(kota.staf, at=AT)
    diajukan(kota.staf_pppk, at=AT)
    delegasi(kota.kasub, kota.analis)
    beranda = masuk(kota.analis).get("/").content.decode()
    assert "2 orang" in beranda
    assert 'href="/skp/?lihat=wakil"' in beranda


def test_own_skp_and_those_of_all_above_stay_closed(kota: Kota) -> None:
    kaban = delegasi(kota.sekda, kota.kasub)
    atasan = diajukan(kota.kaban, isian(jpt=True), at=AT)
    sendiri = diajukan(kota.kasub, at=AT)
    delegasi(kota.kabid_mutasi, kota.kasub)
    client = masuk(kota.kasub)
    for skp in (atasan, sendiri):
        assert client.post(f"/skp/{skp.pk}/tetapkan/", {"kunci": str(skp.kunci)}).status_code in {403, 404}
        for d in kota.kasub.sesi().delegasi:
            with pytest.raises(Ditolak):
                tetapkan_skp(versi={skp.pk: skp.kunci}, by=kota.kasub.sesi().atas_nama(d), at=AT)
    assert client.get(f"/skp/{atasan.pk}/").status_code == 404
    assert "Tetapkan SKP" not in client.get("/").content.decode()
    assert "Eko Prasetyo" not in client.get("/skp/?lihat=wakil").content.decode()
    assert kaban.orang == kota.kasub.pegawai


@pytest.mark.parametrize("sebab", ["berakhir", "dicabut", "pindah"])
def test_after_its_end_nothing_is_open(kota: Kota, sebab: str) -> None:
    skp = diajukan(kota.staf, at=AT)
    satu = delegasi(kota.kasub, kota.analis)
    by = kota.analis.sesi().atas_nama(kota.analis.sesi().delegasi[0])
    kota.analis.pengguna.peran.all().delete()
    on = HARI + 7 * SEHARI if sebab == "berakhir" else HARI + SEHARI
    if sebab == "dicabut":
        cabut_delegasi(delegasi=satu.pk, by=kota.kasub.pelaku, at=AT)
    if sebab == "pindah":
        satu.penugasan.sampai = HARI
        satu.penugasan.save()
    with time_machine.travel(pukul(on), tick=False):
        client = masuk(kota.analis)
        assert kota.analis.sesi(on).delegasi == ()
        assert client.get(f"/skp/{skp.pk}/").status_code == 404
        assert client.post(f"/skp/{skp.pk}/tetapkan/", {"kunci": str(skp.kunci)}).status_code == 404
        assert "atas nama" not in client.get("/").content.decode()
        with pytest.raises(Ditolak):
            tetapkan_skp(versi={skp.pk: skp.kunci}, by=by, at=pukul(on))


def test_marks_roles_and_drafts_for_others_are_not_handed_over(kota: Kota) -> None:
    skp = ditetapkan(kota.staf, kota.kasub)
    delegasi(kota.kasub, kota.kabid_kinerja)
    client = masuk(kota.kabid_kinerja)
    assert client.get(f"/skp/{skp.pk}/").status_code == 200
    assert client.get(f"/skp/{skp.pk}/kelompok/").status_code == 403
    assert "Siti Rahma" not in client.get("/penilaian/tim/2026-01/").content.decode()
    assert client.get(f"/pegawai/{kota.staf.pegawai.pk}/rapor/").status_code in {403, 404}


def test_a_home_with_delegations_takes_no_more_queries(kota: Kota) -> None:
    """The delegate leads a team too, whose home takes the twelve."""
    diajukan(kota.staf, at=AT)
    diajukan(kota.analis, at=AT)
    sebelum = _hitung(kota.kabid_kinerja)
    delegasi(kota.kasub, kota.kabid_kinerja)
    assert "atas nama Hendra Saputra" in masuk(kota.kabid_kinerja).get("/").content.decode()
    assert _hitung(kota.kabid_kinerja) == sebelum
    assert sebelum <= 12


def _hitung(orang: Orang) -> int:
    client = masuk(orang)
    client.get("/")
    with CaptureQueriesContext(
        connection,
    ) as kueri:
        assert client.get("/").status_code == 200
    return len(kueri)


@pytest.mark.parametrize(
    "alamat", ["/delegasi/", "/delegasi/beri/", "/delegasi/{pk}/", "/skp/{skp}/", "/skp/?lihat=wakil"]
)
def test_the_pages_take_at_most_twelve_queries(
    kota: Kota, alamat: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    skp = diajukan(kota.staf, at=AT)
    satu = delegasi(kota.kasub, kota.kabid_kinerja)
    client = masuk(kota.kabid_kinerja)
    url = alamat.format(pk=satu.pk, skp=skp.pk)
    client.get(url)
    with django_assert_max_num_queries(12):
        assert client.get(url).status_code == 200
