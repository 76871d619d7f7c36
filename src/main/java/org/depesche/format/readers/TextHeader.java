package org.depesche.format.readers;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.BylineText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;
import org.depesche.tagging.Block;
import org.depesche.tagging.SmallLetters;

/** Reads what stands above the body of a plain text: headline, second line, statements, byline with outlet and date. */
record TextHeader(DateText dates, DraftBuilder draft) {

    /** The widest wrapped text. Longer lines are paragraphs of their own. */
    static final int WIDEST_WRAP = 100;

    /** The number of characters by which hand-wrapped lines may be too short. */
    private static final int RAGGED = 4;

    private static final int MOST_HEAD_LINES = 4;

    /** Labels that programs and newsrooms write above a manuscript. */
    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\W{0,5}(?:manuskript|artikel|text|meldung|beitrag|bericht|pressemitteilung|medienmitteilung|presseinformation"
                    + "|press release|news release|manuscript|article|story)\\W{0,5}");

    private static final int LONGEST_DATE = 40;
    private static final int LONGEST_LEAD = 600;

    private static final Pattern EDITION = Pattern.compile("(?<name>\\p{Lu}[^,.:!?]{1,50}),? (?:den |vom )?"
            + "(?<date>\\d{1,2}\\. ?(?:\\d{1,2}\\.|\\p{L}{3,9}) ?\\d{4}|\\p{L}{3,9} \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4})"
            + "(?<page>,? (?:Nr\\.|S\\.|Seite|p\\.|page|Ausgabe) ?.{1,40})?");

    /** Names of desks that stand alone above a headline. */
    private static final Set<String> DESKS = Set.of("""
            lokales politik wirtschaft sport kultur feuilleton panorama vermischtes wissen wissenschaft meinung regionales
            inland ausland technik reise medien kommentar local politics business sports culture opinion world science
            """.strip().split("\\s+"));

    /** Takes out notices and labels above the headline, and divides a text whose lines are paragraphs. */
    void prepare(List<List<String>> stanzas) {
        while (!stanzas.isEmpty() && draft.takesNotice(stanzas.getFirst().getFirst())) {
            dropFirstLine(stanzas);
        }
        if (stanzas.size() > 1 && LABEL.matcher(stanzas.getFirst().getFirst()).matches()) {
            dropFirstLine(stanzas);
        }
        if (stanzas.size() == 1 && areParagraphs(stanzas.getFirst())) {
            List<String> lines = stanzas.removeFirst();
            lines.forEach(line -> stanzas.add(List.of(line)));
        }
        readEditionAbove(stanzas);
        if (stanzas.size() > 2
                && DESKS.contains(SmallLetters.of(stanzas.getFirst().getFirst()))) {
            draft.put(HeaderField.SECTION, stanzas.getFirst().getFirst());
            dropFirstLine(stanzas);
        }
    }

    /** Reads a line above the headline: "Nordkurier, 12.04.2021, S. 3" of a clipping, "Testau, 5. Juni 2024" of a press office. */
    private void readEditionAbove(List<List<String>> stanzas) {
        Matcher line =
                EDITION.matcher(stanzas.isEmpty() ? "" : stanzas.getFirst().getFirst());
        if (stanzas.size() < 2 || !line.matches() || dates.published(line.group("date")) == null) {
            return;
        }
        draft.put(HeaderField.DATE, line.group("date"));
        if (line.group("page") == null) {
            draft.put(HeaderField.PLACE, line.group());
        } else {
            draft.put(HeaderField.SOURCE, line.group("name"));
        }
        dropFirstLine(stanzas);
    }

    private static void dropFirstLine(List<List<String>> stanzas) {
        List<String> first = stanzas.removeFirst();
        if (first.size() > 1) {
            stanzas.addFirst(first.subList(1, first.size()));
        }
    }

    /** Reads headline and header lines, and returns the stanza at which the body begins. */
    int read(List<List<String>> stanzas) {
        int at = 0;
        while (isHeader(stanzas, at)) {
            readStatements(stanzas.get(at));
            at++;
        }
        if (draft.hasHeadline() || at == stanzas.size()) {
            return at;
        }
        List<String> lines = stanzas.get(at);
        List<String> rest = readStatements(lines);
        if (!draft.hasHeadline()) {
            if (isWrapped(rest) || Sentences.isBody(rest.getFirst())) {
                stanzas.set(at, rest);
                return at;
            }
            draft.put(HeaderField.HEADLINE, rest.getFirst());
            rest = readStatements(rest.subList(1, rest.size()));
        }
        boolean more = at + 1 < stanzas.size();
        boolean second = !rest.isEmpty() && !Sentences.isBody(rest.getFirst());
        if (second && (rest.size() == 1 && more || rest.size() > 1 && isStatement(rest.get(1)))) {
            draft.put(HeaderField.KICKER, rest.getFirst());
            rest = readStatements(rest.subList(1, rest.size()));
        }
        rest = readEdition(rest);
        if (!rest.isEmpty()) {
            stanzas.set(at, rest);
            return at;
        }
        return readBelow(stanzas, at);
    }

    /** Reads the second line, byline and statements in stanzas below that of the headline, and returns where the body begins. */
    private int readBelow(List<List<String>> stanzas, int headline) {
        int at = headline;
        boolean kicker = (isHeader(stanzas, at + 2) || hasByline(stanzas, at + 2))
                && stanzas.get(at + 1).size() == 1
                && !isHeader(stanzas, at + 1)
                && !Sentences.isBody(stanzas.get(at + 1).getFirst());
        if (kicker) {
            draft.put(HeaderField.KICKER, stanzas.get(at + 1).getFirst());
            at++;
        }
        if (isHeader(stanzas, at + 1)) {
            readStatements(stanzas.get(at + 1));
            return at + 2;
        }
        if (hasByline(stanzas, at + 2) && stanzas.get(at + 2).size() == 1 && !hasByline(stanzas, at + 1)) {
            String lead = String.join("\n", stanzas.get(at + 1));
            if (lead.length() <= LONGEST_LEAD
                    && Sentences.isEnded(stanzas.get(at + 1).getLast())) {
                draft.block(Block.Kind.LEAD, lead);
                readStatements(stanzas.get(at + 2));
                return at + 3;
            }
        }
        if (hasByline(stanzas, at + 1)) {
            List<String> rest = readEdition(readStatements(stanzas.get(at + 1)));
            if (rest.isEmpty()) {
                return at + 2;
            }
            stanzas.set(at + 1, rest);
        }
        return at + 1;
    }

    private static boolean hasByline(List<List<String>> stanzas, int at) {
        return at < stanzas.size() && BylineText.is(stanzas.get(at).getFirst());
    }

    /** Whether the lines of a text without blank ones are paragraphs: most are sentences, and a byline stands above them. */
    private static boolean areParagraphs(List<String> lines) {
        int byline = 0;
        while (byline < Math.min(MOST_HEAD_LINES, lines.size()) && !BylineText.is(lines.get(byline))) {
            byline++;
        }
        List<String> below = lines.subList(Math.min(byline + 1, lines.size()), lines.size());
        return byline > 0
                && byline < MOST_HEAD_LINES
                && below.size() > 1
                && below.stream().allMatch(Sentences::isEnded);
    }

    private static boolean isHeader(List<List<String>> stanzas, int at) {
        if (at >= stanzas.size()) {
            return false;
        }
        List<String> lines = stanzas.get(at);
        long stated = lines.stream().filter(TextHeader::isStatement).count();
        return isStatement(lines.getFirst())
                && (stated == lines.size()
                        || stated > 1
                                && lines.stream().allMatch(line -> isStatement(line) || HeaderLine.isOther(line)));
    }

    private List<String> readStatements(List<String> lines) {
        int read = 0;
        for (int i = 0; i < lines.size(); i++) {
            HeaderLine statement = HeaderLine.of(lines.get(i));
            if (statement != null) {
                statement.putInto(draft);
                read = i + 1;
            } else if (i == 0 || !HeaderLine.isOther(lines.get(i))) {
                break;
            }
        }
        // lines that databases add: the page, the edition
        boolean others = read > 1 && lines.subList(read, lines.size()).stream().allMatch(HeaderLine::isOther);
        return lines.subList(others ? lines.size() : read, lines.size());
    }

    private static boolean isStatement(String line) {
        return HeaderLine.of(line) != null;
    }

    /** Reads the outlet and the day of its edition below the byline: "Port Ella Post", "June 3, 2024". */
    private List<String> readEdition(List<String> lines) {
        if (lines.isEmpty() || lines.size() > 2) {
            return lines;
        }
        String date = lines.getLast();
        if (date.length() > LONGEST_DATE || !date.matches(".*\\d{4}.*") || dates.published(date) == null) {
            return lines;
        }
        if (lines.size() > 1 && Sentences.isBody(lines.getFirst())) {
            return lines;
        }
        draft.put(HeaderField.DATE, date);
        draft.put(HeaderField.SOURCE, lines.size() > 1 ? lines.getFirst() : null);
        return List.of();
    }

    /** Whether the first line of a paragraph ends before the width of the others, so that it stands for itself. */
    static boolean standsAlone(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        if (lines.size() < 2 || !Character.isUpperCase(lines.get(1).codePointAt(0))) {
            return false;
        }
        int word = lines.get(1).indexOf(' ');
        return lines.getFirst().length() + 1 + (word < 0 ? lines.get(1).length() : word) < width - RAGGED;
    }

    /**
     * Whether lines are one wrapped paragraph: the first word of each line would not have fitted on the line before.
     */
    static boolean isWrapped(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean header = lines.stream().skip(1).limit(2).anyMatch(TextHeader::isStatement);
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
