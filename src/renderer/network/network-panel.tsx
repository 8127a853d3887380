import { useEffect, useRef } from 'preact/hooks';
import { paintGraph } from './graph.ts';
import type { NetworkWatch, Sample } from './network-watch.ts';
import { type NetworkRow, ROWS } from './rows.ts';
import './network-panel.css';
import { say } from './words.ts';

/** How often graphs are painted, ms. */
const PAINT_EVERY = 100;

/** What the network is like, in figures and as the last ten seconds. F3 shows and hides it. */
export function NetworkPanel({ watch }: { watch: NetworkWatch }) {
  const sample = watch.shown.value;
  return (
    <section class="network" aria-label={say().network}>
      {sample === undefined ? (
        <p>{say().measuring}</p>
      ) : (
        ROWS.map((row) => <Row key={row.title()} row={row} sample={sample} watch={watch} />)
      )}
    </section>
  );
}

function Row({ row, sample, watch }: { row: NetworkRow; sample: Sample; watch: NetworkWatch }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const top = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const paint = () => {
      if (canvas.current === null || top.current === null) return;
      const scale = paintGraph(canvas.current, watch.history, row.traces, row.least);
      top.current.textContent = `${scale} ${row.unit}`.trim();
    };
    paint();
    const timer = setInterval(paint, PAINT_EVERY);
    return () => clearInterval(timer);
  }, [watch, row]);

  const figures = row.words(sample);
  if (figures === undefined) return null;
  return (
    <div class="network-row">
      <h3>{row.title()}</h3>
      <p>{figures}</p>
      <div class="network-graph" aria-hidden="true">
        <canvas ref={canvas} />
        <span ref={top} />
      </div>
    </div>
  );
}
