package org.depesche.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.json.Json;
import org.depesche.format.readers.ForeignFile;
import org.depesche.format.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * The decoded text of an item, for comparison with the draft. Signs or code points replace invisible characters and
 * direction marks.
 *
 * @param cut whether the text is incomplete
 * @param columns those of the table in which the item is a row; empty for other files
 */
public record RawText(Form form, String text, boolean cut, List<Column> columns) {

    /** The form of a file, which decides how it can be shown. */
    public enum Form {
        /** text, shown as it came */
        SOURCE,
        /** HTML, which browsers can show too */
        PAGE,
        /** PDF, which browsers can show; its text is that of its printed lines */
        PDF,
        /** a document of a word processor, of which the words are shown */
        DOCUMENT;

        public static Form of(SourceFile file) {
            if (ForeignFile.isPdf(file)) {
                return PDF;
            }
            return file.is(Prolog.Kind.HTML) ? PAGE : SOURCE;
        }
    }

    /**
     * A column of a table.
     *
     * @param field its field, as the end of {@code editor.column.*}; null: it is left out
     */
    public record Column(String name, @Nullable String field) {}

    /** The limit of characters. */
    public static final int MOST = 200_000;

    /** The bytes that are enough for so many characters in any encoding. */
    private static final int MOST_BYTES = 4 * MOST;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u00AD\\u200C\\u200D]]");

    /** The rest of a character that the limit divides. */
    private static final Pattern CUT_OFF = Pattern.compile("[\\uFFFD\\p{Cs}]{1,4}$");

    /** The text of an item; null if the file is not text. */
    static @Nullable RawText of(SourceFile file, int item) {
        if (TableReader.isTable(file)) {
            List<Column> columns = new ArrayList<>();
            TableReader.columns(file, (name, field) -> columns.add(new Column(name, field)));
            return of(Form.SOURCE, TableReader.row(file, item), false, columns);
        }
        if (ForeignFile.problem(file) != null) {
            return null;
        }
        boolean byLine = Json.isByLine(file);
        byte[] bytes = byLine ? line(file, item) : beginning(file);
        if (bytes.length == 0) {
            return null;
        }
        String text = Encoding.decode(bytes, Encoding.declaredIn(bytes)).replace("\r\n", "\n");
        return of(Form.of(file), text, !byLine && bytes.length < file.size(), List.of());
    }

    /** All words of a document. */
    static RawText ofWords(SourceFile file, String words) {
        return of(ForeignFile.isPdf(file) ? Form.PDF : Form.DOCUMENT, words, false, List.of());
    }

    private static RawText of(Form form, String text, boolean cut, List<Column> columns) {
        String shown = text.length() > MOST ? text.substring(0, MOST) : text;
        return new RawText(
                form,
                UNSEEN.matcher(CUT_OFF.matcher(shown).replaceFirst(""))
                        .replaceAll(unseen -> visible(unseen.group().codePointAt(0))),
                cut || text.length() > MOST,
                columns);
    }

    private static String visible(int character) {
        return character < 0x20 ? String.valueOf((char) (0x2400 + character)) : "[U+%04X]".formatted(character);
    }

    private static byte[] beginning(SourceFile file) {
        try (InputStream in = file.open()) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of an item, not counting empty lines. */
    private static byte[] line(SourceFile file, int item) {
        try (ByteLines lines = new ByteLines(file.open(), Limits.WHOLE_FILE)) {
            int index = 0;
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                boolean counts = ByteLines.isTooLong(line)
                        || !Encoding.decode(line, null).isBlank();
                if (counts && index++ == item) {
                    return line;
                }
            }
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
