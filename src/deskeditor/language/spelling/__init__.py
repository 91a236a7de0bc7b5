"""Spelling: the dictionaries of a language and what they propose. No floor above knows pyspellchecker or Hunspell.

Start reading at ``layered.py`` (the lexicon), then ``morphology.py`` (what is a word), ``dictionaries.py`` (which are found),
``suggester.py`` and ``remembered.py`` (the window's lexicon, which has no dictionaries of its own).
"""
