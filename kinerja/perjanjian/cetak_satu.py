"""Paper of an agreement whose snapshot has the first shape: the same words and the same file for ever."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from django.conf import settings
from django.utils.translation import gettext as _

from kinerja.dasar.angka import tulis_rupiah
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.formulir import SURAT, Kolom, Penanda, Rupa, subjudul, susun_formulir, tanda_tangan
from kinerja.dokumen.formulir.orang import kedudukan_jabatan
from kinerja.dokumen.formulir.prosa import alinea, daftar, judul, lampiran, rincian
from kinerja.dokumen.formulir.sekitar import BELUM, PEMERINTAH, CaraCetak, kop_perangkat, tercatat
from kinerja.dokumen.lambang import lambang_garuda
from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.kop import Kop, KopKepalaDaerah
from kinerja.dokumen.naskah.pejabat import Pejabat
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.dokumen.naskah.terbilang import terbilang_rupiah
from kinerja.perjanjian.isian import IsianAnggaran, IsianButir
from kinerja.perjanjian.models import TandaTangan
from kinerja.perjanjian.naskah_satu import NaskahSatu
from kinerja.perjanjian.pihak import Pihak
from kinerja.perjanjian.snapshot import Tercetak
from kinerja.perjanjian.tingkat import sebutan_program, sebutan_sasaran
from kinerja.rencana.templatetags.rencana import isi_target

Persetujuan = Mapping[int, TandaTangan]  # of each party, by its number


def formulir_satu(
    t: Tercetak, jenis_jabatan: str, persetujuan: Persetujuan, tanggal: date | None, cara: CaraCetak
) -> Naskah:
    """The statement and its annex; `jenis_jabatan` of the first party names the columns of the annex by level."""
    assert isinstance(t.naskah, NaskahSatu)
    ttd = _tanda(t, persetujuan, tanggal)
    bagian = [
        judul(t.naskah.judul),
        *([alinea(_("Perubahan, versi %d") % t.versi, tengah=True)] if t.versi > 1 else []),
        alinea(t.naskah.pembuka),
        *_para_pihak(t),
        *(alinea(x) for x in (*t.naskah.janji, *t.naskah.janji_kedua)),
        *([alinea(_alasan(t))] if t.alasan else []),
        ttd,
        *_lampiran(t, t.naskah.judul, jenis_jabatan),
        ttd,
    ]
    tanda = "" if t.hash else _("BELUM DISEPAKATI")
    rupa = Rupa(SURAT, kop=_kop(t), kertas=cara.kertas, tanda=tanda, templat="perjanjian")
    nama = _("Perjanjian Kinerja %(tahun)d %(nama)s") % {"tahun": t.tahun, "nama": t.pertama.nama}
    kaki = f"{nama} · " + (_("sidik isi (SHA-256) %s") % t.hash if t.hash else _("draf, belum mengikat"))
    return susun_formulir("perjanjian_kinerja", nama, bagian, rupa=rupa, kaki=kaki, pada=cara.pada)


def _kop(t: Tercetak) -> Kop | None:
    if t.kedua:
        return kop_perangkat(t.pertama.perangkat)
    return KopKepalaDaerah(t.pertama.jabatan, lambang=lambang_garuda())


def _alasan(t: Tercetak) -> str:
    return _("Perjanjian ini menggantikan versi sebelumnya dengan alasan: %s.") % t.alasan.rstrip(". ")


def _para_pihak(t: Tercetak) -> list[Terisi]:
    pertama = [_identitas(t.pertama)]
    if t.kedua is None:
        return pertama
    return [
        *pertama,
        alinea(_("selanjutnya disebut pihak pertama,")),
        _identitas(t.kedua),
        alinea(_("selaku atasan pihak pertama, selanjutnya disebut pihak kedua.")),
    ]


def _identitas(p: Pihak) -> Terisi:
    return rincian([(_("Nama"), p.nama), (_("Jabatan"), p.jabatan)])


def _tanda(t: Tercetak, persetujuan: Persetujuan, tanggal: date | None) -> Terisi:
    """The second party at the left, the first at the right; the head of the region alone."""
    kedua = [_penanda(_("Pihak Kedua,"), t.kedua, persetujuan.get(2))] if t.kedua else []
    sebutan = _("Pihak Pertama,") if t.kedua else ""
    tempat = t.tempat or settings.NAMA_PEMDA.removeprefix(PEMERINTAH).strip()
    hari = tulis_tanggal(tanggal, panjang=True) if tanggal else BELUM
    return tanda_tangan([*kedua, _penanda(sebutan, t.pertama, persetujuan.get(1))], tempat=f"{tempat}, {hari}")


def _penanda(sebutan: str, p: Pihak, tanda: TandaTangan | None) -> Penanda:
    orang = Pejabat(
        nama=p.nama, nama_gelar=p.nama, nip=p.nip, jabatan=p.jabatan, kedudukan=kedudukan_jabatan("", p.jabatan)
    )
    return Penanda(sebutan, orang, tercatat(_("Disetujui"), tanda.pada if tanda else None), jabatan=True)


def _lampiran(t: Tercetak, judul_pk: str, jenis_jabatan: str) -> list[Terisi]:
    kepala = [_("LAMPIRAN"), judul_pk, t.pertama.jabatan.upper()]
    isi = [lampiran(kepala, _("Sasaran, Indikator, dan Target")), _sasaran(t.butir, jenis_jabatan)]
    if t.anggaran:
        isi += [subjudul(_("PROGRAM DAN ANGGARAN")), _anggaran(t.anggaran, t.jumlah_anggaran, jenis_jabatan)]
    return isi


def _sasaran(butir: Sequence[IsianButir], jenis_jabatan: str) -> Terisi:
    """Results with their indicators; the same result is said once."""
    kolom = [
        Kolom(_("No."), 0, "tengah"),
        Kolom(sebutan_sasaran(jenis_jabatan), 4),
        Kolom(_("Indikator Kinerja"), 4),
        Kolom(_("Target"), 2, "tengah"),
    ]
    baris = []
    for n, (sasaran, isi) in enumerate(groupby(butir, key=lambda b: b.sasaran), start=1):
        for ke, b in enumerate(isi):
            target = f"{isi_target(b.target)} {b.satuan}".strip() if b.target else "–"
            baris.append([*(["", ""] if ke else [f"{n}.", sasaran]), b.indikator or "–", target])
    return daftar(kolom, baris or [["–", _("Belum ada sasaran."), "–", "–"]])


def _anggaran(anggaran: Sequence[IsianAnggaran], jumlah: int, jenis_jabatan: str) -> Terisi:
    """Programmes or activities with their money, source of funds, and the sum also in words."""
    kolom = [
        Kolom(_("No."), 0, "tengah"),
        Kolom(sebutan_program(jenis_jabatan), 5),
        Kolom(_("Anggaran"), 3, "kanan"),
        Kolom(_("Keterangan"), 2),
    ]
    baris = [[f"{n}.", a.nama, tulis_rupiah(a.jumlah), a.keterangan] for n, a in enumerate(anggaran, start=1)]
    total: Terisi = {
        "sebutan": _("Jumlah"), "letak": 2, "nilai": tulis_rupiah(jumlah), "terbilang": terbilang_rupiah(jumlah)
    }  # fmt: skip
    return daftar(kolom, baris, total)
