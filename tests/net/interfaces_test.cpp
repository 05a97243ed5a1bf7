// SPDX-License-Identifier: EUPL-1.2
#include "core/net/interfaces.h"

#include <QTest>

namespace nulsom::net {

class InterfacesTest final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { qputenv("NULSOM_INTERFACES", "lo"); }
    void cleanup() { qputenv("NULSOM_INTERFACES", "lo"); }

    void onlyTheNamedOnes() {
        QVERIFY(interfacesAreLimited());
        const auto found = usableInterfaces();
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().name(), QStringLiteral("lo"));
        QCOMPARE(bestAddress(found).value_or(QHostAddress()), QHostAddress(QHostAddress::LocalHost));
    }

    void severalNamesWithSpaces() {
        qputenv("NULSOM_INTERFACES", " no-such-one , lo ");
        QCOMPARE(usableInterfaces().size(), std::size_t{1});
    }

    void noneOfTheNamed() {
        qputenv("NULSOM_INTERFACES", "no-such-one");
        QVERIFY(interfacesAreLimited());
        QVERIFY(usableInterfaces().empty());
        QVERIFY(!bestAddress({}));
    }

    void withoutNamesNeverLoopbackBesideOthers() {
        qunsetenv("NULSOM_INTERFACES");
        QVERIFY(!interfacesAreLimited());
        const auto found = usableInterfaces();
        QVERIFY(!found.empty());
        for (const auto& interface : found)
            QVERIFY(found.size() == 1 || !interface.flags().testFlag(QNetworkInterface::IsLoopBack));
    }
};

} // namespace nulsom::net

QTEST_GUILESS_MAIN(nulsom::net::InterfacesTest)
#include "interfaces_test.moc"
