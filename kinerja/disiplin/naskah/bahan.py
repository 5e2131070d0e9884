"""What every paper of a case names: who is examined, and the articles."""

from collections.abc import Iterable

from kinerja.disiplin.kata import nama_peraturan
from kinerja.disiplin.models import PasalDiduga, PerkaraDisiplin
from kinerja.dokumen.formulir.orang import pejabat_pada
from kinerja.dokumen.naskah import Pejabat


def terperiksa(satu: PerkaraDisiplin) -> Pejabat:
    """The examined in the post of the day the case was opened."""
    return pejabat_pada([satu.penugasan_id], satu.tanggal)[satu.penugasan_id]


def sebut_pasal(satu: PerkaraDisiplin, pasal: Iterable[PasalDiduga] | None = None) -> str:
    """`Pasal 4 huruf f PP 94/2021`."""
    semua = satu.pasal.all() if pasal is None else pasal
    return f"{', '.join(p.sebutan for p in semua)} {nama_peraturan(satu.rezim)}"


def butir(teks: str) -> str:
    """One line of what an order rests on, closed as such lines are."""
    return f"{' '.join(teks.split()).rstrip(';')};"
