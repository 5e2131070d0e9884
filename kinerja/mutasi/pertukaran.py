"""`peserta_pelantikan`: one row a person into a post, for one or several prepared inaugurations."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.pertukaran import Hasil, Jenis
from kinerja.dasar.tabel import KODE, PENGENAL, PILIHAN, TANGGAL, YA_TIDAK, Baris, Bentuk, Kolom, Masalah, Nilai
from kinerja.dasar.waktu import hari_ini
from kinerja.jejak.pelaku import Pelaku
from kinerja.mutasi.models import JENIS_DILANTIK, Pelantikan, PeranAnggaran, PesertaPelantikan
from kinerja.mutasi.services import IsiPeserta, simpan_banyak_peserta
from kinerja.organisasi.models import JenisPenugasan
from kinerja.organisasi.pertukaran.umum import muat
from kinerja.organisasi.selectors.pegawai import nip_dari

PELANTIKAN = Kolom("kode_pelantikan", KODE, wajib=True, panjang=40)
ISI = (
    Kolom("nip", PENGENAL, wajib=True, panjang=30),
    Kolom("kode_jabatan", KODE, wajib=True, panjang=60),
    Kolom("jenis", PILIHAN, pilihan=tuple(JENIS_DILANTIK), bawaan=JenisPenugasan.DEFINITIF),
    Kolom("nomor_pertek", panjang=100),
    Kolom("agama", panjang=30),
    Kolom("peran_anggaran", PILIHAN, pilihan=tuple(PeranAnggaran.values)),
    Kolom("akhiri_rangkap", YA_TIDAK),
    Kolom("uji_kompetensi", TANGGAL),
)
BENTUK = Bentuk(kolom=(PELANTIKAN, *ISI), kunci=("kode_pelantikan", "nip", "kode_jabatan"))
BENTUK_SATU = Bentuk(kolom=(replace(PELANTIKAN, wajib=False), *ISI), kunci=("nip", "kode_jabatan"))


def muat_peserta(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Load people into the inaugurations their rows name; all rows of all or none."""
    menurut: dict[str, list[Baris]] = defaultdict(list)
    for b in baris:
        menurut[b.teks("kode_pelantikan")].append(b)
    ada = {p.kode: p for p in Pelantikan.objects.filter(kode__in=menurut)}
    return _jumlah(
        _muat_satu(milik, ada[kode], by, at) if kode in ada else _tidak_ada(milik, kode)
        for kode, milik in menurut.items()
    )


def _tidak_ada(baris: Sequence[Baris], kode: str) -> Hasil:
    pesan = _("Pelantikan %s belum disiapkan. Siapkan dulu, atau betulkan kodenya.") % kode
    return Hasil(masalah=tuple(b.masalah("kode_pelantikan", pesan) for b in baris))


def _muat_satu(baris: Sequence[Baris], satu: Pelantikan, by: Pelaku, at: datetime) -> Hasil:
    if not satu.terbuka:
        return _sudah_tutup(baris, satu)
    isi = [_isi(b) for b in baris]
    return muat(baris, lambda sidik: simpan_banyak_peserta(pelantikan=satu.pk, isi=isi, by=by, at=at, berkas=sidik))


def _sudah_tutup(baris: Sequence[Baris], satu: Pelantikan) -> Hasil:
    """Begun or cancelled: what it holds may come by again, nothing new goes in."""
    nip = nip_dari(satu.peserta.values_list("pegawai_id", flat=True), hari_ini())
    ada = {(nip.get(x.pegawai_id), x.jabatan.kode) for x in satu.peserta.select_related("jabatan")}
    lain = [b for b in baris if (b.teks("nip"), b.teks("kode_jabatan")) not in ada]
    pesan = _("Pelantikan ini %s, jadi tidak menerima orang lagi.") % satu.get_keadaan_display().lower()
    return Hasil(sama=len(baris) - len(lain), masalah=tuple(b.masalah("kode_pelantikan", pesan) for b in lain))


def _jumlah(semua: Iterable[Hasil]) -> Hasil:
    hasil, masalah = Hasil(), list[Masalah]()
    for x in semua:
        masalah += x.masalah
        hasil = Hasil(hasil.baru + x.baru, hasil.berubah + x.berubah, hasil.sama + x.sama)
    return replace(hasil, masalah=tuple(masalah))


def _isi(b: Baris) -> IsiPeserta:
    akhiri = b.nilai.get("akhiri_rangkap")
    return IsiPeserta(
        nip=b.teks("nip"),
        kode_jabatan=b.teks("kode_jabatan"),
        jenis=b.teks("jenis"),
        nomor_pertek=b.teks("nomor_pertek"),
        agama=b.teks("agama"),
        peran_anggaran=b.teks("peran_anggaran"),
        akhiri_rangkap=akhiri if isinstance(akhiri, bool) else None,
        uji_kompetensi=b.tanggal("uji_kompetensi"),
    )


def tulis_peserta(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    """Everybody of every inauguration, of one year if it is named."""
    semua = PesertaPelantikan.objects.select_related("pelantikan", "jabatan").order_by("pelantikan__tanggal", "pk")
    baris = list(semua if tahun is None else semua.filter(pelantikan__tanggal__year=tahun))
    nip = nip_dari({x.pegawai_id for x in baris}, hari_ini())
    for x in baris:
        yield {
            "kode_pelantikan": x.pelantikan.kode,
            "nip": nip[x.pegawai_id],
            "kode_jabatan": x.jabatan.kode,
            "jenis": x.jenis,
            "nomor_pertek": x.nomor_pertek or None,
            "agama": x.agama or None,
            "peran_anggaran": x.peran_anggaran or None,
            "akhiri_rangkap": x.akhiri_rangkap,
            "uji_kompetensi": x.uji_kompetensi,
        }


def jenis_satu(satu: Pelantikan) -> Jenis[Pelaku]:
    """The same file loaded on the page of one inauguration: its code may be left out."""

    def muat_ke(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
        lain = [b for b in baris if b.teks("kode_pelantikan") not in ("", satu.kode)]
        if lain:
            pesan = _("Baris ini untuk pelantikan lain. Kosongkan kolomnya, atau muat pada pelantikan itu.")
            return Hasil(masalah=tuple(b.masalah("kode_pelantikan", pesan) for b in lain))
        return _muat_satu(baris, satu, by, at)

    return Jenis("peserta_pelantikan", "Peserta pelantikan", BENTUK_SATU, muat_ke, lambda tahun: ())


JENIS: list[Jenis[Pelaku]] = [
    Jenis("peserta_pelantikan", "Peserta pelantikan", BENTUK, muat_peserta, tulis_peserta),
]
