"""`pegawai`: one row a person. A NIK in the file is named as unknown and never stored."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.aturan.identitas import Nip, urai_nip
from kinerja.dasar.pertukaran import Hasil, Jenis
from kinerja.dasar.tabel import PENGENAL, PILIHAN, TANGGAL, Baris, Bentuk, Kolom, Masalah, Nilai
from kinerja.dasar.waktu import hari_ini, tulis_tanggal
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Pegawai, Pengenal, RiwayatGolongan, RiwayatPendidikan, StatusKepegawaian
from kinerja.organisasi.pertukaran.bkn import EKSPOR_BKN
from kinerja.organisasi.pertukaran.umum import muat
from kinerja.organisasi.selectors.pegawai import nip_semua, tingkat_pendidikan
from kinerja.organisasi.services import IsiPegawai, simpan_banyak_pegawai

BENTUK = Bentuk(
    kolom=(
        Kolom("nip", PENGENAL, wajib=True, panjang=30),
        Kolom("nama", wajib=True, panjang=200),
        Kolom("gelar_depan", panjang=50),
        Kolom("gelar_belakang", panjang=100),
        Kolom("status", PILIHAN, pilihan=tuple(StatusKepegawaian.Status.values)),
        Kolom("tanggal_lahir", TANGGAL),
        Kolom("jenis_kelamin", PILIHAN, pilihan=("L", "P")),
        Kolom("tmt_cpns", TANGGAL),
        Kolom("tmt_pensiun", TANGGAL),
        Kolom("golongan", panjang=10),
        Kolom("tmt_golongan", TANGGAL),
        Kolom("pendidikan", panjang=20),
        Kolom("email", panjang=254),
        Kolom("no_hp", panjang=30),
        Kolom("agama", panjang=30),
        Kolom("nip_lama", PENGENAL, panjang=30),
    ),
    kunci=("nip",),
    lain=(EKSPOR_BKN,),
)
SEBAB_NIP = {
    "tanggal_lahir": gettext_lazy("delapan angka pertama bukan tanggal lahir"),
    "kelamin": gettext_lazy("angka ke-15 bukan 1 atau 2"),
    "nomor_urut": gettext_lazy("nomor urutnya 000"),
    "usia_tmt": gettext_lazy("usia pada TMT di bawah batas terendah"),
}


def muat_pegawai(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Load people. An identifier that cannot be one is refused; one that looks wrong is a warning."""
    semua = list(baris)
    masalah = tuple(m for b in semua for m in _periksa_nip(b))
    if masalah:
        return Hasil(masalah=masalah)
    isi = [_isi(b) for b in semua]
    peringatan = [*(m for b in semua for m in _ragukan_nip(b)), *_tanpa_tmt(semua)]
    return muat(semua, lambda sidik: simpan_banyak_pegawai(isi=isi, by=by, at=at, berkas=sidik), peringatan)


def _isi(b: Baris) -> IsiPegawai:
    return IsiPegawai(
        nip=b.teks("nip"),
        nama=b.teks("nama"),
        gelar_depan=b.teks("gelar_depan"),
        gelar_belakang=b.teks("gelar_belakang"),
        status=b.teks("status"),
        tanggal_lahir=b.tanggal("tanggal_lahir"),
        jenis_kelamin=b.teks("jenis_kelamin"),
        tmt_cpns=b.tanggal("tmt_cpns"),
        tmt_pensiun=b.tanggal("tmt_pensiun"),
        golongan=b.teks("golongan"),
        tmt_golongan=b.tanggal("tmt_golongan"),
        pendidikan=b.teks("pendidikan").lower(),
        email=b.teks("email"),
        no_hp=b.teks("no_hp"),
        agama=b.teks("agama"),
        nip_lama=b.teks("nip_lama"),
    )


def kode_lokal(nip: str) -> bool:
    """Whether this is the local code of a person without NIP: it begins with N."""
    return nip[:1].upper() == "N"


def _periksa_nip(b: Baris) -> Iterator[Masalah]:
    nip = b.teks("nip")
    if not kode_lokal(nip) and urai_nip(nip).sebab == "bukan_18_angka":
        pesan = _("%s bukan NIP atau NI PPPK (18 angka) dan bukan kode lokal (diawali N). Betulkan pengenalnya.")
        yield b.masalah("nip", pesan % nip)


def _ragukan_nip(b: Baris) -> Iterator[Masalah]:
    """What the digits say against each other or against the row: stored, and told."""
    if kode_lokal(b.teks("nip")):
        return
    nip = urai_nip(b.teks("nip"))
    if not nip.sah:
        pesan = _("NIP %(nip)s tampak keliru: %(sebab)s. Baris tetap dimuat; periksa pada SK-nya.")
        yield b.masalah("nip", pesan % {"nip": nip.nip, "sebab": SEBAB_NIP.get(nip.sebab or "", nip.sebab)})
        return
    yield from _beda_dengan_baris(b, nip)


def _tanpa_tmt(semua: Sequence[Baris]) -> Iterator[Masalah]:
    """Told once: a grade without its day counts from the day service began."""
    tanpa = [b for b in semua if b.teks("golongan") and b.tanggal("tmt_golongan") is None]
    if tanpa:
        pesan = _("%d baris memberi golongan tanpa tmt_golongan: golongan baru dianggap berlaku sejak TMT pegawai.")
        yield Masalah(tanpa[0].berkas, None, "tmt_golongan", pesan % len(tanpa))


def _beda_dengan_baris(b: Baris, nip: Nip) -> Iterator[Masalah]:
    lahir = b.tanggal("tanggal_lahir")
    if lahir and nip.lahir and lahir != nip.lahir:
        pesan = _("Tanggal lahir %(baris)s tidak sama dengan yang tersirat dalam NIP (%(nip)s).")
        yield b.masalah("tanggal_lahir", pesan % {"baris": tulis_tanggal(lahir), "nip": tulis_tanggal(nip.lahir)})
    if b.teks("jenis_kelamin") not in ("", nip.kelamin):
        yield b.masalah("jenis_kelamin", _("Jenis kelamin tidak sama dengan yang tersirat dalam NIP."))


def tulis_pegawai(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    """Everybody who has an identifier, with the newest of what is dated."""
    nip = nip_semua(hari_ini())
    status = dict(StatusKepegawaian.objects.order_by("mulai").values_list("pegawai_id", "status"))
    lama = dict(Pengenal.objects.filter(jenis=Pengenal.Jenis.NIP_LAMA).values_list("pegawai_id", "nilai"))
    golongan = {g.pegawai_id: g for g in RiwayatGolongan.objects.order_by("tmt")}
    pendidikan = _pendidikan_tertinggi()
    for p in Pegawai.objects.order_by("pk").iterator(2000):
        if p.pk not in nip:
            continue
        terakhir = golongan.get(p.pk)
        yield {
            "nip": nip[p.pk],
            "nama": p.nama,
            "gelar_depan": p.gelar_depan,
            "gelar_belakang": p.gelar_belakang,
            "status": status.get(p.pk),
            "tanggal_lahir": p.tanggal_lahir,
            "jenis_kelamin": p.jenis_kelamin,
            "tmt_cpns": p.tmt_cpns,
            "tmt_pensiun": p.tmt_pensiun,
            "golongan": terakhir.golongan if terakhir else None,
            "tmt_golongan": terakhir.tmt if terakhir else None,
            "pendidikan": pendidikan.get(p.pk),
            "email": p.email,
            "no_hp": p.no_hp,
            "agama": p.agama,
            "nip_lama": lama.get(p.pk) if lama.get(p.pk) != nip[p.pk] else None,
        }


def _pendidikan_tertinggi() -> dict[int, str]:
    milik: dict[int, list[str]] = defaultdict(list)
    for pegawai, tingkat in RiwayatPendidikan.objects.order_by("pk").values_list("pegawai_id", "tingkat"):
        milik[pegawai].append(tingkat)
    return {pegawai: max(daftar, key=tingkat_pendidikan) for pegawai, daftar in milik.items()}


PEGAWAI: Jenis[Pelaku] = Jenis("pegawai", "Pegawai", BENTUK, muat_pegawai, tulis_pegawai)
