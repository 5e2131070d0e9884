"""Who may read a case and act on it: by role, by the part played in it, or by a dated grant. Never through another."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from kinerja.akun.models import Peran
from kinerja.disiplin.models import IzinBacaDisiplin, Panggilan, PembebasanSementara, PerkaraDisiplin, UsulAbsensi
from kinerja.dokumen.models import KeadaanDokumen
from kinerja.organisasi.models import RentangAtasan, Tujuan
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.sesi import Sesi


def adalah_meja_disiplin(sesi: Sesi) -> bool:
    """The discipline desk: a dated role of its own for the whole Pemda. Being BKPSDM does not give it."""
    return _seluruh(sesi, Peran.DISIPLIN)


def boleh_membaca_semua(sesi: Sesi) -> bool:
    """The desk, and inspektorat read-only."""
    return adalah_meja_disiplin(sesi) or _seluruh(sesi, Peran.INSPEKTORAT)


def lingkup_perkara(sesi: Sesi) -> QuerySet[PerkaraDisiplin]:
    """Cases one reads as somebody else than the examined: desk and inspektorat all; the direct superior of today and
    who opened it; the team; the official it was handed to or who decided; who holds a grant of today.

    Nobody the own one here: that is `lingkup_sendiri`. Nobody while looking or preparing as another person.
    """
    if sesi.pelaku_lain or sesi.pengguna is None:
        return PerkaraDisiplin.objects.none()
    semua = perkara_meja(sesi.pegawai.pk if sesi.pegawai else None)
    return semua if boleh_membaca_semua(sesi) else semua.filter(_peran_dalam(sesi) | _berizin(sesi))


def perkara_meja(pegawai: int | None) -> QuerySet[PerkaraDisiplin]:
    """Every case but the own one."""
    semua = PerkaraDisiplin.objects.all()
    return semua.exclude(pegawai=pegawai) if pegawai else semua


def lingkup_sendiri(sesi: Sesi) -> QuerySet[PerkaraDisiplin]:
    """The own cases, once a summons was written, the person was relieved from duty or the case is over: before that
    there is nothing to answer.
    """
    if sesi.pelaku_lain or sesi.pegawai is None:
        return PerkaraDisiplin.objects.none()
    dipanggil = Exists(panggilan_sah().filter(perkara=OuterRef("pk")))
    dibebaskan = Exists(PembebasanSementara.objects.filter(_sah(), perkara=OuterRef("pk")))
    disampaikan = Q(keputusan__disampaikan__isnull=False)
    return PerkaraDisiplin.objects.filter(dipanggil | dibebaskan | disampaikan, pegawai=sesi.pegawai)


def panggilan_sah() -> "QuerySet[Panggilan]":
    """Summonses that were signed, or made elsewhere: before that nobody is summoned."""
    return Panggilan.objects.filter(_sah())


def _sah() -> Q:
    return Q(dokumen=None) | Q(dokumen__keadaan=KeadaanDokumen.TERBIT)


def lingkup_usul(sesi: Sesi) -> QuerySet[UsulAbsensi]:
    """Proposals of the ladder of absence: the desk all, a superior those of the own people of today."""
    if sesi.pelaku_lain:
        return UsulAbsensi.objects.none()
    if adalah_meja_disiplin(sesi):
        semua = UsulAbsensi.objects.all()
        return semua.exclude(pegawai=sesi.pegawai) if sesi.pegawai else semua
    bawahan = RentangAtasan.objects.filter(_atasan(sesi), pada_hari(sesi.hari))
    return UsulAbsensi.objects.filter(pegawai__in=bawahan.values("penugasan__pegawai"))


def boleh_memeriksa(sesi: Sesi, satu: PerkaraDisiplin) -> bool:
    """Who carries the case on: the desk, the superior (of today or who opened it), the team. A grant only reads."""
    if sesi.pelaku_lain or (sesi.pegawai and sesi.pegawai.pk == satu.pegawai_id):
        return False
    return adalah_meja_disiplin(sesi) or PerkaraDisiplin.objects.filter(_pemeriksa(sesi), pk=satu.pk).exists()


def boleh_memutus(sesi: Sesi, satu: PerkaraDisiplin) -> bool:
    """The official it was handed to; the desk records a decision signed elsewhere."""
    if sesi.pelaku_lain or (sesi.pegawai and sesi.pegawai.pk == satu.pegawai_id):
        return False
    return adalah_meja_disiplin(sesi) or satu.diteruskan_id in sesi.penugasan_ids


def boleh_membuka(sesi: Sesi) -> bool:
    """The desk, and whoever leads anybody today; whom exactly is asked when it is opened."""
    if sesi.pelaku_lain:
        return False
    return adalah_meja_disiplin(sesi) or memimpin(sesi)


def memimpin(sesi: Sesi) -> bool:
    """Whether anybody is directly below a post held today."""
    if not sesi.penugasan_ids:
        return False
    return RentangAtasan.objects.filter(_atasan(sesi), pada_hari(sesi.hari)).exists()


def _seluruh(sesi: Sesi, peran: str) -> bool:
    return not sesi.pelaku_lain and peran in sesi.peran and sesi.cakupan(peran) is None


def _atasan(sesi: Sesi) -> Q:
    return Q(tujuan=Tujuan.KINERJA, atasan_id__in=sesi.penugasan_ids)


def _pemeriksa(sesi: Sesi) -> Q:
    bawahan = RentangAtasan.objects.filter(_atasan(sesi), pada_hari(sesi.hari))
    boleh = Q(penugasan__in=bawahan.values("penugasan"))
    if sesi.pegawai:
        boleh |= Q(pembuka__pegawai=sesi.pegawai) | Q(pk__in=_dalam_tim(sesi))
    return boleh


def _dalam_tim(sesi: Sesi) -> "QuerySet[PerkaraDisiplin, int]":
    return PerkaraDisiplin.objects.filter(tim__pegawai=sesi.pegawai).order_by().values_list("pk", flat=True)


def _peran_dalam(sesi: Sesi) -> Q:
    boleh = _pemeriksa(sesi)
    if sesi.pegawai:
        boleh |= Q(diteruskan__pegawai=sesi.pegawai) | Q(keputusan__pejabat__pegawai=sesi.pegawai)
    return boleh


def _berizin(sesi: Sesi) -> Q:
    izin = IzinBacaDisiplin.objects.filter(pada_hari(sesi.hari), pengguna=sesi.pengguna)
    return Q(pk__in=izin.values("perkara"))
