// SPDX-License-Identifier: EUPL-1.2
#include "tests/data/vectors.h"

#include <QFile>
#include <QTest>

#include <cstdio>

/// Plays the session of session.json again: whatever changes the protocol by a byte shows up here.
/// After a change that is meant: test_vectors --write tests/data/session.json
class VectorsTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void sessionIsAsWritten();
};

void VectorsTest::sessionIsAsWritten() {
    const auto recorded = nulsom::test::recordSession();
    QVERIFY2(recorded.failure.empty(), recorded.failure.c_str());
    QFile file(QStringLiteral(NULSOM_SOURCE_DIR "/tests/data/session.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto written = file.readAll().split('\n');
    const auto now = QByteArray::fromStdString(nulsom::test::sessionVectors(recorded)).split('\n');
    for (qsizetype line = 0; line < std::min(written.size(), now.size()); ++line) {
        const auto where =
            "line " + QByteArray::number(line + 1) + ": " + written[line] + " now " + now[line];
        QVERIFY2(written[line] == now[line], where.constData());
    }
    QCOMPARE(now.size(), written.size());
}

namespace {

int write(const char* path) {
    const auto recorded = nulsom::test::recordSession();
    QFile file(QString::fromLocal8Bit(path));
    const auto text = QByteArray::fromStdString(nulsom::test::sessionVectors(recorded));
    if (!recorded.failure.empty() || !file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        std::fprintf(stderr, "%s not written: %s\n", path, recorded.failure.c_str());
        return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc == 3 && std::string_view(argv[1]) == "--write")
        return write(argv[2]);
    VectorsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "vectors_test.moc"
