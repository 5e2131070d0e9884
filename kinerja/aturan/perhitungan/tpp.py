"""The monthly allowance (TPP) of one person."""

import calendar
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from math import gcd
from typing import Any

from kinerja.aturan.angka import ada, angka_antara, banyak_desimal, bulat_tak_negatif, hari, kata, skala, tulis, wajib
from kinerja.aturan.bentuk.dasar import LIMA_PREDIKAT
from kinerja.aturan.galat import AngkaTidakSah, AturanError, IsianKurang
from kinerja.aturan.hitung.skema import BULAT
from kinerja.aturan.hitung.skema.tpp import ARAH_PLT, TPP
from kinerja.aturan.mesin import TabelAturan
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Langkah, Metode, PerhitunganMesin, Siap
from kinerja.aturan.perhitungan.pakai import Pakai, langkah, teks
from kinerja.aturan.perhitungan.tabel import juta, tabel, tabel_kata
from kinerja.aturan.pustaka import Pustaka

BOBOT = ("bobot_produktivitas", "bobot_disiplin", "bagian_produktivitas", "bagian_disiplin", "bagian_utuh")
ANGKA_TERBANYAK = 26  # digits of the ceiling and of the productivity together
SEGMEN_TIDAK_PENUH = "segmen_tidak_penuh"
PLT_BELUM_CUKUP_HARI = "plt_belum_cukup_hari"
JUDUL = {
    "pagu": ("TPP paling banyak bulan ini (rupiah)", 0),
    "bobot_produktivitas": ("Bobot produktivitas (persen)", 6),
    "bobot_disiplin": ("Bobot disiplin (persen)", 6),
    "potongan_kehadiran": ("Potongan kehadiran (persen)", 6),
    "jumlah": ("Jumlah komponen (rupiah)", 0),
    "sisa": ("Sisa setelah potongan hukuman (rupiah)", 0),
}


def _bobot(isi: Any) -> list[dict[str, int]]:
    """The weights in millionths of a per cent, and again in lowest terms: products with these stay short."""
    bobot = [juta(isi.produktivitas), juta(isi.disiplin), juta(100)]
    terkecil = [x // gcd(*bobot) for x in bobot]
    return [dict(zip(BOBOT, bobot[:2] + terkecil, strict=True))]


def _plt(isi: Any) -> list[dict[str, object]]:
    return [
        {
            "plt_arah": arah,
            "persen_plt": juta(x.persen),
            "dari_lebih_rendah": x.dari == "lebih_rendah",
            "yang_lebih_tinggi": x.yang_lebih_tinggi,
        }
        for arah, x in isi.arah.items()
    ]


def tabel_aturan(pustaka: Pustaka) -> tuple[TabelAturan, ...]:
    """Weights, the share of each predikat, what acting posts add."""
    skema_plt = {
        "plt_arah": "string",
        "persen_plt": BULAT,
        "dari_lebih_rendah": "boolean",
        "yang_lebih_tinggi": "boolean",
    }
    return (
        tabel(pustaka, "bobot", "tpp.bobot", dict.fromkeys(BOBOT, BULAT), _bobot),
        tabel_kata(pustaka, "predikat", "tpp.predikat", "predikat", "persen_predikat"),
        tabel(pustaka, "plt", "tpp.plt", skema_plt, _plt),
    )


class Tpp(PerhitunganMesin):
    """`tanggal` (in the month paid), `tpp_maksimal` (rupiah), `capaian_produktivitas` (0-100) or `predikat`,
    `kehadiran` {kind: how often}, `hukuman` {persen}, `plt` [{arah, tpp, hari}], `segmen` [{mulai, sampai,
    tpp_maksimal}] (instead of one ceiling: by calendar days; days outside pay nothing), `tahan` [{alasan, persen}] in;
    `komponen`, `potongan_kehadiran`, `potongan`, `ditahan`, `dibayar` out."""

    nama = "tpp"
    judul = "Tambahan penghasilan pegawai sebulan"
    isian = (
        "tanggal",
        "tpp_maksimal",
        "capaian_produktivitas",
        "predikat",
        "kehadiran",
        "hukuman",
        "plt",
        "segmen",
        "tahan",
    )
    keluaran = {
        "komponen": "komponen",
        "potongan_kehadiran": "teks",
        "potongan": "bulat",
        "ditahan": "bulat",
        "dibayar": "bulat",
    }
    metode = {"bobot_dua_komponen": Metode("tpp:tpp_bulanan", TPP, tabel_aturan)}

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """One row for each acting post that counts; attendance becomes one percentage."""
        pakai = Pakai(self, catatan, pustaka, bertanggal=True)
        tanggal = pakai.hari
        bulan = calendar.monthrange(tanggal.year, tanggal.month)[1]
        pagu_hari, masukan, peringatan = _pagu(catatan, tanggal, bulan)
        pakai.isi("tpp.bobot")
        baris = {"pagu_hari": pagu_hari, "hari_bulan": bulan, **_produktivitas(catatan, pakai, pagu_hari, masukan)}
        hadir = _kehadiran(catatan, pakai.isi("tpp.potongan_kehadiran"))
        baris["potongan_kehadiran"] = sum(banyak * juta(persen) for banyak, persen in hadir.values())
        masukan["kehadiran"] = {k: banyak for k, (banyak, _) in hadir.items()}
        hukuman = _hukuman(catatan)
        tahan = _tahan(catatan)
        ditahan = min(sum((Decimal(x["persen"]) for x in tahan), Decimal(0)), Decimal(100))
        baris |= _persen("hukuman", "skala_hukuman", hukuman) | _persen("persen_ditahan", "skala_ditahan", ditahan)
        masukan |= ({"hukuman": {"persen": tulis(hukuman)}} if ada(catatan, "hukuman") else {}) | (
            {"tahan": tahan} if tahan else {}
        )
        semua = _daftar_plt(catatan)
        if semua:
            masukan["plt"] = semua
            kurang = _hari_kurang(pakai.isi("tpp.plt"), semua, bulan)
            peringatan += [PLT_BELUM_CUKUP_HARI] * any(kurang)
            dihitung = [x for x, tidak in zip(semua, kurang, strict=True) if not tidak]
        else:
            dihitung = []
        rangkap = [{"plt_arah": x["arah"], "plt_tpp": x["tpp"]} for x in dihitung] or [{}]
        return pakai.siap(masukan, [baris | x for x in rangkap], peringatan=peringatan, hadir=hadir)

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Whole rupiah; what was cut for attendance stands kind by kind in the steps."""
        komponen = {k: int(kolom[f"rupiah_{k}"]) for k in ("produktivitas", "disiplin", "plt")}
        hasil = {
            "komponen": komponen,
            "potongan_kehadiran": teks(int(kolom["potongan_kehadiran"]) // 10**4),
            **{k: int(kolom[k]) for k in ("potongan", "ditahan", "dibayar")},
        }
        potong = [
            Langkah(f"potongan_{k}", f"Potongan {k.replace('_', ' ')} (persen)", tulis(banyak * persen))
            for k, (banyak, persen) in siap.bekal["hadir"].items()
        ]
        return Keluaran(hasil, (*langkah(kolom, JUDUL), *potong), desimal=0)


def _persen(kolom: str, kolom_skala: str, nilai: Decimal) -> dict[str, object]:
    """A percentage as a whole number and its scale."""
    desimal = banyak_desimal(nilai)
    return {kolom: skala(nilai, desimal), kolom_skala: 10**desimal}


def _pagu(catatan: Catatan, tanggal: date, bulan: int) -> tuple[int, dict[str, object], list[str]]:
    """The ceiling of the month times its days: of one post, or of the segments by their calendar days."""
    if not ada(catatan, "segmen"):
        maksimal = bulat_tak_negatif(wajib(catatan, "tpp_maksimal"), "tpp_maksimal")
        return maksimal * bulan, {"tpp_maksimal": maksimal}, []
    segmen = _daftar(catatan, "segmen")
    terpakai: set[date] = set()
    pagu, tertulis = 0, []
    for n, x in enumerate(segmen):
        tempat = f"segmen.{n}"
        mulai, sampai = (hari(_wajib(x, k, tempat), f"{tempat}.{k}") for k in ("mulai", "sampai"))
        maksimal = bulat_tak_negatif(_wajib(x, "tpp_maksimal", tempat), f"{tempat}.tpp_maksimal")
        if not (date(tanggal.year, tanggal.month, 1) <= mulai <= sampai <= date(tanggal.year, tanggal.month, bulan)):
            raise AturanError("Segmen harus berada dalam bulan itu, mulai sebelum sampai.", isian=f"{tempat}.mulai")
        hari_segmen = {date(mulai.year, mulai.month, d) for d in range(mulai.day, sampai.day + 1)}
        if terpakai & hari_segmen:
            raise AturanError("Dua segmen memuat hari yang sama.", isian=f"{tempat}.mulai")
        terpakai |= hari_segmen
        pagu += maksimal * len(hari_segmen)
        tertulis.append({"mulai": mulai.isoformat(), "sampai": sampai.isoformat(), "tpp_maksimal": maksimal})
    masukan: dict[str, object] = {"segmen": tertulis}
    if ada(catatan, "tpp_maksimal"):
        masukan["tpp_maksimal"] = bulat_tak_negatif(catatan["tpp_maksimal"], "tpp_maksimal")
    return pagu, masukan, [SEGMEN_TIDAK_PENUH] * (len(terpakai) < bulan)


def _produktivitas(catatan: Catatan, pakai: Pakai, pagu_hari: int, masukan: dict[str, object]) -> dict[str, object]:
    """A percentage, or the share of a predikat; exactly one is given."""
    if ada(catatan, "capaian_produktivitas") and ada(catatan, "predikat"):
        raise AturanError("Isi capaian_produktivitas atau predikat, tidak keduanya.", isian="predikat")
    if ada(catatan, "predikat"):
        masukan["predikat"] = kata(catatan["predikat"], "predikat", LIMA_PREDIKAT)
        pakai.isi("tpp.predikat")
        return {"predikat": masukan["predikat"]}
    capaian = angka_antara(catatan, "capaian_produktivitas", 0, 100)
    masukan["capaian_produktivitas"] = tulis(capaian)
    persen = _persen("produktivitas", "skala_produktivitas", capaian)
    if len(str(pagu_hari)) + len(str(persen["produktivitas"])) > ANGKA_TERBANYAK:
        raise AngkaTidakSah("Capaian memuat terlalu banyak angka untuk dihitung tepat.", isian="capaian_produktivitas")
    return persen


def _kehadiran(catatan: Catatan, potongan: Mapping[str, Decimal]) -> dict[str, tuple[int, Decimal]]:
    """How often each kind happened beside its cut; a kind the packs do not name is refused."""
    isi = catatan.get("kehadiran")
    if isi is None:
        raise IsianKurang("kehadiran")
    if not isinstance(isi, dict):
        raise AturanError("Isian kehadiran memuat banyaknya kejadian menurut jenis.", isian="kehadiran")
    asing = sorted(str(k) for k in isi if k not in potongan)
    if asing:
        raise AturanError(f"Jenis kehadiran {asing[0][:40]!r} tidak dikenal.", isian=f"kehadiran.{asing[0][:40]}")
    banyak = {k: bulat_tak_negatif(isi[k], f"kehadiran.{k}") for k in potongan if isi.get(k) is not None}
    besar = [k for k, x in banyak.items() if x > 10**6]
    if besar:
        raise AturanError("Banyaknya kejadian sebulan tidak mungkin sebesar itu.", isian=f"kehadiran.{besar[0]}")
    return {k: (x, potongan[k]) for k, x in banyak.items()}


def _hukuman(catatan: Catatan) -> Decimal:
    if not ada(catatan, "hukuman"):
        return Decimal(0)
    isi = catatan["hukuman"]
    if not isinstance(isi, dict):
        raise AturanError("Isian hukuman memuat persen.", isian="hukuman")
    return angka_antara(isi, "persen", 0, 100, di="hukuman.persen")


def _tahan(catatan: Catatan) -> list[dict[str, str]]:
    tahan = []
    for n, x in enumerate(_daftar(catatan, "tahan")):
        alasan = _wajib(x, "alasan", f"tahan.{n}")
        if not isinstance(alasan, str):
            raise AturanError("Alasan penahanan ditulis sebagai teks.", isian=f"tahan.{n}.alasan")
        persen = angka_antara(x, "persen", 0, 100, di=f"tahan.{n}.persen") if ada(x, "persen") else Decimal(100)
        tahan.append({"alasan": alasan.strip(), "persen": tulis(persen)})
    return tahan


def _daftar_plt(catatan: Catatan) -> list[dict[str, Any]]:
    return [
        {
            "arah": kata(_wajib(x, "arah", f"plt.{n}"), f"plt.{n}.arah", ARAH_PLT),
            "tpp": bulat_tak_negatif(_wajib(x, "tpp", f"plt.{n}"), f"plt.{n}.tpp"),
            "hari": bulat_tak_negatif(_wajib(x, "hari", f"plt.{n}"), f"plt.{n}.hari"),
        }
        for n, x in enumerate(_daftar(catatan, "plt"))
    ]


def _hari_kurang(aturan: Any, plt: list[dict[str, Any]], bulan: int) -> list[bool]:
    """Which acting posts were held for too few days."""
    batas = min(aturan.hari_paling_sedikit, bulan) if aturan.bulan_penuh_cukup else aturan.hari_paling_sedikit
    return [x["hari"] < batas for x in plt]


def _daftar(catatan: Catatan, isian: str) -> list[Catatan]:
    if not ada(catatan, isian):
        return []
    isi = catatan[isian]
    if not isinstance(isi, list) or not all(isinstance(x, dict) for x in isi):
        raise AturanError(f"Isian {isian} harus berupa daftar.", isian=isian)
    return isi


def _wajib(isi: Catatan, kunci: str, tempat: str) -> object:
    if not ada(isi, kunci):
        raise IsianKurang(f"{tempat}.{kunci}")
    return isi[kunci]
