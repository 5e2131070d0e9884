"""Room for improvement on the home page: plans to make, re-evaluations, notices to answer; rows for `dokumen`."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Case, DateField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast, TruncDate
from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dasar.waktu import zona
from kinerja.organisasi.models import Penugasan, RentangAtasan, StatusPegawai, Tujuan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.pembinaan.models import (
    EvaluasiJabatan,
    EvaluasiTitik,
    HasilTitik,
    KoreksiTitik,
    LangkahJabatan,
    Pemberitahuan,
    RencanaPerbaikan,
    Tanggapan,
    TindakLanjutKontrak,
)
from kinerja.pembinaan.selectors.jabatan import masa_perbaikan
from kinerja.pembinaan.selectors.koreksi import masih_bercatatan
from kinerja.pembinaan.services.pemberitahuan import batas_jawab
from kinerja.web.selectors.tugas.pelantikan import Baris

J = LangkahJabatan.Jenis
SUSUN, MASA, ULANG, JAWAB = "rencana_susun", "rencana_masa", "rencana_ulang", "pemberitahuan_jawab"
KEDUA, PUTUS = "titik_beri_tahu", "pemberitahuan_putus"  # of the local road, after a second note
KOREKSI = "titik_koreksi"
PERBAIKAN = frozenset({SUSUN, MASA, ULANG, JAWAB, KEDUA, PUTUS, KOREKSI})
MENJELANG = timedelta(days=7)  # so long before its end a plan begins to stand on the home page


def perbaikan_pegawai(pegawai: int, on: date, henti: list[str]) -> list[QuerySet[Any]]:
    """To be joined with other short rows (`apa`, `nomor`, `judul`, `hari`): as a superior, and the own notices."""
    catatan = EvaluasiTitik.objects.filter(hasil=HasilTitik.CATATAN)
    susun = catatan.filter(_belum_berencana(), ~_sudah(RencanaPerbaikan))
    putus = Pemberitahuan.objects.filter(masih_bercatatan("evaluasi"), tindak_lanjut=None)
    masa = EvaluasiJabatan.objects.filter(selesai_pada=None, rencana=None, langkah__jenis=J.PEMBERITAHUAN)
    masa = masa.filter(~Exists(LangkahJabatan.objects.filter(perkara=OuterRef("pk"), jenis=J.EVALUASI_ULANG)))
    ulang = RencanaPerbaikan.objects.filter(_masih_diulang(), selesai_pada=None)
    # Not by its state: SQLite plans a statement anew each time it compares a value with a partial index's condition.
    usul = KoreksiTitik.objects.filter(diputus_pada=None).exclude(pengusul=pegawai)
    kedua = catatan.filter(~_sudah(Pemberitahuan), ke=2)
    semua = [
        bawahan(qs, pegawai, on, henti).annotate(**_kolom(apa, F("tanggal"), F("penugasan__pegawai__nama")))
        for qs, apa in ((susun, SUSUN), (kedua, KEDUA))
    ]
    sedikit = (
        (masa, MASA, F("langkah__tanggal"), "penugasan", "penugasan"),
        (ulang, ULANG, F("sampai"), "penugasan", "penugasan"),
        (putus, PUTUS, _hari_menunggu(), "evaluasi__penugasan", "evaluasi__penugasan"),
        (usul, KOREKSI, TruncDate("diusulkan_pada", tzinfo=zona()), "titik__penilai", "titik__penugasan"),
    )
    for qs, apa, hari, pemimpin, milik in sedikit:
        baris = bawahan_sedikit(qs, pegawai, on, henti, pemimpin)
        semua.append(baris.annotate(**_kolom(apa, hari, nama_pegawai(milik))))
    return [*semua, _jawab(pegawai, on)]


def _kolom(apa: str, hari: Any, judul: Any) -> dict[str, Any]:
    return {"apa": Value(apa), "nomor": F("pk"), "judul": judul, "hari": hari}


def _hari_menunggu() -> Any:
    """The day of delivery while the answer is waited for; none once it is there."""
    ada = Tanggapan.objects.filter(pemberitahuan=OuterRef("pk"))
    kosong = Cast(Value(None), DateField())
    return Case(When(Exists(ada), then=kosong), default=TruncDate("disampaikan_pada", tzinfo=zona()))


def _belum_berencana() -> Q:
    """The first checkpoint while the second was not held; a second one that was given more time."""
    kedua = EvaluasiTitik.objects.filter(kontrak=OuterRef("kontrak"), ke=2)
    perpanjang = TindakLanjutKontrak.objects.filter(
        pemberitahuan__evaluasi__kontrak=OuterRef("kontrak"),
        pemberitahuan__evaluasi__ke=2,
        jenis=TindakLanjutKontrak.Jenis.PERPANJANG,
    )
    return Q(~Exists(kedua), ke=1) | Q(Exists(perpanjang), ke=2)


def _sudah(model: type[RencanaPerbaikan] | type[Pemberitahuan]) -> Exists:
    """Whether one was made for the checkpoint, also before it was corrected."""
    milik = {"evaluasi__kontrak": OuterRef("kontrak"), "evaluasi__ke": OuterRef("ke")}
    return Exists(model._default_manager.filter(**milik))


def _masih_diulang() -> Q:
    """Of a statutory evaluation only while it runs, of a checkpoint while it has its note."""
    return Q(masih_bercatatan("evaluasi"), perkara=None) | Q(
        Exists(EvaluasiJabatan.objects.filter(pk=OuterRef("perkara"), selesai_pada=None))
    )


def bawahan(qs: QuerySet[Any], pegawai: int, on: date, henti: list[str], milik: str = "penugasan") -> QuerySet[Any]:
    """Of the own people today who have not died or left."""
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, atasan__pegawai=pegawai)
    pergi = StatusPegawai.objects.filter(pada_hari(on), pegawai=OuterRef(f"{milik}__pegawai_id"), kedudukan__in=henti)
    return qs.filter(~Exists(pergi), **{f"{milik}__in": rentang.values("penugasan")}).order_by()


def bawahan_sedikit(
    qs: QuerySet[Any], pegawai: int, on: date, henti: list[str], milik: str = "penugasan"
) -> QuerySet[Any]:
    """The same of a table of which few rows wait: begins there, and asks of each row whose it is."""
    orang = OuterRef(f"{milik}_id")
    rentang = RentangAtasan.objects.filter(
        pada_hari(on), tujuan=Tujuan.KINERJA, atasan__pegawai=pegawai, penugasan=orang
    )
    return qs.filter(Exists(rentang), ~Exists(_pergi(orang, on, henti))).order_by()


def _pergi(penugasan: OuterRef, on: date, henti: list[str]) -> QuerySet[StatusPegawai]:
    return StatusPegawai.objects.filter(pada_hari(on), pegawai__penugasan=penugasan, kedudukan__in=henti)


def nama_pegawai(milik: str) -> Subquery:
    """The name of who holds an assignment, asked of each row."""
    return Subquery(Penugasan.objects.filter(pk=OuterRef(f"{milik}_id")).values("pegawai__nama")[:1])


def _jawab(pegawai: int, on: date) -> QuerySet[Pemberitahuan]:
    """Own notices without an answer, in a post that is still held, while nothing was decided on them."""
    dipegang = Q(evaluasi__penugasan__sampai=None) | Q(evaluasi__penugasan__sampai__gte=on)
    terbuka = Pemberitahuan.objects.filter(dipegang, evaluasi__penugasan__pegawai=pegawai)
    terbuka = terbuka.filter(masih_bercatatan("evaluasi"), tanggapan=None, tindak_lanjut=None)
    isi = {"apa": Value(JAWAB), "nomor": F("evaluasi__kontrak_id"), "judul": Value("")}
    return terbuka.order_by().annotate(**isi, hari=TruncDate("disampaikan_pada", tzinfo=zona()))


def dari_perbaikan(baris: Iterable[Baris], sesi: Sesi) -> Iterator[Tugas]:
    """One line each, the nearest step of every road."""
    for apa, nomor, judul, on in baris:
        if apa == PUTUS:
            yield from _putus(nomor, judul, on, sesi)
        elif on is not None:
            yield from _satu(apa, nomor, judul, on, sesi)


def _putus(nomor: int, judul: str, on: date | None, sesi: Sesi) -> Iterator[Tugas]:
    """A notice that was answered, or whose time to answer is over."""
    if on is None or batas_jawab(on) < sesi.hari:
        ket = _("sudah dijawab pegawai") if on is None else _("waktu menjawabnya sudah lewat")
        url = alamat("pembinaan:lanjut", nomor)
        yield Tugas(_("Putuskan tindak lanjut"), judul, url, ket, keadaan="menunggu_anda")


def _satu(apa: str, nomor: int, judul: str, on: date, sesi: Sesi) -> Iterator[Tugas]:
    """A plan stands there from a week before its end, a notice with the last day of its time."""
    if apa == SUSUN or (apa == MASA and sesi.hari <= masa_perbaikan(on).sampai):
        kerja, nama = _("Susun rencana perbaikan"), "susun" if apa == SUSUN else "susun_masa"
        ket = _("sesudah catatan titik evaluasi") if apa == SUSUN else _("untuk masa perbaikan")
        yield Tugas(kerja, judul, alamat(f"pembinaan:{nama}", nomor), ket, keadaan="menunggu_anda")
    elif apa == KEDUA:
        url = alamat("pembinaan:beri_tahu", nomor)
        ket = _("sesudah titik evaluasi kedua")
        yield Tugas(_("Sampaikan pemberitahuan"), judul, url, ket, keadaan="menunggu_anda")
    elif apa == KOREKSI:
        url, ket = alamat("pembinaan:koreksi", nomor), _("menunggu orang kedua")
        yield Tugas(_("Putuskan koreksi titik evaluasi"), judul, url, ket, keadaan="menunggu_anda")
    elif apa == ULANG and on <= sesi.hari + MENJELANG:
        url = alamat("pembinaan:rencana", nomor)
        ket = _("waktu rencana perbaikan habis") if on < sesi.hari else _("waktu rencana perbaikan hampir habis")
        yield Tugas(_("Nilai ulang"), judul, url, ket, on, (on - sesi.hari).days, "menunggu_anda")
    elif apa == JAWAB:
        batas = batas_jawab(on)
        ket = _("jawaban sesudahnya tetap diterima")
        url, sisa = alamat("pembinaan:kontrak", nomor), (batas - sesi.hari).days
        yield Tugas(_("Jawab"), _("pemberitahuan untuk Anda"), url, ket, batas, sisa, "menunggu_anda")
