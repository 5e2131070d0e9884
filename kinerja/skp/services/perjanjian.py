"""After setting: for JF and pelaksana the performance agreement is made from the results, without typing it again."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from kinerja.jejak.pelaku import Pelaku
from kinerja.skp.isian import IsianSKP
from kinerja.skp.models import SKP


def siapkan_pk(daftar: Sequence[SKP], isian: Mapping[int, IsianSKP], *, by: Pelaku, at: datetime) -> None:
    """Prepares the agreements of those whose post has one made from the SKP."""
