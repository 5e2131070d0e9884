"""Loads the organisation, the people, the plan and the accounts through the same imports that a Pemda uses."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date

from contoh.berkas import tulis
from contoh.orang import Kelompok, Orang, Penduduk, StatusBaris, Tugas, susun_penduduk
from contoh.panggung import SISTEM, Panggung
from contoh.rencana import DOKUMEN, daftar_rencana, realisasi_bappeda, realisasi_kota
from contoh.struktur import BERDIRI, Struktur, susun
from kinerja.akun.services import buat_banyak_pengguna
from kinerja.dasar.pertukaran import impor
from kinerja.fakta.pertukaran import JENIS as JENIS_FAKTA
from kinerja.integrasi.pertukaran import JENIS as JENIS_BKN
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import AkunPegawai, Pegawai
from kinerja.organisasi.pertukaran import JENIS as JENIS_ORGANISASI
from kinerja.organisasi.selectors.pegawai import nip_subquery
from kinerja.peraturan.services import ubah_setelan
from kinerja.peraturan.setelan import CARA_SKP
from kinerja.rencana.models import DokumenRencana
from kinerja.rencana.pertukaran import JENIS as JENIS_RENCANA
from kinerja.rencana.services import jadikan_berjalan
from kinerja.skp.pertukaran import JENIS as JENIS_SKP

JENIS = {j.kode: j for j in (*JENIS_ORGANISASI, *JENIS_FAKTA, *JENIS_RENCANA, *JENIS_SKP, *JENIS_BKN)}
Baris = Mapping[str, str]


class MuatGagal(Exception):
    """The example's own files were refused: a mistake of the program."""


def muat_awal(panggung: Panggung) -> tuple[Struktur, Penduduk]:
    """Structure, people and plan as they stood on 1 January of the first year."""
    struktur = susun(panggung.pegawai)
    penduduk = susun_penduduk(struktur, panggung.pegawai, panggung.acak, panggung.tahun_lalu)
    hari = date(panggung.tahun_lalu, 1, 1)
    tulis_skp_di_sini(panggung, hari)
    masuk(panggung, "unit", _unit(struktur), hari)
    masuk(panggung, "jabatan", _jabatan(struktur), hari)
    muat_kelompok(panggung, penduduk.awal)
    muat_rencana(panggung, struktur, hari)
    return struktur, penduduk


def tulis_skp_di_sini(panggung: Panggung, on: date) -> None:
    """The example is in mode utama: SKP and marks of every group of posts are made here."""
    for kunci, *_lain in CARA_SKP:
        alasan = "Pemda contoh menyusun SKP di sini dan mengirim hasilnya ke SIASN."
        ubah_setelan(kunci=kunci, nilai="utama", mulai=on, alasan=alasan, by=SISTEM, at=panggung.pukul(on, 7))


def masuk(panggung: Panggung, kode: str, baris: Iterable[Baris], on: date) -> None:
    """Write an exchange file and import it, as the desk would on that day."""
    isi = list(baris)
    if not isi:
        return
    berkas = tulis(panggung.folder / f"{kode}-{on:%Y%m%d}.csv", isi)
    panggung.lapor(f"Impor {kode}", 0, len(isi))
    hasil = impor(JENIS[kode], berkas, by=SISTEM, at=panggung.pukul(on, 8))
    if hasil.masalah:
        raise MuatGagal("\n".join(str(m) for m in hasil.masalah[:10]))
    panggung.lapor(f"Impor {kode}", len(isi), len(isi))


def muat_kelompok(panggung: Panggung, kelompok: Kelompok) -> None:
    """One day's records of the personnel agency; new people get accounts."""
    masuk(panggung, "pegawai", map(_orang, kelompok.pegawai), kelompok.dicatat)
    masuk(panggung, "penugasan", map(_tugas, kelompok.tugas), kelompok.dicatat)
    masuk(panggung, "status", map(_status, kelompok.status), kelompok.dicatat)
    if kelompok.pegawai:
        _akun(panggung, kelompok.dicatat)


def muat_rencana(panggung: Panggung, struktur: Struktur, on: date) -> None:
    """The running plan of the whole Pemda."""
    masuk(panggung, "rencana", daftar_rencana(struktur), on)
    dokumen = DokumenRencana.objects.get(kode=DOKUMEN)
    if not dokumen.berjalan:
        jadikan_berjalan(dokumen=dokumen, by=SISTEM, at=panggung.pukul(on))


def muat_realisasi(panggung: Panggung, on: date) -> None:
    """What last year brought, real figures where the sources have them."""
    masuk(panggung, "realisasi", [*realisasi_kota(), *realisasi_bappeda()], on)


def _akun(panggung: Panggung, on: date) -> None:
    """An account without a password for everybody who has none; the agency's officer prints codes later."""
    tanpa = list(Pegawai.objects.filter(akun__isnull=True).annotate(nama_pengguna=nip_subquery(on)))
    at = panggung.pukul(on, 8, 30)
    with tindakan("organisasi.akun_dibuat", by=SISTEM, at=at) as catatan:
        pengguna = buat_banyak_pengguna(daftar=[(p.nama_pengguna, p.nama) for p in tanpa], by=SISTEM, at=at)
        AkunPegawai.objects.bulk_create(
            [AkunPegawai(pegawai=p, pengguna=u) for p, u in zip(tanpa, pengguna, strict=True)]
        )
        catatan.muatan(jumlah=len(tanpa))


def _unit(struktur: Struktur) -> list[Baris]:
    return [
        {
            "kode": u.kode,
            "nama": u.nama,
            "jenis": u.jenis,
            "perangkat_daerah": "ya" if u.perangkat_daerah else "tidak",
            "kode_induk": u.kode_induk,
            "mulai": BERDIRI.isoformat(),
        }
        for u in struktur.unit
    ]


def _jabatan(struktur: Struktur) -> list[Baris]:
    return [
        {
            "kode": j.kode,
            "nama": j.nama,
            "kode_unit": j.kode_unit,
            "jenis": j.jenis,
            "eselon": j.eselon,
            "jenjang": j.jenjang,
            "kelas": str(j.kelas or ""),
            "formasi": str(j.formasi or ""),
            "kode_atasan": j.kode_atasan,
            "mulai": BERDIRI.isoformat(),
        }
        for j in struktur.jabatan
    ]


def _orang(orang: Orang) -> Baris:
    return {
        "nip": orang.nip,
        "nama": orang.nama,
        "gelar_belakang": orang.gelar_belakang,
        "status": orang.status,
        "tanggal_lahir": _tanggal(orang.lahir),
        "jenis_kelamin": orang.kelamin,
        "tmt_cpns": _tanggal(orang.tmt_cpns),
        "tmt_pensiun": _tanggal(orang.tmt_pensiun),
        "golongan": orang.golongan,
        "tmt_golongan": _tanggal(orang.tmt_cpns) if orang.golongan else "",
        "pendidikan": orang.pendidikan,
    }


def _tugas(tugas: Tugas) -> Baris:
    return _teks(asdict(tugas))


def _status(status: StatusBaris) -> Baris:
    return _teks(asdict(status))


def _teks(isi: Mapping[str, object]) -> Baris:
    return {k: _tanggal(v) if isinstance(v, date) else str(v or "") for k, v in isi.items()}


def _tanggal(hari: date | None) -> str:
    return hari.isoformat() if hari else ""
