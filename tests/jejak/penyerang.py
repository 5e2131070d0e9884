"""Somebody with the database password: direct SQL, triggers gone, foreign keys asleep. All undone afterwards."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from kinerja.jejak.models import Entri
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.rantai import AWAL, Isi, hash_entri, hash_muatan

TABEL = ("jejak_entri", "jejak_muatan", "jejak_perihal")
Sql = Callable[..., list[tuple[object, ...]]]


@contextmanager
def penyerang() -> Iterator[Sql]:
    """Yields a function that runs SQL (`?` for values) past the program, in a savepoint that is rolled back."""

    def sql(teks: str, *nilai: str | int) -> list[tuple[object, ...]]:
        with connection.cursor() as kursor:
            kursor.execute(teks.replace("?", "%s"), nilai or None)
            return list(kursor.fetchall()) if kursor.description else []

    with transaction.atomic():
        if connection.vendor == "sqlite":  # foreign keys are deferred: they would speak at the commit that never comes
            for (pemicu,) in sql("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'jejak_%'"):
                sql(f'DROP TRIGGER "{pemicu}"')
        else:
            sql("SET LOCAL session_replication_role = replica")  # neither triggers nor foreign keys
        yield sql
        transaction.set_rollback(True)


def geser(sql: Sql, dari: int, langkah: int, *, lengkap: bool = True) -> None:
    """Renumber every entry from `dari` on by `langkah`; with its subjects and payload, unless lazy."""
    jauh = 1_000_000
    for tabel in TABEL if lengkap else TABEL[:1]:
        kolom = "urutan" if tabel == "jejak_entri" else "entri_id"
        sql(f"UPDATE {tabel} SET {kolom} = {kolom} + ? WHERE {kolom} >= ?", jauh, dari)
        sql(f"UPDATE {tabel} SET {kolom} = {kolom} - ? WHERE {kolom} >= ?", jauh - langkah, jauh)


def tukar(sql: Sql, satu: int, dua: int, *, lengkap: bool = True) -> None:
    """Exchange the numbers of two entries."""
    for tabel in TABEL if lengkap else TABEL[:1]:
        kolom = "urutan" if tabel == "jejak_entri" else "entri_id"
        for dari, ke in ((satu, -1), (dua, satu), (-1, dua)):
            sql(f"UPDATE {tabel} SET {kolom} = ? WHERE {kolom} = ?", ke, dari)


def hapus(sql: Sql, dari: int, sampai: int) -> None:
    """Delete entries with their subjects and payloads."""
    sql("DELETE FROM jejak_perihal WHERE entri_id BETWEEN ? AND ?", dari, sampai)
    sql("DELETE FROM jejak_muatan WHERE entri_id BETWEEN ? AND ?", dari, sampai)
    sql("DELETE FROM jejak_entri WHERE urutan BETWEEN ? AND ?", dari, sampai)


def sisipkan(sql: Sql, urutan: int, *, berantai: bool, muatan: bool = True) -> None:
    """A forged entry under a free number: properly chained to the one before it, or with made-up hashes."""
    kepala = sql("SELECT hash FROM jejak_entri WHERE urutan = ?", urutan - 1)
    sebelum = str(kepala[0][0]) if kepala else AWAL
    contoh = Entri.objects.order_by("urutan")[0]
    isi = Isi(
        urutan=urutan,
        at=contoh.at,
        dicatat=contoh.dicatat,
        pelaku=Pelaku(nama="Siapa"),
        peristiwa="skp.ditetapkan",
        perihal=(),
        hash_muatan=hash_muatan("g", "{}"),
        hash_sebelum=sebelum if berantai else "ab" * 32,
    )
    hash_ = hash_entri(isi) if berantai else "cd" * 32
    sql(
        "INSERT INTO jejak_entri (urutan, at, dicatat, pengguna, pegawai, penugasan, nama, kapasitas, peristiwa,"
        " hash_muatan, hash_sebelum, hash) SELECT ?, at, dicatat, '', '', '', 'Siapa', '', 'skp.ditetapkan', ?, ?, ?"
        " FROM jejak_entri WHERE urutan = ?",
        *(urutan, isi.hash_muatan, isi.hash_sebelum, hash_, contoh.urutan),
    )
    if muatan:
        sql("INSERT INTO jejak_muatan (entri_id, garam, isi) VALUES (?, 'g', '{}')", urutan)


def hitung_ulang(dari: int) -> None:
    """Make the chain hold again from a number on, as somebody who knows the program can."""
    sebelum = Entri.objects.filter(urutan=dari - 1).values_list("hash", flat=True).first() or AWAL
    for entri in Entri.objects.filter(urutan__gte=dari).order_by("urutan").prefetch_related("perihal"):
        pelaku = Pelaku(entri.pengguna, entri.pegawai, entri.penugasan, entri.nama, entri.kapasitas)
        perihal = tuple(sorted(x.subjek for x in entri.perihal.all()))
        isi = Isi(entri.urutan, entri.at, entri.dicatat, pelaku, entri.peristiwa, perihal, entri.hash_muatan, sebelum)
        Entri.objects.filter(pk=entri.pk).update(hash_sebelum=sebelum, hash=hash_entri(isi))
        sebelum = hash_entri(isi)
