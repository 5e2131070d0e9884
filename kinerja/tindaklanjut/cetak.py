"""What a page of a follow-up says, on paper: a preview, no official one (those: `naskah.py`)."""

from collections.abc import Iterator
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.dokumen.formulir import SURAT, Penanda, Rupa, susun_formulir, tanda_tangan
from kinerja.dokumen.formulir.orang import pejabat_pada
from kinerja.dokumen.formulir.prosa import alinea, judul, rincian
from kinerja.dokumen.formulir.sekitar import PEMERINTAH, CaraCetak, kop_perangkat, tercatat
from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.pejabat import Pejabat
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.tindaklanjut.models import JenisTindakLanjut, KeadaanTindakLanjut, TindakLanjut

J, K = JenisTindakLanjut, KeadaanTindakLanjut
Baris = list[tuple[str, str]]


def naskah_tindak_lanjut(satu: TindakLanjut, perangkat: str, pertimbangan: list[str], cara: CaraCetak) -> Naskah:
    """As it was made, with the decision and the answers there are when it is printed."""
    pada = hari(satu.diusulkan)
    orang = pejabat_pada([satu.penugasan_id], pada)[satu.penugasan_id]
    bagian = [
        judul(_judul(satu)),
        *([alinea(_bukan_hukuman())] if satu.jenis == J.NOTA else []),
        alinea(_pembuka(satu)),
        rincian(_orang(orang)),
        rincian([*_isi(satu, pertimbangan), (_("Dasar"), satu.dasar)]),
        alinea(_("Alasan:")),
        *(alinea(x) for x in satu.alasan.splitlines() if x.strip()),
        *_daftar(_("Fakta tercatat yang mendukung:"), [_fakta(f) for f in satu.fakta]),
        *_daftar(_("Yang perlu diperhatikan menurut aturan:"), [_ingat(p) for p in satu.peringatan]),
        *_keputusan(satu),
        *_daftar(_("Tanggapan pegawai:"), [_tanggapan(t.isi, hari(t.pada)) for t in satu.tanggapan.all()]),
        tanda_tangan(_penanda(satu), tempat=_tempat(pada)),
    ]
    nama = f"{satu.get_jenis_display()} {satu.pegawai.nama_lengkap}"
    rupa = Rupa(SURAT, kop=kop_perangkat(perangkat), kertas=cara.kertas, tanda=_("RAHASIA"), templat="perjanjian")
    kaki = f"{_('Rahasia')} · {_('Pratinjau, bukan naskah dinas')} · {nama} · {satu.get_keadaan_display()}"
    return susun_formulir(f"tindak_lanjut_{satu.jenis}", nama, bagian, rupa=rupa, kaki=kaki, pada=cara.pada)


def _judul(satu: TindakLanjut) -> str:
    kata = {
        J.PENGHARGAAN: _("USUL PENGHARGAAN"),
        J.PENGEMBANGAN: _("USUL PRIORITAS PENGEMBANGAN"),
        J.MUTASI: _("USUL MUTASI"),
        J.NOTA: _("NOTA PEMBINAAN"),
    }
    return kata[J(satu.jenis)]


def _bukan_hukuman() -> str:
    return _(
        "Nota ini adalah arahan tertulis atasan menurut kebijakan daerah. Nota ini bukan teguran lisan atau teguran "
        "tertulis menurut PP 94/2021, bukan hukuman disiplin, dan tidak dihitung sebagai hukuman disiplin."
    )


def _pembuka(satu: TindakLanjut) -> str:
    if satu.jenis == J.NOTA:
        return _("Disampaikan kepada:")
    apa = {
        J.PENGHARGAAN: _("Diusulkan penghargaan bagi:"),
        J.PENGEMBANGAN: _("Diusulkan sebagai prioritas pengembangan:"),
        J.MUTASI: _("Diusulkan mutasi bagi:"),
    }
    return apa[J(satu.jenis)]


def _orang(p: Pejabat) -> Baris:
    semua = [(_("Nama"), p.bernama), (_("NIP"), p.nip), (_("Pangkat"), p.pangkat_golongan), (_("Jabatan"), p.jabatan)]
    unit = p.unit if p.unit and p.unit not in p.jabatan else ""
    return [x for x in (*semua, (_("Unit kerja"), unit)) if x[1]]


def _isi(satu: TindakLanjut, pertimbangan: list[str]) -> Baris:
    if satu.jenis == J.MUTASI:
        ke = satu.nama_tujuan or satu.perihal
        return [(_("Ke jabatan"), ke), (_("Menimbang"), ", ".join(pertimbangan))]
    if satu.jenis == J.PENGEMBANGAN:
        rencana = f"{satu.jenis_diklat}, {satu.tahun}"
        return [(_("Kesenjangan"), satu.perihal), (_("Pengembangan"), rencana)]
    label = _("Penghargaan") if satu.jenis == J.PENGHARGAAN else _("Perihal")
    batas = tulis_tanggal(satu.batas_tanggapan, panjang=True) if satu.batas_tanggapan else ""
    hak = [(_("Ditanggapi"), _("sampai %s; tanggapan sesudahnya tetap diterima") % batas)] if batas else []
    return [(label, satu.perihal), *hak]


def _fakta(f: dict[str, str]) -> str:
    return f"{f['isi']} ({f['sumber']}, {tulis_tanggal(date.fromisoformat(f['tanggal']))})"


def _ingat(p: dict[str, str]) -> str:
    return f"{p['pesan']} ({p['pasal']})" if p["pasal"] else p["pesan"]


def _tanggapan(isi: str, pada: date) -> str:
    return f"{' '.join(isi.split())} ({tulis_tanggal(pada)})"


def _daftar(pengantar: str, isi: list[str]) -> Iterator[Terisi]:
    if isi:
        yield alinea(pengantar)
        yield from (alinea(f"{n}. {x}") for n, x in enumerate(isi, 1))


def _keputusan(satu: TindakLanjut) -> Iterator[Terisi]:
    if satu.tanggal is None and satu.keadaan not in (K.DITARIK, K.DITUTUP):
        return
    nomor = _(", nomor %s") % satu.nomor_putusan if satu.nomor_putusan else ""
    pada = tulis_tanggal(satu.tanggal, panjang=True) if satu.tanggal else ""
    oleh = f"{satu.nama_pemutus}, {pada}{nomor}" if satu.nama_pemutus else ""
    baris = [(_("Keadaan"), str(satu.get_keadaan_display())), (_("Diputus"), oleh), (_("Catatan"), satu.catatan)]
    yield rincian([x for x in baris if x[1]])


def _penanda(satu: TindakLanjut) -> list[Penanda]:
    apa = _("Yang menyampaikan,") if satu.jenis == J.NOTA else _("Yang mengusulkan,")
    catatan = tercatat(_("Disampaikan"), satu.diusulkan)
    semua = [Penanda(apa, Pejabat(nama=satu.nama_pengusul, jabatan=satu.kapasitas_pengusul), catatan, jabatan=True)]
    if satu.nama_pemutus and satu.keadaan != K.DITOLAK:
        pemutus = Pejabat(nama=satu.nama_pemutus, jabatan=satu.kapasitas_pemutus)
        semua.append(Penanda(_("Yang menyetujui,"), pemutus, tercatat(_("Disetujui"), satu.diputus), jabatan=True))
    return semua


def _tempat(on: date) -> str:
    return f"{settings.NAMA_PEMDA.removeprefix(PEMERINTAH).strip()}, {tulis_tanggal(on, panjang=True)}"
