"""The evaluation of a period or a year on paper: pattern, results and behaviour with feedback, ratings."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from kinerja.dokumen.formulir import (
    MENDATAR,
    BarisFormulir,
    IsiSel,
    KelompokBaris,
    Kolom,
    Penanda,
    Rupa,
    Sel,
    hasil,
    kepala,
    para_pihak,
    subjudul,
    susun_formulir,
    tabel,
    tabel_polos,
    tanda_tangan,
)
from kinerja.dokumen.formulir.sekitar import (
    CaraCetak,
    instansi,
    kaki_formulir,
    label_pihak,
    rentang_periode,
    tempat_tanggal,
)
from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.penilaian.cetak.bersama import disampaikan, judul_periode, tanda_nilai
from kinerja.penilaian.cetak.pola import bagian_pola
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.selectors.angka import sebut_angka
from kinerja.penilaian.selectors.cetak import BahanEvaluasi, BahanNilai
from kinerja.skp.cetak.skp import induk_hasil, judul_pendekatan
from kinerja.skp.forms.formulir import HasilBaca
from kinerja.skp.selectors.lembar import BarisLembar
from kinerja.skp.selectors.umpan import UmpanTampil

JUDUL = "Evaluasi Kinerja Pegawai"


def formulir_evaluasi(b: BahanNilai, e: BahanEvaluasi, cara: CaraCetak) -> Naskah:
    """Everything the mark stands on, and the mark."""
    p = b.pihak
    judul = f"{JUDUL} {b.periode.label}"
    bagian = [
        kepala(
            [JUDUL, *judul_pendekatan(e.f), judul_periode(b)],
            kiri=instansi(p.perangkat),
            kanan=rentang_periode(b.nilai.mulai, b.nilai.sampai),
        ),
        para_pihak([_("Pegawai yang dinilai"), _("Pejabat penilai kinerja")], [p.pegawai, p.penilai], label_pihak()),
        *bagian_pola(b),
        subjudul(_("HASIL KERJA")),
        _hasil_kerja(e),
        hasil([(_("Rating hasil kerja"), str(b.nilai.get_hasil_kerja_display()))]),
        subjudul(_("PERILAKU KERJA")),
        _perilaku(e),
        *_umpan_lain(e),
        hasil(_simpulan(b.nilai)),
        tanda_tangan(
            [Penanda(_("Pejabat penilai kinerja,"), p.penilai, disampaikan(b.nilai))],
            tempat=tempat_tanggal(b.nilai.ditetapkan_pada),
        ),
    ]
    rupa = Rupa(MENDATAR, mendatar=True, kertas=cara.kertas, tanda=tanda_nilai(b.nilai))
    kaki = kaki_formulir(judul, p.pegawai.bernama, cara.pada)
    return susun_formulir("evaluasi", f"{judul} {p.pegawai.nama}", bagian, rupa=rupa, kaki=kaki, pada=cara.pada)


def _simpulan(n: Penilaian) -> list[tuple[str, str]]:
    isi = [
        (_("Rating perilaku kerja"), str(n.get_perilaku_display())),
        (_("Predikat kinerja pegawai"), str(n.get_predikat_display())),
    ]
    return isi + ([(_("Catatan pejabat penilai"), n.catatan)] if n.catatan else [])


def _hasil_kerja(e: BahanEvaluasi) -> Terisi:
    kelompok = [_kelompok(_("A. UTAMA"), e.f.utama, e), _kelompok(_("B. TAMBAHAN"), e.f.tambahan, e)]
    return tabel(_kolom(e), kelompok, bernomor_kolom=True)


def _kolom(e: BahanEvaluasi) -> list[Kolom]:
    nomor, rhk = Kolom(_("No."), 0, "tengah"), Kolom(_("Rencana hasil kerja"), 18)
    atasan = [] if e.f.berperspektif else [Kolom(_("Rencana hasil kerja pimpinan yang diintervensi"), 16)]
    realisasi = Kolom(_("Realisasi berdasarkan bukti dukung"), 19)
    umpan = Kolom(_("Umpan balik berkelanjutan berdasarkan bukti dukung"), 19)
    if e.f.kualitatif:
        return [
            nomor,
            *atasan,
            rhk,
            Kolom(_("Ukuran keberhasilan / indikator kinerja individu dan target"), 26),
            realisasi,
            umpan,
        ]
    aspek = Kolom(_("Perspektif") if e.f.berperspektif else _("Aspek"), 10)
    iki, target = Kolom(_("Indikator kinerja individu"), 18), Kolom(_("Target"), 10)
    ukuran = [iki, target, aspek] if e.f.berperspektif else [aspek, iki, target]
    return [nomor, *atasan, rhk, *ukuran, realisasi, umpan]


def _kelompok(judul: str, daftar: Sequence[HasilBaca], e: BahanEvaluasi) -> KelompokBaris:
    baris = tuple(
        BarisFormulir(induk_hasil(n, h, e.f), _indikator(h, e), (_umpan(e.umpan_hasil.get(h.isian.id or 0, ())),))
        for n, h in enumerate(daftar, start=1)
    )
    return KelompokBaris(judul, baris, _("Tidak ada hasil kerja."))


def _indikator(h: HasilBaca, e: BahanEvaluasi) -> tuple[tuple[IsiSel, ...], ...]:
    id_hasil = h.isian.id or 0
    if e.f.kualitatif:
        return ((h.isian.ukuran or "–", _realisasi(e.baris.get((id_hasil, None)))),)
    isi = []
    for aspek, x in h.aspek:
        target = f"{x.target} {x.satuan}".strip() or "–"
        ukuran = (x.nama or "–", target, aspek) if e.f.berperspektif else (aspek, x.nama or "–", target)
        isi.append((*ukuran, _realisasi(e.baris.get((id_hasil, x.id)))))
    return tuple(isi) or (("–", "–", "–", "–"),)


def _realisasi(b: BarisLembar | None) -> IsiSel:
    """What was reported: of the period, of the year so far where that differs, and the evidence by name."""
    if b is None or not (b.teks or b.sampai_kini is not None):
        return "–"
    satuan = f" {b.satuan}" if b.satuan else ""
    kini = f"{b.teks}{satuan}" if b.teks else ""
    jumlah = f"{sebut_angka(b.sampai_kini)}{satuan}" if b.sampai_kini is not None else ""
    teks = [kini, _("sampai periode ini %s") % jumlah if jumlah and b.sebelumnya else "", b.catatan]
    bukti = "; ".join(x.bukti.nama for x in b.bukti)
    return Sel(teks="\n".join(x for x in teks if x) or jumlah, kecil=_("Bukti: %s") % bukti if bukti else "")


def _umpan(umpan: Sequence[UmpanTampil]) -> IsiSel:
    return Sel(butir=tuple(f"{u.umpan.isi} ({u.dari})" for u in umpan)) if umpan else "–"


def _perilaku(e: BahanEvaluasi) -> Terisi:
    kolom = [
        Kolom(_("No."), 0, "tengah"),
        Kolom(_("Nilai dasar dan panduan perilaku"), 42),
        Kolom(_("Ekspektasi khusus pimpinan"), 29),
        Kolom(_("Umpan balik berkelanjutan berdasarkan bukti dukung"), 29),
    ]
    baris: list[tuple[IsiSel, ...]] = [
        (
            f"{n}.",
            Sel(x.nama, butir=x.panduan),
            x.ekspektasi or "–",
            _umpan(e.umpan_perilaku.get(x.kode, ())),
        )
        for n, x in enumerate(e.f.perilaku, start=1)
    ]
    return tabel_polos(kolom, baris)


def _umpan_lain(e: BahanEvaluasi) -> list[Terisi]:
    """Feedback on the work as a whole."""
    umpan = e.umpan_perilaku.get("", ())
    return [tabel_polos([Kolom(_("Umpan balik lain dalam periode ini"), 1)], [(_umpan(umpan),)])] if umpan else []
