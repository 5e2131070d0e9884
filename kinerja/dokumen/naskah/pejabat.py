"""A person on a document, and the words above the name: a.n., u.b., Plt., Plh. in their order.

`a.n.` (atas nama): the mandate of the post above. `u.b.` (untuk beliau): that mandate handed one level further, so it
only follows an `a.n.`. Names, NIP and rank follow Permendagri 1/2023 Pasal 44.
"""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Keadaan = Literal["definitif", "plt", "plh", "pj", "pjs"]
Kedudukan = Literal["kepala_daerah", "wakil_kepala_daerah", "sekretaris_daerah", "lain"]
SINGKATAN: dict[Keadaan, str] = {"definitif": "", "plt": "Plt.", "plh": "Plh.", "pj": "Pj.", "pjs": "Pjs."}
ATAS_NAMA, UNTUK_BELIAU = "a.n.", "u.b."


class Pejabat(BaseModel):
    """A person as named on the day; `nama` without and `nama_gelar` with titles, `keadaan` how the post is held."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    nama: str = Field(min_length=1)
    nama_gelar: str = ""
    nip: str = ""
    pangkat: str = ""
    golongan: str = ""
    jabatan: str = ""
    unit: str = ""
    kedudukan: Kedudukan = "lain"
    keadaan: Keadaan = "definitif"
    atas_nama: str = ""
    untuk_beliau: str = ""

    @model_validator(mode="after")
    def _urut(self) -> Self:
        if self.untuk_beliau and not self.atas_nama:
            raise ValueError("u.b. hanya dapat mengikuti a.n.")
        if self.atas_nama and not self.jabatan:
            raise ValueError("penanda tangan a.n. memerlukan jabatannya sendiri")
        return self

    @property
    def bernama(self) -> str:
        """The name with titles where they are known."""
        return self.nama_gelar or self.nama

    @property
    def pangkat_golongan(self) -> str:
        """`Pembina Tingkat I, IV/b`, or the one of both that is known."""
        return ", ".join(x for x in (self.pangkat, self.golongan) if x)

    @property
    def jabatan_tertulis(self) -> str:
        """The post with its capacity: `Plt. Kepala Dinas …`."""
        return f"{SINGKATAN[self.keadaan]} {self.jabatan}".strip()


class BarisJabatan(BaseModel):
    """One line above the signature: what stands before the post (`a.n.`, `Plt.`, `u.b.` or nothing), and the post."""

    model_config = ConfigDict(frozen=True)

    awal: str
    jabatan: str


def baris_jabatan(p: Pejabat) -> tuple[BarisJabatan, ...]:
    """The lines above a signature, from the highest post down to the signer's own."""
    baris = [BarisJabatan(awal=ATAS_NAMA, jabatan=p.atas_nama)] if p.atas_nama else []
    if p.untuk_beliau:
        baris += [BarisJabatan(awal="", jabatan=p.untuk_beliau), BarisJabatan(awal=UNTUK_BELIAU, jabatan="")]
    return (*baris, BarisJabatan(awal=SINGKATAN[p.keadaan], jabatan=p.jabatan))


def baris_nama(p: Pejabat, *, gelar: bool) -> tuple[str, ...]:
    """The lines below a signature: the name, and rank and NIP where the post prints them.

    `gelar=False` for orders (Ps 44 ayat (1)). Heads and deputy heads of region and the secretary sign without rank and
    NIP (ayat (3)); who acts in place of a head of region also without titles (ayat (4)), and so does the Pj. or Plh. of
    the secretary (ayat (5)).
    """
    if p.kedudukan == "lain":
        return (p.bernama if gelar else p.nama, *_pangkat_nip(p))
    return (p.bernama if gelar and not _tanpa_gelar(p) else p.nama,)


def _tanpa_gelar(p: Pejabat) -> bool:
    pengganti: dict[Kedudukan, tuple[Keadaan, ...]] = {
        "kepala_daerah": ("pj", "pjs", "plt", "plh"),
        "sekretaris_daerah": ("pj", "plh"),
    }
    return p.keadaan in pengganti.get(p.kedudukan, ())


def _pangkat_nip(p: Pejabat) -> tuple[str, ...]:
    return tuple(x for x in (p.pangkat_golongan, f"NIP {p.nip}" if p.nip else "") if x)
