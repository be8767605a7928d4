"""What the reader shows, as styled lines: a comparison, a view state and a width go in, lines come out.

Pure, and ignorant of terminals: :mod:`tui.app` turns the looks into colours and paints the lines.
"""
