"""Proofs as files: everything the offline check needs, taken from the chain."""

from kinerja.jejak.akar import Akar
from kinerja.jejak.berkas_bukti import (
    AkarTertulis,
    BerkasBuktiEntri,
    BerkasBuktiPertumbuhan,
    EntriTertulis,
    MuatanTertulis,
)
from kinerja.jejak.bukti import BuktiEntri, BuktiPertumbuhan
from kinerja.jejak.models import Entri, Muatan


def berkas_bukti_entri(bukti: BuktiEntri, pemda: str) -> BerkasBuktiEntri:
    """The file of a proof, with the whole entry. Three queries."""
    entri = Entri.objects.get(urutan=bukti.urutan)
    muatan = Muatan.objects.filter(entri=entri).first()
    tertulis = EntriTertulis(
        urutan=entri.urutan,
        at=entri.at,
        dicatat=entri.dicatat,
        pengguna=entri.pengguna,
        pegawai=entri.pegawai,
        penugasan=entri.penugasan,
        nama=entri.nama,
        kapasitas=entri.kapasitas,
        peristiwa=entri.peristiwa,
        perihal=tuple(sorted(entri.perihal.values_list("subjek", flat=True))),
        hash_muatan=entri.hash_muatan,
        hash_sebelum=entri.hash_sebelum,
        hash=entri.hash,
        muatan=MuatanTertulis(garam=muatan.garam, isi=muatan.isi) if muatan else None,
    )
    return BerkasBuktiEntri(pemda=pemda, akar=_akar(bukti.akar), entri=tertulis, jalur=bukti.jalur)


def berkas_bukti_pertumbuhan(bukti: BuktiPertumbuhan, pemda: str) -> BerkasBuktiPertumbuhan:
    """The file of a proof between two days."""
    return BerkasBuktiPertumbuhan(pemda=pemda, dari=_akar(bukti.dari), sampai=_akar(bukti.sampai), jalur=bukti.jalur)


def _akar(akar: Akar) -> AkarTertulis:
    return AkarTertulis(hari=akar.hari, ukuran=akar.ukuran, akar=akar.akar)
