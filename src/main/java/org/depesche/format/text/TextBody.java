package org.depesche.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.BylineText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.release.WriterLine;
import org.depesche.tagging.Block;

/** Tells the paragraphs, subheads, lists, quotations and captions of plain text apart. */
public final class TextBody {

    private static final int LONGEST_SUBHEAD = 80;
    private static final String QUOTED = "> ";

    /** A sign or a number before an item. A day of a month is none, where a line of running text begins with it. */
    private static final Pattern LIST_ITEM = Pattern.compile(
            "^(?:[-–—*•‣·]|\\d{1,3}[.)](?!\\s(?:"
                    + "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\\b))\\s+(?=\\S)");

    /** A day at the beginning of a line that is wrapped: "19. September". */
    private static final Pattern DAY_OF_MONTH =
            Pattern.compile("\\d{1,2}\\.\\s(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jänner|\\d{1,2}\\.)");

    private static final Pattern LATER_NUMBER = Pattern.compile("(?!1[.)])\\d{1,3}[.)]");

    /** A word divided at the end of a line, unless "und" follows: "Ein- und Ausfuhr". */
    private static final Pattern DIVIDED =
            Pattern.compile("(?<=\\p{Ll})-\\n(?!(?:und|oder|bis|sowie|and|or|to)\\b)(?=\\p{Ll})");

    /** The words that newsrooms write before a subhead. */
    private static final Pattern SUBHEAD = Pattern.compile(
            "(?i)(?:ZT|Zwischentitel|Zwischenzeile|Zwischenüberschrift|Subhead|Crosshead)(?: ?\\d{1,2})?\\s?:\\s+(?=\\S)|>ZT<\\s*(?=\\S)");

    private static final Pattern PULL_QUOTE = Pattern.compile("(?i)(?:pull ?quote|zitat)\\s?:\\s+(?=[\"“„»])");

    /** A line above a part of a manuscript. */
    private static final Pattern PART = Pattern.compile(
            "(?:(?:An|Ab|Zwischen)moderation|Beitrag|Absage|O-Ton|(?:Info)?[Kk]asten|Infobox|Info|Hintergrund|Zur Person|Stichwort)\\s?:");

    /** The label of a box before its headline. */
    private static final Pattern BOX = Pattern.compile("(?i)(?:info-?)?(?:kasten|box)\\s?:\\s+(?=\\S)");

    /** Links that pages show between paragraphs, and that copies of them have. */
    private static final Pattern LINK = Pattern.compile(
            "(?:Mehr zum Thema|Lesen Sie (?:auch|dazu|mehr)|Auch interessant|Read (?:more|also)|Related|See also)\\s?:\\s.{1,150}"
                    // between the takes of a story
                    + "|\\(more\\)|-+ ?more ?-+|\\p{L}\\S{1,20} ?(?:/ ?)?add \\d{1,2}");

    /** A line of a list without signs, such as the teams below the report of a match. */
    private static final Pattern LABELLED = Pattern.compile("\\p{Lu}[^:.!?]{1,40}: (?=\\S)");

    private TextBody() {}

    /**
     * The passages of a text in which a line is a paragraph, unless the lines of a stanza are wrapped: in forms and
     * cells nobody presses the key at the end of a line.
     */
    public static List<Passage> passagesOf(String text) {
        List<List<String>> stanzas = new ArrayList<>();
        for (List<String> lines : TextLines.stanzas(text)) {
            boolean ended = lines.stream().filter(Sentences::isEnded).count() * 2 > lines.size();
            if (!ended && TextLines.isWrapped(lines)
                    || lines.stream().anyMatch(line -> LIST_ITEM.matcher(line).lookingAt())) {
                stanzas.add(lines);
            } else {
                lines.forEach(line -> stanzas.add(List.of(line)));
            }
        }
        List<Passage> passages = new ArrayList<>();
        readBody(stanzas, -1, (kind, line) -> passages.add(Passage.of(kind, line)));
        passages.removeIf(passage -> passage.text().isEmpty());
        return passages;
    }

    public static void readBody(List<List<String>> stanzas, DraftBuilder draft) {
        readBody(stanzas, draft.hasHeadline() ? LeadAboveDateline.in(stanzas) : -1, draft::block);
    }

    /** Reads paragraphs, subheads and lists. */
    private static void readBody(List<List<String>> stanzas, int lead, BiConsumer<Block.Kind, String> draft) {
        for (int i = 0; i < stanzas.size(); i++) {
            List<String> lines = stanzas.get(i);
            boolean amid = i > 0 || stanzas.size() > 2;
            if (i == lead) {
                draft.accept(Block.Kind.LEAD, rejoined(new StringBuilder(String.join("\n", lines))));
            } else if (lines.stream().allMatch(line -> line.startsWith(QUOTED))) {
                draft.accept(Block.Kind.QUOTE, String.join("\n", lines).replaceAll("(?m)^" + QUOTED, ""));
            } else if (!CaptionLines.read(lines, amid, draft)) {
                readOther(stanzas, i, draft);
            }
        }
    }

    /** Reads the lines of a stanza that are neither quotation nor caption. */
    private static void readOther(List<List<String>> stanzas, int at, BiConsumer<Block.Kind, String> draft) {
        List<String> lines = stanzas.get(at);
        String first = lines.getFirst();
        boolean amid = at > 0 || stanzas.size() > 2;
        if (lines.size() > 1
                && (PART.matcher(first).matches() || BOX.matcher(first).lookingAt() && !Sentences.isEnded(first))) {
            draft.accept(Block.Kind.SUBHEAD, BOX.matcher(first).replaceFirst("").replaceFirst("\\s?:$", ""));
            readParagraphs(lines.subList(1, lines.size()), draft);
        } else if (lines.size() > 1 || !readsLabelled(first, amid, draft)) {
            readUnlabelled(lines, at > 0, at > 0 && at < stanzas.size() - 1, draft);
        }
    }

    private static void readUnlabelled(
            List<String> lines, boolean below, boolean between, BiConsumer<Block.Kind, String> draft) {
        if (between && lines.size() == 1 && isSubhead(lines.getFirst())) {
            draft.accept(Block.Kind.SUBHEAD, lines.getFirst());
        } else if (below
                && isSubhead(lines.getFirst())
                && TextLines.standsAlone(lines)
                && Sentences.isEnded(lines.getLast())) {
            draft.accept(Block.Kind.SUBHEAD, lines.getFirst());
            readParagraphs(lines.subList(1, lines.size()), draft);
        } else {
            readParagraphs(lines, draft);
        }
    }

    /** Reads a line that names its kind: a subhead, a caption with its credit, a link to another article. */
    private static boolean readsLabelled(String line, boolean below, BiConsumer<Block.Kind, String> draft) {
        Matcher subhead = SUBHEAD.matcher(line);
        if (subhead.lookingAt()) {
            draft.accept(Block.Kind.SUBHEAD, line.substring(subhead.end()));
            return true;
        }
        Matcher quote = PULL_QUOTE.matcher(line);
        if (quote.lookingAt()) {
            draft.accept(Block.Kind.QUOTE, line.substring(quote.end()));
            return true;
        }
        if (below && CaptionLines.is(line)) {
            CaptionLines.readOne(line, draft);
            return true;
        }
        return LINK.matcher(line).matches();
    }

    private static boolean isSubhead(String line) {
        char last = line.charAt(line.length() - 1);
        return line.length() <= LONGEST_SUBHEAD
                && !Sentences.isEnded(line)
                && ":;,)\"“”»«".indexOf(last) < 0
                && !LIST_ITEM.matcher(line).lookingAt()
                && !WriterLine.is(line)
                && Character.isLetterOrDigit(line.codePointAt(0));
    }

    private static void readParagraphs(List<String> lines, BiConsumer<Block.Kind, String> draft) {
        boolean joined = !BylineText.is(lines.getFirst())
                && lines.stream().allMatch(line -> line.length() <= TextLines.WIDEST_WRAP)
                && !areLabelled(lines);
        StringBuilder open = new StringBuilder();
        Block.Kind kind = Block.Kind.PARAGRAPH;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher item = LIST_ITEM.matcher(line);
            boolean starts = item.lookingAt()
                    && (lines.size() > 1 || line.charAt(0) != '–' && line.charAt(0) != '—')
                    && !(isOpen(open) && (DAY_OF_MONTH.matcher(line).lookingAt() || isOrdinal(kind, lines, i)));
            if (starts || !joined) {
                draft.accept(kind, rejoined(open));
                open.setLength(0);
                kind = starts ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
            }
            open.append(open.isEmpty() ? "" : "\n").append(starts ? line.substring(item.end()) : line);
        }
        draft.accept(kind, rejoined(open));
    }

    /** Whether a number, "9. Minute", goes on in a sentence: lists begin with the first one, or go on in the next line. */
    private static boolean isOrdinal(Block.Kind open, List<String> lines, int at) {
        return open == Block.Kind.PARAGRAPH
                && LATER_NUMBER.matcher(lines.get(at)).lookingAt()
                && !(at + 1 < lines.size()
                        && LIST_ITEM.matcher(lines.get(at + 1)).lookingAt());
    }

    /** Whether the line above goes on. */
    private static boolean isOpen(StringBuilder above) {
        return !above.isEmpty() && !Sentences.isEnded(above.toString()) && above.charAt(above.length() - 1) != ':';
    }

    /** Whether the lines of a stanza begin with labels, or those below a question with the name of the speaker. */
    private static boolean areLabelled(List<String> lines) {
        return lines.size() > 1
                && lines.stream()
                        .skip(lines.getFirst().endsWith("?") ? 1 : 0)
                        .allMatch(line -> LABELLED.matcher(line).lookingAt());
    }

    private static String rejoined(StringBuilder lines) {
        return lines.indexOf("-\n") < 0
                ? lines.toString()
                : DIVIDED.matcher(lines).replaceAll("");
    }
}
