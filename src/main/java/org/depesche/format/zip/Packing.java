package org.depesche.format.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The kinds of packed files, told by their first bytes. */
public enum Packing {
    ZIP,
    TAR,
    GZIP,
    BZIP2,
    XZ;

    private static final int TAR_HEADER = 512;

    /** The files with which programs begin documents that are ZIPs. */
    private static final Set<String> FIRST_OF_DOCUMENTS =
            Set.of("[Content_Types].xml", "mimetype", "_rels/.rels", "docProps/", "word/document.xml");

    /** The memory that unpacking may take, in kilobytes: XZ packs better with more. */
    private static final int MEMORY = 96 << 10;

    /** The kind of a file by its beginning; null for other files, and for documents and web archives that are packed. */
    public static @Nullable Packing of(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, TAR_HEADER), StandardCharsets.ISO_8859_1);
        if (start.matches("(?s)PK(?:\u0001\u0002|\u0003\u0004|\u0005\u0006|\u0007\u0008).*")) {
            boolean document = FIRST_OF_DOCUMENTS.stream().anyMatch(name -> start.startsWith(name, 30));
            return document ? null : ZIP;
        }
        if (start.startsWith("\u001F\u008B\u0008")) {
            return isPackedWebArchive(head) ? null : GZIP;
        }
        if (start.matches("(?s)BZh[1-9](?:1AY&SY|\u0017rE8P\u0090).*")) {
            return BZIP2;
        }
        if (start.startsWith("\u00FD7zXZ\u0000")) {
            return XZ;
        }
        return isTar(head) ? TAR : null;
    }

    private static boolean isTar(byte[] head) {
        try {
            return head.length >= TAR_HEADER
                    && head[0] != 0
                    && TarUtils.verifyCheckSum(Arrays.copyOf(head, TAR_HEADER));
        } catch (IllegalArgumentException e) {
            // no number where the sum is
            return false;
        }
    }

    /** Whether a file is a WARC, or a GZIP of one: it is packed record by record and read as a list of pages. */
    public static boolean isWebArchive(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 5), StandardCharsets.ISO_8859_1);
        return start.equals("WARC/") || start.startsWith("\u001F\u008B\u0008") && isPackedWebArchive(head);
    }

    private static boolean isPackedWebArchive(byte[] head) {
        try (InputStream in = GZIP.open(new ByteArrayInputStream(head))) {
            return new String(in.readNBytes(5), StandardCharsets.ISO_8859_1).equals("WARC/");
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it packs one content without a list of files. */
    public boolean isOfOneFile() {
        return this == GZIP || this == BZIP2 || this == XZ;
    }

    /** The content of a file that packs one. */
    public InputStream open(InputStream packed) throws IOException {
        return switch (this) {
            case GZIP -> new GzipMembers(packed);
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            case XZ ->
                XZCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(MEMORY)
                        .get();
            case ZIP, TAR -> throw new IllegalStateException(this + " holds several files");
        };
    }

    /** The name of the content of a file that packs one: "sturm.txt" of "sturm.txt.gz". */
    public static String contentOf(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String content = last.replaceFirst("(?i)\\.(?:gz|gzip|bz2|xz)$", "");
        return content.isEmpty() ? last : content;
    }
}
