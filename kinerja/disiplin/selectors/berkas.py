"""The dossier: what happened, link by link in the order of time, the clocks, and who may read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.disiplin.kata import nama_peraturan
from kinerja.disiplin.models import (
    BeritaAcara,
    JenisBeritaAcara,
    KeputusanDisiplin,
    Panggilan,
    PasalDiduga,
    PembebasanSementara,
    PerkaraDisiplin,
    UpayaAdministratif,
)
from kinerja.disiplin.selectors.bap import bap_kini
from kinerja.disiplin.selectors.surat import belum_sah
from kinerja.dokumen.models import Dokumen


@dataclass(frozen=True, slots=True)
class Peristiwa:
    """One link: when, what, in words; `batas` until when it was due, `terlambat` whether it came later."""

    tanggal: date
    judul: str
    isi: tuple[str, ...] = ()
    surat: str = ""  # which letter is printed of it
    dokumen: Dokumen | None = None  # that letter, where it was made here
    batas: date | None = None
    terlambat: bool = False


@dataclass(frozen=True, slots=True)
class BerkasPerkara:
    """A case as it is read; `milik`: by the examined, who sees a decision once it is delivered."""

    perkara: PerkaraDisiplin
    pasal: tuple[PasalDiduga, ...]
    peraturan: str
    peristiwa: tuple[Peristiwa, ...]
    bap: BeritaAcara | None
    keputusan: KeputusanDisiplin | None
    upaya: UpayaAdministratif | None


def susun_berkas(satu: PerkaraDisiplin, *, milik: bool) -> BerkasPerkara:
    """From a case read by `lengkap`; no query."""
    keputusan: KeputusanDisiplin | None = getattr(satu, "keputusan", None)
    if milik and keputusan and keputusan.disampaikan is None:
        keputusan = None
    upaya: UpayaAdministratif | None = getattr(keputusan, "upaya", None)
    urut = sorted(_peristiwa(satu, keputusan, upaya, milik=milik), key=lambda p: p.tanggal)
    rezim = nama_peraturan(satu.rezim)
    return BerkasPerkara(satu, tuple(satu.pasal.all()), rezim, tuple(urut), bap_kini(satu), keputusan, upaya)


def _peristiwa(
    satu: PerkaraDisiplin,
    k: KeputusanDisiplin | None,
    upaya: UpayaAdministratif | None,
    *,
    milik: bool,
) -> Iterator[Peristiwa]:
    yield Peristiwa(satu.tanggal_perbuatan, _("Perbuatan yang diduga"), (satu.uraian,))
    jalur = _("Oleh %(nama)s (%(jalur)s).") % {"nama": satu.nama_pembuka, "jalur": satu.get_jalur_display().lower()}
    yield Peristiwa(satu.tanggal, _("Pemeriksaan dibuka"), (jalur,))
    if satu.tanggal_tim:
        anggota = tuple(f"{a.pegawai.nama_lengkap} ({a.get_unsur_display().lower()})" for a in satu.tim.all())
        judul = _("Tim pemeriksa dibentuk, %s") % satu.nomor_tim
        yield Peristiwa(satu.tanggal_tim, judul, anggota, "tim", satu.dokumen_tim)
    for p in satu.panggilan.all():
        if not milik or not belum_sah(p.dokumen):
            yield from _panggilan(p)
    yield from _berita_acara(tuple(satu.semua_bap.all()))
    for b in satu.pembebasan.all():
        if not milik or not belum_sah(b.dokumen):
            yield from _pembebasan(b)
    if satu.diteruskan and satu.diteruskan_pada and not milik:
        yield Peristiwa(satu.diteruskan_pada, _("Laporan diteruskan"), (satu.diteruskan.pegawai.nama_lengkap,))
    if k:
        yield from _keputusan(k)
    if upaya:
        yield from _upaya(upaya)
    if satu.alasan_tutup:
        yield Peristiwa(satu.terakhir, _("Ditutup tanpa pelanggaran"), (satu.alasan_tutup,))


def _panggilan(p: Panggilan) -> Iterator[Peristiwa]:
    judul = _("Panggilan pertama, %s") if p.ke == 1 else _("Panggilan kedua, %s")
    yield Peristiwa(p.tanggal_surat, judul % p.nomor, (), f"panggilan-{p.ke}", p.dokumen)
    lewat = bool(p.batas and p.hari_periksa > p.batas)
    rinci = tuple(x for x in (p.tempat, p.alasan_lewat) if x)
    kata = {None: _("Hari pemeriksaan"), True: _("Hadir diperiksa"), False: _("Tidak hadir")}[p.hadir]
    yield Peristiwa(
        p.hari_periksa, kata, (*rinci, *([p.keterangan] if p.keterangan else [])), batas=p.batas, terlambat=lewat
    )


def _berita_acara(semua: tuple[BeritaAcara, ...]) -> Iterator[Peristiwa]:
    """Each as it was written; one that was replaced says by which and why, and keeps its paper."""
    pengganti = {b.menggantikan_id: b for b in semua if b.menggantikan_id}
    for b in semua:
        baru = pengganti.get(b.pk)
        if baru:
            isi = {"hari": tulis_tanggal(baru.tanggal), "alasan": baru.alasan_ganti}
            gugur = _("Gugur: dibuat lagi pada %(hari)s karena %(alasan)s") % isi
            yield Peristiwa(
                b.tanggal, _("%s (gugur)") % b.get_jenis_display(), (gugur, *_isi_bap(b)), f"bap-{b.pk}", b.dokumen
            )
        else:
            yield Peristiwa(b.tanggal, str(b.get_jenis_display()), _isi_bap(b), "bap", b.dokumen)


def _isi_bap(b: BeritaAcara) -> tuple[str, ...]:
    if b.jenis == JenisBeritaAcara.TIDAK_HADIR:
        return (b.isi,)
    tanda = _("Ditandatangani yang diperiksa.") if b.ditandatangani else _("Tidak ditandatangani: %s") % b.penolakan
    return _("Pemeriksa: %s") % b.pemeriksa, b.isi, tanda


def _pembebasan(b: PembebasanSementara) -> Iterator[Peristiwa]:
    judul = _("Dibebaskan sementara dari tugas jabatan, %s") % b.nomor
    isi = (_("Mulai %s.") % tulis_tanggal(b.mulai), b.alasan, f"{b.nama_pejabat}, {b.kapasitas}")
    yield Peristiwa(b.tanggal, judul, isi, f"bebas-{b.pk}", b.dokumen)
    if b.sampai:
        sebab = tuple(x for x in (str(b.get_akhir_display()), b.alasan_akhir) if x)
        yield Peristiwa(b.sampai, _("Pembebasan sementara berakhir"), sebab)


def _keputusan(k: KeputusanDisiplin) -> Iterator[Peristiwa]:
    isi = (f"{k.sebutan} ({k.get_tingkat_display().lower()})", k.pelanggaran, f"{k.nama_pejabat}, {k.kapasitas}")
    yield Peristiwa(k.tanggal, _("Keputusan %s") % k.nomor, isi, "keputusan", k.dokumen)
    if k.disampaikan:
        lewat = bool(k.batas_sampai and k.disampaikan > k.batas_sampai)
        cara = f"{k.get_cara_display()}: {k.penyampai}"
        yield Peristiwa(k.disampaikan, _("Keputusan disampaikan"), (cara,), batas=k.batas_sampai, terlambat=lewat)
    if k.berlaku:
        yield Peristiwa(k.berlaku, _("Hukuman berlaku"), (_("Tercatat dalam riwayat hukuman disiplin."),))


def _upaya(u: UpayaAdministratif) -> Iterator[Peristiwa]:
    batas = u.keputusan.batas_upaya
    yield Peristiwa(u.diajukan, _("%s diajukan") % u.get_jenis_display(), batas=batas, terlambat=u.terlambat)
    if u.lengkap:
        lewat = bool(u.batas_tanggapan and u.lengkap > u.batas_tanggapan)
        tanggapan = (_("Tanggapan pejabat pembina kepegawaian menyertai berkasnya."),) if u.batas_tanggapan else ()
        yield Peristiwa(u.lengkap, _("Berkas banding lengkap"), tanggapan, batas=u.batas_tanggapan, terlambat=lewat)
    if u.diputus:
        isi = tuple(x for x in (u.sebutan_baru, u.catatan) if x)
        lewat = bool(u.batas_putus and u.diputus > u.batas_putus)
        judul = f"{u.get_hasil_display()}, {u.nomor_putusan}"
        yield Peristiwa(u.diputus, judul, isi, batas=u.batas_putus, terlambat=lewat)
