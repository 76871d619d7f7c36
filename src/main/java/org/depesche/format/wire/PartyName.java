package org.depesche.format.wire;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.Byline;
import org.depesche.tagging.SmallLetters;

/** Judges the names of people and agencies, where files also state codes, initials and addresses. */
final class PartyName {

    /** A domain where the name of an agency should be: "ansa.it". */
    private static final Pattern DOMAIN = Pattern.compile("(?i)(?:https?://)?[\\w-]+(?:\\.[\\w-]+)++(?:/.*)?");

    /** First and last name; a single word may be the name of an account or the initials of an editor. */
    private static final Pattern FULL = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:\\s+[\\p{L}.'’-]+){1,4}");

    private PartyName() {}

    static boolean isDomain(String name) {
        return DOMAIN.matcher(name).matches();
    }

    /**
     * The agency that a company owns, if one of the addresses is that of its site: "Reuters" of "Thomson Reuters" at
     * "reuters.com"; the company itself without one.
     */
    static String agencyOf(String company, List<String> addresses) {
        return Stream.of(company.split(" "))
                .filter(word -> word.equals(Byline.parse(word).agency())
                        && addresses.stream().anyMatch(address -> address.startsWith(SmallLetters.of(word) + ".")))
                .findFirst()
                .orElse(company);
    }

    /** Whether it is that of an agency, a desk or an account. */
    static boolean isNobody(String name) {
        return Byline.parse(name).authors().isEmpty();
    }

    /** Whether it looks like the whole name of a person. */
    static boolean isFull(String name) {
        return FULL.matcher(name.strip()).matches() && !isNobody(name);
    }
}
