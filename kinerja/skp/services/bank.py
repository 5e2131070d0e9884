"""The bank of results per post: rows kept by hand or from a file; all rows or none."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from kinerja.dasar.kunci import kunci_versi, simpan_versi
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.rencana.models import Arah
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import Akumulasi, BankHasil

KUNCI = ("jabatan", "rhk", "aspek", "iki")
KOLOM = ("target", "satuan", "arah", "akumulasi")


@dataclass(frozen=True, slots=True)
class IsiBank:
    """One indicator of a usual result of a post."""

    jabatan: str
    rhk: str
    aspek: str
    iki: str
    target: str = ""
    satuan: str = ""
    arah: str = Arah.NAIK.value
    akumulasi: str = Akumulasi.JUMLAH.value

    @property
    def kunci(self) -> tuple[str, ...]:
        """What makes it this row."""
        return tuple(getattr(self, k) for k in KUNCI)


def simpan_banyak_bank(
    *, isi: Sequence[IsiBank], by: Pelaku, at: datetime, berkas: str = ""
) -> tuple[list[int], list[int], list[int]]:
    """Stores rows by post, result, aspect and indicator; the indices of the new, the changed and the same."""
    ada = {tuple(getattr(b, k) for k in KUNCI): b for b in _terkait(isi)}
    baru: list[int] = []
    ubah: list[int] = []
    sama: list[int] = []
    for i, x in enumerate(isi):
        lama = ada.get(x.kunci)
        tetap = lama is not None and all(getattr(lama, k) == getattr(x, k) for k in KOLOM)
        (baru if lama is None else sama if tetap else ubah).append(i)
    if baru or ubah:
        with tindakan("skp.bank_disimpan", by=by, at=at) as catatan:
            BankHasil.objects.bulk_create([BankHasil(**asdict(isi[i]), kunci=1) for i in baru])
            berubah = [_pasang(ada[isi[i].kunci], isi[i]) for i in ubah]
            BankHasil.objects.bulk_update(berubah, [*KOLOM, "kunci"])
            catatan.muatan(baru=len(baru), berubah=len(ubah), sama=len(sama), berkas=berkas)
            catatan.muatan(jabatan=sorted({isi[i].jabatan for i in (*baru, *ubah)}))
    return baru, ubah, sama


def _terkait(isi: Sequence[IsiBank]) -> list[BankHasil]:
    return list(BankHasil.objects.filter(jabatan__in={x.jabatan for x in isi}))


def _pasang(lama: BankHasil, x: IsiBank) -> BankHasil:
    for k in KOLOM:
        setattr(lama, k, getattr(x, k))
    lama.kunci += 1
    return lama


def simpan_bank(*, isi: IsiBank, by: Pelaku, at: datetime, pk: int | None = None, versi: int = 0) -> BankHasil:
    """One row, new or changed as it was read at `versi`; the same indicator twice for a result is refused."""
    with tindakan("skp.bank_disimpan", by=by, at=at) as catatan:
        baris = kunci_versi(BankHasil, pk=pk, versi=versi) if pk else BankHasil()
        for k, v in asdict(isi).items():
            setattr(baris, k, v)
        try:
            with transaction.atomic():
                simpan_versi(baris)
        except IntegrityError:
            raise Ditolak(_("Indikator ini sudah ada untuk hasil dan jabatan itu. Ubah barisnya yang lama.")) from None
        catatan.perihal("bank_hasil", baris.pk)
        catatan.muatan(jabatan=[isi.jabatan], rhk=isi.rhk)
    return baris


def hapus_bank(*, pk: int, versi: int, by: Pelaku, at: datetime) -> None:
    """Takes a row out of the bank; SKP that began from it stay as they are."""
    with tindakan("skp.bank_dihapus", by=by, at=at) as catatan:
        baris = kunci_versi(BankHasil, pk=pk, versi=versi)
        catatan.perihal("bank_hasil", pk)
        catatan.muatan(jabatan=[baris.jabatan], rhk=baris.rhk, iki=baris.iki)
        baris.delete()
