"""Which return settled a query, so that a late confirmation can be admitted with it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    with op.batch_alter_table("query") as batch_op:
        batch_op.add_column(sa.Column("settled_in", sa.Integer(), nullable=True))
        batch_op.create_foreign_key("query_settled_in", "return", ["board_id", "settled_in"], ["board_id", "id"])
