"""Reads of an inauguration: its people, what its start closes and opens, what to look at before."""
