// A threshold between yes and no. Facts: scores (list), labels (list of true and false), heights (list), name, step.

import { explorer, slider } from "./explorer.js";
import { drawAxes, drawLegend, figure } from "./pictures.js";

/** How many are found, called so wrongly, missed, and left alone; and precision, recall and accuracy. */
export function judge({ scores, labels }, threshold) {
  const called = scores.map((score) => score >= threshold - 1e-9); // Sliders add up steps, which are no exact floats.
  const count = (yes, right) => called.filter((one, index) => one === yes && labels[index] === right).length;
  const [found, wrongly, missed, left] = [count(true, true), count(true, false), count(false, true), count(false, false)];
  return {
    called,
    found,
    wrongly,
    missed,
    left,
    precision: found + wrongly ? found / (found + wrongly) : 1,
    recall: found / (found + missed),
    accuracy: (found + left) / scores.length,
  };
}

export function sentence(facts, { threshold }) {
  const { found, wrongly, missed, precision, recall, accuracy } = judge(facts, threshold);
  const all = found + wrongly;
  const said = `At a threshold of ${threshold.toFixed(2)}, ${all} of ${facts.scores.length} are called a ${facts.name}`;
  return [
    said + (all ? `, and ${found} of them are: precision ${precision.toFixed(2)}.` : ": none, and so none wrongly."),
    `Of ${found + missed} that are, ${found} are found: recall ${recall.toFixed(2)}. The accuracy is ${accuracy.toFixed(2)}.`,
  ];
}

const PRECISION = { stroke: "var(--blue)" };
const RECALL = { stroke: "var(--orange)", "stroke-dasharray": "6 4" };

export default explorer({
  controls: ({ step }) => [slider("threshold", "threshold", { step, text: (value) => value.toFixed(2) })],
  begin(pictures, facts) {
    const [onScores, onCurves, onCurve] = [0, 1, 2].map(() => figure(pictures));
    const { name, scores, labels, heights, step } = facts;
    const thresholds = Array.from({ length: Math.round(1 / step) + 1 }, (_, index) => index * step);
    const judged = thresholds.map((threshold) => judge(facts, threshold));
    return (settings) => {
      const { threshold } = settings;
      const { called, found, wrongly, missed, left, precision, recall } = judge(facts, threshold);
      const bar = [[threshold, -9], [threshold, 9]];
      const ruler = { stroke: "currentColor", "stroke-width": 1.5 };

      const each = drawAxes(onScores, { x: [-0.02, 1.02], y: [-0.4, 1.6], xLabel: `score for “${name}”`, ticks: { y: [[0, "no"], [1, "yes"]] }, left: 28 });
      scores.forEach((score, index) => {
        const color = labels[index] ? "var(--orange)" : "var(--blue)";
        const style = { stroke: color, "stroke-width": 1.2, fill: called[index] ? color : "none" };
        if (labels[index]) each.square(score, 1 + heights[index], style);
        else each.dot(score, heights[index], { ...style, r: 3 });
      });
      each.line(bar, ruler);
      for (const [level, words, count, side, x] of [
        [1.36, "missed", missed, "start", 0],
        [1.36, "found", found, "end", 1],
        [0.34, "left alone", left, "start", 0],
        [0.34, "wrongly", wrongly, "end", 1],
      ])
        each.text(x, level, `${words}: ${count}`, { "text-anchor": side, "font-weight": 600 });
      onScores.caption.textContent = `each one and its score: is it a ${name}?`;
      drawLegend(onScores, [[`filled: called a ${name}`, { marker: { tag: "circle", attributes: { cx: 20, cy: 5, r: 3.5, fill: "currentColor" } } }]]);

      const curves = drawAxes(onCurves, { x: [-0.02, 1.02], y: [-0.03, 1.06], xLabel: "threshold" });
      curves.line(thresholds.map((one, index) => [one, judged[index].precision]), PRECISION);
      curves.line(thresholds.map((one, index) => [one, judged[index].recall]), RECALL);
      curves.line(bar, ruler);
      curves.dot(threshold, precision, { fill: "var(--blue)" });
      curves.dot(threshold, recall, { fill: "var(--orange)" });
      onCurves.caption.textContent = `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`;
      drawLegend(onCurves, [["precision", PRECISION], ["recall", RECALL]]);

      const curve = drawAxes(onCurve, { x: [-0.02, 1.02], y: [-0.03, 1.06], xLabel: "recall", yLabel: "precision" });
      curve.line(judged.map((one) => [one.recall, one.precision]), { stroke: "var(--quiet)" });
      curve.dot(recall, precision, { r: 6 });
      onCurve.caption.textContent = "precision against recall";
      return sentence(facts, settings);
    };
  },
});
