"""``python -m tui`` is ``rashomon``."""

import sys

from tui.cli import main

sys.exit(main())
