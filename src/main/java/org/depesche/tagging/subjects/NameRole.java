package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.SAYING;
import static org.depesche.tagging.text.WordSet.STANDS_FOR;

import java.util.stream.IntStream;
import org.depesche.tagging.text.Sentence;

/** The part that a name plays in its sentence, by the words beside it. */
enum NameRole {
    /** "(ÖVP)" */
    BRACKET,
    /** "laut Ifo-Institut", "wie Nordkai mitteilte" */
    SOURCE,
    /** "in Kleinwerda", "bei Nordkai" */
    AT,
    /** "der Umsatz von Nordkai", "the revenue of Nordkai" */
    OF,
    /** "der Umsatz der Nordkai AG", "Nordkais Umsatz", "Nordkai's revenue" */
    GENITIVE,
    /** "nach China", "für Nordkai" */
    OTHER,
    /** "Nordkai setzte … um" */
    NOMINATIVE,
    /** A name inside the clause without any of that. */
    INSIDE;

    /** Words of the longest attribute before a name. */
    private static final int LONGEST = 4;

    static NameRole of(Sentence s, PlacedName name) {
        if (s.is(name.first() - 1, "(")) {
            return BRACKET;
        }
        if (isSaid(s, name)) {
            return SOURCE;
        }
        int at = name.first() - 1;
        while (name.first() - at <= LONGEST && isAttribute(s, at)) {
            at--;
        }
        int outer = s.has(ARTICLE, at) ? at - 1 : at;
        if (hasApostrophe(s, name)) {
            return GENITIVE;
        }
        if (s.has(PREPOSITION, outer)) {
            return prepositional(s.low(outer));
        }
        if (s.german && (isBehindNoun(s, at, outer) || hasGenitiveEnding(name))) {
            return GENITIVE;
        }
        return outer < 0 || s.sign(outer) ? NOMINATIVE : INSIDE;
    }

    /** Whether a name of this role may be the subject of the figures of its sentence. */
    boolean mayBeSubject() {
        return this != BRACKET && this != SOURCE && this != OTHER;
    }

    private static boolean hasApostrophe(Sentence s, PlacedName name) {
        return s.lowIs(name.end(), "s") && s.oneOf(name.end() - 1, "'’") || s.oneOf(name.end(), "'’");
    }

    /** "der Umsatz der Nordkai AG": an article of the genitive behind a noun. */
    private static boolean isBehindNoun(Sentence s, int article, int noun) {
        return (s.lowIs(article, "der") || s.lowIs(article, "des")) && noun > 0 && s.capital(noun);
    }

    /** "Nordkais" of Nordkai. */
    static boolean hasGenitiveEnding(PlacedName name) {
        String surface = name.mention().surface();
        return surface != null
                && surface.endsWith("s")
                && !name.name().key.name().endsWith("s");
    }

    /** "der niederländische Gartenbauzulieferer" before the name. */
    private static boolean isAttribute(Sentence s, int i) {
        if (!s.word(i) || s.has(ARTICLE, i) || s.has(PREPOSITION, i)) {
            return false;
        }
        return s.german ? i > 0 && s.capital(i) || s.adjective(i) : !s.capital(i) && s.has(STANDS_FOR, i);
    }

    private static NameRole prepositional(String preposition) {
        return switch (preposition) {
            case "laut", "zufolge", "according" -> SOURCE;
            case "in", "im", "bei", "beim", "at", "am", "an", "on", "within", "across" -> AT;
            case "von", "vom", "of" -> OF;
            default -> OTHER;
        };
    }

    /** Whether the name is the subject of a verb of saying. */
    private static boolean isSaid(Sentence s, PlacedName name) {
        if (s.has(SAYING, name.end()) || s.has(SAYING, name.first() - 1)) {
            return true;
        }
        int from = s.clauseStart(name.first());
        int to = s.clauseEnd(name.end());
        boolean said = IntStream.range(from, to).anyMatch(i -> s.has(SAYING, i));
        boolean figure = IntStream.range(from, to).anyMatch(s::inFigure);
        return said && !figure || s.lowIs(from, "so") || s.lowIs(from, "wie") && said;
    }
}
