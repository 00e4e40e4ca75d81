"""For a learner: their copies of the chapters in JupyterLab, how far they are, what they hand in."""
