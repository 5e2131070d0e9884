"""Forms: the whole SKP in one, the realisation of a period in one, and the small ones."""
