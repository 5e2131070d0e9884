"""A receipt on paper: the same facts as its page, as an archival PDF."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _

from kinerja.dasar.tampilan import PREDIKAT
from kinerja.dasar.waktu import tulis_saat, tulis_tanggal
from kinerja.dokumen.cetak import TEMPLAT, cetak
from kinerja.peraturan.isi import Isi
from kinerja.peraturan.models import Rincian
from kinerja.peraturan.rincian import AturanTampil, hitung_ulang, susun_rincian
from kinerja.peraturan.selectors import muat_rincian


def unduh_rincian_pdf(rincian: Rincian | Mapping[str, Any], *, perihal: str, pada: datetime) -> HttpResponse:
    """The receipt as a file for the archive, for a view that has made sure its reader may read the subject."""
    isi = muat_rincian(rincian) if isinstance(rincian, Rincian) else rincian
    jawaban = HttpResponse(
        cetak_rincian(isi, perihal=perihal, pemda=settings.NAMA_PEMDA, pada=pada), content_type="application/pdf"
    )
    jawaban["Content-Disposition"] = f'attachment; filename="rincian-{isi["perhitungan"]}-{isi["sidik"][7:19]}.pdf"'
    return jawaban


def cetak_rincian(isi: Mapping[str, Any], *, perihal: str, pemda: str, pada: datetime) -> bytes:
    """The PDF/A of a receipt. Raises GagalCetak."""
    data = data_cetak(isi, perihal=perihal, pemda=pemda, pada=pada)
    return cetak(templat=TEMPLAT / "rincian.typ", data=data, pada=pada)


def data_cetak(isi: Mapping[str, Any], *, perihal: str, pemda: str, pada: datetime) -> dict[str, object]:
    """Everything the template prints, words included; whether it holds is computed again before it is printed."""
    r, beda = susun_rincian(isi), hitung_ulang(isi)
    judul = _("Rincian perhitungan: %s") % r.judul
    return {
        "judul": f"{judul}, {perihal}",
        "pemda": pemda,
        "kaki": _("%(judul)s · dicetak %(saat)s") % {"judul": judul, "saat": tulis_saat(pada)},
        "kepala": r.judul,
        "perihal": perihal,
        "predikat": r.predikat,
        "predikat_kata": str(PREDIKAT[r.predikat].label) if r.predikat else "",
        "hasil": [list(x) for x in r.hasil],
        "pembulatan": _("Dibulatkan sekali, di akhir: %s.") % r.pembulatan if r.pembulatan else "",
        "peringatan": list(r.peringatan),
        "masukan": [list(x) for x in r.masukan],
        "langkah": [list(x) for x in r.langkah],
        "rumus": str(r.rumus),
        "aturan": [_aturan(x) for x in r.aturan],
        "hitung_ulang": _("Dihitung ulang saat dicetak dari isian dan nilai aturan ini: hasilnya sama.")
        if beda is None
        else _("Dihitung ulang saat dicetak: hasilnya tidak sama. %s") % beda,
        "label": _label(),
        "sidik": r.sidik,
        "penutup": _(
            "Berkas JSON rincian ini dapat diperiksa siapa pun tanpa sambungan dengan perintah kinerja receipt verify."
        ),
    }


def _label() -> dict[str, object]:
    return {
        "rincian": _("Rincian perhitungan"),
        "hasil": _("Hasil"),
        "masukan": _("Yang diisi"),
        "langkah": _("Langkah"),
        "kolom_langkah": [_("Langkah"), _("Kolom"), _("Nilai")],
        "aturan": _("Aturan yang dipakai"),
        "dasar": _("Dasar"),
        "berlaku": _("Berlaku sejak"),
        "pemeriksaan": _("Pemeriksaan"),
        "catatan": _("Catatan"),
        "isi": _("Isi"),
        "sidik": _("Sidik"),
    }


def _aturan(a: AturanTampil) -> dict[str, object]:
    periksa = f"{a.status}. {a.arti}" + (" " + _("Dicatat %s.") % a.diperiksa if a.diperiksa else "")
    dasar = a.sitasi + (_(" (aturan daerah)") if a.daerah else "")
    return {
        "judul": a.judul,
        "dasar": dasar,
        "berlaku": tulis_tanggal(a.mulai),
        "pemeriksaan": periksa,
        "catatan": a.catatan,
        **_isi(a.isi),
    }


def _isi(isi: Isi) -> dict[str, object]:
    """A value as text, pairs or a table: whatever it is, in three fields."""
    return {
        "teks": isi.teks,
        "pasangan": [list(x) for x in (isi.datar() if isi.bagian else isi.pasangan)],
        "kolom": list(isi.kolom),
        "baris": [[kepala, *sel] for kepala, sel in isi.baris],
    }
