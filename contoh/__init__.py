"""The example Pemda, Kota Contoh: real public structure and plans, made-up people; its year is run, not inserted."""
