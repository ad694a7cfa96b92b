// The texts that are measured with: our own articles, without the marks that the names are learnt from.

import { readFile, readdir } from 'node:fs/promises';

const folder = new URL('../../../model/articles/', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
const marked = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
const stories = marked.flatMap((text) => text.replace(/\[[A-Z] ([^\]]*)\]/g, '$1').split(/^===$/m)).map((story) => story.trim());

/** A page of stories, cut at so many characters; longer than all of them it begins anew. */
export function pageOf(characters) {
  let page = '';
  for (let i = 0; page.length < characters; i = (i + 1) % stories.length) page += `${stories[i]}\n\n\n`;
  return page.slice(0, characters);
}
