"""What a person chose of a workbook that came home, as values, and the record with all of it."""

from dataclasses import dataclass

from desktop.core.record import Record
from desktop.sheets.returning.accepting import accept
from desktop.sheets.returning.form_back import with_form
from desktop.ui.coming_home import Home
from desktop.ui.scene import Scene


@dataclass(frozen=True, slots=True)
class FormSaid:
    """What a person says of one form: whether it counts, who filled it in, and what happens where it is in conflict."""

    counted: bool = True
    together: bool = False
    replacing: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """What came home, and what a person chose of it so far."""

    home: Home
    taken: frozenset[str]
    order: bool
    forms: tuple[FormSaid, ...]

    @property
    def count(self) -> int:
        """How many changes, or forms, are taken as it stands."""
        if self.home.plan is None:
            return len(self.counted)
        return len(self.taken) + self.order

    @property
    def counted(self) -> tuple[int, ...]:
        """The places of the forms that count."""
        pairs = enumerate(zip(self.home.forms, self.forms, strict=True))
        return tuple(place for place, (form, said) in pairs if said.counted and not form.form.blank)


def proposed(home: Home) -> Chosen:
    """All that is in no conflict, and every form that says something and was not counted before."""
    plan = home.plan
    certain = frozenset(each.key for each in plan.certain) if plan is not None else frozenset()
    forms = tuple(FormSaid(counted=not each.again and not each.form.blank) for each in home.forms)
    return Chosen(home, certain, bool(plan and plan.order), forms)


def kept_choices(home: Home, before: Chosen) -> Chosen:
    """The same files looked into again: what a person chose stays where it still has a meaning."""
    fresh = proposed(home)
    if home.plan is None:
        return Chosen(home, frozenset(), order=False, forms=before.forms) if before.forms else fresh
    known = {each.key for each in before.home.plan.changes} if before.home.plan else set()
    now = {each.key for each in home.plan.changes}
    taken = {each for each in now if (each in before.taken if each in known else each in fresh.taken)}
    return Chosen(home, frozenset(taken), before.order and bool(home.plan.order), ())


def brought(chosen: Chosen, scene: Scene, record: Record) -> Record:
    """The record with all that was chosen."""
    plan = chosen.home.plan
    if plan is not None:
        changes = [each for each in plan.changes if each.key in chosen.taken]
        return accept(record, changes, scene.today, order=plan.order if chosen.order else ())
    for place in chosen.counted:
        said = chosen.forms[place]
        home = chosen.home.forms[place]
        record = with_form(record, scene.framework, home, scene.today, together=said.together, replacing=said.replacing)
    return record
