"""Receipts are stored with the result they explain; the rule values, alike for thousands, once."""

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime

from kinerja.aturan.layanan import Hasil
from kinerja.peraturan.models import NilaiDipakai, Rincian


def simpan_rincian(*, hasil: Hasil, subjek: str, at: datetime) -> Rincian:
    """Store the receipt of one result (`subjek` = what it is about, e.g. `penilaian:12`). Part of the caller's act."""
    return simpan_banyak_rincian(hasil=[hasil], subjek=[subjek], at=at)[0]


def simpan_banyak_rincian(*, hasil: Sequence[Hasil], subjek: Sequence[str], at: datetime) -> list[Rincian]:
    """Store receipts of results in the order given; a few queries whatever their number. Raises AturanError."""
    for satu in hasil:
        satu.wajib()
    hash_nilai = _simpan_nilai([satu.rincian["aturan"] for satu in hasil])
    return Rincian.objects.bulk_create(
        Rincian(
            perhitungan=satu.rincian["perhitungan"],
            subjek=tentang,
            nilai_dipakai_id=hash_,
            isi=_tanpa_nilai(satu.rincian),
            dibuat=at,
        )
        for satu, tentang, hash_ in zip(hasil, subjek, hash_nilai, strict=True)
    )


def _simpan_nilai(daftar: Sequence[list[dict[str, object]]]) -> list[str]:
    """The hash of each set of values, after those not yet known are stored."""
    teks = [json.dumps(aturan, sort_keys=True) for aturan in daftar]
    hash_ = {isi: hashlib.sha256(isi.encode()).hexdigest() for isi in set(teks)}
    ada = set(NilaiDipakai.objects.filter(hash__in=hash_.values()).values_list("hash", flat=True))
    baru = {kunci: json.loads(isi) for isi, kunci in hash_.items() if kunci not in ada}
    NilaiDipakai.objects.bulk_create(
        (NilaiDipakai(hash=kunci, isi=isi) for kunci, isi in baru.items()), ignore_conflicts=True
    )
    return [hash_[isi] for isi in teks]


def _tanpa_nilai(rincian: dict[str, object]) -> dict[str, object]:
    """What is stored: all but the values; inputs and result as pairs, because a JSON column may lose their order."""
    isi = {kunci: nilai for kunci, nilai in rincian.items() if kunci != "aturan"}
    for kunci in ("masukan", "hasil"):
        nilai = isi[kunci]
        assert isinstance(nilai, dict)
        isi[kunci] = [[nama, satu] for nama, satu in nilai.items()]
    return isi
