"""Evidence: files and links of one person; one may prove several realisations, also after they were handed in."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db.models import Exists
from django.utils.translation import gettext as _

from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.skp.galat import Ditolak
from kinerja.skp.lembar import BuktiBaru, IsianRealisasi, Kunci
from kinerja.skp.models import SKP, Bukti, BuktiRealisasi, HasilKerja, IndikatorKinerja, Realisasi
from kinerja.skp.selectors.bukti import sudah_diajukan
from kinerja.skp.tenggat import susulan


def tambah_bukti(
    *,
    skp: SKP,
    periode: str,
    untuk: Iterable[Kunci],
    by: Pelaku,
    at: datetime,
    baru: Iterable[BuktiBaru] = (),
    lama: Iterable[int] = (),
) -> list[Bukti]:
    """Adds evidence (new, or own older one) to results of a period at any time; after handing in it is marked late.

    Not late: what comes within a deadline that was reopened for the person, or moved by an outage.
    """
    with tindakan("skp.bukti_ditambah", by=by, at=at) as catatan:
        pegawai = skp.penugasan.pegawai_id
        bukti = [*buat_bukti(baru, pegawai, at=at), *Bukti.objects.filter(pk__in=lama, pegawai_id=pegawai)]
        realisasi = _realisasi_untuk(skp, periode, set(untuk))
        if not bukti or not realisasi:
            raise Ditolak(_("Pilih berkas atau tautan, dan paling sedikit satu hasil kerja yang dibuktikannya."))
        _pasang([(r, b) for r in realisasi for b in bukti], at=at, terlambat=susulan(skp, periode, at))
        catatan.perihal("skp", skp.pk)
        catatan.muatan(bukti=[b.pk for b in bukti], sha256=[b.sha256 for b in bukti if b.sha256], periode=periode)
    return bukti


def lepas_bukti(*, bukti: Bukti, by: Pelaku, at: datetime) -> None:
    """Removes own evidence that proves nothing handed in; the file itself stays stored."""
    with tindakan("skp.bukti_dilepas", by=by, at=at) as catatan:
        tautan = BuktiRealisasi.objects.filter(bukti=bukti)
        if tautan.filter(Exists(sudah_diajukan())).exists():
            raise Ditolak(_("Bukti ini melekat pada realisasi yang sudah diajukan, jadi tidak dapat dilepas."))
        tautan.delete()
        catatan.perihal("bukti", bukti.pk)
        catatan.muatan(bukti=bukti.pk, sha256=bukti.sha256)
        bukti.delete()


def buat_bukti(baru: Iterable[BuktiBaru], pegawai_id: int, *, at: datetime) -> list[Bukti]:
    """Rows for new files and links; the same file of the same person is not kept twice."""
    daftar = list(baru)
    sidik = [x.berkas.sha256 for x in daftar if x.berkas]
    sudah = {b.sha256: b for b in Bukti.objects.filter(pegawai_id=pegawai_id, sha256__in=sidik)} if sidik else {}
    hasil: list[Bukti] = []
    for x in daftar:
        lama = sudah.get(x.berkas.sha256) if x.berkas else None
        bukti = lama or _satu(x, pegawai_id, at)
        if x.berkas:
            sudah[x.berkas.sha256] = bukti
        hasil.append(bukti)
    Bukti.objects.bulk_create({id(b): b for b in hasil if not b.pk}.values())
    return hasil


def _satu(x: BuktiBaru, pegawai_id: int, at: datetime) -> Bukti:
    if x.berkas is None:
        return Bukti(pegawai_id=pegawai_id, nama=x.nama or x.tautan[:250], tautan=x.tautan, diunggah=at)
    b = x.berkas
    return Bukti(
        pegawai_id=pegawai_id, nama=x.nama or b.nama, sha256=b.sha256, ukuran=b.ukuran, jenis=b.jenis, diunggah=at
    )


def pasang_bukti(isian: Mapping[Realisasi, IsianRealisasi], pegawai_id: int, *, at: datetime) -> None:
    """Makes the evidence of each realisation what the form says: ticked ones stay, unticked ones go, new ones come."""
    milik = set(Bukti.objects.filter(pegawai_id=pegawai_id).values_list("pk", flat=True))
    tautan = BuktiRealisasi.objects.filter(realisasi__in=isian)
    ada = {(r, b): pk for r, b, pk in tautan.values_list("realisasi_id", "bukti_id", "pk")}
    mau = {(r.pk, b) for r, x in isian.items() for b in x.bukti if b in milik}
    if buang := [pk for pasangan, pk in ada.items() if pasangan not in mau]:
        BuktiRealisasi.objects.filter(pk__in=buang).delete()
    baru = [(r, b) for r, x in isian.items() for b in x.bukti_baru]
    dibuat = buat_bukti([b for _r, b in baru], pegawai_id, at=at)
    pasangan = [(r.pk, b.pk) for (r, _b), b in zip(baru, dibuat, strict=True)]
    BuktiRealisasi.objects.bulk_create(
        [BuktiRealisasi(realisasi_id=r, bukti_id=b, dilampirkan=at) for r, b in [*sorted(mau - set(ada)), *pasangan]],
        ignore_conflicts=True,
    )


def _pasang(pasangan: Iterable[tuple[Realisasi, Bukti]], *, at: datetime, terlambat: bool) -> None:
    BuktiRealisasi.objects.bulk_create(
        [BuktiRealisasi(realisasi=r, bukti=b, dilampirkan=at, terlambat=terlambat) for r, b in pasangan],
        ignore_conflicts=True,
    )


def _realisasi_untuk(skp: SKP, periode: str, untuk: set[Kunci]) -> list[Realisasi]:
    """The realisation rows of these indicators, made where nothing was typed yet."""
    sah: set[Kunci] = {(h, None) for h in HasilKerja.objects.filter(skp=skp).values_list("pk", flat=True)}
    sah |= set(IndikatorKinerja.objects.filter(hasil_kerja__skp=skp).values_list("hasil_kerja_id", "pk"))
    ada = {
        (r.hasil_kerja_id, r.indikator_id): r for r in Realisasi.objects.filter(hasil_kerja__skp=skp, periode=periode)
    }
    baru = [
        Realisasi(hasil_kerja_id=h, indikator_id=i, periode=periode) for h, i in sorted(untuk & sah - set(ada), key=str)
    ]
    Realisasi.objects.bulk_create(baru)
    return [*(ada[k] for k in untuk if k in ada), *baru]
