"""What a proposal would change, in sentences: shown to who proposes it and again to who decides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.naskah.beda import BarisBeda
from kinerja.mutasi.selectors.set import KUNCI as KUNCI_SET
from kinerja.mutasi.selectors.set import disiapkan_sejak, uraian_set
from kinerja.organisasi.selectors.cara import UTAMA, orang_kelompok
from kinerja.peraturan.banding import Banding, bandingkan
from kinerja.peraturan.models import PaketDaerah, Usulan
from kinerja.peraturan.periode import periode_bila
from kinerja.peraturan.selectors import jenis_lengkap, keadaan_setelan, pustaka_berlaku, pustaka_percobaan, setelan
from kinerja.peraturan.setelan import CARA_SKP, JenisSetelan, Nilai
from kinerja.web.meja.baca_draf import akibat_draf, beda_draf, judul_draf


@dataclass(frozen=True, slots=True)
class IsiUsulan:
    """A proposal in words: what it is about, what holds now, what is asked for, and what follows."""

    judul: str
    lama: str
    baru: str
    akibat: tuple[str, ...]
    banding: tuple[Banding, ...] = ()
    beda: tuple[BarisBeda, ...] = ()


def uraikan(usulan: Usulan, on: date) -> IsiUsulan:
    """What a proposal says and would do. The past of a decided one is told as it was proposed."""
    if usulan.jenis == Usulan.Jenis.PAKET:
        return _uraikan_paket(usulan)
    if usulan.jenis != Usulan.Jenis.SETELAN:
        return _uraikan_draf(usulan)
    jenis = jenis_lengkap(usulan.kunci)
    sebelum = setelan(usulan.kunci, min(on, usulan.mulai - timedelta(days=1)))
    baru: Nilai = usulan.isi["nilai"]
    return IsiUsulan(
        judul=str(jenis.label),
        lama=jenis.sebut(sebelum),
        baru=jenis.sebut(baru),
        akibat=tuple(akibat_setelan(jenis, baru, usulan.mulai, on)),
    )


def _uraikan_paket(usulan: Usulan) -> IsiUsulan:
    paket = PaketDaerah.objects.filter(pk=usulan.kunci).first()
    dasar = usulan.isi["peraturan"]
    return IsiUsulan(
        judul=paket.judul if paket else _("Aturan daerah"),
        lama=_("nilai yang berlaku"),
        baru=f"{dasar['singkat']}, {usulan.isi['pasal']}",
        akibat=tuple(akibat_paket(usulan.isi, usulan.mulai)),
        banding=banding_paket(usulan.isi, usulan.mulai),
    )


def _uraikan_draf(usulan: Usulan) -> IsiUsulan:
    dasar = usulan.isi["peraturan"]
    return IsiUsulan(
        judul=judul_draf(usulan.jenis, usulan.isi),
        lama="",
        baru=f"{dasar['singkat']}, {usulan.isi['pasal']}",
        akibat=tuple(akibat_draf(usulan.jenis, usulan.isi, usulan.mulai)),
        beda=tuple(beda_draf(usulan.jenis, usulan.isi, usulan.mulai)),
    )


def banding_paket(isi: dict[str, object], mulai: date) -> tuple[Banding, ...]:
    """Values of a draft beside those that hold on a day without it."""
    sebelum = mulai - timedelta(days=1)
    return bandingkan(isi, pustaka_berlaku(), pustaka_percobaan(isi, sebelum), sebelum)


def akibat_paket(isi: Mapping[str, Any], mulai: date) -> Iterator[str]:
    """What holds of every local pack, and of the subjects this one speaks of."""
    hari = {"hari": tulis_tanggal(mulai)}
    subjek = {k.partition(".")[0] for k in isi["nilai"]}
    yield _("Berlaku untuk periode, bulan, atau tenggat yang mulai pada atau sesudah %(hari)s.") % hari
    yield _("Nilai pegawai dan rincian perhitungan yang sudah ada tidak berubah.")
    if "distribusi" in subjek:
        yield _("Pola distribusi adalah pertimbangan: pola tidak mengubah nilai siapa pun dengan sendirinya.")
    if "tpp" in subjek:
        yield _("TPP bulan sebelumnya tetap menurut nilai pada bulannya.")
    if subjek & {"masa", "tenggat"}:
        yield _("Tenggat yang sudah berjalan tetap menurut nilai pada hari mulainya.")


def akibat_setelan(jenis: JenisSetelan, nilai: Nilai, mulai: date, on: date) -> Iterator[str]:
    """What a setting would do from its day on."""
    yield _("Berlaku untuk seluruh Pemda.")
    yield _("Hari sebelum %(hari)s tetap memakai nilai lama.") % {"hari": tulis_tanggal(mulai)}
    if jenis.kunci == "irama_penilaian":
        daftar = ", ".join(p.label for p in periode_bila(mulai.year, str(nilai), mulai))
        yield _("Periode penilaian tahun %(tahun)s menjadi: %(daftar)s.") % {"tahun": mulai.year, "daftar": daftar}
        yield _("Periode yang sudah mulai diselesaikan seperti saat mulainya. Nilai yang sudah ada tidak berubah.")
    if jenis.kunci == KUNCI_SET:
        yield from _akibat_set(str(nilai), mulai)
    kelompok = {kunci: nama for kunci, nama, _label, _baku in CARA_SKP}.get(jenis.kunci)
    if kelompok:
        yield from _akibat_cara(orang_kelompok(kelompok, max(on, mulai)), str(nilai))
    for rencana in keadaan_setelan(jenis.kunci, on).rencana:
        if rencana.mulai > mulai:
            isi = {"nilai": jenis.sebut(rencana.nilai), "hari": tulis_tanggal(rencana.mulai)}
            yield _("Yang sudah disetujui untuk sesudahnya tetap: %(nilai)s mulai %(hari)s.") % isi


def _akibat_set(kode: str, mulai: date) -> Iterator[str]:
    """What each post signs by it, and which inaugurations are prepared for days it holds on."""
    yield from uraian_set(kode, mulai)
    n = disiapkan_sejak(mulai)
    pesan = ngettext(
        "%(n)d pelantikan yang sudah disiapkan mengikutinya.", "%(n)d pelantikan yang sudah disiapkan mengikutinya.", n
    )
    yield (pesan % {"n": n}) if n else _("Belum ada pelantikan yang disiapkan untuk hari itu atau sesudahnya.")
    yield _("Dokumen yang sudah ada tidak berubah. Yang menyimpang dari aturan dengan alasan tetap menyimpang.")


def _akibat_cara(orang: int, nilai: str) -> Iterator[str]:
    """How many people it concerns, and where they write from then on."""
    yield ngettext("Menyangkut %(n)d orang.", "Menyangkut %(n)d orang.", orang) % {"n": orang}
    if nilai == UTAMA:
        yield _("Sejak hari itu SKP dan nilai mereka dibuat di sini dan keluar sebagai berkas untuk SIASN.")
    else:
        yield _("Sejak hari itu SKP dan nilai mereka tidak diminta di sini; nilainya dimuat dari berkas.")
    yield _("SKP dan nilai yang sudah ada tetap seperti semula.")
