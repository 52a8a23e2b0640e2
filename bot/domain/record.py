"""What every record is: frozen, complete, and strict about its fields."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A fact that does not change; to say something else, make another."""

    model_config = ConfigDict(frozen=True, extra="forbid")
