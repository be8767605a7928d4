"""The parts of the HTML report: a module a section, and the style sheet and script that the page carries."""
