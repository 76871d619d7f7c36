package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.SAYING;

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

    static NameRole of(Sentence s, PlacedName name) {
        if (s.is(name.first() - 1, "(")) {
            return BRACKET;
        }
        int i = name.first() - 1;
        while (i >= 0 && s.word(i) && name.first() - i < 5 && isAttribute(s, i)) {
            i--;
        }
        boolean article = s.has(ARTICLE, i);
        int outer = article ? i - 1 : i;
        if (isSaid(s, name)) {
            return SOURCE;
        }
        if (s.lowIs(name.end(), "s") && s.oneOf(name.end() - 1, "'’") || s.oneOf(name.end(), "'’")) {
            return GENITIVE;
        }
        if (s.has(PREPOSITION, outer)) {
            return prepositional(s.low(outer));
        }
        if (article && (s.lowIs(i, "der") || s.lowIs(i, "des")) && s.capital(outer) && outer > 0) {
            return GENITIVE;
        }
        String surface = name.mention().surface();
        if (s.german
                && surface != null
                && surface.endsWith("s")
                && !name.name().key.name().endsWith("s")) {
            return GENITIVE;
        }
        boolean starts = outer < 0 || s.sign(outer);
        return starts ? NOMINATIVE : INSIDE;
    }

    /** "der niederländische Gartenbauzulieferer" before the name. */
    private static boolean isAttribute(Sentence s, int i) {
        return !s.has(ARTICLE, i)
                && !s.has(PREPOSITION, i)
                && (s.german
                        ? i > 0 && s.capital(i) || s.adjective(i)
                        : s.low(i).length() > 2
                                && !s.capital(i)
                                && s.has(org.depesche.tagging.text.WordSet.STANDS_FOR, i));
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
        int from = s.clauseStart(name.first());
        int to = s.clauseEnd(name.end());
        boolean figure = false;
        boolean said = false;
        for (int i = from; i < to; i++) {
            said |= s.has(SAYING, i);
            figure |= s.inFigure(i);
        }
        if (s.has(SAYING, name.end()) || s.has(SAYING, name.first() - 1)) {
            return true;
        }
        return said && !figure || s.lowIs(from, "so") || s.lowIs(from, "wie") && said;
    }
}
