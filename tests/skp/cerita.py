"""People of the small Pemda found by name in a prepared database."""

from kinerja.organisasi.models import AkunPegawai, Pegawai, Pengenal
from tests.pabrik import Orang


def orang(nama: str) -> Orang:
    """The person with account and identifier."""
    pegawai = Pegawai.objects.get(nama=nama)
    pengguna = AkunPegawai.objects.get(pegawai=pegawai).pengguna
    return Orang(pegawai, pengguna, Pengenal.objects.filter(pegawai=pegawai).values_list("nilai", flat=True)[0])
