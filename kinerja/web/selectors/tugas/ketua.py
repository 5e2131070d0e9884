"""What a team leader owes: checking what members handed in, one line a team."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.organisasi.sesi import Sesi
from kinerja.peraturan.periode import Periode
from kinerja.skp.selectors.tim import menunggu_ketua


def dari_ketua(sesi: Sesi, dinilai: Periode) -> list[Tugas]:
    """The teams one leads in which members wait for the last period that has ended. One query, none for the others."""
    if sesi.pegawai is None or not sesi.memimpin_tim:
        return []
    return [
        Tugas(
            kerja=_("Periksa realisasi tim"),
            objek=nama,
            url=f"{alamat('skp:tim', pk)}?periode={dinilai.kode}",
            keterangan=ngettext("%(n)d orang, %(periode)s", "%(n)d orang, %(periode)s", n)
            % {"n": n, "periode": dinilai.label},
            keadaan="menunggu_anda",
        )
        for pk, nama, n in menunggu_ketua(sesi.pegawai.pk, dinilai, sesi.hari)
    ]
