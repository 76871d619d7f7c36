package org.depesche.tagging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.measures.MeasureCandidate;
import org.depesche.tagging.measures.MeasureRanking;
import org.depesche.tagging.measures.RankedMeasure;
import org.depesche.tagging.syntax.SyntaxReader;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An article whose figures are marked with the things they measure. */
record MeasuredArticle(TaggableText text, List<Mention.EntityMention> names, List<Mark> marks) {

    private static final Tagger TAGGER = new Tagger();
    private static final SyntaxReader SYNTAX =
            Boolean.getBoolean("depesche.plain") ? SyntaxReader.none() : SyntaxReader.of(Duration.ofHours(1));
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{3})(?:en|e|n|er|es|s)$");

    /** Words are compared by so many letters, as their endings differ. */
    private static final int STEM = 6;

    /**
     * A marked figure.
     *
     * @param measures each is right
     * @param silent whether silence is right
     */
    record Mark(Span span, Set<String> measures, boolean silent) {}

    /**
     * A figure that was read.
     *
     * @param mark null if the article does not mark it
     * @param right whether each candidate is right
     */
    record Choice(
            Sentence sentence,
            FigureDraft draft,
            @Nullable Mark mark,
            List<MeasureRanking.Described> candidates,
            boolean[] right,
            RankedMeasure best) {

        boolean isMarked() {
            return mark != null;
        }

        boolean isRight() {
            MeasureCandidate chosen = best.candidate();
            return mark != null && chosen != null && isRight(chosen, mark);
        }

        static boolean isRight(MeasureCandidate candidate, Mark mark) {
            Set<String> words = stems(candidate.phrase());
            words.addAll(stems(candidate.lemma()));
            return names(mark, words);
        }

        /**
         * Whether a candidate is right for a model to learn: of "guitar price" and "Preis für Gitarren" the price, which
         * is supplied.
         */
        static boolean isLesson(MeasureCandidate candidate, Mark mark) {
            return candidate.source() == MeasureCandidate.Source.SUPPLIED
                    ? names(mark, stems(candidate.lemma()))
                    : isRight(candidate, mark);
        }

        private static boolean names(Mark mark, Set<String> words) {
            return mark.measures().stream().anyMatch(measure -> !Collections.disjoint(stems(measure), words));
        }
    }

    /** All figures of an article in order. */
    record Reading(List<Choice> choices, List<Mark> missed) {}

    static List<MeasuredArticle> read(Path file, Locale language) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> of(MAPPER.readTree(line), language))
                .toList();
    }

    private static MeasuredArticle of(JsonNode row, Locale language) {
        String plain = row.get("text").asString();
        LocalDate date =
                row.hasNonNull("date") ? LocalDate.parse(row.get("date").asString()) : null;
        TaggableText text = TaggableText.of(plain, language, date);
        List<Mention.EntityMention> names = TAGGER.tag(text, Set.of(Tagger.Find.ENTITIES)).stream()
                .map(Mention.EntityMention.class::cast)
                .toList();
        List<Mark> marks = StreamSupport.stream(row.get("figures").spliterator(), false)
                .map(figure -> mark(plain, figure))
                .toList();
        return new MeasuredArticle(text, names, marks);
    }

    private static Mark mark(String text, JsonNode figure) {
        Set<String> measures = new HashSet<>();
        figure.path("measure").forEach(measure -> measures.add(measure.asString()));
        Span span = new Span(
                text.offsetByCodePoints(0, figure.get("start").asInt()),
                text.offsetByCodePoints(0, figure.get("end").asInt()));
        return new Mark(
                span, measures, measures.isEmpty() || figure.path("none").asBoolean(false));
    }

    /** Words by their first letters, without accents, and short ones without ending too: "Kräne" is "krane" and "kran". */
    private static Set<String> stems(String phrase) {
        String plain = ACCENTS.matcher(
                        Normalizer.normalize(phrase.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFKD))
                .replaceAll("");
        return WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .flatMap(word -> Stream.of(word, ENDING.matcher(word).replaceFirst("")))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Reads the figures and takes the measures that the rules find. */
    Reading readByRules() {
        return read((sentence, draft, candidates) -> candidates.stream()
                .filter(candidate -> candidate.features().names().contains("rule"))
                .findFirst()
                .map(candidate -> new RankedMeasure(candidate.candidate(), 1))
                .orElse(new RankedMeasure(null, 0)));
    }

    /** Reads the figures again, with the measures of another reading. */
    Reading readLike(Reading other) {
        Map<Integer, RankedMeasure> found = new TreeMap<>();
        other.choices()
                .forEach(choice ->
                        found.put(choice.sentence().start(choice.draft().start()), choice.best()));
        return read((sentence, draft, candidates) ->
                found.getOrDefault(sentence.start(draft.start()), new RankedMeasure(null, 0)));
    }

    Reading read(MeasureRanking ranking) {
        List<Choice> choices = new ArrayList<>();
        FigureFinder finder = new FigureFinder(SYNTAX, (sentence, draft, candidates) -> {
            RankedMeasure best = ranking.best(sentence, draft, candidates);
            choices.add(choice(sentence, draft, candidates, best));
            return best;
        });
        finder.find(text, names, Budget.unlimited());
        Set<Mark> found = choices.stream().map(Choice::mark).collect(Collectors.toSet());
        return new Reading(
                choices, marks.stream().filter(mark -> !found.contains(mark)).toList());
    }

    private Choice choice(
            Sentence sentence, FigureDraft draft, List<MeasureRanking.Described> candidates, RankedMeasure best) {
        Span span = new Span(sentence.start(draft.start()), sentence.end(draft.end() - 1));
        Mark mark = marks.stream()
                .filter(marked -> marked.span().start() < span.end()
                        && span.start() < marked.span().end())
                .findFirst()
                .orElse(null);
        boolean[] right = right(candidates, mark);
        return new Choice(sentence, draft, mark, candidates, right, best);
    }

    /**
     * The candidates that a model is to learn. Where an English noun of the sentence is right, one that is carried or
     * supplied is not learnt besides: the nouns of the text itself come first.
     */
    private static boolean[] right(List<MeasureRanking.Described> candidates, @Nullable Mark mark) {
        boolean[] right = new boolean[candidates.size()];
        boolean any = false;
        boolean noun = false;
        for (int i = 0; i < right.length && mark != null; i++) {
            MeasureCandidate candidate = candidates.get(i).candidate();
            right[i] = candidate.isSilence() ? mark.silent() : Choice.isLesson(candidate, mark);
            any |= right[i];
            noun |= right[i] && isNoun(candidate);
        }
        for (int i = 1; noun && i < right.length; i++) {
            right[i] &= isNoun(candidates.get(i).candidate());
        }
        right[0] |= !any;
        return right;
    }

    private static boolean isNoun(MeasureCandidate candidate) {
        return candidate.source() == MeasureCandidate.Source.NOUN && !candidate.sentence().german;
    }
}
