"""A prepared inauguration in the small Pemda, and many people for one."""

from datetime import date
from typing import Any

from django_tasks_db.models import DBTaskResult

from kinerja.mutasi import services
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.selectors.rencana import rencana_mutasi
from kinerja.mutasi.services import IsiPelantikan, IsiPeserta
from kinerja.mutasi.services.pengisian import isi_naskah_di_latar
from kinerja.organisasi.services import (
    IsiJabatan,
    IsiPegawai,
    IsiPenugasan,
    simpan_banyak_jabatan,
    simpan_banyak_pegawai,
    simpan_banyak_penugasan,
)
from tests.pabrik import SISTEM, Kota, pukul

HARI_LANTIK = date(2026, 3, 2)


def isi(kode: str = "P1", **lain: Any) -> IsiPelantikan:
    """Particulars of an inauguration of 2 March 2026."""
    baku: dict[str, Any] = {"nomor_sk": "800/1/2026", "tanggal_sk": date(2026, 2, 20), "tempat": "Aula"}
    if lain.get("set_dokumen"):
        baku["alasan_set"] = "Sesuai keputusan pelantikan ini"
    return IsiPelantikan(kode, "Pelantikan pejabat", **{"tanggal": HARI_LANTIK, **baku, **lain})


def siapkan(kota: Kota, *peserta: IsiPeserta, **lain: Any) -> Pelantikan:
    """Prepared by the personnel agency, with these people."""
    at = pukul(kota.on)
    satu = services.siapkan(isi=isi(**lain), by=SISTEM, at=at)
    if peserta:
        services.simpan_banyak_peserta(pelantikan=satu.pk, isi=peserta, by=SISTEM, at=at)
    satu.refresh_from_db()
    return satu


def kerjakan_pengisian() -> list[int]:
    """What the background worker would fill now; how many papers each request has."""
    antre = DBTaskResult.objects.filter(status="READY", task_path=isi_naskah_di_latar.module_path)
    hasil = [isi_naskah_di_latar.call(*tugas.args_kwargs["args"]) for tugas in antre]
    antre.update(status="SUCCESSFUL")
    return hasil


def mulai(satu: Pelantikan) -> Pelantikan:
    """Started on its day, as the page shows it."""
    sidik = rencana_mutasi(satu).sidik
    at = pukul(satu.tanggal)
    return services.mulai_pelantikan(pelantikan=satu.pk, versi=satu.kunci, sidik=sidik, by=SISTEM, at=at)


def banyak(n: int) -> list[IsiPeserta]:
    """So many new heads of section, each from a desk of BKPSDM to a section of its own."""
    awal = date(2025, 1, 1)
    at = pukul(awal)
    jabatan = [
        IsiJabatan(f"SEKSI{i}", f"Kepala Seksi {i}", "10", "pengawas", awal, kode_atasan="KADIS") for i in range(n)
    ]
    simpan_banyak_jabatan(isi=jabatan, by=SISTEM, at=at)
    nip = [f"1980010120100110{i:02d}" if i < 100 else f"198001012010011{i:03d}" for i in range(n)]
    orang = [IsiPegawai(x, f"Pejabat {i}", status="pns", tanggal_lahir=date(1980, 1, 1)) for i, x in enumerate(nip)]
    simpan_banyak_pegawai(isi=orang, by=SISTEM, at=at)
    simpan_banyak_penugasan(isi=[IsiPenugasan(x, "STAF", "definitif", awal) for x in nip], by=SISTEM, at=at)
    return [IsiPeserta(x, f"SEKSI{i}") for i, x in enumerate(nip)]
