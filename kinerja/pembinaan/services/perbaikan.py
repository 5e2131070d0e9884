"""Help that begins after a note: the plan, its actions and talks, and the re-evaluation when its time has run."""

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.aturan.periksa import Temuan
from kinerja.dasar.kunci import SudahBerubah, kunci_versi, simpan_versi
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.pembinaan.galat import PembinaanDitolak, temuan, tolak_bila_ada
from kinerja.pembinaan.isian import IsianButir, IsianRencana
from kinerja.pembinaan.kuasa import milik_sendiri
from kinerja.pembinaan.models import (
    ButirPerbaikan,
    DialogPerbaikan,
    EvaluasiJabatan,
    EvaluasiTitik,
    HasilTitik,
    LangkahJabatan,
    RencanaPerbaikan,
    TindakLanjutKontrak,
)
from kinerja.pembinaan.selectors.dialog import dialog_rencana
from kinerja.pembinaan.selectors.jabatan import masa_perbaikan
from kinerja.pembinaan.services.titik import butuh_atasan, kunci_titik


def susun_rencana(*, evaluasi: int, isian: IsianRencana, by: Pelaku, at: datetime) -> RencanaPerbaikan:
    """The superior plans help after a note. Raises PembinaanDitolak, SudahBerubah, PermissionError."""
    with tindakan("pembinaan.rencana_disusun", by=by, at=at) as catatan:
        e = kunci_titik(evaluasi)
        butuh_atasan(by, e.penugasan, hari(at))
        ada = RencanaPerbaikan.objects.filter(evaluasi__kontrak=e.kontrak_id, evaluasi__ke=e.ke).first()
        if ada:
            raise SudahBerubah(ada.kunci, sejak(f"rencana:{ada.pk}", 1))
        tolak_bila_ada([*_periksa_dasar(e), *_periksa_rencana(e, isian)])
        satu = _simpan(RencanaPerbaikan(evaluasi=e, penugasan=e.penugasan), isian, by, at)
        catatan.perihal("titik", e.pk)
        catatan.perihal("rencana", satu.pk)
        catatan.muatan(mulai=isian.mulai.isoformat(), sampai=isian.sampai.isoformat(), butir=len(isian.butir))
    return satu


def susun_rencana_masa(*, perkara: int, butir: tuple[IsianButir, ...], by: Pelaku, at: datetime) -> RencanaPerbaikan:
    """The plan for the time to improve of the statutory road: its time is that time, not less."""
    with tindakan("pembinaan.rencana_disusun", by=by, at=at) as catatan:
        p = EvaluasiJabatan.objects.select_for_update(of=("self",)).select_related("penugasan").get(pk=perkara)
        butuh_atasan(by, p.penugasan, hari(at))
        if ada := RencanaPerbaikan.objects.filter(perkara=p).first():
            raise SudahBerubah(ada.kunci, sejak(f"rencana:{ada.pk}", 1))
        beri_tahu = p.langkah.filter(jenis=LangkahJabatan.Jenis.PEMBERITAHUAN).first()
        if beri_tahu is None:
            raise PembinaanDitolak([temuan(_("Pemberitahuan belum tercatat; masa perbaikan mulai sesudahnya."))])
        masa = masa_perbaikan(beri_tahu.tanggal)
        isian = IsianRencana(masa.mulai, masa.sampai, butir)
        tolak_bila_ada(_periksa_butir(isian))
        satu = _simpan(RencanaPerbaikan(perkara=p, penugasan=p.penugasan), isian, by, at)
        catatan.perihal("evaluasi_jabatan", p.pk)
        catatan.perihal("rencana", satu.pk)
        catatan.muatan(mulai=masa.mulai.isoformat(), sampai=masa.sampai.isoformat(), butir=len(butir))
    return satu


def _simpan(satu: RencanaPerbaikan, isian: IsianRencana, by: Pelaku, at: datetime) -> RencanaPerbaikan:
    satu.mulai, satu.sampai, satu.disusun_pada = isian.mulai, isian.sampai, at
    satu.nama_penyusun, satu.kapasitas = by.nama, by.kapasitas
    satu.save()
    ButirPerbaikan.objects.bulk_create(
        ButirPerbaikan(rencana=satu, urutan=n, tindakan=b.tindakan.strip(), bantuan=b.bantuan.strip(), batas=b.batas)
        for n, b in enumerate(isian.butir, 1)
    )
    return satu


def _periksa_dasar(e: EvaluasiTitik) -> Iterator[Temuan]:
    if e.hasil != HasilTitik.CATATAN:
        yield temuan(_("Evaluasi ini memenuhi; tidak ada yang perlu diperbaiki dengan rencana."))
    diperpanjang = TindakLanjutKontrak.objects.filter(
        pemberitahuan__evaluasi__kontrak=e.kontrak_id,
        pemberitahuan__evaluasi__ke=e.ke,
        jenis=TindakLanjutKontrak.Jenis.PERPANJANG,
    )
    if e.hasil == HasilTitik.CATATAN and e.ke == 2 and not diperpanjang.exists():
        yield temuan(_("Sesudah titik kedua, sampaikan pemberitahuan dan putuskan perpanjangan pembinaan lebih dulu."))


def _periksa_rencana(e: EvaluasiTitik, isian: IsianRencana) -> Iterator[Temuan]:
    if isian.mulai < e.tanggal:
        yield temuan(
            _("Rencana dimulai pada hari evaluasinya (%s) atau sesudahnya.") % tulis_tanggal(e.tanggal), "mulai"
        )
    if isian.sampai <= isian.mulai:
        yield temuan(_("Rencana berakhir sesudah dimulai. Beri waktu untuk memperbaiki."), "sampai")
    yield from _periksa_butir(isian)


def _periksa_butir(isian: IsianRencana) -> Iterator[Temuan]:
    if not isian.butir:
        yield temuan(_("Tulis paling sedikit satu tindakan dan bantuan yang Anda janjikan."), "butir")
    for n, b in enumerate(isian.butir, 1):
        if not b.tindakan.strip() or not b.bantuan.strip():
            yield temuan(_("Baris %d: tulis tindakan dan bantuan atasan, keduanya.") % n, "butir")
        if not isian.mulai <= b.batas <= isian.sampai:
            yield temuan(_("Baris %d: batasnya di luar waktu rencana.") % n, "butir")


def kerjakan_butir(*, butir: int, keterangan: str, versi: int, by: Pelaku, at: datetime) -> ButirPerbaikan:
    """An action is done: noted by the person or the superior."""
    with tindakan("pembinaan.butir_dikerjakan", by=by, at=at) as catatan:
        b = ButirPerbaikan.objects.select_related("rencana__penugasan").get(pk=butir)
        rencana = _terbuka(b.rencana, versi)
        if not milik_sendiri(by, rencana.penugasan):
            butuh_atasan(by, rencana.penugasan, hari(at))
        kosong = [temuan(_("Tulis apa yang sudah dikerjakan."), "keterangan")] if not keterangan.strip() else []
        tolak_bila_ada([*kosong, *([temuan(_("Butir ini sudah dikerjakan."))] if b.dikerjakan_pada else [])])
        b.keterangan, b.dikerjakan_pada, b.oleh = keterangan.strip(), at, by.nama
        b.save(update_fields=["keterangan", "dikerjakan_pada", "oleh"])
        simpan_versi(rencana, update_fields=[])
        catatan.perihal("rencana", rencana.pk)
        catatan.muatan(butir=b.urutan)
    return b


def kaitkan_dialog(*, rencana: RencanaPerbaikan, dialog: int, by: Pelaku, at: datetime) -> DialogPerbaikan:
    """A talk of the person with a superior since the plan began belongs to it. Raises PembinaanDitolak."""
    with tindakan("pembinaan.dialog_dikaitkan", by=by, at=at) as catatan:
        r = _terbuka(rencana, rencana.kunci)
        butuh_atasan(by, r.penugasan, hari(at))
        sah = dialog_rencana(r, hari(at)).filter(pk=dialog).exists()
        pesan = _("Pilih dialog pegawai ini dengan atasannya sejak rencananya dimulai, yang belum dikaitkan.")
        tolak_bila_ada([] if sah else [temuan(pesan, "dialog")])
        satu = DialogPerbaikan.objects.create(rencana=r, dialog_id=dialog)
        catatan.perihal("rencana", r.pk)
        catatan.muatan(dialog=dialog)
    return satu


def nilai_ulang(
    *, rencana: RencanaPerbaikan, hasil: str, catatan_hasil: str, versi: int, by: Pelaku, at: datetime
) -> RencanaPerbaikan:
    """The end of a plan. Early only when it was met: nobody loses the time that was given."""
    on = hari(at)
    with tindakan("pembinaan.rencana_dinilai_ulang", by=by, at=at) as catatan:
        r = _terbuka(rencana, versi)
        butuh_atasan(by, r.penugasan, on)
        tolak_bila_ada(_periksa_ulang(r, hasil, catatan_hasil, on))
        r.hasil, r.catatan_hasil, r.nama_penilai, r.selesai_pada = hasil, catatan_hasil.strip(), by.nama, at
        simpan_versi(r, update_fields=["hasil", "catatan_hasil", "nama_penilai", "selesai_pada"])
        catatan.perihal("rencana", r.pk)
        if r.evaluasi_id:
            catatan.perihal("titik", r.evaluasi_id)
    return r


def _periksa_ulang(r: RencanaPerbaikan, hasil: str, catatan_hasil: str, on: date) -> Iterator[Temuan]:
    if hasil not in RencanaPerbaikan.Hasil.values:
        yield temuan(_("Pilih hasil evaluasi ulang."), "hasil")
    if not catatan_hasil.strip():
        yield temuan(_("Tulis apa yang berubah sejak rencana dimulai."), "catatan_hasil")
    if hasil == RencanaPerbaikan.Hasil.BELUM and on <= r.sampai:
        yield temuan(
            _("Waktu perbaikan berjalan sampai %s. Nilai ulang sesudahnya.") % tulis_tanggal(r.sampai), "hasil"
        )


def _terbuka(rencana: RencanaPerbaikan, versi: int) -> RencanaPerbaikan:
    """The plan, locked, as it was read and not ended."""

    def lalu(_versi: int) -> tuple[str, ...]:
        return sejak(f"rencana:{rencana.pk}", 1)

    r = kunci_versi(RencanaPerbaikan, pk=rencana.pk, versi=versi, sejak=lalu)
    if r.selesai_pada is not None:
        raise SudahBerubah(r.kunci, lalu(0))
    return r
