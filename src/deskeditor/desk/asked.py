"""What the outlets ask for, put on record. Start reading at :func:`note_asked`.

How many signatures an outlet wants stands in its profile, which is a file that anybody may edit. The desk's own file keeps what
it said and refuses to record an export that is not signed so; asking for less from now on is an event of the trail, with a name.
"""

from contextlib import suppress

from deskeditor.desk.clock import now
from deskeditor.desk.workplace import Workplace
from deskeditor.outlets import available_outlets
from deskeditor.store import audit, records

ASKED = "outlet.asked"
"""The event of an outlet that asks for other signatures than before."""


def note_asked(workplace: Workplace) -> None:
    """Let the desk's file know whose signatures each outlet asks for now. Inside a transaction."""
    database, at, by = workplace.database, now(), workplace.person.name
    for name in available_outlets():
        with suppress(ValueError):  # a profile that cannot be read changes nothing: what it asked for last holds
            roles = workplace.outlet(name).signing_roles
            before = records.write_asked(database, name, roles, at, by)
            if before is not None:
                audit.record(database, at, by, ASKED, outlet=name, old=list(before), new=list(roles))
