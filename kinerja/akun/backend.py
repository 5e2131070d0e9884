"""Who is signed in: read at every request, so by a prepared query."""

from django.contrib.auth.backends import ModelBackend
from django.db.models import QuerySet

from kinerja.akun.models import Pengguna
from kinerja.dasar.kueri import disiapkan


class PenggunaBackend(ModelBackend):
    """Django's own, but for how the user of a session is read."""

    def get_user(self, user_id: int) -> Pengguna | None:
        """The user, if the account is active."""
        pengguna = next(iter(_pengguna(user_id)), None)
        return pengguna if pengguna is not None and self.user_can_authenticate(pengguna) else None


@disiapkan
def _pengguna(pk: int) -> QuerySet[Pengguna]:
    return Pengguna.objects.filter(pk=pk)
