"""A human proposes, or hands over a note: with a reason, a named basis and the facts it rests on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.tenggat import jatuh_tempo
from kinerja.dasar.waktu import hari
from kinerja.dokumen.surat import CaraSurat
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors.penugasan import PEMANGKU, penugasan_pada
from kinerja.organisasi.sesi import Sesi
from kinerja.pembinaan.kuasa import atasan_penilai
from kinerja.pembinaan.selectors.fakta import FaktaTitik
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.tindaklanjut.alur import AWAL
from kinerja.tindaklanjut.galat import temuan, tolak_bila_ada
from kinerja.tindaklanjut.isian import IsianUsul
from kinerja.tindaklanjut.models import JenisTindakLanjut, TindakLanjut
from kinerja.tindaklanjut.naskah import isi_nota
from kinerja.tindaklanjut.permissions import petugas
from kinerja.tindaklanjut.selectors.fakta import fakta_pegawai, peringatan_penghargaan
from kinerja.tindaklanjut.selectors.mutasi import UsulMutasi, periksa_mutasi, susun_mutasi
from kinerja.tindaklanjut.services.dasar import SUBJEK
from kinerja.tindaklanjut.services.surat import beri_surat

J = JenisTindakLanjut
PERISTIWA = {
    J.PENGHARGAAN: "tindaklanjut.penghargaan_diusulkan",
    J.PENGEMBANGAN: "tindaklanjut.pengembangan_diusulkan",
    J.MUTASI: "tindaklanjut.mutasi_diusulkan",
    J.NOTA: "tindaklanjut.nota_disampaikan",
}


@dataclass(frozen=True, slots=True)
class _Bahan:
    """What the record says beside what was typed."""

    fakta: Sequence[FaktaTitik]
    peringatan: Sequence[Temuan]
    mutasi: UsulMutasi | None


def usulkan(*, penugasan: int, isian: IsianUsul, sesi: Sesi, at: datetime) -> TindakLanjut:
    """Raises TindakLanjutDitolak with everything that is wrong, PermissionError."""
    on, jenis = hari(at), J(isian.jenis)
    with tindakan(PERISTIWA[jenis], by=sesi.pelaku, at=at) as catatan:
        p = penugasan_pada(on).filter(pk=penugasan, jenis__in=PEMANGKU).first()
        if p is None:
            tolak_bila_ada([temuan(_("Jabatan ini tidak sedang dipegang. Muat ulang, lalu pilih orangnya lagi."))])
        assert p is not None
        atasan = _butuh_kuasa(sesi, p, jenis, on)
        bahan = _bahan(p, isian, on)
        tolak_bila_ada([*_periksa(isian, on), *(t for t in bahan.peringatan if t.menghalangi)])
        satu = _susun(p, isian, bahan, sesi, at)
        if jenis == J.NOTA and isian.cara and atasan:
            cara = CaraSurat(isian.cara, at, isian.nomor)
            beri_surat(satu, isi_nota(satu, atasan.pk, cara), sesi.pelaku, at)
        satu = _simpan(satu)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(jenis=jenis, tujuan=satu.tujuan_id, perkara=satu.perkara_id)
    return satu


def _butuh_kuasa(sesi: Sesi, p: Penugasan, jenis: str, on: date) -> Penugasan | None:
    """A note is the superior's own; a proposal also the desk's. Nobody proposes for oneself or in another's place.

    The post in which somebody is the superior, if so.
    """
    sendiri = sesi.pegawai is not None and sesi.pegawai.pk == p.pegawai_id
    atasan = None if sesi.pelaku_lain else atasan_penilai(sesi.pelaku, p.pk, on)
    if sendiri or not (atasan or (jenis != J.NOTA and petugas(sesi))):
        siapa = (
            _("atasan langsung pada hari ini") if jenis == J.NOTA else _("atasan langsung pada hari ini atau BKPSDM")
        )
        raise PermissionError(_("Hanya %s yang dapat melakukannya.") % siapa)
    return atasan


def _bahan(p: Penugasan, isian: IsianUsul, on: date) -> _Bahan:
    semua = fakta_pegawai(p, on)
    mutasi = susun_mutasi(p, isian.kode_jabatan, on) if isian.jenis == J.MUTASI else None
    periksa = periksa_mutasi(mutasi, isian.pertimbangan, isian.dasar, on) if mutasi else []
    dipilih = [f for f in semua if f.rujukan in isian.fakta]
    return _Bahan(dipilih, [*periksa, *peringatan_penghargaan(isian.jenis, semua, on)], mutasi)


def _periksa(isian: IsianUsul, on: date) -> Iterator[Temuan]:
    if isian.jenis != J.MUTASI and not isian.perihal.strip():
        yield temuan(_("Isi perihalnya."), "perihal")
    if not isian.alasan.strip():
        yield temuan(_("Tulis alasannya; pegawai membacanya."), "alasan")
    if isian.jenis != J.MUTASI and not isian.dasar.strip():
        yield temuan(_("Sebutkan dasarnya: hasil, peraturan, atau kejadian yang tercatat."), "dasar")
    if isian.jenis == J.PENGEMBANGAN and not isian.jenis_diklat.strip():
        yield temuan(_("Isi jenis pengembangannya."), "jenis_diklat")
    if isian.jenis == J.PENGEMBANGAN and (isian.tahun is None or isian.tahun < on.year):
        yield temuan(_("Tahun pelaksanaan tidak boleh sebelum %d.") % on.year, "tahun")


def _susun(p: Penugasan, isian: IsianUsul, bahan: _Bahan, sesi: Sesi, at: datetime) -> TindakLanjut:
    m = bahan.mutasi
    return TindakLanjut(
        jenis=isian.jenis,
        keadaan=AWAL[isian.jenis],
        pegawai_id=p.pegawai_id,
        penugasan=p,
        perihal=m.nama[:200] if m else isian.perihal.strip(),
        alasan=isian.alasan.strip(),
        dasar=isian.dasar.strip(),
        fakta=[f.baris() for f in bahan.fakta],
        peringatan=[{"pesan": t.pesan, "pasal": t.pasal} for t in bahan.peringatan],
        jenis_diklat=isian.jenis_diklat.strip() if isian.jenis == J.PENGEMBANGAN else "",
        tahun=isian.tahun if isian.jenis == J.PENGEMBANGAN else None,
        tujuan_id=m.tujuan if m else None,
        pertimbangan=",".join(isian.pertimbangan) if m else "",
        lebih_rendah=bool(m and m.rendah),
        perkara=m.perkara if m and m.rendah else None,
        batas_tanggapan=batas_tanggapan(hari(at)) if isian.jenis == J.NOTA else None,
        nomor_putusan=isian.nomor.strip() if isian.jenis == J.NOTA else "",
        pengusul_id=int(sesi.pelaku.pengguna_id),
        nama_pengusul=sesi.pelaku.nama,
        kapasitas_pengusul=sesi.pelaku.kapasitas,
        diusulkan=at,
    )


def batas_tanggapan(on: date) -> date:
    """Until when a note waits for its answer; a later answer is still taken."""
    return jatuh_tempo("masa.tanggapan_nota", on, pustaka=pustaka_berlaku()).tanggal


def _simpan(satu: TindakLanjut) -> TindakLanjut:
    try:
        with transaction.atomic():
            satu.save(force_insert=True)
    except IntegrityError as galat:
        if "satu_menunggu" not in str(galat) and "perihal" not in str(galat):
            raise
        tolak_bila_ada([temuan(_("Usul atau nota dengan perihal ini masih menunggu. Buka yang itu."), "perihal")])
    return satu
