"""Parquet in, Parquet out, in batches: one row out for one row in, same order."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from kinerja.aturan.aliran import jawaban
from kinerja.aturan.galat import AturanError, IsianKurang
from kinerja.aturan.layanan import Hasil, hitung
from kinerja.aturan.mesin import SEKELOMPOK, Mesin
from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.aturan.pustaka import Pustaka

if TYPE_CHECKING:
    import pyarrow as pa

KOMPONEN = ("produktivitas", "disiplin", "plt")
GALAT = ("code", "isian", "message")
SEGRUP = 1 << 20  # bytes of one row group: what is noted of each group is kept until the file is closed


def hitung_parket(
    nama: str,
    masuk: Path,
    keluar: Path,
    *,
    rincian: bool = False,
    mesin: Mesin | None = None,
    pustaka: Pustaka | None = None,
) -> tuple[int, int]:
    """Writes `id`, the result's columns, aturan, peringatan and `error_*`; returns rows and rows not computed."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        berkas = pq.ParquetFile(masuk, pre_buffer=False)  # reading ahead keeps what was read until the end
    except (pa.ArrowInvalid, OSError) as galat:
        raise AturanError(f"{masuk.name} bukan berkas Parquet yang dapat dibaca.") from galat
    skema = _skema(nama, berkas.schema_arrow, rincian=rincian)
    with _sementara(keluar) as sementara, _Penulis(sementara, skema) as penulis:
        for potongan in berkas.iter_batches(batch_size=mesin.sekelompok if mesin else SEKELOMPOK):
            catatan = [{k: _biasa(v) for k, v in x.items()} for x in potongan.to_pylist()]
            hasil = hitung(nama, catatan, mesin=mesin, pustaka=pustaka, rincian=rincian)
            penulis.tambah(list(_baris(nama, catatan, hasil, rincian=rincian)))
    return penulis.banyak, penulis.gagal


@contextmanager
def _sementara(keluar: Path) -> Iterator[Path]:
    """A file beside it that takes its place when everything is written; after a failure nothing is left of it."""
    sementara = keluar.with_name(keluar.name + ".sementara")
    try:
        yield sementara
        os.replace(sementara, keluar)
    finally:
        sementara.unlink(missing_ok=True)


class _Penulis:
    """Collects rows to whole row groups; counts the rows and those not computed."""

    def __init__(self, keluar: Path, skema: "pa.Schema") -> None:
        import pyarrow.parquet as pq

        self._penulis = pq.ParquetWriter(keluar, skema)
        self._skema = skema
        self._potongan: list[pa.Table] = []
        self.banyak = self.gagal = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, jenis: type[BaseException] | None, *galat: object) -> None:
        if jenis is None:
            self._tulis()
        self._penulis.close()

    def tambah(self, baris: list[Mapping[str, Any]]) -> None:
        """These rows, after those before them."""
        import pyarrow as pa

        self._potongan.append(pa.Table.from_pylist(baris, schema=self._skema))
        self.banyak += len(baris)
        self.gagal += sum(x["error_code"] is not None for x in baris)
        if sum(x.nbytes for x in self._potongan) >= SEGRUP:
            self._tulis()

    def _tulis(self) -> None:
        import pyarrow as pa

        if self._potongan:
            isi = pa.concat_tables(self._potongan)
            self._penulis.write_table(isi, row_group_size=len(isi))
            self._potongan.clear()


def _skema(nama: str, masuk: "pa.Schema", *, rincian: bool) -> "pa.Schema":
    import pyarrow as pa

    tipe = {"teks": pa.string(), "bulat": pa.int64(), "ya_tidak": pa.bool_(), "daftar": pa.list_(pa.string())}
    tipe["komponen"] = pa.struct({k: pa.int64() for k in KOMPONEN})
    kolom = {"id": masuk.field("id").type if "id" in masuk.names else pa.string()}
    kolom |= {k: tipe[v] for k, v in PERHITUNGAN[nama].keluaran.items()}
    kolom |= {"aturan": tipe["daftar"], "peringatan": tipe["daftar"]}
    kolom |= {f"error_{k}": pa.string() for k in GALAT}
    return pa.schema(kolom | ({"rincian": pa.string()} if rincian else {}))


def _biasa(nilai: object) -> object:
    """A binary fraction as the shortest decimal that names it, which is what its writer saw."""
    if isinstance(nilai, float):
        return Decimal(repr(nilai))
    if isinstance(nilai, dict):
        return {k: _biasa(v) for k, v in nilai.items()}
    if isinstance(nilai, list):
        return [_biasa(x) for x in nilai]
    return nilai


def _baris(
    nama: str, catatan: Sequence[dict[str, Any]], hasil: Sequence[Hasil], *, rincian: bool
) -> Iterator[Mapping[str, Any]]:
    for c, h in zip(catatan, hasil, strict=True):
        isi = jawaban(nama, c, h, rincian=rincian)
        galat = isi.pop("error", None)
        if c.get("id") is None:
            kurang = IsianKurang("id").galat
            isi, galat = {"id": None}, dict(zip(GALAT, (kurang.kode, kurang.isian, kurang.pesan), strict=True))
        if "rincian" in isi:
            isi["rincian"] = json.dumps(isi["rincian"], ensure_ascii=False)
        yield isi | {f"error_{k}": (galat or {}).get(k) for k in GALAT}
