"""What typing mended is told from what went with its paragraph. Start reading at the first test."""

from deskeditor.article import Article
from deskeditor.desk.desk import Desk
from deskeditor.desk.session import Session
from deskeditor.desk.typed import mended_by_typing
from deskeditor.findings import Finding, Kind, Ruling, Severity
from deskeditor.text import Span

OLD = Article(body="Le prot est ouvert.\n\nUn zzmot ici.\n\nRien à dire ici.")


def finding(article: Article, words: str) -> Finding:
    at = article.body.index(words)
    return Finding("spelling.unknown", Kind.SPELLING, Severity.WARNING, Span(at, at + len(words)))


def test_a_word_typed_anew_is_mended_and_a_paragraph_gone_is_asked_about() -> None:
    now = Article(body="Le port est ouvert.\n\nRien à dire ici.")
    before = [finding(OLD, "prot"), finding(OLD, "zzmot")]
    assert mended_by_typing(OLD, before, now, []) == ((before[0],), (before[1],))


def test_what_only_moved_is_neither() -> None:
    now = Article(body="Bonjour. Un zzmot ici.\n\nLe prot est ouvert.")
    before = [finding(OLD, "prot"), finding(OLD, "zzmot")]
    after = [finding(now, "prot"), finding(now, "zzmot")]
    assert mended_by_typing(OLD, before, now, after) == ((), ())


def test_what_was_mended_by_typing_is_in_the_record_and_no_step_of_undo(desk: Desk, session: Session) -> None:
    session.review()
    session.change("body", session.article.body.replace("XNUMX", "500"))
    session.save()
    assert session.take_stock() == ()
    session.save()
    codes = [event for event in desk.audit(session.id) if event.action == "ruling.ruled"]
    assert any("translation.placeholder" in event.payload for event in codes)
    assert session.take_stock() == ()
    session.save()
    assert [event for event in desk.audit(session.id) if event.action == "ruling.ruled"] == codes, "once"
    session.undo()
    assert "XNUMX" in session.article.body


def test_a_paragraph_taken_out_is_asked_about_once(desk: Desk, session: Session) -> None:
    session.review()
    session.change("body", session.article.body.partition("\n\n")[2])
    gone = session.take_stock()
    assert "translation.placeholder" in {one.code for one in gone}
    assert session.take_stock() == ()


def test_closing_takes_stock(desk: Desk, session: Session) -> None:
    session.review()
    session.change("body", session.article.body.replace("XNUMX", "500"))
    desk.close_draft(session.id)
    again = desk.open_draft(session.id)
    assert [(one.ruling, one.note) for one in again.verdicts if one.code == "translation.placeholder"] == [
        (Ruling.FIXED, "typed")
    ]


def test_a_finding_that_went_while_its_line_stands_was_not_typed_away() -> None:
    now = Article(body=OLD.body + "\n\nEncore.")
    assert mended_by_typing(OLD, [finding(OLD, "prot")], now, []) == ((), ())
