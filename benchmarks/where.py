"""What chapter 10 says of its networks, over seeds: `python -m benchmarks.where`, some three minutes.

Runs the chapter as `benchmarks.claims` runs others: five times, every seed of it moved on, so that photographs, weights and
batches are others. The first run is the chapter as learners see it. Only the detector, whose weights come with the course,
is the same each time. The ranges that the chapter prints as recorded are the first three figures.
"""

from typing import Annotated

import typer

from benchmarks.claims import Figures, Names, print_tables
from grading.course import Course
from grading.programs import PACKAGES


def where_is_it(names: Names) -> Figures:
    """Chapter 10."""
    iou, mask_iou, count_error = names["iou"], names["mask_iou"], names["count_error"]
    other, scenes, masks = names["other_stall"], names["other_scenes"], names["other_masks"]
    yield "masks, best threshold: IoU", names["by_threshold"]
    for key, words in (("without_skips", "without skips"), ("with_skips", "with skips")):
        yield f"masks, {words}: IoU", mask_iou(names[key], masks)
        yield f"masks, {words}: % of all pixels right", 100 * names["pixels_right"](names[key] > 0.5, masks)
        yield (
            f"masks, {words}: % of pixels beside an outline right",
            100 * names["along_the_outline"](names[key] > 0.5, masks),
        )
    yield "nothing marked: % of all pixels right", 100 * (1 - masks.mean())
    yield (
        "best threshold: % of all pixels right",
        100 * names["pixels_right"](names["other_small"][..., 0] > names["by_pixels"], masks),
    )
    yield "mean box: IoU", names["blind"].mean()
    yield "mean box: % above 0.5", 100 * (names["blind"] > 0.5).mean()
    overlaps = iou(names["boxes"], other.boxes)
    yield "box network: IoU", overlaps.mean()
    yield "box network: % above 0.5", 100 * (overlaps > 0.5).mean()
    for category in ("t-shirt", "dress", "shoe"):
        yield f"box network, {category}: IoU", overlaps[other.labels == category].mean()
    yield "detector: precision", names["right"] / names["boxes_in_all"]
    yield "detector: recall", names["right"] / names["garments"]
    ways = (("mean_count", "mean count"), ("counted", "density"), ("by_boxes", "boxes"))
    for key, words in ways:
        yield f"counting, {words}: mean error", count_error(names[key], scenes.counts)
    for low, high in ((0, 2), (3, 5), (6, 8)):
        inside = (scenes.counts >= low) & (scenes.counts <= high)
        for key, words in ways[1:]:
            yield (
                f"counting, {words}, {low} to {high}: mean error",
                count_error(names[key][inside], scenes.counts[inside]),
            )


def main(seeds: Annotated[int, typer.Option(help="How many runs.")] = 5) -> None:
    """Print the two tables of the chapter."""
    print_tables(Course(PACKAGES).chapter("10_where_is_it"), where_is_it, seeds)


if __name__ == "__main__":
    typer.run(main)
