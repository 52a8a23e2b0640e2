"""${message}."""

import sqlalchemy as sa
import sqlmodel  # noqa: F401
from alembic import op

import db.columns

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    ${upgrades if upgrades else "pass"}
