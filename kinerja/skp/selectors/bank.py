"""What the bank offers to an SKP: the usual results of the post, each with its indicators."""

from collections import defaultdict

from kinerja.skp.isian import IsianHasil, IsianIndikator
from kinerja.skp.models import Aspek, BankHasil, Perspektif


def bank_jabatan(nama: str) -> list[IsianHasil]:
    """The results of the posts of this name, ready for the form. One query."""
    menurut: dict[str, list[BankHasil]] = defaultdict(list)
    if nama:
        for b in BankHasil.objects.filter(jabatan__iexact=nama).order_by("rhk", "pk"):
            menurut[b.rhk].append(b)
    return [IsianHasil(rumusan=rhk, indikator=tuple(_indikator(b) for b in baris)) for rhk, baris in menurut.items()]


def _indikator(b: BankHasil) -> IsianIndikator:
    return IsianIndikator(
        aspek=b.aspek if b.aspek in Aspek.values else "",
        perspektif=b.aspek if b.aspek in Perspektif.values else "",
        nama=b.iki,
        target=b.target,
        satuan=b.satuan,
        arah=b.arah,
        akumulasi=b.akumulasi,
    )
