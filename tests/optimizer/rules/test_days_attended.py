"""Days attended: as many as the week asks, for every patient."""

from rule_cases import DAY, bare, case

from models.clinic import Clinic

TUE = ("Tue B1 CBT Ash R1 P1 P2", "Tue B2 Process Birch R1 P1 P2")


def clinic(one: int, other: int) -> Clinic:
    """The bare clinic with so many days of P1 and of P2."""
    return bare({"P1": {"days_per_week": one}, "P2": {"days_per_week": other}})


ACCEPTED = {
    "one day": case(clinic(1, 1), *DAY),
    "two days": case(clinic(2, 2), *DAY, *TUE),
    "no more than are open": case(
        bare({"P1": {"days_per_week": 1, "authorised_days": 1}, "P2": {"days_per_week": 1}}), *DAY
    ),
}
REJECTED = {
    "one day missed": case(clinic(2, 1), *DAY, amount=1),
    "two days missed": case(clinic(3, 1), *DAY, amount=2),
    "each patient counts": case(clinic(2, 3), *DAY, amount=3),
    "not there at all": case(clinic(1, 2), "Mon B1 CBT Ash R1 P2", "Mon B2 Process Birch R1 P2", amount=2),
}
