"""Packages that stand in for sentence-transformers and the model hub's, in a folder to put on the path.

They write down what they are asked for; vectors follow from the texts. Models whose names say so are
broken, absent or out of reach.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_SENTENCE_TRANSFORMERS = """
import sys
from hashlib import sha256
from pathlib import Path

LOG = Path(__file__).parents[1] / "log"
HUB = Path(__file__).parents[1] / "hub"

def note(text):
    with LOG.open("a") as log:
        log.write(text + "\\n")

note("import")

class SentenceTransformer:
    def __init__(self, name, device, local_files_only=False):
        note(f"load {name}" + (" here" if local_files_only else ""))
        print("Loading weights: 100%")
        print("No sentence-transformers model found", file=sys.stderr)
        if (Path(name) / "broken").exists():
            raise OSError("header \\x1b[31mtoo small.\\nand more")
        if not Path(name).is_dir():
            (HUB / name / "c0ffee").mkdir(parents=True, exist_ok=True)
        self.none = (Path(name) / "none").exists()

    def encode(self, texts, normalize_embeddings, show_progress_bar):
        note(f"encode {len(texts)}")
        assert normalize_embeddings and not show_progress_bar
        rows = []
        for text in texts:
            row = [byte - 127.5 for byte in sha256(text.encode()).digest()]
            length = float("nan") if self.none else sum(x * x for x in row) ** 0.5
            rows.append([x / length for x in row])
        return rows
"""
_HUB = """
from pathlib import Path
from huggingface_hub.utils import RepositoryNotFoundError

HUB = Path(__file__).parents[1] / "hub"

def snapshot_download(name, local_files_only):
    assert local_files_only
    return str(next((HUB / name).iterdir()))

def model_info(name, timeout):
    if "away" in name:
        raise ConnectionError("no network")
    if "absent" in name:
        raise RepositoryNotFoundError(name)
"""
_HUB_UTILS = """
class HFValidationError(ValueError): ...
class RepositoryNotFoundError(OSError): ...
"""


@dataclass(frozen=True, slots=True)
class Fakes:
    """The folder with the packages."""

    folder: Path

    @property
    def log(self) -> list[str]:
        """What was asked of sentence-transformers, in order."""
        path = self.folder / "log"
        return path.read_text().splitlines() if path.exists() else []


def make_fakes(folder: Path) -> Fakes:
    """Write the packages to ``folder``."""
    for name, code in (
        ("sentence_transformers/__init__.py", _SENTENCE_TRANSFORMERS),
        ("huggingface_hub/__init__.py", _HUB),
        ("huggingface_hub/utils.py", _HUB_UTILS),
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code)
    return Fakes(folder)


def make_missing(folder: Path) -> None:
    """Write to ``folder`` what makes it seem that the extra is not installed, whether it is or not."""
    folder.mkdir()
    for name in ("sentence_transformers", "huggingface_hub"):
        (folder / f"{name}.py").write_text(f"raise ModuleNotFoundError({name!r}, name={name!r})\n")


def make_model(folder: Path) -> Path:
    """A folder that looks like a model."""
    folder.mkdir()
    (folder / "modules.json").write_text("[]")
    (folder / "model.safetensors").write_bytes(bytes(1000))
    return folder
