"""The SKP on paper as PermenPANRB 6/2022 has it: results, behaviour, three annexes; each approach, each post."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from kinerja.dokumen.formulir import (
    BarisFormulir,
    IsiSel,
    KelompokBaris,
    Kolom,
    Sel,
    halaman_baru,
    subjudul,
    susun_formulir,
    tabel,
    tabel_polos,
)
from kinerja.dokumen.formulir.sekitar import CaraCetak, kaki_formulir
from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.skp.cetak.pihak import belum_ditetapkan, kepala_pihak, kepala_skp, rupa, tanda_skp
from kinerja.skp.forms.formulir import FormulirBaca, HasilBaca
from kinerja.skp.models import SKP
from kinerja.skp.selectors.cetak import PihakSKP

JUDUL = "Sasaran Kinerja Pegawai"


def formulir_skp(skp: SKP, f: FormulirBaca, pihak: PihakSKP, cara: CaraCetak) -> Naskah:
    """The plan with its annexes, as one document."""
    judul = _("%(judul)s Tahun %(tahun)d") % {"judul": JUDUL, "tahun": skp.tahun}
    bagian = [
        kepala_skp([JUDUL, *judul_pendekatan(f)], skp, pihak),
        kepala_pihak(pihak),
        subjudul(_("HASIL KERJA")),
        _hasil(f),
        subjudul(_("PERILAKU KERJA")),
        _perilaku(f),
        tanda_skp(skp, pihak),
        halaman_baru(),
        *_lampiran(skp, f, pihak),
        tanda_skp(skp, pihak),
    ]  # fmt: skip
    kaki = kaki_formulir(judul, pihak.pegawai.bernama, cara.pada)
    return susun_formulir(
        "skp",
        f"{judul} {pihak.pegawai.nama}",
        bagian,
        rupa=rupa(cara, draf=belum_ditetapkan(skp)),
        kaki=kaki,
        pada=cara.pada,
    )


def _hasil(f: FormulirBaca) -> Terisi:
    kelompok = [_kelompok(_("A. UTAMA"), f.utama, f), _kelompok(_("B. TAMBAHAN"), f.tambahan, f)]
    return tabel(_kolom(f), kelompok, bernomor_kolom=True)


def judul_pendekatan(f: FormulirBaca) -> list[str]:
    """The lines under the title: which approach, for which kind of post."""
    pendekatan = _("Pendekatan hasil kerja kualitatif") if f.kualitatif else _("Pendekatan hasil kerja kuantitatif")
    bagi = (
        _("bagi pejabat pimpinan tinggi dan pimpinan unit kerja mandiri")
        if f.berperspektif
        else _("bagi pejabat administrasi dan pejabat fungsional")
    )
    return [pendekatan.upper(), bagi.upper()]


def _kolom(f: FormulirBaca) -> list[Kolom]:
    nomor, atasan = Kolom(_("No."), 0, "tengah"), Kolom(_("Rencana hasil kerja pimpinan yang diintervensi"), 24)
    hasil, target = Kolom(_("Rencana hasil kerja"), 26), Kolom(_("Target"), 13)
    iki = Kolom(_("Indikator kinerja individu"), 28)
    if f.kualitatif:
        ukuran = _("Ukuran keberhasilan / indikator kinerja individu dan target")
        if f.berperspektif:
            ukuran = _("Ukuran keberhasilan / indikator kinerja individu, target, dan perspektif")
        return [nomor, *([] if f.berperspektif else [atasan]), hasil, Kolom(ukuran, 41)]
    if f.berperspektif:
        return [nomor, hasil, iki, target, Kolom(_("Perspektif"), 13)]
    return [nomor, atasan, hasil, Kolom(_("Aspek"), 10), iki, target]


def _kelompok(judul: str, hasil: Sequence[HasilBaca], f: FormulirBaca) -> KelompokBaris:
    baris = tuple(_baris(n, h, f) for n, h in enumerate(hasil, start=1))
    return KelompokBaris(judul, baris, _("Tidak ada hasil kerja."))


def _baris(nomor: int, h: HasilBaca, f: FormulirBaca) -> BarisFormulir:
    return BarisFormulir(induk_hasil(nomor, h, f), ((h.isian.ukuran or "–",),) if f.kualitatif else _indikator(h, f))


def induk_hasil(nomor: int, h: HasilBaca, f: FormulirBaca) -> tuple[IsiSel, ...]:
    """What stands once beside all indicators of a result: its number, what it serves (not for JPT), itself."""
    menunggu = _("(menunggu SKP atasan)") if h.isian.menunggu else "–"
    atasan: list[IsiSel] = [] if f.berperspektif else [h.mendukung or menunggu]
    return (f"{nomor}.", *atasan, h.isian.rumusan or "–")


def _indikator(h: HasilBaca, f: FormulirBaca) -> tuple[tuple[IsiSel, ...], ...]:
    """A line an indicator: aspect, measure, target; or measure, target, perspective."""
    isi = [(aspek, x.nama or "–", f"{x.target} {x.satuan}".strip() or "–") for aspek, x in h.aspek] or [("–", "–", "–")]
    return tuple((nama, target, aspek) if f.berperspektif else (aspek, nama, target) for aspek, nama, target in isi)


def _perilaku(f: FormulirBaca) -> Terisi:
    kolom = [
        Kolom(_("No."), 0, "tengah"),
        Kolom(_("Nilai dasar dan panduan perilaku"), 60),
        Kolom(_("Ekspektasi khusus pimpinan"), 40),
    ]
    baris = [(f"{n}.", Sel(x.nama, butir=x.panduan), x.ekspektasi or "–") for n, x in enumerate(f.perilaku, start=1)]
    return tabel_polos(kolom, baris)


def _lampiran(skp: SKP, f: FormulirBaca, pihak: PihakSKP) -> list[Terisi]:
    judul = [_("Lampiran Sasaran Kinerja Pegawai"), pihak.pegawai.bernama, pihak.pegawai.jabatan_tertulis]
    kolom = [Kolom(_("No."), 0, "tengah"), Kolom(_("Uraian"), 1)]
    kelompok = [
        KelompokBaris(
            nama.upper(), tuple(BarisFormulir((f"{n}.", isi)) for n, isi in enumerate(baris, start=1)), _("Tidak ada.")
        )
        for nama, baris in f.lampiran
    ]
    return [kepala_skp(judul, skp, pihak), tabel(kolom, kelompok)]


def _bernomor(baris: Sequence[str]) -> tuple[BarisFormulir, ...]:
    return tuple(BarisFormulir((f"{n}.", isi)) for n, isi in enumerate(baris, start=1))
