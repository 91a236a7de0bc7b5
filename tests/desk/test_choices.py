"""Why a finding may stand and what the author is asked: what fits its kind comes first, and nothing is left out."""

import pytest

from deskeditor.desk.choices import asks_for_a_source, reasons_for
from deskeditor.desk.rulings import REASONS
from deskeditor.findings import Finding, Kind, Severity
from deskeditor.text import Span


def finding(kind: Kind) -> Finding:
    return Finding("some.code", kind, Severity.WARNING, Span(0, 3))


@pytest.mark.parametrize("kind", list(Kind))
def test_every_reason_is_offered_once(kind: Kind) -> None:
    assert sorted(reasons_for(finding(kind))) == sorted(REASONS)


def test_a_claim_may_be_common_knowledge_and_a_translation_is_rather_no_fault() -> None:
    claim, damage = finding(Kind.CLAIM), finding(Kind.TRANSLATION)
    assert (reasons_for(claim)[0], asks_for_a_source(claim)) == ("common-knowledge", True)
    assert (reasons_for(damage)[0], asks_for_a_source(damage)) == ("not-a-fault", False)
