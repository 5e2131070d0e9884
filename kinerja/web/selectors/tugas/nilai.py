"""The own marks: delivered ones to read and accept."""

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.tampilan import Tugas
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.services.terima import jatuh_tempo_diterima
from kinerja.peraturan.periode import periode_dari_kode

TERBARU = 24  # two years of monthly marks; older ones stand in the rapor


def nilai_sendiri(sesi: Sesi) -> list[Penilaian]:
    """Own delivered marks, newest first."""
    if sesi.pegawai is None:
        return []
    return _disampaikan(sesi.pegawai.pk)


@disiapkan
def _disampaikan(pegawai_id: int) -> QuerySet[Penilaian]:
    baris = Penilaian.objects.filter(penugasan__pegawai=pegawai_id).exclude(status=Penilaian.Status.DINILAI)
    terpakai = baris.only("jenis", "periode", "predikat", "status", "ditetapkan_pada")
    return terpakai.order_by("-sampai", "-mulai", "-pk")[:TERBARU]


def dari_nilai(nilai: Sequence[Penilaian], sesi: Sesi) -> Iterator[Tugas]:
    """Delivered marks to read and accept, with the day on which they count as accepted."""
    for n in nilai:
        if n.status == Penilaian.Status.DITETAPKAN and n.ditetapkan_pada:
            batas = jatuh_tempo_diterima(n.ditetapkan_pada)
            yield Tugas(
                kerja=_("Baca dan terima nilai"),
                objek=periode_dari_kode(n.periode).label,
                url=alamat("penilaian:nilai", n.pk),
                keterangan=_("sesudah tenggat dianggap diterima"),
                tenggat=batas,
                sisa_hari=(batas - sesi.hari).days,
                keadaan="menunggu_anda",
            )
