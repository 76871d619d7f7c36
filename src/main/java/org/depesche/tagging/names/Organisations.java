package org.depesche.tagging.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Span;
import org.depesche.tagging.text.NameFolding;

/**
 * Resolves short names of organisations in one article: an abbreviation means the name before it in "Bundesverband der
 * Deutschen Industrie (BDI)", and the first word of a company means the company that was named in full.
 */
final class Organisations {

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,6}");
    private static final int MOST_INITIALS = 6;

    private final NameKeys keys;
    private final Map<String, EntityKey> shortNames = new HashMap<>();

    /** @param names all names of the article in text order */
    Organisations(NameKeys keys, String text, List<FoundName> names, BareForms bare) {
        this.keys = keys;
        addFirstWords(names, bare);
        addInitials(names, bare);
        for (int i = 1; i < names.size(); i++) {
            FoundName full = names.get(i - 1);
            FoundName brief = names.get(i);
            if (full.kind() == EntityKind.ORGANISATION
                    && brief.kind() == EntityKind.ORGANISATION
                    && isInBrackets(text, full.span(), brief.span())
                    && abbreviates(brief.surface(), full.surface())) {
                shortNames.put(brief.surface(), keys.of(full.kind(), bare.of(full)));
            }
        }
    }

    /** A repeated full name is distinct from its first word ("Muster", "Muster Energy"). */
    private void addFirstWords(List<FoundName> names, BareForms bare) {
        Map<String, String> fullByFirst = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (FoundName name : names) {
            String full = bare.of(name);
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
                    && keys.of(EntityKind.ORGANISATION, first).key().equals(NameFolding.organisation(first))) {
                shortNames.put(first, keys.of(EntityKind.ORGANISATION, full));
            }
        });
    }

    /**
     * "FCA" after "FC Altenbrück", "SVW" after "SV Werder Bremen", if no other name of the article has these initials.
     */
    private void addInitials(List<FoundName> names, BareForms bare) {
        Map<String, Set<EntityKey>> fullByInitials = new HashMap<>();
        for (FoundName name : names) {
            if (name.kind() != EntityKind.ORGANISATION) {
                continue;
            }
            if (CAPITALS.matcher(name.surface()).matches()) {
                Set<EntityKey> full = fullByInitials.getOrDefault(name.surface(), Set.of());
                EntityKey own = keys.of(EntityKind.ORGANISATION, name.surface());
                if (full.size() == 1 && own.key().equals(NameFolding.organisation(name.surface()))) {
                    shortNames.putIfAbsent(
                            name.surface(), full.stream().findFirst().orElseThrow());
                }
            }
            String whole = bare.of(name);
            if (whole.indexOf(' ') > 0) {
                addInitials(whole, fullByInitials);
            }
        }
    }

    /** Initials of two names are ambiguous, and so are those of more. */
    private void addInitials(String whole, Map<String, Set<EntityKey>> fullByInitials) {
        String initials = initials(whole);
        EntityKey key = keys.of(EntityKind.ORGANISATION, whole);
        for (int letters = 2; letters <= Math.min(MOST_INITIALS, initials.length()); letters++) {
            Set<EntityKey> full =
                    fullByInitials.computeIfAbsent(initials.substring(0, letters), some -> new HashSet<>(2));
            if (full.size() < 2) {
                full.add(key);
            }
        }
    }

    /** "SVWB" for "SV Werder Bremen": capitals stay whole. */
    private static String initials(String name) {
        return Stream.of(name.split(" "))
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .map(word -> CAPITALS.matcher(word).matches() ? word : word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** @param nominative an organisation's name without the genitive ending */
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

    /** Whether the long name has the letters of the short one in the same order, from its first letter. */
    private static boolean abbreviates(String brief, String full) {
        String letters = SmallLetters.of(brief);
        String words = SmallLetters.of(full);
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
