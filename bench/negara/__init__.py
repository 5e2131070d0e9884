"""A country of civil servants: our expressions against hand-written SQL and polars on the same files."""
