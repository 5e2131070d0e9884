"""The derived table of superiors: after any act it says what the pure function says, and a rebuild writes nothing."""

import random
from datetime import date, timedelta

import pytest
from django.db import connection, transaction

from kinerja.organisasi import services
from kinerja.organisasi.atasan import TUJUAN, atasan_pada
from kinerja.organisasi.models import Jabatan, Penugasan, RentangAtasan
from kinerja.organisasi.services import Ditolak, IsiJabatan, IsiPenugasan, IsiStatus, IsiUnit, hitung_ulang_atasan
from kinerja.organisasi.services.catatan_atasan import jabatan_terdampak, muat_catatan
from kinerja.organisasi.services.setelan import ubah_setelan
from tests.pabrik import HARI, JABATAN, ORANG, SISTEM, UNIT, kota_kecil, pukul

pytestmark = pytest.mark.django_db
AT = pukul(HARI)
NIP = [nip for _, nip, *_ in ORANG]
KODE = [kode for kode, *_ in JABATAN]


def acak(dadu: random.Random) -> None:
    """One random act of record on the small Pemda."""
    mulai = HARI + timedelta(days=dadu.randrange(-200, 200))
    sampai = dadu.choice([None, mulai + timedelta(days=dadu.randrange(60))])
    macam = dadu.choice(["tugas", "tugas", "tugas", "status", "jabatan", "khusus", "akhir", "unit"])
    if macam == "tugas":
        jenis = dadu.choice(["definitif", "plt", "plh", "pj", "tugas_tambahan"])
        isi = IsiPenugasan(dadu.choice(NIP), dadu.choice(KODE), jenis, mulai, sampai)
        services.tetapkan_penugasan(isi=isi, by=SISTEM, at=AT)
    elif macam == "status":
        kedudukan = dadu.choice(["cuti_besar", "cuti_sakit", "tugas_belajar", "meninggal", "aktif"])
        services.catat_status(isi=IsiStatus(dadu.choice(NIP), kedudukan, mulai, sampai), by=SISTEM, at=AT)
    elif macam == "jabatan":
        kode, nama, unit, jenis, _, _ = dadu.choice(JABATAN)
        isi_jabatan = IsiJabatan(kode, nama, unit, jenis, mulai, kode_atasan=dadu.choice(KODE))
        services.simpan_banyak_jabatan(isi=[isi_jabatan], by=SISTEM, at=AT)
    elif macam == "unit":
        kode, nama, jenis, _, induk = dadu.choice(UNIT)
        isi_unit = IsiUnit(kode, nama, jenis, mulai, dadu.choice([True, False]), induk)
        services.simpan_banyak_unit(isi=[isi_unit], by=SISTEM, at=AT)
    elif macam == "khusus":
        jabatan, atasan = (Jabatan.objects.get(kode=dadu.choice(KODE)) for _ in range(2))
        services.kecualikan_atasan(
            jabatan=jabatan, tujuan=dadu.choice(TUJUAN), jabatan_atasan=atasan, mulai=mulai, sampai=sampai,
            alasan="uji", by=SISTEM, at=AT,
        )  # fmt: skip
    else:
        penugasan = dadu.choice(list(Penugasan.objects.order_by("pk")))
        akhir = max(mulai, penugasan.mulai)
        services.akhiri_penugasan(penugasan=penugasan, sampai=akhir, by=SISTEM, at=AT)


@pytest.mark.parametrize("benih", range(4))
def test_after_any_act_the_table_says_what_the_function_says(benih: int) -> None:
    kota_kecil()
    dadu = random.Random(benih)
    jadi = 0
    for _ in range(16):
        try:
            acak(dadu)
            jadi += 1
        except (Ditolak, services.Bentrok):
            continue
        with transaction.atomic():
            assert hitung_ulang_atasan() == 0, "the act left rows that a full rebuild corrects"
    assert jadi > 6
    sama_dengan_fungsi([HARI + timedelta(days=n) for n in range(-230, 260, 13)])


def sama_dengan_fungsi(daftar_hari: list[date]) -> None:
    catatan = muat_catatan()
    baris: dict[tuple[int, str], list[RentangAtasan]] = {}
    for r in RentangAtasan.objects.all():
        baris.setdefault((r.penugasan_id, r.tujuan), []).append(r)
    for p in [p for daftar in catatan.pemangku.values() for p in daftar]:
        for tujuan in TUJUAN:
            for hari in daftar_hari:
                tersimpan = [r for r in baris.get((p.id, tujuan), ()) if r.mulai <= hari <= (r.sampai or date.max)]
                hasil = atasan_pada(catatan, p, tujuan, hari)
                assert len(tersimpan) == (hasil is not None)
                if hasil is not None:
                    naik = [{"jabatan": n.jabatan, "sebab": n.sebab} for n in hasil.naik]
                    assert (tersimpan[0].atasan_id, tersimpan[0].naik) == (hasil.atasan, naik)


def test_only_rows_that_differ_are_written() -> None:
    kota = kota_kecil()
    sebelum = dict(RentangAtasan.objects.values_list("pk", "atasan_id"))
    services.tetapkan_penugasan(isi=IsiPenugasan(kota.analis.nip, "KASUB", "plh", HARI, HARI), by=SISTEM, at=AT)
    tetap = {pk for pk, atasan in RentangAtasan.objects.values_list("pk", "atasan_id") if sebelum.get(pk) == atasan}
    harian = RentangAtasan.objects.filter(penugasan=kota.staf.penugasan, tujuan="harian").order_by("mulai")
    assert [r.atasan and r.atasan.pegawai for r in harian] == [
        kota.kasub.pegawai,
        kota.analis.pegawai,
        kota.kasub.pegawai,
    ]
    assert len(sebelum.keys() - tetap) == 0
    assert (
        RentangAtasan.objects.count() == len(sebelum) + 4 + 3
    )  # two staff with two more ranges each; the new act's own


def test_an_act_looks_only_at_answers_that_looked_at_what_changed() -> None:
    kota_kecil()
    kode = dict(Jabatan.objects.values_list("pk", "kode"))

    def terdampak(*jabatan: str, struktur: bool = False) -> set[str]:
        pk = Jabatan.objects.filter(kode__in=jabatan).values_list("pk", flat=True)
        return {kode[x] for x in jabatan_terdampak(set(pk), struktur=struktur) or kode}

    assert terdampak("KASUB") == {"KASUB", "STAF"}
    assert terdampak("SEKDA") == {"SEKDA", "KABAN", "KADIS", "INSP", "PRC"}
    assert terdampak("KASEK") == {"KASEK", "GURU"}
    assert terdampak("KADIS") == {"KADIS", "OPR", "KASEK", "GURU"}  # a teacher leads the school: climbed over
    assert terdampak("WK") == {"WK", "SEKDA", "KABAN", "KADIS"}
    assert terdampak("WK", struktur=True) == set(kode.values())


def test_a_setting_of_the_pemda_moves_the_agreement_of_agency_heads_in_the_same_act() -> None:
    kota = kota_kecil()
    ubah_setelan(
        kunci="pk_kepala_perangkat_daerah", nilai="struktur", mulai=date(2026, 2, 1), alasan="Perwal", by=SISTEM, at=AT
    )
    rentang = RentangAtasan.objects.filter(penugasan=kota.kaban.penugasan, tujuan="pk").order_by("mulai")
    assert [(r.atasan and r.atasan.pegawai, r.mulai) for r in rentang] == [
        (kota.walikota.pegawai, date(2025, 1, 1)),
        (kota.sekda.pegawai, date(2026, 2, 1)),
    ]
    ubah_setelan(
        kunci="pk_kepala_perangkat_daerah",
        nilai="kepala_daerah",
        mulai=date(2026, 2, 1),
        alasan="batal",
        by=SISTEM,
        at=AT,
    )
    assert rentang.get().atasan == kota.walikota.penugasan


def test_statements_of_an_act_are_few() -> None:
    kota_kecil()
    n = 0

    def satu(execute, sql, params, many, context):  # type: ignore[no-untyped-def]  # Django's hook
        nonlocal n
        n += 1
        return execute(sql, params, many, context)

    with connection.execute_wrapper(satu):
        services.tetapkan_penugasan(isi=IsiPenugasan(NIP[8], "KASUB", "plh", HARI, HARI), by=SISTEM, at=AT)
    assert n < 40
