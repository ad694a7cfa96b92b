// Carries what is on the desk over a reload that the editor asked for. It lies in the tab's own storage for that moment
// alone. In comes a desk, out goes whether it could be kept; no document.

const KEY = 'copydesk over a reload';

/** @returns {Promise<boolean>} false if there is more than the browser keeps */
export async function carry(desk, storage = sessionStorage) {
  if (desk.text === '') return true;
  // Corrections are of the text as it was read last.
  await desk.settled();
  const { text, published, corrections } = desk;
  try {
    storage.setItem(KEY, JSON.stringify({ text, published, corrections }));
    return true;
  } catch {
    return false;
  }
}

/** Lays back what was carried, if anything was, and forgets it. */
export async function resume(desk, storage = sessionStorage) {
  const carried = storage.getItem(KEY);
  if (carried === null) return;
  storage.removeItem(KEY);
  const { text, published, corrections } = JSON.parse(carried);
  desk.take(text, { published });
  if (corrections.length === 0) return;
  await desk.settled();
  desk.restore(corrections);
}
