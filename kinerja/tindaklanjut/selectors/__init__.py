"""Reading what follows beside the three roads."""
