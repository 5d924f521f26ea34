"""Gettext for every room, the lowest of them: `_` for a sentence, `ngettext` for one that counts."""

import gettext
import locale

from desktop.paths import resources

DOMAIN = "partnership"


def _translation() -> gettext.NullTranslations:
    language = locale.getlocale()[0]
    return gettext.translation(DOMAIN, resources() / "locale", [language] if language else None, fallback=True)


_found = _translation()
_ = _found.gettext
ngettext = _found.ngettext
