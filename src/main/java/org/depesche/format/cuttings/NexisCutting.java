package org.depesche.format.cuttings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Passage;
import org.depesche.format.Vocabulary;
import org.depesche.format.text.TextBody;
import org.depesche.format.text.TextLines;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * An article from Nexis. Outlet, date and headline stand above the labelled lines without labels of their own: in the old form
 * in this order, in the new form the headline first. The text follows the labels, or the word "Body"; other labels follow it.
 */
final class NexisCutting {

    /** The labels that state a field, in lower case. */
    private static final Map<String, HeaderField> FIELDS = Vocabulary.of("""
            HEADLINE: headline, schlagzeile, überschrift
            BYLINE: byline, autor, author
            SECTION: section, rubrik
            PLACE: dateline
            LEAD: highlight
            LANGUAGE: language, sprache
            RIGHTS: copyright
            CORRECTION: correction
            KEYWORDS: subject
            """, HeaderField::valueOf);

    private static final Pattern LABEL = Pattern.compile(
            "(?<name>URL|[A-Z]{4,16}(?:-[A-Z]{4,12})?|Headline|Byline|Section|Length|Dateline|Highlight|Graphic|Load-Date|Language|Publication-Type"
                    + "|Journal Code|Source|Subject|Industry|Geographic|Company|Person|Organization|Notes|Correction|Series|Classification|Autor|Rubrik|Länge|LÄNGE|Sprache|Update)"
                    + "\\s?:(?:\\s+(?<value>.*))?");

    private static final Pattern TEXT = Pattern.compile("(?:Body|BODY)\\s?:?");
    private static final Pattern ALONE = Pattern.compile("Graphic|Classification|Notes|Correction");

    /** The edition below the date. In documents it is a paragraph of its own. */
    private static final Pattern EDITION = Pattern.compile("(?iU)(?:[\\w.-]+ ){1,3}edition(?: \\d)?|\\p{L}{3,}ausgabe");

    private static final Pattern RIGHTS = Pattern.compile("(?:Copyright|©|\\([cC]\\))\\s?.{3,200}");

    /** Parts of a section that are a place on the page. */
    private static final Pattern OF_PAGE = Pattern.compile(
            "(?i)(?:section|teil) \\p{L}{1,2}\\d?|column \\d{1,2}|(?:pg?\\.?|pages?|s\\.|seite) ?\\p{L}?\\d{1,3}.*|version:? ?\\d+.*|\\d{1,3}");

    private static final Pattern OF_PICTURE = Pattern.compile(
            "(?i)^(?:photos?|graphics?|images?|drawings?|pictures?|charts?|maps?|fotos?|grafik)\\b\\s?[:,]?\\s*");

    /** How sure the database is of a subject: "TOLLS (88%)". */
    private static final Pattern WEIGHT = Pattern.compile("\\s?\\(\\d{1,3} ?%\\)");

    private static final Pattern BETWEEN_PARTS =
            Pattern.compile("\\s*;\\s*|,\\s*(?=(?:[Pp]gs?\\.|[Pp]ages?|S\\.|Seite)\\s?\\p{L}?\\d)");

    private static final int LONGEST = 2_000;

    private final DateText dates;
    private final DraftBuilder draft;
    private final Map<HeaderField, String> stated = new EnumMap<>(HeaderField.class);
    private final List<List<String>> head = new ArrayList<>();
    private final List<List<String>> body = new ArrayList<>();
    private String graphic = "";

    /** Whether the labels above the text, or those below it, have been read. */
    private boolean labelled;

    private boolean begun;

    /** The label of the next lines, which stands on a line of its own. */
    private @Nullable String carried;

    private boolean ended;

    NexisCutting(DateText dates, DraftBuilder draft) {
        this.dates = dates;
        this.draft = draft;
    }

    void read(List<String> lines) {
        boolean ordered = lines.stream().noneMatch(line -> line.strip().equals("Body"));
        TextLines.stanzas(String.join("\n", lines)).forEach(this::readStanza);
        readHead(ordered);
        stated.forEach((field, value) -> draft.put(field, value(field, value)));
        TextBody.readBody(body, draft);
        String caption = OF_PICTURE.matcher(graphic).replaceFirst("");
        if (caption.indexOf(' ') > 0) {
            Passage.ofPicture(caption, null, null).forEach(draft::passage);
        }
    }

    private static String value(HeaderField field, String value) {
        return switch (field) {
            case SECTION -> section(value);
            case KEYWORDS -> WEIGHT.matcher(value).replaceAll("");
            default -> value;
        };
    }

    private void readStanza(List<String> lines) {
        String open = carried;
        carried = null;
        List<String> own = new ArrayList<>();
        for (String line : lines) {
            Matcher label = LABEL.matcher(line);
            if (TEXT.matcher(line).matches() && !begun) {
                begun = true;
                open = null;
            } else if (begun && ALONE.matcher(line).matches()) {
                ended = true;
                open = SmallLetters.of(line.strip());
                carried = open;
            } else if (label.matches() && (!begun || isBelow(label.group("name")))) {
                open = readLabel(label);
            } else if (RIGHTS.matcher(line).matches()) {
                draft.put(HeaderField.RIGHTS, line);
            } else if (open != null) {
                state(open, line);
            } else {
                own.add(line);
            }
        }
        if (!own.isEmpty() && !ended) {
            begun |= labelled;
            (begun ? body : head).add(own);
        }
    }

    private String readLabel(Matcher label) {
        String name = SmallLetters.of(label.group("name"));
        labelled = true;
        ended |= begun;
        state(name, label.group("value"));
        // the note of a correction is a paragraph of its own
        carried = name.equals("correction") && label.group("value") == null ? name : null;
        return name;
    }

    /** Whether a label stands below texts, so that it is no word of one. */
    private static boolean isBelow(String label) {
        return SmallLetters.of(label)
                .matches(
                        "load-date|update|language|sprache|graphic|publication-type|url|subject|classification|notes"
                                + "|correction(?:-date)?|journal(?:-| )code|geographic|industry|company|person|organization|series|copyright|type");
    }

    private void state(String label, @Nullable String value) {
        if (value == null) {
            return;
        }
        HeaderField field = FIELDS.get(label);
        if (field != null) {
            stated.merge(field, value, (one, other) -> one.length() > LONGEST ? one : one + " " + other);
        } else if (label.equals("graphic") && graphic.length() <= LONGEST) {
            graphic = (graphic + " " + value).strip();
        }
    }

    /** @param ordered whether the outlet comes first */
    private void readHead(boolean ordered) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        boolean dated = false;
        for (List<String> stanza : head) {
            boolean edition = false;
            for (String line : stanza) {
                if (!dated && dates.published(line) != null) {
                    draft.put(HeaderField.DATE, line);
                    dated = true;
                    edition = true;
                } else if (!edition
                        && !(dated && after.isEmpty() && EDITION.matcher(line).matches())) {
                    (dated ? after : before).add(line);
                }
            }
        }
        boolean titled = !ordered && before.size() > 1;
        if (!before.isEmpty()) {
            draft.put(HeaderField.SOURCE, titled ? before.getLast() : before.getFirst());
        }
        draft.put(HeaderField.HEADLINE, stated.remove(HeaderField.HEADLINE));
        readTitle(titled ? before.subList(0, before.size() - 1) : after);
    }

    private void readTitle(List<String> heading) {
        int first = 0;
        while (first < heading.size() && !heading.get(first).endsWith(";")) {
            first++;
        }
        // a semicolon at the end of a line divides the headline from the second one
        boolean two = first + 1 < heading.size();
        String headline = String.join(" ", two ? heading.subList(0, first + 1) : heading);
        draft.put(HeaderField.HEADLINE, two ? headline.substring(0, headline.length() - 1) : headline);
        draft.put(HeaderField.KICKER, two ? String.join(" ", heading.subList(first + 1, heading.size())) : null);
    }

    private static String section(String value) {
        for (String part : BETWEEN_PARTS.split(value)) {
            if (!OF_PAGE.matcher(part).matches()) {
                return part;
            }
        }
        return value;
    }
}
