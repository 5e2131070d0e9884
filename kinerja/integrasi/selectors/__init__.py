"""Reads beside BKN: the differences, our marks by period, and what the files for SIASN lack."""
