package org.depesche.format.readers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.depesche.format.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Recognises a file by its bytes with Apache Tika, which knows the signatures of a thousand formats. */
final class FileSignature {

    /** Loads Tika lazily, because it takes a second. */
    private static final class Known {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    /** Media types, or their beginnings, with the kinds that are reported. */
    private static final Map<String, ForeignKind> KINDS = Vocabulary.of("""
            picture image: image/
            media audio: audio/
            media video: video/
            data font: font/, application/x-font
            document PostScript: application/postscript
            document Microsoft Office: application/x-tika-msoffice, application/x-tika-ooxml, application/msword
            document OpenDocument: application/vnd.oasis.opendocument
            document EPUB: application/epub+zip
            document DjVu: image/vnd.djvu
            document LaTeX: application/x-tex
            mail winmail.dat: application/vnd.ms-tnef
            entries vCard: text/x-vcard
            entries iCalendar: text/calendar
            code shell: application/x-sh
            archive ZIP: application/zip
            archive GZIP: application/gzip
            archive BZIP2: application/x-bzip
            archive XZ: application/x-xz
            archive Zstandard: application/zstd
            archive 7z: application/x-7z-compressed
            archive RAR: application/x-rar-compressed
            archive TAR: application/x-tar, application/x-gtar
            """, ForeignKind::of);

    /** Signatures made of letters. A file of text throughout can have no other signature. */
    private static final Set<String> OF_LETTERS = Set.of("""
            application/postscript application/x-tex application/x-sh
            text/x-vcard text/calendar
            """.split("\\s+"));

    private static final Set<String> UNTOLD = Set.of("application/octet-stream", "application/xml", "application/json");

    /** The beginning of XML in EBCDIC, which looks like letters in other encodings. */
    private static final String EBCDIC_XML = "Lo\u00A7\u0094";

    /** The beginning of Office documents of 1997, and the name of a content of those that are mails. */
    private static final String OFFICE_97 = "\u00D0\u00CF\u0011\u00E0";

    /** The beginnings of documents that readers take. */
    private static final Set<String> DOCUMENTS = Set.of("PK\u0003\u0004", OFFICE_97);

    private static final String OUTLOOK = "_\0_\0s\0u\0b\0s\0t\0g\0";

    private FileSignature() {}

    /** Whether it begins like a document whose reader finds out its kind. */
    static boolean isDocument(byte[] head) {
        String bytes = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
        boolean mail = bytes.startsWith(OFFICE_97) && new String(head, StandardCharsets.ISO_8859_1).contains(OUTLOOK);
        return DOCUMENTS.stream().anyMatch(bytes::startsWith) && !mail;
    }

    /** @param isText whether all bytes are text in some encoding */
    static @Nullable ForeignKind of(byte[] head, boolean isText) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith(EBCDIC_XML)) {
            return new ForeignKind("data", "EBCDIC");
        }
        if (bytes.startsWith(OFFICE_97) && bytes.contains(OUTLOOK)) {
            return new ForeignKind("mail", "Outlook MSG");
        }
        String type = type(head);
        if (UNTOLD.contains(type) || isText ? !OF_LETTERS.contains(type) : type.startsWith("text/")) {
            return null;
        }
        return KINDS.entrySet().stream()
                .filter(kind -> type.startsWith(kind.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(Map.Entry::getValue)
                .orElseGet(() -> new ForeignKind("data", type.replaceFirst("^.*/(?:x-|vnd\\.)?", "")));
    }

    private static String type(byte[] head) {
        try {
            return Known.TYPES
                    .detect(new ByteArrayInputStream(head), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
