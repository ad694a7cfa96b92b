// `cargo xtask bench page`: the page in Chromium. Only ratios within one run are safe to compare: what is measured
// beside the page, be it other libraries, the engine's own Intl.Segmenter or an empty page, is measured for that.

import { launch } from './desk.js';
import { cold } from './bench/cold.js';
import { marks } from './bench/marks.js';
import { reports } from './bench/reports.js';
import { stages } from './bench/stages.js';
import { typing } from './bench/typing.js';

const browser = await launch();
await cold(browser);
await marks(browser, 6_000);
await typing(browser, 60_000);
await stages(browser);
await reports(browser);
await browser.close();
