"""How the readings of a fact differ, who leaves out what, and where each detail stands.

One module a kind of difference; each has ``find(row)``, which reports what it sees on one prepared row.
"""

from __future__ import annotations

from tui.differences.details import find_details
from tui.differences.find import find_differences
from tui.differences.marks import find_marks
from tui.differences.omissions import find_omissions

__all__ = ["find_details", "find_differences", "find_marks", "find_omissions"]
