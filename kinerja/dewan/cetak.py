"""The pack on paper, to be handed to the council: letterhead, figures by agency, how each is counted."""

from django.conf import settings
from django.utils.translation import gettext as _

from kinerja.dasar.angka import tulis_angka
from kinerja.dasar.waktu import tulis_saat, tulis_tanggal
from kinerja.dewan.kolom import BELUM, PERBAIKAN, SEMUA_ANGKA
from kinerja.dewan.selectors.paket import BarisPaket, PaketFakta
from kinerja.dokumen.formulir import (
    MENDATAR,
    BarisFormulir,
    KelompokBaris,
    Kolom,
    Penanda,
    Rupa,
    Sel,
    kalimat,
    kepala,
    subjudul,
    susun_formulir,
    tabel,
    tabel_polos,
    tanda_tangan,
)
from kinerja.dokumen.formulir.sekitar import CaraCetak, kop_perangkat, pemerintah, tempat_tanggal
from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.susun import Naskah

GABUNG = "–"
LEBAR = {BELUM: 9, PERBAIKAN: 9}  # of the columns whose words are long


def naskah_paket(p: PaketFakta, cara: CaraCetak) -> Naskah:
    """Two or three pages across: the table, then its legend."""
    judul = _("Paket fakta untuk DPRD, %s") % p.periode.label
    bagian = [
        kepala([_("Paket Fakta untuk DPRD"), pemerintah(settings.NAMA_PEMDA), _rentang(p)]),
        _tabel(p),
        *(kalimat(k, kecil=True) for k in keterangan(p)),
        subjudul(_("CARA MENGHITUNG")),
        tabel_polos(
            [Kolom(_("Angka"), 30), Kolom(_("Yang dihitung"), 70)], [_cara(a.judul, a.cara) for a in SEMUA_ANGKA]
        ),
        tanda_tangan([Penanda(_("Sekretaris Daerah,"), None)], tempat=tempat_tanggal(cara.pada)),
    ]
    kaki = _("%(judul)s · dicetak %(saat)s") % {"judul": judul, "saat": tulis_saat(cara.pada)}
    rupa = Rupa(MENDATAR, mendatar=True, kop=kop_perangkat(_("Sekretariat Daerah")), kertas=cara.kertas)
    return susun_formulir("paket_dprd", judul, bagian, rupa=rupa, kaki=kaki, pada=cara.pada)


def keterangan(p: PaketFakta) -> list[str]:
    """How the figures are to be read; the page says the same."""
    isi = {"batas": p.batas, "gabung": GABUNG}
    kata = [
        _(
            "Tanpa nama. Angka perangkat daerah di bawah %(batas)d, termasuk nol, tidak disebut sendiri: tanda "
            "%(gabung)s berarti masuk dalam baris digabung. Nol disebut hanya bila seluruh gabungannya nol. Baris itu "
            "sekurang-kurangnya memuat tiga perangkat daerah, sehingga dapat pula memuat angka yang lebih besar."
        ) % isi,
        _(
            "Yang terlambat dicatat dihitung dalam periode ketika dicatat, sehingga peristiwa dalam periode yang sudah "
            "lewat tidak berubah. Perangkat daerah menurut susunan organisasi pada hari peristiwanya."
        ),
    ]  # fmt: skip
    if p.ditahan:
        ditahan = _("Ditahan: seluruhnya kurang dari %(batas)d, atau sisanya dari yang dihitung kurang dari itu.")
        kata.insert(1, ditahan % isi)
    if p.tanpa:
        tanpa = _("Tanpa angka sendiri selain nol: %s.") % ", ".join(p.tanpa)
        kata.append(tanpa)
    return kata


def _rentang(p: PaketFakta) -> str:
    mulai, sampai = (tulis_tanggal(x, panjang=True) for x in (p.periode.mulai, p.periode.sampai))
    isi = {"label": p.periode.label, "mulai": mulai, "sampai": sampai}
    return _("%(label)s: %(mulai)s s.d. %(sampai)s") % isi


def _tabel(p: PaketFakta) -> Terisi:
    kolom = [
        Kolom(_("No."), 0, "tengah"),
        Kolom(_("Perangkat daerah"), 20),
        *(Kolom(str(a.pendek), LEBAR.get(a.kode, 7), "kanan") for a in SEMUA_ANGKA),
    ]
    agensi = [_baris(f"{n}.", b) for n, b in enumerate(p.baris, start=1)]
    kosong = _("Tidak ada perangkat daerah dengan angka sendiri.")
    jumlah = (_baris("", p.lain), _jumlah(p))
    return tabel(kolom, [KelompokBaris("", tuple(agensi), kosong), KelompokBaris(_("Jumlah"), jumlah)])


def _baris(nomor: str, b: BarisPaket) -> BarisFormulir:
    return BarisFormulir((nomor, b.nama, *(_angka(n) for _a, n in b.deret)))


def _jumlah(p: PaketFakta) -> BarisFormulir:
    isi = [_("ditahan") if a in p.ditahan else _angka(n) for a, n in p.jumlah.deret]
    return BarisFormulir(("", Sel(tebal=p.jumlah.nama), *(Sel(tebal=kata) for kata in isi)))


def _angka(n: int | None) -> str:
    return GABUNG if n is None else tulis_angka(n)


def _cara(judul: object, cara: object) -> tuple[str, str]:
    return str(judul), str(cara)
