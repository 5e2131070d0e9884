"""Inputs for every kind of document, with the shortest and the longest real names, posts and agencies."""

import csv
import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from kinerja.dokumen.naskah import (
    IsianNaskah,
    KopKepalaDaerah,
    KopPerangkat,
    Pejabat,
    TandaPeriksa,
    kata_sumpah,
    pustaka_naskah,
    titik_evaluasi,
)
from kinerja.dokumen.naskah.isian import NilaiKolom

DATA = Path(__file__).resolve().parents[3] / "contoh" / "data"
PADA = datetime(2026, 11, 12, 2, 0, tzinfo=UTC)
HARI = date(2026, 11, 12)
TANDA = TandaPeriksa("https://rapor.kotacontoh.go.id/v/K7QM-2XPD", "K7QM-2XPD")
KEPUTUSAN = "Keputusan Wali Kota Contoh Nomor 800.1.3.3/1234/2026 tanggal 10 November 2026"
UB = {"atas_nama": "Wali Kota Contoh", "untuk_beliau": "Sekretaris Daerah"}
PEMANTAU = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"


def _baca(nama: str) -> list[dict[str, str]]:
    with (DATA / nama).open(encoding="utf-8") as berkas:
        return list(csv.DictReader(berkas))


def _ujung(teks: list[str], *, panjang: bool) -> str:
    return (max if panjang else min)(sorted(x for x in teks if x), key=len)


def nama(*, panjang: bool) -> str:
    """A made-up name from the longest (twice the family name) or the shortest words of the list."""
    kata = [b["nama"] for b in _baca("nama_buatan.csv")]
    return " ".join([_ujung(kata, panjang=panjang)] * (4 if panjang else 1))


def jabatan(*, panjang: bool) -> str:
    """A post of 180 characters made of real ones, or the shortest real one."""
    if not panjang:
        return _ujung([b["jabatan"] for b in _baca("jabatan_kelas_kota_palu.csv")], panjang=False)
    semua = sorted({b["jabatan"] for b in _baca("jabatan_kelas_kota_palu.csv")}, key=lambda x: (-len(x), x))
    return " dan ".join(semua)[:180].strip()


def unit(*, panjang: bool) -> str:
    """The longest or shortest agency of a real city."""
    return _ujung([b["nama"].title() for b in _baca("sotk_kota_semarang.csv")], panjang=panjang)


def pejabat(*, panjang: bool, **lain: Any) -> Pejabat:
    """A person; the short one has neither titles nor NIP nor rank."""
    if not panjang:
        return Pejabat(nama=nama(panjang=False), jabatan=jabatan(panjang=False), **lain)
    isi = {
        "nama": nama(panjang=True),
        "nama_gelar": f"Dr. Ir. H. {nama(panjang=True)}, S.Kom., S.H., M.Kom., M.M.",
        "nip": "197805122003122001",
        "pangkat": "Pembina Tingkat I",
        "golongan": "IV/b",
        "jabatan": jabatan(panjang=True),
        "unit": unit(panjang=True),
    }
    return Pejabat(**(isi | lain))


def sasaran(*, panjang: bool) -> list[Mapping[str, str]]:
    """Goals, indicators and targets of a real agency: all of them twice, or one."""
    baris: list[Mapping[str, str]] = [
        {"sasaran": b["nama"], "indikator": b["indikator"], "target": f"{b['target_2026']} {b['satuan']}".strip()}
        for b in _baca("cascade_bkpsdm_situbondo_2026_2030.csv")
        if b["indikator"]
    ]
    return [*baris, *baris] if panjang else baris[:1]


def anggaran() -> list[Mapping[str, str | int]]:
    """Programmes with the money of 2026 of the same agency."""
    semua = _baca("cascade_bkpsdm_situbondo_2026_2030.csv")
    return [
        {"nama": b["nama"], "anggaran": int(float(b["pagu_2026"])), "keterangan": "APBD"}
        for b in semua
        if b["pagu_2026"]
    ]


def kolom(jenis: str, *, panjang: bool) -> dict[str, NilaiKolom]:
    """The fields of a kind; the short input leaves out what may be left out."""
    semua = _kolom(panjang=panjang)[jenis]
    versi = pustaka_naskah().versi(jenis, pustaka_naskah().berlaku(jenis, HARI))
    return semua if panjang else {n: x for n, x in semua.items() if versi.kolom[n].wajib}


def _kolom(*, panjang: bool) -> dict[str, dict[str, NilaiKolom]]:
    p, atasan = pejabat(panjang=panjang), pejabat(panjang=panjang, keadaan="plt")
    wali = Pejabat(nama=nama(panjang=panjang), jabatan="Wali Kota Contoh", kedudukan="kepala_daerah")
    sekda = pejabat(panjang=panjang, kedudukan="sekretaris_daerah")
    satu, dua = titik_evaluasi(HARI)
    titik: dict[str, NilaiKolom] = {
        "lama_pertama": satu.lama,
        "lama_kedua": dua.lama,
        "evaluasi_pertama": satu.tanggal,
        "evaluasi_kedua": dua.tanggal,
        "pemantau": PEMANTAU,
    }
    ukuran = [
        {"hasil": s["sasaran"], "ukuran": s["indikator"], "target": s["target"]} for s in sasaran(panjang=panjang)
    ]
    acara: dict[str, NilaiKolom] = {"keputusan": KEPUTUSAN, "tempat_acara": "Aula Balai Kota Contoh"}
    baris = {"nama": p.bernama, "nip": p.nip, "pangkat": "Penata, III/c", "lama": p.jabatan, "baru": p.jabatan}
    oleh = kata_sumpah("katolik")
    pk: dict[str, NilaiKolom] = {
        "tahun": "2026",
        "pertama": p,
        "sasaran": sasaran(panjang=panjang),
        "anggaran": anggaran(),
        "versi_perubahan": "2",
        "perubahan": "pergantian pejabat",
    }
    sebutan: dict[str, NilaiKolom] = {"sebutan_sasaran": "Sasaran Strategis", "sebutan_program": "Program"}
    return rahasia(p, atasan, wali, panjang=panjang) | {
        "pakta_integritas": {"pembuat": p, "saksi": atasan},
        "perjanjian_kinerja": pk | sebutan | {"kedua": atasan},
        "perjanjian_kinerja_kepala_daerah": pk | {"pertama": wali, "pemda": "Pemerintah Kota Contoh"},
        "kontrak_jabatan": titik
        | {
            "pertama": p,
            "kedua": atasan,
            "tmt": HARI,
            "nomor_keputusan": KEPUTUSAN,
            "ukuran": ukuran,
            "hari_tanggapan": 5,
        },
        "tanggung_jawab": {"pembuat": p, "atasan": atasan, "tmt": HARI, "tugas": ["menyusun rencana;"] * 6},
        "kesediaan_anggaran": {
            "pembuat": p,
            "atasan": atasan,
            "peran": "Pejabat Pelaksana Teknis Kegiatan (PPTK)",
            "satuan_kerja": unit(panjang=panjang),
            "tahun_anggaran": "2027",
        },
        "siap_mundur": {"pembuat": p, "atasan": atasan, "tahun": "2026"},
        "pernyataan_payung": titik
        | {
            "pembuat": p,
            "atasan": atasan,
            "lima": [
                "Pakta Integritas;",
                "Kontrak Jabatan;",
                "Perjanjian Kinerja;",
                "Surat Pernyataan Tanggung Jawab; dan",
                "Surat Pernyataan Kesediaan.",
            ],
        },
        "keputusan": {
            "pejabat_penetap": "Wali Kota Contoh",
            "perihal": f"Pengangkatan Pegawai pada {unit(panjang=panjang)}",
            "menimbang": ["bahwa jabatan perlu diisi;", "bahwa pegawai memenuhi syarat;"][: 2 if panjang else 1],
            "mengingat": ["Undang-Undang Nomor 20 Tahun 2023;", "Peraturan Pemerintah Nomor 11 Tahun 2017;"],
            "memperhatikan": ["Pertimbangan teknis BKN Nomor 1/2026;"],
            "tmt": HARI,
            "penetap": wali,
            "daftar": [baris] * (30 if panjang else 1),
            "pegawai": p,
            "jabatan_lama": p.jabatan,
            "nomor_urut": 7,
        },
        "undangan": acara
        | {
            "sifat": "Penting",
            "lampiran": "Satu berkas",
            "hal": "Undangan pelantikan",
            "hari": HARI,
            "pukul": "09.00 WIB",
            "kepada": [p.bernama, "Para Asisten"][: 2 if panjang else 1],
            "di_tempat": "Tempat",
            "pakaian": "Pakaian sipil lengkap",
            "catatan": ["Hadir lebih awal.", "Membawa undangan."],
            "penanda_tangan": atasan.model_copy(update=UB),
        },
        "berita_acara_sumpah": acara
        | {
            "pengambil": wali,
            "pejabat": p,
            "saksi_1": atasan,
            "saksi_2": sekda,
            "rohaniwan": pejabat(panjang=False),
            "agama": "Katolik",
            "pembuka": oleh.pembuka,
            "penutup": oleh.penutup,
            "bersama": [{"nama": p.bernama, "nip": p.nip, "jabatan": p.jabatan}] * 20,
        },
        "spp": acara | {"penanda_tangan": sekda, "pejabat": p, "hari": HARI},
        "spmt": {"keputusan": KEPUTUSAN, "penanda_tangan": atasan, "pejabat": p, "hari": HARI},
        "serah_terima": acara
        | {
            "lama": atasan,
            "baru": p,
            "saksi": sekda,
            "jabatan": p.jabatan,
            "diserahkan": [{"nama": "Arsip", "keadaan": "12 boks", "keterangan": "lengkap"}] * (40 if panjang else 1),
        },
    }


def rahasia(p: Pejabat, atasan: Pejabat, wali: Pejabat, *, panjang: bool) -> dict[str, dict[str, NilaiKolom]]:
    """The papers of a case of discipline and of a resignation."""
    pasal = "Pasal 3 huruf e, Pasal 4 huruf f, Pasal 5 huruf a PP 94/2021" if panjang else "Pasal 4 huruf f PP 94/2021"
    kata = ["1. Apakah Saudara sehat? Jawab: Ya.", "2. Mengapa tidak masuk kerja? Jawab: Tidak memberi kabar."]
    kata *= 14 if panjang else 1
    dasar: dict[str, NilaiKolom] = {"terperiksa": p, "pasal": pasal}
    pemeriksa: dict[str, NilaiKolom] = {f"pemeriksa_{n}": atasan for n in (1, 2, 3, 4)}
    baris = {"nama": p.bernama, "nip": p.nip or "-", "jabatan": p.jabatan}
    banyak = 4 if panjang else 1
    gugur = "yang dibuat pada tanggal 12 November 2026, yang gugur karena salah sebut hari"
    panggilan: list[Mapping[str, str | int | Decimal | date]] = [
        {"nomor": "800.1.6/001/2026", "tanggal": HARI, "hari": HARI}
    ]
    mundur = ["Dengan ini saya memohon berhenti dari jabatan ini."] * (18 if panjang else 1)
    kenal: dict[str, NilaiKolom] = {"nip": p.nip, "pangkat": p.pangkat_golongan, "unit": p.unit}
    return {
        "panggilan_disiplin": dasar
        | {
            "ke": "II",
            "pemeriksa": atasan,
            "hari": HARI,
            "pukul": "09.00",
            "tempat_periksa": "Ruang rapat BKPSDM",
            "pertama": HARI,
            "penanda_tangan": atasan,
        },
        "tim_disiplin": dasar | {"penetap": wali, "anggota": [baris | {"unsur": "Unsur kepegawaian"}] * banyak},
        "bap_disiplin": dasar
        | pemeriksa
        | {
            "tim": [baris] * banyak,
            "isi": kata,
            "penolakan": "tidak sependapat",
            "menandatangani": p,
            "menggantikan": gugur,
        },
        "tidak_hadir_disiplin": dasar | pemeriksa | {"panggilan": panggilan * 2, "isi": kata, "menggantikan": gugur},
        "pembebasan_disiplin": dasar
        | {
            "pejabat_penetap": "Wali Kota Contoh",
            "penetap": wali,
            "alasan": [f"bahwa {p.bernama} sedang diperiksa atas dugaan pelanggaran disiplin;"] * (5 if panjang else 1),
            "mengingat": ["Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil;"] * banyak,
            "tingkat": "berat",
            "mulai": HARI,
            "perlu_plh": "Kepala Bidang Mutasi",
            **kenal,
        },
        "keputusan_disiplin": dasar
        | {
            "pejabat_penetap": "Wali Kota Contoh",
            "penetap": wali,
            "pelanggaran": [f"bahwa {p.bernama} tidak masuk kerja tanpa keterangan;"] * (5 if panjang else 1),
            "pertimbangan": ["Belum pernah dihukum.", "Mengakui perbuatannya."],
            "mengingat": ["Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil;"] * banyak,
            "memperhatikan": ["Berita acara pemeriksaan tanggal 7 Januari 2026;"],
            "tingkat": "sedang",
            "hukuman": "penundaan kenaikan gaji berkala selama satu tahun",
            "bulan": 12,
            "upaya": "keberatan",
            "hari_upaya": 14,
            "hari_berlaku": 15,
            **kenal,
        },
        "pengunduran_diri": {"pemohon": p, "isi": mundur, "mulai": HARI},
        "keputusan_pengunduran": {
            "pejabat_penetap": "Wali Kota Contoh",
            "penetap": wali,
            "pemohon": p,
            "tanggal_surat": HARI,
            "mengingat": ["Peraturan Pemerintah Nomor 11 Tahun 2017;"],
            "memperhatikan": ["Persetujuan Menteri Dalam Negeri Nomor 1/2026;"],
            "jabatan_baru": p.jabatan,
            "mulai": HARI,
            **kenal,
        },
        "jawaban_pengunduran": {
            "pemohon": p,
            "kepada": [p.bernama],
            "di_tempat": "Tempat",
            "tanggal_surat": HARI,
            "putusan": "ditunda",
            "sampai": HARI,
            "alasan": ["Masih dibutuhkan sampai akhir tahun anggaran."] * (12 if panjang else 1),
            "penetap": wali,
        },
        **tindak_lanjut(p, atasan, wali, panjang=panjang),
    }


def tindak_lanjut(p: Pejabat, atasan: Pejabat, wali: Pejabat, *, panjang: bool) -> dict[str, dict[str, NilaiKolom]]:
    """The papers of follow-ups: an award, a note of guidance, the answer to a proposal to move."""
    nama = "Pegawai Berprestasi"
    ditolak = ["Jabatan itu belum kosong sampai akhir tahun anggaran."] * 12
    alasan: dict[str, NilaiKolom] = {"alasan": ditolak} if panjang else {}
    kenal: dict[str, NilaiKolom] = {"nip": p.nip, "pangkat": p.pangkat_golongan, "unit": p.unit}
    return {
        "keputusan_penghargaan": {
            "pejabat_penetap": "Wali Kota Contoh",
            "penetap": wali,
            "penerima": p,
            "penghargaan": f"{nama} Bidang Pelayanan Perizinan Terpadu Satu Pintu Tahun 2026" if panjang else nama,
            "menimbang": ["bahwa yang bersangkutan menunjukkan prestasi kerja, dengan dasar: Survei 2025;"],
            "mengingat": ["Peraturan Pemerintah Nomor 30 Tahun 2019 tentang Penilaian Kinerja Pegawai Negeri Sipil;"],
            **kenal,
        },
        "nota_pembinaan": {
            "pemberi": atasan,
            "penerima": p,
            "perihal": "Laporan terlambat",
            "isi": ["Tiga laporan bulanan diserahkan sesudah batasnya."] * (24 if panjang else 1),
            "dasar": "Rencana aksi triwulan IV",
            "fakta": ["Realisasi triwulan III: 60 persen (SKP, 5 Okt 2026)"] * (12 if panjang else 1),
            "batas": HARI,
        },
        "putusan_usul_mutasi": alasan
        | {
            "kepada": [atasan.jabatan],
            "di_tempat": "Tempat",
            "tanggal_usul": HARI,
            "pegawai": p,
            "jabatan_tujuan": p.jabatan,
            "pertimbangan": "Kompetensi, Kebutuhan organisasi",
            "dasar": "PP 11/2017 jo. PP 17/2020",
            "putusan": "tidak disetujui" if panjang else "disetujui",
            "penetap": wali,
        },
    }


def isian(jenis: str, *, panjang: bool, **lain: Any) -> IsianNaskah:
    """The whole input: agency head for the long one, type alone for the short one where a head is needed."""
    kop = KopPerangkat(
        "Pemerintah Kota Contoh",
        unit(panjang=True),
        alamat=("Jalan Merdeka Nomor 1, Kota Contoh", "Telepon (021) 555-0100"),
    )
    tercetak = pustaka_naskah().jenis(jenis).kop
    dasar = {
        "kolom": kolom(jenis, panjang=panjang),
        "tempat": "Kota Contoh",
        "tanggal": HARI,
        "pada": PADA,
        "nomor": "800.1.3.3/0123/BKPSDM/2026" if panjang else "",
    }
    pendek = KopKepalaDaerah("Wali Kota Contoh") if tercetak == "wajib" else None
    dasar["kop"] = (kop if tercetak != "tanpa" else None) if panjang else pendek
    dasar["tembusan"] = ("Gubernur;", "Inspektur.") if panjang else ()
    dasar["verifikasi"] = TANDA if panjang else None
    return IsianNaskah(**(dasar | lain))  # type: ignore[arg-type] # a test varies any field by name


def teks(pdf: bytes, folder: Path, *, halaman: bool = False) -> str:
    """What a reader hears, in the order of the file; line ends as spaces, pages kept apart if asked."""
    (folder / "uji.pdf").write_bytes(pdf)
    hasil = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", str(folder / "uji.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    return hasil if halaman else " ".join(hasil.split())


def berurutan(isi: str, bagian: list[str]) -> None:
    """Each part stands in the text, after the one before it."""
    mulai = 0
    for b in bagian:
        rapat = " ".join(b.split())
        letak = isi.find(rapat, mulai)
        assert letak >= 0, f"{rapat!r} tidak ada sesudah {isi[max(0, mulai - 80) : mulai]!r}"
        mulai = letak + len(rapat)
