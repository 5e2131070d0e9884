"""Sessions in the database, as Django keeps them, but read by a prepared query: every page reads one."""

from django.contrib.sessions.backends.db import SessionStore as SesiDjango
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from kinerja.dasar.kueri import disiapkan


class SessionStore(SesiDjango):
    """The name Django looks for in SESSION_ENGINE."""

    def _get_session_from_db(self) -> Session | None:
        """The stored session while it holds; else its key is forgotten, so that it is never taken up again."""
        tersimpan = next(iter(_tersimpan(str(self.session_key))), None)
        if tersimpan is not None and tersimpan.expire_date > timezone.now():
            return tersimpan
        self._session_key = None
        return None


@disiapkan
def _tersimpan(kunci: str) -> QuerySet[Session]:
    return Session.objects.filter(session_key=kunci)
