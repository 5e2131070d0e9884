"""Made-up input files, the same for all sides: one a month, columns as the expressions take them, narrow types."""

from pathlib import Path

import duckdb

YEAR = 2025
MONTHS = 12
JOBS = ("predikat", "tahunan", "tpp")

RATINGS = """
    SELECT o * {months} + {month} - 1 AS urut, DATE '{year}-{month:02}-01' AS tanggal,
        CASE hash(o, {month}, 1) % 10 WHEN 0 THEN 'di_atas' WHEN 1 THEN 'di_bawah' ELSE 'sesuai' END AS hasil_kerja,
        CASE hash(o, {month}, 2) % 7 WHEN 0 THEN 'di_atas' WHEN 1 THEN 'di_bawah' ELSE 'sesuai' END AS perilaku
    FROM range({people}) r(o)
"""
PAY = """
    SELECT o * {months} + {month} - 1 AS urut, DATE '{year}-{month:02}-01' AS tanggal,
        ((1000000 + hash(o, 3) % 30000 * 1000) * {days})::BIGINT AS pagu_hari, {days}::BIGINT AS hari_bulan,
        (6000 + hash(o, {month}, 4) % 4001)::BIGINT AS produktivitas, 100 AS skala_produktivitas,
        NULL::VARCHAR AS predikat, (hash(o, {month}, 5) % 20 * 1250000)::BIGINT AS potongan_kehadiran,
        NULL::VARCHAR AS plt_arah, NULL::BIGINT AS plt_tpp,
        CASE WHEN hash(o, 6) % 100 = 0 THEN 25 ELSE 0 END AS hukuman, 1 AS skala_hukuman,
        CASE WHEN hash(o, {month}, 7) % 50 = 0 THEN 100 ELSE 0 END AS persen_ditahan, 1 AS skala_ditahan
    FROM range({people}) r(o)
"""


def prepare(folder: Path, people: int) -> None:
    """Files of this many people; those that stand already are kept."""
    from calendar import monthrange

    for job in JOBS:
        (folder / job).mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as con:
        for month in range(1, MONTHS + 1):
            about = {"year": YEAR, "month": month, "people": people, "days": monthrange(YEAR, month)[1]}
            _write(con, RATINGS.format(months=MONTHS, **about), folder / "predikat" / f"{month:02}.parquet")
            _write(con, PAY.format(months=MONTHS, **about), folder / "tpp" / f"{month:02}.parquet")
        year = {"year": YEAR, "month": 1, "people": people}
        _write(con, RATINGS.format(months=1, **year), folder / "tahunan" / "01.parquet")


def _write(con: duckdb.DuckDBPyConnection, query: str, target: Path) -> None:
    if not target.exists():
        part = target.with_suffix(".part")
        con.execute(f"COPY ({query}) TO '{part}' (FORMAT parquet)")
        part.rename(target)
