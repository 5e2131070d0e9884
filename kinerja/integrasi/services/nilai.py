"""Keep the marks BKN holds of periods that were rated here too, for comparison."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kinerja.integrasi.models import NilaiBKN
from kinerja.integrasi.services.hitung import satu_per_satu, simpan_beda
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.services import Ringkasan


@dataclass(frozen=True, slots=True)
class IsiNilai:
    """A mark as BKN holds it."""

    pegawai_id: int
    jenis: str
    mulai: date
    sampai: date
    hasil_kerja: str
    perilaku: str
    predikat: str


def simpan_nilai_bkn(*, isi: Sequence[IsiNilai], by: Pelaku, at: datetime, berkas: str = "") -> Ringkasan:
    """Keep marks of periods that were rated here too, for comparison; ours are never touched."""
    with tindakan("integrasi.nilai_bkn_dibandingkan", by=by, at=at) as catatan:
        satu_per_satu()
        ada = {
            (n.pegawai_id, n.jenis, n.mulai, n.sampai): n
            for n in NilaiBKN.objects.filter(pegawai__in={x.pegawai_id for x in isi})
        }
        ringkasan = Ringkasan()
        for x in isi:
            satu = ada.get((x.pegawai_id, x.jenis, x.mulai, x.sampai))
            nilai = {"hasil_kerja": x.hasil_kerja, "perilaku": x.perilaku, "predikat": x.predikat}
            berubah = satu is not None and any(getattr(satu, k) != v for k, v in nilai.items())
            ringkasan.hitung(baru=satu is None, berubah=berubah)
            if satu is None or berubah:
                NilaiBKN.objects.update_or_create(
                    pegawai_id=x.pegawai_id,
                    jenis=x.jenis,
                    mulai=x.mulai,
                    sampai=x.sampai,
                    defaults={**nilai, "dimuat": at},
                )
                catatan.perihal("pegawai", x.pegawai_id)
        catatan.muatan(**ringkasan.muatan(), berkas=berkas)
        simpan_beda(pegawai=[x.pegawai_id for x in isi], at=at)
    return ringkasan
