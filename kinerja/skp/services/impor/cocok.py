"""Match the SKP of a file with people, segments and what is stored."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from kinerja.aturan.periksa.bahasa import rapatkan
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors import segmen_tahun
from kinerja.organisasi.services.pegawai import pegawai_menurut_nip
from kinerja.skp.isian import IsianHasil, IsianSKP
from kinerja.skp.lembar import target_tampil
from kinerja.skp.models import SKP
from kinerja.skp.selectors import isian_tersimpan
from kinerja.skp.selectors.dukungan import sebutan_dukungan
from kinerja.skp.services.impor.isi import CalonSKP, IsiSKP, TidakDapatDimuat
from kinerja.skp.services.tulis import KOLOM_INDIKATOR

S = SKP.Status


def cocokkan(isi: Sequence[IsiSKP]) -> list[CalonSKP]:
    """Finds the person, the segment and the stored SKP of each; all problems at once."""
    orang = pegawai_menurut_nip({x.nip for x in isi})
    segmen: dict[tuple[int, int], list[Penugasan]] = defaultdict(list)
    for tahun in {x.tahun for x in isi}:
        for p in segmen_tahun(tahun).filter(pegawai__in=set(orang.values())).select_related("jabatan"):
            segmen[p.pegawai_id, tahun].append(p)
    lama: dict[tuple[int, int], list[SKP]] = defaultdict(list)
    for s in SKP.objects.filter(penugasan__pegawai__in=set(orang.values())).order_by("versi"):
        lama[s.penugasan_id, s.tahun].append(s)
    calon: list[CalonSKP] = []
    masalah: list[tuple[int, str, str]] = []
    for i, x in enumerate(isi):
        hasil = _satu(i, x, segmen.get((orang.get(x.nip, 0), x.tahun), []), lama, dikenal=x.nip in orang)
        if isinstance(hasil, CalonSKP):
            calon.append(hasil)
        else:
            masalah.append((i, *hasil))
    if masalah:
        raise TidakDapatDimuat(masalah)
    return calon


def _satu(
    i: int, x: IsiSKP, segmen: Sequence[Penugasan], lama: Mapping[tuple[int, int], list[SKP]], *, dikenal: bool
) -> CalonSKP | tuple[str, str]:
    if not dikenal:
        return "nip", _("NIP %(nip)s tidak dikenal. Muat data pegawai lebih dahulu.") % {"nip": x.nip}
    cocok = [p for p in segmen if not x.kode_jabatan or p.jabatan.kode == x.kode_jabatan]
    if x.mulai:
        cocok = [p for p in cocok if p.mulai_segmen <= x.mulai <= p.sampai_segmen]
    if not cocok:
        pesan = _("Tidak ada penugasan %(nip)s pada %(jabatan)s dalam %(tahun)d. Muat data penugasan lebih dahulu.")
        return "kode_jabatan", pesan % {
            "nip": x.nip,
            "jabatan": x.kode_jabatan or _("jabatan apa pun"),
            "tahun": x.tahun,
        }
    if len(cocok) > 1:
        pesan = _("%(nip)s memegang %(n)d jabatan dalam %(tahun)d. Isi kode_jabatan dan mulai.")
        return "kode_jabatan", pesan % {"nip": x.nip, "n": len(cocok), "tahun": x.tahun}
    [p] = cocok
    mulai, sampai = x.mulai or p.mulai_segmen, x.sampai or p.sampai_segmen
    versi = [s for s in lama.get((p.pk, x.tahun), []) if s.mulai == mulai]
    if any(s.status in (S.DRAF, S.DIAJUKAN) for s in versi):
        return "nip", _("SKP %(nip)s sedang disusun di sini. Selesaikan atau hapus dahulu.") % {"nip": x.nip}
    return CalonSKP(i, x, p, mulai, sampai, versi[-1] if versi else None)


def bandingkan(calon: Sequence[CalonSKP]) -> tuple[list[CalonSKP], list[int]]:
    """Those whose content differs from what is stored, and the indices of the others."""
    isian = isian_tersimpan([c.lama for c in calon if c.lama])
    sebut = sebutan_dukungan([h for x in isian.values() for h in x.hasil])
    beda = [c for c in calon if c.lama and not _sama(c.isi, isian[c.lama.pk], sebut)]
    return beda, [c.indeks for c in calon if c not in beda]


def _sama(x: IsiSKP, lama: IsianSKP, sebut: Mapping[str, str]) -> bool:
    if x.pendekatan != lama.pendekatan or [_sidik(h) for h in x.isian.hasil] != [_sidik(h) for h in lama.hasil]:
        return False
    atasan = {rapatkan(h.isian.rumusan): rapatkan(h.rhk_atasan) for h in x.hasil if h.rhk_atasan}
    return all(
        (mau := atasan.get(rapatkan(h.rumusan))) is None
        or mau == rapatkan(sebut.get(h.dukungan, ""))
        or (h.menunggu and not sebut.get(h.dukungan))
        for h in lama.hasil
    )


def _sidik(h: IsianHasil) -> tuple[object, ...]:
    """What makes two results the same: wording and indicators, targets by value."""
    indikator = [
        tuple(target_tampil(x.target) if k == "target" else _rapi(getattr(x, k)) for k in KOLOM_INDIKATOR)
        for x in h.indikator
    ]
    return h.jenis, _rapi(h.rumusan), _rapi(h.ukuran), tuple(indikator)


def _rapi(teks: str) -> str:
    return " ".join(str(teks).split())
