"""Parquet in, Parquet out, in batches: one row out for one row in, same order."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
        berkas = pq.ParquetFile(masuk)
    except (pa.ArrowInvalid, OSError) as galat:
        raise AturanError(f"{masuk.name} bukan berkas Parquet yang dapat dibaca.") from galat
    skema = _skema(nama, berkas.schema_arrow, rincian=rincian)
    sementara = keluar.with_name(keluar.name + ".sementara")
    banyak = gagal = 0
    with pq.ParquetWriter(sementara, skema) as penulis:
        for potongan in berkas.iter_batches(batch_size=mesin.sekelompok if mesin else SEKELOMPOK):
            catatan = [{k: _biasa(v) for k, v in x.items()} for x in potongan.to_pylist()]
            hasil = hitung(nama, catatan, mesin=mesin, pustaka=pustaka, rincian=rincian)
            baris = list(_baris(nama, catatan, hasil, rincian=rincian))
            penulis.write_table(pa.Table.from_pylist(baris, schema=skema))
            banyak, gagal = banyak + len(baris), gagal + sum(x["error_code"] is not None for x in baris)
    os.replace(sementara, keluar)
    return banyak, gagal


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
