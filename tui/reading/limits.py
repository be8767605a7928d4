"""How much is read: what is far longer than an article is refused before it costs minutes.

Of 121 news articles the longest has 62 sentences, and of the 37 stories that they are of, 174. The time that
reading takes grows with the text, that of comparing faster than the number of sentences: 5,000 that are made
to be alike take 43 s and half a gigabyte when they are of twenty articles, 16 s when they are of two.
"""

from __future__ import annotations

from tui.reading.errors import ReadingError

MOST_ARTICLES = 200  # of one file
LARGEST_TEXT = 1_000_000  # characters of one article, and what stands around it
MOST_LINES = 20_000
MOST_SENTENCES = 2_000  # of one article: a short novel
MOST_IN_A_STORY = 5_000  # sentences
LARGEST_STORY = 200_000_000  # bytes of all its files

TOO_MUCH, FEWER = "Too much to compare", "give fewer articles"
_CUT_OUT = "cut the article out of it"


def refuse_long(text: str, called: str) -> None:
    """Raise :class:`ReadingError` if ``text`` is longer than any article with what may stand around it;
    to be asked before its lines are sorted."""
    if len(text) > LARGEST_TEXT:
        raise ReadingError(called, "its text is longer than a million characters", _CUT_OUT)
    if len(text) > MOST_LINES and sum(map(bool, map(str.strip, text.splitlines()))) > MOST_LINES:
        raise ReadingError(called, f"its text has more than {MOST_LINES:,} lines", _CUT_OUT)


def refuse_together(size: int) -> None:
    """Raise :class:`ReadingError` if the files of a story have more bytes than are read."""
    if size > LARGEST_STORY:
        why = f"together they are over {LARGEST_STORY // 1_000_000} MB, the most that is read of a story"
        raise ReadingError(TOO_MUCH, why, FEWER)


def refuse_many(articles: int, called: str) -> None:
    """Raise :class:`ReadingError` if there are more ``articles`` in a file than are compared."""
    if articles > MOST_ARTICLES:
        why = f"there are {articles:,} articles in it, and {MOST_ARTICLES} are the most that are compared"
        raise ReadingError(called, why, "cut those on one event out of it")
