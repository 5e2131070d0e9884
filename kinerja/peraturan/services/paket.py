"""Acts on drafts of local packs: write one, change it, throw it away."""

from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import kunci_versi, simpan_versi
from kinerja.dasar.waktu import hari
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.peraturan.models import JenisPaket, PaketDaerah, Usulan
from kinerja.peraturan.paket import PeriksaIsi, periksa_isi
from kinerja.peraturan.usulan import UsulanSalah


def susun_paket(
    *,
    judul: str,
    isi: Mapping[str, object],
    by: Pelaku,
    at: datetime,
    jenis: str = JenisPaket.PAKET,
    periksa: PeriksaIsi = periksa_isi,
) -> PaketDaerah:
    """Begin a draft. Raises UsulanSalah with everything that is wrong in it, as `periksa` of its kind finds it."""
    _periksa(judul, isi, periksa)
    with tindakan("peraturan.paket_disusun", by=by, at=at) as catatan:
        paket = PaketDaerah.objects.create(
            jenis=jenis, judul=judul.strip(), isi=isi, dibuat_oleh=by.nama, diubah_pada=at, kunci=1
        )
        catatan.perihal("paket_daerah", paket.pk)
        catatan.muatan(paket=paket.pk, judul=paket.judul, isi=paket.isi)
    return paket


def sunting_paket(
    *,
    paket: PaketDaerah,
    judul: str,
    isi: Mapping[str, object],
    kunci: int,
    by: Pelaku,
    at: datetime,
    periksa: PeriksaIsi = periksa_isi,
) -> PaketDaerah:
    """Change a draft. Raises UsulanSalah (wrong content, proposed, adopted), SudahBerubah."""
    _periksa(judul, isi, periksa)
    subjek = f"paket_daerah:{paket.pk}"
    with tindakan("peraturan.paket_disunting", by=by, at=at) as catatan:
        kini = kunci_versi(PaketDaerah, pk=paket.pk, versi=kunci, sejak=lambda v: sejak(subjek, paket.kunci - v))
        _masih_draf(kini, at)
        kini.judul, kini.isi, kini.diubah_pada = judul.strip(), dict(isi), at
        simpan_versi(kini, update_fields=["judul", "isi", "diubah_pada"])
        catatan.perihal("paket_daerah", kini.pk)
        catatan.muatan(paket=kini.pk, judul=kini.judul, isi=kini.isi)
    return kini


def hapus_paket(*, paket: PaketDaerah, by: Pelaku, at: datetime) -> None:
    """Throw a draft away; what it said stays in the ledger. Raises UsulanSalah when proposed or adopted."""
    with tindakan("peraturan.paket_dihapus", by=by, at=at) as catatan:
        kini = PaketDaerah.objects.select_for_update().get(pk=paket.pk)
        _masih_draf(kini, at)
        if Usulan.objects.filter(jenis=kini.jenis, kunci=str(kini.pk)).exists():
            raise UsulanSalah(_("Naskah yang pernah diusulkan tidak dihapus: riwayat usulannya menunjuk ke sini."))
        catatan.perihal("paket_daerah", kini.pk)
        catatan.muatan(paket=kini.pk, judul=kini.judul, isi=kini.isi)
        kini.delete()


def _periksa(judul: str, isi: Mapping[str, object], periksa: PeriksaIsi) -> None:
    salah = periksa(isi, None)
    if not judul.strip():
        salah.insert(0, _("Beri nama naskah ini, agar dapat dikenali dalam daftar."))
    if salah:
        raise UsulanSalah(*salah)


def _masih_draf(paket: PaketDaerah, at: datetime) -> None:
    if paket.ditetapkan_pada:
        raise UsulanSalah(_("Aturan daerah ini sudah ditetapkan. Susun naskah baru untuk mengubahnya."))
    menunggu = Usulan.objects.filter(
        jenis=paket.jenis, kunci=str(paket.pk), status=Usulan.Status.DIUSULKAN, mulai__gt=hari(at)
    )
    if menunggu.exists():
        raise UsulanSalah(_("Naskah ini sedang diusulkan. Tarik usulannya sebelum mengubah isinya."))
