package org.depesche.format.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.Byline;
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
import org.depesche.picture.CaptionText;
import org.depesche.tagging.Block;

/**
 * Reads plain text: the headline, an optional second line, lines of the form {@code Name: value} ({@link HeaderField}), a
 * blank line, the body. Blank lines separate paragraphs; a short single line without a full stop between two of them is
 * a subhead, and lines after {@code >} are a quote.
 */
public record TextReader(DateText dates) implements ArticleReader {

    private static final int LONGEST_SUBHEAD = 80;

    private static final String QUOTED = "> ";

    private static final Pattern LIST_ITEM = Pattern.compile("^(?:[-–—*•‣·]|\\d{1,3}[.)])\\s+(?=\\S)");

    /** A word divided at the end of a line, unless "und" follows: "Ein- und Ausfuhr". */
    private static final Pattern DIVIDED =
            Pattern.compile("(?<=\\p{Ll})-\\n(?!(?:und|oder|bis|sowie|and|or|to)\\b)(?=\\p{Ll})");

    /** The last line of a manuscript. */
    private static final Pattern END =
            Pattern.compile("(?i)[\\W_]{0,5}(?:ende|schluss|ends?|30|textende|ende des textes|eom)[\\W_]{0,5}");

    private static final Pattern COPYRIGHT = Pattern.compile("(?:©|\\([cC]\\)|Copyright)\\s.{3,150}");

    /** The line above what a press office writes for newsrooms at the end. */
    private static final Pattern CONTACT = Pattern.compile(
            "(?i)(?:(?:Rückfragen|Nachfragen)(?: von \\p{L}{5,20})?(?: bitte)? an|(?:Presse|Medien)-?kontakt|(?:Press|Media) contacts?"
                    + "|Original-Content von|Kontakt für (?:die )?(?:Presse|Medien|Redaktionen?))\\s?:.{0,120}");

    /** The words that newsrooms write before the caption of a picture. */
    private static final Pattern CAPTION = Pattern.compile(
            "(?:BU|Bildunterschrift|Bildunterzeile|Bildtext|Bildzeile|Caption|Photo caption)(?: ?\\d{1,2})?\\s?:\\s+(?=\\S)");

    /** Reads all files that no other reader takes. */
    @Override
    public boolean reads(SourceFile file) {
        return true;
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        DraftBuilder draft = new DraftBuilder(dates);
        List<List<String>> stanzas = stanzas(CleanText.of(file.text()));
        TextHeader header = new TextHeader(dates, draft);
        header.prepare(stanzas);
        int body = stanzas.isEmpty() ? 0 : header.read(stanzas);
        readBody(withoutEnd(stanzas.subList(body, stanzas.size()), draft), draft);
        return Stream.of(draft.item(0));
    }

    /** The body without the contacts of a press office and the line that says where it ends. */
    private static List<List<String>> withoutEnd(List<List<String>> stanzas, DraftBuilder draft) {
        for (int at = Math.max(1, stanzas.size() / 2); at < stanzas.size(); at++) {
            if (CONTACT.matcher(stanzas.get(at).getFirst()).matches()) {
                return withoutEnd(stanzas.subList(0, at), draft);
            }
        }
        int last = stanzas.size();
        while (last > 1
                && stanzas.get(last - 1).size() == 1
                && isEnd(stanzas.get(last - 1).getFirst(), draft)) {
            last--;
        }
        return stanzas.subList(0, last);
    }

    /** Whether a line below the text says where it ends, or states its copyright or source. */
    private static boolean isEnd(String line, DraftBuilder draft) {
        // "© dpa" is a signature
        if (COPYRIGHT.matcher(line).matches() && Byline.parse(line).agency() == null) {
            draft.put(HeaderField.RIGHTS, line);
            return true;
        }
        HeaderLine stated = HeaderLine.of(line);
        if (stated != null && (stated.field() == HeaderField.SOURCE || stated.field() == HeaderField.RIGHTS)) {
            stated.putInto(draft);
            return true;
        }
        return END.matcher(line).matches();
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

    /**
     * The passages of a text in which a line is a paragraph, unless the lines of a stanza are wrapped: in forms and
     * cells nobody presses the key at the end of a line.
     */
    public static List<Passage> passagesOf(String text) {
        List<List<String>> stanzas = new ArrayList<>();
        for (List<String> lines : stanzas(text)) {
            boolean ended = lines.stream().filter(Sentences::isEnded).count() * 2 > lines.size();
            if (!ended && TextHeader.isWrapped(lines)
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
            } else if (CAPTION.matcher(lines.getFirst()).lookingAt()) {
                String line = CAPTION.matcher(String.join(" ", lines)).replaceFirst("");
                CaptionText caption = CaptionText.of(line);
                draft.accept(Block.Kind.CAPTION, caption.caption());
                draft.accept(Block.Kind.CREDIT, caption.credit());
            } else if (between && lines.size() == 1 && isSubhead(lines.getFirst())) {
                draft.accept(Block.Kind.SUBHEAD, lines.getFirst());
            } else if (i > 0
                    && isSubhead(lines.getFirst())
                    && TextHeader.standsAlone(lines)
                    && Sentences.isEnded(lines.getLast())) {
                draft.accept(Block.Kind.SUBHEAD, lines.getFirst());
                readParagraphs(lines.subList(1, lines.size()), draft);
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
        boolean joined = !BylineText.is(lines.getFirst())
                && lines.stream().allMatch(line -> line.length() <= TextHeader.WIDEST_WRAP);
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
}
