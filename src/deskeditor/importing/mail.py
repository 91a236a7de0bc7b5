"""Mail. Start reading at :func:`manuscript_of_mail`.

The article is the mail's text; its sender, subject and date are not the article's. Signature and quoted mail below are set apart.
"""

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from deskeditor.importing.cleaning import cleaned
from deskeditor.importing.encoding import decoded
from deskeditor.importing.imported import Manuscript, Note, note
from deskeditor.importing.markup import markdown_of
from deskeditor.importing.problem import problem

_SIGNATURE = re.compile(r"^-- ?$")
_QUOTED = re.compile(r"^>")
_MOST_PARTS = 200


def manuscript_of_mail(data: bytes) -> Manuscript:
    """The manuscript of an .eml file. Raises ImportProblem."""
    try:
        mail = BytesParser(policy=policy.default).parsebytes(data)
        parts = [part for part, _ in zip(mail.walk(), range(_MOST_PARTS), strict=False)]
        body = mail.get_body(preferencelist=("plain", "html")) if isinstance(mail, EmailMessage) else None
        names = [name for part in parts if part is not body and (name := part.get_filename())]
    except Exception as error:
        raise problem("import.damaged") from error
    if body is None or not isinstance(body, EmailMessage):
        raise problem("import.no-text-in-mail")
    payload = body.get_payload(decode=True)
    content, encoding = decoded(payload if isinstance(payload, bytes) else b"", body.get_content_charset() or "")
    notes: tuple[Note, ...] = (note("import.attachments", names=", ".join(names)),) if names else ()
    if body.get_content_subtype() == "html":
        text, apart = markdown_of(cleaned(content)[0], page=False)
        return Manuscript(text, "eml", encoding, set_apart=apart, notes=notes)
    text = cleaned(content)[0]
    if str(body.get_param("format", "")).lower() == "flowed":
        text = re.sub(r"(?<!^--) \n(?=\S)", " ", text)
    return Manuscript(text, "eml", encoding, wrapped=_is_narrow(text), set_apart=_below(text), notes=notes)


def _is_narrow(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    return bool(lines) and max(len(line) for line in lines) <= 80


def _below(text: str) -> tuple[tuple[int, str], ...]:
    """The signature and the mail it answers: from a line of two hyphens on, or a block of quoted lines at the end."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if _SIGNATURE.match(line):
            return tuple((one + 1, "signature") for one in range(number, len(lines)) if lines[one].strip())
    last = len(lines)
    while last and (not lines[last - 1].strip() or _QUOTED.match(lines[last - 1])):
        last -= 1
    return tuple((one + 1, "quoted-mail") for one in range(last, len(lines)) if lines[one].strip())
