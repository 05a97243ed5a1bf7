# SPDX-License-Identifier: EUPL-1.2
"""No text of the programs is without its Dutch, none without its English plural.

translations_test.py TREE LUPDATE: brings copies of the .ts files up to the sources, as `ninja update_translations`
does with the files themselves, and looks for what is missing or left over.
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def messages(file):
    for context in ElementTree.parse(file).getroot().findall("context"):
        for message in context.findall("message"):
            yield context.find("name").text, message


def faults(file):
    for context, message in messages(file):
        translation = message.find("translation")
        forms = translation.findall("numerusform")
        texts = [form.text for form in forms] if message.get("numerus") else [translation.text]
        state = translation.get("type")
        source = message.find("source").text
        if state is None and all(texts):
            places = [f"%{digit}" for digit in range(1, 10)]
            wrong = [place for text in texts for place in places if (place in source) != (place in text)]
            if wrong:
                yield f"{context}: {source!r}: {wrong[0]} is in one of text and translation only"
        else:
            yield f"{context}: {source!r}: {state or 'empty'}"


def main(tree, lupdate):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for part in ("app", "core", "ui", "translations"):
            shutil.copytree(Path(tree) / part, copy / part)
        for language, options in (("nl", []), ("en", ["-pluralonly"])):
            file = copy / "translations" / f"nulsom_{language}.ts"
            subprocess.run([lupdate, "-silent", "-locations", "none", "-extensions", "cpp,h", "-I", ".", "app", "ui",
                            "-source-language", "en", *options, "-ts", str(file)],
                           cwd=copy, check=True, stderr=subprocess.DEVNULL)
            found = list(faults(file))
            wrong += [f"{file.name}: {fault}" for fault in found]
            print(f"{file.name}: {sum(1 for _ in messages(file))} texts, {len(found)} faults")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
