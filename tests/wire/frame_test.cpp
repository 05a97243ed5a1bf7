// SPDX-License-Identifier: EUPL-1.2
#include "core/wire/frame.h"

#include <QTest>

using namespace nulsom;
using namespace nulsom::wire;

namespace {

Bytes payload(std::size_t size) {
    Bytes out(size);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = static_cast<std::uint8_t>(i * 7 + size);
    return out;
}

const std::vector<Bytes> kPayloads{payload(1), payload(4), payload(2), payload(17), payload(300)};

Bytes stream() {
    Bytes out;
    for (const auto& each : kPayloads)
        appendFrame(out, each);
    return out;
}

/// Everything that can be taken now.
std::vector<Bytes> take(FrameReader& reader) {
    std::vector<Bytes> out;
    for (;;) {
        auto next = reader.next();
        if (!next || !*next)
            return out;
        out.push_back(std::move(**next));
    }
}

} // namespace

class FrameTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void lengthComesFirst();
    void byteByByte();
    void everySplit();
    void emptyFrame();
    void tooLong();
    void limitRaised();
    void holdsOnlyWhatCame();
    void largeFrames();
};

void FrameTest::lengthComesFirst() {
    Bytes out{0xee};
    appendFrame(out, Bytes{1, 2, 3});
    QCOMPARE(out, (Bytes{0xee, 0, 0, 0, 3, 1, 2, 3}));
}

void FrameTest::byteByByte() {
    FrameReader reader(300);
    std::vector<Bytes> taken;
    for (const auto byte : stream()) {
        reader.feed(Bytes{byte});
        for (auto& each : take(reader))
            taken.push_back(std::move(each));
    }
    QCOMPARE(taken, kPayloads);
    QCOMPARE(reader.pending(), 0U);
}

void FrameTest::everySplit() {
    const auto all = stream();
    for (std::size_t first = 0; first <= all.size(); ++first)
        for (std::size_t second = first; second <= all.size(); second += 5) {
            FrameReader reader(300);
            std::vector<Bytes> taken;
            for (const auto piece : {ByteView{all}.first(first), ByteView{all}.subspan(first, second - first),
                                     ByteView{all}.subspan(second)}) {
                reader.feed(piece);
                for (auto& each : take(reader))
                    taken.push_back(std::move(each));
            }
            QVERIFY(taken == kPayloads);
        }
}

void FrameTest::emptyFrame() {
    FrameReader reader(300);
    reader.feed(Bytes{0, 0, 0, 0});
    QCOMPARE(reader.next().error(), FrameFault::Empty);
}

void FrameTest::tooLong() {
    FrameReader reader(300);
    reader.feed(Bytes{0, 0, 1, 0x2d});
    QCOMPARE(reader.next().error(), FrameFault::TooLong);
    // Dead: nothing is kept, and nothing that follows is read.
    reader.setMaxPayload(1000);
    auto good = stream();
    reader.feed(good);
    QCOMPARE(reader.next().error(), FrameFault::TooLong);
    QCOMPARE(reader.pending(), 0U);
}

void FrameTest::limitRaised() {
    Bytes bytes;
    appendFrame(bytes, payload(10));
    appendFrame(bytes, payload(11));
    FrameReader reader(10);
    reader.feed(bytes);
    QVERIFY(reader.next());
    reader.setMaxPayload(11);
    const auto second = reader.next();
    QVERIFY(second);
    QCOMPARE(**second, payload(11));
}

void FrameTest::holdsOnlyWhatCame() {
    FrameReader reader(0xffffffff);
    reader.feed(Bytes{0xff, 0xff, 0xff, 0xff, 1, 2});
    const auto next = reader.next();
    QVERIFY(next);
    QVERIFY(!*next);
    QCOMPARE(reader.pending(), 6U);
}

void FrameTest::largeFrames() {
    FrameReader reader(4'000'000);
    Bytes bytes;
    for (const std::size_t size : {3'000'000UL, 1UL, 2'000'000UL})
        appendFrame(bytes, payload(size));
    std::vector<std::size_t> sizes;
    for (std::size_t at = 0; at < bytes.size(); at += 65'536) {
        reader.feed(ByteView{bytes}.subspan(at, std::min<std::size_t>(65'536, bytes.size() - at)));
        for (const auto& each : take(reader)) {
            QVERIFY(each == payload(each.size()));
            sizes.push_back(each.size());
        }
    }
    QCOMPARE(sizes, (std::vector<std::size_t>{3'000'000, 1, 2'000'000}));
    QCOMPARE(reader.pending(), 0U);
}

QTEST_GUILESS_MAIN(FrameTest)
#include "frame_test.moc"
