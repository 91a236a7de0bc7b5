"""How the preview approximates the outlet's page with what QTextDocument understands. Start reading at :func:`page_css`."""

from deskeditor.ui.theme import Theme


def page_css(theme: Theme) -> str:
    """The style sheet of the preview: the page's structure in the theme's colours."""
    serif = ", ".join(f"'{name}'" for name in theme.serif().families())
    sans = ", ".join(f"'{name}'" for name in theme.sans().families())
    ink, muted, accent = (theme.colours[role] for role in ("ink", "muted", "accent"))
    body = round(theme.size("article") * 0.91)
    return f"""
    body {{ font-family: {serif}; font-size: {body}px; color: {ink}; }}
    p, li {{ margin-top: 0; margin-bottom: 11px; line-height: 112%; }}
    h1 {{ font-family: {serif}; font-size: {round(theme.size("headline") * 0.98)}px; font-weight: 700; margin-top: 2px;
          margin-bottom: 8px; line-height: 96%; }}
    h2 {{ font-size: {round(body * 1.2)}px; margin-top: 16px; margin-bottom: 7px; }}
    h3, h4, h5, h6 {{ font-size: {round(body * 1.06)}px; margin-top: 13px; margin-bottom: 6px; }}
    p.kicker {{ font-family: {sans}; font-size: {theme.size("tiny")}px; color: {muted}; font-weight: 600;
                text-transform: uppercase; margin-bottom: 4px; }}
    p.standfirst {{ font-size: {round(body * 1.08)}px; color: {muted}; }}
    p.meta {{ font-family: {sans}; font-size: {theme.size("small")}px; color: {muted}; margin-bottom: 15px; }}
    blockquote {{ margin-left: 18px; margin-right: 0; font-style: italic; }}
    a {{ color: {accent}; text-decoration: none; }}
    small {{ font-size: {round(body * 0.86)}px; color: {muted}; }}
    p.proof {{ font-family: {sans}; font-size: {theme.size("small")}px; color: {theme.colours["blocks"]}; }}
    ins {{ background-color: {theme.colours["added_fill"]}; color: {theme.colours["settled"]}; text-decoration: none; }}
    del {{ background-color: {theme.colours["removed_fill"]}; color: {theme.colours["blocks"]}; text-decoration: line-through; }}
    """
