"""Reads of letters of resignation: lists, what follows from signing, what a decision still needs."""
