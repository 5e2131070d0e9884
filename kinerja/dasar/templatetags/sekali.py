"""What is the same on every page for everybody is drawn once: `{% load sekali %}{% sekali %}…{% endsekali %}`."""

from django import template
from django.conf import settings
from django.template.base import NodeList, Parser, Token
from django.urls import get_script_prefix, get_urlconf
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


@register.tag
def sekali(parser: Parser, token: Token) -> "Sekali":
    """Words, addresses, icons and files only: inside, no variable of the page is known, so nothing personal is kept."""
    isi = parser.parse(("endsekali",))
    parser.delete_first_token()
    return Sekali(isi)


class Sekali(template.Node):
    """Keeps its text for each language and place of the site; while DEBUG is on files change, and nothing is kept."""

    def __init__(self, isi: NodeList) -> None:
        self.isi = isi
        self.tergambar: dict[tuple[object, ...], SafeString] = {}

    def render(self, context: template.Context) -> SafeString:
        kunci = (get_language(), get_script_prefix(), get_urlconf(), settings.DEBUG)
        if settings.DEBUG or kunci not in self.tergambar:
            # Node by node: the list's own way, when one fails, asks the page for its template, and there is none.
            kosong = template.Context()
            self.tergambar[kunci] = SafeString("".join(node.render(kosong) for node in self.isi))
        return self.tergambar[kunci]
