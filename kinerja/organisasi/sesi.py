"""Who is asking, in which post, on which day: worked out once a request, and only when somebody looks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from kinerja.akun.models import Pengguna, PeranPengguna
from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.waktu import hari as hari_dari
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import JenisPenugasan, Pegawai, Penugasan, RentangAtasan, StatusPegawai, Tujuan
from kinerja.organisasi.selectors import judul_jabatan, penugasan_pada
from kinerja.organisasi.selectors.penugasan import dengan_unit_atasan, pada_hari, unit_selain
from kinerja.organisasi.selectors.peran import PeranUnit, buka_peran, peran_dari, urut_peran
from kinerja.organisasi.selectors.perwakilan import (
    DIBERITAHUKAN_HARI,
    AtasNama,
    DilihatSebagai,
    buka_delegasi,
    buka_dilihat,
    didelegasikan,
    dilihat_sejak,
)
from kinerja.organisasi.selectors.serah_terima import SEBELUM_HARI, SESUDAH_HARI, diambil_alih, ditinggalkan
from kinerja.organisasi.selectors.tim import ketua_pada
from kinerja.organisasi.selectors.unit import PohonUnit, pohon_unit

KUNCI_SESI = "penugasan"
P = ParamSpec("P")

# The post a person acts in unless another one is chosen: own definitive post first, a day's stand-in last.
URUTAN_POSISI = [
    JenisPenugasan.DEFINITIF,
    JenisPenugasan.TUGAS_TAMBAHAN,
    JenisPenugasan.PJ,
    JenisPenugasan.PJS,
    JenisPenugasan.PLT,
    JenisPenugasan.PLH,
]


@dataclass(frozen=True, slots=True)
class PilihanPosisi:
    """One of the posts a person holds today; `aktif` marks the one acted in."""

    penugasan_id: int
    label: str
    aktif: bool


@dataclass(frozen=True)
class Sesi:
    """The one answer to "who, as what, today" for permissions and acts."""

    pelaku: Pelaku
    hari: date
    pengguna: Pengguna | None = None
    pegawai: Pegawai | None = None
    penugasan: Penugasan | None = None
    semua_penugasan: tuple[Penugasan, ...] = ()
    pilihan: tuple[PilihanPosisi, ...] = ()
    peran_unit: PeranUnit = ()
    penyiap: str = ""  # who prepares drafts in this person's name just now; such a session submits and decides nothing
    delegasi: tuple[AtasNama, ...] = ()  # in whose name the person may return and set SKP today
    dilihat: tuple[DilihatSebagai, ...] = ()  # who lately saw the pages as this person
    _cakupan: dict[str, list[int] | None] = field(default_factory=dict, compare=False, repr=False)
    _pohon: dict[date, PohonUnit] = field(default_factory=dict, compare=False, repr=False)

    @property
    def peran(self) -> frozenset[str]:
        """The roles of today."""
        return frozenset(peran for peran, _ in self.peran_unit)

    @property
    def penugasan_ids(self) -> list[int]:
        """All assignments of today, whichever is acted in."""
        return [p.pk for p in self.semua_penugasan]

    @property
    def pelaku_lain(self) -> bool:
        """Whether somebody else acts on these pages (helps, prepares): never a superior, whatever posts are here."""
        return self.pegawai is not None and self.pelaku.pegawai_id != str(self.pegawai.pk)

    def sebagai(self, penugasan: Penugasan) -> Pelaku:
        """The person in one of the own posts; whoever helps or prepares stays what that one is, without a post."""
        if self.pelaku_lain:
            return self.pelaku
        return replace(self.pelaku, penugasan_id=str(penugasan.pk), kapasitas=kapasitas(penugasan))

    def atas_nama(self, delegasi: AtasNama) -> Pelaku:
        """The person in another's name, in that one's post: the name stays the own, the capacity says for whom."""
        if self.pelaku_lain:
            return self.pelaku
        return replace(self.pelaku, penugasan_id=str(delegasi.penugasan_id), kapasitas=delegasi.kapasitas)

    @property
    def memimpin_tim(self) -> bool:
        """Whether the person leads a team today (known without a query; only of people who hold a post)."""
        return any(p.memimpin_tim for p in self.semua_penugasan)

    @property
    def menilai(self) -> bool:
        """Whether the person is somebody's superior for performance today (known without a query)."""
        return any(p.menilai for p in self.semua_penugasan)

    def cakupan(self, peran: str) -> list[int] | None:
        """Units (with all below) a role reaches today; None = the whole Pemda, [] = the role is not held."""
        if peran not in self._cakupan:
            akar = [unit for nama, unit in self.peran_unit if nama == peran]
            semua = None in akar
            dipegang = [x for x in akar if x is not None]
            self._cakupan[peran] = None if semua else self.pohon(self.hari).bawah(dipegang) if dipegang else []
        return self._cakupan[peran]

    def pohon(self, on: date) -> PohonUnit:
        """The tree of units of a day, read once a request."""
        if on not in self._pohon:
            self._pohon[on] = pohon_unit(on)
        return self._pohon[on]


class Permintaan(HttpRequest):
    """A request behind `SesiMiddleware`, for type annotations of views."""

    sesi: Sesi
    pelaku: Pelaku


class SesiMiddleware:
    """Puts `request.sesi` and `request.pelaku` on every request, lazily. Stands after AuthenticationMiddleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        sesi = SimpleLazyObject(lambda: sesi_dari(request, timezone.now()))
        setattr(request, "sesi", sesi)  # noqa: B010 (HttpRequest knows no such attribute)
        setattr(request, "pelaku", SimpleLazyObject(lambda: sesi.pelaku))  # noqa: B010 (HttpRequest knows no such attribute)
        return self.get_response(request)


def sesi_dari(request: HttpRequest, at: datetime) -> Sesi:
    """The session of a request at a moment; nobody's for a visitor who has not signed in."""
    pengguna = request.user
    if isinstance(pengguna, AnonymousUser) or not pengguna.is_authenticated:
        return Sesi(pelaku=Pelaku(), hari=hari_dari(at))
    return buat_sesi(pengguna, hari_dari(at), request.session.get(KUNCI_SESI))


def buat_sesi(pengguna: Pengguna, on: date, pilih: int | None = None) -> Sesi:
    """The session of a user on a day, acting in assignment `pilih` if that is one of the person's own."""
    masa = [on + timedelta(n) for n in (-SESUDAH_HARI, SEBELUM_HARI, -DIBERITAHUKAN_HARI)]
    posisi = sorted(_posisi(pengguna.pk, on, *masa), key=_urut_posisi)
    pegawai, peran = _berjabatan(posisi[0]) if posisi else _tanpa_jabatan(pengguna, on)
    penugasan = next((p for p in posisi if p.pk == pilih), posisi[0] if posisi else None)
    return Sesi(
        pelaku=_pelaku(pengguna, pegawai, penugasan),
        hari=on,
        pengguna=pengguna,
        pegawai=pegawai,
        penugasan=penugasan,
        semua_penugasan=tuple(posisi),
        pilihan=tuple(PilihanPosisi(p.pk, kapasitas(p), p == penugasan) for p in posisi),
        peran_unit=peran,
        delegasi=buka_delegasi(posisi[0].delegasi_) if posisi else (),
        dilihat=buka_dilihat(posisi[0].dilihat_) if posisi else (),
    )


@disiapkan
def _posisi(pengguna_id: int, on: date, dari: date, hingga: date, dilihat: date) -> QuerySet[Penugasan]:
    """The posts of the user's person that day, and with them all that a session wants to know of the person.

    Roles, legal position, whether people are rated or a team is led, hand-overs, delegations, who saw the pages so.
    """
    milik = dengan_unit_atasan(penugasan_pada(on).filter(pegawai__akun__pengguna=pengguna_id), on)
    status = StatusPegawai.objects.filter(pada_hari(on), pegawai=OuterRef("pegawai"))
    bawahan = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA)
    ditinggal = ditinggalkan(dari, hingga)
    tentang: Mapping[str, Any] = {
        "menilai": Exists(bawahan.filter(atasan=OuterRef("pk"))),
        "memimpin_tim": Exists(ketua_pada(on).filter(pegawai=OuterRef("pegawai"))),
        "kedudukan": Subquery(status.values("kedudukan")[:1]),
        "serah_dari": Subquery(diambil_alih(dari)[:1]),
        "serah_milik": Subquery(ditinggal.values("pk")[:1]),
        "serah_nama": Subquery(ditinggal.values("jabatan__versi__nama")[:1]),
        "delegasi_": Subquery(didelegasikan(on)),
        "dilihat_": Subquery(dilihat_sejak(dilihat)),
        "peran_": Subquery(peran_dari(on)),
    }
    return milik.annotate(**tentang)


def _urut_posisi(p: Penugasan) -> tuple[int, date, int]:
    """The post acted in unless another is chosen comes first."""
    return URUTAN_POSISI.index(JenisPenugasan(p.jenis)), p.mulai, p.pk


def _berjabatan(posisi: Penugasan) -> tuple[Pegawai | None, PeranUnit]:
    """Person and roles as they came with a post."""
    return posisi.pegawai, buka_peran(posisi.peran_)


def _tanpa_jabatan(pengguna: Pengguna, on: date) -> tuple[Pegawai | None, PeranUnit]:
    """Person and roles of a user who holds no post; no person is asked for where the roles tell that there is none."""
    peran = _peran(pengguna.pk, on)
    punya = not peran or peran[0][2] is not None
    pegawai = Pegawai.objects.filter(akun__pengguna=pengguna).first() if punya else None
    return pegawai, urut_peran((nama, unit) for nama, unit, _orang in peran)


@disiapkan
def _peran(pengguna_id: int, on: date) -> "QuerySet[PeranPengguna, tuple[str, str, int | None]]":
    """Roles given for that day, each with the unit it is limited to and the user's person, if there is one."""
    milik = PeranPengguna.objects.filter(pada_hari(on), pengguna=pengguna_id)
    return milik.values_list("peran", "cakupan", "pengguna__akun_pegawai__pegawai_id")


def kapasitas(penugasan: Penugasan) -> str:
    """The post with its unit (once, where the post is named after it), as ledger and documents name the capacity."""
    judul = judul_jabatan(penugasan)
    unit = unit_selain(judul, penugasan.nama_unit)
    return f"{judul}, {unit}" if unit else judul


def _pelaku(pengguna: Pengguna, pegawai: Pegawai | None, penugasan: Penugasan | None) -> Pelaku:
    return Pelaku(
        pengguna_id=str(pengguna.pk),
        pegawai_id=str(pegawai.pk) if pegawai else "",
        penugasan_id=str(penugasan.pk) if penugasan else "",
        nama=pegawai.nama_lengkap if pegawai else str(pengguna),
        kapasitas=kapasitas(penugasan) if penugasan else "",
    )


def butuh_masuk(
    view: Callable[Concatenate[Permintaan, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Signed in, and with an own password; otherwise to the page where that is done first."""

    @wraps(view)
    def bungkus(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        pengguna = request.user
        if isinstance(pengguna, AnonymousUser) or not pengguna.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if pengguna.wajib_ganti_sandi:
            return redirect("akun:ganti_sandi")
        return view(request, *args, **kwargs)  # type: ignore[arg-type]  # SesiMiddleware made it a Permintaan

    return cast("Callable[Concatenate[HttpRequest, P], HttpResponseBase]", bungkus)
