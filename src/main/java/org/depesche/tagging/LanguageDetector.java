package org.depesche.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.depesche.tagging.text.LazyValue;

/**
 * Detects the language of a text of at least one sentence with OpenNLP's model of letter sequences, and with the
 * function words of German and English if the model hesitates. Safe for use by many threads; the model (33 MB) is
 * loaded lazily.
 */
public final class LanguageDetector {

    /** The length that is enough for certainty; more only costs time. */
    private static final int SAMPLE = 1_500;
    /** The model's scores are flat: the right language leads by a tenth or more. */
    private static final double CLEAR_LEAD = 1.12;

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}'’]+");

    /** The languages of newspapers in the model. It knows 183 languages, many of which resemble these. */
    private static final Map<String, String> LANGUAGES =
            WordList.rows("languages.tsv").stream().collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

    private final LazyValue<LanguageDetectorModel> model = new LazyValue<>(LanguageDetector::load);
    private final LazyValue<Set<String>> germanWords = new LazyValue<>(() -> WordList.words("function-words-de.txt"));
    private final LazyValue<Set<String>> englishWords = new LazyValue<>(() -> WordList.words("function-words-en.txt"));

    /**
     * The probable language of a text.
     *
     * @param isSure whether letters or function words identify it clearly
     */
    public record Guess(Locale language, boolean isSure) {}

    /** The language; empty if the text is too short or too mixed. */
    public Optional<Locale> detect(String text) {
        return guess(text).map(Guess::language);
    }

    /** Detects the language and the certainty. */
    public Optional<Guess> guess(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        String[] words = NOT_LETTERS.split(SmallLetters.of(sample).strip());
        if (sample.codePoints().filter(Character::isLetter).count() < 8) {
            return Optional.empty();
        }
        List<Language> known = Stream.of(new LanguageDetectorME(model.get()).predictLanguages(sample))
                .filter(language -> LANGUAGES.containsKey(language.getLang()))
                .limit(2)
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String best = Objects.requireNonNull(LANGUAGES.get(known.getFirst().getLang()));
        double second = known.size() < 2 ? 0 : known.getLast().getConfidence();
        if (known.getFirst().getConfidence() >= second * CLEAR_LEAD) {
            return Optional.of(new Guess(Locale.of(best), true));
        }
        long german = count(words, germanWords.get(), englishWords.get());
        long english = count(words, englishWords.get(), germanWords.get());
        return Optional.of(
                german == english
                        ? new Guess(Locale.of(best), false)
                        : new Guess(Locale.of(german > english ? "de" : "en"), true));
    }

    private static long count(String[] words, Set<String> of, Set<String> notOf) {
        return Stream.of(words)
                .filter(word -> of.contains(word) && !notOf.contains(word))
                .count();
    }

    private static LanguageDetectorModel load() {
        try (InputStream in = LanguageDetector.class.getResourceAsStream("/langdetect-183.bin")) {
            if (in == null) {
                throw new IllegalStateException("The model of languages is not on the class path");
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
