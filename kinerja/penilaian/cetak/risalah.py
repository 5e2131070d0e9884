"""The minutes of a session on paper: who sat there, the counts beside the guide, every move with its reason."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _

from kinerja.dasar.tampilan import PREDIKAT
from kinerja.dasar.waktu import tulis_saat, tulis_tanggal
from kinerja.dokumen.cetak import cetak
from kinerja.penilaian.models import Perpindahan
from kinerja.penilaian.selectors.pembahasan import Sidang, susunan_tutup

TEMPLAT = Path(__file__).parent / "risalah.typ"


def unduh_risalah(sidang: Sidang, *, pada: datetime) -> HttpResponse:
    """The PDF/A as a download; the view has made sure that its reader leads the session."""
    jawaban = HttpResponse(cetak_risalah(sidang, pemda=settings.NAMA_PEMDA, pada=pada), content_type="application/pdf")
    jawaban["Content-Disposition"] = f'attachment; filename="risalah-pembahasan-{sidang.pembahasan.pk}.pdf"'
    return jawaban


def cetak_risalah(sidang: Sidang, *, pemda: str, pada: datetime) -> bytes:
    """The PDF/A of the minutes. Raises GagalCetak."""
    p = sidang.pembahasan
    nama = sidang.sebaran.nama if sidang.sebaran else str(p.unit)
    judul = _("Risalah pembahasan predikat %(unit)s, %(periode)s") % {"unit": nama, "periode": sidang.periode.label}
    susunan: Mapping[str, Any] = p.susunan if p.ditutup_pada else susunan_tutup(sidang)
    data = {
        "judul": judul,
        "pemda": pemda,
        "kaki": _("%(judul)s · dicetak %(saat)s") % {"judul": judul, "saat": tulis_saat(pada)},
        "kepala": _("Risalah pembahasan predikat"),
        "sub": f"{nama} · {sidang.periode.label}",
        "draf": "" if p.ditutup_pada else _("Draf: pembahasan belum ditutup"),
        "fakta": [x for x in _fakta(sidang) if x[1]],
        "peserta": p.peserta.splitlines(),
        "jumlah": [[str(x.label), str(susunan["jumlah"].get(k, 0))] for k, x in PREDIKAT.items()],
        "pedoman": list(susunan["catatan"]),
        "pindah": [_pindah(x) for x in p.perpindahan.select_related("penilaian__penugasan__pegawai")],
        "catatan": p.catatan,
        "label": _label(),
    }
    return cetak(templat=TEMPLAT, data=data, pada=pada)


def _fakta(s: Sidang) -> list[list[str]]:
    p = s.pembahasan
    predikat = s.sebaran.predikat.get_predikat_display() if s.sebaran and s.sebaran.predikat else _("belum ditetapkan")
    return [
        [_("Tanggal"), tulis_tanggal(p.tanggal, panjang=True)],
        [_("Tempat"), p.tempat],
        [_("Predikat organisasi"), str(predikat)],
        [_("Dibuka oleh"), f"{p.nama_pembuka}, {tulis_saat(p.dibuka_pada)}"],
        [_("Ditutup oleh"), f"{p.nama_penutup}, {tulis_saat(p.ditutup_pada)}" if p.ditutup_pada else ""],
    ]


def _pindah(p: Perpindahan) -> dict[str, str]:
    cara = _("%s, dicatat dalam pembahasan") if p.dicatat else "%s"
    return {
        "nama": p.penilaian.penugasan.pegawai.nama_lengkap,
        "dari": p.predikat_lama,
        "menjadi": p.predikat,
        "dasar": str(p.get_dasar_display()),
        "alasan": p.alasan,
        "status": str(p.get_status_display()),
        "penilai": cara % p.nama_penjawab if p.nama_penjawab else "",
        "tanggapan": p.tanggapan,
    }


def _label() -> dict[str, object]:
    return {
        "peserta": _("Peserta"),
        "jumlah": _("Sebaran predikat"),
        "kolom_jumlah": [_("Predikat"), _("Jumlah orang")],
        "pedoman": _("Pedoman SE MenPANRB 3/2023: bahan pertimbangan"),
        "sesuai": _("Sebaran sesuai pedoman, atau pedomannya belum dapat dipakai."),
        "pindah": _("Nilai yang dibahas"),
        "kolom_pindah": [_("Pegawai"), _("Dari"), _("Menjadi"), _("Dasar dan alasan"), _("Penilai")],
        "tanpa": _("Tidak ada nilai yang diusulkan berpindah."),
        "catatan": _("Catatan"),
    }
