### Texts of the cli. Words: see core/content/words/en.toml.
