package org.depesche.tagging.names;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.text.GermanDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Removes the genitive ending of a name: "Putins" becomes Putin, "Chinas" China, but "Hans" stays. Without evidence of
 * the bare form (in the article, in a list or in the dictionary) a name stays unchanged.
 */
final class BareForms {

    private static final Pattern APOSTROPHE = Pattern.compile("['’`´][sS]?$");

    private final Gazetteer gazetteer;
    private final @Nullable GermanDictionary german;
    private final Set<String> lastWords = new HashSet<>();

    /** @param names all names of the article */
    BareForms(Gazetteer gazetteer, @Nullable GermanDictionary german, List<FoundName> names) {
        this.gazetteer = gazetteer;
        this.german = german;
        for (FoundName name : names) {
            lastWords.add(lastWord(name.surface()));
        }
    }

    /** The name of an article in the nominative. */
    String of(FoundName name) {
        return of(name.kind(), name.surface());
    }

    /** The name in the nominative, one blank between its words. */
    String of(EntityKind kind, String surface) {
        String name = surface.strip().replaceAll("\\s+", " ").replace("\u00AD", "");
        boolean partOfName = kind == EntityKind.ORGANISATION && german != null;
        String without = partOfName ? name : APOSTROPHE.matcher(name).replaceFirst("");
        if (!without.equals(name) && !without.isEmpty()) {
            return without;
        }
        if (german == null || gazetteer.findFolded(kind, name) != null) {
            return name;
        }
        String last = lastWord(name);
        return name.substring(0, name.length() - last.length()) + bare(kind, last, name);
    }

    private String bare(EntityKind kind, String last, String name) {
        if (german == null
                || last.length() < 4
                || !last.endsWith("s")
                || last.toUpperCase(Locale.ROOT).equals(last)) {
            return last;
        }
        Set<String> nominatives = german.nominatives(kind, last);
        String cut = last.substring(0, last.length() - 1);
        if (nominatives.contains(last) && !lastWords.contains(cut)) {
            return last;
        }
        if (nominatives.contains(cut) || lastWords.contains(cut)) {
            return cut;
        }
        String wholeCut = name.substring(0, name.length() - 1);
        boolean listed = gazetteer.findFolded(kind, wholeCut) != null;
        return listed || kind == EntityKind.PERSON && nominatives.isEmpty() && german.isPersonsName(cut) ? cut : last;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
