"""What must hold for one node in its tree: all sentences at once."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from kinerja.rencana.models import Level, Simpul, VersiRencana
from kinerja.rencana.selectors.simpul import leluhur_unit
from kinerja.rencana.services.isi import IsiSimpul
from kinerja.rencana.struktur import cari_induk, level_di_bawah


def periksa_simpul(versi: VersiRencana, isi: IsiSimpul, simpul: Simpul | None) -> list[str]:
    """What is wrong with a new node (`simpul` None) or with a change of one."""
    lain = Simpul.objects.filter(versi=versi)
    lain = lain.exclude(pk=simpul.pk) if simpul else lain
    masalah = [] if isi.nama else [_("Nama wajib diisi.")]
    if not isi.kode:
        masalah.append(_("Kode wajib diisi."))
    elif lain.filter(unit_id=isi.unit_id, kode=isi.kode).exists():
        masalah.append(_("Kode %s sudah dipakai simpul lain di unit ini. Beri kode berbeda.") % isi.kode)
    masalah += [_("Pagu %d tidak boleh di bawah nol.") % t for t, n in isi.pagu.items() if n is not None and n < 0]
    masalah += list(_periksa_induk(versi, isi, simpul))
    if simpul is not None:
        masalah += list(_periksa_anak(isi, simpul))
    return masalah


def _periksa_induk(versi: VersiRencana, isi: IsiSimpul, simpul: Simpul | None) -> Iterator[str]:
    if isi.induk_id is None:
        return
    induk = Simpul.objects.filter(pk=isi.induk_id, versi=versi).first()
    leluhur = leluhur_unit()
    if induk is None:
        yield _("Induk tidak ada dalam versi rencana ini. Pilih induk lain.")
    elif induk.unit_id not in (isi.unit_id, *leluhur.get(isi.unit_id, ())):
        yield _("Induk harus milik unit yang sama atau unit di atasnya.")
    elif not level_di_bawah(isi.level, induk.level, unit_sama=isi.unit_id == induk.unit_id):
        yield _("Level %(anak)s harus di bawah level induknya, %(induk)s.") % {
            "anak": Level(isi.level).label,
            "induk": Level(induk.level).label,
        }
    elif simpul is None or simpul.induk_id != induk.pk:
        ada = set(Simpul.objects.filter(versi=versi, kode=induk.kode).values_list("unit_id", "kode"))
        diri = {(simpul.unit_id, simpul.kode)} if simpul else set()
        if cari_induk(induk.kode, isi.unit_id, leluhur, ada - diri) != (induk.unit_id, induk.kode):
            yield _("Kode induk %s juga dipakai di unit yang lebih dekat. Bedakan kodenya lebih dahulu.") % induk.kode


def _periksa_anak(isi: IsiSimpul, simpul: Simpul) -> Iterator[str]:
    leluhur = leluhur_unit() if isi.unit_id != simpul.unit_id else {}
    for anak in simpul.anak.all():
        if not level_di_bawah(anak.level, isi.level, unit_sama=anak.unit_id == isi.unit_id):
            yield _("Simpul %(kode)s (%(level)s) di bawahnya tidak lagi berada di level yang lebih rendah.") % {
                "kode": anak.kode,
                "level": Level(anak.level).label,
            }
        if leluhur and isi.unit_id not in (anak.unit_id, *leluhur.get(anak.unit_id, ())):
            yield _("Simpul %s di bawahnya milik unit lain yang tidak berada di bawah unit baru.") % anak.kode
