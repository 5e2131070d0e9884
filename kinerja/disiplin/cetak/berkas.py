"""The dossier on paper: the same links as its page in the order of time, confidential."""

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_saat, tulis_tanggal
from kinerja.disiplin.models import PasalDiduga
from kinerja.disiplin.selectors.berkas import BerkasPerkara, Peristiwa
from kinerja.dokumen.formulir import TEGAK, Kolom, Rupa, Sel, kepala, subjudul, susun_formulir, tabel_polos, uraian
from kinerja.dokumen.formulir.sekitar import CaraCetak, instansi
from kinerja.dokumen.naskah.susun import Naskah


def naskah_berkas(b: BerkasPerkara, jabatan: str, unit: str, cara: CaraCetak) -> Naskah:
    """Who, under which rule, which articles, every link with its clock."""
    x = b.perkara
    judul = _("Berkas pemeriksaan disiplin %s") % x.pegawai.nama_lengkap
    bagian = [
        kepala([_("Berkas Pemeriksaan Disiplin"), x.pegawai.nama_lengkap], kiri=instansi("")),
        uraian(_fakta(b, jabatan, unit)),
        subjudul(_("PASAL YANG DIDUGA DILANGGAR")),
        tabel_polos(
            [Kolom(_("Pasal"), 24), Kolom(_("Bunyi"), 56), Kolom(_("Tingkat"), 20)], [_pasal(p) for p in b.pasal]
        ),
        subjudul(_("URUTAN PEMERIKSAAN")),
        tabel_polos([Kolom(_("Tanggal"), 20), Kolom(_("Langkah"), 80)], [_langkah(p) for p in b.peristiwa]),
    ]
    kaki = _("Rahasia · %(judul)s · dicetak %(saat)s") % {"judul": judul, "saat": tulis_saat(cara.pada)}
    rupa = Rupa(TEGAK, kertas=cara.kertas, tanda=_("RAHASIA"))
    return susun_formulir("berkas_disiplin", judul, bagian, rupa=rupa, kaki=kaki, pada=cara.pada)


def _fakta(b: BerkasPerkara, jabatan: str, unit: str) -> list[tuple[str, str]]:
    x = b.perkara
    isi = [
        (_("Nama"), x.pegawai.nama_lengkap),
        (_("NIP"), x.nip),
        (_("Jabatan"), ", ".join(t for t in (jabatan, unit) if t)),
        (_("Peraturan disiplin"), b.peraturan),
        (_("Keadaan"), str(x.get_keadaan_display())),
        (_("Langkah berikut"), _berikut(b) if x.berjalan else ""),
    ]
    return [f for f in isi if f[1]]


def _berikut(b: BerkasPerkara) -> str:
    batas = _(", paling lambat %s") % tulis_tanggal(b.perkara.batas) if b.perkara.batas else ""
    return f"{b.perkara.get_langkah_display()}{batas}"


def _pasal(p: PasalDiduga) -> tuple[str, str, str]:
    kata = {None: "", True: _("terbukti"), False: _("tidak terbukti")}[p.terbukti]
    return p.sebutan, p.bunyi, ", ".join(x for x in (str(p.get_tingkat_display()), kata) if x)


def _langkah(p: Peristiwa) -> tuple[str, Sel]:
    batas = _("paling lambat %s") % tulis_tanggal(p.batas) if p.batas else ""
    lewat = _("melewati batas") if p.terlambat else ""
    return tulis_tanggal(p.tanggal), Sel(p.judul, "\n".join(p.isi), kecil=", ".join(x for x in (batas, lewat) if x))
