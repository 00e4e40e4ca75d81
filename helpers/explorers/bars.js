// A bar for each category's score, and which is the largest.

import { make, number } from "./explorer.js";

export const BARS = `
.explorer .scores { flex: 1 1 250px; max-width: 34em; min-width: 0; }
.explorer .score { display: grid; grid-template-columns: 5.5em 1fr 3.4em; align-items: center; gap: 0.6em; min-height: 24px; }
.explorer .score .name { text-align: right; }
.explorer .track { position: relative; height: 15px; background: rgba(128, 128, 128, 0.15); }
.explorer .bar { position: absolute; top: 0; bottom: 0; background: var(--quiet); }
.explorer .zero { position: absolute; top: -3px; bottom: -3px; width: 1px; background: currentColor; }
.explorer .best { font-weight: bold; }
.explorer .best .bar { background: var(--blue); }
`;

/**
 * Bars for these names in a parent; returns a function that shows scores. What bars reach from the first, `range`, grows with the
 * scores and never shrinks: else a bar would move when another's score changes.
 */
export function scoreBars(parent, names, { decimals = 1, range = [0, 0] } = {}) {
  make("style", parent, { textContent: BARS });
  const place = make("div", parent, { className: "scores" });
  const rows = names.map((name) => {
    const row = make("div", place, { className: "score" });
    make("span", row, { className: "name", textContent: name });
    const track = make("div", row, { className: "track" });
    const [bar, zero] = ["bar", "zero"].map((className) => make("div", track, { className }));
    return { row, bar, zero, value: make("span", row) };
  });
  let [low, high] = range;
  return (scores) => {
    low = Math.min(low, ...scores);
    high = Math.max(high, ...scores);
    const span = high - low || 1;
    const best = scores.indexOf(Math.max(...scores));
    rows.forEach(({ row, bar, zero, value }, index) => {
      const score = scores[index];
      bar.style.left = `${(100 * (Math.min(score, 0) - low)) / span}%`;
      bar.style.width = `${(100 * Math.abs(score)) / span}%`;
      zero.style.left = `${(-100 * low) / span}%`;
      value.textContent = number(score, decimals, true);
      row.classList.toggle("best", index === best);
    });
  };
}

/** The names in the order of their scores, the best first. */
export const ranked = (names, scores) => names.map((name, index) => [scores[index], name]).sort((one, other) => other[0] - one[0]).map(([, name]) => name);
