"""The exchange kind `skp`: one row an indicator; SKP made elsewhere come in as set, the ones in force go out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from kinerja.dasar.angka import Target, baca_target
from kinerja.dasar.pertukaran import Hasil, Jenis
from kinerja.dasar.tabel import HITUNG, KODE, PENGENAL, PILIHAN, TANGGAL, TARGET, Baris, Bentuk, Kolom, Masalah, Nilai
from kinerja.dasar.waktu import hari_ini
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.selectors.pegawai import nip_semua
from kinerja.rencana.models import Arah
from kinerja.skp.isian import IsianHasil, IsianIndikator
from kinerja.skp.models import SKP, Akumulasi, Aspek, BankHasil, HasilKerja, Perspektif
from kinerja.skp.selectors import isian_tersimpan
from kinerja.skp.selectors.dukungan import sebutan_dukungan
from kinerja.skp.services.bank import IsiBank, simpan_banyak_bank
from kinerja.skp.services.impor import IsiHasil, IsiSKP, TidakDapatDimuat, impor_skp

S = SKP.Status
KATA_ASPEK = (*Aspek.values, *Perspektif.values)
BENTUK = Bentuk(
    kolom=(
        Kolom("nip", PENGENAL, wajib=True, panjang=30),
        Kolom("tahun", HITUNG, wajib=True),
        Kolom("kode_jabatan", KODE, panjang=60),
        Kolom("mulai", TANGGAL),
        Kolom("sampai", TANGGAL),
        Kolom("jenis", PILIHAN, wajib=True, pilihan=tuple(HasilKerja.Jenis.values)),
        Kolom("rhk", wajib=True),
        Kolom("rhk_atasan"),
        Kolom("aspek", PILIHAN, pilihan=KATA_ASPEK),
        Kolom("iki", wajib=True),
        Kolom("target", TARGET, wajib=True, panjang=120),
        Kolom("satuan", panjang=120),
        # Beyond the contract: left out, an SKP is kuantitatif, more is better, and periods are added up.
        Kolom("pendekatan", PILIHAN, pilihan=tuple(SKP.Pendekatan.values)),
        Kolom("arah", PILIHAN, pilihan=tuple(Arah.values)),
        Kolom("akumulasi", PILIHAN, pilihan=tuple(Akumulasi.values)),
        Kolom("baseline", panjang=120),
    ),
    kunci=("nip", "tahun", "kode_jabatan", "mulai", "jenis", "rhk", "aspek", "iki"),
)
BATCH = 500


def muat_skp(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Loads whole SKP, one or more a person; all problems at once, at the first row of the SKP they concern."""
    if not baris:
        return Hasil()
    kelompok: dict[tuple[object, ...], list[Baris]] = {}
    for b in baris:
        kelompok.setdefault((b.teks("nip"), b.hitung("tahun"), b.teks("kode_jabatan"), b.tanggal("mulai")), []).append(
            b
        )
    daftar = list(kelompok.values())
    try:
        ringkasan = impor_skp(isi=[_isi(x) for x in daftar], by=by, at=at)
    except TidakDapatDimuat as galat:
        return Hasil(masalah=tuple(daftar[i][0].masalah(kolom, pesan) for i, kolom, pesan in galat.masalah))
    return Hasil(
        baru=sum(len(daftar[i]) for i in ringkasan.baru),
        berubah=sum(len(daftar[i]) for i in ringkasan.berubah),
        sama=sum(len(daftar[i]) for i in ringkasan.sama),
        peringatan=tuple(_peringatan(daftar, ringkasan.tidak_tersambung)),
    )


def _peringatan(daftar: Sequence[Sequence[Baris]], tidak: Iterable[tuple[int, str]]) -> Iterator[Masalah]:
    for i, rhk in tidak:
        baris = next(b for b in daftar[i] if b.teks("rhk") == rhk)
        yield baris.masalah("rhk_atasan", f"“{baris.teks('rhk_atasan')}” tidak ditemukan; hasil kerja ini menunggu.")


def _isi(baris: Sequence[Baris]) -> IsiSKP:
    pertama = baris[0]
    hasil: dict[tuple[str, str], list[Baris]] = {}
    for b in baris:
        hasil.setdefault((b.teks("jenis"), b.teks("rhk")), []).append(b)
    pendekatan = pertama.teks("pendekatan") or SKP.Pendekatan.KUANTITATIF.value
    return IsiSKP(
        nip=pertama.teks("nip"),
        tahun=pertama.hitung("tahun") or 0,
        kode_jabatan=pertama.teks("kode_jabatan"),
        mulai=pertama.tanggal("mulai"),
        sampai=pertama.tanggal("sampai"),
        pendekatan=pendekatan,
        hasil=tuple(_hasil(jenis, rhk, x, pendekatan) for (jenis, rhk), x in hasil.items()),
    )


def _hasil(jenis: str, rhk: str, baris: Sequence[Baris], pendekatan: str) -> IsiHasil:
    kualitatif = pendekatan == SKP.Pendekatan.KUALITATIF
    return IsiHasil(
        isian=IsianHasil(
            jenis=jenis,
            rumusan=rhk,
            ukuran="\n".join(b.teks("iki") for b in baris) if kualitatif else "",
            indikator=() if kualitatif else tuple(_indikator(b) for b in baris),
        ),
        rhk_atasan=next((x for b in baris if (x := b.teks("rhk_atasan"))), ""),
    )


def _indikator(b: Baris) -> IsianIndikator:
    aspek = b.teks("aspek")
    return IsianIndikator(
        aspek=aspek if aspek in Aspek.values else "",
        perspektif=aspek if aspek in Perspektif.values else "",
        nama=b.teks("iki"),
        target=(b.target("target") or Target("teks")).isian(),
        satuan=b.teks("satuan"),
        baseline=b.teks("baseline"),
        arah=b.teks("arah") or Arah.NAIK.value,
        akumulasi=b.teks("akumulasi") or Akumulasi.JUMLAH.value,
    )


def tulis_skp(tahun: int | None) -> Iterator[Mapping[str, Nilai]]:
    """Every SKP in force (set or closed), of one year or of all."""
    semua = SKP.objects.filter(status__in=(S.DITETAPKAN, S.DITUTUP)).select_related("penugasan__jabatan")
    daftar = list((semua.filter(tahun=tahun) if tahun else semua).order_by("tahun", "penugasan__jabatan__kode", "pk"))
    nip = nip_semua(hari_ini())
    for i in range(0, len(daftar), BATCH):
        potong = daftar[i : i + BATCH]
        isian = isian_tersimpan(potong)
        sebut = sebutan_dukungan([h for x in potong for h in isian[x.pk].hasil])
        for skp in potong:
            for h in isian[skp.pk].hasil:
                yield from _baris(skp, nip.get(skp.penugasan.pegawai_id, ""), h, sebut.get(h.dukungan, ""))


def _baris(skp: SKP, nip: str, h: IsianHasil, rhk_atasan: str) -> Iterator[Mapping[str, Nilai]]:
    dasar: dict[str, Nilai] = {
        "nip": nip,
        "tahun": skp.tahun,
        "kode_jabatan": skp.penugasan.jabatan.kode,
        "mulai": skp.mulai,
        "sampai": skp.sampai,
        "jenis": h.jenis,
        "rhk": h.rumusan,
        "rhk_atasan": rhk_atasan,
        "pendekatan": skp.pendekatan,
    }
    if skp.pendekatan == SKP.Pendekatan.KUALITATIF:
        yield dasar | {"iki": h.ukuran, "target": Target("teks", teks="-")}
        return
    for x in h.indikator:
        yield dasar | {
            "aspek": x.aspek or x.perspektif,
            "iki": x.nama,
            "target": baca_target(x.target),
            "satuan": x.satuan,
            "baseline": x.baseline,
            "arah": x.arah,
            "akumulasi": x.akumulasi,
        }


BENTUK_BANK = Bentuk(
    kolom=(
        Kolom("jabatan", wajib=True, panjang=250),
        Kolom("rhk", wajib=True, panjang=500),
        Kolom("aspek", PILIHAN, wajib=True, pilihan=KATA_ASPEK),
        Kolom("iki", wajib=True, panjang=500),
        Kolom("target", TARGET, panjang=120),
        Kolom("satuan", panjang=120),
        Kolom("arah", PILIHAN, pilihan=tuple(Arah.values)),
        Kolom("akumulasi", PILIHAN, pilihan=tuple(Akumulasi.values)),
    ),
    kunci=("jabatan", "rhk", "aspek", "iki"),
)


def muat_bank(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Loads rows of the bank of results; see `simpan_banyak_bank`."""
    baru, berubah, sama = simpan_banyak_bank(isi=[_isi_bank(b) for b in baris], by=by, at=at)
    return Hasil(baru=len(baru), berubah=len(berubah), sama=len(sama))


def _isi_bank(b: Baris) -> IsiBank:
    target = b.target("target")
    return IsiBank(
        jabatan=b.teks("jabatan"),
        rhk=b.teks("rhk"),
        aspek=b.teks("aspek"),
        iki=b.teks("iki"),
        target=target.isian() if target else "",
        satuan=b.teks("satuan"),
        arah=b.teks("arah") or Arah.NAIK.value,
        akumulasi=b.teks("akumulasi") or Akumulasi.JUMLAH.value,
    )


def tulis_bank(tahun: int | None) -> Iterator[Mapping[str, Nilai]]:
    """Every row of the bank."""
    for b in BankHasil.objects.order_by("jabatan", "rhk", "pk"):
        yield {
            "jabatan": b.jabatan,
            "rhk": b.rhk,
            "aspek": b.aspek,
            "iki": b.iki,
            "target": baca_target(b.target) if b.target else None,
            "satuan": b.satuan,
            "arah": b.arah,
            "akumulasi": b.akumulasi,
        }


JENIS: list[Jenis[Pelaku]] = [
    Jenis("skp", "SKP", BENTUK, muat_skp, tulis_skp),
    Jenis("bank_hasil", "Bank hasil kerja", BENTUK_BANK, muat_bank, tulis_bank),
]
