package org.depesche.format.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.format.BylineText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.release.RunningLine;
import org.depesche.format.release.WorkNote;
import org.depesche.format.text.EditionLine;
import org.depesche.format.text.HeaderLine;
import org.jspecify.annotations.Nullable;

/** A line above a text whose own words tell its field, such as {@code Von Lisa Beispiel | 3. Mai 2024}. */
final class NamedLine {

    private static final int LONGEST = 250;

    private static final Pattern BETWEEN = Pattern.compile("\\s+[|·•/]\\s+");

    /** Words above press releases and articles that tell their kind; they may precede the date. */
    private static final Pattern KIND = Pattern.compile(
            "(?iU)(?:nr\\.?|no\\.?|ausgabe)\\s?\\d{1,4}(?:\\s?[/-]\\s?\\d{1,4})?|(?:(?:presse|medien)-?(?:mitteilung|information|meldung|info|text|erklärung|dienst|service|notiz)|press release|news release|media release"
                    + "|for immediate release|zur sofortigen veröffentlichung|entwurf|draft)(?:\\s*(?:nr\\.?|no\\.?)?\\s*[\\d/-]*)?[:!]?");

    /** The author's function, or the relation to the paper, below the name. */
    private static final Pattern FUNCTION = Pattern.compile(
            "(?U)(?i:(?:\\p{L}+ ){0,3}(?:staff|contributing|senior|chief|managing) (?:writer|reporter|correspondent|editor)|(?:\\p{L}+ )?staff(?: writer)?s?|special to the .{3,40}|(?:freie[r]? |redaktionelle[r]? )?(?:mitarbeiter(?:in)?|redaktionsmitglied|redaktionsvolontär(?:in)?))");

    /** Who writes for a club: "Pressewart Jan Muster". */
    private static final Pattern OF_CLUB = Pattern.compile(
            "(?iU)(?:pressewart(?:in)?|schriftführer(?:in)?|schriftwart(?:in)?|presse-?beauftragte[r]?|club secretary|press officer):? (?<name>\\p{Lu}\\p{L}.{2,40})");

    /** Who worked on a broadcast, and did not write it. */
    private static final Pattern CREW = Pattern.compile(
            "(?iU)(?:redaktion|redakteur(?:in)?|cvd|regie|ton|technik|schnitt|kamera|producer|produktion|sprecher(?:in)?|moderation|editor|edited by|presenter|camera|sound|cut)\\s?:?\\s(?<name>\\p{Lu}\\p{L}.{2,40})");

    private static final Pattern BY = Pattern.compile(
            "(?i)^(?:texte?(?: (?:und|&|and) (?:fotos?|bilder|photos?))?\\s*:\\s*(?:von |by )?|aufgezeichnet von |von |by )(?=\\S)");

    /** The names of the photographers, and the word that tells the authors apart from them. */
    private static final Pattern NOT_BY = Pattern.compile(
            "(?:,| und| and| &)? \\p{Lu}[\\p{L}.’'-]*(?: [\\p{L}.’'-]+){0,3} \\((?:Fotos?|Bilder|Photos?)\\)| \\((?:Texte?|text)\\)");

    private static final String WEEKDAY = "(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)\\.?|\\p{L}{2,8}(?:tag|day|woch|abend))";

    private static final Pattern DATE = Pattern.compile(
            "(?:(?:Ausgabe|Heft|Issue|Edition) (?:(?:vom|of) )?)?(?:(?:" + KIND
                    + ")(?:\\s*[|,·–:-]\\s*|\\s+)(?:(?:vom|of)\\s+)?)?(?:(?:(?:D-)?\\d{5} )?(?<place>(?!Stand\\b|Send|"
                    + WEEKDAY
                    + "\\b)\\p{Lu}[\\p{L}. /-]{1,40}?),?\\s+(?:(?:den|am)\\s+)?)?(?:(?:Stand|Sendung|Sendedatum|Sendetermin|Ausstrahlung|Erstsendung|Broadcast|Airdate):?\\s+)?(?<date>(?:"
                    + WEEKDAY
                    + ",?\\s+(?:den\\s+)?)?(?:\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}{3,9}\\.?)\\s?(?:\\d{4}|\\d\\d)|\\d{4}-\\d\\d-\\d\\d"
                    + "|\\d{1,2} \\p{L}{3,9}\\.? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4})"
                    + "(?:[,T –-]*(?:um )?\\d{1,2}[:.]\\d{2}(?:\\s?(?:Uhr|h|[ap]\\.?m\\.?))?)?)(?:,? (?:Seite|S\\.|page|p\\.) ?\\d{1,3})?");

    /** A field with its value; without a field the name of a kind or a note for the newsroom, which are left out. */
    private record Part(
            @Nullable HeaderField field,
            @Nullable String value,
            @Nullable Byline byline) {}

    private final List<Part> parts;

    private NamedLine(List<Part> parts) {
        this.parts = parts;
    }

    /** The line; null if it is any other line. */
    static @Nullable NamedLine of(String line, DateText dates) {
        if (line.length() > LONGEST) {
            return null;
        }
        RunningLine running = RunningLine.of(line, dates);
        if (running != null) {
            return new NamedLine(parts(running));
        }
        boolean several = BETWEEN.splitAsStream(line)
                        .filter(piece -> HeaderLine.of(piece) != null || WorkNote.is(piece))
                        .count()
                > 1;
        List<Part> whole = several ? List.of() : parts(line, dates);
        if (!whole.isEmpty()) {
            return new NamedLine(whole);
        }
        List<Part> parts = new ArrayList<>();
        for (String piece : BETWEEN.split(line)) {
            List<Part> found = parts(piece, dates);
            if (found.isEmpty()) {
                return null;
            }
            parts.addAll(found);
        }
        return new NamedLine(parts);
    }

    private static List<Part> parts(RunningLine line) {
        List<Part> parts = new ArrayList<>(List.of(
                new Part(HeaderField.SOURCE, line.source(), null),
                new Part(HeaderField.SECTION, line.section(), null),
                new Part(HeaderField.DATE, line.date(), null)));
        if (line.byline() != null) {
            parts.add(new Part(HeaderField.BYLINE, line.byline(), null));
        }
        return parts;
    }

    private static List<Part> parts(String piece, DateText dates) {
        HeaderLine stated = HeaderLine.of(piece);
        if (stated != null) {
            return List.of(new Part(stated.field(), stated.value(), null));
        }
        String names = NOT_BY.matcher(BY.matcher(piece).replaceFirst("Von ")).replaceAll("");
        if (BylineText.is(names) && BY.matcher(piece).find()) {
            return List.of(new Part(
                    HeaderField.BYLINE,
                    null,
                    new Byline(piece, Byline.parse(names).authors())));
        }
        Matcher club = OF_CLUB.matcher(piece);
        if (club.matches() && BylineText.isName(club.group("name"))) {
            return List.of(new Part(HeaderField.BYLINE, club.group("name"), null));
        }
        EditionLine edition = EditionLine.of(piece, dates);
        if (edition != null) {
            return List.of(
                    new Part(HeaderField.SOURCE, edition.outlet(), null),
                    new Part(HeaderField.DATE, edition.date(), null));
        }
        Matcher date = DATE.matcher(piece);
        if (date.matches() && dates.time(date.group("date")) != null) {
            return List.of(
                    new Part(HeaderField.DATE, date.group("date"), null),
                    new Part(HeaderField.PLACE, date.group("place"), null));
        }
        Matcher crew = CREW.matcher(piece);
        if (crew.matches() && BylineText.isName(crew.group("name"))) {
            return List.of(new Part(null, null, null));
        }
        return KIND.matcher(piece).matches() || FUNCTION.matcher(piece).matches() || WorkNote.is(piece)
                ? List.of(new Part(null, null, null))
                : List.of();
    }

    boolean states(HeaderField field) {
        return parts.stream().anyMatch(part -> part.field == field);
    }

    /** The day that the line states; null if it states none. */
    @Nullable
    String date() {
        return parts.stream()
                .filter(part -> part.field == HeaderField.DATE)
                .map(Part::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    void putInto(DraftBuilder draft) {
        for (Part part : parts) {
            if (part.byline != null) {
                draft.byline(part.byline);
            } else if (part.field == HeaderField.KICKER && part.value != null) {
                draft.secondLine(part.value);
            } else if (part.field != null) {
                draft.put(part.field, part.value);
            }
        }
    }
}
