"""The papers of an inauguration: what is read once (bahan), what each person signs, the papers of the day."""

from collections.abc import Callable, Iterator, Mapping

from kinerja.dokumen.services import IsiDokumen
from kinerja.mutasi.naskah.acara import serah_terima, spmt, spp, sumpah
from kinerja.mutasi.naskah.bahan import BahanNaskah
from kinerja.mutasi.naskah.keputusan import keputusan, undangan

ACARA: Mapping[str, Callable[[BahanNaskah], Iterator[IsiDokumen]]] = {
    "keputusan": keputusan,
    "undangan": undangan,
    "berita_acara_sumpah": sumpah,
    "spp": spp,
    "spmt": spmt,
    "serah_terima": serah_terima,
}

__all__ = ["ACARA"]
