### Texts of the portal. Words: see core/content/words/en.toml.
