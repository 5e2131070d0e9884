"""Where a statutory evaluation stands: its steps, the time to improve, what is still missing before each outcome."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from kinerja.aturan.bentuk.pembinaan import AkibatKinerja
from kinerja.aturan.galat import AturanError
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.bahasa import rujukan
from kinerja.aturan.periksa.pelantikan import JPT, RekamAcara, RekamLantik, periksa_acara, periksa_lantik
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka
from kinerja.aturan.tenggat import jatuh_tempo
from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.models import JenisJabatan, Penugasan
from kinerja.organisasi.selectors.penugasan import bernama, dengan_jabatan, penugasan_pada, versi_jabatan
from kinerja.pembinaan.galat import temuan
from kinerja.pembinaan.models import EvaluasiJabatan, LangkahJabatan
from kinerja.penilaian.models import Jenis as JenisNilai
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.selectors import pustaka_berlaku

J = LangkahJabatan.Jenis
AKIBAT = ("mutasi_setara", "jabatan_lebih_rendah", "usul_pemberhentian")
SEBELUM: dict[str, tuple[str, ...]] = {
    J.PEMBERITAHUAN: (),
    J.EVALUASI_ULANG: (J.PEMBERITAHUAN,),
    J.UJI_KOMPETENSI: (J.PEMBERITAHUAN, J.EVALUASI_ULANG),
    J.RISALAH_TIM: (J.PEMBERITAHUAN, J.EVALUASI_ULANG, J.UJI_KOMPETENSI),
    J.PERTIMBANGAN_BKN: (J.PEMBERITAHUAN, J.EVALUASI_ULANG, J.UJI_KOMPETENSI, J.RISALAH_TIM),
    J.PENEMPATAN: (J.PEMBERITAHUAN, J.EVALUASI_ULANG, J.UJI_KOMPETENSI, J.RISALAH_TIM),
}


@dataclass(frozen=True, slots=True)
class Masa:
    """A time from-to, ends inclusive."""

    mulai: date
    sampai: date


def masa_perbaikan(diberitahukan: date) -> Masa:
    """The time to improve: from the day after the notice, as long as the rule of that day says."""
    mulai = diberitahukan + timedelta(days=1)
    return Masa(mulai, jatuh_tempo("masa_perbaikan", mulai, pustaka=pustaka_berlaku()).tanggal)


def akhir_penempatan(mulai: date) -> date:
    """The last day of a temporary placement that began on a day."""
    return jatuh_tempo("masa.penempatan_sementara", mulai, pustaka=pustaka_berlaku()).tanggal


def perkara_bernama(semua: QuerySet[EvaluasiJabatan]) -> QuerySet[EvaluasiJabatan]:
    """With the person, `nama_jabatan` and `nama_unit` of the last day of the mark it stands on; the newest first."""
    nama: Mapping[str, Any] = {"nama_jabatan": F("_vj__nama"), "nama_unit": F("_vu__nama")}
    versi = versi_jabatan(F("penilaian__sampai"))
    lengkap = semua.select_related("penugasan__pegawai").annotate(**versi).annotate(**nama)
    return lengkap.order_by("-dibuka_pada", "-pk")


@disiapkan
def baca_perkara(potongan: slice) -> QuerySet[EvaluasiJabatan]:
    """A page of all there are, as `perkara_bernama`."""
    return perkara_bernama(EvaluasiJabatan.objects.all())[potongan]


def langkah_perkara(perkara: EvaluasiJabatan) -> dict[str, LangkahJabatan]:
    """The steps on record by kind. One query."""
    return {x.jenis: x for x in perkara.langkah.all()}


def kelompok_jabatan(jenis: str | None) -> str:
    """Which outcomes the rules know for a kind of post."""
    if jenis in JPT:
        return "jpt"
    return "fungsional" if jenis == JenisJabatan.FUNGSIONAL else "administrasi"


def akibat_pada(kode: str, on: date, buku: Pustaka | None = None) -> NilaiBerlaku | None:
    """An outcome as the rules of a day know it; None where none does."""
    try:
        return (buku or pustaka_berlaku()).nilai(f"akibat_kinerja.{kode}", on)
    except AturanError:
        return None


def kurang_untuk(perkara: EvaluasiJabatan, kode: str, on: date) -> list[Temuan]:
    """Every link that is missing before an outcome may be concluded, each with its article; empty = it may be."""
    nilai = akibat_pada(kode, on)
    if nilai is None:
        return [temuan(_("Belum ada aturan yang mengenal akibat ini pada hari itu."), "akibat")]
    langkah, pasal = langkah_perkara(perkara), rujukan(nilai)
    return [
        *_kurang_rangkaian(langkah, pasal),
        *_kurang_akibat(perkara, nilai.isi, langkah, on, pasal),
        *_kurang_nilai(perkara, nilai.isi, on, pasal),
    ]


def _kurang_rangkaian(langkah: dict[str, LangkahJabatan], pasal: str) -> Iterator[Temuan]:
    """The steps everybody walks: told, given time, looked at again, tested."""
    for jenis in (J.PEMBERITAHUAN, J.EVALUASI_ULANG, J.UJI_KOMPETENSI):
        if jenis not in langkah:
            yield temuan(_("%s belum tercatat.") % jenis.label, jenis, pasal)
    ulang = langkah.get(J.EVALUASI_ULANG)
    if ulang and ulang.hasil != LangkahJabatan.Hasil.BELUM:
        yield temuan(_("Evaluasi ulang memenuhi; tidak ada akibat yang mengikutinya."), J.EVALUASI_ULANG, pasal)


def _kurang_akibat(
    perkara: EvaluasiJabatan, isi: AkibatKinerja, langkah: dict[str, LangkahJabatan], on: date, pasal: str
) -> Iterator[Temuan]:
    if perkara.kelompok not in isi.jabatan:
        yield temuan(_("Akibat ini tidak dikenal untuk jenis jabatan pegawai."), "akibat", pasal)
    for perlu in isi.perlu:
        if perlu in (J.RISALAH_TIM, J.PERTIMBANGAN_BKN) and perlu not in langkah:
            yield temuan(_("%s belum tercatat beserta nomornya.") % J(perlu).label, perlu, pasal)
    uji = langkah.get(J.UJI_KOMPETENSI)
    if "uji_belum" in isi.perlu and uji and uji.hasil != LangkahJabatan.Hasil.BELUM:
        yield temuan(_("Uji kompetensi memenuhi standar; akibat ini tidak dapat diambil."), J.UJI_KOMPETENSI, pasal)
    if "penempatan_habis" in isi.perlu:
        yield from _kurang_penempatan(langkah.get(J.PENEMPATAN), on, pasal)


def _kurang_penempatan(penempatan: LangkahJabatan | None, on: date, pasal: str) -> Iterator[Temuan]:
    if penempatan is None:
        yield temuan(_("Penempatan sementara belum tercatat."), J.PENEMPATAN, pasal)
    elif on <= (akhir := akhir_penempatan(penempatan.tanggal)):
        pesan = _("Penempatan sementara berjalan sampai %s.") % tulis_tanggal(akhir)
        yield temuan(pesan, J.PENEMPATAN, pasal)


def _kurang_nilai(perkara: EvaluasiJabatan, isi: AkibatKinerja, on: date, pasal: str) -> Iterator[Temuan]:
    """The mark it stands on must still hold; some outcomes ask for the newest yearly mark as well."""
    if perkara.penilaian.koreksi_id is not None:
        yield temuan(_("Nilai yang menjadi dasarnya sudah dikoreksi. Hentikan evaluasi ini."), "penilaian", pasal)
    if not isi.predikat:
        return
    tahunan = Penilaian.objects.filter(
        penugasan__pegawai=perkara.penugasan.pegawai_id, jenis=JenisNilai.TAHUNAN, ditetapkan_pada__isnull=False
    )
    terakhir = tahunan.filter(sampai__lte=on).order_by("-sampai", "-pk").first()
    if terakhir is None or terakhir.predikat not in isi.predikat:
        yield temuan(_("Predikat tahunan terakhir bukan Kurang atau Sangat Kurang."), "penilaian", pasal)


def peringatan_perkara(perkara: EvaluasiJabatan, on: date) -> list[Temuan]:
    """What to look at before somebody is moved: time in the post, elections, who is head. Never stops anything."""
    p = bernama(Penugasan.objects.filter(pk=perkara.penugasan_id), on).get()
    jenis, sejak = p.jenis_jabatan or "", p.tanggal_pelantikan or p.mulai
    buku = pustaka_berlaku()
    lantik = periksa_lantik(
        RekamLantik(pada=on, jabatan=jenis, jabatan_lama=jenis, sejak=sejak, pertek=True, uji_kompetensi=on),
        pustaka=buku,
    )
    kepala = penugasan_pada(on).filter(dengan_jabatan(jenis=JenisJabatan.KEPALA_DAERAH)).order_by("jenis").first()
    acara = RekamAcara(
        pada=on,
        upacara=False,
        kepala_jenis=kepala.jenis if kepala else "",
        kepala_sejak=(kepala.tanggal_pelantikan or kepala.mulai) if kepala else None,
    )
    return [*lantik, *periksa_acara(acara, pustaka=buku)]
