"""Reports of people that their data is wrong, answers to them, and notes on lines of the inbox."""

from datetime import datetime

from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import LaporanKeliru, Pegawai, TindakLanjut


def lapor(*, pegawai: Pegawai, hal: str, uraian: str, by: Pelaku, at: datetime) -> LaporanKeliru:
    """A person says: this superior, unit or post of mine is wrong."""
    with tindakan("organisasi.keliru_dilaporkan", by=by, at=at) as catatan:
        laporan = LaporanKeliru.objects.create(pegawai=pegawai, hal=hal, uraian=uraian, dibuat=at)
        catatan.perihal("pegawai", pegawai.pk)
        catatan.muatan(laporan=laporan.pk, hal=hal)
    return laporan


def jawab(*, laporan: LaporanKeliru, jawaban: str, by: Pelaku, at: datetime) -> LaporanKeliru:
    """The personnel agency answers; the report is closed."""
    with tindakan("organisasi.laporan_dijawab", by=by, at=at) as catatan:
        laporan.jawaban, laporan.selesai = jawaban, at
        laporan.save(update_fields=["jawaban", "selesai"])
        catatan.perihal("pegawai", laporan.pegawai_id)
        catatan.muatan(laporan=laporan.pk)
    return laporan


def tindak_lanjuti(*, jenis: str, kunci: str, catatan: str, by: Pelaku, at: datetime) -> TindakLanjut:
    """Note what was done about a line of the inbox, or why it is left; it leaves the list."""
    with tindakan("organisasi.temuan_ditindaklanjuti", by=by, at=at) as entri:
        baris, _baru = TindakLanjut.objects.update_or_create(
            jenis=jenis, kunci=kunci, defaults={"catatan": catatan, "oleh": by.nama, "at": at}
        )
        entri.perihal("temuan", f"{jenis}:{kunci}")
        entri.muatan(catatan=catatan)
    return baris
