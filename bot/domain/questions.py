"""Questions as they are put: one on several actions is put once for each, under a code of its own."""

from collections.abc import Iterable

from bot.domain.strategy import Action, Framework, Question

GRID = "delivered-difference"


def put(framework: Framework) -> tuple[Question, ...]:
    """Every question as its audience sees it; `TQ-01` on two actions becomes `TQ-01.TA-01` and `TQ-01.TA-02`."""
    actions = {row.code: row for row in framework.action}
    return tuple(one for row in framework.question for one in _each(row, actions))


def _each(row: Question, actions: dict[str, Action]) -> Iterable[Question]:
    put_already = row.code.endswith(tuple(f".{code}" for code in row.about)) and len(row.about) == 1
    if row.kind != GRID or not row.about or put_already:
        return (row,)
    return (_of_action(row, actions[code]) for code in row.about if code in actions)


def _of_action(row: Question, action: Action) -> Question:
    prompt = f"{action.title}: {row.prompt[0].lower()}{row.prompt[1:]}" if row.prompt else action.title
    update = {"code": f"{row.code}.{action.code}", "prompt": prompt, "about": (action.code,)}
    return row.model_copy(update=update)
