"""What the acts share: the row locked at the version that was read, and the move the table allows."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import kunci_versi, simpan_versi
from kinerja.jejak.kunci import sejak
from kinerja.jejak.services import Catatan
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors.penugasan import bernama
from kinerja.organisasi.sesi import Sesi
from kinerja.pembinaan.kuasa import atasan_penilai
from kinerja.tindaklanjut.alur import berakhir, tujuan
from kinerja.tindaklanjut.galat import temuan, tolak_bila_ada
from kinerja.tindaklanjut.models import TindakLanjut
from kinerja.tindaklanjut.permissions import pemutus_jenis, petugas

SUBJEK = "tindak_lanjut"


def kunci(pk: int, versi: int) -> TindakLanjut:
    """The row, locked until the act is over. Raises SudahBerubah."""

    def perubahan(dibaca: int) -> tuple[str, ...]:
        kini = TindakLanjut.objects.values_list("kunci", flat=True).get(pk=pk)
        return sejak(f"{SUBJEK}:{pk}", kini - dibaca)

    return kunci_versi(TindakLanjut, pk=pk, versi=versi, sejak=perubahan)


def pindah(satu: TindakLanjut, perbuatan: str, at: datetime) -> None:
    """To the state the table gives; raises TindakLanjutDitolak where it gives none."""
    ke = tujuan(satu.jenis, satu.keadaan, perbuatan)
    if ke is None:
        pesan = _("Keadaannya sekarang %s; perbuatan ini tidak terbuka lagi.") % satu.get_keadaan_display().lower()
        tolak_bila_ada([temuan(pesan)])
    assert ke is not None
    satu.keadaan = ke
    satu.selesai = at if berakhir(satu.jenis, ke) else None


def simpan(satu: TindakLanjut, catatan: Catatan, **muatan: object) -> None:
    """Store with the next version, and say in the ledger which one it was, never about whom."""
    simpan_versi(satu)
    catatan.perihal(SUBJEK, satu.pk)
    catatan.muatan(jenis=satu.jenis, keadaan=satu.keadaan, **muatan)


def butuh_alasan(teks: str, isian: str = "catatan") -> str:
    """A reason that the person reads; raises TindakLanjutDitolak."""
    tolak_bila_ada([] if teks.strip() else [temuan(_("Tulis alasannya; pegawai membacanya."), isian)])
    return teks.strip()


def adalah_atasan(sesi: Sesi, satu: TindakLanjut, on: date) -> bool:
    """The superior of today of the post it is about, in the own name."""
    return not sesi.pelaku_lain and atasan_penilai(sesi.pelaku, satu.penugasan_id, on) is not None


def tentang_sendiri(sesi: Sesi, satu: TindakLanjut) -> bool:
    """Whether the session's person is the one it is about."""
    return sesi.pegawai is not None and sesi.pegawai.pk == satu.pegawai_id


def boleh_memutus(sesi: Sesi, satu: TindakLanjut) -> bool:
    """Who decides that kind; never about oneself, never what one proposed."""
    lain = not tentang_sendiri(sesi, satu) and str(satu.pengusul_id) != sesi.pelaku.pengguna_id
    return lain and satu.jenis in pemutus_jenis(sesi)


def boleh_mengakhiri(sesi: Sesi, satu: TindakLanjut) -> bool:
    """Who undoes what was agreed: the desk, or who decides that kind; never about oneself."""
    return not tentang_sendiri(sesi, satu) and (petugas(sesi) or satu.jenis in pemutus_jenis(sesi))


def asal_pada(satu: TindakLanjut, on: date) -> Penugasan:
    """The post held, with its names of a day."""
    return bernama(Penugasan.objects.filter(pk=satu.penugasan_id), on).get()
