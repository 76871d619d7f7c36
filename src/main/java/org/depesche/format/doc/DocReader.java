package org.depesche.format.doc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.depesche.format.DateText;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.Spool;
import org.depesche.format.UnreadableException;
import org.depesche.format.manuscript.DocumentDraft.DocumentReader;
import org.depesche.format.manuscript.OfficeDocument;

/**
 * Reads documents of Word 6 to 2003 with Apache POI. They are OLE2 files, as others of Office are too, and as encrypted
 * documents of today are.
 */
public record DocReader(DateText dates) implements DocumentReader {

    private static final String SIGNATURE = "\u00D0\u00CF\u0011\u00E0";

    private static final String KIND = "DOC";

    /** Other kinds, by a content that only they have. */
    private static final Map<String, String> OTHERS = Map.of(
            "Workbook", "XLS",
            "Book", "XLS",
            "PowerPoint Document", "PPT",
            "VisioDocument", "Visio",
            "Quill", "Publisher");

    @Override
    public boolean reads(SourceFile file) {
        return new String(file.headBytes(), StandardCharsets.ISO_8859_1).startsWith(SIGNATURE);
    }

    @Override
    public OfficeDocument document(SourceFile file) {
        try (Spool spool = Spool.open();
                InputStream in = file.open()) {
            Spool.Part part = spool.append(in);
            return document(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OfficeDocument document(Spool.Part part) {
        try (POIFSFileSystem ole = new POIFSFileSystem(part.file(), true)) {
            DirectoryNode root = ole.getRoot();
            if (!root.hasEntryCaseInsensitive("WordDocument")) {
                throw new UnreadableException(foreign(root));
            }
            return DocBody.read(open(ole));
        } catch (UnreadableException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(Problem.of("office-locked", KIND));
        } catch (IOException | RuntimeException e) {
            // a damage makes the library throw any exception
            throw new UnreadableException(Problem.of("office-broken", KIND));
        }
    }

    private static HWPFDocumentCore open(POIFSFileSystem ole) throws IOException {
        try {
            return new HWPFDocument(ole);
        } catch (OldWordFileFormatException e) {
            return new HWPFOldDocument(ole);
        }
    }

    private static Problem foreign(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            return Problem.of("office-locked", "Office");
        }
        return OTHERS.entrySet().stream()
                .filter(other -> root.hasEntryCaseInsensitive(other.getKey()))
                .map(other -> Problem.of("foreign-document", other.getValue()))
                .findFirst()
                .orElseGet(() -> Problem.of("foreign-document", "Microsoft Office"));
    }
}
