### Texts of the server. Words: see core/content/words/en.toml.
