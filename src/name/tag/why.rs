//! Why something was taken for a name, in a sentence that an editor understands: the plainest sign that speaks for it.

use super::super::NameKind;
use super::cue::Cue;
use super::document::sign;
use super::facts::{Facts, Look};
use super::gazetteer::list;
use super::reading::Reading;
use crate::text::Text;
use std::ops::Range;

/// The reason for a name of a kind.
pub(in crate::name) fn why(text: &Text<'_>, reading: &Reading<'_>, tokens: &Range<usize>, kind: NameKind) -> String {
    let facts = |i: usize| reading.facts(text.token(i).word);
    let before = tokens.start.wrapping_sub(1);
    let last = tokens.end.saturating_sub(1);
    let inside = |cues: &[Cue]| tokens.clone().take(8).find(|&i| cues.contains(&facts(i).cue));
    let word = |i: usize| text.surface(i);
    match kind {
        NameKind::Person => person(text, reading, tokens).unwrap_or_else(|| reads_like("a person's name")),
        NameKind::Nationality => match inside(&[Cue::Nation, Cue::People, Cue::Faith, Cue::Politics]) {
            Some(i) => format!("{} is a people, a faith or a party.", word(i)),
            None => reads_like("a nationality"),
        },
        NameKind::Organisation => match (inside(&[Cue::Suffix]), inside(&[Cue::Body])) {
            _ if reading.lists(tokens) & list::BODY != 0 => "A known organisation.".to_owned(),
            (Some(i), _) => format!("Ends as names of companies do: {}.", word(i)),
            (_, Some(i)) => format!("“{}” is a word in names of organisations.", word(i)),
            _ if before_is(text, reading, before, Cue::Role) || facts(last + 1).cue == Cue::Role => {
                "Stands beside somebody's role.".to_owned()
            }
            _ => reads_like("an organisation"),
        },
        NameKind::Place => {
            let lists = reading.lists(tokens);
            match inside(&[Cue::Site]) {
                _ if lists & list::REGION != 0 => "A country or a region of one.".to_owned(),
                _ if lists & (list::CITY | list::CITY_LARGE) != 0 => "A known town or city.".to_owned(),
                Some(i) => format!("“{}” is a word in names of places.", word(i)),
                None if facts(before).cue == Cue::At => format!("Follows “{}”, as places do.", word(before)),
                None => reads_like("a place"),
            }
        }
        NameKind::Event => with_noun(text, inside(&[Cue::Event]), "an event"),
        NameKind::Product => with_noun(text, inside(&[Cue::Product]), "a product"),
        NameKind::Work => with_noun(text, inside(&[Cue::Work]), "a work"),
    }
}

fn person(text: &Text<'_>, reading: &Reading<'_>, tokens: &Range<usize>) -> Option<String> {
    let facts = |i: usize| reading.facts(text.token(i).word);
    let before = tokens.start.wrapping_sub(1);
    let last = tokens.end.saturating_sub(1);
    let several = tokens.end - tokens.start > 1;
    let signs = reading.signs(text.token(last).word);
    let first_name = |f: &Facts| f.known.lists & (list::FIRST | list::FIRST_COMMON) != 0;
    match () {
        () if facts(before).cue == Cue::Honorific && facts(before).look.is_capital() => {
            Some(format!("Follows the title {}.", text.surface(before)))
        }
        () if facts(before).cue == Cue::Role => Some(format!("Follows the role {}.", text.surface(before))),
        () if several && first_name(facts(tokens.start)) => {
            Some(format!("Begins with the first name {}.", text.surface(tokens.start)))
        }
        () if facts(before).cue == Cue::Speech && facts(before).look == Look::Lower => {
            Some(format!("Stands after “{}”.", text.surface(before)))
        }
        () if facts(last + 1).cue == Cue::Speech => Some(format!("Stands before “{}”.", text.surface(last + 1))),
        () if !several && signs & sign::LAST_OF_RUN != 0 => Some("Named in full elsewhere on the page.".to_owned()),
        () if signs & sign::AFTER_HONORIFIC != 0 => Some("Named with a title elsewhere on the page.".to_owned()),
        () => None,
    }
}

fn before_is(text: &Text<'_>, reading: &Reading<'_>, before: usize, cue: Cue) -> bool {
    reading.facts(text.token(before).word).cue == cue
}

fn with_noun(text: &Text<'_>, noun: Option<usize>, what: &str) -> String {
    noun.map_or_else(|| reads_like(what), |i| format!("“{}” tells that it is {what}.", text.surface(i)))
}

fn reads_like(what: &str) -> String {
    format!("Taken for {what} from its sentence.")
}
