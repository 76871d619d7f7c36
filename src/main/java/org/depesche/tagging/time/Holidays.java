package org.depesche.tagging.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.depesche.tagging.Period;
import org.depesche.tagging.WordList;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads holidays as dates: "an Weihnachten", "Ostern 2023", "on Christmas Eve". */
final class Holidays {

    private static final PhraseTable<String> GERMAN = table("holidays-de.tsv");
    private static final PhraseTable<String> ENGLISH = table("holidays-en.tsv");

    private Holidays() {}

    private static PhraseTable<String> table(String name) {
        PhraseTable<String> table = new PhraseTable<>();
        for (String[] row : WordList.rows(name)) {
            WordList.cell(row[1]).forEach(word -> table.put(word, row[0]));
        }
        return table;
    }

    /** The holiday that begins at a token, in the year after it, or the latest one before publication. */
    static @Nullable TimeExpression of(
            Sentence s, int i, NamedYears years, RelativeTimes relatives, @Nullable LocalDate published) {
        if (!s.capital(i)) {
            return null;
        }
        PhraseTable.Hit<String> hit = (s.german ? GERMAN : ENGLISH).match(s, i, false);
        if (hit == null || s.dash(hit.end()) && s.glued(hit.end())) {
            return null;
        }
        boolean explicit = years.isYear(hit.end());
        if (!explicit && published == null) {
            return null;
        }
        int year = explicit
                ? s.integer(hit.end())
                : Objects.requireNonNull(published).getYear();
        LocalDate first = first(hit.value(), year);
        if (!explicit && first.isAfter(published)) {
            first = first(hit.value(), year - 1);
        }
        LocalDate last = first.plusDays(length(hit.value()) - 1L);
        int end = explicit ? hit.end() + 1 : hit.end();
        Period.Found found = explicit ? Period.Found.EXPLICIT : Period.Found.RELATIVE;
        return new TimeExpression(relatives.from(i), end, first, last, found);
    }

    /** {@code 12-25}, or days after Easter Sunday: {@code E+49}; the number of days may follow a blank. */
    private static LocalDate first(String value, int year) {
        String day = value.split(" ")[0];
        return day.startsWith("E")
                ? easter(year).plusDays(Integer.parseInt(day.substring(1)))
                : MonthDay.parse("--" + day).atYear(year);
    }

    private static int length(String value) {
        int blank = value.indexOf(' ');
        return blank < 0 ? 1 : Integer.parseInt(value.substring(blank + 1));
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int days = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
