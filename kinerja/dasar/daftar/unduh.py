"""A list as a file: all filtered rows, the same columns, headers as on the screen."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from django.http import HttpResponse
from django.utils.text import slugify

from kinerja.dasar.daftar.kolom import KolomDaftar, T
from kinerja.dasar.tabel import Bentuk, Kolom, Nilai, tulis_csv, tulis_xlsx

JENIS_UNDUHAN = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def berkas_unduhan(nama: str, jenis: str, kolom: Sequence[KolomDaftar[T]], baris: Iterable[T]) -> HttpResponse:
    """The rows as an attachment of that name; `jenis` is csv or xlsx."""
    dipakai = [satu for satu in kolom if satu.unduh]
    bentuk = Bentuk(tuple(Kolom(str(satu.judul), satu.jenis) for satu in dipakai))
    return _lampiran(nama, jenis, bentuk, [{str(satu.judul): satu.isi(objek) for satu in dipakai} for objek in baris])


def unduhan_baris(nama: str, jenis: str, judul: Sequence[str], baris: Iterable[Sequence[Nilai]]) -> HttpResponse:
    """Plain rows under these headers, where they do not come from one queryset; `jenis` is csv or xlsx."""
    bentuk = Bentuk(tuple(Kolom(satu) for satu in judul))
    return _lampiran(nama, jenis, bentuk, [dict(zip(judul, satu, strict=True)) for satu in baris])


def _lampiran(nama: str, jenis: str, bentuk: Bentuk, isi: list[dict[str, Nilai]]) -> HttpResponse:
    alir = BytesIO()
    if jenis == "xlsx":
        tulis_xlsx(alir, bentuk, isi)
    else:
        tulis_csv(alir, bentuk, isi, bom=True)
    jawaban = HttpResponse(alir.getvalue(), content_type=JENIS_UNDUHAN[jenis])
    jawaban["Content-Disposition"] = f'attachment; filename="{slugify(nama) or "daftar"}.{jenis}"'
    return jawaban
