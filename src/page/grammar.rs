//! How the parts of a page follow one another: zones of a story, and what it costs to go from one line to the next.
//!
//! A story is a title, a head (everything between title and text once a date or a byline confirmed it), the text, and
//! perhaps a list of links. Points are added up along the page; ten of them are a strong hint.

use super::LineRole::{self, *};
use std::sync::LazyLock;

/// Which part of a story a line stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Before any story: menus, tags.
    Front,
    /// A date or a byline above its headline.
    Preface,
    /// From a headline on, as long as nothing but its looks says that it is one.
    Title,
    /// After a date or a byline confirmed the headline.
    Head,
    /// The running text and what stands in it.
    Text,
    /// The line that opens a list of links.
    LinkList,
    /// The links.
    Links,
}

use Zone::{Front, Head, LinkList, Links, Preface, Text, Title};

/// A role in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct State {
    pub(super) zone: Zone,
    pub(super) role: LineRole,
}

/// Number of states.
pub(super) const STATES: usize = 38;

/// Every role that a zone may have.
pub(super) const ALL: [State; STATES] = {
    const fn s(zone: Zone, role: LineRole) -> State {
        State { zone, role }
    }
    [
        s(Front, Page),
        s(Front, Promo),
        s(Front, Caption),
        s(Preface, Pubdate),
        s(Preface, Byline),
        s(Preface, Page),
        s(Preface, Caption),
        s(Title, Headline),
        s(Title, Deck),
        s(Title, Byline),
        s(Title, Caption),
        s(Title, Bullet),
        s(Title, Promo),
        s(Title, Page),
        s(Title, Credit),
        s(Head, Headline),
        s(Head, Deck),
        s(Head, Pubdate),
        s(Head, Byline),
        s(Head, Caption),
        s(Head, Bullet),
        s(Head, Promo),
        s(Head, Page),
        s(Head, Credit),
        s(Text, Body),
        s(Text, Heading),
        s(Text, Deck),
        s(Text, Bullet),
        s(Text, Timeline),
        s(Text, Caption),
        s(Text, Promo),
        s(Text, Credit),
        s(Text, Byline),
        s(Text, Pubdate),
        s(Text, Page),
        s(LinkList, Promo),
        s(Links, Promo),
        s(Links, Page),
    ]
};

/// Where no path goes.
pub(super) const NEVER: i32 = -1000;

/// Points for beginning a page with a state.
pub(super) fn first(to: State) -> i32 {
    match (to.zone, to.role) {
        (Front, _) => 0,
        (Preface, Pubdate | Byline) => -2,
        (Title, Headline) => 22,
        (Text, Body) => 0,
        (Text, Deck) => NEVER,
        (Text, Caption) => -20,
        (Text, _) => -10,
        _ => NEVER,
    }
}

/// Points for ending a page after a state: a headline with nothing under it is none.
pub(super) fn last(from: State) -> i32 {
    match (from.zone, from.role) {
        (Title, _) => -60,
        (Head | Preface, _) => -30,
        (Text, Heading | Deck) => -40,
        (Front, Page | Caption) => -60,
        _ => 0,
    }
}

/// Points for a state after another.
fn step(from: State, to: State) -> i32 {
    match (from.zone, to.zone) {
        (Front, Front) => 0,
        (Front, Preface) if matches!(to.role, Pubdate | Byline) => -2,
        (Front, Title) if to.role == Headline => 20,
        (LinkList | Links, Title) if to.role == Headline => -34,
        (Front, Text) if to.role == Body => -14,
        (Preface, Preface) => -2,
        (Preface, Head) if to.role == Headline => 16,
        // The day of the paper, and the story's own below.
        (Preface, Title) if to.role == Headline => 2,
        (Preface, Text) if to.role == Body => -6,
        (Title, Title) if to.role == Headline => {
            if from.role == Headline {
                -14
            } else {
                NEVER
            }
        }
        // A date or a byline near it confirms a headline.
        (Title, Head) if to.role == Pubdate => 32,
        (Title, Head) if to.role == Byline => 14,
        (Title, Title) if to.role == Byline && from.role == Deck => 8,
        (Title, Title) if to.role == Page && from.role == Page => 0,
        (Title, Title) if matches!(to.role, Page | Byline) => -6,
        // A standfirst stands under its headline.
        (Title, Title) if to.role == Deck && !matches!(from.role, Headline | Deck | Caption) => -12,
        (Title | Head, Title | Head) if from.zone == to.zone && to.role != Headline => within_head(from.role, to.role),
        (Head, Head) => NEVER,
        (Head, Title) if to.role == Headline => -38,
        (Title, Text) => into_text(from.role, to.role) - 20,
        (Head, Text) => into_text(from.role, to.role),
        (Text, Text) => within_text(from.role, to.role),
        (Text, Title) if to.role == Headline => match from.role {
            Credit | Byline | Promo | Page | Pubdate => -26,
            Heading | Deck => -40,
            _ => -30,
        },
        (Text, Preface) if to.role == Pubdate && matches!(from.role, Caption | Heading) => -36,
        (Text | Links, Preface) if to.role == Pubdate => -20,
        (Text | Front, LinkList) => 0,
        (Head, LinkList) => -20,
        (LinkList | Links, Links) => 2,
        (LinkList | Links, LinkList) => 0,
        // A list goes on until something that is no link for certain.
        (Links, Text) if from.role == Page && matches!(to.role, Body | Heading) => -8,
        (LinkList | Links, Text) => match to.role {
            Credit | Byline => -2,
            Body | Pubdate | Page | Promo => -16,
            Heading | Timeline | Bullet => -20,
            Caption => -30,
            _ => NEVER,
        },
        _ => NEVER,
    }
}

fn within_head(from: LineRole, to: LineRole) -> i32 {
    match (from, to) {
        (Pubdate, Pubdate) => -2,
        (Deck, Deck) => -6,
        (Bullet, Bullet) => 8,
        (Bullet, Deck) => -8,
        // What follows the writer or the buttons is the story.
        (Byline | Page, Deck) => -8,
        // What stands between a headline and a picture, a date or a byline is no text yet.
        (Deck, Caption | Pubdate | Byline | Page) => 10,
        (Caption, Caption) => 2,
        _ => 0,
    }
}

fn into_text(from: LineRole, to: LineRole) -> i32 {
    match (from, to) {
        (_, Deck | Pubdate | Promo | Page) => NEVER,
        (_, Caption | Credit) => NEVER,
        (_, Byline | Heading) => -10,
        (_, Bullet) => -8,
        (_, Timeline) => -14,
        _ => 0,
    }
}

fn within_text(from: LineRole, to: LineRole) -> i32 {
    match (from, to) {
        (Heading, Deck) => -2,
        (_, Deck) => NEVER,
        (Deck, Timeline) => 4,
        (Deck, Bullet) => -8,
        (Deck, _) => -14,
        (Heading, Body) => 2,
        (Heading, Bullet) => -6,
        (Heading, Timeline) => -4,
        (Heading, Heading) => -4,
        (Heading, Caption) => 0,
        (Heading, _) => -14,
        // One dated line alone is no chronology.
        (Timeline, Timeline) => 10,
        (_, Timeline) => -14,
        (Bullet, Bullet) => 8,
        (_, Bullet) => -8,
        (Caption, Caption) => 4,
        (_, Caption) => -2,
        (_, Heading) => -2,
        (Caption, Pubdate) => -20,
        (_, Pubdate) => -8,
        (Byline | Credit, Byline | Credit | Page) => 2,
        (Byline, Body) => -8,
        (_, Byline) => -2,
        _ => 0,
    }
}

/// Points for every step that some path may take.
pub(super) static STEPS: LazyLock<Vec<Vec<(u8, i32)>>> = LazyLock::new(|| {
    let from = |from: &State| {
        let each = ALL.iter().enumerate().map(|(i, to)| (i as u8, step(*from, *to)));
        each.filter(|(_, points)| *points > NEVER).collect()
    };
    ALL.iter().map(from).collect()
});
