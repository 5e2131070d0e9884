"""After a second checkpoint that was not met: a notice with the right to answer, then a decision of a person."""

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.tenggat import jatuh_tempo
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.pembinaan.galat import temuan, tolak_bila_ada
from kinerja.pembinaan.models import (
    EvaluasiTitik,
    HasilTitik,
    Pemberitahuan,
    RencanaPerbaikan,
    TindakLanjutKontrak,
)
from kinerja.pembinaan.selectors.koreksi import masih_bercatatan
from kinerja.pembinaan.services.titik import butuh_atasan, kunci_titik
from kinerja.peraturan.selectors import pustaka_berlaku

Jenis = TindakLanjutKontrak.Jenis


def beritahukan(*, evaluasi: int, isi: str, by: Pelaku, at: datetime) -> Pemberitahuan:
    """The superior tells the person what the second checkpoint came to; the time to answer begins."""
    with tindakan("pembinaan.diberitahukan", by=by, at=at) as catatan:
        e = kunci_titik(evaluasi)
        butuh_atasan(by, e.penugasan, hari(at))
        if Pemberitahuan.objects.filter(evaluasi__kontrak=e.kontrak_id, evaluasi__ke=e.ke).exists():
            raise SudahBerubah(1, sejak(f"titik:{e.pk}", 1))
        tolak_bila_ada(_periksa_pemberitahuan(e, isi))
        satu = Pemberitahuan.objects.create(
            evaluasi=e, isi=isi.strip(), nama_pengirim=by.nama, kapasitas=by.kapasitas, disampaikan_pada=at
        )
        catatan.perihal("titik", e.pk)
        catatan.perihal("pemberitahuan", satu.pk)
        catatan.muatan(batas=batas_jawab(hari(at)).isoformat())
    return satu


def _periksa_pemberitahuan(e: EvaluasiTitik, isi: str) -> Iterator[Temuan]:
    if e.ke != 2 or e.hasil != HasilTitik.CATATAN:
        yield temuan(_("Pemberitahuan disampaikan hanya bila titik evaluasi kedua belum memenuhi."))
    if not isi.strip():
        yield temuan(_("Tulis apa yang belum memenuhi dan apa hak pegawai untuk menjawab."), "isi")


def batas_jawab(disampaikan: date) -> date:
    """Until when the next step waits for an answer; a later answer is still taken."""
    return jatuh_tempo("masa.jawab_pemberitahuan", disampaikan, pustaka=pustaka_berlaku()).tanggal


def tindak_lanjuti(
    *, pemberitahuan: int, jenis: str, dasar: str, alasan: str, by: Pelaku, at: datetime
) -> TindakLanjutKontrak:
    """More time, or a proposal into the statutory evaluation on a named ground. Neither moves anybody."""
    on = hari(at)
    with tindakan("pembinaan.ditindaklanjuti", by=by, at=at) as catatan:
        p = Pemberitahuan.objects.select_for_update(of=("self",)).select_related("evaluasi__penugasan")
        satu = p.get(pk=pemberitahuan)
        butuh_atasan(by, satu.evaluasi.penugasan, on)
        if satu.tindak_lanjut.filter(jenis__in=[jenis, Jenis.USUL]).exists():
            raise SudahBerubah(1, sejak(f"pemberitahuan:{satu.pk}", 1))
        tolak_bila_ada(_periksa_lanjut(satu, jenis, dasar, alasan, on))
        hasil = TindakLanjutKontrak.objects.create(
            pemberitahuan=satu,
            jenis=jenis,
            dasar=dasar.strip(),
            alasan=alasan.strip(),
            nama_pemutus=by.nama,
            kapasitas=by.kapasitas,
            pada=at,
        )
        catatan.perihal("pemberitahuan", satu.pk)
        catatan.perihal("titik", satu.evaluasi_id)
        catatan.muatan(jenis=jenis, dasar=dasar.strip())
    return hasil


def _periksa_lanjut(p: Pemberitahuan, jenis: str, dasar: str, alasan: str, on: date) -> Iterator[Temuan]:
    if jenis not in Jenis.values:
        yield temuan(_("Pilih tindak lanjutnya."), "jenis")
    if not alasan.strip():
        yield temuan(_("Tulis alasannya; pegawai membacanya."), "alasan")
    if not Pemberitahuan.objects.filter(masih_bercatatan("evaluasi"), pk=p.pk).exists():
        yield temuan(_("Titik ini sudah dikoreksi menjadi memenuhi; tidak ada yang ditindaklanjuti."), "jenis")
    batas = batas_jawab(hari(p.disampaikan_pada))
    if on <= batas and not p.tanggapan.exists():
        yield temuan(_("Tunggu jawaban pegawai, atau sampai %s lewat.") % tulis_tanggal(batas))
    if jenis == Jenis.USUL:
        yield from _periksa_usul(p, dasar, on)


def _periksa_usul(p: Pemberitahuan, dasar: str, on: date) -> Iterator[Temuan]:
    """Named ground, and room for improvement that has run its time, was looked at again, and did not help."""
    if not dasar.strip():
        yield temuan(_("Sebutkan dasar hukumnya: peraturan dan pasal."), "dasar")
    rencana = RencanaPerbaikan.objects.filter(evaluasi__kontrak=p.evaluasi.kontrak_id)
    if not rencana.exists():
        yield temuan(_("Belum ada ruang perbaikan. Perpanjang pembinaan dan susun rencananya lebih dulu."), "jenis")
    elif belum := rencana.filter(hasil="").order_by("-sampai").first():
        pesan = _("Waktu perbaikan berjalan sampai %s. Nilai ulang rencananya sesudah itu, baru usulkan.")
        if belum.sampai < on:
            pesan = _("Rencana perbaikan yang berakhir %s belum dinilai ulang. Nilai ulang lebih dulu.")
        yield temuan(pesan % tulis_tanggal(belum.sampai), "jenis")
    elif rencana.filter(evaluasi__ke=p.evaluasi.ke, hasil=RencanaPerbaikan.Hasil.MEMENUHI).exists():
        yield temuan(_("Rencana perbaikan sesudah titik ini memenuhi. Tidak ada yang diusulkan."), "jenis")
