#!/usr/bin/env python3
"""Score reported speech, with marks and without, on a corpus that carries attributions. Standard library only.

    score_attributions.py CORPUS.jsonl --run 'COMMAND' [--errors N]

An attribution of the gold is a source, a cue and a content, each of any number of pieces. One of the system is an indirect
quote, or a direct or partial one with all that continue it; a quote inside an indirect one belongs to it. Contents match one to
one where the intersection is at least half of the union, in characters; the source is right where it overlaps the gold's.
"""
import argparse, json, shlex, subprocess


def spans_of(report):
    quotes, chains = report["quotes"], {}
    whole = [(q["start"], q["end"]) for q in quotes if q["kind"] == "indirect"]
    for i, q in enumerate(quotes):
        span = (q["outer"]["start"], q["outer"]["end"])
        if q["kind"] == "indirect":
            yield [span], q.get("speaker")
        elif q["kind"] in ("direct", "partial") and not any(s <= span[0] and span[1] <= e for s, e in whole):
            head = i
            while quotes[head].get("continues") is not None:
                head = quotes[head]["continues"]
            chains.setdefault(head, ([], q.get("speaker")))[0].append(span)
    yield from chains.values()


def share(a, b):
    shared = sum(max(0, min(e, y) - max(s, x)) for s, e in a for x, y in b)
    return shared / max(1, sum(e - s for s, e in a) + sum(y - x for x, y in b) - shared)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpus")
    options.add_argument("--run", required=True)
    options.add_argument("--errors", type=int, default=0)
    options = options.parse_args()
    documents = [json.loads(line) for line in open(options.corpus, encoding="utf-8") if line.strip()]
    feed = "".join(json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in documents)
    answers = subprocess.run(shlex.split(options.run), input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout
    gold_n = sys_n = found = sourced = 0
    missed, spurious = [], []
    for document, line in zip(documents, answers.decode().splitlines()):
        text = document["text"].encode("utf-16-le")
        words = lambda pieces: " … ".join(text[2 * s : 2 * e].decode("utf-16-le", "replace") for s, e in pieces)
        gold = [a for a in document["attributions"] if a["content"]]
        system = list(spans_of(json.loads(line)["report"]))
        pairs = ((share(g["content"], s[0]), i, j) for i, g in enumerate(gold) for j, s in enumerate(system))
        used_gold, used_sys = set(), set()
        for iou, i, j in sorted((p for p in pairs if p[0] >= 0.5), key=lambda p: (-p[0], p[1], p[2])):
            if i in used_gold or j in used_sys:
                continue
            used_gold.add(i), used_sys.add(j)
            found += 1
            speaker, source = system[j][1], gold[i]["source"]
            sourced += not source and not speaker or bool(speaker) and any(
                min(e, speaker["end"]) > max(s, speaker["start"]) for s, e in source
            )
        gold_n, sys_n = gold_n + len(gold), sys_n + len(system)
        missed += [(words(g["source"]), words(g["cue"]), words(g["content"])) for i, g in enumerate(gold) if i not in used_gold]
        spurious += [((s[1] or {}).get("text"), words(s[0])) for j, s in enumerate(system) if j not in used_sys]
    for name, hits in (("content", found), ("content and source", sourced)):
        p, r = 100 * hits / max(1, sys_n), 100 * hits / max(1, gold_n)
        print(f"{name:20} P {p:6.2f}  R {r:6.2f}  F1 {2 * p * r / max(1e-9, p + r):6.2f}   ({hits} of {sys_n}, {gold_n} gold)")
    for name, items in (("missed", missed), ("spurious", spurious)):
        for item in items[:: max(1, len(items) // max(1, options.errors))][: options.errors]:
            print(f"  {name}: {item}")


if __name__ == "__main__":
    main()
