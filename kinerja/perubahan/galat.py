"""Why an act of a change of plan was refused."""


class PerubahanDitolak(Exception):
    """Nothing was done; `pesan` says why and what to do."""

    def __init__(self, pesan: str) -> None:
        super().__init__(pesan)
        self.pesan = (pesan,)
