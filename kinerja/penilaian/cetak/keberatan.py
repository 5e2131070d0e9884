"""An objection on paper: the same facts as its page, confidential, with its readers."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_saat, tulis_tanggal
from kinerja.dokumen.cetak import cetak
from kinerja.penilaian.matriks import petak_predikat
from kinerja.penilaian.models import Pernyataan
from kinerja.penilaian.selectors.keberatan import Berkas, Jam
from kinerja.peraturan.periode import periode_dari_kode

TEMPLAT = Path(__file__).parent / "keberatan.typ"


def unduh_keberatan(berkas: Berkas, *, pada: datetime) -> HttpResponse:
    """The PDF/A as a download; the view has made sure that its reader is named on it."""
    jawaban = HttpResponse(
        cetak_keberatan(berkas, pemda=settings.NAMA_PEMDA, pada=pada), content_type="application/pdf"
    )
    jawaban["Content-Disposition"] = f'attachment; filename="keberatan-{berkas.keberatan.pk}.pdf"'
    return jawaban


def cetak_keberatan(berkas: Berkas, *, pemda: str, pada: datetime) -> bytes:
    """The PDF/A of a matter. Raises GagalCetak."""
    return cetak(templat=TEMPLAT, data=data_cetak(berkas, pemda=pemda, pada=pada), pada=pada)


def data_cetak(b: Berkas, *, pemda: str, pada: datetime) -> dict[str, object]:
    """Everything the template prints, words included."""
    k = b.keberatan
    nama = k.pemohon.nama_lengkap
    judul = _("Keberatan %(nama)s, %(periode)s") % {
        "nama": nama, "periode": periode_dari_kode(k.penilaian.periode).label
    }  # fmt: skip
    return {
        "judul": judul,
        "pemda": pemda,
        "kaki": _("Rahasia · %(judul)s · dicetak %(saat)s") % {"judul": judul, "saat": tulis_saat(pada)},
        "kepala": _("Keberatan atas hasil penilaian kinerja"),
        "rahasia": _("Rahasia"),
        "fakta": _fakta(b),
        "lama": k.penilaian.predikat,
        "diminta": petak_predikat(k.penilaian.mulai).get((k.hasil_kerja, k.perilaku), ""),
        "minta": [str(k.get_hasil_kerja_display()), str(k.get_perilaku_display())],
        "nilai": [str(k.penilaian.get_hasil_kerja_display()), str(k.penilaian.get_perilaku_display())],
        "baru": k.koreksi.predikat if k.koreksi else "",
        "putusan": k.putusan,
        "status": str(k.get_status_display()),
        "jam": [_jam(j) for j in b.jam],
        "pernyataan": [_pernyataan(p) for p in b.pernyataan],
        "pembaca": [[p.nama, p.sebagai] for p in b.pembaca],
        "label": _label(),
    }


def _fakta(b: Berkas) -> list[list[str]]:
    k, n = b.keberatan, b.keberatan.penilaian
    isi = [
        [_("Pegawai"), k.pemohon.nama_lengkap],
        [_("Periode"), periode_dari_kode(n.periode).label],
        [_("Pejabat penilai"), n.penilai.pegawai.nama_lengkap],
        [_("Yang memutus"), b.pemutus.pegawai.nama_lengkap if b.pemutus else k.nama_pemutus],
        [_("Disampaikan"), str(k.get_saluran_display())],
        [_("Diajukan"), tulis_saat(k.diajukan_pada)],
        [_("Diteruskan"), ", ".join(x for x in (tulis_saat(k.diteruskan_pada), k.nama_penerus) if x)],
        [_("Selesai"), tulis_saat(k.diputus_pada)],
    ]
    return [x for x in isi if x[1]]


def _jam(j: Jam) -> list[str]:
    selesai = tulis_tanggal(j.selesai) + (_(" (terlambat)") if j.terlambat else "") if j.selesai else _("berjalan")
    return [j.apa, tulis_tanggal(j.mulai), tulis_tanggal(j.batas), selesai]


def _pernyataan(p: Pernyataan) -> dict[str, object]:
    cara = _("dicatat oleh %s dalam pemeriksaan") if p.dicatat_pemutus else _("ditulis oleh %s")
    return {
        "pihak": str(p.get_pihak_display()),
        "tanggal": tulis_tanggal(p.tanggal),
        "isi": p.isi,
        "dicatat": f"{cara % p.nama_pencatat}, {tulis_tanggal(hari(p.dicatat_pada))}",
        "lampiran": [f"{x.nama} (sha256 {x.sha256[:16]})" for x in p.lampiran.all()],
    }


def _label() -> dict[str, object]:
    return {
        "nilai": _("Nilai yang dikeberatkan"),
        "minta": _("Yang diminta"),
        "hasil_kerja": _("Hasil kerja"),
        "perilaku": _("Perilaku kerja"),
        "predikat": _("Predikat"),
        "jam": _("Tenggat"),
        "kolom_jam": [_("Apa"), _("Mulai"), _("Paling lambat"), _("Selesai")],
        "pihak": _("Keterangan kedua pihak"),
        "lampiran": _("Lampiran"),
        "putusan": _("Putusan"),
        "menjadi": _("Nilai menjadi"),
        "belum": _("Belum diputus."),
        "pembaca": _("Yang dapat membaca berkas ini"),
        "kolom_pembaca": [_("Nama"), _("Sebagai")],
    }
