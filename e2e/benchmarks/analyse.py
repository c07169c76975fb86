"""Voikko's word for the evaluation of the search, apart from the code that is judged.

In: words, one a line. Out: a line of JSON each: base forms of all its readings (a participle stands
for its verb, too), whether its readings agree, the base forms of a compound word's parts where
nothing about them is in doubt, and its kin: whatever any reading names as a part or a root of it.
"""

import json
import re
import sys

import libvoikko

voikko = libvoikko.Voikko("fi")

# `+valmist(valmistaa)u(+ua)+n+ut(+ut)`: letters, their word, and what is derived from it at once.
ROOT = re.compile(r"\+([^+()]*)\(([^+()]+)\)((?:[^+()]*\(\+[^()]+\))*)")
DERIVED = re.compile(r"([^+()]*)\(\+([^()]+)\)")


def readings(word):
    return voikko.analyze(word) or voikko.analyze(word.capitalize())


def roots(reading):
    """The words that a reading is made of, each with what is derived from it directly."""
    found = []
    for letters, root, rest in ROOT.findall(reading.get("WORDBASES", "")):
        own = root
        for more, ending in DERIVED.findall(rest):
            own = letters + ending
            letters += more
        found.append((root, own.replace("=", "")))
    return found


def bases(reading):
    found = {reading["BASEFORM"].lower()}
    if "PARTICIPLE" in reading and roots(reading):
        found.add(roots(reading)[-1][1])
    return found


def kin(word, found):
    out = {part.lower() for r in found for root, own in roots(r) for part in [own, *root.split("=")]}
    hyphens = [piece for piece in re.split("[-’':]", word) if piece]
    if len(hyphens) > 1:
        out |= {base for piece in hyphens for r in readings(piece) for base in bases(r)}
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
        said = readings(word[at : at + length])
        own = {r["BASEFORM"].lower() for r in said}
        # A part that only looks like a form of a verb is none: `kielinen` of `kieliä`.
        if len(own) == 1 and length > 2 and said[0]["CLASS"] != "teonsana":
            out |= own
        at += length
    return out


# What names a thing, a quality or a deed; the other classes only hold sentences together.
NAMING = {"nimisana", "laatusana", "nimisana_laatusana", "teonsana", "nimi", "etunimi", "sukunimi", "paikannimi"}


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
                "names": bool(found) and all(r["CLASS"] in NAMING for r in found),
                "parts": sorted(parts(word, found)),
                "heads": sorted({r["BASEFORM"].lower() for r in found if "=" in r["STRUCTURE"][1:]}),
                "kin": sorted(kin(word, found)),
            },
            ensure_ascii=False,
        )
    )
