"""A row that is written once, whoever comes first: the second finds it there and nothing happens."""

from contextlib import nullcontext, suppress

from django.db import IntegrityError, connection, transaction
from django.db.models import Model


def sisip_sekali(baris: Model) -> None:
    """Insert a new row; one that a constraint refuses is left out.

    Outside a transaction one statement: a refused row undoes nothing. Inside one it would undo all: a savepoint.
    """
    batas = transaction.atomic() if connection.in_atomic_block else nullcontext()
    with suppress(IntegrityError), batas:
        baris.save(force_insert=True)
