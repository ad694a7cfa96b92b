//! From byte offsets to UTF-16 code units, the unit of JavaScript strings and of the report.
//!
//! One pass over the text notes every character at which the two fall apart; a look-up is then a binary search.

/// Turns byte offsets of one text into UTF-16 offsets.
#[derive(Debug)]
pub struct Utf16Table {
    /// For each non-ASCII character: the byte offset just after it, and bytes minus units up to there.
    drift: Vec<(u32, u32)>,
}

impl Utf16Table {
    /// Reads the text once.
    pub fn new(text: &str) -> Self {
        let mut behind = 0;
        let drift = text
            .char_indices()
            .filter(|(_, c)| !c.is_ascii())
            .map(|(at, c)| {
                behind += (c.len_utf8() - c.len_utf16()) as u32;
                ((at + c.len_utf8()) as u32, behind)
            })
            .collect();
        Self { drift }
    }

    /// The UTF-16 offset of a byte offset that lies on a character boundary.
    pub fn utf16(&self, byte: u32) -> u32 {
        let passed = self.drift.partition_point(|&(end, _)| end <= byte);
        let behind = passed.checked_sub(1).and_then(|i| self.drift.get(i)).map_or(0, |d| d.1);
        byte - behind
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_code_units() {
        let text = "é“😀”x";
        let table = Utf16Table::new(text);
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let units = text[..at].encode_utf16().count() as u32;
            assert_eq!(table.utf16(at as u32), units, "at byte {at}");
        }
    }
}
