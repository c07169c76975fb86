"""Analyses words with Voikko: one word a line in, one line of JSON a word out.

Each reading: base form, Voikko's output, class, the verb that a participle comes from, and whether
it is a participle. Parts: base forms of the parts of a compound word, and of runs of its parts.
"""

import json
import re
import sys

import libvoikko

voikko = libvoikko.Voikko("fi")
cache = {}


def raw(word):
    if word not in cache:
        cache[word] = voikko.analyze(word) or voikko.analyze(word.capitalize())
    return cache[word]


def head_verb(reading):
    """The verb of a participle: `kohdattu` -> `kohdata`; None for anything else."""
    if "PARTICIPLE" not in reading:
        return None
    before, found, last = reading.get("FSTOUTPUT", "").rpartition("[Bc]")
    base = re.search(r"\[Xp\](.*?)\[X\]", last)
    if not base:
        return None
    first = re.sub(r"\[Xp\].*?\[X\]|\[[^\]]*\]", "", before) if found else ""
    return (first + base.group(1)).replace("=", "").lower()


def segments(word, structure):
    out, at = [], 0
    for sign in structure:
        if sign == "=":
            out.append("")
        else:
            if out and at < len(word):
                out[-1] += word[at]
            at += 1
    return [s.strip("-’':") for s in out if s.strip("-’':")]


def bases(word):
    found = set()
    for reading in likely(raw(word)):
        found.add(reading["BASEFORM"].lower())
        verb = head_verb(reading)
        if verb:
            found.add(verb)
    return found


def parts(word):
    splits = [segments(word, r["STRUCTURE"]) for r in likely(raw(word))]
    splits = [s for s in splits if s]
    if not splits:
        return sorted(set().union(*[bases(p) for p in re.split("[-’':]", word) if p])) if re.search("[-’':]", word) else []
    fewest = min(len(s) for s in splits)
    found = set()
    for split in splits:
        if len(split) != fewest or fewest < 2:
            continue
        for start in range(fewest):
            for end in range(start + 1, fewest + 1):
                if end - start < fewest:
                    found |= bases("".join(split[start:end]))
    return sorted(found)


def likely(found):
    """Readings with the fewest parts: `asiakaskin` is no compound of `asiakas` and `ki`."""
    fewest = min((r["STRUCTURE"].count("=") for r in found), default=0)
    return [r for r in found if r["STRUCTURE"].count("=") == fewest]


for line in sys.stdin:
    word = line.strip()
    readings = [
        {
            "base": r["BASEFORM"].lower(),
            "output": r.get("FSTOUTPUT", ""),
            "class": r["CLASS"],
            "verb": head_verb(r),
        }
        for r in likely(raw(word))
    ]
    print(json.dumps({"word": word, "readings": readings, "parts": parts(word)}, ensure_ascii=False))
