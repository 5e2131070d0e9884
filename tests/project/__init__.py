"""Tests of the project itself: its floors, words, locks, documents."""
