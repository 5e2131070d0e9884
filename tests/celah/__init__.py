"""Tests of the gaps."""
