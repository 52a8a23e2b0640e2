"""Words on drafts: what an officer answered a draft's email with."""

import sqlalchemy as sa
from alembic import op

import db.columns

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "draft_word",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("reply_id", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("at", db.columns.UtcTime(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_at", db.columns.UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"]),
        sa.ForeignKeyConstraint(["board_id", "cycle_id"], ["cycle.board_id", "cycle.id"]),
        sa.ForeignKeyConstraint(["board_id", "reply_id"], ["inbound.board_id", "inbound.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "id"),
        sa.UniqueConstraint("board_id", "reply_id"),
    )
    with op.batch_alter_table("draft_word", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_draft_word_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_draft_word_cycle_id"), ["cycle_id"], unique=False)
