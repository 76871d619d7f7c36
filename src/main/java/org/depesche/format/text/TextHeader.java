package org.depesche.format.text;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.BylineText;
import org.depesche.format.DateText;
import org.depesche.format.DatelineText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;
import org.depesche.format.release.Letterhead;
import org.depesche.format.release.RunningLine;
import org.depesche.tagging.Block;

/** Reads the lines above the body of a plain text: headline, second line, statements, byline with outlet and date. */
record TextHeader(DateText dates, DraftBuilder draft) {

    private static final int LONGEST_DATE = 40;
    private static final int LONGEST_LEAD = 600;

    /** The position of a writer, in the line below the name. */
    private static final Pattern STAFF = Pattern.compile(
            "(?i)(?:[\\p{L}.'’ -]{2,40} )?(?:(?:staff|senior|special|chief|political|sports|business|education) (?:writer|reporter|correspondent|editor)|correspondent|reporter)");

    /** Reads headline and header lines, and returns the stanza at which the body begins. */
    int read(List<List<String>> stanzas) {
        int body = readHead(stanzas);
        boolean labelled = body < stanzas.size()
                && HeaderStanza.isTextLabel(stanzas.get(body).getFirst());
        if (labelled && stanzas.get(body).size() > 1) {
            stanzas.set(body, stanzas.get(body).subList(1, stanzas.get(body).size()));
            return body;
        }
        return labelled ? body + 1 : body;
    }

    private int readHead(List<List<String>> stanzas) {
        int at = 0;
        while (HeaderStanza.isStated(stanzas, at) || HeaderStanza.isLead(stanzas, at)) {
            if (HeaderStanza.isLead(stanzas, at)) {
                List<String> lines = stanzas.get(at);
                draft.block(Block.Kind.LEAD, String.join("\n", lines.subList(1, lines.size())));
                at++;
                continue;
            }
            List<String> text = readStatements(stanzas.get(at));
            if (!text.isEmpty()) {
                stanzas.set(at, text);
                return at;
            }
            at++;
        }
        if (draft.hasHeadline() && hasByline(stanzas, at) && stanzas.get(at).size() <= 2) {
            List<String> rest = readStatements(stanzas.get(at));
            if (rest.stream().allMatch(line -> STAFF.matcher(line).matches())) {
                return at + 1;
            }
        }
        if (draft.hasHeadline() || at == stanzas.size()) {
            return at;
        }
        if (KickerLine.standsAlone(stanzas, at)) {
            draft.put(HeaderField.KICKER, stanzas.get(at).getFirst());
            at++;
        }
        List<String> rest = readStatements(stanzas.get(at));
        if (draft.hasHeadline() && !rest.isEmpty()) {
            stanzas.set(at, rest);
            return at;
        }
        return readTitle(stanzas, at, rest);
    }

    /** Reads the headline, unless it is stated, and the second line; returns the stanza at which the body begins. */
    private int readTitle(List<List<String>> stanzas, int at, List<String> lines) {
        List<String> rest = lines;
        boolean more = at + 1 < stanzas.size();
        if (!draft.hasHeadline()) {
            if (isText(rest)) {
                stanzas.set(at, rest);
                return at;
            }
            if (KickerLine.begins(rest, stanzas.subList(at + 1, stanzas.size()))) {
                draft.put(HeaderField.KICKER, rest.getFirst());
                rest = rest.subList(1, rest.size());
            }
            draft.put(HeaderField.HEADLINE, rest.getFirst());
            rest = readStatements(rest.subList(1, rest.size()));
        }
        if (more && (rest.size() == 1 && readsDay(rest.getFirst()) || readsName(rest))) {
            rest = List.of();
        }
        boolean second = !rest.isEmpty() && !Sentences.isBody(rest.getFirst());
        if (second && (rest.size() == 1 && more || rest.size() > 1 && HeaderLine.isStatement(rest.get(1)))) {
            draft.secondLine(rest.getFirst());
            rest = readStatements(rest.subList(1, rest.size()));
        }
        rest = readEdition(rest);
        if (!rest.isEmpty()) {
            stanzas.set(at, rest);
            return at;
        }
        return readBelow(stanzas, at);
    }

    /** Whether lines are no headline: the salutation of a letter, or running text. */
    private static boolean isText(List<String> lines) {
        boolean salutation = lines.size() == 1 && lines.getFirst().endsWith(",");
        return salutation || TextLines.isWrapped(lines) || Sentences.isBody(lines.getFirst());
    }

    /** Reads a line with nothing but the name of the author below the headline. */
    private boolean readsName(List<String> lines) {
        boolean name = lines.size() == 1 && !draft.hasByline() && BylineText.isNames(lines.getFirst());
        draft.put(HeaderField.BYLINE, name ? lines.getFirst() : null);
        return name;
    }

    /** Reads the second line, byline and statements in stanzas below that of the headline, and returns where the body begins. */
    private int readBelow(List<List<String>> stanzas, int headline) {
        int at = headline;
        at += readState(stanzas, at + 1) ? 1 : 0;
        at += readSender(stanzas, at + 1) ? 1 : 0;
        if (isSecondLine(stanzas, at + 1)) {
            draft.secondLine(stanzas.get(at + 1).getFirst());
            at++;
        } else if (SecondLine.isSubhead(stanzas.subList(at + 1, stanzas.size()))) {
            draft.block(Block.Kind.SUBHEAD, stanzas.get(at + 1).getFirst());
            return at + 2;
        }
        at += readState(stanzas, at + 1) ? 1 : 0;
        if (at + 2 < stanzas.size() && readsName(stanzas.get(at + 1))) {
            return at + 2;
        }
        if (HeaderStanza.isStated(stanzas, at + 1)) {
            readStatements(stanzas.get(at + 1));
            return at + 2;
        }
        if (isOfWriter(stanzas, at + 2) && !hasByline(stanzas, at + 1)) {
            String lead = String.join("\n", stanzas.get(at + 1));
            if (lead.length() <= LONGEST_LEAD
                    && Sentences.isEnded(stanzas.get(at + 1).getLast())) {
                draft.block(Block.Kind.LEAD, lead);
                readStatements(stanzas.get(at + 2)).forEach(this::readOfWriter);
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

    /** Whether a line of its own below the headline is the second one: a byline, statements or running text follow. */
    private static boolean isSecondLine(List<List<String>> stanzas, int at) {
        if (at + 1 >= stanzas.size() || stanzas.get(at).size() > 1 || HeaderStanza.isStated(stanzas, at)) {
            return false;
        }
        String line = stanzas.get(at).getFirst();
        boolean stated = HeaderStanza.isStated(stanzas, at + 1)
                || hasByline(stanzas, at + 1)
                || stanzas.get(at + 1).size() == 1
                        && BylineText.isNames(stanzas.get(at + 1).getFirst());
        return !BylineText.isNames(line)
                && !StateLine.is(line)
                && (stated && !Sentences.isBody(line) && !Sentences.isEnded(line)
                        || SecondLine.is(stanzas.subList(at, stanzas.size())));
    }

    private boolean readsDay(String line) {
        return new TextTop(dates, draft).readsDay(line);
    }

    /** Reads a line of its own with the date below a headline. */
    private boolean readState(List<List<String>> stanzas, int at) {
        if (at >= stanzas.size() || stanzas.get(at).size() > 1) {
            return false;
        }
        String line = stanzas.get(at).getFirst();
        return at + 1 < stanzas.size()
                && (Letterhead.isRelease(line) || readsDay(line) || RunningLine.readsEdition(line, dates, draft));
    }

    /** Reads the name of the organisation that sends a release, in a line of its own above a dateline. */
    private boolean readSender(List<List<String>> stanzas, int at) {
        boolean sender = at + 1 < stanzas.size()
                && stanzas.get(at).size() == 1
                && stanzas.get(at).getFirst().length() <= LONGEST_DATE
                && Letterhead.isOrganisation(stanzas.get(at).getFirst())
                && DatelineText.startOf(stanzas.get(at + 1).getFirst()) != null;
        draft.put(HeaderField.SOURCE, sender ? stanzas.get(at).getFirst() : null);
        return sender;
    }

    private static boolean hasByline(List<List<String>> stanzas, int at) {
        return at < stanzas.size() && BylineText.is(stanzas.get(at).getFirst());
    }

    /** Whether lines are a byline with the function of the writer and the day at most. */
    private boolean isOfWriter(List<List<String>> stanzas, int at) {
        return hasByline(stanzas, at)
                && stanzas.get(at).stream()
                        .skip(1)
                        .allMatch(line -> STAFF.matcher(line).matches()
                                || HeaderLine.isStatement(line)
                                || StateLine.is(line)
                                || line.length() <= LONGEST_DATE && dates.published(line) != null);
    }

    private void readOfWriter(String line) {
        HeaderLine stated = HeaderLine.of(line);
        if (stated != null) {
            stated.putInto(draft);
        } else {
            readsDay(line);
        }
    }

    private List<String> readStatements(List<String> lines) {
        return lines.isEmpty() ? lines : new HeaderStanza(lines).readInto(draft);
    }

    /** Reads the outlet and the day of its edition below the byline: "Port Ella Post", "June 3, 2024". */
    private List<String> readEdition(List<String> lines) {
        if (lines.isEmpty() || lines.size() > 2) {
            return lines;
        }
        if (lines.size() == 1 && StateLine.is(lines.getFirst()) && readsDay(lines.getFirst())) {
            return List.of();
        }
        if (lines.size() == 1 && draft.hasByline() && HeaderLine.isOutlet(lines.getFirst())) {
            draft.put(HeaderField.SOURCE, lines.getFirst());
            return List.of();
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
}
