"""Rashomon: several outlets' articles on one event, side by side, every fact on one row."""

__version__ = "0.1.0"
