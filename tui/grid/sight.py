"""Which part of a picture is in sight."""

from __future__ import annotations

from collections.abc import Sequence


def top_showing(top: int, height: int, row: tuple[int, int], words: Sequence[int] = ()) -> int:
    """The first line in sight, as near to ``top`` as can be, when all lines of ``row`` are to be seen.

    ``height``: how many lines there are in sight. Of a row that is taller, its beginning is shown, unless the
    lines ``words`` of it are not all in that: then these, or the first of them, with what is around them.
    """
    start, end = row
    if words and end - start > height:
        first, last = min(words), max(words)
        if last - first >= height:
            first = last = words[0]
        if last >= start + height:
            return min(end - height, first - (height - (last + 1 - first)) // 2)
    return min(max(top, end - height), start)
