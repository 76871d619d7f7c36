package org.depesche.search.answers;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.Piece;
import org.depesche.search.SearchResult.Translated;
import org.depesche.search.SearchResult.Translation;
import org.depesche.search.words.Language;
import org.depesche.search.words.TypedWords;

/** Finds the hits of a page that the words as typed would not have found, and tells by which words they were. */
final class HitsByTranslation {

    private HitsByTranslation() {}

    static List<Hit> marked(AskedQuery asked, List<Hit> hits) throws IOException {
        Set<Long> found = asked.snapshot()
                .among(
                        hits.stream().map(Hit::id).toList(),
                        asked.prepared().asTyped().hits());
        return hits.stream()
                .map(hit -> found.contains(hit.id())
                        ? hit
                        : hit.foundBy(words(hit, asked.prepared().translated())))
                .toList();
    }

    /** The words that the hit shows, or else all words of its language, since it may have one in its kicker. */
    private static List<String> words(Hit hit, List<Translated> translated) {
        Language language = Language.of(hit.language());
        List<String> all = translated.stream()
                .flatMap(one -> one.into().stream())
                .filter(translation -> translation.language().equals(language.tag()))
                .map(Translation::words)
                .distinct()
                .toList();
        Set<String> marked = Stream.concat(hit.headline().stream(), hit.snippet().stream())
                .filter(Piece::marked)
                .flatMap(piece -> stems(piece.text(), language))
                .collect(Collectors.toSet());
        List<String> shown = all.stream()
                .filter(words -> stems(words, language).allMatch(marked::contains))
                .toList();
        return shown.isEmpty() ? all : shown;
    }

    private static Stream<String> stems(String words, Language language) {
        return TypedWords.of(words).stream().map(language::stem);
    }
}
