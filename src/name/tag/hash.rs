//! Hashes of words and of features: the same on every machine and in training and product, so plain arithmetic.

/// Width of a feature's hash in bits. Features that share a hash share their weights, in training too.
pub const FEATURE_BITS: u32 = 24;

/// Hash of a word.
pub fn word(text: &str) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in text.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    scramble(hash)
}

/// Hash of a sequence, from the hash of its beginning and that of its next part.
pub const fn join(before: u32, next: u32) -> u32 {
    scramble(before.rotate_left(7) ^ next.wrapping_mul(0x9e37_79b1))
}

/// Hash of a feature: the number of its template and what it saw.
pub const fn feature(template: u32, seen: u32) -> u32 {
    scramble(seen ^ (template + 1).wrapping_mul(0x85eb_ca77)) >> (32 - FEATURE_BITS)
}

/// Mixes all bits into all bits.
const fn scramble(mut hash: u32) -> u32 {
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x7feb_352d);
    hash ^= hash >> 15;
    hash = hash.wrapping_mul(0x846c_a68b);
    hash ^ (hash >> 16)
}
