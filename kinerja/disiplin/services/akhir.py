"""After delivery: objection or appeal, its outcome, and the punishment taking force as a fact of the record."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.aturan.tenggat import tambah_bulan
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.disiplin.galat import DisiplinDitolak
from kinerja.disiplin.kata import batas_hari, lama_hukuman, nama_peraturan, pilihan_hukuman
from kinerja.disiplin.models import (
    HasilUpaya,
    JenisUpaya,
    KeadaanPerkara,
    KeputusanDisiplin,
    PerkaraDisiplin,
    UpayaAdministratif,
)
from kinerja.disiplin.services.dasar import SUBJEK, kunci_perkara, maju, selesaikan, simpan
from kinerja.disiplin.services.putus import hari_aturan
from kinerja.fakta.models import HukumanDisiplin
from kinerja.fakta.services import IsiFakta, simpan_banyak_fakta
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan, tindakan
from kinerja.organisasi.selectors.pegawai import nip_pada

K = KeadaanPerkara
BERUBAH = (HasilUpaya.MERINGANKAN, HasilUpaya.MEMBERATKAN, HasilUpaya.MENGUBAH)


@dataclass(frozen=True, slots=True)
class IsiPutusan:
    """The answer to an objection or appeal; `jenis_baru` where it puts another punishment in its place."""

    tanggal: date
    nomor: str
    hasil: str
    jenis_baru: str = ""
    catatan: str = ""


def ajukan_upaya(*, perkara: int, tanggal: date, versi: int | None, by: Pelaku, at: datetime) -> UpayaAdministratif:
    """By the person, or recorded by the desk from the letter. A late one is recorded, and marked late."""
    with tindakan("disiplin.upaya_diajukan", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, K.DISAMPAIKAN)
        k = satu.keputusan
        if k.upaya_terbuka not in JenisUpaya.values:
            raise DisiplinDitolak(_("Terhadap hukuman ini tidak terbuka upaya administratif."))
        maju(satu, tanggal, at)
        upaya = UpayaAdministratif.objects.create(
            keputusan=k,
            jenis=k.upaya_terbuka,
            diajukan=tanggal,
            terlambat=k.batas_upaya is not None and tanggal > k.batas_upaya,
            batas_putus=batas_hari("keputusan_keberatan_hukdis", tanggal)
            if k.upaya_terbuka == JenisUpaya.KEBERATAN
            else None,
            batas_tanggapan=batas_hari("tanggapan_banding", tanggal) if k.upaya_terbuka == JenisUpaya.BANDING else None,
            dicatat=at,
        )
        satu.keadaan = K.UPAYA
        simpan(satu, "keadaan")
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(upaya=upaya.pk, jenis=upaya.jenis, diajukan=tanggal, terlambat=upaya.terlambat)
    return upaya


def lengkapi_banding(*, perkara: int, tanggal: date, versi: int | None, by: Pelaku, at: datetime) -> UpayaAdministratif:
    """The appeal is complete at BPASN: its 65 working days begin."""
    with tindakan("disiplin.banding_lengkap", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, K.UPAYA)
        upaya = satu.keputusan.upaya
        if upaya.jenis != JenisUpaya.BANDING or upaya.lengkap:
            raise DisiplinDitolak(_("Hanya banding yang berkasnya belum lengkap yang dapat dilengkapi."))
        maju(satu, tanggal, at)
        upaya.lengkap, upaya.batas_putus = tanggal, batas_hari("banding_putusan", tanggal)
        upaya.save(update_fields=["lengkap", "batas_putus"])
        simpan(satu)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(upaya=upaya.pk, lengkap=tanggal, batas_putus=upaya.batas_putus)
    return upaya


def putus_upaya(*, perkara: int, isi: IsiPutusan, versi: int | None, by: Pelaku, at: datetime) -> UpayaAdministratif:
    """What came of it; upheld, changed: in force from that day. Cancelled: the case ends without a punishment."""
    if not isi.nomor.strip() or isi.hasil not in HasilUpaya.values:
        raise DisiplinDitolak(_("Isi nomor putusan dan pilih hasilnya."))
    with tindakan("disiplin.upaya_diputus", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, K.UPAYA)
        maju(satu, isi.tanggal, at)
        upaya = satu.keputusan.upaya
        if upaya.terlambat and isi.hasil != HasilUpaya.TIDAK_DITERIMA:
            raise DisiplinDitolak(_("Diajukan sesudah tenggatnya: hasilnya “tidak dapat diterima”."))
        upaya.jenis_baru, upaya.sebutan_baru = _jenis_baru(satu, isi)
        upaya.diputus, upaya.nomor_putusan = isi.tanggal, isi.nomor.strip()
        upaya.hasil, upaya.catatan = isi.hasil, isi.catatan.strip()
        upaya.save()
        if isi.hasil == HasilUpaya.MEMBATALKAN:
            selesaikan(satu, K.BATAL, at)
        else:
            _berlaku(satu, isi.tanggal, by, at, catatan)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(upaya=upaya.pk, hasil=isi.hasil, jenis_baru=upaya.jenis_baru)
    return upaya


def berlakukan(*, perkara: int, versi: int | None, by: Pelaku, at: datetime) -> KeputusanDisiplin:
    """Nobody objected and its day has come: in force, and a fact of the record."""
    with tindakan("disiplin.berlaku", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, K.DISAMPAIKAN)
        k = satu.keputusan
        if k.hari_berlaku is None:
            raise DisiplinDitolak(
                _("Hari berlakunya tidak dapat dihitung: lengkapi tabel hari libur tahun itu dahulu.")
            )
        if k.hari_berlaku > hari(at):
            raise DisiplinDitolak(_("Keputusan ini berlaku mulai %s.") % tulis_tanggal(k.hari_berlaku))
        satu.terakhir = max(satu.terakhir, k.hari_berlaku)
        _berlaku(satu, k.hari_berlaku, by, at, catatan)
        catatan.perihal(SUBJEK, satu.pk)
    return satu.keputusan


def berlakukan_jatuh_tempo(*, at: datetime) -> int:
    """Daily, idempotent: every delivered decision whose day has come and to which nobody objected."""
    siap = PerkaraDisiplin.objects.filter(keadaan=K.DISAMPAIKAN, keputusan__hari_berlaku__lte=hari(at))
    by = Pelaku.dari_tugas("disiplin.berlaku")
    nomor = list(siap.order_by("pk").values_list("pk", flat=True))
    for pk in nomor:
        berlakukan(perkara=pk, versi=None, by=by, at=at)
    return len(nomor)


def _jenis_baru(satu: PerkaraDisiplin, isi: IsiPutusan) -> tuple[str, str]:
    if isi.hasil not in BERUBAH:
        return "", ""
    boleh = {x.kode: x.sebutan for x in pilihan_hukuman(satu.rezim, hari_aturan(satu, isi.tanggal))}
    if isi.jenis_baru not in boleh:
        raise DisiplinDitolak(_("Pilih jenis hukuman menurut putusannya."))
    return isi.jenis_baru, boleh[isi.jenis_baru]


def _berlaku(satu: PerkaraDisiplin, mulai: date, by: Pelaku, at: datetime, catatan: Catatan) -> None:
    """In force: written on the case, and as `hukdis` in the record of facts, in the same act."""
    k = satu.keputusan
    k.berlaku = mulai
    k.save(update_fields=["berlaku"])
    upaya = UpayaAdministratif.objects.filter(keputusan=k).exclude(jenis_baru="").first()
    jenis = upaya.jenis_baru if upaya else k.jenis
    lama = lama_hukuman(jenis, mulai)
    nilai = {
        "nomor_sk": upaya.nomor_putusan if upaya else k.nomor,
        "jenis": jenis,
        "tanggal_sk": (upaya.diputus if upaya else None) or k.tanggal,
        "mulai": mulai,
        "sampai": tambah_bulan(mulai, lama) - timedelta(days=1) if lama else None,
        "dasar": _dasar(satu),
    }
    nip = nip_pada(satu.pegawai_id, mulai)
    simpan_banyak_fakta(model=HukumanDisiplin, isi=[IsiFakta(nip, nilai)], by=by, at=at)
    selesaikan(satu, K.BERLAKU, at)
    catatan.muatan(berlaku=mulai, jenis=jenis)


def _dasar(satu: PerkaraDisiplin) -> str:
    pasal = ", ".join(p.sebutan for p in satu.pasal.filter(terbukti=True))
    return f"{nama_peraturan(satu.rezim)} {pasal}"[:250]
