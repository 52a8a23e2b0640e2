"""What is brought in from a file: published figures, and the totals of the board's own survey."""

from bot.importing.published import Imported, import_figures
from bot.importing.surveyed import Surveyed, import_survey

__all__ = ["Imported", "Surveyed", "import_figures", "import_survey"]
