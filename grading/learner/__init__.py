"""For a learner: his copies of the chapters in JupyterLab, how far he is, what he hands in."""
