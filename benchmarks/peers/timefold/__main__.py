"""The command: python -m benchmarks.peers.timefold --help."""

from benchmarks.peers.timefold.plan import main

if __name__ == "__main__":
    main()
