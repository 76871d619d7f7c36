package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.format.ContainerTests.unpacked;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.depesche.format.RawZip.Member;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** ZIPs that are made to do harm, or that say one thing to one program and another to the next. */
@Tag("slow")
class HostileZipsTests {

    /** Of the thread's own time, more than five times as much as the slowest takes. */
    private static final Duration BOUND = Duration.ofSeconds(5);

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final Member GOOD = Member.stored("gut.txt", "Gut");

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void costsLittleAndSaysWhatIsWrong(String name, Supplier<byte[]> zip, List<String> expected) {
        byte[] bytes = zip.get();
        long start = CPU.getCurrentThreadCpuTime();
        List<String> seen = unpacked(bytes);
        Duration cpu = Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start);

        assertThat(seen).isEqualTo(expected);
        assertThat(cpu).isLessThan(BOUND);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                bad("8 GB of zeros in what is passed over, two deep", RawZip::hiddenBomb, "/inner.zip: zip-empty"),
                bad(
                        "zeros",
                        () -> RawZip.of(GOOD, Member.zeros("x.txt", 4L << 30, 1 << 20)),
                        "/gut.txt: Gut",
                        "/x.txt: zip-damaged"),
                bad(
                        "zeros of which it says so",
                        () -> RawZip.of(GOOD, Member.zeros("x.txt", 2L << 30, 2L << 30)),
                        ": zip-ratio 100"),
                bad(
                        "a length that is a lie",
                        () -> RawZip.of(Member.zeros("x.txt", 4L << 30, 5), GOOD),
                        "/x.txt: zip-damaged",
                        "/gut.txt: Gut"),
                bad("a folder with content", () -> RawZip.of(Member.zeros("x/", 4L << 30, 0), GOOD), "/gut.txt: Gut"),
                bad("a hidden file", () -> RawZip.of(Member.zeros(".x", 4L << 30, 0), GOOD), "/gut.txt: Gut"),
                bad(
                        "a nested bomb",
                        () -> RawZip.of(GOOD, Member.stored("i.zip", RawZip.of(many(64, 1 << 20)))),
                        ": zip-ratio 100"),
                bad("forty deep", () -> nested(40), "/2.zip/3.zip: zip-deep 2"),
                bad("members that share their bytes", () -> shared(5_000), ": zip-overlap"),
                bad("very many that share their bytes", () -> shared(250_000), ": zip-files 10000"),
                bad("two that overlap by half", HostileZipsTests::quoted, ": zip-overlap"),
                bad("very many empty ones", () -> RawZip.of(many(300_000, 0)), ": zip-files 10000"),
                bad("bzip2", HostileZipsTests::bzipBomb, ": zip-ratio 100"),
                bad("long names", () -> RawZip.of(named("n".repeat(60_000), 100)), ": zip-files 10000"),
                bad(
                        "a link",
                        () -> RawZip.of(
                                Member.stored("l.txt", "../../etc/passwd").mode(0120777), GOOD),
                        "/l.txt: zip-link",
                        "/gut.txt: Gut"),
                bad(
                        "a link of Windows",
                        () -> RawZip.of(Member.stored("l.txt", "C:\\x").attributes(0x400), GOOD),
                        "/l.txt: zip-link",
                        "/gut.txt: Gut"),
                bad(
                        "links alone",
                        () -> RawZip.of(
                                Member.stored("l.txt", "x").mode(0120777),
                                Member.stored("m.txt", "y").mode(0120777)),
                        "/l.txt: zip-link",
                        "/m.txt: zip-link"),
                bad(
                        "a pipe",
                        () -> RawZip.of(Member.stored("p.txt", "x").mode(0010644), GOOD),
                        "/p.txt: zip-special",
                        "/gut.txt: Gut"),
                bad(
                        "a device",
                        () -> RawZip.of(Member.stored("d.txt", "x").mode(0060644), GOOD),
                        "/d.txt: zip-special",
                        "/gut.txt: Gut"),
                bad(
                        "a password",
                        () -> RawZip.of(Member.stored("p.txt", "x").flags(1), GOOD),
                        "/p.txt: zip-locked",
                        "/gut.txt: Gut"),
                bad(
                        "passwords everywhere",
                        () -> RawZip.of(
                                Member.stored("p.txt", "x").flags(1),
                                Member.stored("q.txt", "y").flags(1)),
                        ": zip-locked"),
                bad(
                        "LZMA",
                        () -> RawZip.of(Member.stored("x.txt", "x").method(14), GOOD),
                        "/x.txt: zip-method LZMA",
                        "/gut.txt: Gut"),
                bad(
                        "Zstandard",
                        () -> RawZip.of(Member.stored("x.txt", "x").method(93), GOOD),
                        "/x.txt: zip-method ZSTD",
                        "/gut.txt: Gut"),
                bad(
                        "an unknown method",
                        () -> RawZip.of(Member.stored("x.txt", "x").method(777), GOOD),
                        "/x.txt: zip-method 777",
                        "/gut.txt: Gut"),
                bad(
                        "another name in itself",
                        () -> RawZip.of(Member.stored("x.txt", "x").inList("y.txt"), GOOD),
                        "/y.txt: zip-contradiction",
                        "/gut.txt: Gut"),
                bad(
                        "what is not listed",
                        () -> new RawZip()
                                .hide(Member.stored("x.txt", "x"))
                                .add(GOOD)
                                .end(),
                        "/gut.txt: Gut"),
                bad(
                        "a wrong checksum",
                        () -> RawZip.of(Member.stored("x.txt", "x").crc(1), GOOD),
                        "/x.txt: zip-damaged",
                        "/gut.txt: Gut"),
                bad(
                        "a shorter content",
                        () -> RawZip.of(Member.stored("x.txt", "x").size(9), GOOD),
                        "/x.txt: zip-damaged",
                        "/gut.txt: Gut"),
                bad(
                        "a member beyond the end",
                        () -> new RawZip()
                                .add(GOOD)
                                .list(Member.stored("x.txt", "x"), 1 << 30)
                                .end(),
                        ": zip-broken"),
                bad("more at the end than listed", () -> new RawZip().add(GOOD).end(9, 0), ": zip-broken"),
                bad(
                        "none at the end but one listed",
                        () -> new RawZip().add(GOOD).end(0, 0),
                        ": zip-broken"),
                bad("a part of several", () -> new RawZip().add(GOOD).end(1, 3), ": zip-split"),
                bad("two of one name", () -> RawZip.of(GOOD, GOOD), "/gut.txt: Gut", "/gut.txt: Gut"),
                bad(
                        "names that lead out",
                        () -> RawZip.of(
                                Member.stored("__MACOSX\\x", "x"), Member.stored("/etc/../../x\u202E\u0000.txt", "x")),
                        "//etc/../../x\u202E\u0000.txt: x"),
                bad(
                        "a name that is no UTF-8, though it says so",
                        () -> RawZip.of(
                                GOOD.named(new byte[] {'a', (byte) 0xFF}).flags(1 << 11)),
                        "/a?: Gut"));
    }

    private static Arguments bad(String name, Supplier<byte[]> zip, String... expected) {
        return arguments(name, zip, Stream.of(expected).map("alles.zip"::concat).toList());
    }

    /** A ZIP of an honest program is taken, in any way that it is made. */
    @Test
    void takesWhatOtherProgramsPack() throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Always);
            ZipArchiveEntry entry = new ZipArchiveEntry("groß.txt");
            entry.setUnixMode(0100644);
            zip.putArchiveEntry(entry);
            zip.write("Sechzig Zeilen\n".repeat(60).getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        byte[] packed = Arrays.copyOf(bytes.array(), (int) bytes.size());

        assertThat(unpacked(packed)).containsExactly("alles.zip/groß.txt: " + "Sechzig Zeilen\n".repeat(60));
        byte[] trailed = Arrays.copyOf(packed, packed.length + 5_000);
        assertThat(unpacked(trailed)).hasSize(1);
    }

    /** Mark-up that repeats itself shrinks a great deal, and is honest. */
    @Test
    void takesAThousandPagesOfOneTemplate() {
        String page = "<html><body><nav>" + "<a href=\"/seite\">Seite</a>".repeat(200)
                + "</nav><p>Es regnet.</p></body></html>";
        Member[] pages = new Member[1000];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = Member.deflated(i + ".html", page.getBytes(StandardCharsets.UTF_8));
        }
        byte[] zip = RawZip.of(pages);

        assertThat(unpacked(zip)).hasSize(1000).allMatch(seen -> seen.endsWith("</html>"));
    }

    @Test
    void everyMessageNamesItsNumbersInBothLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            ResourceBundle bundle = ResourceBundle.getBundle("messages.format", language);
            assertThat(MessageFormat.format(bundle.getString("format.problem.zip-member-large"), "50", "61"))
                    .contains("50 MB", "61 MB");
            assertThat(MessageFormat.format(bundle.getString("format.problem.zip-cut-off"), "7"))
                    .contains("7");
        }
    }

    private static Member[] many(int count, int zeros) {
        Member[] members = new Member[count];
        for (int i = 0; i < count; i++) {
            members[i] = zeros == 0 ? Member.stored(i + ".txt", "") : Member.deflated(i + ".txt", new byte[zeros]);
        }
        return members;
    }

    private static Member[] named(String name, int count) {
        Member[] members = new Member[count];
        for (int i = 0; i < count; i++) {
            members[i] = Member.stored(name + i, "");
        }
        return members;
    }

    private static byte[] nested(int depth) {
        byte[] zip = RawZip.of(GOOD);
        for (int i = depth; i > 1; i--) {
            zip = RawZip.of(Member.stored(i + ".zip", zip));
        }
        return zip;
    }

    /** One content, listed again and again. */
    private static byte[] shared(int count) {
        Member kernel = Member.deflated("a", new byte[1 << 20]);
        RawZip zip = new RawZip().hide(kernel);
        for (int i = 0; i < count; i++) {
            zip.list(kernel, 0);
        }
        return zip.end(Math.min(count, 0xFFFF), 0);
    }

    /** The second lies within the first. */
    private static byte[] quoted() {
        byte[] within = RawZip.of(GOOD);
        Member first = Member.stored("a.txt", within);
        RawZip zip = new RawZip().add(first);
        return zip.list(GOOD, 30 + first.name().length).end();
    }

    private static byte[] bzipBomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(packed)) {
            out.write(new byte[1 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Member[] members = new Member[100];
        for (int i = 0; i < members.length; i++) {
            Member zeros = Member.stored(i + ".txt", new byte[1 << 20]);
            members[i] =
                    new Member(zeros.name(), zeros.name(), 0, 12, packed.toByteArray(), zeros.crc(), zeros.size(), 0);
        }
        return RawZip.of(members);
    }
}
