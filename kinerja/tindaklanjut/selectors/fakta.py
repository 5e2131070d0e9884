"""What a proposal or note may rest on: yearly marks, results and marks of the year, each with its source."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from kinerja.aturan.bentuk.tindak_lanjut import PredikatPenghargaan
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.bahasa import rujukan
from kinerja.dasar.waktu import hari
from kinerja.fakta.models import JenisNilai, RiwayatPenilaian
from kinerja.organisasi.models import Penugasan
from kinerja.pembinaan.selectors.fakta import FaktaTitik, fakta_titik
from kinerja.penilaian.models import Penilaian, Predikat
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.tindaklanjut.models import JenisTindakLanjut

TAHUN = 3  # yearly marks that are shown


def fakta_pegawai(penugasan: Penugasan, on: date) -> list[FaktaTitik]:
    """Marks of the last years, then what the record holds of the post since the first of last year. Six queries."""
    tahunan = sorted(predikat_tahunan(penugasan.pegawai_id, on), key=lambda f: f.tanggal, reverse=True)[:TAHUN]
    sejak = max(penugasan.mulai, date(on.year - 1, 1, 1))
    terbaru = sorted(fakta_titik(penugasan.pk, sejak, on), key=lambda f: f.tanggal, reverse=True)
    return [*tahunan, *(f for f in terbaru if f.rujukan not in {x.rujukan for x in tahunan})]


def predikat_tahunan(pegawai: int, on: date) -> Iterator[FaktaTitik]:
    """Given here, else as another record has it. Two queries."""
    disini = Penilaian.objects.filter(
        penugasan__pegawai=pegawai, jenis=JenisNilai.TAHUNAN, ditetapkan_pada__isnull=False, sampai__lte=on
    )
    tahun = set()
    for n in disini:
        tahun.add(n.sampai.year)
        pada = hari(n.ditetapkan_pada) if n.ditetapkan_pada else n.sampai
        yield _predikat(n.sampai.year, n.get_predikat_display(), _("Penilaian kinerja"), pada, f"penilaian:{n.pk}")
    lama = RiwayatPenilaian.objects.filter(
        pegawai=pegawai, jenis=JenisNilai.TAHUNAN, diganti_pada=None, sampai__lte=on
    ).exclude(sampai__year__in=tahun)
    for r in lama:
        kata = dict(Predikat.choices).get(r.predikat, r.predikat)
        yield _predikat(r.sampai.year, str(kata), r.sumber, r.sampai, f"riwayat_penilaian:{r.pk}")


def _predikat(tahun: int, kata: str, sumber: str, pada: date, acuan: str) -> FaktaTitik:
    isi = _("Predikat kinerja tahun %(tahun)s: %(kata)s") % {"tahun": tahun, "kata": kata}
    return FaktaTitik("predikat", sumber, isi, pada, acuan)


def peringatan_penghargaan(jenis: str, fakta: list[FaktaTitik], on: date) -> list[Temuan]:
    """An award usually rests on years of the best mark; where the record does not show them, it is said."""
    if jenis != JenisTindakLanjut.PENGHARGAAN:
        return []
    nilai = pustaka_berlaku().nilai("tindak_lanjut.predikat_penghargaan", on)
    isi: PredikatPenghargaan = nilai.isi
    kata = [str(dict(Predikat.choices)[p]) for p in isi.predikat]
    terakhir = [f for f in fakta if f.jenis == "predikat"][: isi.tahun]
    if len(terakhir) == isi.tahun and all(f.isi.endswith(tuple(f": {k}" for k in kata)) for f in terakhir):
        return []
    pesan = _("Catatan tidak menunjukkan %(kata)s %(n)d tahun terakhir. Sebutkan hasil lain yang menjadi dasarnya.")
    pesan %= {"kata": " / ".join(kata), "n": isi.tahun}
    return [Temuan("tindak_lanjut.predikat", "dasar", pesan, rujukan(nilai), menghalangi=False)]
