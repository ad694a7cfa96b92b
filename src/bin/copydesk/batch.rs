//! A batch: one document a line in, one answer a line out, each flushed before the next is read.

use copydesk::{MAX_TEXT_BYTES, Options, wire};
use std::io::{self, BufRead, Read, Write};

/// What can go wrong around the documents themselves.
#[derive(Debug)]
pub(crate) enum Failure {
    Read(io::Error),
    Write(io::Error),
}

/// Longest line that can hold a text within the limit: every byte as `\u00XX`, and room for the other fields.
const MAX_LINE_BYTES: u64 = MAX_TEXT_BYTES as u64 * 6 + 65_536;

/// Answers every line of `input`. Memory is bounded by one document.
pub(crate) fn run(input: &mut impl BufRead, options: &Options, out: &mut impl Write) -> Result<(), Failure> {
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        let read = input.by_ref().take(MAX_LINE_BYTES).read_until(b'\n', &mut line).map_err(Failure::Read)?;
        if read == 0 {
            break;
        }
        let whole = line.last() == Some(&b'\n') || (read as u64) < MAX_LINE_BYTES;
        let answer = if whole {
            wire::answer_line(&line, number, options)
        } else {
            input.skip_until(b'\n').map_err(Failure::Read)?;
            wire::refuse_line(number, &format!("longer than {MAX_LINE_BYTES} bytes"))
        };
        writeln!(out, "{answer}").and_then(|()| out.flush()).map_err(Failure::Write)?;
    }
    Ok(())
}
