"""Analyses words with Voikko: one word a line in, one line of JSON a word out.

Each reading: base form, Voikko's output, class, and of a participle the verb that it comes from with
the output up to that verb's end. Parts: base forms of the parts of a compound word, and of runs of
its parts, as Voikko's output names them (the same letters may be another word when they stand alone).
"""

import json
import re
import sys

import libvoikko

voikko = libvoikko.Voikko("fi")

BASE = r"\[X[pj]\](.*?)\[X\]"
# How an abbreviation is written, which is no letters of it.
PATTERN = r"\[Xr\].*?\[X\]"
PARTICIPLE = r"\[L[nl]\](\[R[vutam]\]|m\[Xj\])"


def raw(word):
    return voikko.analyze(word) or voikko.analyze(word.capitalize())


def bare(text):
    return text.replace("=", "").strip("-’':").lower()


def letters(output):
    """What stands in the text, without Voikko's names of it."""
    return bare(re.sub(f"{PATTERN}|{BASE}" + r"|\[[^\]]*\]", "", output))


def base(output):
    """The base form that Voikko's output ends with. A derived one is the letters before its last
    name, and that name: `[Xp]valmistaa[X]valmist[Xj]ua[X]u` is valmistua."""
    names = list(re.finditer(BASE, output))
    if not names:
        return None
    last = names[-1]
    return (letters(output[: last.start()]) if last[0].startswith("[Xj]") else "") + bare(last[1])


def head_verb(reading):
    """The verb of a participle, with the output up to its end; None for anything else."""
    before, found, last = reading.get("FSTOUTPUT", "").rpartition("[Bc]")
    participle = re.search(PARTICIPLE, last) if "PARTICIPLE" in reading else None
    verb = base(last[: participle.start()]) if participle else None
    if not verb:
        return None
    start = before + found + last[: participle.start()]
    return {"base": letters(before) + verb, "output": start[: start.rindex("[X]") + len("[X]")]}


def root_verb(reading):
    """The verb behind a participle's own verb: valmistaa of `valmistunut`; it is kin, as parts are."""
    verb = head_verb(reading)
    root = re.search(BASE, verb["output"]) if verb and "[Bc]" not in verb["output"] else None
    return bare(root[1]) if root else None


def bases(word, without=None):
    found = set()
    for reading in likely(raw(word)):
        verb = head_verb(reading)
        if reading["CLASS"] != without:
            found |= {reading["BASEFORM"].lower()} | ({verb["base"]} if verb else set())
    return found


def segments(word, structure):
    out, at = [], 0
    for sign in structure:
        if sign == "=":
            out.append("")
        else:
            if out and at < len(word):
                out[-1] += word[at]
            at += 1
    return out


def pieces(word, reading):
    """A compound word's parts: the letters of each with its base forms. Only where Voikko's output
    does not name a part, its letters are looked up; such a part is no verb."""
    output = reading.get("FSTOUTPUT")
    if not output:
        surfaces = [bare(one) for one in segments(word, reading["STRUCTURE"])]
        return [(one, bases(one, "teonsana")) for one in surfaces if one]
    found = []
    for part in output.split("[Bc]"):
        # A word that the dictionary has as a whole (`[Xp]irti=sanoa[X]irti[Bm]sano`) is marked inside.
        *before, last = part.split("[Bm]")
        before = [letters(one) for one in before]
        found += [(one, bases(one, "teonsana")) for one in before if one]
        name = part[: part.find("[X]")].rpartition("=")[2] if "=" in part else None
        own = base(f"[Xp]{name}[X]{last}" if before and name else last)
        verb = head_verb({**reading, "FSTOUTPUT": last})
        found.append((letters(last), {b for b in (own, verb and verb["base"]) if b} or bases(letters(last), "teonsana")))
    return found


def parts(word, readings):
    split = [one for one in re.split("[-’':]", word) if one]
    if len(split) > 1 and not any("[Bc]" in r.get("FSTOUTPUT", "") for r in readings):
        return set().union(*(bases(one) for one in split))
    found = set()
    for reading in readings:
        own = pieces(word, reading)
        root = root_verb(reading)
        found |= {root} if root else set()
        for start in range(len(own)):
            for end in range(start, len(own)):
                if end - start + 1 < len(own):
                    before = "".join(surface for surface, _ in own[start:end])
                    found |= {before + one for one in own[end][1]}
    return found


def fewest_parts(readings):
    """`asiakaskin` is no compound of `asiakas` and `ki`."""
    fewest = min((r["STRUCTURE"].count("=") for r in readings), default=0)
    return [r for r in readings if r["STRUCTURE"].count("=") == fewest]


def likely(readings):
    best = fewest_parts(readings)
    bases = {r["BASEFORM"] for r in best}
    return [r for r in readings if r in best or r["BASEFORM"] in bases]


for line in sys.stdin:
    word = line.strip()
    readings = likely(raw(word))
    print(
        json.dumps(
            {
                "word": word,
                "readings": [
                    {
                        "base": r["BASEFORM"].lower(),
                        "output": r.get("FSTOUTPUT", ""),
                        "class": r["CLASS"],
                        "verb": head_verb(r),
                    }
                    for r in readings
                ],
                "parts": sorted(parts(word, fewest_parts(readings))),
            },
            ensure_ascii=False,
        )
    )
