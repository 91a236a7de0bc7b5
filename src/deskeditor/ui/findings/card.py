"""FindingCard: the finding in hand, what may be done, each with its key, and why it was raised.

Start reading at :class:`FindingCard`.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget

from deskeditor.desk.choices import FIXES_SHOWN, KEYS, Choice, choices_of
from deskeditor.desk.grouping import Group, group_of, suggestions_come
from deskeditor.findings import Finding, Fix, Messages, Scope
from deskeditor.ui.menus import open_below
from deskeditor.ui.shapes import icon_size, shape_icon
from deskeditor.ui.theme import Theme
from deskeditor.ui.widgets import FlowRow, KeyButton, label
from deskeditor.ui.wording import choice_name, field_name, group_name


class FindingCard(QFrame):
    """The detail of one finding. ``choice_made`` names the action, ``fix_chosen`` a fix among several, ``ignored`` a scope.

    ``fixes_came``: the fixes that were awaited are on offer, or there are none.
    """

    fixes_came = Signal()
    choice_made = Signal(Choice)
    fix_chosen = Signal(object)
    ignored = Signal(Scope)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.messages = messages
        self.theme = theme
        self._shape = QLabel(self)
        self._title = label("", "title", self, wrap=True)
        self._why = label("", "muted", self, wrap=True)
        self._times = label("", "small", self, wrap=True)
        self._places = 1
        self._forms: tuple[str, ...] = ()
        self._authority = label("", "small", self, wrap=True)
        self._answer = label("", "strong", self, wrap=True)
        self._answered = ""
        self._fixes = FlowRow(self)
        self.everywhere = QCheckBox(self)
        self._actions = FlowRow(self, gap=7)
        self._finding: Finding | None = None
        self._shown: tuple[Fix, ...] = ()
        self._awaited = False
        self._build()
        self.show_finding(None)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        self._shape.setContentsMargins(0, 3, 0, 0)
        inner = QWidget(self)
        box = QVBoxLayout(inner)
        box.setContentsMargins(17, 13, 15, 13)
        box.setSpacing(7)
        box.addLayout(head)
        box.addWidget(self._times)
        box.addWidget(self._answer)
        for row in (self._fixes, self.everywhere, self._actions):  # in sight and in place, however long the reasons below are
            box.addWidget(row)
        box.addSpacing(2)
        box.addWidget(self._why)
        box.addWidget(self._authority)
        box.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.setAccessibleName(self.tr("The finding in hand"))

    def show_finding(self, finding: Finding | None, places: int = 1, forms: tuple[str, ...] = (), answered: str = "") -> None:
        """Show a finding; None shows how to take one in hand.

        Its word stands at so many ``places``; ``forms`` are accepted with it; ``answered`` is what the author was asked and said.
        """
        self._show_answer(answered)
        if finding is None or self._finding is None or finding.details != self._finding.details:
            self.everywhere.setChecked(False)
        self._finding, self._places, self._forms = finding, places, forms
        self._times.setText(self.tr("%n times in this draft: → and ← in the list go from one to the next.", "", places))
        self._times.setVisible(finding is not None and places > 1)
        self.everywhere.setText(self.tr("In all %n places, quotations apart", "", places))
        self.everywhere.setVisible(finding is not None and places > 1)
        self._shown = finding.fixes if finding is not None else ()
        self._awaited = finding is not None and suggestions_come(finding)
        self._fixes.clear()
        self._actions.clear()
        self._fixes.hide()
        self._actions.setVisible(finding is not None)
        self._shape.setVisible(finding is not None)
        if finding is None:
            self._title.setText(self.tr("No finding in hand"))
            self._why.setText(self.tr("F8 takes the next one, F7 the one before. A click on a mark in the text does the same."))
            self._authority.hide()
            return
        group = group_of(finding.kind)
        self._shape.setPixmap(shape_icon(group, self.theme.mark(group), self.theme.px(14)).pixmap(icon_size(self.theme.px(14))))
        self._shape.setAccessibleName(group_name(group))
        self._title.setText(self.messages.message(finding))
        place = "" if finding.field == "body" or finding.span is None else field_name(finding.field)
        why = self.messages.explanation(finding)
        self._why.setText(self.tr("{field}: {text}").format(field=place, text=why) if place and why else why or place)
        self._why.setVisible(bool(why or place))
        authority = self.messages.authority(finding)
        self._authority.setText(authority)
        self._authority.setVisible(bool(authority))
        if len(finding.fixes) > 1:
            self.show_fixes(finding.fixes)
        self._fill_actions(finding)

    def _show_answer(self, answered: str) -> None:
        self._answered = answered
        self._answer.setText(self.tr("Asked and answered: {text}").format(text=answered) if answered else "")
        self._answer.setVisible(bool(answered))

    def show_fixes(self, fixes: tuple[Fix, ...]) -> None:
        """Show fixes to choose from: a spelling's suggestions come a moment later."""
        self._fixes.clear()
        self._shown = fixes
        self._awaited = False
        for number, fix in enumerate(fixes[:FIXES_SHOWN], start=1):
            shown = fix.replacement.strip("\n") or self.tr("(delete)")
            made = KeyButton(shown.replace("&", "&&")[:60], str(number), self._fixes)
            made.setFont(self.theme.serif("normal", QFont.Weight.Medium))
            made.clicked.connect(lambda _=False, fix=fix: self.fix_chosen.emit(fix))
            self._fixes.add(made)
        self._fixes.setVisible(bool(fixes))
        self.fixes_came.emit()

    def say_no_suggestion(self) -> None:
        """The dictionary has nothing to offer."""
        self._awaited = False
        self._fixes.clear()
        self._fixes.add(label(self.tr("No suggestion: correct it in the text, or accept the word."), "small", self._fixes))
        self._fixes.show()
        self.fixes_came.emit()

    @property
    def awaits_fixes(self) -> bool:
        """Whether suggestions for the word in hand are still to come."""
        return self._awaited

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """The fixes on offer, the likeliest first."""
        return self._shown

    def first_fix(self) -> Fix | None:
        """The likeliest of the fixes on offer; None when there is none (yet)."""
        return self._shown[0] if self._shown else None

    @property
    def finding(self) -> Finding | None:
        """The finding shown."""
        return self._finding

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self.theme = theme
        self.show_finding(self._finding, self._places, self._forms, self._answered)

    def _fill_actions(self, finding: Finding) -> None:
        for number, choice in enumerate(choices_of(finding)):
            if choice is Choice.IGNORE:
                self._actions.add(self._ignore_button())
                continue
            made = KeyButton(choice_name(choice), KEYS[choice], self._actions, primary=number == 0)
            made.clicked.connect(lambda _=False, choice=choice: self.choice_made.emit(choice))
            self._actions.add(made)

    def _ignore_button(self) -> QWidget:
        made = KeyButton(choice_name(Choice.IGNORE), KEYS[Choice.IGNORE], self._actions)
        made.clicked.connect(lambda: self.open_scopes(made))
        return made

    def open_scopes(self, over: QWidget | None = None) -> None:
        """The menu that asks how far to ignore."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        here = self.tr("In this draft, %n places at once", "", self._places) if self._places > 1 else self.tr("In this draft")
        scopes = [(Scope.ONCE, self.tr("Only here")), (Scope.DRAFT, here)]
        if self._finding is not None and group_of(self._finding.kind) is Group.SPELLING:
            scopes += [(Scope.OUTLET, self.tr("For this outlet, from now on")), (Scope.ME, self.tr("For me, from now on"))]
        wide, forms = {Scope.OUTLET, Scope.ME} if self._forms else set(), ", ".join(self._forms)
        scopes = [
            (one, self.tr("{scope} (and {forms})").format(scope=text, forms=forms) if one in wide else text)
            for one, text in scopes
        ]
        for scope, text in scopes:
            menu.addAction(text).triggered.connect(lambda _=False, scope=scope: self.ignored.emit(scope))
        place = over if over is not None else self._actions
        open_below(menu, place)
