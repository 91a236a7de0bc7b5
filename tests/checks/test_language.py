"""A language that is not ours is said to be so; ours never is."""

import pytest

from deskeditor.language import available_languages, load_pack
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer

CODE = "metadata.language-unsupported"


def codes(text, language):
    return {finding.code for finding in Reviewer(load_outlet("eu-reporter")).review_text(text, language).findings}


def test_an_unsupported_language_says_so():
    assert CODE in codes("Habari ya dunia ni njema sana leo asubuhi.", "sw")


@pytest.mark.parametrize("language", available_languages())
def test_a_supported_one_does_not(language):
    words = " ".join(load_pack(language).entries("function-words")[:12])
    assert CODE not in codes(f"{words.capitalize()}.", language)


def test_a_few_letters_prove_nothing():
    assert CODE not in codes("OK.", "sw")
