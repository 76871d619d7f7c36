package org.depesche.format.layout;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.BylineText;
import org.depesche.format.DateText;
import org.depesche.format.DatelinePlace;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.release.RunningLine;
import org.depesche.format.text.HeaderLine;

/** Reads the lines round a headline that state a field: the date, the byline, the place before the first sentence. */
final class StatedFields {

    private static final int LONGEST_LINE = 110;

    private static final Pattern DATE_LINE = Pattern.compile(
            "(?:(?!Stand|Datum|Date|Published|Updated)(?<place>\\p{Lu}[\\p{L} ./-]{1,40}?)(?:,\\s*(?:den\\s+|am\\s+)?|\\s+den\\s+)"
                    + "|\\p{L}[\\p{L} ]{2,25}:?\\s+(?:am\\s+|den\\s+|vom\\s+|on\\s+)?)?(?<date>"
                    + PageHead.DATE.pattern()
                    + "(?:,?\\s*(?:um\\s+|at\\s+|[|–-]\\s*)?\\d{1,2}[:.]\\d{2}(?:\\s*(?:Uhr|[ap]\\.?m\\.?))?)?)");

    /** A place before the first sentence, which is bold or names an agency: "Kiel (dpa)." */
    private static final Pattern PLACE = Pattern.compile(
            "(?<place>\\p{Lu}[\\p{L}’-]+(?:[ /](?:am |an der |im |of )?\\p{Lu}[\\p{L}’-]+){0,3}?)"
                    + "(?<agency>[, ]*\\((?:[a-zäöü]{2,4}|dpa[-/]?\\w*|AFP|AP|KNA|SID|Reuters|Eig\\. Ber\\.)(?:[/,] ?[\\p{L}-]{2,8}){0,3}\\))?(?<end>[.:,]?)\\s+(?=[„“\"»«]?[\\p{Lu}\\d])");

    /** A place as American agencies print it: "NORTHPORT, Maine (AP) —". */
    private static final Pattern AMERICAN = Pattern.compile(
            "(?<place>\\p{Lu}{2,}(?:[ .-]{1,2}\\p{Lu}{2,}){0,3}), (?:\\p{Lu}[\\p{L}.]*\\.?)(?: \\p{Lu}\\p{L}+\\.?)?(?: \\([\\p{L} ]{2,20}\\))?\\s?(?:[—–]|--?)\\s+");

    private static final Pattern STATEMENT =
            Pattern.compile("(?<name>\\p{L}[\\p{L} -]{1,24}?)(?:\\s*:\\s+|\\t)(?<value>.{1,200})");

    private StatedFields() {}

    /** Whether a line is a field with its name, as in "Autorin: Lisa Beispiel". */
    static boolean isNamed(String text) {
        Matcher statement = STATEMENT.matcher(text);
        return text.length() <= LONGEST_LINE
                && statement.matches()
                && text.charAt(statement.end("name")) != '\t'
                && HeaderField.named(statement.group("name")) != null;
    }

    static boolean isDate(String text) {
        return DATE_LINE.matcher(text).matches();
    }

    /** Whether a line states a field, such as the date or the author, which goes into the draft. */
    static boolean read(String text, DraftBuilder draft) {
        if (text.length() > LONGEST_LINE) {
            return false;
        }
        Matcher date = DATE_LINE.matcher(text);
        if (date.matches()) {
            draft.put(HeaderField.DATE, date.group("date"));
            String before = text.substring(0, date.start("date")).strip();
            if (BylineText.is(before)) {
                draft.put(HeaderField.BYLINE, before);
                return true;
            }
            if (date.group("place") != null) {
                draft.dateline(date.group("place"), date.group("date"), text);
            }
            return true;
        }
        Matcher statement = STATEMENT.matcher(text);
        HeaderField field = statement.matches() ? HeaderField.named(statement.group("name")) : null;
        if (BylineText.is(text) && (field == null || text.indexOf('\t') < 0)) {
            draft.put(HeaderField.BYLINE, text);
            return true;
        }
        if (field != null) {
            new HeaderLine(field, statement.group("value")).putInto(draft);
        }
        return field != null;
    }

    /** Whether a line names the paper with its day, which go into the draft: "Nordkurier, 3. Mai 2023, Seite 3". */
    static boolean readPaper(String text, DateText dates, DraftBuilder draft) {
        RunningLine line = text.length() > LONGEST_LINE ? null : RunningLine.of(text, dates);
        if (line == null || line.source() == null || line.date() == null) {
            return false;
        }
        line.putInto(draft);
        return true;
    }

    /** The text after a dateline at its beginning, which goes into the draft. */
    static String withoutDateline(Paragraph first, DraftBuilder draft) {
        Matcher american = AMERICAN.matcher(first.text());
        if (american.lookingAt()) {
            draft.dateline(
                    DatelinePlace.asName(american.group("place")),
                    null,
                    american.group().strip());
            return first.text().substring(american.end());
        }
        Matcher place = PLACE.matcher(first.text());
        if (!place.lookingAt()) {
            return first.text();
        }
        boolean bold = !first.isBold()
                && !place.group("end").isEmpty()
                && Math.abs(first.first().boldStart() - place.end("end")) <= 1;
        String name = place.group("place");
        boolean capitals = name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT));
        if (place.group("agency") == null
                && !bold
                && !(capitals && place.group("end").equals("."))) {
            return first.text();
        }
        draft.dateline(
                capitals ? DatelinePlace.asName(name) : name,
                null,
                place.group().strip());
        return first.text().substring(place.end());
    }
}
