"""Reeve: gathers the returns and lays them before the board."""
