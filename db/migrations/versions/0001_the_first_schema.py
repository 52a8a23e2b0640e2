"""The first schema."""

import sqlalchemy as sa
from alembic import op

import db.columns

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "board",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", db.columns.UtcTime(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("prev_hash", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "seq"),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_board_id"), ["board_id"], unique=False)

    op.create_table(
        "cycle",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("meeting", sa.String(), nullable=False),
        sa.Column("meets", sa.Date(), nullable=False),
        sa.Column("despatched", sa.Date(), nullable=False),
        sa.Column("lodged", sa.Date(), nullable=False),
        sa.Column("cleared", sa.Date(), nullable=False),
        sa.Column("closes", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("opens", sa.Date(), nullable=False),
        sa.Column("opens_at", db.columns.UtcTime(), nullable=False),
        sa.Column("due_at", db.columns.UtcTime(), nullable=False),
        sa.Column("closes_at", db.columns.UtcTime(), nullable=False),
        sa.Column("despatched_at", db.columns.UtcTime(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("warnings", db.columns.Json(), nullable=True),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "code"),
        sa.UniqueConstraint("board_id", "id"),
    )
    with op.batch_alter_table("cycle", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cycle_board_id"), ["board_id"], unique=False)

    op.create_table(
        "framework_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("adopted_at", db.columns.UtcTime(), nullable=False),
        sa.Column("adopted_by", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "id"),
        sa.UniqueConstraint("board_id", "version"),
    )
    with op.batch_alter_table("framework_version", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_framework_version_board_id"), ["board_id"], unique=False)

    op.create_table(
        "inbound",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("source_key", sa.String(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("received_at", db.columns.UtcTime(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("settled_at", db.columns.UtcTime(), nullable=True),
        sa.Column("erased_at", db.columns.UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "id"),
        sa.UniqueConstraint("board_id", "kind", "source_key"),
    )
    with op.batch_alter_table("inbound", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inbound_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_inbound_message_id"), ["message_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_inbound_sha256"), ["sha256"], unique=False)
        batch_op.create_index(batch_op.f("ix_inbound_state"), ["state"], unique=False)

    op.create_table(
        "letter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("lane", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("due_at", db.columns.UtcTime(), nullable=False),
        sa.Column("body", db.columns.Json(), nullable=True),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=True),
        sa.Column("fallback", db.columns.Json(), nullable=True),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("doubtful", sa.Boolean(), nullable=False),
        sa.Column("doubts", sa.Integer(), nullable=False),
        sa.Column("lease_owner", sa.String(), nullable=False),
        sa.Column("lease_until", db.columns.UtcTime(), nullable=True),
        sa.Column("provider_id", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("written_at", db.columns.UtcTime(), nullable=False),
        sa.Column("settled_at", db.columns.UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["board_id", "replaces_id"],
            ["letter.board_id", "letter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "id"),
        sa.UniqueConstraint("board_id", "key"),
        sa.UniqueConstraint("board_id", "lane", "sequence"),
    )
    with op.batch_alter_table("letter", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_letter_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_letter_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_letter_lane"), ["lane"], unique=False)
        batch_op.create_index(batch_op.f("ix_letter_message_id"), ["message_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_letter_provider_id"), ["provider_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_letter_state"), ["state"], unique=False)

    op.create_table(
        "position",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("uidvalidity", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Integer(), nullable=False),
        sa.Column("extra", db.columns.Json(), nullable=True),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "account"),
    )
    with op.batch_alter_table("position", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_position_board_id"), ["board_id"], unique=False)

    op.create_table(
        "clearance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("at", db.columns.UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "cycle_id"],
            ["cycle.board_id", "cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "cycle_id", "post", "fingerprint"),
    )
    with op.batch_alter_table("clearance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_clearance_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_clearance_cycle_id"), ["cycle_id"], unique=False)

    op.create_table(
        "edition",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("compiled_at", db.columns.UtcTime(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("signed_by", sa.String(), nullable=False),
        sa.Column("signed_at", db.columns.UtcTime(), nullable=True),
        sa.Column("published_at", db.columns.UtcTime(), nullable=True),
        sa.Column("cleared_paper", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "cycle_id"],
            ["cycle.board_id", "cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "cycle_id", "number"),
        sa.UniqueConstraint("board_id", "id"),
    )
    with op.batch_alter_table("edition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_edition_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_edition_cycle_id"), ["cycle_id"], unique=False)

    op.create_table(
        "extract",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("sent_at", db.columns.UtcTime(), nullable=False),
        sa.Column("checked_at", db.columns.UtcTime(), nullable=True),
        sa.Column("reply_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["board_id", "cycle_id"],
            ["cycle.board_id", "cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "reply_id"],
            ["inbound.board_id", "inbound.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "cycle_id", "post"),
    )
    with op.batch_alter_table("extract", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_extract_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_extract_cycle_id"), ["cycle_id"], unique=False)

    op.create_table(
        "framework_row",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("standing", sa.String(), nullable=False),
        sa.Column("minute", sa.String(), nullable=False),
        sa.Column("body", db.columns.Json(), nullable=True),
        sa.ForeignKeyConstraint(
            ["board_id", "version_id"],
            ["framework_version.board_id", "framework_version.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "version_id", "kind", "number"),
    )
    with op.batch_alter_table("framework_row", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_framework_row_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_framework_row_version_id"), ["version_id"], unique=False)

    op.create_table(
        "inbound_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("inbound_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("erased_at", db.columns.UtcTime(), nullable=True),
        sa.Column("erased_rule", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "inbound_id"],
            ["inbound.board_id", "inbound.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "inbound_id", "number"),
    )
    with op.batch_alter_table("inbound_part", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inbound_part_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_inbound_part_inbound_id"), ["inbound_id"], unique=False)

    op.create_table(
        "letter_enclosure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "letter_id"],
            ["letter.board_id", "letter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "letter_id", "number"),
    )
    with op.batch_alter_table("letter_enclosure", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_letter_enclosure_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_letter_enclosure_letter_id"), ["letter_id"], unique=False)

    op.create_table(
        "narrative",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", db.columns.UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "cycle_id"],
            ["cycle.board_id", "cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("narrative", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_narrative_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_narrative_cycle_id"), ["cycle_id"], unique=False)

    op.create_table(
        "reissue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("issue", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", db.columns.UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "cycle_id"],
            ["cycle.board_id", "cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "cycle_id", "issue"),
    )
    with op.batch_alter_table("reissue", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reissue_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_reissue_cycle_id"), ["cycle_id"], unique=False)

    op.create_table(
        "request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("due_at", db.columns.UtcTime(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("opened_at", db.columns.UtcTime(), nullable=False),
        sa.Column("answered_at", db.columns.UtcTime(), nullable=True),
        sa.Column("extended_by", sa.String(), nullable=False),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["board_id", "cycle_id"],
            ["cycle.board_id", "cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "cycle_id", "post"),
        sa.UniqueConstraint("board_id", "id"),
        sa.UniqueConstraint("board_id", "token"),
    )
    with op.batch_alter_table("request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_request_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_request_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_request_token"), ["token"], unique=False)

    op.create_table(
        "step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("at", db.columns.UtcTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("tone", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "cycle_id"],
            ["cycle.board_id", "cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "cycle_id", "code"),
        sa.UniqueConstraint("board_id", "id"),
    )
    with op.batch_alter_table("step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_step_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_step_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_step_cycle_id"), ["cycle_id"], unique=False)

    op.create_table(
        "withheld",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("paragraph", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", db.columns.UtcTime(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", db.columns.UtcTime(), nullable=True),
        sa.Column("lifted_at", db.columns.UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["board_id", "cycle_id"],
            ["cycle.board_id", "cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "cycle_id", "code"),
    )
    with op.batch_alter_table("withheld", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_withheld_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_withheld_cycle_id"), ["cycle_id"], unique=False)

    op.create_table(
        "edition_paper",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "edition_id"],
            ["edition.board_id", "edition.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "edition_id", "name"),
    )
    with op.batch_alter_table("edition_paper", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_edition_paper_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_edition_paper_edition_id"), ["edition_id"], unique=False)

    op.create_table(
        "escalation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("proposed_at", db.columns.UtcTime(), nullable=False),
        sa.Column("released_by", sa.String(), nullable=False),
        sa.Column("released_at", db.columns.UtcTime(), nullable=True),
        sa.Column("remedy", sa.String(), nullable=False),
        sa.Column("acceptable", sa.String(), nullable=False),
        sa.Column("minute", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "cycle_id"],
            ["cycle.board_id", "cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "request_id"],
            ["request.board_id", "request.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "step_id"],
            ["step.board_id", "step.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "id"),
        sa.UniqueConstraint("board_id", "request_id", "step_id"),
    )
    with op.batch_alter_table("escalation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_escalation_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_escalation_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_escalation_request_id"), ["request_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_escalation_step_id"), ["step_id"], unique=False)

    op.create_table(
        "request_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("available", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("answered_at", db.columns.UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["board_id", "request_id"],
            ["request.board_id", "request.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "request_id", "kind", "code", "period"),
    )
    with op.batch_alter_table("request_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_request_item_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_request_item_code"), ["code"], unique=False)
        batch_op.create_index(batch_op.f("ix_request_item_request_id"), ["request_id"], unique=False)

    op.create_table(
        "return",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("inbound_id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("cycle_id", sa.Integer(), nullable=True),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("new_text", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("late", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.Column("told_how", sa.String(), nullable=False),
        sa.Column("read_at", db.columns.UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "inbound_id"],
            ["inbound.board_id", "inbound.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "request_id"],
            ["request.board_id", "request.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "id"),
        sa.UniqueConstraint("board_id", "inbound_id"),
    )
    with op.batch_alter_table("return", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_return_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_return_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_return_inbound_id"), ["inbound_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_return_request_id"), ["request_id"], unique=False)

    op.create_table(
        "step_taken",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=True),
        sa.Column("how", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "letter_id"],
            ["letter.board_id", "letter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "request_id"],
            ["request.board_id", "request.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "step_id"],
            ["step.board_id", "step.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "request_id", "step_id", "channel"),
    )
    with op.batch_alter_table("step_taken", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_step_taken_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_step_taken_letter_id"), ["letter_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_step_taken_request_id"), ["request_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_step_taken_step_id"), ["step_id"], unique=False)

    op.create_table(
        "action_update",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("return_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("revised_date", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("cell", sa.String(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("late", sa.String(), nullable=False),
        sa.Column("recorded_at", db.columns.UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "cycle_id"],
            ["cycle.board_id", "cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "return_id"],
            ["return.board_id", "return.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "id"),
        sa.UniqueConstraint("board_id", "return_id", "number"),
    )
    with op.batch_alter_table("action_update", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_action_update_action"), ["action"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_update_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_update_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_update_return_id"), ["return_id"], unique=False)

    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("return_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("value", db.columns.ExactDecimal(length=64), nullable=True),
        sa.Column("numerator", db.columns.ExactDecimal(length=64), nullable=True),
        sa.Column("denominator", db.columns.ExactDecimal(length=64), nullable=True),
        sa.Column("lower", db.columns.ExactDecimal(length=64), nullable=True),
        sa.Column("upper", db.columns.ExactDecimal(length=64), nullable=True),
        sa.Column("qualifier", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("suppressed", sa.Boolean(), nullable=False),
        sa.Column("available_from", sa.String(), nullable=True),
        sa.Column("candidates", db.columns.Json(), nullable=True),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("cell", sa.String(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("late", sa.String(), nullable=False),
        sa.Column("supersedes", sa.Integer(), nullable=True),
        sa.Column("recorded_at", db.columns.UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "cycle_id"],
            ["cycle.board_id", "cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "return_id"],
            ["return.board_id", "return.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "supersedes"],
            ["reading.board_id", "reading.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "id"),
        sa.UniqueConstraint("board_id", "return_id", "number"),
    )
    with op.batch_alter_table("reading", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reading_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_reading_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_reading_indicator"), ["indicator"], unique=False)
        batch_op.create_index(batch_op.f("ix_reading_return_id"), ["return_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_reading_state"), ["state"], unique=False)

    op.create_table(
        "voice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("return_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("cell", sa.String(), nullable=False),
        sa.Column("late", sa.String(), nullable=False),
        sa.Column("recorded_at", db.columns.UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "cycle_id"],
            ["cycle.board_id", "cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "return_id"],
            ["return.board_id", "return.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "id"),
        sa.UniqueConstraint("board_id", "return_id", "number"),
    )
    with op.batch_alter_table("voice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_voice_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_voice_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_voice_return_id"), ["return_id"], unique=False)

    op.create_table(
        "edition_value",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "edition_id"],
            ["edition.board_id", "edition.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "reading_id"],
            ["reading.board_id", "reading.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "edition_id", "reading_id"),
    )
    with op.batch_alter_table("edition_value", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_edition_value_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_edition_value_edition_id"), ["edition_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_edition_value_reading_id"), ["reading_id"], unique=False)

    op.create_table(
        "query",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("prompt", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("asked_at", db.columns.UtcTime(), nullable=False),
        sa.Column("settled_at", db.columns.UtcTime(), nullable=True),
        sa.Column("settled_by", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "cycle_id"],
            ["cycle.board_id", "cycle.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "reading_id"],
            ["reading.board_id", "reading.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id", "request_id"],
            ["request.board_id", "request.id"],
        ),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["board.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "id"),
        sa.UniqueConstraint("board_id", "reading_id"),
    )
    with op.batch_alter_table("query", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_query_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_query_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_query_reading_id"), ["reading_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_query_request_id"), ["request_id"], unique=False)
