"""Which measures of a node a file names anew: it says so itself, or one name went and one came. Pure."""

from collections.abc import Collection, Mapping

from kinerja.rencana.pertukaran.bentuk import SimpulBerkas


def ganti_nama(isi: SimpulBerkas, ada: Collection[str], *, penuh: bool) -> Mapping[str, str]:
    """Name now -> name in the file, of the measures `ada`.

    Of a new version (`penuh`) measures may swap their names; one whose name goes to another and that gets none is gone.
    A stored version may have the names of the file already: there only a name that the file does not give to another
    measure goes over to one that is not there yet.
    """
    baris = [b for b in isi.baris if b.ada]
    disebut = {b.nama for b in baris}
    ganti = {b.dahulu: b.nama for b in baris if b.dahulu in ada and b.dahulu != b.nama}
    if not penuh:
        return {lama: baru for lama, baru in ganti.items() if lama not in disebut and baru not in ada}
    if isi.baris[0].baris.ada("indikator"):
        pergi = [nama for nama in ada if nama not in disebut and nama not in ganti]
        datang = [b.nama for b in baris if b.nama not in ada and b.nama not in ganti.values()]
        if len(pergi) == len(datang) == 1:
            ganti[pergi[0]] = datang[0]
    return ganti
