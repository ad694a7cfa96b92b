//! The command line: files or standard input in; a summary, JSON or JSON lines out.

use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for (i, line) in io::stdin().lock().split(b'\n').enumerate() {
        writeln!(out, "{}", copydesk::wire::answer_line(&line?, i + 1))?;
    }
    Ok(())
}
