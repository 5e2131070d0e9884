"""Acts on numbers: rules, taking, using, cancelling, numbers from outside, blocks."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dokumen.galat import NomorDitolak
from kinerja.dokumen.models import AturanNomor, BlokNomor, NomorSurat, SeriNomor
from kinerja.dokumen.selectors import aturan_pada, blok_hampir_habis, nomor_berikutnya, sisa_blok
from kinerja.dokumen.services import (
    IsiNomorLuar,
    ambil_nomor,
    batalkan_nomor,
    cadangkan_blok,
    catat_nomor_luar,
    pakai_nomor,
)
from kinerja.jejak.models import Entri, Perihal
from kinerja.jejak.services import tindakan
from tests.dokumen.pabrik_nomor import AT, ambil, aturan, pesanan
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota(db: None) -> Kota:
    return kota_kecil()


def jumlah(peristiwa: str) -> int:
    return Entri.objects.filter(peristiwa=peristiwa).count()


# ---- rules


def test_the_rule_of_the_nearest_unit_above_holds(kota: Kota) -> None:
    atas = aturan(kota, "00", singkatan="SETDA")
    milik = aturan(kota, "05")
    assert aturan_pada(jenis="spmt", unit=kota.unit["05.1.1"].pk, on=HARI) == milik
    assert aturan_pada(jenis="spmt", unit=kota.unit["10.9"].pk, on=HARI) == atas
    assert aturan_pada(jenis="skp", unit=kota.unit["10.9"].pk, on=HARI) is None
    assert aturan_pada(jenis="spmt", unit=kota.unit["10.9"].pk, on=date(2025, 12, 31)) is None


def test_a_new_rule_ends_the_one_before(kota: Kota) -> None:
    lama = aturan(kota)
    ambil(lama, "a")
    baru = aturan(kota, mulai=date(2026, 7, 1), pola="{urut}/{klasifikasi}/{singkatan}/{tahun}")
    lama.refresh_from_db()
    assert lama.sampai == date(2026, 6, 30)
    assert jumlah("nomor.aturan_ditetapkan") == 2
    satu = ambil(baru, "b", tanggal=date(2026, 7, 1))[0]
    assert satu.nomor == "002/800.1.3.3/BKPSDM/2026"  # the counter goes on: it is the unit's, not the rule's


def test_an_unused_rule_is_written_over_and_a_used_one_is_not(kota: Kota) -> None:
    salah = aturan(kota, singkatan="BKPSMD")
    benar = aturan(kota)
    assert (benar.pk, AturanNomor.objects.count(), benar.singkatan) == (salah.pk, 1, "BKPSDM")
    ambil(benar, "a")
    with pytest.raises(NomorDitolak, match="sudah dipakai"):
        aturan(kota, singkatan="BKD")
    with pytest.raises(NomorDitolak, match="sudah memberi nomor untuk tanggal 2 Jan 2026"):
        aturan(kota, mulai=HARI)
    assert nomor_berikutnya(AturanNomor.objects.get(), HARI) == "800.1.3.3/002/BKPSDM/2026"


def test_a_rule_never_begins_before_one_that_is_there(kota: Kota) -> None:
    aturan(kota, mulai=date(2026, 3, 1))
    with pytest.raises(NomorDitolak, match="1 Mar 2026") as galat:
        aturan(kota)
    assert galat.value.kendala[0].isian == "mulai"
    assert AturanNomor.objects.count() == 1


def test_two_units_whose_numbers_would_read_the_same_are_refused(kota: Kota) -> None:
    aturan(kota)
    with pytest.raises(NomorDitolak, match="Unit 05 memakai bentuk nomor yang sama"):
        aturan(kota, "10", singkatan="bkpsdm")
    assert aturan(kota, "10", singkatan="DISDIK").pk


def test_the_database_refuses_to_change_a_used_rule(kota: Kota) -> None:
    satu = aturan(kota)
    ambil(satu, "a")
    with pytest.raises(IntegrityError, match="aturan_nomor_dipakai_tetap"), transaction.atomic():
        AturanNomor.objects.update(pola="{urut}/{tahun}")
    salinan = AturanNomor.objects.get()
    salinan.pk, salinan.mulai = None, HARI
    with pytest.raises(IntegrityError, match="aturan_nomor_satu_sehari"), transaction.atomic():
        salinan.save(force_insert=True)


# ---- taking


def test_numbers_are_taken_in_order_in_one_act(kota: Kota) -> None:
    satu = aturan(kota)
    hasil = ambil(satu, "a", "b", "c")
    assert [x.nomor for x in hasil] == [f"800.1.3.3/00{i}/BKPSDM/2026" for i in (1, 2, 3)]
    assert {x.status for x in hasil} == {"dipesan"}
    assert jumlah("nomor.diambil") == 1
    subjek = set(Perihal.objects.filter(entri__peristiwa="nomor.diambil").values_list("subjek", flat=True))
    assert subjek == {*(f"nomor:{x.pk}" for x in hasil), f"aturan_nomor:{satu.pk}", "pelantikan:3"}


def test_the_same_work_asking_again_is_given_its_number(kota: Kota) -> None:
    satu = aturan(kota)
    dulu = ambil(satu, "a", "b")
    lagi = ambil(satu, "b", "c", "a")
    assert [x.urut for x in lagi] == [2, 3, 1]
    assert [lagi[2].pk, lagi[0].pk] == [x.pk for x in dulu]
    entri = Entri.objects.count()
    assert [x.urut for x in ambil(satu, "c")] == [3]
    assert Entri.objects.count() == entri  # nothing was done, nothing is told


def test_kinds_of_a_unit_with_one_klasifikasi_share_their_counter(kota: Kota) -> None:
    a, b = aturan(kota), aturan(kota, jenis="spp")
    lain = aturan(kota, jenis="keputusan", klasifikasi="800.1.11")
    assert [ambil(x, n)[0].urut for x, n in ((a, "1"), (b, "2"), (a, "3"), (lain, "4"))] == [1, 2, 3, 1]


def test_each_year_begins_with_one_and_the_first_year_where_it_was_left(kota: Kota) -> None:
    satu = aturan(kota, awal=514)
    assert nomor_berikutnya(satu, HARI) == "800.1.3.3/514/BKPSDM/2026"
    assert ambil(satu, "a")[0].urut == 514
    assert ambil(satu, "b", tanggal=date(2027, 1, 4))[0].nomor == "800.1.3.3/001/BKPSDM/2027"
    assert ambil(satu, "c")[0].urut == 515
    with pytest.raises(NomorDitolak, match="sudah sampai nomor 515"):
        aturan(kota, jenis="spp", awal=600)


def test_a_rule_gives_no_number_outside_its_days_and_none_where_there_is_none(kota: Kota) -> None:
    with pytest.raises(NomorDitolak, match="bukan pada 31 Des 2025"):
        ambil(aturan(kota), "a", tanggal=date(2025, 12, 31))
    with pytest.raises(NomorDitolak, match="tidak bernomor"):
        ambil(aturan(kota, jenis="skp", cara="tanpa", pola=""), "b")
    assert not NomorSurat.objects.exists()
    assert not SeriNomor.objects.exists()


def test_asking_for_nothing_for_one_twice_or_without_a_purpose_is_refused(kota: Kota) -> None:
    satu = aturan(kota)
    for salah in ([], pesanan("a", "a"), [*pesanan("a"), *pesanan(" ")]):
        with pytest.raises(NomorDitolak):
            ambil_nomor(aturan=satu.pk, perihal=salah, by=SISTEM, at=AT)
    assert not NomorSurat.objects.exists()


def test_an_act_that_fails_later_leaves_no_gap(kota: Kota) -> None:
    satu = aturan(kota)
    ambil(satu, "a")

    def gagal() -> None:
        with tindakan("pelantikan.dimulai", by=SISTEM, at=AT):
            assert [x.urut for x in ambil(satu, "b", "c")] == [2, 3]
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        gagal()
    assert [x.urut for x in ambil(satu, "d")] == [2]
    assert list(NomorSurat.objects.order_by("urut").values_list("urut", flat=True)) == [1, 2]


def test_five_thousand_numbers_are_one_act_with_few_statements(kota: Kota) -> None:
    satu = aturan(kota, lebar=4)
    with CaptureQueriesContext(connection) as pernyataan:
        hasil = ambil(satu, *(str(i) for i in range(5_000)))
    assert [x.urut for x in hasil] == list(range(1, 5_001))
    assert len(pernyataan) < 150


# ---- using and cancelling


def test_a_number_is_used_by_its_document_once(kota: Kota) -> None:
    a, b = ambil(aturan(kota), "a", "b")
    pakai_nomor(pakai={a.pk: "dokumen:1"}, by=SISTEM, at=AT)
    a.refresh_from_db()
    assert (a.status, a.dokumen) == ("terpakai", "dokumen:1")
    pakai_nomor(pakai={a.pk: "dokumen:1"}, by=SISTEM, at=AT)
    with pytest.raises(NomorDitolak, match="dokumen lain"):
        pakai_nomor(pakai={b.pk: "dokumen:2", a.pk: "dokumen:2"}, by=SISTEM, at=AT)
    b.refresh_from_db()
    assert b.status == "dipesan"


def test_a_cancelled_number_stays_visible_and_is_never_given_again(kota: Kota) -> None:
    satu = aturan(kota)
    a, b = ambil(satu, "a", "b")
    batalkan_nomor(nomor=b.pk, alasan="Salah ketik perihal", by=SISTEM, at=AT)
    b.refresh_from_db()
    assert (b.status, b.nomor, b.alasan) == ("batal", "800.1.3.3/002/BKPSDM/2026", "Salah ketik perihal")
    lagi = ambil(satu, "b")[0]
    assert (lagi.urut, lagi.pk != b.pk) == (3, True)
    with pytest.raises(NomorDitolak, match="sudah dibatalkan Sistem"):
        pakai_nomor(pakai={b.pk: "dokumen:1"}, by=SISTEM, at=AT)
    with pytest.raises(NomorDitolak, match="sudah dibatalkan"):
        batalkan_nomor(nomor=b.pk, alasan="Lagi", by=SISTEM, at=AT)
    with pytest.raises(NomorDitolak, match="mengapa"):
        batalkan_nomor(nomor=a.pk, alasan="  ", by=SISTEM, at=AT)
    assert jumlah("nomor.dibatalkan") == 1


def test_the_number_of_an_issued_document_is_cancelled_only_with_it(kota: Kota) -> None:
    (a,) = ambil(aturan(kota), "a")
    pakai_nomor(pakai={a.pk: "dokumen:1"}, by=SISTEM, at=AT)
    with pytest.raises(NomorDitolak, match="Batalkan dokumennya"):
        batalkan_nomor(nomor=a.pk, alasan="Keliru", by=SISTEM, at=AT)
    batalkan_nomor(nomor=a.pk, alasan="Dokumen dibatalkan", dokumen="dokumen:1", by=SISTEM, at=AT)
    a.refresh_from_db()
    assert a.status == "batal"


def test_who_cancels_what_changed_meanwhile_is_told(kota: Kota) -> None:
    (a,) = ambil(aturan(kota), "a")
    pakai_nomor(pakai={a.pk: ""}, by=kota.analis.pelaku, at=AT)
    with pytest.raises(SudahBerubah, match="Nomor dipakai pada dokumennya oleh Kartika Sari"):
        batalkan_nomor(nomor=a.pk, alasan="Keliru", versi=a.kunci, by=SISTEM, at=AT)


@pytest.mark.parametrize(
    ("ubah", "pengaman"),
    [
        ({"nomor": "x", "sidik": "x"}, "nomor_surat_angka_tetap"),
        ({"urut": 9}, "nomor_surat_angka_tetap"),
        ({"perihal": "lain"}, "nomor_surat_tetap"),
        ({"rujukan": "lain"}, "nomor_surat_tetap"),
    ],
)
def test_the_database_refuses_to_change_a_number(kota: Kota, ubah: dict[str, object], pengaman: str) -> None:
    ambil(aturan(kota), "a")
    with pytest.raises(IntegrityError, match=pengaman), transaction.atomic():
        NomorSurat.objects.update(**ubah)


def test_the_database_refuses_to_delete_a_number_and_to_bring_a_cancelled_one_back(kota: Kota) -> None:
    (a,) = ambil(aturan(kota), "a")
    ambil(luar(kota), "menunggu")
    with pytest.raises(IntegrityError, match="nomor_surat_angka_tetap"), transaction.atomic():
        NomorSurat.objects.filter(pk=a.pk).delete()
    with pytest.raises(IntegrityError, match="nomor_surat_tetap"), transaction.atomic():
        NomorSurat.objects.filter(status="menunggu").delete()
    batalkan_nomor(nomor=a.pk, alasan="Keliru", by=SISTEM, at=AT)
    with pytest.raises(IntegrityError, match="nomor_surat_batal_tetap"), transaction.atomic():
        NomorSurat.objects.filter(pk=a.pk).update(status="dipesan", batal_pada=None)


# ---- from outside


def luar(kota: Kota) -> AturanNomor:
    return aturan(kota, jenis="undangan", cara="luar", klasifikasi="", pola="", singkatan="")


def isi(satu: AturanNomor, nomor: str, rujukan: str = "", perihal: str = "") -> IsiNomorLuar:
    return IsiNomorLuar(satu.pk, nomor, HARI, perihal, rujukan)


def test_documents_wait_for_the_number_that_is_typed_later(kota: Kota) -> None:
    satu = luar(kota)
    a, b = ambil(satu, "a", "b")
    assert (a.status, a.nomor, nomor_berikutnya(satu, HARI)) == ("menunggu", "", "")
    with pytest.raises(NomorDitolak, match="belum bernomor"):
        pakai_nomor(pakai={a.pk: "dokumen:1"}, by=SISTEM, at=AT)
    catat_nomor_luar(
        isi=[isi(satu, " 005/12  /SETDA/2026 ", "a"), isi(satu, "005/13/SETDA/2026", "b")], by=SISTEM, at=AT
    )
    a.refresh_from_db()
    assert (a.nomor, a.status) == ("005/12 /SETDA/2026", "dipesan")
    assert jumlah("nomor.dari_luar_dicatat") == 1
    pakai_nomor(pakai={a.pk: "dokumen:1", b.pk: "dokumen:2"}, by=SISTEM, at=AT)


def test_a_double_is_refused_however_it_is_written(kota: Kota) -> None:
    satu = luar(kota)
    ambil(satu, "a", "b", "c")
    catat_nomor_luar(isi=[isi(satu, "005/12/SETDA/2026", "a")], by=SISTEM, at=AT)
    with pytest.raises(NomorDitolak) as galat:
        catat_nomor_luar(
            isi=[
                isi(satu, "005 / 12/setda/2026", "b"),
                isi(satu, "9", "c"),
                isi(satu, "9", perihal="lain"),
                isi(satu, "8"),
            ],
            by=SISTEM,
            at=AT,
        )
    assert [(k.indeks, k.isian) for k in galat.value.kendala] == [(0, "nomor"), (2, "nomor"), (3, "perihal")]
    assert NomorSurat.objects.filter(status="menunggu").count() == 2
    with pytest.raises(NomorDitolak, match="sudah bernomor 005/12/SETDA/2026"):
        catat_nomor_luar(isi=[isi(satu, "005/99/SETDA/2026", "a")], by=SISTEM, at=AT)
    catat_nomor_luar(isi=[isi(satu, "005/12/SETDA/2026", "a")], by=SISTEM, at=AT)


def test_own_numbers_step_over_those_recorded_from_outside(kota: Kota) -> None:
    satu = aturan(kota)
    catat_nomor_luar(isi=[isi(satu, "800.1.3.3/002/BKPSDM/2026", perihal="SPMT di kertas")], by=SISTEM, at=AT)
    assert NomorSurat.objects.get().status == "terpakai"
    assert [x.urut for x in ambil(satu, "a", "b", "c")] == [1, 3, 4]


def test_a_number_typed_by_two_is_typed_by_one(kota: Kota) -> None:
    satu = luar(kota)
    (a,) = ambil(satu, "a")
    pertama = IsiNomorLuar(satu.pk, "005/1", HARI, "", "a", a.kunci)
    batalkan_nomor(nomor=a.pk, alasan="Tidak jadi", by=SISTEM, at=AT)
    with pytest.raises(NomorDitolak, match="Tuliskan untuk apa"):
        catat_nomor_luar(isi=[pertama], by=SISTEM, at=AT)


# ---- blocks


def blok(satu: AturanNomor, dari: int, sampai: int, tahun: int = 2026) -> BlokNomor:
    return cadangkan_blok(aturan=satu.pk, tahun=tahun, dari=dari, sampai=sampai, nomor_surat="045/7", by=SISTEM, at=AT)


def test_numbers_come_from_the_blocks_in_order_and_never_beyond(kota: Kota) -> None:
    satu = aturan(kota, cara="blok", ingatkan_sisa=2)
    assert nomor_berikutnya(satu, HARI) == ""
    with pytest.raises(NomorDitolak, match="tinggal 0, diminta 1"):
        ambil(satu, "a")
    blok(satu, 101, 103)
    blok(satu, 251, 252)
    assert nomor_berikutnya(satu, HARI) == "800.1.3.3/101/BKPSDM/2026"
    assert blok_hampir_habis(BlokNomor.objects.all(), 2026) == []
    assert [x.urut for x in ambil(satu, "a", "b", "c", "d")] == [101, 102, 103, 251]
    assert sisa_blok(satu, 2026) == 1
    assert [str(b) for b in blok_hampir_habis(BlokNomor.objects.all(), 2026)] == ["251-252"]
    with pytest.raises(NomorDitolak, match="tinggal 1, diminta 2"):
        ambil(satu, "e", "f")
    assert NomorSurat.objects.count() == 4
    assert ambil(satu, "e")[0].nomor == "800.1.3.3/252/BKPSDM/2026"


def test_blocks_never_overlap_nor_hold_a_number_that_was_given(kota: Kota) -> None:
    satu = aturan(kota, cara="blok")
    blok(satu, 10, 20)
    for dari, sampai in ((20, 30), (1, 10), (12, 13), (30, 29), (1, 200_000)):
        with pytest.raises(NomorDitolak):
            blok(satu, dari, sampai)
    assert blok(satu, 20, 30, tahun=2027).pk
    with pytest.raises(NomorDitolak, match="tidak memakai blok"):
        blok(aturan(kota, jenis="spp", klasifikasi="800"), 1, 2)
    assert BlokNomor.objects.count() == 2


def test_a_unit_that_goes_over_to_blocks_gives_no_number_twice(kota: Kota) -> None:
    ambil(aturan(kota), "a", "b")
    satu = aturan(kota, cara="blok", mulai=HARI + timedelta(days=1))
    with pytest.raises(NomorDitolak, match=r"800\.1\.3\.3/002/BKPSDM/2026 di dalam blok ini"):
        blok(satu, 2, 9)
    blok(satu, 3, 4)
    kembali = aturan(kota, mulai=HARI + timedelta(days=2))
    assert ambil(satu, "c", tanggal=HARI + timedelta(days=1))[0].urut == 3
    assert [x.urut for x in ambil(kembali, "d", "e", tanggal=HARI + timedelta(days=2))] == [4, 5]
