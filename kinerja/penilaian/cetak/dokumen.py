"""The dokumen evaluasi of a mark: who was rated, by whom, under whom; the outcome; notes; receipt."""

from django.utils.translation import gettext as _

from kinerja.dokumen.formulir import (
    TEGAK,
    Penanda,
    Rupa,
    hasil,
    kepala,
    subjudul,
    susun_formulir,
    tanda_tangan,
    uraian,
)
from kinerja.dokumen.formulir.sekitar import (
    CaraCetak,
    hari_panjang,
    kaki_formulir,
    kop_perangkat,
    label_pihak,
    rentang_periode,
    tempat_tanggal,
    tercatat,
)
from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.pejabat import Pejabat
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.penilaian.cetak.bersama import disampaikan, judul_periode, tanda_nilai
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.selectors.cetak import BahanNilai

JUDUL = "Dokumen Evaluasi Kinerja Pegawai"
S = Penilaian.Status


def formulir_dokumen_evaluasi(b: BahanNilai, cara: CaraCetak) -> Naskah:
    """The sheet that is handed over: five parts and three signatures."""
    p, n = b.pihak, b.nilai
    judul = f"{JUDUL} {b.periode.label}"
    bagian = [
        kepala([JUDUL, judul_periode(b), rentang_periode(n.mulai, n.sampai)]),
        *_orang(_("1. PEGAWAI YANG DINILAI"), p.pegawai),
        *_orang(_("2. PEJABAT PENILAI KINERJA"), p.penilai),
        *_orang(_("3. ATASAN PEJABAT PENILAI KINERJA"), p.atasan),
        subjudul(_("4. EVALUASI KINERJA")),
        hasil(_evaluasi(b)),
        subjudul(_("5. CATATAN DAN REKOMENDASI")),
        uraian(_catatan(n)),
        tanda_tangan(_penanda(b)),
    ]
    rupa = Rupa(TEGAK, kop=kop_perangkat(p.perangkat), kertas=cara.kertas, tanda=tanda_nilai(n))
    kaki = kaki_formulir(judul, p.pegawai.bernama, cara.pada)
    return susun_formulir("dokumen_evaluasi", f"{judul} {p.pegawai.nama}", bagian, rupa=rupa, kaki=kaki, pada=cara.pada)


def _orang(judul: str, orang: Pejabat | None) -> list[Terisi]:
    if orang is None:
        return [subjudul(judul), uraian([(_("Nama"), _("tidak ada pemangku jabatan ini"))])]
    nilai = {
        "nama": orang.bernama,
        "nip": orang.nip,
        "pangkat": orang.pangkat_golongan,
        "jabatan": orang.jabatan_tertulis,
        "unit": orang.unit,
    }
    return [subjudul(judul), uraian([(label, nilai[k] or "–") for k, label in label_pihak().items()])]


def _evaluasi(b: BahanNilai) -> list[tuple[str, str]]:
    n = b.nilai
    return [
        (_("Capaian kinerja organisasi"), b.organisasi or _("Belum ditetapkan")),
        (_("Rating hasil kerja"), str(n.get_hasil_kerja_display())),
        (_("Rating perilaku kerja"), str(n.get_perilaku_display())),
        (_("Predikat kinerja pegawai"), str(n.get_predikat_display())),
    ]


def _catatan(n: Penilaian) -> list[tuple[str, str]]:
    alasan = [(_("Alasan"), n.alasan)] if n.alasan else []
    return [(_("Catatan"), n.catatan or _("Tidak ada catatan.")), *alasan, (_("Keadaan"), _keadaan(n))]


def _keadaan(n: Penilaian) -> str:
    """How the person answered."""
    if n.diterima_pada is None:
        return str(n.get_status_display())
    return f"{n.get_status_display()}, {hari_panjang(n.diterima_pada)}"


def _penanda(b: BahanNilai) -> list[Penanda]:
    """The rater with the day of delivery, the person with the day of receipt, and who takes note of it above them."""
    n, p = b.nilai, b.pihak
    diterima = n.diterima_pada if n.status == S.DITERIMA else None
    penanda = [
        Penanda(
            _("Pegawai yang dinilai,"), p.pegawai, tercatat(_("Diterima"), diterima),
            tanggal=_("Diterima tanggal %s") % hari_panjang(diterima),
        ),
        Penanda(
            _("Pejabat penilai kinerja,"), p.penilai, disampaikan(n), tanggal=tempat_tanggal(n.ditetapkan_pada)
        ),
    ]  # fmt: skip
    if p.atasan is None:
        return penanda
    return [*penanda, Penanda(_("Mengetahui,\nAtasan pejabat penilai kinerja,"), p.atasan)]
