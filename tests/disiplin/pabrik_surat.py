"""A case whose papers are made here: numbered by the register, printed, signed."""

from datetime import date, timedelta
from typing import Any

from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.disiplin.selectors.bap import bap_kini
from kinerja.disiplin.services import bentuk_tim
from kinerja.dokumen.alat import penandatangan
from kinerja.dokumen.models import Dokumen, KeadaanTandaTangan
from kinerja.dokumen.services import HasilBatch, cetak_dokumen, tanda_tangani_dokumen, tolak_dokumen
from kinerja.organisasi.models import JenisPenugasan
from kinerja.organisasi.selectors import penugasan_pada
from tests.disiplin import pabrik
from tests.dokumen.pabrik_nomor import aturan
from tests.pabrik import Kota, Orang, kota_kecil, pukul

SENIN = pabrik.SENIN
LUSA = SENIN + timedelta(days=2)
TERCATAT = {"nomor": "", "cara": "tercatat"}


def kota_bernomor() -> Kota:
    """The small Pemda, with rules of numbering for the whole of it."""
    kota = kota_kecil()
    for jenis, kode in (("surat_disiplin", "800.1.6"), ("keputusan_disiplin", "800.1.6.2")):
        aturan(kota, unit="00", jenis=jenis, klasifikasi=kode, singkatan="CONTOH")
    return kota


def tugas_kepala(kota: Kota, on: date = SENIN) -> int:
    """The assignment in which the head of the school is the teacher's superior."""
    milik = penugasan_pada(on).filter(pegawai=kota.kasek.pegawai, jenis=JenisPenugasan.TUGAS_TAMBAHAN)
    return milik.get().pk


def cetak(satu: Dokumen) -> Dokumen:
    """Printed, as the background worker leaves it."""
    cetak_dokumen([satu.pk])
    return Dokumen.objects.get(pk=satu.pk)


def tanda(orang: Orang, satu: Dokumen, on: date = SENIN) -> HasilBatch:
    """Printed if need be, then signed by one person."""
    satu = cetak(satu) if satu.keadaan == "disiapkan" else satu
    alat = penandatangan("tercatat", pengesahan="kata sandi")
    return tanda_tangani_dokumen(dokumen={satu.pk: satu.kunci}, alat=alat, by=orang.sesi(on).pelaku, at=pukul(on))


def semua_tanda(satu: Dokumen, kota: Kota, on: date = SENIN) -> Dokumen:
    """Signed by everybody, in their order."""
    orang = {o.pegawai.pk: o for o in (kota.kasek, kota.inspektur, kota.analis, kota.guru, kota.kadis, kota.walikota)}
    for tempat in cetak(satu).tanda_tangan.filter(keadaan=KeadaanTandaTangan.MENUNGGU).order_by("urutan"):
        assert tanda(orang[tempat.pegawai_id or 0], Dokumen.objects.get(pk=satu.pk), on).ditandatangani
    return Dokumen.objects.get(pk=satu.pk)


def tolak(orang: Orang, satu: Dokumen, on: date = SENIN) -> None:
    """Refused on the screen."""
    satu = Dokumen.objects.get(pk=satu.pk)
    tolak_dokumen(
        dokumen=satu, alasan="Isinya tidak benar", versi=satu.kunci, by=orang.sesi(on).pelaku, at=pukul(on)
    )  # fmt: skip


def panggil(kota: Kota, satu: PerkaraDisiplin, on: date = SENIN, hari: date = LUSA, **lain: Any) -> Dokumen:
    """Summoned by a paper made here, to be signed by the head of the school."""
    satu = pabrik.panggil(kota, satu, on, hari, **{**TERCATAT, "penanda_id": tugas_kepala(kota, on), **lain})
    dokumen = satu.panggilan.latest("ke").dokumen
    assert dokumen
    return dokumen


def tim(kota: Kota, satu: PerkaraDisiplin, on: date = SENIN) -> Dokumen:
    """The team by an order of the head of the agency."""
    orang = [(kota.kasek, "atasan_langsung"), (kota.inspektur, "pengawasan"), (kota.analis, "kepegawaian")]
    anggota = [(o.pegawai.pk, unsur) for o, unsur in orang]
    bentuk_tim(
        perkara=satu.pk, nomor="", tanggal=on, anggota=anggota, versi=None, by=pabrik.meja(kota, on), at=pukul(on),
        cara="tercatat", penetap=kota.kadis.penugasan.pk,
    )  # fmt: skip
    dokumen = pabrik.segar(satu).dokumen_tim
    assert dokumen
    return dokumen


def bap(kota: Kota, satu: PerkaraDisiplin, on: date = LUSA, **lain: Any) -> Dokumen:
    """Minutes on a paper made here."""
    satu = pabrik.bap(kota, satu, on, **{"cara": "tercatat", "penanda_id": tugas_kepala(kota, on), **lain})
    kini = bap_kini(satu)
    assert kini
    assert kini.dokumen
    return kini.dokumen


def diperiksa(kota: Kota, **lain: Any) -> PerkaraDisiplin:
    """Summoned, heard and recorded, with every paper signed."""
    satu = pabrik.buka(kota, **lain)
    semua_tanda(panggil(kota, satu), kota)
    pabrik.hadir(kota, satu, LUSA)
    semua_tanda(bap(kota, satu), kota, LUSA)
    return pabrik.segar(satu)


def putuskan(kota: Kota, satu: PerkaraDisiplin, on: date = LUSA, **lain: Any) -> Dokumen:
    """Decided by the head of the agency, on a paper made here."""
    satu = pabrik.putuskan(kota, satu, on, **{**TERCATAT, **lain})
    dokumen = pabrik.sk(satu).dokumen
    assert dokumen
    return dokumen
