package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ContainerTests {

    private static final int LARGEST = 1 << 20;

    @Test
    void handsOverItsFilesWithTheirFolders() throws IOException {
        byte[] zip = zip(Map.of("2024/Mai/sturm.txt", text("Der Sturm")));

        assertThat(unpacked(zip)).containsExactly("alles.zip/2024/Mai/sturm.txt: Der Sturm");
    }

    @Test
    void opensContainersDirectlyInIt() throws IOException {
        byte[] inner = zip(Map.of("a.txt", text("Innen")));
        byte[] outer = zip(ordered("b.txt", text("Vorher"), "mai.zip", inner, "c.txt", text("Nachher")));

        assertThat(unpacked(outer))
                .containsExactly(
                        "alles.zip/b.txt: Vorher", "alles.zip/mai.zip/a.txt: Innen", "alles.zip/c.txt: Nachher");
    }

    @Test
    void opensNoneDeeperThanThatAndTakesTheRest() throws IOException {
        byte[] third = zip(Map.of("tief.txt", text("Tief")));
        byte[] second = zip(ordered("drei.zip", third, "a.txt", text("Noch da")));

        assertThat(unpacked(zip(Map.of("zwei.zip", second))))
                .containsExactly("alles.zip/zwei.zip/drei.zip: zip-deep 2", "alles.zip/zwei.zip/a.txt: Noch da");
    }

    @Test
    void passesOverWhatSystemsLeaveBehind() throws IOException {
        byte[] zip = zip(ordered(
                "__MACOSX/._a.txt",
                text("x"),
                ".DS_Store",
                text("x"),
                "b/.git",
                text("x"),
                "b/Thumbs.db",
                text("x"),
                "a.txt",
                text("Nur das")));

        assertThat(unpacked(zip)).containsExactly("alles.zip/a.txt: Nur das");
    }

    @Test
    void refusesOneThatGrowsBeyondMeasureAsAWhole() throws IOException {
        byte[] zip = zip(ordered("a.txt", text("Harmlos"), "bombe.txt", new byte[64 << 20]));

        assertThat(zip.length).isLessThan(100_000);
        assertThat(unpacked(zip)).containsExactly("alles.zip: zip-ratio 100");
    }

    @Test
    void refusesOneOfTooManyFilesAsAWhole() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= LIMITS.container().files(); i++) {
            files.put(i + ".txt", new byte[0]);
        }

        assertThat(unpacked(zip(files))).containsExactly("alles.zip: zip-files 10000");
    }

    @Test
    void refusesAFileThatIsTooLargeAlone() throws IOException {
        byte[] large = new byte[LARGEST + 1];
        Arrays.fill(large, (byte) 'x');

        assertThat(unpacked(zip(ordered("gross.txt", large, "klein.txt", text("Klein")))))
                .containsExactly("alles.zip/gross.txt: zip-member-large 1 2", "alles.zip/klein.txt: Klein");
    }

    @Test
    void takesNothingOfOneThatBreaksOffAndSaysHowMuchOfItWasWhole() throws IOException {
        byte[] zip = zip(ordered("a.txt", text("Heil"), "b.txt", text("Zerrissen ".repeat(1000))));

        assertThat(unpacked(Arrays.copyOf(zip, 90))).containsExactly("alles.zip: zip-cut-off 1");
        assertThat(unpacked(Arrays.copyOf(zip, zip.length - 40))).containsExactly("alles.zip: zip-cut-off 2");
    }

    @Test
    void takesTheOthersOfOneWithADamagedFile() throws IOException {
        byte[] zip = zip(ordered("a.txt", text("Heil"), "b.txt", text("Kaputt"), "c.txt", text("Auch heil")));
        zip[new String(zip, StandardCharsets.ISO_8859_1).indexOf("b.txt") + 7] ^= 0x55;

        assertThat(unpacked(zip))
                .containsExactly("alles.zip/a.txt: Heil", "alles.zip/b.txt: zip-damaged", "alles.zip/c.txt: Auch heil");
    }

    @Test
    void aDamagedOneIsNotCalledEmpty() throws IOException {
        byte[] zip = zip(ordered("a.txt", text("Heil"), "b.txt", text("Auch heil")));
        String seen = new String(zip, StandardCharsets.ISO_8859_1);
        byte[] firstOfList = zip.clone();
        firstOfList[seen.indexOf("PK\u0001\u0002")] = 'X';
        byte[] secondOfList = zip.clone();
        secondOfList[seen.lastIndexOf("PK\u0001\u0002")] = 'X';

        assertThat(unpacked(firstOfList)).containsExactly("alles.zip: zip-broken");
        assertThat(unpacked(secondOfList)).containsExactly("alles.zip: zip-broken");
    }

    @Test
    void saysThatNothingIsInIt() throws IOException {
        assertThat(unpacked(zip(Map.of()))).containsExactly("alles.zip: zip-empty");
        assertThat(unpacked(zip(Map.of("leer/", new byte[0])))).containsExactly("alles.zip: zip-empty");
    }

    @Test
    void readsNamesOfEveryCodePage() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("IBM437"))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
                zip.putNextEntry(new ZipEntry("Häfen.txt"));
                zip.write(text("Text"));
            }
            assertThat(unpacked(bytes.toByteArray())).containsExactly("alles.zip/Häfen.txt: Text");
        }
    }

    @Test
    void anOfficeDocumentIsNoContainer() throws IOException {
        assertThat(Container.is(SourceFile.of("a.docx", zip(Map.of("[Content_Types].xml", text("<x/>"))))))
                .isFalse();
        assertThat(Container.is(SourceFile.of("a.txt", text("PK ist kein ZIP"))))
                .isFalse();
        assertThat(Container.is(SourceFile.of("a.txt", new byte[0]))).isFalse();
    }

    @Test
    void aDocumentThatIsAZipIsNotTakenApart() throws IOException {
        byte[] letter = zip(ordered("word/styles.xml", text("<x/>"), "[Content_Types].xml", text("<x/>")));

        String whole = new String(letter, StandardCharsets.UTF_8);
        assertThat(unpacked(letter)).containsExactly("alles.zip: " + whole);
        assertThat(unpacked(zip(ordered("brief.docx", letter, "a.txt", text("Da")))))
                .containsExactly("alles.zip/brief.docx: " + whole, "alles.zip/a.txt: Da");
    }

    @Test
    void aZipInAZipIsKnownByItsContentAlone() throws IOException {
        byte[] inner = zip(Map.of("a.txt", text("Innen")));

        assertThat(unpacked(zip(ordered("mai.archiv", inner, "kein.zip", text("Ein Text")))))
                .containsExactly("alles.zip/mai.archiv/a.txt: Innen", "alles.zip/kein.zip: Ein Text");
    }

    static final Limits LIMITS = new Binder(new MapConfigurationPropertySource(Map.of("depesche.limits.file", "1MB")))
            .bindOrCreate("depesche.limits", Limits.class);

    static List<String> unpacked(byte[] zip) {
        return unpacked("alles.zip", zip);
    }

    static List<String> unpacked(String name, byte[] packed) {
        SourceFile file = SourceFile.of(name, packed);
        assertThat(Container.is(file)).isTrue();
        List<String> seen = new ArrayList<>();
        try (Spool spool = Spool.open()) {
            Container.unpack(file, LIMITS, spool, new Container.Receiver() {
                @Override
                public void file(SourceFile unpacked) {
                    seen.add(unpacked.name() + ": " + new String(unpacked.bytes(), StandardCharsets.UTF_8));
                }

                @Override
                public void refused(String name, Problem problem) {
                    String arguments = String.join(" ", problem.arguments());
                    seen.add((name + ": " + problem.key().replace("format.problem.", "") + " " + arguments).strip());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seen;
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> ordered(Object... namesAndBytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndBytes.length; i += 2) {
            files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
        }
        return files;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
