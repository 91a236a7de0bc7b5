"""Files for the tests, made here: one article in every format, and files that mean harm."""

import io
import struct
import zipfile
from email.message import EmailMessage

from docx import Document

KICKER = "POLITIQUE"
HEADLINE = "Le conseil de Valmer vote le budget de la ville"
BYLINE = "Ada Stone"
PARAGRAPHS = (
    "Le conseil municipal de Valmer a voté mardi le budget de la ville pour 2026, a annoncé le maire devant la presse.",
    "« Nous avons tenu parole », a déclaré le maire, Odon Fresnay, qui promet deux écoles à la rentrée prochaine.",
    "L’opposition s’est abstenue\u00a0: elle juge l’emprunt « trop lourd » pour une commune de 12 400 habitants.",
)
CHROME = "Partagez cet article:"
LINES = (KICKER, HEADLINE, f"Par {BYLINE}", *PARAGRAPHS, CHROME)

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def as_text() -> bytes:
    return "\n\n".join(LINES).encode()


def as_html() -> bytes:
    inner = "".join(f"<h1>{line}</h1>" if line == HEADLINE else f"<p>{line.replace('é', '&eacute;')}</p>\n" for line in LINES)
    return (
        "<!DOCTYPE html><html lang='fr'><head><title>Page</title><script>alert(1)</script></head><body>"
        f"<nav><a href='/'>Accueil</a></nav><main>{inner}</main><footer>© 2026 Valmer</footer></body></html>"
    ).encode()


def as_docx() -> bytes:
    document = Document()
    for line in LINES:
        if line == HEADLINE:
            document.add_heading(line, 0)
        else:
            document.add_paragraph(line)
    document.core_properties.author = "Somebody Else"
    return saved(document)


def saved(document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def odt_of(content: str) -> bytes:
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": (
                f'<office:document-content xmlns:office="{_ODF}office:1.0" xmlns:text="{_ODF}text:1.0" '
                f'xmlns:style="{_ODF}style:1.0" '
                f'xmlns:fo="{_ODF}xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" '
                f'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:table="{_ODF}table:1.0">{content}</office:document-content>'
            ),
        }
    )


def as_odt() -> bytes:
    blocks = "".join(
        f'<text:h text:outline-level="1">{line}</text:h>' if line == HEADLINE else f"<text:p>{line}</text:p>" for line in LINES
    )
    return odt_of(f"<office:body><office:text>{blocks}</office:text></office:body>")


def as_rtf() -> bytes:
    def escaped(line: str) -> str:
        return "".join(one if ord(one) < 128 else f"\\u{ord(one)}?" for one in line)

    return ("{\\rtf1\\ansi " + "\\par ".join(escaped(line) for line in LINES) + "}").encode()


def as_mail() -> bytes:
    mail = EmailMessage()
    mail["From"] = "Somebody Else <else@quay.example>"
    mail["Subject"] = "Papier pour lundi"
    mail["Date"] = "Tue, 03 Feb 2026 10:00:00 +0100"
    mail.set_content("\n\n".join(LINES) + "\n\n-- \nSomebody Else\n", cte="quoted-printable")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="photo.png")
    return mail.as_bytes()


def zipped(parts: dict[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def docx_of(document: str | bytes, **parts: str) -> bytes:
    """A .docx whose ``word/document.xml`` is given."""
    relations = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Target="word/document.xml" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
        "</Relationships>"
    )
    types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    named = {f"word/{name}.xml": content for name, content in parts.items()}
    return zipped({"[Content_Types].xml": types, "_rels/.rels": relations, "word/document.xml": document, **named})


def word_body(inner: str) -> str:
    return f'<?xml version="1.0"?><w:document xmlns:w="{_W}"><w:body>{inner}</w:body></w:document>'


def word_comments(inner: str) -> str:
    return f'<?xml version="1.0"?><w:comments xmlns:w="{_W}">{inner}</w:comments>'


def docx_with_changes() -> bytes:
    """A .docx with an insertion, a deletion and a comment of its authors."""
    body = word_body(
        "<w:p><w:r><w:t>Le port reste fermé</w:t></w:r></w:p>"
        "<w:p><w:r><w:t xml:space='preserve'>La capitainerie de Valmer a rouvert lundi le grand bassin </w:t></w:r>"
        "<w:ins w:id='1' w:author='Ada' w:date='2026-05-03T10:00:00Z'><w:r>"
        "<w:t xml:space='preserve'>et le petit </w:t></w:r></w:ins>"
        "<w:commentRangeStart w:id='7'/><w:r><w:t xml:space='preserve'>après douze jours </w:t></w:r>"
        "<w:commentRangeEnd w:id='7'/>"
        "<w:del w:id='2' w:author='Tom'><w:r><w:delText xml:space='preserve'>de tempête et </w:delText></w:r></w:del>"
        "<w:r><w:t>de travaux sur les écluses de la rade.</w:t></w:r></w:p>"
    )
    comment = "<w:comment w:id='7' w:author='Tom'><w:p><w:r><w:t>Douze ou treize ?</w:t></w:r></w:p></w:comment>"
    return docx_of(body, comments=word_comments(comment))


def zip_bomb() -> bytes:
    return docx_of(word_body(f"<w:p><w:r><w:t>{'a' * 60_000_000}</w:t></w:r></w:p>"))


def with_false_sizes(data: bytes) -> bytes:
    """The archive with every declared size set to nine: what it says of itself must not be believed."""
    changed = bytearray(data)
    at = 0
    while (at := changed.find(b"PK\x01\x02", at)) >= 0:
        changed[at + 24 : at + 28] = struct.pack("<I", 9)
        at += 4
    return bytes(changed)


def encrypted(data: bytes) -> bytes:
    """The archive with the flag for encryption set on every member."""
    changed = bytearray(data)
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = 0
        while (at := changed.find(mark, at)) >= 0:
            changed[at + offset] |= 1
            at += 4
    return bytes(changed)


BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">'
    + "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1 or str()};" * 10}">' for n in range(1, 10))
    + "]><w:document xmlns:w='x'>&lol9;</w:document>"
)
EXTERNAL_ENTITY = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>'
