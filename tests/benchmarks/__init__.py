"""Measurements, run by hand: ratios within one run on one machine. The tests guard counts instead."""
