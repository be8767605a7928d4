"""What a name is, where it stands, and who or what bears it."""

from __future__ import annotations

from dataclasses import dataclass

from tui.english.names import CONNECTORS, INSTITUTIONS, PARTICLES, PLACE_OPENERS, SUFFIXES

Surface = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name where it stands: ``text[start:end]`` of sentence ``line``, its words, and the entity it means.

    ``title`` is where the titles before it begin ("Harbour Secretary "), or ``start`` without any;
    ``group`` the source.
    """

    line: int
    group: int
    start: int
    end: int
    surface: Surface
    title: int
    entity: int = -1


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place and the forms it is named by; ``person`` if written like one."""

    id: int
    text: str
    person: bool
    surfaces: frozenset[Surface]


@dataclass(frozen=True, slots=True)
class Names:
    """All names of a story: the uses by sentence, and the entities."""

    uses: tuple[tuple[NameUse, ...], ...]
    entities: tuple[Entity, ...]


def is_person(surface: Surface) -> bool:
    """Whether a name of two to four words may be a person's."""
    words = [word for word in surface if word not in SUFFIXES]
    return (
        2 <= len(words) <= 4
        and words[0] not in PLACE_OPENERS
        and not any(word in INSTITUTIONS or (word in CONNECTORS and word not in PARTICLES) for word in words)
    )


def core_of(surface: Surface) -> Surface:
    """The surface without initials, suffixes and a leading "U.S."."""
    words = [w for w in surface if len(w) > 1 and w not in SUFFIXES]
    if len(words) > 1 and words[0] == "us":
        del words[0]
    return tuple(words) if words else surface
