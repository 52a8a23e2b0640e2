"""How long the things take that people wait for. Not tests: `make bench` prints them."""
