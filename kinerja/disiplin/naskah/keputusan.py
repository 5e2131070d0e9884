"""The decision: what it rests on, what it imposes, what stands open against it."""

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.disiplin.kata import hari_tenggat, peraturan_dasar
from kinerja.disiplin.models import JenisBeritaAcara, KeputusanDisiplin, PerkaraDisiplin
from kinerja.disiplin.naskah.bahan import butir, sebut_pasal, terperiksa
from kinerja.disiplin.selectors.bap import bap_kini
from kinerja.dokumen.naskah import Pejabat
from kinerja.dokumen.naskah.isian import NilaiKolom
from kinerja.dokumen.services import IsiDokumen
from kinerja.dokumen.surat import CaraSurat, baris, isi_surat, pihak, siapa

UPAYA = {"keberatan": ("keberatan", "keberatan_hukdis"), "banding": ("banding administratif kepada BPASN", "banding")}


def isi_keputusan(k: KeputusanDisiplin, cara: CaraSurat) -> IsiDokumen:
    """Signed by the official who decides."""
    satu = k.perkara
    (penetap,) = pihak([k.pejabat_id], k.tanggal)
    orang = terperiksa(satu)
    kolom: dict[str, NilaiKolom] = {
        "pejabat_penetap": penetap.sebutan,
        "penetap": penetap.pejabat,
        "terperiksa": orang,
        "pelanggaran": _menimbang(orang, k),
        "pasal": sebut_pasal(satu, satu.pasal.filter(terbukti=True)),
        "mengingat": _mengingat(k),
        "memperhatikan": list(_memperhatikan(satu)),
        "tingkat": str(k.get_tingkat_display()).lower(),
        "hukuman": k.sebutan[0].lower() + k.sebutan[1:],
        **siapa(orang),
        **_lama(k),
        **_upaya(k),
    }
    if k.pertimbangan:
        kolom["pertimbangan"] = baris(k.pertimbangan)
    return isi_surat("keputusan_disiplin", kolom, [penetap], k.tanggal, cara)


def _menimbang(orang: Pejabat, k: KeputusanDisiplin) -> list[str]:
    nama = ", ".join(x for x in (orang.bernama, f"NIP {orang.nip}" if orang.nip else "", orang.jabatan) if x)
    perbuatan = "; ".join(x.rstrip(".;") for x in baris(k.pelanggaran))
    satu = _("bahwa menurut hasil pemeriksaan, %(siapa)s telah melakukan perbuatan: %(apa)s;")
    dua = _("bahwa untuk menegakkan disiplin perlu menjatuhkan hukuman yang setimpal dengan pelanggaran itu;")
    return [satu % {"siapa": nama, "apa": perbuatan}, dua]


def _mengingat(k: KeputusanDisiplin) -> list[str]:
    semua = [*peraturan_dasar(k.perkara.rezim, k.tanggal), *([k.dasar_wewenang] if k.dasar_wewenang else [])]
    return [butir(x) for x in semua]


def _memperhatikan(satu: PerkaraDisiplin) -> list[str]:
    bap = bap_kini(satu)
    assert bap
    hadir = bap.jenis == JenisBeritaAcara.PEMERIKSAAN
    apa = _("Berita acara pemeriksaan tanggal %s;") if hadir else _("Catatan dua panggilan yang tidak dihadiri, %s;")
    semua = [apa % tulis_tanggal(bap.tanggal, panjang=True)]
    if satu.nomor_tim and satu.tanggal_tim:
        isi = {"nomor": satu.nomor_tim, "hari": tulis_tanggal(satu.tanggal_tim, panjang=True)}
        semua.append(_("Surat perintah tim pemeriksa Nomor %(nomor)s tanggal %(hari)s;") % isi)
    return semua


def _lama(k: KeputusanDisiplin) -> dict[str, NilaiKolom]:
    return {"bulan": k.lama} if k.lama else {}


def _upaya(k: KeputusanDisiplin) -> dict[str, NilaiKolom]:
    kata, jam = UPAYA.get(k.upaya_terbuka, ("", ""))
    isi: dict[str, NilaiKolom] = {"upaya": kata} if kata else {}
    if jam and (hari := hari_tenggat(jam, k.tanggal)):
        isi["hari_upaya"] = hari
    if hari := hari_tenggat("berlaku_hukdis", k.tanggal):
        isi["hari_berlaku"] = hari
    return isi
