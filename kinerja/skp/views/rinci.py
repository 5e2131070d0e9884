"""Read an SKP: the official form, its state and the one next act, its history, versions, and the printed form."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from kinerja.dasar.tampilan import Langkah
from kinerja.dasar.waktu import hari
from kinerja.dokumen.selectors.terbitan import terbitan
from kinerja.organisasi.models import JenisPenugasan, Penugasan, Tujuan
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors import atasan_pada, bernama, judul_jabatan, nip_pada
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.skp.cetak.pihak import belum_ditetapkan
from kinerja.skp.forms.formulir import formulir_baca
from kinerja.skp.forms.tampil import butir
from kinerja.skp.isian import IsianHasil
from kinerja.skp.kewenangan import penetap
from kinerja.skp.models import SKP
from kinerja.skp.permissions import milik
from kinerja.skp.selectors import daftar_dukungan, isian_tersimpan, temuan_skp
from kinerja.skp.selectors.banding import beda_isian
from kinerja.skp.selectors.dasar import golongan_pada, pembanding
from kinerja.skp.selectors.dukungan import hari_skp, sebutan_dukungan
from kinerja.skp.selectors.sambung import usul_sambung
from kinerja.skp.tenggat import batas_penetapan
from kinerja.skp.views.cetak import url_terbit
from kinerja.skp.views.umum import ambil_skp

S = SKP.Status


@butuh_masuk
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """The SKP with its state; the one next act depends on who reads."""
    skp = ambil_skp(request, pk)
    sesi, isian = request.sesi, isian_tersimpan([skp])[skp.pk]
    saya, f = milik(sesi, skp), formulir_baca(skp, isian)
    atasan = atasan_skp(request, skp)
    isi: dict[str, object] = {
        "skp": skp,
        "f": f,
        "atasan": atasan,
        "judul_atasan": judul_jabatan(atasan) if atasan else "",
        "saya": saya,
        "memimpin": not sesi.penyiap and _bagi_peran(skp),
        "penetap": None if saya else penetap(sesi, skp, sesi.hari, atasan=atasan),
        "boleh_kelompok": not saya and not f.kosong and _memimpin(request, atasan),
        "langkah": langkah(skp, atasan),
        "pembanding": pembanding(skp),
        "subjek": f"skp:{skp.pk}",
        "terbitan": [] if belum_ditetapkan(skp) else terbitan(sesi, f"skp:{skp.pk}"),
        "terbit": url_terbit(sesi, skp),
        "pesan_tertunda": request.session.get("skp_pesan", {}).get(str(pk), ""),
    }
    if skp.status in (S.DRAF, S.DIAJUKAN) and skp.versi == 1:
        isi["batas"] = batas_penetapan([skp.penugasan], skp.tahun, sesi.hari).get(skp.penugasan_id)
    if saya and skp.status == S.DRAF:
        url = reverse("skp:sunting", args=[pk])
        temuan = temuan_skp(skp, isian, skp.jenis_jabatan or "")
        isi["perlu"] = [butir(t, url) for t in temuan if t.menghalangi]
        isi["catatan"] = [butir(t, url) for t in temuan if not t.menghalangi]
    if saya and not sesi.penyiap and any(dapat_disambung(h) for h in isian.hasil):
        isi["sambung"] = len(usul_sambung(skp, daftar_dukungan(skp, sesi.hari)))
    return render(request, "skp/rinci.html", isi)


def _bagi_peran(skp: SKP) -> bool:
    """Whether a post like this one has roles to deal out."""
    return skp.jenis_jabatan not in BANYAK_PEMANGKU or skp.penugasan.jenis == JenisPenugasan.TUGAS_TAMBAHAN


def _memimpin(request: Permintaan, atasan: Penugasan | None) -> bool:
    """Whether the superior is the reader: then the SKP may be copied to like posts. The page itself asks again."""
    return atasan is not None and atasan.pk in request.sesi.penugasan_ids


def dapat_disambung(h: IsianHasil) -> bool:
    """Serves a result that was not final, or that was replaced since."""
    return h.dukungan.startswith("rhk:") and (h.menunggu or h.status_atasan == S.DIUBAH)


def atasan_skp(request: Permintaan, skp: SKP) -> Penugasan | None:
    """The superior for performance on the day that counts for the segment."""
    return atasan_pada(skp.penugasan_id, Tujuan.KINERJA, hari_skp(skp, request.sesi.hari))


def penilai_skp(skp: SKP) -> Penugasan | None:
    """Who set it, with the names of that day."""
    if skp.penilai_id is None or skp.ditetapkan_pada is None:
        return None
    return bernama(Penugasan.objects.filter(pk=skp.penilai_id), hari(skp.ditetapkan_pada)).first()


def langkah(skp: SKP, atasan: Penugasan | None) -> list[Langkah]:
    """The states an SKP goes through, and where this one is."""
    urutan = [S.DRAF, S.DIAJUKAN, S.DITETAPKAN]
    kini = urutan.index(S(skp.status)) if skp.status in urutan else len(urutan)
    label = [_("Disusun"), _("Diperiksa atasan"), _("Ditetapkan")]
    ket = ["", atasan.pegawai.nama if atasan else "", ""]
    selesai = skp.status not in (S.DRAF, S.DIAJUKAN)
    return [
        Langkah(x, "selesai" if i < kini or selesai else "kini" if i == kini else "nanti", k)
        for i, (x, k) in enumerate(zip(label, ket, strict=True))
    ]


@butuh_masuk
def cetak(request: Permintaan, pk: int) -> HttpResponse:
    """The form as the regulation prints it, with its three annexes."""
    skp = ambil_skp(request, pk)
    atasan = penilai_skp(skp) or atasan_skp(request, skp)
    isi = {
        "skp": skp,
        "f": formulir_baca(skp, isian_tersimpan([skp])[skp.pk]),
        "atasan": atasan,
        "judul_atasan": judul_jabatan(atasan) if atasan else "",
        "nip_atasan": nip_pada(atasan.pegawai_id, skp.mulai) if atasan else "",
        "golongan": golongan_pada(skp.penugasan.pegawai_id, skp.mulai),
        "golongan_atasan": golongan_pada(atasan.pegawai_id, skp.mulai) if atasan else "",
    }
    return render(request, "skp/cetak.html", isi)


@butuh_masuk
def banding(request: Permintaan, pk: int, lain: int) -> HttpResponse:
    """Two SKP of one person side by side: another version, or last year's."""
    kini, lama = ambil_skp(request, pk), ambil_skp(request, lain)
    if kini.penugasan.pegawai_id != lama.penugasan.pegawai_id:
        raise Http404
    isian = isian_tersimpan([kini, lama])
    hasil = [*isian[kini.pk].hasil, *isian[lama.pk].hasil]
    beda = beda_isian(isian[lama.pk], isian[kini.pk], sebutan_dukungan(hasil))
    return render(request, "skp/banding.html", {"skp": kini, "lama": lama, "beda": beda})
