"""Importing: the same article from every format; nothing lost, nothing invented."""

import json
import pickle
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.importing import made_files as makers

from deskeditor.importing import (
    Imported,
    ImportProblem,
    content_hash,
    fingerprint,
    import_all,
    import_file,
    import_paste,
    likeness,
    markdown_of_paste,
    slug_of,
)
from deskeditor.importing.cleaning import unwrapped
from deskeditor.importing.duplicates import NEAR
from deskeditor.importing.encoding import decoded
from deskeditor.importing.portable import reflowed
from deskeditor.importing.word import undone
from deskeditor.outlets import load_outlet

OUTLET = load_outlet("eu-reporter")


def read(data: bytes | str, name: str = "article.txt") -> Imported:
    return import_file(data.encode() if isinstance(data, str) else data, name, OUTLET)


# --- one article, every format ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", makers.as_text()),
        ("a.md", makers.as_text()),
        ("a.html", makers.as_html()),
        ("a.docx", makers.as_docx()),
        ("a.odt", makers.as_odt()),
        ("a.rtf", makers.as_rtf()),
        ("a.eml", makers.as_mail()),
        ("named-wrongly.txt", makers.as_docx()),
        ("windows.txt", makers.as_text().decode().replace("\n", "\r\n").encode("cp1252")),
        ("utf16.txt", makers.as_text().decode().encode("utf-16")),
        ("unmarked.txt", makers.as_text().decode().encode("utf-16-le")),
    ],
)
def test_the_same_article_comes_from_every_format(name: str, data: bytes) -> None:
    imported = read(data, name)
    article = imported.article
    assert (article.kicker, article.headline, article.byline) == (makers.KICKER, makers.HEADLINE, makers.BYLINE)
    assert article.body == "\n\n".join(makers.PARAGRAPHS)
    assert (article.published, article.language, article.slug) == (None, "fr", "le-conseil-de-valmer-vote-le-budget-de-la-ville")
    assert makers.CHROME in [line.text for line in imported.removed]
    assert imported.original == data
    assert pickle.loads(pickle.dumps(imported)) == imported  # noqa: S301 - our own value: it crosses to the worker


def test_removed_lines_say_where_they_stood() -> None:
    imported = read(
        "Menu\n\nTown keeps its ferry for now\n\nA long vote saved it.\n\nAdvertisement\n\nThe clerk was relieved.\n\nTrending"
    )
    assert [(line.line, line.text, line.why, line.at) for line in imported.removed] == [
        (1, "Menu", "removed.nav", 0),
        (7, "Advertisement", "removed.ad", 1),
        (11, "Trending", "removed.rail", 2),
    ]


def test_the_perfect_imports_of_the_development_cases(shared: Path) -> None:
    for path in sorted((shared / "cases").glob("*.json")):
        case = json.loads(path.read_text(encoding="utf-8"))
        wanted = case["perfect_import"]
        imported = import_file(path.parent / Path(case["document"]).name, Path(case["document"]).name, OUTLET)
        article = imported.article
        for ours, theirs in (("kicker", "kicker"), ("headline", "headline"), ("byline", "byline"), ("dateline", "dateline")):
            assert (getattr(article, ours) or None) == wanted[theirs], (path.name, ours)
        assert article.published == wanted["date_published"]
        assert (imported.disclaimer or None) == wanted["disclaimer"]
        assert imported.language == wanted["language"]
        removed = [(line.line, line.text) for line in imported.removed]
        if "chrome_removed" in wanted:
            assert removed == [(line["line"], line["text"]) for line in wanted["chrome_removed"]]
            assert article.body == wanted["body_markdown"]
        else:
            assert [text for _, text in removed] == wanted["chrome"]


# --- texts ---------------------------------------------------------------------------------------------------------------

FRENCH = "L’été dernier, « à l’hôtel », le maître fêtait son élève : ça coûtait 3 500 francs…"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"])
def test_the_encoding_is_found(encoding: str) -> None:
    text, name = decoded(FRENCH.encode(encoding))
    assert text == FRENCH
    assert name.startswith(encoding[:5])


def test_an_old_dos_encoding_is_found() -> None:
    text = "Où êtes-vous allé cet été ? À l’hôtel, à côté du château.".replace("’", "'").replace("À", "A")
    assert decoded(text.encode("cp850")) == (text, "cp850")


def test_characters_that_no_text_may_hold_are_taken_out_and_said_to_be() -> None:
    imported = import_paste("Town keeps its ferry\n\nThe clerk\x00 said so\ud800 on \ue000Monday, she did.", "", OUTLET)
    assert imported.article.body == "The clerk said so\ufffd on Monday, she did."
    assert any(note.key == "import.characters-removed" for note in imported.notes)


def test_broken_lines_become_paragraphs() -> None:
    wrapped = (
        "Town keeps its ferry for now\n\nThe council of Port Ellery voted on Monday to keep the last\nferry running until at "
        "least 2030, its clerk told the paper on\nthe phone, and the islanders rejoiced for most of that "
        "evening\nand into the night.\n"
    )
    imported = read(wrapped)
    assert imported.article.body.count("\n") == 0
    assert imported.article.body.endswith("for most of that evening and into the night.")


@given(st.lists(st.text(alphabet="abcdefgh ,.é«»#->|", min_size=1, max_size=160), min_size=1, max_size=8))
def test_lines_that_nobody_broke_stay_apart(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    assert unwrapped(text) == (text, list(range(1, text.count("\n") + 2)))


# --- HTML ----------------------------------------------------------------------------------------------------------------


def test_a_saved_page_gives_its_metadata_and_sets_its_surroundings_apart() -> None:
    page = (
        '<!doctype html><html lang="en-GB"><head><title>Town keeps its ferry | The Quay</title>'
        '<link rel="canonical" href="https://quay.example/a">'
        '<meta property="article:modified_time" content="2026-05-09T10:00:00Z">'
        '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Town keeps its ferry &amp; its school",'
        '"datePublished":"2026-05-03T18:10:00+02:00","author":[{"@type":"Person","name":"Ines Calder"}]}]}</script></head><body>'
        "<header><nav><ul><li>Sport</li></ul></nav></header><article><h1>Town keeps its ferry &amp; its school</h1>"
        "<figure><img src=x onerror=alert(1)><figcaption>The boat. Photo: T. Reve</figcaption></figure>"
        '<p>The council voted on Monday, <a href="javascript:alert(1)">its clerk</a> said in '
        '<a href="https://quay.example/b">a note</a>,\n and <em>nobody</em> spoke against it at all.</p>'
        "<aside><h2>Related</h2><a href=/c>Another</a></aside>"
        "<p>It was late.</p></article><footer>About us</footer></body></html>"
    )
    imported = read(page, "page.html")
    article = imported.article
    assert article.headline == "Town keeps its ferry & its school"
    assert (article.byline, article.published, article.source_url) == (
        "Ines Calder",
        "2026-05-03T18:10+02:00",
        "https://quay.example/a",
    )
    assert article.body == (
        "The council voted on Monday, its clerk said in [a note](https://quay.example/b), and *nobody* spoke against it at all."
        "\n\nIt was late."
    )
    assert {"Sport", "The boat. Photo: T. Reve", "Another", "About us"} <= {line.text for line in imported.removed}


def test_an_update_is_no_publication() -> None:
    meta = "<meta property='article:modified_time' content='2026-05-09'>"
    page = f"<html><head>{meta}</head><body><article><p>It was late.</p></article>"
    assert read(page, "p.html").article.published is None


def test_pasted_html_is_markdown_and_active_content_is_gone() -> None:
    html = "<p onclick=x>One&nbsp;<b>two</b></p><script>alert(1)</script><ul><li>a</li><li>b</li></ul><style>p{}</style>"
    assert markdown_of_paste(html) == "One\u00a0**two**\n\n- a\n- b"


# --- documents ------------------------------------------------------------------------------------------------------------

CHANGED = makers.word_body(
    "<w:p><w:r><w:t xml:space='preserve'>The clerk </w:t></w:r>"
    "<w:ins w:id='1' w:author='Ada' w:date='2026-05-03T10:00:00Z'><w:r><w:t xml:space='preserve'>never </w:t></w:r></w:ins>"
    "<w:commentRangeStart w:id='7'/><w:r><w:t xml:space='preserve'>spoke of </w:t></w:r><w:commentRangeEnd w:id='7'/>"
    "<w:del w:id='2' w:author='Tom'><w:r><w:delText xml:space='preserve'>the old </w:delText></w:r></w:del>"
    "<w:r><w:t>boats, she said.</w:t></w:r></w:p>"
)
COMMENTS = makers.word_comments("<w:comment w:id='7' w:author='Tom'><w:p><w:r><w:t>Who says?</w:t></w:r></w:p></w:comment>")


def test_tracked_changes_and_comments_of_word_are_offered() -> None:
    imported = read(makers.docx_of(CHANGED, comments=COMMENTS), "a.docx")
    assert imported.article.body == "The clerk never spoke of boats, she said."
    assert [(one.kind, one.text, one.author) for one in imported.changes] == [
        ("insertion", "never ", "Ada"),
        ("deletion", "the old ", "Tom"),
    ]
    assert [(one.text, one.author, one.quoted) for one in imported.comments] == [("Who says?", "Tom", "spoke of ")]


def test_rejecting_every_change_gives_the_old_text() -> None:
    imported = read(makers.docx_of(CHANGED), "a.docx")
    body: str | None = imported.article.body
    for change in reversed(imported.changes):
        assert body is not None
        body = undone(body, change)
    assert body == "The clerk spoke of the old boats, she said."


def test_opendocument_keeps_emphasis_links_lists_and_changes() -> None:
    data = makers.odt_of(
        '<office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/>'
        "</style:style></office:automatic-styles><office:body><office:text>"
        "<text:tracked-changes><text:changed-region text:id='c1'>"
        "<text:insertion><office:change-info><dc:creator>Ada</dc:creator></office:change-info></text:insertion></text:changed-region>"
        "</text:tracked-changes><text:p>The <text:span text:style-name='B'>last </text:span>boat<text:s text:c='2'/>left "
        "<text:change-start text:change-id='c1'/>early<text:change-end text:change-id='c1'/>, said "
        "<text:a xlink:href='https://quay.example/'>the clerk</text:a>.<office:annotation><dc:creator>Tom</dc:creator>"
        "<text:p>Sure?</text:p></office:annotation></text:p><text:list><text:list-item><text:p>one</text:p></text:list-item>"
        "<text:list-item><text:p>two</text:p></text:list-item></text:list></office:text></office:body>"
    )
    imported = read(data, "a.odt")
    assert imported.article.body == "The **last** boat  left early, said [the clerk](https://quay.example/).\n\n- one\n- two"
    assert [(one.kind, one.text, one.author) for one in imported.changes] == [("insertion", "early", "Ada")]
    assert [(one.text, one.author) for one in imported.comments] == [("Sure?", "Tom")]


def test_a_mails_own_sender_subject_and_date_are_not_the_articles() -> None:
    imported = read(makers.as_mail(), "a.eml")
    assert imported.article.byline == makers.BYLINE
    assert "Papier" not in imported.article.headline
    assert imported.article.published is None
    assert any(dict(note.slots).get("names") == "photo.png" for note in imported.notes)
    assert "Somebody Else" not in imported.article.body


def test_paragraphs_of_a_pdf_are_put_together_again() -> None:
    pages = [
        "The Quay\nTown keeps its ferry\nThe council of Port Ellery voted on Monday to keep the fer-\n"
        f"ry running until 2030, its clerk said in a\nnote.\n"
        f"It was late, and nobody in the hall had anything to add to\nthat.\n{number}"
        for number in (1, 2, 3)
    ]
    paragraphs = reflowed(pages).split("\n\n")
    assert (
        "The council of Port Ellery voted on Monday to keep the ferry running until 2030, its clerk said in a note." in paragraphs
    )
    assert not any("The Quay" in one or one in {"1", "2", "3"} for one in paragraphs)


NINJS = {
    "uri": "https://quay.example/item/1",
    "language": "en",
    "versioncreated": "2026-05-03T18:10:00+02:00",
    "headlines": [{"role": "main", "value": "Town keeps its ferry"}],
    "bodies": [{"contenttype": "text/html", "value": "<p>The council voted on Monday, its clerk said.</p>"}],
    "byline": "Ines Calder",
}


def test_a_news_item_in_json() -> None:
    article = read(json.dumps(NINJS), "item.json").article
    assert (article.headline, article.byline, article.published) == (
        "Town keeps its ferry",
        "Ines Calder",
        "2026-05-03T18:10+02:00",
    )
    assert article.body == "The council voted on Monday, its clerk said."


def test_a_wordpress_export_is_many_articles() -> None:
    item = (
        "<item><title>Town keeps its ferry {n}</title><dc:creator>ines</dc:creator>"
        "<pubDate>Sun, 03 May 2026 18:10:00 +0200</pubDate>"
        "<content:encoded><![CDATA[The council voted on Monday.\n\nIt was late, its clerk said.]]></content:encoded>"
        "<wp:post_type>{kind}</wp:post_type><wp:post_name>town-{n}</wp:post_name></item>"
    )
    items = item.format(n=1, kind="post") + item.format(n=2, kind="post") + item.format(n=3, kind="attachment")
    feed = (
        '<?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><language>en</language>'
        f"{items}</channel></rss>"
    ).encode()
    found = import_all(feed, "export.xml", OUTLET)
    assert [one.article.slug for one in found] == ["town-1", "town-2"]
    assert found[0].article.body == "The council voted on Monday.\n\nIt was late, its clerk said."
    assert found[0].article.published == "2026-05-03T18:10+02:00"
    assert any(note.key == "import.more-articles" for note in import_file(feed, "export.xml", OUTLET).notes)


# --- what a draft is called, and whether it was here before ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("L’Été à Đà Nẵng : 3 500 « voix »", "l-ete-a-da-nang-3-500-voix"),
        ("Straße & Œuvre", "strasse-oeuvre"),
        ("東京", ""),
        ("", ""),
    ],
)
def test_slugs(headline: str, slug: str) -> None:
    assert slug_of(headline) == slug


@given(st.text(max_size=300))
def test_a_slug_is_short_plain_and_stable(headline: str) -> None:
    slug = slug_of(headline)
    assert len(slug) <= 80
    assert slug == slug_of(slug)
    assert all(one.isascii() and (one.isalnum() or one == "-") for one in slug)


def test_duplicates_and_near_duplicates_are_known() -> None:
    one = read(makers.as_text()).article
    other = read(makers.as_docx(), "a.docx").article
    assert content_hash(one) == content_hash(other)
    edited = replace(one, body=one.body.replace("mardi", "mercredi"))
    assert content_hash(edited) != content_hash(one)
    assert likeness(fingerprint(one), fingerprint(edited)) > NEAR
    stranger = replace(
        one, headline="Other", body="A quite different text about boats and islands, with none of the words of the first."
    )
    assert likeness(fingerprint(one), fingerprint(stranger)) < 0.1


def test_an_empty_file_is_refused_with_advice() -> None:
    with pytest.raises(ImportProblem) as raised:
        read(" \n \t\n")
    assert "right file" in raised.value.text("en")
    assert "bon fichier" in raised.value.text("fr")


def test_a_printed_page_gives_the_same_article(qapp, tmp_path: Path) -> None:
    from PySide6.QtGui import QPdfWriter, QTextDocument

    document, path = QTextDocument(), tmp_path / "a.pdf"
    tags = {makers.HEADLINE: "h1"}
    document.setHtml("".join(f"<{tags.get(line, 'p')}>{line}</{tags.get(line, 'p')}>" for line in makers.LINES))
    writer = QPdfWriter(str(path))
    document.print_(writer)
    del writer
    pytest.importorskip("pypdfium2")
    article = read(path.read_bytes(), "a.pdf").article
    assert (article.kicker, article.headline, article.byline) == (makers.KICKER, makers.HEADLINE, makers.BYLINE)
    assert article.body.replace("\u00a0", " ") == "\n\n".join(makers.PARAGRAPHS).replace("\u00a0", " ")


def test_a_form_in_a_newsletter_box_is_set_apart_with_all_its_words() -> None:
    page = (
        "<html><body><main><article><h1>Un titre de page assez long</h1><p>La criée de Valmer rouvre lundi, selon la mairie.</p>"
        "<div class='newsletter'><h4>Notre lettre</h4><form><p>Cinq minutes par soir.</p><button>S'inscrire</button></form></div>"
        "<p>Les pêcheurs avaient fermé le quai en mars, a dit le syndicat.</p></article></main></body></html>"
    )
    found = import_file(page.encode(), "a.html", OUTLET)
    assert [line.text for line in found.removed] == ["Notre lettre", "Cinq minutes par soir.", "S'inscrire"]
    assert found.notes == ()
    assert found.article.body.count("\n\n") == 1


@pytest.mark.parametrize("name", ["a.json", "a.jsonld"])
def test_linked_data_with_its_text_is_an_article_and_without_it_is_refused(name: str) -> None:
    value = {
        "@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "headline": "Un titre", "articleBody": "Le texte est là."}]
    }
    found = import_file(json.dumps(value).encode(), name, OUTLET)
    assert (found.format, found.article.headline, found.article.body) == ("jsonld", "Un titre", "Le texte est là.")
    del value["@graph"][1]["articleBody"]
    with pytest.raises(ImportProblem) as raised:
        import_file(json.dumps(value).encode(), name, OUTLET)
    assert raised.value.key == "import.not-an-article"


def test_the_posts_of_a_site_are_articles_each() -> None:
    def post(number: int) -> dict[str, object]:
        return {
            "title": {"rendered": f"Le budget n&#176; {number}"},
            "content": {"rendered": f"<p>Le conseil a voté {number} fois.</p>"},
            "excerpt": {"rendered": "<p>Un vote serré.</p>"}, "status": "publish", "slug": f"budget-{number}",
            "date": "2026-03-02T10:00:00", "link": "https://valmer.example/budget",
        }  # fmt: skip

    found = import_all(json.dumps([post(1), post(2)]).encode(), "posts.json", OUTLET)
    assert [one.article.headline for one in found] == ["Le budget n° 1", "Le budget n° 2"]
    assert found[0].article.standfirst == "Un vote serré."
    assert (found[1].article.slug, found[1].article.published) == ("budget-2", "2026-03-02T10:00")


@pytest.mark.parametrize(
    ("said", "body", "language"),
    [
        ("fr-FR", "Le phare sera repeint en mai, a annoncé le syndicat.", "fr"),
        ("en", "Le conseil a voté le budget de la ville mardi, et il a dit pourquoi : les travaux sont dans le plan.", "fr"),
    ],
)
def test_a_short_text_is_in_the_language_its_file_says_and_a_long_one_in_its_own(said: str, body: str, language: str) -> None:
    item = {"headline": "Valmer", "body_text": body, "language": said}
    assert read(json.dumps(item), "a.json").language == language


def test_a_short_french_text_is_not_taken_for_spanish() -> None:
    assert read("La commune a voté, en juin, le budget de la ville, et le conseil en a débattu.").language == "fr"
