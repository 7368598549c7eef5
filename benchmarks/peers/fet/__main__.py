"""The command: python -m benchmarks.peers.fet --help."""

from benchmarks.peers.fet.plan import main

if __name__ == "__main__":
    main()
