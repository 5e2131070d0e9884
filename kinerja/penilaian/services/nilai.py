"""Rating a team: two choices a person in, marks with receipts out, in one act."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kinerja.aturan.layanan import BarisPredikat, Hasil, hitung_predikat
from kinerja.aturan.periksa import Temuan
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import hari
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Penugasan
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import Bagian, IsianNilai, Kewenangan
from kinerja.penilaian.kewenangan import kewenangan_menilai
from kinerja.penilaian.matriks import rating_beralasan
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.selectors.bagian import bagian_periode, skp_bagian
from kinerja.penilaian.services.lembar import butuh_lembar_terbaca
from kinerja.peraturan.periode import Periode
from kinerja.peraturan.services import simpan_banyak_rincian
from kinerja.skp.models import SKP
from kinerja.skp.services import tutup_realisasi


def nilai_tim(
    *, periode: Periode, jenis: str, isian: Sequence[IsianNilai], by: Pelaku, at: datetime
) -> list[Penilaian]:
    """Rate the parts of these assignments in a period; all or none.

    A mark may be given again by whoever may rate until it is delivered. Raises PenilaianDitolak with every reason,
    SudahBerubah when somebody else rated in the meantime or returned the realisation.
    """
    on = hari(at)
    with tindakan("penilaian.dinilai", by=by, at=at) as catatan:
        _kunci_penugasan(isian)
        bagian = bagian_periode([i.penugasan_id for i in isian], periode)
        skp = skp_bagian(list(bagian.values()))
        wenang = kewenangan_menilai(
            pegawai_id=int(by.pegawai_id or 0), bagian=list(bagian.values()), on=on, periode=periode.kode
        )
        ada = _yang_ada(bagian, jenis)
        _periksa(isian, periode, on, bagian, skp, wenang, ada)
        butuh_lembar_terbaca(isian, periode)
        hasil = hitung_predikat(
            [BarisPredikat(str(i.penugasan_id), periode.mulai, i.hasil_kerja, i.perilaku) for i in isian]
        )
        nilai = _simpan(isian, hasil, periode, jenis, at, bagian, skp, wenang, ada)
        tutup_realisasi(penugasan_ids=list(bagian), periode=periode.kode, at=at)
        catatan.muatan(periode=periode.kode, jenis=jenis, nilai=[_ringkas(p) for p in nilai])
        for p in nilai:
            catatan.perihal("penilaian", p.pk)
            catatan.perihal("penugasan", p.penugasan_id)
    return nilai


def tetapkan_penilaian(*, penilaian: Sequence[Penilaian], by: Pelaku, at: datetime) -> list[Penilaian]:
    """Deliver marks to the people they concern; from here on they are changed only by a correction or an objection."""
    with tindakan("penilaian.ditetapkan", by=by, at=at) as catatan:
        kini = {p.pk: p for p in _terkunci(penilaian)}
        wenang = _wenang(kini.values(), by, hari(at))
        for dibaca in penilaian:
            satu = kini[dibaca.pk]
            if satu.status != Penilaian.Status.DINILAI or satu.kunci != dibaca.kunci:
                raise SudahBerubah(satu.kunci, sejak(f"penilaian:{satu.pk}", satu.kunci - dibaca.kunci))
            if satu.pk not in wenang:
                raise PenilaianDitolak(
                    [_bukan_penilai(satu.penugasan_id, _nama([satu.penugasan_id])[satu.penugasan_id])]
                )
            satu.status, satu.ditetapkan_pada, satu.kunci = Penilaian.Status.DITETAPKAN, at, satu.kunci + 1
            catatan.perihal("penilaian", satu.pk)
        hasil = list(kini.values())
        Penilaian.objects.bulk_update(hasil, ["status", "ditetapkan_pada", "kunci"])
        catatan.muatan(penilaian=sorted(kini))
    return hasil


def _wenang(nilai: Iterable[Penilaian], by: Pelaku, on: date) -> set[int]:
    """The marks that this person may deliver; almost always of one period, so it is asked period by period."""
    menurut: dict[str, list[Penilaian]] = {}
    for p in nilai:
        menurut.setdefault(p.periode, []).append(p)
    hasil: set[int] = set()
    for periode, daftar in menurut.items():
        bagian = [Bagian(p.penugasan_id, p.mulai, p.sampai) for p in daftar]
        boleh = kewenangan_menilai(pegawai_id=int(by.pegawai_id or 0), bagian=bagian, on=on, periode=periode)
        hasil |= {p.pk for p in daftar if p.penugasan_id in boleh}
    return hasil


def _terkunci(penilaian: Sequence[Penilaian]) -> QuerySet[Penilaian]:
    return Penilaian.objects.select_for_update().filter(pk__in=[p.pk for p in penilaian]).order_by("pk")


def _kunci_penugasan(isian: Sequence[IsianNilai]) -> None:
    """Two raters of one person take turns, also for the first mark, when there is no row to lock yet."""
    semua = Penugasan.objects.filter(pk__in=[i.penugasan_id for i in isian]).order_by("pk")
    list(semua.select_for_update(no_key=True).values_list("pk"))


def _yang_ada(bagian: Mapping[int, Bagian], jenis: str) -> dict[int, Penilaian]:
    """Marks of these parts that are there already, locked."""
    baris = Penilaian.objects.select_for_update().filter(penugasan_id__in=bagian, jenis=jenis)
    return {p.penugasan_id: p for p in baris if p.mulai == bagian[p.penugasan_id].mulai}


def _periksa(
    isian: Sequence[IsianNilai],
    periode: Periode,
    on: date,
    bagian: Mapping[int, Bagian],
    skp: Mapping[int, SKP],
    wenang: Mapping[int, Kewenangan],
    ada: Mapping[int, Penilaian],
) -> None:
    """Refuse with every reason at once; a mark that changed under the rater's hands is told apart."""
    nama = _nama([i.penugasan_id for i in isian])
    perlu_alasan = rating_beralasan(periode.mulai)
    temuan: list[Temuan] = []
    for i in isian:
        siapa, pid = nama.get(i.penugasan_id, str(i.penugasan_id)), i.penugasan_id
        if pid not in bagian:
            temuan.append(_temuan(pid, _("%(siapa)s tidak memangku jabatan itu pada periode ini.") % {"siapa": siapa}))
            continue
        if bagian[pid].sampai >= on:
            temuan.append(
                _temuan(
                    pid, _("Periode %(siapa)s belum berakhir. Nilai setelah periodenya selesai.") % {"siapa": siapa}
                )
            )
        if pid not in wenang:
            temuan.append(_bukan_penilai(pid, siapa))
        if pid not in skp:
            temuan.append(
                _temuan(pid, _("SKP %(siapa)s belum ditetapkan. Tetapkan SKP-nya lebih dulu.") % {"siapa": siapa})
            )
        lama = ada.get(pid)
        if lama and (lama.status != Penilaian.Status.DINILAI or i.kunci != lama.kunci):
            raise SudahBerubah(lama.kunci, _perubahan(lama, siapa, i.kunci))
        if perlu_alasan & {i.hasil_kerja, i.perilaku} and not i.alasan.strip():
            temuan.append(_temuan(pid, _("Isi alasan untuk nilai %(siapa)s.") % {"siapa": siapa}, isian="alasan"))
    if temuan:
        raise PenilaianDitolak(temuan)


def _simpan(
    isian: Sequence[IsianNilai],
    hasil: Sequence[Hasil],
    periode: Periode,
    jenis: str,
    at: datetime,
    bagian: Mapping[int, Bagian],
    skp: Mapping[int, SKP],
    wenang: Mapping[int, Kewenangan],
    ada: Mapping[int, Penilaian],
) -> list[Penilaian]:
    predikat = [str(h.wajib()["predikat"]) for h in hasil]
    subjek = [f"penilaian:{i.penugasan_id}:{jenis}:{periode.kode}" for i in isian]
    rincian = simpan_banyak_rincian(hasil=hasil, subjek=subjek, at=at)
    baru: list[Penilaian] = []
    lama: list[Penilaian] = []
    for i, p, r in zip(isian, predikat, rincian, strict=True):
        pid = i.penugasan_id
        satu = ada.get(pid) or Penilaian(penugasan_id=pid, jenis=jenis, periode=periode.kode, kunci=0)
        satu.skp, satu.mulai, satu.sampai = skp[pid], bagian[pid].mulai, bagian[pid].sampai
        satu.hasil_kerja, satu.perilaku, satu.predikat = i.hasil_kerja, i.perilaku, p
        satu.alasan, satu.catatan, satu.rincian = i.alasan.strip(), i.catatan.strip(), r
        satu.penilai_id, satu.dinilai_pada = wenang[pid].penilai_id, at
        satu.dalam_masa_tenggang = wenang[pid].dasar == "masa_tenggang"
        satu.kunci += 1
        (lama if satu.pk else baru).append(satu)
    Penilaian.objects.bulk_create(baru)
    Penilaian.objects.bulk_update(lama, KOLOM_UBAH)
    return [*lama, *baru]


KOLOM_UBAH = [
    "skp", "mulai", "sampai", "hasil_kerja", "perilaku", "predikat", "alasan", "catatan", "rincian", "penilai",
    "dinilai_pada", "dalam_masa_tenggang", "kunci",
]  # fmt: skip


def _perubahan(lama: Penilaian, siapa: str, versi: int | None) -> tuple[str, ...]:
    """What the second rater is told: about whom, and who did what since."""
    sudah = _("%(siapa)s sudah dinilai: %(predikat)s.") % {"siapa": siapa, "predikat": lama.get_predikat_display()}
    return (sudah, *sejak(f"penilaian:{lama.pk}", lama.kunci - (versi or 0)))


def _ringkas(p: Penilaian) -> dict[str, object]:
    return {
        "penilaian": p.pk,
        "penugasan": p.penugasan_id,
        "hasil_kerja": p.hasil_kerja,
        "perilaku": p.perilaku,
        "predikat": p.predikat,
        "rincian": p.rincian_id,
    }


def _nama(penugasan_ids: Sequence[int]) -> dict[int, str]:
    baris = Penugasan.objects.filter(pk__in=penugasan_ids).select_related("pegawai")
    return {p.pk: p.pegawai.nama_lengkap for p in baris}


def _temuan(penugasan_id: int, pesan: str, isian: str = "hasil_kerja") -> Temuan:
    return Temuan(kode="nilai_ditolak", isian=f"{isian}-{penugasan_id}", pesan=pesan, pasal="", menghalangi=True)


def _bukan_penilai(penugasan_id: int, siapa: str) -> Temuan:
    pesan = _("Anda bukan pejabat penilai kinerja %(siapa)s pada hari ini, dan masa tenggang tidak berlaku.")
    return replace(_temuan(penugasan_id, pesan % {"siapa": siapa}), kode="bukan_penilai")
