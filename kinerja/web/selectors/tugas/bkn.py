"""Open differences with BKN as a task: settled before the planning of next year begins."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.integrasi.permissions import boleh_melihat, boleh_mencatat_alasan, cakupan
from kinerja.integrasi.selectors.tersimpan import ringkas_hitungan
from kinerja.organisasi.sesi import Sesi
from kinerja.web.selectors.meja import Meja


def dari_bkn(sesi: Sesi, meja: Meja | None) -> list[Tugas]:
    """One line for who may see the list, none without open differences. No query."""
    isi = ringkas_hitungan(meja.beda, cakupan(sesi)) if meja and boleh_melihat(sesi) else None
    if isi is None or not isi.jumlah:
        return []
    batas = date(sesi.hari.year, 12, 31)
    keterangan = _("sebelum penyusunan SKP %(tahun)d; dihitung %(pada)s") % {
        "tahun": sesi.hari.year + 1,
        "pada": tulis_tanggal(hari(isi.dihitung)),
    }
    return [
        Tugas(
            kerja=_("Selesaikan") if boleh_mencatat_alasan(sesi) else _("Lihat"),
            objek=ngettext("%d beda dengan BKN", "%d beda dengan BKN", isi.jumlah) % isi.jumlah,
            url=alamat("integrasi:beda"),
            keterangan=keterangan,
            tenggat=batas,
            sisa_hari=(batas - sesi.hari).days,
            keadaan="menunggu_anda",
        )
    ]
