"""What stays for a patient from one week to the next: a module for each part of the kind of wish Continuity.

Every module has a PART, a kind of wish of its own; `part` of a wish is the module's name.
"""
