"""How long it takes from a control's move to the picture, for each explorer, in a real browser.

`python -m benchmarks.explorers` opens each on a page of its own, as the site shows it, and moves every slider and what can
be drawn on. It prints milliseconds: of the program that draws, and until the browser has painted; the median, and the most.
"""

import statistics
import tempfile
from pathlib import Path

from authoring.live import live
from helpers.datasets import photo
from helpers.explorers.convolution import kernel_explorer
from helpers.explorers.explorer import Explorer
from tests.e2e.browser import open_page
from tests.helpers.test_explorers import EXPLORERS

# Moves sliders over their range, and presses and drags over what takes a pointer; gives [drawn, painted] for each move.
MEASURE = """async () => {
    const times = [];
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
    }));
    async function time(move) {
        await painted();
        const start = performance.now();
        move();
        const drawn = performance.now() - start;
        await painted();
        times.push([drawn, performance.now() - start]);
    }
    for (const slider of document.querySelectorAll('.explorer input[type=range]')) {
        const before = slider.value;
        const steps = Math.min(12, (slider.max - slider.min) / slider.step);
        for (let part = steps; part >= 0; part--) {
            await time(() => {
                slider.value = +slider.min + Math.round(((slider.max - slider.min) * part) / steps / slider.step) * slider.step;
                slider.dispatchEvent(new Event('input'));
            });
        }
        slider.value = before;
        slider.dispatchEvent(new Event('input'));
    }
    for (const number of document.querySelectorAll('.explorer input[type=number]')) {
        await time(() => { number.value = 3; number.dispatchEvent(new Event('input')); });
    }
    for (const board of document.querySelectorAll('.explorer :is(canvas, svg)')) {
        if (!board.onpointerdown) continue;
        board.setPointerCapture = () => {};
        const box = board.getBoundingClientRect();
        const event = (kind, part) => new PointerEvent(kind, {
            clientX: box.left + box.width * (0.1 + 0.8 * part), clientY: box.top + box.height * (0.2 + 0.6 * part),
            buttons: 1, pointerId: 1, cancelable: true,
        });
        await time(() => board.dispatchEvent(event('pointerdown', 0)));
        for (let part = 1; part <= 20; part++) await time(() => board.dispatchEvent(event('pointermove', part / 20)));
        board.dispatchEvent(event('pointerup', 1));
    }
    return times;
}"""


def page_of(explorer: Explorer) -> str:
    """A page with nothing but this explorer."""
    data = {"module": explorer.name.replace(" ", "_"), "facts": explorer.facts, "settings": explorer.settings}
    return f"<!doctype html><meta charset='utf-8'><body>{live(data, 'explorer', '', '')}</body>"


def main() -> None:
    print(f"{'explorer':24} {'moves':>5}  {'drawn: median':>13} {'most':>6}  {'painted: median':>15} {'most':>6}  (ms)")
    with tempfile.TemporaryDirectory() as folder, open_page("about:blank") as page:
        # The photograph of chapter 4 is larger than that of the tests.
        for name, explorer in (EXPLORERS | {"kernel": kernel_explorer(photo("camera")[::2, ::2])}).items():
            path = Path(folder, "explorer.html")
            path.write_text(page_of(explorer), encoding="utf-8")
            page.goto(path.as_uri())
            drawn, painted = zip(*page.evaluate(MEASURE), strict=True)
            print(
                f"{name:24} {len(drawn):5}  {statistics.median(drawn):13.1f} {max(drawn):6.1f}"
                f"  {statistics.median(painted):15.1f} {max(painted):6.1f}"
            )


if __name__ == "__main__":
    main()
