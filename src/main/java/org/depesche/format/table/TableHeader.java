package org.depesche.format.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * The line with the names of the columns.
 *
 * @param line its number in the file, from 1
 * @param days how the table writes days with slashes
 */
record TableHeader(TableForm form, int line, List<Column> columns, SlashDays days) {

    /** @param field null: the column is left out */
    record Column(String name, @Nullable TableField field) {

        /** A date with the zone that the name states: "Publish Date (UTC)". */
        String completed(String cell) {
            boolean greenwich = (field == TableField.DATE || field == TableField.CREATED)
                    && GREENWICH.matcher(name).find()
                    && TIME.matcher(cell).find();
            return greenwich ? cell.strip() + " UTC" : cell;
        }

        @Nullable
        String code() {
            return field == null ? null : field.code();
        }
    }

    private static final Pattern GREENWICH = Pattern.compile("(?i)(?<!\\p{L})(?:utc|gmt)(?!\\p{L})");

    /** A time at the end, without a zone. */
    private static final Pattern TIME = Pattern.compile(":\\d\\d\\s*$");

    private static final Set<TableField> TELLING = EnumSet.of(TableField.HEADLINE, TableField.BODY, TableField.LEAD);

    /** The separators, the most telling first. */
    private static final List<Character> SEPARATORS = List.of('\t', ';', '|', ',');

    /** Excel's own line: {@code sep=;}. */
    private static final Pattern STATED = Pattern.compile("(?i)\"?sep=.\"?\\s*");

    private static final Pattern NAME = Pattern.compile("[^<>{}=]{0,80}");

    /** Lines at the beginning that exports write before the names: their own title, the date, the search. */
    private static final int MOST_BEFORE = 10;

    private static final int LONGEST = 10_000;
    private static final int FEWEST = 2;

    /** The header of a table of articles at the beginning of a file; null if there is none. */
    static @Nullable TableHeader of(String beginning) {
        int number = 0;
        boolean first = true;
        for (String line : (Iterable<String>) beginning.lines().limit(MOST_BEFORE)::iterator) {
            number++;
            if (!line.isBlank()
                    && !line.startsWith("[")
                    && line.length() <= LONGEST
                    && !STATED.matcher(line).matches()) {
                TableHeader header = of(line, number, beginning);
                if (header != null && (first || header.isFollowed(beginning))) {
                    return header;
                }
                first = false;
            }
        }
        return null;
    }

    private static @Nullable TableHeader of(String line, int number, String beginning) {
        TableHeader best = null;
        SlashDays days = SlashDays.in(beginning);
        for (char separator : SEPARATORS) {
            if (line.indexOf(separator) >= 0) {
                TableForm form = TableForm.of(separator, line, beginning);
                List<String> names = form.cells(line);
                TableHeader header = names == null ? null : new TableHeader(form, number, columns(names), days);
                if (header != null && header.isOfArticles() && (best == null || header.known() > best.known())) {
                    best = header;
                }
            }
        }
        return best;
    }

    private static List<Column> columns(List<String> names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(new Column(CleanText.line(name), TableField.named(name)));
        }
        return List.copyOf(columns);
    }

    private boolean isOfArticles() {
        return known() >= FEWEST
                && columns.stream().anyMatch(column -> column.field != null && TELLING.contains(column.field))
                && columns.stream().allMatch(column -> NAME.matcher(column.name).matches());
    }

    /** Whether a row follows: a line of prose may have the names of columns by chance. */
    private boolean isFollowed(String beginning) {
        return beginning
                .lines()
                .skip(line)
                .filter(next -> !next.isBlank())
                .findFirst()
                .filter(next -> next.indexOf(form.separator()) >= 0)
                .isPresent();
    }

    private long known() {
        return columns.stream().filter(column -> column.field != null).count();
    }

    boolean has(TableField field) {
        return columns.stream().anyMatch(column -> column.field == field);
    }

    /** Whether a row can become an article: the table has headlines and texts. */
    boolean isComplete() {
        return has(TableField.HEADLINE) && (has(TableField.BODY) || has(TableField.LEAD));
    }

    /** The names of the columns, for messages. */
    String names() {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }
}
