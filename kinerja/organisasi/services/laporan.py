"""Reports of people that their data is wrong, answers to them, and notes on lines of the inbox.

Who answers or notes finds the right number at home at once; who reports does not wait for the count.
"""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.kotak.hitungan import hitung_kotak
from kinerja.organisasi.models import LaporanKeliru, Pegawai, TindakLanjut
from kinerja.organisasi.tugas import hitung_kotak_harian


def lapor(*, pegawai: Pegawai, hal: str, uraian: str, by: Pelaku, at: datetime) -> LaporanKeliru:
    """A person says: this superior, unit or post of mine is wrong."""
    with tindakan("organisasi.keliru_dilaporkan", by=by, at=at) as catatan:
        laporan = LaporanKeliru.objects.create(pegawai=pegawai, hal=hal, uraian=uraian, dibuat=at)
        catatan.perihal("pegawai", pegawai.pk)
        catatan.muatan(laporan=laporan.pk, hal=hal)
        hitung_kotak_harian.enqueue()
    return laporan


def jawab(*, laporan: LaporanKeliru, jawaban: str, by: Pelaku, at: datetime) -> LaporanKeliru:
    """The personnel agency answers; the report is closed."""
    with tindakan("organisasi.laporan_dijawab", by=by, at=at) as catatan:
        laporan.jawaban, laporan.selesai = jawaban, at
        laporan.save(update_fields=["jawaban", "selesai"])
        catatan.perihal("pegawai", laporan.pegawai_id)
        catatan.muatan(laporan=laporan.pk)
    hitung_kotak(at=at)
    return laporan


def tindak_lanjuti(*, jenis: str, kunci: str, catatan: str, by: Pelaku, at: datetime) -> TindakLanjut:
    """Note what was done about a line of the inbox, or why it is left; it leaves the list."""
    with tindakan("organisasi.temuan_ditindaklanjuti", by=by, at=at) as entri:
        baris, _dibuat = TindakLanjut.objects.update_or_create(
            jenis=jenis, kunci=kunci, defaults={"catatan": catatan, "oleh": by.nama, "at": at}
        )
        entri.perihal("temuan", f"{jenis}:{kunci}")
        entri.muatan(catatan=catatan)
    hitung_kotak(at=at)
    return baris


def tindak_lanjuti_banyak(
    *, temuan: Sequence[tuple[str, str]], catatan: str, by: Pelaku, at: datetime
) -> list[TindakLanjut]:
    """One note on many lines (kind, key) that have none: all or none. SudahBerubah names what others have noted."""
    baru = [TindakLanjut(jenis=j, kunci=k, catatan=catatan, oleh=by.nama, at=at) for j, k in dict.fromkeys(temuan)]
    with tindakan("organisasi.temuan_ditindaklanjuti", by=by, at=at) as entri:
        if lama := _catatan(baru):
            raise SudahBerubah(0, [_sebut(satu) for satu in lama])
        TindakLanjut.objects.bulk_create(baru, ignore_conflicts=True)  # waits for who writes the same line just now
        if lain := [satu for satu in _catatan(baru) if (satu.oleh, satu.at, satu.catatan) != (by.nama, at, catatan)]:
            raise SudahBerubah(0, [_sebut(satu) for satu in lain])
        for satu in baru:
            entri.perihal("temuan", f"{satu.jenis}:{satu.kunci}")
        entri.muatan(catatan=catatan)
    hitung_kotak(at=at)
    return baru


def _catatan(baru: Sequence[TindakLanjut]) -> list[TindakLanjut]:
    """The notes that lines have now. One query."""
    kunci = {(satu.jenis, satu.kunci) for satu in baru}
    ada = TindakLanjut.objects.filter(kunci__in={k for _jenis, k in kunci})
    return [satu for satu in ada if (satu.jenis, satu.kunci) in kunci]


def _sebut(satu: TindakLanjut) -> str:
    return _("Sudah dicatat %(siapa)s: %(catatan)s.") % {"siapa": satu.oleh, "catatan": satu.catatan.rstrip(".")}
