"""Write the SKP of a file: new ones in bulk, changed ones as new versions, then join what they serve."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from django.db.models import F
from django.utils.translation import gettext as _

from kinerja.aturan.periksa.bahasa import rapatkan
from kinerja.skp.isian import IsianHasil, IsianSKP
from kinerja.skp.janji import janji_kini
from kinerja.skp.models import SKP, HasilKerja, IndikatorKinerja
from kinerja.skp.selectors import isian_tersimpan
from kinerja.skp.selectors.sambung import cari_dukungan
from kinerja.skp.services.gantikan import gantikan
from kinerja.skp.services.impor.isi import CalonSKP
from kinerja.skp.services.tulis import KOLOM_INDIKATOR, kolom_dukungan, tulis_isian

S = SKP.Status
BATCH = 500


def buat(calon: Sequence[CalonSKP], at: datetime) -> dict[int, SKP]:
    """New SKP, set, with their rows; in bulk."""
    baru = SKP.objects.bulk_create([_skp(c, at) for c in calon], batch_size=BATCH)
    hasil = [
        (HasilKerja(skp=s, jenis=h.jenis, urutan=n, rumusan=h.rumusan, ukuran_kualitatif=h.ukuran), h)
        for s, c in zip(baru, calon, strict=True)
        for n, h in enumerate(c.isi.isian.hasil)
    ]
    HasilKerja.objects.bulk_create([x for x, _h in hasil], batch_size=BATCH)
    IndikatorKinerja.objects.bulk_create(
        [
            IndikatorKinerja(hasil_kerja=x, urutan=n, **{k: getattr(i, k) for k in KOLOM_INDIKATOR})
            for x, h in hasil
            for n, i in enumerate(h.indikator)
        ],
        batch_size=BATCH,
    )
    return {c.indeks: s for c, s in zip(calon, baru, strict=True)}


def _skp(c: CalonSKP, at: datetime) -> SKP:
    return SKP(
        penugasan=c.penugasan,
        tahun=c.isi.tahun,
        mulai=c.mulai,
        sampai=c.sampai,
        pendekatan=c.isi.pendekatan,
        status=S.DITETAPKAN,
        ditetapkan_pada=at,
        dibuat=at,
        kunci=1,
    )


def ganti(calon: Sequence[CalonSKP], at: datetime) -> dict[int, SKP]:
    """Changed SKP as new versions, behaviour and annexes kept, rows joined to those they came from."""
    hasil: dict[int, SKP] = {}
    lama = isian_tersimpan([c.lama for c in calon if c.lama])
    for c in calon:
        assert c.lama is not None
        SKP.objects.filter(pk=c.lama.pk).update(status=S.DIUBAH, kunci=F("kunci") + 1)
        skp = _skp(c, at)
        skp.versi, skp.sebelumnya = c.lama.versi + 1, c.lama
        skp.alasan_perubahan = _("Diubah lewat berkas pertukaran.")
        skp.save()
        tulis_isian(skp, _berasal(c.isi.isian, lama[c.lama.pk]))
        gantikan([skp])
        hasil[c.indeks] = skp
    return hasil


def _berasal(baru: IsianSKP, lama: IsianSKP) -> IsianSKP:
    """The new content, each row with its origin by wording; what the file does not hold is kept."""
    menurut = {rapatkan(h.rumusan): h for h in lama.hasil}

    def satu(h: IsianHasil) -> IsianHasil:
        asal = menurut.get(rapatkan(h.rumusan))
        if asal is None:
            return h
        nama = {rapatkan(x.nama): x.id for x in asal.indikator}
        indikator = tuple(replace(x, asal_id=nama.get(rapatkan(x.nama))) for x in h.indikator)
        return replace(
            h, asal_id=asal.id, indikator=indikator, dukungan=asal.dukungan, menunggu=asal.menunggu, janji=asal.janji
        )

    return replace(
        baru, hasil=tuple(satu(h) for h in baru.hasil), perilaku=lama.perilaku, lampiran=lama.lampiran, jawaban=""
    )


def sambungkan(calon: Sequence[CalonSKP], skp: Mapping[int, SKP]) -> list[tuple[int, str]]:
    """Joins results to what they serve, by its words; what is not found waits. Says which were not found."""
    baris = {(h.skp_id, h.jenis, h.rumusan): h for h in HasilKerja.objects.filter(skp__in=[x.pk for x in skp.values()])}
    cari = cari_dukungan(list(skp.values()))
    ubah, tidak = [], []
    for c in calon:
        for x in c.isi.hasil:
            h = baris.get((skp[c.indeks].pk, x.isian.jenis, x.isian.rumusan))
            if h is None or (not x.rhk_atasan and h.jenis != HasilKerja.Jenis.UTAMA):
                continue
            kode = cari.get(skp[c.indeks].pk, {}).get(rapatkan(x.rhk_atasan), "") if x.rhk_atasan else ""
            if not kode and (h.hasil_atasan_id or h.butir_pk_id or h.simpul_id or h.hasil_tim_id):
                continue
            for kolom, nilai in kolom_dukungan(kode).items():
                setattr(h, kolom, nilai)
            h.menunggu_atasan = not kode
            ubah.append(h)
            if x.rhk_atasan and not kode:
                tidak.append((c.indeks, x.isian.rumusan))
    _catat_janji(ubah, {x.pk: x.tahun for x in skp.values()})
    HasilKerja.objects.bulk_update(
        ubah, ["hasil_atasan", "butir_pk", "simpul", "hasil_tim", "menunggu_atasan", "janji"], batch_size=BATCH
    )
    return tidak


def _catat_janji(hasil: Sequence[HasilKerja], tahun: Mapping[int, int]) -> None:
    """Keep with results that now serve another node what it says in the year of their SKP."""
    perlu = [h for h in hasil if h.simpul_id and (h.janji or {}).get("simpul") != h.simpul_id]
    for satu in sorted({tahun[h.skp_id] for h in perlu}):
        milik = [h for h in perlu if tahun[h.skp_id] == satu]
        kini = janji_kini({h.simpul_id for h in milik if h.simpul_id}, satu)
        for h in milik:
            h.janji = kini.get(h.simpul_id or 0)
