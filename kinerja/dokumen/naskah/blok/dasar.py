"""What all blocks share: their sentences and columns can be checked before anybody fills them."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, JsonValue

from kinerja.dokumen.naskah.konteks import Konteks
from kinerja.dokumen.naskah.teks import JenisKolom

Terisi = dict[str, JsonValue]
Kalimat = tuple[str, str]  # a sentence, and the optional column it is printed for
Diambil = tuple[str, JenisKolom, str]  # a column taken whole, its kind, and the same


class Blok(BaseModel, ABC):
    """A piece of a text. `bila` names an optional column: without a value the block is not printed.

    `tetap`: words that protect whoever signs; a Pemda's own text keeps them as they are.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    if TYPE_CHECKING:
        blok: str
    bila: str = ""
    tetap: bool = False

    def kalimat(self) -> Iterator[Kalimat]:
        """Its sentences, which may name columns."""
        yield from ()

    def kolom(self) -> Iterator[Diambil]:
        """Columns it takes whole, with the kind each must have."""
        yield from ()

    @abstractmethod
    def isi(self, k: Konteks) -> Terisi:
        """The block as the template reads it, every word in it."""
