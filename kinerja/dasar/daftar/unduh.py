"""A list as a file: all filtered rows, the same columns, headers as on the screen."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from django.http import HttpResponse
from django.utils.text import slugify

from kinerja.dasar.daftar.kolom import KolomDaftar, M
from kinerja.dasar.tabel import Bentuk, Kolom, Nilai, tulis_csv, tulis_xlsx

JENIS_UNDUHAN = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def berkas_unduhan(nama: str, jenis: str, kolom: Sequence[KolomDaftar[M]], baris: Iterable[M]) -> HttpResponse:
    """The rows as an attachment of that name; `jenis` is csv or xlsx."""
    dipakai = [satu for satu in kolom if satu.unduh]
    bentuk = Bentuk(tuple(Kolom(str(satu.judul), satu.jenis) for satu in dipakai))
    isi: list[dict[str, Nilai]] = [{str(satu.judul): satu.isi(objek) for satu in dipakai} for objek in baris]
    alir = BytesIO()
    if jenis == "xlsx":
        tulis_xlsx(alir, bentuk, isi)
    else:
        tulis_csv(alir, bentuk, isi, bom=True)
    jawaban = HttpResponse(alir.getvalue(), content_type=JENIS_UNDUHAN[jenis])
    jawaban["Content-Disposition"] = f'attachment; filename="{slugify(nama) or "daftar"}.{jenis}"'
    return jawaban
