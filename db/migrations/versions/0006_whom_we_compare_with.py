"""Other areas' figures, to compare ours with."""

import sqlalchemy as sa
from alembic import op

import db.columns

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "comparator",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("inbound_id", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("value", db.columns.ExactDecimal(length=64), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("recorded_at", db.columns.UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"]),
        sa.ForeignKeyConstraint(["board_id", "inbound_id"], ["inbound.board_id", "inbound.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "id"),
    )
    with op.batch_alter_table("comparator", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_comparator_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_comparator_inbound_id"), ["inbound_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_comparator_indicator"), ["indicator"], unique=False)
