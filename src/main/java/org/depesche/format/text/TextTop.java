package org.depesche.format.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;
import org.depesche.format.release.Letterhead;
import org.depesche.format.release.ReleaseEnd;
import org.depesche.format.release.RunningLine;
import org.depesche.format.release.WorkNote;
import org.depesche.tagging.SmallLetters;

/** Reads the lines above the headline of a plain text: notices, labels, the outlet with its date, contacts, the desk. */
record TextTop(DateText dates, DraftBuilder draft) {

    /** Labels that programs and newsrooms write above a manuscript. */
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:seite|page|blatt) \\d{1,3} (?:von|of) \\d{1,3}|(?:dokument|document|treffer|artikel) \\d{1,5} (?:von|of) \\d{1,5}|\\W{0,5}(?:manuskript|artikel|text|meldung|beitrag|bericht|pressemitteilung|medienmitteilung|presseinformation"
                    + "|press release|news release|manuscript|article|story)\\W{0,5}");

    private static final String DATE =
            "(?<date>\\d{1,2}\\. ?(?:\\d{1,2}\\.|\\p{L}{3,9}) ?\\d{4}|\\p{L}{3,9} \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4})";

    /** A place with the day. Words with small letters are those of a headline: "Werft schließt zum 30. Juni 2024". */
    private static final Pattern PLACE = Pattern.compile(
            "(?!\\p{Lu}\\p{Ll}{2,8}(?:tag|abend|woch|day),)\\p{Lu}[\\p{L}.'’-]+(?:[ /](?:(?:am|an der|im|in|ob der|vor der) )?\\p{Lu}[\\p{L}.'’-]+| \\(\\p{Lu}\\p{L}+\\)){0,3}, (?:den |vom )?"
                    + DATE);

    private static final Pattern ISSUE = Pattern.compile(
            "(?i)(?:ausgabe|nr\\.|nummer|seite|s\\.|jahrgang|page|p\\.|issue|vol\\.?|edition)\\s?.{1,30}");

    private static final int LONGEST_OUTLET = 60;

    private static final int LEAST_OF_ADDRESS = 3;

    /** The number of stanzas below an address in which a byline may stand. */
    private static final int BYLINES = 6;

    /** The number of the issue behind the name of an outlet. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?i),? (?:nr\\.|no\\.|ausgabe|vol\\.|issue) ?\\d{1,5}(?:[/.]\\d{1,4})?$");

    private static final Pattern ONLY_DATE = Pattern.compile(
            "(?:\\p{L}{2,10},? )?(?:\\d{1,2}\\. ?(?:\\d{1,2}\\.|\\p{L}{3,9}) ?\\d{4}|\\p{L}{3,9} \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4})(?:,? ?[–|-]? ?\\d{1,2}[:.]\\d{2}(?: Uhr)?)?");

    /** The name of a paper beside its day: "HEIDE-KURIER   Samstag, 11. Mai 2024". */
    private static final Pattern OUTLET = Pattern.compile(
            "(?<outlet>\\p{Lu}[^,.:!?|]{2,40}?)(?:,|\\s[|·–-])? (?<date>(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day), (?:den )?.{8,20})");

    /** Names of desks that stand alone above a headline. */
    private static final Set<String> DESKS = Set.of("""
            lokales politik wirtschaft sport kultur feuilleton panorama vermischtes wissen wissenschaft meinung regionales
            inland ausland technik reise medien local politics business sports culture opinion world science
            """.strip().split("\\s+"));

    /** Takes out notices, labels and contacts above the headline, and divides a text whose lines are paragraphs. */
    void read(List<List<String>> stanzas) {
        ReleaseHead release = ReleaseHead.takeFrom(stanzas);
        if (release == null) {
            dropLetterhead(stanzas);
        } else {
            release.readInto(draft).forEach(this::readsDay);
        }
        dropNotices(stanzas);
        while (stanzas.size() > 1 && isLabel(stanzas.getFirst().getFirst())) {
            dropFirstLine(stanzas);
            dropNotices(stanzas);
            if (!stanzas.isEmpty()) {
                stanzas.set(0, withoutNotices(stanzas.getFirst()));
            }
        }
        if (stanzas.size() == 1 && TextLines.areParagraphs(stanzas.getFirst())) {
            List<String> lines = stanzas.removeFirst();
            lines.forEach(line -> stanzas.add(List.of(line)));
        }
        readOutlet(stanzas);
        readEditionAbove(stanzas);
        readRunningLines(stanzas);
        dropContacts(stanzas);
        readSender(stanzas);
        if (stanzas.size() > 2
                && DESKS.contains(SmallLetters.of(stanzas.getFirst().getFirst()))) {
            draft.put(HeaderField.SECTION, stanzas.getFirst().getFirst());
            dropFirstLine(stanzas);
        }
    }

    private void dropNotices(List<List<String>> stanzas) {
        while (!stanzas.isEmpty() && draft.takesNotice(stanzas.getFirst().getFirst())) {
            dropFirstLine(stanzas);
        }
    }

    private static boolean isLabel(String line) {
        return LABEL.matcher(line).matches() || Letterhead.isClearance(line);
    }

    /** Reads the address of a writer or an office in the first lines, whose name is the source if it is an office's. */
    private void dropLetterhead(List<List<String>> stanzas) {
        if (stanzas.size() <= 2 || stanzas.getFirst().size() < LEAST_OF_ADDRESS) {
            return;
        }
        Letterhead letterhead = Letterhead.of(stanzas.getFirst());
        if (letterhead.size() == stanzas.getFirst().size()) {
            stanzas.removeFirst();
            draft.put(
                    HeaderField.SOURCE,
                    letterhead.source(stanzas.stream().limit(BYLINES).flatMap(List::stream)));
        }
    }

    /** Reads the lines with the paper that a manuscript is for, and those for its desk. */
    private void readRunningLines(List<List<String>> stanzas) {
        while (stanzas.size() > 2) {
            String line = stanzas.getFirst().getFirst();
            RunningLine running = RunningLine.of(line, dates);
            String section = EditionLine.section(line);
            if (section != null) {
                draft.put(HeaderField.SECTION, section);
            } else if (running != null) {
                draft.put(HeaderField.SOURCE, running.source());
                draft.put(HeaderField.SECTION, statesSection(stanzas.getFirst()) ? null : running.section());
                draft.put(HeaderField.DATE, running.date());
                draft.put(HeaderField.BYLINE, running.byline());
            } else if (HeaderLine.isStatement(line) || !WorkNote.is(line)) {
                return;
            }
            dropFirstLine(stanzas);
        }
    }

    private static boolean statesSection(List<String> lines) {
        return lines.stream()
                .map(HeaderLine::of)
                .anyMatch(stated -> stated != null && stated.field() == HeaderField.SECTION);
    }

    /** Reads a line above the headline: "Nordkurier, 12.04.2021, S. 3" of a clipping, "Testau, 5. Juni 2024" of a press office. */
    private void readEditionAbove(List<List<String>> stanzas) {
        if (stanzas.size() < 2) {
            return;
        }
        String first = stanzas.getFirst().getFirst();
        EditionLine edition = EditionLine.of(first, dates);
        if (edition != null) {
            draft.put(HeaderField.DATE, edition.date());
            draft.put(HeaderField.SOURCE, edition.outlet());
            draft.put(HeaderField.SECTION, edition.section());
            dropFirstLine(stanzas);
        } else if (readsDay(first)) {
            dropFirstLine(stanzas);
        }
    }

    /** Reads a line with nothing but the day, perhaps behind the place: "Testau, 5. Juni 2024". False for another line. */
    boolean readsDay(String line) {
        String state = StateLine.date(line, dates);
        if (state != null) {
            draft.put(HeaderField.DATE, state);
            return true;
        }
        Matcher outlet = OUTLET.matcher(line);
        if (outlet.matches() && ONLY_DATE.matcher(outlet.group("date")).matches()) {
            draft.put(HeaderField.SOURCE, outlet.group("outlet"));
            draft.put(HeaderField.DATE, outlet.group("date"));
            return true;
        }
        Matcher place = PLACE.matcher(line);
        if (place.matches() && dates.published(place.group("date")) != null) {
            String name = line.split(",", 2)[0];
            draft.put(HeaderField.DATE, place.group("date"));
            draft.put(
                    Byline.isPaper(name) ? HeaderField.SOURCE : HeaderField.PLACE, Byline.isPaper(name) ? name : line);
            return true;
        }
        boolean day = ONLY_DATE.matcher(line).matches() && dates.published(line) != null;
        draft.put(HeaderField.DATE, day ? line : null);
        return day;
    }

    /** Reads the name of the outlet above the lines with its issue, day and page. */
    private void readOutlet(List<List<String>> stanzas) {
        List<String> lines = stanzas.isEmpty() ? List.of() : stanzas.getFirst();
        boolean outlet = stanzas.size() > 2
                && lines.size() > 1
                && lines.getFirst().length() <= LONGEST_OUTLET
                && lines.stream()
                        .skip(1)
                        .allMatch(line -> ISSUE.matcher(line).matches()
                                || ONLY_DATE.matcher(line).matches());
        if (outlet) {
            draft.put(HeaderField.SOURCE, NUMBERED.matcher(lines.getFirst()).replaceFirst(""));
            lines.stream()
                    .filter(line -> ONLY_DATE.matcher(line).matches())
                    .forEach(line -> draft.put(HeaderField.DATE, line));
            stanzas.removeFirst();
        }
    }

    /** Reads the sender of a release in a line above the headline, if the lines for the press below the text name it again. */
    private void readSender(List<List<String>> stanzas) {
        if (stanzas.size() < 4
                || stanzas.getFirst().size() > 1
                || Sentences.isEnded(stanzas.get(1).getFirst())) {
            return;
        }
        String name = stanzas.getFirst().getFirst();
        boolean again = Letterhead.isName(name)
                && stanzas.stream()
                        .skip(2)
                        .anyMatch(lines -> ReleaseEnd.isContacts(lines)
                                && lines.stream().anyMatch(line -> line.equals(name) || line.contains(": " + name)));
        if (again) {
            draft.put(HeaderField.SOURCE, name);
            stanzas.removeFirst();
        }
    }

    private List<String> withoutNotices(List<String> lines) {
        List<String> rest =
                lines.stream().filter(line -> !draft.takesNotice(line)).toList();
        return rest.isEmpty() ? lines : rest;
    }

    /** Drops the date alone and the people to call, which press offices write above a text. */
    private void dropContacts(List<List<String>> stanzas) {
        while (stanzas.size() > 2) {
            if (readsDay(stanzas.getFirst().getFirst())) {
                dropFirstLine(stanzas);
            } else if (ReleaseEnd.isContacts(stanzas.getFirst())) {
                stanzas.removeFirst();
            } else {
                return;
            }
        }
    }

    private static void dropFirstLine(List<List<String>> stanzas) {
        List<String> first = stanzas.removeFirst();
        if (first.size() > 1) {
            stanzas.addFirst(first.subList(1, first.size()));
        }
    }
}
