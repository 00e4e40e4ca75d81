// Gradient descent that lays a line through points. Facts: x, y (lists), start (slope, intercept), rates, momenta.

import { explorer, slider } from "./explorer.js";
import { drawAxes, drawLegend, figure } from "./pictures.js";

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const loss = ({ x, y }, [slope, intercept]) => mean(x.map((one, index) => (slope * one + intercept - y[index]) ** 2));

/** The line with the least loss. */
export function best({ x, y }) {
  const [a, b] = [mean(x), mean(y)];
  const slope = mean(x.map((one, index) => (one - a) * (y[index] - b))) / mean(x.map((one) => (one - a) ** 2));
  return [slope, b - slope * a];
}

/** The lines that gradient descent goes through, from the first to the last. */
export function descend({ x, y, start }, { rate, momentum, steps }) {
  const path = [start];
  let move = [0, 0];
  for (let step = 0; step < steps; step++) {
    const [slope, intercept] = path.at(-1);
    const errors = x.map((one, index) => slope * one + intercept - y[index]);
    const gradient = [2 * mean(errors.map((error, index) => error * x[index])), 2 * mean(errors)];
    move = move.map((part, axis) => momentum * part - rate * gradient[axis]);
    path.push(path.at(-1).map((part, axis) => part + move[axis]));
  }
  return path;
}

/** A line on which the loss is higher than the lowest by `more`: an ellipse, as the loss is a square. */
function level({ x }, center, more) {
  // The loss is the lowest plus a·s² + 2·b·s·i + i², for the distances s in slope and i in intercept.
  const [a, b] = [mean(x.map((one) => one * one)), mean(x)];
  return Array.from({ length: 73 }, (_, index) => {
    const angle = (index * Math.PI) / 36;
    const [s, i] = [Math.cos(angle), Math.sin(angle)];
    const reach = Math.sqrt(more / (a * s * s + 2 * b * s * i + i * i));
    return [center[0] + reach * s, center[1] + reach * i];
  });
}

const three = (value) => (value >= 1000 ? value.toExponential(2).replace("e+", "e") : String(Number(value.toPrecision(3))));

export function sentence(facts, settings) {
  const losses = descend(facts, settings).map((line) => loss(facts, line));
  const lowest = loss(facts, best(facts));
  const [first, last] = [losses[0], losses.at(-1)];
  const words = [
    `Learning rate ${settings.rate}, momentum ${settings.momentum}: after ${settings.steps} steps the loss is ${three(last)}.`,
    `It began at ${three(first)}; the lowest possible is ${three(lowest)}.`,
  ];
  if (last > first) words.push({ warning: "The loss has grown: the steps overshoot the valley." });
  else if (last < lowest + 0.001 * (first - lowest)) words.push("That is the bottom, as near as the picture shows.");
  return words;
}

export default explorer({
  controls: ({ rates, momenta }) => [
    slider("rate", "learning rate", { values: rates }),
    slider("momentum", "momentum", { values: momenta }),
    slider("steps", "steps", { max: 40 }),
  ],
  begin(pictures, facts) {
    const [onSurface, onPoints, onLosses] = [0, 1, 2].map(() => figure(pictures));
    const bottom = best(facts);
    const lowest = loss(facts, bottom);
    const ends = [0, 1].map((axis) => [Math.min(bottom[axis], facts.start[axis]) - 1.2, Math.max(bottom[axis], facts.start[axis]) + 1.2]);
    const [left, right] = [Math.min(...facts.x) - 0.5, Math.max(...facts.x) + 0.5];
    const [low, high] = [Math.min(...facts.y), Math.max(...facts.y)];
    const spread = Math.max(high - low, 1);
    const along = ([slope, intercept]) => [left, right].map((x) => [x, slope * x + intercept]);
    const steepest = loss(facts, facts.start) - lowest;
    onSurface.caption.textContent = "the way on the loss surface";
    onPoints.caption.textContent = "the points and the line";
    onLosses.caption.textContent = "loss after each step";
    return (settings) => {
      const path = descend(facts, settings);
      const now = path.at(-1);
      const orange = { stroke: "var(--orange)", fill: "none" };

      const surface = drawAxes(onSurface, { x: ends[0], y: ends[1], xLabel: "slope", yLabel: "intercept" });
      for (let ring = 1; ring <= 9; ring++) surface.line(level(facts, bottom, steepest * (ring / 6) ** 2), { stroke: "var(--quiet)", "stroke-width": 0.8 });
      surface.line(path, orange);
      path.slice(1).forEach(([slope, intercept]) => surface.dot(slope, intercept, { r: 3, fill: "var(--orange)" }));
      surface.dot(...facts.start);
      surface.text(...bottom, "★", { fill: "var(--blue)", "font-size": 18, "text-anchor": "middle", dy: 6 });
      drawLegend(onSurface, [
        ["equal loss", { stroke: "var(--quiet)" }],
        ["start", { marker: { tag: "circle", attributes: { cx: 14, cy: 5, r: 4, fill: "currentColor" } } }],
        ["★ the bottom", { stroke: "none" }],
      ]);

      const points = drawAxes(onPoints, { x: [left, right], y: [low - spread, high + spread], xLabel: "x" });
      points.line(along(facts.start), { stroke: "currentColor", "stroke-dasharray": "2 4" });
      points.line(along(now), orange);
      facts.x.forEach((x, index) => points.dot(x, facts.y[index], { fill: "var(--blue)" }));
      drawLegend(onPoints, [
        ["first line", { stroke: "currentColor", "stroke-dasharray": "2 4" }],
        ["line now", { stroke: "var(--orange)" }],
      ]);

      const heights = path.map((line) => Math.log10(Math.max(loss(facts, line), 1e-9)));
      const range = [Math.floor(Math.min(...heights, Math.log10(lowest))), Math.max(1, Math.ceil(Math.max(...heights)))];
      const every = Math.ceil((range[1] - range[0]) / 6);
      const powers = [];
      for (let power = range[0]; power <= range[1]; power += every) powers.push([power, power < -3 || power > 4 ? `1e${power}` : String(Number((10 ** power).toPrecision(1)))]);
      const losses = drawAxes(onLosses, { x: [-0.5, 40.5], y: range, xLabel: "step", ticks: { y: powers } });
      losses.line([[-0.5, Math.log10(lowest)], [40.5, Math.log10(lowest)]], { "stroke-dasharray": "6 4", "stroke-width": 1.5 });
      losses.line(heights.map((height, step) => [step, height]), orange);
      heights.forEach((height, step) => losses.dot(step, height, { r: 3, fill: "var(--orange)" }));
      drawLegend(onLosses, [["lowest possible", { stroke: "var(--blue)", "stroke-dasharray": "6 4" }], ["loss", { stroke: "var(--orange)" }]]);
      return sentence(facts, settings);
    };
  },
});
