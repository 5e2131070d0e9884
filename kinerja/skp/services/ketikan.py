"""What was typed and not saved: kept beside the record, no act of record, so nothing of it enters the ledger."""

from datetime import datetime

from django.http import QueryDict

from kinerja.skp.models import Ketikan

BUKAN_ISIAN = frozenset({"csrfmiddlewaretoken", "aksi", "kunci"})


def simpan_ketikan(*, pengguna_id: int, formulir: str, versi: int, data: QueryDict, at: datetime) -> None:
    """Keeps the fields of a form for this user until it is saved or dropped."""
    isi = {nama: data.getlist(nama) for nama in data if nama not in BUKAN_ISIAN}
    Ketikan.objects.update_or_create(
        pengguna_id=pengguna_id,
        formulir=formulir,
        defaults={"versi": versi, "isi": isi, "disimpan": at},
    )


def buang_ketikan(*, pengguna_id: int, formulir: str) -> None:
    """Drops what was typed: it has been saved, or is not wanted."""
    Ketikan.objects.filter(pengguna_id=pengguna_id, formulir=formulir).delete()


def ambil_ketikan(pengguna_id: int, formulir: str) -> Ketikan | None:
    """What was typed last in a form and not saved."""
    return Ketikan.objects.filter(pengguna_id=pengguna_id, formulir=formulir).first()


def data_ketikan(ketikan: Ketikan) -> QueryDict:
    """The fields as they would be posted."""
    data = QueryDict(mutable=True)
    for nama, nilai in ketikan.isi.items():
        data.setlist(nama, nilai)
    return data
