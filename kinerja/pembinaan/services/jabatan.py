"""The statutory road: opened on a yearly mark below the limit, walked in order, ended only with every link there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.aturan.galat import AturanError
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.bahasa import rujukan
from kinerja.aturan.pustaka import NilaiBerlaku
from kinerja.dasar.kunci import SudahBerubah, kunci_versi, simpan_versi
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.jejak.kunci import sejak
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.permissions import boleh_mencatat
from kinerja.organisasi.selectors.penugasan import bernama
from kinerja.organisasi.sesi import Sesi
from kinerja.pembinaan.galat import temuan, tolak_bila_ada
from kinerja.pembinaan.kuasa import atasan_penilai
from kinerja.pembinaan.models import EvaluasiJabatan, LangkahJabatan, TindakLanjutKontrak
from kinerja.pembinaan.selectors.jabatan import (
    AKIBAT,
    SEBELUM,
    akibat_pada,
    kelompok_jabatan,
    kurang_untuk,
    langkah_perkara,
    masa_perbaikan,
)
from kinerja.pembinaan.selectors.koreksi import masih_bercatatan
from kinerja.penilaian.kuasa import FINAL
from kinerja.penilaian.models import Jenis as JenisNilai
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.selectors import pustaka_berlaku

J, Hasil = LangkahJabatan.Jenis, EvaluasiJabatan.Hasil
ATASAN = (J.PEMBERITAHUAN, J.EVALUASI_ULANG)  # what the superior does; the rest is on record at the personnel agency
BERHASIL = (J.EVALUASI_ULANG, J.UJI_KOMPETENSI)


@dataclass(frozen=True, slots=True)
class IsianLangkah:
    """A step as it is recorded."""

    jenis: str
    tanggal: date
    uraian: str
    nomor: str = ""
    hasil: str = ""


def buka_evaluasi(*, penilaian: int, usul: int | None, sesi: Sesi, at: datetime) -> EvaluasiJabatan:
    """On a final yearly mark below the limit. Raises PembinaanDitolak, SudahBerubah, PermissionError."""
    on, by = hari(at), sesi.pelaku
    with tindakan("pembinaan.evaluasi_dibuka", by=by, at=at) as catatan:
        nilai = Penilaian.objects.select_for_update(of=("self",)).get(pk=penilaian)
        butuh_atasan_atau_petugas(sesi, nilai.penugasan_id, on)
        ada = EvaluasiJabatan.objects.filter(penilaian=nilai).first()
        if ada:
            raise SudahBerubah(ada.kunci, sejak(f"evaluasi_jabatan:{ada.pk}", 1))
        tolak_bila_ada([*periksa_nilai(nilai), *_periksa_buka(nilai, usul)])
        p = bernama(Penugasan.objects.filter(pk=nilai.penugasan_id), on).get()
        satu = EvaluasiJabatan.objects.create(
            penugasan=p,
            penilaian=nilai,
            predikat=nilai.predikat,
            kelompok=kelompok_jabatan(p.jenis_jabatan),
            usul_id=usul,
            dasar=rujukan(_batas(nilai)),
            nama_pembuka=by.nama,
            kapasitas=by.kapasitas,
            dibuka_pada=at,
        )
        catatan.perihal("evaluasi_jabatan", satu.pk)
        catatan.muatan(dasar=satu.dasar, usul=usul)
    return satu


def _batas(nilai: Penilaian) -> NilaiBerlaku:
    """The limit in force when the time of a mark began."""
    return pustaka_berlaku().nilai("pembinaan.predikat_evaluasi", nilai.mulai)


def periksa_nilai(nilai: Penilaian) -> Iterator[Temuan]:
    """Whether one can be opened on a mark at all: yearly, below the limit, final."""
    batas = _batas(nilai)
    pasal = rujukan(batas)
    if nilai.jenis != JenisNilai.TAHUNAN:
        yield temuan(_("Evaluasi kinerja jabatan dibuka atas predikat tahunan, bukan periodik."), "penilaian", pasal)
    if nilai.predikat not in batas.isi:
        yield temuan(_("Predikat ini tidak di bawah batas yang membuka evaluasi."), "penilaian", pasal)
    if nilai.status not in FINAL:
        yield temuan(_("Predikat ini belum final: tunggu diterima pegawai atau diputus keberatannya."), "penilaian")


def _periksa_buka(nilai: Penilaian, usul: int | None) -> Iterator[Temuan]:
    if EvaluasiJabatan.objects.filter(penugasan=nilai.penugasan_id, selesai_pada__isnull=True).exists():
        yield temuan(_("Masih ada evaluasi kinerja jabatan yang berjalan untuk jabatan ini."), "penilaian")
    if usul and not _usul_sah(usul, nilai.penugasan_id):
        yield temuan(_("Usul itu bukan tentang jabatan ini."), "usul")


def _usul_sah(usul: int, penugasan: int) -> bool:
    sah = TindakLanjutKontrak.objects.filter(jenis=TindakLanjutKontrak.Jenis.USUL)
    sah = sah.filter(masih_bercatatan("pemberitahuan__evaluasi"))
    return sah.filter(pk=usul, pemberitahuan__evaluasi__penugasan=penugasan).exists()


def catat_langkah(
    *, perkara: EvaluasiJabatan, isian: IsianLangkah, versi: int, sesi: Sesi, at: datetime
) -> LangkahJabatan:
    """The next step on record, never before the one it follows."""
    on, by = hari(at), sesi.pelaku
    with tindakan("pembinaan.langkah_dicatat", by=by, at=at) as catatan:
        p = _terbuka(perkara, versi)
        _butuh_kuasa(sesi, p, isian.jenis, on)
        langkah = langkah_perkara(p)
        tolak_bila_ada(_periksa_langkah(langkah, isian, on, hari(p.dibuka_pada)))
        satu = LangkahJabatan.objects.create(
            perkara=p,
            jenis=isian.jenis,
            tanggal=isian.tanggal,
            nomor=isian.nomor.strip(),
            hasil=isian.hasil,
            uraian=isian.uraian.strip(),
            oleh=by.nama,
            kapasitas=by.kapasitas,
            dicatat_pada=at,
        )
        simpan_versi(p, update_fields=[])
        catatan.perihal("evaluasi_jabatan", p.pk)
        catatan.muatan(langkah=isian.jenis, tanggal=isian.tanggal.isoformat(), nomor=satu.nomor)
    return satu


def _butuh_kuasa(sesi: Sesi, p: EvaluasiJabatan, jenis: str, on: date) -> None:
    if jenis in ATASAN:
        butuh_atasan_atau_petugas(sesi, p.penugasan_id, on)
    elif not boleh_mencatat(sesi):
        raise PermissionError(_("Langkah ini dicatat BKPSDM."))


def butuh_atasan_atau_petugas(sesi: Sesi, penugasan: int, on: date) -> None:
    """Who opens one, or decides not to; everybody else is refused."""
    if not boleh_mencatat(sesi) and atasan_penilai(sesi.pelaku, penugasan, on) is None:
        raise PermissionError(_("Hanya atasan langsung pada hari ini atau BKPSDM yang dapat melakukannya."))


def _periksa_langkah(
    langkah: dict[str, LangkahJabatan], isian: IsianLangkah, on: date, dibuka: date
) -> Iterator[Temuan]:
    if isian.jenis not in SEBELUM:
        yield temuan(_("Pilih langkahnya."), "jenis")
        return
    if isian.jenis in langkah:
        yield temuan(_("Langkah ini sudah tercatat."), "jenis")
    for jenis in SEBELUM[isian.jenis]:
        if jenis not in langkah:
            yield temuan(_("%s belum tercatat; catat lebih dulu.") % J(jenis).label, "jenis")
    if not isian.uraian.strip():
        yield temuan(_("Tulis uraiannya; pegawai membacanya."), "uraian")
    if isian.jenis not in ATASAN and not isian.nomor.strip():
        yield temuan(_("Tulis nomor suratnya."), "nomor")
    if (isian.jenis in BERHASIL) != (isian.hasil in LangkahJabatan.Hasil.values):
        yield temuan(_("Isi hasil hanya untuk evaluasi ulang dan uji kompetensi."), "hasil")
    yield from _periksa_waktu(langkah, isian, on, dibuka)


def _periksa_waktu(langkah: dict[str, LangkahJabatan], isian: IsianLangkah, on: date, dibuka: date) -> Iterator[Temuan]:
    """Time never runs backwards, and the time to improve is not cut short."""
    dahulu = max([dibuka, *(x.tanggal for x in langkah.values())])
    if isian.tanggal < dahulu:
        yield temuan(_("Langkah ini tidak dapat mendahului yang terakhir (%s).") % tulis_tanggal(dahulu), "tanggal")
    if isian.tanggal > on:
        yield temuan(_("Tanggalnya belum terjadi. Isi hari ini atau sebelumnya."), "tanggal")
    beri_tahu, belum = langkah.get(J.PEMBERITAHUAN), isian.hasil == LangkahJabatan.Hasil.BELUM
    if isian.jenis == J.EVALUASI_ULANG and belum and beri_tahu:
        masa = masa_perbaikan(beri_tahu.tanggal)
        if isian.tanggal <= masa.sampai:
            pesan = _("Masa perbaikan berjalan sampai %s. Evaluasi ulang yang belum memenuhi dicatat sesudahnya.")
            yield temuan(pesan % tulis_tanggal(masa.sampai), "tanggal")
    ulang = langkah.get(J.EVALUASI_ULANG)
    if isian.jenis not in ATASAN and ulang and ulang.hasil == LangkahJabatan.Hasil.MEMENUHI:
        yield temuan(_("Evaluasi ulang memenuhi; tidak ada langkah sesudahnya. Simpulkan memenuhi."), "jenis")


def simpulkan(
    *, perkara: EvaluasiJabatan, akibat: str, dasar: str, alasan: str, versi: int, sesi: Sesi, at: datetime
) -> EvaluasiJabatan:
    """The personnel agency records what was decided. Refused while a link is missing; the refusal says which."""
    on = hari(at)
    with tindakan("pembinaan.evaluasi_disimpulkan", by=sesi.pelaku, at=at) as catatan:
        p = _terbuka(perkara, versi)
        if not boleh_mencatat(sesi):
            raise PermissionError(_("Kesimpulan dicatat BKPSDM atas keputusan pejabat yang berwenang."))
        tolak_bila_ada(_periksa_simpulan(p, akibat, dasar, alasan, on))
        p.hasil, p.dasar_hasil, p.alasan_hasil = akibat, dasar.strip(), alasan.strip()
        p.nama_pemutus, p.selesai_pada = sesi.pelaku.nama, at
        simpan_versi(p)
        catatan.perihal("evaluasi_jabatan", p.pk)
        catatan.muatan(hasil=akibat, dasar=p.dasar_hasil)
    return p


def _periksa_simpulan(p: EvaluasiJabatan, akibat: str, dasar: str, alasan: str, on: date) -> Iterator[Temuan]:
    if not dasar.strip():
        yield temuan(_("Sebutkan dasarnya: peraturan, pasal, dan nomor keputusan."), "dasar")
    if not alasan.strip():
        yield temuan(_("Tulis alasannya; pegawai membacanya."), "alasan")
    if akibat in AKIBAT:
        yield from kurang_untuk(p, akibat, on)
    elif akibat == Hasil.MEMENUHI:
        ulang = langkah_perkara(p).get(J.EVALUASI_ULANG)
        if ulang is None or ulang.hasil != LangkahJabatan.Hasil.MEMENUHI:
            yield temuan(_("Evaluasi ulang yang memenuhi belum tercatat."), J.EVALUASI_ULANG)
    elif akibat != Hasil.DIHENTIKAN:
        yield temuan(_("Pilih kesimpulannya."), "akibat")


def dasar_akibat(kode: str, on: date) -> str:
    """The citation of an outcome, to propose as its basis; a person confirms it."""
    try:
        nilai = akibat_pada(kode, on)
    except AturanError:
        nilai = None
    return rujukan(nilai) if nilai else ""


def _terbuka(perkara: EvaluasiJabatan, versi: int) -> EvaluasiJabatan:
    def lalu(lama: int) -> tuple[str, ...]:
        return sejak(f"evaluasi_jabatan:{perkara.pk}", max(1, perkara.kunci - lama))

    p = kunci_versi(EvaluasiJabatan, pk=perkara.pk, versi=versi, sejak=lalu)
    if p.selesai_pada is not None:
        raise SudahBerubah(p.kunci, lalu(p.kunci))
    return p
