"""Why a proposal is refused by the program: what is wrong, for the screen."""


class UsulanSalah(ValueError):
    """The proposal cannot be made or decided so; `pesan` are sentences for the screen, all of them at once."""

    def __init__(self, *pesan: str) -> None:
        super().__init__(" ".join(pesan))
        self.pesan = pesan
