"""Where the report's templates lie."""

from pathlib import Path

REPORT_TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "report"
