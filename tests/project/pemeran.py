"""Who the walk of test_hak_akses.py goes as, and how a line says who may open and who may send an address.

A URL needs one line in `tests/<package>/hak.py`: its name, who may look, and how its address is built from
`kota_kecil()` when it needs an object.
Objects belong to `kota.guru` (SD Negeri 1, Dinas Pendidikan); then the audiences are

    anonim        nobody signed in            walikota      kota.walikota
    pemilik       kota.guru                   bkpsdm        account with the role BKPSDM
    rekan         kota.guru_pppk              perencana     kota.perencana
    atasan        kota.kasek                  pengelola     kota.operator, for Dinas Pendidikan
    kepala_pd     kota.kadis                  inspektorat   kota.inspektur
    orang_lain    kota.staf, another agency   admin         account with the role admin
                                              disiplin      account with the role of the discipline desk

`pegawai` is every one of them who holds a post, `MASUK` everybody signed in, `SEMUA` visitors too.
The clock stands at 2 January 2026, 08.00 UTC (`pukul(HARI)`): what a line builds, it builds on that day.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.pabrik import Kota

PEMERAN: dict[str, Callable[[Kota], object]] = {
    "pemilik": lambda k: k.guru.pengguna,
    "rekan": lambda k: k.guru_pppk.pengguna,
    "atasan": lambda k: k.kasek.pengguna,
    "kepala_pd": lambda k: k.kadis.pengguna,
    "orang_lain": lambda k: k.staf.pengguna,
    "walikota": lambda k: k.walikota.pengguna,
    "bkpsdm": lambda k: k.bkpsdm,
    "perencana": lambda k: k.perencana.pengguna,
    "pengelola": lambda k: k.operator.pengguna,
    "inspektorat": lambda k: k.inspektur.pengguna,
    "admin": lambda k: k.admin,
    "disiplin": lambda k: k.disiplin,
}
ANONIM = "anonim"
MASUK = " ".join(PEMERAN)
SEMUA = f"{ANONIM} {MASUK}"
PEGAWAI = " ".join(x for x in PEMERAN if x not in {"bkpsdm", "admin", "disiplin"})  # accounts without a person


@dataclass(frozen=True)
class Hak:
    """One line. Audiences are words in a text: `"pemilik atasan bkpsdm"`.

    lihat: who gets the page by GET (200); the others get 403 or 404, a visitor is sent to the sign-in page.
    tulis: who may POST; left out = whoever may look; "" = nobody. The others get 403, 404 or 405.
    An empty POST by those who may must not break: a form comes back with its errors, or the act is done.
    """

    lihat: str = ""
    url: Callable[[Kota], str] | None = None  # left out: the address has no parameters
    tulis: str | None = None
    hanya_post: bool = False  # GET is 405 for everybody who may POST
    status: dict[str, int] = field(default_factory=dict)  # another GET answer than 200, e.g. a redirect
