"""Acts of record: `with tindakan(...)` is the one way to change things and the one way into the ledger."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.jejak.models import Entri, Muatan, Perihal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.rantai import AWAL, Isi, hash_entri, hash_muatan, kanonik

PERISTIWA_HAPUS_MUATAN = "jejak.muatan_dihapus"  # the trigger on jejak_muatan and the verification look for it
KUNCI_RANTAI = 7_246_001  # PostgreSQL advisory lock of the chain's head; SQLite writes one at a time anyway


class MuatanTidakAda(LookupError):
    """There is no such payload, or it may not be erased; the message is for the screen."""


@dataclass(slots=True)
class Catatan:
    """What an act says about itself: subjects concerned and a payload of identifiers and changed fields."""

    peristiwa: str
    by: Pelaku
    at: datetime
    _muatan: dict[str, object] = field(default_factory=dict)
    _perihal: set[str] = field(default_factory=set)
    _sendiri: list["Catatan"] = field(default_factory=list)

    def perihal(self, jenis: str, id_: object) -> None:
        """Name a subject, e.g. `perihal("skp", skp.pk)`."""
        self._perihal.add(f"{jenis}:{id_}")

    def muatan(self, **isi: object) -> None:
        """Add identifiers and changed fields; never feedback or examination text."""
        self._muatan.update(isi)

    def tersendiri(self, jenis: str, id_: object, /, **isi: object) -> None:
        """One more entry of this act, about one subject alone: its proof tells an outsider of nothing else in the act.

        An act that says nothing beside such entries has no other.
        """
        satu = Catatan(peristiwa=self.peristiwa, by=self.by, at=self.at)
        satu.perihal(jenis, id_)
        satu.muatan(**isi)
        self._sendiri.append(satu)

    def entri(self) -> list["Catatan"]:
        """What is written of this act, in order."""
        bersama = [self] if self._muatan or self._perihal or not self._sendiri else []
        return [*bersama, *self._sendiri]


_tertunda: ContextVar[list[Catatan] | None] = ContextVar("jejak_tertunda", default=None)


@contextmanager
def tindakan(peristiwa: str, *, by: Pelaku, at: datetime) -> Iterator[Catatan]:
    """One act, one transaction, one ledger entry, written as the transaction's last statement.

    An act called inside another joins its transaction; its entry is written with the outer one's.
    """
    luar = _tertunda.get()
    daftar: list[Catatan] = [] if luar is None else luar
    jumlah = len(daftar)
    token = _tertunda.set(daftar)
    try:
        with transaction.atomic():
            catatan = Catatan(peristiwa=peristiwa, by=by, at=at)
            daftar.append(catatan)
            yield catatan
            if luar is None:
                _tulis(daftar)
    except BaseException:
        del daftar[jumlah:]
        raise
    finally:
        _tertunda.reset(token)


def dalam_tindakan() -> bool:
    """Whether an act is open: its entry is not written yet."""
    return _tertunda.get() is not None


def hapus_muatan(*, entri: int, alasan: str, by: Pelaku, at: datetime) -> None:
    """Erase the payload of an entry by decision; its salted hash stays, and the erasure is an entry of its own.

    The database lets a payload go only when that entry is written, so this act stands alone, never inside another.
    Raises MuatanTidakAda when there is none (any more) or when it tells of an erasure itself.
    """
    if dalam_tindakan():
        raise RuntimeError("hapus_muatan is an act of its own")
    with transaction.atomic():
        with tindakan(PERISTIWA_HAPUS_MUATAN, by=by, at=at) as catatan:
            dapat = Muatan.objects.filter(entri=entri).exclude(entri__peristiwa=PERISTIWA_HAPUS_MUATAN)
            if not dapat.exists():
                raise MuatanTidakAda(_("Entri %s tidak memiliki muatan yang dapat dihapus.") % entri)
            catatan.perihal("entri", entri)
            catatan.muatan(alasan=alasan)
        Muatan.objects.filter(entri=entri).delete()


def _tulis(daftar: list[Catatan]) -> None:
    """Append the collected entries under the chain's lock."""
    _kunci_rantai()
    urutan, sebelum, dicatat = _kepala()
    entri: list[Entri] = []
    muatan: list[Muatan] = []
    perihal: list[Perihal] = []
    for catatan in (satu for tindakan_ in daftar for satu in tindakan_.entri()):
        urutan += 1
        isi, garam = kanonik(catatan._muatan), secrets.token_hex(16)
        rekam = Isi(
            urutan=urutan,
            at=catatan.at,
            dicatat=dicatat,
            pelaku=catatan.by,
            peristiwa=catatan.peristiwa,
            perihal=tuple(sorted(catatan._perihal)),
            hash_muatan=hash_muatan(garam, isi),
            hash_sebelum=sebelum,
        )
        sebelum = hash_entri(rekam)
        entri.append(_baris(rekam, sebelum))
        muatan.append(Muatan(entri_id=urutan, garam=garam, isi=isi))
        perihal += [Perihal(entri_id=urutan, subjek=subjek) for subjek in rekam.perihal]
    Entri.objects.bulk_create(entri)
    Muatan.objects.bulk_create(muatan)
    Perihal.objects.bulk_create(perihal)


@contextmanager
def rantai_terkunci() -> Iterator[None]:
    """A transaction in which nobody else writes entries; every act that had begun to is over and visible."""
    with transaction.atomic():
        _kunci_rantai()
        yield


def _kunci_rantai() -> None:
    """One writer of the chain at a time, until its transaction ends."""
    if connection.vendor == "postgresql":
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_advisory_xact_lock(%s)", [KUNCI_RANTAI])


def _kepala() -> tuple[int, str, datetime]:
    """Number and hash of the newest entry, and the moment for the next: never before it, whatever the clock does."""
    kini = timezone.now()
    terakhir = Entri.objects.order_by("-urutan").values_list("urutan", "hash", "dicatat").first()
    if terakhir is None:
        return 0, AWAL, kini
    urutan, hash_, dicatat = terakhir
    return urutan, hash_, max(kini, dicatat)


def _baris(rekam: Isi, hash_: str) -> Entri:
    return Entri(
        urutan=rekam.urutan,
        at=rekam.at,
        dicatat=rekam.dicatat,
        pengguna=rekam.pelaku.pengguna_id,
        pegawai=rekam.pelaku.pegawai_id,
        penugasan=rekam.pelaku.penugasan_id,
        nama=rekam.pelaku.nama,
        kapasitas=rekam.pelaku.kapasitas,
        peristiwa=rekam.peristiwa,
        hash_muatan=rekam.hash_muatan,
        hash_sebelum=rekam.hash_sebelum,
        hash=hash_,
    )
