/**
 * The one of `known` that `typed` was probably meant to be, or undefined when none is near.
 * Near: at most two letters wrong, and fewer than half of what was typed.
 */
export function closest(typed: string, known: Iterable<string>): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const word of known) {
    const distance = editDistance(typed, word);
    if (distance <= 2 && distance * 2 < typed.length && distance < (best?.distance ?? 3)) {
      best = { word, distance };
    }
  }
  return best?.word;
}

/** How many letters must be inserted, removed or replaced to get from `a` to `b` (Levenshtein, 1965). */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(above, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, at(above, column) + 1, at(current, column - 1) + 1));
    }
    above = current;
  }
  return at(above, b.length);
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
