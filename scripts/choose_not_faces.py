"""Choose what is no face but could pass for one by its numbers, and write where it lies.

`python scripts/choose_not_faces.py` cuts pieces of 25 × 25 pixels at random out of photographs that scikit-image ships, made
coarser by whole factors, and takes for each face of `load_faces` the piece that is nearest to it in brightness, contrast
and roughness. It writes photograph, factor, row and column of the 100 pieces into helpers/data/not_faces.csv.
"""

import numpy as np

from helpers.datasets import load_faces
from helpers.datasets.photos import FACE_SIZE, NOT_FACES, coarse_photo

PHOTOS = ("astronaut", "camera", "chelsea", "coffee", "grass", "gravel", "rocket")
FACTORS, TRIALS = (1, 2, 4, 6), 400
# Top, left, bottom, right of what is a face after all.
FACES = {"astronaut": (20, 140, 210, 300), "camera": (50, 180, 200, 320)}
APART = 8  # Pieces of one photograph at one factor lie so many rows or columns apart.


def facts(images):
    """Brightness, contrast and roughness of images (n, h, w)."""
    steps = [np.abs(np.diff(images, axis=axis)).mean(axis=(1, 2)) for axis in (1, 2)]
    return np.stack([images.mean(axis=(1, 2)), images.std(axis=(1, 2)), np.mean(steps, axis=0)], axis=1)


def meets_a_face(name, factor, row, column):
    top, left, bottom, right = FACES.get(name, (0, 0, 0, 0))
    return (
        row * factor < bottom
        and (row + FACE_SIZE) * factor > top
        and column * factor < right
        and (column + FACE_SIZE) * factor > left
    )


def main():
    rng = np.random.default_rng(0)
    places, pieces = [], []
    for name in PHOTOS:
        for factor in FACTORS:
            pixels = coarse_photo(name, factor)
            for _ in range(TRIALS):
                row, column = (int(rng.integers(0, length - FACE_SIZE + 1)) for length in pixels.shape)
                if not meets_a_face(name, factor, row, column):
                    places.append((name, factor, row, column))
                    pieces.append(pixels[row : row + FACE_SIZE, column : column + FACE_SIZE])
    faces = facts(load_faces()[0][:100, :, :, 0])
    distances = np.abs((faces[:, None] - facts(np.array(pieces))) / faces.std(axis=0)).sum(axis=-1)
    chosen = []
    for distance in distances:
        best = places[distance.argmin()]
        chosen.append(best)
        for i, place in enumerate(places):
            if place[:2] == best[:2] and all(abs(a - b) < APART for a, b in zip(place[2:], best[2:], strict=True)):
                distances[:, i] = np.inf
    NOT_FACES.write_text("".join(",".join(map(str, place)) + "\n" for place in chosen), encoding="utf-8")


if __name__ == "__main__":
    main()
