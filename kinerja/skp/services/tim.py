"""What a team leader does: the results the team owns, checking what members did, recommending. Nothing here rates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import PeranTim, TimKerja
from kinerja.organisasi.selectors.tim import tim_dipimpin
from kinerja.peraturan.periode import Periode
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP, HasilKerja, HasilTim, PemeriksaanTim, PeriodeRealisasi, RekomendasiTim
from kinerja.skp.selectors.riwayat import sejak
from kinerja.skp.selectors.tim import anggota_periode, hasil_untuk_tim
from kinerja.skp.services.realisasi import periode_skp


@dataclass(frozen=True)
class IsianHasilTim:
    """One result of a team; `id` of the stored row, None = new; `hasil_atasan` = the result it supports."""

    rumusan: str
    id: int | None = None
    hasil_atasan: int | None = None


@dataclass(frozen=True)
class IsianPemeriksaan:
    """What the leader found for one result."""

    kesimpulan: str
    catatan: str = ""


@dataclass(frozen=True)
class IsianRekomendasi:
    """A whole recommendation: by result what was found, and the step recommended."""

    hasil_kerja: str
    catatan: str = ""
    pemeriksaan: Mapping[int, IsianPemeriksaan] = field(default_factory=dict)


def simpan_hasil_tim(
    *, tim: TimKerja, tahun: int, isian: Sequence[IsianHasilTim], by: Pelaku, at: datetime
) -> list[HasilTim]:
    """Makes a team's results of a year equal to the form; one that is served is not removed."""
    with tindakan("skp.hasil_tim_disimpan", by=by, at=at) as catatan:
        butuh_ketua(tim, by, hari(at))
        lama = {h.pk: h for h in HasilTim.objects.select_for_update().filter(tim=tim, tahun=tahun)}
        baris = []
        for urutan, x in enumerate(x for x in isian if x.rumusan.strip()):
            h = lama.pop(x.id, None) if x.id else None
            h = h or HasilTim(tim=tim, tahun=tahun)
            h.urutan, h.rumusan, h.hasil_atasan_id = urutan, x.rumusan.strip(), x.hasil_atasan
            h.save()
            baris.append(h)
        buang_hasil_tim(list(lama.values()))
        catatan.perihal("tim", tim.pk)
        catatan.muatan(tahun=tahun, hasil=[h.pk for h in baris], dihapus=sorted(lama))
    return baris


def buang_hasil_tim(daftar: Sequence[HasilTim]) -> None:
    """Removes results nobody serves; else says whose SKP does."""
    dilayani = HasilKerja.objects.filter(hasil_tim__in=daftar).select_related("hasil_tim", "skp__penugasan__pegawai")
    if h := dilayani.first():
        raise Ditolak(
            _("Hasil tim “%(hasil)s” sudah didukung SKP %(nama)s, jadi tidak dapat dihapus. Ubah bunyinya bila perlu.")
            % {"hasil": h.hasil_tim, "nama": h.skp.penugasan.pegawai.nama_lengkap}
        )
    HasilTim.objects.filter(pk__in=[h.pk for h in daftar]).delete()


def beri_rekomendasi(
    *, tim: TimKerja, skp: SKP, periode: str, versi: int, isian: IsianRekomendasi, by: Pelaku, at: datetime
) -> RekomendasiTim:
    """The leader's word on a member's results of a period, until the superior has rated it.

    `versi`: of the recommendation as it was read, 0 = none yet. The words stay out of the ledger.
    """
    with tindakan("skp.rekomendasi_tim_diberikan", by=by, at=at) as catatan:
        butuh_ketua(tim, by, hari(at))
        jangka = periode_skp(skp, periode)
        _butuh_anggota(tim, skp, jangka)
        _butuh_terbuka(skp, jangka, hari(at))
        boleh = set(hasil_untuk_tim([tim.pk]).filter(skp=skp).values_list("pk", flat=True))
        _lengkap(isian, boleh)
        rekomendasi = _kunci(tim, skp, periode, versi)
        rekomendasi.hasil_kerja, rekomendasi.catatan = isian.hasil_kerja, isian.catatan.strip()
        rekomendasi.ketua_id, rekomendasi.diberikan = int(by.pegawai_id), at
        rekomendasi.kunci += 1
        rekomendasi.save()
        _tulis_pemeriksaan(rekomendasi, isian)
        subjek = subjek_rekomendasi(rekomendasi)
        catatan.perihal(*subjek.split(":", 1))
        catatan.perihal("tim", tim.pk)
        catatan.perihal("skp", skp.pk)
        catatan.perihal("pegawai", skp.penugasan.pegawai_id)
        catatan.muatan(kunci={subjek: rekomendasi.kunci}, periode=periode, rekomendasi=rekomendasi.hasil_kerja)
    return rekomendasi


def subjek_rekomendasi(x: RekomendasiTim) -> str:
    """How the ledger names a recommendation."""
    return f"rekomendasi:{x.tim_id}:{x.penugasan_id}:{x.periode}"


def butuh_ketua(tim: TimKerja, by: Pelaku, on: date) -> None:
    """Refuses an act of somebody who does not lead the team that day."""
    if not by.pegawai_id or not tim_dipimpin(int(by.pegawai_id), on).filter(pk=tim.pk).exists():
        raise Ditolak(_("Hanya ketua tim %(tim)s pada hari ini yang dapat melakukannya.") % {"tim": tim.nama})


def _butuh_anggota(tim: TimKerja, skp: SKP, periode: Periode) -> None:
    anggota = anggota_periode([tim.pk], periode).filter(peran=PeranTim.ANGGOTA)
    if not anggota.filter(pegawai=skp.penugasan.pegawai_id).exists():
        raise Ditolak(
            _("%(nama)s bukan anggota tim ini pada %(periode)s.")
            % {"nama": skp.penugasan.pegawai.nama_lengkap, "periode": periode.label}
        )


def _butuh_terbuka(skp: SKP, periode: Periode, on: date) -> None:
    """Not before there is something to check, not after the superior has decided."""
    lembar = PeriodeRealisasi.objects.filter(penugasan=skp.penugasan_id, periode=periode.kode).first()
    if lembar and lembar.ditutup_pada:
        raise Ditolak(
            _("Periode ini sudah dinilai atasan. Rekomendasi tidak diubah lagi; beri umpan balik bila perlu.")
        )
    if on <= periode.sampai and not (lembar and lembar.diajukan_pada):
        raise Ditolak(
            _("Realisasi belum diajukan. Rekomendasi dapat diberikan sesudah diajukan, atau sesudah %(hari)s.")
            % {"hari": tulis_tanggal(periode.sampai)}
        )


def _lengkap(isian: IsianRekomendasi, boleh: set[int]) -> None:
    if not boleh:
        raise Ditolak(_("Tidak ada hasil kerja orang ini yang mendukung tim Anda dalam SKP yang berlaku."))
    if set(isian.pemeriksaan) != boleh:
        raise Ditolak(_("Pilih kesimpulan pemeriksaan untuk setiap hasil kerja yang mendukung tim."))


def _kunci(tim: TimKerja, skp: SKP, periode: str, versi: int) -> RekomendasiTim:
    """The stored one, locked and as it was read; a new one where there is none."""
    kunci = {"tim": tim, "penugasan_id": skp.penugasan_id, "periode": periode}
    ada = RekomendasiTim.objects.select_for_update().filter(**kunci).first()
    satu = ada or RekomendasiTim(**kunci)
    if satu.kunci != versi:
        raise SudahBerubah(satu.kunci, sejak(subjek_rekomendasi(satu), versi))
    return satu


def _tulis_pemeriksaan(rekomendasi: RekomendasiTim, isian: IsianRekomendasi) -> None:
    PemeriksaanTim.objects.filter(rekomendasi=rekomendasi).delete()
    PemeriksaanTim.objects.bulk_create(
        PemeriksaanTim(rekomendasi=rekomendasi, hasil_kerja_id=pk, kesimpulan=x.kesimpulan, catatan=x.catatan.strip())
        for pk, x in isian.pemeriksaan.items()
    )
