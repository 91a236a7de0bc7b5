<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>A copy desk&apos;s workbench: review an article offline, settle every finding, export what may go out.</source>
        <translation>L’établi du secrétariat de rédaction&#xa0;: relire un article hors ligne, régler chaque remarque, exporter ce qui peut paraître.</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0. Nothing you write leaves this computer.</source>
        <translation>Licence&#xa0;: Apache-2.0. Rien de ce que vous écrivez ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Composants et licences</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dictionaries of this computer, each under its own licence:</source>
        <translation>Dictionnaires de cet ordinateur, chacun sous sa propre licence&#xa0;:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Draft</source>
        <translation>&amp;Article</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Relecture</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>Des&amp;k</source>
        <translation>&amp;Bureau</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;New draft</source>
        <translation>&amp;Nouvel article</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Importer un &amp;dossier…</translation>
    </message>
    <message>
        <source>&amp;Paste an article…</source>
        <translation>&amp;Coller un article…</translation>
    </message>
    <message>
        <source>&amp;Save now</source>
        <translation>&amp;Enregistrer maintenant</translation>
    </message>
    <message>
        <source>Na&amp;me this version…</source>
        <translation>Nommer cette &amp;version…</translation>
    </message>
    <message>
        <source>De&amp;tails of the story…</source>
        <translation>&amp;Fiche de l’article…</translation>
    </message>
    <message>
        <source>&amp;What came in…</source>
        <translation>Ce &amp;qui est arrivé…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Export se&amp;veral drafts…</source>
        <translation>Exporter p&amp;lusieurs articles…</translation>
    </message>
    <message>
        <source>Open p&amp;roof in browser</source>
        <translation>É&amp;preuve dans le navigateur</translation>
    </message>
    <message>
        <source>Print a proo&amp;f…</source>
        <translation>&amp;Imprimer une épreuve…</translation>
    </message>
    <message>
        <source>Proof as PD&amp;F…</source>
        <translation>Épreuve en P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Questions to the author…</source>
        <translation>&amp;Questions à l’auteur…</translation>
    </message>
    <message>
        <source>Read the author’s ans&amp;wers…</source>
        <translation>Lire les &amp;réponses de l’auteur…</translation>
    </message>
    <message>
        <source>Bring in a &amp;corrected text…</source>
        <translation>Reprendre un texte &amp;corrigé…</translation>
    </message>
    <message>
        <source>Save a draft packa&amp;ge…</source>
        <translation>Enre&amp;gistrer un paquet…</translation>
    </message>
    <message>
        <source>&amp;Open a draft package…</source>
        <translation>&amp;Ouvrir un paquet…</translation>
    </message>
    <message>
        <source>T&amp;imeline of the draft…</source>
        <translation>Chronologie de l’art&amp;icle…</translation>
    </message>
    <message>
        <source>Move to the &amp;bin</source>
        <translation>Mettre à la cor&amp;beille</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>C&amp;ouper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Co&amp;ller</translation>
    </message>
    <message>
        <source>Paste as p&amp;lain text</source>
        <translation>Coller le &amp;texte seul</translation>
    </message>
    <message>
        <source>&amp;Find and replace…</source>
        <translation>Rec&amp;hercher et remplacer…</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>Remarque &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>Remarque &amp;précédente</translation>
    </message>
    <message>
        <source>Go to the &amp;list of findings</source>
        <translation>Aller à la &amp;liste des remarques</translation>
    </message>
    <message>
        <source>Go to the te&amp;xt</source>
        <translation>Aller au te&amp;xte</translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>&amp;Corriger</translation>
    </message>
    <message>
        <source>Attach a &amp;source…</source>
        <translation>Joindre une s&amp;ource…</translation>
    </message>
    <message>
        <source>Attri&amp;bute to…</source>
        <translation>Attri&amp;buer à…</translation>
    </message>
    <message>
        <source>Ask the a&amp;uthor…</source>
        <translation>Interroger l’a&amp;uteur…</translation>
    </message>
    <message>
        <source>L&amp;et it stand…</source>
        <translation>Laisser tel &amp;quel…</translation>
    </message>
    <message>
        <source>&amp;Cut the sentence</source>
        <translation>Couper la p&amp;hrase</translation>
    </message>
    <message>
        <source>&amp;Ignore…</source>
        <translation>&amp;Ignorer…</translation>
    </message>
    <message>
        <source>Apply every safe fi&amp;x</source>
        <translation>Appliquer toutes les corrections sûr&amp;es</translation>
    </message>
    <message>
        <source>Appl&amp;y typography…</source>
        <translation>Appliquer la t&amp;ypographie…</translation>
    </message>
    <message>
        <source>&amp;Rule on all like this…</source>
        <translation>&amp;Traiter toutes les semblables…</translation>
    </message>
    <message>
        <source>What was settle&amp;d…</source>
        <translation>Ce qui est ré&amp;glé…</translation>
    </message>
    <message>
        <source>Change the s&amp;tate of the draft…</source>
        <translation>Changer l’é&amp;tat de l’article…</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Toutes les remarques</translation>
    </message>
    <message>
        <source>&amp;Sourcing</source>
        <translation>&amp;Sourçage</translation>
    </message>
    <message>
        <source>The map of claims: who says what</source>
        <translation>La carte des affirmations&#xa0;: qui dit quoi</translation>
    </message>
    <message>
        <source>Rea&amp;d</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>The text without marks</source>
        <translation>Le texte sans marques</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>A&amp;perçu</translation>
    </message>
    <message>
        <source>&amp;Original</source>
        <translation>&amp;Original</translation>
    </message>
    <message>
        <source>So&amp;urces</source>
        <translation>So&amp;urces</translation>
    </message>
    <message>
        <source>&amp;Voices</source>
        <translation>&amp;Voix</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>&amp;Compare with original</source>
        <translation>Com&amp;parer à l’original</translation>
    </message>
    <message>
        <source>Fold the dra&amp;fts</source>
        <translation>Replier les &amp;articles</translation>
    </message>
    <message>
        <source>Fold the previe&amp;w</source>
        <translation>Replier l’aperç&amp;u</translation>
    </message>
    <message>
        <source>Fold the findin&amp;gs</source>
        <translation>Replier les re&amp;marques</translation>
    </message>
    <message>
        <source>Focus &amp;mode</source>
        <translation>Plein te&amp;xte</translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation>Le texte seul</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texte plus p&amp;etit</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>Taille &amp;normale</translation>
    </message>
    <message>
        <source>Ligh&amp;t or dark</source>
        <translation>Clair ou som&amp;bre</translation>
    </message>
    <message>
        <source>&amp;Search drafts</source>
        <translation>&amp;Chercher un article</translation>
    </message>
    <message>
        <source>&amp;Bin…</source>
        <translation>Cor&amp;beille…</translation>
    </message>
    <message>
        <source>&amp;Who are you…</source>
        <translation>&amp;Qui êtes-vous…</translation>
    </message>
    <message>
        <source>&amp;Accepted words…</source>
        <translation>Mots &amp;acceptés…</translation>
    </message>
    <message>
        <source>&amp;Try house rules on my drafts…</source>
        <translation>&amp;Essayer des règles maison sur mes articles…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Réglages…</translation>
    </message>
    <message>
        <source>&amp;Open another desk…</source>
        <translation>&amp;Ouvrir un autre bureau…</translation>
    </message>
    <message>
        <source>Back &amp;up now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Restaurer une sauve&amp;garde…</translation>
    </message>
    <message>
        <source>Save &amp;elsewhere…</source>
        <translation>Enregistrer aille&amp;urs…</translation>
    </message>
    <message>
        <source>&amp;Search actions and drafts…</source>
        <translation>&amp;Chercher une commande ou un article…</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guide</translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation>&amp;Clavier…</translation>
    </message>
    <message>
        <source>&amp;About Desk Editor…</source>
        <translation>À &amp;propos de Desk Editor…</translation>
    </message>
</context>
<context>
    <name>ArrivalCommands</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Articles ({endings})</source>
        <translation>Articles ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importer un dossier</translation>
    </message>
    <message>
        <source>Reading the folder…</source>
        <translation>Lecture du dossier…</translation>
    </message>
    <message>
        <source>There is no file in it that could hold an article.</source>
        <translation>Aucun fichier n’y peut contenir un article.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importation…</translation>
    </message>
    <message numerus="yes">
        <source>%n files are imported</source>
        <translation>
            <numerusform>%n fichier est importé</numerusform>
            <numerusform>%n fichiers sont importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles imported</source>
        <translation>
            <numerusform>%n article importé</numerusform>
            <numerusform>%n articles importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n n’a pas pu être lu</numerusform>
            <numerusform>%n n’ont pas pu être lus</numerusform>
        </translation>
    </message>
    <message>
        <source>✕ {name}: {reason}</source>
        <translation>✕ {name}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The article is in the list of drafts.</source>
        <translation>L’article est dans la liste.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message numerus="yes">
        <source>%n lines of page furniture were left out and kept aside.</source>
        <translation>
            <numerusform>%n ligne d’habillage de page a été mise de côté.</numerusform>
            <numerusform>%n lignes d’habillage de page ont été mises de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>See what was left out…</source>
        <translation>Voir ce qui a été écarté…</translation>
    </message>
</context>
<context>
    <name>ArrivedDialog</name>
    <message>
        <source>What came in, and what was made of it</source>
        <translation>Ce qui est arrivé, et ce qui en a été fait</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message numerus="yes">
        <source>Left out (%n)</source>
        <translation>
            <numerusform>Laissée de côté (%n)</numerusform>
            <numerusform>Laissées de côté (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tracked changes (%n)</source>
        <translation>
            <numerusform>Modification suivie (%n)</numerusform>
            <numerusform>Modifications suivies (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comments (%n)</source>
        <translation>
            <numerusform>Commentaire (%n)</numerusform>
            <numerusform>Commentaires (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks right</source>
        <translation>C’est bon</translation>
    </message>
    <message>
        <source>This very file is here already: “{headline}”.</source>
        <translation>Ce même fichier est déjà là&#xa0;: «&#xa0;{headline}&#xa0;».</translation>
    </message>
    <message>
        <source>Nearly the same article is here already: “{headline}” ({percent} % of its words).</source>
        <translation>Un article presque identique est déjà là&#xa0;: «&#xa0;{headline}&#xa0;» ({percent}&#xa0;% de ses mots).</translation>
    </message>
    <message>
        <source>Open the one that is there</source>
        <translation>Ouvrir celui qui est là</translation>
    </message>
    <message>
        <source>The new draft goes to the bin, from where it can be taken back.</source>
        <translation>Le nouvel article va à la corbeille, d’où il peut être repris.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>non reconnu</translation>
    </message>
    <message>
        <source>The outlet&apos;s own disclaimer stood in the text. It was lifted out: the export prints it once.</source>
        <translation>L’avertissement du média figurait dans le texte. Il en a été retiré&#xa0;: l’exportation l’imprime une seule fois.</translation>
    </message>
    <message>
        <source>Taken for page furniture: tick what belongs to the article</source>
        <translation>Pris pour l’habillage de la page&#xa0;: cochez ce qui appartient à l’article</translation>
    </message>
    <message numerus="yes">
        <source>%n read as sentences and are set bold: look at these first.</source>
        <translation>
            <numerusform>%n se lit comme une phrase et figure en gras&#xa0;: à regarder d’abord.</numerusform>
            <numerusform>%n se lisent comme des phrases et figurent en gras&#xa0;: à regarder d’abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines left out</source>
        <translation>Lignes laissées de côté</translation>
    </message>
    <message>
        <source>Take the ticked lines back</source>
        <translation>Reprendre les lignes cochées</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Ask the author</source>
        <translation>Interroger l’auteur</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>What is your source for this?</source>
        <translation>Quelle est votre source&#xa0;?</translation>
    </message>
    <message>
        <source>What should stand here?</source>
        <translation>Que faut-il lire ici&#xa0;?</translation>
    </message>
    <message>
        <source>The export waits until the question is answered or withdrawn.</source>
        <translation>L’export attend que la question ait sa réponse ou soit retirée.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Interroger</translation>
    </message>
    <message>
        <source>Please write the question.</source>
        <translation>Écrivez la question.</translation>
    </message>
</context>
<context>
    <name>AttributeDialog</name>
    <message>
        <source>Attribute to…</source>
        <translation>Attribuer à…</translation>
    </message>
    <message>
        <source>Name and role: the minister for housing, Anna Weiss</source>
        <translation>Nom et fonction&#xa0;: la ministre du Logement, Anna Weiss</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>Qui le dit</translation>
    </message>
    <message>
        <source>In which words</source>
        <translation>En quels termes</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribuer</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>There is no backup yet: one is made each time the desk is closed.</source>
        <translation>Il n’y a pas encore de sauvegarde&#xa0;: il s’en fait une à chaque fermeture du bureau.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Put it in place</source>
        <translation>La mettre en place</translation>
    </message>
    <message>
        <source>The desk as it is now is backed up first: nothing is lost.</source>
        <translation>Le bureau actuel est d’abord sauvegardé&#xa0;: rien ne se perd.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Put away</source>
        <translation>Ranger</translation>
    </message>
</context>
<context>
    <name>BinCommands</name>
    <message>
        <source>Moved to the bin.</source>
        <translation>Mis à la corbeille.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Le reprendre</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
</context>
<context>
    <name>ChangesList</name>
    <message>
        <source>The author tracked these changes; the text has them accepted until you decide</source>
        <translation>L’auteur a suivi ces modifications&#xa0;; le texte les tient pour acceptées jusqu’à votre décision</translation>
    </message>
    <message>
        <source>No tracked change waits for a decision.</source>
        <translation>Aucune modification suivie n’attend de décision.</translation>
    </message>
    <message>
        <source>Tracked changes</source>
        <translation>Modifications suivies</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>＋ Inserted: {text}</source>
        <translation>＋ Inséré&#xa0;: {text}</translation>
    </message>
    <message>
        <source>－ Deleted: {text}</source>
        <translation>－ Supprimé&#xa0;: {text}</translation>
    </message>
</context>
<context>
    <name>ClaimSummary</name>
    <message numerus="yes">
        <source>%n sourced</source>
        <translation>
            <numerusform>%n sourcée</numerusform>
            <numerusform>%n sourcées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weak</source>
        <translation>
            <numerusform>%n faible</numerusform>
            <numerusform>%n faibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsourced</source>
        <translation>
            <numerusform>%n sans source</numerusform>
            <numerusform>%n sans source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims: {parts}</source>
        <translation>
            <numerusform>%n affirmation&#xa0;: {parts}</numerusform>
            <numerusform>%n affirmations&#xa0;: {parts}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search drafts and actions</source>
        <translation>Chercher un article ou une commande</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Draft: {title}</source>
        <translation>Article&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>CommentsList</name>
    <message>
        <source>Comments in the margin of the file: keep what must be answered as questions</source>
        <translation>Commentaires en marge du fichier&#xa0;: gardez comme questions ce qui demande une réponse</translation>
    </message>
    <message>
        <source>No comment waits for a decision.</source>
        <translation>Aucun commentaire n’attend de décision.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Make questions to the author</source>
        <translation>En faire des questions à l’auteur</translation>
    </message>
    <message>
        <source>Leave aside</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>About: {words}</source>
        <translation>À propos de&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>CompareCommands</name>
    <message>
        <source>What has changed since it came in</source>
        <translation>Ce qui a changé depuis l’arrivée</translation>
    </message>
    <message>
        <source>What has changed since this version: {version}</source>
        <translation>Ce qui a changé depuis cette version&#xa0;: {version}</translation>
    </message>
    <message>
        <source>What has changed: {older} → {newer}</source>
        <translation>Ce qui a changé&#xa0;: {older} → {newer}</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Nothing has changed.</source>
        <translation>Rien n’a changé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message>
        <source>Changed here and there</source>
        <translation>Modifié ici et là-bas</translation>
    </message>
    <message numerus="yes">
        <source>%n places were changed on both desks. Choose which text stands.</source>
        <translation>
            <numerusform>%n passage a été modifié des deux côtés. Choisissez le texte qui reste.</numerusform>
            <numerusform>%n passages ont été modifiés des deux côtés. Choisissez le texte qui reste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep ours everywhere</source>
        <translation>Garder le nôtre partout</translation>
    </message>
    <message>
        <source>Take what is chosen</source>
        <translation>Prendre ce qui est choisi</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Le nôtre</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Le leur</translation>
    </message>
    <message>
        <source>Nothing: it was taken out.</source>
        <translation>Rien&#xa0;: le passage a été retiré.</translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>(delete)</source>
        <translation>(supprimer)</translation>
    </message>
</context>
<context>
    <name>CorrespondenceCommands</name>
    <message>
        <source>Written: {path}</source>
        <translation>Écrit&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Bring in a corrected text</source>
        <translation>Reprendre un texte corrigé</translation>
    </message>
    <message>
        <source>Draft packages (*.draft)</source>
        <translation>Paquets (*.draft)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Articles ({kinds})</source>
        <translation>Articles ({kinds})</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The corrected text is in place. Rulings hold where their sentence is unchanged.</source>
        <translation>Le texte corrigé est en place. Les décisions tiennent là où la phrase n’a pas changé.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Rulings…</source>
        <translation>Décisions…</translation>
    </message>
    <message>
        <source>Save a draft package</source>
        <translation>Enregistrer un paquet</translation>
    </message>
    <message>
        <source>Open a draft package</source>
        <translation>Ouvrir un paquet</translation>
    </message>
    <message>
        <source>The package was merged into the draft that was here.</source>
        <translation>Le paquet a été fusionné avec l’article déjà présent.</translation>
    </message>
    <message>
        <source>The package is open as a new draft.</source>
        <translation>Le paquet est ouvert comme nouvel article.</translation>
    </message>
</context>
<context>
    <name>DeskCommands</name>
    <message>
        <source>Words accepted from {name}: {count}</source>
        <translation>Mots acceptés depuis {name}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>lines that are no words: {count}</source>
        <translation>lignes qui ne sont pas des mots&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Open a desk</source>
        <translation>Ouvrir un bureau</translation>
    </message>
    <message>
        <source>Desks (*.desk *.db *.sqlite)</source>
        <translation>Bureaux (*.desk *.db *.sqlite)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Backed up: {path}</source>
        <translation>Sauvegardé&#xa0;: {path}</translation>
    </message>
    <message>
        <source>The backup is in place; the desk as it was has been backed up too.</source>
        <translation>La sauvegarde est en place&#xa0;; le bureau d’avant a été sauvegardé lui aussi.</translation>
    </message>
    <message>
        <source>Save the desk elsewhere</source>
        <translation>Enregistrer le bureau ailleurs</translation>
    </message>
    <message>
        <source>The desk is now kept in {path}.</source>
        <translation>Le bureau est désormais dans {path}.</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>This desk</source>
        <translation>Ce bureau</translation>
    </message>
    <message>
        <source>Open another desk…</source>
        <translation>Ouvrir un autre bureau…</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>One is made each time a changed desk is closed, in a folder beside it; the last ten are kept.</source>
        <translation>Une sauvegarde se fait chaque fois qu’un bureau modifié se ferme, dans un dossier à côté de lui&#x202f;; les dix dernières sont gardées.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Desks opened lately</source>
        <translation>Bureaux ouverts récemment</translation>
    </message>
    <message numerus="yes">
        <source>%n backups, the last of {when}</source>
        <translation>
            <numerusform>%n sauvegarde, du {when}</numerusform>
            <numerusform>%n sauvegardes, la dernière du {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>Pas encore de sauvegarde.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details of the story</source>
        <translation>Fiche de l’article</translation>
    </message>
    <message>
        <source>2026-11-25 or 2026-11-25 14:30</source>
        <translation>2026-11-25 ou 2026-11-25 14:30</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>Chapô</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Légendes</translation>
    </message>
    <message>
        <source>One caption a line</source>
        <translation>Une légende par ligne</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié le</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Lieu et date</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Disclaimer for</source>
        <translation>Avertissement pour</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Please write the date as 2026-11-25, or with a time as 2026-11-25 14:30.</source>
        <translation>Écrivez la date ainsi&#xa0;: 2026-11-25, ou avec l’heure&#xa0;: 2026-11-25 14:30.</translation>
    </message>
</context>
<context>
    <name>DictionariesPage</name>
    <message>
        <source>Dictionaries of this computer (Hunspell, LibreOffice) are found by themselves; your own come before them.</source>
        <translation>Les dictionnaires de cet ordinateur (Hunspell, LibreOffice) se trouvent d’eux-mêmes&#x202f;; les vôtres passent avant.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Dictionaries by language</source>
        <translation>Dictionnaires par langue</translation>
    </message>
    <message>
        <source>Add a dictionary…</source>
        <translation>Ajouter un dictionnaire…</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>None: spelling is not checked</source>
        <translation>Aucun&#xa0;: l’orthographe n’est pas vérifiée</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>fournie avec le programme</translation>
    </message>
    <message>
        <source>Word list</source>
        <translation>Liste de mots</translation>
    </message>
    <message>
        <source>{name} holds no dictionary: a .dic and an .aff file of one name are needed.</source>
        <translation>{name} ne contient pas de dictionnaire&#xa0;: il faut un fichier .dic et un fichier .aff du même nom.</translation>
    </message>
    <message>
        <source>Added: {names}</source>
        <translation>Ajouté&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Add a dictionary</source>
        <translation>Ajouter un dictionnaire</translation>
    </message>
    <message>
        <source>Dictionaries (*.oxt *.dic)</source>
        <translation>Dictionnaires (*.oxt *.dic)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>DraftBinding</name>
    <message>
        <source>What is found in a draft is listed here, each with what may be done about it.</source>
        <translation>Ce qui est relevé dans un article se range ici, avec ce que l’on peut en faire.</translation>
    </message>
</context>
<context>
    <name>DraftCommands</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Mettre à la corbeille</translation>
    </message>
</context>
<context>
    <name>DraftDelegate</name>
    <message>
        <source>{language} · {words} w</source>
        <translation>{language} · {words} mots</translation>
    </message>
</context>
<context>
    <name>DraftModel</name>
    <message>
        <source>clean</source>
        <translation>net</translation>
    </message>
    <message numerus="yes">
        <source>%n questions wait for the author</source>
        <translation>
            <numerusform>%n question attend l’auteur</numerusform>
            <numerusform>%n questions attendent l’auteur</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Untitled ({slug})</source>
        <translation>Sans titre ({slug})</translation>
    </message>
</context>
<context>
    <name>DraftsPanel</name>
    <message>
        <source>Search drafts</source>
        <translation>Chercher un article</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Search {count} drafts</source>
        <translation>Chercher parmi {count} articles</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
</context>
<context>
    <name>EmptyDesk</name>
    <message>
        <source>Start with an article</source>
        <translation>Commencez par un article</translation>
    </message>
    <message>
        <source>Paste it as it comes, page furniture and all, or drop a file here: menus, share buttons and the rest are taken out and kept aside. What needs a source, a fix or a decision is then marked in the text and listed below.</source>
        <translation>Collez-le tel quel, habillage compris, ou déposez un fichier ici&#xa0;: menus, boutons de partage et le reste sont retirés et gardés à part. Ce qui demande une source, une correction ou une décision est alors marqué dans le texte et listé dessous.</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Coller un article</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Write a new one</source>
        <translation>En écrire un</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>Ouvrir les exemples</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>Export “{headline}”</source>
        <translation>Exporter «&#xa0;{headline}&#xa0;»</translation>
    </message>
    <message>
        <source>The web team of {outlet} takes: {kinds}.</source>
        <translation>L’équipe web de {outlet} prend&#xa0;: {kinds}.</translation>
    </message>
    <message numerus="yes">
        <source>%n claims and quotations have their source</source>
        <translation>
            <numerusform>%n affirmation ou citation a sa source</numerusform>
            <numerusform>%n affirmations et citations ont leur source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings were ruled on</source>
        <translation>
            <numerusform>%n remarque est réglée</numerusform>
            <numerusform>%n remarques sont réglées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words read: spelling, typography, translation</source>
        <translation>
            <numerusform>%n mot relu&#xa0;: orthographe, typographie, traduction</numerusform>
            <numerusform>%n mots relus&#xa0;: orthographe, typographie, traduction</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed by {name}, {time}</source>
        <translation>Signé par {name}, {time}</translation>
    </message>
    <message>
        <source>The disclaimer in the copied text was lifted out: it is printed once</source>
        <translation>L’avertissement du texte copié a été retiré&#xa0;: il ne s’imprime qu’une fois</translation>
    </message>
    <message>
        <source>Exported: {path}</source>
        <translation>Exporté&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Voir dans le dossier</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Looking at the page…</source>
        <translation>Lecture de la page…</translation>
    </message>
    <message numerus="yes">
        <source>Before it can go out: %n left</source>
        <translation>
            <numerusform>Avant de paraître&#xa0;: %n point à régler</numerusform>
            <numerusform>Avant de paraître&#xa0;: %n points à régler</numerusform>
        </translation>
    </message>
    <message>
        <source>It may go out: nothing is left</source>
        <translation>Il peut paraître&#xa0;: tout est réglé</translation>
    </message>
    <message numerus="yes">
        <source>Export (%n left)</source>
        <translation>
            <numerusform>Exporter (reste %n)</numerusform>
            <numerusform>Exporter (restent %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>Ce qui reste</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>À écrire</translation>
    </message>
    <message>
        <source>What is exported</source>
        <translation>Ce qui est exporté</translation>
    </message>
    <message>
        <source>Open proof in browser</source>
        <translation>Épreuve dans le navigateur</translation>
    </message>
    <message>
        <source>Export with a reason…</source>
        <translation>Exporter en motivant…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Why it goes out all the same: recorded, and shown to the web team</source>
        <translation>Pourquoi il paraît malgré tout&#xa0;: consigné, et montré à l’équipe web</translation>
    </message>
    <message>
        <source>Export all the same</source>
        <translation>Exporter malgré tout</translation>
    </message>
    <message>
        <source>Please choose a folder.</source>
        <translation>Choisissez un dossier.</translation>
    </message>
</context>
<context>
    <name>ExportManyCommands</name>
    <message numerus="yes">
        <source>Export of %n drafts</source>
        <translation>
            <numerusform>Export de %n article</numerusform>
            <numerusform>Export de %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts exported</source>
        <translation>
            <numerusform>%n article exporté</numerusform>
            <numerusform>%n articles exportés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held or failed</source>
        <translation>
            <numerusform>%n retenu ou en échec</numerusform>
            <numerusform>%n retenus ou en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ {headline}: {file}</source>
        <translation>✓ {headline}&#xa0;: {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n to settle: </source>
        <translation>
            <numerusform>%n point à régler&#xa0;: </numerusform>
            <numerusform>%n points à régler&#xa0;: </numerusform>
        </translation>
    </message>
    <message>
        <source>✕ {headline}: {reason}</source>
        <translation>✕ {headline}&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>ExportManyDialog</name>
    <message>
        <source>Export several drafts</source>
        <translation>Exporter plusieurs articles</translation>
    </message>
    <message>
        <source>Which drafts</source>
        <translation>Quels articles</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>À écrire</translation>
    </message>
    <message>
        <source>Each draft’s own outlet</source>
        <translation>Le média de chaque article</translation>
    </message>
    <message>
        <source>What holds a draft holds it here too: it is listed with its reason, and nothing is written.</source>
        <translation>Ce qui retient un article le retient ici aussi&#xa0;: il est listé avec sa raison, et rien n’est écrit.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message numerus="yes">
        <source>Export %n drafts</source>
        <translation>
            <numerusform>Exporter&#xa0;%n texte</numerusform>
            <numerusform>Exporter&#xa0;%n textes</numerusform>
        </translation>
    </message>
    <message>
        <source>Please choose a folder.</source>
        <translation>Veuillez choisir un dossier.</translation>
    </message>
</context>
<context>
    <name>ExportSide</name>
    <message>
        <source>The page</source>
        <translation>La page</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>This kind of file has no source that could be read here.</source>
        <translation>Ce genre de fichier n’a pas de source lisible ici.</translation>
    </message>
    <message>
        <source>Nothing to compare with: this draft has no original.</source>
        <translation>Rien à comparer&#xa0;: cet article n’a pas d’original.</translation>
    </message>
</context>
<context>
    <name>ExportTarget</name>
    <message>
        <source>Each draft’s own disclaimer</source>
        <translation>L’avertissement de chaque article</translation>
    </message>
    <message>
        <source>Outlet, disclaimer, folder</source>
        <translation>Média, avertissement, dossier</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>What the disclaimer is for</source>
        <translation>L’objet de l’avertissement</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Disclaimer</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>There is no approved wording for this language and purpose. None is invented: the export waits for it.</source>
        <translation>Il n’y a pas de formulation approuvée pour cette langue et cet objet. Aucune n’est inventée&#xa0;: l’exportation l’attend.</translation>
    </message>
    <message>
        <source>approved by {name}, {date}</source>
        <translation>approuvé par {name}, {date}</translation>
    </message>
    <message>
        <source>approved by {name}</source>
        <translation>approuvé par {name}</translation>
    </message>
    <message>
        <source>{purpose} (no wording)</source>
        <translation>{purpose} (sans formulation)</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Chercher dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Type de fichiers&#xa0;:</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Find and replace</source>
        <translation>Rechercher et remplacer</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Motif (regex)</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Outside quotations</source>
        <translation>Hors des citations</translation>
    </message>
    <message>
        <source>Inside quotations</source>
        <translation>Dans les citations</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Occurrences</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Replace this one</source>
        <translation>Remplacer celle-ci</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>Every place is listed here as you type.</source>
        <translation>Chaque occurrence s’affiche ici à mesure que vous tapez.</translation>
    </message>
    <message numerus="yes">
        <source>%n places were replaced.</source>
        <translation>
            <numerusform>%n occurrence a été remplacée.</numerusform>
            <numerusform>%n occurrences ont été remplacées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>The finding in hand</source>
        <translation>La remarque en main</translation>
    </message>
    <message>
        <source>Asked and answered: {text}</source>
        <translation>Question et réponse&#xa0;: {text}</translation>
    </message>
    <message numerus="yes">
        <source>%n times in this draft: → and ← in the list go from one to the next.</source>
        <translation>
            <numerusform>%n fois dans cet article.</numerusform>
            <numerusform>%n fois dans cet article&#xa0;: → et ← dans la liste vont de l’une à l’autre.</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding in hand</source>
        <translation>Aucune remarque en main</translation>
    </message>
    <message>
        <source>F8 takes the next one, F7 the one before. A click on a mark in the text does the same.</source>
        <translation>F8 prend la suivante, F7 la précédente. Un clic sur une marque du texte fait de même.</translation>
    </message>
    <message>
        <source>{field}: {text}</source>
        <translation>{field}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>(delete)</source>
        <translation>(supprimer)</translation>
    </message>
    <message>
        <source>No suggestion: correct it in the text, or accept the word.</source>
        <translation>Aucune suggestion&#xa0;: corrigez dans le texte ou acceptez le mot.</translation>
    </message>
    <message numerus="yes">
        <source>In this draft, %n places at once</source>
        <translation>
            <numerusform>Dans cet article, %n occurrence</numerusform>
            <numerusform>Dans cet article, %n occurrences à la fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Ici seulement</translation>
    </message>
    <message>
        <source>{scope} (and {forms})</source>
        <translation>{scope} (et {forms})</translation>
    </message>
    <message>
        <source>In this draft</source>
        <translation>Dans cet article</translation>
    </message>
    <message numerus="yes">
        <source>In all %n places, quotations apart</source>
        <translation>
            <numerusform>À %n endroit, hors citations</numerusform>
            <numerusform>Aux %n endroits, hors citations</numerusform>
        </translation>
    </message>
    <message>
        <source>For this outlet, from now on</source>
        <translation>Pour ce média, désormais</translation>
    </message>
    <message>
        <source>For me, from now on</source>
        <translation>Pour moi, désormais</translation>
    </message>
</context>
<context>
    <name>FindingDelegate</name>
    <message>
        <source>blocks</source>
        <translation>bloque</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>indication</translation>
    </message>
    <message>
        <source>fix</source>
        <translation>corriger</translation>
    </message>
    <message>
        <source>check</source>
        <translation>à voir</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>blocks the export</source>
        <translation>bloque l’export</translation>
    </message>
</context>
<context>
    <name>FindingsBinding</name>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Nothing is open here. Checked: sources of quotations and figures, damage of translation, typography, numbers, dates and names, page furniture, and what the outlet requires.</source>
        <translation>Rien à régler ici. Vérifié&#xa0;: sources des citations et des chiffres, dégâts de traduction, typographie, nombres, dates et noms, habillage de page, et ce que le média exige.</translation>
    </message>
    <message>
        <source>Spelling was checked.</source>
        <translation>L’orthographe a été vérifiée.</translation>
    </message>
    <message>
        <source>Spelling was not checked: no dictionary serves the language.</source>
        <translation>L’orthographe n’a pas été vérifiée&#xa0;: aucun dictionnaire pour cette langue.</translation>
    </message>
    <message numerus="yes">
        <source>%n findings were settled.</source>
        <translation>
            <numerusform>%n remarque a été réglée.</numerusform>
            <numerusform>%n remarques ont été réglées.</numerusform>
        </translation>
    </message>
    <message>
        <source>{group}: {message}</source>
        <translation>{group}&#xa0;: {message}</translation>
    </message>
    <message numerus="yes">
        <source>%n questions wait for the author’s answer.</source>
        <translation>
            <numerusform>%n question attend la réponse de l’auteur.</numerusform>
            <numerusform>%n questions attendent la réponse de l’auteur.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>What was checked</source>
        <translation>Ce qui a été vérifié</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Toutes {count}</translation>
    </message>
    <message>
        <source>Hints {count}</source>
        <translation>Indications {count}</translation>
    </message>
    <message>
        <source>Show hints among the findings: they never hold the export</source>
        <translation>Montrer les indications parmi les remarques&#xa0;: elles ne bloquent jamais l’export</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>Rule on all like this</source>
        <translation>Traiter toutes les semblables</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What a colleague should know, in a sentence</source>
        <translation>Ce qu’un collègue doit savoir, en une phrase</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What it is done to</source>
        <translation>À quoi elle s’applique</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>…{before}[{removed} → {inserted}]{after}…</source>
        <translation>…{before}[{removed} → {inserted}]{after}…</translation>
    </message>
    <message>
        <source>{words} (inside a quotation, or without a suggestion: one by one)</source>
        <translation>{words} (dans une citation, ou sans proposition&#xa0;: une par une)</translation>
    </message>
    <message numerus="yes">
        <source>%n findings, one step to undo</source>
        <translation>
            <numerusform>%n remarque, une seule étape à annuler</numerusform>
            <numerusform>%n remarques, une seule étape à annuler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Page du guide</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Keyboard</source>
        <translation>Le clavier</translation>
    </message>
    <message>
        <source>Every action has a place in a menu, and can be searched with **Ctrl+K**.</source>
        <translation>Chaque commande a sa place dans un menu, et se cherche par **Ctrl+K**.</translation>
    </message>
    <message>
        <source>Every key can be changed: *Help → Keyboard…* (**Ctrl+F1**).</source>
        <translation>Chaque touche peut être changée&#xa0;: *Aide → Clavier…* (**Ctrl+F1**).</translation>
    </message>
    <message>
        <source>While the list of findings has the focus</source>
        <translation>Quand la liste des remarques a le focus</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Name this version…</source>
        <translation>Nommer cette version…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>Every pause in typing is kept. Going back can be undone like any other step. Choose two to compare them.</source>
        <translation>Chaque pause dans la frappe est gardée. Revenir en arrière s’annule comme toute autre étape. Choisissez-en deux pour les comparer.</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldRow</name>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
</context>
<context>
    <name>InFull</name>
    <message>
        <source>In full</source>
        <translation>En entier</translation>
    </message>
    <message>
        <source>Choose a row to read it in full.</source>
        <translation>Choisissez une ligne pour la lire en entier.</translation>
    </message>
</context>
<context>
    <name>KindChips</name>
    <message>
        <source>What to write</source>
        <translation>À écrire</translation>
    </message>
    <message>
        <source>For the web team</source>
        <translation>Pour l’équipe web</translation>
    </message>
    <message>
        <source>For the desk</source>
        <translation>Pour la rédaction</translation>
    </message>
    <message>
        <source>Full page (HTML)</source>
        <translation>Page complète (HTML)</translation>
    </message>
    <message>
        <source>Fragment for the CMS</source>
        <translation>Fragment pour le CMS</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>WordPress blocks</source>
        <translation>Blocs WordPress</translation>
    </message>
    <message>
        <source>Word file with tracked changes</source>
        <translation>Fichier Word avec suivi des modifications</translation>
    </message>
    <message>
        <source>Review report</source>
        <translation>Rapport de relecture</translation>
    </message>
    <message>
        <source>Review report (CSV)</source>
        <translation>Rapport de relecture (CSV)</translation>
    </message>
    <message>
        <source>Fact-check sheet</source>
        <translation>Fiche de vérification</translation>
    </message>
    <message>
        <source>Fact-check sheet (CSV)</source>
        <translation>Fiche de vérification (CSV)</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Release bundle</source>
        <translation>Dossier de publication</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Let it stand</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What a colleague should know, in a sentence</source>
        <translation>Ce qu’un collègue doit savoir, en une phrase</translation>
    </message>
    <message>
        <source>Nobody: decided alone, and recorded so</source>
        <translation>Personne&#xa0;: décidé seul, et consigné ainsi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Avec l’accord de</translation>
    </message>
    <message>
        <source>This one blocks the export: the reason is recorded with your name and shown to the web team.</source>
        <translation>Cette remarque bloque l’export&#xa0;: le motif est consigné à votre nom et montré à l’équipe web.</translation>
    </message>
    <message numerus="yes">
        <source>Please say why in at least %n characters.</source>
        <translation>
            <numerusform>Dites pourquoi, en %n caractère au moins.</numerusform>
            <numerusform>Dites pourquoi, en %n caractères au moins.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListSheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>{width} pixels</source>
        <translation>{width} pixels</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>Size of all text</source>
        <translation>Taille de tous les textes</translation>
    </message>
    <message>
        <source>Size of the article</source>
        <translation>Taille de l’article</translation>
    </message>
    <message>
        <source>Type of the article</source>
        <translation>Caractère de l’article</translation>
    </message>
    <message>
        <source>Width of the text</source>
        <translation>Largeur du texte</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>La langue changera au prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>MetadataRow</name>
    <message>
        <source>+ Standfirst</source>
        <translation>+ Chapô</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Fiche…</translation>
    </message>
    <message>
        <source>By {name}</source>
        <translation>Par {name}</translation>
    </message>
    <message>
        <source>Byline missing</source>
        <translation>Signature manquante</translation>
    </message>
    <message>
        <source>Date missing</source>
        <translation>Date manquante</translation>
    </message>
    <message>
        <source>Outlet: {name}</source>
        <translation>Média&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Outlet missing</source>
        <translation>Média manquant</translation>
    </message>
    <message>
        <source>Language missing</source>
        <translation>Langue manquante</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name this version</source>
        <translation>Nommer cette version</translation>
    </message>
    <message>
        <source>A name under which you find this version again:</source>
        <translation>Un nom pour retrouver cette version&#xa0;:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Nommer</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>The text as it came in</source>
        <translation>Le texte tel qu’il est arrivé</translation>
    </message>
    <message>
        <source>Lines left out</source>
        <translation>Lignes écartées</translation>
    </message>
    <message>
        <source>Take this line back</source>
        <translation>Reprendre cette ligne</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Ce qui a changé depuis</translation>
    </message>
    <message>
        <source>This draft was written here: there is no other original.</source>
        <translation>Cet article a été écrit ici&#xa0;: il n’a pas d’autre original.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines left out as page furniture</source>
        <translation>
            <numerusform>%n ligne écartée comme habillage</numerusform>
            <numerusform>%n lignes écartées comme habillage</numerusform>
        </translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>reprise</translation>
    </message>
</context>
<context>
    <name>OutletForm</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>By Ada Reyes</source>
        <translation>Par Ada Reyes</translation>
    </message>
    <message>
        <source>characters; nothing for no limit</source>
        <translation>caractères&#x202f;; rien, sans limite</translation>
    </message>
    <message>
        <source>Ada Reyes</source>
        <translation>Ada Reyes</translation>
    </message>
    <message>
        <source>must name its source like any other</source>
        <translation>doit nommer sa source comme les autres</translation>
    </message>
    <message>
        <source>no-break spaces</source>
        <translation>espaces insécables</translation>
    </message>
    <message>
        <source>thin no-break spaces before ; ! ?</source>
        <translation>espaces fines insécables devant&#x202f;;&#xa0;!&#xa0;?</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>comme dans le texte</translation>
    </message>
    <message>
        <source>of an editor</source>
        <translation>celui d’un rédacteur</translation>
    </message>
    <message>
        <source>of two people</source>
        <translation>ceux de deux personnes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Longest headline</source>
        <translation>Titre le plus long</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Times without an offset are</source>
        <translation>Heures sans décalage</translation>
    </message>
    <message>
        <source>Spaces on the page</source>
        <translation>Espaces de la page</translation>
    </message>
    <message>
        <source>Signatures needed</source>
        <translation>Visas nécessaires</translation>
    </message>
    <message>
        <source>Name of the files</source>
        <translation>Nom des fichiers</translation>
    </message>
    <message>
        <source>Kinds the web team takes</source>
        <translation>Formes que prend l’équipe web</translation>
    </message>
    <message>
        <source>Must have</source>
        <translation>Doit avoir</translation>
    </message>
    <message>
        <source>First paragraph</source>
        <translation>Premier paragraphe</translation>
    </message>
    <message>
        <source>Disclaimers for</source>
        <translation>Avertissements pour</translation>
    </message>
    <message>
        <source>Disclaimer, {language}</source>
        <translation>Avertissement, {language}</translation>
    </message>
    <message>
        <source>Without a wording nothing goes out in this language.</source>
        <translation>Sans texte, rien ne paraît dans cette langue.</translation>
    </message>
    <message>
        <source>A changed wording is approved by</source>
        <translation>Une formulation changée est approuvée par</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Approuvé le</translation>
    </message>
    <message>
        <source>Where it is taken from</source>
        <translation>D’où elle est tirée</translation>
    </message>
</context>
<context>
    <name>OutletsPage</name>
    <message>
        <source>What you change is written to a profile of your own; what came with the program stays as it is.</source>
        <translation>Ce que vous changez s’écrit dans un profil à vous&#x202f;; ce qui est fourni avec le programme reste tel quel.</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Enregistrer le profil</translation>
    </message>
    <message>
        <source>New outlet like this</source>
        <translation>Nouveau média d’après celui-ci</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Back to the delivered one</source>
        <translation>Revenir à celui d’origine</translation>
    </message>
    <message>
        <source>Delete this outlet</source>
        <translation>Supprimer ce média</translation>
    </message>
    <message>
        <source>The changes of “{name}” are not saved: save the profile, or drop them.</source>
        <translation>Les modifications de «&#xa0;{name}&#xa0;» ne sont pas enregistrées&#xa0;: enregistrez le profil, ou abandonnez-les.</translation>
    </message>
    <message>
        <source>New outlet</source>
        <translation>Nouveau média</translation>
    </message>
    <message>
        <source>Give it a name, then save the profile.</source>
        <translation>Donnez-lui un nom, puis enregistrez le profil.</translation>
    </message>
    <message>
        <source>Another outlet is called “{name}”: give this one a name of its own.</source>
        <translation>Un autre média s’appelle déjà «&#xa0;{name}&#xa0;»&#xa0;: donnez à celui-ci un nom à lui.</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Enregistré&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>PackTrialDialog</name>
    <message>
        <source>Try “{pack}” on my drafts</source>
        <translation>Essayer «&#xa0;{pack}&#xa0;» sur mes articles</translation>
    </message>
    <message>
        <source>Drafts looked at</source>
        <translation>Articles examinés</translation>
    </message>
    <message>
        <source>In the draft</source>
        <translation>Dans l’article</translation>
    </message>
    <message>
        <source>What is marked</source>
        <translation>Ce qui est marqué</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Take it up for {outlet}</source>
        <translation>L’adopter pour {outlet}</translation>
    </message>
    <message>
        <source>Places the pack marks</source>
        <translation>Passages que le jeu de règles marque</translation>
    </message>
    <message>
        <source>Enter or a double click opens a draft at the place. Nothing is changed by a trial.</source>
        <translation>Entrée ou un double-clic ouvre l’article à l’endroit dit. Un essai ne change rien.</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n drafts</source>
        <translation>
            <numerusform>dans %n article</numerusform>
            <numerusform>dans %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts read</source>
        <translation>
            <numerusform>%n article lu</numerusform>
            <numerusform>%n articles lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>Nothing in %n drafts would be marked.</source>
        <translation>
            <numerusform>Rien ne serait marqué dans %n article.</numerusform>
            <numerusform>Rien ne serait marqué dans %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n places are shown: this pack is loud.</source>
        <translation>
            <numerusform>Le premier passage (%n) est montré&#xa0;: ce jeu de règles est bruyant.</numerusform>
            <numerusform>Les %n premiers passages sont montrés&#xa0;: ce jeu de règles est bruyant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Save a draft package</source>
        <translation>Enregistrer un paquet</translation>
    </message>
    <message>
        <source>One file with the text, its versions, the rulings and the sources, for another desk to open.</source>
        <translation>Un seul fichier avec le texte, ses versions, les décisions et les sources, à ouvrir dans une autre rédaction.</translation>
    </message>
    <message>
        <source>With private notes: contacts, reasons for anonymity, the source text</source>
        <translation>Avec les notes privées&#xa0;: contacts, raisons de l’anonymat, texte source</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>The page as it will be published.</source>
        <translation>La page telle qu’elle paraîtra.</translation>
    </message>
</context>
<context>
    <name>ParityCommands</name>
    <message>
        <source>The text it was made from</source>
        <translation>Le texte dont il est tiré</translation>
    </message>
    <message>
        <source>Articles ({endings})</source>
        <translation>Articles ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
</context>
<context>
    <name>ParityDialog</name>
    <message>
        <source>Compare with the original</source>
        <translation>Comparer avec l’original</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Another text…</source>
        <translation>Un autre texte…</translation>
    </message>
    <message>
        <source>Compare no longer</source>
        <translation>Ne plus comparer</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>{name} · {language}</source>
        <translation>{name} · {language}</translation>
    </message>
    <message>
        <source>Nothing of the differences is open.</source>
        <translation>Aucune différence n’est en attente.</translation>
    </message>
</context>
<context>
    <name>ParityKeys</name>
    <message>
        <source>Fix</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Montrer dans le texte</translation>
    </message>
    <message>
        <source>Pair with the one above</source>
        <translation>Apparier avec celui du dessus</translation>
    </message>
    <message>
        <source>with the one below</source>
        <translation>avec celui du dessous</translation>
    </message>
    <message>
        <source>Leave it to the comparison</source>
        <translation>Laisser faire la comparaison</translation>
    </message>
    <message>
        <source>This paragraph of the draft renders the source’s paragraph before the one it stands beside</source>
        <translation>Ce paragraphe de l’article rend celui de la source qui précède le paragraphe en face</translation>
    </message>
    <message>
        <source>This paragraph of the draft renders the source’s paragraph after the one it stands beside</source>
        <translation>Ce paragraphe de l’article rend celui de la source qui suit le paragraphe en face</translation>
    </message>
    <message>
        <source>Take back the pair made by hand</source>
        <translation>Défaire la paire faite à la main</translation>
    </message>
    <message numerus="yes">
        <source>%n differences to settle</source>
        <translation>
            <numerusform>%n différence à régler</numerusform>
            <numerusform>%n différences à régler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>%n indication</numerusform>
            <numerusform>%n indications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs are a guess</source>
        <translation>
            <numerusform>%n paire est supposée</numerusform>
            <numerusform>%n paires sont supposées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParityTable</name>
    <message>
        <source>The draft and its source, paragraph by paragraph</source>
        <translation>L’article et sa source, paragraphe par paragraphe</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>no partner</source>
        <translation>sans pendant</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacé</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>supposé</translation>
    </message>
    <message>
        <source>Not in the draft</source>
        <translation>Absent de l’article</translation>
    </message>
    <message>
        <source>Not in the source</source>
        <translation>Absent de la source</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Search drafts, actions…</source>
        <translation>Articles, commandes…</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste an article</source>
        <translation>Coller un article</translation>
    </message>
    <message>
        <source>Paste it as it was copied. Menus, share buttons, dates and advertisements are taken out and kept aside.</source>
        <translation>Collez-le tel que copié. Menus, boutons de partage, dates et publicités sont retirés et gardés à part.</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>L’article</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Make a draft</source>
        <translation>Créer l’article</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who are you?</source>
        <translation>Qui êtes-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Your name stands beside every ruling you make. It is recorded, not checked: this is no login.</source>
        <translation>Votre nom figure à côté de chacune de vos décisions. Il est consigné, pas vérifié&#xa0;: ce n’est pas une identification.</translation>
    </message>
    <message>
        <source>Known here</source>
        <translation>Déjà venus</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Une nouvelle personne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initiales</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Desk editors and news editors release, hold and correct; only an editor-in-chief withdraws.</source>
        <translation>Les chefs de desk et d’édition publient, retiennent et rectifient&#x202f;; seul le rédacteur en chef retire.</translation>
    </message>
    <message>
        <source>That is me</source>
        <translation>C’est moi</translation>
    </message>
    <message>
        <source>Please give a name.</source>
        <translation>Donnez un nom.</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Your name stands beside every ruling you make. It is recorded, not checked: this is no login.</source>
        <translation>Votre nom figure à côté de chacune de vos décisions. Il est consigné, pas vérifié&#xa0;: ce n’est pas une identification.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initiales</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Desk editors and news editors release, hold and correct; only an editor-in-chief withdraws.</source>
        <translation>Les chefs de desk et d’édition publient, retiennent et rectifient&#x202f;; seul le rédacteur en chef retire.</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Garder en préréglage…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Forget the preset</source>
        <translation>Oublier le préréglage</translation>
    </message>
    <message>
        <source>No preset</source>
        <translation>Aucun préréglage</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>This draft was damaged on disk; the version of {time} was put in its place.</source>
        <translation>Cet article était abîmé sur le disque&#xa0;; la version de {time} a été mise à sa place.</translation>
    </message>
    <message>
        <source>This draft was damaged on disk, and no whole version was left: please compare it with the original.</source>
        <translation>Cet article était abîmé sur le disque et aucune version entière n’en restait&#xa0;: comparez-le à l’original.</translation>
    </message>
    <message>
        <source>{person} has this desk open on {host}: you can read here, and write nothing.</source>
        <translation>Ce bureau est ouvert par {person} sur {host}&#xa0;: vous pouvez lire, pas écrire.</translation>
    </message>
    <message>
        <source>The program was cut off last time. Restored: “{title}”, last saved {time}.</source>
        <translation>Le programme a été interrompu la dernière fois. Retrouvé&#xa0;: «&#xa0;{title}&#xa0;», dernier enregistrement&#xa0;: {time}.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
</context>
<context>
    <name>ProofCommands</name>
    <message>
        <source>Print a proof</source>
        <translation>Imprimer une épreuve</translation>
    </message>
    <message>
        <source>Printed: {place}</source>
        <translation>Imprimé&#xa0;: {place}</translation>
    </message>
    <message>
        <source>{place} takes no pages. Choose another printer, or write the proof as PDF.</source>
        <translation>{place} n’accepte aucune page. Choisissez une autre imprimante, ou écrivez l’épreuve en PDF.</translation>
    </message>
    <message>
        <source>Proof as PDF</source>
        <translation>Épreuve en PDF</translation>
    </message>
    <message>
        <source>Printing page {number} of {count}</source>
        <translation>Impression de la page {number} sur {count}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Écrit&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Disque</translation>
    </message>
</context>
<context>
    <name>QuestionCommands</name>
    <message>
        <source>Questions to the author</source>
        <translation>Questions à l’auteur</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Écrit&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Documents (*.md *.txt)</source>
        <translation>Documents (*.md *.txt)</translation>
    </message>
    <message>
        <source>Read the author’s answers</source>
        <translation>Lire les réponses de l’auteur</translation>
    </message>
    <message numerus="yes">
        <source>%n questions were answered.</source>
        <translation>
            <numerusform>%n question a reçu sa réponse.</numerusform>
            <numerusform>%n questions ont reçu leur réponse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers belong to no open question.</source>
        <translation>
            <numerusform>%n réponse ne correspond à aucune question ouverte.</numerusform>
            <numerusform>%n réponses ne correspondent à aucune question ouverte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>Voir la première</translation>
    </message>
    <message>
        <source>Nothing that was answered is open any more.</source>
        <translation>Plus rien de ce qui a reçu une réponse n’est ouvert.</translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message>
        <source>Questions to the author</source>
        <translation>Questions à l’auteur</translation>
    </message>
    <message>
        <source>Save them as a document and send it; the author writes the answers in. Read it back here.</source>
        <translation>Enregistrez-les dans un document et envoyez-le&#x202f;; l’auteur y écrit ses réponses. Lisez-les ensuite ici.</translation>
    </message>
    <message>
        <source>No question is open. Ask one with “Ask the author” on a finding.</source>
        <translation>Aucune question n’est ouverte. Posez-en une avec «&#xa0;Interroger l’auteur&#xa0;» sur une remarque.</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Questions ouvertes</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos de</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Posée</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Read answers…</source>
        <translation>Lire les réponses…</translation>
    </message>
    <message>
        <source>Save as a document…</source>
        <translation>Enregistrer un document…</translation>
    </message>
</context>
<context>
    <name>ReceivedCommands</name>
    <message numerus="yes">
        <source>%n changes could not be taken back: the text around them is another now.</source>
        <translation>
            <numerusform>%n modification n’a pas pu être défaite&#xa0;: le texte autour a changé.</numerusform>
            <numerusform>%n modifications n’ont pas pu être défaites&#xa0;: le texte autour a changé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments became questions to the author.</source>
        <translation>
            <numerusform>%n commentaire est devenu une question à l’auteur.</numerusform>
            <numerusform>%n commentaires sont devenus des questions à l’auteur.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new draft was put in the bin.</source>
        <translation>Le nouvel article a été mis à la corbeille.</translation>
    </message>
</context>
<context>
    <name>ReviewCommands</name>
    <message>
        <source>“{choice}” is not offered for this finding.</source>
        <translation>«&#xa0;{choice}&#xa0;» ne s’applique pas à cette remarque.</translation>
    </message>
    <message>
        <source>Attach a source</source>
        <translation>Joindre une source</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>reporter</source>
        <translation>journaliste</translation>
    </message>
    <message>
        <source>translator</source>
        <translation>traducteur</translation>
    </message>
    <message>
        <source>copy editor</source>
        <translation>secrétaire de rédaction</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>rédacteur</translation>
    </message>
    <message>
        <source>desk editor</source>
        <translation>chef de desk</translation>
    </message>
    <message>
        <source>news editor</source>
        <translation>chef d’édition</translation>
    </message>
    <message>
        <source>editor-in-chief</source>
        <translation>rédacteur en chef</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>Try it on a text</source>
        <translation>Essayez-la sur un texte</translation>
    </message>
    <message>
        <source>Try it on a text: write or paste here.</source>
        <translation>Essayez-la sur un texte&#xa0;: écrivez ou collez ici.</translation>
    </message>
    <message>
        <source>What it finds in the text</source>
        <translation>Ce qu’elle trouve dans le texte</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>La règle</translation>
    </message>
    <message>
        <source>Found: {text}</source>
        <translation>Trouvé&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Left alone: {text}</source>
        <translation>Laissé&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Nothing is found in this text.</source>
        <translation>Rien n’est trouvé dans ce texte.</translation>
    </message>
</context>
<context>
    <name>RuleCommands</name>
    <message>
        <source>Try house rules on my drafts</source>
        <translation>Essayer des règles maison sur mes articles</translation>
    </message>
    <message>
        <source>House rules (*.toml)</source>
        <translation>Règles maison (*.toml)</translation>
    </message>
    <message>
        <source>The rules are in force: {path}</source>
        <translation>Les règles sont en vigueur&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Search the rules</source>
        <translation>Chercher une règle</translation>
    </message>
    <message>
        <source>Spacing: as usual</source>
        <translation>Espaces&#xa0;: comme d’usage</translation>
    </message>
    <message>
        <source>Spacing: thin before ; ! ?</source>
        <translation>Espaces&#xa0;: fine devant&#x202f;;&#xa0;!&#xa0;?</translation>
    </message>
    <message>
        <source>Spacing: full no-break space</source>
        <translation>Espaces&#xa0;: insécable entière</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Language of the drafts</source>
        <translation>Langue des articles</translation>
    </message>
    <message>
        <source>Spacing profile</source>
        <translation>Profil d’espaces</translation>
    </message>
    <message>
        <source>What is looked for</source>
        <translation>Ce qui est cherché</translation>
    </message>
    <message>
        <source>Style book: {name}</source>
        <translation>Guide de style&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>RunProgress</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>Ce qui a été remarqué</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{number} of {count}: {name}</source>
        <translation>{number} sur {count}&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>Dictionnaires</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Desk and backups</source>
        <translation>Bureau et sauvegardes</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Pages des réglages</translation>
    </message>
    <message>
        <source>Keyboard…</source>
        <translation>Clavier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SettledDialog</name>
    <message>
        <source>What was settled</source>
        <translation>Ce qui est réglé</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Rulings</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>(words changed or gone) {code}</source>
        <translation>(mots changés ou disparus) {code}</translation>
    </message>
    <message>
        <source>Nothing was settled yet: each ruling on a finding is listed here, and can be taken back.</source>
        <translation>Rien n’est encore réglé&#xa0;: chaque décision figurera ici, et pourra être reprise.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>{ruling}: {why}</source>
        <translation>{ruling}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle touche</translation>
    </message>
    <message>
        <source>New key for the action chosen</source>
        <translation>Nouvelle touche pour la commande choisie</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>While the list of findings has the focus</source>
        <translation>Quand la liste des remarques a le focus</translation>
    </message>
    <message>
        <source>This key already means: {action}</source>
        <translation>Cette touche sert déjà à&#xa0;: {action}</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Sources {count}</source>
        <translation>Sources {count}</translation>
    </message>
</context>
<context>
    <name>SourceCommands</name>
    <message>
        <source>A new source</source>
        <translation>Une nouvelle source</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>A new source</source>
        <translation>Une nouvelle source</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’elle en dit</translation>
    </message>
    <message>
        <source>What is it called</source>
        <translation>Son intitulé</translation>
    </message>
    <message>
        <source>Who says it, with their role</source>
        <translation>Qui le dit, avec sa fonction</translation>
    </message>
    <message>
        <source>Who published it</source>
        <translation>Qui l’a publiée</translation>
    </message>
    <message>
        <source>Page, paragraph or minute</source>
        <translation>Page, paragraphe ou minute</translation>
    </message>
    <message>
        <source>Date it was published: 2026-03-17</source>
        <translation>Date de publication&#xa0;: 2026-03-17</translation>
    </message>
    <message>
        <source>Why it may not be named, and who at the desk knows the name</source>
        <translation>Pourquoi elle ne peut être nommée, et qui à la rédaction connaît son nom</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>On the record</source>
        <translation>À visage découvert</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Sans être citée</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonyme</translation>
    </message>
    <message>
        <source>A primary source: seen by us, not reported by others</source>
        <translation>Source primaire&#xa0;: vue par nous, non rapportée par d’autres</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Lecture de {name}…</translation>
    </message>
    <message>
        <source>Please say why the source may not be named.</source>
        <translation>Indiquez pourquoi la source ne peut être nommée.</translation>
    </message>
    <message>
        <source>“{value}” is no day of the calendar: write 2026-03-17, 2026-03 or 2026.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un jour du calendrier&#xa0;: écrivez 2026-03-17, 2026-03 ou 2026.</translation>
    </message>
    <message>
        <source>Stays on this desk: never exported</source>
        <translation>Reste sur ce bureau&#xa0;: jamais exportée</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where in it</source>
        <translation>Où exactement</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publiée le</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>Citée</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Joindre</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Our copy</source>
        <translation>Notre copie</translation>
    </message>
    <message>
        <source>Our copy of the source</source>
        <translation>Notre copie de la source</translation>
    </message>
    <message>
        <source>{name} (SHA-256 {hash}…)</source>
        <translation>{name} (SHA-256 {hash}…)</translation>
    </message>
    <message>
        <source>Please give a title, a speaker or an address: something a colleague can find again.</source>
        <translation>Donnez un intitulé, un locuteur ou une adresse&#xa0;: de quoi la retrouver.</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Paste or open the text it was made from</source>
        <translation>Collez ou ouvrez le texte dont il est tiré</translation>
    </message>
    <message>
        <source>The article in its original language, the press release, the transcript. Numbers, dates, names, quotations and paragraphs of the draft are then held against it; what was lost or altered on the way is marked in both and listed among the findings, with the source’s number or name as the fix. The text stays with the draft, on this computer.</source>
        <translation>L’article dans sa langue d’origine, le communiqué, la transcription. Les nombres, dates, noms, citations et paragraphes de l’article lui sont alors confrontés&#xa0;; ce qui s’est perdu ou altéré en chemin est marqué des deux côtés et figure parmi les remarques, avec le nombre ou le nom de la source pour correction. Le texte reste avec l’article, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The text it was made from</source>
        <translation>Le texte dont il est tiré</translation>
    </message>
    <message>
        <source>Its language</source>
        <translation>Sa langue</translation>
    </message>
    <message>
        <source>Guess the language</source>
        <translation>Deviner la langue</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Back to the comparison</source>
        <translation>Retour à la comparaison</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
</context>
<context>
    <name>SourcesView</name>
    <message>
        <source>By source</source>
        <translation>Par source</translation>
    </message>
    <message>
        <source>By claim</source>
        <translation>Par affirmation</translation>
    </message>
    <message>
        <source>Order of the ledger</source>
        <translation>Ordre du registre</translation>
    </message>
    <message>
        <source>Sources of this draft</source>
        <translation>Sources de cet article</translation>
    </message>
    <message>
        <source>No source yet. Take an unsourced claim in hand and press S: the source is kept here with the words it supports.</source>
        <translation>Pas encore de source. Prenez en main une affirmation sans source et appuyez sur S&#xa0;: la source est gardée ici avec les mots qu’elle appuie.</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>Ajouter une source…</translation>
    </message>
    <message>
        <source>Every sourced claim of this story hangs on one source: is there a second?</source>
        <translation>Toutes les affirmations sourcées de cet article tiennent à une seule source&#xa0;: y en a-t-il une deuxième&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>supports %n places</source>
        <translation>
            <numerusform>appuie %n passage</numerusform>
            <numerusform>appuie %n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>supports it</source>
        <translation>la confirme</translation>
    </message>
    <message>
        <source>supports it in part</source>
        <translation>la confirme en partie</translation>
    </message>
    <message>
        <source>contradicts it</source>
        <translation>la contredit</translation>
    </message>
    <message>
        <source>One source alone</source>
        <translation>Une seule source</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
    <message>
        <source>Dictionaries are added in the settings</source>
        <translation>Les dictionnaires s’ajoutent dans les réglages</translation>
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
            <numerusform>%n bloque l’export</numerusform>
            <numerusform>%n bloquent l’export</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing blocks the export</source>
        <translation>Rien ne bloque l’export</translation>
    </message>
    <message>
        <source>{state} · signature void</source>
        <translation>{state} · signature caduque</translation>
    </message>
    <message>
        <source>No language</source>
        <translation>Sans langue</translation>
    </message>
    <message>
        <source>Spelling not checked: no dictionary for {language}</source>
        <translation>Orthographe non vérifiée&#xa0;: aucun dictionnaire ({language})</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Qui êtes-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistré {time}</translation>
    </message>
</context>
<context>
    <name>StockCommands</name>
    <message numerus="yes">
        <source>%n findings went with their paragraph. Was it cut on purpose?</source>
        <translation>
            <numerusform>%n remarque a disparu avec son paragraphe. Coupe voulue&#x202f;?</numerusform>
            <numerusform>%n remarques ont disparu avec leur paragraphe. Coupe voulue&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, cut</source>
        <translation>Oui, coupé</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>StoryHead</name>
    <message>
        <source>Kicker</source>
        <translation>Surtitre</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>Chapô</translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message>
        <source>Text of the article</source>
        <translation>Texte de l’article</translation>
    </message>
    <message>
        <source>Write or paste the article here.</source>
        <translation>Écrivez ou collez l’article ici.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{old} → {new}</source>
        <translation>{old} → {new}</translation>
    </message>
    <message>
        <source>the text was changed</source>
        <translation>le texte a été modifié</translation>
    </message>
    <message>
        <source>Signed: {role}</source>
        <translation>Signé&#xa0;: {role}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Arrivé</translation>
    </message>
    <message>
        <source>Disclaimer chosen</source>
        <translation>Avertissement choisi</translation>
    </message>
    <message>
        <source>Embargo or hold set</source>
        <translation>Embargo ou blocage posé</translation>
    </message>
    <message>
        <source>Thrown into the bin</source>
        <translation>Mis à la corbeille</translation>
    </message>
    <message>
        <source>Taken out of the bin</source>
        <translation>Sorti de la corbeille</translation>
    </message>
    <message>
        <source>Version named</source>
        <translation>Version nommée</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Signatures became void</source>
        <translation>Signatures devenues caduques</translation>
    </message>
    <message>
        <source>Ruled</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Ruling taken back</source>
        <translation>Décision retirée</translation>
    </message>
    <message>
        <source>Ruling made again</source>
        <translation>Décision rétablie</translation>
    </message>
    <message>
        <source>Source kept</source>
        <translation>Source consignée</translation>
    </message>
    <message>
        <source>Source tied to a claim</source>
        <translation>Source rattachée à une affirmation</translation>
    </message>
    <message>
        <source>Source text kept for comparison</source>
        <translation>Texte source gardé pour comparaison</translation>
    </message>
    <message>
        <source>Source text put away</source>
        <translation>Texte source retiré</translation>
    </message>
    <message>
        <source>Names accepted</source>
        <translation>Noms acceptés</translation>
    </message>
    <message>
        <source>Words imported</source>
        <translation>Mots importés</translation>
    </message>
    <message>
        <source>Accepted word forgotten</source>
        <translation>Mot accepté oublié</translation>
    </message>
    <message>
        <source>Person chosen</source>
        <translation>Personne choisie</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Sauvegarde restaurée</translation>
    </message>
    <message>
        <source>An outlet asks for other signatures</source>
        <translation>Un média demande d’autres signatures</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exporté</translation>
    </message>
    <message>
        <source>Written for the desk</source>
        <translation>Écrit pour la rédaction</translation>
    </message>
    <message>
        <source>Draft package saved</source>
        <translation>Paquet enregistré</translation>
    </message>
    <message>
        <source>Draft package opened</source>
        <translation>Paquet ouvert</translation>
    </message>
</context>
<context>
    <name>TimelineDialog</name>
    <message>
        <source>Timeline of the draft</source>
        <translation>Chronologie de l’article</translation>
    </message>
    <message>
        <source>The record of this desk does not hold at: {places}</source>
        <translation>Le registre de cette rédaction ne tient pas à&#xa0;: {places}</translation>
    </message>
    <message numerus="yes">
        <source>The chain of %n events of this desk holds.</source>
        <translation>
            <numerusform>La chaîne de %n événement de cette rédaction tient.</numerusform>
            <numerusform>La chaîne des %n événements de cette rédaction tient.</numerusform>
        </translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>Événements, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Paste article</source>
        <translation>Coller un article</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Compare with original</source>
        <translation>Comparer à l’original</translation>
    </message>
    <message>
        <source>None open</source>
        <translation>Rien à régler</translation>
    </message>
    <message>
        <source>{position} of {count}</source>
        <translation>{position} sur {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n à régler</numerusform>
            <numerusform>%n à régler</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Sourcing</source>
        <translation>Sourçage</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Remarque précédente</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Remarque suivante</translation>
    </message>
    <message>
        <source>Go to the list of findings</source>
        <translation>Aller à la liste des remarques</translation>
    </message>
</context>
<context>
    <name>TypographyDialog</name>
    <message>
        <source>Apply typography</source>
        <translation>Appliquer la typographie</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Changes of typography</source>
        <translation>Changements de typographie</translation>
    </message>
    <message>
        <source>Nothing is to be changed: spaces, marks and apostrophes are as the style wants them.</source>
        <translation>Rien à changer&#xa0;: espaces, guillemets et apostrophes suivent le code typographique.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n changes. In quotations only spaces and quotation marks change. One undo takes all back.</source>
        <translation>
            <numerusform>%n changement. Dans les citations, seuls les espaces et les guillemets changent. Une seule annulation défait tout.</numerusform>
            <numerusform>%n changements. Dans les citations, seuls les espaces et les guillemets changent. Une seule annulation défait tout.</numerusform>
        </translation>
    </message>
    <message>
        <source>▸ ◂ enclose what changes: · is a space, ␣ a no-break space, ˽ a thin one.</source>
        <translation>▸ ◂ entourent ce qui change&#xa0;: · est une espace, ␣ une insécable, ˽ une fine insécable.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>VoicesView</name>
    <message>
        <source>Who says what</source>
        <translation>Qui dit quoi</translation>
    </message>
    <message>
        <source>Everything here comes from one source: {name}.</source>
        <translation>Tout vient ici d’une seule source&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>{name} · {count}</source>
        <translation>{name} · {count}</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Nobody says this</source>
        <translation>Personne ne le dit</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>New</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Second read</source>
        <translation>Seconde lecture</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Paru</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Rectifié</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Spiked</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Rédacteur</translation>
    </message>
    <message>
        <source>Second reader</source>
        <translation>Second relecteur</translation>
    </message>
    <message>
        <source>Standard disclaimer</source>
        <translation>Avertissement standard</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>Sponsored content</source>
        <translation>Contenu sponsorisé</translation>
    </message>
    <message>
        <source>Machine-translated</source>
        <translation>Traduction automatique</translation>
    </message>
    <message>
        <source>Written with AI</source>
        <translation>Rédigé avec l’IA</translation>
    </message>
    <message>
        <source>Word file</source>
        <translation>Fichier Word</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Texte OpenDocument</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>WordPress export</source>
        <translation>Export WordPress</translation>
    </message>
    <message>
        <source>WordPress post</source>
        <translation>Article WordPress</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte seul</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Cohérence</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>Habillage</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>Surtitre</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>Chapô</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Légendes</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Lieu et date</translation>
    </message>
    <message>
        <source>Publication date</source>
        <translation>Date de parution</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>{field}: {text}</source>
        <translation>{field}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Attach source</source>
        <translation>Joindre une source</translation>
    </message>
    <message>
        <source>Attribute to…</source>
        <translation>Attribuer à…</translation>
    </message>
    <message>
        <source>Ask the author</source>
        <translation>Interroger l’auteur</translation>
    </message>
    <message>
        <source>Let it stand…</source>
        <translation>Laisser tel quel…</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>sourced</source>
        <translation>sourcées</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>faibles</translation>
    </message>
    <message>
        <source>unsourced</source>
        <translation>sans source</translation>
    </message>
    <message>
        <source>No language</source>
        <translation>Sans langue</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>À l’arrivée</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Déclaration</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Entretien</translation>
    </message>
    <message>
        <source>Press release</source>
        <translation>Communiqué</translation>
    </message>
    <message>
        <source>News agency</source>
        <translation>Agence de presse</translation>
    </message>
    <message>
        <source>Witnessed by us</source>
        <translation>Constaté par nous</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Réseaux sociaux</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Source attached</source>
        <translation>Source jointe</translation>
    </message>
    <message>
        <source>Attributed</source>
        <translation>Attribué</translation>
    </message>
    <message>
        <source>Left to stand</source>
        <translation>Laissé tel quel</translation>
    </message>
    <message>
        <source>Author asked</source>
        <translation>Auteur interrogé</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoré</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>No word was accepted yet. “Ignore” on a spelling finding can accept a word for the outlet or for you.</source>
        <translation>Aucun mot n’a encore été accepté. «&#xa0;Ignorer&#xa0;», sur une remarque d’orthographe, peut accepter un mot pour le média ou pour vous.</translation>
    </message>
    <message>
        <source>Accepted words</source>
        <translation>Mots acceptés</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>L’oublier</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>Importer des mots</translation>
    </message>
    <message>
        <source>words.txt</source>
        <translation>mots.txt</translation>
    </message>
    <message>
        <source>Word lists (*.txt *.dic)</source>
        <translation>Listes de mots (*.txt *.dic)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export the words</source>
        <translation>Exporter les mots</translation>
    </message>
</context>
<context>
    <name>WorkflowCommands</name>
    <message numerus="yes">
        <source>The draft was changed: %n signatures are void.</source>
        <translation>
            <numerusform>L’article a été modifié&#xa0;: %n signature est caduque.</numerusform>
            <numerusform>L’article a été modifié&#xa0;: %n signatures sont caduques.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>Voir…</translation>
    </message>
</context>
<context>
    <name>WorkflowDialog</name>
    <message>
        <source>State: {name}</source>
        <translation>État&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Passer à…</translation>
    </message>
    <message>
        <source>Where it may go</source>
        <translation>Où il peut aller</translation>
    </message>
    <message>
        <source>What is in the way</source>
        <translation>Ce qui fait obstacle</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Déclaration</translation>
    </message>
    <message>
        <source>CORRECTED: a fact was wrong</source>
        <translation>CORRECTED&#xa0;: un fait était faux</translation>
    </message>
    <message>
        <source>REFILE: a slip without weight</source>
        <translation>REFILE&#xa0;: une erreur sans portée</translation>
    </message>
    <message>
        <source>2026-11-25, when the mistake went out</source>
        <translation>2026-11-25, jour où l’erreur a paru</translation>
    </message>
    <message>
        <source>Kind of correction</source>
        <translation>Nature du rectificatif</translation>
    </message>
    <message>
        <source>Wrong since</source>
        <translation>Faux depuis</translation>
    </message>
    <message>
        <source>What holds it</source>
        <translation>Ce qui le retient</translation>
    </message>
    <message>
        <source>2026-11-25 18:00, or nothing</source>
        <translation>2026-11-25 18:00, ou rien</translation>
    </message>
    <message>
        <source>Why it must not go out yet, or nothing</source>
        <translation>Pourquoi il ne doit pas encore paraître, ou rien</translation>
    </message>
    <message>
        <source>Embargo until</source>
        <translation>Embargo jusqu’au</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Blocage juridique</translation>
    </message>
    <message>
        <source>Keep embargo and hold</source>
        <translation>Garder embargo et blocage</translation>
    </message>
    <message>
        <source>Go and settle it</source>
        <translation>Aller régler cela</translation>
    </message>
    <message>
        <source>Sign: {role}</source>
        <translation>Signer&#xa0;: {role}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>{role}: signed by {name}, {time}</source>
        <translation>{role}&#xa0;: signé par {name}, {time}</translation>
    </message>
    <message>
        <source>{text} (alone on this desk)</source>
        <translation>{text} (seul dans cette rédaction)</translation>
    </message>
    <message>
        <source>{text} – “{statement}”</source>
        <translation>{text} – «&#xa0;{statement}&#xa0;»</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>l’instant</translation>
    </message>
    <message>
        <source>{text} – VOID since {time}: the draft was changed</source>
        <translation>{text} – CADUC depuis {time}&#xa0;: l’article a été modifié</translation>
    </message>
    <message>
        <source>{text} – reviewed under older rules</source>
        <translation>{text} – relu selon des règles antérieures</translation>
    </message>
    <message>
        <source>Note to the readers</source>
        <translation>Note aux lecteurs</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Move to: {name}</source>
        <translation>Passer à&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Please write the note.</source>
        <translation>Écrivez la note.</translation>
    </message>
    <message>
        <source>Please give a reason.</source>
        <translation>Indiquez un motif.</translation>
    </message>
    <message>
        <source>Please write the date as 2026-11-25 18:00.</source>
        <translation>Écrivez la date ainsi&#xa0;: 2026-11-25 18:00.</translation>
    </message>
</context>
</TS>
