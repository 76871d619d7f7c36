package org.depesche.tagging.subjects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Span;
import org.depesche.tagging.Subject;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.figures.FigureScanner;
import org.depesche.tagging.figures.ResumedFigures;
import org.depesche.tagging.measures.MeasureCandidate;
import org.depesche.tagging.measures.MeasureFinder;
import org.depesche.tagging.measures.NamedSpans;
import org.depesche.tagging.measures.RankedMeasure;
import org.depesche.tagging.syntax.SyntaxReader;
import org.depesche.tagging.text.FigureSentences;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.Sentence;
import tools.jackson.databind.JsonNode;

/** An article whose figures are marked with the words that restrict their measures. */
record QualifiedArticle(MarkedArticle article) {

    /**
     * A marked figure.
     *
     * @param marked the lemmas of each marked phrase
     * @param isShown whether readers see its measure
     */
    record Choice(
            Sentence sentence,
            FigureDraft draft,
            MeasureCandidate measure,
            JsonNode mark,
            List<Set<String>> marked,
            List<QualifierFinder.Described> candidates,
            boolean isShown) {

        /** The lemmas of all marked phrases together. */
        Set<String> all() {
            Set<String> all = new HashSet<>();
            marked.forEach(all::addAll);
            return all;
        }

        /** Whether words have the lemmas of one marked phrase, or of all together. */
        boolean isRight(String words) {
            Set<String> lemmas = lemmas(words);
            return !lemmas.isEmpty() && (marked.contains(lemmas) || lemmas.equals(all()));
        }

        Set<String> lemmas(String words) {
            return FigureReader.qualifierLemmas(words, sentence.lexicon.language);
        }
    }

    /** Its figures that measure something. */
    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        Locale language = article.text().language();
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language));
        SubjectFinder subjects = new SubjectFinder(article.text(), article.names());
        NamedSpans names = new NamedSpans(article.names());
        MeasureFinder measures = new MeasureFinder(names, SyntaxReader.none(), null);
        ResumedFigures resumed = new ResumedFigures();
        String text = article.text().text();
        for (Span block : article.text().blocks()) {
            for (Span span : FigureSentences.of(text, block, lexicon)) {
                Sentence sentence = new Sentence(text, span, lexicon);
                List<FigureDraft> drafts = FigureScanner.scan(sentence, resumed);
                measures.begin(sentence, drafts);
                subjects.begin(sentence);
                QualifierFinder finder = new QualifierFinder(sentence, names);
                for (FigureDraft draft : drafts) {
                    RankedMeasure ranked = measures.of(draft);
                    MeasureCandidate measure = ranked.candidate();
                    JsonNode mark = article.mark(sentence.start(draft.start()), sentence.end(draft.end() - 1));
                    if (measure != null && mark != null) {
                        Subject subject = subjects.of(draft, measure);
                        List<Set<String>> marked = new ArrayList<>();
                        mark.path("qualifiers")
                                .forEach(phrase ->
                                        marked.add(FigureReader.qualifierLemmas(phrase.asString(), language)));
                        choices.add(new Choice(
                                sentence,
                                draft,
                                measure,
                                mark,
                                marked,
                                finder.candidates(draft, measure, subject, Features::named),
                                ranked.probability() >= Measured.SHOWN));
                    }
                }
            }
        }
        return choices;
    }
}
