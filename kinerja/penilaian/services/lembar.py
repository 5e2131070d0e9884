"""Rating meets returning: a realisation that lies with its owner again is rated only by who has read that it does."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import SudahBerubah
from kinerja.penilaian.isian import IsianNilai
from kinerja.peraturan.periode import Periode
from kinerja.skp.models import PeriodeRealisasi
from kinerja.skp.selectors.riwayat import sejak
from kinerja.skp.services.realisasi import subjek_periode


def butuh_lembar_terbaca(isian: Sequence[IsianNilai], periode: Periode) -> None:
    """Locks the sheets of these assignments until they are closed by the rating; raises `SudahBerubah` for a returned
    one that was read in another version. One query.
    """
    terbaca = {i.penugasan_id: i.lembar for i in isian}
    semua = PeriodeRealisasi.objects.select_for_update(of=("self",)).filter(
        penugasan_id__in=terbaca, periode=periode.kode
    )
    for lembar in semua.select_related("penugasan__pegawai").order_by("pk"):
        versi = terbaca[lembar.penugasan_id]
        if lembar.dikembalikan and versi != lembar.kunci:
            siapa = {"siapa": lembar.penugasan.pegawai.nama_lengkap}
            pesan = _("Realisasi %(siapa)s dikembalikan dan belum diajukan lagi.") % siapa
            dahulu = lembar.kunci - 1 if versi is None else versi
            raise SudahBerubah(lembar.kunci, (pesan, *sejak(subjek_periode(lembar), dahulu)))
