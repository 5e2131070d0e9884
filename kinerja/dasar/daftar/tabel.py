"""A list of plain rows as a file, where the rows do not come from one queryset."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from django.http import HttpResponse
from django.utils.text import slugify

from kinerja.dasar.daftar.unduh import JENIS_UNDUHAN
from kinerja.dasar.tabel import Bentuk, Kolom, Nilai, tulis_csv, tulis_xlsx


def unduhan_baris(nama: str, jenis: str, judul: Sequence[str], baris: Iterable[Sequence[Nilai]]) -> HttpResponse:
    """The rows under these headers as an attachment of that name; `jenis` is csv or xlsx."""
    bentuk = Bentuk(tuple(Kolom(satu) for satu in judul))
    isi = [dict(zip(judul, satu, strict=True)) for satu in baris]
    alir = BytesIO()
    if jenis == "xlsx":
        tulis_xlsx(alir, bentuk, isi)
    else:
        tulis_csv(alir, bentuk, isi, bom=True)
    jawaban = HttpResponse(alir.getvalue(), content_type=JENIS_UNDUHAN[jenis])
    jawaban["Content-Disposition"] = f'attachment; filename="{slugify(nama) or "daftar"}.{jenis}"'
    return jawaban
