"""What the agency achieved and the pattern of distribution that leads to, as the head of an evaluation."""

from django.utils.translation import gettext as _

from kinerja.aturan.bentuk import Batas, PolaDistribusi
from kinerja.dasar.angka import tulis_angka
from kinerja.dokumen.formulir import hasil, kalimat, kurva, subjudul
from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.penilaian.models import Predikat
from kinerja.penilaian.selectors.cetak import BahanNilai

URUT = tuple(reversed(Predikat.values))  # from Sangat Kurang to Sangat Baik, as the curves of the regulation stand


def bagian_pola(b: BahanNilai) -> list[Terisi]:
    """The agency's own mark, and the curve it leads to with the limits of the guide."""
    bagian = [
        subjudul(_("CAPAIAN KINERJA ORGANISASI DAN POLA DISTRIBUSI")),
        hasil([(_("Capaian kinerja organisasi"), b.organisasi or _("Belum ditetapkan"))]),
    ]
    if b.pola is None:
        return [
            *bagian,
            kalimat(_("Pola distribusi mengikuti capaian kinerja organisasi setelah ditetapkan."), kecil=True),
        ]
    return [*bagian, _kurva(b.pola, b.organisasi), kalimat(_catatan(), kecil=True)]


def _catatan() -> str:
    return _(
        "Pola distribusi predikat menurut SE MenPANRB 3/2023 adalah bahan pertimbangan pimpinan. Lengkungnya "
        "menunjukkan predikat yang diharapkan terbanyak, bukan jumlah orang."
    )


def _kurva(pola: PolaDistribusi, organisasi: str) -> Terisi:
    puncak = URUT.index(pola.terbanyak)
    label = [str(Predikat(k).label) for k in URUT]
    alt = _("Pola distribusi bila capaian organisasi %(organisasi)s: puncaknya pada predikat %(predikat)s.") % {
        "organisasi": organisasi, "predikat": label[puncak],
    }  # fmt: skip
    return kurva(label, puncak, [_batas_kelas(pola, k) for k in URUT], alt)


def _batas_kelas(pola: PolaDistribusi, kelas: str) -> str:
    batas = [_sebut(x) for x in pola.batas if kelas in x.kelas]
    if kelas == pola.terbanyak:
        batas.insert(0, _("terbanyak"))
    return "\n".join(batas) or _("dapat ada")


def _sebut(b: Batas) -> str:
    if b.paling_banyak_persen is not None:
        teks = _("paling banyak %s %%") % tulis_angka(b.paling_banyak_persen)
    elif b.paling_sedikit_persen is not None:
        teks = _("paling sedikit %s %%") % tulis_angka(b.paling_sedikit_persen)
    elif b.paling_banyak_orang is not None:
        teks = _("paling banyak %d orang") % b.paling_banyak_orang
    else:
        teks = _("paling sedikit %d orang") % (b.paling_sedikit_orang or 0)
    if len(b.kelas) == 1:
        return teks
    bersama = _(" dan ").join(str(Predikat(k).label) for k in b.kelas)
    return _("%(batas)s (%(kelas)s bersama)") % {"batas": teks, "kelas": bersama}
