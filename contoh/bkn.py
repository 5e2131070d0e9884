"""SIASN's employee download of the example: nearly as here, with the differences a real one has."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from contoh.akun import PETUGAS, Pemeran
from contoh.muat import masuk
from contoh.panggung import Panggung
from kinerja.integrasi.selectors.beda import daftar_beda
from kinerja.integrasi.services import catat_beda
from kinerja.organisasi.models import Penugasan, RiwayatGolongan
from kinerja.organisasi.selectors import bernama, penugasan_pada
from kinerja.organisasi.selectors.pegawai import nip_semua
from kinerja.organisasi.selectors.unit import pohon_unit

TANGGA = ("II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c")
NAIK, GELAR, TANPA = 4, 3, 5  # how many have another grade or title there, and how many are missing
TIDAK_DI_SINI = {
    "nip": "199907172024032001",
    "nama": "RATNA KUSUMA",
    "gelar_belakang": "S.Kom.",
    "status": "pns",
    "tanggal_lahir": "1999-07-17",
    "jenis_kelamin": "P",
    "golongan": "III/a",
    "tmt_golongan": "2024-03-01",
    "jabatan": "Pranata Komputer Ahli Pertama",
    "unit": "Dinas Komunikasi dan Informatika",
}
ALASAN = "SK mutasi %d belum masuk SIASN; usul peremajaan sudah dikirim."

Baris = dict[str, str]


def muat_unduhan_bkn(panggung: Panggung, pemeran: Pemeran) -> None:
    """Loaded some days ago; one difference is kept already, with its reason."""
    on = panggung.hari_ini
    masuk(panggung, "data_bkn", unduhan(on), on)
    petugas = pemeran.bernama(PETUGAS)
    beda = [b for b in daftar_beda(on, pohon_unit(on)) if b.isian == "jabatan"]
    if petugas and beda:
        by, at = panggung.pelaku(petugas), panggung.pukul(on, 8, 20)
        catat_beda(kunci=[beda[0].kunci], alasan=ALASAN % on.year, by=by, at=at)


def unduhan(on: date) -> Iterator[Baris]:
    """Everybody with a NIP who holds a post, but a few; and one whom only BKN knows."""
    nip = nip_semua(on)
    golongan = dict(RiwayatGolongan.objects.filter(tmt__lte=on).order_by("tmt").values_list("pegawai_id", "golongan"))
    semua = penugasan_pada(on).filter(jenis="definitif").order_by("pegawai__nama", "pk")
    orang = [p for p in semua if nip.get(p.pegawai_id, "N")[0] != "N"]
    lama = _jabatan_lama(orang, on)
    pns = [p.pegawai_id for p in orang if golongan.get(p.pegawai_id) in TANGGA[:-1] and p.pegawai_id not in lama]
    naik, gelar, tanpa = pns[:NAIK], pns[NAIK : NAIK + GELAR], pns[-TANPA:]
    for p in orang:
        pegawai, kini = p.pegawai, golongan.get(p.pegawai_id, "")
        if pegawai.pk in tanpa:
            continue
        asal = lama.get(pegawai.pk, p)
        yield {
            "nip": nip[pegawai.pk],
            "nama": pegawai.nama.upper(),
            "gelar_belakang": "M.M." if pegawai.pk in gelar else pegawai.gelar_belakang,
            "golongan": TANGGA[TANGGA.index(kini) + 1] if pegawai.pk in naik else kini,
            "tmt_golongan": f"{on.year}-04-01" if pegawai.pk in naik else "",
            "jabatan": asal.nama_jabatan or "",
            "unit": asal.nama_unit or "",
            "pns_id": pengenal(nip[pegawai.pk]),
        }
    yield TIDAK_DI_SINI | {"pns_id": pengenal(TIDAK_DI_SINI["nip"])}


def _jabatan_lama(orang: Sequence[Penugasan], on: date) -> dict[int, Penugasan]:
    """Who moved this year -> the post before, as BKN still has it."""
    pindah = {p.pegawai_id: p.mulai - timedelta(days=1) for p in orang if p.mulai.year == on.year}
    akhir = Penugasan.objects.filter(jenis="definitif", pegawai__in=pindah, sampai__isnull=False)
    return {p.pegawai_id: p for p in bernama(akhir, on) if p.sampai == pindah[p.pegawai_id]}


def pengenal(nip: str) -> str:
    """A made-up identifier of SIASN's shape, the same every time."""
    return hashlib.sha256(nip.encode()).hexdigest()[:32].upper()
