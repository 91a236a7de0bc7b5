"""A copy desk's workbench: import an article, settle every finding, export a page that may go out.

The house, from the roof down. A floor may use the floors below it, never one above; strangers share a floor.

    cli                          the command line; the only floor that may open the window
    ui                           Qt, and nothing that could be decided without it
    desk                         what an editor can do, as functions and one session
    importing | export | store   three doors to the outside
    review                       runs the checks, remembers paragraphs
    checks                       one file, one check
    reading | rules              what checks share: the reading of a paragraph | the rule engine
    language | outlets           all that is particular to a language | to an outlet
    article | findings           the parts of a story | what may be said about a place, and what was ruled
    text                         a text and places in it
    resources                    where the data files are

Start reading at ``review/reviewer.py`` for what happens to a text, at ``desk/`` for what an editor can do.
"""

__version__ = "0.1.0"
