//! The project's one command surface: `cargo xtask <command>`.

mod train;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["train", "names", ..] => train::names(&arguments[2..]),
        ["train", "gazetteers"] => train::gazetteers(),
        ["train", "quotes"] => Ok(train::quotes::run()?),
        _ => Err("commands: train names, train gazetteers, train quotes".into()),
    }
}
