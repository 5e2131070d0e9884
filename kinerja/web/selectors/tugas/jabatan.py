"""The statutory evaluation on the home page: a low yearly mark to decide about, notices, re-evaluations, papers.

Rows for the one query of `dokumen`. Nothing opens an evaluation by itself: the line leads to where a person does.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import DateField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, TruncDate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinerja.aturan.galat import AturanError
from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dasar.waktu import zona
from kinerja.organisasi.models import Penugasan, StatusPegawai
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.pembinaan.models import EvaluasiJabatan, LangkahJabatan
from kinerja.pembinaan.selectors.jabatan import masa_perbaikan
from kinerja.penilaian.kuasa import FINAL
from kinerja.penilaian.models import Jenis, Penilaian
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.web.selectors.tugas.pelantikan import Baris
from kinerja.web.selectors.tugas.perbaikan import MENJELANG, bawahan, bawahan_sedikit, nama_pegawai

BUKA, BERI_TAHU, ULANG = "jabatan_buka", "jabatan_beri_tahu", "jabatan_ulang"
BACA, MEJA = "jabatan_baca", "jabatan_meja"
JABATAN = frozenset({BUKA, BERI_TAHU, ULANG, BACA, MEJA})
J = LangkahJabatan.Jenis


def batas_predikat(on: date) -> tuple[str, list[str]]:
    """The year before, and its yearly marks on which a statutory evaluation may be opened."""
    try:
        predikat = pustaka_berlaku().nilai("pembinaan.predikat_evaluasi", date(on.year - 1, 1, 1)).isi
    except AturanError:
        predikat = ()
    return str(on.year - 1), [str(x) for x in predikat]


def jabatan_pegawai(pegawai: int, on: date, henti: list[str], tahun: str, predikat: list[str]) -> list[QuerySet[Any]]:
    """To be joined with other short rows: as a superior, and the own evaluation to read."""
    terbuka = EvaluasiJabatan.objects.filter(selesai_pada=None)
    berjalan = terbuka.filter(~_ada(J.EVALUASI_ULANG), langkah__jenis=J.PEMBERITAHUAN)
    rendah = bawahan(_rendah(tahun, predikat), pegawai, on, henti)
    milik: dict[str, Any] = {"nomor": F("pk"), "judul": F("penugasan__pegawai__nama")}
    semua: list[QuerySet[Any]] = [rendah.annotate(apa=Value(BUKA), hari=Cast(Value(None), DateField()), **milik)]
    isi = (
        (terbuka.filter(~_ada(J.PEMBERITAHUAN)), BERI_TAHU, TruncDate("dibuka_pada", tzinfo=zona())),
        (berjalan, ULANG, F("langkah__tanggal")),
    )
    for qs, apa, hari in isi:
        kolom: dict[str, Any] = {"nomor": F("pk"), "judul": nama_pegawai("penugasan"), "hari": hari}
        semua.append(bawahan_sedikit(qs, pegawai, on, henti).annotate(apa=Value(apa), **kolom))
    return [*semua, _baca(berjalan, pegawai, on)]


def jabatan_meja(on: date, henti: list[str]) -> QuerySet[EvaluasiJabatan]:
    """What the personnel agency may record next: the notice, or whatever follows the re-evaluation."""
    pergi = StatusPegawai.objects.filter(pada_hari(on), pegawai__penugasan=OuterRef("penugasan"), kedudukan__in=henti)
    dipegang = Penugasan.objects.filter(Q(sampai=None) | Q(sampai__gte=on), pk=OuterRef("penugasan"))
    terbuka = EvaluasiJabatan.objects.filter(Exists(dipegang), ~Exists(pergi), selesai_pada=None)
    giliran = terbuka.filter(Q(_ada(J.EVALUASI_ULANG)) | ~Q(_ada(J.PEMBERITAHUAN)))
    kosong: dict[str, Any] = {"nomor": F("pk"), "judul": Value(""), "hari": Cast(Value(None), DateField())}
    return giliran.order_by().annotate(apa=Value(MEJA), **kosong)


def _ada(jenis: str) -> Exists:
    return Exists(LangkahJabatan.objects.filter(perkara=OuterRef("pk"), jenis=jenis))


def _dipegang(on: date) -> Q:
    return Q(penugasan__sampai=None) | Q(penugasan__sampai__gte=on)


def _rendah(tahun: str, predikat: list[str]) -> QuerySet[Penilaian]:
    """Final yearly marks of the year before on which nobody has decided, of a post where none runs."""
    jalan = EvaluasiJabatan.objects.filter(penugasan=OuterRef("penugasan"), selesai_pada=None)
    nilai = Penilaian.objects.filter(jenis=Jenis.TAHUNAN, periode=tahun, predikat__in=predikat, status__in=FINAL)
    return nilai.filter(~Exists(jalan), evaluasi_jabatan=None, evaluasi_tidak_dibuka=None)


def _baca(berjalan: QuerySet[EvaluasiJabatan], pegawai: int, on: date) -> QuerySet[EvaluasiJabatan]:
    """The own one with its notice, until it is answered or the time is over."""
    milik = berjalan.filter(_dipegang(on), penugasan__pegawai=pegawai, tanggapan=None).order_by()
    return milik.annotate(apa=Value(BACA), nomor=F("pk"), judul=Value(""), hari=F("langkah__tanggal"))


def dari_jabatan(baris: Iterable[Baris], sesi: Sesi) -> Iterator[Tugas]:
    """One line a case for who leads and for the person, one line in all for the personnel agency."""
    hitung: Counter[str] = Counter()
    for apa, nomor, judul, on in baris:
        hitung[apa] += 1
        yield from _satu(apa, nomor, judul, on, sesi)
    if n := hitung[MEJA]:
        objek = ngettext("%d evaluasi kinerja jabatan", "%d evaluasi kinerja jabatan", n) % n
        ket = _("menunggu langkah berikutnya")
        yield Tugas(_("Lanjutkan"), objek, alamat("pembinaan:perkara_daftar"), ket, keadaan="menunggu_anda")


def _satu(apa: str, nomor: int, judul: str, on: date | None, sesi: Sesi) -> Iterator[Tugas]:
    if apa == BUKA:
        url, ket = alamat("pembinaan:buka", nomor), _("predikat tahunan di bawah batas, evaluasi belum dibuka")
        yield Tugas(_("Putuskan evaluasi kinerja jabatan"), judul, url, ket, keadaan="menunggu_anda")
    elif apa == BERI_TAHU:
        url, ket = alamat("pembinaan:langkah", nomor), _("evaluasi kinerja jabatan dibuka")
        yield Tugas(_("Catat pemberitahuan"), judul, url, ket, keadaan="menunggu_anda")
    elif apa == ULANG and on and (akhir := masa_perbaikan(on).sampai) <= sesi.hari + MENJELANG:
        url, sisa = alamat("pembinaan:langkah", nomor), (akhir - sesi.hari).days
        ket = _("masa perbaikan habis") if sisa < 0 else _("masa perbaikan hampir habis")
        yield Tugas(_("Catat evaluasi ulang"), judul, url, ket, akhir, sisa, "menunggu_anda")
    elif apa == BACA and on:
        url, ket = alamat("pembinaan:perkara", nomor), _("Anda berhak menjawab pada setiap langkah")
        yield Tugas(_("Baca"), _("pemberitahuan masa perbaikan"), url, ket, keadaan="menunggu_anda")
