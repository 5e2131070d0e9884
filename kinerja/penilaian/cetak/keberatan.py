"""An objection on paper: the same facts as its page, confidential, with its readers."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kinerja.dasar.tampilan import PREDIKAT
from kinerja.dasar.waktu import hari, tulis_saat, tulis_tanggal
from kinerja.dokumen.formulir import (
    TEGAK,
    Kolom,
    Penanda,
    Rupa,
    Sel,
    hasil,
    kalimat,
    kepala,
    subjudul,
    susun_formulir,
    tabel_polos,
    tanda_tangan,
    uraian,
)
from kinerja.dokumen.formulir.sekitar import CaraCetak, instansi, tempat_tanggal, tercatat, unduh_formulir
from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.pejabat import Pejabat
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.penilaian.matriks import petak_predikat
from kinerja.penilaian.models import Pernyataan
from kinerja.penilaian.selectors.keberatan import Berkas, Jam
from kinerja.peraturan.periode import periode_dari_kode


def unduh_keberatan(berkas: Berkas, cara: CaraCetak) -> HttpResponse:
    """The PDF/A as a download; the view has made sure that its reader is named on it."""
    return unduh_formulir(formulir_keberatan(berkas, cara), f"keberatan {berkas.keberatan.pk}")


def formulir_keberatan(b: Berkas, cara: CaraCetak) -> Naskah:
    """The whole matter: who, which mark, what is asked, the clocks, both sides, the decision."""
    k = b.keberatan
    isi = {"nama": k.pemohon.nama_lengkap, "periode": periode_dari_kode(k.penilaian.periode).label}
    judul = _("Keberatan %(nama)s, %(periode)s") % isi
    bagian = [
        kepala([_("Keberatan atas Hasil Penilaian Kinerja"), isi["periode"]], kiri=instansi("")),
        uraian(_fakta(b)),
        subjudul(_("NILAI YANG DIKEBERATKAN DAN YANG DIMINTA")),
        _nilai(b),
        subjudul(_("TENGGAT")),
        _tenggat(b.jam),
        subjudul(_("KETERANGAN KEDUA PIHAK")),
        _pernyataan(b),
        subjudul(_("PUTUSAN")),
        *_putusan(b),
        _tanda(b),
        subjudul(_("YANG DAPAT MEMBACA BERKAS INI")),
        tabel_polos([Kolom(_("Nama"), 1), Kolom(_("Sebagai"), 1)], [(p.nama, p.sebagai) for p in b.pembaca]),
    ]
    kaki = _("Rahasia · %(judul)s · dicetak %(saat)s") % {"judul": judul, "saat": tulis_saat(cara.pada)}
    rupa = Rupa(TEGAK, kertas=cara.kertas, tanda=_("RAHASIA"))
    return susun_formulir("keberatan", judul, bagian, rupa=rupa, kaki=kaki, pada=cara.pada)


def _fakta(b: Berkas) -> list[tuple[str, str]]:
    k, n = b.keberatan, b.keberatan.penilaian
    isi = [
        (_("Pegawai"), k.pemohon.nama_lengkap),
        (_("Periode"), periode_dari_kode(n.periode).label),
        (_("Pejabat penilai"), n.penilai.pegawai.nama_lengkap),
        (_("Yang memutus"), _nama_pemutus(b)),
        (_("Disampaikan"), str(k.get_saluran_display())),
        (_("Diajukan"), tulis_saat(k.diajukan_pada)),
        (_("Diteruskan"), ", ".join(x for x in (tulis_saat(k.diteruskan_pada), k.nama_penerus) if x)),
        (_("Selesai"), tulis_saat(k.diputus_pada)),
    ]
    return [x for x in isi if x[1]]


def _nama_pemutus(b: Berkas) -> str:
    return b.pemutus.pegawai.nama_lengkap if b.pemutus else b.keberatan.nama_pemutus


def _nilai(b: Berkas) -> Terisi:
    k, n = b.keberatan, b.keberatan.penilaian
    diminta = petak_predikat(n.mulai).get((k.hasil_kerja, k.perilaku), "")
    kolom = [Kolom(_("Unsur"), 1), Kolom(_("Nilai yang dikeberatkan"), 1), Kolom(_("Yang diminta"), 1)]
    baris = [
        (_("Hasil kerja"), str(n.get_hasil_kerja_display()), str(k.get_hasil_kerja_display())),
        (_("Perilaku kerja"), str(n.get_perilaku_display()), str(k.get_perilaku_display())),
        (_("Predikat"), _predikat(n.predikat), _predikat(diminta)),
    ]
    return tabel_polos(kolom, baris)


def _predikat(kode: str) -> str:
    return str(PREDIKAT[kode].label) if kode in PREDIKAT else "–"


def _tenggat(jam: tuple[Jam, ...]) -> Terisi:
    kolom = [Kolom(_("Apa"), 40), Kolom(_("Mulai"), 18), Kolom(_("Paling lambat"), 18), Kolom(_("Selesai"), 24)]
    return tabel_polos(kolom, [_jam(j) for j in jam])


def _jam(j: Jam) -> tuple[str, ...]:
    selesai = tulis_tanggal(j.selesai) + (_(" (terlambat)") if j.terlambat else "") if j.selesai else _("berjalan")
    return (j.apa, tulis_tanggal(j.mulai), tulis_tanggal(j.batas), selesai)


def _pernyataan(b: Berkas) -> Terisi:
    kolom = [Kolom(_("Pihak dan tanggal"), 28), Kolom(_("Keterangan"), 72)]
    return tabel_polos(kolom, [_satu(p) for p in b.pernyataan], _("Belum ada keterangan."))


def _satu(p: Pernyataan) -> tuple[Sel, Sel]:
    cara = _("dicatat oleh %s dalam pemeriksaan") if p.dicatat_pemutus else _("ditulis oleh %s")
    lampiran = "; ".join(f"{x.nama} (sha256 {x.sha256[:16]})" for x in p.lampiran.all())
    dicatat = f"{cara % p.nama_pencatat}, {tulis_tanggal(hari(p.dicatat_pada))}"
    kecil = "\n".join(x for x in (dicatat, _("Lampiran: %s") % lampiran if lampiran else "") if x)
    return Sel(str(p.get_pihak_display()), tulis_tanggal(p.tanggal)), Sel(teks=p.isi, kecil=kecil)


def _putusan(b: Berkas) -> list[Terisi]:
    k = b.keberatan
    if k.diputus_pada is None:
        return [kalimat(_("Belum diputus."))]
    baris = [(_("Putusan"), str(k.get_status_display()))]
    baris += [(_("Nilai menjadi"), _predikat(k.koreksi.predikat))] if k.koreksi else []
    baris += [(_("Pertimbangan"), k.putusan)] if k.putusan else []
    return [hasil(baris)]


def _tanda(b: Berkas) -> Terisi:
    """Who decides signs; what the ledger has of the decision stands in its place."""
    k, nama = b.keberatan, _nama_pemutus(b)
    orang = Pejabat(nama=nama) if nama else None
    diputus = k.diputus_pada if k.putusan else None
    sebutan = _("Atasan pejabat penilai kinerja,")
    return tanda_tangan([Penanda(sebutan, orang, tercatat(_("Diputus"), diputus))], tempat=tempat_tanggal(diputus))
