package org.depesche.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.Byline;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Sentences;
import org.depesche.format.release.WriterLine;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/**
 * Letters to the editor in one plain text. Each has its headline, the article that it refers to, and its writer with the
 * place below it, so that each is an article of its own.
 *
 * @param label as printed above the letters: "Leserbriefe"
 * @param statements on the lines around the label
 */
record LettersPage(@Nullable String label, List<String> statements, List<Letter> letters) {

    /**
     * A letter.
     *
     * @param reference the line with the article that it refers to
     * @param text in paragraphs
     * @param signature the writer with the place
     */
    record Letter(@Nullable String title, @Nullable String reference, List<List<String>> text, String signature) {}

    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\W{0,5}(?:leser(?:brief|zuschrift|post|meinung|forum|stimme)(?:e|en)?|(?:leser)?briefe an die redaktion|zuschriften|(?:your )?letters?(?: to the editor)?|readers['’]? letters)\\b.{0,30}");

    /** "Zu: "Radweg kommt nicht", 4. März", "Zum Bericht vom Dienstag", "Re: "Harbour plan" (May 3)". */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:Zu|Betr(?:ifft|\\.)?|Betreff|Re|Regarding)\\s?:\\s.{3,200}|(?:Zu|Re|Betrifft|Regarding|On)\\s[\"„“»‚'‘].{3,200}"
                    + "|(?:Zum|Zur|Zu (?:den|unserem|unserer|Ihrem|Ihrer|dem|der)|Betrifft|Regarding|In response to|I refer to) (?:\\p{L}{3,20} ){0,2}?(?:Artikel|Bericht|Beitrag|Kommentar|Leitartikel|Leserbrief|Interview|Thema|Glosse|Leserbriefe[ns]?|Artikeln|article|report|letter|editorial)\\b.{0,200}");

    /** The remarks of papers below letters. */
    private static final Pattern REMARK = Pattern.compile(
            "(?iU).*\\b(?:leserbriefe?n?|zuschriften|letters)\\b.*\\b(?:meinung|kürz\\w*|redaktion|edit(?:ed|ors?)?|views?|opinions?|publish\\w*|veröffentlich\\w*)\\b.*");

    private static final int LONGEST_HEAD = 120;
    private static final int LONGEST_PLACE = 40;
    private static final int LONGEST_REMARK = 600;
    private static final int MOST_ABOVE = 5;

    /** The letters of a text; null if it has none, or anything else. */
    static @Nullable LettersPage of(List<List<String>> stanzas) {
        List<String> lines = new ArrayList<>();
        stanzas.forEach(stanza -> {
            lines.addAll(stanza);
            lines.add("");
        });
        int label = -1;
        int above = Math.min(MOST_ABOVE, lines.size());
        for (int i = 0; i < above && label < 0; i++) {
            label = LABEL.matcher(lines.get(i)).matches() ? i : -1;
        }
        if (label < 0
                && lines.subList(0, above).stream()
                        .noneMatch(line -> REFERENCE.matcher(line).matches())) {
            return null;
        }
        int start = label + 1;
        List<String> statements = new ArrayList<>(lines.subList(0, Math.max(0, label)));
        while (start < Math.min(label + MOST_ABOVE, lines.size())
                && (lines.get(start).isEmpty() || HeaderLine.isStatement(lines.get(start)))) {
            statements.add(lines.get(start++));
        }
        List<Letter> letters = letters(lines.subList(start, lines.size()));
        boolean referring = !letters.isEmpty() && letters.stream().allMatch(letter -> letter.reference != null);
        return letters.isEmpty() || label < 0 && !referring
                ? null
                : new LettersPage(label < 0 ? null : lines.get(label), statements, letters);
    }

    /** The letters; none if a text stands between or below them. */
    private static List<Letter> letters(List<String> lines) {
        List<Letter> letters = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (isSignature(lines, i)) {
                int end = i + 1;
                StringBuilder signature = new StringBuilder(lines.get(i).replaceFirst("^[–—-]\\s?", ""));
                if (end < lines.size() && isPlace(lines.get(end))) {
                    signature
                            .append(signature.toString().endsWith(",") ? " " : ", ")
                            .append(lines.get(end++));
                }
                letters.add(letter(lines.subList(start, i), signature.toString()));
                start = end;
            }
        }
        boolean ended = lines.subList(start, lines.size()).stream()
                .allMatch(line -> line.isEmpty()
                        || line.length() <= LONGEST_REMARK
                                && REMARK.matcher(line).matches());
        boolean written = letters.stream().noneMatch(letter -> letter.text.isEmpty());
        return ended && written ? letters : List.of();
    }

    private static Letter letter(List<String> lines, String signature) {
        String title = null;
        String reference = null;
        int at = 0;
        for (; at < lines.size(); at++) {
            String line = lines.get(at);
            if (reference == null && REFERENCE.matcher(line).matches()) {
                reference = line;
            } else if (title == null && isTitle(lines, at)) {
                title = line;
            } else if (!line.isEmpty()) {
                break;
            }
        }
        return new Letter(
                title, reference, TextLines.stanzas(String.join("\n", lines.subList(at, lines.size()))), signature);
    }

    /** Whether a line stands for itself above a blank one, a reference or running text. */
    private static boolean isTitle(List<String> lines, int at) {
        String line = lines.get(at);
        if (line.isEmpty() || line.length() > LONGEST_HEAD || line.endsWith(".") || line.endsWith(",")) {
            return false;
        }
        int end = at + 1;
        while (end < lines.size() && !lines.get(end).isEmpty()) {
            end++;
        }
        return end == at + 1
                || REFERENCE.matcher(lines.get(at + 1)).matches()
                || TextLines.standsAlone(lines.subList(at, end));
    }

    /** Whether a line names the writer of the text above it. */
    private static boolean isSignature(List<String> lines, int at) {
        String line = lines.get(at);
        String above = lines.get(at - 1).isEmpty() && at > 1 ? lines.get(at - 2) : lines.get(at - 1);
        return Sentences.isEnded(above) && WriterLine.mayBe(line);
    }

    private static boolean isPlace(String line) {
        return !line.isEmpty()
                && line.length() <= LONGEST_PLACE
                && Character.isUpperCase(line.codePointAt(0))
                && !Sentences.isEnded(line)
                && !REFERENCE.matcher(line).matches();
    }

    /** The letters as articles. */
    Stream<Item> items(DateText dates) {
        List<Item> items = new ArrayList<>();
        for (Letter letter : letters) {
            DraftBuilder draft = new DraftBuilder(dates);
            draft.put(HeaderField.HEADLINE, letter.title == null ? letter.reference : letter.title);
            draft.put(HeaderField.KICKER, label);
            for (String line : statements) {
                HeaderLine stated = HeaderLine.of(line);
                if (stated != null) {
                    stated.putInto(draft);
                } else if (!line.isEmpty()) {
                    new TextTop(dates, draft).readsDay(line);
                }
            }
            draft.byline(Byline.parse(letter.signature));
            if (letter.title != null && letter.reference != null) {
                draft.block(Block.Kind.LEAD, letter.reference);
            }
            TextBody.readBody(letter.text, draft);
            items.add(draft.item(items.size()));
        }
        return items.stream();
    }
}
