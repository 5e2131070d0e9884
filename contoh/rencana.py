"""The running plan of Kota Contoh: made-up vision, real indicators, real plans of agencies, as exchange rows.

Programmes of Kabupaten Jember 2021 stand for 2025 and 2026 with their budgets unchanged. Bappeda has the plan and the
quarters of Deli Serdang, the personnel agency the plan of Situbondo, whose baseline stands for 2025. An agreement needs
a measure and a target: where a source gives none, the share carried out and 100 % (or the nearest year's target) are
put in their place.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from contoh import jember, situbondo
from contoh.berkas import baca
from contoh.struktur import AKAR, BKPP, Struktur

DOKUMEN = "rencana-kota-contoh-2025-2029"
TAHUN = (2025, 2026)
BAPPEDA = "006"
IKD = "capaian_ikd_kab_banyuwangi_2025_dayasaing_geografi.csv"
HUNIAN = "Rumah Tangga dengan Akses Hunian Layak, Terjangkau dan Berkelanjutan"
MISI = (  # code, wording, the goal's indicator in the Banyuwangi sheet
    ("M1", "Membangun sumber daya manusia yang sehat, cerdas, dan berbudaya", "Indeks Zakat Nasional"),
    ("M2", "Memperkuat ekonomi rakyat yang tumbuh merata", "Kontribusi PDRB Kabupaten/Kota terhadap Provinsi"),
    ("M3", "Menyediakan prasarana kota yang layak dan lingkungan yang lestari", HUNIAN),
    ("M4", "Menyelenggarakan pemerintahan yang bersih, melayani, dan inovatif", "Indeks Ketahanan Daerah"),
)
SASARAN = (  # code, mission, wording
    ("KS1", "M2", "Meningkatnya pertumbuhan ekonomi daerah"),
    ("KS2", "M2", "Meningkatnya kesempatan kerja"),
    ("KS3", "M3", "Meningkatnya kualitas prasarana kota"),
    ("KS4", "M3", "Meningkatnya kualitas lingkungan hidup"),
    ("KS5", "M1", "Meningkatnya ketahanan pangan masyarakat"),
    ("KS6", "M4", "Meningkatnya inovasi dan kualitas layanan pemerintahan"),
)
INDIKATOR = (  # sasaran, indicator of the Banyuwangi sheet
    ("KS1", "Persentase Pertumbuhan Nilai Investasi"),
    ("KS1", "Produk Domestik Regional Bruto per Kapita"),
    ("KS2", "Tingkat Partisipasi Angkatan Kerja"),
    ("KS2", "Tingkat Partisipasi Angkatan Kerja Perempuan"),
    ("KS3", "Indeks Infrastruktur"),
    ("KS4", "Indeks Kualitas Lingkungan Hidup Daerah"),
    ("KS4", "Indeks Kualitas Udara"),
    ("KS4", "Indeks Risiko Bencana"),
    ("KS5", "Indeks Ketahanan Pangan (IKP)"),
    ("KS6", "Indeks Inovasi Daerah"),
)
UMUM_UNIT = (  # indicator, unit, targets of the years of TAHUN
    ("Indeks Kepuasan Masyarakat", "Indeks", ("84,5", "86")),
    ("Predikat SAKIP perangkat daerah", "Predikat", ("BB", "A")),
)
# Kota Contoh's agency -> the Jember SKPD whose plan it borrows (matched by task; the last ones by likeness).
PINJAM = {
    "002": "8.01.0.00.0.00.1..0000",
    "003": "1.05.4.01.0.00.1..0000",
    "004": "5.02.0.00.0.00.2..0000",
    "005": "5.02.0.00.0.00.1..0000",
    "007": "2.23.2.24.0.00.1..0000",
    "008": "2.22.3.26.0.00.1..0000",
    "009": "2.19.0.00.0.00.1..0000",
    "010": "2.12.0.00.0.00.1..0000",
    "011": "1.02.0.00.0.00.1..0000",
    "012": "2.09.3.27.0.00.1..0000",
    "013": "2.16.2.20.2.21.1..0000",
    "014": "2.17.0.00.0.00.1..0000",
    "015": "2.11.0.00.0.00.1..0000",
    "016": "1.03.0.00.0.00.1..0000",
    "017": "1.05.4.01.0.00.1..0000",
    "018": "2.08.2.14.0.00.1..0000",
    "019": "2.18.2.10.0.00.1..0000",
    "020": "1.03.1.04.2.10.1..0000",
    "021": "1.01.0.00.0.00.1..0000",
    "022": "2.08.2.14.0.00.1..0000",
    "023": "3.31.3.30.0.00.1..0000",
    "024": "2.15.0.00.0.00.1..0000",
    "025": "3.25.0.00.0.00.1..0000",
    "026": "3.31.3.30.0.00.1..0000",
    "027": "3.27.0.00.0.00.1..0000",
    "028": "1.03.1.04.2.10.1..0000",
    "029": "1.06.0.00.0.00.1..0000",
    "030": "2.07.0.00.0.00.1..0000",
    "031": "6.01.0.00.0.00.1..0000",
    "048": "1.02.0.00.0.00.3..0000",
    "049": "1.05.0.00.0.00.1..0000",
    "050": "4.01.0.00.0.00.4..0000",
    "051": "4.02.0.00.0.00.1..0000",
}
PENDUKUNG = {  # crosscutting results of the Kota -> the agencies that contribute
    "KS1": ("010", "026", "027"),
    "KS2": ("007", "017", "021"),
    "KS4": ("003", "015", "016"),
    "KS5": ("011", "012", "014"),
}
MISI_UNIT = {"011": "KS5", "012": "KS5", "015": "KS4", "003": "KS4", "016": "KS3", "020": "KS3", "028": "KS3"}

Baris = dict[str, str]


@dataclass(slots=True)
class Pemilik:
    """Who owns the nodes of an agency: secretary for the support programme, division heads in turn for the others."""

    unit: str
    kepala: str
    sekretaris: str
    bidang: list[str]
    subbag: list[str]
    _program: dict[str, str] = field(default_factory=dict)

    def program(self, kode: str, penunjang: bool) -> str:
        if kode in self._program:
            return self._program[kode]
        if penunjang or not self.bidang:
            pilihan = self.sekretaris
        else:
            pilihan = self.bidang[len([p for p in self._program.values() if p in self.bidang]) % len(self.bidang)]
        self._program[kode] = pilihan
        return pilihan

    def kegiatan(self, induk: str, urutan: int) -> str:
        pemilik = self._program.get(induk, self.sekretaris)
        if pemilik == self.sekretaris and self.subbag:
            return self.subbag[urutan % len(self.subbag)]
        return pemilik

    @staticmethod
    def sub_kegiatan(pemilik_kegiatan: str, ada: set[str]) -> str:
        staf = pemilik_kegiatan.rsplit(".", 1)[0] + ".F1"
        return staf if staf in ada else pemilik_kegiatan


def daftar_rencana(struktur: Struktur) -> Iterator[Baris]:
    """All rows of `rencana` of the running plan, parents before children."""
    yield from _kota({u.kode for u in struktur.unit})
    kode_jabatan = {j.kode for j in struktur.jabatan}
    kecamatan = iter(sorted({r["kode_skpd"] for r in baca(jember.SUMBER) if r["nama_skpd"].startswith("KECAMATAN")}))
    for unit in struktur.unit:
        if not unit.perangkat_daerah:
            continue
        pemilik = _pemilik(struktur, unit.kode)
        yield from _sasaran_unit(unit.kode, unit.nama, pemilik)
        if unit.kode == BKPP:
            yield from _situbondo(pemilik)
        elif unit.kode == BAPPEDA:
            yield from _deliserdang(pemilik, kode_jabatan)
        else:
            asal = next(kecamatan) if unit.jenis == "kecamatan" else PINJAM[unit.kode]
            yield from _jember(unit.kode, asal, pemilik, kode_jabatan)


def _pemilik(struktur: Struktur, unit: str) -> Pemilik:
    anak = {u.kode: u.jenis for u in struktur.unit if u.kode_induk == unit}
    bidang = [f"{k}.01" for k, jenis in anak.items() if jenis in {"bidang", "seksi", "bagian"}]
    subbag = [f"{k}.01" for k, jenis in anak.items() if jenis == "subbagian"]
    return Pemilik(unit, f"{unit}.01", f"{unit}.02", bidang, subbag)


def _baris(unit: str, level: str, kode: str, induk: str, nama: str, **lain: str) -> Baris:
    return {
        "dokumen": DOKUMEN,
        "kode_unit": unit,
        "level": level,
        "kode": kode,
        "kode_induk": induk,
        "nama": nama,
        **lain,
    }


def _kota(ada: set[str]) -> Iterator[Baris]:
    visi = "Kota Contoh yang maju, melayani, dan membahagiakan warganya"
    yield _baris(AKAR, "visi", "V", "", visi, kode_jabatan="000.01")
    lembar = {r["indikator"]: r for r in baca(IKD)}
    for kode, nama, indikator in MISI:
        tujuan = f"Terwujudnya: {nama[0].lower()}{nama[1:]}"
        yield _baris(AKAR, "misi", kode, "V", nama, kode_jabatan="000.01")
        yield _baris(AKAR, "tujuan", f"KT{kode[1]}", kode, tujuan, kode_jabatan="000.01", **_ukuran(lembar[indikator]))
    sasaran = {kode: (misi, nama) for kode, misi, nama in SASARAN}
    for kode, indikator in INDIKATOR:
        misi, nama = sasaran[kode]
        ukuran = _ukuran(lembar[indikator])
        dukung = "|".join(u for u in PENDUKUNG.get(kode, ()) if u in ada)
        lain = {"kode_jabatan": "000.01", "unit_pendukung": dukung}
        yield _baris(AKAR, "sasaran", kode, f"KT{misi[1]}", nama, **lain, **ukuran)


def _ukuran(r: Baris) -> Baris:
    """Indicator, direction and targets of one row of the Banyuwangi sheet, as printed."""
    target = {f"target_{t}": r["target_tercetak"] for t in TAHUN}
    return {"indikator": r["indikator"], "satuan": r["satuan"], "arah": r["arah_baik"], **target}


def realisasi_kota() -> Iterator[Baris]:
    """The realised values of 2025 as printed in the Banyuwangi sheet; texts such as `Belum Rilis` are left out."""
    lembar = {r["indikator"]: r for r in baca(IKD)}
    tujuan = ((f"KT{kode[1]}", indikator) for kode, _nama, indikator in MISI)
    for kode, indikator in (*tujuan, *INDIKATOR):
        yield {
            "dokumen": DOKUMEN,
            "kode_unit": AKAR,
            "kode": kode,
            "indikator": indikator,
            "periode": "2025",
            "realisasi": lembar[indikator]["realisasi_tercetak"],
            "sumber": "LKPJ 2025",
        }


def _sasaran_unit(unit: str, nama: str, pemilik: Pemilik) -> Iterator[Baris]:
    """What the head of an agency promises besides programmes: two indicators every agency has."""
    induk = MISI_UNIT.get(unit, "KS6")
    hasil = f"Meningkatnya kualitas layanan dan akuntabilitas kinerja {nama}"
    for indikator, satuan, target in UMUM_UNIT:
        lain = {"indikator": indikator, "satuan": satuan, "kode_jabatan": pemilik.kepala}
        angka = {f"target_{t}": teks for t, teks in zip(TAHUN, target, strict=True)}
        yield _baris(unit, "sasaran", f"{unit}-S", induk, hasil, **lain, **angka)


def _situbondo(pemilik: Pemilik) -> Iterator[Baris]:
    jenjang = {"tujuan": pemilik.kepala, "sasaran": pemilik.kepala}
    for r in situbondo.daftar_rencana(BKPP, DOKUMEN):
        penunjang = r["kode"].startswith("5.03.01")
        if r["level"] == "program":
            r["kode_jabatan"] = pemilik.program(r["kode"], penunjang)
        elif r["level"] == "kegiatan":
            r["kode_jabatan"] = pemilik.kegiatan(r["kode_induk"], int(r["kode"][-1]))
        else:
            r["kode_jabatan"] = jenjang[r["level"]]
        if r["level"] == "tujuan":
            r["kode_induk"] = "M4"
        r["indikator"] = r["indikator"] or f"Jumlah {r['satuan'].lower()} {r['nama'].lower()}"
        r["target_2026"] = r["target_2026"] or r["baseline"] or r["target_2027"]
        r["target_2025"] = r["baseline"] or r["target_2026"]
        r["pagu_2025"] = r["pagu_2026"]
        yield r


def _jember(unit: str, asal: str, pemilik: Pemilik, jabatan: set[str]) -> Iterator[Baris]:
    kegiatan: dict[str, str] = {}
    tingkat = ("program", "kegiatan", "sub_kegiatan")
    for n, r in enumerate(sorted(_jember_satu(asal), key=lambda r: tingkat.index(r["level"]))):
        level, kode, induk = r["level"], r["kode"], r["kode_induk"]
        if level == "program":
            induk, milik = f"{unit}-S", pemilik.program(kode, ".01" in kode[4:])
        elif level == "kegiatan":
            milik = kegiatan[kode] = pemilik.kegiatan(induk, n)
        else:
            milik = pemilik.sub_kegiatan(kegiatan.get(induk, pemilik.sekretaris), jabatan)
        target, satuan = r["target_2021"] or "100", r["satuan"] or ("" if r["target_2021"] else "%")
        indikator = r["indikator"] or f"Persentase pelaksanaan {r['nama'].lower()}"
        angka = {f"target_{t}": target for t in TAHUN} | {f"pagu_{t}": r["pagu_2021"] for t in TAHUN}
        yield _baris(
            unit, level, kode, induk, r["nama"], indikator=indikator, satuan=satuan, kode_jabatan=milik, **angka
        )


_simpan: dict[str, list[Baris]] = {}


def _jember_satu(asal: str) -> list[Baris]:
    if not _simpan:
        for r in jember.daftar_rencana(bedakan=True):
            _simpan.setdefault(r["kode_unit"], []).append(r)
    return _simpan[asal]


def _deliserdang_isi() -> Iterator[tuple[str, str, dict[str, str]]]:
    """(code, parent code, source row) of Bappeda's nodes; the source has names only, so codes are given in order."""
    kode_nama: dict[str, str] = {}
    urut: dict[str, int] = {}
    program = 0
    for r in baca("capaian_renja_bappedalitbang_deliserdang_2025.csv"):
        if r["level"] not in {"program", "kegiatan", "sub_kegiatan"}:
            continue
        if r["level"] == "program":
            program += 1
            induk, kode = f"{BAPPEDA}-S", f"5.01.{program:02d}"
        else:
            induk = kode_nama.get(r["induk"], f"5.01.{program:02d}")
            urut[induk] = urut.get(induk, 0) + 1
            kode = f"{induk}.2.{urut[induk]:02d}" if r["level"] == "kegiatan" else f"{induk}.{urut[induk]:04d}"
        kode_nama[r["nama"]] = kode
        yield kode, induk, r


def _deliserdang(pemilik: Pemilik, jabatan: set[str]) -> Iterator[Baris]:
    kegiatan: dict[str, str] = {}
    for n, (kode, induk, r) in enumerate(_deliserdang_isi()):
        level = r["level"]
        if level == "program":
            milik = pemilik.program(kode, kode == "5.01.01")
        elif level == "kegiatan":
            milik = kegiatan[kode] = pemilik.kegiatan(induk, n)
        else:
            milik = pemilik.sub_kegiatan(kegiatan.get(induk, pemilik.sekretaris), jabatan)
        angka = {f"target_{t}": r["target_2025_k"] for t in TAHUN} | {f"pagu_{t}": r["target_2025_rp"] for t in TAHUN}
        lain = {"indikator": r["indikator"], "satuan": r["satuan"], "kode_jabatan": milik}
        yield _baris(BAPPEDA, level, kode, induk, r["nama"], **lain, **angka)


def realisasi_bappeda() -> Iterator[Baris]:
    """What Deli Serdang realised in 2025, by quarter and for the year, where the source has a number."""
    for kode, _, r in _deliserdang_isi():
        nilai = {f"2025-TW{n}": r[f"tw{n}_k"] for n in range(1, 5)} | {"2025": r["realisasi_2025_k"]}
        for periode, angka in nilai.items():
            if angka:
                yield {
                    "dokumen": DOKUMEN,
                    "kode_unit": BAPPEDA,
                    "kode": kode,
                    "indikator": r["indikator"],
                    "periode": periode,
                    "realisasi": _desimal(angka),
                    "sumber": "Evaluasi Renja 2025",
                }


def _desimal(teks: str) -> str:
    """A decimal point as comma, never exactly three digits behind it: those the import reads two ways."""
    bulat, _, pecahan = teks.partition(".")
    return f"{bulat},{pecahan}{'0' if len(pecahan) == 3 else ''}" if pecahan else bulat
