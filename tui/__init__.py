"""Rashomon: several outlets' articles on one event, side by side, every fact on one row.

For use as a library: ``read_story``, ``compare``, ``render``, and the ``Settings`` of a report.
"""

TYPE_CHECKING = False  # a library's user pays for what is used, and `--help` for nothing
if TYPE_CHECKING:
    from tui.reading import ReadingError, read_story
    from tui.reports.formats import rendered as render
    from tui.reports.settings import Settings
    from tui.stages import compare

__all__ = ["ReadingError", "Settings", "__version__", "compare", "read_story", "render"]
__version__ = "0.1.0"

_WHERE = {
    "ReadingError": ("tui.reading", "ReadingError"),
    "Settings": ("tui.reports.settings", "Settings"),
    "compare": ("tui.stages", "compare"),
    "read_story": ("tui.reading", "read_story"),
    "render": ("tui.reports.formats", "rendered"),
}


if not TYPE_CHECKING:  # or else every name would seem to be there

    def __getattr__(name: str) -> object:
        """What the library offers, imported when it is first used."""
        if name not in _WHERE:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        module, called = _WHERE[name]
        found: object = getattr(import_module(module), called)
        globals()[name] = found
        return found
