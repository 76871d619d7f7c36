package org.depesche.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.depesche.tagging.text.LazyValue;

/**
 * Tells the language of a text from one sentence up, by OpenNLP's model of letter sequences and, where that hesitates
 * between German, English and others, by the small words of the two. Safe for use by many threads; the model (33 MB) is
 * loaded when first needed.
 */
public final class LanguageDetector {

    /** Enough to be certain; more only costs time. */
    private static final int SAMPLE = 1_500;
    /** The model's scores are flat: the right language leads by a tenth or more. */
    private static final double CLEAR_LEAD = 1.12;

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}'’]+");

    /** The model's languages that a newspaper may be written in; it knows 183, of which many look like these. */
    private static final Map<String, String> LANGUAGES = WordList.lines("languages.tsv").stream()
            .map(line -> line.split("\t"))
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

    private final LazyValue<LanguageDetectorModel> model = new LazyValue<>(LanguageDetector::load);
    private final LazyValue<Set<String>> germanWords = new LazyValue<>(() -> WordList.words("function-words-de.txt"));
    private final LazyValue<Set<String>> englishWords = new LazyValue<>(() -> WordList.words("function-words-en.txt"));

    /**
     * What a text is probably written in.
     *
     * @param isSure whether its letters or its small words say so clearly
     */
    public record Guess(Locale language, boolean isSure) {}

    /** The language, if the text is long and plain enough to tell. */
    public Optional<Locale> detect(String text) {
        return guess(text).map(Guess::language);
    }

    /** {@link #detect} with how sure that is. */
    public Optional<Guess> guess(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        String[] words = NOT_LETTERS.split(SmallLetters.of(sample).strip());
        if (sample.codePoints().filter(Character::isLetter).count() < 8) {
            return Optional.empty();
        }
        String best = null;
        double first = 0;
        double second = 0;
        for (Language language : new LanguageDetectorME(model.get()).predictLanguages(sample)) {
            String known = LANGUAGES.get(language.getLang());
            if (known != null && best == null) {
                best = known;
                first = language.getConfidence();
            } else if (known != null && second == 0) {
                second = language.getConfidence();
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        if (first >= second * CLEAR_LEAD) {
            return Optional.of(new Guess(Locale.of(best), true));
        }
        int german = count(words, germanWords.get(), englishWords.get());
        int english = count(words, englishWords.get(), germanWords.get());
        return Optional.of(
                german == english
                        ? new Guess(Locale.of(best), false)
                        : new Guess(Locale.of(german > english ? "de" : "en"), true));
    }

    private static int count(String[] words, Set<String> of, Set<String> notOf) {
        int count = 0;
        for (String word : words) {
            count += of.contains(word) && !notOf.contains(word) ? 1 : 0;
        }
        return count;
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
