"""Makes the baseline's database, and prints its page, session and number of queries as JSON. Run as a process."""

import json
from datetime import date

import django
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench.session import session_of


def main() -> None:
    django.setup()
    from django.contrib.auth.models import User
    from django.core.management import call_command
    from django.test import Client

    call_command("migrate", run_syncdb=True, verbosity=0)
    fill()
    user = User.objects.get_or_create(username="bench")[0]
    session = session_of(user)
    client = Client(headers={"host": "127.0.0.1"})
    client.cookies[settings.SESSION_COOKIE_NAME] = session
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/").status_code == 200
    print(json.dumps([{"name": "bare", "path": "/", "session": session, "queries": len(queries), "about": "50 x 8"}]))


def fill() -> None:
    """Fifty rows, once."""
    from bench.bare.models import Row

    if not Row.objects.exists():
        Row.objects.bulk_create(
            Row(
                name=f"Nama Pegawai Nomor {n}",
                code=f"1987031420100120{n:02}",
                unit="Dinas Pekerjaan Umum dan Penataan Ruang",
                post="Penata Layanan Operasional",
                since=date(2026, 1, 1),
                amount=n * 1_000_000,
                share=n,
                state="ditetapkan",
            )
            for n in range(50)
        )


if __name__ == "__main__":
    main()
