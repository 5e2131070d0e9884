"""The people of Kota Contoh: made-up, in the proportions of BKN's statistics (see contoh/data)."""

import calendar
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from contoh.nama import nama_orang
from contoh.struktur import Jabatan, Struktur

# BKN, Statistik ASN Semester I 2023 (contoh/data/bkn_demografi_asn.csv): age, sex, education.
UMUR = ((51, 57, 34), (41, 50, 33), (31, 40, 24), (23, 30, 9))
PEREMPUAN_PERSEN = 54
PENDIDIKAN = {"S1": 60, "S2": 11, "D3": 15, "SMA": 14}
PPPK_BAGIAN = 0.25
KOSONG_BAGIAN = 0.08
LULUS = {"SMA": 18, "D3": 21, "S1": 23, "S2": 28}  # the age at which people finish
GELAR = {"S1": "S.E.", "S2": "M.Si.", "D3": "A.Md.", "SMA": ""}
TANPA_KEPALA = "010.01"  # Dukcapil has no head: a division head acts as own superior
TETAP_TERISI = {"001.01", "0011.01", "0101.01", "0211.01", "0212.01", "0111.01", "006.01", "021.01", "011.01"}
DIDAHULUKAN = "001"
GURU_BESAR = 51  # the first school: a superior with fifty people


@dataclass(frozen=True, slots=True)
class Orang:
    """One row of the exchange file `pegawai`."""

    nip: str
    nama: str
    gelar_belakang: str
    status: str
    lahir: date | None
    kelamin: str
    tmt_cpns: date | None
    tmt_pensiun: date | None
    golongan: str
    pendidikan: str


@dataclass(frozen=True, slots=True)
class Tugas:
    """One row of the exchange file `penugasan`."""

    nip: str
    kode_jabatan: str
    jenis: str
    mulai: date
    sampai: date | None = None
    nomor_sk: str = ""
    tanggal_sk: date | None = None


@dataclass(frozen=True, slots=True)
class StatusBaris:
    """One row of the exchange file `status`."""

    nip: str
    kedudukan: str
    mulai: date
    sampai: date | None = None
    nomor_sk: str = ""


@dataclass(slots=True)
class Kelompok:
    """What the personnel agency records on one day; `mulai` may lie before it (a late order)."""

    dicatat: date
    judul: str
    pegawai: list[Orang] = field(default_factory=list)
    tugas: list[Tugas] = field(default_factory=list)
    status: list[StatusBaris] = field(default_factory=list)


@dataclass(slots=True)
class Penduduk:
    """Everybody, and the dated groups of records in the order they are made."""

    awal: Kelompok
    peristiwa: list[Kelompok]


@dataclass(slots=True)
class Pabrik:
    """Draws people with identifiers that never clash."""

    acak: Random
    tahun: int
    urut: Counter[tuple[date, str, str]] = field(default_factory=Counter)

    def orang(self, *, rumpun: str, struktural: bool, pppk: bool = False, cpns_pada: date | None = None) -> Orang:
        acak = self.acak
        kelamin = "P" if acak.random() * 100 < PEREMPUAN_PERSEN else "L"
        lahir = self._lahir(struktural=struktural, muda=cpns_pada is not None)
        pendidikan = self._pendidikan(rumpun=rumpun, struktural=struktural, umur=self.tahun - lahir.year)
        tmt = cpns_pada or self._tmt(lahir, pppk=pppk)
        status = "pppk" if pppk else "cpns" if cpns_pada else "pns"
        gelar = "S.Pd." if rumpun == "guru" and pendidikan == "S1" else GELAR[pendidikan]
        return Orang(
            nip=self._nip(lahir, tmt, kelamin, pppk=pppk),
            nama=nama_orang(acak, kelamin),
            gelar_belakang=gelar,
            status=status,
            lahir=lahir,
            kelamin=kelamin,
            tmt_cpns=tmt,
            tmt_pensiun=_pensiun(lahir, 60 if rumpun == "guru" else 58),
            golongan=self._golongan(tmt, pendidikan, pppk=pppk, struktural=struktural),
            pendidikan=pendidikan,
        )

    def _pendidikan(self, *, rumpun: str, struktural: bool, umur: int) -> str:
        tinggi = struktural and self.acak.random() < 0.5
        hasil = "S2" if tinggi else self.acak.choices(list(PENDIDIKAN), list(PENDIDIKAN.values()))[0]
        if umur < LULUS[hasil] or (rumpun in {"guru", "kesehatan"} and hasil == "SMA"):
            return "S1"  # nobody is younger than 23
        return hasil

    def _lahir(self, *, struktural: bool, muda: bool) -> date:
        bawah, atas, _ = self.acak.choices(UMUR, [u[2] for u in UMUR])[0]
        if struktural:
            bawah, atas = 38, 56
        if muda:
            bawah, atas = 23, 29
        umur = self.acak.randint(bawah, min(atas, 56))
        return date(self.tahun - umur, self.acak.randint(1, 12), self.acak.randint(1, 28))

    def _tmt(self, lahir: date, *, pppk: bool) -> date:
        if pppk:
            return date(self.acak.randint(2021, self.tahun - 1), 1, 1)
        awal = lahir.year + self.acak.randint(22, 30)
        return date(min(awal, self.tahun - 2), self.acak.choice((1, 3, 4, 12)), 1)

    def _nip(self, lahir: date, tmt: date, kelamin: str, *, pppk: bool) -> str:
        tengah = f"{tmt.year}21" if pppk else f"{tmt:%Y%m}"
        angka = "1" if kelamin == "L" else "2"
        self.urut[lahir, tengah, angka] += 1
        return f"{lahir:%Y%m%d}{tengah}{angka}{self.urut[lahir, tengah, angka]:03d}"

    def _golongan(self, tmt: date, pendidikan: str, *, pppk: bool, struktural: bool) -> str:
        if pppk:
            return {"S2": "X", "S1": "IX", "D3": "VII", "SMA": "V"}[pendidikan]
        tangga = ("II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c")
        mulai = {"S2": 5, "S1": 4, "D3": 2, "SMA": 0}[pendidikan]
        return tangga[min(mulai + (self.tahun - tmt.year) // 4, 9 if struktural else 8)]


def _pensiun(lahir: date, batas: int) -> date:
    """The first day of the month after the age limit is reached; the limits are rules, here a plausible day will do."""
    bulan = lahir.month % 12 + 1
    return date(lahir.year + batas + (lahir.month == 12), bulan, 1)


def susun_penduduk(struktur: Struktur, pegawai: int, acak: Random, tahun: int) -> Penduduk:
    """`pegawai` people in the posts of `struktur` on 1 January of `tahun`, and what happens to them in two years."""
    return _Susunan(struktur, pegawai, acak, tahun).jalankan()


class _Susunan:
    """Fills posts place by place; state lives only while the example is being drawn."""

    def __init__(self, struktur: Struktur, pegawai: int, acak: Random, tahun: int) -> None:
        self.struktur, self.acak, self.tahun, self.jumlah = struktur, acak, tahun, pegawai
        self.pabrik = Pabrik(acak, tahun)
        self.awal = Kelompok(date(tahun, 1, 1), "Keadaan awal")
        self.pemangku: dict[str, Orang] = {}
        self.sisa_pppk = round(pegawai * PPPK_BAGIAN)
        self.pindah: list[Tugas] = []  # what transfers added to the assignments

    def jalankan(self) -> Penduduk:
        self._pejabat_negara()
        kosong = self._struktural()
        self._plt(kosong)
        datang = max(2, self.jumlah // 200)
        guru, nakes = round(self.jumlah * 0.40), round(self.jumlah * 0.15)
        self._sekolah(guru)
        self._puskesmas(nakes)
        self._staf(self.jumlah - len(self.awal.pegawai) - datang)
        return Penduduk(self.awal, self._peristiwa(datang))

    def _tetapkan(self, orang: Orang, jabatan: str, jenis: str = "definitif", mulai: date | None = None) -> None:
        acak = self.acak
        terbit = mulai or date(self.tahun - acak.randint(1, 4), acak.choice((1, 3, 8)), acak.choice((2, 3, 7)))
        terbit = max(terbit, orang.tmt_cpns or terbit)
        nomor = f"800.1.3.3/{acak.randint(100, 999)}/{terbit.year}"
        self.awal.tugas.append(Tugas(orang.nip, jabatan, jenis, terbit, None, nomor, terbit))

    def _baru(self, jabatan: str, *, rumpun: str, struktural: bool = False, pppk: bool = False) -> Orang:
        orang = self.pabrik.orang(rumpun=rumpun, struktural=struktural, pppk=pppk)
        self.awal.pegawai.append(orang)
        self._tetapkan(orang, jabatan)
        return orang

    def _pejabat_negara(self) -> None:
        mulai = date(self.tahun - 1, 2, 20)
        for nomor, jabatan in (("N0001", "000.01"), ("N0002", "000.02")):
            kelamin = "L" if nomor == "N0001" else "P"
            orang = Orang(
                nomor, nama_orang(self.acak, kelamin), "M.M.", "pejabat_negara", None, kelamin, None, None, "", "S2"
            )
            self.awal.pegawai.append(orang)
            self.awal.tugas.append(Tugas(nomor, jabatan, "definitif", mulai))

    def _struktural(self) -> list[Jabatan]:
        """Fill the one-holder posts, but for eight in a hundred; returns the vacant ones."""
        posisi = [j for j in self.struktur.jabatan if j.struktural and not j.kode.startswith("000")]
        boleh = [j for j in posisi if j.eselon != "II.a" and j.kode not in TETAP_TERISI and "Staf Ahli" not in j.nama]
        kepala = next(j for j in posisi if j.kode == TANPA_KEPALA)
        banyak = max(4, round(len(posisi) * KOSONG_BAGIAN))
        kosong = [kepala, *self.acak.sample([j for j in boleh if j is not kepala], banyak - 1)]
        for jabatan in posisi:
            if jabatan not in kosong:
                self.pemangku[jabatan.kode] = self._baru(jabatan.kode, rumpun=jabatan.rumpun, struktural=True)
        return kosong

    def _plt(self, kosong: list[Jabatan]) -> None:
        """Acting officials: the first vacancy by its own subordinate, the next two by one and the same person."""
        pertama, *lain = kosong
        mulai = date(self.tahun, 1, 2)
        self._tetapkan(self.pemangku["0101.01"], pertama.kode, "plt", mulai)
        setingkat = [o for k, o in self.pemangku.items() if k.endswith(".02") or k[3:4].isdigit()]
        rangkap = self.acak.choice(setingkat)
        for nomor, jabatan in enumerate(lain):
            pelaksana = rangkap if nomor < 2 else self.acak.choice(setingkat)
            self._tetapkan(pelaksana, jabatan.kode, "plt", mulai)

    def _pppk(self, peluang: float) -> bool:
        pakai = self.sisa_pppk > 0 and self.acak.random() < peluang
        self.sisa_pppk -= pakai
        return pakai

    def _sekolah(self, guru: int) -> None:
        besar = min(GURU_BESAR, guru - 2 * (len(self.struktur.sekolah) - 1))
        sisa, lain = guru - besar, len(self.struktur.sekolah) - 1
        for nomor, kode in enumerate(self.struktur.sekolah):
            isi = besar if nomor == 0 else sisa // lain + (nomor <= sisa % lain)
            self._satuan(kode, isi, "guru", ("G1", "G2", "G3"), 0.42)

    def _puskesmas(self, nakes: int) -> None:
        kode = self.struktur.puskesmas
        for nomor, satu in enumerate(kode):
            isi = nakes // len(kode) + (nomor < nakes % len(kode))
            self._satuan(satu, isi, "kesehatan", ("N1", "N2", "N3"), 0.35)

    def _satuan(self, kode: str, isi: int, rumpun: str, akhiran: tuple[str, ...], peluang_pppk: float) -> None:
        """A school or health centre: a leader with an additional duty, the others under that post."""
        pemimpin = self._baru(f"{kode}.{akhiran[-1] if rumpun == 'guru' else akhiran[0]}", rumpun=rumpun)
        self._tetapkan(pemimpin, f"{kode}.01", "tugas_tambahan")
        self.pemangku[f"{kode}.01"] = pemimpin
        for _ in range(isi - 1):
            pppk = self._pppk(peluang_pppk)
            pilihan = akhiran[:2] if pppk else akhiran
            self._baru(f"{kode}.{self.acak.choice(pilihan)}", rumpun=rumpun, pppk=pppk)

    def _staf(self, isi: int) -> None:
        """The rest fills many-holder posts of the agencies, one after another, so that nobody stays without people."""
        tempat = [j for j in self.struktur.jabatan if not j.struktural and j.rumpun == "umum"]
        per_unit: dict[str, list[Jabatan]] = {}
        for jabatan in tempat:
            per_unit.setdefault(jabatan.kode_unit, []).append(jabatan)
        unit = sorted(per_unit, key=lambda kode: (not kode.startswith(DIDAHULUKAN), kode))
        unit = [*unit, *(kode for kode in unit if kode.startswith(DIDAHULUKAN))]  # twice the people in the shown agency
        for nomor in range(max(isi, 0)):
            jabatan = self.acak.choice(per_unit[unit[nomor % len(unit)]])
            self._baru(jabatan.kode, rumpun="umum", pppk=self._pppk(0.30))

    # --- what happens in the two years -------------------------------------------------------------------------------

    def _peristiwa(self, datang: int) -> list[Kelompok]:
        self.biasa = [t for t in self.awal.tugas if self._staf_biasa(t)]
        self.acak.shuffle(self.biasa)
        acara = [
            self._absen(date(self.tahun, 2, 3), "tugas_belajar", date(self.tahun, 2, 1), date(self.tahun + 1, 8, 31)),
            self._absen(date(self.tahun, 4, 2), "cltn", date(self.tahun, 4, 1), date(self.tahun + 1, 3, 31)),
            self._absen(date(self.tahun, 5, 6), "cuti_sakit", date(self.tahun, 5, 2), date(self.tahun, 10, 31)),
            self._datang(datang),
            *self._mutasi(date(self.tahun, 8, 11), date(self.tahun, 8, 11), max(2, self.jumlah // 60)),
            self._berhenti(date(self.tahun, 9, 3), "meninggal", date(self.tahun, 9, 2), 1),
            self._berhenti(date(self.tahun, 10, 20), "pensiun", date(self.tahun, 11, 1), max(1, self.jumlah // 150)),
            self._absen(date(self.tahun + 1, 1, 20), "tugas_belajar", date(self.tahun + 1, 1, 15), None),
            *self._mutasi(date(self.tahun + 1, 3, 10), date(self.tahun + 1, 1, 2), 1),
            self._absen(date(self.tahun + 1, 6, 9), "cuti_sakit", date(self.tahun + 1, 6, 1), None),
            self._berhenti(date(self.tahun + 1, 6, 16), "meninggal", date(self.tahun + 1, 6, 14), 1),
            *self._mutasi(date(self.tahun + 1, 8, 10), date(self.tahun + 1, 8, 10), max(2, self.jumlah // 80)),
            self._berhenti(
                date(self.tahun + 1, 9, 22), "pensiun", date(self.tahun + 1, 10, 1), max(1, self.jumlah // 150)
            ),
        ]
        acara.append(self._promosi(date(self.tahun, 8, 11)))
        return sorted(acara, key=lambda k: k.dicatat)

    def _promosi(self, hari: date) -> Kelompok:
        """Every second vacancy is filled by an ordinary member of staff; the acting official's duty ends."""
        kelompok = Kelompok(hari, f"Promosi {hari:%d-%m-%Y}")
        nomor = f"821.3/{hari:%m%d}/{hari.year}"
        for plt in [t for t in self.awal.tugas if t.jenis == "plt"][3::2]:
            lama = self._ambil()
            kelompok.tugas.append(replace(plt, sampai=hari - timedelta(days=1)))
            kelompok.tugas.append(replace(lama, sampai=hari - timedelta(days=1)))
            kelompok.tugas.append(Tugas(lama.nip, plt.kode_jabatan, "definitif", hari, None, nomor, hari))
        return kelompok

    def _staf_biasa(self, tugas: Tugas) -> bool:
        kode = tugas.kode_jabatan
        akhir = kode.rsplit(".", 1)[1]
        return tugas.jenis == "definitif" and akhir[0] in "PFGN" and not self._pemimpin(tugas.nip)

    def _pemimpin(self, nip: str) -> bool:
        return any(o.nip == nip for o in self.pemangku.values())

    def _ambil(self) -> Tugas:
        """An ordinary assignment that nothing happened to yet."""
        return self.biasa.pop()

    def _absen(self, dicatat: date, kedudukan: str, mulai: date, sampai: date | None) -> Kelompok:
        kelompok = Kelompok(dicatat, f"Pencatatan {kedudukan}")
        for _ in range(max(1, self.jumlah // 600)):
            kelompok.status.append(
                StatusBaris(self._ambil().nip, kedudukan, mulai, sampai, f"857/{dicatat:%m%d}/{dicatat.year}")
            )
        return kelompok

    def _berhenti(self, dicatat: date, kedudukan: str, mulai: date, banyak: int) -> Kelompok:
        kelompok = Kelompok(dicatat, f"Pencatatan {kedudukan}")
        for _ in range(banyak):
            tugas = self._ambil()
            kelompok.status.append(StatusBaris(tugas.nip, kedudukan, mulai, None, f"882/{dicatat:%m%d}/{dicatat.year}"))
            kelompok.tugas.append(replace(tugas, sampai=mulai - timedelta(days=1)))
        return kelompok

    def _datang(self, banyak: int) -> Kelompok:
        """New CPNS and one person from another government on 1 June."""
        hari = date(self.tahun, 6, 1)
        kelompok = Kelompok(hari + timedelta(days=2), "CPNS baru dan pindah masuk")
        tempat = [j for j in self.struktur.jabatan if not j.struktural and j.rumpun == "umum"]
        for nomor in range(banyak):
            pindah = nomor == 0
            orang = self.pabrik.orang(rumpun="umum", struktural=False, cpns_pada=None if pindah else hari)
            kelompok.pegawai.append(orang)
            kelompok.tugas.append(
                Tugas(orang.nip, self.acak.choice(tempat).kode, "definitif", hari, None, "813/601", hari)
            )
            if pindah:
                kelompok.status.append(StatusBaris(orang.nip, "pindah_masuk", hari, hari))
        return kelompok

    def _mutasi(self, dicatat: date, mulai: date, pasang: int) -> list[Kelompok]:
        """Pairs of division heads change places; a late order is recorded after the day it takes effect."""
        kelompok = Kelompok(dicatat, f"Mutasi {mulai:%d-%m-%Y}")
        kandidat = [
            k for k in self.pemangku if k[3:4].isdigit() and k.endswith(".01") and "S" not in k and "K" not in k
        ]
        kandidat = [k for k in kandidat if k not in {"0011.01", "0101.01", "0211.01", "0212.01", "0111.01"}]
        dipilih = self.acak.sample(kandidat, min(2 * pasang, len(kandidat) // 2 * 2))
        nomor = f"821.2/{dicatat:%m%d}/{dicatat.year}"
        for satu, dua in zip(dipilih[::2], dipilih[1::2], strict=True):
            for dari, ke in ((satu, dua), (dua, satu)):
                lama = self._berjalan(self.pemangku[dari].nip, dari)
                kelompok.tugas.append(replace(lama, sampai=mulai - timedelta(days=1)))
                kelompok.tugas.append(Tugas(lama.nip, ke, "definitif", mulai, None, nomor, mulai))
            self.pemangku[satu], self.pemangku[dua] = self.pemangku[dua], self.pemangku[satu]
        self.pindah += kelompok.tugas
        return [kelompok]

    def _berjalan(self, nip: str, kode: str) -> Tugas:
        """The open definitive assignment of a person in a post, as recorded so far."""
        semua = [*self.awal.tugas, *self.pindah]
        return [t for t in semua if (t.nip, t.kode_jabatan, t.jenis) == (nip, kode, "definitif") and t.sampai is None][
            -1
        ]


def akhir_bulan(hari: date) -> date:
    """The last day of the month of `hari`."""
    return hari.replace(day=calendar.monthrange(hari.year, hari.month)[1])
