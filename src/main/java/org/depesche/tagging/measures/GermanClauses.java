package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.STOP;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The clauses of a German sentence, their verbs, and the small words between two tokens. */
final class GermanClauses {

    private static final Set<String> AUXILIARY = Set.of(
            "sein", "haben", "werden", "können", "sollen", "wollen", "müssen", "dürfen", "mögen", "lassen", "seinen");

    private static final Set<String> JOINING = Set.of("und", "oder", "aber", "sondern");

    private static final Set<String> PREFIXES = Set.of(
            "ab", "an", "auf", "aus", "bei", "ein", "hinzu", "nach", "um", "vor", "weg", "zu", "zurück", "zusammen");

    /** Longer ways between a figure and a noun are seldom alike. */
    private static final int LONGEST_WAY = 5;

    private final Sentence s;
    private final int[] clauses;
    private final int[] parts;
    private final String[] verbs;
    private final Map<Integer, String> mainVerbs = new HashMap<>();

    /** The words and marks that were asked for. */
    private final @Nullable String[] words;

    GermanClauses(Sentence s) {
        this.s = s;
        this.clauses = new int[s.size() + 1];
        this.parts = new int[s.size() + 1];
        this.verbs = new String[s.size()];
        this.words = new String[s.size()];
        int clause = 0;
        for (int i = 0; i < s.size(); i++) {
            clause += s.oneOf(i, ",;:") || s.dash(i) && !s.glued(i) ? 1 : 0;
            clauses[i] = clause;
            verbs[i] = verbOf(i);
        }
        clauses[s.size()] = clause;
        int part = 0;
        for (int i = 0; i < s.size(); i++) {
            // "kostet 38 Millionen und bietet Platz" has two verbs of one subject
            boolean joined = JOINING.contains(s.text(i)) && !verb(i + 1).isEmpty();
            part += joined || i > 0 && clauses[i] != clauses[i - 1] ? 1 : 0;
            parts[i] = part;
        }
        parts[s.size()] = part;
    }

    private String verbOf(int i) {
        boolean possible = s.word(i) && !s.inFigure(i) && !s.has(PREPOSITION, i) && !s.has(ARTICLE, i);
        if (!possible || s.capital(i) && i > 0) {
            return "";
        }
        return s.capital(i) && !GermanGrammar.number(s.text(i)).isEmpty() ? "" : GermanGrammar.verb(s.low(i));
    }

    Sentence sentence() {
        return s;
    }

    /** The clause of a token. */
    int of(int token) {
        return clauses[Math.min(token, s.size())];
    }

    /** The boundaries of clauses between two tokens. */
    int between(int from, int to) {
        return Math.abs(clauses[Math.min(from, s.size())] - clauses[Math.min(to, s.size())]);
    }

    /** The infinitive of the main verb of the clause of a token; empty if it has none. */
    String verbAt(int token) {
        return mainVerbs.computeIfAbsent(parts[token], this::mainVerb);
    }

    private String mainVerb(int part) {
        String auxiliary = "";
        String main = "";
        String prefix = "";
        for (int i = 0; i < s.size(); i++) {
            if (parts[i] == part && !verbs[i].isEmpty()) {
                boolean helps = AUXILIARY.contains(verbs[i]);
                auxiliary = helps ? verbs[i] : auxiliary;
                main = helps ? main : verbs[i];
            }
            boolean last = parts[i] == part && (i + 1 >= s.size() || s.sign(i + 1) || s.is(i + 1, "und"));
            prefix = last && PREFIXES.contains(s.text(i)) ? s.text(i) : prefix;
        }
        return main.isEmpty() ? auxiliary : prefix + main;
    }

    String verb(int token) {
        return token >= 0 && token < verbs.length ? verbs[token] : "";
    }

    /** Small words, and marks for other words, between two tokens; empty for a long way. */
    String way(int from, int to) {
        if (to - from > LONGEST_WAY) {
            return "";
        }
        StringBuilder way = new StringBuilder();
        for (int i = from; i < to; i++) {
            way.append('_').append(word(i));
        }
        return way.isEmpty() ? "_" : way.toString();
    }

    /** A small word as written, a mark for any other. */
    String word(int i) {
        if (i < 0 || i >= s.size()) {
            return "^";
        }
        String word = words[i];
        if (word == null) {
            word = find(i);
            words[i] = word;
        }
        return word;
    }

    private String find(int i) {
        if (s.inFigure(i) || s.number(i)) {
            return "#";
        }
        if (s.has(ARTICLE, i)) {
            return "D";
        }
        if (s.sign(i) || s.has(PREPOSITION, i) || s.hasLow(STOP, i)) {
            return s.low(i);
        }
        if (s.capital(i)) {
            return s.time(i) ? "T" : "N";
        }
        return verbs[i].isEmpty() ? s.adjective(i) ? "A" : "w" : "V";
    }
}
