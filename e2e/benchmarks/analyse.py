"""Voikko's word for the evaluation of the search, apart from the code that is judged.

In: words, one a line. Out: a line of JSON each: base forms of all its readings (a participle stands
for its verb, too), whether its readings agree, and the base forms of a compound word's parts.
"""

import json
import re
import sys

import libvoikko

voikko = libvoikko.Voikko("fi")


def readings(word):
    return voikko.analyze(word) or voikko.analyze(word.capitalize())


def bases(reading):
    out = {reading["BASEFORM"].lower()}
    if "PARTICIPLE" in reading:
        roots = re.findall(r"\+[^+()]+\(([^+()]+)\)", reading.get("WORDBASES", ""))
        if roots:
            out.add("".join(roots).replace("=", "") if len(roots) == 1 else roots[-1].replace("=", ""))
    return out


def parts(word, found):
    structures = {r["STRUCTURE"] for r in found}
    if len(structures) != 1 or "-" in word:
        return set()
    lengths = [len(piece) for piece in structures.pop().split("=")[1:]]
    out, at = set(), 0
    if len(lengths) < 2:
        return out
    for length in lengths:
        own = {r["BASEFORM"].lower() for r in readings(word[at : at + length])}
        if len(own) == 1 and length > 2:
            out |= own
        at += length
    return out


for line in sys.stdin:
    word = line.strip()
    found = readings(word)
    said = [bases(r) for r in found]
    print(
        json.dumps(
            {
                "word": word,
                "bases": sorted(set().union(*said)),
                "meant": said[0] and sorted(said[0], key=lambda b: b == found[0]["BASEFORM"].lower())[0] if said else "",
                "clear": len({r["BASEFORM"].lower() for r in found}) == 1,
                "parts": sorted(parts(word, found)),
            },
            ensure_ascii=False,
        )
    )
