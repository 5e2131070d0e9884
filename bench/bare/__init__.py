"""The baseline: Django with a session, a login check and a table of 50 rows by 8 columns, and nothing else."""
