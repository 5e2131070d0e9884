"""The matriks peran hasil: dealt out in one act, gaps stand out, members begin from it, roles follow new versions."""

from collections.abc import Iterator

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.organisasi.services import IsiPegawai, IsiPenugasan, simpan_banyak_pegawai, simpan_banyak_penugasan
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP, HasilKerja, HasilTim, PeranHasil
from kinerja.skp.selectors.dasar import bernama_skp
from kinerja.skp.selectors.matriks import Matriks, matriks_peran
from kinerja.skp.services import tetapkan_skp, ubah_skp
from kinerja.skp.services.alur import ajukan_skp
from kinerja.skp.services.matriks import bagi_peran
from tests.organisasi.objek import tim_uji
from tests.pabrik import SISTEM, Kota, Orang, kota_kecil, masuk, pukul
from tests.skp.pabrik import AT, HARI, ditetapkan, draf, isian

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Iterator[Kota]:
    with time_machine.travel(pukul(HARI), tick=False):
        yield kota_kecil()


def kepala(kota: Kota) -> SKP:
    """The section head's SKP with two results, set; names as a page has them."""
    skp = ditetapkan(kota.kasub, kota.kabid_mutasi, isian(2))
    return bernama_skp(SKP.objects.filter(pk=skp.pk), HARI).get()


def hasil(skp: SKP) -> list[int]:
    return list(HasilKerja.objects.filter(skp=skp).values_list("pk", flat=True))


def o(orang: Orang) -> str:
    return f"o{orang.penugasan.pk}"


def lihat(kota: Kota, skp: SKP) -> Matriks:
    skp = bernama_skp(SKP.objects.filter(pk=skp.pk), HARI).get()
    return matriks_peran(skp, kota.kasub.sesi(HARI).pohon(HARI), HARI)


def test_gaps_stand_out_until_roles_are_dealt(kota: Kota) -> None:
    skp = kepala(kota)
    satu, dua = hasil(skp)
    m = lihat(kota, skp)
    assert (m.tanpa_dukungan, [k.nama for k in m.tanpa_peran]) == (2, ["Joko Susilo", "Siti Rahma"])
    bagi_peran(skp=skp.pk, versi=skp.kunci, isian={(satu, o(kota.staf)): ""}, by=kota.kasub.pelaku, at=AT)
    m = lihat(kota, skp)
    assert [b.didukung for b in m.baris] == [True, False]
    assert [k.nama for k in m.tanpa_peran] == ["Joko Susilo"]
    ditetapkan(kota.staf_pppk, kota.kasub, isian(1, 1, f"rhk:{dua}"))
    m = lihat(kota, skp)
    assert (m.tanpa_dukungan, m.tanpa_peran) == (0, [])


def test_cells_are_added_changed_and_removed_in_one_entry(kota: Kota) -> None:
    skp = kepala(kota)
    satu, dua = hasil(skp)
    sel = {(satu, o(kota.staf)): "Terbitnya SK tepat waktu", (dua, o(kota.staf)): "", (dua, o(kota.staf_pppk)): None}
    bagi_peran(skp=skp.pk, versi=skp.kunci, isian=sel, by=kota.kasub.pelaku, at=AT)
    ubah = {(satu, o(kota.staf)): "Terbitnya SK", (dua, o(kota.staf)): None}
    jumlah = bagi_peran(skp=skp.pk, versi=skp.kunci + 1, isian=ubah, by=kota.kasub.pelaku, at=AT)
    assert jumlah == {"ditambah": 0, "diubah": 1, "dihapus": 1}
    assert PeranHasil.objects.get().rumusan == "Terbitnya SK"
    entri = Entri.objects.latest("pk")
    assert entri.peristiwa == "skp.peran_dibagi"
    assert f"skp:{skp.pk}" in entri.perihal.values_list("subjek", flat=True)


def test_a_cell_of_a_team_is_a_result_of_the_team(kota: Kota) -> None:
    tim = tim_uji(kota, unit="05.1.1")
    skp = kepala(kota)
    satu, dua = hasil(skp)
    kolom = f"t{tim.pk}"
    isi = {(satu, kolom): "Tersedianya data tunggal", (dua, kolom): ""}
    bagi_peran(skp=skp.pk, versi=skp.kunci, isian=isi, by=kota.kasub.pelaku, at=AT)
    assert sorted(HasilTim.objects.values_list("rumusan", flat=True)) == [
        "Tersedianya data tunggal",
        "Tersedianya dokumen kepegawaian jenis 1",
    ]
    bagi_peran(skp=skp.pk, versi=skp.kunci + 1, isian={(satu, kolom): None}, by=kota.kasub.pelaku, at=AT)
    assert HasilTim.objects.get(rumusan="Tersedianya data tunggal").hasil_atasan is None  # it stays the team's


def test_only_the_owner_deals_out_and_the_second_writer_is_told(kota: Kota) -> None:
    skp = kepala(kota)
    isi = {(hasil(skp)[0], o(kota.staf)): ""}
    with pytest.raises(Ditolak, match="pemilik"):
        bagi_peran(skp=skp.pk, versi=skp.kunci, isian=isi, by=kota.kabid_mutasi.pelaku, at=AT)
    bagi_peran(skp=skp.pk, versi=skp.kunci, isian=isi, by=kota.kasub.pelaku, at=AT)
    with pytest.raises(SudahBerubah, match="Peran hasil dibagi"):
        bagi_peran(skp=skp.pk, versi=skp.kunci, isian=isi, by=kota.kasub.pelaku, at=AT)
    assert PeranHasil.objects.count() == 1


def test_results_and_cells_of_somebody_else_are_left_alone(kota: Kota) -> None:
    skp, lain = kepala(kota), ditetapkan(kota.guru, kota.kasek)
    asing = {(hasil(lain)[0], o(kota.staf)): "Bukan milik saya"}
    bagi_peran(skp=skp.pk, versi=skp.kunci, isian=asing, by=kota.kasub.pelaku, at=AT)
    assert not PeranHasil.objects.exists()


def test_roles_go_on_with_the_new_version_of_the_superiors_skp(kota: Kota) -> None:
    skp = kepala(kota)
    tim = tim_uji(kota, unit="05.1.1")
    satu = hasil(skp)[0]
    isi = {(satu, o(kota.staf)): "Terbitnya SK", (satu, f"t{tim.pk}"): ""}
    bagi_peran(skp=skp.pk, versi=skp.kunci, isian=isi, by=kota.kasub.pelaku, at=AT)
    baru = ubah_skp(skp=skp.pk, versi=skp.kunci + 1, alasan="Anggaran", by=kota.kasub.pelaku, at=AT)
    assert masuk(kota.kasub).get(reverse("skp:matriks", args=[baru.pk])).url.endswith(f"/{skp.pk}/matriks/")  # type: ignore[attr-defined]  # a redirect
    baru = ajukan_skp(skp=baru.pk, versi=baru.kunci, by=kota.kasub.pelaku, at=AT)
    tetapkan_skp(versi={baru.pk: baru.kunci}, by=kota.kabid_mutasi.pelaku, at=AT)
    assert PeranHasil.objects.get().hasil_atasan.skp_id == baru.pk
    pindah = HasilTim.objects.get().hasil_atasan
    assert pindah is not None
    assert pindah.skp_id == baru.pk


def test_the_page_deals_out_without_javascript_and_keeps_ticks_when_somebody_was_first(kota: Kota) -> None:
    skp = kepala(kota)
    satu = hasil(skp)[0]
    client, alamat = masuk(kota.kasub), reverse("skp:matriks", args=[skp.pk])
    halaman = client.get(alamat).content.decode()
    assert "2 hasil belum didukung siapa pun" in halaman
    kotak = f"s-{satu}-{o(kota.staf)}"
    kirim = {"kunci": str(skp.kunci), f"{kotak}-teks": "Terbitnya SK"}  # words alone make a role
    jawab = client.post(alamat, kirim, follow=True).content.decode()
    assert "1 ditambah" in jawab
    assert PeranHasil.objects.get().rumusan == "Terbitnya SK"
    lama = client.post(alamat, {"kunci": str(skp.kunci), kotak: "1", f"{kotak}-teks": "Bunyi saya"})
    assert lama.status_code == 409
    assert "Bunyi saya" in lama.content.decode()
    assert PeranHasil.objects.get().rumusan == "Terbitnya SK"


def test_who_may_read_the_skp_reads_the_matrix_and_writes_nothing(kota: Kota) -> None:
    skp = kepala(kota)
    alamat = reverse("skp:matriks", args=[skp.pk])
    client = masuk(kota.kabid_mutasi)
    assert "Simpan pembagian peran" not in client.get(alamat).content.decode()
    assert client.post(alamat, {"kunci": str(skp.kunci)}).status_code == 403
    assert masuk(kota.guru).get(alamat).status_code == 404


def test_the_matrix_asks_a_fixed_number_of_queries(kota: Kota) -> None:
    skp = kepala(kota)
    client, alamat = masuk(kota.kasub), reverse("skp:matriks", args=[skp.pk])
    client.get(alamat)
    with CaptureQueriesContext(connection) as sedikit:
        client.get(alamat)
    nip = [f"1990{i % 12 + 1:02d}15202001{1 + i % 2}{i:03d}" for i in range(30)]
    simpan_banyak_pegawai(isi=[IsiPegawai(x, f"Staf {x[-3:]}", status="pns") for x in nip], by=SISTEM, at=AT)
    simpan_banyak_penugasan(isi=[IsiPenugasan(x, "STAF", "definitif", HARI) for x in nip], by=SISTEM, at=AT)
    with CaptureQueriesContext(connection) as banyak:
        assert client.get(alamat).content.decode().count("data-sel") == 64
    assert len(banyak) == len(sedikit) <= 12


def test_a_draft_can_be_dealt_out_too(kota: Kota) -> None:
    skp = draf(kota.kasub, isian(1))
    bagi_peran(skp=skp.pk, versi=skp.kunci, isian={(hasil(skp)[0], o(kota.staf)): ""}, by=kota.kasub.pelaku, at=AT)
    assert PeranHasil.objects.exists()


def test_a_member_begins_from_the_roles_and_adds_one_in_the_form(kota: Kota) -> None:
    skp = kepala(kota)
    satu, dua = hasil(skp)
    isi = {(satu, o(kota.staf)): "Terbitnya SK tepat waktu", (dua, o(kota.staf)): ""}
    bagi_peran(skp=skp.pk, versi=skp.kunci, isian=isi, by=kota.kasub.pelaku, at=AT)
    client = masuk(kota.staf)
    assert "Peran dari atasan (2 hasil kerja)" in client.get(reverse("skp:baru")).content.decode()
    client.post(reverse("skp:baru"), {"penugasan": str(kota.staf.penugasan.pk), "sumber": "peran"})
    milik = SKP.objects.get(penugasan=kota.staf.penugasan)
    isi_skp = list(HasilKerja.objects.filter(skp=milik).values_list("rumusan", "hasil_atasan_id", "menunggu_atasan"))
    assert isi_skp == [
        ("Terbitnya SK tepat waktu", satu, False),
        ("Tersedianya dokumen kepegawaian jenis 1", dua, False),
    ]
    HasilKerja.objects.filter(skp=milik, hasil_atasan=dua).delete()
    alamat = reverse("skp:sunting", args=[milik.pk])
    assert "1 peran dari atasan belum dipakai" in client.get(alamat).content.decode()
    peran = PeranHasil.objects.get(hasil_atasan=dua)
    jawab = client.post(alamat, {"kunci": str(milik.kunci), "aksi": f"peran-{peran.pk}"}).content.decode()
    assert "Tersedianya dokumen kepegawaian jenis 1</textarea>" in jawab
    assert f'value="rhk:{dua}" selected' in jawab
    assert f"peran-{peran.pk}" not in jawab
