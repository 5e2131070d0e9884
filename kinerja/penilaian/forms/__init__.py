"""Forms of evaluation: the team page, the unit's own mark, corrections, objections, the session."""

from kinerja.penilaian.forms.organisasi import BarisUnit, FormPredikatOrganisasi, susun_unit
from kinerja.penilaian.forms.perkara import (
    FormKeberatan,
    FormKoreksi,
    FormPernyataan,
    FormPutusan,
    FormPutusanKeberatan,
    FormSetujui,
)
from kinerja.penilaian.forms.tim import BarisIsian, FormBaris, FormOrang, susun_baris

__all__ = [
    "BarisIsian",
    "BarisUnit",
    "FormBaris",
    "FormKeberatan",
    "FormKoreksi",
    "FormOrang",
    "FormPernyataan",
    "FormPredikatOrganisasi",
    "FormPutusan",
    "FormPutusanKeberatan",
    "FormSetujui",
    "susun_baris",
    "susun_unit",
]
