"""Relief from the duty of the post while the examination lasts (PP 94/2021 Pasal 40): ordered, ended, fallen away."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.keputusan_disiplin import tingkat_terberat
from kinerja.aturan.periksa.pembebasan_disiplin import Oleh, RekamPembebasan, periksa_pembebasan
from kinerja.disiplin.galat import DisiplinDitolak, MataRantaiKurang
from kinerja.disiplin.models import AkhirPembebasan, KeadaanPerkara, PembebasanSementara, PerkaraDisiplin
from kinerja.disiplin.naskah import isi_pembebasan
from kinerja.disiplin.selectors.bebas import ada_pelaksana, pembebasan_kini
from kinerja.disiplin.selectors.pejabat import calon_pejabat
from kinerja.disiplin.services.dasar import SUBJEK, adalah_meja, bukan_diri_sendiri, kunci_perkara, maju, simpan
from kinerja.disiplin.services.surat import siapkan_surat
from kinerja.dokumen.models import KeadaanDokumen
from kinerja.dokumen.services import batalkan_dokumen
from kinerja.dokumen.surat import CaraSurat
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Tujuan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.atasan import atasan_pada
from kinerja.organisasi.sesi import kapasitas
from kinerja.peraturan.selectors.pustaka import pustaka_berlaku


@dataclass(frozen=True, slots=True)
class IsiPembebasan:
    """An order as it is issued; it holds from `mulai` on, until the decision."""

    nomor: str
    tanggal: date
    mulai: date
    pejabat_id: int  # the assignment of the official
    alasan: str
    cara: str = ""  # how the paper made here is signed; empty: it was made and signed elsewhere


def periksa_bebas(satu: PerkaraDisiplin, isi: IsiPembebasan) -> list[Temuan]:
    """What stands against it, and whether somebody must be named for the post."""
    atasan = atasan_pada(satu.penugasan, Tujuan.KINERJA, isi.tanggal)
    hadir = satu.panggilan.filter(hadir=True).order_by("ke").first()
    rekam = RekamPembebasan(
        mulai=satu.tanggal,
        rezim=satu.rezim,
        tingkat_diduga=tingkat_terberat(tuple(satu.pasal.values_list("tingkat", flat=True))),
        diperiksa=hadir.hari_periksa if hadir else None,
        sejak=isi.mulai,
        oleh=_oleh(satu, isi, atasan.pk if atasan else None),
        ada_atasan=atasan is not None,
        jabatan=satu.jenis_jabatan,
        ada_plh=ada_pelaksana(satu, isi.mulai),
    )
    return periksa_pembebasan(rekam, pustaka=pustaka_berlaku())


def bebaskan(*, perkara: int, isi: IsiPembebasan, versi: int | None, by: Pelaku, at: datetime) -> PembebasanSementara:
    """By the superior, or recorded by the desk from the signed order. Raises MataRantaiKurang, DisiplinDitolak."""
    if not (isi.nomor.strip() or isi.cara) or not isi.alasan.strip() or isi.mulai < isi.tanggal:
        raise DisiplinDitolak(_("Isi nomor dan alasannya; mulainya tidak sebelum tanggal suratnya."))
    with tindakan("disiplin.dibebaskan_sementara", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, KeadaanPerkara.TERBUKA)
        bukan_diri_sendiri(satu, by)
        if by.penugasan_id != str(isi.pejabat_id) and not adalah_meja(by, isi.tanggal):
            raise DisiplinDitolak(_("Pembebasan sementara ditetapkan atasannya sendiri, atau dicatat meja disiplin."))
        if pembebasan_kini(satu):
            raise DisiplinDitolak(_("Yang diperiksa sudah dibebaskan sementara. Akhiri yang itu dahulu."))
        maju(satu, isi.tanggal, at)
        if temuan := [t for t in periksa_bebas(satu, isi) if t.menghalangi]:
            raise MataRantaiKurang(temuan)
        b = _tulis(satu, isi, by, at)
        simpan(satu)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(pembebasan=b.pk, mulai=b.mulai)
    return b


def akhiri_pembebasan(
    *, perkara: int, tanggal: date, alasan: str, versi: int | None, by: Pelaku, at: datetime
) -> PembebasanSementara:
    """By the superior of that day, who ordered it, or the desk; the day named is its last."""
    if not alasan.strip():
        raise DisiplinDitolak(_("Tuliskan mengapa pembebasan sementara diakhiri sebelum keputusan."))
    with tindakan("disiplin.pembebasan_diakhiri", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, KeadaanPerkara.TERBUKA)
        bukan_diri_sendiri(satu, by)
        b = pembebasan_kini(satu)
        if b is None:
            raise DisiplinDitolak(_("Tidak ada pembebasan sementara yang berjalan."))
        atasan = atasan_pada(satu.penugasan, Tujuan.KINERJA, tanggal)
        boleh = {str(b.pejabat_id), *([str(atasan.pk)] if atasan else [])}
        if by.penugasan_id not in boleh and not adalah_meja(by, tanggal):
            raise DisiplinDitolak(_("Pembebasan sementara diakhiri atasannya sendiri, atau dicatat meja disiplin."))
        maju(satu, tanggal, at)
        akhiri(b, AkhirPembebasan.DICABUT, tanggal, alasan.strip(), by, at)
        simpan(satu)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(pembebasan=b.pk, sampai=tanggal)
    return b


def akhiri(b: PembebasanSementara, akhir: AkhirPembebasan, sampai: date, alasan: str, by: Pelaku, at: datetime) -> None:
    """Within an act: it ends that day; its order, where nobody has signed it yet, is cancelled."""
    if b.dokumen and b.dokumen.keadaan not in (KeadaanDokumen.TERBIT, KeadaanDokumen.BATAL):
        batalkan_dokumen(dokumen=[b.dokumen.pk], alasan=str(akhir.label), by=by, at=at)
    b.akhir, b.sampai, b.alasan_akhir = akhir, sampai, alasan
    b.save(update_fields=["akhir", "sampai", "alasan_akhir"])


def _oleh(satu: PerkaraDisiplin, isi: IsiPembebasan, atasan: int | None) -> Oleh:
    if isi.pejabat_id == atasan:
        return "atasan_langsung"
    semua = {pk for pk, _nama in calon_pejabat(satu, isi.tanggal)}
    return "lebih_tinggi" if str(isi.pejabat_id) in semua else "lain"


def _tulis(satu: PerkaraDisiplin, isi: IsiPembebasan, by: Pelaku, at: datetime) -> PembebasanSementara:
    pejabat = penugasan_pada(isi.tanggal).get(pk=isi.pejabat_id)
    b = PembebasanSementara(
        perkara=satu,
        nomor=isi.nomor.strip(),
        tanggal=isi.tanggal,
        mulai=isi.mulai,
        pejabat_id=isi.pejabat_id,
        nama_pejabat=pejabat.pegawai.nama_lengkap,
        kapasitas=kapasitas(pejabat),
        alasan=isi.alasan.strip(),
        dicatat=at,
    )
    if isi.cara:
        b.dokumen, b.nomor = siapkan_surat(isi_pembebasan(b, CaraSurat(isi.cara, at, isi.nomor)), by, at)
    b.save()
    return b
