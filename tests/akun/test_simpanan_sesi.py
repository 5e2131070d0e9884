"""Sessions and their users read by prepared queries hold and end as Django's own do."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kinerja.akun.models import Pengguna

pytestmark = pytest.mark.django_db


@pytest.fixture
def masuk(client: Client) -> Client:
    client.force_login(Pengguna.objects.create(username="siti"))
    assert boleh(client)
    return client


def boleh(client: Client) -> bool:
    """Whether the home page opens, rather than the page to sign in."""
    return client.get(reverse("web:beranda")).status_code == 200


def test_a_session_that_ran_out_signs_in_nobody(masuk: Client) -> None:
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert not boleh(masuk)


def test_a_session_that_was_removed_signs_in_nobody(masuk: Client) -> None:
    Session.objects.all().delete()
    assert not boleh(masuk)


def test_an_account_that_was_closed_is_out_at_once(masuk: Client) -> None:
    Pengguna.objects.update(is_active=False)
    assert not boleh(masuk)
