"""The commands of `iop`: one module is one command, which parses, calls and prints; the rest is what they share."""
