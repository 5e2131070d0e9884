"""A local pack as a file: the format of `kinerja.aturan.data`, so that `kinerja rules check --daerah` reads it too."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import yaml
from django.utils.translation import gettext as _
from pydantic import ValidationError

from kinerja.aturan.bentuk import bentuk_dari
from kinerja.aturan.galat import PaketRusak
from kinerja.aturan.paket import Paket, kata_salah, urai_yaml
from kinerja.dasar.waktu import hari
from kinerja.peraturan.models import PaketDaerah, Usulan
from kinerja.peraturan.paket import BUTIR_PERATURAN, paket_dari
from kinerja.peraturan.usulan import UsulanSalah

TERBESAR = 200_000  # bytes; the whole of the national packs is smaller
Jalur = tuple[str | int, ...]


def tulis_berkas(paket: PaketDaerah, on: date) -> str:
    """A draft or adopted pack as YAML. A draft has no day yet: the file names the next 1 January."""
    mulai = paket.mulai or date(on.year + 1, 1, 1)
    isi = paket_dari(paket.isi, mulai, _verifikasi(paket)).model_copy(update={"judul": paket.judul})
    kepala = "" if paket.ditetapkan_pada else f"# {_('Naskah. Hari mulai baru pasti saat naskah diusulkan.')}\n"
    semua = isi.model_dump(exclude_none=True) | {"nilai": _nilai(isi)}
    return kepala + yaml.dump(semua, Dumper=PenulisYaml, sort_keys=False, allow_unicode=True, width=100)


class PenulisYaml(yaml.SafeDumper):
    """Writes everything out where it stands: no references, which a reader would have to follow."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _nilai(paket: Paket) -> dict[str, object]:
    """The values; one that ends the local value is written as null, which leaving out would hide."""
    return {
        k: {
            **x.model_dump(exclude={"riwayat"}),
            "riwayat": [{**e.model_dump(exclude_none=True), "nilai": e.nilai} for e in x.riwayat],
        }
        for k, x in paket.nilai.items()
    }


def _verifikasi(paket: PaketDaerah) -> dict[str, object]:
    usulan = Usulan.objects.filter(
        jenis=Usulan.Jenis.PAKET, kunci=str(paket.pk), status=Usulan.Status.DISETUJUI
    ).first()
    if usulan is None or usulan.diputus_pada is None:
        return {"status": "belum_diketahui"}
    return {"status": "terverifikasi", "oleh": usulan.pemutus_nama, "pada": hari(usulan.diputus_pada)}


def baca_berkas(data: bytes) -> tuple[str, dict[str, Any]]:
    """Name and content of the draft a file describes. Raises UsulanSalah: each finding with its place and the cure."""
    isi, simpul = urai_berkas(data)
    salah = list(_salah(isi, simpul))
    if salah:
        raise UsulanSalah(*salah)
    return str(isi["judul"]), _isi(isi)


def urai_berkas(data: bytes) -> tuple[dict[str, Any], yaml.Node]:
    """A file read strictly, with the places of everything in it. Raises UsulanSalah."""
    if len(data) > TERBESAR:
        raise UsulanSalah(_("Berkas lebih besar dari %s kB. Unggah satu naskah saja.") % (TERBESAR // 1000))
    return _urai(_teks(data))


def _teks(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        baris = data[: galat.start].count(b"\n") + 1
        raise UsulanSalah(_("Baris %d: bukan teks UTF-8. Simpan berkas sebagai UTF-8.") % baris) from galat


def _urai(teks: str) -> tuple[dict[str, Any], yaml.Node]:
    try:
        for x in yaml.parse(teks, Loader=yaml.CSafeLoader):
            if isinstance(x, yaml.AliasEvent):
                pesan = _("Baris %d: rujukan *%s tidak dipakai di sini. Tulis isinya lengkap.")
                raise UsulanSalah(pesan % (x.start_mark.line + 1 if x.start_mark else 1, x.anchor))
        isi = urai_yaml(teks)
        simpul = yaml.compose(teks, Loader=yaml.CSafeLoader)
    except UsulanSalah:
        raise
    except PaketRusak as galat:
        raise UsulanSalah(_("%s. Perbaiki di tempat itu, lalu unggah lagi.") % galat) from galat
    except yaml.MarkedYAMLError as galat:
        tanda = galat.problem_mark or galat.context_mark
        tempat = (tanda.line + 1, tanda.column + 1) if tanda else (1, 1)
        pesan = _("Baris %d, kolom %d: bukan YAML yang sah. Periksa lekukan, titik dua, dan tanda kutip di sana.")
        raise UsulanSalah(pesan % tempat) from galat
    except (yaml.YAMLError, ValueError, RecursionError) as galat:
        raise UsulanSalah(_("Berkas ini bukan YAML yang sah. Unduh satu paket sebagai contoh bentuknya.")) from galat
    if not isinstance(isi, dict) or simpul is None:
        raise UsulanSalah(_("Berkas ini bukan paket aturan. Unduh satu paket sebagai contoh bentuknya."))
    return isi, simpul


def _salah(isi: Mapping[str, Any], simpul: yaml.Node) -> Iterator[str]:
    """What is wrong, value by value at its line; then what the format of packs says; then what a draft cannot hold."""
    ada = False
    for jalur, pesan in _salah_nilai(isi):
        ada = True
        yield di_baris(simpul, jalur, pesan)
    if ada:
        return
    try:
        paket = Paket.model_validate(isi)
    except ValidationError as galat:
        for x in galat.errors():
            yield di_baris(simpul, x["loc"], kata_salah(x["type"], x["msg"]))
        return
    yield from (di_baris(simpul, jalur, pesan) for jalur, pesan in _bukan_naskah(paket))


def _salah_nilai(isi: Mapping[str, Any]) -> Iterator[tuple[Jalur, str]]:
    nilai = isi.get("nilai")
    for kunci, satu in nilai.items() if isinstance(nilai, dict) else ():
        jalur: Jalur = ("nilai", str(kunci))
        bentuk = bentuk_dari(str(kunci))
        if bentuk is None:
            yield jalur, _("nilai ini tidak dikenal; periksa id-nya pada daftar nilai aturan")
            continue
        riwayat = satu.get("riwayat") if isinstance(satu, dict) else None
        for i, entri in enumerate(riwayat if isinstance(riwayat, list) else ()):
            if isinstance(entri, dict) and entri.get("nilai") is not None:
                try:
                    bentuk.validate_python(entri["nilai"])
                except ValidationError as galat:
                    for x in galat.errors():
                        loc = tuple(k for k in x["loc"] if k != "[key]")
                        yield (*jalur, "riwayat", i, "nilai", *loc), kata_salah(x["type"], x["msg"])


def _bukan_naskah(paket: Paket) -> Iterator[tuple[Jalur, str]]:
    """A draft has one regulation, one article and one entry a value."""
    if len(paket.peraturan) != 1:
        yield ("peraturan",), _("satu naskah berdasar tepat satu peraturan daerah; bagi menjadi beberapa berkas")
        return
    (kode,) = paket.peraturan
    pasal = next((e.dasar.pasal for x in paket.nilai.values() for e in x.riwayat), "")
    for k, x in paket.nilai.items():
        if len(x.riwayat) > 1:
            yield ("nilai", k, "riwayat", 1), _("satu naskah memuat satu isi untuk setiap nilai; hapus yang lain")
        for i, e in enumerate(x.riwayat[:1]):
            dasar: Jalur = ("nilai", k, "riwayat", i, "dasar")
            if e.dasar.peraturan != kode:
                yield (*dasar, "peraturan"), _("bukan peraturan yang dimuat berkas ini; tulis %s") % kode
            elif e.dasar.pasal != pasal:
                yield (*dasar, "pasal"), _("pasalnya harus sama untuk semua nilai; tulis semua pasal bersama")


def _isi(isi: Mapping[str, Any]) -> dict[str, Any]:
    """The content as a draft keeps it; days and verification come with the proposal."""
    ((kode, peraturan),) = isi["peraturan"].items()
    entri = {k: x["riwayat"][0] for k, x in isi["nilai"].items()}
    return {
        "peraturan": {"kode": kode, **{k: str(x) for k in BUTIR_PERATURAN if (x := peraturan.get(k))}},
        "pasal": next((e["dasar"]["pasal"] for e in entri.values()), ""),
        "nilai": {k: e.get("nilai") for k, e in entri.items()},
    }


def di_baris(simpul: yaml.Node, jalur: Jalur, pesan: str) -> str:
    """A finding with its line, the way to it, and what to do."""
    baris, tempat = simpul.start_mark.line + 1, " › ".join(str(x) for x in jalur) or "-"
    for kunci in jalur:
        pasangan = simpul.value if isinstance(simpul, yaml.MappingNode) else []
        cocok = next(((k, x) for k, x in pasangan if k.value == str(kunci)), None)
        if cocok:
            baris, simpul = cocok[0].start_mark.line + 1, cocok[1]
        elif isinstance(simpul, yaml.SequenceNode) and isinstance(kunci, int) and kunci < len(simpul.value):
            simpul = simpul.value[kunci]
            baris = simpul.start_mark.line + 1
        else:
            break
    isi = {"baris": baris, "tempat": tempat, "pesan": pesan.rstrip(".")}
    return _("Baris %(baris)d (%(tempat)s): %(pesan)s. Perbaiki di berkas, lalu unggah lagi.") % isi
