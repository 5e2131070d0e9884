"""What the five kinds share: an act on many rows, its refusals put back at their places, the content's fingerprint."""

import hashlib
from collections.abc import Callable, Iterable, Sequence

from kinerja.dasar.pemicu import Bentrok
from kinerja.dasar.pertukaran import Hasil
from kinerja.dasar.tabel import Baris, Masalah
from kinerja.jejak.rantai import kanonik
from kinerja.organisasi.services import Ditolak, Ringkasan


def muat(baris: Sequence[Baris], act: Callable[[str], Ringkasan], peringatan: Iterable[Masalah] = ()) -> Hasil:
    """Run the act on the rows; `act` is given the fingerprint of the content for the ledger."""
    if not baris:
        return Hasil()
    try:
        ringkasan = act(sidik(baris))
    except Ditolak as galat:
        return Hasil(masalah=tuple(baris[m.indeks].masalah(m.kolom, m.pesan) for m in galat.masalah))
    except Bentrok as galat:  # somebody else changed the same at this moment
        return Hasil(masalah=(Masalah(baris[0].berkas, None, None, galat.pesan),))
    catatan = (baris[m.indeks].masalah(m.kolom, m.pesan) for m in ringkasan.catatan)
    return Hasil(
        baru=ringkasan.baru, berubah=ringkasan.berubah, sama=ringkasan.sama, peringatan=(*peringatan, *catatan)
    )


def sidik(baris: Sequence[Baris]) -> str:
    """`name sha256:…` over the values that were read, whatever the form of the file."""
    isi = hashlib.sha256()
    for satu in baris:
        isi.update(kanonik({k: str(v) for k, v in satu.nilai.items() if v is not None}).encode())
    return f"{baris[0].berkas} sha256:{isi.hexdigest()}"
