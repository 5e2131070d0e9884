"""The forms that are issued as documents: what each is called, how it is numbered, who reads it."""

from collections.abc import Mapping
from dataclasses import dataclass

from kinerja.dokumen.models import JenisDokumen


@dataclass(frozen=True, slots=True)
class JenisFormulir:
    """`nomor`: the kind it is numbered as, empty for none; `tertutup`: no office of a unit reads it by its role."""

    judul: str
    nomor: str = ""
    tertutup: bool = False


FORMULIR: Mapping[str, JenisFormulir] = {
    "skp": JenisFormulir("Sasaran Kinerja Pegawai", JenisDokumen.SKP),
    "rencana_aksi": JenisFormulir("Rencana Aksi Kinerja Pegawai"),
    "umpan_balik": JenisFormulir("Umpan Balik Berkelanjutan", tertutup=True),
    "evaluasi": JenisFormulir("Evaluasi Kinerja Pegawai", tertutup=True),
    "dokumen_evaluasi": JenisFormulir("Dokumen Evaluasi Kinerja Pegawai", JenisDokumen.EVALUASI_KINERJA, tertutup=True),
    "perjanjian_kinerja": JenisFormulir("Perjanjian Kinerja", JenisDokumen.PERJANJIAN_KINERJA),
}
TERTUTUP = tuple(jenis for jenis, x in FORMULIR.items() if x.tertutup)
