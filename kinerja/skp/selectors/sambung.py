"""Which results can be joined to the superior's set SKP: those that wait, and those on a version that was replaced."""

from collections import defaultdict
from collections.abc import Sequence

from kinerja.aturan.periksa.bahasa import rapatkan
from kinerja.organisasi.models import AnggotaTim, Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.perjanjian.models import ButirPK
from kinerja.rencana.models import Simpul
from kinerja.skp.models import SKP, HasilKerja, HasilTim
from kinerja.skp.selectors.dukungan import DaftarDukungan


def usul_sambung(skp: SKP, dukungan: DaftarDukungan) -> dict[int, str]:
    """Result id -> code of the final result that came from the one it serves now. Two queries."""
    final = {int(k[4:]) for k, p in dukungan.kode.items() if k.startswith("rhk:") and not p.menunggu}
    if not final:
        return {}
    lama = {
        h.pk: h.hasil_atasan_id or 0
        for h in HasilKerja.objects.filter(skp=skp, hasil_atasan__isnull=False).exclude(hasil_atasan__in=final)
    }
    langsung = HasilKerja.objects.filter(skp=skp, hasil_atasan__in=final, menunggu_atasan=True)
    usul = {h.pk: f"rhk:{h.hasil_atasan_id}" for h in langsung}
    kini = penerus_hasil(set(lama.values()), final) if lama else {}
    return usul | {pk: f"rhk:{kini[asal]}" for pk, asal in lama.items() if asal in kini}


def penerus_hasil(lama: set[int], kini: set[int]) -> dict[int, int]:
    """For each old result the one of now whose chain of `asal` leads to it. One query a step of the chain."""
    penerus: dict[int, int] = {}
    depan = {k: k for k in kini}
    while depan:
        asal = dict(HasilKerja.objects.filter(pk__in=depan, asal__isnull=False).values_list("pk", "asal_id"))
        depan = {a: depan[k] for k, a in asal.items() if a not in penerus}
        penerus.update(depan)
    return {a: k for a, k in penerus.items() if a in lama}


def cari_dukungan(daftar: Sequence[SKP]) -> dict[int, dict[str, str]]:
    """For many set SKP: words (as `rapatkan` leaves them) -> code of what a result may serve.

    The superior's set results come before the agreement, the agreement before teams and the plan. Six queries.
    """
    atasan = _atasan(daftar)
    jabatan = dict(Penugasan.objects.filter(pk__in={*atasan.values()}).values_list("pk", "jabatan_id"))
    pemilik = {x.pk: [x.penugasan_id, *([atasan[x.pk]] if x.pk in atasan else [])] for x in daftar}
    semua = {p for daftar_pemilik in pemilik.values() for p in daftar_pemilik}
    tahun = {x.tahun for x in daftar}
    rhk: dict[tuple[int, int], dict[str, str]] = defaultdict(dict)
    hasil = HasilKerja.objects.filter(
        skp__penugasan__in=semua, skp__tahun__in=tahun, skp__status__in=(SKP.Status.DITETAPKAN, SKP.Status.DITUTUP)
    )
    for pk, teks, p, t in hasil.values_list("pk", "rumusan", "skp__penugasan_id", "skp__tahun"):
        rhk[p, t][rapatkan(teks)] = f"rhk:{pk}"
    butir: dict[tuple[int, int], dict[str, str]] = defaultdict(dict)
    baris = ButirPK.objects.filter(pk_induk__penugasan__in=semua, pk_induk__tahun__in=tahun, pk_induk__dari_skp=False)
    for pk, teks, p, t in baris.values_list("pk", "sasaran", "pk_induk__penugasan_id", "pk_induk__tahun"):
        butir[p, t][rapatkan(teks)] = f"butir:{pk}"
    simpul: dict[int, dict[str, str]] = defaultdict(dict)
    milik = {x.penugasan.jabatan_id for x in daftar} | set(jabatan.values())
    node = Simpul.objects.filter(pemilik__in=milik, versi__dokumen__berjalan=True).order_by("versi__urutan")
    for pk, teks, j in node.values_list("pk", "nama", "pemilik_id"):
        simpul[j or 0][rapatkan(teks)] = f"simpul:{pk}"
    tim = _hasil_tim(daftar)
    kamus: dict[int, dict[str, str]] = {}
    for x in daftar:
        a = atasan.get(x.pk, 0)
        rencana = simpul[jabatan.get(a, 0)] | simpul[x.penugasan.jabatan_id]
        kamus[x.pk] = rencana | tim[x.pk] | butir[a, x.tahun] | butir[x.penugasan_id, x.tahun] | rhk[a, x.tahun]
    return kamus


def _hasil_tim(daftar: Sequence[SKP]) -> dict[int, dict[str, str]]:
    """Words -> code of the results of the teams each person is in during the segment, by id of the SKP. Two queries."""
    milik: dict[int, list[AnggotaTim]] = defaultdict(list)
    for a in AnggotaTim.objects.filter(pegawai__in={x.penugasan.pegawai_id for x in daftar}):
        milik[a.pegawai_id].append(a)
    hasil: dict[tuple[int, int], dict[str, str]] = defaultdict(dict)
    semua = HasilTim.objects.filter(tim__in={a.tim_id for x in milik.values() for a in x})
    for pk, teks, t, tahun in semua.values_list("pk", "rumusan", "tim_id", "tahun"):
        hasil[t, tahun][rapatkan(teks)] = f"tim:{pk}"
    kamus: dict[int, dict[str, str]] = defaultdict(dict)
    for x in daftar:
        for a in milik[x.penugasan.pegawai_id]:
            if a.mulai <= x.sampai and (a.sampai is None or a.sampai >= x.mulai):
                kamus[x.pk] |= hasil[a.tim_id, x.tahun]
    return kamus


def _atasan(daftar: Sequence[SKP]) -> dict[int, int]:
    """The superior's assignment on the first day of each segment, by id of the SKP. One query a distinct day."""
    hasil: dict[int, int] = {}
    for on in {x.mulai for x in daftar}:
        pada = [x for x in daftar if x.mulai == on]
        rentang = RentangAtasan.objects.filter(
            pada_hari(on), penugasan__in=[x.penugasan_id for x in pada], tujuan=Tujuan.KINERJA, atasan__isnull=False
        )
        menurut = dict(rentang.values_list("penugasan_id", "atasan_id"))
        hasil |= {x.pk: menurut[x.penugasan_id] or 0 for x in pada if x.penugasan_id in menurut}
    return hasil
