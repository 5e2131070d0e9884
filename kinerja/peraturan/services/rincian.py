"""Keeps receipts: each result its own inputs, steps and result; each distinct set of rule values once."""

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime

from kinerja.aturan.layanan import Hasil
from kinerja.peraturan.models import NilaiDipakai, Rincian


def simpan_rincian(*, hasil: Hasil, subjek: str, at: datetime) -> Rincian:
    """The receipt of one result; `subjek` names what it is about, e.g. `penilaian:4:periodik:2026-03`."""
    return simpan_banyak_rincian(hasil=[hasil], subjek=[subjek], at=at)[0]


def simpan_banyak_rincian(*, hasil: Sequence[Hasil], subjek: Sequence[str], at: datetime) -> list[Rincian]:
    """Receipts of many results in the same order, inside the caller's transaction. Three statements.

    Results with an error have no receipt: AturanError is raised and nothing is written.
    """
    for satu in hasil:
        satu.wajib()
    nilai = {sidik_nilai(h.rincian["aturan"]): h.rincian["aturan"] for h in hasil}
    NilaiDipakai.objects.bulk_create([NilaiDipakai(hash=k, isi=v) for k, v in nilai.items()], ignore_conflicts=True)
    return Rincian.objects.bulk_create(
        [
            Rincian(
                perhitungan=h.rincian["perhitungan"],
                subjek=s,
                nilai_dipakai_id=sidik_nilai(h.rincian["aturan"]),
                isi={k: v for k, v in h.rincian.items() if k != "aturan"},
                dibuat=at,
            )
            for h, s in zip(hasil, subjek, strict=True)
        ]
    )


def sidik_nilai(aturan: object) -> str:
    """The key of a set of values with its citations, so that a receipt comes back to the letter."""
    return hashlib.sha256(json.dumps(aturan, sort_keys=True, ensure_ascii=True).encode()).hexdigest()
