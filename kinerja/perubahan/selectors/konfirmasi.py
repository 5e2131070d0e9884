"""New versions that wait for this person: own drafts, those of own people, agreements to sign; with what changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.dasar.angka import tulis_rupiah
from kinerja.organisasi.sesi import Sesi
from kinerja.perjanjian.isian import IsianAnggaran, IsianButir, IsianPK
from kinerja.perjanjian.perbedaan import Beda, beda_anggaran, beda_butir
from kinerja.perjanjian.selectors import PkBerjalan, giliran_pk, lampiran_pk, pk_berjalan
from kinerja.perubahan.sesuaikan import ringkas_beda
from kinerja.rencana.target import tampil
from kinerja.skp.kewenangan import jabatan_memimpin
from kinerja.skp.models import SKP
from kinerja.skp.permissions import orang_dipimpin
from kinerja.skp.selectors import bernama_skp, isian_tersimpan
from kinerja.skp.selectors.banding import beda_isian

S = SKP.Status
KERJA = {
    "pk:ajukan": gettext_lazy("Ajukan perjanjian kinerja"),
    "pk:tanggapi": gettext_lazy("Sepakati perjanjian kinerja"),
    "pk:tandatangani": gettext_lazy("Tanda tangani perjanjian kinerja"),
    "skp:ajukan": gettext_lazy("Ajukan SKP"),
    "skp:tanggapi": gettext_lazy("Tetapkan SKP"),
}


@dataclass(frozen=True, slots=True)
class ButirKonfirmasi:
    """One paper and the one act open to this person; `dibaca` = the version (of a signature: the fingerprint) read."""

    kerja: str
    pk: int
    dibaca: str
    penugasan: int  # the post to act in
    nama: str
    jabatan: str
    alasan: str
    url: str
    ubahan: tuple[str, ...]

    @property
    def kode(self) -> str:
        """As the form carries it."""
        return f"{self.kerja}:{self.pk}:{self.dibaca}"

    @property
    def label(self) -> str:
        """The act in words."""
        return str(KERJA[self.kerja])

    @property
    def butuh_sandi(self) -> bool:
        """A signature asks for the password again."""
        return self.kerja == "pk:tandatangani"


def menunggu_konfirmasi(sesi: Sesi) -> list[ButirKonfirmasi]:
    """Second and later versions only; first ones have their own pages. A fixed number of queries."""
    if sesi.pegawai is None:
        return []
    return [*_pk(sesi), *_skp(sesi)]


def _pk(sesi: Sesi) -> Iterator[ButirKonfirmasi]:
    giliran = [
        (pk, kerja) for pk in pk_berjalan(sesi) if pk.versi > 1 and (kerja := giliran_pk(pk, sesi.penugasan_ids))
    ]
    lampiran = lampiran_pk(x for pk, _kerja in giliran for x in (pk.pk, pk.sebelumnya_id) if x)
    for pk, kerja in giliran:
        yield ButirKonfirmasi(
            kerja=f"pk:{kerja}",
            pk=pk.pk,
            dibaca=pk.hash_snapshot if kerja == "tandatangani" else str(pk.kunci),
            penugasan=_penugasan_pk(pk, kerja, sesi),
            nama=pk.pihak_pertama,
            jabatan=pk.jabatan or "",
            alasan=pk.alasan_perubahan,
            url=reverse("perjanjian:rinci", args=[pk.pk]),
            ubahan=tuple(_beda_pk(lampiran.get(pk.sebelumnya_id or 0), lampiran.get(pk.pk))),
        )


def _penugasan_pk(pk: PkBerjalan, kerja: str, sesi: Sesi) -> int:
    """The own post to act in: the first party submits, the superior of today agrees, the post that is named signs."""
    if kerja == "tanggapi":
        return pk.pemimpin or 0
    if kerja == "ajukan" or pk.penugasan_id in sesi.penugasan_ids:
        return pk.penugasan_id
    return pk.pihak_kedua_id or 0


def _beda_pk(lama: IsianPK | None, baru: IsianPK | None) -> Iterator[str]:
    if lama is None or baru is None:
        return
    for satu in (*beda_butir(lama.butir, baru.butir), *beda_anggaran(lama.anggaran, baru.anggaran)):
        if satu.jenis != "tetap":
            yield _kalimat(satu)


def _kalimat(beda: Beda) -> str:
    lama, baru = (_sebut(x) for x in (beda.lama, beda.baru))
    if beda.jenis == "ditambah":
        return _("Baru: %s") % baru
    return _("Tidak ikut lagi: %s") % lama if beda.jenis == "dihapus" else ringkas_beda(lama, baru)


def _sebut(x: IsianButir | IsianAnggaran | None) -> str:
    if x is None:
        return ""
    if isinstance(x, IsianAnggaran):
        return f"{x.nama}: {tulis_rupiah(x.jumlah)}"
    return f"{x.indikator or x.sasaran}: {tampil(x.target)} {x.satuan}".strip() if x.target else x.sasaran


def _skp(sesi: Sesi) -> Iterator[ButirKonfirmasi]:
    milik = Q(penugasan__pegawai=sesi.pegawai, status=S.DRAF)
    semua = SKP.objects.filter(milik | Q(status=S.DIAJUKAN), versi__gt=1).select_related("sebelumnya")
    daftar = list(bernama_skp(semua.filter(milik | _bawahan(sesi)), sesi.hari))
    memimpin = jabatan_memimpin(sesi, [x for x in daftar if x.status == S.DIAJUKAN], sesi.hari)
    dapat = [x for x in daftar if x.status == S.DRAF or x.pk in memimpin]
    ubahan = _beda_skp(dapat)
    for x in dapat:
        kerja = "ajukan" if x.status == S.DRAF else "tanggapi"
        yield ButirKonfirmasi(
            kerja=f"skp:{kerja}",
            pk=x.pk,
            dibaca=str(x.kunci),
            penugasan=x.penugasan_id if kerja == "ajukan" else memimpin[x.pk].pk,
            nama=x.penugasan.pegawai.nama_lengkap,
            jabatan=x.nama_jabatan or "",
            alasan=x.alasan_perubahan,
            url=reverse("skp:rinci", args=[x.pk]),
            ubahan=ubahan[x.pk],
        )


def _bawahan(sesi: Sesi) -> Q:
    """People whom one of the posts held today leads; who may really set is asked of the SKP themselves."""
    return Q(status=S.DIAJUKAN, penugasan__pegawai__in=orang_dipimpin(sesi.penugasan_ids, sesi.hari))


def _beda_skp(daftar: Sequence[SKP]) -> dict[int, tuple[str, ...]]:
    lama = [x.sebelumnya for x in daftar if x.sebelumnya]
    isian = isian_tersimpan([*daftar, *lama])
    sebut = {h.dukungan: h.sebutan for satu in isian.values() for h in satu.hasil if h.sebutan}
    hasil: dict[int, tuple[str, ...]] = {}
    for x in daftar:
        if x.sebelumnya_id is None:
            hasil[x.pk] = ()
            continue
        beda = beda_isian(isian[x.sebelumnya_id], isian[x.pk], sebut)
        hasil[x.pk] = tuple(f"{b.letak}: {ringkas_beda(b.lama, b.baru)}" for b in beda)
    return hasil
