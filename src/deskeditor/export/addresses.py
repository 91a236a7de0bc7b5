"""Addresses a reader can follow. Start reading at :func:`followable`."""

import re

_HOST = r"(?:[\w-]{1,63}\.){1,10}[\w-]{2,63}"
_PART = r"(?:[^\s<>\"\\^`{|}%\[\]\x00-\x1f#]|%[0-9A-Fa-f]{2})*"
_WEB = re.compile(rf"https?://{_HOST}(?::[1-9]\d{{0,3}}|:[1-5]\d{{4}})?(?:[/?]{_PART})?(?:#{_PART})?", re.IGNORECASE)
_MAIL = re.compile(rf"mailto:[\w.+-]{{1,64}}@{_HOST}", re.IGNORECASE)
_PLACE = re.compile(r"#[\w.:-]{1,200}")
_PRIVATE = re.compile(
    r"https?://(?:localhost|127\.|0\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|[^/?#:]{1,250}\.(?:local|localhost|lan|internal|intranet|home|corp)(?:[:/?#]|$))",
    re.IGNORECASE,
)
_TRACKING = re.compile(r"(?<=[?&])(?:utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid|igshid)=[^&#]*(?:&|(?=#)|$)")
MOST = 2000
"""The longest address that is followed, in code points."""


def followable(address: str) -> bool:
    """Whether a reader can follow it: the web at a public host, a mail address, or a place in the page."""
    if len(address) > MOST:
        return False
    if address.startswith("#"):
        return bool(_PLACE.fullmatch(address))
    return bool(_MAIL.fullmatch(address) or (_WEB.fullmatch(address) and not _PRIVATE.match(address)))


def untracked(address: str) -> str:
    """The address without what only tracks the reader."""
    return re.sub(r"[?&](?=#|$)", "", _TRACKING.sub("", address))
