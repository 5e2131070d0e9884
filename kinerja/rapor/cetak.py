"""The rapor on paper: the same facts as the page, as the data of the Typst template."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from django.utils.translation import gettext as _

from kinerja.dasar.tampilan import PREDIKAT
from kinerja.dasar.waktu import hari, tulis_saat, tulis_tanggal
from kinerja.dokumen.cetak import cetak
from kinerja.dokumen.formulir.sekitar import pemerintah
from kinerja.dokumen.lambang import isi_lambang, lambang_daerah
from kinerja.dokumen.naskah.cetak import PUSTAKA
from kinerja.dokumen.naskah.jenis import Jarak, TataCetak
from kinerja.dokumen.naskah.kop import KopPerangkat
from kinerja.dokumen.naskah.susun import isi_cetak
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.periode import label_pendek, periode_dari_kode
from kinerja.rapor.models import Kunjungan
from kinerja.rapor.selectors.jejak import Pos, TahunNilai
from kinerja.rapor.selectors.rapor import PITA_TAHUN, Rapor, SegmenTampil, TahunRapor
from kinerja.rapor.selectors.riwayat import BarisRiwayat, PosLuar
from kinerja.rapor.selectors.segmen import SegmenTahun

PENUH, RINGKAS = 12, 6  # lines of a segment on paper: this year's, an earlier year's
DIKLAT = 8  # lines of training on paper
TEMPLAT = Path(__file__).parent / "cetak" / "rapor.typ"
TATA = TataCetak(kertas="A4", jarak=Jarak(atas=14, bawah=16, kiri=18, kanan=16), ukuran=Decimal("8.2"))


def cetak_rapor(rapor: Rapor, *, pemda: str, pada: datetime) -> bytes:
    """The PDF/A of a rapor. Raises GagalCetak."""
    data = data_cetak(rapor, pemda=pemda, pada=pada)
    lambang = lambang_daerah()
    gambar = isi_lambang(lambang.sidik) if lambang else None
    kop = KopPerangkat(pemerintah(pemda), _("Rapor Kinerja Pegawai"), lambang=lambang if gambar else None)
    berkas = {PUSTAKA.name: PUSTAKA.read_bytes()}
    if lambang and gambar:
        berkas[f"lambang.{lambang.format}"] = gambar
    lembar = isi_cetak(
        judul=str(data["judul"]), bagian=[], tata=TATA, kertas=None, kop=kop,
        verifikasi=None,
        kaki=str(data["kaki"]),
    )  # fmt: skip
    return cetak(templat=TEMPLAT, data={**lembar, **data}, pada=pada, berkas=berkas)


def data_cetak(rapor: Rapor, *, pemda: str, pada: datetime) -> dict[str, object]:
    """Everything the template prints, words included."""
    orang = rapor.pegawai
    return {
        "judul": _("Rapor %(nama)s") % {"nama": orang.nama_lengkap},
        "pemda": pemda,
        "kaki": _("Rapor %(nama)s · dicetak %(saat)s") % {"nama": orang.nama_lengkap, "saat": tulis_saat(pada)},
        "orang": {
            "nama": orang.nama_lengkap,
            "predikat": rapor.terakhir.akhir.predikat if rapor.terakhir and rapor.terakhir.akhir else "",
            "predikat_tahun": str(rapor.terakhir.tahun) if rapor.terakhir else "",
            "keterangan": [list(k) for k in rapor.keterangan],
        },
        "label": _label(rapor),
        "jejak": _jejak(rapor),
        "nilai_lain": _nilai_lain(rapor),
        "dicoret": _dicoret(rapor),
        "riwayat": _riwayat(rapor),
        "tahun": [_tahun(t, rapor) for t in rapor.tahun],
        "umpan_balik": [
            {"tanggal": tulis_tanggal(u.tanggal), "nilai": nilai, "isi": u.isi, "dari": u.dari}
            for nilai, isi in rapor.umpan_balik.items()
            for u in isi[:3]
        ],
        "hilang": list(rapor.hilang),
        "kunjungan": [_kunjungan(k) for k in (rapor.kunjungan or ())[:8]],
        "tampil_kunjungan": rapor.kunjungan is not None,
        "penutup": _(
            "Rapor ini memuat yang tercatat sampai saat dicetak. Setiap angka dapat dibuka asalnya pada layar rapor."
        ),
    }


def _label(rapor: Rapor) -> dict[str, object]:
    huruf = " · ".join(f"{p.huruf} {p.label}" for p in PREDIKAT.values())
    return {
        "rapor": _("Rapor kinerja"),
        "keadaan": _("Keadaan %(hari)s") % {"hari": tulis_tanggal(rapor.on, panjang=True)},
        "jejak": _("Jejak"),
        "predikat_tahunan": _("Predikat tahunan"),
        "keterangan_predikat": huruf,
        "aturan": _("Dinilai menurut"),
        "nilai_lain": _("Nilai dari catatan lain, pada skala aturannya masing-masing"),
        "kolom_nilai": [_("Periode"), _("Nilai"), _("Dinilai menurut"), _("Sumber")],
        "dicoret": _("Nilai yang dicoret oleh koreksi atau putusan keberatan"),
        "kolom_dicoret": [_("Periode"), _("Dicoret"), _("Alasan"), _("Diminta dan diputus oleh")],
        "riwayat": _("Riwayat dan pengembangan"),
        "janji": _("Janji dan hasil"),
        "kolom_jabatan": [_("Jabatan"), _("Masa"), _("Hari dihitung"), _("Nilai")],
        "kolom": [_("Hasil kerja dan indikator"), _("Target"), _("Realisasi"), _("Capaian")],
        "perilaku": _("Perilaku dan umpan balik"),
        "kolom_umpan": [_("Tanggal"), _("Nilai dasar"), _("Umpan balik")],
        "tanpa_umpan_balik": _("Belum ada umpan balik yang tercatat atau dapat ditampilkan bagi pembaca ini."),
        "hilang": _("Yang belum ada"),
        "kunjungan": _("Siapa yang membuka rapor ini"),
        "kolom_kunjungan": [_("Hari"), _("Siapa"), _("Untuk")],
        "tanpa_kunjungan": _("Belum ada orang lain yang membuka rapor ini."),
    }


def _jejak(rapor: Rapor) -> dict[str, object]:
    mulai = [*(p.mulai.year for p in rapor.pos), *(p.mulai.year for p in rapor.pos_luar)]
    mulai += [n.mulai.year for n in rapor.riwayat.nilai]
    awal = max(min(mulai, default=rapor.on.year), rapor.on.year - PITA_TAHUN + 1)
    tahun = list(range(awal, rapor.on.year + 1))
    campur: list[Pos | PosLuar] = [*rapor.pos, *rapor.pos_luar]
    semua = sorted(campur, key=lambda p: p.mulai)
    pita = [b for p in semua if (b := _pita(p, awal, rapor.on))]
    nilai = {t.tahun: t for t in rapor.nilai}
    isi = {"jumlah": len(semua), "awal": awal, "akhir": rapor.on.year}
    return {
        "tahun": tahun,
        "pita": pita,
        "predikat": [_predikat(nilai.get(x)) for x in tahun],
        "rezim": _rezim(rapor, awal),
        "keterangan": _("Putih: dari catatan lain. Bergaris: penugasan sementara (Plt., Plh., Pj.)."),
        "uraian": _("%(jumlah)d penugasan, %(awal)d sampai %(akhir)d.") % isi,
    }


def _predikat(tahun: TahunNilai | None) -> dict[str, str]:
    """The year's mark: today's code, or the letters of an older word."""
    kosong = {"predikat": "", "huruf": "", "sebab": "–"}
    if tahun and tahun.akhir:
        return kosong | {"predikat": tahun.akhir.predikat}
    lain = tahun.akhir_tercatat if tahun else None
    return kosong | {"predikat": lain.predikat, "huruf": lain.huruf} if lain else kosong


def _rezim(rapor: Rapor, awal: int) -> list[dict[str, object]]:
    """The rules as parts of the band; a boundary is where another one begins."""
    dari, akhir = date(awal, 1, 1).toordinal(), date(rapor.on.year, 12, 31).toordinal() + 1
    return [
        {
            "nama": nama,
            "mulai": max(0, mulai.toordinal() - dari) / (akhir - dari),
            "sampai": min(1.0, ((sampai.toordinal() + 1 if sampai else akhir) - dari) / (akhir - dari)),
        }
        for nama, mulai, sampai in rapor.aturan
        if sampai is None or sampai.toordinal() >= dari
    ]


def _nilai_lain(rapor: Rapor) -> list[list[str]]:
    """Marks from other records, newest first: period, word and value, rule, source."""
    return [
        [n.masa, n.lengkap, n.dasar, ", ".join(x for x in (n.sumber, n.penilai) if x)]
        for n in sorted(rapor.riwayat.nilai, key=lambda n: (n.sampai, n.mulai), reverse=True)
    ]


def _dicoret(rapor: Rapor) -> list[dict[str, str]]:
    """Marks that no longer hold, newest year first: which, when, why, by whom."""
    return [
        {
            "periode": periode_dari_kode(c.nilai.periode).label,
            "predikat": c.nilai.predikat,
            "kapan": f"{tulis_tanggal(hari(c.koreksi.diputus_pada))}, {c.koreksi.get_sebab_display().lower()}"
            if c.koreksi.diputus_pada
            else "",
            "alasan": c.koreksi.alasan,
            "siapa": f"{c.koreksi.nama_pengusul}; {c.koreksi.nama_pemutus}",
        }
        for t in rapor.nilai
        for c in t.dicoret
    ]


def _riwayat(rapor: Rapor) -> list[dict[str, object]]:
    """The lists that have anything, in reading order."""
    r = rapor.riwayat
    jam = _("Diklat (%(jam)d jam pelajaran)") % {"jam": r.jam} if r.jam else _("Diklat")
    bagian: list[tuple[str, Sequence[BarisRiwayat]]] = [
        (_("Pendidikan"), r.pendidikan),
        (_("Golongan"), r.golongan),
        (jam, r.diklat[:DIKLAT]),
        (_("Penghargaan"), r.penghargaan),
        (_("Angka kredit"), r.angka_kredit),
        (_("Hukuman disiplin (rahasia)"), r.hukdis or ()),
    ]
    sisa = len(r.diklat) - DIKLAT
    return [
        {
            "judul": judul,
            "baris": [_baris(b) for b in baris],
            "sisa": _("dan %(sisa)d diklat lain, lengkap di layar") % {"sisa": sisa}
            if judul == jam and sisa > 0
            else "",
        }
        for judul, baris in bagian
        if baris
    ]


def _baris(b: BarisRiwayat) -> dict[str, str]:
    jam = _("%d jam") % b.jam if b.jam else ""
    return {"kapan": b.kapan, "apa": b.apa, "rinci": ", ".join(x for x in (b.rinci, jam, b.sumber) if x)}


def _pita(pos: Pos | PosLuar, awal: int, on: date) -> dict[str, object] | None:
    """A post as a part of the band; None when it ended before the band begins."""
    dari, panjang = date(awal, 1, 1).toordinal(), date(on.year, 12, 31).toordinal() - date(awal, 1, 1).toordinal() + 1
    akhir = (pos.sampai or on).toordinal() + 1 - dari
    if akhir <= 0:
        return None
    mulai = max(0, pos.mulai.toordinal() - dari)
    rentang = f"{tulis_tanggal(pos.mulai)} – {tulis_tanggal(pos.sampai)}" if pos.sampai else tulis_tanggal(pos.mulai)
    return {
        "nama": pos.judul,
        "rentang": rentang if pos.sampai else _("sejak %(hari)s") % {"hari": rentang},
        "mulai": mulai / panjang,
        "sampai": min(1.0, akhir / panjang),
        "arsir": pos.arsir,
        "luar": isinstance(pos, PosLuar),
    }


def _tahun(tahun: TahunRapor, rapor: Rapor) -> dict[str, object]:
    berjalan = tahun.tahun == rapor.on.year
    akhir = tahun.nilai.akhir
    return {
        "judul": _("%(tahun)d (berjalan)") % {"tahun": tahun.tahun} if berjalan else str(tahun.tahun),
        "predikat": akhir.predikat if akhir else "",
        "periodik": [{"label": label_pendek(n.periode), "predikat": n.predikat} for n in _urut(tahun.nilai.periodik)],
        "jabatan": [_jabatan(j) for j in tahun.jabatan] if len(tahun.jabatan) > 1 else [],
        "segmen": [_segmen(s, banyak=len(tahun.segmen), baris=PENUH if berjalan else RINGKAS) for s in tahun.segmen],
        "sebab": _("Belum ada SKP yang ditetapkan di sini untuk tahun ini."),
    }


def _jabatan(j: SegmenTahun) -> dict[str, object]:
    """A post of a year with several."""
    rangkap = _("merangkap %d hari") % j.merangkap if j.merangkap else ""
    return {
        "judul": ", ".join(x for x in (j.judul, j.unit) if x),
        "masa": j.masa,
        "hari": str(j.hari),
        "rangkap": rangkap,
        "tahunan": [n.predikat for n in j.tahunan],
        "periodik": [{"label": label_pendek(n.periode), "predikat": n.predikat} for n in _urut(j.periodik)],
    }


def _segmen(segmen: SegmenTampil, *, banyak: int, baris: int) -> dict[str, object]:
    """The first lines of a segment; how many more are on the screen is said."""
    hasil = [
        {
            "rumusan": b.rumusan if n == 0 or segmen.baris[n - 1].rumusan != b.rumusan else "",
            "indikator": b.indikator,
            "target": b.target or "–",
            "realisasi": b.realisasi or "–",
            "capaian": f"{b.capaian} %" if b.capaian else "–",
        }
        for n, b in enumerate(segmen.baris[:baris])
    ]
    sisa = len(segmen.baris) - len(hasil)
    return {
        "judul": segmen.judul if banyak > 1 else "",
        "hasil": hasil,
        "sisa": _("dan %(sisa)d indikator lain, lengkap di layar") % {"sisa": sisa} if sisa else "",
    }


def _urut(nilai: Sequence[Penilaian]) -> Iterable[Penilaian]:
    return sorted(nilai, key=lambda n: (n.mulai, n.pk))


def _kunjungan(k: Kunjungan) -> dict[str, str]:
    siapa = f"{k.nama}, {k.kapasitas}" if k.kapasitas else k.nama
    return {"hari": tulis_tanggal(k.hari), "siapa": siapa, "tujuan": str(k.get_tujuan_display())}
