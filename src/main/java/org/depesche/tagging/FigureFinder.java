package org.depesche.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depesche.tagging.figures.ChangeDirection;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.figures.FigureScanner;
import org.depesche.tagging.figures.Ordinals;
import org.depesche.tagging.figures.PartsOfWholes;
import org.depesche.tagging.figures.SharedNouns;
import org.depesche.tagging.measures.MeasureFinder;
import org.depesche.tagging.measures.MeasureNames;
import org.depesche.tagging.measures.NamedMeasures;
import org.depesche.tagging.text.FigureSentences;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.GermanNominative;
import org.depesche.tagging.text.LazyValue;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.time.PeriodFinder;

/** Finds the figures of a text, sentence by sentence. */
final class FigureFinder {

    private final LazyValue<GermanNominative> nominative;

    FigureFinder() {
        this(GermanDictionary.SHARED);
    }

    FigureFinder(LazyValue<GermanDictionary> words) {
        this.nominative = new LazyValue<>(() -> new GermanNominative(words.get()));
    }

    /** The ordinals that overlap no figure. */
    List<Mention.FigureMention> ordinals(TaggableText text, List<Mention.FigureMention> figures, Budget budget) {
        String language = text.language() == null ? "" : text.language().getLanguage();
        return language.equals("de") || language.equals("en") ? Ordinals.of(text, figures, budget) : List.of();
    }

    List<Mention.FigureMention> find(TaggableText text) {
        return find(text, List.of(), Budget.unlimited());
    }

    /** @param names the names of the text, if they were searched, so that people are not taken for measures */
    List<Mention.FigureMention> find(TaggableText text, List<Mention.EntityMention> names, Budget budget) {
        Locale language = text.language();
        boolean german = language != null && language.getLanguage().equals("de");
        if (language == null || !german && !language.getLanguage().equals("en")) {
            return List.of();
        }
        Lexicon lexicon = german ? Lexicon.GERMAN : Lexicon.ENGLISH;
        NamedMeasures people = new NamedMeasures(names);
        List<Mention.FigureMention> found = new ArrayList<>();
        for (Span block : text.blocks()) {
            for (Span span : FigureSentences.of(text.text(), block, lexicon)) {
                budget.check();
                sentence(text, span, lexicon, language, people, found);
            }
        }
        return found;
    }

    private void sentence(
            TaggableText text,
            Span span,
            Lexicon lexicon,
            Locale language,
            NamedMeasures people,
            List<Mention.FigureMention> found) {
        Sentence sentence =
                new Sentence(Tokens.of(text.text(), span.start(), span.end(), lexicon.german), lexicon, span);
        List<FigureDraft> drafts = FigureScanner.scan(sentence);
        if (drafts.isEmpty()) {
            return;
        }
        PeriodFinder periods = new PeriodFinder(sentence, drafts, text.published());
        MeasureFinder measures = new MeasureFinder(sentence, drafts);
        PartsOfWholes parts = new PartsOfWholes(sentence, drafts);
        for (FigureDraft draft : drafts) {
            Tokens tokens = sentence.tokens;
            Span where = new Span(tokens.start(draft.start()), tokens.end(draft.end() - 1));
            String measure = measures.of(draft);
            SharedNouns.ofMeasure(sentence, draft, measure);
            measure = people.unnamed(parts.own(draft, measure), sentence);
            if (measure != null && lexicon.german && Character.isLowerCase(measure.charAt(0))) {
                measure = nominative.get().ofPhrase(measure);
            }
            Figure figure = new Figure(
                    draft.kind(),
                    draft.quantity(),
                    measure,
                    measure == null ? null : MeasureNames.lemma(measure, language),
                    draft.role(),
                    ChangeDirection.of(sentence, draft),
                    periods.of(draft));
            found.add(new Mention.FigureMention(where, where.of(text.text()), figure, span, Origin.MACHINE));
        }
    }
}
