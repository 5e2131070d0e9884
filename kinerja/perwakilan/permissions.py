"""Who may look as another person, who prepares drafts in another's name, who hands the setting of SKP to whom."""

from dataclasses import replace
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from kinerja.akun.models import Peran
from kinerja.jejak.pelaku import AWALAN_PENYIAP, Pelaku
from kinerja.organisasi.models import Delegasi, JenisPenugasan, Penugasan, RentangAtasan
from kinerja.organisasi.permissions import boleh_mengelola, lingkup_kode
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.perwakilan.models import Penyiap


def boleh_melihat_sebagai(sesi: Sesi, pegawai: int) -> bool:
    """BKPSDM everybody, a pengelola kinerja the people of the own units: those with an account, not oneself."""
    if not boleh_mengelola(sesi) or (sesi.pegawai and sesi.pegawai.pk == pegawai):
        return False
    return lingkup_kode(sesi, sesi.hari).filter(pk=pegawai, akun__isnull=False).exists()


def pelaku_pelihat(asli: Pelaku, nama: str) -> Pelaku:
    """The officer stays the officer, whatever is looked at: nothing is ever recorded in the other's name."""
    return Pelaku(pengguna_id=asli.pengguna_id, nama=asli.nama, kapasitas=f"melihat sebagai {nama}")


def berlaku(on: date) -> Q:
    """Grants that run on a day."""
    return Q(mulai__lte=on, sampai__gte=on, dicabut=None)


def lingkup_penyiap(sesi: Sesi) -> QuerySet[Penyiap]:
    """Grants given to or by oneself; BKPSDM all."""
    if Peran.BKPSDM in sesi.peran:
        return Penyiap.objects.all()
    if sesi.pegawai is None:
        return Penyiap.objects.none()
    return Penyiap.objects.filter(Q(pegawai=sesi.pegawai) | Q(orang=sesi.pegawai))


def boleh_memberi_penyiap(sesi: Sesi, pegawai: int) -> bool:
    """The person for oneself, BKPSDM for everybody."""
    return Peran.BKPSDM in sesi.peran or (sesi.pegawai is not None and sesi.pegawai.pk == pegawai)


def menyiapkan_untuk(sesi: Sesi) -> QuerySet[Penyiap]:
    """For whom one prepares today: while one holds a post, and the other person an account and a post."""
    if sesi.pegawai is None or not sesi.semua_penugasan:
        return Penyiap.objects.none()
    bertugas = penugasan_pada(sesi.hari).filter(pegawai=OuterRef("pegawai"))
    dapat = Penyiap.objects.filter(berlaku(sesi.hari), Exists(bertugas), orang=sesi.pegawai)
    return dapat.filter(pegawai__akun__isnull=False).select_related("pegawai")


def pelaku_penyiap(asli: Pelaku, nama: str) -> Pelaku:
    """The ledger tells who prepared and for whom; without a post, so that no act of an office is open."""
    return replace(asli, penugasan_id="", kapasitas=f"{AWALAN_PENYIAP}{nama}")


def lingkup_delegasi(sesi: Sesi) -> QuerySet[Delegasi]:
    """Delegations given by or to oneself; BKPSDM and inspektorat all."""
    if sesi.peran & {Peran.BKPSDM, Peran.INSPEKTORAT}:
        return Delegasi.objects.all()
    if sesi.pegawai is None:
        return Delegasi.objects.none()
    return Delegasi.objects.filter(Q(penugasan__pegawai=sesi.pegawai) | Q(orang=sesi.pegawai))


def dapat_didelegasikan(sesi: Sesi) -> list[Penugasan]:
    """Own posts of today that lead somebody, the one acted in first; a Plh stands in already. One query."""
    milik = [p for p in sesi.semua_penugasan if p.jenis != JenisPenugasan.PLH]
    rentang = RentangAtasan.objects.filter(pada_hari(sesi.hari), atasan__in=[p.pk for p in milik])
    memimpin = set(rentang.values_list("atasan_id", flat=True))
    return sorted((p for p in milik if p.pk in memimpin), key=lambda p: p != sesi.penugasan)


def boleh_mencabut_delegasi(sesi: Sesi, delegasi: Delegasi) -> bool:
    """Who gave it, who received it, BKPSDM."""
    pihak = {delegasi.penugasan.pegawai_id, delegasi.orang_id}
    return Peran.BKPSDM in sesi.peran or (sesi.pegawai is not None and sesi.pegawai.pk in pihak)
