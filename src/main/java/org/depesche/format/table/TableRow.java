package org.depesche.format.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.article.Doubt;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Passage;
import org.depesche.format.Problem;
import org.depesche.format.readers.Markup;
import org.depesche.tagging.Block;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** The cells of a row, by field, without the empty ones; or the fields of another record that names them like columns. */
public final class TableRow {

    private static final Set<String> YES = Set.of("1", "true", "yes", "ja", "x", "wahr", "an", "on");
    private static final Set<String> NO = Set.of("0", "false", "no", "nein", "falsch", "aus", "off");

    private static final Pattern BETWEEN_SECTIONS = Pattern.compile("\\s*[|;>]\\s*|,(?=\\S)");

    /** The page at which the ways to all others start. */
    private static final Pattern START = Pattern.compile("(?i)home|homepage|start|startseite");

    /** The page behind a section: "S. 7". */
    private static final Pattern PAGE = Pattern.compile("(?i)^(?:S\\.|Seite|p\\.|page) ?\\d{1,4}$");

    /** The code that a press database writes before a name: "nordk : Nordkai AG". */
    private static final Pattern CODE = Pattern.compile("(?:^|(?<=[|;] ?))[a-z\\d]{2,8} : ");

    private final Map<TableField, List<String>> cells = new EnumMap<>(TableField.class);

    private final SlashDays days;

    private TableRow(SlashDays days) {
        this.days = days;
    }

    /**
     * An empty row for a record that is no table's.
     *
     * @param text all that it says, which may tell how it writes days
     */
    public static TableRow of(String text) {
        return new TableRow(SlashDays.in(text));
    }

    /**
     * Reads a row into a draft.
     *
     * @param index that of the row among the rows of the file
     */
    static Item read(TableHeader header, TableLines.Row row, int index, DraftBuilder draft) {
        List<String> cells = row.text() == null ? null : header.form().cells(row.text());
        if (cells == null) {
            return new Item.Unreadable(index, Problem.of("table-quotes", row.line()));
        }
        TableRow found = new TableRow(header.days());
        int columns = header.columns().size();
        for (int i = 0; i < Math.min(cells.size(), columns); i++) {
            TableHeader.Column column = header.columns().get(i);
            found.add(column.field(), column.completed(cells.get(i)));
        }
        boolean more = cells.stream().skip(columns).anyMatch(cell -> !cell.isBlank());
        if (more || cells.size() < columns && !found.hasText()) {
            return new Item.Unreadable(index, Problem.of("table-columns", row.line(), cells.size(), columns));
        }
        if (!found.hasText()) {
            return new Item.Unreadable(index, Problem.of("table-no-text", row.line()));
        }
        found.readInto(draft);
        return draft.item(index);
    }

    /** Adds a cell; of several of one field the first is read, but for keywords and the like. */
    public void add(@Nullable TableField field, String cell) {
        String text = field == null ? "" : CellText.of(cell);
        if (field != null && !text.isEmpty()) {
            cells.computeIfAbsent(field, any -> new ArrayList<>()).add(text);
        }
    }

    /** Adds a cell unless there is one for the field. */
    public void addIfMissing(TableField field, String cell) {
        if (!has(field)) {
            add(field, cell);
        }
    }

    public boolean has(TableField field) {
        return cells.containsKey(field);
    }

    public boolean hasText() {
        return cells.containsKey(TableField.BODY) || cells.containsKey(TableField.LEAD);
    }

    /** Reads the fields into a draft. There must be a text. */
    public void readInto(DraftBuilder draft) {
        cells.forEach((field, texts) -> texts.forEach(text -> put(field, text, draft)));
        String family = first(TableField.LAST_NAME);
        if (family != null && !cells.containsKey(TableField.BYLINE)) {
            String given = first(TableField.FIRST_NAME);
            draft.byline(Byline.parse(given == null ? family : given + " " + family));
        }
        draft.picture(first(TableField.CAPTION), first(TableField.CREDIT));
        List<Passage> body = passages(TableField.BODY, Block.Kind.PARAGRAPH);
        List<Passage> lead = passages(TableField.LEAD, Block.Kind.LEAD);
        if (body.isEmpty()) {
            draft.doubt(Doubt.TEASER);
            lead.forEach(passage -> draft.block(Block.Kind.PARAGRAPH, passage.text()));
            return;
        }
        // the lead may be repeated in the text, whole or cut
        String start = lead.isEmpty() ? "" : lead.getFirst().text().replaceFirst("\\s*(?:\\[?…]?|\\[?\\.{3}]?)$", "");
        if (!lead.isEmpty() && body.getFirst().text().equals(start)) {
            body.removeFirst();
        } else if (!lead.isEmpty() && body.getFirst().text().startsWith(start)) {
            lead.clear();
        }
        // of two lines beside the headline one is the kicker
        cells.getOrDefault(TableField.KICKER, List.of()).stream()
                .skip(1)
                .forEach(line -> draft.block(Block.Kind.LEAD, Markup.line(line)));
        lead.forEach(draft::passage);
        if (!lead.isEmpty() && body.getFirst().kind() == Block.Kind.LEAD) {
            body.set(0, Passage.of(Block.Kind.PARAGRAPH, body.getFirst().text()));
        }
        for (Passage passage : body) {
            if (!draft.isEmpty() || !draft.isHeadline(passage.text())) {
                draft.passage(passage);
            }
        }
    }

    private @Nullable String first(TableField field) {
        List<String> texts = cells.get(field);
        return texts == null ? null : Markup.line(texts.getFirst());
    }

    private void put(TableField field, String text, DraftBuilder draft) {
        HeaderField header = field.header();
        if (header == null) {
            return;
        }
        String line = Markup.line(text);
        switch (header) {
            case BYLINE -> {
                // a number is the author's record
                if (!line.isEmpty() && !line.matches("\\d+")) {
                    draft.byline(CellText.byline(CellText.list(line)));
                }
            }
            case DATE -> date(field, line, draft);
            case SECTION -> {
                List<String> sections = sections(line);
                boolean second =
                        !text.equals(cells.getOrDefault(field, List.of(text)).getFirst());
                if (!second && !sections.isEmpty()) {
                    draft.put(HeaderField.SECTION, sections.getFirst());
                }
                sections.stream()
                        .skip(second ? 0 : 1)
                        .forEach(section -> draft.keyword(PAGE.matcher(section).replaceFirst("")));
            }
            case KEYWORDS, PEOPLE, PLACES, ORGANISATIONS ->
                draft.put(header, CODE.matcher(CellText.list(line)).replaceAll(""));
            case LANGUAGE -> {
                for (String language : line.split("\\s*[;,|/]\\s*")) {
                    draft.put(HeaderField.LANGUAGE, language);
                }
            }
            case STATUS -> draft.put(HeaderField.STATUS, field == TableField.HIDDEN ? hidden(line) : status(line));
            default -> draft.put(header, line);
        }
    }

    /** The sections of a cell, or of the way to a page, without its start. */
    private static List<String> sections(String line) {
        return BETWEEN_SECTIONS
                .splitAsStream(CellText.list(line))
                .filter(section -> !section.isBlank() && !START.matcher(section).matches())
                .toList();
    }

    /** A status in words: databases number it, Joomla from -2 for articles in its trash. */
    private static String status(String text) {
        String small = SmallLetters.of(text);
        return YES.contains(small) ? "published" : NO.contains(small) ? "draft" : small.equals("-2") ? "trash" : text;
    }

    /** The status of an article that is hidden; null if it is not. */
    private static @Nullable String hidden(String text) {
        return NO.contains(SmallLetters.of(text)) ? null : "draft";
    }

    private void date(TableField field, String text, DraftBuilder draft) {
        String small = SmallLetters.of(text);
        if (NO.contains(small)) {
            draft.put(HeaderField.STATUS, "draft");
        } else if (!YES.contains(small)) {
            List<String> time = field == TableField.DATE ? cells.getOrDefault(TableField.TIME, List.of()) : List.of();
            boolean whole = time.isEmpty() || text.indexOf(':') >= 0;
            String date = CellText.date(days.iso(text));
            draft.put(HeaderField.DATE, whole ? date : date + " " + time.getFirst());
        }
    }

    /** The text of the longest cell: a second one may hold its beginning. */
    private List<Passage> passages(TableField field, Block.Kind kind) {
        String text = "";
        for (String cell : cells.getOrDefault(field, List.of())) {
            text = cell.length() > text.length() ? cell : text;
        }
        List<Passage> passages = new ArrayList<>();
        for (Passage passage : CellBody.passagesOf(CleanText.of(text))) {
            passages.add(
                    passage.kind() == Block.Kind.PARAGRAPH
                            ? new Passage(kind, passage.text(), passage.marks(), passage.figures(), passage.pictures())
                            : passage);
        }
        return passages;
    }
}
