package org.depesche.format.feed;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** The authors of an entry as feeds write them: "Lisa Beispiel (dpa)", "lisa@example.org (Lisa Beispiel)". */
final class FeedAuthor {

    /** The form that RSS asks for: an address, and the name behind it. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+(?:\\s+\\((?<name>[^()]+)\\))?");

    private static final Pattern WITH_AGENCY =
            Pattern.compile("(?<name>\\p{L}[^()]{2,100}?)\\s*\\((?<agency>[^()]{2,60})\\)");

    /** A dateline where the author should be: "KIEL (dpa)". */
    private static final Pattern PLACE = Pattern.compile("\\p{Lu}{3,}(?:[ /-]\\p{Lu}+)*+");

    /** Names of accounts, which are nobody's. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)(?:\\w+://.*|www\\..*|admin(?:istrator)?|root|webmaster|editor|autor|author|user|none|unknown)");

    /** Outlet and desk before the authors: "WOCHE ONLINE: Politik - Lisa Beispiel". */
    private static final Pattern WITH_DESK =
            Pattern.compile("(?<outlet>[^:]{2,40}): (?<desk>[\\p{L} &]{2,40}) [–-] (?<names>.{2,200})");

    private FeedAuthor() {}

    /** Whether it is the name of an account that many share. */
    static boolean isNobody(String name) {
        return NOBODY.matcher(name).matches();
    }

    /** A title without the author whom opinion pieces have behind a bar: "Keep the ferry | Jane Sample"; null if there is none. */
    static @Nullable String withoutAuthor(@Nullable String title, List<String> authors) {
        int bar = title == null ? -1 : title.lastIndexOf(" | ");
        if (title == null || bar <= 0) {
            return title;
        }
        String behind = title.substring(bar + 3).strip();
        boolean author = !behind.isEmpty() && authors.stream().anyMatch(name -> name.startsWith(behind));
        return author ? title.substring(0, bar) : title;
    }

    /** Puts the authors into the draft. */
    static void read(List<String> stated, @Nullable String feed, DraftBuilder draft) {
        List<String> names = stated.stream()
                .map(FeedAuthor::withoutAddress)
                .filter(name -> !name.isBlank() && !isNobody(name))
                .filter(name -> !name.equalsIgnoreCase(Objects.requireNonNullElse(feed, "")))
                .distinct()
                .toList();
        Matcher desk = WITH_DESK.matcher(names.size() == 1 ? names.getFirst() : "");
        if (desk.matches()
                && feed != null
                && SmallLetters.of(desk.group("outlet")).equals(SmallLetters.of(feed))) {
            draft.put(HeaderField.SECTION, desk.group("desk"));
            draft.put(HeaderField.BYLINE, desk.group("names"));
        } else if (names.size() == 1) {
            Matcher agency = WITH_AGENCY.matcher(names.getFirst());
            if (agency.matches() && PLACE.matcher(agency.group("name")).matches()) {
                draft.put(HeaderField.PLACE, names.getFirst());
            } else {
                draft.put(HeaderField.BYLINE, names.getFirst());
            }
        } else {
            draft.authors(names);
        }
    }

    private static String withoutAddress(String stated) {
        Matcher address = ADDRESS.matcher(stated.strip());
        if (!address.matches()) {
            return stated;
        }
        return Objects.requireNonNullElse(address.group("name"), "");
    }
}
