# Places in the list of categories, counted with as many bins as categories.
import numpy as np


def class_balance(labels, categories):
    names = list(categories)
    return np.bincount([names.index(label) for label in labels], minlength=len(names)) / len(labels)
