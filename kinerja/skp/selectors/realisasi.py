"""The realisation sheet of one period: target, so far, this period, evidence and achievement, in constant queries."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from django.db.models import OuterRef, QuerySet, Subquery

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.realisasi import BarisRealisasi, RekamRealisasi, periksa_realisasi
from kinerja.peraturan.periode import Periode, daftar_periode
from kinerja.skp.lembar import Kunci, baca_angka, kumpulkan
from kinerja.skp.models import (
    SKP,
    Akumulasi,
    BuktiRealisasi,
    HasilKerja,
    IndikatorKinerja,
    PeriodeRealisasi,
    Realisasi,
    RencanaAksi,
)
from kinerja.skp.selectors.capaian import beri_capaian
from kinerja.skp.selectors.dasar import versi_skp
from kinerja.skp.selectors.lembar import BarisLembar, BuktiTampil, HasilLembar, Lembar


def lembar_realisasi(skp: SKP, periode: Periode) -> Lembar:
    """The sheet of a period. Earlier periods are found through all versions of the segment. Seven queries at most."""
    hasil = list(_hasil(skp, periode.kode))
    indikator = list(IndikatorKinerja.objects.filter(hasil_kerja__skp=skp).order_by("urutan", "id"))
    silsilah = silsilah_hasil(skp)
    menurut: dict[Kunci, list[Realisasi]] = defaultdict(list)
    for r in Realisasi.objects.filter(hasil_kerja__skp__in=versi_skp(skp)):
        menurut[_kunci_kini(r, silsilah)].append(r)
    bukti = _bukti(skp, periode.kode)
    semua = {x.periode: x for x in PeriodeRealisasi.objects.filter(penugasan=skp.penugasan_id)}
    urut = [p for p in daftar_periode(skp.tahun, skp.mulai, skp.sampai) if p.mulai <= periode.mulai]
    baris: dict[int, list[BarisLembar]] = defaultdict(list)
    for kunci, dasar in _dasar_baris(skp, hasil, indikator):
        baris[kunci[0]].append(_isi_baris(dasar, menurut[kunci], urut, bukti))
    lengkap = iter(beri_capaian([b for h in hasil for b in baris[h.pk]]))
    return Lembar(
        skp=skp,
        periode=periode,
        keadaan=semua.get(periode.kode),
        semua_keadaan=semua,
        hasil=tuple(
            HasilLembar(
                hasil=h,
                rencana=getattr(h, "rencana_", None) or "",
                target_periode=getattr(h, "target_", None) or "",
                baris=tuple(next(lengkap) for _b in baris[h.pk]),
            )
            for h in hasil
        ),
    )


def _hasil(skp: SKP, periode: str) -> QuerySet[HasilKerja]:
    """The results with the plan of this period and the team each serves."""
    rencana = RencanaAksi.objects.filter(hasil_kerja=OuterRef("pk"), periode=periode)
    semua = HasilKerja.objects.filter(skp=skp).select_related("hasil_tim__tim").order_by("urutan", "id")
    return semua.annotate(
        rencana_=Subquery(rencana.values("uraian")[:1]), target_=Subquery(rencana.values("target")[:1])
    )


def _dasar_baris(
    skp: SKP, hasil: Sequence[HasilKerja], indikator: Sequence[IndikatorKinerja]
) -> list[tuple[Kunci, BarisLembar]]:
    """The lines of the sheet without what was typed: indicators, or for kualitatif the result itself."""
    if skp.pendekatan == SKP.Pendekatan.KUALITATIF:
        semua = [((h.pk, None), h) for h in hasil]
        return [
            (k, BarisLembar(kunci=k, nama=h.rumusan, target=h.ukuran_kualitatif, akumulasi=Akumulasi.TERAKHIR))
            for k, h in semua
        ]
    return [
        (
            (x.hasil_kerja_id, x.pk),
            BarisLembar(
                kunci=(x.hasil_kerja_id, x.pk),
                nama=x.nama,
                target=x.target,
                satuan=x.satuan,
                aspek=x.get_aspek_display() or x.get_perspektif_display(),
                arah=x.arah,
                akumulasi=x.akumulasi,
            ),
        )
        for x in indikator
    ]


def silsilah_hasil(skp: SKP) -> dict[Kunci, Kunci]:
    """(result, indicator) of an earlier version -> that of this one which came from it. At most two queries."""
    if skp.versi == 1:
        return {}
    versi = versi_skp(skp)
    hasil = HasilKerja.objects.filter(skp__in=versi).values_list("pk", "asal_id", "skp_id")
    indikator = IndikatorKinerja.objects.filter(hasil_kerja__skp__in=versi).values_list(
        "pk", "asal_id", "hasil_kerja__skp_id", "hasil_kerja_id"
    )
    kini_hasil = _keturunan({h: a for h, a, _s in hasil}, [h for h, _a, s in hasil if s == skp.pk])
    kini_indikator = _keturunan({i: a for i, a, _s, _h in indikator}, [i for i, _a, s, _h in indikator if s == skp.pk])
    hasil_dari = {i: h for i, _a, _s, h in indikator}
    silsilah: dict[Kunci, Kunci] = {(h, None): (kini, None) for h, kini in kini_hasil.items()}
    return silsilah | {(hasil_dari[i], i): (hasil_dari[kini], kini) for i, kini in kini_indikator.items()}


def _keturunan(asal: Mapping[int, int | None], kini: Sequence[int]) -> dict[int, int]:
    """Each row and its forebears among these -> the row of now."""
    hasil: dict[int, int] = {}
    for awal in kini:
        leluhur: int | None = awal
        while leluhur is not None and leluhur in asal and leluhur not in hasil:
            hasil[leluhur] = awal
            leluhur = asal[leluhur]
    return hasil


def _kunci_kini(r: Realisasi, silsilah: Mapping[Kunci, Kunci]) -> Kunci:
    kunci: Kunci = (r.hasil_kerja_id, r.indikator_id)
    return silsilah.get(kunci, kunci)


def _bukti(skp: SKP, periode: str) -> dict[int, list[BuktiTampil]]:
    """Evidence by realisation."""
    menurut: dict[int, list[BuktiTampil]] = defaultdict(list)
    tautan = BuktiRealisasi.objects.filter(
        realisasi__hasil_kerja__skp__penugasan=skp.penugasan_id, realisasi__periode=periode
    )
    for x in tautan.select_related("bukti"):
        menurut[x.realisasi_id].append(BuktiTampil(x.bukti, x.terlambat))
    return menurut


def _isi_baris(
    baris: BarisLembar, realisasi: Sequence[Realisasi], urut: Sequence[Periode], bukti: Mapping[int, list[BuktiTampil]]
) -> BarisLembar:
    """Adds what was typed in this period and what the earlier ones make together."""
    menurut = {r.periode: r for r in realisasi}
    lalu = [(p, menurut[p.kode]) for p in urut[:-1] if p.kode in menurut]
    angka_lalu = [r.angka for _p, r in lalu if r.angka is not None]
    kini = menurut.get(urut[-1].kode)
    angka_kini = [*angka_lalu, kini.angka] if kini and kini.angka is not None else angka_lalu
    return replace(
        baris,
        sebelumnya=tuple((p.label, r.teks) for p, r in lalu if r.teks),
        sampai_lalu=kumpulkan(angka_lalu, baris.akumulasi),
        sampai_kini=kumpulkan(angka_kini, baris.akumulasi),
        teks=kini.teks if kini else "",
        catatan=kini.catatan if kini else "",
        galat=baca_angka(kini.teks)[1] if kini else "",
        bukti=tuple(bukti.get(kini.pk, ())) if kini else (),
    )


def temuan_realisasi(lembar: Lembar) -> list[Temuan]:
    """Everything the checks find in a sheet."""
    return periksa_realisasi(
        RekamRealisasi(
            periode=lembar.periode.label,
            mulai=lembar.skp.mulai,
            baris=tuple(
                BarisRealisasi(
                    nama=b.nama,
                    kotak=f"{b.kotak}-teks",
                    teks=b.teks,
                    galat=b.galat,
                    jumlah_bukti=len(b.bukti),
                    target_periode=bool(h.target_periode),
                    di_atas_target=b.capaian.di_atas,
                )
                for h in lembar.hasil
                for b in h.baris
            ),
        )
    )
