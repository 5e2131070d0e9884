"""Rapor: the performance record of Indonesian civil servants."""
