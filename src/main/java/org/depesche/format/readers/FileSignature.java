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
import org.jspecify.annotations.Nullable;

/** Recognises a file by its bytes with Apache Tika, which knows the signatures of a thousand formats. */
final class FileSignature {

    /** Loads Tika lazily, because it takes a second. */
    private static final class Known {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    /** Media types, or their beginnings, with the kinds that are reported. */
    private static final Map<String, ForeignKind> KINDS = Map.ofEntries(
            Map.entry("image/", new ForeignKind("picture", "image")),
            Map.entry("audio/", new ForeignKind("media", "audio")),
            Map.entry("video/", new ForeignKind("media", "video")),
            Map.entry("font/", new ForeignKind("data", "font")),
            Map.entry("application/x-font", new ForeignKind("data", "font")),
            Map.entry("application/pdf", new ForeignKind("document", "PDF")),
            Map.entry("application/rtf", new ForeignKind("document", "RTF")),
            Map.entry("application/postscript", new ForeignKind("document", "PostScript")),
            Map.entry("application/x-tika-msoffice", new ForeignKind("document", "Microsoft Office")),
            Map.entry("application/x-tika-ooxml", new ForeignKind("document", "Microsoft Office")),
            Map.entry("application/msword", new ForeignKind("document", "Microsoft Office")),
            Map.entry("application/vnd.oasis.opendocument", new ForeignKind("document", "OpenDocument")),
            Map.entry("application/epub+zip", new ForeignKind("document", "EPUB")),
            Map.entry("image/vnd.djvu", new ForeignKind("document", "DjVu")),
            Map.entry("application/mbox", new ForeignKind("mail", "mbox")),
            Map.entry("application/vnd.ms-tnef", new ForeignKind("mail", "winmail.dat")),
            Map.entry("text/x-vcard", new ForeignKind("entries", "vCard")),
            Map.entry("text/calendar", new ForeignKind("entries", "iCalendar")),
            Map.entry("application/x-tex", new ForeignKind("document", "LaTeX")),
            Map.entry("application/x-sh", new ForeignKind("code", "shell")),
            Map.entry("application/zip", new ForeignKind("archive", "ZIP")),
            Map.entry("application/gzip", new ForeignKind("archive", "GZIP")),
            Map.entry("application/x-bzip", new ForeignKind("archive", "BZIP2")),
            Map.entry("application/x-xz", new ForeignKind("archive", "XZ")),
            Map.entry("application/zstd", new ForeignKind("archive", "Zstandard")),
            Map.entry("application/x-7z-compressed", new ForeignKind("archive", "7z")),
            Map.entry("application/x-rar-compressed", new ForeignKind("archive", "RAR")),
            Map.entry("application/x-tar", new ForeignKind("archive", "TAR")),
            Map.entry("application/x-gtar", new ForeignKind("archive", "TAR")));

    /** Signatures made of letters. A file of text throughout can have no other signature. */
    private static final Set<String> OF_LETTERS = Set.of(
            "application/pdf",
            "application/rtf",
            "application/postscript",
            "application/mbox",
            "text/x-vcard",
            "text/calendar",
            "application/x-tex",
            "application/x-sh");

    private static final Set<String> UNTOLD = Set.of("application/octet-stream", "application/xml", "application/json");

    /** The kinds of office documents by names of the files in them. */
    private static final Map<String, String> OFFICE = Map.of(
            "word/", "DOCX",
            "xl/", "XLSX",
            "ppt/", "PPTX",
            "mimetypeapplication/vnd.oasis.opendocument", "OpenDocument",
            "mimetypeapplication/epub", "EPUB");

    /** The beginning of XML in EBCDIC, which looks like letters in other encodings. */
    private static final String EBCDIC_XML = "Lo\u00A7\u0094";

    private FileSignature() {}

    /** @param isText whether all bytes are text in some encoding */
    static @Nullable ForeignKind of(byte[] head, boolean isText) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith("PK")) {
            for (Map.Entry<String, String> kind : OFFICE.entrySet()) {
                if (bytes.contains(kind.getKey())) {
                    return new ForeignKind("document", kind.getValue());
                }
            }
        }
        if (bytes.startsWith(EBCDIC_XML)) {
            return new ForeignKind("data", "EBCDIC");
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
