"""Papers that nobody reads by an office: of examinations of discipline, resignations and follow-ups."""

from functools import cache

from kinerja.dokumen.naskah.pustaka import pustaka_naskah

PERIHAL = "Naskah dinas rahasia"  # what the register of numbers and the open page call each of them
KELOMPOK = "rahasia"  # how their group and their work begin: a name of its own for each, which tells no work


@cache
def jenis_rahasia() -> tuple[str, ...]:
    """Their kinds."""
    return tuple(sorted(j.jenis for j in pustaka_naskah() if j.rahasia))
