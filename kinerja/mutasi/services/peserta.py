"""Who goes where: people written into a prepared inauguration, one or a whole file, and taken out again."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import simpan_versi
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import JENIS_DILANTIK, Pelantikan, PeranAnggaran, PesertaPelantikan
from kinerja.mutasi.services.kunci import kunci_pelantikan
from kinerja.mutasi.services.naskah import batalkan_naskah
from kinerja.organisasi.models import JenisPenugasan, VersiJabatan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.services.baris import Ditolak, Masalah, Ringkasan, dalam, tulis_banyak, ubah
from kinerja.organisasi.services.pegawai import pegawai_menurut_nip

RINCI = ("nomor_pertek", "agama", "peran_anggaran", "akhiri_rangkap", "uji_kompetensi")


@dataclass(frozen=True, slots=True)
class IsiPeserta:
    """A row of the file: who, to which post; empty = not given."""

    nip: str
    kode_jabatan: str
    jenis: str = JenisPenugasan.DEFINITIF
    nomor_pertek: str = ""
    agama: str = ""
    peran_anggaran: str = ""
    akhiri_rangkap: bool | None = None
    uji_kompetensi: date | None = None


def simpan_banyak_peserta(
    *, pelantikan: int, isi: Sequence[IsiPeserta], by: Pelaku, at: datetime, versi: int | None = None, berkas: str = ""
) -> Ringkasan:
    """All rows or none (`Ditolak`); somebody into the same post again changes the row. `versi` None: as it is now."""
    with tindakan("pelantikan.peserta_disimpan", by=by, at=at) as catatan:
        satu = kunci_pelantikan(pelantikan, versi)
        kerja = _Kerja(satu, isi)
        if masalah := list(kerja.periksa()):
            raise Ditolak(masalah)
        ringkasan = kerja.tulis()
        if ringkasan.baru or ringkasan.berubah:
            simpan_versi(satu, update_fields=())
        catatan.perihal("pelantikan", satu.pk)
        for pegawai in set(kerja.orang.values()):
            catatan.perihal("pegawai", pegawai)
        catatan.muatan(**ringkasan.muatan(), berkas=berkas)
    return ringkasan


def hapus_peserta(
    *, pelantikan: int, peserta: Collection[int], versi: int, by: Pelaku, at: datetime
) -> list[PesertaPelantikan]:
    """Take people out before the start; those who are not in it are passed over. The rows that were taken out."""
    with tindakan("pelantikan.peserta_dihapus", by=by, at=at) as catatan:
        satu = kunci_pelantikan(pelantikan, versi)
        baris = list(PesertaPelantikan.objects.filter(pelantikan=satu, pk__in=peserta))
        PesertaPelantikan.objects.filter(pk__in=[x.pk for x in baris]).delete()
        orang = [x.pegawai_id for x in baris]
        alasan = _("Orang ini dihapus dari daftar pelantikan.")
        batalkan_naskah(pelantikan=satu.pk, alasan=alasan, by=by, at=at, pegawai=orang)
        simpan_versi(satu, update_fields=())
        catatan.perihal("pelantikan", satu.pk)
        for x in baris:
            catatan.perihal("pegawai", x.pegawai_id)
        catatan.muatan(peserta=[(x.pegawai_id, x.jabatan_id, x.jenis) for x in baris])
    return baris


class _Kerja:
    """The rows of one act, with the people and posts they name."""

    def __init__(self, pelantikan: Pelantikan, isi: Sequence[IsiPeserta]) -> None:
        self.pelantikan, self.isi = pelantikan, isi
        self.orang = pegawai_menurut_nip(x.nip for x in isi)
        hari = VersiJabatan.objects.filter(pada_hari(pelantikan.tanggal))
        kode = dalam(hari, "jabatan__kode", (x.kode_jabatan for x in isi))
        self.jabatan: dict[str, int] = dict(kode.values_list("jabatan__kode", "jabatan_id"))
        self.ada = {(p.pegawai_id, p.jabatan_id): p for p in PesertaPelantikan.objects.filter(pelantikan=pelantikan)}

    def periksa(self) -> Iterator[Masalah]:
        """Every reason why a row cannot be."""
        for indeks, x in enumerate(self.isi):
            yield from self._kenal(indeks, x)
            if x.jenis not in JENIS_DILANTIK:
                pesan = _("%s ditunjuk dengan surat perintah, tidak dilantik. Catat pada halaman penugasan.")
                yield Masalah(indeks, "jenis", pesan % x.jenis)
            if x.peran_anggaran and x.peran_anggaran not in PeranAnggaran.values:
                pilihan = ", ".join(PeranAnggaran.values)
                yield Masalah(indeks, "peran_anggaran", _("Peran anggaran adalah salah satu dari %s.") % pilihan)
        yield from self._dua_definitif()

    def _kenal(self, indeks: int, x: IsiPeserta) -> Iterator[Masalah]:
        if x.nip not in self.orang:
            yield Masalah(indeks, "nip", _("Pegawai dengan NIP %s belum ada. Muat data pegawainya lebih dulu.") % x.nip)
        if x.kode_jabatan not in self.jabatan:
            rinci = {"kode": x.kode_jabatan, "hari": tulis_tanggal(self.pelantikan.tanggal)}
            pesan = _("Jabatan %(kode)s tidak ada pada %(hari)s. Periksa kodenya, atau muat jabatannya lebih dulu.")
            yield Masalah(indeks, "kode_jabatan", pesan % rinci)

    def _dua_definitif(self) -> Iterator[Masalah]:
        """Nobody is inaugurated into two definitive posts on one day."""
        tujuan = {p.pegawai_id: p.jabatan_id for p in self.ada.values() if p.jenis == JenisPenugasan.DEFINITIF}
        for indeks, x in enumerate(self.isi):
            orang, jabatan = self.orang.get(x.nip), self.jabatan.get(x.kode_jabatan)
            if orang is None or jabatan is None or x.jenis != JenisPenugasan.DEFINITIF:
                continue
            if tujuan.setdefault(orang, jabatan) != jabatan:
                pesan = _("%s sudah ada dalam pelantikan ini untuk jabatan definitif lain. Hapus salah satunya.")
                yield Masalah(indeks, "nip", pesan % x.nip)

    def tulis(self) -> Ringkasan:
        """New and changed rows, in two statements."""
        ringkasan, baru, berubah = Ringkasan(), [], []
        for x in self.isi:
            kunci = (self.orang[x.nip], self.jabatan[x.kode_jabatan])
            beri = {n: v for n in RINCI if (v := getattr(x, n)) not in ("", None)}
            if ada := self.ada.get(kunci):
                beda = ubah(ada, {**beri, "jenis": x.jenis})
                berubah += [ada] if beda and ada.pk else []
                ringkasan.hitung(baru=False, berubah=beda)
                continue
            satu = PesertaPelantikan(
                pelantikan=self.pelantikan, pegawai_id=kunci[0], jabatan_id=kunci[1], jenis=x.jenis, **beri
            )
            self.ada[kunci] = satu
            baru.append(satu)
            ringkasan.hitung(baru=True, berubah=False)
        tulis_banyak(PesertaPelantikan, baru, berubah, (*RINCI, "jenis"))
        return ringkasan


def tambah_peserta(*, pelantikan: int, isi: IsiPeserta, versi: int, by: Pelaku, at: datetime) -> Ringkasan:
    """One person picked on the page; refused (`PelantikanDitolak`) in one sentence."""
    try:
        return simpan_banyak_peserta(pelantikan=pelantikan, isi=[isi], versi=versi, by=by, at=at)
    except Ditolak as galat:
        raise PelantikanDitolak(str(galat)) from galat
