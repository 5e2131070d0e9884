"""`/sehat` answers for this process and its database."""

import pytest
from django.db import DatabaseError, connection
from django.test import Client


@pytest.mark.django_db
def test_sehat_when_the_database_answers(client: Client) -> None:
    jawaban = client.get("/sehat")
    assert (jawaban.status_code, jawaban.content) == (200, b"sehat")
    assert "no-cache" in jawaban["Cache-Control"]


@pytest.mark.django_db
def test_sehat_tells_the_proxy_that_the_database_is_gone(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def mati(*_: object) -> None:
        raise DatabaseError("connection to 10.0.0.5 refused")

    monkeypatch.setattr(connection, "cursor", mati)
    jawaban = client.get("/sehat")
    assert jawaban.status_code == 503
    assert "10.0.0.5" not in jawaban.content.decode()
