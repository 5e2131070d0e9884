"""Which papers of a mark become issued documents, and who may have them issued."""

from collections.abc import Callable, Mapping

from django.urls import reverse

from kinerja.dokumen.formulir.sekitar import CaraCetak
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.dokumen.permissions import boleh_menerbitkan
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.cetak import formulir_dokumen_evaluasi, formulir_evaluasi
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.selectors.cetak import BahanNilai, bahan_evaluasi, berpola
from kinerja.skp.selectors.umpan import umpan_balik_orangnya


def _evaluasi(b: BahanNilai, cara: CaraCetak) -> Naskah:
    """With the feedback as the person reads it: the document is the person's, whoever issues it."""
    return formulir_evaluasi(berpola(b), bahan_evaluasi(b, umpan_balik_orangnya(b.skp, b.periode)), cara)


TERBITAN: Mapping[str, tuple[str, Callable[[BahanNilai, CaraCetak], Naskah]]] = {
    "evaluasi": ("penilaian:evaluasi_pdf", _evaluasi),
    "dokumen_evaluasi": ("penilaian:dokumen_pdf", formulir_dokumen_evaluasi),
}


def url_terbit(sesi: Sesi, nilai: Penilaian) -> dict[str, str]:
    """Where this reader may issue the papers of a mark, by kind; nowhere where it does not hold (yet)."""
    if not nilai_berlaku(nilai):
        return {}
    orang = {nilai.penugasan.pegawai_id, nilai.penilai.pegawai_id}
    boleh = (jenis for jenis in TERBITAN if boleh_menerbitkan(sesi, jenis, orang, None))
    return {jenis: reverse("penilaian:terbitkan", args=[nilai.pk, jenis]) for jenis in boleh}


def nilai_berlaku(nilai: Penilaian) -> bool:
    """Delivered, and not struck since."""
    return nilai.ditetapkan_pada is not None and nilai.koreksi_id is None
