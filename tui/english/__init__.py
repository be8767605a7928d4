"""Everything that is bound to English: word lists and the stemmer. No other package has any."""
