"""The papers of an inauguration: what is read once (bahan), what each person signs, the papers of the day."""
