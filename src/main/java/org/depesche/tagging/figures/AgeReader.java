package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;

import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.Sentence;

/** Reads ages and their like: 30-jährige, 57 Jahre alt, im Alter von 3 Jahren, aged 87, Cam Newton (26), dreitägig. */
final class AgeReader {

    private AgeReader() {}

    /** @return whether the number is an age or has the suffix of one */
    static boolean read(Sentence s, FigureDraft draft) {
        boolean age =
                s.german ? GermanAges.read(s, draft) || new SharedSuffixes(s).read(draft) : EnglishAges.read(s, draft);
        return age || inBrackets(s, draft);
    }

    /** "Cam Newton (26)", "ein Lkw-Fahrer (57)". */
    private static boolean inBrackets(Sentence s, FigureDraft draft) {
        int at = draft.number();
        boolean alone = s.is(at - 1, "(")
                && s.number(at)
                && s.text(at).length() == 2
                && draft.numberEnd() == at + 1
                && s.is(at + 1, ")");
        boolean age = alone && (agent(s, at - 2) || EnglishAges.isFullName(s, at - 2));
        if (age) {
            draft.unit(KnownUnits.YEARS_OF_AGE);
        }
        return age;
    }

    private static boolean agent(Sentence s, int i) {
        return s.german
                && CountedNouns.agent(s.text(i))
                && (s.has(ARTICLE, i - 1) || s.capital(i - 1) || s.dash(i - 1));
    }
}
