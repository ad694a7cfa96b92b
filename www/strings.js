// Every word that the page says, in one table, so that it can be said in another language.
// A value is a string, or a function of what it speaks about.

const number = new Intl.NumberFormat('en');
const many = (n, one, more) => `${number.format(n)} ${n === 1 ? one : more}`;

export const strings = {
  title: 'copydesk',
  tagline: 'Who is named, when it happened, who said what. Your text never leaves this device.',

  tools: 'Tools',
  text: 'Text',
  view: 'Text on the desk',
  viewHint: 'Paste or type here. F8 leads to the next mark, Shift and F8 to the one before, Escape closes its card.',
  invitation: 'What is on your desk today?',
  invitePaste: 'Paste an article or a whole web page with Ctrl+V, or just type.',
  inviteDrop: 'Drop files here: text, web pages, Word documents, PDF.',
  inviteSample: 'Or look at the sample first.',
  invitePrivate: 'Names, dates and quotes are found on this device. Nothing you put here ever leaves it.',
  sample: 'Sample',
  clear: 'Clear',
  cancel: 'Cancel',
  published: 'Published',
  publishedHint: 'Only if the page does not say so: year-month-day, such as 2024-03-15',
  publishedExample: 'YYYY-MM-DD',
  marks: 'Marks',
  findings: 'Findings',
  details: 'Details',

  layers: {
    dates: 'Dates',
    people: 'People',
    organisations: 'Organisations',
    places: 'Places',
    others: 'Other names',
    quotes: 'Quotes',
    checks: 'Checks',
  },
  tabs: { dates: 'Timeline', names: 'Names', quotes: 'Quotes', checks: 'Checks', stories: 'Articles' },
  kinds: {
    person: 'Person', organisation: 'Organisation', place: 'Place', nationality: 'Nationality or group', event: 'Event',
    product: 'Product', work: 'Work',
  },
  dateTypes: { DATE: 'Date', TIME: 'Time', DURATION: 'Length of time', SET: 'Repeated time' },
  quoteKinds: {
    direct: 'Quote', partial: 'Part of a quote', scare: 'Word in quotation marks', title: 'Title', indirect: 'Reported speech',
  },

  noSpeaker: 'No speaker found',
  untitled: (n) => `Story ${n}`,
  story: (date, people) => [date, people && `by ${people}`].filter(Boolean).join(', '),
  times: (n) => `${number.format(n)}×`,
  timesSpoken: (n) => many(n, 'mention', 'mentions'),
  which: (n, all) => `${number.format(n)} of ${number.format(all)}`,
  unsure: 'unsure',
  inQuotes: (words) => `“${words}”`,
  list: (items) => items.join(', '),

  help: {
    button: 'Keys',
    title: 'Keys',
    close: 'Close',
    groups: [
      ['Everywhere', [
        [['?'], 'This list'],
        [['F6'], 'From the text to the lists and back'],
        [['Tab'], 'To the next button or field'],
        [['Escape'], 'Close the card; back to the list that led into the text'],
      ]],
      ['In the text', [
        [['F8', 'Alt+↓'], 'Next mark, with its card'],
        [['Shift+F8', 'Alt+↑'], 'Mark before'],
        [['Alt+Enter'], 'Card of the mark at the caret'],
        [['Ctrl+V'], 'Paste; over everything, it is a new text'],
        [['Ctrl+Z'], 'Undo typing'],
      ]],
      ['In the lists', [
        [['←', '→'], 'Next or previous list'],
        [['Enter'], 'To the place in the text; again, to the next one'],
      ]],
    ],
  },

  card: {
    close: 'Close',
    value: 'Means',
    code: 'In figures',
    span: 'Covers',
    anchor: 'Counted from',
    name: 'Full name',
    aliases: 'Also called',
    roles: 'Described as',
    mentions: 'Mentions',
    speaker: 'Said by',
    sure: 'How sure',
    why: 'Why',
    to: (from, to) => `${from} to ${to}`,
    spoken: (what, facts) => `${what}: ${facts.map((fact) => fact.replace(/\.$/, '')).join('. ')}.`,
  },
  panels: {
    nothingYet: 'Paste a text, and what is found in it is listed here.',
    nothing: {
      dates: 'No dates found.', names: 'No names found.', quotes: 'No quotes found.', checks: 'Nothing to look at.',
      stories: 'No articles found.',
    },
    more: (n) => `Show ${number.format(n)} more`,
    previous: (what) => `Previous place of ${what}`,
    next: (what) => `Next place of ${what}`,
    allPlaces: (n, what) => `All ${number.format(n)} places of ${what}, with the words around them`,
    edit: 'Edit',
    editWhat: (what) => `Edit ${what}`,
    only: (story) => `Only “${story}”`,
    all: 'Show all articles',
    nowOnly: (story) => `Only the article “${story}” is shown.`,
    nowAll: 'All articles are shown.',

    timeline: {
      chart: 'Timeline as a chart. The same dates are listed below it.',
      keys: 'Arrow keys walk from date to date, plus and minus zoom, 0 shows all, Shift with an arrow key moves to the side, Enter leads into the text.',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      whole: 'Show all',
      earlier: (n) => `${number.format(n)} earlier`,
      later: (n) => `${number.format(n)} later`,
      hint: 'Point at a date to see its words.',
      window: (from, to) => `Shown: ${from} to ${to}.`,
      point: (title, words, times, published) =>
        [title, ...words.map((w) => `“${w}”`), times > 1 && `${number.format(times)} times`, published && 'day of publication']
          .filter(Boolean)
          .join(', '),
      cluster: (n, from, to) => `${number.format(n)} dates, ${from} to ${to}: zoom in`,
      published: 'Published',
      aside: 'Not on the calendar',
      asideNote: 'Lengths of time, repeated times, and words like “recently”.',
      clock: (hour, minute) => `${hour}:${String(minute).padStart(2, '0')}`,
      day: (day, month, year) => `${day} ${strings.months[month - 1].slice(0, 3)} ${strings.panels.timeline.year(year)}`,
      month: (month, year) => `${strings.months[month - 1].slice(0, 3)} ${strings.panels.timeline.year(year)}`,
      monthAlone: (month) => strings.months[month - 1].slice(0, 3),
      year: (year) => (year > 0 ? String(year) : strings.bc(1 - year)),
    },
    names: {
      groups: { people: 'People', organisations: 'Organisations', places: 'Places', others: 'Others' },
      order: 'Sort by',
      orders: { first: 'first mention', most: 'most mentions', name: 'name' },
      filter: 'Find a name',
      none: 'No name has these words.',
      matching: (n) => `${many(n, 'name', 'names')} shown.`,
      spread: ([beginning, middle, end]) =>
        `In the text: ${number.format(beginning)} at the beginning, ${number.format(middle)} in the middle, ${number.format(end)} at the end`,
    },
    quotes: {
      none: 'No speaker found',
      noneNote: 'Nobody is named as the speaker near these words.',
      reported: 'Reported speech',
      terms: 'Terms and titles',
      pronoun: (word) => `“${word}”, not named`,
      copy: 'Copy',
      copyWhat: (words) => `Copy with its speaker: ${words}`,
      copied: (words) => `Copied: ${words}`,
      notCopied: 'The browser did not let it be copied.',
      why: 'Why?',
      whyWhat: (words) => `Why? ${words}`,
    },
    stories: {
      counts: ({ dates, names, quotes, checks }) =>
        [many(dates, 'date', 'dates'), many(names, 'name', 'names'), many(quotes, 'quote', 'quotes'), checks && many(checks, 'check', 'checks')]
          .filter(Boolean)
          .join(', '),
      only: 'Show only this article',
      onlyWhat: (title) => `Show only this article: ${title}`,
    },
  },
  via: {
    name: (name) => name,
    pronoun: (name, words) => `${name} (“${words}”)`,
    role: (name, words) => (name === words ? name : `${name} (“${words}”)`),
    carried: (name) => `${name}, going on from the quote before`,
  },
  sureness: [
    [0.95, 'Very sure'],
    [0.8, 'Sure'],
    [0.6, 'Fairly sure'],
    [0.4, 'Unsure'],
    [0, 'A guess'],
  ],

  reading: (chars) => `Reading ${many(chars, 'character', 'characters')} …`,
  done: (dates, names, quotes, checks) =>
    `Found ${many(dates, 'date', 'dates')}, ${many(names, 'name', 'names')}, ${many(quotes, 'quote', 'quotes')}` +
    (checks ? ` and ${many(checks, 'thing', 'things')} to look at.` : '.'),
  cancelled: 'Cancelled.',
  cleared: 'Cleared.',
  failed: (why) => `This text could not be read: ${why}`,
  broke: 'The analyzer broke on this text and was started anew. Nothing of the text is lost.',
  unloadable: 'The analyzer could not be loaded. Reload the page to try again.',

  offline: {
    newer: 'A new version of copydesk is ready.',
    reload: 'Reload',
    later: 'Not now',
    tooLong: 'This text is too long to be kept over a reload. Save a copy, then close the page and open it again.',
  },

  import: {
    open: 'Open…',
    drop: 'Drop to open: text, web page, Word, PDF or Markdown',
    progress: 'Opening files',
    reading: (name, index, count, page, pages) =>
      `Reading ${[name, count > 1 && `file ${index} of ${count}`, pages && `page ${page} of ${pages}`].filter(Boolean).join(', ')} …`,
    opened: (n) => `Opened ${many(n, 'file', 'files')}.`,
    cancelled: 'Opening cancelled. The text on the desk is as it was.',
    unread: (n, opened) =>
      opened > 0 ? `${many(n, 'file', 'files')} could not be opened; the others are on the desk.`
      : `${n === 1 ? 'The file' : `${number.format(n)} files`} could not be opened. The text on the desk is as it was.`,
    understood: 'Close',
    errors: {
      unknown: 'is of a kind that cannot be read here. Text, web pages, Word (.docx), PDF and Markdown can.',
      old: 'is in Word’s old format. Save it as .docx in Word, then open that.',
      locked: 'is protected by a password. Save a copy without one, then open that.',
      scanned: 'holds pictures of pages and no words, as a scan does. Have its text recognised first.',
      broken: 'is damaged, or could not be read from the disk.',
      empty: 'holds no words.',
      large: 'is larger than 100 megabytes.',
      long: 'would make the text longer than 16 megabytes.',
      reader: 'needs a part of this page that could not be loaded. Open the page from where it is served, then try again.',
    },
  },

  // Dates in words.
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: [
    'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
  ],
  day: (weekday, day, month, year) => [weekday, day, month, year].filter(Boolean).join(' '),
  dayOfMonth: (day) => `day ${day} of a month`,
  week: (monday) => `the week of ${monday}`,
  weekend: (saturday) => `the weekend of ${saturday}`,
  seasons: { SP: 'spring', SU: 'summer', FA: 'autumn', AU: 'autumn', WI: 'winter' },
  season: (name, year) => (year ? `${name} ${year}` : name),
  quarters: ['first', 'second', 'third', 'fourth'],
  quarter: (ordinal, year) => `${ordinal} quarter${year ? ` of ${year}` : ''}`,
  half: (ordinal, year) => `${ordinal} half${year ? ` of ${year}` : ''}`,
  decade: (year) => `the ${year}s`,
  century: (n) => `the ${n}${{ 1: 'st', 2: 'nd', 3: 'rd' }[n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? 'th'} century`,
  refs: { PRESENT_REF: 'now', PAST_REF: 'some time ago', FUTURE_REF: 'some time ahead' },
  parts: {
    MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night', DT: 'daytime', DA: 'daytime',
  },
  at: (day, time) => (day ? `${day}, ${time}` : time),
  bc: (year) => `${year} BC`,
  units: {
    Y: ['year', 'years'], M: ['month', 'months'], W: ['week', 'weeks'], D: ['day', 'days'], Q: ['quarter', 'quarters'],
    WE: ['weekend', 'weekends'], DE: ['decade', 'decades'], CE: ['century', 'centuries'], ML: ['millennium', 'millennia'],
    TH: ['hour', 'hours'], TM: ['minute', 'minutes'], TS: ['second', 'seconds'],
    TMO: ['morning', 'mornings'], TAF: ['afternoon', 'afternoons'], TEV: ['evening', 'evenings'], TNI: ['night', 'nights'],
    TDT: ['day', 'days'],
  },
  length: (n, [one, more]) => (n === 'X' ? `some ${more}` : many(n, one, more)),
  every: (n, [one, more]) => (n === 1 ? `every ${one}` : n === 'X' ? `every few ${more}` : `every ${number.format(n)} ${more}`),
  everyOne: (what) => `every ${what}`,
  mods: {
    START: (v) => `the start of ${v}`, MID: (v) => `the middle of ${v}`, END: (v) => `the end of ${v}`,
    BEFORE: (v) => `before ${v}`, AFTER: (v) => `after ${v}`, ON_OR_BEFORE: (v) => `${v} or before`,
    ON_OR_AFTER: (v) => `${v} or after`, APPROX: (v) => `about ${v}`, LESS_THAN: (v) => `less than ${v}`,
    MORE_THAN: (v) => `more than ${v}`, EQUAL_OR_LESS: (v) => `at most ${v}`, EQUAL_OR_MORE: (v) => `at least ${v}`,
  },

  corrections: {
    why: 'Corrected by you.',
    said: {
      same: (what, name) => `Merged “${what}” into ${name}.`,
      apart: (what) => `“${what}” is now an entry of its own.`,
      kind: (what, kind) => `“${what}” is now of the kind ${kind}.`,
      'no-name': (what) => `“${what}” is no longer a name.`,
      name: (what, kind) => `Marked “${what}” as a name of the kind ${kind}.`,
      date: (what, value) => `“${what}” now means ${value}.`,
      'no-date': (what) => `“${what}” is no longer a date.`,
      speaker: (what, name) => `“${what}” is now said by ${name}.`,
      'no-speaker': (what) => `“${what}” now has no speaker.`,
      'no-quote': (what) => `“${what}” is no longer a quote.`,
      dismiss: (what) => `Settled the check of “${what}”.`,
    },
    date: {
      empty: 'Write a date, such as 18 January 2019, January 2019 or 2019-01-18.',
      unread: (words) => `“${words}” cannot be read as a date. Write it like 18 January 2019, January 2019 or 2019-01-18.`,
      either: (words, one, other) => `“${words}” may be ${one} or ${other}. Write the month as a word.`,
      weekday: (day, real, said) => `${day} is a ${real}, not a ${said}.`,
      noMonth: (n) => `There is no month ${n}.`,
      noDay: (month, last) => `${month} has ${last} days.`,
    },
  },

  export: {
    button: 'Export',
    menu: 'Export',
    groups: { copy: 'To the clipboard', save: 'To a file' },
    formats: {
      rich: { name: 'Copy with formatting', purpose: 'For a document or an e-mail', copied: 'findings with formatting' },
      markdown: { name: 'Copy as Markdown', purpose: 'For notes, wikis and chat', copied: 'findings as Markdown' },
      spreadsheet: { name: 'Spreadsheet (.xlsx)', purpose: 'Dates, names, quotes and checks, each on its own sheet' },
      csv: { name: 'Table (.csv)', purpose: 'One row a mention, with its sentence beside it' },
      printable: { name: 'Report (.html)', purpose: 'Text with marks and lists, to read, send and print' },
      calendar: { name: 'Calendar (.ics)', purpose: 'Days, months and years as events' },
      json: { name: 'Data (.json)', purpose: 'Everything with the text, for programs' },
      annotations: { name: 'Web annotations (.jsonld)', purpose: 'Marks for archives and annotation tools' },
    },
    narrowed: (headline) => `Only the article “${headline}”`,
    copied: (what) => `Copied: ${what}.`,
    saved: (name) => `Saved as ${name}.`,
    failed: {
      copy: 'The browser did not allow copying.',
      save: 'The file could not be made. Reload the page and try again.',
    },
    empty: { calendar: 'No date in the text has days of its own, so there is no calendar to save.' },

    // Parts of file names.
    what: { findings: 'findings', report: 'report', dates: 'dates', marks: 'marks' },

    // In what is exported.
    columns: {
      kind: 'Kind', type: 'Type', words: 'Words', value: 'Value', means: 'Means', from: 'First day', to: 'Last day',
      speaker: 'Speaker', story: 'Article', sentence: 'Sentence', confidence: 'Confidence', why: 'Why', start: 'Start', end: 'End',
    },
    sheetColumns: { dates: { value: 'In figures' }, names: { value: 'Full name' }, checks: { value: 'Check' } },
    rows: { dates: 'Date', names: 'Name', quotes: 'Quote', checks: 'Check' },
    told: (words, sentence) => `“${words}” in: ${sentence}`,
    means: (date) => `Date: ${date}`,
    from: (headline) => `From: ${headline}`,
    quote: (words, speaker, headline, date) =>
      `${words} – ${speaker}` + (headline ? `, in “${headline}”` : '') + (date ? `, ${date}` : ''),
    goingOn: (parts) => parts.join(' … '),
    nobody: 'speaker not named',
    made: 'Found by copydesk. Compare with the source before you publish.',
  },
};
