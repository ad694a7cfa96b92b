// How many bytes a server sends for files: brotli at its best, by the coder that servers use. On standard input come lines
// of paths with tabs between; out goes a number for each line, of its files one after the other.

import { readFile } from 'node:fs/promises';
import { stdin, stdout } from 'node:process';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };

const lines = (await text(stdin)).split('\n').filter(Boolean);
const sizes = lines.map(async (paths) => {
  const files = await Promise.all(paths.split('\t').map((path) => readFile(path)));
  return (await compress(Buffer.concat(files), { params })).length;
});
stdout.write((await Promise.all(sizes)).join('\n'));
