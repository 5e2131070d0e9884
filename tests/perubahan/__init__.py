"""Tests of a change of plan over agreements and SKP."""
