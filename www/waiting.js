// What somebody does before the page is furnished is held back, and done anew when those are there who act on it: the
// page's own keys, presses of buttons, pastes, files that are dropped.

const TYPED = 'input, textarea, select, [contenteditable]';
/** The buttons that do nothing yet. */
const LATER = '[role=tab], #tools button:not(#sample, #clear)';

const HELD = {
  keydown: ({ key, altKey, target }) =>
    /^F[268]$/.test(key) || (altKey && /^(Enter|ArrowUp|ArrowDown)$/.test(key)) || (key === '?' && !target.closest(TYPED)),
  click: ({ target }) => target.closest(LATER),
  paste: ({ target, clipboardData }) => target.closest('#view') || hasFiles(clipboardData),
  drop: ({ dataTransfer }) => hasFiles(dataTransfer),
};

/** @returns {{ somebody: Promise<void>, release(): void }}  settles when something is held; does what was */
export function holdBack() {
  const held = [];
  const { promise: somebody, resolve } = Promise.withResolvers();
  const hold = (event) => {
    if (!HELD[event.type](event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push([event.target, copyOf(event)]);
    resolve();
  };
  // Where nobody says so, files cannot be dropped.
  const allow = (event) => hasFiles(event.dataTransfer) && event.preventDefault();
  const listeners = [...Object.keys(HELD).map((type) => [type, hold]), ['dragover', allow]];
  for (const listener of listeners) addEventListener(...listener, true);

  function release() {
    for (const listener of listeners) removeEventListener(...listener, true);
    for (const [target, event] of held) {
      const words = target.dispatchEvent(event) ? event.clipboardData?.getData('text/plain') : '';
      // What is pasted into the midst of a text is typing.
      if (words) document.execCommand('insertText', false, words);
    }
  }

  return { somebody, release };
}

const hasFiles = ({ types }) => types.includes('Files');

/** An event once more; what is pasted or dropped is there only while it happens, so it is taken out. */
function copyOf(event) {
  const data = event.clipboardData ?? event.dataTransfer;
  if (!data) return new event.constructor(event.type, event);
  const empty = () => new DataTransfer();
  const again = new event.constructor(event.type, { bubbles: true, cancelable: true, clipboardData: empty(), dataTransfer: empty() });
  // Firefox makes the clipboard's own and does not take one.
  const copy = again.clipboardData ?? again.dataTransfer;
  for (const type of data.types) if (type !== 'Files') copy.setData(type, data.getData(type));
  for (const file of data.files) copy.items.add(file);
  return again;
}
