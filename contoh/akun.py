"""Who a newcomer can be: accounts with random passwords, printed once, what each shows, and what is left to do."""

import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from contoh.bersama import ketua_tim
from contoh.panggung import SISTEM, Panggung
from kinerja.akun.models import Pengguna, Peran
from kinerja.akun.services import beri_peran, ganti_sandi
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.pegawai import nip_pada
from kinerja.peraturan.services import usulkan_setelan
from kinerja.perwakilan.services import beri_penyiap

BERKAS = "akun-contoh.txt"
LAMA_PENYIAP = timedelta(days=90)
STAF, PETUGAS, KETUA = "Pegawai (staf)", "Petugas BKPSDM", "Ketua tim kerja"
WALI_KOTA, SEKDA, PENYIAP = "Wali kota", "Sekretaris daerah", "Pegawai yang menyiapkan draf Sekda"
KEPALA, ATASAN, PEJABAT = "Kepala perangkat daerah", "Atasan (kepala bidang)", "Pejabat dengan kontrak jabatan"
MEJA, DIPERIKSA = "Petugas disiplin dan pengunduran diri", "Pegawai yang diperiksa"
INSPEKTORAT = "Petugas inspektorat"
POSISI = (  # what the account is called, the post it holds today, its role
    (WALI_KOTA, "000.01", ""),
    (SEKDA, "050.01", ""),
    (KEPALA, "001.01", ""),
    (ATASAN, "0011.01", ""),
    (STAF, "0011.P1 0011.F1 0011.F2 0011.P2 0011.P3 0011.F3", ""),
    (PETUGAS, "0012.F1 0012.P1 0012.F2 0012.P2 0012.P3 0012.F3", Peran.BKPSDM),
    ("Petugas administrator", "0012.P2 0012.F2 0012.P3 0012.F3 0013.F1 0013.P1 0013.F2 0013.P2 0011.P3", Peran.ADMIN),
    ("Perencana", "0061.F1 0061.P1 0061.F2 0061.P2 0061.P3 0061.F3", Peran.PERENCANA),
    ("Kepala sekolah dengan 50 guru", "021S001.01", ""),
    (KETUA, "0011.F2 0011.F1 0011.F3 0011.P2 0011.P1 0011.P3 0012.F1 0012.P1", ""),
    (PENYIAP, "0501.P1 0501.F1 0501.P2 0501.P3 0502.P1 0502.F1 0502.P2 0502.P3 0503.P1 0503.F1", ""),
    (PEJABAT, "0012.01", ""),
    (MEJA, "001A.P1 001A.P2 001A.F1 001A.P3 001A.01", Peran.DISIPLIN),
    (INSPEKTORAT, "0311.F1 0311.F2 0311.P1 0311.P2 0311.F3 0311.P3", Peran.INSPEKTORAT),
    (DIPERIKSA, "0011.P3 0011.P2 0011.F3 0011.P1 001A.P3 001A.P2", ""),
)
PERAN_KEDUA = {MEJA: Peran.PENGUNDURAN}  # one officer sits at both desks, as in many a small agency
LIHAT = {  # what is worth a look there, beside the tasks on home
    WALI_KOTA: "semua perangkat daerah berdampingan; perjanjian, surat pengunduran diri, dan usul mutasi yang menunggu",
    SEKDA: "SKP kepala perangkat daerah; penyiap pada menu di bawah nama",
    KEPALA: "unit yang dipimpin; titik evaluasi kontrak bawahan; pemeriksaan yang diputusnya",
    ATASAN: "matriks peran hasil pada SKP; rekomendasi ketua tim saat menilai; bawahan yang diperiksa",
    STAF: "SKP dari rencana sampai nilai; bank hasil kerja saat menyusun; penghargaan",
    PETUGAS: "pelantikan hari ini, beda dengan BKN, meja titik evaluasi, evaluasi dalam jabatan, paket fakta DPRD",
    "Petugas administrator": "usulan aturan untuk diputus; akun dan peran",
    "Perencana": "pohon kinerja, versi perubahan di samping versi murni, celah",
    "Kepala sekolah dengan 50 guru": "menilai tim besar; satu SKP bagi guru sejabatan",
    KETUA: "memeriksa realisasi anggota tim lintas bidang; realisasi sendiri yang dikembalikan",
    PENYIAP: "menyiapkan draf atas nama Sekda",
    PEJABAT: "catatan titik evaluasi, rencana perbaikan, nota pembinaan, surat pengunduran diri dalam masa tenang",
    MEJA: "pemeriksaan disiplin dari panggilan sampai keberatan; surat pengunduran diri",
    INSPEKTORAT: "pemeriksaan, titik evaluasi, dan tindak lanjut: membaca saja",
    DIPERIKSA: "panggilan pemeriksaan dan berkas sendiri",
}


@dataclass(frozen=True, slots=True)
class Pemeran:
    """The people of the stage, by what still waits for them."""

    orang: tuple[tuple[str, str, Penugasan], ...]  # label, role, assignment

    def bernama(self, label: str) -> Penugasan | None:
        """The post of one account, if somebody was found for it."""
        return next((p for satu, _peran, p in self.orang if satu == label), None)

    @property
    def ketua(self) -> Penugasan | None:
        """Who leads the team."""
        return self.bernama(KETUA)

    @property
    def bertugas(self) -> frozenset[int]:
        """People with an account of their own work: only the ordinary member of staff is in the team beside it."""
        return frozenset(p.pegawai_id for label, _peran, p in self.orang if label != STAF)

    @property
    def semua(self) -> frozenset[int]:
        """Everybody with an account."""
        return frozenset(p.pegawai_id for _label, _peran, p in self.orang)

    @property
    def belum_realisasi(self) -> frozenset[int]:
        """People who have not yet handed in the month that is due."""
        return frozenset(p.pegawai_id for label, _peran, p in self.orang if label.startswith(("Pegawai", "Petugas")))

    @property
    def belum_menilai(self) -> frozenset[int]:
        """Superiors whose marks of the month are due."""
        return frozenset(p.pegawai_id for _label, peran, p in self.orang if not peran)

    @property
    def menunggu_wali_kota(self) -> frozenset[int]:
        """Assignments whose agreement waits for the second party this year."""
        return frozenset(p.pk for label, _peran, p in self.orang if label.startswith(("Kepala perangkat", "Atasan")))


def pilih_pemeran(on: date) -> Pemeran:
    """One person a label: whoever holds (the first of) the named posts on a day and stays in it."""
    hasil: list[tuple[str, str, Penugasan]] = []
    for label, kode, peran in POSISI:
        terpilih = [p.pegawai_id for _label, _peran, p in hasil]
        calon = penugasan_pada(on).filter(jabatan__kode__in=kode.split(), sampai__isnull=True)
        calon = calon.exclude(pegawai__in=terpilih).order_by("pk")
        urut = sorted(calon, key=lambda p: kode.split().index(p.jabatan.kode))
        tetap = ketua_tim(on) if label == KETUA else None  # who leads the team already, wherever the post
        if pilih := tetap or next(iter(urut), None):
            hasil.append((label, str(peran), pilih))
    return Pemeran(tuple(hasil))


def buat_akun(panggung: Panggung, pemeran: Pemeran) -> list[tuple[str, str, str, str]]:
    """Give these people a password and their role; (label, name, user name, password) of each, once."""
    at = panggung.pukul(panggung.hari_ini, 7)
    baris = []
    for label, peran, p in pemeran.orang:
        pengguna = Pengguna.objects.get(akun_pegawai__pegawai=p.pegawai_id)
        sandi = sandi_acak()
        ganti_sandi(pengguna=pengguna, sandi=sandi, by=SISTEM, at=at)
        for satu in filter(None, (peran, PERAN_KEDUA.get(label))):
            _beri(pengguna, satu, panggung, at)
        baris.append((label, p.pegawai.nama_lengkap, nip_pada(p.pegawai_id, panggung.hari_ini), sandi))
    return baris


def _beri(pengguna: Pengguna, peran: str, panggung: Panggung, at: datetime) -> None:
    """From the first day of the example on; the inspectorate by its letter, until the end of this year."""
    mulai, tahun = date(panggung.tahun_lalu, 1, 1), panggung.hari_ini.year
    surat = ("700/12/ST", date(tahun, 12, 31)) if peran == Peran.INSPEKTORAT else ("", None)
    beri_peran(pengguna=pengguna, peran=peran, mulai=mulai, sampai=surat[1], nomor_surat=surat[0], by=SISTEM, at=at)


def usulkan(panggung: Panggung, pemeran: Pemeran) -> None:
    """The personnel officer proposes to rate by quarter from next year on: the administrator's to decide."""
    petugas = next((p for _label, peran, p in pemeran.orang if peran == Peran.BKPSDM), None)
    if petugas:
        usulkan_setelan(
            kunci="irama_penilaian",
            nilai="triwulan",
            mulai=date(panggung.hari_ini.year + 1, 1, 1),
            alasan="Kesepakatan forum pengelola kinerja: penilaian bulanan terlalu rapat bagi sekolah.",
            by=panggung.pelaku(petugas),
            at=panggung.pukul(panggung.hari_ini, 7, 30),
        )


def tunjuk_penyiap(panggung: Panggung, pemeran: Pemeran) -> None:
    """The Sekda lets somebody of the secretariat prepare drafts for a while."""
    sekda, penyiap = pemeran.bernama(SEKDA), pemeran.bernama(PENYIAP)
    if sekda and penyiap:
        on = panggung.hari_ini
        beri_penyiap(
            pegawai=sekda.pegawai_id,
            orang=penyiap.pegawai,
            mulai=on,
            sampai=on + LAMA_PENYIAP,
            by=panggung.pelaku(sekda),
            at=panggung.pukul(on, 7, 15),
        )


def sandi_acak() -> str:
    """Four groups of letters and digits that are not mistaken for each other."""
    huruf = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(huruf) for _ in range(4)) for _ in range(4))


def tulis_akun(folder: Path, baris: Sequence[tuple[str, str, str, str]]) -> str:
    """Keep the accounts in DATA_DIR (only the owner reads them); the same text for the terminal."""
    lebar = [max(len(b[i]) for b in baris) for i in range(3)]
    isi = [f"{a:<{lebar[0]}}  {n:<{lebar[1]}}  {u:<{lebar[2]}}  {s}" for a, n, u, s in baris]
    lihat = [f"{b[0]:<{lebar[0]}}  {LIHAT[b[0]]}" for b in baris]
    judul = "Akun contoh (siapa, nama, nama pengguna, kata sandi):"
    teks = "\n".join([judul, *isi, "", "Yang dapat dilihat di sana:", *lihat]) + "\n"
    folder.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(folder / BERKAS, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as berkas:
        berkas.write(teks)
    return teks
