"""How a guard stands on PostgreSQL: one function, a trigger before each row and one before TRUNCATE."""

from django.db.backends.base.base import BaseDatabaseWrapper

from kinerja.dasar.pemicu.sql import kutip, tanda


def pasang_postgres(sambungan: BaseDatabaseWrapper, nama: str, nama_tabel: str, isi: str) -> list[str]:
    """Statements for triggers that are missing, switched off, or whose function is not `isi`."""
    pemicu = {
        f"{nama}_baris": "BEFORE UPDATE OR DELETE ON {tabel} FOR EACH ROW",
        f"{nama}_kosong": "BEFORE TRUNCATE ON {tabel} FOR EACH STATEMENT",
    }
    with sambungan.cursor() as kursor:
        kursor.execute(
            "SELECT t.tgname, t.tgenabled, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
            "WHERE t.tgrelid = to_regclass(%s) AND NOT t.tgisinternal",
            [tanda(nama_tabel)],
        )
        ada = {str(satu): (str(nyala), str(sumber)) for satu, nyala, sumber in kursor.fetchall()}
    if all(ada.get(satu) == ("O", isi) for satu in pemicu):
        return []
    fungsi, tabel = tanda(nama), tanda(nama_tabel)
    return [
        f"CREATE OR REPLACE FUNCTION {fungsi}() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog "
        f"AS {kutip(isi)}",
        *(
            f"CREATE OR REPLACE TRIGGER {tanda(satu)} {cara.format(tabel=tabel)} EXECUTE FUNCTION {fungsi}()"
            for satu, cara in pemicu.items()
        ),
        *(f"ALTER TABLE {tabel} ENABLE TRIGGER {tanda(satu)}" for satu in pemicu),
    ]
