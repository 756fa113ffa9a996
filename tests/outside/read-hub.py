"""Reads what a running hub gives away, with the readers of Python's standard library and none of the hub's own.

    python3 tests/outside/read-hub.py http://127.0.0.1:8787 [files saved from its pages...]

Prints a line for each kind and ends with 1 when something cannot be read. docs/outside-readers.md says what else is read, and how.
"""

import csv
import io
import json
import posixpath
import re
import sys
import xml.etree.ElementTree as xml
import zipfile
from datetime import datetime
from urllib.request import urlopen

ATOM = "{http://www.w3.org/2005/Atom}"
OPEN_SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
LANGUAGES = ["en", "fr", "es", "pt"]
# From the header row on a cell may be as long as an article.
csv.field_size_limit(10_000_000)

hub = sys.argv[1].rstrip("/")


def get(path):
    with urlopen(hub + path) as answer:
        return answer.read(), answer.headers


def text(path):
    return get(path)[0].decode("utf-8-sig")


def feeds():
    entries = 0
    for language in LANGUAGES:
        for path in ["feed.atom", "data-rights/feed.atom", "feed.atom?topic=monitoring&country=FR"]:
            feed = xml.fromstring(get(f"/api/feeds/{language}/{path}")[0])
            assert feed.tag == ATOM + "feed"
            for entry in [feed, *feed.iter(ATOM + "entry")]:
                for name in ["id", "title", "updated"]:
                    assert (entry.findtext(ATOM + name) or "").strip(), f"{path}: no {name}"
                datetime.fromisoformat(entry.findtext(ATOM + "updated").replace("Z", "+00:00"))
            ids = [entry.findtext(ATOM + "id") for entry in feed.iter(ATOM + "entry")]
            assert len(ids) == len(set(ids)), f"{path}: an id twice"
            entries += len(ids)
    return f"{entries} entries in {3 * len(LANGUAGES)} feeds"


def sitemap():
    urls = xml.fromstring(get("/sitemap.xml")[0]).findall(SITEMAP + "url")
    addresses = [url.findtext(SITEMAP + "loc") for url in urls]
    assert len(addresses) == len(set(addresses)) <= 50_000
    for url in urls:
        others = [link.get("href") for link in url.findall(XHTML + "link")]
        assert len(others) == len(LANGUAGES) and set(others) <= set(addresses)
    return addresses


def browser_search():
    for language in LANGUAGES:
        description = xml.fromstring(get(f"/{language}/opensearch.xml")[0])
        assert description.tag == OPEN_SEARCH + "OpenSearchDescription"
        assert 0 < len(description.findtext(OPEN_SEARCH + "ShortName")) <= 16
        assert 0 < len(description.findtext(OPEN_SEARCH + "Description")) <= 1024
        template = description.find(OPEN_SEARCH + "Url").get("template")
        assert template.endswith(f"/{language}/clauses/#q={{searchTerms}}")
    return f"{len(LANGUAGES)} descriptions"


def structured_data(addresses):
    found = []
    for address in addresses:
        page = text("/" + address.split("/", 3)[3])
        for script in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S):
            thing = json.loads(script)
            assert thing["@context"] == "https://schema.org" and thing["@type"] and thing["name"]
            found.append(thing)
    return found


def tables():
    lines = []
    for path in ["/data/clauses.csv", "/api/clauses.csv?country=FR"]:
        rows = list(csv.reader(io.StringIO(text(path), newline=""), strict=True))
        widths = {len(row) for row in rows}
        assert len(widths) == 1, f"{path}: rows of {sorted(widths)} columns"
        assert len({tuple(row[:2]) for row in rows}) == len(rows), f"{path}: a row twice"
        lines.append(f"{len(rows) - 1} rows of {widths.pop()} columns")
    return ", ".join(lines)


def json_lines():
    counts = []
    for path in ["/data/clauses.jsonl", "/api/clauses.jsonl"]:
        body, headers = get(path)
        assert headers.get_content_type() == "application/jsonl", headers.get_content_type()
        records = [json.loads(line) for line in body.decode().splitlines()]
        assert len({record["slug"] for record in records}) == len(records)
        counts.append(str(len(records)))
    return f"{' and '.join(counts)} records"


def slides(addresses):
    """Every deck that a workshop's page offers, each in the language of its page."""
    decks = 0
    for language in LANGUAGES:
        for address in addresses:
            if not re.search(f"/{language}/workshops/[^/]+/$", address):
                continue
            page = text("/" + address.split("/", 3)[3])
            for path in set(re.findall(r'href="(/workshops/[^"]+\.pptx)"', page)):
                said = office(io.BytesIO(get(path)[0]))
                assert re.search(f"languages {language}-[A-Z]+$", said), f"{path}: {said}"
                decks += 1
    assert decks, "no deck"
    return f"{decks} decks, each in its language"


def office(path):
    """Every part named is there, every part has a type, every relation leads somewhere, all of it is XML."""
    with zipfile.ZipFile(path) as file:
        assert file.testzip() is None
        names = set(file.namelist())
        types = xml.fromstring(file.read("[Content_Types].xml"))
        named = {part.get("PartName")[1:] for part in types if part.get("PartName")}
        endings = {part.get("Extension") for part in types if part.get("Extension")}
        assert named <= names, f"named and not there: {sorted(named - names)}"
        for name in names - named - {"[Content_Types].xml"}:
            assert name.rsplit(".", 1)[-1] in endings, f"{name} has no type"
        languages = set()
        for name in names:
            if not name.endswith((".xml", ".rels")):
                continue
            part = xml.fromstring(file.read(name))
            for element in part.iter():
                languages |= {v for k, v in element.attrib.items() if k in ("lang", "altLang")}
                if element.tag.endswith("}Relationship") and element.get("TargetMode") != "External":
                    folder = posixpath.dirname(posixpath.dirname(name))
                    target = posixpath.normpath(posixpath.join("/", folder, element.get("Target")))
                    assert target[1:] in names, f"{name} leads to {target}"
        return f"{len(names)} parts" + (f", languages {'/'.join(sorted(languages))}" if languages else "")


failures = 0


def read(what, how, *given):
    global failures
    try:
        result = how(*given)
    except Exception as error:  # whatever a reader stumbles over
        failures += 1
        print(f"{what}: FAILED, {type(error).__name__}: {error}")
        return None
    print(f"{what}: {result if isinstance(result, str) else len(result)}")
    return result


read("Atom", feeds)
pages = read("sitemap", sitemap) or []
read("OpenSearch", browser_search)
things = read("JSON-LD of all pages", structured_data, pages) or []
kinds = [thing["@type"] for thing in things]
print("  " + ", ".join(f"{kinds.count(kind)} {kind}" for kind in sorted(set(kinds))))
read("CSV", tables)
read("JSON Lines", json_lines)
read("PowerPoint", slides, pages)
for file in sys.argv[2:]:
    read(posixpath.basename(file), office, file)
sys.exit(failures > 0)
