"""Offers under one another, to be ticked; cards stay as they are while what they offer stays."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.messages import announce
from desktop.ui.widgets.layout import Card, column
from desktop.ui.widgets.offer_card import Offer, OfferCard
from desktop.ui.widgets.text import Text
from desktop.words import _


class OfferList(QWidget):
    """At most so many can be ticked where there is a limit; one more is refused in words."""

    changed = Signal()
    """What is ticked changed."""
    ticked = Signal(object)
    """The OfferCard that a person has just ticked."""
    set_aside = Signal(str)
    opened = Signal(object)
    """The Offer that a person wants to open."""

    def __init__(self, most: int = 0) -> None:
        super().__init__()
        self._most = most
        self.cards: tuple[OfferCard, ...] = ()
        self.limit = Text(_("Three is plenty to begin with. Untick one to pick another."))
        self._refusal = Card(self.limit, tone="told")
        self._refusal.hide()
        self._list = column(gap=12)
        column(self._refusal, self._list, gap=12, parent=self)

    def display(self, offers: Sequence[Offer], today: date, year_start: int) -> None:
        """Show these offers; what was ticked and typed stays with those that are still offered."""
        if tuple(offers) == tuple(each.offer for each in self.cards):
            return
        before = {each.offer.key: each for each in self.cards}
        kept = [self._card(each, before.get(each.key), today, year_start) for each in offers]
        for old in self.cards:
            if old not in kept:
                self._list.removeWidget(old)
                old.hide()
                old.deleteLater()
        for place, card in enumerate(kept):
            if self._list.indexOf(card) != place:
                self._list.insertWidget(place, card)
        self.cards = tuple(kept)
        self._refusal.hide()
        self.changed.emit()

    def _card(self, offer: Offer, before: OfferCard | None, today: date, year_start: int) -> OfferCard:
        if before is not None and before.offer == offer:
            return before
        made = OfferCard(offer, today, year_start)
        made.ticked.connect(self._tick)
        made.set_aside.connect(self.set_aside)
        made.opened.connect(lambda _about: self.opened.emit(made.offer))
        if before is not None and before.form is not None and not offer.planned:
            _restore(made, before.is_ticked(), before.form.typed())
        return made

    def chosen(self) -> tuple[OfferCard, ...]:
        """The cards that are ticked."""
        return tuple(each for each in self.cards if each.is_ticked())

    def clear(self) -> None:
        """Untick all."""
        for each in self.chosen():
            each.tick(on=False)
        self.changed.emit()

    def _tick(self, card: OfferCard) -> None:
        refused = bool(self._most) and len(self.chosen()) > self._most
        if refused:
            card.tick(on=False)
            announce(self, self.limit.text())
        elif card.is_ticked():
            self.ticked.emit(card)
        self._refusal.setVisible(refused)
        self.changed.emit()

    def draft(self) -> tuple[tuple[str, ...], ...]:
        """What is ticked and typed, by key."""
        return tuple(
            (each.offer.key, "ticked" if each.is_ticked() else "", *each.form.typed())
            for each in self.cards
            if each.form is not None
        )

    def display_draft(self, draft: Sequence[tuple[str, ...]]) -> None:
        """Show what was ticked and typed before."""
        cards = {each.offer.key: each for each in self.cards}
        for key, ticked, *typed in draft:
            if key in cards:
                _restore(cards[key], bool(ticked), tuple(typed))
        self.changed.emit()


def _restore(card: OfferCard, ticked: bool, typed: tuple[str, ...]) -> None:
    card.tick()
    if card.form is not None:
        card.form.show_typed(typed)
    card.tick(on=ticked)
