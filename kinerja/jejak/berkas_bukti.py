"""A proof as a small JSON file that anybody checks offline: the root, the path, and what the entry says.

Two kinds: `bukti_entri` and `bukti_pertumbuhan`. What the check needs stands in the file; what it is compared with is a
root from elsewhere (printed, sent, read on the open page). Anything that does not fit its shape is refused.
"""

from datetime import date, datetime
from typing import Annotated, Literal

from django.utils.translation import gettext as _
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from kinerja.jejak.akar import Akar
from kinerja.jejak.bukti import BuktiEntri, BuktiPertumbuhan
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.rantai import Isi, hash_entri, hash_muatan

BATAS = 2**20  # bytes; a path of forty hashes has 3 KB, the rest is what a large act concerned
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Jalur = Annotated[tuple[Hash, ...], Field(max_length=64)]
Urutan = Annotated[int, Field(ge=0, lt=2**48)]


class BerkasBuktiDitolak(ValueError):
    """The file is no proof of ours; the message is for the screen."""


def _berzona(saat: datetime) -> datetime:
    if saat.tzinfo is None:
        raise ValueError("moment without zone")
    return saat


Saat = Annotated[datetime, AfterValidator(_berzona)]


class _Bagian(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class AkarTertulis(_Bagian):
    """A day's root in the file."""

    hari: date
    ukuran: Urutan
    akar: Hash

    def baca(self) -> Akar:
        """As the program knows it."""
        return Akar(self.hari, self.ukuran, self.akar)


class MuatanTertulis(_Bagian):
    """The payload with its salt: what was recorded, word for word."""

    garam: Annotated[str, Field(max_length=64)]
    isi: str


class EntriTertulis(_Bagian):
    """Everything the hash of an entry covers; without payload when it was erased or is not for the reader."""

    urutan: Annotated[Urutan, Field(ge=1)]
    at: Saat
    dicatat: Saat
    pengguna: str
    pegawai: str
    penugasan: str
    nama: str
    kapasitas: str
    peristiwa: str
    perihal: tuple[str, ...]
    hash_muatan: Hash
    hash_sebelum: Hash
    hash: Hash
    muatan: MuatanTertulis | None = None

    @property
    def sah(self) -> bool:
        """Whether the hash is the one of what is written here."""
        isi = Isi(
            urutan=self.urutan,
            at=self.at,
            dicatat=self.dicatat,
            pelaku=Pelaku(self.pengguna, self.pegawai, self.penugasan, self.nama, self.kapasitas),
            peristiwa=self.peristiwa,
            perihal=self.perihal,
            hash_muatan=self.hash_muatan,
            hash_sebelum=self.hash_sebelum,
        )
        utuh = self.muatan is None or hash_muatan(self.muatan.garam, self.muatan.isi) == self.hash_muatan
        return utuh and hash_entri(isi) == self.hash


class BerkasBuktiEntri(_Bagian):
    """That what an entry says was recorded by the end of a day."""

    jenis: Literal["bukti_entri"] = "bukti_entri"
    versi: Literal[1] = 1
    pemda: str
    akar: AkarTertulis
    entri: EntriTertulis
    jalur: Jalur

    @property
    def sah(self) -> bool:
        """Whether what is written leads to the root."""
        bukti = BuktiEntri(self.akar.baca(), self.entri.urutan, self.entri.hash, self.jalur)
        return self.entri.sah and bukti.sah

    @property
    def daftar_akar(self) -> tuple[Akar, ...]:
        """The roots it leads to."""
        return (self.akar.baca(),)


class BerkasBuktiPertumbuhan(_Bagian):
    """That nothing recorded by the end of one day was changed or taken away until the end of another."""

    jenis: Literal["bukti_pertumbuhan"] = "bukti_pertumbuhan"
    versi: Literal[1] = 1
    pemda: str
    dari: AkarTertulis
    sampai: AkarTertulis
    jalur: Jalur

    @property
    def sah(self) -> bool:
        """Whether the one root grew out of the other."""
        return BuktiPertumbuhan(self.dari.baca(), self.sampai.baca(), self.jalur).sah

    @property
    def daftar_akar(self) -> tuple[Akar, ...]:
        """The roots it leads from and to."""
        return (self.dari.baca(), self.sampai.baca())


BerkasBukti = BerkasBuktiEntri | BerkasBuktiPertumbuhan
_BENTUK: TypeAdapter[BerkasBukti] = TypeAdapter(Annotated[BerkasBukti, Field(discriminator="jenis")])


def baca_bukti(isi: bytes) -> BerkasBukti:
    """A proof file. Raises BerkasBuktiDitolak for anything else; whether it holds is `.sah`."""
    try:
        if len(isi) <= BATAS:
            return _BENTUK.validate_json(isi)
    except ValidationError:
        pass
    raise BerkasBuktiDitolak(_("Berkas ini bukan berkas bukti jejak. Unduh ulang dari halaman pemeriksaannya."))


def tulis_bukti(berkas: BerkasBukti) -> str:
    """The file's text."""
    return berkas.model_dump_json(indent=1) + "\n"
