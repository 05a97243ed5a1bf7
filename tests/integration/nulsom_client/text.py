# SPDX-License-Identifier: EUPL-1.2
"""Clean texts and clashing names.

Python's own library knows neither scripts nor simple case folding. For scripts the first word of a letter's Unicode
name has to do, which is right for the common ones.
"""

import unicodedata

MAX_NAME, MAX_TITLE, MAX_QUESTION, MAX_UNIT = 32, 80, 200, 16

REFUSED_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
INVISIBLE = ({0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0} | set(range(0x180B, 0x1810))
             | set(range(0xFE00, 0xFE10)) | set(range(0xE0100, 0xE01F0)))
TOGETHER = [{"CJK", "HIRAGANA", "KATAKANA"}, {"CJK", "HANGUL"}, {"CJK", "BOPOMOFO"}]
OF_NO_SCRIPT = {"MODIFIER", "FEMININE", "MASCULINE", "MICRO", "MATHEMATICAL", "SCRIPT", "ALEF", "BET"}
DOTS = set("._\u00b7\u2022\u2027\u3002\u30fb")


def is_clean(text: str, most: int) -> bool:
    return (1 <= len(text) <= most
            and unicodedata.is_normalized("NFKC", text)
            and text == " ".join(text.split())
            and not any(unicodedata.category(each) in REFUSED_CATEGORIES or ord(each) in INVISIBLE for each in text))


def is_clean_name(name: str) -> bool:
    return (is_clean(name, MAX_NAME)
            and any(unicodedata.category(each)[0] in "LN" for each in name)
            and has_one_script(name))


def has_one_script(name: str) -> bool:
    scripts = {unicodedata.name(each, "").split(" ")[0] for each in name if unicodedata.category(each)[0] == "L"}
    scripts -= OF_NO_SCRIPT
    return len(scripts) <= 1 or any(scripts <= each for each in TOGETHER)


def folded(name: str) -> str:
    name = unicodedata.normalize("NFKC", name)
    for _ in range(2):
        name = unicodedata.normalize("NFKC", "".join(map(simple_fold, name.upper())))
    return "".join(each for each in name
                   if not each.isspace() and unicodedata.category(each) != "Pd" and each != "\u2212"
                   and each not in DOTS)


def simple_fold(character: str) -> str:
    """Simple case folding, from the full one: where that gives several characters, lower case is the simple one."""
    for candidate in (character.casefold(), character.lower()):
        if len(candidate) == 1:
            return candidate
    return character


def clash(a: str, b: str) -> bool:
    return folded(a) == folded(b)
