"""Checks on one record: every finding at once, each with its code, field, message and article."""

from kinerja.aturan.periksa.temuan import Temuan

__all__ = ["Temuan"]
