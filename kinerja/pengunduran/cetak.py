"""The letter and the order of acceptance on paper."""

from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.dokumen.formulir import SURAT, Penanda, Rupa, susun_formulir, tanda_tangan
from kinerja.dokumen.formulir.orang import pejabat_pada
from kinerja.dokumen.formulir.prosa import alinea, judul, rincian
from kinerja.dokumen.formulir.sekitar import BELUM, PEMERINTAH, CaraCetak, tercatat
from kinerja.dokumen.lambang import lambang_garuda
from kinerja.dokumen.naskah.kop import KopKepalaDaerah
from kinerja.dokumen.naskah.pejabat import Pejabat
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.pengunduran.models import KeadaanSurat, SuratPengunduran


def naskah_surat(surat: SuratPengunduran, on: date, cara: CaraCetak) -> Naskah:
    """The person's own words under the person's name and post."""
    pada = hari(surat.ditandatangani) if surat.ditandatangani else None
    orang = pejabat_pada([surat.penugasan_id], pada or on)[surat.penugasan_id]
    ttd = Penanda(_("Yang memohon,"), orang, tercatat(_("Ditandatangani"), surat.ditandatangani), jabatan=True)
    bagian = [
        judul(_("SURAT PENGUNDURAN DIRI DARI JABATAN")),
        rincian([*_orang(orang), (_("Mulai"), tulis_tanggal(surat.mulai_diminta, panjang=True))]),
        *(alinea(x) for x in surat.isi.splitlines() if x.strip()),
        alinea(_("Permohonan ini menyangkut jabatan, bukan status sebagai aparatur sipil negara.")),
        tanda_tangan([ttd], tempat=_tempat(pada)),
    ]
    draf = surat.keadaan == KeadaanSurat.DRAF
    nama = _("Surat pengunduran diri %s") % orang.nama
    kaki = _("draf, belum ditandatangani") if draf else _("sidik isi (SHA-256) %s") % surat.sidik
    rupa = Rupa(SURAT, kertas=cara.kertas, tanda=_("DRAF") if draf else "", templat="perjanjian")
    return susun_formulir("surat_pengunduran", nama, bagian, rupa=rupa, kaki=f"{nama} · {kaki}", pada=cara.pada)


def naskah_keputusan(surat: SuratPengunduran, on: date, cara: CaraCetak) -> Naskah:
    """What was decided: the post that ended, the one that began on the same date."""
    pada, sejak = surat.diputus_hari or on, surat.mulai or on
    semua = pejabat_pada([surat.penugasan_id, surat.pemutus_id], pada)
    baru = pejabat_pada([surat.penugasan_baru_id], sejak)
    orang, pemutus = semua[surat.penugasan_id], semua[surat.pemutus_id or 0]
    ttd = Penanda("", pemutus, tercatat(_("Ditetapkan"), surat.diputus), jabatan=True)
    nomor = {"nomor": surat.nomor_keputusan, "tanggal": _panjang(surat.tanggal_keputusan)}
    bagian = [
        judul(_("KEPUTUSAN PENERIMAAN PENGUNDURAN DIRI DARI JABATAN")),
        alinea(_("Nomor %(nomor)s, tanggal %(tanggal)s") % nomor, tengah=True),
        alinea(_pembuka(surat)),
        rincian(_orang(orang)),
        alinea(_("dengan akibat sebagai berikut:")),
        rincian(_akibat(surat, baru.get(surat.penugasan_baru_id or 0), sejak)),
        alinea(_("Keputusan ini tidak mengakhiri status yang bersangkutan sebagai aparatur sipil negara.")),
        tanda_tangan([ttd], tempat=_tempat(pada)),
    ]
    nama = _("Keputusan pengunduran diri %s") % orang.nama
    kop = KopKepalaDaerah(pemutus.jabatan, lambang=lambang_garuda())
    rupa = Rupa(SURAT, kop=kop, kertas=cara.kertas, templat="perjanjian")
    kaki = f"{nama} · {surat.nomor_keputusan}"
    return susun_formulir("keputusan_pengunduran", nama, bagian, rupa=rupa, kaki=kaki, pada=cara.pada)


def _orang(orang: Pejabat) -> Sequence[tuple[str, str]]:
    baris = [(_("Nama"), orang.nama_gelar), (_("NIP"), orang.nip), (_("Jabatan"), orang.jabatan)]
    return [(label, isi) for label, isi in (*baris, (_("Unit kerja"), orang.unit)) if isi]


def _pembuka(surat: SuratPengunduran) -> str:
    hari_surat = _panjang(hari(surat.ditandatangani) if surat.ditandatangani else None)
    return _("Menerima permohonan pengunduran diri dari jabatan, surat tanggal %s, atas kemauan sendiri:") % hari_surat


def _akibat(surat: SuratPengunduran, baru: Pejabat | None, sejak: date) -> list[tuple[str, str]]:
    berikut = baru.jabatan if baru else surat.nama_tujuan or ""
    unit = baru.unit if baru else ""
    return [
        (_("Berikutnya"), f"{berikut}, {unit}" if unit and unit not in berikut else berikut),
        (_("Mulai"), _panjang(sejak)),
        (_("Berakhir"), _("%s, sehari sebelum jabatan berikutnya mulai") % surat.nama_jabatan),
    ]


def _panjang(on: date | None) -> str:
    return tulis_tanggal(on, panjang=True) if on else BELUM


def _tempat(on: date | None) -> str:
    return f"{settings.NAMA_PEMDA.removeprefix(PEMERINTAH).strip()}, {_panjang(on)}"
