"""Deal out the own results: who does what for them, in people and teams, one act for the whole page."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP, HasilKerja, HasilTim, PeranHasil
from kinerja.skp.selectors.matriks import KunciSel
from kinerja.skp.services.kunci import kunci_skp
from kinerja.skp.services.susun import catat, naik

S = SKP.Status


def bagi_peran(
    *, skp: int, versi: int, isian: Mapping[KunciSel, str | None], by: Pelaku, at: datetime
) -> dict[str, int]:
    """Makes the cells named in `isian` equal to it: words, "" = the result itself, None = no role; how many changed.

    Cells not named stay. A team's result that loses its superior's result stays with the team.
    """
    with tindakan("skp.peran_dibagi", by=by, at=at) as catatan:
        [obj] = kunci_skp({skp: versi})
        butuh_pemilik(obj, by)
        hasil = {h.pk: h for h in HasilKerja.objects.filter(skp=obj)}
        sah = {k: x for k, x in isian.items() if k[0] in hasil}
        jumlah = {"ditambah": 0, "diubah": 0, "dihapus": 0}
        orang = _tulis_orang({k: x for k, x in sah.items() if k[1].startswith("o")}, jumlah)
        tim = _tulis_tim({k: x for k, x in sah.items() if k[1].startswith("t")}, hasil, obj, jumlah)
        naik(obj)
        catat(catatan, obj, **jumlah, orang=sorted(orang))
        for pk in tim:
            catatan.perihal("tim", pk)
    return jumlah


def butuh_pemilik(skp: SKP, by: Pelaku) -> None:
    """Refuses to deal out the results of somebody else, or of a version that was replaced."""
    if str(skp.penugasan.pegawai_id) != by.pegawai_id:
        raise Ditolak(_("Peran hanya dibagi oleh pemilik SKP ini."))
    if skp.status in (S.DIUBAH, S.DITUTUP):
        raise Ditolak(_("SKP ini sudah diganti atau ditutup. Bagi peran pada SKP yang berlaku."))


def _tulis_orang(isian: Mapping[KunciSel, str | None], jumlah: dict[str, int]) -> set[int]:
    """The cells of people; whose changed."""
    ada = {
        (p.hasil_atasan_id, f"o{p.penugasan_id}"): p
        for p in PeranHasil.objects.filter(hasil_atasan__in={h for h, _k in isian}, urutan=0)
    }
    baru, ubah, buang = [], [], []
    for (hasil, kolom), teks in isian.items():
        satu = ada.get((hasil, kolom))
        if teks is None:
            buang += [satu] if satu else []
        elif satu is None:
            baru.append(PeranHasil(hasil_atasan_id=hasil, penugasan_id=int(kolom[1:]), rumusan=teks))
        elif satu.rumusan != teks:
            satu.rumusan = teks
            ubah.append(satu)
    PeranHasil.objects.bulk_create(baru)
    PeranHasil.objects.bulk_update(ubah, ["rumusan"])
    PeranHasil.objects.filter(pk__in=[p.pk for p in buang]).delete()
    _hitung(jumlah, baru, ubah, buang)
    return {p.penugasan_id for p in (*baru, *ubah, *buang)}


def _tulis_tim(
    isian: Mapping[KunciSel, str | None], hasil: Mapping[int, HasilKerja], skp: SKP, jumlah: dict[str, int]
) -> set[int]:
    """The cells of teams: a role there is a result of the team."""
    ada: dict[KunciSel, HasilTim] = {}
    for h in HasilTim.objects.filter(hasil_atasan__in=hasil).order_by("-urutan", "-id"):
        ada[h.hasil_atasan_id or 0, f"t{h.tim_id}"] = h
    baru, ubah, lepas = [], [], []
    for (pk, kolom), teks in isian.items():
        satu, rumusan = ada.get((pk, kolom)), teks or hasil[pk].rumusan
        if teks is None:
            lepas += [satu] if satu else []
        elif satu is None:
            baru.append(HasilTim(tim_id=int(kolom[1:]), tahun=skp.tahun, rumusan=rumusan, hasil_atasan_id=pk))
        elif satu.rumusan != rumusan:
            satu.rumusan = rumusan
            ubah.append(satu)
    HasilTim.objects.bulk_create(baru)
    HasilTim.objects.bulk_update(ubah, ["rumusan"])
    HasilTim.objects.filter(pk__in=[h.pk for h in lepas]).update(hasil_atasan=None)
    _hitung(jumlah, baru, ubah, lepas)
    return {h.tim_id for h in (*baru, *ubah, *lepas)}


def _hitung(jumlah: dict[str, int], baru: Sequence[object], ubah: Sequence[object], buang: Sequence[object]) -> None:
    for nama, daftar in (("ditambah", baru), ("diubah", ubah), ("dihapus", buang)):
        jumlah[nama] += len(daftar)
