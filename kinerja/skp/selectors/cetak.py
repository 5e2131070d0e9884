"""What the papers of an SKP need beside its form: the action plan of all periods, a year's dialogues, the parties."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from kinerja.dasar.waktu import hari
from kinerja.dokumen.formulir.orang import pejabat_pada
from kinerja.dokumen.naskah.pejabat import Pejabat
from kinerja.organisasi.models import Tujuan
from kinerja.organisasi.selectors import atasan_pada
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.organisasi.sesi import Sesi
from kinerja.peraturan.periode import Periode, periode_dari_kode
from kinerja.skp.models import SKP, Dialog, HasilKerja, RencanaAksi
from kinerja.skp.permissions import lingkup_dialog
from kinerja.skp.selectors.dasar import versi_skp
from kinerja.skp.selectors.dukungan import hari_skp
from kinerja.skp.selectors.realisasi import silsilah_hasil


@dataclass(frozen=True, slots=True)
class PihakSKP:
    """The person and who sets the SKP, as they are printed; `penilai` is None where nobody holds that post."""

    pegawai: Pejabat
    penilai: Pejabat | None
    perangkat: str = ""


@dataclass(frozen=True, slots=True)
class AksiHasil:
    """A result with its action plan, period by period."""

    rumusan: str
    aksi: tuple[tuple[Periode, RencanaAksi], ...]


def pihak_skp(skp: SKP, on: date, pohon: Callable[[date], PohonUnit]) -> PihakSKP:
    """The person as the segment began; who set it as on that day, or who would set it today."""
    ditetapkan = hari(skp.ditetapkan_pada) if skp.ditetapkan_pada else None
    hari_penilai = ditetapkan or hari_skp(skp, on)
    penilai = skp.penilai_id if skp.penilai_id and ditetapkan else _atasan(skp, hari_penilai)
    orang = pejabat_pada([skp.penugasan_id], skp.mulai)
    unit = pohon(skp.mulai)
    akar = unit.perangkat(skp.unit_pada_id)
    return PihakSKP(
        orang[skp.penugasan_id],
        pejabat_pada([penilai], hari_penilai).get(penilai) if penilai else None,
        unit.simpul[akar].nama if akar is not None else "",
    )


def _atasan(skp: SKP, on: date) -> int | None:
    atasan = atasan_pada(skp.penugasan_id, Tujuan.KINERJA, on)
    return atasan.pk if atasan else None


def rencana_aksi_skp(skp: SKP) -> list[AksiHasil]:
    """Every result of this version with its action plan; one written in an earlier version goes with its result."""
    silsilah = silsilah_hasil(skp)
    menurut: dict[int, dict[str, RencanaAksi]] = defaultdict(dict)
    semua = RencanaAksi.objects.filter(hasil_kerja__skp__in=versi_skp(skp)).order_by("hasil_kerja__skp__versi")
    for r in semua:
        kini, _indikator = silsilah.get((r.hasil_kerja_id, None), (r.hasil_kerja_id, None))
        menurut[kini][r.periode] = r
    hasil = HasilKerja.objects.filter(skp=skp).order_by("urutan", "id")
    return [AksiHasil(h.rumusan, tuple(_urut(menurut[h.pk]))) for h in hasil]


def _urut(aksi: dict[str, RencanaAksi]) -> list[tuple[Periode, RencanaAksi]]:
    return sorted(((periode_dari_kode(k), r) for k, r in aksi.items()), key=lambda x: x[0].mulai)


def dialog_segmen(sesi: Sesi, skp: SKP) -> list[Dialog]:
    """The dialogues with a person during a segment, as far as this reader may see them. One query."""
    return _dialog(lingkup_dialog(sesi, sesi.hari), skp)


def dialog_orangnya(skp: SKP) -> list[Dialog]:
    """The same as the person reads them, whoever asks. One query."""
    return _dialog(Dialog.objects.all(), skp)


def _dialog(terbaca: QuerySet[Dialog], skp: SKP) -> list[Dialog]:
    semua = terbaca.filter(pegawai=skp.penugasan.pegawai_id, tanggal__gte=skp.mulai, tanggal__lte=skp.sampai)
    return list(semua.select_related("dengan__pegawai"))
