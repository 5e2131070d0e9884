"""What the address of the tree says beside its filter: the node to begin from, list or drawing, what is folded."""

from django.http import HttpRequest

from kinerja.rencana.forms.saring import Saringan
from kinerja.rencana.models import Simpul
from kinerja.rencana.selectors.terbuka import Lipatan

NOMOR_PALING_BANYAK = 300


def ubah_alamat(request: HttpRequest, **ubah: str | None) -> str:
    """The address with something changed; None takes a word away."""
    query = request.GET.copy()
    query.pop("halaman", None)
    for nama, nilai in ubah.items():
        query.pop(nama, None)
        if nilai:
            query[nama] = nilai
    return f"?{query.urlencode()}"


def baca_lipatan(request: HttpRequest) -> Lipatan:
    """`buka=4.7&tutup=9`: what is open beyond the first levels, and what is closed."""
    return Lipatan(_nomor(request.GET.get("buka", "")), _nomor(request.GET.get("tutup", "")))


def _nomor(isi: str) -> frozenset[int]:
    bagian = isi.split(".")[:NOMOR_PALING_BANYAK]
    return frozenset(int(x) for x in bagian if x.isdecimal() and len(x) < 19)


def tulis_nomor(nomor: frozenset[int]) -> str:
    """The same as the address holds it."""
    return ".".join(map(str, sorted(nomor)))


def alamat_tampil(request: HttpRequest) -> dict[str, str]:
    """The same tree as a list and as a drawing; the path to me lit, and without it."""
    return {
        "daftar": ubah_alamat(request, tampil=None, buka=None, tutup=None),
        "gambar": ubah_alamat(request, tampil="gambar", cari=None, level=None, celah=None),
        "jalur": ubah_alamat(request, jalur="saya", simpul=None, unit=None, buka=None, tutup=None),
        "tanpa_jalur": ubah_alamat(request, jalur=None),
    }


def nomor_akar(request: HttpRequest) -> int | None:
    """The node the address begins from, as it stands there."""
    isi = request.GET.get("simpul", "")
    return int(isi) if isi.isdecimal() and len(isi) < 19 else None


def akar_alamat(request: HttpRequest, saring: Saringan) -> Simpul | None:
    """The node of the address below which the tree is shown."""
    nomor = nomor_akar(request)
    return Simpul.objects.filter(versi=saring.versi, pk=nomor).first() if nomor is not None else None
