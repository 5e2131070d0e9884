"""A team's work as its leader sees it: only what serves the team, by member and period; and recommendations."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import AnggotaTim, PeranTim, TimKerja
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.selectors.tim import keanggotaan
from kinerja.organisasi.sesi import Sesi
from kinerja.peraturan.periode import Periode, daftar_periode
from kinerja.skp.models import SKP, HasilKerja, HasilTim, PemeriksaanTim, PeriodeRealisasi, RekomendasiTim
from kinerja.skp.selectors.dasar import bernama_skp
from kinerja.skp.selectors.lembar import Lembar
from kinerja.skp.selectors.realisasi import lembar_realisasi

BERLAKU = (SKP.Status.DITETAPKAN, SKP.Status.DITUTUP)


def hasil_untuk_tim(tim: Collection[int] | QuerySet[TimKerja]) -> QuerySet[HasilKerja]:
    """Results in SKP in force that serve results of these teams."""
    return HasilKerja.objects.filter(hasil_tim__tim__in=tim, skp__status__in=BERLAKU)


def anggota_periode(tim: Collection[int], periode: Periode) -> QuerySet[AnggotaTim]:
    """Who was in these teams on a day of the period."""
    masa = Q(mulai__lte=periode.sampai) & (Q(sampai__isnull=True) | Q(sampai__gte=periode.mulai))
    return AnggotaTim.objects.filter(masa, tim__in=tim)


def periode_terakhir(on: date) -> Periode:
    """The last period that has ended: the one the leader is asked about."""
    semua = [*daftar_periode(on.year - 1), *daftar_periode(on.year)]
    return next(p for p in reversed(semua) if p.sampai < on)


@dataclass(frozen=True)
class BarisAnggota:
    """One member's segment in a period: what serves the team, whether it was handed in, what was recommended."""

    skp: SKP
    hasil: tuple[HasilKerja, ...]
    diajukan: datetime | None
    ditutup: datetime | None
    rekomendasi: RekomendasiTim | None

    @property
    def menunggu(self) -> bool:
        """Handed in, not rated, and the leader has said nothing yet."""
        return bool(self.diajukan) and not self.ditutup and self.rekomendasi is None


@dataclass(frozen=True)
class TimSaya:
    """One of the teams one is in: as what, and how many members wait for the leader."""

    tim: TimKerja
    ketua: bool
    hasil: int
    orang: int
    menunggu: int


def tim_saya(sesi: Sesi) -> list[TimSaya]:
    """The teams one is in today, those one leads first. Five queries, however many teams and members."""
    if sesi.pegawai is None:
        return []
    milik = list(keanggotaan(sesi.pegawai.pk, sesi.hari))
    tim = [a.tim_id for a in milik]
    periode = periode_terakhir(sesi.hari)
    baris = baris_anggota([a.tim_id for a in milik if a.peran == PeranTim.KETUA], periode)
    orang = dict(
        AnggotaTim.objects.filter(pada_hari(sesi.hari), tim__in=tim).values_list("tim").annotate(n=Count("pk"))
    )
    hasil = dict(
        HasilTim.objects.filter(tim__in=tim, tahun=sesi.hari.year).order_by().values_list("tim").annotate(n=Count("pk"))
    )
    return [
        TimSaya(
            tim=a.tim,
            ketua=a.peran == PeranTim.KETUA,
            hasil=hasil.get(a.tim_id, 0),
            orang=orang.get(a.tim_id, 0),
            menunggu=sum(b.menunggu for b in baris.get(a.tim_id, ())),
        )
        for a in sorted(milik, key=lambda a: (a.peran != PeranTim.KETUA, a.tim.nama))
    ]


def baris_anggota(tim: Collection[int], periode: Periode) -> dict[int, list[BarisAnggota]]:
    """By team: its members' segments in a period that serve it, those who wait first. Four queries."""
    if not tim:
        return {}
    menurut: dict[tuple[int, int], list[HasilKerja]] = defaultdict(list)
    skp: dict[int, SKP] = {}
    for h in _hasil_periode(tim, periode):
        if h.hasil_tim is not None:
            menurut[h.hasil_tim.tim_id, h.skp_id].append(h)
            skp[h.skp_id] = h.skp
    nama = {s.pk: s for s in bernama_skp(SKP.objects.filter(pk__in=skp), periode.sampai)}
    lembar = _keadaan([s.penugasan_id for s in skp.values()], periode)
    saran = {(r.tim_id, r.penugasan_id): r for r in RekomendasiTim.objects.filter(tim__in=tim, periode=periode.kode)}
    baris: dict[int, list[BarisAnggota]] = defaultdict(list)
    for (t, s), hasil in menurut.items():
        keadaan = lembar.get(nama[s].penugasan_id)
        baris[t].append(
            BarisAnggota(
                skp=nama[s],
                hasil=tuple(hasil),
                diajukan=keadaan.diajukan_pada if keadaan else None,
                ditutup=keadaan.ditutup_pada if keadaan else None,
                rekomendasi=saran.get((t, nama[s].penugasan_id)),
            )
        )
    return {t: sorted(x, key=lambda b: (not b.menunggu, b.skp.penugasan.pegawai.nama)) for t, x in baris.items()}


def menunggu_ketua(ketua: int, periode: Periode, on: date) -> list[tuple[int, str, int]]:
    """Of the teams a person leads: team, name, and how many members handed a period in and wait. One query."""
    jumlah: dict[tuple[int, str], int] = defaultdict(int)
    for h in _menunggu(ketua, periode.kode, periode.mulai, periode.sampai, on):
        tim, nama = (getattr(h, kolom) for kolom in ("tim_", "nama_"))  # of the query, not of the model
        jumlah[tim, nama] += 1
    return [(*tim, n) for tim, n in sorted(jumlah.items(), key=lambda x: x[0][1])]


@disiapkan
def _menunggu(ketua: int, periode: str, mulai: date, sampai: date, on: date) -> QuerySet[SKP]:
    """One row a member's SKP that waits for this leader."""
    dipimpin = Q(hasil_kerja__hasil_tim__tim__anggota__peran=PeranTim.KETUA) & pada_hari(
        on, "hasil_kerja__hasil_tim__tim__anggota__"
    )
    berjalan = pada_hari(on, "hasil_kerja__hasil_tim__tim__")
    lembar = PeriodeRealisasi.objects.filter(
        penugasan=OuterRef("penugasan"), periode=periode, diajukan_pada__isnull=False, ditutup_pada__isnull=True
    )
    sudah = RekomendasiTim.objects.filter(
        penugasan=OuterRef("penugasan"), periode=periode, tim=OuterRef("hasil_kerja__hasil_tim__tim")
    )
    masa = Q(mulai__lte=sampai) & (Q(sampai__isnull=True) | Q(sampai__gte=mulai))
    anggota = AnggotaTim.objects.filter(
        masa,
        peran=PeranTim.ANGGOTA,
        tim=OuterRef("hasil_kerja__hasil_tim__tim"),
        pegawai=OuterRef("penugasan__pegawai"),
    )
    return (
        SKP.objects.filter(
            dipimpin & berjalan,
            Exists(lembar),
            ~Exists(sudah),
            Exists(anggota),
            hasil_kerja__hasil_tim__tim__anggota__pegawai=ketua,
            status__in=BERLAKU,
            mulai__lte=sampai,
            sampai__gte=mulai,
        )
        .annotate(tim_=F("hasil_kerja__hasil_tim__tim_id"), nama_=F("hasil_kerja__hasil_tim__tim__nama"))
        .only("pk")
        .distinct()
    )


def _hasil_periode(tim: Collection[int], periode: Periode) -> Iterable[HasilKerja]:
    """Results that serve these teams in a period, of those who were members in it."""
    anggota = anggota_periode(tim, periode).filter(
        peran=PeranTim.ANGGOTA, tim=OuterRef("hasil_tim__tim"), pegawai=OuterRef("skp__penugasan__pegawai")
    )
    semua = hasil_untuk_tim(tim).filter(Exists(anggota), skp__mulai__lte=periode.sampai, skp__sampai__gte=periode.mulai)
    return semua.select_related("hasil_tim", "skp__penugasan").order_by("skp_id", "urutan", "id")


def _keadaan(penugasan: Sequence[int], periode: Periode) -> Mapping[int, PeriodeRealisasi]:
    semua = PeriodeRealisasi.objects.filter(penugasan__in=penugasan, periode=periode.kode)
    return {x.penugasan_id: x for x in semua}


def lembar_untuk_tim(skp: SKP, tim: int, periode: Periode) -> Lembar:
    """The realisation sheet of a member with only the results that serve this team. Seven queries at most."""
    lembar = lembar_realisasi(skp, periode)
    melayani = (h for h in lembar.hasil if h.hasil.hasil_tim is not None and h.hasil.hasil_tim.tim_id == tim)
    return replace(lembar, hasil=tuple(melayani))


def rekomendasi_untuk(penugasan: int, periode: Periode) -> list[RekomendasiTim]:
    """What team leaders recommended for a segment in a period; of a year, every period of it. Two queries."""
    kode = [p.kode for p in daftar_periode(periode.mulai.year) if periode.mulai <= p.mulai <= periode.sampai]
    pemeriksaan = PemeriksaanTim.objects.select_related("hasil_kerja").order_by("hasil_kerja__urutan", "pk")
    semua = RekomendasiTim.objects.filter(penugasan=penugasan, periode__in=[*kode, periode.kode])
    lengkap = semua.select_related("tim", "ketua").prefetch_related(Prefetch("pemeriksaan", queryset=pemeriksaan))
    return list(lengkap.order_by("-diberikan"))
