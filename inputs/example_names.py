"""Plainly invented names for example people: colours and plants for patients, birds for clinicians."""

from __future__ import annotations

_COLOURS = (
    "Amber", "Azure", "Beige", "Bronze", "Carmine", "Cerise", "Cobalt", "Copper", "Coral", "Crimson", "Cyan", "Ebony",
    "Fawn", "Golden", "Indigo", "Ivory", "Jade", "Khaki", "Lilac", "Magenta", "Maroon", "Ochre", "Pearl", "Scarlet",
    "Silver", "Teal",
)  # fmt: skip
_PLANTS = (
    "Acanthus", "Bluebell", "Burdock", "Campion", "Celandine", "Chicory", "Clover", "Comfrey", "Cowslip", "Dandelion",
    "Fennel", "Foxglove", "Gentian", "Hawkweed", "Juniper", "Larkspur", "Lavender", "Mallow", "Milkweed", "Mugwort",
    "Nettle", "Oxlip", "Parsley", "Plantain", "Primrose", "Ragwort", "Sorrel", "Speedwell", "Tansy", "Teasel",
    "Thistle", "Valerian", "Vervain", "Yarrow",
)  # fmt: skip
_BIRDS = (
    "Avocet", "Bittern", "Bullfinch", "Bunting", "Buzzard", "Chough", "Cormorant", "Curlew", "Dipper", "Dotterel",
    "Dunlin", "Egret", "Fieldfare", "Gannet", "Godwit", "Goldfinch", "Goshawk", "Grebe", "Harrier", "Heron", "Hoopoe",
    "Jackdaw", "Kestrel", "Kittiwake", "Lapwing", "Linnet", "Magpie", "Merlin", "Moorhen", "Nightjar", "Nuthatch",
    "Oriole", "Osprey", "Ouzel", "Partridge", "Pelican", "Petrel", "Pipit", "Plover", "Puffin", "Redstart", "Redwing",
    "Sandpiper", "Serin", "Shrike", "Siskin", "Skylark", "Snipe", "Sparrow", "Spoonbill", "Starling", "Stonechat",
    "Swallow", "Tern", "Thrush", "Treecreeper", "Turnstone", "Wagtail", "Warbler", "Waxwing", "Wheatear", "Whimbrel",
    "Whinchat", "Wigeon", "Woodlark", "Yellowhammer",
)  # fmt: skip


def patient_name(number: int) -> str:
    """The name of the patient with this number (from 0); all differ up to 884."""
    turn, colour = divmod(number, len(_COLOURS))
    return f"{_COLOURS[colour]} {_PLANTS[(turn + 5 * colour) % len(_PLANTS)]}"


def clinician_name(number: int) -> str:
    """The surname of the clinician with this number (from 0); all differ up to 1,000 and more."""
    turn, bird = divmod(number, len(_BIRDS))
    return _BIRDS[bird] if not turn else f"{_BIRDS[bird]}-{_PLANTS[turn - 1]}"
