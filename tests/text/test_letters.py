"""A pattern by script finds the same in both of its readings."""

import re

from hypothesis import given
from hypothesis import strategies as st

from deskeditor.text.letters import LATIN, by_script


def test_the_latin_class_is_what_unicode_says_below_u_0250() -> None:
    below = [chr(code) for code in range(0x250)]
    assert [one for one in below if re.match(r"[^\W\d_]", one)] == [one for one in below if re.match(f"[{LATIN}]", one)]
    assert [one for one in below if re.match(r"[^\W_]", one)] == [one for one in below if re.match(f"[{LATIN}0-9]", one)]


@given(st.text(st.characters(max_codepoint=0x2100) | st.sampled_from("aé1 _’-Ω٣²中𝒜")))
def test_the_reading_chosen_finds_what_the_general_one_finds(text: str) -> None:
    pattern = by_script(r"[^\W\d_]+(?:-[^\W_]+)*")
    assert pattern.of(text).findall(text) == pattern.any.findall(text)


def test_a_text_with_other_letters_is_read_by_unicode() -> None:
    pattern = by_script(r"[^\W\d_]+")
    assert pattern.of("cœur – été") is pattern.latin
    assert pattern.of("Ωmega") is pattern.any
    assert pattern.of("٣") is pattern.any
