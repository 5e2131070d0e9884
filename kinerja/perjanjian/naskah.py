"""The words of the agreement: title, opening, promise of the first party, promise of the second party."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kinerja.perjanjian.pihak import Pihak


@dataclass(frozen=True, slots=True)
class Naskah:
    """The statement in the order in which it is printed."""

    judul: str
    pembuka: str
    janji: tuple[str, ...]
    janji_kedua: tuple[str, ...] = ()


def susun_naskah(tahun: int, pertama: Pihak, kedua: Pihak | None) -> Naskah:
    """The statement for both parties, or for the head of the region alone."""
    judul = _("PERJANJIAN KINERJA TAHUN %d") % tahun
    pembuka = _(
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi "
        "pada hasil, kami yang bertanda tangan di bawah ini:"
    )
    if kedua is None:
        return Naskah(judul, pembuka, _janji_sendiri())
    return Naskah(judul, pembuka, _janji_pertama(), _janji_kedua())


def _janji_sendiri() -> tuple[str, ...]:
    return (
        _(
            "Berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka "
            "mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan."
        ),
        _("Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."),
    )


def _janji_pertama() -> tuple[str, ...]:
    return (
        _(
            "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, "
            "dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen "
            "perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab "
            "pihak pertama."
        ),
    )


def _janji_kedua() -> tuple[str, ...]:
    return (
        _(
            "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian "
            "kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan "
            "dan sanksi."
        ),
    )


def isi_naskah(naskah: Naskah) -> dict[str, object]:
    """For the snapshot: lists instead of tuples."""
    return {
        "judul": naskah.judul,
        "pembuka": naskah.pembuka,
        "janji": list(naskah.janji),
        "janji_kedua": list(naskah.janji_kedua),
    }


def baca_naskah(isi: dict[str, str | Sequence[str]]) -> Naskah:
    """From the snapshot."""
    return Naskah(str(isi["judul"]), str(isi["pembuka"]), tuple(isi["janji"]), tuple(isi["janji_kedua"]))
