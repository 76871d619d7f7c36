package org.depesche.format.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.depesche.format.DateText;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.UnreadableException;
import org.depesche.format.manuscript.DocumentDraft.DocumentReader;
import org.depesche.format.manuscript.OfficeDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents that are ZIPs of parts: Word's since 2007 and OpenDocument texts. Others are refused by their names.
 */
public record PackageReader(DateText dates) implements DocumentReader {

    private static final String SIGNATURE = "PK\u0003\u0004";

    /** Other kinds, by a part or a folder that only they have. */
    private static final Map<String, String> OTHERS = Map.of(
            "xl/", "XLSX",
            "ppt/", "PPTX",
            "visio/", "Visio",
            "Index/Document.iwa", "Pages",
            "META-INF/container.xml", "EPUB",
            "META-INF/MANIFEST.MF", "JAR",
            "content.xml", "OpenDocument",
            "[Content_Types].xml", "Microsoft Office");

    /** Kinds of OpenDocument by words of their media types. */
    private static final Map<String, String> OPEN_DOCUMENTS =
            Map.of("spreadsheet", "ODS", "presentation", "ODP", "graphics", "ODG", "formula", "ODF", "epub", "EPUB");

    private static final int LONGEST_TYPE = 200;

    @Override
    public boolean reads(SourceFile file) {
        return beginning(file).startsWith(SIGNATURE);
    }

    @Override
    public OfficeDocument document(SourceFile file) {
        String kind = kind(beginning(file));
        try (OfficePackage document = OfficePackage.open(file, kind)) {
            OfficeDocument read = document.has("content.xml") ? OdfPackage.read(document) : WordPackage.read(document);
            if (read == null) {
                throw foreign(document);
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The probable kind of a file, for the message if it is damaged; null for a ZIP of any kind. */
    private static @Nullable String kind(String beginning) {
        if (beginning.contains("word/")) {
            return "DOCX";
        }
        if (beginning.contains("vnd.oasis.opendocument") || beginning.contains("content.xml")) {
            return "OpenDocument";
        }
        return beginning.contains("[Content_Types].xml") ? "Microsoft Office" : null;
    }

    private static UnreadableException foreign(OfficePackage document) throws IOException {
        StringBuilder type = new StringBuilder();
        document.read(
                "mimetype", in -> type.append(new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.ISO_8859_1)));
        for (Map.Entry<String, String> kind : OPEN_DOCUMENTS.entrySet()) {
            if (type.indexOf(kind.getKey()) >= 0) {
                return new UnreadableException(Problem.of("foreign-document", kind.getValue()));
            }
        }
        return OTHERS.entrySet().stream()
                .filter(other -> document.has(other.getKey()))
                .map(Map.Entry::getValue)
                .min((one, other) -> Boolean.compare(one.startsWith("Micro"), other.startsWith("Micro")))
                .map(kind -> new UnreadableException(Problem.of("foreign-document", kind)))
                .orElseGet(() -> new UnreadableException(Problem.of("foreign-archive", "ZIP")));
    }

    private static String beginning(SourceFile file) {
        return new String(file.headBytes(), StandardCharsets.ISO_8859_1);
    }
}
