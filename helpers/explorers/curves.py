"""An explorer of learning curves: recorded trainings, for each dropout rate, learning rate and number of images."""

from pathlib import Path

import numpy as np
from matplotlib.figure import Figure

from helpers.explorers.explorer import BLUE, ORANGE, Explorer, pack

# `scripts/record_learning_curves.py` has trained for each of these.
DROPOUTS = (0.0, 0.3, 0.6)
RATES = (0.0005, 0.002, 0.01)
IMAGES = (120, 400, 1200)
FIGURES = ("loss", "val_loss", "accuracy", "val_accuracy")
EPOCHS = 25
RUNS = Path(__file__).parents[1] / "data" / "learning_curves.npz"
