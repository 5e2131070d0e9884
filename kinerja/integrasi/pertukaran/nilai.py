"""BKN's marks: compared where a mark was given here for the same period, recorded as `predikat` is elsewhere."""

import calendar
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.pertukaran import Hasil
from kinerja.dasar.tabel import Baris, Masalah
from kinerja.fakta.models import RiwayatPenilaian
from kinerja.fakta.services import IsiFakta, simpan_banyak_fakta
from kinerja.integrasi.selectors.nilai import KunciNilai, nilai_sini
from kinerja.integrasi.services import IsiNilai, simpan_nilai_bkn
from kinerja.integrasi.siasn.nilai import KUADRAN, RATING
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.pertukaran.umum import muat
from kinerja.organisasi.services import Ringkasan
from kinerja.organisasi.services.pegawai import pegawai_menurut_nip
from kinerja.penilaian.models import Jenis as JenisPenilaian
from kinerja.penilaian.models import Penilaian

SUMBER = "SIASN BKN"


@dataclass(frozen=True, slots=True)
class _Nilai:
    """A row, read: whose, of which months, in our words."""

    nip: str
    jenis: str
    mulai: date
    sampai: date
    hasil_kerja: str
    perilaku: str
    predikat: str
    penilai: str

    def kunci(self, pegawai: int) -> KunciNilai:
        return pegawai, self.jenis, self.mulai.year, self.mulai.month, self.sampai.month


def pemuat(baca: Callable[[Baris], tuple[str, date, date]]) -> Callable[..., Hasil]:
    def muat_nilai(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
        masalah = tuple(m for b in baris for m in _periksa(b))
        if masalah:
            return Hasil(masalah=masalah)
        isi = [_satu(b, *baca(b)) for b in baris]
        return muat(baris, lambda sidik: _simpan(isi, by, at, sidik))

    return muat_nilai


def _periksa(b: Baris) -> Iterator[Masalah]:
    """Codes that SIASN knows, months that exist."""
    boleh = {"hasilKinerjaNilai": 3, "perilakuKerjaNilai": 3, "kuadranKinerjaNilai": 5, "periodikId": 2}
    boleh |= {"bulanMulaiPenilaian": 12, "bulanSelesaiPenilaian": 12}
    for kolom, batas in boleh.items():
        nilai = b.nilai.get(kolom)
        if nilai is not None and not (isinstance(nilai, int) and 1 <= nilai <= batas):
            yield b.masalah(
                kolom, _("Kode %(nilai)s tidak dikenal; SIASN memakai 1-%(n)d.") % {"nilai": nilai, "n": batas}
            )
    awal, akhir = b.nilai.get("bulanMulaiPenilaian"), b.nilai.get("bulanSelesaiPenilaian")
    if isinstance(awal, int) and isinstance(akhir, int) and awal > akhir:
        yield b.masalah("bulanSelesaiPenilaian", _("Bulan selesai mendahului bulan mulai. Betulkan salah satunya."))
    tahun = b.hitung("tahun") or 0
    if not date.min.year + 1900 <= tahun <= 2999:
        yield b.masalah("tahun", _("Tahun %s tidak mungkin. Periksa angkanya.") % tahun)


def _satu(b: Baris, jenis: str, mulai: date, sampai: date) -> _Nilai:
    return _Nilai(
        nip=b.teks("nip"),
        jenis=jenis,
        mulai=mulai,
        sampai=sampai,
        hasil_kerja=RATING[b.hitung("hasilKinerjaNilai") or 0],
        perilaku=RATING[b.hitung("perilakuKerjaNilai") or 0],
        predikat=KUADRAN[b.hitung("kuadranKinerjaNilai") or 0],
        penilai=b.teks("penilaiNipNrp"),
    )


def tahunan(b: Baris) -> tuple[str, date, date]:
    tahun = b.hitung("tahun") or 0
    return JenisPenilaian.TAHUNAN, date(tahun, 1, 1), date(tahun, 12, 31)


def periodik(b: Baris) -> tuple[str, date, date]:
    tahun = b.hitung("tahun") or 0
    awal, akhir = b.hitung("bulanMulaiPenilaian") or 0, b.hitung("bulanSelesaiPenilaian") or 0
    sampai = date(tahun, akhir, calendar.monthrange(tahun, akhir)[1])
    return JenisPenilaian.PERIODIK, date(tahun, awal, 1), sampai


def _simpan(isi: Sequence[_Nilai], by: Pelaku, at: datetime, sidik: str) -> Ringkasan:
    """Compare what was rated here, record the rest; the counts of both. All rows or none."""
    orang = pegawai_menurut_nip(x.nip for x in isi)
    sini = nilai_sini(list(orang.values()))
    berdua: list[IsiNilai] = []
    lain: list[IsiFakta] = []
    hasil = Ringkasan()
    for x in isi:
        pegawai = orang.get(x.nip, 0)
        kita = sini.get(x.kunci(pegawai)) or _setahun(sini, x, pegawai)
        if kita is None:
            lain.append(IsiFakta(x.nip, _fakta(x)))
        elif (kita.hasil_kerja, kita.perilaku, kita.predikat) == (x.hasil_kerja, x.perilaku, x.predikat):
            hasil.sama += 1
        else:
            berdua.append(IsiNilai(pegawai, x.jenis, kita.mulai, kita.sampai, x.hasil_kerja, x.perilaku, x.predikat))
    for satu in (
        simpan_banyak_fakta(model=RiwayatPenilaian, isi=lain, by=by, at=at, berkas=sidik) if lain else None,
        simpan_nilai_bkn(isi=berdua, by=by, at=at, berkas=sidik) if berdua else None,
    ):
        if satu:
            hasil.baru, hasil.berubah = hasil.baru + satu.baru, hasil.berubah + satu.berubah
            hasil.sama += satu.sama
            hasil.catatan += satu.catatan
    return hasil


def _setahun(sini: Mapping[KunciNilai, Penilaian], x: _Nilai, pegawai: int) -> Penilaian | None:
    """A yearly mark of ours may be of a part of the year: BKN knows the year only. The last one of it is meant."""
    if x.jenis != JenisPenilaian.TAHUNAN:
        return None
    milik = [
        n for (p, jenis, tahun, *_bulan), n in sini.items() if (p, jenis, tahun) == (pegawai, x.jenis, x.mulai.year)
    ]
    sama = [n for n in milik if (n.hasil_kerja, n.perilaku) == (x.hasil_kerja, x.perilaku)]
    return (sama or milik)[-1] if milik else None


def _fakta(x: _Nilai) -> dict[str, object]:
    isi: dict[str, object] = {"mulai": x.mulai, "sampai": x.sampai, "jenis": str(x.jenis), "sumber": SUMBER}
    isi |= {"hasil_kerja": x.hasil_kerja, "perilaku": x.perilaku, "predikat": x.predikat}
    return isi | ({"nip_penilai": x.penilai} if x.penilai else {})
