package org.depesche.tagging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The organisations of one article: an abbreviation is the name that it was introduced with in brackets ("Bundesverband
 * der Deutschen Industrie (BDI)"), and a company that was named in full once is meant by the first word of it later.
 */
final class Organisations {

    private final NameKeys keys;
    private final Map<String, EntityKey> shortNames = new HashMap<>();

    /** @param names all names of the article, in the order of the text */
    Organisations(NameKeys keys, String text, List<FoundName> names, BareForms bare) {
        this.keys = keys;
        addFirstWords(names, bare);
        for (int i = 1; i < names.size(); i++) {
            FoundName full = names.get(i - 1);
            FoundName brief = names.get(i);
            if (full.kind() == EntityKind.ORGANISATION
                    && brief.kind() == EntityKind.ORGANISATION
                    && isInBrackets(text, full.span(), brief.span())
                    && abbreviates(brief.surface(), full.surface())) {
                shortNames.put(brief.surface(), keys.of(full.kind(), bare.of(full.kind(), full.surface())));
            }
        }
    }

    /** A full name that comes again and again stands for something else than its first word ("Muster", "Muster Energy"). */
    private void addFirstWords(List<FoundName> names, BareForms bare) {
        Map<String, String> fullByFirst = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (FoundName name : names) {
            String full = bare.of(name.kind(), name.surface());
            int blank = full.indexOf(' ');
            boolean isFull = name.kind() == EntityKind.ORGANISATION && blank > 0;
            if (!isFull) {
                seen.add(full);
            } else if (seen.contains(full.substring(0, blank))
                    || fullByFirst.put(full.substring(0, blank), full) != null) {
                ambiguous.add(full.substring(0, blank));
            }
        }
        fullByFirst.forEach((first, full) -> {
            if (!ambiguous.contains(first)
                    && keys.of(EntityKind.ORGANISATION, first).key().equals(Folding.organisation(first))) {
                shortNames.put(first, keys.of(EntityKind.ORGANISATION, full));
            }
        });
    }

    /** @param nominative an organisation's name without the genitive's ending */
    EntityKey of(String nominative) {
        EntityKey full = shortNames.get(nominative);
        return full != null ? full : keys.of(EntityKind.ORGANISATION, nominative);
    }

    private static boolean isInBrackets(String text, Span full, Span brief) {
        return brief.start() > full.end()
                && text.substring(full.end(), brief.start()).strip().equals("(")
                && brief.end() < text.length()
                && text.charAt(brief.end()) == ')';
    }

    /** Whether the letters of the short name stand in the long one in this order, from its first letter. */
    private static boolean abbreviates(String brief, String full) {
        String letters = brief.toLowerCase(Locale.ROOT);
        String words = full.toLowerCase(Locale.ROOT);
        if (letters.length() < 2 || letters.length() > 8 || letters.charAt(0) != words.charAt(0)) {
            return false;
        }
        int next = 0;
        for (int i = 0; i < words.length() && next < letters.length(); i++) {
            if (words.charAt(i) == letters.charAt(next)) {
                next++;
            }
        }
        return next == letters.length();
    }
}
