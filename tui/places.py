"""Where things are on this machine: what the program keeps, and what came with it."""

from __future__ import annotations

from pathlib import Path

_NAME = "rashomon"


def config_file() -> Path:
    """What the user has set; nothing is written there."""
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False) / "config.toml"


def state_folder() -> Path:
    """What a reader leaves behind: corrections, notes, views."""
    from platformdirs import user_state_path

    return user_state_path(_NAME, appauthor=False)


def cache_folder() -> Path:
    """What can be made anew, and removed at any time."""
    from platformdirs import user_cache_path

    return user_cache_path(_NAME, appauthor=False)


def sample_story() -> Path:
    """The folder of the bundled sample story: inside the package in an installed wheel, beside it
    in a checkout."""
    package = Path(__file__).parent
    inside = package / "seeds"
    return (inside if inside.is_dir() else package.parent / "seeds") / "tax-records"
