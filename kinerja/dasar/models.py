"""The tables of the craft itself; what the regulation knows has its table in its own app."""

from kinerja.dasar.hitungan import Hitungan
from kinerja.dasar.tugas.models import Denyut, TugasHarian

__all__ = ["Denyut", "Hitungan", "TugasHarian"]
