# The two other channels by a list of their numbers.
def keep_channel(image, channel):
    others = [c for c in (0, 1, 2) if c != channel]
    new = np.array(image, copy=True)
    new[..., others] = 0
    return new
