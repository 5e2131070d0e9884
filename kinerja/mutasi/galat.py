"""What an act of this package refuses with."""


class PelantikanDitolak(ValueError):
    """The act changes nothing; the message is for the screen."""
