// What a file in Markdown says of itself above its text, between two lines of hyphens: title, author and date.

/** What is told, by name, and the text below it. */
export function withoutFrontMatter(source) {
  const [all, matter] = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source) ?? [];
  // Without a 'name: value' it is a rule above a paragraph.
  if (!matter || !/^\w[\w -]*:/m.test(matter)) return { told: {}, body: source };
  const told = {};
  for (const line of matter.split('\n')) {
    const [, name, value] = /^(title|author|date):\s*(?:"(?=.*"\s*$)|'(?=.*'\s*$))?(.*?)["']?\s*$/i.exec(line) ?? [];
    if (value) told[name.toLowerCase()] = value;
  }
  return { told, body: source.slice(all.length) };
}
