//! The best way through a page: the states of its lines that together have the most points.
//!
//! A Viterbi search in blocks, so that memory does not grow with the page: each block looks ahead far enough that its
//! own lines are settled, and the next one goes on from its last state.

use super::context;
use super::grammar::{ALL, NEVER, STATES, STEPS, State, first, last};
use super::score::score;
use super::unit::{Reader, Unit};

/// Units settled at a time, and units that are looked at beyond them.
const BLOCK: usize = 1024;
const AHEAD: usize = 64;
/// Paths so far behind the best one are given up.
const BEAM: i32 = 100;

/// The states of all units in order, each with its unit.
pub(super) fn decode(reader: &Reader<'_, '_>, lines: usize, mut settle: impl FnMut(&Unit, State)) {
    let mut line = 0;
    let mut before: Option<usize> = None;
    while line < lines {
        let units = read_block(reader, line);
        let whole = units.last().is_some_and(|u| u.lines.1 as usize >= lines);
        let path = best_path(reader, &units, before, whole);
        let settled = if whole { units.len() } else { BLOCK.min(units.len()) };
        for (unit, &state) in units.iter().zip(&path).take(settled) {
            if let Some(state) = ALL.get(state) {
                settle(unit, *state);
            }
            (line, before) = (unit.lines.1 as usize, Some(state));
        }
        if settled == 0 {
            break;
        }
    }
}

fn read_block(reader: &Reader<'_, '_>, mut line: usize) -> Vec<Unit> {
    let mut units = Vec::new();
    while units.len() < BLOCK + AHEAD {
        let Some(unit) = reader.unit(line) else { break };
        line = unit.lines.1 as usize;
        units.push(unit);
    }
    context::look_around(reader, &mut units);
    units
}

fn best_path(reader: &Reader<'_, '_>, units: &[Unit], before: Option<usize>, whole: bool) -> Vec<usize> {
    let mut points = [NEVER; STATES];
    let mut back: Vec<[u8; STATES]> = Vec::with_capacity(units.len());
    for (i, unit) in units.iter().enumerate() {
        let mut next = [NEVER * 1000; STATES];
        let mut from = [0_u8; STATES];
        let mut reach = |to: usize, total: i32, source: usize| {
            if let (Some(best), Some(origin)) = (next.get_mut(to), from.get_mut(to))
                && total > *best
            {
                (*best, *origin) = (total, source as u8);
            }
        };
        if i == 0 && before.is_none() {
            for (to, state) in ALL.iter().enumerate() {
                reach(to, first(*state), to);
            }
        } else {
            let best = points.iter().copied().max().unwrap_or(0);
            let alive = |s: usize| match before {
                Some(only) if i == 0 => (s == only).then_some(0),
                _ => points.get(s).copied().filter(|p| *p > best - BEAM),
            };
            if unit.parted {
                // One page ends and another begins.
                let ends = ALL.iter().enumerate().filter_map(|(source, state)| Some((alive(source)? + last(*state), source)));
                if let Some((so_far, source)) = ends.max_by_key(|&(total, source)| (total, STATES - source)) {
                    ALL.iter().enumerate().for_each(|(to, state)| reach(to, so_far + first(*state), source));
                }
            } else {
                for (source, steps) in STEPS.iter().enumerate() {
                    let Some(so_far) = alive(source) else { continue };
                    for (to, step) in steps {
                        reach(*to as usize, so_far + step, source);
                    }
                }
            }
        }
        for (total, state) in next.iter_mut().zip(ALL) {
            if *total > NEVER * 1000 {
                *total += score(state, unit, reader.habits);
            }
        }
        points = next;
        back.push(from);
    }
    if whole {
        points.iter_mut().zip(ALL).for_each(|(total, state)| *total += last(state));
    }
    let mut at = points.iter().enumerate().max_by_key(|&(i, p)| (*p, STATES - i)).map_or(0, |(i, _)| i);
    let mut path = vec![at; units.len()];
    for (place, from) in path.iter_mut().zip(&back).rev() {
        *place = at;
        at = from.get(at).map_or(0, |&s| s as usize);
    }
    path
}
