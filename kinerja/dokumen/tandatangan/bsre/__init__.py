"""The BSrE e-Sign client service, version 2: a server in the agency's own network that signs with a person's key."""

from kinerja.dokumen.tandatangan.bsre.klien import BOLEH_TANDA_TANGAN, KlienBSrE
from kinerja.dokumen.tandatangan.bsre.penanda import PenandaBSrE

__all__ = ["BOLEH_TANDA_TANGAN", "KlienBSrE", "PenandaBSrE"]
