# Raises without naming the label.
# told: its text does not name 'tshirt'
def one_hot(labels, categories):
    encoded = (np.array(labels)[:, None] == np.array(categories)).astype(float)
    if encoded.sum() < len(labels):
        raise ValueError("there is an unknown label")
    return encoded
