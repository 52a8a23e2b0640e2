"""What was ruled by command, totals of surveys, and stories whose consent was withdrawn."""

import sqlalchemy as sa
from alembic import op

import db.columns

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "ruling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", db.columns.Json(), nullable=True),
        sa.Column("replaces", sa.String(), nullable=False),
        sa.Column("ruled_by", sa.String(), nullable=False),
        sa.Column("ruled_at", db.columns.UtcTime(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=False),
        sa.Column("ended_at", db.columns.UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "number"),
    )
    op.create_index("ix_ruling_board_id", "ruling", ["board_id"])
    op.create_table(
        "survey_total",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("inbound_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("asked", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("recorded_at", db.columns.UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["board_id", "inbound_id"], ["inbound.board_id", "inbound.id"]),
        sa.ForeignKeyConstraint(["board_id", "cycle_id"], ["cycle.board_id", "cycle.id"]),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "inbound_id", "question", "number"),
    )
    for column in ("board_id", "inbound_id", "cycle_id"):
        op.create_index(f"ix_survey_total_{column}", "survey_total", [column])
    with op.batch_alter_table("voice") as batch_op:
        batch_op.add_column(sa.Column("withdrawn_at", db.columns.UtcTime(), nullable=True))
        batch_op.add_column(sa.Column("withdrawn_by", sa.String(), nullable=False, server_default=""))
