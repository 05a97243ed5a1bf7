# SPDX-License-Identifier: EUPL-1.2
"""Keeps the layers apart: which folder may include which, and which foreign headers.

includes_test.py TREE QT_INCLUDE_FOLDER: proves first on made-up lines that every rule catches what it forbids, then
reads every .h and .cpp under app, core and ui. The rules are those that the README draws.
"""

import re
import sys
from pathlib import Path

CORE = {"base", "crypto", "discovery", "net", "record", "securesum", "session", "statistics", "wire"}

# Folder: the folders that it may include beside itself.
MAY_INCLUDE = {
    "app": {"ui"} | {f"core/{name}" for name in CORE},
    "ui": {"core/session", "core/statistics", "core/record", "core/discovery", "core/base"},
    "core/net": {"core/session", "core/discovery", "core/wire", "core/crypto", "core/statistics", "core/base"},
    "core/session": {"core/wire", "core/securesum", "core/statistics", "core/crypto", "core/base"},
    "core/record": {"core/session", "core/wire", "core/securesum", "core/statistics", "core/crypto", "core/base"},
    "core/discovery": {"core/wire", "core/base"},
    "core/wire": {"core/base"},
    "core/securesum": {"core/crypto", "core/base"},
    "core/statistics": {"core/base"},
    "core/crypto": {"core/base"},
    "core/base": set(),
}

# Folder, or file without its suffix: the Qt modules whose headers it may include. What is not named does without Qt.
QT_MODULES = {
    "app": {"QtCore", "QtGui", "QtWidgets", "QtNetwork"},
    "ui": {"QtCore", "QtGui", "QtWidgets", "QtSvg"},
    "core/net": {"QtCore", "QtNetwork"},
    "core/base/text": {"QtCore"},
}
# Folders that may include these headers of Qt Core and no others: its CBOR, and what that reads and writes.
QT_CBOR_ONLY = {"core/wire", "core/discovery"}
QT_CBOR = re.compile(r"QCbor\w+|QByteArray(View)?|QString(View)?|QIODevice|QBuffer")

QT_UMBRELLA = re.compile(r"(Qt[A-Z]\w+)/\1|Qt(Core|Gui|Widgets|Network|Test|Concurrent|DBus|Svg|Xml|Sql|OpenGL)")
STANDARD_LIBRARY = re.compile(r"[a-z_0-9]+")
VECTOR_INSTRUCTIONS = {"immintrin.h", "cpuid.h"}
MAY_USE_VECTOR_INSTRUCTIONS = {"core/crypto", "core/securesum"}
INCLUDE = re.compile(r"""^\s*#\s*include\b\s*(?:<([^>]+)>|"([^"]+)"|(.*))""")


def folder_of(path):
    """core/wire/codec.h -> core/wire; ui/pages/join.h -> ui; None outside the layers."""
    parts = path.split("/")
    name = "/".join(parts[:2]) if parts[0] == "core" else parts[0]
    return name if name in MAY_INCLUDE and len(parts) > name.count("/") + 1 else None


class Qt:
    """Which module a header of Qt comes from, as the installed Qt says."""

    def __init__(self, include_folder):
        self.modules = [folder for folder in sorted(Path(include_folder).glob("Qt*")) if folder.is_dir()]

    def module_of(self, header):
        if "/" in header:
            return header.split("/")[0]
        return next((folder.name for folder in self.modules if (folder / header).exists()), None)


def fault_of_own(folder, path, header):
    if header == Path(path).stem + ".moc":
        return None
    target = folder_of(header)
    if target is None:
        return "a path from the root into app, core or ui is expected"
    if target != folder and target not in MAY_INCLUDE[folder]:
        return f"{folder} may not include {target}"
    return None


def fault_of_qt(folder, path, header, qt):
    if QT_UMBRELLA.fullmatch(header):
        return "an umbrella header of a whole module: include what is used"
    module = qt.module_of(header)
    if module is None:
        return "no header of the installed Qt"
    allowed = QT_MODULES.get(folder, set()) | QT_MODULES.get(path.rsplit(".", 1)[0], set())
    if module in allowed or (folder in QT_CBOR_ONLY and QT_CBOR.fullmatch(header)):
        return None
    return f"{folder} may not include this header of {module}"


def fault_of_foreign(folder, path, header, qt):
    if STANDARD_LIBRARY.fullmatch(header):
        return None
    if header.startswith("Q"):
        return fault_of_qt(folder, path, header, qt)
    if header.startswith("openssl/"):
        return None if folder == "core/crypto" else "only core/crypto may include OpenSSL"
    if header in VECTOR_INSTRUCTIONS:
        return None if folder in MAY_USE_VECTOR_INSTRUCTIONS else f"no vector instructions in {folder}"
    # What is left belongs to one platform, and stands in a file that is named after it.
    return None if "posix" in Path(path).stem else "a header of one platform outside a file named after that platform"


def faults(path, text, qt):
    """Every forbidden include of one file, as 'path:line: header: reason'."""
    folder = folder_of(path)
    if folder is None:
        return [f"{path}:1: a folder that the rules do not know"]
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        match = INCLUDE.match(line)
        if not match:
            continue
        foreign, own, other = match.groups()
        if own:
            fault = fault_of_own(folder, path, own)
        elif foreign:
            fault = fault_of_foreign(folder, path, foreign, qt)
        else:
            fault = "neither <header> nor \"path\""
        if fault:
            found.append(f"{path}:{number}: {foreign or own or other}: {fault}")
    return found


FORBIDDEN = [
    ("app/main.cpp", '#include "tests/support/bus.h"'),
    ("app/main.cpp", '#include "window.h"'),
    ("app/main.cpp", "#include <openssl/evp.h>"),
    ("app/main.cpp", "#include <QtWidgets>"),
    ("app/main.cpp", "#include <QtWidgets/QtWidgets>"),
    ("app/main.cpp", "#include <unistd.h>"),
    ("app/main.cpp", "#include HEADER"),
    ("app/main.cpp", "#include <QNoSuchClassOfQt>"),
    ("ui/ring.cpp", '#include "app/composition.h"'),
    ("ui/ring.cpp", '#include "core/net/driver.h"'),
    ("ui/ring.cpp", '#include "core/wire/codec.h"'),
    ("ui/ring.cpp", '#include "core/crypto/sign.h"'),
    ("ui/ring.cpp", '  #  include  "core/securesum/masks.h"'),
    ("ui/ring.cpp", '#include"core/crypto/sign.h"'),
    ("ui/ring.cpp", "#include <openssl/evp.h>"),
    ("ui/pages/join.cpp", "#include <QTcpSocket>"),
    ("ui/ring.cpp", "#include <QUdpSocket>"),
    ("ui/ring.cpp", "#include <QSslSocket>"),
    ("ui/ring.cpp", "#include <QHostAddress>"),
    ("ui/ring.cpp", "#include <QtNetwork/QNetworkInterface>"),
    ("ui/ring.cpp", "#include <QtGui>"),
    ("core/net/hub.cpp", '#include "ui/ring.h"'),
    ("core/net/hub.cpp", '#include "core/securesum/masks.h"'),
    ("core/net/hub.cpp", "#include <QWidget>"),
    ("core/net/hub.cpp", "#include <QColor>"),
    ("core/net/hub.cpp", "#include <QtNetwork>"),
    ("core/net/hub.cpp", "#include <openssl/x509.h>"),
    ("core/session/hub.cpp", '#include "core/net/link.h"'),
    ("core/session/hub.cpp", '#include "core/discovery/beacon.h"'),
    ("core/session/hub.cpp", '#include "core/record/writer.h"'),
    ("core/session/hub.cpp", "#include <QString>"),
    ("core/session/hub.cpp", "#include <openssl/evp.h>"),
    ("core/record/writer.cpp", '#include "core/net/link.h"'),
    ("core/record/writer.cpp", "#include <QFile>"),
    ("core/discovery/beacon.cpp", '#include "core/session/hub.h"'),
    ("core/discovery/beacon.cpp", "#include <QUdpSocket>"),
    ("core/discovery/beacon.cpp", "#include <QObject>"),
    ("core/wire/codec.cpp", '#include "core/crypto/hash.h"'),
    ("core/wire/codec.cpp", "#include <QObject>"),
    ("core/wire/codec.cpp", "#include <QJsonDocument>"),
    ("core/securesum/masks.cpp", '#include "core/wire/limits.h"'),
    ("core/securesum/masks.cpp", '#include "core/statistics/question.h"'),
    ("core/securesum/masks.cpp", "#include <QString>"),
    ("core/securesum/masks.cpp", "#include <openssl/evp.h>"),
    ("core/statistics/mean.cpp", '#include "core/crypto/hash.h"'),
    ("core/statistics/mean.cpp", "#include <QString>"),
    ("core/statistics/mean.cpp", "#include <immintrin.h>"),
    ("core/crypto/sign.cpp", '#include "core/wire/limits.h"'),
    ("core/crypto/sign.cpp", "#include <QByteArray>"),
    ("core/crypto/sign.cpp", "#include <sys/mman.h>"),
    ("core/base/result.h", '#include "core/crypto/hash.h"'),
    ("core/base/result.h", "#include <QString>"),
    ("core/base/text.h", "#include <QColor>"),
    ("core/base/text.h", "#include <QTcpSocket>"),
    ("core/base/text_list.h", "#include <QString>"),
    ("core/base/text.h", "#include <openssl/evp.h>"),
    ("core/newcomer/thing.h", ""),
    ("core/loose.h", ""),
]

ALLOWED = [
    ("app/main.cpp", '#include "ui/window.h"'),
    ("app/main.cpp", '#include "core/net/driver.h"'),
    ("app/main.cpp", '#include "main.moc"'),
    ("app/terminal_posix.cpp", "#include <unistd.h>"),
    ("ui/pages/join.cpp", '#include "ui/ring.h"'),
    ("ui/ring.cpp", '#include "core/session/snapshot.h"'),
    ("ui/ring.cpp", "#include <QWidget>"),
    ("ui/ring.cpp", "#include <QtMath>"),
    ("core/net/hub.cpp", "#include <QSslSocket>"),
    ("core/net/hub.cpp", '#include "core/crypto/sign.h"'),
    ("core/session/hub.cpp", '#include "core/wire/messages.h"'),
    ("core/wire/codec.cpp", "#include <QCborStreamReader>"),
    ("core/discovery/beacon.cpp", '#include "core/wire/codec.h"'),
    ("core/securesum/masks.cpp", "#include <immintrin.h>"),
    ("core/crypto/sign.cpp", "#include <openssl/evp.h>"),
    ("core/base/text.cpp", "#include <QString>"),
    ("core/base/result.h", "#include <variant>"),
    ("core/base/result.h", '// #include "core/net/link.h"'),
]


def main(tree, qt_include_folder):
    qt = Qt(qt_include_folder)
    wrong = [f"not caught in {path}: {line}" for path, line in FORBIDDEN if len(faults(path, line, qt)) != 1]
    for path, line in ALLOWED:
        wrong += [f"wrongly refused: {fault}" for fault in faults(path, line, qt)]
    print(f"{len(FORBIDDEN)} forbidden and {len(ALLOWED)} allowed lines tried")

    root = Path(tree)
    files = [file for top in ("app", "core", "ui") for file in sorted((root / top).rglob("*"))]
    files = [file for file in files if file.suffix in (".h", ".cpp")]
    if not files:
        wrong.append(f"no sources under {root}")
    for file in files:
        path = file.relative_to(root).as_posix()
        wrong += faults(path, file.read_text(encoding="utf-8"), qt)
    print(f"{len(files)} files read")

    for fault in wrong:
        print(fault)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
