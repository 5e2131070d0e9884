"""A table of eight columns."""

from django.db import models


class Row(models.Model):
    """One of the fifty rows of the bare page."""

    objects: models.Manager["Row"] = models.Manager()

    name = models.CharField(max_length=100)
    code = models.CharField(max_length=20)
    unit = models.CharField(max_length=100)
    post = models.CharField(max_length=100)
    since = models.DateField()
    amount = models.IntegerField()
    share = models.DecimalField(max_digits=8, decimal_places=2)
    state = models.CharField(max_length=20)

    def __str__(self) -> str:
        return self.name
