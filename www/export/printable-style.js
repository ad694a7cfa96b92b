// The look of the printable report, on a screen and on paper. Marks differ by more than their colour.

export const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1f2227, #e9e5dc); --faint: light-dark(#5b5f66, #a6a9b0);
  --line: light-dark(#d9d4c8, #343942); --paper: light-dark(#fffdf8, #1c1f25); --dates: light-dark(#ffe3a0, #5a4310);
  --quotes: light-dark(#dfeaf6, #27364a); --people: light-dark(#1b63c0, #7db7ff);
  --organisations: light-dark(#8a35a8, #d9a0f0); --places: light-dark(#1f7a3f, #7fd49b);
  --others: light-dark(#6b6256, #b9b0a2); --checks: light-dark(#c0362c, #ff8d80); }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1.25rem; background: var(--paper); color: var(--ink);
  font: 1.05rem/1.6 Charter, 'Bitstream Charter', Cambria, Georgia, serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .6em; font-size: 1.7rem; line-height: 1.2; }
h2 { margin: 1.6em 0 .4em; font-size: 1.1rem; }
p { margin: 0 0 .8em; white-space: pre-wrap; }
article + article { margin-top: 3rem; padding-top: 2rem; border-top: 1px solid var(--line); }
.about, .legend, .deck, .pubdate, .byline, .credit, .promo, .page, .caption, li span, footer { color: var(--faint); }
.about, .legend, .pubdate, .byline, .credit, .promo, .page, .caption, li span, footer {
  font-family: system-ui, sans-serif; font-size: .86rem; }
.legend mark { margin-right: .8em; }
mark { background: none; color: var(--ink); text-underline-offset: .2em; }
mark.quotes { background: var(--quotes); }
mark.dates { background: var(--dates); }
mark.people { text-decoration: underline 2px solid var(--people); }
mark.organisations { text-decoration: underline 1px double var(--organisations); }
mark.places { text-decoration: underline 2px dotted var(--places); }
mark.others { text-decoration: underline 2px dashed var(--others); }
mark.checks { text-decoration: underline 2px wavy var(--checks); }
mark:target { outline: 2px solid var(--people); outline-offset: 2px; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: .4em 0; border-top: 1px solid var(--line); }
li span { display: block; line-height: 1.5; }
@media print, (min-width: 40rem) {
  .dates li, .names li { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 1.2rem;
    align-items: baseline; }
}
a { color: inherit; font-weight: 600; text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
.quotes a { font-weight: 400; }
footer { margin-top: 3rem; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; margin: 0; padding: 0; background: none; font-size: 10.5pt; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  article + article { break-before: page; margin: 0; padding: 0; border: 0; }
  h1, h2 { break-after: avoid; }
  li, .caption { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
}
@page { margin: 2cm; }
`;
