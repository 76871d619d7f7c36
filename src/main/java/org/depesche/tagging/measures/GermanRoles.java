package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.GENITIVE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The likely roles of the nouns of a German sentence: subject, object, attribute, or behind which preposition. */
final class GermanRoles {

    static final String SUBJECT = "S";
    private static final String OBJECT = "O";
    static final String ATTRIBUTE = "G";
    private static final String DATIVE = "D";

    private final Sentence s;
    private final Map<Integer, String> roles = new HashMap<>();
    private final Set<Integer> clausesWithSubject = new HashSet<>();

    GermanRoles(Sentence s, GermanClauses clauses, List<MeasureCandidate> nouns) {
        this.s = s;
        @Nullable MeasureCandidate previous = null;
        for (MeasureCandidate noun : nouns) {
            String role = role(noun, previous);
            if (role.equals(SUBJECT) && !clausesWithSubject.add(clauses.of(noun.head()))) {
                role = GermanGrammar.cases(article(noun), s.text(noun.head())).contains("A") ? OBJECT : "N";
            }
            roles.put(noun.head(), role);
            previous = noun;
        }
    }

    private String role(MeasureCandidate noun, @Nullable MeasureCandidate previous) {
        String preposition = preposition(noun);
        if (!preposition.isEmpty()) {
            return preposition;
        }
        String article = article(noun);
        int before = article == null ? noun.start() : noun.start() - 1;
        boolean adjacent = previous != null && previous.end() == before;
        String cases = GermanGrammar.cases(article, s.text(noun.head()));
        if (adjacent && (article == null || s.has(GENITIVE, before)) && (cases.isEmpty() || cases.contains("G"))) {
            return ATTRIBUTE;
        }
        if (cases.isEmpty() || cases.contains("N")) {
            return SUBJECT;
        }
        return cases.contains("A") ? OBJECT : cases.contains("G") ? ATTRIBUTE : DATIVE;
    }

    private @Nullable String article(MeasureCandidate noun) {
        return s.has(ARTICLE, noun.start() - 1) ? s.low(noun.start() - 1) : null;
    }

    /** The preposition before a noun phrase; empty if there is none. */
    String preposition(MeasureCandidate noun) {
        int at = article(noun) == null ? noun.start() - 1 : noun.start() - 2;
        return s.has(PREPOSITION, at) ? s.low(at) : "";
    }

    /** The role of a noun of the sentence. */
    String of(MeasureCandidate noun) {
        return roles.getOrDefault(noun.head(), "-");
    }

    /** Whether a clause has a noun as subject. */
    boolean hasSubject(int clause) {
        return clausesWithSubject.contains(clause);
    }
}
