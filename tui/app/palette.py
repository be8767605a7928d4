"""The registry of actions for Textual's command palette."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.app.actions import ACTIONS, shown_key


class Actions(Provider):
    """Every action that whatever has the keyboard can do, by its words or by its key."""

    async def discover(self) -> Hits:
        for id, text in self._possible():
            yield DiscoveryHit(text, partial(self._run, id), help=ACTIONS[id].help)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for id, text in self._possible():
            action = ACTIONS[id]
            score = (
                1.0 if query in action.keys else max(matcher.match(text), 0.9 * matcher.match(action.help))
            )
            if score:
                yield Hit(score, matcher.highlight(text), partial(self._run, id), help=action.help)

    def _possible(self) -> list[tuple[str, str]]:
        """The id of each action that can be done now, and its name with its keys."""
        return [
            (id, f"{id.replace('_', ' ').capitalize()}  {' '.join(map(shown_key, action.keys))}")
            for id, action in ACTIONS.items()
            if id != "command_palette" and self._owner(id)
        ]

    def _owner(self, id: str) -> object | None:
        """Who does the action: the widget in focus, the screen or the program."""
        for owner in (self.focused, self.screen, self.app):
            if owner is not None and hasattr(owner, f"action_{id}"):
                return owner
        return None

    async def _run(self, id: str) -> None:
        await self.app.run_action(id, default_namespace=self._owner(id))  # type: ignore[arg-type]
