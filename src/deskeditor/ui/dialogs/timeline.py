"""TimelineDialog: the audit trail of one draft, newest first, and whether its chain holds. Start reading at :func:`told`."""

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from deskeditor.desk.audit import Trail
from deskeditor.findings import Ruling
from deskeditor.store.values import AuditEvent
from deskeditor.ui.dialogs.in_full import FULL, InFull
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.widgets import scaled
from deskeditor.ui.wording import moment, ruling_name, signature_role, status_name

translate = QCoreApplication.translate


class TimelineDialog(Sheet):
    """Nothing can be changed here: the trail only grows. ``names``: what is looked for, by its code."""

    def __init__(self, events: Sequence[AuditEvent], trail: Trail, names: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(self.tr("Timeline of the draft"), parent, width=740)
        if trail.faults:
            places = ", ".join(str(one.seq) for one in trail.faults[:8])
            self.add_text(self.tr("The record of this desk does not hold at: {places}").format(places=places), "alarm")
        else:
            self.add_text(self.tr("The chain of %n events of this desk holds.", "", trail.count), "settled")
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("list")
        self.tree.setRootIsDecorated(False)
        self.tree.setAccessibleName(self.tr("Events, newest first"))
        self.tree.setHeaderLabels([self.tr("When"), self.tr("Who"), self.tr("What")])
        self.tree.setMinimumHeight(scaled(300))
        for event in events:
            what = told(event, names)
            item = QTreeWidgetItem([moment(event.at), event.actor, what])
            item.setData(0, FULL, f"{moment(event.at)} · {event.actor}\n{what}\n{event.seq} · {event.sha256}")
            item.setToolTip(2, f"{what}\n{event.seq} · {event.sha256[:16]}")
            self.tree.addTopLevelItem(item)
        for column in (0, 1):
            self.tree.resizeColumnToContents(column)
        self.body.addWidget(self.tree, 1)
        self.full = InFull(self.tree, self)
        self.body.addWidget(self.full)
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        self.add_cancel(self.tr("Close"))
        self.tree.setFocus()


def told(event: AuditEvent, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """What happened, in a line; a finding goes by its name, or by its code where it has none."""
    content = json.loads(event.payload)
    if event.action == "status":
        move = translate("Timeline", "{old} → {new}").format(old=status_name(content["old"]), new=status_name(content["new"]))
        reason = {"changed": translate("Timeline", "the text was changed")}.get(content.get("reason", ""), content.get("reason"))
        return f"{move} · {reason}" if reason else move
    if event.action == "signed":
        return translate("Timeline", "Signed: {role}").format(role=signature_role(content.get("role", "")))
    if event.action == "outlet.asked":
        old, new = (", ".join(map(signature_role, content[name])) or translate("Timeline", "none") for name in ("old", "new"))
        change = translate("Timeline", "{old} → {new}").format(old=old, new=new)
        return f"{_names()[event.action]} · {content['outlet']} · {change}"
    if event.action.startswith("ruling."):
        name = _names().get(event.action, event.action)
        return f"{name} · {ruling_name(Ruling(content['ruling']))} · {names.get(content['code'], content['code'])}"
    more = next((str(content[key]) for key in ("name", "title", "headline", "legal", "embargo", "path") if content.get(key)), "")
    name = _names().get(event.action, event.action)
    return f"{name} · {more}" if more else name


def _names() -> dict[str, str]:
    return {
        "draft.created": translate("Timeline", "Came in"),
        "draft.purpose": translate("Timeline", "Disclaimer chosen"),
        "draft.holds": translate("Timeline", "Embargo or hold set"),
        "draft.binned": translate("Timeline", "Thrown into the bin"),
        "draft.unbinned": translate("Timeline", "Taken out of the bin"),
        "version.named": translate("Timeline", "Version named"),
        "saved": translate("Timeline", "Saved"),
        "signatures.void": translate("Timeline", "Signatures became void"),
        "ruling.ruled": translate("Timeline", "Ruled"),
        "ruling.withdrawn": translate("Timeline", "Ruling taken back"),
        "ruling.reinstated": translate("Timeline", "Ruling made again"),
        "source.kept": translate("Timeline", "Source kept"),
        "source.tied": translate("Timeline", "Source tied to a claim"),
        "counterpart.kept": translate("Timeline", "Source text kept for comparison"),
        "counterpart.removed": translate("Timeline", "Source text put away"),
        "names.kept": translate("Timeline", "Names accepted"),
        "words.imported": translate("Timeline", "Words imported"),
        "word.forgotten": translate("Timeline", "Accepted word forgotten"),
        "person.chosen": translate("Timeline", "Person chosen"),
        "desk.restored": translate("Timeline", "Backup restored"),
        "outlet.asked": translate("Timeline", "An outlet asks for other signatures"),
        "exported": translate("Timeline", "Exported"),
        "written": translate("Timeline", "Written for the desk"),
        "package.saved": translate("Timeline", "Draft package saved"),
        "package.opened": translate("Timeline", "Draft package opened"),
    }
