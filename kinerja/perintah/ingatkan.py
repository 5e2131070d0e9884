"""`kinerja remind --list KIND [--unit KODE]`: unfinished work as text for a group message, or CSV. Never a mark."""

from io import BytesIO

import click

from kinerja.dasar.tabel import HITUNG, Bentuk, Kolom, Nilai, tulis_csv
from kinerja.dasar.waktu import hari_ini
from kinerja.organisasi.selectors.unit import pohon_unit, unit_pada
from kinerja.perintah.keluaran import Tolak
from kinerja.web.selectors.ingatkan import JENIS_INGAT, daftar_ingat, teks_ingat

BENTUK = Bentuk((Kolom("nama"), Kolom("jabatan"), Kolom("unit"), Kolom("menunggu", HITUNG)))


@click.command()
@click.option("--list", "jenis", required=True, type=click.Choice(list(JENIS_INGAT)), help="Pekerjaan yang tertunda.")
@click.option("--unit", "kode", help="Hanya unit berkode ini dan semua di bawahnya.")
@click.option("--csv", "sebagai_csv", is_flag=True, help="Tulis sebagai CSV.")
def remind(jenis: str, kode: str | None, sebagai_csv: bool) -> None:
    """Daftar pekerjaan yang tertunda, siap ditempel ke grup percakapan."""
    on = hari_ini()
    unit = None
    if kode is not None:
        akar = unit_pada(on).filter(kode=kode).first()
        if akar is None:
            raise Tolak([f"Unit dengan kode {kode} tidak ada hari ini. Periksa kodenya."])
        unit = set(pohon_unit(on).bawah([akar.pk]))
    baris = daftar_ingat(jenis, on, unit)
    if sebagai_csv:
        alir = BytesIO()
        isi: list[dict[str, Nilai]] = [
            {"nama": b.nama, "jabatan": b.jabatan, "unit": b.unit, "menunggu": b.banyak} for b in baris
        ]
        tulis_csv(alir, BENTUK, isi)
        click.echo(alir.getvalue().decode(), nl=False)
    else:
        click.echo(teks_ingat(jenis, on, baris))
