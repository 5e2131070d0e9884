"""What the words of a document are read as: pieces of text, and how its parts give them."""

from dataclasses import dataclass

from pydantic import JsonValue

Baris = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bacaan:
    """A piece of the text: `rupa` is judul, alinea, butir, pasangan or tabel; a table has its head in `teks`."""

    rupa: str
    teks: Baris = ()
    baris: tuple[Baris, ...] = ()


def teks(nilai: JsonValue) -> str:
    """A word or a number; anything else is empty."""
    return str(nilai) if isinstance(nilai, str | int) else ""


def daftar(nilai: JsonValue) -> Baris:
    """A list of words; one word is a list of one."""
    if isinstance(nilai, str):
        return (nilai,) if nilai else ()
    return tuple(teks(x) for x in nilai) if isinstance(nilai, list) else ()


def pasangan(nilai: JsonValue) -> tuple[Baris, ...]:
    """Rows of words."""
    return tuple(daftar(x) for x in nilai) if isinstance(nilai, list) else ()
