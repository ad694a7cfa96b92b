// The page's analyzer. It is begun before all else is there, for its worker and its module take the longest to come.

import { Client, pageModule } from './client.js';

export const analyzer = new Client(pageModule());
analyzer.start();
