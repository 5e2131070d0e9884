"""`python -m kinerja.perintah`: the command `kinerja` where it is not installed as a script."""

from kinerja.perintah import main

main(prog_name="kinerja")
