// How many items at the front of a sorted list something holds for, by halving. It holds for none behind them.

/** @template T @param {ArrayLike<T>} items @param {(item: T) => boolean} holds */
export function countWhile(items, holds) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (holds(items[mid])) low = mid + 1;
    else high = mid;
  }
  return low;
}
