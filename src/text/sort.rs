//! Sorting, by a number for each item: one copy of the code for all, where each type sorted by itself has 4 KB of its own.

/// Items in the order of their numbers; of equal ones the first stays first.
pub(crate) fn by_number<T>(items: Vec<T>, number: impl Fn(&T) -> u64) -> Vec<T> {
    let mut order: Vec<(u64, u32)> = items.iter().enumerate().map(|(i, item)| (number(item), i as u32)).collect();
    order.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.iter().filter_map(|&(_, i)| items.get_mut(i as usize)?.take()).collect()
}

/// The number of a stretch in text order, of two that begin together the shorter first.
pub(crate) fn place(start: u32, end: u32) -> u64 {
    u64::from(start) << 32 | u64::from(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_numbers_keep_their_order() {
        assert_eq!(by_number(vec!["bb", "c", "aa", "d", ""], |s| s.len() as u64), ["", "c", "d", "bb", "aa"]);
        assert!(place(1, 9) < place(2, 3) && place(2, 3) < place(2, 4));
    }
}
