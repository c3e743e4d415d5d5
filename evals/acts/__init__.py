"""Synthetic court acts in Kazakh and Russian with what a reader must find in them: synthetic people, real law, computed punishments."""

from evals.acts.compose import SyntheticAct, synthetic_acts
from evals.acts.gold import Gold, GoldVerdict
from evals.acts.speaker import Wordings

__all__ = ["Gold", "GoldVerdict", "SyntheticAct", "Wordings", "synthetic_acts"]
