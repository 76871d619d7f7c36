package org.depesche.article.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.tagging.NameLists;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Tells the name of a person from the other parts of a byline. */
final class PersonName {

    private static final int MOST_WORDS = 7;

    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*|[dO]['’]\\p{Lu}[\\p{L}-]*");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.-?)++");
    /** A word in capitals that is no initials and no numeral. */
    private static final Pattern SHOUTED = Pattern.compile("(?![IVX]+$)\\p{Lu}{3}[\\p{Lu}'’-]*");

    /** Small words of names; those of the tagger's list, and the ones of old families. */
    private static final Set<String> PARTICLES = Set.of("""
            von vom van zu zum zur und de del della der den da di do dos du la le el al bin ibn ben bint ter ten af av y
            """.strip().split("\\s+"));

    private static final Set<String> NOBLE = Set.of(
            "Freifrau",
            "Freiherr",
            "Freiin",
            "Graf",
            "Gräfin",
            "Baron",
            "Baronin",
            "Prinz",
            "Prinzessin",
            "Fürst",
            "Sir",
            "Dame",
            "Lord",
            "Lady");

    /** Words before the name of a family or a company. */
    private static final Set<String> NO_FIRST = Set.of(
            "Familie", "Eheleute", "Firma", "Verein", "Verlag", "Team", "Radio", "Agentur", "Presse", "Foto", "Family");

    private PersonName() {}

    /**
     * The name without titles and functions; null if the text is none.
     *
     * @param certain whether a name is expected here, so that a first name need not be a known one
     */
    static @Nullable String in(String text, boolean certain) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        boolean function = Offices.isFunction(words.getLast());
        stripBefore(words);
        stripBehind(words);
        if (words.size() < 2 || words.size() > MOST_WORDS || !certain && Offices.isFunction(words.getLast())) {
            return null;
        }
        List<String> name = written(words);
        if (function && !certain && !NameLists.isFirstName(name.getFirst())) {
            // "Jane Doe, Local Government Reporter"
            return null;
        }
        return isName(name, certain) ? String.join(" ", name) : null;
    }

    /** Whether a single word is a first name, which may share its family name with the next author. */
    static boolean isFirst(String word) {
        return WORD.matcher(word).matches() && NameLists.isFirstName(capitals(word) ? titleCase(word) : word);
    }

    private static void stripBefore(List<String> words) {
        while (words.size() > 1 && (Offices.isTitle(words.getFirst()) || isOffice(words))) {
            words.removeFirst();
        }
        if (words.size() == 1 && Offices.isTitle(words.getFirst())) {
            words.clear();
        }
    }

    /** Whether the words begin with a function, perhaps behind words that go with it. */
    private static boolean isOffice(List<String> words) {
        int at = 0;
        while (at < words.size() && Offices.isBesideFunction(words.get(at))) {
            at++;
        }
        return at < words.size() && Offices.isFunction(words.get(at));
    }

    private static void stripBehind(List<String> words) {
        while (words.size() > 2 && isBehind(words.getLast())) {
            words.removeLast();
        }
    }

    private static boolean isBehind(String word) {
        return Offices.isDegree(word) || Offices.isFunction(word) || Offices.isBesideFunction(word);
    }

    /** The words as names are written: "LISA BEISPIEL" and "Lisa BEISPIEL" as "Lisa Beispiel". */
    private static List<String> written(List<String> words) {
        boolean capitals =
                words.stream().allMatch(PersonName::capitals) && words.stream().anyMatch(word -> word.length() > 2);
        boolean small = words.stream().allMatch(word -> word.equals(SmallLetters.of(word)))
                && NameLists.isFirstName(titleCase(words.getFirst()));
        return words.stream()
                .map(word -> capitals || small || SHOUTED.matcher(word).matches() ? titleCase(word) : word)
                .toList();
    }

    private static boolean capitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** "KARL-HEINZ" as "Karl-Heinz", "VON" as "von", "O'NEILL" as "O'Neill". */
    private static String titleCase(String word) {
        String small = SmallLetters.of(word);
        if (PARTICLES.contains(small)) {
            return small;
        }
        StringBuilder name = new StringBuilder(small.length());
        boolean start = true;
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            name.append(start ? Character.toUpperCase(c) : c);
            start = !Character.isLetter(c) || small.startsWith("mc") && i == 1;
        }
        return name.toString();
    }

    private static boolean isName(List<String> words, boolean certain) {
        long capitalised =
                words.stream().filter(word -> WORD.matcher(word).matches()).count();
        boolean formed = words.stream().allMatch(word -> WORD.matcher(word).matches() || PARTICLES.contains(word));
        if (!formed || capitalised < 2 || Offices.isArticle(words.getFirst())) {
            return false;
        }
        String first = words.getFirst();
        if (Offices.isBesideFunction(first)) {
            return false;
        }
        boolean known = NOBLE.contains(first) || NameLists.isFirstName(first);
        if (known && words.size() == 2 && !NameLists.isPlace(String.join(" ", words))) {
            return true;
        }
        if (words.stream().anyMatch(Offices::isOutlet) || NameLists.isPlace(String.join(" ", words))) {
            return false;
        }
        if (known || INITIALS.matcher(first).matches()) {
            return true;
        }
        return certain ? mayBeExpected(words) : words.stream().noneMatch(PersonName::meansOther);
    }

    /** Whether words are a name where one is expected. The first one may be a word too: "Boje Martens", "Wade Hollis". */
    private static boolean mayBeExpected(List<String> words) {
        String first = words.getFirst();
        return !NameLists.isEveryday(first)
                || words.size() == 2 && !NO_FIRST.contains(first) && !meansOther(words.getLast());
    }

    private static boolean meansOther(String word) {
        return NameLists.isEveryday(word) || NameLists.isPlace(word);
    }
}
