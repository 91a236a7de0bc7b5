<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArrivalCommands</name>
    <message numerus="yes">
        <source>%n files are imported</source>
        <translation>
            <numerusform>%n file is imported</numerusform>
            <numerusform>%n files are imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles imported</source>
        <translation>
            <numerusform>%n article imported</numerusform>
            <numerusform>%n articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines of page furniture were left out and kept aside.</source>
        <translation>
            <numerusform>%n line of page furniture was left out and kept aside.</numerusform>
            <numerusform>%n lines of page furniture were left out and kept aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivedDialog</name>
    <message numerus="yes">
        <source>Left out (%n)</source>
        <translation>
            <numerusform>Left out (%n)</numerusform>
            <numerusform>Left out (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tracked changes (%n)</source>
        <translation>
            <numerusform>Tracked changes (%n)</numerusform>
            <numerusform>Tracked changes (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comments (%n)</source>
        <translation>
            <numerusform>Comments (%n)</numerusform>
            <numerusform>Comments (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read as sentences and are set bold: look at these first.</source>
        <translation>
            <numerusform>%n reads as a sentence and is set bold: look at it first.</numerusform>
            <numerusform>%n read as sentences and are set bold: look at these first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimSummary</name>
    <message numerus="yes">
        <source>%n sourced</source>
        <translation>
            <numerusform>%n sourced</numerusform>
            <numerusform>%n sourced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weak</source>
        <translation>
            <numerusform>%n weak</numerusform>
            <numerusform>%n weak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsourced</source>
        <translation>
            <numerusform>%n unsourced</numerusform>
            <numerusform>%n unsourced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims: {parts}</source>
        <translation>
            <numerusform>%n claim: {parts}</numerusform>
            <numerusform>%n claims: {parts}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message numerus="yes">
        <source>%n places were changed on both desks. Choose which text stands.</source>
        <translation>
            <numerusform>%n place was changed on both desks. Choose which text stands.</numerusform>
            <numerusform>%n places were changed on both desks. Choose which text stands.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message numerus="yes">
        <source>%n backups, the last of {when}</source>
        <translation>
            <numerusform>%n backup, of {when}</numerusform>
            <numerusform>%n backups, the last of {when}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftModel</name>
    <message numerus="yes">
        <source>%n questions wait for the author</source>
        <translation>
            <numerusform>%n question waits for the author</numerusform>
            <numerusform>%n questions wait for the author</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message numerus="yes">
        <source>%n claims and quotations have their source</source>
        <translation>
            <numerusform>%n claim or quotation has its source</numerusform>
            <numerusform>%n claims and quotations have their source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings were ruled on</source>
        <translation>
            <numerusform>%n finding was ruled on</numerusform>
            <numerusform>%n findings were ruled on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words read: spelling, typography, translation</source>
        <translation>
            <numerusform>%n word read: spelling, typography, translation</numerusform>
            <numerusform>%n words read: spelling, typography, translation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Before it can go out: %n left</source>
        <translation>
            <numerusform>Before it can go out: %n left</numerusform>
            <numerusform>Before it can go out: %n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export (%n left)</source>
        <translation>
            <numerusform>Export (%n left)</numerusform>
            <numerusform>Export (%n left)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportManyCommands</name>
    <message numerus="yes">
        <source>Export of %n drafts</source>
        <translation>
            <numerusform>Export of %n draft</numerusform>
            <numerusform>Export of %n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts exported</source>
        <translation>
            <numerusform>%n draft exported</numerusform>
            <numerusform>%n drafts exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held or failed</source>
        <translation>
            <numerusform>%n held or failed</numerusform>
            <numerusform>%n held or failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to settle: </source>
        <translation>
            <numerusform>%n to settle: </numerusform>
            <numerusform>%n to settle: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportManyDialog</name>
    <message numerus="yes">
        <source>Export %n drafts</source>
        <translation>
            <numerusform>Export %n draft</numerusform>
            <numerusform>Export %n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places were replaced.</source>
        <translation>
            <numerusform>%n place was replaced.</numerusform>
            <numerusform>%n places were replaced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message numerus="yes">
        <source>%n times in this draft: → and ← in the list go from one to the next.</source>
        <translation>
            <numerusform>%n time in this draft.</numerusform>
            <numerusform>%n times in this draft: → and ← in the list go from one to the next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In all %n places, quotations apart</source>
        <translation>
            <numerusform>In %n place, quotations apart</numerusform>
            <numerusform>In all %n places, quotations apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In this draft, %n places at once</source>
        <translation>
            <numerusform>In this draft, %n place</numerusform>
            <numerusform>In this draft, %n places at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsBinding</name>
    <message numerus="yes">
        <source>%n findings were settled.</source>
        <translation>
            <numerusform>%n finding was settled.</numerusform>
            <numerusform>%n findings were settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions wait for the author’s answer.</source>
        <translation>
            <numerusform>%n question waits for the author’s answer.</numerusform>
            <numerusform>%n questions wait for the author’s answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message numerus="yes">
        <source>%n findings, one step to undo</source>
        <translation>
            <numerusform>%n finding, one step to undo</numerusform>
            <numerusform>%n findings, one step to undo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message numerus="yes">
        <source>Please say why in at least %n characters.</source>
        <translation>
            <numerusform>Please say why in at least %n character.</numerusform>
            <numerusform>Please say why in at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message numerus="yes">
        <source>%n lines left out as page furniture</source>
        <translation>
            <numerusform>%n line left out as page furniture</numerusform>
            <numerusform>%n lines left out as page furniture</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackTrialDialog</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n drafts</source>
        <translation>
            <numerusform>in %n draft</numerusform>
            <numerusform>in %n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts read</source>
        <translation>
            <numerusform>%n draft read</numerusform>
            <numerusform>%n drafts read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing in %n drafts would be marked.</source>
        <translation>
            <numerusform>Nothing in %n draft would be marked.</numerusform>
            <numerusform>Nothing in %n drafts would be marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n places are shown: this pack is loud.</source>
        <translation>
            <numerusform>The first place (%n) is shown: this pack is loud.</numerusform>
            <numerusform>The first %n places are shown: this pack is loud.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParityKeys</name>
    <message numerus="yes">
        <source>%n differences to settle</source>
        <translation>
            <numerusform>%n difference to settle</numerusform>
            <numerusform>%n differences to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs are a guess</source>
        <translation>
            <numerusform>%n pair is a guess</numerusform>
            <numerusform>%n pairs are a guess</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionCommands</name>
    <message numerus="yes">
        <source>%n questions were answered.</source>
        <translation>
            <numerusform>%n question was answered.</numerusform>
            <numerusform>%n questions were answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers belong to no open question.</source>
        <translation>
            <numerusform>%n answer belongs to no open question.</numerusform>
            <numerusform>%n answers belong to no open question.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivedCommands</name>
    <message numerus="yes">
        <source>%n changes could not be taken back: the text around them is another now.</source>
        <translation>
            <numerusform>%n change could not be taken back: the text around it is another now.</numerusform>
            <numerusform>%n changes could not be taken back: the text around them is another now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments became questions to the author.</source>
        <translation>
            <numerusform>%n comment became a question to the author.</numerusform>
            <numerusform>%n comments became questions to the author.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesView</name>
    <message numerus="yes">
        <source>supports %n places</source>
        <translation>
            <numerusform>supports %n place</numerusform>
            <numerusform>supports %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block the export</source>
        <translation>
            <numerusform>%n blocks the export</numerusform>
            <numerusform>%n block the export</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockCommands</name>
    <message numerus="yes">
        <source>%n findings went with their paragraph. Was it cut on purpose?</source>
        <translation>
            <numerusform>%n finding went with its paragraph. Was it cut on purpose?</numerusform>
            <numerusform>%n findings went with their paragraph. Was it cut on purpose?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineDialog</name>
    <message numerus="yes">
        <source>The chain of %n events of this desk holds.</source>
        <translation>
            <numerusform>The chain of %n event of this desk holds.</numerusform>
            <numerusform>The chain of %n events of this desk holds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypographyDialog</name>
    <message numerus="yes">
        <source>%n changes. In quotations only spaces and quotation marks change. One undo takes all back.</source>
        <translation>
            <numerusform>%n change. In quotations only spaces and quotation marks change. One undo takes all back.</numerusform>
            <numerusform>%n changes. In quotations only spaces and quotation marks change. One undo takes all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkflowCommands</name>
    <message numerus="yes">
        <source>The draft was changed: %n signatures are void.</source>
        <translation>
            <numerusform>The draft was changed: %n signature is void.</numerusform>
            <numerusform>The draft was changed: %n signatures are void.</numerusform>
        </translation>
    </message>
</context>
</TS>
