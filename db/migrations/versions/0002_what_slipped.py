"""What slipped."""

import sqlalchemy as sa
from alembic import op

import db.columns

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "slippage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("remedy", sa.String(), nullable=False),
        sa.Column("acceptable", sa.String(), nullable=False),
        sa.Column("acceptable_value", db.columns.ExactDecimal(length=64), nullable=True),
        sa.Column("minute", sa.String(), nullable=False),
        sa.Column("raised_at", db.columns.UtcTime(), nullable=False),
        sa.Column("raised_by", sa.String(), nullable=False),
        sa.Column("moved_at", db.columns.UtcTime(), nullable=False),
        sa.Column("closed_at", db.columns.UtcTime(), nullable=True),
        sa.Column("closed_by", sa.String(), nullable=False),
        sa.Column("closing_minute", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "number"),
    )
    with op.batch_alter_table("slippage", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_slippage_about"), ["about"], unique=False)
        batch_op.create_index(batch_op.f("ix_slippage_board_id"), ["board_id"], unique=False)
