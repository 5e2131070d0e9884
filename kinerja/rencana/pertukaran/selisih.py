"""Budgets of a loaded file that differ from the sum below them, as warnings at their rows."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from kinerja.dasar.angka import tulis_rupiah
from kinerja.dasar.tabel import Masalah
from kinerja.rencana.models import Level, VersiRencana
from kinerja.rencana.pertukaran.bentuk import BerkasRencana
from kinerja.rencana.selectors.celah import Selisih, selisih_pagu


def selisih_berkas(berkas: BerkasRencana) -> Iterator[Masalah]:
    """One warning a node of the file and year; a query a version and year."""
    for isi in berkas.versi.values():
        versi = VersiRencana.objects.get(dokumen__kode=isi.kunci[0], kode=isi.kunci[1])
        for tahun in sorted({t for s in isi.simpul.values() for t in s.tahun_pagu}):
            for selisih in selisih_pagu(versi, tahun):
                simpul = isi.simpul.get((selisih.simpul.unit_id, selisih.simpul.kode))
                if simpul is not None:
                    yield simpul.baris[0].baris.masalah(f"pagu_{tahun}", _kalimat(selisih))


def _kalimat(selisih: Selisih) -> str:
    pesan = _("%(level)s %(kode)s: pagu %(pagu)s, jumlah di bawahnya %(jumlah)s, selisih %(beda)s.")
    return pesan % {
        "level": Level(selisih.simpul.level).label,
        "kode": selisih.simpul.kode,
        "pagu": tulis_rupiah(selisih.pagu),
        "jumlah": tulis_rupiah(selisih.jumlah_anak),
        "beda": tulis_rupiah(selisih.beda),
    }
