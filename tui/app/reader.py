"""The application: themes, the screens, and what is the same on all of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.actions import ActionParseResult
from textual.app import App
from textual.binding import BindingType
from textual.command import Provider
from textual.dom import DOMNode
from textual.theme import Theme
from textual.worker import Worker

from tui.apart import WorkError
from tui.app import FORGETFUL, Memory, Refinement
from tui.app.actions import ACTIONS, shown_key, use_keys
from tui.app.bindings import bindings
from tui.app.correcting import CorrectionMade, CorrectionUndone, NoteWritten
from tui.app.links import ArticleAsked, WhyAsked
from tui.app.list_screen import ListScreen
from tui.app.side_by_side import SideBySideScreen
from tui.app.themes import ANSI_VARIABLES, CYCLE, OWN, SIXTEEN_COLOURS, VARIABLES
from tui.comparison import Comparison
from tui.config import DEFAULTS, Config
from tui.corrections import Correction, Note
from tui.grid.view import plain, restored
from tui.hints import Guide
from tui.index import Index
from tui.session import Session

# Seconds. What is aligned within them opens aligned; after them the articles are shown as they are.
PATIENCE = 0.5
_SAID_EVERY = 0.25  # seconds: how far it is
_LEAST_PALETTE = 20, 6  # cells: in fewer, Textual's list of options breaks


def _actions() -> type[Provider]:
    from tui.app.palette import Actions  # when the palette is opened

    return Actions


class Reader(App[None]):
    """The reader of one comparison, and of better ones of the same story that may arrive."""

    CSS_PATH = "reader.tcss"
    TITLE = "Rashomon"
    ENABLE_COMMAND_PALETTE = True
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_actions}
    BINDINGS: ClassVar[list[BindingType]] = bindings("Program")

    def __init__(
        self,
        comparison: Comparison,
        *refinements: Refinement,
        memory: Memory = FORGETFUL,
        config: Config = DEFAULTS,
        guide: Guide | None = None,
    ) -> None:
        # Without colour, Textual greys its colours unless they are the terminal's own; grey marks on
        # grey can't be told apart, so it is told that they are.
        colourless = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if colourless else None)
        for theme in OWN:
            self.register_theme(theme)
        few_colours = self.console.color_system in (None, "standard", "windows")
        if config.theme and config.theme not in self.available_themes:
            names = ", ".join(sorted(self.available_themes))
            raise ValueError(f"there is no theme {config.theme!r}; there are {names}")
        self.theme = SIXTEEN_COLOURS if colourless or few_colours else config.theme or CYCLE[0]
        use_keys(config.keys)
        self.set_keymap({id: ",".join(keys) for id, keys in config.keys.items()})
        self._comparison = comparison
        self._refinements = refinements
        self._home: SideBySideScreen | None = None
        self._under_way = ""
        self._memory = memory
        self._guide = guide
        self._session = memory.session
        self._corrected = memory.session.corrections  # those that the comparison shown has been made with
        self._refining: Worker[None] | None = None
        self._correcting: Worker[None] | None = None

    @property
    def session(self) -> Session:
        """What is to be kept for the next time."""
        home = self._home
        if home is None:
            return self._session
        here = home.rows[home.grid.cursor] if home.rows else None
        place = next((id for cell in here.cells.values() for id in cell.sentences), "") if here else ""
        return replace(self._session, view=plain(home.view), place=place)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        theme = getattr(self, "theme", CYCLE[0])
        return ANSI_VARIABLES if theme.startswith("ansi") else VARIABLES

    def on_mount(self) -> None:
        self.theme_changed_signal.subscribe(self, self._repaint)
        if not self._refinements:
            self._open()
        elif self._comparison.facts:
            self._open()
            # The first screen goes before. A worker is cancelled when the reader is left.
            self.call_after_refresh(self._begin)
        else:
            self.set_timer(PATIENCE, self._open)
            self._begin()

    def _begin(self) -> None:
        self._refining = self.run_worker(self._refine())

    def _open(self) -> None:
        """Show the home screen, if it is not shown yet."""
        if self._home is None:
            view = restored(self._comparison.story, self._session.view)
            self._home = SideBySideScreen(self._index(), view, self._session.place)
            self._home.say_under_way(self._under_way)
            self._show_hint()
            self.push_screen(self._home)

    async def _refine(self) -> None:
        """Put each comparison that arrives in the place of the one before, and say so; or say why there is
        none."""
        while self._refinements:
            refinement = self._refinements[0]
            try:
                better = await self._awaited(refinement)
            except WorkError as error:
                self.notify(
                    f"{error} The rows stay as they are.", severity="warning", timeout=10, markup=False
                )
            else:
                told = self._exchange(better, refinement.means)
                if refinement.means:
                    self.notify(told, markup=False)
            self._refinements = self._refinements[1:]
            self._open()

    async def _awaited(self, refinement: Refinement) -> Comparison:
        """What it makes; how far that is is said meanwhile."""

        def say() -> None:
            done = f" {refinement.done():.0%}" if refinement.done() else ""
            self._say_under_way(f"{refinement.under_way}{done}, {cancels} cancels")

        cancels = shown_key(ACTIONS["cancel"].keys[0])
        self._say_under_way(refinement.under_way)
        saying = self.set_interval(_SAID_EVERY, say)
        try:
            return await refinement.make()
        finally:
            saying.stop()
            self._say_under_way("")

    def action_cancel(self) -> None:
        """Cancel what is under way; or begin anew what was cancelled."""
        if self._correcting is not None and self._correcting.is_running:
            self._correcting.cancel()
            self._keep_corrections(self._corrected)
            self.notify("The correction is not made.", markup=False)
        elif self._refining is not None and self._refining.is_running:
            self._refining.cancel()
            self._open()
            again = shown_key(ACTIONS["cancel"].keys[0])
            what = self._refinements[0].under_way.rstrip("…")
            self.notify(f"Cancelled {what}; {again} begins anew.", markup=False)
        elif self._refinements:
            self._begin()
        else:
            self.notify("Nothing is under way.", markup=False)

    def _show_hint(self) -> None:
        hint = self._guide.hint if self._guide is not None else None
        if self._home is not None:
            key = shown_key(ACTIONS[hint.action].keys[0]) if hint is not None else ""
            self._home.show_hint(hint.text.format(key) if hint is not None else "")

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do it, and if it is the first time, hint at it no more."""
        done = await super().run_action(action, default_namespace, namespaces)
        if done and self._guide is not None and isinstance(action, str) and self._guide.used(action):
            self._show_hint()
        return done

    def _say_under_way(self, what: str) -> None:
        self._under_way = what
        if self._home is not None:
            self._home.say_under_way(what)

    def _exchange(self, better: Comparison, means: str) -> str:
        """Show ``better`` on every screen; returns what to tell of it."""
        if better == self._comparison:
            return f"Rows checked {means}: nothing changes."
        before, after = len(self._comparison.facts), len(better.facts)
        self._comparison = better
        self._show()
        return f"Rows refined {means}: {after} facts, {'as before' if after == before else f'was {before}'}."

    def _index(self) -> Index:
        return Index(self._comparison, self._session.notes)

    def _show(self) -> None:
        """Show the comparison and the notes as they are now, on every screen."""
        index = self._index()
        for screen in self.screen_stack:
            if isinstance(screen, SideBySideScreen | ListScreen):
                screen.exchange(index)

    @on(CorrectionMade)
    def _correct(self, made: CorrectionMade) -> None:
        self._remake((*self._session.corrections, made.correction), made.told)

    @on(CorrectionUndone)
    def _undo(self) -> None:
        if self._session.corrections:
            self._remake(self._session.corrections[:-1], "The last correction is taken back.")
        else:
            self.notify("There is no correction to take back.", markup=False)

    def _remake(self, corrections: tuple[Correction, ...], told: str) -> None:
        """Compare anew with these corrections, which are kept, and say so when it is done."""
        if not self._keep_corrections(corrections):
            told += " It can't be kept for the next time: the state folder can't be written."

        async def work() -> None:
            try:
                self._comparison = await self._awaited(self._memory.correct(corrections))
            except WorkError as error:
                self.notify(str(error), severity="warning", markup=False)
            else:
                self._corrected = corrections
                self._show()
                self.notify(told, markup=False)

        self._correcting = self.run_worker(work(), group="corrections", exclusive=True)

    def _keep_corrections(self, corrections: tuple[Correction, ...]) -> bool:
        """Take and keep them; whether that was possible."""
        self._session = replace(self._session, corrections=corrections)
        return self._memory.keep(self.session)

    @on(NoteWritten)
    def _write(self, note: NoteWritten) -> None:
        others = tuple(other for other in self._session.notes if other.sentences != note.sentences)
        written = (Note(note.sentences, note.text),) if note.text else ()
        self._session = replace(self._session, notes=(*others, *written))
        if not self._memory.keep(self.session):
            self.notify("The note can't be kept: the state folder can't be written.", markup=False)
        self._show()

    def _repaint(self, _: Theme) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, SideBySideScreen | ListScreen):
                screen.forget_styles()

    @on(WhyAsked)
    def _ask_why(self, asked: WhyAsked) -> None:
        from tui.app.why_screen import WhyScreen

        self.push_screen(WhyScreen(asked.index, asked.view, asked.fact), asked.then)

    @on(ArticleAsked)
    def _ask_article(self, asked: ArticleAsked) -> None:
        from tui.app.article_screen import ArticleScreen

        screen = ArticleScreen(
            asked.index, asked.view, asked.source, sentence=asked.sentence, fact=asked.fact
        )
        self.push_screen(screen, asked.then)

    def action_command_palette(self) -> None:
        """All actions by name, where there is room for them."""
        if self.size.width < _LEAST_PALETTE[0] or self.size.height < _LEAST_PALETTE[1]:
            self.notify("No room.", markup=False)
        else:
            super().action_command_palette()

    def action_theme(self) -> None:
        """The next theme of the cycle."""
        place = CYCLE.index(self.theme) if self.theme in CYCLE else -1
        self.theme = CYCLE[(place + 1) % len(CYCLE)]

    def action_help(self) -> None:
        """The help screen."""
        from tui.app.help_screen import HelpScreen

        self.push_screen(HelpScreen())
