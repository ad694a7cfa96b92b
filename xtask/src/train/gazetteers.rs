//! Packs the lists of known words: clusters from `../shared/lexicon/word-clusters.tsv`, names from `gazetteers.py`.

use super::pack;
use copydesk::name::tag::facts::hash_of;
use copydesk::name::tag::gazetteer::{Known, WORD_BITS, list};
use copydesk::name::tag::hash;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::process::Command;

/// Words that get a cluster.
const CLUSTERED: usize = 26_000;

/// Lists of `model/en/` with a name a line.
const BY_HAND: [(&str, u8); 4] = [
    ("organisations", list::BODY),
    ("world-first-names", list::FIRST),
    ("world-surnames", list::LAST),
    ("world-places", list::REGION),
];

pub(super) fn build() -> Result<(), Box<dyn std::error::Error>> {
    let mut words: BTreeMap<u32, Known> = BTreeMap::new();
    let mut phrases: BTreeMap<u32, Known> = BTreeMap::new();
    let groups = clusters(&mut words)?;
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/train/gazetteers.py");
    let listed = Command::new("python3").arg(script).output()?;
    if !listed.status.success() {
        return Err(String::from_utf8_lossy(&listed.stderr).into_owned().into());
    }
    for line in String::from_utf8(listed.stdout)?.lines() {
        let Some((class, name)) = line.split_once('\t') else { continue };
        add(&mut words, &mut phrases, bit(class), name);
    }
    for (file, bit) in BY_HAND {
        let list = std::fs::read_to_string(format!("model/en/{file}.txt"))?;
        for name in list.lines().filter(|l| !l.starts_with('#')).filter(|l| !l.is_empty()) {
            add(&mut words, &mut phrases, bit, name);
        }
    }
    let by_hand = std::fs::read_to_string("model/en/places.txt")?;
    for name in by_hand.lines().filter(|l| !l.starts_with('#')).flat_map(str::split_whitespace) {
        add(&mut words, &mut phrases, list::REGION, &name.replace('_', " "));
    }
    let packed = pack(&words, &groups);
    println!("{} words in {} bytes", words.len(), packed.len());
    std::fs::write("model/words.bin", packed)?;
    let packed = pack(&phrases, &[]);
    println!("{} phrases in {} bytes", phrases.len(), packed.len());
    std::fs::write("model/phrases.bin", packed)?;
    Ok(())
}

fn bit(class: &str) -> u8 {
    match class {
        "first1" => list::FIRST_COMMON,
        "first2" => list::FIRST,
        "last1" => list::LAST_COMMON,
        "last2" => list::LAST,
        "city1" => list::CITY_LARGE,
        "city2" => list::CITY,
        _ => list::REGION,
    }
}

fn add(words: &mut BTreeMap<u32, Known>, phrases: &mut BTreeMap<u32, Known>, bit: u8, name: &str) {
    let text = copydesk::text::Text::read(name);
    let hashes: Vec<u32> = (0..text.tokens().len()).map(|i| hash_of(text.lower(i))).collect();
    let table = if hashes.len() == 1 { words } else { phrases };
    let joined = hashes.iter().copied().reduce(hash::join).unwrap_or(0);
    table.entry(joined >> (32 - WORD_BITS)).or_default().lists |= bit;
}

/// How much rarer a word may be whose cluster is of names: the corpora tell of common words by themselves.
const NAMES_FAVOURED: usize = 6;

/// Gives the commonest words their clusters; answers with the groups of each cluster, by majority of its words.
fn clusters(words: &mut BTreeMap<u32, Known>) -> Result<Vec<(u8, u8)>, Box<dyn std::error::Error>> {
    let tsv = std::fs::read_to_string("../shared/lexicon/word-clusters.tsv")?;
    let mut votes: BTreeMap<u16, [BTreeMap<u8, u32>; 2]> = BTreeMap::new();
    let mut clustered: Vec<(&str, u16)> = Vec::new();
    for line in tsv.lines() {
        let mut fields = line.split('\t');
        let (Some(word), Some(c64), Some(c256), Some(c1000)) = (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            continue;
        };
        let cluster = 1 + c1000.parse::<u16>()?;
        let [big, small] = votes.entry(cluster).or_default();
        *big.entry(c256.parse()?).or_default() += 1;
        *small.entry(c64.parse()?).or_default() += 1;
        if word.chars().all(|c| c.is_alphabetic() || c == '.' || c == '\'') && word.chars().count() > 1 {
            clustered.push((word, cluster));
        }
    }
    let names = clusters_of_names(&clustered)?;
    let rank = |(rank, (_, cluster)): &(usize, (&str, u16))| match names.contains(cluster) {
        true => rank / NAMES_FAVOURED,
        false => *rank,
    };
    let mut ranked: Vec<(usize, (&str, u16))> = clustered.into_iter().enumerate().collect();
    ranked.sort_by_key(rank);
    for (_, (word, cluster)) in ranked.into_iter().take(CLUSTERED) {
        words.entry(hash_of(word) >> (32 - WORD_BITS)).or_insert(Known { cluster, lists: 0 });
    }
    let most = |votes: &BTreeMap<u8, u32>| votes.iter().max_by_key(|(_, n)| **n).map_or(0, |(c, _)| *c);
    let last = votes.keys().last().copied().unwrap_or(0);
    Ok((0..=last).map(|c| votes.get(&c).map_or((0, 0), |[big, small]| (most(big), most(small)))).collect())
}

/// Clusters whose words the corpora write with a capital more often than not.
fn clusters_of_names(clustered: &[(&str, u16)]) -> Result<BTreeSet<u16>, Box<dyn std::error::Error>> {
    let of: HashMap<&str, u16> = clustered.iter().copied().collect();
    let mut cases: BTreeMap<u16, [u32; 2]> = BTreeMap::new();
    for name in ["redocred", "crossner", "wikinews-train", "gum-other"] {
        for document in super::corpus::load(name)?.documents {
            let text = copydesk::text::Text::read(&document.text);
            for i in 0..text.tokens().len() {
                if let Some(cluster) = of.get(text.lower(i)) {
                    cases.entry(*cluster).or_default()[usize::from(text.shape(i).capital)] += 1;
                }
            }
        }
    }
    Ok(cases.into_iter().filter(|(_, [lower, capital])| capital > lower).map(|(cluster, _)| cluster).collect())
}

fn pack(table: &BTreeMap<u32, Known>, groups: &[(u8, u8)]) -> Vec<u8> {
    let mut out = pack::number(groups.len());
    out.extend(groups.iter().map(|(big, _)| big));
    out.extend(groups.iter().map(|(_, small)| small));
    out.extend(pack::number(table.len()));
    out.extend(pack::gaps(table.keys().copied()));
    if !groups.is_empty() {
        out.extend(table.values().flat_map(|known| known.cluster.to_le_bytes()));
    }
    out.extend(table.values().map(|known| known.lists));
    out
}
