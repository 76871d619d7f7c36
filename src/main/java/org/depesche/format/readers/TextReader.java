package org.depesche.format.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.BylineText;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.SourceFile;
import org.depesche.tagging.Block;

/**
 * Reads plain text: the headline, an optional second line, lines of the form {@code Name: value} ({@link HeaderField}), a
 * blank line, the body. Blank lines separate paragraphs; a short single line without a full stop between two of them is
 * a subhead, and lines after {@code >} are a quote.
 */
public record TextReader(DateText dates) implements ArticleReader {

    private static final int LONGEST_SUBHEAD = 80;

    private static final String QUOTED = "> ";

    /** The widest wrapped text. Longer lines are paragraphs of their own. */
    private static final int WIDEST_WRAP = 100;

    /** The number of characters by which hand-wrapped lines may be too short. */
    private static final int RAGGED = 4;

    private static final Pattern LIST_ITEM = Pattern.compile("^(?:[-–—*•‣·]|\\d{1,3}[.)])\\s+(?=\\S)");

    /** A word divided at the end of a line, unless "und" follows: "Ein- und Ausfuhr". */
    private static final Pattern DIVIDED =
            Pattern.compile("(?<=\\p{Ll})-\\n(?!(?:und|oder|bis|sowie|and|or|to)\\b)(?=\\p{Ll})");

    /** Reads all files that no other reader takes. */
    @Override
    public boolean reads(SourceFile file) {
        return true;
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        DraftBuilder draft = new DraftBuilder(dates);
        List<List<String>> stanzas = stanzas(CleanText.of(file.text()));
        while (!stanzas.isEmpty() && draft.takesNotice(stanzas.getFirst().getFirst())) {
            List<String> rest = stanzas.removeFirst();
            if (rest.size() > 1) {
                stanzas.addFirst(rest.subList(1, rest.size()));
            }
        }
        int body = readHeader(stanzas, draft);
        readBody(stanzas.subList(body, stanzas.size()), draft);
        return Stream.of(draft.item(0));
    }

    /** Groups of lines between blank ones. */
    public static List<List<String>> stanzas(String text) {
        List<List<String>> stanzas = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String raw : text.split("\n")) {
            String line = CleanText.collapse(raw);
            if (!line.isEmpty()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                stanzas.add(lines);
                lines = new ArrayList<>();
            }
        }
        if (!lines.isEmpty()) {
            stanzas.add(lines);
        }
        return stanzas;
    }

    /** Reads headline and header lines, and returns the stanza at which the body begins. */
    private static int readHeader(List<List<String>> stanzas, DraftBuilder draft) {
        int at = 0;
        if (isHeader(stanzas, 0)) {
            readStatements(stanzas.getFirst(), draft);
            at = 1;
        }
        if (draft.hasHeadline() || at == stanzas.size()) {
            return at;
        }
        List<String> lines = stanzas.get(at);
        List<String> rest = readStatements(lines, draft);
        if (!draft.hasHeadline()) {
            if (isWrapped(rest) || Sentences.isBody(rest.getFirst())) {
                stanzas.set(at, rest);
                return at;
            }
            draft.put(HeaderField.HEADLINE, rest.getFirst());
            rest = readStatements(rest.subList(1, rest.size()), draft);
        }
        boolean more = at + 1 < stanzas.size();
        boolean second = !rest.isEmpty() && !Sentences.isBody(rest.getFirst());
        if (second && (rest.size() == 1 && more || rest.size() > 1 && isStatement(rest.get(1)))) {
            draft.put(HeaderField.KICKER, rest.getFirst());
            rest = readStatements(rest.subList(1, rest.size()), draft);
        }
        if (!rest.isEmpty()) {
            stanzas.set(at, rest);
            return at;
        }
        if (isHeader(stanzas, at + 1)) {
            readStatements(stanzas.get(at + 1), draft);
            return at + 2;
        }
        return at + 1;
    }

    private static boolean isHeader(List<List<String>> stanzas, int at) {
        return at < stanzas.size() && stanzas.get(at).stream().allMatch(TextReader::isStatement);
    }

    private static List<String> readStatements(List<String> lines, DraftBuilder draft) {
        int read = 0;
        for (String line : lines) {
            HeaderLine statement = HeaderLine.of(line);
            if (statement == null) {
                break;
            }
            statement.putInto(draft);
            read++;
        }
        return lines.subList(read, lines.size());
    }

    private static boolean isStatement(String line) {
        return HeaderLine.of(line) != null;
    }

    /**
     * The passages of a text in which a line is a paragraph, unless the lines of a stanza are wrapped: in forms and
     * cells nobody presses the key at the end of a line.
     */
    public static List<Passage> passagesOf(String text) {
        List<List<String>> stanzas = new ArrayList<>();
        for (List<String> lines : stanzas(text)) {
            boolean ended = lines.stream().filter(Sentences::isEnded).count() * 2 > lines.size();
            if (!ended && isWrapped(lines)
                    || lines.stream().anyMatch(line -> LIST_ITEM.matcher(line).lookingAt())) {
                stanzas.add(lines);
            } else {
                lines.forEach(line -> stanzas.add(List.of(line)));
            }
        }
        List<Passage> passages = new ArrayList<>();
        readBody(stanzas, (kind, line) -> passages.add(Passage.of(kind, line)));
        passages.removeIf(passage -> passage.text().isEmpty());
        return passages;
    }

    public static void readBody(List<List<String>> stanzas, DraftBuilder draft) {
        readBody(stanzas, draft::block);
    }

    /** Reads paragraphs, subheads and lists. */
    private static void readBody(List<List<String>> stanzas, BiConsumer<Block.Kind, String> draft) {
        for (int i = 0; i < stanzas.size(); i++) {
            List<String> lines = stanzas.get(i);
            boolean between = i > 0 && i < stanzas.size() - 1;
            if (lines.stream().allMatch(line -> line.startsWith(QUOTED))) {
                String quote = String.join(
                        "\n",
                        lines.stream()
                                .map(line -> line.substring(QUOTED.length()))
                                .toList());
                draft.accept(Block.Kind.QUOTE, quote);
            } else if (between && lines.size() == 1 && isSubhead(lines.getFirst())) {
                draft.accept(Block.Kind.SUBHEAD, lines.getFirst());
            } else {
                readParagraphs(lines, draft);
            }
        }
    }

    private static boolean isSubhead(String line) {
        char last = line.charAt(line.length() - 1);
        return line.length() <= LONGEST_SUBHEAD
                && !Sentences.isEnded(line)
                && ":;,)\"“”»«".indexOf(last) < 0
                && !LIST_ITEM.matcher(line).lookingAt()
                && Character.isLetterOrDigit(line.codePointAt(0));
    }

    private static void readParagraphs(List<String> lines, BiConsumer<Block.Kind, String> draft) {
        boolean joined =
                !BylineText.is(lines.getFirst()) && lines.stream().allMatch(line -> line.length() <= WIDEST_WRAP);
        StringBuilder open = new StringBuilder();
        Block.Kind kind = Block.Kind.PARAGRAPH;
        for (String line : lines) {
            Matcher item = LIST_ITEM.matcher(line);
            boolean starts = item.lookingAt() && (lines.size() > 1 || line.charAt(0) != '–' && line.charAt(0) != '—');
            if (starts || !joined) {
                draft.accept(kind, rejoined(open));
                open.setLength(0);
                kind = starts ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
            }
            open.append(open.isEmpty() ? "" : "\n").append(starts ? line.substring(item.end()) : line);
        }
        draft.accept(kind, rejoined(open));
    }

    private static String rejoined(StringBuilder lines) {
        return lines.indexOf("-\n") < 0
                ? lines.toString()
                : DIVIDED.matcher(lines).replaceAll("");
    }

    /**
     * Whether lines are one wrapped paragraph: the first word of each line would not have fitted on the line before.
     */
    private static boolean isWrapped(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean header = lines.stream().skip(1).limit(2).anyMatch(TextReader::isStatement);
        if (lines.size() < 2 || width > WIDEST_WRAP || header) {
            return false;
        }
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            int word = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
            if (lines.get(i - 1).length() + 1 + word < width - RAGGED) {
                return false;
            }
        }
        return lines.size() > 2 || Sentences.isEnded(lines.getLast());
    }
}
