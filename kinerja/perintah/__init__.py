"""The command `kinerja`: every piece of work one can start from a terminal, loaded only when it is called."""

from kinerja.perintah.daftar import main

__all__ = ["main"]
