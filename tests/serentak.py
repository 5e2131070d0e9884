"""Acts at the same moment, with real threads on a real database (`basis_data_lepas`)."""

from collections.abc import Callable
from threading import Barrier, Thread

from django.db import connection, connections


def serentak(*tindakan: Callable[[], object]) -> list[object]:
    """Runs the acts at the same moment, each in a thread with its own connection; results or exceptions in order."""
    mulai = Barrier(len(tindakan))
    hasil: list[object] = [None] * len(tindakan)

    def jalan(i: int) -> None:
        try:
            connection.ensure_connection()
            mulai.wait(timeout=60)
            hasil[i] = tindakan[i]()
        except Exception as galat:
            hasil[i] = galat
        finally:
            connections.close_all()

    utas = [Thread(target=jalan, args=(i,)) for i in range(len(tindakan))]
    for x in utas:
        x.start()
    for x in utas:
        x.join(timeout=120)
    return hasil
