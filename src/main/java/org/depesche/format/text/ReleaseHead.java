package org.depesche.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;
import org.depesche.format.release.ContactLines;
import org.depesche.format.release.Letterhead;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a press office above the headline of a release: its name and address, the kind of text, numbers of files, the
 * day. They end above "Subject:" or "Betreff:", or behind the line that says that a press release follows.
 *
 * @param lines above the headline
 */
record ReleaseHead(List<String> lines) {

    private static final int MOST = 14;
    private static final int LONGEST = 100;

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    /** A paper with its desk above a manuscript: "Weserpost - Lokalredaktion Teststedt". */
    private static final Pattern DESK = Pattern.compile(
            "(?iU)(?<outlet>[^,|]{3,40}?)(?: [-–|·] |, )(?:\\p{L}{0,15}redaktion|(?:news ?|city )?desk|newsroom)\\b.{0,40}");

    /** Takes the lines from the top of a text; null, and nothing is taken, if it begins otherwise. */
    static @Nullable ReleaseHead takeFrom(List<List<String>> stanzas) {
        List<String> top = new ArrayList<>();
        for (List<String> stanza : stanzas.subList(0, Math.min(MOST, stanzas.size()))) {
            stanza.stream().limit(MOST).map(Letterhead::joined).forEach(top::add);
        }
        int size = 0;
        while (size < Math.min(MOST, top.size())
                && top.get(size).length() <= LONGEST
                && !Sentences.isBody(top.get(size))
                && !isSubject(top.get(size))) {
            size++;
        }
        boolean subject = size < top.size() && isSubject(top.get(size));
        int end = subject ? size : endOfLabel(top.subList(0, size));
        boolean named = end > 0
                && (isOfOffice(top.subList(0, end))
                        || isShortName(top.subList(0, end)) && hasHeadline(top.subList(end, size)));
        if (!named || end == top.size()) {
            return null;
        }
        int left = end;
        while (left >= stanzas.getFirst().size()) {
            left -= stanzas.removeFirst().size();
        }
        stanzas.set(0, stanzas.getFirst().subList(left, stanzas.getFirst().size()));
        return new ReleaseHead(top.subList(0, end));
    }

    /** The number of lines up to the one that says that a press release follows, below others; 0 if none says so. */
    private static int endOfLabel(List<String> top) {
        for (int i = top.size() - 1; i > 0; i--) {
            if (Letterhead.isRelease(top.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isSubject(String line) {
        HeaderLine stated = HeaderLine.of(line);
        return stated != null
                && stated.field() == HeaderField.HEADLINE
                && !stated.value().isBlank();
    }

    /** Whether lines name an organisation, or have its address, or say that a press release follows. */
    private static boolean isOfOffice(List<String> above) {
        long stated =
                above.stream().filter(line -> HeaderLine.isStatement(line)).count();
        return !HeaderLine.isStatement(above.getFirst())
                && (stated > 1
                        || above.stream()
                                .anyMatch(line -> Letterhead.isOrganisation(line)
                                        || Letterhead.senderOf(line) != null
                                        || ContactLines.is(line)
                                        || !line.equals(above.getLast()) && Letterhead.isRelease(line)));
    }

    private static @Nullable String sender(String line) {
        String named = Letterhead.senderOf(line);
        return named == null && Letterhead.isOrganisation(line) ? line : named;
    }

    /** Whether lines are a short name above the line which says that a press release follows. */
    private static boolean isShortName(List<String> above) {
        return above.size() == 2
                && Letterhead.isRelease(above.getLast())
                && Letterhead.isName(above.getFirst())
                && Letterhead.isShortName(above.getFirst())
                && !Letterhead.isPerson(above.getFirst())
                && !HeaderLine.isStatement(above.getFirst());
    }

    /** Whether a line that states nothing stands between the head and the text, so that the name above is not the headline. */
    private static boolean hasHeadline(List<String> below) {
        return below.stream()
                .anyMatch(line ->
                        !HeaderLine.isStatement(line) && !YEAR.matcher(line).find());
    }

    /** Puts the sender and the statements of the lines, and returns the other lines. */
    List<String> readInto(DraftBuilder draft) {
        List<String> others = new ArrayList<>();
        lines.stream()
                .filter(line -> !HeaderLine.isStatement(line))
                .map(ReleaseHead::sender)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(sender -> draft.put(HeaderField.SOURCE, sender));
        draft.put(HeaderField.SOURCE, isShortName(lines) ? lines.getFirst() : null);
        Matcher desk = DESK.matcher(lines.getFirst());
        draft.put(HeaderField.SOURCE, desk.matches() ? desk.group("outlet") : null);
        for (String line : lines) {
            HeaderLine stated = HeaderLine.of(line);
            if (stated != null) {
                stated.putInto(draft);
            } else if (!draft.takesNotice(line)) {
                others.add(line);
            }
        }
        return others;
    }
}
