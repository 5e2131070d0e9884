"""Tests of kinerja.web."""
