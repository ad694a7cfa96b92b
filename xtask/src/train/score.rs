//! Exact-span scores of a model on documents, as the scorer of the corpora counts them.

use super::corpus::{Corpus, is_ours, kind};
use copydesk::date;
use copydesk::name::tag;
use copydesk::name::tag::label::KINDS;
use copydesk::name::tag::model::{Model, UNIT};
use copydesk::name::tag::reading::Reading;
use copydesk::page::Page;
use copydesk::text::{Span, Text};
use std::collections::{BTreeMap, BTreeSet};

/// Right, found and wanted names of each kind.
#[derive(Clone, Copy, Default)]
pub(super) struct Counts {
    kinds: [[u32; 3]; KINDS.len()],
    /// Right and found names of the first kinds by their margins.
    margins: [[u32; 2]; BINS],
}

/// Steps of margin that are told apart, and how wide each is.
const BINS: usize = 16;
const STEP: usize = UNIT as usize / 2;

impl Counts {
    pub(super) fn add(&mut self, other: &Self) {
        for (to, from) in self.kinds.iter_mut().zip(&other.kinds) {
            to.iter_mut().zip(from).for_each(|(to, from)| *to += from);
        }
        for (to, from) in self.margins.iter_mut().zip(&other.margins) {
            to.iter_mut().zip(from).for_each(|(to, from)| *to += from);
        }
    }

    /// How often names are right, by their margins.
    pub(super) fn table(&self) -> String {
        let row = |(i, [right, found]): (usize, &[u32; 2])| {
            let share = 100.0 * f64::from(*right) / f64::from((*found).max(1));
            format!("margin {:3} and more: {share:5.1} % of {found}", i * STEP)
        };
        self.margins.iter().enumerate().map(row).collect::<Vec<_>>().join("\n")
    }

    fn f1(counts: impl Iterator<Item = [u32; 3]>) -> f64 {
        let sum = counts.fold([0; 3], |sum, c| [sum[0] + c[0], sum[1] + c[1], sum[2] + c[2]]);
        200.0 * f64::from(sum[0]) / f64::from((sum[1] + sum[2]).max(1))
    }

    /// F1 over people, organisations and places together.
    pub(super) fn core(&self) -> f64 {
        Self::f1(self.kinds[..3].iter().copied())
    }

    pub(super) fn line(&self, corpus: &Corpus) -> String {
        let mut line = format!("{:16} {:6.2}  ", corpus.name, self.core());
        for (kind, counts) in KINDS.iter().zip(&self.kinds).filter(|(_, c)| c[2] > 0).take(if is_ours(corpus.name) {
            KINDS.len()
        } else {
            corpus.kinds.len().max(3)
        }) {
            let short = format!("{kind:?}").to_lowercase();
            line += &format!(" {} {:.1}", &short[..3], Self::f1([*counts].into_iter()));
        }
        line
    }
}

/// Scores a model on some documents of a corpus.
pub(super) fn score(model: &Model, corpus: &Corpus, documents: impl Iterator<Item = usize>, errors: bool) -> Counts {
    let mut counts = Counts::default();
    for document in documents.map(|i| &corpus.documents[i]) {
        let text = Text::read(&document.text);
        let page = Page::read(&text, &date::find(&text));
        let tagged = tag::tag(model, &Reading::of(&text, &page));
        let found: BTreeSet<(Span, usize)> = tagged.iter().map(|t| (text.span_of(t.tokens.clone()), t.kind)).collect();
        let wanted: BTreeSet<(Span, usize)> =
            document.names.iter().filter_map(|(span, word)| Some((*span, kind(word)?))).collect();
        if errors {
            let show = |(span, k): &(Span, usize)| format!("{} {:?}", text.slice(*span), KINDS[*k]);
            let mut wrong: BTreeMap<String, u32> = BTreeMap::new();
            found.difference(&wanted).for_each(|n| *wrong.entry(format!("found {}", show(n))).or_default() += 1);
            wanted.difference(&found).for_each(|n| *wrong.entry(format!("missed {}", show(n))).or_default() += 1);
            wrong.iter().for_each(|(what, n)| println!("{n:4} {what}"));
        }
        for name in tagged.iter().filter(|t| t.kind < 3) {
            let bin = &mut counts.margins[(name.margin as usize / STEP).min(BINS - 1)];
            bin[0] += u32::from(wanted.contains(&(text.span_of(name.tokens.clone()), name.kind)));
            bin[1] += 1;
        }
        for (k, count) in counts.kinds.iter_mut().enumerate() {
            count[0] += found.intersection(&wanted).filter(|n| n.1 == k).count() as u32;
            count[1] += found.iter().filter(|n| n.1 == k).count() as u32;
            count[2] += wanted.iter().filter(|n| n.1 == k).count() as u32;
        }
    }
    counts
}
