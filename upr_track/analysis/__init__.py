"""Selecting, counting and judging: plain frozen results, without files and without printing.

Everything that shows a figure shows an object of this package, so that no two outputs can
disagree.
"""
