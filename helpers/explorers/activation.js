// An activation at a sum, and its slope there. Facts: sums (list), curves (name → { values, slopes } at these sums).

import { choice, explorer, number, slider } from "./explorer.js";
import { drawAxes, figure } from "./pictures.js";

/** The value and the slope at a sum that is one of the facts' sums. */
export function at({ sums, curves }, { name, z }) {
  const place = sums.findIndex((sum) => Math.abs(sum - z) < 1e-6);
  return { value: curves[name].values[place], slope: curves[name].slopes[place] };
}

export function sentence(facts, settings) {
  const { value, slope } = at(facts, settings);
  const words = `At z = ${number(settings.z)} the activation gives ${number(value)}, and its slope is ${number(slope)}.`;
  if (settings.z === 0 && settings.name.includes("ReLU"))
    return `${words} Here is the kink: the slopes on its two sides differ, and libraries take the left one.`;
  if (slope < 0.01) return `${words} So flat a place tells training next to nothing: a small change of z changes no output.`;
  return `${words} If z grows by 0.1, the value grows by about ${number(0.1 * slope, 3)}.`;
}

export default explorer({
  controls: ({ curves }) => [
    choice("name", "activation", Object.keys(curves)),
    slider("z", "sum z", { min: -5, max: 5, step: 0.25 }),
  ],
  begin(pictures, facts) {
    const [onValue, onSlope] = [0, 1].map(() => figure(pictures));
    return (settings) => {
      const { name, z } = settings;
      const { values, slopes } = facts.curves[name];
      const { value, slope } = at(facts, settings);
      const curve = (heights) => facts.sums.map((sum, index) => [sum, heights[index]]);
      const high = values.at(-1) > 1.4 ? 5 : 1.4;
      for (const [picture, heights, y, mark, title] of [
        [onValue, values, [-1.4, high], value, `${name}: value ${number(value)}`],
        [onSlope, slopes, [-0.1, 1.1], slope, `its slope: ${number(slope)}`],
      ]) {
        const { line, dot } = drawAxes(picture, { x: [-5, 5], y, xLabel: "sum z" });
        line([[-5, 0], [5, 0]], { stroke: "var(--quiet)", "stroke-width": 1 });
        line(curve(heights));
        if (picture === onValue) line([-1.2, 1.2].map((step) => [z + step, value + slope * step]), { stroke: "var(--orange)", "stroke-dasharray": "6 4" });
        dot(z, mark);
        picture.caption.textContent = title;
      }
      return sentence(facts, settings);
    };
  },
});
