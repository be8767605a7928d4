"""What a reader hands to others: one module a format, each a pure function from the contents to text."""
