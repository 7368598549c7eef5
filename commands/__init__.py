"""The commands of `iop`: one module is one command, which parses, calls and prints; they share two modules."""
