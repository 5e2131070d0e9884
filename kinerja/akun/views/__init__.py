"""Pages of signing in, of the own password and of the second factor."""
