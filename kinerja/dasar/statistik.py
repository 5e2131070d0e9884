"""What the database knows of its tables when it plans a query.

SQLite never counts by itself, and without counts it reads a whole month of marks for every person of a list; PostgreSQL
counts in the background, some minutes after a large load.

Of a table without rows SQLite writes no count and then takes it for a million: lists that are empty for most of a year
would begin with every person. So that they are empty is written for it.
"""

from django.db import connection
from django_tasks import task

SAMPEL = 1000  # rows of an index that SQLite looks at: milliseconds for any size
TULIS_KOSONG = """
    INSERT INTO sqlite_stat1 (tbl, stat) SELECT name, '0' FROM sqlite_schema
    WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT IN (SELECT tbl FROM sqlite_stat1)
"""


def segarkan_statistik() -> None:
    """Count anew; after a load of many rows, and once a day.

    Not inside a transaction: PostgreSQL keeps such counts when the counted rows are rolled back, and plans by them.
    """
    if connection.in_atomic_block:
        return
    with connection.cursor() as kursor:
        if connection.vendor == "sqlite":
            kursor.execute(f"PRAGMA analysis_limit={SAMPEL}")
        kursor.execute("ANALYZE")
        if connection.vendor == "sqlite":
            kursor.execute(TULIS_KOSONG)
            kursor.execute("ANALYZE sqlite_schema")  # reads what is written, counts nothing


@task()
def segarkan_statistik_harian() -> None:
    """The same as a daily task. May run any number of times."""
    segarkan_statistik()
