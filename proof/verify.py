#!/usr/bin/env python3
"""Checks a Plumbline ledger without Plumbline: Python 3.8 or later, its standard library, no network.

    python3 verify.py FILE [CHECKPOINT...]   an export, and checkpoints kept elsewhere; exit code 0 or 3
    python3 verify.py --proofs               proofs as JSON lines from standard input, one 1 or 0 a line
    python3 verify.py --files                paths as JSON lines from standard input, one 1 or 0 a line
    python3 verify.py --signatures           signatures as JSON lines from standard input, one 1 or 0 a line

Written from RFC 9162 (tree), RFC 8032 (Ed25519) and docs/ledger.md, on purpose in another way than the product:
trees by recursion from the root, all lines in memory, integers of any size. The tests hold both to the same verdicts.
"""
import base64
import binascii
import hashlib
import json
import re
import sys


# RFC 9162 section 2.1.1

def sha256(data):
    return hashlib.sha256(data).digest()


def node(left, right):
    return sha256(b"\x01" + left + right)


def leaf_of(text):
    return sha256(b"\x00" + text.encode())


def split(size):
    """The largest power of two below the size."""
    return 1 << ((size - 1).bit_length() - 1)


def root_of(leaves):
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return node(root_of(leaves[:k]), root_of(leaves[k:]))


class Peaks:
    """Roots of every beginning of a list, without computing each from the first leaf on."""

    def __init__(self):
        self.stack = []

    def add(self, leaf):
        weight = 1
        while self.stack and self.stack[-1][0] == weight:
            leaf = node(self.stack.pop()[1], leaf)
            weight *= 2
        self.stack.append((weight, leaf))

    def root(self):
        root = None
        for _, peak in reversed(self.stack):
            root = peak if root is None else node(peak, root)
        return sha256(b"") if root is None else root


class Wrong(Exception):
    pass


def demand(condition, what):
    if not condition:
        raise Wrong(what)


# RFC 9162 sections 2.1.3 and 2.1.4, read backwards: the last hash of a proof stands highest.

def included(index, size, leaf, proof, root):
    def climb(at, of, rest):
        if of == 1:
            demand(not rest, "hashes left over")
            return leaf
        demand(rest, "hashes missing")
        k = split(of)
        if at < k:
            return node(climb(at, k, rest[:-1]), rest[-1])
        return node(rest[-1], climb(at - k, of - k, rest[:-1]))

    try:
        return 0 <= index < size and climb(index, size, proof) == root
    except Wrong:
        return False


def consistent(older, newer, old_root, new_root, proof):
    def climb(old, of, whole, rest):
        if old == of:
            if whole:
                demand(not rest, "hashes left over")
                return old_root, old_root
            demand(len(rest) == 1, "one hash is left at the bottom")
            return rest[0], rest[0]
        demand(rest, "hashes missing")
        k = split(of)
        if old <= k:
            before, after = climb(old, k, whole, rest[:-1])
            return before, node(after, rest[-1])
        before, after = climb(old - k, of - k, False, rest[:-1])
        return node(rest[-1], before), node(rest[-1], after)

    try:
        return 1 <= older <= newer and climb(older, newer, True, proof) == (old_root, new_root)
    except Wrong:
        return False


# RFC 8032 section 5.1

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    e = (y1 - x1) * (y2 - x2) % P
    f = (y1 + x1) * (y2 + x2) % P
    g, h = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(factor, point):
    product = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            product = add(product, point)
        point = add(point, point)
        factor >>= 1
    return product


def point_of(data):
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    demand(y < P, "no point")
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    demand((x * x - square) % P == 0 and not (x == 0 and sign), "no point")
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point_of(bytes([0x58] + [0x66] * 31))


def signed_by(key, message, signature):
    try:
        demand(len(key) == 32 and len(signature) == 64, "lengths")
        a, r = point_of(key), point_of(signature[:32])
        s = int.from_bytes(signature[32:], "little")
        demand(s < L, "s too large")
        demand(times(8, a)[0] % P, "a key of small order")
        h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
        (x1, y1, z1, _), (x2, y2, z2, _) = times(s, BASE), add(r, times(h, a))
        return (x1 * z2 - x2 * z1) % P == 0 and (y1 * z2 - y2 * z1) % P == 0
    except Wrong:
        return False


# C2SP signed-note and tlog-checkpoint

def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError, TypeError):
        raise Wrong("not base64") from None
    demand(base64.b64encode(data).decode() == text, "base64 written another way")
    return data


def checkpoint_in(text):
    """Origin, size and root of a signed note or of its three lines."""
    body = text.split("\n\n— ")[0].rstrip("\n")
    origin, size, root = (body.split("\n") + ["", "", ""])[:3]
    demand(origin and re.fullmatch(r"0|[1-9]\d{0,15}", size), "no checkpoint")
    root = unbase64(root)
    demand(len(root) == 32, "no checkpoint")
    return origin, int(size), root


def open_note(note, origin, key):
    body, dash, signatures = note.rpartition("\n\n")
    demand(dash and signatures.endswith("\n"), "no note")
    body += "\n"
    key_id = sha256(f"{origin}\n".encode() + b"\x01" + key)[:4]
    own = None
    for line in signatures[:-1].split("\n"):
        found = re.fullmatch(r"— ([^\s+]+) (\S+)", line)
        demand(found, "no signature line")
        data = unbase64(found[2])
        demand(len(data) > 4, "no signature")
        if own is None and found[1] == origin and data[:4] == key_id:
            own = data[4:]
    demand(own is not None and signed_by(key, body.encode(), own), "no signature of this key")
    return checkpoint_in(body)


# docs/ledger.md

def canonical(value):
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def no_float(text):
    raise Wrong("a number with a fraction")


def line_in(text):
    try:
        value = json.loads(text, parse_float=no_float)
    except ValueError:
        raise Wrong("not JSON") from None
    demand(isinstance(value, dict) and canonical(value) == text, "not the canonical way to write it")
    return value


ENTRY = {"actor", "commit", "facts", "occurred", "prev_root", "recorded", "type", "v"}
MINUTE = r"\d{4}-\d\d-\d\dT\d\d:\d\dZ"


def minutes(text):
    import datetime
    try:
        return int(datetime.datetime.strptime(text, "%Y-%m-%dT%H:%MZ").replace(
            tzinfo=datetime.timezone.utc).timestamp()) // 60
    except ValueError:
        raise Wrong("no such minute") from None


def fact_leaf(fact):
    commit = sha256(unbase64(fact["salt"]) + fact["payload"].encode())
    return leaf_of(canonical({"commit": base64.b64encode(commit).decode(), "kind": fact["kind"],
                              "stream": fact["stream"], "ver": fact["ver"]}))


def check_facts(facts, stated):
    demand(len(facts) == stated["facts"], "other facts than stated")
    demand(root_of([unbase64(fact["leaf"]) for fact in facts]) == unbase64(stated["commit"]), "facts differ")
    for fact in facts:
        names = set(fact)
        demand(names in ({"kind", "stream", "ver", "leaf"}, {"kind", "stream", "ver", "leaf", "payload", "salt"},
                         {"kind", "stream", "ver", "leaf", "erased"}), "a fact of another shape")
        demand(fact.get("erased", True) is True, "erased is said by true alone")
        if "payload" in fact:
            demand(len(unbase64(fact["salt"])) == 32, "a salt has 32 bytes")
            demand(fact_leaf(fact) == unbase64(fact["leaf"]), "content differs")


def erasures_in(facts):
    for fact in facts:
        if fact["kind"] == "ledger-erasure" and "payload" in fact:
            said = json.loads(fact["payload"])
            if said.get("state") == "approved":
                yield said["kind"], said["stream"], said["upTo"]


def check_export(text, known):
    """Raises Wrong with the first thing that cannot be; otherwise gives origin, size and root."""
    demand(text.endswith("\n"), "cut off")
    lines = [line_in(one) for one in text[:-1].split("\n")]
    head, *between, end = lines
    demand(set(head) == {"form", "origin", "key", "size", "made"}
           and head["form"] == "plumbline-ledger-export/1", "no head")
    demand(set(end) == {"end"}, "no end")
    origin, key = head["origin"], unbase64(head["key"])
    peaks, size, covered, latest = Peaks(), 0, 0, None
    roots = {0: peaks.root()}
    former = {peaks.root(), bytes(32)}
    erased, allowed = [], []
    for line in between:
        if set(line) == {"checkpoint"}:
            named, of, root = open_note(line["checkpoint"], origin, key)
            demand(named == origin and of == size and root == peaks.root(), f"checkpoint {of} differs")
            former.add(root)
            covered = size
            continue
        demand(set(line) == {"n", "entry", "facts"} and line["n"] == size, f"entry {size + 1} is missing")
        stated = line_in(line["entry"])
        demand(set(stated) == ENTRY and stated["v"] == 1, f"entry {size + 1} is no entry")
        demand(stated["actor"] is None or re.fullmatch("[0-9a-f]{16}", stated["actor"]), "no code")
        demand(re.fullmatch(r"[a-z0-9.-]+", stated["type"]), "no type")
        demand(re.fullmatch(MINUTE, stated["occurred"]) and re.fullmatch(MINUTE, stated["recorded"]), "no minute")
        check_facts(line["facts"], stated)
        demand(unbase64(stated["prev_root"]) in former, f"entry {size + 1} names a former root that never was")
        recorded = minutes(stated["recorded"])
        demand(latest is None or latest - recorded <= 60, f"entry {size + 1} was recorded backwards")
        latest = recorded if latest is None else max(latest, recorded)
        erased += [(one["kind"], one["stream"], one["ver"]) for one in line["facts"] if "erased" in one]
        allowed += erasures_in(line["facts"])
        peaks.add(leaf_of(line["entry"]))
        size += 1
        roots[size] = peaks.root()
    demand(end["end"] == size == head["size"] == covered, "sizes differ or the end is not covered")
    for kind, stream, version in erased:
        demand(any((kind, stream) == one[:2] and version <= one[2] for one in allowed),
               f"{kind} {stream} is said to be erased, but nobody has decided so")
    for named, of, root in known:
        demand(named == origin, f"the checkpoint kept elsewhere is of {named}")
        demand(of in roots, f"the checkpoint kept elsewhere has {of} entries, this ledger {size}")
        demand(roots[of] == root, f"the checkpoint kept elsewhere over {of} entries differs")
    return origin, size, peaks.root()


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def fits(path, known):
    try:
        check_export(read(path), [checkpoint_in(one) for one in known])
        return True
    except (Wrong, UnicodeDecodeError, KeyError, TypeError, ValueError, AttributeError, UnicodeEncodeError):
        return False


def proof_fits(line):
    case = json.loads(line)
    hashes = [bytes.fromhex(one) for one in case["proof"]]
    if "index" in case:
        return included(case["index"], case["size"], bytes.fromhex(case["leaf"]), hashes, bytes.fromhex(case["root"]))
    return consistent(case["older"], case["newer"], bytes.fromhex(case["olderRoot"]),
                      bytes.fromhex(case["newerRoot"]), hashes)


def main(words):
    if words == ["--proofs"]:
        for line in sys.stdin:
            print(int(proof_fits(line)))
    elif words == ["--files"]:
        for line in sys.stdin:
            case = json.loads(line)
            print(int(fits(case["file"], case["known"])))
    elif words == ["--signatures"]:
        for line in sys.stdin:
            case = json.loads(line)
            print(int(signed_by(*(bytes.fromhex(case[one]) for one in ("key", "message", "signature")))))
    elif words and not words[0].startswith("-"):
        try:
            origin, size, root = check_export(read(words[0]), [checkpoint_in(read(one)) for one in words[1:]])
        except (Wrong, UnicodeDecodeError, KeyError, TypeError, ValueError, AttributeError) as fault:
            print(f"does not fit: {fault}")
            return 3
        kept = f"; it contains {len(words) - 1} checkpoints kept elsewhere" if words[1:] else ""
        print(f"consistent: {origin}, {size} entries, root {root.hex()}{kept}")
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
