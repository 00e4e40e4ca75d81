"""Train the detector of chapter 10, and write its weights into helpers/data.

`python scripts/make_detector.py` prints how many of the garments in pictures that it has not seen it finds; some four
minutes on one core.
"""

import helpers  # isort: skip  # noqa: F401  It keeps TensorFlow quiet.
import keras
import numpy as np

from helpers.datasets.networks import load_weights, store_weights
from helpers.datasets.scenes import Scenes, load_scenes
from helpers.detector import SIDES, boxes_and_scores, detector, middles

CENTRAL = 0.5  # A cell answers for a box if its middle lies in this central part of it.


def halved(images: np.ndarray) -> np.ndarray:
    """Pictures half as high and wide: the mean of each 2 × 2 pixels."""
    return images.reshape(len(images), 28, 2, 28, 2, 1).mean(axis=(2, 4))


def targets(scenes: Scenes) -> np.ndarray:
    """What the detector should give: (n, 14, 14, 5), the first 1 where a cell answers for a box, else 0."""
    places = middles()
    wanted = np.zeros((len(scenes.images), 14, 14, 5), np.float32)
    for own, boxes in zip(wanted, scenes.boxes, strict=True):
        for box in boxes:
            middle, size = (box[:2] + box[2:]) / 2, box[2:] - box[:2]
            near = np.abs(places - middle)
            inside = (near <= np.maximum(CENTRAL * size / 2, 2.01)).all(axis=-1)
            # Where two boxes claim a cell, the one hung later, which lies in front, gets it.
            own[inside, 0] = 1
            own[inside, 1:] = np.concatenate([places[inside] - box[:2], box[2:] - places[inside]], axis=-1) / SIDES
    return wanted


def loss(wanted, maps):
    """Cross-entropy of the scores, and, where there is a box, the mean error of its sides."""
    scored = keras.ops.mean(
        keras.losses.binary_crossentropy(wanted[..., :1], maps[..., :1], from_logits=True), axis=(1, 2)
    )
    sides = keras.ops.mean(keras.ops.abs(wanted[..., 1:] - maps[..., 1:]), axis=-1)
    return scored + keras.ops.mean(wanted[..., 0] * sides, axis=(1, 2)) * 4


def found(network: keras.Model, scenes: Scenes) -> tuple[int, int, int]:
    """Boxes kept, garments found by them (a share of more than half), and garments."""
    import tensorflow as tf

    kept = right = 0
    for maps, boxes in zip(network.predict(halved(scenes.images), verbose=0), scenes.boxes, strict=True):
        ours, scores = boxes_and_scores(maps, least=0.5)
        chosen = (
            ours[np.asarray(tf.image.non_max_suppression(ours, scores, 100, iou_threshold=0.4))] if len(ours) else ours
        )
        kept += len(chosen)
        right += sum(any(_iou(box, own) > 0.5 for own in chosen) for box in boxes)
    return kept, right, int(scenes.counts.sum())


def _iou(a: np.ndarray, b: np.ndarray) -> float:
    overlap = np.clip(np.minimum(a[2:], b[2:]) - np.maximum(a[:2], b[:2]), 0, None).prod()
    return overlap / ((a[2:] - a[:2]).prod() + (b[2:] - b[:2]).prod() - overlap)


def main() -> None:
    """Train it, store it, and judge what was stored."""
    keras.utils.set_random_seed(10)
    train, test = load_scenes(3000, 300, np.random.default_rng(10))
    images, wanted = halved(train.images), targets(train)
    network = detector(weights=False)
    steps = 24 * -(-len(images) // 25)
    network.compile(keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.004, steps)), loss=loss)
    network.fit(images, wanted, batch_size=25, epochs=24, verbose=0)
    print(f"written: {store_weights('garments_afar', network.get_weights())}")
    network.set_weights(load_weights("garments_afar"))
    kept, right, garments = found(network, test)
    print(f"{network.count_params():,} parameters; of {garments} garments {right} found, by {kept} boxes")


if __name__ == "__main__":
    main()
