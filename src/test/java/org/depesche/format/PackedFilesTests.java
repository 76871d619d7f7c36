package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.format.ContainerTests.ordered;
import static org.depesche.format.ContainerTests.text;
import static org.depesche.format.ContainerTests.unpacked;
import static org.depesche.format.ContainerTests.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** TARs and packed single files. */
class PackedFilesTests {

    enum Compression {
        GZIP,
        BZIP2,
        XZ;

        byte[] of(byte[] content) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = switch (this) {
                case GZIP -> new GZIPOutputStream(bytes);
                case BZIP2 -> new BZip2CompressorOutputStream(bytes);
                case XZ -> new XZCompressorOutputStream(bytes);
            }) {
                out.write(content);
            }
            return bytes.toByteArray();
        }
    }

    @Test
    void aTarHandsOverItsFilesWithTheirFolders() throws IOException {
        byte[] tar = tar(Map.of("2024/Mai/stürm.txt", text("Der Sturm")));

        assertThat(unpacked(tar)).containsExactly("alles.zip/2024/Mai/stürm.txt: Der Sturm");
    }

    @ParameterizedTest
    @EnumSource
    void aPackedTarIsOneContainer(Compression compression) throws IOException {
        byte[] packed = compression.of(tar(ordered("a.txt", text("Eins"), "./b/c.txt", text("Zwei"))));

        assertThat(unpacked(packed)).containsExactly("alles.zip/a.txt: Eins", "alles.zip/b/c.txt: Zwei");
    }

    @ParameterizedTest
    @EnumSource
    void aPackedArticleIsUnpacked(Compression compression) throws IOException {
        String suffix = Map.of(Compression.GZIP, "gz", Compression.BZIP2, "bz2", Compression.XZ, "xz")
                .get(compression);
        byte[] packed = compression.of(text("Der Sturm"));

        assertThat(unpacked("sturm.txt." + suffix, packed))
                .containsExactly("sturm.txt." + suffix + "/sturm.txt: Der Sturm");
        assertThat(unpacked("sturm", packed)).containsExactly("sturm/sturm: Der Sturm");
    }

    @Test
    void aPackedFileInSeveralPiecesIsReadToItsEnd() throws IOException {
        byte[] first = Compression.GZIP.of(text("Erster Teil. "));
        byte[] second = Compression.GZIP.of(text("Zweiter Teil."));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        assertThat(unpacked("a.txt.gz", both)).containsExactly("a.txt.gz/a.txt: Erster Teil. Zweiter Teil.");
    }

    @Test
    void containersOfAllKindsLieInEachOther() throws IOException {
        byte[] zip = zip(Map.of("a.txt", text("Im ZIP")));
        byte[] tgz = Compression.GZIP.of(tar(Map.of("b.txt", text("Im TGZ"))));

        assertThat(unpacked(tar(ordered("a.zip", zip, "b.tgz", tgz, "c.txt.gz", Compression.GZIP.of(text("Gepackt"))))))
                .containsExactly(
                        "alles.zip/a.zip/a.txt: Im ZIP",
                        "alles.zip/b.tgz/b.txt: Im TGZ",
                        "alles.zip/c.txt.gz/c.txt: Gepackt");
        assertThat(unpacked(zip(Map.of("b.tgz", tgz)))).containsExactly("alles.zip/b.tgz/b.txt: Im TGZ");
        assertThat(unpacked(Compression.GZIP.of(zip))).containsExactly("alles.zip/a.txt: Im ZIP");
    }

    @Test
    void noneIsOpenedDeeperThanTheLimit() throws IOException {
        byte[] inner = tar(Map.of("tief.txt", text("Tief")));
        byte[] middle = tar(ordered("drei.tar", inner, "a.txt", text("Noch da")));
        byte[] packedThrice = Compression.GZIP.of(Compression.BZIP2.of(Compression.GZIP.of(text("Tief"))));

        assertThat(unpacked(tar(Map.of("zwei.tar", middle))))
                .containsExactly("alles.zip/zwei.tar/drei.tar: zip-deep 2", "alles.zip/zwei.tar/a.txt: Noch da");
        assertThat(unpacked("a.gz.bz2.gz", packedThrice)).containsExactly("a.gz.bz2.gz/a.gz.bz2: zip-deep 2");
    }

    @Test
    void aFileThatIsPackedTwiceIsOpened() throws IOException {
        assertThat(unpacked("a.txt.gz.gz", Compression.GZIP.of(Compression.GZIP.of(text("Zweimal")))))
                .containsExactly("a.txt.gz.gz/a.txt.gz/a.txt: Zweimal");
    }

    @Test
    void zerosBehindAGzipBelongToNothing() throws IOException {
        byte[] gzip = Compression.GZIP.of(text("Vom Band. "));
        byte[] filled = Arrays.copyOf(gzip, gzip.length + 1000);
        byte[] further = Arrays.copyOf(filled, filled.length + gzip.length);
        System.arraycopy(gzip, 0, further, filled.length, gzip.length);
        byte[] dirty = filled.clone();
        dirty[dirty.length - 1] = 7;

        assertThat(unpacked("a.txt.gz", filled)).containsExactly("a.txt.gz/a.txt: Vom Band. ");
        assertThat(unpacked("a.txt.gz", further)).containsExactly("a.txt.gz/a.txt: Vom Band. Vom Band. ");
        assertThat(unpacked("a.txt.gz", dirty)).containsExactly("a.txt.gz: packed-broken GZIP");
    }

    @Test
    void passesOverWhatSystemsLeaveBehindAndFollowsNoLinks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            put(tar, "._a.txt", text("x"));
            put(tar, "__MACOSX/b.txt", text("x"));
            tar.putArchiveEntry(new TarArchiveEntry("ordner/"));
            tar.closeArchiveEntry();
            TarArchiveEntry link = new TarArchiveEntry("passwd", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            TarArchiveEntry hard = new TarArchiveEntry("hart", TarConstants.LF_LINK);
            hard.setLinkName("a.txt");
            tar.putArchiveEntry(hard);
            tar.closeArchiveEntry();
            tar.putArchiveEntry(new TarArchiveEntry("pipe", TarConstants.LF_FIFO));
            tar.closeArchiveEntry();
            put(tar, "a.txt", text("Nur das"));
        }

        assertThat(unpacked(bytes.toByteArray()))
                .containsExactly(
                        "alles.zip/passwd: zip-link",
                        "alles.zip/hart: zip-link",
                        "alles.zip/pipe: zip-special",
                        "alles.zip/a.txt: Nur das");
    }

    @Test
    void oneThatGrowsBeyondMeasureIsRefusedAsAWhole() throws IOException {
        byte[] bomb = new byte[64 << 20];

        assertThat(unpacked(Compression.GZIP.of(tar(ordered("a.txt", text("Harmlos"), "b.txt", bomb)))))
                .containsExactly("alles.zip: zip-ratio 100");
        assertThat(unpacked(Compression.BZIP2.of(bomb))).containsExactly("alles.zip: zip-ratio 100");
    }

    @Test
    void aNameWithoutEndTakesNoMemory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry name = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
            byte[] endless = new byte[3 << 20];
            Arrays.fill(endless, (byte) 'a');
            name.setSize(endless.length);
            tar.putArchiveEntry(name);
            tar.write(endless);
            tar.closeArchiveEntry();
            put(tar, "a.txt", text("Text"));
        }

        assertThat(unpacked(bytes.toByteArray())).containsExactly("alles.zip: packed-broken TAR");
    }

    @Test
    void nothingIsTakenOfOneThatBreaksOff() throws IOException {
        byte[] tar = tar(ordered("a.txt", text("Heil"), "b.txt", text("Zerrissen ".repeat(1000))));
        byte[] gzip = Compression.GZIP.of(text("Ein Satz. ".repeat(1000)));

        assertThat(unpacked(Arrays.copyOf(tar, 3000))).containsExactly("alles.zip: packed-broken TAR");
        assertThat(unpacked(Arrays.copyOf(gzip, gzip.length - 10))).containsExactly("alles.zip: packed-broken GZIP");
        assertThat(unpacked(tar(ordered("x.tar", Arrays.copyOf(tar, 3000), "c.txt", text("Heil")))))
                .containsExactly("alles.zip/x.tar: packed-broken TAR", "alles.zip/c.txt: Heil");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAlone() throws IOException {
        byte[] large = new byte[(1 << 20) + 1];
        new Random(1).nextBytes(large);

        assertThat(unpacked(tar(ordered("gross.txt", large, "klein.txt", text("Klein")))))
                .containsExactly("alles.zip/gross.txt: zip-member-large 1 2", "alles.zip/klein.txt: Klein");
        assertThat(unpacked("gross.gz", Compression.GZIP.of(large)))
                .containsExactly("gross.gz/gross: zip-member-large 1 2");
    }

    @Test
    void oneOfTooManyFilesIsRefusedAsAWhole() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= ContainerTests.LIMITS.container().files(); i++) {
            files.put(i + ".txt", new byte[0]);
        }

        assertThat(unpacked(tar(files))).containsExactly("alles.zip: zip-files 10000");
    }

    @Test
    void saysThatNothingIsInIt() throws IOException {
        assertThat(unpacked(tar(Map.of("leer/", new byte[0])))).containsExactly("alles.zip: zip-empty");
    }

    @Test
    void aTextThatBeginsLikeOneIsNone() {
        assertThat(Container.is(SourceFile.of("a.txt", text("BZh9 heißt die Straße. ".repeat(50)))))
                .isFalse();
        assertThat(Container.is(SourceFile.of("a.txt", text("ustar ".repeat(200)))))
                .isFalse();
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(tar, file.getKey(), file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
