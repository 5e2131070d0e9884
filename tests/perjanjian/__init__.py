"""Tests of the performance agreements."""
