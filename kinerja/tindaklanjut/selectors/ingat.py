"""What waits, for a reminder of everybody on a day: how many, by when. As many queries for all as for one."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from kinerja.akun.models import Peran, PeranPengguna
from kinerja.aturan.galat import AturanError
from kinerja.dokumen.formulir.orang import SEKDA
from kinerja.organisasi.models import JenisJabatan, Pegawai
from kinerja.organisasi.selectors.penugasan import dengan_jabatan, pada_hari, penugasan_pada
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.tindaklanjut.models import KeadaanTindakLanjut, TindakLanjut
from kinerja.tindaklanjut.permissions import USUL, berwenang
from kinerja.tindaklanjut.selectors.tugas import masih_ada

Wewenang = Mapping[str, tuple[str, ...]]  # kind -> who decides it, by the dated rule


def nota_menunggu(on: date) -> dict[int, list[date]]:
    """Person -> the days until which own notes wait for an answer."""
    semua = masih_ada(TindakLanjut.objects.filter(keadaan=KeadaanTindakLanjut.DISAMPAIKAN), on).order_by()
    hasil: dict[int, list[date]] = defaultdict(list)
    for orang, batas in semua.values_list("pegawai", "batas_tanggapan"):
        if batas:
            hasil[orang].append(batas)
    return hasil


def usul_menunggu(on: date) -> dict[int, int]:
    """Person -> proposals to decide: never about oneself, never the own ones."""
    semua = masih_ada(TindakLanjut.objects.filter(keadaan=KeadaanTindakLanjut.DIUSULKAN), on).order_by()
    usul = list(semua.values_list("jenis", "pegawai", "pengusul"))
    if not usul:
        return {}
    wewenang = pemutus_pada(on)
    akun = dict(Pegawai.objects.filter(pk__in=wewenang).values_list("pk", "akun__pengguna"))
    banyak = {
        orang: sum(j in jenis and tentang != orang and oleh != akun.get(orang) for j, tentang, oleh in usul)
        for orang, jenis in wewenang.items()
    }
    return {orang: n for orang, n in banyak.items() if n}


def pemutus_pada(on: date) -> dict[int, set[str]]:
    """Person -> the kinds decided that day by the dated rule, in a post or at the desk. Two queries."""
    try:
        aturan: Wewenang = pustaka_berlaku().nilai("tindak_lanjut.pemutus", on).isi
    except AturanError:
        return {}
    hasil: dict[int, set[str]] = defaultdict(set)
    for p in penugasan_pada(on).filter(dengan_jabatan(jenis=JenisJabatan.KEPALA_DAERAH) | dengan_jabatan(nama=SEKDA)):
        hasil[p.pegawai_id] |= {j for j in USUL if berwenang(p, j, aturan[j], on)}
    meja = PeranPengguna.objects.filter(pada_hari(on), peran=Peran.BKPSDM, cakupan="")
    for orang in Pegawai.objects.filter(akun__pengguna__in=meja.values("pengguna")).values_list("pk", flat=True):
        hasil[orang] |= {j for j in USUL if "bkpsdm" in aturan[j]}
    return hasil
