/** The curves of a person, read from what was drawn. */

/** Days that the chart shows; the last is today. */
const DAYS = 90;

/** @typedef {{ at: boolean, after: boolean }} Ink whether there is ink on a day, and half-way to the next one */

/**
 * Where a curve of that colour was drawn, day by day.
 * @param {import("playwright-core").Page} page
 * @param {"--moss" | "--indigo"} colour the name of the colour: craving, mood
 * @returns {Promise<Ink[]>}
 */
export async function drawn(page, colour) {
  const canvas = page.locator("section[aria-labelledby=curves] canvas");
  await canvas.waitFor();
  return canvas.evaluate(read, { colour, days: DAYS });
}

/**
 * Runs in the page.
 * @param {Element} canvas @param {{ colour: string, days: number }} wanted
 */
function read(canvas, { colour, days }) {
  const over = canvas.parentElement?.querySelector(".u-over");
  if (!(canvas instanceof HTMLCanvasElement) || !over) throw new Error("there is no chart");
  const pen = canvas.getContext("2d");
  const frame = canvas.getBoundingClientRect();
  const inside = over.getBoundingClientRect();
  const scale = canvas.width / frame.width;
  const step = (inside.width * scale) / (days - 1);
  // Less, and the dots of two days would meet.
  if (!pen || step < 8) throw new Error(`a day is ${step} pixels wide`);
  const hex = getComputedStyle(canvas).getPropertyValue(colour).trim().slice(1);
  const ink = [0, 2, 4].map((from) => parseInt(hex.slice(from, from + 2), 16));
  const top = Math.round((inside.top - frame.top) * scale);
  const height = Math.round(inside.height * scale);
  const left = (inside.left - frame.left) * scale;
  const inked = (/** @type {number} */ day) => {
    const { data } = pen.getImageData(Math.min(Math.round(left + day * step), canvas.width - 1), top, 1, height);
    for (let at = 0; at < data.length; at += 4) {
      const far = ink.reduce((sum, value, part) => sum + Math.abs(value - (data[at + part] ?? 0)), 0);
      if (data[at + 3] === 255 && far < 40) return true;
    }
    return false;
  };
  return Array.from({ length: days }, (_, day) => ({ at: inked(day), after: day + 1 < days && inked(day + 0.5) }));
}
