"""BKN's data beside ours, and the differences between both."""

from kinerja.integrasi.models.beda import BedaTersimpan, PutusanBeda
from kinerja.integrasi.models.bkn import DataBKN, NilaiBKN

__all__ = ["BedaTersimpan", "DataBKN", "NilaiBKN", "PutusanBeda"]
