package org.depesche.format.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.depesche.format.Item;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that LibreOffice wrote: one text with tracked changes, notes, comments and hidden words in four formats. */
class DocReaderTests {

    private static final Path SAMPLE = Path.of("src/test/resources/format/office/hafenfest.doc");

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String file) throws IOException {
        assertThat(SampleDrafts.read(file)).isEqualTo(SampleDrafts.expected(file));
    }

    static Stream<String> files() {
        return SampleDrafts.in("office");
    }

    @ParameterizedTest
    @CsvSource({
        "EncryptedPackage, office-locked [Office]",
        "Workbook, foreign-document [XLS]",
        "PowerPoint Document, foreign-document [PPT]",
        "Other, foreign-document [Microsoft Office]"
    })
    void otherFilesOfItsKindAreRefusedByTheirNames(String content, String problem) {
        assertThat(read(ole(content, new byte[5_000]))).isEqualTo("unreadable 0: " + problem);
    }

    /** The second picture states 200 dots an inch, the first none. */
    @ParameterizedTest
    @CsvSource({"cropped-pictures.doc, 199×300", "cropped-pictures.odt, 199×300 (Der Kran am Ostkai)"})
    void picturesStandAtTheirPlacesWithoutWhatIsHiddenOfThem(String name, String first) throws IOException {
        SourceFile file = SourceFile.of(name, Files.readAllBytes(SAMPLE.resolveSibling(name)));

        assertThat(SampleDrafts.pictures(file))
                .containsExactly(
                        first + " at CAPTION: Der Kran am Ostkai.",
                        "450×250 at PARAGRAPH: Die Arbeiter freuen sich. Sie haben lange gewartet.");
    }

    @Test
    void damagedAndCutDocumentsAreRefused() throws IOException {
        byte[] whole = Files.readAllBytes(SAMPLE);

        assertThat(read(ole("WordDocument", new byte[5_000]))).startsWith("unreadable 0: ");
        assertThat(read(Arrays.copyOf(whole, whole.length / 2))).startsWith("unreadable 0: ");
        assertThat(read(Arrays.copyOf(whole, 600))).startsWith("unreadable 0: ");
    }

    @Test
    void anEncryptedDocumentIsRefusedAsSuch() throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLE);
        byte[] stream = contents(bytes);
        // the flag of encryption in the document's first block
        stream[11] |= 1;

        assertThat(read(ole("WordDocument", stream))).startsWith("unreadable 0: office-");
    }

    @Test
    void noDamageStopsTheReading() throws IOException {
        byte[] whole = Files.readAllBytes(SAMPLE);
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 20; j++) {
                damaged[512 + random.nextInt(damaged.length - 512)] = (byte) random.nextInt();
            }
            assertThat(SampleDrafts.items(SourceFile.of("a.doc", damaged)))
                    .singleElement()
                    .isInstanceOfAny(Item.Draft.class, Item.Unreadable.class);
        }
    }

    private static byte[] contents(byte[] document) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(document))) {
            return ole.createDocumentInputStream("WordDocument").readAllBytes();
        }
    }

    private static byte[] ole(String name, byte[] content) {
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            ole.createDocument(new ByteArrayInputStream(content), name);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ole.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(byte[] bytes) {
        return SampleDrafts.read(SourceFile.of("a.doc", bytes));
    }
}
