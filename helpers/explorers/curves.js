// Recorded trainings of one network. Facts: runs (packed: dropout × rate × images × figure × epoch), dropouts, rates, images.
// Settings: dropout, rate, images.

import { explorer, slider, unpack } from "./explorer.js";
import { drawAxes, drawLegend, figure } from "./pictures.js";

const FIGURES = ["loss", "held_back", "accuracy", "held_back_accuracy"];

/** The run with these settings: its figures, a list with a number for each epoch. */
export function runOf({ runs, dropouts, rates, images }, settings) {
  const { shape, values } = unpack(runs);
  const [, , , figures, epochs] = shape;
  const place = (dropouts.indexOf(settings.dropout) * shape[1] + rates.indexOf(settings.rate)) * shape[2] + images.indexOf(settings.images);
  const start = place * figures * epochs;
  return Object.fromEntries(FIGURES.map((name, index) => [name, Array.from(values.subarray(start + index * epochs, start + (index + 1) * epochs))]));
}

export function sentence(facts, settings) {
  const { loss, held_back, held_back_accuracy } = runOf(facts, settings);
  const lowest = Math.min(...held_back);
  const [last, trained] = [held_back.at(-1), loss.at(-1)];
  const two = (value) => value.toFixed(2);
  return [
    `Dropout ${settings.dropout}, learning rate ${settings.rate}, ${settings.images} images:`,
    `after ${loss.length} epochs the loss is ${two(trained)} on the images trained on, and ${two(last)} on those held back, of which ${Math.round(100 * held_back_accuracy.at(-1))} in 100 are right.`,
    `The loss on those held back was lowest, ${two(lowest)}, after epoch ${held_back.indexOf(lowest) + 1}.`,
  ];
}

const TRAINED = { stroke: "var(--blue)" };
const HELD_BACK = { stroke: "var(--orange)", "stroke-dasharray": "6 4" };

export default explorer({
  controls: ({ dropouts, rates, images }) => [
    slider("dropout", "dropout", { values: dropouts }),
    slider("rate", "learning rate", { values: rates, text: String }),
    slider("images", "images", { values: images, text: String }),
  ],
  begin(pictures, facts) {
    const [onLoss, onAccuracy] = [0, 1].map(() => figure(pictures));
    onLoss.caption.textContent = "loss";
    onAccuracy.caption.textContent = "accuracy";
    // The same scale for all, so that runs can be compared; a loss beyond it leaves the picture, and the sentence has it.
    return (settings) => {
      const run = runOf(facts, settings);
      for (const [picture, trained, held_back, y] of [
        [onLoss, run.loss, run.held_back, [0, 2.6]],
        [onAccuracy, run.accuracy, run.held_back_accuracy, [0, 1.03]],
      ]) {
        const { line } = drawAxes(picture, { x: [0.5, trained.length + 0.5], y, xLabel: "epoch" });
        line(trained.map((value, index) => [index + 1, value]), TRAINED);
        line(held_back.map((value, index) => [index + 1, value]), HELD_BACK);
        drawLegend(picture, [["trained on", TRAINED], ["held back", HELD_BACK]]);
      }
      return sentence(facts, settings);
    };
  },
});
