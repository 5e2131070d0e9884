"""How fast are the main pages, against a bare Django page served the same way in the same run."""
