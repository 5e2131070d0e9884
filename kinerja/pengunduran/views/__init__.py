"""Pages of letters of resignation: the own ones, the desk, one letter as a file."""
