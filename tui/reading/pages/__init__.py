"""Saved web pages: what a page shows, line by line, and which of those lines are its article."""
