// Undo over what replaced the whole text. The browser undoes typing; where it has nothing left to undo, the text that
// was pasted over, cleared or left for a file comes back, with its corrections. Once more, and the other is back.

export function mountStepBack(desk, root) {
  const onDesk = () => ({ text: desk.text, published: desk.published, corrections: desk.corrections });
  let now = onDesk();
  let before = null;
  desk.addEventListener('text', ({ detail }) => {
    if (!detail.typed && now.text.trim() !== '') before = now;
    now = onDesk();
  });
  root.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'z' || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    let undone = false;
    const undoes = ({ inputType }) => (undone ||= inputType === 'historyUndo');
    root.addEventListener('beforeinput', undoes);
    setTimeout(() => {
      root.removeEventListener('beforeinput', undoes);
      if (!undone && before) desk.take(before.text, before);
    });
  });
}
