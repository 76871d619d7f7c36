package org.depesche.tagging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.depesche.tagging.figures.ChangeDirection;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.figures.FigureScanner;
import org.depesche.tagging.figures.Ordinals;
import org.depesche.tagging.figures.PartsOfWholes;
import org.depesche.tagging.figures.ResumedFigures;
import org.depesche.tagging.figures.SharedNouns;
import org.depesche.tagging.measures.MeasureCandidate;
import org.depesche.tagging.measures.MeasureFinder;
import org.depesche.tagging.measures.MeasureRanking;
import org.depesche.tagging.measures.NamedSpans;
import org.depesche.tagging.measures.RankedMeasure;
import org.depesche.tagging.subjects.QualifierFinder;
import org.depesche.tagging.subjects.SubjectFinder;
import org.depesche.tagging.syntax.SyntaxReader;
import org.depesche.tagging.text.BaseForms;
import org.depesche.tagging.text.FigureSentences;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.GermanNominative;
import org.depesche.tagging.text.LazyValue;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.time.CarriedPeriod;
import org.depesche.tagging.time.PeriodFinder;
import org.jspecify.annotations.Nullable;

/** Finds the figures of a text, sentence by sentence. */
final class FigureFinder {

    /** The most characters of a text that is one number. */
    private static final int LONGEST_NUMBER = 80;

    private static final Predicate<String> YEAR =
            Pattern.compile("(1\\d|20)\\d\\d").asMatchPredicate();

    /** The most certainty of the measure of a part: shown, not compared. */
    private static final double PART = (Measured.SHOWN + Measured.COMPARED) / 2;

    /** The finders that remember the sentences before. */
    private record Reading(
            NamedSpans names,
            MeasureFinder measures,
            SubjectFinder subjects,
            CarriedPeriod carried,
            ResumedFigures resumed) {

        void begin(Sentence sentence, List<FigureDraft> drafts) {
            measures.begin(sentence, drafts);
            subjects.begin(sentence);
            carried.begin(sentence, !drafts.isEmpty());
        }
    }

    private final LazyValue<GermanNominative> nominative =
            new LazyValue<>(() -> new GermanNominative(GermanDictionary.SHARED.get()));

    private final SyntaxReader syntax;
    private final @Nullable MeasureRanking ranking;

    FigureFinder() {
        this(SyntaxReader.none());
    }

    FigureFinder(SyntaxReader syntax) {
        this(syntax, null);
    }

    /** @param ranking chooses the measures; null for the models of the languages */
    FigureFinder(SyntaxReader syntax, @Nullable MeasureRanking ranking) {
        this.syntax = syntax;
        this.ranking = ranking;
    }

    /** The ordinals that overlap no figure. */
    List<Mention.FigureMention> ordinals(TaggableText text, List<Mention.FigureMention> figures, Budget budget) {
        Ordinals ordinals = new Ordinals(figures);
        return mentions(text, budget, ordinals::of);
    }

    List<Mention.FigureMention> find(TaggableText text) {
        return find(text, List.of(), Budget.unlimited());
    }

    /** @param names the names of the text, if they were searched, so that people are not taken for measures */
    List<Mention.FigureMention> find(TaggableText text, List<Mention.EntityMention> names, Budget budget) {
        NamedSpans named = new NamedSpans(names);
        Reading reading = new Reading(
                named,
                new MeasureFinder(named, syntax, ranking),
                new SubjectFinder(text, names),
                new CarriedPeriod(text.published()),
                new ResumedFigures());
        List<Mention.FigureMention> found =
                mentions(text, budget, sentence -> figures(sentence, text.published(), reading));
        return found.isEmpty() ? only(text) : found;
    }

    /** A text that is a number and nothing else, which is no figure in a sentence: "zwei", "1/2". */
    private static List<Mention.FigureMention> only(TaggableText text) {
        Lexicon lexicon = Lexicon.of(text.language());
        String plain = text.text().strip();
        if (lexicon == null || plain.isEmpty() || text.text().length() > LONGEST_NUMBER || YEAR.test(plain)) {
            return List.of();
        }
        Sentence sentence = new Sentence(text.text(), new Span(0, text.text().length()), lexicon);
        FigureDraft draft = FigureScanner.expression(sentence);
        return draft == null || draft.noun() != null
                ? List.of()
                : List.of(
                        sentence.mention(draft.start(), draft.end(), Figure.of(draft.kind(), draft.quantity(), null)));
    }

    private static List<Mention.FigureMention> mentions(
            TaggableText text, Budget budget, Function<Sentence, List<Mention.FigureMention>> reader) {
        Lexicon lexicon = Lexicon.of(text.language());
        if (lexicon == null) {
            return List.of();
        }
        List<Mention.FigureMention> found = new ArrayList<>();
        for (Span block : text.blocks()) {
            for (Span span : FigureSentences.of(text.text(), block, lexicon)) {
                budget.check();
                found.addAll(reader.apply(new Sentence(text.text(), span, lexicon)));
            }
        }
        return found;
    }

    private List<Mention.FigureMention> figures(Sentence sentence, @Nullable LocalDate published, Reading reading) {
        List<FigureDraft> drafts = FigureScanner.scan(sentence, reading.resumed);
        reading.begin(sentence, drafts);
        if (drafts.isEmpty()) {
            return List.of();
        }
        PeriodFinder periods = new PeriodFinder(sentence, drafts, published);
        QualifierFinder qualifiers = new QualifierFinder(sentence, reading.names);
        PartsOfWholes parts = new PartsOfWholes(sentence, drafts);
        List<Mention.FigureMention> found = new ArrayList<>();
        for (FigureDraft draft : drafts) {
            RankedMeasure ranked = reading.measures.of(draft);
            MeasureCandidate measure = ranked.candidate();
            SharedNouns.ofMeasure(sentence, draft, measure == null ? null : measure.phrase());
            Subject subject = measure == null ? null : subject(draft, measure, reading.subjects);
            Figure figure = new Figure(
                    draft.kind(),
                    draft.quantity(),
                    measure == null
                            ? null
                            : measured(
                                    measure,
                                    draft.kind(),
                                    qualifiers.of(draft, measure, subject),
                                    subject,
                                    certainty(ranked, parts, draft)),
                    draft.role(),
                    ChangeDirection.of(sentence, draft),
                    reading.carried.of(draft, periods));
            found.add(sentence.mention(draft.start(), draft.end(), figure));
        }
        return SharedSubjects.of(sentence, found);
    }

    private static @Nullable Subject subject(FigureDraft draft, MeasureCandidate measure, SubjectFinder subjects) {
        Subject subject = subjects.of(draft, measure);
        return subject == null && draft.kind() == FigureKind.COUNT ? subjects.visitedPlace(draft) : subject;
    }

    /** A part of a value is not compared with the values of the whole, nor the base of a ratio with counts. */
    private static double certainty(RankedMeasure ranked, PartsOfWholes parts, FigureDraft draft) {
        boolean part = ranked.candidate() != null
                && (parts.own(draft, ranked.candidate().phrase()) == null || parts.isBase(draft));
        return part ? Math.min(ranked.probability(), PART) : ranked.probability();
    }

    private Measured measured(
            MeasureCandidate measure,
            FigureKind kind,
            @Nullable String qualifier,
            @Nullable Subject subject,
            double confidence) {
        String phrase = measure.phrase();
        boolean inflected = measure.sentence().german && Character.isLowerCase(phrase.charAt(0));
        // "mit 60 Bussen"
        boolean counted = measure.sentence().german && kind == FigureKind.COUNT && phrase.indexOf(' ') < 0;
        String name = inflected
                ? nominative.get().ofPhrase(phrase)
                : counted ? BaseForms.of(phrase).nominative() : phrase;
        return new Measured(name, measure.lemma(kind), qualifier, subject, confidence);
    }
}
