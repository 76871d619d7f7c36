package org.depesche.tagging;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys and names to show of the places and organisations of one article. */
final class NameKeys {

    private final Gazetteer gazetteer;
    private final @Nullable GermanWords german;
    private final Locale language;
    private final Map<String, EntityKey> abbreviations = new HashMap<>();

    /** @param names all names of the article */
    NameKeys(
            Gazetteer gazetteer,
            @Nullable GermanWords german,
            Locale language,
            String text,
            List<FoundName> names,
            BareForms bare) {
        this.gazetteer = gazetteer;
        this.german = german;
        this.language = language;
        for (int i = 1; i < names.size(); i++) {
            FoundName full = names.get(i - 1);
            FoundName brief = names.get(i);
            if (full.kind() == EntityKind.ORGANISATION
                    && brief.kind() == EntityKind.ORGANISATION
                    && isInBrackets(text, full.span(), brief.span())
                    && abbreviates(brief.surface(), full.surface())) {
                abbreviations.put(brief.surface(), plainKey(full.kind(), bare.of(full.kind(), full.surface())));
            }
        }
    }

    /** @param nominative the name without the genitive's ending */
    EntityKey of(FoundName name, String nominative) {
        EntityKey spelledOut = name.kind() == EntityKind.ORGANISATION ? abbreviations.get(nominative) : null;
        return spelledOut != null ? spelledOut : plainKey(name.kind(), nominative);
    }

    private EntityKey plainKey(EntityKind kind, String nominative) {
        return alone(gazetteer, kind, nominative, language);
    }

    /** The key of a name that no other name of the article says more about. */
    static EntityKey alone(Gazetteer gazetteer, EntityKind kind, String nominative, Locale language) {
        Gazetteer.Known known = gazetteer.findFolded(kind, nominative);
        if (known != null) {
            return new EntityKey(kind, known.key(), known.in(language));
        }
        String folded = switch (kind) {
            case PERSON -> Folding.person(nominative);
            case PLACE -> Folding.plain(nominative);
            case ORGANISATION -> Folding.organisation(nominative);
        };
        return new EntityKey(kind, "name:" + (folded.isEmpty() ? nominative : folded), nominative);
    }

    private static boolean isInBrackets(String text, Span full, Span brief) {
        return brief.start() > full.end()
                && text.substring(full.end(), brief.start()).strip().equals("(")
                && brief.end() < text.length()
                && text.charAt(brief.end()) == ')';
    }

    /** Whether the letters of the short name stand in this order at the beginnings of the long one's words or parts. */
    private static boolean abbreviates(String brief, String full) {
        String letters = brief.toLowerCase(Locale.ROOT);
        String long_ = full.toLowerCase(Locale.ROOT);
        if (letters.length() < 2 || letters.length() > 8 || letters.charAt(0) != long_.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < long_.length() && at < letters.length(); i++) {
            if (long_.charAt(i) == letters.charAt(at)) {
                at++;
            }
        }
        return at == letters.length();
    }
}
