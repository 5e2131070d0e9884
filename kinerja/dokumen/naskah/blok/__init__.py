"""All kinds of blocks a text is made of, chosen by their `blok`."""

from typing import Annotated

from pydantic import Field

from kinerja.dokumen.naskah.blok.kalimat import BlokAlinea, BlokButir, BlokJudul, BlokKotak, BlokSubjudul
from kinerja.dokumen.naskah.blok.keputusan import BlokDasar, BlokDiktum
from kinerja.dokumen.naskah.blok.orang import BlokIdentitas, BlokTtd
from kinerja.dokumen.naskah.blok.surat import BlokKepalaSurat, BlokTembusan
from kinerja.dokumen.naskah.blok.tabel import BlokLampiran, BlokRincian, BlokTabel

SatuBlok = Annotated[
    BlokJudul
    | BlokSubjudul
    | BlokAlinea
    | BlokKotak
    | BlokButir
    | BlokIdentitas
    | BlokRincian
    | BlokTabel
    | BlokLampiran
    | BlokDasar
    | BlokDiktum
    | BlokKepalaSurat
    | BlokTtd
    | BlokTembusan,
    Field(discriminator="blok"),
]
