import { product } from '../../shared/product.ts';
import { markOf, widthOf } from './wordmark-shape.ts';
import './wordmark.css';

/** The name of the app, with one of its players as the first "o", or as the stop behind a name that has none. */
export function Wordmark() {
  const { name } = product;
  const { before, disc, after } = markOf(name);
  return (
    <h1>
      <span class="visually-hidden">{name}</span>
      <span class="wordmark" aria-hidden="true" style={{ '--ems': widthOf(name) }}>
        {before}
        <span class={`wordmark-disc ${disc}`} />
        {after}
      </span>
    </h1>
  );
}
