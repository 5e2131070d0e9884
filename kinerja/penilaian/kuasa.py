"""Who decides about a mark that is given: its rater's superior; BKPSDM where there is none, or for a typing error."""

from collections.abc import Iterable, Sequence
from datetime import date

from kinerja.akun.models import Peran
from kinerja.aturan.galat import AturanError
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Pegawai, Penugasan
from kinerja.organisasi.permissions import boleh_mencatat, punya_peran
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.isian import Bagian
from kinerja.penilaian.kewenangan import kewenangan_menilai, penilai_hari_ini
from kinerja.penilaian.models import Jenis, Keberatan, Koreksi, Penilaian, Pernyataan
from kinerja.peraturan.selectors import pustaka_berlaku

S = Penilaian.Status
FINAL = (S.DITERIMA, S.DIANGGAP_DITERIMA, S.DIPUTUS)  # nobody can accept or object any more


def atasan_penilai(penilai_ids: Iterable[int], on: date) -> dict[int, Penugasan]:
    """Assignment of a rater -> the assignment of its superior on that day; the head of the region has none."""
    return penilai_hari_ini(penilai_ids, on)


def boleh_usul_koreksi(penilaian: Penilaian, pegawai_id: int, on: date) -> bool:
    """Whoever gave the mark while in that post, or rates the person now; nobody about the own mark."""
    if not pegawai_id or penilaian.penugasan.pegawai_id == pegawai_id:
        return False
    if penilaian.penilai.pegawai_id == pegawai_id and on <= (penilaian.penilai.sampai or on):
        return True
    bagian = Bagian(penilaian.penugasan_id, penilaian.mulai, penilaian.sampai)
    return bool(kewenangan_menilai(pegawai_id=pegawai_id, bagian=[bagian], on=on, periode=penilaian.periode))


def membuka_evaluasi(sesi: Sesi, nilai: Penilaian) -> bool:
    """Whether this session is shown the way to the statutory evaluation: BKPSDM, at a final yearly mark that low.

    Only a way: a person decides there, on a page that says what it means.
    """
    if not boleh_mencatat(sesi) or nilai.jenis != Jenis.TAHUNAN or nilai.status not in FINAL:
        return False
    try:
        batas = pustaka_berlaku().nilai("pembinaan.predikat_evaluasi", nilai.mulai)
    except AturanError:
        return False
    return nilai.predikat in batas.isi


def boleh_putus_koreksi(sesi: Sesi, koreksi: Koreksi, on: date) -> bool:
    """The second person: the rater's superior, or BKPSDM for a typing error and where the rater has no superior."""
    return bool(koreksi_dapat_diputus(sesi, [koreksi], on))


def koreksi_dapat_diputus(sesi: Sesi, semua: Sequence[Koreksi], on: date) -> set[int]:
    """Which of these this person is the second person of. Asks as much for many as for one."""
    atasan = atasan_penilai({k.penilaian.penilai_id for k in semua}, on) if semua else {}
    bkpsdm = punya_peran(sesi, Peran.BKPSDM) and sesi.cakupan(Peran.BKPSDM) is None
    return {k.pk for k in semua if _orang_kedua(sesi.pegawai, k, atasan.get(k.penilaian.penilai_id), bkpsdm=bkpsdm)}


def _orang_kedua(pegawai: Pegawai | None, koreksi: Koreksi, atasan: Penugasan | None, *, bkpsdm: bool) -> bool:
    if _menyangkut(koreksi, pegawai):
        return False
    if pegawai and atasan and atasan.pegawai_id == pegawai.pk:
        return True
    return bkpsdm and (atasan is None or koreksi.sebab == Koreksi.Sebab.SALAH_KETIK)


def _menyangkut(koreksi: Koreksi, pegawai: Pegawai | None) -> bool:
    """Whoever proposed it, gave the mark or is rated by it is not the second person."""
    p = koreksi.penilaian
    terlibat = {koreksi.pegawai_pengusul_id, p.penugasan.pegawai_id}
    return pegawai is not None and pegawai.pk in terlibat


def pegawai_pelaku(by: Pelaku) -> int | None:
    """The person behind an act, if there is one."""
    return int(by.pegawai_id) if by.pegawai_id else None


def penugasan_pelaku(by: Pelaku) -> int | None:
    """The assignment acted in, if there is one."""
    return int(by.penugasan_id) if by.penugasan_id else None


def pemutus_keberatan(daftar: Iterable[Keberatan], on: date) -> dict[int, Penugasan | None]:
    """Objection -> the assignment that decides it today; of a rater without a superior, the rater's own."""
    semua = list(daftar)
    atasan = atasan_penilai({k.penilaian.penilai_id for k in semua}, on)
    return {k.pk: atasan.get(k.penilaian.penilai_id) or k.penilaian.penilai for k in semua}


def boleh_memutus_keberatan(sesi: Sesi, k: Keberatan, on: date) -> bool:
    """Whether this person holds the post that decides; never about the own mark."""
    pemutus = pemutus_keberatan([k], on)[k.pk]
    return bool(sesi.pegawai and pemutus and pemutus.pegawai_id == sesi.pegawai.pk != k.pemohon_id)


def boleh_meneruskan(sesi: Sesi, k: Keberatan) -> bool:
    """The officers of the letter box it was put into."""
    return k.saluran != Keberatan.Saluran.ATASAN and _petugas(sesi, k.saluran)


def _petugas(sesi: Sesi, peran: str) -> bool:
    return punya_peran(sesi, peran) and sesi.cakupan(peran) is None


def pihak_keberatan(sesi: Sesi, k: Keberatan, on: date) -> set[str]:
    """For which side this person may speak: for oneself as the one who objects, as the one who rated."""
    if sesi.pegawai is None:
        return set()
    pihak = {Pernyataan.Pihak.PEGAWAI.value} if k.pemohon_id == sesi.pegawai.pk else set()
    if k.penilaian.penilai.pegawai_id == sesi.pegawai.pk:
        pihak.add(Pernyataan.Pihak.PENILAI.value)
    return pihak
