"""Until when a letter's words are true."""

import sqlalchemy as sa
from alembic import op

import db.columns

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    with op.batch_alter_table("letter") as batch_op:
        batch_op.add_column(sa.Column("good_until", db.columns.UtcTime(), nullable=True))
