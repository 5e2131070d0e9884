"""A checkpoint is held: scores on facts, the result by the dated rule, one sitting with a periodic mark if near."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.aturan.bentuk.pembinaan import SkorKontrak, UnsurKontrak
from kinerja.aturan.periksa import Temuan
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.dokumen.models import Dokumen
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Penugasan
from kinerja.pembinaan.galat import temuan, tolak_bila_ada
from kinerja.pembinaan.isian import IsianSkor, IsianTitik
from kinerja.pembinaan.kuasa import atasan_penilai
from kinerja.pembinaan.models import EvaluasiTitik, HasilTitik, NilaiUnsur
from kinerja.pembinaan.selectors.fakta import FaktaTitik, aturan_skor, fakta_titik, fakta_unsur, nilai_disampaikan
from kinerja.pembinaan.selectors.kontrak import Titik, titik_pegawai
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.selectors import pustaka_berlaku


def catat_titik(*, kontrak: int, ke: int, isian: IsianTitik, by: Pelaku, at: datetime) -> EvaluasiTitik:
    """The superior of the day records a checkpoint. Raises PembinaanDitolak, SudahBerubah, PermissionError."""
    on = hari(at)
    with tindakan("pembinaan.titik_dicatat", by=by, at=at) as catatan:
        titik = _titik(kontrak, ke, on)
        penilai = butuh_atasan(by, titik.kontrak.penugasan, on)
        aturan, pertama = aturan_skor(titik.kontrak.ditandatangani), _pertama(titik)
        fakta = fakta_titik(titik.kontrak.penugasan.pk, titik.kontrak.ditandatangani, isian.tanggal)
        tolak_bila_ada([*_periksa_hari(titik, isian, pertama, on), *periksa_isi(aturan, isian, fakta)])
        satu = simpan_titik(
            EvaluasiTitik(
                kontrak_id=kontrak,
                penugasan=titik.kontrak.penugasan,
                ke=ke,
                penilai=penilai,
                nama_penilai=by.nama,
                kapasitas=by.kapasitas,
                sidang=_sidang(titik, isian),
                dicatat_pada=at,
            ),
            aturan,
            isian,
            fakta,
            pertama,
        )
        catatan.perihal("kontrak", kontrak)
        catatan.perihal("titik", satu.pk)
        catatan.muatan(ke=ke, tanggal=isian.tanggal.isoformat(), sidang=isian.sidang)
    return satu


def kunci_titik(pk: int) -> EvaluasiTitik:
    """The evaluation, locked until the act ends, if it still holds; SudahBerubah when it was corrected since."""
    baris = EvaluasiTitik.semua.select_for_update(of=("self",)).select_related("penugasan", "penilai", "kontrak")
    satu = baris.get(pk=pk)
    if EvaluasiTitik.semua.filter(menggantikan=satu).exists():
        raise SudahBerubah(1, sejak(f"titik:{pk}", 1))
    return satu


def simpan_titik(
    satu: EvaluasiTitik,
    aturan: SkorKontrak,
    isian: IsianTitik,
    fakta: list[FaktaTitik],
    pertama: EvaluasiTitik | None,
) -> EvaluasiTitik:
    """The evaluation with what it comes to, and each score with its facts."""
    satu.tanggal, satu.catatan, satu.hasil = isian.tanggal, isian.catatan.strip(), hasil_titik(aturan, isian)
    satu.save()
    NilaiUnsur.objects.bulk_create(_nilai(satu, aturan, isian, fakta, pertama))
    return satu


def butuh_atasan(by: Pelaku, penugasan: Penugasan, on: date) -> Penugasan:
    """The post of the superior of the day; everybody else is refused."""
    atasan = atasan_penilai(by, penugasan.pk, on)
    if atasan is None:
        raise PermissionError(_("Hanya atasan langsung pada hari ini yang dapat melakukannya, atas namanya sendiri."))
    return atasan


def hasil_titik(aturan: SkorKontrak, isian: IsianTitik) -> HasilTitik:
    """Met only where every element passes."""
    skor = [isian.skor.get(u.kode, IsianSkor("")).skor for u in aturan.unsur]
    return HasilTitik.MEMENUHI if all(aturan.lulus_skor(s) for s in skor) else HasilTitik.CATATAN


def _titik(kontrak: int, ke: int, on: date) -> Titik:
    """The checkpoint, its contract locked until the act ends."""
    dokumen = Dokumen.objects.select_for_update(of=("self",)).get(pk=kontrak)
    semua = titik_pegawai(dokumen.pegawai_id, on) if dokumen.pegawai_id else []
    titik = next((t for t in semua if t.kontrak.pk == kontrak and t.ke == ke), None)
    if titik is None:
        raise PermissionError(_("Dokumen ini tidak mempunyai titik evaluasi."))
    if titik.evaluasi:
        raise SudahBerubah(1, sejak(f"titik:{titik.evaluasi.pk}", 1))
    return titik


def _pertama(titik: Titik) -> EvaluasiTitik | None:
    return EvaluasiTitik.objects.filter(kontrak=titik.kontrak.pk, ke=1).first() if titik.ke == 2 else None


def _periksa_hari(titik: Titik, isian: IsianTitik, pertama: EvaluasiTitik | None, on: date) -> Iterator[Temuan]:
    """Time never runs backwards: after the signature, after the first, not before its time, not in the future."""
    if titik.kontrak.akhir and titik.kontrak.akhir < isian.tanggal:
        yield temuan(_("Kontrak ini sudah berakhir pada %s.") % tulis_tanggal(titik.kontrak.akhir), "tanggal")
    if isian.tanggal > on:
        yield temuan(_("Tanggal evaluasi belum terjadi. Isi hari ini atau sebelumnya."), "tanggal")
    if titik.didahului:
        yield temuan(_("Titik kedua sudah diadakan; yang pertama tidak dapat diadakan sesudahnya."))
    if pertama and isian.tanggal <= pertama.tanggal:
        yield temuan(_("Evaluasi kedua diadakan sesudah yang pertama. Isi tanggal sesudahnya."), "tanggal")
    mulai = max(titik.jatuh_tempo - _jendela(titik), titik.kontrak.ditandatangani + timedelta(days=1))
    if isian.tanggal < mulai:
        pesan = _("Terlalu awal: titik evaluasi ini paling cepat %s.")
        yield temuan(pesan % tulis_tanggal(mulai), "tanggal")
    if isian.sidang is not None and _sidang(titik, isian) is None:
        pesan = _("Penilaian itu bukan milik jabatan ini, belum disampaikan, atau terlalu jauh dari titik evaluasinya.")
        yield temuan(pesan, "sidang")


def periksa_isi(aturan: SkorKontrak, isian: IsianTitik, fakta: list[FaktaTitik]) -> Iterator[Temuan]:
    for unsur in aturan.unsur:
        nilai = isian.skor.get(unsur.kode, IsianSkor(""))
        if aturan.tingkat(nilai.skor) < 0:
            yield temuan(_("Pilih skor %s.") % unsur.sebutan, f"skor_{unsur.kode}")
        elif not nilai.alasan.strip() and not aturan.lulus_skor(nilai.skor):
            yield temuan(_("Tulis alasan skor %s yang belum memenuhi.") % unsur.sebutan, f"alasan_{unsur.kode}")
        elif not nilai.alasan.strip() and not fakta_unsur(unsur, fakta):
            pesan = _("Belum ada fakta tercatat untuk %s. Tulis pada apa skor itu didasarkan.")
            yield temuan(pesan % unsur.sebutan, f"alasan_{unsur.kode}")
    if hasil_titik(aturan, isian) == HasilTitik.CATATAN and not isian.catatan.strip():
        yield temuan(_("Tulis apa yang perlu diperbaiki; pegawai membacanya dan dapat menjawab."), "catatan")


def _jendela(titik: Titik) -> timedelta:
    """How far a periodic mark may lie from a checkpoint to be one sitting with it."""
    return timedelta(days=pustaka_berlaku().nilai("masa.sidang_bersama", titik.kontrak.ditandatangani).isi.jumlah)


def sidang_mungkin(titik: Titik, nilai: Sequence[Penilaian] | None = None) -> list[Penilaian]:
    """Of the delivered marks those near enough to be one sitting with a checkpoint, the nearest first."""
    jendela, tempo = _jendela(titik), titik.jatuh_tempo
    diberikan = nilai_disampaikan(titik.kontrak.penugasan.pk) if nilai is None else nilai
    dekat = [n for n in diberikan if abs(n.sampai - tempo) <= jendela]
    return sorted(dekat, key=lambda n: (abs((n.sampai - tempo).days), n.pk))


def _sidang(titik: Titik, isian: IsianTitik) -> Penilaian | None:
    return next((n for n in sidang_mungkin(titik) if n.pk == isian.sidang), None) if isian.sidang else None


def _nilai(
    satu: EvaluasiTitik, aturan: SkorKontrak, isian: IsianTitik, fakta: list[FaktaTitik], pertama: EvaluasiTitik | None
) -> list[NilaiUnsur]:
    lama = dict(pertama.unsur.values_list("kode", "skor")) if pertama else {}
    kata = {x.kode: x.sebutan for x in aturan.skala}
    return [_satu_nilai(satu, aturan, u, isian.skor[u.kode], fakta, lama, kata) for u in aturan.unsur]


def _satu_nilai(
    satu: EvaluasiTitik,
    aturan: SkorKontrak,
    unsur: UnsurKontrak,
    nilai: IsianSkor,
    fakta: list[FaktaTitik],
    lama: dict[str, str],
    kata: dict[str, str],
) -> NilaiUnsur:
    return NilaiUnsur(
        evaluasi=satu,
        kode=unsur.kode,
        sebutan=unsur.sebutan,
        skor=nilai.skor,
        sebutan_skor=kata[nilai.skor],
        lulus=aturan.lulus_skor(nilai.skor),
        arah=aturan.arah(lama.get(unsur.kode, ""), nilai.skor),
        alasan=nilai.alasan.strip(),
        fakta=[f.baris() for f in fakta_unsur(unsur, fakta)],
    )
