package org.depesche.format.release;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.tagging.NameLists;

/** Recognises the line with the writer of a letter to the editor below it: "Dr. Hanna Muster, Kiel", "Familie Muster". */
public final class WriterLine {

    private static final String NAME = "(?:(?:von|van|de|der|zu|und|and|&) ){0,3}\\p{Lu}[\\p{L}'’.-]{0,30}";

    private static final Pattern SIGNATURE = Pattern.compile("(?:[–—-]\\s?)?(?<name>" + NAME + "(?: " + NAME
            + "){1,4})(?<place>,? \\(?(?:per E-?Mail|\\d{5} )?(?:\\p{Lu}[\\p{L}.' /-]{2,40})?\\)?|,)?");

    private static final Pattern FAMILY = Pattern.compile("(?:Familie|Fam\\.|Eheleute|Herr|Frau|Mr|Mrs|Ms)\\b");

    private static final Pattern TITLES = Pattern.compile("^(?:(?:Dr|Prof|Dipl)[\\p{L}.-]* )+");

    private static final int LONGEST = 80;

    private WriterLine() {}

    /** Whether a line names a writer with the place. */
    public static boolean is(String line) {
        Matcher form = SIGNATURE.matcher(line);
        return line.length() <= LONGEST && line.indexOf(", ") > 0 && form.matches() && isPerson(form.group("name"));
    }

    /** Whether a line below a sentence may name a writer, with or without the place. */
    public static boolean mayBe(String line) {
        Matcher form = SIGNATURE.matcher(line);
        return line.length() <= LONGEST
                && form.matches()
                && (form.group("place") != null
                        || FAMILY.matcher(form.group("name")).lookingAt()
                        || isPerson(form.group("name")));
    }

    private static boolean isPerson(String name) {
        return NameLists.isFirstName(TITLES.matcher(name).replaceFirst("").split("[ -]", 2)[0]);
    }
}
