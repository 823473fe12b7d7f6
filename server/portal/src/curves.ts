/** The chart itself, loaded only where it is shown. */
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Chart } from "./generated/types/Chart";
import { date, t } from "./texts";

const HEIGHT = 220;
const DAY = 24 * 60 * 60;

/** Draws into `place` and follows its width, until the returned function is called. */
export function curves(place: HTMLElement, chart: Chart): () => void {
  const style = getComputedStyle(place);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const days = chart.dates.map((day) => Date.parse(`${day}T00:00:00Z`) / 1000);
  const font = `13px ${style.fontFamily}`;
  const axis = { stroke: colour("--ink-soft"), font, ticks: { show: false } };
  const line = (name: string, label: string, dash: number[]): uPlot.Series => ({
    label,
    stroke: colour(name),
    width: 2,
    dash,
    spanGaps: false,
    // A single day between two gaps would be no line at all: it is a dot.
    points: { show: true, size: 5, fill: colour(name), stroke: colour(name), width: 0 },
  });
  const plot = new uPlot(
    {
      width: place.clientWidth,
      height: HEIGHT,
      cursor: { show: false },
      legend: { show: false },
      scales: { x: { time: true }, y: { range: [-0.4, 10.4] } },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "UTC"),
      axes: [
        {
          ...axis,
          grid: { show: false },
          space: 70,
          size: 32,
          incrs: [DAY * 7, DAY * 14, DAY * 28],
          values: (_plot, splits) =>
            splits.map((second) => date(new Date(second * 1000).toISOString(), "short")),
        },
        {
          ...axis,
          grid: { stroke: colour("--hairline"), width: 1 },
          splits: [0, 5, 10],
          size: 34,
        },
      ],
      series: [
        {},
        line("--moss", t("portal-curves-craving"), []),
        line("--indigo", t("portal-curves-mood"), [6, 5]),
      ],
    },
    [days, chart.craving, chart.mood],
    place,
  );
  const watcher = new ResizeObserver(() => plot.setSize({ width: place.clientWidth, height: HEIGHT }));
  watcher.observe(place);
  return () => {
    watcher.disconnect();
    plot.destroy();
  };
}
