"""The papers of a case: which document each is, and whether it holds."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.disiplin.selectors.bap import bap_kini
from kinerja.dokumen.models import Dokumen, KeadaanDokumen, KeadaanTandaTangan

K = KeadaanTandaTangan


def surat_perkara(satu: PerkaraDisiplin) -> Iterator[tuple[str, Dokumen]]:
    """Name of the paper -> its document, of those that were made here; from a case read by `lengkap`, no query."""
    semua = [("tim", satu.dokumen_tim), *((f"panggilan-{p.ke}", p.dokumen) for p in satu.panggilan.all())]
    semua.append(("bap", getattr(bap_kini(satu), "dokumen", None)))
    semua.append(("keputusan", getattr(getattr(satu, "keputusan", None), "dokumen", None)))
    semua += [(f"bebas-{b.pk}", b.dokumen) for b in satu.pembebasan.all() if b.sampai is None]
    yield from ((nama, dokumen) for nama, dokumen in semua if dokumen is not None)


def surat_pemeriksaan(satu: PerkaraDisiplin) -> Iterator[Dokumen]:
    """Those that a decision waits for: of the examination, not the relief from duty beside it."""
    yield from (d for nama, d in surat_perkara(satu) if nama != "keputusan" and not nama.startswith("bebas-"))


def dapat_diulangi(satu: PerkaraDisiplin) -> list[tuple[str, Dokumen]]:
    """Those that are made anew as they are: not minutes, which have an act of their own, nothing that was signed."""
    return [(nama, d) for nama, d in surat_perkara(satu) if nama != "bap" and d.keadaan != KeadaanDokumen.TERBIT]


def belum_sah(dokumen: Dokumen | None, terperiksa: int = 0) -> str:
    """Why a paper does not hold yet, as a sentence; empty: it does, or it was made elsewhere.

    Minutes hold when only the examined (`terperiksa`) refused on the screen: the reason stands beside the place.
    """
    if dokumen is None or dokumen.keadaan == KeadaanDokumen.TERBIT:
        return ""
    if dokumen.keadaan == KeadaanDokumen.BATAL:
        return _("%s sudah dibatalkan. Buat lagi suratnya.") % dokumen.judul
    tempat = list(dokumen.tanda_tangan.exclude(keadaan=K.DITANDATANGANI).order_by("urutan"))
    if [(x.keadaan, x.pegawai_id) for x in tempat] == [(K.DITOLAK, terperiksa)]:
        return ""
    isi = {"judul": dokumen.judul, "nama": ", ".join(x.nama for x in tempat)}
    if any(x.keadaan == K.DITOLAK for x in tempat):
        return _("%(judul)s ditolak %(nama)s. Buat lagi suratnya.") % isi
    return _("%(judul)s belum ditandatangani %(nama)s.") % isi
