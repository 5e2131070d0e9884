"""The letters of a case: summonses, minutes, decision."""

from collections.abc import Callable, Iterable
from datetime import date

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.disiplin.models import JenisBeritaAcara, KeputusanDisiplin
from kinerja.disiplin.selectors.berkas import BerkasPerkara
from kinerja.dokumen.formulir import SURAT, Penanda, Rupa, susun_formulir, tanda_tangan
from kinerja.dokumen.formulir.orang import pejabat_pada
from kinerja.dokumen.formulir.prosa import alinea, judul, rincian
from kinerja.dokumen.formulir.sekitar import CaraCetak, kop_perangkat, tempat_tanggal
from kinerja.dokumen.lambang import lambang_garuda
from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.kop import Kop, KopKepalaDaerah
from kinerja.dokumen.naskah.pejabat import Pejabat
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.organisasi.models import JenisJabatan
from kinerja.organisasi.selectors import penugasan_pada

Penyusun = Callable[[BerkasPerkara, CaraCetak], Naskah | None]


def naskah_surat(jenis: str, b: BerkasPerkara, cara: CaraCetak) -> Naskah | None:
    """One letter; None where the case has not come to it."""
    return SURAT_PERKARA[jenis](b, cara) if jenis in SURAT_PERKARA else None


def _panggilan(ke: int) -> Penyusun:
    def susun(b: BerkasPerkara, cara: CaraCetak) -> Naskah | None:
        p = next((p for p in b.perkara.panggilan.all() if p.ke == ke), None)
        if p is None:
            return None
        jam = _(", pukul %s") % f"{p.jam:%H.%M}" if p.jam else ""
        bagian = [
            judul(_("SURAT PANGGILAN I") if ke == 1 else _("SURAT PANGGILAN II")),
            alinea(_("Nomor %s") % p.nomor, tengah=True),
            alinea(_("Bersama ini diminta dengan hormat kehadiran Saudara:")),
            rincian(_terperiksa(b)),
            alinea(_("untuk menghadap:")),
            rincian([
                (_("Pemeriksa"), p.pemeriksa),
                (_("Hari"), _hari(p.hari_periksa) + jam),
                (_("Tempat"), p.tempat),
            ]),
            alinea(_("untuk diperiksa karena diduga melanggar %s.") % _pasal(b, b.pasal)),
            *([alinea(_("Bila tidak hadir, keputusan diambil dari bukti yang ada."))] if ke == 2 else []),
            _ttd([Penanda(_("Yang memanggil,"), Pejabat(nama=p.pemeriksa))], p.tanggal_surat),
        ]  # fmt: skip
        return _surat("surat_panggilan", _("Surat panggilan %s") % p.nomor, bagian, _kop(b), cara)

    return susun


def _bap(b: BerkasPerkara, cara: CaraCetak) -> Naskah | None:
    if b.bap is None:
        return None
    hadir = b.bap.jenis == JenisBeritaAcara.PEMERIKSAAN
    orang = Pejabat(nama=b.perkara.pegawai.nama, nama_gelar=b.perkara.pegawai.nama_lengkap, nip=b.perkara.nip)
    tolak = _("Menolak menandatangani: %s") % b.bap.penolakan if b.bap.penolakan else ""
    pihak = [Penanda(_("Pemeriksa,"), Pejabat(nama=b.bap.pemeriksa))]
    pihak += [Penanda(_("Yang diperiksa,"), orang, tolak)] if hadir else []
    pembuka = _("Pada %s telah dilakukan pemeriksaan terhadap:") if hadir else _("Sampai %s telah dipanggil dua kali:")
    bagian = [
        judul(_("BERITA ACARA PEMERIKSAAN") if hadir else _("CATATAN DUA PANGGILAN YANG TIDAK DIHADIRI")),
        alinea(pembuka % _hari(b.bap.tanggal)),
        rincian(_terperiksa(b)),
        alinea(_("karena diduga melanggar %s.") % _pasal(b, b.pasal)),
        *(alinea(x) for x in b.bap.isi.splitlines() if x.strip()),
        *([alinea(_("Demikian berita acara ini dibuat untuk digunakan sebagaimana mestinya."))] if hadir else []),
        _ttd(pihak, b.bap.tanggal),
    ]
    nama = _("Berita acara pemeriksaan %s") % b.perkara.pegawai.nama_lengkap
    return _surat("bap_disiplin", nama, bagian, _kop(b), cara)


def _keputusan(b: BerkasPerkara, cara: CaraCetak) -> Naskah | None:
    k = b.keputusan
    if k is None:
        return None
    pejabat = pejabat_pada([k.pejabat_id], k.tanggal)[k.pejabat_id]
    terbukti = [p for p in b.pasal if p.terbukti]
    bagian = [
        judul(_("KEPUTUSAN HUKUMAN DISIPLIN")),
        alinea(_("Nomor %s") % k.nomor, tengah=True),
        alinea(_("Menimbang bahwa berdasarkan hasil pemeriksaan, Saudara:")),
        rincian(_terperiksa(b)),
        alinea(_("telah melakukan perbuatan: %s") % k.pelanggaran),
        alinea(_("yang melanggar %s.") % _pasal(b, terbukti)),
        *([alinea(k.pertimbangan)] if k.pertimbangan else []),
        alinea(_("Memutuskan menjatuhkan hukuman disiplin %(tingkat)s berupa %(jenis)s.") % {
            "tingkat": str(k.get_tingkat_display()).lower(), "jenis": k.sebutan.lower(),
        }),
        alinea(_("Dasar jenis hukuman: %s.") % k.peraturan),
        *([alinea(_("Dasar kewenangan: %s.") % k.dasar_wewenang)] if k.dasar_wewenang else []),
        alinea(_akibat(k)),
        _ttd([Penanda("", pejabat, jabatan=True)], k.tanggal),
    ]  # fmt: skip
    return _surat("keputusan_disiplin", _("Keputusan %s") % k.nomor, bagian, _kop_pejabat(k), cara)


def _akibat(k: KeputusanDisiplin) -> str:
    upaya = {"keberatan": _("keberatan"), "banding": _("banding administratif kepada BPASN")}.get(k.upaya_terbuka)
    if upaya is None:
        return _("Keputusan ini berlaku pada hari kerja kelima belas sejak diterima.")
    return _("Keputusan ini berlaku pada hari kerja kelima belas sejak diterima, kecuali diajukan %s.") % upaya


def _terperiksa(b: BerkasPerkara) -> list[tuple[str, str]]:
    p = pejabat_pada([b.perkara.penugasan_id], b.perkara.tanggal)[b.perkara.penugasan_id]
    baris = [(_("Nama"), p.bernama), (_("NIP"), p.nip), (_("Pangkat"), p.pangkat_golongan)]
    return [x for x in (*baris, (_("Jabatan"), p.jabatan), (_("Unit kerja"), p.unit)) if x[1]]


def _pasal(b: BerkasPerkara, pasal: Iterable[object]) -> str:
    return f"{', '.join(str(p) for p in pasal)} {b.peraturan}"


def _hari(on: date) -> str:
    nama = (_("Senin"), _("Selasa"), _("Rabu"), _("Kamis"), _("Jumat"), _("Sabtu"), _("Minggu"))
    return f"{nama[on.weekday()]}, {tulis_tanggal(on, panjang=True)}"


def _ttd(pihak: list[Penanda], on: date) -> Terisi:
    tempat = tempat_tanggal(None).partition(",")[0]
    return tanda_tangan(pihak, tempat=f"{tempat}, {tulis_tanggal(on, panjang=True)}")


def _kop(b: BerkasPerkara) -> Kop | None:
    unit = pejabat_pada([b.perkara.penugasan_id], b.perkara.tanggal)[b.perkara.penugasan_id].unit
    return kop_perangkat(unit)


def _kop_pejabat(k: KeputusanDisiplin) -> Kop | None:
    """The Garuda over a decision of the head of the region, the emblem over that of an agency."""
    p = penugasan_pada(k.tanggal).get(pk=k.pejabat_id)
    if p.jenis_jabatan == JenisJabatan.KEPALA_DAERAH:
        return KopKepalaDaerah(p.nama_jabatan or "", lambang=lambang_garuda())
    return kop_perangkat(p.nama_unit or "")


def _surat(jenis: str, nama: str, bagian: list[Terisi], kop: Kop | None, cara: CaraCetak) -> Naskah:
    rupa = Rupa(SURAT, kop=kop, kertas=cara.kertas, tanda=_("RAHASIA"), templat="perjanjian")
    return susun_formulir(jenis, nama, bagian, rupa=rupa, kaki=f"{_('Rahasia')} · {nama}", pada=cara.pada)


SURAT_PERKARA: dict[str, Penyusun] = {
    "panggilan-1": _panggilan(1),
    "panggilan-2": _panggilan(2),
    "bap": _bap,
    "keputusan": _keputusan,
}
