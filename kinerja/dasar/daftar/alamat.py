"""The address of a list: what it says, and the same address with something changed."""

from dataclasses import dataclass

from django.http import QueryDict


@dataclass(frozen=True, slots=True)
class Alamat:
    """The query of a request; `awalan` tells two lists of one page apart."""

    query: QueryDict
    awalan: str = ""

    def nama(self, nama: str) -> str:
        """A word of this list as it stands in the address."""
        return f"{self.awalan}{nama}"

    def isi(self, nama: str) -> str:
        """What the address says under a word of this list; never more than 200 letters."""
        return self.query.get(self.nama(nama), "").replace("\0", "").strip()[:200]

    def ada(self, nama: str) -> bool:
        """Whether the address says anything under a word, be it nothing."""
        return self.nama(nama) in self.query

    def angka(self, nama: str, bawaan: int) -> int:
        """A whole number of the address within bounds, or the default."""
        isi = self.isi(nama)
        return max(1, min(int(isi), 10**6)) if isi.isdecimal() and len(isi) < 10 else bawaan

    def ubah(self, **ubah: str | int | None) -> str:
        """The address with something changed; another order, filter or size starts at page one."""
        query = self.query.copy()
        for nama in {*ubah, "halaman", "unduh"}:
            query.pop(self.nama(nama), None)
        for nama, nilai in ubah.items():
            if nilai not in (None, ""):
                query[self.nama(nama)] = str(nilai)
        return f"?{query.urlencode()}"

    def selain(self, *nama: str) -> list[tuple[str, str]]:
        """All that the address says beside these words of this list."""
        milik = {self.nama(satu) for satu in nama}
        return [(satu, nilai) for satu, isi in self.query.lists() if satu not in milik for nilai in isi]
