"""A template is proved before it is saved."""

from pathlib import Path

import pytest

from deskeditor.export.template_check import template_faults
from deskeditor.outlets import available_outlets, load_outlet, read_outlet

GOOD = '{% extends "base.html.j2" %}{% block style %}h1 { color: green; }{% endblock %}'
HEADER = '{{% extends "base.html.j2" %}}{{% block header %}}{}{{% endblock %}}'


@pytest.mark.parametrize("name", available_outlets())
def test_the_templates_that_ship_are_good(name: str) -> None:
    assert template_faults(load_outlet(name)) == ()


@pytest.mark.parametrize(
    ("template", "key"),
    [
        (GOOD, ""),
        ("{% extends 'nothing.j2' %}", "outlet.template-fails"),
        ("{{ page.soul }}", "outlet.template-fails"),
        ("{% if %}", "outlet.template-fails"),
        ("{{ ().__class__.__base__.__subclasses__() }}", "outlet.template-fails"),
        ('{% include "/etc/passwd" %}', "outlet.template-fails"),
        ("<p>{{ page.headline }}", "outlet.template-invalid"),
        (GOOD.replace("green", "url(https://evil.example/)"), "outlet.template-invalid"),
        (
            '{% extends "base.html.j2" %}{% block header %}<h1>{{ page.headline|safe }}</h1>{% endblock %}',
            "outlet.template-invalid",
        ),
        (
            '{% extends "base.html.j2" %}{% block header %}<h1>a</h1><p>{{ page.disclaimer[0] }}</p>{% endblock %}',
            "outlet.template-disclaimer",
        ),
    ],
)
def test_a_template_that_would_harm_is_told(template: str, key: str, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "outlet.toml").write_text('name = "Mine"', encoding="utf-8")
    (folder / "page.html.j2").write_text(template, encoding="utf-8")
    found = {fault.key for fault in template_faults(read_outlet(folder))}
    assert key in found if key else not found
