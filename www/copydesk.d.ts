// Made from the Rust types by `cargo xtask schema`.

/** What a caller may ask for. */
export interface Options {
  /** The day of publication, YYYY-MM-DD; overrides what the page says. */
  published?: string;
}

/**
 * Analyzes a text: an article, a whole pasted page, or a sentence.
 * @throws {RangeError} if the options are not as stated, or the text is longer than 16 MiB.
 */
export function analyze(text: string, options?: Options): Report;

/** What was found in a text. */
export type Report = {
  /** Version of the analyzer. */
  version: string;
  /** The stories of the page, in text order. */
  articles: Array<Article>;
  /** Expressions of time, in text order. */
  dates: Array<DateMention>;
  /** Names, in text order. */
  names: Array<NameMention>;
  /** Who and what the names stand for, in order of first mention. */
  entities: Array<Entity>;
  /** Quoted and reported words, in text order. */
  quotes: Array<Quote>;
  /** What an editor should look at, in text order. */
  checks: Array<Check>;
};

/** A half-open range of UTF-16 code units: in JavaScript `text.slice(start, end)` is what stands there. */
export type Span = {
  /** First code unit. */
  start: number;
  /** One past the last code unit. */
  end: number;
};

/** One story of the page. */
export type Article = {
  /** Its title. */
  headline?: Span;
  /** When it says that it was published. */
  published?: Published;
  /** The line that says who wrote it. */
  byline?: Span;
  /** Indexes of the entities that wrote it. */
  people: Array<number>;
  /** Every line that is not blank, trimmed. */
  lines: Array<Line>;
  /** First code unit. */
  start: number;
  /** One past the last code unit. */
  end: number;
};

/** A publication date. */
export type Published = {
  /** The calendar day, YYYY-MM-DD. */
  value: string;
  /** First code unit. */
  start: number;
  /** One past the last code unit. */
  end: number;
};

/** A line with the part that it plays. */
export type Line = {
  /** Its part on the page. */
  role: LineRole;
  /** First code unit. */
  start: number;
  /** One past the last code unit. */
  end: number;
};

/** An expression of time. */
export type DateMention = {
  /** TIMEX3 type. */
  type: DateType;
  /** TIMEX3 value. */
  value: string;
  /** TIMEX3 modifier. */
  mod?: string;
  /** First calendar day that it covers, YYYY-MM-DD. */
  earliest?: string;
  /** Last calendar day that it covers, YYYY-MM-DD. */
  latest?: string;
  /** The day that a relative expression was counted from, YYYY-MM-DD. */
  anchor?: string;
  /** Index of its article. */
  article: number;
  /** How often such an answer is right, 0 to 1. */
  confidence: number;
  /** How the value was found. */
  why: string;
  /** First code unit. */
  start: number;
  /** One past the last code unit. */
  end: number;
};

/** One occurrence of a name. */
export type NameMention = {
  /** What it names. */
  kind: NameKind;
  /** Index of its entity. */
  entity: number;
  /** Index of its article. */
  article: number;
  /** How often such an answer is right, 0 to 1. */
  confidence: number;
  /** How it was found. */
  why: string;
  /** First code unit. */
  start: number;
  /** One past the last code unit. */
  end: number;
};

/** Somebody or something with all its mentions. */
export type Entity = {
  /** What it is. */
  kind: NameKind;
  /** Fullest form of its name. */
  name: string;
  /** Other forms that occur. */
  aliases: Array<string>;
  /** Indexes of its mentions in `names`. */
  mentions: Array<number>;
  /** Where its roles are told ('founder and chief executive of Huawei'). */
  roles: Array<Span>;
  /** 'Mr', 'Gen.'. */
  honorific?: string;
};

/** A stretch of quoted or reported words. */
export type Quote = {
  /** With the marks. */
  outer: Span;
  /** Whose words they are. */
  kind: QuoteKind;
  /** Who said them; missing where nobody can be named. */
  speaker?: Speaker;
  /** The words that tell of the saying ('said'). */
  cue?: Span;
  /** Index of the quote that this one goes on from. */
  continues?: number;
  /** Index of its article. */
  article: number;
  /** How often such an answer is right, 0 to 1. */
  confidence: number;
  /** How the speaker was found. */
  why: string;
  /** First code unit. */
  start: number;
  /** One past the last code unit. */
  end: number;
};

/** Who said it. */
export type Speaker = {
  /** Index of the entity behind the words. */
  entity?: number;
  /** The same words. */
  text: string;
  /** What they are. */
  via: Via;
  /** First code unit. */
  start: number;
  /** One past the last code unit. */
  end: number;
};

/** Something an editor should look at. */
export type Check = {
  /** Stable name of the check. */
  code: string;
  /** What is odd. */
  message: string;
  /** Other places that it concerns. */
  also: Array<Span>;
  /** First code unit. */
  start: number;
  /** One past the last code unit. */
  end: number;
};

/** The part that a line of a pasted page plays. */
export type LineRole = "headline" | "deck" | "pubdate" | "byline" | "caption" | "promo" | "heading" | "body" | "bullet" | "timeline" | "credit" | "page";

/** TIMEX3 type. */
export type DateType = "DATE" | "TIME" | "DURATION" | "SET";

/** What a name names. */
export type NameKind = "person" | "organisation" | "place" | "nationality" | "event" | "product" | "work";

/** Whose words stand between the marks. */
export type QuoteKind = "direct" | "partial" | "scare" | "title" | "indirect";

/** What carries an attribution. */
export type Via = "name" | "pronoun" | "role" | "carried";
