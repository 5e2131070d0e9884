"""One way to read and write all kinds of facts: the columns of the file are the columns of the model."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Model, QuerySet

from kinerja.dasar.pertukaran import Hasil, Jenis, Muat, Tulis
from kinerja.dasar.tabel import PENGENAL, Baris, Bentuk, Kolom, Nilai
from kinerja.dasar.waktu import hari_ini
from kinerja.fakta.models import Fakta
from kinerja.fakta.services import IsiFakta, simpan_banyak_fakta
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.pertukaran.umum import muat
from kinerja.organisasi.selectors.pegawai import nip_semua
from kinerja.organisasi.services import Ringkasan

NIP = Kolom("nip", PENGENAL, wajib=True, panjang=30)
Simpan = Callable[[Sequence[IsiFakta], Pelaku, datetime, str], Ringkasan]
Rapikan = Callable[[str, Nilai], Nilai]


def jenis_fakta(
    kode: str, judul: str, model: type[Fakta], kolom: Sequence[Kolom], *, rapikan: Rapikan | None = None
) -> Jenis[Pelaku]:
    """A kind of exchange file whose rows are statements of this model."""

    def simpan(isi: Sequence[IsiFakta], by: Pelaku, at: datetime, berkas: str) -> Ringkasan:
        return simpan_banyak_fakta(model=model, isi=isi, by=by, at=at, berkas=berkas)

    def baris(tahun: int | None) -> QuerySet[Fakta]:
        semua = model._default_manager.filter(diganti_pada=None)
        menurut_tahun: dict[str, int] = {"mulai__year": tahun} if tahun and "mulai" in model.KUNCI else {}
        semua = semua.filter(**menurut_tahun)
        return semua.order_by("pegawai_id", *model.KUNCI, "pk")

    bentuk = Bentuk((NIP, *kolom), ("nip", *model.KUNCI))
    return Jenis(kode, judul, bentuk, pemuat(simpan, rapikan), penulis(kolom, baris))


def pemuat(simpan: Simpan, rapikan: Rapikan | None = None) -> Muat[Pelaku]:
    """Hands the rows to an act; what is not given in a row is not handed on."""

    def muat_fakta(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
        isi = [IsiFakta(b.teks("nip"), dict(_diberikan(b, rapikan))) for b in baris]
        return muat(baris, lambda sidik: simpan(isi, by, at, sidik))

    return muat_fakta


def _diberikan(b: Baris, rapikan: Rapikan | None) -> Iterable[tuple[str, Nilai]]:
    for kolom, nilai in b.nilai.items():
        if kolom != "nip" and nilai is not None:
            yield kolom, rapikan(kolom, nilai) if rapikan else nilai


def penulis(kolom: Sequence[Kolom], baris: Callable[[int | None], Iterable[Model]]) -> Tulis:
    """Gives what is recorded back in the same columns."""

    def tulis(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
        nip = nip_semua(hari_ini())
        for satu in baris(tahun):
            pengenal = nip.get(getattr(satu, "pegawai_id"))  # noqa: B009 - every model of a person has it
            if pengenal:
                yield {"nip": pengenal, **{k.nama: _sel(getattr(satu, k.nama)) for k in kolom}}

    return tulis


def _sel(nilai: object) -> Nilai:
    assert nilai is None or isinstance(nilai, str | int | date | Decimal)
    return nilai if nilai != "" else None
