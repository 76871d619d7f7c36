package org.depesche.format.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.BylineText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.jspecify.annotations.Nullable;

/**
 * A line before the text that states a field: {@code Quelle: Hafenblatt}, or a byline.
 *
 * @param value may be empty
 */
public record HeaderLine(HeaderField field, String value) {

    private static final Pattern FORM =
            Pattern.compile("^(?<name>\\p{L}[\\p{L} ./*_-]{1,24}?(?::in)?)\\s*:(?:\\s+(?<value>.*))?$");

    /** The day for which American desks write a story: "FOR: March 15, 2024". */
    private static final Pattern FOR_DAY = Pattern.compile("F(?:OR|or):\\s.{0,20}\\p{L}{3,9}\\.? \\d{1,2}, \\d{4}");

    private static final Pattern TO_NEWSROOMS = Pattern.compile(
            "(?i)\\W{0,8}(?:achtung|attention|attn|hinweis|mitteilung an|notes? (?:to|for)|editors?['’]?s?['’]? notes?|bitte|please)\\b");

    /**
     * A source with the time and other values: "Huaxin | 2024-01-05 17:21:06 | Editor: hx", or with its edition and page:
     * "Nordblatt vom 12.04.2021, Nr. 85, S. 3".
     */
    private static final Pattern DATED = Pattern.compile(
            "(?<name>[^|]{2,60}?)\\s?\\|\\s?(?<date>\\d{4}-\\d\\d-\\d\\d(?: \\d\\d:\\d\\d(?::\\d\\d)?)?)(?:\\s?\\|.{0,80})?"
                    + "|(?<paper>\\p{Lu}[^|:]{1,60}?),? (?:vom |dated )?(?<day>" + EditionLine.DAY + ")(?:,.{1,80})?");

    private static final int LONGEST_OTHER = 60;

    private static final Pattern OUTLET = Pattern.compile(
            "(?:The |Die |Der |Das )?\\p{Lu}[\\p{L}.&'’-]{1,25}(?: (?:of |the |für |und )?\\p{Lu}[\\p{L}.&'’-]{1,25}){0,3}");

    /** The field of a line; null for any other line. */
    public static @Nullable HeaderLine of(String line) {
        Matcher statement = FORM.matcher(line);
        HeaderField field = statement.matches() ? field(statement.group("name")) : null;
        if (field == null && statement.matches() && FOR_DAY.matcher(line).matches()) {
            field = HeaderField.DATE;
        }
        if (field != null) {
            String value = statement.group("value");
            return new HeaderLine(field, value == null ? "" : value);
        }
        return BylineText.is(line) ? new HeaderLine(HeaderField.BYLINE, line) : null;
    }

    /** Whether a line states a field. */
    static boolean isStatement(String line) {
        return of(line) != null;
    }

    private static @Nullable HeaderField field(String name) {
        // "Subject" of releases; in front matter it is a topic
        return name.equals("Subject") || name.equals("Betreff") ? HeaderField.HEADLINE : HeaderField.named(name);
    }

    /** Whether a line states a value under a name that is no field: "Seite: 4". */
    public static boolean isOther(String line) {
        Matcher statement = FORM.matcher(line);
        return line.length() <= LONGEST_OTHER && statement.matches() && statement.group("value") != null;
    }

    /** Whether a line begins as a remark for newsrooms, which stays in the text, where an editor is shown it. */
    public static boolean isToNewsrooms(String line) {
        return TO_NEWSROOMS.matcher(line).lookingAt();
    }

    /** Whether a line is a short name in capitalised words, like that of the outlet below a byline. */
    public static boolean isOutlet(String line) {
        return OUTLET.matcher(line).matches();
    }

    public void putInto(DraftBuilder draft) {
        Matcher dated = DATED.matcher(value);
        if (field == HeaderField.SOURCE && dated.matches()) {
            boolean edition = dated.group("paper") != null;
            draft.put(HeaderField.SOURCE, dated.group(edition ? "paper" : "name"));
            draft.put(HeaderField.DATE, dated.group(edition ? "day" : "date"));
            return;
        }
        if (field == HeaderField.KICKER && !value.isEmpty()) {
            draft.secondLine(value);
        } else {
            draft.put(field, value);
        }
    }
}
