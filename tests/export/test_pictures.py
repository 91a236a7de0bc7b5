"""Pictures go along with alt and credit, words of another language say so. Start reading at :func:`test_a_picture_goes_along`."""

import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from deskeditor.article import Article
from deskeditor.desk.page_task import kind_exported_to
from deskeditor.export import page_faults
from deskeditor.export.bundle import bundle_files, bundle_zip, write_bundle
from deskeditor.export.fragment import fragment
from deskeditor.export.markdown_body import body_html
from deskeditor.export.pictures import picture_name, pictures_of, size_of
from deskeditor.export.release import Release, illustrated
from deskeditor.export.texts import plain_article
from deskeditor.export.verifying import verify
from deskeditor.export.wordpress import blocks
from deskeditor.outlets import load_outlet

BODY = (
    "Le port est fermé, selon la capitainerie.\n\n"
    '![Le quai sous l’eau](photos/quai%20nord.png "Photo\u00a0: Odile Marchetti")\n\n'
    "![Ailleurs](https://ailleurs.example/a.png)\n\n![Perdue](perdue.jpg)\n"
)


def png(width: int = 640, height: int = 480) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 10)) + chunk(b"IEND", b"")


@pytest.fixture
def release(tmp_path: Path, article: Article) -> Release:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "quai nord.png").write_bytes(png())
    return illustrated(Release(replace(article, body=BODY), load_outlet("gazette-de-valmer"), folder=str(tmp_path)))


def test_a_picture_goes_along(release: Release, tmp_path: Path) -> None:
    assert [(one.name, one.width, one.height) for one in release.pictures] == [("images/photos-quai-nord-d4e91287.png", 640, 480)]
    assert release.lost_pictures == ("perdue.jpg",)
    for kind in ("page", "fragment", "markdown", "wordpress"):
        folder = tmp_path / kind
        path, _, problem, _ = kind_exported_to(release, kind, folder)
        assert not problem
        text = Path(path).read_text(encoding="utf-8")
        (picture,) = (folder / "images").iterdir()
        assert f"images/{picture.name}" in text
        assert "Le quai sous l’eau" in text
        assert "Odile Marchetti" in text
        assert picture.read_bytes() == png()


def test_pictures_of_two_articles_in_one_folder_stay_apart(article: Article, tmp_path: Path) -> None:
    body = '![Le quai](photo.png "Odile")\n\nLe nom images/photo.png et src="images/photo.png" restent des mots.\n'
    for kind in ("page", "fragment", "markdown", "wordpress"):
        out = tmp_path / kind
        texts = []
        for number in (1, 2):
            place = tmp_path / str(number)
            place.mkdir(exist_ok=True)
            (place / "photo.png").write_bytes(png(number))
            one = replace(article, body=body, slug=f"article-{number}")
            path, _, problem, _ = kind_exported_to(Release(one, load_outlet("gazette-de-valmer"), folder=str(place)), kind, out)
            assert not problem
            texts.append(Path(path).read_text(encoding="utf-8"))
        written = {one.name: one.read_bytes() for one in (out / "images").iterdir()}
        assert sorted(written.values()) == sorted((png(1), png(2)))
        for number, text in enumerate(texts, 1):
            (name,) = (name for name, content in written.items() if content == png(number))
            assert text.count(f"images/{name}") >= 1
            assert "nom images/photo.png et" in text


def test_it_has_its_words_its_credit_and_its_size_and_the_page_may_go_out(release: Release) -> None:
    html = fragment(release)
    assert "<figcaption>Photo\u00a0: Odile Marchetti</figcaption>" in html
    assert 'width="640" height="480"' in html
    assert '<a href="https://ailleurs.example/a.png">Ailleurs</a>' in html, "a page fetches nothing"
    files = bundle_files(release)
    assert page_faults(files["article.html"].decode()) == ()
    assert "wp:image" in blocks(release)
    assert "perdue.jpg" not in html
    assert "[Le quai sous l’eau]" in plain_article(release)
    assert "perdue.jpg" in files["README.txt"].decode()


def test_a_bundle_with_pictures_verifies_and_is_deterministic(release: Release, tmp_path: Path) -> None:
    assert bundle_zip(release) == bundle_zip(release)
    (tmp_path / "b.zip").write_bytes(bundle_zip(release))
    assert verify(tmp_path / "b.zip") == ()
    write_bundle(release, tmp_path / "out")
    (place,) = (tmp_path / "out").iterdir()
    assert verify(place) == ()
    (place / "images" / "photos-quai-nord-d4e91287.png").write_bytes(b"another")
    assert verify(place)


@pytest.mark.parametrize(
    "address",
    [
        "../a.png",
        "/etc/a.png",
        "a/../../b.png",
        "%2e%2e/a.png",
        "file:///a.png",
        "a.svg",
        "a.png\0",
        "C:\\a.png",
        "//h/a.png",
        "",
    ],
)
def test_nothing_outside_the_folder_goes_along(address: str) -> None:
    assert picture_name(address) == ""


def test_two_pictures_never_share_a_name() -> None:
    paths = ("фото.png", "карта.png", "été.png", "ete.png", "a/b.png", "a-b.png", "A-b.png", "a b.png", "a%20%20b.png")
    names = [picture_name(path) for path in paths]
    assert len(set(names)) == len(paths)
    assert names == [picture_name(path) for path in paths]
    assert picture_name("a-b.png") == "images/a-b.png", "a plain name stays as it is"
    for name in names:
        assert name.isascii()
        assert name == name.lower()
        assert not name.startswith(("images/.", "images/-"))


def test_a_link_out_of_the_folder_and_what_is_no_picture_stay_behind(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "secret.png").write_bytes(png())
    (inside / "a.png").symlink_to(tmp_path / "secret.png")
    (inside / "b.png").write_bytes(b"#!/bin/sh")
    found, lost = pictures_of("![x](a.png)\n\n![y](b.png)", inside)
    assert found == ()
    assert lost == ("a.png", "b.png")


@pytest.mark.parametrize("content", [b"", b"\x89PNG", b"\xff\xd8\xff\xc0", b"GIF89a", b"RIFF1234WEBPVP8X", png()[:20]])
def test_a_broken_head_has_no_size(content: bytes) -> None:
    assert size_of(content) == (0, 0)


def test_words_of_another_language_say_so() -> None:
    quoted = "« We are not going to wait for the others », a dit la maire."
    paragraph = "The council has been waiting for this and it will not be the last."
    html = body_html(f"{quoted}\n\n{paragraph}\n\nUn mot : « week-end ».", "", "fr")
    assert '« <span lang="en">We are not going to wait for the others</span> »' in html
    assert '<p><span lang="en">The council has been' in html
    assert html.count("lang=") == 2
    assert body_html(quoted, "", "xx").count("lang=") == 0


def test_a_page_in_one_language_has_no_such_span(article: Article) -> None:
    assert "<span lang" not in body_html(article.body, "", "fr")
