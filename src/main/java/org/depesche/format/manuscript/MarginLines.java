package org.depesche.format.manuscript;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.release.ContactLines;
import org.depesche.format.release.Letterhead;
import org.depesche.format.release.RunningLine;
import org.jspecify.annotations.Nullable;

/**
 * The lines at the top and the foot of a document's pages. They are no text, but often name the sender, the paper, the day
 * or the section, where the text itself does not.
 */
public record MarginLines(List<String> lines) {

    private static final int MOST = 40;

    private static final int LONGEST = 200;

    private static final Pattern BETWEEN = Pattern.compile("\\s+[|·•–—/-]\\s+|\\s*[|;]\\s*|\\s{3,}");

    /** Between a name and the street, where nothing else separates them. */
    private static final Pattern COMMA = Pattern.compile(",\\s+");

    /** The word for press releases behind the name of a sender. */
    private static final Pattern KIND = Pattern.compile(
            "(?iU)(?<=\\S)\\s+(?:(?:presse|medien)-?(?:mitteilung|information|meldung|info)|(?:press|news|media) release)$");

    private static final Pattern RIGHTS = Pattern.compile(
            "(?iU)(?:©|\\(c\\)|copyright\\b).{0,12}\\b(?:19|20)\\d\\d\\b.*|.*(?:rechte vorbehalten|rights reserved)\\b.*");

    /** The day of a template, or of a print. */
    private static final Pattern OTHER_DAY = Pattern.compile(
            "(?iU)\\b(?:stand|druck(?:datum)?|(?:aus)?gedruckt|printed|version|rev(?:ision)?|vorlage|template)\\b");

    static MarginLines of(List<OfficeParagraph> paragraphs) {
        return new MarginLines(paragraphs.stream()
                .flatMap(paragraph -> paragraph.text().replace('\t', '|').lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList());
    }

    /**
     * Puts the fields that the lines state and the text does not.
     *
     * @param release whether a press office sent the document
     * @param company the company of which the text speaks first, as it writes the name; null if there is none
     */
    void complete(DraftBuilder draft, boolean release, @Nullable String company, DateText dates) {
        for (String line : lines) {
            if (draft.takesNotice(line)) {
                continue;
            }
            RunningLine running = RunningLine.of(line, dates);
            boolean dated = !OTHER_DAY.matcher(line).find();
            if (running != null) {
                draft.put(HeaderField.SOURCE, running.source());
                draft.put(HeaderField.SECTION, running.section());
                draft.put(HeaderField.DATE, dated ? running.date() : null);
            } else if (RIGHTS.matcher(line).matches()) {
                draft.put(HeaderField.RIGHTS, line);
                draft.put(HeaderField.DATE, dated ? day(line, dates) : null);
            } else if (dated) {
                NamedLine named = NamedLine.of(line, dates);
                draft.put(HeaderField.DATE, named == null ? null : named.date());
            }
        }
        draft.put(HeaderField.SOURCE, paper());
        String sender = sender(release);
        draft.put(HeaderField.SOURCE, company != null && company.equalsIgnoreCase(sender) ? company : sender);
    }

    /** Whether a line says who has the rights. */
    static boolean isRights(String line) {
        return RIGHTS.matcher(line).matches();
    }

    /** The day that stands alone between other parts of a line; null if none does. */
    private static @Nullable String day(String line, DateText dates) {
        return BETWEEN.splitAsStream(line)
                .filter(FormLabel::isDay)
                .filter(part -> dates.published(part) != null)
                .findFirst()
                .orElse(null);
    }

    /** The paper that a line names beside a note for its newsroom; null if there is none. */
    private @Nullable String paper() {
        return parts().filter(RunningLine::isPaper).findFirst().orElse(null);
    }

    /** The organisation from which the document comes; null if none is named as its sender. */
    @Nullable
    String sender(boolean release) {
        String named = lines.stream()
                .map(MarginLines::releasedBy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean letter = release || named != null || lines.stream().anyMatch(ContactLines::is);
        String sender = named == null && letter
                ? parts().filter(MarginLines::isSender).findFirst().orElse(null)
                : named;
        return sender == null ? null : written(sender);
    }

    /** The sender on a line that says that it is a press release: "Hafen AG – Presseinformation"; null if it is no such line. */
    private static @Nullable String releasedBy(String line) {
        List<String> parts = BETWEEN.splitAsStream(line).toList();
        boolean release = parts.size() > 1 && parts.stream().anyMatch(Letterhead::isRelease);
        String first = parts.getFirst();
        if (!release) {
            return null;
        }
        return !Letterhead.isRelease(first) && Letterhead.isShortName(first)
                ? first
                : parts.stream().filter(MarginLines::isSender).findFirst().orElse(null);
    }

    private static boolean isSender(String part) {
        return Letterhead.isName(part) && Letterhead.isOrganisation(part) && part.indexOf(':') < 0;
    }

    private Stream<String> parts() {
        return lines.stream()
                .flatMap(BETWEEN::splitAsStream)
                .flatMap(part -> ContactLines.is(part) ? COMMA.splitAsStream(part) : Stream.of(part))
                .map(part -> KIND.matcher(part).replaceFirst(""));
    }

    /** A name in capitals as another line writes it. */
    private String written(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? parts().filter(part -> part.length() >= name.length()
                                && part.regionMatches(true, 0, name, 0, name.length())
                                && !part.startsWith(name))
                        .map(part -> part.substring(0, name.length()))
                        .findFirst()
                        .orElse(name)
                : name;
    }
}
