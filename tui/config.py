"""What the user has set, in a TOML file: theme, mouse, hints, keys."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


class ConfigError(Exception):
    """A setting is no good; the message is one sentence: which file, which key, what to do."""


@dataclass(frozen=True, slots=True)
class Config:
    """``theme``: a name of the reader's theme list, or empty for the default. ``mouse``: whether the reader
    takes the mouse from the terminal. ``hints``: whether it shows newcomers some. ``keys``: for the id of an
    action the keys that do it, as Textual names them."""

    theme: str = ""
    mouse: bool = True
    hints: bool = True
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


DEFAULTS = Config()


def load(path: Path, actions: Collection[str]) -> Config:
    """The settings in the file ``path``; the defaults where there is none. ``actions``: the ids there are.

    Raises :class:`ConfigError`.
    """
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return DEFAULTS
    except OSError as error:
        raise ConfigError(f"{path}: can't be read ({error.strerror}); check its permissions.") from error
    import tomllib  # where there is something to read

    try:
        settings = tomllib.loads(text.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: is not TOML ({error}); correct it or remove it.") from error
    check = _Check(path)
    check.known("", settings, ("theme", "mouse", "hints", "keys"))
    keys = check.of_type("keys", settings.get("keys", {}), dict, "a table")
    check.known("keys.", keys, actions)
    return Config(
        theme=check.of_type(
            "theme", settings.get("theme", ""), str, 'a name in quotation marks, as in "nord"'
        ),
        mouse=check.of_type("mouse", settings.get("mouse", True), bool, "true or false"),
        hints=check.of_type("hints", settings.get("hints", True), bool, "true or false"),
        keys=check.distinct({id: check.keys(id, value) for id, value in keys.items()}),
    )


class _Check:
    """Says of the file ``path`` what is wrong with which of its settings."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def fail(self, key: str, what: str) -> ConfigError:
        return ConfigError(f"{self._path}: {key}: {what}.")

    def known(self, prefix: str, table: Mapping[str, object], names: Collection[str]) -> None:
        for name in table:
            if name not in names:
                raise self.fail(prefix + name, f"there is no such setting; there are {', '.join(names)}")

    def of_type(self, key: str, value: Any, wanted: type, said: str) -> Any:
        if not isinstance(value, wanted):
            raise self.fail(key, f"has to be {said}")
        return value

    def keys(self, action: str, value: object) -> tuple[str, ...]:
        keys = [value] if isinstance(value, str) else value
        if not isinstance(keys, list) or not keys or not all(isinstance(k, str) and k.strip() for k in keys):
            raise self.fail(f"keys.{action}", 'has to be a key or a list of keys, as in ["j", "down"]')
        return tuple(key.strip() for key in keys)

    def distinct(self, keys: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        takers: dict[str, str] = {}
        for action, own in keys.items():
            for key in own:
                if takers.setdefault(key, action) != action:
                    raise self.fail(f"keys.{action}", f"{key} is given to {takers[key]} too; choose another")
        return keys
